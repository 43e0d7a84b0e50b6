"""The folder in which a dialog for opening files begins: that of the files opened last."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore

from desktop_app.presentation.path_exists import surely
from desktop_app.presentation.preferences import Preferences

_SETTING = "open_folder"


def folder_to_open(preferences: Preferences) -> str:
    """Where the person looks for files: where the last ones lay, else among the documents, else at home."""
    kept = preferences.text(_SETTING)
    return kept if kept and surely(Path(kept).is_dir) else documents_folder()


def documents_folder() -> str:
    """Among the person's documents; at home where there is no such folder."""
    place = QtCore.QStandardPaths.StandardLocation.DocumentsLocation
    folder = QtCore.QStandardPaths.writableLocation(place)
    return folder if folder and surely(Path(folder).is_dir) else str(Path.home())


def remember_folder(preferences: Preferences, file: Path) -> None:
    """A file was chosen in a dialog: the next one begins in its folder."""
    preferences.set(_SETTING, str(file.parent))
