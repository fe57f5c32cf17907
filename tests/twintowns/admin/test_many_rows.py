"""However many rows a form is said to have, it builds no more than are stored and some new ones."""

import pytest
from django.contrib import admin

from networks.models import Membership, Network
from tests.shared.forms import address, as_shown
from tests.shared.provby.making import make
from tests.shared.staff import staff_of
from twintowns.admin import parts

pytestmark = pytest.mark.django_db
TOO_MANY = "rader läggs till åt gången"


def test_every_kind_of_part_has_a_most():
    inlines = [inline for site in admin.site._registry.values() for inline in site.inlines]
    assert inlines
    assert all(issubclass(inline.formset, parts.BoundedFormSet) for inline in inlines)


@pytest.mark.parametrize(
    ("number", "is_refused"), [(2, False), (4, False), (5, True), (500, True), (10**9, True)]
)
def test_rows_beyond_the_most_are_not_built_and_the_others_kept(
    number, is_refused, provby, client, monkeypatch
):
    monkeypatch.setattr(parts, "MOST_ADDED", 3)
    network = make(Network, slug="natet", name="Nätet")
    membership = make(Membership, municipality=provby.municipality, network=network)
    membership.roles.create(kind="chair", since="2001")
    client.force_login(staff_of(provby.municipality, "redaktor"))
    new = {
        f"roles-{row}-{name}": value
        for row in range(1, 5)
        for name, value in (("kind", "host"), ("since", "2005"))
    }
    page = client.post(
        address(membership, "change"), as_shown(client, membership) | new | {"roles-TOTAL_FORMS": number}
    )
    assert page.status_code == (200 if is_refused else 302)
    assert membership.roles.count() == (1 if is_refused else number)
    if is_refused:
        assert TOO_MANY in page.content.decode()
        formset = page.context["inline_admin_formsets"][0].formset
        assert [form["kind"].value() for form in formset.forms] == ["chair", "host", "host", "host"]
        assert formset.management_form["TOTAL_FORMS"].value() == 4
