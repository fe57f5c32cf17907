"""The field for imprecise dates as a database column: whatever way a record is written, its days are derived."""

import datetime

import pytest
from django.apps import apps
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection
from django.forms import modelform_factory

from partnerships.models import Phase, Relation
from tests.shared.provby import Provby
from twintowns.dates.edtf import EDTFDate
from twintowns.dates.rereading import reread_dates
from twintowns.models import Policy

pytestmark = pytest.mark.django_db


@pytest.fixture
def relation():
    return Provby().in_sweden()


def stored(phase):
    row = Phase.objects.filter(pk=phase.pk)
    return row.values_list("since", "since_text", "since_earliest", "since_latest").get()


AUTUMN = ("2005-23", "hösten 2005", datetime.date(2005, 9, 1), datetime.date(2005, 11, 30))


def test_save_derives_the_days(relation):
    assert stored(Phase.objects.create(relation=relation, kind="active", since="hösten 2005")) == AUTUMN


def test_bulk_create_derives_them_too(relation):
    (phase,) = Phase.objects.bulk_create([Phase(relation=relation, kind="active", since="hösten 2005")])
    assert stored(phase) == AUTUMN


def test_bulk_update_derives_them_too(relation):
    phase = Phase.objects.create(relation=relation, kind="active", since="1999")
    phase.since = "hösten 2005"
    Phase.objects.bulk_update([phase], ["since", "since_text", "since_earliest", "since_latest"])
    assert stored(phase) == AUTUMN


def test_a_serialised_record_comes_back_the_same(relation):
    phase = Phase.objects.create(relation=relation, kind="active", since="hösten 2005")
    text = serializers.serialize("json", [phase])
    phase.delete()
    (loaded,) = serializers.deserialize("json", text)
    loaded.save()
    assert stored(loaded.object) == AUTUMN


def test_the_history_keeps_every_version(relation):
    phase = Phase.objects.create(relation=relation, kind="active", since="hösten 2005")
    phase.since = "2006"
    phase.save()
    assert [row.since.edtf for row in phase.history.all()] == ["2006", "2005-23"]
    assert phase.history.last().since.text == "hösten 2005"


def test_a_deferred_date_is_fetched_when_it_is_read(relation, django_assert_num_queries):
    Phase.objects.create(relation=relation, kind="active", since="hösten 2005")
    phase = Phase.objects.only("kind").get()
    with django_assert_num_queries(1):
        assert phase.since.edtf == "2005-23"


def test_emptying_the_date_empties_its_days(relation):
    phase = Phase.objects.create(relation=relation, kind="active", since="hösten 2005")
    phase.since = ""
    phase.save()
    assert stored(phase) == ("", "", None, None)


def test_what_cannot_be_read_is_refused_with_examples(relation):
    phase = Phase(relation=relation, kind="active", since="nån gång på nittitalet")
    with pytest.raises(ValidationError) as error:
        phase.full_clean()
    assert "hösten 2005" in str(error.value.message_dict["since"])


def test_a_period_is_refused_where_one_date_is_wanted(relation):
    with pytest.raises(ValidationError) as error:
        Phase(relation=relation, kind="active", since=EDTFDate.parse("1996/2004")).full_clean()
    assert "since" in error.value.message_dict


def test_a_period_is_taken_where_it_is_wanted(relation):
    policy = Policy(municipality=relation.municipality, slug="p", title="P", valid="2019–2022")
    policy.full_clean()
    assert (policy.valid.edtf, policy.valid_latest) == ("2019/2022", datetime.date(2022, 12, 31))


@pytest.mark.parametrize(
    ("typed", "edtf", "shown"),
    [
        ("slutet av 1980-talet", "[1987..1989]", "slutet av 1980-talet"),
        ("hösten 2005", "2005-23", "hösten 2005 (tidigast 1 september 2005, senast 30 november 2005)"),
        ("1940-talet", "194X", "1940-talet"),
        ("10 juni 2010", "2010-06-10", "10 juni 2010"),
        ("2010-06-10", "2010-06-10", "10 juni 2010"),
        ("1996", "1996", "1996"),
    ],
)
def test_an_editor_sees_how_the_date_was_understood(typed, edtf, shown, relation):
    form_class = modelform_factory(Relation, fields=["since"])
    form = form_class({"since": typed}, instance=relation)
    assert form.is_valid(), form.errors
    assert form.save().since.edtf == edtf
    assert shown in str(form_class(instance=Relation.objects.get(pk=relation.pk))["since"])


@pytest.mark.parametrize(
    ("stored_as", "text", "edtf", "latest"),
    [
        ("1993-00-00", "", "1993", "1993-12-31"),
        ("1993-05-00", "", "1993-05", "1993-05-31"),
        ("[1907..1909]", "slutet av 1900-talet", "[1967..1999]", "1999-12-31"),
        ("[1907..1909]", "", "[1907..1909]", "1909-12-31"),
        ("[1907..1909]", "åren före unionens upplösning", "[1907..1909]", "1909-12-31"),
    ],
)
def test_stored_dates_that_were_misread_are_read_anew(relation, capsys, stored_as, text, edtf, latest):
    phase = Phase.objects.create(relation=relation, kind="active", since=edtf)
    with connection.cursor() as cursor:
        for model in (Phase, Phase.history.model):
            cursor.execute(
                f"UPDATE {model._meta.db_table} SET since = %s, since_text = %s, since_latest = NULL",
                [stored_as, text],
            )
    reread_dates(apps, "partnerships")
    is_mended = stored_as != edtf
    expected = (edtf, datetime.date.fromisoformat(latest) if is_mended else None)
    assert Phase.objects.values_list("since", "since_latest").get(pk=phase.pk) == expected
    assert Phase.history.values_list("since", "since_latest").get(id=phase.pk) == expected
    assert ("Phase.since: 1 dates read anew" in capsys.readouterr().out) == is_mended
