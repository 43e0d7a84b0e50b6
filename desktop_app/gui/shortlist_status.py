"""A drop-down of the statuses."""

from __future__ import annotations

from PySide6 import QtCore

from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import EntryStatus
from desktop_app.gui.drop_down import DropDown
from desktop_app.gui.theme import Theme


class StatusBox(DropDown):
    """As wide as the longest status."""

    chosen = QtCore.Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
        self.setMinimumContentsLength(0)
        for status in EntryStatus:
            self.addItem(label(status), status.value)
        self.setAccessibleName("Status")
        self.activated.connect(lambda place: self.chosen.emit(EntryStatus(self.itemData(place))))

    def show_status(self, status: EntryStatus | None) -> None:
        """Show a status; ``None`` shows no selection."""
        self.setCurrentIndex(-1 if status is None else list(EntryStatus).index(status))
