"""A municipality's own colour: the contrast is the same whatever the colour."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shared.provby.making import make_municipality
from twintowns.models import Municipality
from twintowns.page.palette import luminance, parts, stylesheet


def schemes(colour):
    """The steps of the light and of the dark page: ({name: colour}, {name: colour})."""
    light, dark = stylesheet(colour).split("@media")
    return [
        dict(re.findall(r"--ds-color-primary-([a-z-]+): (#[0-9a-f]{6});", part)) for part in (light, dark)
    ]


def contrast(one, two):
    low, high = sorted((luminance(parts(one)), luminance(parts(two))))
    return (high + 0.05) / (low + 0.05)


@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format))
def test_text_and_buttons_are_readable_in_any_colour(colour):
    for steps in schemes(colour):
        for text in ("text-default", "text-subtle"):
            for surface in ("background-default", "surface-default", "surface-tinted"):
                assert contrast(steps[text], steps[surface]) >= 4.5, (text, surface)
        assert contrast(steps["base-contrast-default"], steps["base-default"]) >= 4.4
        assert contrast(steps["border-default"], steps["background-default"]) >= 3


@pytest.mark.django_db
def test_theme_is_served_at_an_address_that_changes_with_the_colour(client):
    municipality = make_municipality("Provby", "9901")
    assert "tema-" not in client.get("/provby/").content.decode()
    municipality.colour = "#8C1D40"
    municipality.save()
    address = re.search(r'href="(/provby/tema-[^"]+)"', client.get("/provby/").content.decode())[1]
    assert "--ds-color-primary-base-default" in client.get(address).content.decode()
    assert client.get("/provby/tema-123456.css").status_code == 404
    assert Municipality.objects.get().has_own_colour
