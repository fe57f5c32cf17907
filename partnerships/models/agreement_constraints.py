"""What cannot be true of an agreement, whatever way it comes into the database."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from twintowns.models.constraints import ends_after_start, in_order

LONGEST = 1200  # months: a hundred years
IN_MONTHS = _("Write whole months, from 1 to 1200.")
MONTHS = [MinValueValidator(1, IN_MONTHS), MaxValueValidator(LONGEST, IN_MONTHS)]

CONSTRAINTS = [
    models.CheckConstraint(
        condition=Q(replaces__isnull=True) | ~Q(replaces=F("id")),
        name="partnerships_agreement_not_replacing_itself",
        violation_error_message=_("An agreement cannot replace itself."),
    ),
    models.CheckConstraint(
        condition=Q(framework__isnull=True) | ~Q(framework=F("id")),
        name="partnerships_agreement_not_own_framework",
        violation_error_message=_("An agreement cannot be its own framework."),
    ),
    in_order(
        "signed",
        "until",
        "partnerships_agreement_ends_after_signing",
        _("The agreement cannot end before it was signed. Change one of the two dates."),
    ),
    ends_after_start("partnerships_agreement_ends_after_start"),
    models.CheckConstraint(
        condition=Q(term_months__isnull=True) | Q(term_months__range=(1, LONGEST)),
        name="partnerships_agreement_length_in_months",
        violation_error_message=IN_MONTHS,
    ),
    models.CheckConstraint(
        condition=Q(notice_months__isnull=True) | Q(notice_months__range=(1, LONGEST)),
        name="partnerships_agreement_notice_in_months",
        violation_error_message=IN_MONTHS,
    ),
    models.CheckConstraint(
        condition=Q(renewal_months__isnull=True) | Q(renewal_months__range=(1, LONGEST)),
        name="partnerships_agreement_renewal_in_months",
        violation_error_message=IN_MONTHS,
    ),
    models.CheckConstraint(
        condition=Q(renewal_months__isnull=True) | Q(renewal="automatic"),
        name="partnerships_agreement_renewal_by_itself",
        violation_error_message=_(
            "Only an agreement that is prolonged unless terminated has a length of each renewal."
        ),
    ),
    models.CheckConstraint(
        condition=Q(enters_by="all_approve") | Q(approval_deadline__isnull=True),
        name="partnerships_agreement_deadline_needs_approval",
        violation_error_message=_(
            "A deadline for approval needs “enters into force when every party has approved it”."
        ),
    ),
]
