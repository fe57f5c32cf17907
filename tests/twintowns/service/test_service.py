"""Kundtjänst's page: who may use it, and what the answers say."""

import datetime
import re

import pytest
import time_machine

from partnerships.models import Programme, Relation
from tests.shared.staff import staff_of
from twintowns.models import Contact, Municipality, User

pytestmark = pytest.mark.django_db
MONDAY = time_machine.travel(datetime.datetime(2026, 11, 23, 10, tzinfo=datetime.UTC))
MOST_QUERIES = 20
MISSING = "Kontaktperson, telefon och e-post är inte angivna."

ISAK = "Internationell samordnare är Isak Johansson, 0520-49 60 94."
SODERHAMN = "Kontaktperson är inte angiven, men Kundtjänst och telefonväxel svarar på 0270-750 00."
SENTENCE = re.compile(r"[.!?](?=\s+[A-ZÅÄÖ]|$)")


@pytest.fixture
def desk(fixtures, client):
    """A client signed in as Trollhättan's contact centre."""
    client.force_login(staff_of(Municipality.objects.get(slug="trollhattan"), "kundtjanst"))
    return client


def spoken(client, query, **more):
    answer = client.get("/kundtjanst/", {"q": query, **more}).context["answer"]
    return answer and answer.spoken


SPOKEN = [
    (
        "tempe",
        "Tempe är vänort till Trollhättan sedan 2015. Internationell samordnare är Isak Johansson, 0520-49 60 94.",
    ),
    (
        "szecinek",
        "Söderhamn och Szczecinek har ett samarbetsavtal. Kontaktperson är inte angiven, men Kundtjänst och telefonväxel svarar på 0270-750 00.",
    ),
    (
        "sern",
        "SERN: Trollhättans Stad är medlem sedan 2005. Internationell samordnare är Isak Johansson, 0520-49 60 94.",
    ),
    ("isak", "Internationell samordnare är Isak Johansson, 0520-49 60 94."),
    ("hemnes", f"Hemnes är vänort till Vännäs sedan slutet av 1980-talet. {MISSING}"),
    (
        "halmstad",
        "Halmstads kommun: telefon öppet till 17.00; besök öppet till 17.00. Kontaktperson är inte angiven, men Halmstads kommun svarar på 035-13 70 00.",
    ),
    (
        "os",
        f"Os gick upp i Bjørnafjorden den 1 januari 2020; Söderhamn hade en förbindelse med Os. {SODERHAMN}",
    ),
    (
        "kerava",
        f"Kerava var vänort till Trollhättan till 2017; sedan dess gäller ett samarbetsavtal. {ISAK}",
    ),
    ("hjørring", f"Hjörring var vänort till Trollhättan till 2017. {ISAK}"),
    (
        "moshi",
        "Halmstad och Moshi hade ett avtal till 2012, beräknat; det gäller inte längre. Kontaktperson är inte angiven, men Halmstads kommun svarar på 035-13 70 00.",
    ),
    ("vasa", f"Vasa nämns på sidan om Isokyrö. {MISSING}"),
]


@MONDAY
@pytest.mark.parametrize(("query", "answer"), SPOKEN)
def test_answer_to_read_aloud(query, answer, desk):
    assert spoken(desk, query) == answer


@MONDAY
@pytest.mark.once
def test_every_hit_has_a_card_of_at_most_two_sentences(desk):
    for query in (
        "vänort",
        "ort",
        "trollhättan",
        "nätverk",
        "program",
        "projekt",
        "avtal",
        "kommun",
        "kundtjänst",
        "söderhamn",
        "när öppnar ni?",
    ):
        for hit in desk.get("/kundtjanst/", {"q": query}).context["hits"]:
            page = desk.get(f"/kundtjanst/{hit.address}")
            assert page.context["chosen"].key == hit.key
            assert 1 <= len(SENTENCE.findall(page.context["answer"].spoken)) <= 2, page.context[
                "answer"
            ].spoken


@MONDAY
def test_a_question_of_hours_is_answered_by_the_own_desk_first(desk):
    assert spoken(desk, "När öppnar ni?").startswith("Kontaktcenter: öppet till 16.30.")


@MONDAY
def test_a_hit_without_a_card_says_so(desk):
    trollhattan = Municipality.objects.get(slug="trollhattan")
    draft = Programme.objects.create(municipality=trollhattan, slug="utkastet", name="Utkastprogrammet")
    page = desk.get("/kundtjanst/", {"q": "utkastprogrammet"})
    draft.delete()
    assert page.context["hits"]
    assert "det är ett utkast" in page.content.decode()


@MONDAY
def test_what_a_network_does_and_when_an_office_is_open_in_the_week(desk):
    answer = desk.get("/kundtjanst/", {"q": "vad gör sern?"}).context["answer"]
    assert answer.facts[0][0] == "Syfte"
    assert answer.facts[0][1].startswith("<p>Nätverkets syfte är att binda ihop norra och södra Europa")
    page = desk.get("/kundtjanst/", {"q": "halmstad öppet på lördag"}).content.decode()
    assert "måndag–torsdag" in page or "måndag–fredag" in page


@pytest.mark.parametrize("query", ["tempe", "halmstad"])
def test_an_answer_needs_few_queries(query, desk, django_assert_max_num_queries):
    with django_assert_max_num_queries(MOST_QUERIES):
        desk.get("/kundtjanst/", {"q": query})


@MONDAY
def test_open_now_by_channel(desk):
    page = desk.get("/kundtjanst/", {"q": "halmstad"})
    shown = [
        (channel, text)
        for office in page.context["answer"].offices
        for channel, text, _is_open in office.open_now
    ]
    assert shown == [("telefon", "öppet till 17.00"), ("besök", "öppet till 17.00")]


def test_visitor_is_sent_to_the_login_and_back(fixtures, client):
    response = client.get("/kundtjanst/?q=tempe")
    assert response.status_code == 302
    assert response.url == "/admin/login/?next=/kundtjanst/%3Fq%3Dtempe"


def test_open_service_shows_the_public_what_is_public(fixtures, client):
    trollhattan = Municipality.objects.get(slug="trollhattan")
    trollhattan.service_is_open = True
    trollhattan.save()
    Contact.objects.create(
        municipality=trollhattan,
        kind="function",
        name="Intern provfunktion",
        phone="0520-111 22",
        is_published=True,
    )
    assert "Tempe" in spoken(client, "tempe")
    assert client.get("/kundtjanst/", {"q": "provfunktion"}).context["hits"] == []
    trollhattan.service_is_open = False
    trollhattan.save()
    assert client.get("/kundtjanst/").status_code == 302


def make_contact(municipality, name, **values):
    values = {"kind": "function", "phone": "0520-111 22", "is_published": True, "is_public": True} | values
    return Contact.objects.create(municipality=municipality, name=name, **values)


def test_a_stand_in_is_shown_by_the_rule_of_contacts(fixtures, client):
    trollhattan = Municipality.objects.get(slug="trollhattan")
    trollhattan.service_is_open = True
    trollhattan.save()
    tempe = Relation.objects.get(slug="tempe")
    stand_in = make_contact(trollhattan, "Provstandin", is_public=False)
    tempe.contacts.set([make_contact(trollhattan, "Provsvararen", phone="0520-333 44", stand_in=stand_in)])

    def shown():
        return client.get("/kundtjanst/", {"q": "tempe"}).content.decode()

    assert "Provsvararen" in shown()
    assert "Provstandin" not in shown()
    assert "0520-111 22" not in shown()
    stand_in.is_public = True
    stand_in.save()
    assert "Provstandin" in shown()
    stand_in.until = "2020"
    stand_in.save()
    assert "Provstandin" not in shown()
    stand_in.is_public, stand_in.until = False, ""
    stand_in.save()
    client.force_login(staff_of(trollhattan, "kundtjanst"))
    assert "Provstandin" in shown()


def test_only_those_that_opened_the_page_answer_visitors(fixtures, client):
    Municipality.objects.filter(slug="vannas").update(service_is_open=True)
    municipalities = {
        hit.municipality.slug for hit in client.get("/kundtjanst/", {"q": "vänort"}).context["hits"]
    }
    assert municipalities == {"vannas"}
    assert client.get("/kundtjanst/", {"q": "tempe"}).context["hits"] == []
    Municipality.objects.filter(slug="vannas").update(service_is_open=False)


def test_internal_contact_is_for_the_own_municipality(fixtures, client):
    trollhattan, halmstad = (Municipality.objects.get(slug=slug) for slug in ("trollhattan", "halmstad"))
    contact = Contact.objects.create(
        municipality=trollhattan,
        kind="function",
        name="Intern provfunktion",
        phone="0520-111 22",
        is_published=True,
    )
    contact.relations.add(Relation.objects.get(slug="tempe"))
    client.force_login(staff_of(trollhattan, "kundtjanst"))
    assert (
        "Intern provfunktion svarar på 0520-111 22."
        in client.get("/kundtjanst/", {"q": "provfunktion"}).context["answer"].spoken
    )
    client.force_login(staff_of(halmstad, "kundtjanst"))
    page = client.get("/kundtjanst/", {"q": "provfunktion"})
    assert page.context["hits"] == []
    assert "provfunktion" not in client.get("/kundtjanst/", {"q": "tempe"}).content.decode().replace(
        'value="provfunktion"', ""
    )


def test_stand_in_answers_when_the_time_is_over(fixtures, client):
    tempe = Relation.objects.get(slug="tempe")
    isak = Contact.objects.get(name="Isak Johansson")
    isak.stand_in = Contact.objects.create(
        municipality=tempe.municipality,
        kind="function",
        name="Provfunktionen",
        phone="0520-111 22",
        is_published=True,
        is_public=True,
    )
    isak.until = "2026-06-30"
    isak.save()
    tempe.contacts.set([isak])
    client.force_login(staff_of(tempe.municipality, "kundtjanst"))
    with time_machine.travel(datetime.datetime(2026, 6, 30, 12)):
        assert "Isak Johansson" in spoken(client, "tempe")
        assert "Isak Johansson" in client.get(tempe.get_absolute_url()).content.decode()
    with time_machine.travel(datetime.datetime(2026, 7, 1, 12)):
        assert "Provfunktionen svarar på 0520-111 22." in spoken(client, "tempe")
        shown = client.get(tempe.get_absolute_url()).content.decode()
        assert "Isak Johansson" not in shown
        assert "Provfunktionen" in shown


QUERIES = [
    "",
    " ",
    "a",
    "ä",
    "\x00",
    "'; DROP TABLE x; --",
    "%",
    "_",
    "😀",
    "‮abc",
    "z" * 10_000,
    "\\",
    "<script>alert(1)</script>",
]


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
@pytest.mark.parametrize("address", ["/kundtjanst/", "/sok/"])
def test_no_query_breaks_a_page(address, query, desk):
    page = desk.get(address, {"q": query, "svar": "relation-x"})
    assert page.status_code == 200
    assert "<script>alert" not in page.content.decode()


def test_staff_without_a_municipality_find_what_is_public(fixtures, client):
    client.force_login(User.objects.create_user("ny", is_staff=True))
    assert "Tempe" in spoken(client, "tempe")


def test_the_answer_leads_on_to_the_form_for_those_who_may_change_it(fixtures, client):
    trollhattan, halmstad = (Municipality.objects.get(slug=slug) for slug in ("trollhattan", "halmstad"))
    form = f"/admin/partnerships/relation/{Relation.objects.get(slug='tempe').pk}/change/"
    for user, leads in (
        (staff_of(trollhattan, "redaktor"), True),
        (staff_of(trollhattan, "lasare"), False),
        (staff_of(halmstad, "redaktor"), False),
    ):
        client.force_login(user)
        assert (form in client.get("/kundtjanst/", {"q": "tempe"}).content.decode()) == leads, user
