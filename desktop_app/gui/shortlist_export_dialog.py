"""What is to be exported, where to, and whether the adverts' words are coloured."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore, QtWidgets
from typing_extensions import override

from desktop_app.gui.theme import Theme
from desktop_app.presentation.shortlist_exporting import ENDING, ShortlistExporting

#: Words of a choice, and the entries it stands for.
Choice = tuple[str, tuple[int, ...]]


class ShortlistExportDialog(QtWidgets.QDialog):
    """Asks once; ``accepted`` when the person wants the workbook.

    Args:
        choices: What could be exported, the likeliest first.
        theme: Icons and sizes.
        suggested: Where the workbook goes unless the person says otherwise.
        coloured: Whether words are coloured unless the person says otherwise.
        parent: The window.
    """

    def __init__(
        self,
        choices: list[Choice],
        theme: Theme,
        *,
        suggested: Path,
        coloured: bool,
        parent: QtWidgets.QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export to Excel")
        self._choices = choices
        self._theme = theme
        self._group = QtWidgets.QButtonGroup(self)
        self.file = QtWidgets.QLineEdit(str(suggested))
        self.file.setAccessibleName("File")
        self.coloured = QtWidgets.QCheckBox("&Colour the matched words in the advert text")
        self.coloured.setChecked(coloured)
        self._news = QtWidgets.QLabel()
        self._news.setWordWrap(True)
        self._news.setProperty("kind", "small")
        self._news.setProperty("tone", "muted")
        self._export = QtWidgets.QPushButton("&Export")
        self._export.setProperty("look", "main")
        self._export.setDefault(True)
        self._build()
        self.file.textChanged.connect(self._look)
        self._look()
        self.setMinimumWidth(theme.px(460))

    @property
    def ids(self) -> tuple[int, ...]:
        """The entries to be exported."""
        return self._choices[max(0, self._group.checkedId())][1]

    @property
    def path(self) -> Path:
        """The workbook, with Excel's ending."""
        return ShortlistExporting.with_ending(Path(self.file.text().strip()).expanduser())

    @override
    def accept(self) -> None:
        if self.file.text().strip():
            super().accept()

    def _build(self) -> None:
        """Lay out: what, where, how."""
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(_caption("Adverts"))
        for number, (words, _) in enumerate(self._choices):
            button = QtWidgets.QRadioButton(words)
            button.setChecked(not number)
            self._group.addButton(button, number)
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addWidget(_caption("File"))
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
        hint = _caption("Leave it out for a long list: the file is smaller and written in half the time.")
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
        """Say what will become of a file that is there already."""
        written = bool(self.file.text().strip())
        self._export.setEnabled(written)
        try:
            there = written and self.path.is_file()
        except OSError:  # a name too long to be looked up; exporting will say so
            there = False
        name = self.path.name if written else ""
        self._news.setText(
            f"“{name}” is there already and will be replaced." if there else "A new file will be written."
        )


def _caption(words: str) -> QtWidgets.QLabel:
    """Small, muted words."""
    caption = QtWidgets.QLabel(words)
    caption.setWordWrap(True)
    caption.setProperty("kind", "small")
    caption.setProperty("tone", "muted")
    return caption
