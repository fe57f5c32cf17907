"""What a notice of the ground app is about. Other apps have concerns of their own; `order` places them among each other."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, eq=False)
class Concern:
    """A group in the list of what needs attention; the most pressing has the least `order`."""

    order: int
    key: str
    label: Promise


POLICY = Concern(40, "policy", _("Policy"))
CONTACT = Concern(70, "contact", _("Contacts"))
FEEDBACK = Concern(80, "feedback", _("Reported by readers"))
PROPOSAL = Concern(90, "proposal", _("Proposed by others"))
CONTRADICTION = Concern(100, "contradiction", _("Sources that differ"))
DRAFT = Concern(130, "draft", _("Drafts"))
REVIEW = Concern(140, "review", _("Reviews"))
LINK = Concern(150, "link", _("Links"))
MISSING = Concern(160, "missing", _("Missing facts"))
SHARED = Concern(170, "shared", _("Changed by others"))
