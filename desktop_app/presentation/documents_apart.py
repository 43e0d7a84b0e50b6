"""Asks whether a document belongs to the advert on the page, if it states another title or band."""

from __future__ import annotations

from PySide6 import QtCore

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.presentation.documents_words import document_name
from desktop_app.presentation.facts_desk import FactsDesk
from desktop_app.presentation.notices import ADVICE, READ_PAGE, Notice, Notices

_TOPIC = "another post"
_HINT = "If it is not, take the document out of the record: Del on its tab."


class DocumentsApart(QtCore.QObject):
    """Posts one notice for each set of documents, and takes it back when its reason is gone.

    Args:
        facts: The facts of the advert on the page.
        notices: Receives the question.
    """

    def __init__(self, facts: FactsDesk, notices: Notices) -> None:
        super().__init__(facts)  # lives as long as they do
        self._facts = facts
        self._notices = notices
        self._told = ""
        facts.changed.connect(self._look)

    def _look(self) -> None:
        analysis = self._facts.analysis
        several = analysis is not None and len(analysis.advert.documents) > 1
        words = self._words(analysis.advert) if analysis is not None and several else ""
        if words == self._told:
            return
        self._told = words
        if words:
            self._notices.post(Notice(words, _HINT, ADVICE, topic=_TOPIC, page=READ_PAGE))
        else:
            self._notices.withdraw(_TOPIC)

    def _words(self, advert: Advert) -> str:
        """The question about the first document of another post; empty without one."""
        from desktop_app.operations.advising import posts_apart

        first = next(iter(posts_apart(advert=advert, facts=self._facts.facts)), None)
        if first is None:
            return ""
        names = [part.name for part in advert.documents]
        told = [f"title ({first.title})"] if first.title else []
        told += [f"band ({first.band})"] if first.band else []
        name = document_name(advert, names.index(first.part) if first.part != TEXT else 0)
        return f"“{name}” states another {' and '.join(told)}: is it the same post?"
