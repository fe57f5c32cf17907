"""A person of the fixtures: everything is told, everything goes, and loading the fixtures again brings nothing back."""

import json

import pytest

from partnerships.models import Relation
from tests.shared.remains import left, said, squeezed
from twintowns.models import Contact, Erasure
from twintowns.models.erasures import marks_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixtures")]


def people():
    """(name, forms of the name and addresses) of each person of the fixtures."""
    for contact in Contact.objects.filter(kind="person"):
        surname, mail = contact.name.split()[-1], contact.email
        yield contact, [squeezed(text) for text in (contact.name, mail, contact.phone[3:], f"Se {surname}")]


def test_everything_of_each_person_of_the_fixtures_is_told():
    for contact, _forms in people():
        assert contact.phone
        (told,) = json.loads(said("export_contact", contact.name))
        assert told["contact"]["email"] == contact.email
        assert told["versions"]


def test_nothing_of_a_person_of_the_fixtures_is_left_nor_comes_back():
    found = list(people())
    relation = Relation.objects.filter(municipality=found[0][0].municipality).first()
    for contact, forms in found:
        relation.quote = f"{contact.name}s kontor, {contact.email}. Se {contact.name.split()[-1]}."
        relation.save()
        assert left(*forms)
        said("purge_contacts", contact.name)
        assert left(*forms) == []
    count = Contact.objects.count()
    told = said("seed")
    assert f"{len(found)} person utelämnades" in told
    assert f"{len(found)} person utelämnades" in said("seed")
    assert Contact.objects.count() == count
    for _contact, forms in found:
        assert left(*forms) == []


def test_a_fixture_that_names_an_erased_person_elsewhere_is_loaded_without_the_name(tmp_path, provby):
    (tmp_path / "x.yaml").write_text(
        """
defaults: {municipality: provby}
contacts:
  - {name: Åsa Provström, kind: person, email: asa@example.org}
  - {name: Provsamordnaren, kind: function, stand_in: Åsa Provström}
organisations:
  - {slug: provlaget, name: Provlaget, quote: "Se Åsa Provströms plan eller asa@example.org."}
relation_kinds:
  - {slug: vanby, name: vänby, name_plural: vänbyar, concept: twin_town, definition: En by.}
places:
  - {slug: nyby, name: Nyby, kind: city, country: FI}
relations:
  - {slug: nyby, place: nyby, kind: vanby, contacts: [Åsa Provström, Provsamordnaren]}
""",
        encoding="utf-8",
    )
    said("seed", "--fixtures", str(tmp_path))
    assert left("provstrom")
    said("purge_contacts", "Åsa Provström")
    relation = Relation.objects.get(slug="nyby", municipality=provby.municipality)
    for _time in range(2):
        assert "1 person utelämnades" in said("seed", "--fixtures", str(tmp_path))
        assert left("provstrom") == []
        assert [contact.name for contact in relation.contacts.all()] == ["Provsamordnaren"]


def test_what_is_kept_of_an_erased_person_tells_nobody_the_name(settings):
    Erasure.objects.remember(["provby Åsa Provström"])
    (row,) = Erasure.objects.all()
    assert len(row.mark) == 64
    assert Erasure.objects.knows(["provby åsa provström"])
    assert not Erasure.objects.knows(["provby Bo Provström"])
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]
    assert row.mark == marks_of("provby Åsa Provström")[1]
    assert Erasure.objects.knows(["provby åsa provström"])
