"""What needs attention: for each check a case that it tells of and one that it does not."""

import datetime

import pytest
import time_machine
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from networks.models import Membership, Network, NetworkLink
from partnerships.models import Exchange, StatedCount
from partnerships.staff import attention
from tests.shared.attention import DAY, sentences
from tests.shared.provby.making import make, make_agreement, make_municipality
from tests.shared.staff import staff_of
from twintowns.models import (
    Contact,
    Decision,
    LinkCheck,
    MandatePeriod,
    Municipality,
    PlaceLink,
    Policy,
    PolicyRule,
    Source,
)
from twintowns.staff import attention as ground

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("on", "told"), [("2026-06-01", False), ("2026-09-05", True), ("2027-01-01", False)])
def test_an_agreement_that_ends_is_told_of_within_its_period_of_notice(on, told, provby):
    relation = provby.relation("Snartslut")
    values = {"kind": provby.twin_town, "signed": "2022", "until": "2026-12-31", "notice_months": 4}
    make_agreement(provby.municipality, "Avtalet", relation, **values)
    expected = ["Vänortsavtalet med Snartslut upphör den 31 december 2026."] if told else []
    assert sentences(attention.ending, provby.municipality, datetime.date.fromisoformat(on)) == expected


def test_an_expired_agreement_is_told_of_until_something_follows(provby):
    relation = provby.relation("Utgånget", since="2001")
    make_agreement(provby.municipality, "A", relation, kind=provby.twin_town, signed="2001", until="2011")
    assert sentences(attention.expired, provby.municipality) == [
        "Vänortsavtalet undertecknades 2001. Det gällde 2001–2011."
    ]
    make_agreement(provby.municipality, "B", relation, kind=provby.twin_town, signed="2012")
    assert sentences(attention.expired, provby.municipality) == []


def test_a_relation_that_is_ended_needs_no_new_agreement(provby):
    provby.ended_by_the_other_side()
    assert sentences(attention.expired, provby.municipality) == []


def test_a_partner_that_is_gone_is_told_of(provby):
    provby.merged_twice()
    (text,) = sentences(attention.partners_gone, provby.municipality)
    assert text.startswith("Småköping gick upp i Mellanköping")


def test_a_decision_is_missing_or_by_the_wrong_body(provby):
    relation = provby.relation("Beslutsby")
    agreement = make_agreement(provby.municipality, "A", relation, kind=provby.twin_town, signed="2020")
    assert sentences(attention.decisions, provby.municipality) == [
        "Vänortsavtalet med Beslutsby saknar beslut."
    ]
    agreement.decision = make(Decision, municipality=provby.municipality, body="ks", title="Avtal")
    agreement.save()
    assert sentences(attention.decisions, provby.municipality) == [
        "Vänortsavtalet med Beslutsby är beslutat av fel organ: kommunstyrelsen."
    ]
    agreement.decision = make(Decision, municipality=provby.municipality, body="kf", title="Avtal")
    agreement.save()
    assert sentences(attention.decisions, provby.municipality) == []


def with_rule(provby, kind, **values):
    policy = make(Policy, municipality=provby.municipality, slug="p", title="Policy", is_published=True)
    return make(PolicyRule, policy=policy, kind=kind, quote="Så säger policyn.", **values)


def test_an_agreement_is_evaluated_once_in_a_mandate_period(provby):
    relation = provby.relation("Värderby")
    agreement = make_agreement(provby.municipality, "A", relation, kind=provby.twin_town, signed="2020")
    assert sentences(attention.evaluations, provby.municipality) == []
    with_rule(provby, "evaluate_agreements", body="kf")
    period = make(MandatePeriod, body="kf", label="2026–2030", first_day="2026-10-15", last_day="2030-10-14")
    (notice,) = attention.evaluations(provby.municipality, DAY)
    assert notice.sentence == "Vänortsavtalet med Värderby är inte utvärderat under mandatperioden 2026–2030."
    assert notice.reason == "”Så säger policyn.”"
    agreement.evaluations.create(mandate_period=period, activity="low", proposal="continue")
    assert sentences(attention.evaluations, provby.municipality) == []


@pytest.mark.parametrize(("cost", "told"), [(10000, False), (10001, True)])
def test_a_trip_above_the_limit_is_reported(cost, told, provby):
    with_rule(provby, "trip_cost_report", limit_sek=10000)
    values = {"municipality": provby.municipality, "kind": "trip", "cost_sek": cost}
    make(Exchange, slug="resa", title="Resan", **values)
    assert bool(sentences(attention.trips, provby.municipality)) == told


def test_a_number_in_the_text_is_held_against_the_list(provby):
    provby.relation("Endaby")
    stated = make(
        StatedCount, municipality=provby.municipality, subject="relations", number=2, quote="två orter"
    )
    assert len(sentences(attention.counts, provby.municipality)) == 1
    stated.number = 1
    stated.save()
    assert sentences(attention.counts, provby.municipality) == []


def test_a_contact_whose_time_is_over_is_told_of(provby):
    values = {"kind": "function", "name": "Växeln", "is_public": True, "is_published": True}
    contact = make(Contact, municipality=provby.municipality, **values)
    assert sentences(ground.contacts, provby.municipality) == []
    contact.until = "2025"
    contact.save()
    assert len(sentences(ground.contacts, provby.municipality)) == 2  # it is over, and nobody answers instead


def test_links_that_are_dead_or_not_encrypted_are_told_of(provby):
    place = provby.relation("Länkby").place
    make(PlaceLink, place=place, url="https://provby.example/")
    link = make(PlaceLink, place=place, url="http://provby.example/")
    assert len(sentences(ground.links, provby.municipality)) == 1
    LinkCheck.objects.create(url=link.url, checked_at=timezone.now(), problem="svarar inte")
    LinkCheck.objects.create(url="https://provby.example/", checked_at=timezone.now())
    assert sentences(ground.links, provby.municipality) == [
        "Länken http://provby.example/ fungerar inte: svarar inte."
    ]


@time_machine.travel(datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC))
def test_a_shared_place_that_others_change_is_told_of(provby):
    relation = provby.joint()
    neighbour = Municipality.objects.get(slug="testala")
    place = relation.place
    place._history_user = staff_of(neighbour)
    place.kind = "city"
    place.save()
    assert len(sentences(ground.shared_changes, provby.municipality)) == 1
    assert sentences(ground.shared_changes, neighbour) == []


def test_drafts_wait_to_be_published(provby):
    provby.relation("Utkastby", is_published=False)
    assert sentences(attention.drafts, provby.municipality) == [
        "Utkastet ”Provby – Utkastby” väntar på att publiceras."
    ]


def test_a_review_is_due_after_a_year_or_on_its_own_day(provby):
    relation = provby.relation("Granskby", reviewed_on=DAY - datetime.timedelta(days=100))
    assert sentences(attention.relations_to_review, provby.municipality) == []
    relation.next_review_on = DAY
    relation.save()
    assert len(sentences(attention.relations_to_review, provby.municipality)) == 1


def test_command_lists_and_exits_with_one(provby, capsys):
    provby.merged_twice()
    with pytest.raises(SystemExit) as ended:
        call_command("needs_attention", municipality="provby")
    assert ended.value.code == 1
    assert "Småköping gick upp i Mellanköping" in capsys.readouterr().out


def test_command_refuses_an_unknown_municipality():
    with pytest.raises(CommandError, match="ingenstans"):
        call_command("needs_attention", municipality="ingenstans")


def test_letter_goes_to_those_who_mend_things(provby, settings):
    settings.EMAIL_HOST = "localhost"
    provby.merged_twice()
    staff_of(provby.municipality, "redaktor", email="redaktor@provby.example")
    staff_of(provby.municipality, "lasare", email="lasare@provby.example")
    call_command("send_digest", verbosity=0)
    (letter,) = mail.outbox
    assert letter.bcc == ["redaktor@provby.example"]
    assert "Småköping gick upp i Mellanköping" in letter.body
    assert f"{settings.SITE_URL}/admin/" in letter.body
    assert f"skickas en gång i veckan från {settings.SITE_URL} till den som är redaktör" in letter.body
    assert letter.body == letter.body.strip() + "\n"


def test_no_letter_without_a_server(settings):
    settings.EMAIL_HOST = ""
    with pytest.raises(CommandError, match="EMAIL_HOST"):
        call_command("send_digest")


def test_mail_server_that_refuses_is_told_in_a_sentence(provby, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    provby.merged_twice()
    staff_of(provby.municipality, "redaktor", email="redaktor@provby.example")
    with pytest.raises(CommandError, match="E-postservern 127.0.0.1 tog inte emot breven"):
        call_command("send_digest")


def test_start_page_tells_those_who_work_there(provby, client):
    provby.merged_twice()
    provby.joint()
    client.force_login(staff_of(provby.municipality))
    assert "Småköping gick upp i Mellanköping" in client.get("/admin/").content.decode()
    client.force_login(staff_of(Municipality.objects.get(slug="testala")))
    assert "Småköping" not in client.get("/admin/").content.decode()
    assert "Småköping" not in client.get("/admin/?kommun=provby").content.decode()


def test_the_mandate_period_of_a_neighbour_is_not_ours(provby):
    make_agreement(
        provby.municipality, "A", provby.relation("Värderby"), kind=provby.twin_town, signed="2020"
    )
    with_rule(provby, "evaluate_agreements", body="kf")
    days = {"body": "kf", "first_day": "2026-10-15", "last_day": "2030-10-14"}
    make(MandatePeriod, label="Lagens", **days)
    make(MandatePeriod, label="Grannens", municipality=make_municipality("Testala", "9902"), **days)
    assert "Lagens" in sentences(attention.evaluations, provby.municipality)[0]
    make(MandatePeriod, label="Vår", municipality=provby.municipality, **days)
    assert "Vår" in sentences(attention.evaluations, provby.municipality)[0]


def test_a_change_after_midnight_is_told_by_our_own_day(provby):
    place = provby.relation("Delaby").place
    with time_machine.travel(datetime.datetime(2026, 11, 20, 23, 30, tzinfo=datetime.UTC), tick=False):
        place._history_user = staff_of(make_municipality("Testala", "9902"), "redaktor")
        place.save()
    assert "21 november 2026" in sentences(ground.shared_changes, provby.municipality)[0]


def test_links_of_networks_and_sources_are_asked_too(provby):
    network = make(Network, slug="natet", name="Nätet", is_published=True)
    make(Membership, municipality=provby.municipality, network=network, is_published=True)
    make(NetworkLink, network=network, url="http://nat.example/")
    make(Source, slug="s", publisher="P", municipality=provby.municipality, url="http://kalla.example/")
    assert {url for url, _record in ground.links_of(provby.municipality)} == {
        "http://nat.example/",
        "http://kalla.example/",
    }
