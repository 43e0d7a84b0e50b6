"""Title and employer above the text: the advert's own, or the person's corrections."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.domain.advert import EMPLOYER, TITLE
from desktop_app.domain.facts import FactName
from desktop_app.presentation.facts_desk import FactsDesk

_FACTS = {TITLE: FactName.TITLE, EMPLOYER: FactName.EMPLOYER}


class AdvertFields(QtCore.QObject):
    """Two fields that show a correction while there is one; changing them then changes the correction.

    Args:
        title: The field of the title.
        employer: The field of the employer.
        facts: The corrections.
    """

    edited = QtCore.Signal()  # the advert's own title or employer has changed

    def __init__(self, title: QtWidgets.QLineEdit, employer: QtWidgets.QLineEdit, facts: FactsDesk) -> None:
        super().__init__(title)
        self._fields = {TITLE: title, EMPLOYER: employer}
        self._facts = facts
        self._own: dict[str, str] = {}  # the advert's own words, for fields that show a correction
        for name, field in self._fields.items():
            field.textChanged.connect(lambda _words, name=name: self._note_typed(name))
            field.editingFinished.connect(lambda name=name: self._correct(name))
        facts.changed.connect(self.follow)

    def words(self, name: str) -> str:
        """The advert's own title or employer."""
        return self._own.get(name, self._fields[name].text())

    def fill(self, title: str, employer: str) -> None:
        """Another advert has these."""
        self._own.clear()
        for name, words in ((TITLE, title), (EMPLOYER, employer)):
            self._fields[name].setText(words)
            self._fields[name].setCursorPosition(0)  # show the beginning of a long name
        self.follow()

    def clear(self, name: str) -> None:
        """The advert no longer has this part."""
        self._own.pop(name, None)
        self._fields[name].clear()

    def follow(self) -> None:
        """Show corrections, or the advert's own words without any."""
        said = {one.name: one.value for one in self._facts.corrections}
        for name, fact in _FACTS.items():
            value = said.get(fact)
            if isinstance(value, str):
                own = self.words(name)
                if not self._fields[name].isModified() or name not in self._own:
                    self._show(name, value)
                self._own[name] = own
            elif name in self._own:
                self._show(name, self._own.pop(name))

    def _show(self, name: str, words: str) -> None:
        """Show words without changing the advert."""
        field = self._fields[name]
        if field.text() == words:
            return
        with QtCore.QSignalBlocker(field):
            field.setText(words)
            field.setCursorPosition(0)

    def _note_typed(self, name: str) -> None:
        if name not in self._own:
            self.edited.emit()

    def _correct(self, name: str) -> None:
        """The person has left a field that shows a correction: store or remove the correction."""
        field = self._fields[name]
        if name not in self._own or not field.isModified():
            return
        field.setModified(False)
        words = field.text().strip()
        if words:
            self._facts.put_values({_FACTS[name]: words})
        else:
            self._facts.forget([_FACTS[name]])
