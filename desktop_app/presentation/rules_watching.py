"""Watches the rule files on disk and announces changes once they have settled.

Editors replace a file by moving another into its place, which invalidates a watch on the file. So the folders
are watched too, and all watches are renewed after each change.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6 import QtCore

from desktop_app.domain.rules import RuleSources
from desktop_app.presentation.path_exists import is_there

#: A save often takes several steps.
REST_MILLISECONDS = 250
_SUFFIXES = (".yaml", ".yml")


class RulesWatch(QtCore.QObject):
    """Announces changes to rule files."""

    changed = QtCore.Signal()

    def __init__(self, sources: RuleSources) -> None:
        super().__init__()
        self._sources = sources
        self._watcher = QtCore.QFileSystemWatcher(self)
        self._rest = QtCore.QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._watcher.fileChanged.connect(lambda _path: self._rest.start())
        self._watcher.directoryChanged.connect(lambda _path: self._rest.start())
        self._rest.timeout.connect(self._settle)

    def start(self) -> None:
        """Start watching; also notices files that have been added since."""
        wanted = {str(path) for path in _paths(self._sources)}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := sorted(watched - wanted):
            self._watcher.removePaths(gone)
        if new := sorted(wanted - watched):
            self._watcher.addPaths(new)

    def stop(self) -> None:
        """Stop watching."""
        self._rest.stop()
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)

    def _settle(self) -> None:
        self.start()
        self.changed.emit()


def _paths(sources: RuleSources) -> Iterator[Path]:
    """Every existing path that is to be watched."""
    for folder in sources.folders:
        if not is_there(folder.is_dir):
            continue
        yield folder
        for at, folders, files in os.walk(folder):  # a tenth of what rglob takes, on the window's thread
            yield from (Path(at, name) for name in folders)
            yield from (Path(at, name) for name in files if name.endswith(_SUFFIXES))
    for overlay in sources.overlays:
        if is_there(overlay.parent.is_dir):
            yield overlay.parent
        if is_there(overlay.is_file):
            yield overlay
