"""The five municipalities out to a spreadsheet and in again: nothing changes."""

import pytest

from tests.test_spreadsheets import MODELS, exported, imported

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("name", MODELS)
def test_what_is_exported_and_imported_again_changes_nothing(name, ending, fixtures, staff):
    model = MODELS[name]
    rows = model.history.count()
    checked, answer = imported(staff, name, exported(staff, name, ending))
    assert checked.context["faults"] == []
    assert (checked.context["totals"]["new"], checked.context["totals"]["update"]) == (0, 0)
    assert checked.context["totals"]["skip"] == model.objects.count()
    assert answer.status_code == 302
    assert model.history.count() == rows
