"""Remove personal data that has no purpose any more, or of which a person asks to be rid (GDPR articles 5 and 17)."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from twintowns.erasure.disk import scrub
from twintowns.erasure.names import Name
from twintowns.erasure.persons import find
from twintowns.staff.privacy import (
    GRACE_DAYS,
    due,
    forget_imports,
    forget_reporters,
    purge,
    purge_words,
    words_known_of,
)


class Command(BaseCommand):
    help = (
        "Removes persons whose duty has ended, or whose record was deleted, with all earlier versions and log entries,"
        " blanks their names in all texts, and says where. With WHO only that person, at once."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "who", nargs="?", help="the name, e-mail address, phone number or key of one person"
        )
        parser.add_argument("--days", type=int, default=GRACE_DAYS, help="how many days after the last one")
        parser.add_argument("--check", action="store_true", help="say who would be removed, remove nobody")
        parser.add_argument("--texts", action="store_true", help="blank WHO in texts who never was a contact")

    def handle(self, *args, who, days, check, texts, **options):
        self.failures = 0
        if who and texts:
            self._in_texts(who, check)
        else:
            people = self._named(who) if who else due(days=max(days, 0))
            self._persons(people, check)
        if not (who or check):
            for forget in (forget_reporters, forget_imports):
                self._try(forget)
        if not check:
            self._try(scrub)
        if self.failures:
            raise CommandError(
                ngettext(
                    "%d step failed; the others were done. Run the command again once the reason is mended.",
                    "%d steps failed; the others were done. Run the command again once the reasons are mended.",
                    self.failures,
                )
                % self.failures
            )

    def _named(self, who):
        people = find(who)
        if people:
            return people
        if words_known_of(who):
            raise CommandError(
                _("“%s” never was a contact, but stands in texts. Add --texts to blank it there.") % who
            )
        raise CommandError(_("Nobody is stored under “%s”. Write the whole name or e-mail address.") % who)

    def _persons(self, people, check):
        done = 0
        for person in people:
            self.stdout.write(self._about(person))
            if check or self._try(self._purge, person):
                done += 1
        if check:
            text = ngettext("%d person would be removed.", "%d persons would be removed.", done)
        else:
            text = ngettext("%d person removed.", "%d persons removed.", done)
        self.stdout.write(text % done)

    def _about(self, person):
        """Which record it is: by its key, since the output of a timer is kept in a journal."""
        if person.is_earlier:
            return _(
                "Contact %(key)d is another’s by now, and stays; what it was called before goes. If it is the same"
                " person all the same, write %(key)d instead: then all of it goes."
            ) % {"key": person.key}
        if person.contact is None:
            return _("Contact %(key)d was deleted %(day)s.") % {"key": person.key, "day": person.last_on}
        values = {"key": person.key, "municipality": person.contact.municipality}
        if person.contact.until_latest:
            return _("Contact %(key)d of %(municipality)s ended %(day)s.") % {
                **values,
                "day": person.contact.until_latest,
            }
        return _("Contact %(key)d of %(municipality)s has no end.") % values

    def _purge(self, person):
        self._tell(purge(person))

    def _in_texts(self, who, check):
        if not Name(who).surname:
            raise CommandError(_("Write the given name and the surname: one word alone may be anything."))
        if not words_known_of(who):
            raise CommandError(
                _("Nobody is stored under “%s”. Write the whole name or e-mail address.") % who
            )
        if not check:
            self._try(lambda: self._tell(purge_words(who)))

    def _tell(self, erased):
        for model, key, name in erased.places:
            self.stdout.write(_("  Blanked in %s.") % f"{model} {key}, {name}")
        for name in erased.documents:
            self.stdout.write(
                _("  The file %s holds the name. Files are not rewritten: replace it by a masked copy.")
                % name
            )
        for user in erased.accounts:
            self.stdout.write(
                _(
                    "  The account with key %d can still sign in, and stays. Close it and run the command again."
                )
                % user.pk
            )
        for other in erased.namesakes:
            self.stdout.write(_("  Contact %d has the same name, which therefore stays in texts.") % other.pk)

        self._tell_left(erased.left)

    def _tell_left(self, places):
        if places:
            text = ngettext(
                "  The surname stays in %d text, as another’s or as a word. Look whether it is the person’s all the same:",
                "  The surname stays in %d texts, as another’s or as a word. Look whether it is the person’s all the same:",
                len(places),
            )
            self.stdout.write(text % len(places))
        for model, key, name in places:
            self.stdout.write(f"    {model} {key}, {name}")

    def _try(self, step, *args):
        """Whether the step was done. One that fails stops no other, and is told without the name of anybody."""
        try:
            step(*args)
        except Exception as error:  # whatever it is, the next person's data must go
            self.failures += 1
            told = {"problem": type(error).__name__, "where": getattr(step, "__name__", "")}
            self.stderr.write(_("This failed and was undone: %(problem)s in %(where)s.") % told)
            return False
        return True
