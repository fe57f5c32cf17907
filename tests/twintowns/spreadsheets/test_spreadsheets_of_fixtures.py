"""The five municipalities out to a spreadsheet and in again: nothing changes."""

import pytest

from tests.shared.spreadsheets import MODELS, exported, imported

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("name", MODELS)
def test_what_is_exported_and_imported_again_changes_nothing(name, ending, fixtures, staff):
    model = MODELS[name]
    rows = model.history.count()
    page, answer = imported(staff, name, exported(staff, name, ending))
    assert page.context["faults"] == []
    assert (page.context["totals"]["new"], page.context["totals"]["changed"]) == (0, 0)
    assert page.context["totals"]["same"] == model.objects.count()
    assert answer.status_code == 302
    assert model.history.count() == rows
