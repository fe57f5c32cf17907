"""What a partner's page reads is the same, whether its query was built once or is built anew."""

import datetime

import pytest

from partnerships.models import Relation
from partnerships.partner_page import queries

TODAY = datetime.date(2026, 11, 23)
GROUPS = {**queries.OF_PAGE, **queries.OF_AGREEMENTS, **queries.OF_EXCHANGES}
GROUPS |= {"successors": queries.OF_SUCCESSORS, "next successions": queries.NEXT_SUCCESSIONS}


@pytest.mark.django_db
def test_what_is_published_is_what_the_prepared_query_finds(fixtures):
    relations, unused = list(Relation.objects.published(TODAY)), set()
    for name, children in GROUPS.items():
        found = [row for relation in relations for row in asked(children, relation)]
        if not found:
            unused.add(name)
    assert unused <= {
        "led_to",
        "contacts",
        "documents",
        "extensions",
        "exchange_series",
        "fundings",
        "signatories",
        "place__images",
        "place__members",
        "next successions",
    }


def asked(children, relation):
    """What the prepared query finds, after it is held against the same query built anew."""
    key = relation.place_id if children.path.endswith(("place", "member_of")) else relation.pk
    found = queries.published_on(TODAY)(children, key)
    assert found == list(children.queryset(key, lambda model: model.objects.published(TODAY)))
    return found
