"""What the page of a partner tells of an agreement as a paper: how, at what and by whom it was signed, who decided on more."""

from django.utils.translation import gettext as _

from partnerships.models import Agreement
from twintowns.page.sentences import decided_sentence, join_words

from .parties import party_name
from .words import pronouns


def paper_sentences(agreement, on):
    """Each only where it is stated."""
    it = pronouns(agreement)
    modes = {
        Agreement.SigningMode.MEETING: _("%(It)s was signed at a meeting."),
        Agreement.SigningMode.CIRCULATION: _("%(It)s was signed by circulation."),
        Agreement.SigningMode.DIGITAL: _("%(It)s was signed digitally."),
    }
    if agreement.signing_mode:
        yield modes[agreement.signing_mode] % it
    if agreement.signing_occasion:
        yield _("Occasion: %s.") % agreement.signing_occasion
    if signatories := agreement.signatories.all():
        yield _("Signed by %s.") % join_words(_signatory(one) for one in signatories)
    for extension in agreement.extensions.all():
        if extension.decision:
            yield decided_sentence(extension.decision, _("the prolongation"), on)


def _signatory(signatory):
    """“Namn, kommunalråd (Provby)”."""
    name = ", ".join(filter(None, [signatory.name, signatory.title]))
    return f"{name} ({party_name(signatory.party)})" if signatory.party else name
