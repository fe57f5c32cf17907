"""Whatever leads out of a step of the guided path saves what is typed in it; what cannot be saved waits there."""

import html

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from partnerships.models import Agreement
from tests.shared.files import PDF
from tests.shared.forms import post_shown
from tests.shared.provby.making import add_party
from tests.shared.staff import staff_of

pytestmark = pytest.mark.django_db
START = "/admin/partnerships/agreement/nytt/"
STEPS = {"terms": "villkor", "parties": "parter", "decision": "beslut"}
RIGHT = {
    "terms": {"title": "Nytt namn", "signed": "hösten 2026"},
    "parties": {"ours": "Provby köping", "theirs": "Vännäs by"},
    "decision": {"body": "kf", "decided": "2026-10-20", "paragraph": "12"},
}
# What cannot be saved, and what is typed beside it.
WRONG = {
    "terms": ({"signed": "nån gång"}, {"title": "Nytt namn"}),
    "parties": ({"ours": "x" * 201}, {"theirs": "Vännäs by"}),
    "decision": ({"decided": "nån gång"}, {"body": "kf", "paragraph": "12"}),
}
WAYS = [
    ("terms", "form"),
    *[("parties", way) for way in ("terms", "form")],
    *[("decision", way) for way in ("terms", "parties", "form")],
]


@pytest.fixture
def agreement(provby):
    relation = provby.relation("Nyby", is_published=False)
    agreement = Agreement.objects.create(municipality=provby.municipality, title="A", slug="a")
    agreement.relations.add(relation)
    add_party(agreement, provby.municipality.place, "ours", order=1)
    add_party(agreement, relation.place, order=2)
    return agreement


@pytest.fixture
def editor(provby, client):
    client.force_login(staff_of(provby.municipality, "redaktor"))
    return client


def address(agreement, step):
    if step == "form":
        return f"/admin/partnerships/agreement/{agreement.pk}/change/"
    return f"{START}{agreement.pk}/{STEPS[step]}/"


def stored(agreement):
    """What the steps write, by the names of their fields."""
    agreement = Agreement.objects.get(pk=agreement.pk)
    found = {"title": agreement.title, "signed": agreement.signed_text}
    found |= {party.side: party.legal_name for party in agreement.parties.all()}
    if decision := agreement.decision:
        found |= {
            "body": decision.body,
            "decided": decision.decided and decision.decided.edtf,
            "paragraph": decision.paragraph,
        }
    return found


def test_every_way_out_of_every_step_is_tried(agreement, editor):
    for step in STEPS:
        page = editor.get(address(agreement, step)).content.decode()
        ways = {part.partition('"')[0] for part in page.split('name="goto" value="')[1:]}
        assert ways == {way for taken, way in WAYS if taken == step}
        assert 'class="closelink"' not in page


@pytest.mark.parametrize(("step", "way"), WAYS)
def test_leaving_a_step_saves_what_was_typed(step, way, agreement, editor):
    base = {"title": "A"} if step == "terms" else {}
    response = post_shown(editor, address(agreement, step), base | RIGHT[step] | {"goto": way})
    assert response["Location"] == address(agreement, way)
    assert stored(agreement).items() >= RIGHT[step].items()


@pytest.mark.parametrize(("step", "way"), WAYS)
def test_what_cannot_be_saved_waits_in_the_step(step, way, agreement, editor):
    wrong, right = WRONG[step]
    response = post_shown(editor, address(agreement, step), right | wrong | {"goto": way}, follow=True)
    assert response.redirect_chain == [(address(agreement, way), 302)]
    assert "Inte sparat, eftersom det måste rättas:" in response.content.decode()
    assert stored(agreement).items() >= right.items()
    name, typed = next(iter(wrong.items()))
    assert stored(agreement).get(name, "") != typed
    form = editor.get(address(agreement, step)).context["form"]
    assert form[name].value() == typed
    assert form[name].errors
    assert all(str(form[name].value()) == value for name, value in right.items())
    assert post_shown(editor, address(agreement, step), right | RIGHT[step]).status_code == 302
    assert not editor.get(address(agreement, step)).context["form"].is_bound


def test_where_nothing_can_be_saved_all_of_it_waits(agreement, editor, provby):
    provby.twin_town.is_time_limited = True
    provby.twin_town.save()
    kind = provby.twin_town.pk
    file = SimpleUploadedFile("avtal.pdf", PDF)
    data = {"title": "Nytt namn", "signed": "1986", "until": "1985", "kind": kind, "goto": "form"}
    post_shown(editor, address(agreement, "terms"), data)
    assert stored(agreement)["title"] == "A"
    form = editor.get(address(agreement, "terms")).context["form"]
    assert [form[name].value() for name in ("title", "signed", "until")] == ["Nytt namn", "1986", "1985"]

    data = {"paragraph": "12", "decided": "2026", "file": file, "goto": "terms"}
    post_shown(editor, address(agreement, "decision"), data)
    page = editor.get(address(agreement, "decision"))
    shown = html.unescape(page.content.decode())
    assert page.context["form"]["paragraph"].value() == "12"
    assert agreement.documents.count() or "Vald fil: avtal.pdf" in shown


def test_a_step_that_nobody_has_touched_is_left_without_a_change(agreement, editor):
    versions = Agreement.history.count()
    for step, way in WAYS:
        data = {"title": "A"} if step == "terms" else {}
        assert post_shown(editor, address(agreement, step), data | {"goto": way})["Location"]
    assert Agreement.history.count() == versions


@pytest.mark.parametrize("way", ["preview", "https://example.org/", "decision", ""])
def test_no_other_way_out_is_taken(way, agreement, editor):
    response = post_shown(editor, address(agreement, "terms"), RIGHT["terms"] | {"goto": way})
    assert response["Location"] == address(agreement, "parties")
