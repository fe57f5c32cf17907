"""What another saves in the same moment is told in the form: nothing is half-written, nothing is a mere error."""

from pathlib import Path

import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.db import IntegrityError, models, transaction

from partnerships.models import Agreement, Relation
from tests.shared.at_once import at_once, posting, token_of  # noqa: F401  (a fixture)
from tests.shared.doubles import MODELS, NAME, new
from tests.shared.forms import address, as_shown
from tests.shared.provby import Provby
from tests.shared.provby.making import make, make_place
from tests.shared.staff import staff_of
from tests.shared.staff_world import build_world
from twintowns.admin.records import RecordAdmin
from twintowns.models import Contact, Decision, Place, Theme
from twintowns.staff.again import done_anew


def with_something_unique():
    """The models of the admin in which two records cannot have the same of something."""
    for model, site in admin.site._registry.items():
        fields = [field for field in model._meta.fields if field.unique and not field.primary_key]
        found = [one for one in model._meta.constraints if isinstance(one, models.UniqueConstraint)]
        if isinstance(site, RecordAdmin) and (fields or found):
            yield model


@pytest.fixture
def too_early(monkeypatch):
    """`too_early(model)`: the next look at what is there comes just before another saves, and sees nothing of it."""

    def blind(model, name):
        seen = getattr(model, name)

        def look(self, *args, **kwargs):
            if not blind_to.get(name):
                return seen(self, *args, **kwargs)
            blind_to[name] = False

        monkeypatch.setattr(model, name, look)

    blind_to = {}

    def patch(model):
        for name in ("validate_unique", "validate_constraints"):
            blind_to[name] = True
            blind(model, name)

    return patch


def as_new(data):
    """What was shown of a record, for the form of a new one, without its parts."""
    parts = {name.removesuffix("-TOTAL_FORMS") for name in data if name.endswith("-TOTAL_FORMS")}
    kept = {name: value for name, value in data.items() if name.split("-")[0] not in parts}
    counts = ("TOTAL_FORMS", "INITIAL_FORMS")
    return kept | {f"{part}-{count}": "0" for part in parts for count in counts}


@pytest.mark.django_db
def test_what_another_made_in_the_same_moment_is_told_in_the_form(client, admin_user, too_early):
    build_world()
    make(Theme, slug="prov", name="Prov")
    client.force_login(admin_user)
    tried = []
    for model in with_something_unique():
        record = model._default_manager.order_by("pk").first()
        assert record, model
        data = as_new(as_shown(client, record))
        count, url = (
            model._default_manager.count(),
            address(record, "change").replace(f"{record.pk}/change", "add"),
        )
        too_early(model)
        page = client.post(url, data)
        assert page.status_code == 200, model
        assert page.context["adminform"].form.errors, model
        assert model._default_manager.count() == count
        tried.append(model)
    assert len(tried) > 14


@pytest.mark.django_db
def test_a_name_that_another_took_in_the_same_moment_is_told_in_the_form(
    provby, client, admin_user, too_early
):
    first, second = provby.relation("Förstaby"), provby.relation("Andraby")
    client.force_login(admin_user)
    data = as_shown(client, second) | {"slug": first.slug}
    too_early(Relation)
    page = client.post(address(second, "change"), data)
    assert page.context["adminform"].form["slug"].value() == first.slug
    assert page.context["adminform"].form.errors
    assert second.history.count() == 1


def test_it_is_tried_twice_and_no_more(rf):
    request, tries = rf.post("/admin/", {"a": "b"}), []

    def fail():
        tries.append(1)
        raise IntegrityError

    assert done_anew(request, fail) is None
    assert len(tries) == 2


def test_the_second_try_finds_what_was_posted_as_it_was(rf, tmp_path):
    large = TemporaryUploadedFile("stor.pdf", "application/pdf", 4, None)
    large.write(b"stor")
    large.seek(0)
    small = SimpleUploadedFile("liten.pdf", b"liten")
    request, found = rf.post("/admin/", {"a": "b"}), []
    request.FILES.setlist("fil", [small, large])

    def read():
        found.append((dict(request.POST), [file.read() for file in request.FILES.getlist("fil")]))
        if len(found) == 1:
            Path(large.temporary_file_path()).replace(tmp_path / "moved")
            raise ValidationError("x")
        return Path(large.temporary_file_path()).read_bytes()

    assert done_anew(request, read) == b"stor"
    assert found[0] == found[1] == ({"a": ["b"]}, [b"liten", b"stor"])


@pytest.mark.django_db
def test_what_cannot_be_saved_is_given_back_and_said(provby, client, admin_user, monkeypatch):
    client.force_login(admin_user)
    decision = make(Decision, municipality=provby.municipality, body="kf", title="Beslutet")
    data = as_shown(client, decision) | {"title": "Mitt ord"}

    def fail(*args, **kwargs):
        raise IntegrityError

    with monkeypatch.context() as patch:
        patch.setattr(Decision, "save", fail)
        page = client.post(address(decision, "change"), data)
    assert page.status_code == 409
    assert "någon annan sparade i samma stund" in page.content.decode()
    assert 'name="title" value="Mitt ord"' in page.content.decode()
    relation = provby.relation("Utkastby", is_published=False)
    with monkeypatch.context() as patch:
        patch.setattr(Relation, "save", fail)
        page = client.post(address(relation, "publish"), {"action": "publish"})
    assert page.status_code == 409
    assert "någon annan sparade i samma stund" in page.content.decode()


@pytest.fixture
def home(transactional_db):
    return Provby()


@pytest.mark.parametrize("model", MODELS)
def test_two_who_save_the_same_at_once_make_one(model, home, at_once):  # noqa: F811
    def save(number, name):
        record = new(model, home.municipality, name, number)
        with transaction.atomic():
            record.full_clean()
            record.save()

    for turn in range(2):
        calls = [
            lambda name=name, number=number: save(number, name)
            for number, name in enumerate([f"{NAME} {turn}", f"{NAME} {turn} ".upper()], 2 * turn)
        ]
        answers = at_once(*calls)
        assert sorted(type(answer) for answer in answers if answer) == [ValidationError]
    assert (
        model._default_manager.filter(**{f"{model.seen_once.key}__startswith": NAME.casefold()}).count() == 2
    )


def test_two_forms_with_the_same_person_make_one_contact(home, client, at_once):  # noqa: F811
    client.force_login(staff_of(home.municipality, "granskare"))
    url = "/admin/twintowns/contact/add/"
    for turn in range(2):
        data = {"kind": "person", "name": f"Åsa Provström {turn}", "municipality": home.municipality.pk}
        tokens = [{"csrfmiddlewaretoken": token_of(client.get(url))} for _one in range(2)]
        answers = at_once(*(posting(client, url, data | token) for token in tokens))
        assert sorted(answer.status_code for answer in answers) == [200, 302]
        told = next(answer for answer in answers if answer.status_code == 200).content.decode()
        assert "finns redan bland kontakterna" in told
    assert Contact.objects.count() == 2


def test_two_who_begin_an_agreement_with_the_same_place_at_once_both_begin(home, client, at_once):  # noqa: F811
    client.force_login(staff_of(home.municipality, "granskare"))
    for turn in range(2):
        place = make_place(f"Valby {turn}", "FI")
        url = f"/admin/partnerships/agreement/nytt/?municipality={home.municipality.pk}&q=Valby"
        data = {"municipality": home.municipality.pk, "chosen": f"place-{place.pk}"}
        tokens = [{"csrfmiddlewaretoken": token_of(client.get(url))} for _one in range(2)]
        answers = at_once(*(posting(client, url, data | token) for token in tokens))
        assert [answer.status_code for answer in answers] == [302, 302]
        assert Relation.objects.filter(place=place).count() == 1


def test_two_who_begin_an_agreement_with_the_same_new_place_at_once_make_one(home, client, at_once):  # noqa: F811
    client.force_login(staff_of(home.municipality, "granskare"))
    url = "/admin/partnerships/agreement/nytt/?q=Nyby"
    for turn in range(2):
        data = {"municipality": home.municipality.pk, "new": "1", "name": f"Nyby {turn}", "country": "FI"}
        tokens = [{"csrfmiddlewaretoken": token_of(client.get(url))} for _one in range(2)]
        answers = at_once(
            *(posting(client, url, data | {"kind": "municipality"} | token) for token in tokens)
        )
        assert 302 in {answer.status_code for answer in answers}
        assert {answer.status_code for answer in answers} <= {200, 302}
        assert Place.objects.filter(name=f"Nyby {turn}").count() == 1
        assert Agreement.objects.filter(relations__place__name=f"Nyby {turn}").count() == 1
