"""Shows the content of a pack to import before it is installed."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.domain.pack_offers import PackOffer
from desktop_app.gui.text_label import text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.rules_pack_facts import offer_html


class ImportDialog(QtWidgets.QDialog):
    """Shows a pack file and asks whether to install it.

    Args:
        offer: The content of the file.
    """

    def __init__(self, offer: PackOffer, theme: Theme, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import a pack")
        self.setMinimumWidth(theme.px(460))
        title = text_label(offer.title, kind="heading")
        facts = QtWidgets.QTextBrowser()
        facts.setAccessibleName("What is in the file")
        facts.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        facts.setHtml(offer_html(offer, theme.palette))
        facts.document().setTextWidth(theme.px(440))
        needed = int(facts.document().size().height()) + theme.px(16)
        room = self.screen().availableGeometry().height() * 7 // 10
        facts.setMinimumHeight(min(max(theme.px(200), needed), room))
        buttons = QtWidgets.QDialogButtonBox()
        self.install = QtWidgets.QPushButton("&Replace the older one" if offer.replaces else "&Install it")
        self.install.setProperty("look", "main")
        self.cancel = QtWidgets.QPushButton("&Leave it")
        buttons.addButton(self.install, QtWidgets.QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.cancel, QtWidgets.QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(facts, 1)
        column.addWidget(buttons)
        self.install.setDefault(True)
        self.install.setFocus()
        facts.setTextInteractionFlags(
            QtCore.Qt.TextInteractionFlag.TextSelectableByMouse
            | QtCore.Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
