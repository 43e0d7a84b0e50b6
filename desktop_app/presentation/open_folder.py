"""The folder in which a dialog for opening files begins: that of the last file."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore

from desktop_app.presentation.path_exists import is_there
from desktop_app.presentation.preferences import Preferences

_SETTING = "open_folder"


def folder_to_open(preferences: Preferences) -> str:
    """Where a dialog begins: the last file's folder, else the documents folder, else the home folder."""
    kept = preferences.text(_SETTING)
    return kept if kept and is_there(Path(kept).is_dir) else documents_folder()


def documents_folder() -> str:
    """The person's documents folder, or the home folder without one."""
    place = QtCore.QStandardPaths.StandardLocation.DocumentsLocation
    folder = QtCore.QStandardPaths.writableLocation(place)
    return folder if folder and is_there(Path(folder).is_dir) else str(Path.home())


def remember_folder(preferences: Preferences, file: Path) -> None:
    """Begin the next dialog in the folder of this file."""
    preferences.set(_SETTING, str(file.parent))
