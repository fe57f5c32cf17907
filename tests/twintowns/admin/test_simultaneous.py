"""Two who save the same at one moment: one is saved, the other is told and loses nothing. On connections of their own."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from partnerships.models import Relation
from tests.shared.at_once import at_once, posting  # noqa: F401  (a fixture)
from tests.shared.forms import address, as_shown
from tests.shared.provby import Provby
from tests.shared.provby.making import add_party, make, make_agreement
from tests.shared.staff import staff_of
from twintowns.models import Decision, Document

TOLD = "medan du skrev"


@pytest.fixture
def provby(transactional_db):
    return Provby()


@pytest.fixture
def reviewer(provby, client):
    user = staff_of(provby.municipality, "granskare")
    client.force_login(user)
    return user


def outcome(answers):
    """How many were saved, and how many were told that another had saved."""
    told = [TOLD in answer.content.decode() for answer in answers if answer.status_code == 200]
    return [answer.status_code for answer in answers].count(302), sum(told)


def test_of_two_who_save_at_once_one_is_told(provby, reviewer, client, at_once):  # noqa: F811
    decision = make(Decision, municipality=provby.municipality, body="kf", title="Beslutet")
    for turn in range(5):
        data = as_shown(client, decision)
        words = [f"{name} {turn}" for name in ("Mitt", "Ditt")]
        calls = [posting(client, address(decision, "change"), data | {"title": word}) for word in words]
        answers = at_once(*calls)
        assert outcome(answers) == (1, 1)
        saved = Decision.objects.get().title
        lost = next(word for word in words if word != saved)
        assert f'value="{lost}"' in next(a for a in answers if a.status_code == 200).content.decode()
    assert decision.history.count() == 6


def test_lists_parts_and_files_are_no_less_safe(provby, reviewer, client, at_once):  # noqa: F811
    one, two = provby.relation("Ettby"), provby.relation("Tvåby")
    agreement = make_agreement(provby.municipality, "A", one, kind=provby.twin_town, signed="2001")
    party = add_party(agreement, one.place)
    document = make(Document, municipality=provby.municipality, title="A", file="documents/a.pdf")
    url, data = address(agreement, "change"), as_shown(client, agreement)
    parts = data | {"parties-0-legal_name": "Nytt namn"}
    calls = [posting(client, url, data | {"relations": [two.pk]}), posting(client, url, parts)]
    assert outcome(at_once(*calls)) == (1, 1)
    party.refresh_from_db()
    changed = [[*agreement.relations.all()] == [two], party.legal_name == "Nytt namn"]
    assert sorted(changed) == [False, True]
    shown = as_shown(client, document)
    shown.pop("file", None)
    files = [SimpleUploadedFile(f"{name}.pdf", b"%PDF-1.4 prov %%EOF") for name in ("ny", "annan")]
    calls = [posting(client, address(document, "change"), shown | {"file": file}) for file in files]
    assert outcome(at_once(*calls)) == (1, 1)


def test_a_step_and_the_guided_path_wait_for_the_form(provby, reviewer, client, at_once):  # noqa: F811
    relation = provby.relation("Stegby")
    agreement = make_agreement(provby.municipality, "A", relation, kind=provby.twin_town, signed="2001")
    add_party(agreement, provby.municipality.place, "ours")
    for route in ("villkor", "parter", "beslut"):
        url = f"/admin/partnerships/agreement/nytt/{agreement.pk}/{route}/"
        page = client.get(url)
        typed = {"title": f"Från {route}", "diary_number": route, "ours": f"Från {route}"}
        typed |= {"_version": page.context["version"], "kind": provby.twin_town.pk, "renewal": ""}
        form = as_shown(client, agreement) | {"diary_number": f"Formuläret {route}"}
        answers = at_once(posting(client, url, typed), posting(client, address(agreement, "change"), form))
        assert outcome(answers) == (1, 1), route
    url = address(agreement, "steg", "forlang")
    step = {"_version": client.get(url).context["version"]}
    answers = at_once(*(posting(client, url, step | {"until": f"203{n}"}) for n in range(2)))
    assert outcome(answers) == (1, 1)
    assert agreement.extensions.count() == 1


def test_publishing_saves_nothing_but_the_publication(provby, reviewer, client, at_once):  # noqa: F811
    for turn in range(3):
        relation = provby.relation(f"Utkastby {turn}", is_published=False)
        form = as_shown(client, relation) | {"slug": f"ny-{turn}"}
        publish = posting(client, address(relation, "publish"), {"action": "publish"})
        answers = at_once(posting(client, address(relation, "change"), form), publish)
        relation.refresh_from_db()
        assert relation.is_published
        is_saved = answers[0].status_code == 302
        assert (relation.slug == f"ny-{turn}") == is_saved
        assert is_saved or TOLD in answers[0].content.decode()


def test_what_is_written_on_a_removed_record_is_shown_as_new(provby, reviewer, client):
    relation = provby.relation("Borttagby")
    relation.phases.create(kind="active", since="2001")
    data = as_shown(client, relation) | {"slug": "mitt-ord"}
    Relation.objects.get().delete()
    page = client.post(address(relation, "change"), data)
    shown = page.content.decode()
    assert page.status_code == 200
    assert "tog bort det här" in shown
    assert 'value="mitt-ord"' in shown
    assert "2001" in shown
    assert 'action="/admin/partnerships/relation/add/"' in shown
    shown = page.context["adminform"].form.data
    data = {name: value for name, value in shown.items() if name != "_version"}
    assert client.post("/admin/partnerships/relation/add/", data).status_code == 302
    assert Relation.objects.get().phases.get().since.edtf == "2001"
