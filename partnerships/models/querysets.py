"""Queries that speak of agreements and relations on a day."""

import datetime

from django.apps import apps
from django.db.models import Case, CharField, F, Min, OuterRef, Prefetch, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from twintowns.models import PublishableQuerySet

# What a party does to end an agreement.
TERMINATION_STEPS = ("leaving_decided", "notice_sent", "notice_received")


def _first_day(parties, step):
    """The day that `begun_by` asks of, of the first party that took the step."""
    day = Coalesce(f"{step}_earliest", f"{step}_latest", Value(datetime.date.min))
    taken = parties.exclude(**{step: ""}).order_by().values("agreement")
    return Subquery(taken.annotate(day=Min(day)).values("day"))


def _last_approval(parties, column):
    """The column of the party whose approval came last, or of one whose approval is missing."""
    missing_first = (
        Case(When(approved="", then=0), default=1),
        F("approved_latest").desc(nulls_first=True),
    )
    return Subquery(parties.filter(declined=False).order_by(*missing_first).values(column)[:1])


class AgreementQuerySet(PublishableQuerySet):
    def with_terms(self):
        """With what `state(on)` reads."""
        return self.prefetch_related(
            "parties", "extensions", "replaced_by__parties", "replaced_by__extensions"
        )

    def with_party_days(self):
        """With what `in_force(on)` reads of parties and successors, in the same query: for lists, where each counts."""
        parties = apps.get_model("partnerships", "AgreementParty").objects.filter(agreement=OuterRef("pk"))
        successors = self.model.objects.published().filter(replaces=OuterRef("pk")).with_starts()
        first = successors.exclude(begins="").order_by(F("begins_latest").asc(nulls_last=True))
        return self.annotate(
            last_approval=_last_approval(parties, "approved"),
            successor_starts=Subquery(first.values("begins")[:1]),
            **{f"first_{step}": _first_day(parties, step) for step in TERMINATION_STEPS},
        )

    def with_starts(self):
        """With `begins` and `begins_latest`: the twin of `starts`, as EDTF and as the last day that it can be."""
        parties = apps.get_model("partnerships", "AgreementParty").objects.filter(agreement=OuterRef("pk"))
        last = {name: _last_approval(parties, f"approved{name}") for name in ("", "_latest")}
        by_all = Q(enters_by=self.model.EntersBy.ALL_APPROVE)
        too_late = by_all & Q(approved_latest__gt=F("approval_deadline"))
        stated_later = ~Q(since="") & ~Q(approved="") & Q(since_latest__gt=F("approved_latest"))
        return self.annotate(approved=last[""], approved_latest=last["_latest"]).annotate(
            begins=Case(
                When(too_late, then=Value("")),
                When(by_all & stated_later, then=F("since")),
                When(by_all, then=Coalesce("approved", Value(""), output_field=CharField())),
                When(since="", then=F("signed")),
                default=F("since"),
                output_field=CharField(),
            ),
            begins_latest=Case(
                When(by_all & stated_later, then=F("since_latest")),
                When(by_all, then=F("approved_latest")),
                When(since="", then=F("signed_latest")),
                default=F("since_latest"),
            ),
        )

    def in_force(self, on=None):
        """Those that may be in force on the day. An end may be computed from a length, so the rule is Python's."""
        return self.filter(pk__in=[agreement.pk for agreement in self.with_terms() if agreement.in_force(on)])


class RelationQuerySet(PublishableQuerySet):
    def about(self, theme):
        """Relations with the theme, their own or that of a published agreement."""
        agreements = apps.get_model("partnerships", "Agreement").objects.published()
        of_agreements = agreements.filter(agreement_themes__theme=theme).values("relations")
        return self.filter(Q(pk__in=theme.relation_themes.values("relation")) | Q(pk__in=of_agreements))

    def for_list(self):
        """With what a card and the status of each relation need: seven queries, however many relations."""
        models = apps.get_app_config("partnerships")
        themes = models.get_model("RelationTheme").objects.select_related("theme")
        agreement_themes = models.get_model("AgreementTheme").objects.select_related("theme")
        agreements = models.get_model("Agreement").objects.published()
        return self.select_related("municipality__place", "place", "kind", "acting_place").prefetch_related(
            "phases",
            "place__successions",
            Prefetch("relation_themes", themes),
            Prefetch(
                "agreements",
                agreements.with_party_days()
                .select_related("kind")
                .prefetch_related("extensions", Prefetch("agreement_themes", agreement_themes)),
            ),
        )
