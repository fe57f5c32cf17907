"""Which kind a relation has: that of its published agreement, where staff have said none."""

import pytest

from partnerships.views.publishing import publish
from tests.shared.provby.making import make_agreement, make_place, make_relation

pytestmark = pytest.mark.django_db


def test_a_draft_says_nothing_of_a_public_relation(provby):
    relation = make_relation(provby.municipality, make_place("Oslagsby", "EE"), kind=None)
    agreement = make_agreement(
        provby.municipality, "Avtal", relation, kind=provby.twin_town, is_published=False
    )
    agreement.give_kind_to_relations()
    relation.refresh_from_db()
    assert relation.kind is None
    publish(relation)
    relation.refresh_from_db()
    assert relation.kind == provby.twin_town
