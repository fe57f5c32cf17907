"""What needs attention in the five municipalities: exactly what is true, held in tests/readings/attention.yaml."""

import datetime

import pytest
import yaml

from tests.shared.folders import TESTS
from twintowns.models import Municipality
from twintowns.staff.attention import find_notices

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 11, 23)
FOUND = yaml.safe_load((TESTS / "readings" / "attention.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("slug", FOUND)
def test_list_of_the_fixtures_is_what_is_true(slug, fixtures):
    notices = find_notices(Municipality.objects.get(slug=slug), DAY)
    assert [f"{notice.concern.key}: {notice.sentence}" for notice in notices] == FOUND[slug]
    assert all(notice.reason and notice.url.startswith("/admin/") for notice in notices)


@pytest.mark.once
def test_every_notice_leads_to_where_it_is_mended(fixtures, staff):
    notices = [n for home in Municipality.objects.published() for n in find_notices(home, DAY)]
    addresses = {notice.url.partition("#")[0] for notice in notices}
    assert [address for address in addresses if staff.get(address).status_code != 200] == []
