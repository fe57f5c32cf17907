"""Every kind of rule is told on the policy's page, and one that nothing watches says so where it is chosen."""

import datetime

import pytest
from django.urls import reverse
from django.utils import translation

from partnerships.models import Exchange
from partnerships.staff import concerns
from tests.shared.provby.making import make, make_agreement
from twintowns import checks
from twintowns.models import Policy, PolicyRule
from twintowns.models.rule_kinds import RULE_KINDS, RuleKind
from twintowns.staff import concerns as ground_concerns
from twintowns.staff.attention import find_notices

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 11, 23)
QUOTE = "Så säger policyn."


def with_rule(provby, kind, **values):
    """A policy that runs out, with a rule of the kind that it states all of, and something that breaks any rule."""
    values = {"municipality": provby.municipality, "slug": "p", "title": "Policy", **values}
    policy = make(Policy, is_published=True, valid="2020/2026", **values)
    PolicyRule.objects.bulk_create(
        [PolicyRule(policy=policy, kind=kind, quote=QUOTE, body="kf", limit_sek=10_000)]
    )
    make_agreement(provby.municipality, "A", provby.relation("Regelby"), kind=provby.twin_town, signed="2020")
    trip = {"kind": "trip", "state": "held", "slug": "resa", "title": "Resan", "cost_sek": 10_001}
    make(Exchange, municipality=provby.municipality, **trip)
    return policy.rules.get()


@pytest.mark.parametrize("key", RULE_KINDS)
def test_kind_is_watched_where_the_table_says_so(key, provby):
    with_rule(provby, key)
    quoted = [notice for notice in find_notices(provby.municipality, DAY) if QUOTE in notice.reason]
    assert bool(quoted) == RULE_KINDS[key].is_watched


@pytest.mark.parametrize("key", [key for key, kind in RULE_KINDS.items() if kind.needs])
def test_kind_is_not_watched_without_what_it_needs(key, provby):
    rule = with_rule(provby, key)
    kind = RULE_KINDS[key]
    assert rule in PolicyRule.objects.watched(provby.municipality, kind)
    for name in kind.needs:
        PolicyRule.objects.update(**{name: None})
        assert not PolicyRule.objects.watched(provby.municipality, kind)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("key", RULE_KINDS)
def test_kind_says_in_the_form_whether_it_is_watched(key, language):
    unwatched = {"sv": "följs inte automatiskt", "en": "not watched automatically"}[language]
    with translation.override(language):
        label, choice = str(RULE_KINDS[key].label), str(RULE_KINDS[key].choice)
    assert choice == (label if RULE_KINDS[key].is_watched else f"{label} ({unwatched})")


def test_form_and_page_tell_every_kind(provby, staff):
    rule = with_rule(provby, "report_all")
    form = staff.get(reverse("admin:twintowns_policy_change", args=[rule.policy_id])).text
    for kind in RULE_KINDS.values():
        chosen = " selected" if kind.key == "report_all" else ""
        assert f'<option value="{kind.key}"{chosen}>{kind.choice}</option>' in form
        PolicyRule.objects.update(kind=kind.key)
        page = staff.get("/provby/policy/").text
        assert str(kind.label)[1:] in page
        assert "följs inte automatiskt" not in page


def test_unknown_kind_is_shown_as_unknown_and_named_by_a_check(provby, staff):
    rule = with_rule(provby, "unheard_of")
    assert "regel av okänt slag" in staff.get("/provby/policy/").text.lower()
    assert staff.get(reverse("admin:twintowns_policy_change", args=[rule.policy_id])).status_code == 200
    (fault,) = checks.check_kinds(None, databases=["default"])
    assert fault.msg.startswith(f"twintowns.PolicyRule {rule.pk}: kind is “unheard_of”")


def test_table_has_no_two_of_a_name():
    labels = [str(kind.label) for kind in RULE_KINDS.values() if isinstance(kind, RuleKind)]
    assert len(set(labels)) == len(RULE_KINDS)


def test_every_concern_is_worded_and_told_in_the_order_of_the_table(provby):
    with_rule(provby, "evaluate_agreements")
    order = [notice.concern.order for notice in find_notices(provby.municipality, DAY)]
    assert order == sorted(order)
    modules = (ground_concerns, concerns)
    table = {c for module in modules for c in vars(module).values() if isinstance(c, ground_concerns.Concern)}
    assert len({concern.order for concern in table}) == len({concern.key for concern in table}) == len(table)
    swedish = {concern.key: str(concern.label) for concern in table}
    with translation.override("en"):
        same = {concern.key for concern in table if str(concern.label) == swedish[concern.key]}
    assert same <= {"policy"}
