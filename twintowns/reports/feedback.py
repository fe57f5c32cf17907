"""The form by which readers report a fault: no account, no cookie, no third party, and little use to robots."""

import datetime
import hmac

from django import forms
from django.conf import settings
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from twintowns.models import Feedback, today
from twintowns.text.forms import LineFormField

PER_SENDER, PER_SITE = 5, 200  # reports in an hour
HOUR = datetime.timedelta(hours=1)
OPEN_FOR = datetime.timedelta(days=1)  # how long a form may lie open before it is sent
OTHER = ""
UNKNOWN = _("The form could not be recognised. Send it once more.")
signer = signing.TimestampSigner(salt="feedback")
thanks_signer = signing.TimestampSigner(salt="feedback-thanks")


class FeedbackForm(forms.ModelForm):
    """`about` offers the sentences of the page. `website` is hidden from people; what fills it in is a robot."""

    about = forms.ChoiceField(label=_("What is it about?"), required=False)
    website = LineFormField(label=_("Leave this empty"), required=False)
    token = LineFormField(widget=forms.HiddenInput, error_messages={"required": UNKNOWN})

    class Meta:
        model = Feedback
        fields = ["about", "message", "email"]
        labels = {
            "message": _("What is wrong, and what is right?"),
            "email": _("E-mail, if you want an answer"),
        }
        help_texts = {
            "message": _("Tell us how you know, if you can. Do not write about anyone’s private matters."),
            "email": _("It is removed as soon as the report is seen to."),
        }
        widgets = {
            "message": forms.Textarea(attrs={"rows": 6}),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
        }

    def __init__(self, *args, page, municipality, sender, sentences=(), **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.instance.page, self.instance.municipality, self.instance.sender = page, municipality, sender
        whole = (OTHER, _("The page as a whole"))
        self.fields["about"].choices = [whole, *((text, text) for text in sentences)]
        self.offers_choice = bool(sentences)
        self.fields["token"].initial = signer.sign(page)
        for name in self.fields:
            self.fields[name].widget.attrs["class"] = "ds-input"

    @property
    def introduction(self):
        """What is said above the form: who reads the report, and that it is public."""
        text = _(
            "Your report goes to the staff of %(name)s, who check it against the sources. It becomes a public document."
        )
        return text % {"name": self.instance.municipality.official_name}

    @property
    def asked(self):
        """The fields that people see; what a report is about is asked only where there is a choice."""
        names = ["about", "message", "email"] if self.offers_choice else ["message", "email"]
        return [self[name] for name in names]

    def clean_token(self):
        """Whether it is of this page and not too old. The form that is shown again has a fresh one."""
        token = self.cleaned_data["token"]
        try:
            if signer.unsign(token) != self.instance.page:
                raise ValidationError(UNKNOWN)
            return signer.unsign(token, max_age=OPEN_FOR)
        except signing.SignatureExpired:
            raise ValidationError(_("The form has lain open too long. Send it once more.")) from None
        except signing.BadSignature:
            raise ValidationError(UNKNOWN) from None

    def clean(self):
        if self.cleaned_data.get("website"):
            raise ValidationError(
                _("The field that should be empty is filled in. Empty it and send once more.")
            )
        recent = Feedback.objects.filter(created_at__gte=timezone.now() - HOUR)
        if recent.filter(sender=self.instance.sender).count() >= PER_SENDER or recent.count() >= PER_SITE:
            raise ValidationError(
                _("Many reports have come in the last hour. Wait a while and send once more.")
            )
        return self.cleaned_data


class AccessibilityForm(FeedbackForm):
    """The same, asking what cannot be used."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        message = self.fields["message"]
        message.label = _("What can you not use?")
        message.help_text = _("Tell us on which page, and what you use to read it, if you want to.")

    @property
    def introduction(self):
        text = _(
            "Your report goes to the staff of %(name)s, who see to the fault. It becomes a public document."
        )
        return text % {"name": self.instance.municipality.official_name}


def thanks_for(page):
    """What the address of the page's thanks carries: nobody can make it up, and it stands in for a cookie."""
    return thanks_signer.sign(page).removeprefix(f"{page}:")


def is_thanked(page, value):
    """Whether a report was sent from the page, and so lately that the same form sent again leads to its thanks."""
    try:
        return bool(thanks_signer.unsign(f"{page}:{value}", max_age=OPEN_FOR))
    except signing.BadSignature:
        return False


def sender_of(request):
    """Something that tells senders apart for a day, but not who they are: a keyed hash of address and day."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_HTTPS:  # the proxy in front adds the visitor's address last
        address = request.META.get("HTTP_X_FORWARDED_FOR", address).rpartition(",")[2].strip()
    text = f"{address} {today()}"
    return hmac.new(settings.SECRET_KEY.encode(), text.encode(), "sha256").hexdigest()[:32]
