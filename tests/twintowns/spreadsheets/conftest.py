"""Work of spreadsheets that another process would do."""

import pytest

from twintowns.spreadsheets import work


@pytest.fixture
def started(monkeypatch):
    """The uploads whose work was handed to another process; and every file of more than a row is a large one."""
    uploads = []
    monkeypatch.setattr(work, "SMALL_ROWS", 1)
    monkeypatch.setattr(work, "start", uploads.append)
    return uploads
