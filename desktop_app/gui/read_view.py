"""The Read page: the advert with its marks on the left, verdict and evidence on the right."""

from __future__ import annotations

from typing import Protocol

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.advert_editor import AdvertEditor
from desktop_app.gui.empty_panel import EmptyPanel
from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.main_window import PageView
from desktop_app.gui.margin_strip import MarginStrip
from desktop_app.gui.theme import Theme
from desktop_app.gui.verdict_banner import VerdictBanner
from desktop_app.presentation.actions import READ_BUTTONS
from desktop_app.presentation.read_page import ReadPage
from desktop_app.presentation.reading import LONGEST_TEXT


class MakeButton(Protocol):
    """Makes the button of an action of the list."""

    def __call__(self, name: str, *, look: str) -> QtWidgets.QPushButton: ...


class ReadView(PageView):
    """Shows a ``ReadPage``.

    Args:
        page: What is shown.
        theme: Colours and sizes.
        make_button: Makes the button of an action by id and look.
    """

    def __init__(self, page: ReadPage, *, theme: Theme, make_button: MakeButton) -> None:
        super().__init__()
        self._page = page
        self._theme = theme
        self._make_button = make_button
        self.title = QtWidgets.QLineEdit(placeholderText="Title (optional)", accessibleName="Title")
        self.employer = QtWidgets.QLineEdit(placeholderText="Employer (optional)", accessibleName="Employer")
        self.editor = AdvertEditor(theme, explain=page.explain, limit=LONGEST_TEXT)
        self._empty = EmptyPanel(self.editor, page.samples)
        self._banner = VerdictBanner(theme)
        self._footer = QtWidgets.QLabel()
        self._footer.setProperty("tone", "muted")
        self._footer.setProperty("kind", "small")
        self._asking = QtCore.QTimer(self, singleShot=True, interval=0)
        self._build()
        self._bind()
        self._show_banner()

    @override
    def entered(self) -> None:
        self.editor.setFocus()

    def _build(self) -> None:
        """Lay out both columns."""
        head = QtWidgets.QHBoxLayout()
        head.addWidget(self.title, 3)
        head.addWidget(self.employer, 2)
        buttons = FlowLayout()
        for name in READ_BUTTONS:
            buttons.addWidget(self._make_button(name, look="main" if name == "save" else "button"))
        frame = QtWidgets.QFrame()
        frame.setObjectName("editorFrame")
        inside = QtWidgets.QHBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.editor, 1)
        inside.addWidget(MarginStrip(self.editor, self._theme))
        left = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(left)
        column.setContentsMargins(12, 12, 6, 8)
        column.setSpacing(8)
        column.addLayout(buttons)
        column.addLayout(head)
        column.addWidget(frame, 1)
        column.addWidget(self._footer)
        right = QtWidgets.QWidget()
        side = QtWidgets.QVBoxLayout(right)
        side.setContentsMargins(6, 12, 12, 8)
        side.setSpacing(8)
        side.addWidget(self._banner)
        side.addStretch(1)
        splitter = QtWidgets.QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([720, 400])
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _bind(self) -> None:
        """Connect what a person does with the page, and the page with what is shown."""
        self.editor.edited.connect(self._edited)
        self.title.textEdited.connect(self._edited)
        self.employer.textEdited.connect(self._edited)
        self._asking.timeout.connect(self._ask)
        self._empty.sample_chosen.connect(self._show_sample)
        self._page.banner_changed.connect(self._show_banner)
        self._page.marks_changed.connect(self._show_marks)
        self.deeds = {
            "new": self._clear,
            "paste": self._paste,
            "next_mark": lambda: (self.editor.walk(1), None)[1],
            "previous_mark": lambda: (self.editor.walk(-1), None)[1],
        }

    def _edited(self) -> None:
        self._empty.setVisible(self.editor.document().isEmpty())
        self._page.edited()
        self._asking.start()

    def _ask(self) -> None:
        self._page.read(self.editor.text(), title=self.title.text(), employer=self.employer.text())

    def _show_banner(self) -> None:
        self._banner.show_banner(self._page.banner())
        self._footer.setText(self._page.footer())

    def _show_marks(self) -> None:
        self.editor.show_marks(self._page.marks())

    def _show_sample(self, name: str) -> None:
        sample = self._page.sample(name)
        if sample is not None:
            self.title.setText(sample.title)
            self.employer.setText(sample.employer)
            self.editor.replace_text(sample.text)
            self.editor.setFocus()

    def _clear(self) -> None:
        self.title.clear()
        self.employer.clear()
        self.editor.replace_text("")
        self.editor.setFocus()

    def _paste(self) -> None:
        self.editor.selectAll()
        self.editor.insertFromMimeData(QtGui.QGuiApplication.clipboard().mimeData())
        self.editor.setFocus()
