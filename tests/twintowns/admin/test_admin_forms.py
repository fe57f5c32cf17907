"""The forms of the admin say what to write, in parts that belong together."""

import pytest
from django.contrib import admin

from networks.models import Membership, Network
from partnerships.models import Agreement, Exchange, Relation
from tests.shared.provby import Provby
from tests.shared.provby.making import make_agreement
from tests.shared.staff import staff_of
from twintowns.models import Contact, Municipality, Office, Place

# What these names ask for needs no more words.
SELF_EVIDENT = {"municipality", "name", "title", "title_en", "email", "phone", "website", "network"}


@pytest.mark.parametrize(
    "model",
    [Agreement, Relation, Contact, Office, Exchange, Membership, Network, Place],
    ids=lambda m: m.__name__,
)
def test_every_field_says_what_to_write(model):
    fields = [field for field in (*model._meta.fields, *model._meta.many_to_many) if field.editable]
    bare = {field.name for field in fields if not field.help_text and not field.auto_created}
    english = {name for name in bare if name.endswith("_en")}  # the same in English
    assert bare - english <= SELF_EVIDENT


@pytest.mark.django_db
def test_agreement_is_asked_for_in_parts_with_what_belongs_together(rf, admin_user):
    request = rf.get("/")
    request.user = admin_user
    fieldsets = admin.site._registry[Agreement].get_fieldsets(request)
    names = [str(label) for label, _options in fieldsets if label]
    assert names[:3] == ["Vad det är", "När det gäller", "Beslut och dokument"]
    when = dict(fieldsets)[fieldsets[1][0]]["fields"]
    assert {"signed", "since", "until", "term_months"} <= set(when)
    every = [name for _label, options in fieldsets for name in options["fields"]]
    assert len(every) == len(set(every))
    assert not any("description" in options for _label, options in fieldsets)


@pytest.mark.django_db
def test_agreement_is_looked_at_on_its_partners_page(client):
    provby = Provby()
    relation = provby.relation("Visby")
    agreement = make_agreement(provby.municipality, "Avtalet", relation, kind=provby.twin_town, signed="2001")
    client.force_login(staff_of(provby.municipality, "redaktor"))
    change = f"/admin/partnerships/agreement/{agreement.pk}/change/"
    page = client.get(change).content.decode()
    assert f"/admin/partnerships/relation/{relation.pk}/preview/" in page
    assert 'href="/provby/vanorter/visby/" class="viewsitelink"' in page
    assert "Fortsätt steg för steg" not in page
    agreement.unpublish()
    page = client.get(change).content.decode()
    assert "viewsitelink" not in page
    assert f"/admin/partnerships/agreement/nytt/{agreement.pk}/villkor/" in page


@pytest.mark.django_db
def test_municipality_is_a_column_only_to_those_who_work_for_several(client, admin_client):
    provby = Provby()
    make_agreement(
        provby.municipality, "Avtalet", provby.relation("Visby"), kind=provby.twin_town, signed="2001"
    )
    client.force_login(staff_of(provby.municipality, "redaktor"))
    address = "/admin/partnerships/agreement/"
    assert "column-municipality" not in client.get(address).content.decode()
    assert "column-municipality" in admin_client.get(address).content.decode()


@pytest.mark.django_db
def test_admin_has_the_icon_of_the_site(client):
    assert 'rel="icon"' in client.get("/admin/login/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(("role", "may"), [("redaktor", True), ("granskare", True), ("lasare", False)])
def test_start_page_leads_those_who_write_to_a_new_agreement(role, may, client):
    municipality = Municipality.objects.get(pk=Provby().municipality.pk)
    client.force_login(staff_of(municipality, role))
    assert (f"/nytt/?municipality={municipality.pk}" in client.get("/admin/").content.decode()) == may


@pytest.mark.django_db
def test_unreadable_date_is_answered_while_it_is_typed(staff):
    told = staff.post("/admin/datum/", {"text": "nittiotalet"}).json()["reading"]
    assert told.startswith("Går inte att läsa än. Skriv till exempel")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("taget", "En annan post (Avtal) har redan detta värde i fältet Adressnamn. Välj ett annat."),
        ("med mellanslag", "Skriv bara a–z, siffror och bindestreck, till exempel gentofte-danmark."),
    ],
)
def test_an_address_name_that_cannot_be_used_says_what_to_write(slug, told, client):
    provby = Provby()
    Agreement.objects.create(municipality=provby.municipality, title="A", slug="taget")
    client.force_login(staff_of(provby.municipality, "redaktor"))
    page = client.post("/admin/partnerships/agreement/add/", {"title": "B", "slug": slug})
    assert page.context["adminform"].form.errors["slug"] == [told]
