"""Asks what to export, where to, and whether to colour the adverts' words."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore, QtWidgets
from typing_extensions import override

from desktop_app.domain.errors import AppError
from desktop_app.gui.check_box import CheckBox
from desktop_app.gui.text_label import small_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.shortlist_exporting import ENDING, ShortlistExporting

#: The label of a choice, and its entries.
ExportChoice = tuple[str, tuple[int, ...]]


class ShortlistExportDialog(QtWidgets.QDialog):
    """Asks once; ``accepted`` when the person confirms.

    Args:
        choices: What can be exported, the likeliest first.
        suggested: The default path.
        coloured: The default for colouring words.
    """

    def __init__(
        self,
        choices: list[ExportChoice],
        theme: Theme,
        *,
        suggested: Path,
        coloured: bool,
        parent: QtWidgets.QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export to Excel")
        self._choices = choices
        self._suggested = suggested
        self._theme = theme
        self._group = QtWidgets.QButtonGroup(self)
        self.file = QtWidgets.QLineEdit(str(suggested))
        self.file.setAccessibleName("File")
        self.coloured = CheckBox("&Colour the matched words in the advert text", theme)
        self.coloured.setChecked(coloured)
        self._news = small_label()
        self._export = QtWidgets.QPushButton("&Export")
        self._export.setProperty("look", "main")
        self._export.setDefault(True)
        self._build()
        self.file.textChanged.connect(self._look)
        self._look()
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def ids(self) -> tuple[int, ...]:
        """The entries to be exported."""
        return self._choices[max(0, self._group.checkedId())][1]

    @property
    def path(self) -> Path:
        """The workbook, with Excel's ending; the default while the field has no file name."""
        try:
            return ShortlistExporting.path_of(self.file.text())
        except AppError:
            return self._suggested

    @override
    def accept(self) -> None:
        if self._export.isEnabled():
            super().accept()

    def _build(self) -> None:
        """Lay out: what, where, how."""
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(small_label("Adverts"))
        for number, (words, _) in enumerate(self._choices):
            button = QtWidgets.QRadioButton(words)
            button.setChecked(not number)
            self._group.addButton(button, number)
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addWidget(small_label("File"))
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(8)
        choose = QtWidgets.QPushButton("C&hoose…")
        choose.setAccessibleName("Choose the file")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row.addWidget(self.file, 1)
        row.addWidget(choose)
        layout.addLayout(row)
        layout.addWidget(self._news)
        layout.addSpacing(8)
        layout.addWidget(self.coloured)
        hint = small_label(
            "Leave it out for a long list: the file is a little smaller and written a little sooner."
        )
        layout.addWidget(hint)
        layout.addSpacing(8)
        cancel = QtWidgets.QPushButton("Cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._export.clicked.connect(self.accept)
        end = QtWidgets.QHBoxLayout()
        end.addStretch(1)
        end.addWidget(cancel)
        end.addWidget(self._export)
        layout.addLayout(end)

    def _choose(self) -> None:
        """The system's own file dialog."""
        dialog = QtWidgets.QFileDialog(self, "Export to Excel", str(self.path))
        dialog.setAcceptMode(QtWidgets.QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"Excel workbook (*{ENDING})")
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        dialog.setOption(QtWidgets.QFileDialog.Option.DontConfirmOverwrite)  # said below the field
        dialog.fileSelected.connect(lambda path: self.file.setText(QtCore.QDir.toNativeSeparators(path)))
        dialog.open()

    def _look(self) -> None:
        """Say what happens to an existing file, or why none can be written."""
        try:
            path = ShortlistExporting.path_of(self.file.text())
        except AppError as error:
            self._export.setEnabled(False)
            self._news.setText(str(error))
            return
        self._export.setEnabled(True)
        try:
            there = path.is_file()
        except (OSError, ValueError):  # a name that cannot be examined; exporting will report it
            there = False
        replaced = f"“{path.name}” is there already and will be replaced."
        self._news.setText(replaced if there else "A new file will be written.")

    def _dress(self) -> None:
        px, palette = self._theme.px, self._theme.palette
        self.setMinimumWidth(min(px(520), self.screen().availableGeometry().width() * 9 // 10))
        self.setStyleSheet(
            f"QRadioButton::indicator {{ width: {px(12)}px; height: {px(12)}px; border: {px(2)}px solid"
            f" {palette.border}; border-radius: {px(8)}px; background: {palette.page}; }}"
            f"QRadioButton::indicator:checked {{ border: {px(5)}px solid {palette.text};"
            f" width: {px(6)}px; height: {px(6)}px; }}"
        )
