"""A remembered folder that may no longer be looked into is forgotten, and costs nobody a dialog."""

from __future__ import annotations

from pathlib import Path

from desktop_app.presentation.open_folder import documents_folder, folder_to_open
from desktop_app.presentation.path_exists import is_there
from desktop_app.presentation.preferences import Preferences
from desktop_app.settings import defaults
from tests import disks

closed_folder = disks.closed_folder


def test_what_is_there_is_there_and_what_nobody_may_see_is_not(closed_folder: Path) -> None:
    assert is_there(closed_folder.is_dir)
    assert not is_there((closed_folder / "gone").is_dir)
    assert not is_there((closed_folder / "inner" / "deeper").is_dir)


def test_a_dialog_begins_elsewhere_where_the_last_folder_is_closed(closed_folder: Path) -> None:
    values = defaults() | {"open_folder": str(closed_folder / "inner" / "deeper")}
    preferences = Preferences(values, keep=lambda _values: None)
    assert folder_to_open(preferences) == documents_folder()
