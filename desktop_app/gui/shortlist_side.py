"""The frame on the right: buttons for the selection, and below them one advert, several, or a hint."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.advert_column import MakeButton
from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.shortlist_pane import ShortlistPane
from desktop_app.gui.shortlist_status import StatusBox
from desktop_app.gui.text_label import text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.shortlist_editing import ShortlistEditing


class ShortlistSide(QtWidgets.QWidget):
    """Shows the selection."""

    status_chosen = QtCore.Signal(object)

    def __init__(self, editing: ShortlistEditing, theme: Theme, *, make_button: MakeButton) -> None:
        super().__init__()
        self._editing = editing
        self._chosen = 0
        self._listed = 0
        self.pane = ShortlistPane(editing, theme)
        self.several_status = StatusBox(theme)
        self._several = text_label(kind="heading")
        self._hint = text_label("Choose an advert to see its verdict and your notes.", tone="muted")
        buttons = FlowLayout()
        for name in ("read_entry", "delete"):
            buttons.addWidget(make_button(name, look="button"))
        self._bar = QtWidgets.QWidget()
        self._bar.setLayout(buttons)
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Minimum
        )
        policy.setHeightForWidth(True)
        self._bar.setSizePolicy(policy)
        self._many = self._laid_out_many()
        self._layout = QtWidgets.QVBoxLayout(self)
        self._layout.setSpacing(8)
        for widget in (self._bar, self._hint, self._many, self.pane):
            self._layout.addWidget(widget, 1 if widget is self.pane else 0)
        self._layout.addStretch(0)
        self.pane.status_chosen.connect(self.status_chosen)
        self.several_status.chosen.connect(self.status_chosen)
        editing.entry_changed.connect(self._show)
        self._show()

    def stand(self, *, beside: bool) -> None:
        """Lay it out beside the list or below it."""
        self._layout.setContentsMargins(6 if beside else 12, 12 if beside else 4, 12, 8)

    def show_chosen(self, count: int, *, listed: int) -> None:
        """Show that this many of the listed entries are selected; a single one appears when it has loaded."""
        self._chosen = count
        self._listed = listed
        self._several.setText(f"{count:,} adverts chosen")
        self.several_status.show_status(None)
        self._show()

    def _laid_out_many(self) -> QtWidgets.QWidget:
        """The actions for several adverts at once."""
        many = QtWidgets.QWidget()
        layout = QtWidgets.QVBoxLayout(many)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._several)
        caption = text_label("Stat&us for all of them", kind="small", tone="muted", wraps=False)
        caption.setBuddy(self.several_status)
        self.several_status.setAccessibleName("Status for all of them")
        self.several_status.setPlaceholderText("Choose a status")
        layout.addWidget(caption)
        layout.addWidget(self.several_status)
        return many

    def _show(self) -> None:
        one = self._chosen == 1 and self._editing.entry is not None
        self.pane.setVisible(one)
        self._many.setVisible(self._chosen > 1)
        self._hint.setVisible(not self._chosen and self._listed > 0)
        self._bar.setVisible(self._listed > 0)
