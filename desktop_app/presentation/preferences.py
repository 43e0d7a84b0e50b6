"""The settings while the program runs; changes are announced."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6 import QtCore

from desktop_app.settings import SETTINGS, Preference, Value

_BY_ID = {setting.id: setting for setting in SETTINGS}


class Preferences(QtCore.QObject):
    """Settings by id.

    Args:
        values: Every setting, as loaded.
        keep: Called with every setting after each change.
    """

    changed = QtCore.Signal(str)

    def __init__(self, values: Mapping[str, Value], *, keep: Callable[[dict[str, Value]], None]) -> None:
        super().__init__()
        self._values = dict(values)
        self._keep = keep

    def text(self, name: str) -> str:
        """The value of a text setting."""
        return str(self._values[name])

    def number(self, name: str) -> int:
        """The value of a number setting."""
        return int(self._values[name])

    def flag(self, name: str) -> bool:
        """The value of an on/off setting."""
        return bool(self._values[name])

    def set(self, name: str, value: Value) -> None:
        """Change a setting; numbers are limited to their bounds."""
        setting = _BY_ID[name]
        if setting.bounds is not None and isinstance(value, int):
            value = min(max(value, setting.bounds[0]), setting.bounds[1])
        if not setting.accepts(value) or value == self._values[name]:
            return
        self._values[name] = value
        self._keep(dict(self._values))
        self.changed.emit(name)

    def step(self, name: str, direction: int) -> None:
        """Move a number by one of its steps, up (1) or down (-1)."""
        self.set(name, self.number(name) + direction * setting_of(name).step)


def setting_of(name: str) -> Preference:
    """The declaration of a setting."""
    return _BY_ID[name]
