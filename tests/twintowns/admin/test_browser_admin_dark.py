"""The admin on a machine set to dark: every kind of page has letters that can be read."""

import pytest

from tests.shared.browsing import COLOURS, PASSWORD, sign_in
from tests.shared.provby import Provby
from tests.shared.provby.making import make_agreement
from twintowns.models import User


@pytest.fixture
def dark(transactional_db, page):
    """The page of the one who signs in to Provby’s admin in the dark."""
    provby = Provby()
    relation = provby.in_sweden()
    make_agreement(provby.municipality, "Avtal", relation, kind=provby.twin_town, signed="2001")
    User.objects.create_superuser("chef", password=PASSWORD)
    page.emulate_media(color_scheme="dark")
    page.relation = relation
    return page


def test_every_kind_of_page_of_the_admin_is_readable_in_the_dark(dark, axe):
    dark.goto("/admin/")
    faults = [("login", fault) for fault in axe(dark, rules=COLOURS)]
    sign_in(dark, "chef")
    relations = "/admin/partnerships/relation/"
    own = f"{relations}{dark.relation.pk}/"
    addresses = [
        "/admin/?kommun=provby",
        relations,
        f"{relations}?q=finns-inte",
        f"{own}change/",
        f"{own}history/",
    ]
    addresses += [
        f"{own}delete/",
        "/admin/partnerships/agreement/kalkylblad/",
        "/admin/handbok/",
        "/admin/twintowns/user/add/",
    ]
    addresses += [
        f"/admin/partnerships/agreement/nytt/?municipality={dark.relation.municipality_id}",
        "/admin/password_change/",
    ]
    for address in addresses:
        assert dark.goto(address).status == 200, address
        faults += [(address, fault) for fault in axe(dark, rules=COLOURS)]
    assert faults == []
