"""A report that is refused, in a real browser."""

import pytest

from tests.shared.browsing import follow

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    "address", ["/trollhattan/vanorter/kerava/ratta/", "/en/trollhattan/tillganglighet/"]
)
def test_refused_report_tells_why_at_the_top_and_at_the_field(address, live_fixtures, page, axe):
    page.goto(address)
    page.fill("#id_email", "ingen adress")
    follow(page, ".form button")
    assert axe(page, best_practice=True) == []
    assert page.title().startswith(("Fel: ", "Error: "))
    assert page.evaluate("document.activeElement.getAttribute('role')") == "alert"
    for field in ("message", "email"):
        described = page.get_attribute(f"#id_{field}", "aria-describedby").split()
        assert f"id_{field}_error" in described
        assert all(page.is_visible(f"#{name}") for name in described)
    page.click(".ds-alert a >> nth=0")
    assert page.evaluate("document.activeElement.id") == "id_message"
