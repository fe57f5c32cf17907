"""Every kind of page in a real browser, narrow and wide: no console error, no sideways scrolling, no fault of axe."""

import pytest
from django.core.management import call_command

PAGES = [
    "/",
    "/soderhamn/",
    "/trollhattan/vanorter/",
    "/vannas/vanorter/hemnes/",
    "/trollhattan/vanorter/kerava/",
    "/trollhattan/natverk/",
    "/trollhattan/natverk/sern/",
    "/halmstad/projekt/",
    "/solleftea/policy/",
    "/halmstad/kontakt/",
    "/vannas/kontakt/",
    "/orter/os/",
    "/sok/?q=os",
]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [320, 1280])
def test_pages_fit_and_are_accessible(width, page, axe):
    call_command("seed", verbosity=0)
    page.set_viewport_size({"width": width, "height": 900})
    faults = []
    for address in PAGES:
        assert page.goto(address).status == 200
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            faults.append(f"{address} scrolls sideways")
        faults += [f"{address}: {fault}" for fault in axe(page)]
    assert faults == []
