"""The seed command: a fault names file, record, field and rule and writes nothing; what staff have edited stays."""

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from partnerships.models import Relation, RelationKind
from partnerships.seeding.sections import SECTIONS
from twintowns.models import Assignment, Claim, Municipality, Place, User

pytestmark = pytest.mark.django_db

GOOD = """
places:
  - {slug: provby, name: Provby, kind: municipality, country: SE}
  - {slug: langtbort, name: Långtbort, kind: city, country: FI}
sources:
  - {slug: provby-sida, title: Våra vänorter, publisher: Provby kommun}
municipalities:
  - {slug: provby, place: provby, code: "9901", official_name: Provby kommun, is_published: true}
relation_kinds:
  - {municipality: provby, slug: vanort, name: vänort, concept: twin_town}
relations:
  - {municipality: provby, slug: langtbort, place: langtbort, kind: vanort, since: "1994", is_published: true}
"""


@pytest.fixture
def seed(tmp_path):
    """`seed(text)` loads one fixture file of that text."""

    def run(text, **options):
        (tmp_path / "fixtures").mkdir(exist_ok=True)
        (tmp_path / "fixtures" / "provby.yaml").write_text(text, encoding="utf-8")
        call_command("seed", fixtures=tmp_path / "fixtures", verbosity=0, **options)

    return run


def counts():
    return {name: section.model.objects.count() for name, section in SECTIONS.items()}


FAULTS = {
    "not YAML": ("places: [", "fixtures/provby.yaml:"),
    "not a mapping": ("- places", "provby.yaml: måste bestå av avsnitt"),
    "unknown section": ("platser: []", "”platser”"),
    "section not a list": ("places: Provby", "provby.yaml: places: måste vara en lista med poster."),
    "a key twice": (
        GOOD.replace("kind: city", "kind: city, name: Annat"),
        "fixtures/provby.yaml:4:52: är inte YAML: ”name” står två gånger i samma post.",
    ),
    "date with another word": (
        GOOD.replace('"1994"', '{edtf: "1994", txt: då}'),
        "relations ”langtbort”.since: ett datum skrivs {edtf: …, text: …}, inte med edtf, txt.",
    ),
    "choice without what may be chosen": (
        GOOD.replace("kind: city", "kind: stad"),
        "Skriv något av: municipality, city, ",
    ),
    "address with a space": (
        GOOD.replace("slug: vanort,", "slug: vän ort,"),
        "relation_kinds ”vän ort”.slug: en adress har bara bokstäverna a–z, siffror, bindestreck och understreck.",
    ),
    "part not a list": (
        GOOD.replace("country: FI", "country: FI, names: Bort"),
        "”langtbort”.names: måste vara en lista.",
    ),
    "weekdays by name": (
        GOOD + "offices: [{municipality: provby, name: Växel, opening_hours: [{weekdays: mån-fre}]}]",
        "offices ”Växel”.opening_hours.weekdays: skriv dagarna som 0-4, där 0 är måndag.",
    ),
    "fact of the document without its words": (
        "defaults: {municipality: provby, source: provby-sida}" + GOOD,
        "relations ”langtbort”.quote: källans ord saknas",
    ),
    "record not a mapping": ("places: [Provby]", "provby.yaml: places:"),
    "unknown field": (GOOD.replace("kind: city", "sort: stad"), "places ”langtbort”.sort: "),
    "unknown choice": (GOOD.replace("kind: city", "kind: stad"), "places ”langtbort”.kind: "),
    "no identity": (GOOD.replace("slug: langtbort, name", "name"), "saknar slug"),
    "unknown reference": (GOOD.replace("place: langtbort", "place: ingenstans"), ".place: "),
    "twice": (GOOD + "  - {municipality: provby, slug: langtbort, place: provby}", "relations ”langtbort”"),
    "date that is none": (GOOD.replace('"1994"', '"1994-13-40"'), "relations ”langtbort”.since: "),
    "a guess for a date": (GOOD.replace('"1994"', '"på 90-talet kanske"'), "relations ”langtbort”.since: "),
    "too long": (GOOD.replace("name: Långtbort", f"name: {'å' * 201}"), "places ”langtbort”.name: "),
    "word for a number": (
        GOOD + "agreements: [{municipality: provby, slug: a, title: A, term_months: fyra}]",
        "agreements ”a”.term_months: ",
    ),
    "word for a day": (
        GOOD + "mandate_periods: [{body: kf, label: L, first_day: igår, last_day: 2026-10-14}]",
        ".first_day: ",
    ),
    "list for a value": (GOOD.replace("name: Långtbort", "name: [a]"), "places ”langtbort”.name: "),
    "YAML’s truth": (GOOD.replace("country: FI", "country: NO").replace("NO", "no"), ".country: "),
    "half a pair of coordinates": (GOOD.replace("country: FI", "country: FI, latitude: 60"), "66.22473"),
    "part with a fault": (
        GOOD.replace("is_published: true}\n", "is_published: true, phases: [{kind: dormant}]}\n").replace(
            "official_name: Provby kommun, is_published: true, phases: [{kind: dormant}]}",
            "official_name: Provby kommun}",
        ),
        "relations ”langtbort”.phases[0]: ",
    ),
    "end before the beginning": (
        GOOD.replace('since: "1994"', 'phases: [{kind: active, since: "2005", until: "1999"}]'),
        "phases[0].until: Slutet får inte ligga före början.",
    ),
    "claim about nothing": (
        GOOD + 'claims: [{record: relation x, field: since, value: "1990", source: provby-sida}]',
        "vannas/hemnes",
    ),
}


@pytest.mark.parametrize(("text", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_and_nothing_is_written(text, message, seed):
    before = counts()
    with pytest.raises(CommandError) as error:
        seed(text)
    assert "provby.yaml" in str(error.value)
    assert message in str(error.value)
    assert "Traceback" not in str(error.value)
    assert counts() == before


def test_one_fault_is_told_once_not_again_by_all_that_refer_to_it(seed):
    with pytest.raises(CommandError) as error:
        seed(GOOD.replace("kind: city", "kind: stad"))
    assert len(str(error.value).splitlines()) == 2


def test_section_that_is_no_list_is_one_fault(seed):
    with pytest.raises(CommandError) as error:
        seed("places: Provby")
    assert len(str(error.value).splitlines()) == 2


def test_the_handbooks_example_is_a_whole_municipality(seed, client):
    text = (settings.BASE_DIR / "docs" / "add-a-municipality.md").read_text(encoding="utf-8")
    seed(text.partition("```yaml\n")[2].partition("```")[0])
    page = client.get("/exempelby/vanorter/langtbort/").content.decode()
    assert "Långtbort är vänort till Exempelby sedan 1970-talet." in page
    assert "Internationell samordnare" in page
    assert "0270-750 00" in client.get("/exempelby/kontakt/").content.decode()


def test_all_faults_are_told_at_once(seed):
    with pytest.raises(CommandError) as error:
        seed(GOOD.replace("kind: city", "kind: stad").replace("concept: twin_town", "concept: vän"))
    assert ".kind: " in str(error.value)
    assert ".concept: " in str(error.value)


def test_check_writes_nothing(seed):
    before = counts()
    seed(GOOD, check=True)
    assert counts() == before


def test_a_second_run_changes_nothing(seed):
    seed(GOOD)
    rows = Relation.history.count()
    seed(GOOD)
    assert Relation.history.count() == rows


def test_a_changed_fixture_updates_what_nobody_has_edited(seed):
    seed(GOOD)
    seed(GOOD.replace('"1994"', '"1995"'))
    assert Relation.objects.get().since.edtf == "1995"


def test_what_staff_have_edited_stays(seed):
    seed(GOOD)
    relation = Relation.objects.get()
    relation.since = "1993"
    relation.save()
    seed(GOOD.replace('"1994"', '"1995"'))
    assert Relation.objects.get().since.edtf == "1993"


def test_a_part_that_staff_added_stays(seed):
    seed(GOOD)
    Relation.objects.get().phases.create(kind="active", since="2001")
    seed(GOOD.replace('"1994"', '"1995"'))
    assert Relation.objects.get().phases.count() == 1


def test_who_works_for_a_municipality_is_no_part_of_its_fixture(seed):
    seed(GOOD)
    home = Municipality.objects.get()
    user = User.objects.create_user("redaktor", is_staff=True)
    Assignment.objects.create(user=user, municipality=home, role="redaktor")
    seed(GOOD.replace("Provby kommun, is", "Provby stad, is"))
    assert Municipality.objects.get().official_name == "Provby stad"
    assert user.assignments.count() == 1


def test_what_staff_have_deleted_stays_away(seed):
    seed(GOOD)
    Relation.objects.get().delete()
    seed(GOOD)
    assert not Relation.objects.exists()


def test_a_later_change_of_the_fixture_leaves_other_records_alone(seed):
    seed(GOOD)
    seed(GOOD.replace("vänort,", "partnerort,"))
    assert RelationKind.objects.get().name == "partnerort"
    assert Place.objects.get(slug="langtbort").history.count() == 1


def test_two_sources_may_say_the_same_of_two_records(seed):
    claim = "{{record: twintowns.place {}, field: name, value: X, source: provby-sida, quote: X}}"
    seed(f"{GOOD}claims: [{claim.format('provby')}, {claim.format('langtbort')}]")
    assert Claim.objects.count() == 2
    assert {claim.record.slug for claim in Claim.objects.all()} == {"provby", "langtbort"}
