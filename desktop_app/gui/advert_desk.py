"""Puts adverts on the Read page and removes them: fields, documents and origins together."""

from __future__ import annotations

from functools import partial

from PySide6 import QtCore

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE, Advert, OriginKind, body_name
from desktop_app.gui.advert_column import AdvertColumn
from desktop_app.gui.advert_fields import AdvertFields
from desktop_app.presentation.documents_parts import pasted
from desktop_app.presentation.documents_words import (
    details_html,
    document_name,
    origin_words,
    stated_words,
)
from desktop_app.presentation.notices import READ_PAGE, UNDO, Notice, Notices
from desktop_app.presentation.read_page import ReadPage

_TAKEN_OUT = "documents"


class AdvertDesk(QtCore.QObject):
    """Keeps the column's widgets and the record of the page in step."""

    def __init__(self, page: ReadPage, column: AdvertColumn, notices: Notices) -> None:
        super().__init__(column)
        self._page = page
        self._record = page.record
        self._column = column
        self._editor = column.editor
        self._notices = notices
        self._taken_from: Advert | None = None  # before a document was removed
        self.fields = AdvertFields(column.title, column.employer, page.facts)
        column.documents.chosen.connect(self._editor.turn)
        column.documents.removal_asked.connect(self.take_out)
        self._editor.sheet_shown.connect(lambda _number: self.tell())
        self._editor.replaced.connect(self._note_pasted)
        self._record.changed.connect(self.tell)
        self._record.replaced.connect(self._forget_taken)

    def advert(self) -> Advert:
        """The advert as it is on the page, with all its documents."""
        fields = self.fields
        return self._record.typed(
            self._editor.texts, title=fields.words(TITLE), employer=fields.words(EMPLOYER)
        )

    def show(self, advert: Advert, *, is_new: bool = True) -> None:
        """Put an advert on the page in place of what is there.

        Args:
            advert: With all its documents.
            is_new: Whether it is read for the first time; a saved one keeps the day it was read.
        """
        self.advert()  # note its current state, which undo can restore
        self._record.put(advert, is_new=is_new)
        copied = is_new and [one.kind for one in advert.origins] == [OriginKind.PASTE]
        self._page.pasting.note_pasted(advert.part(TEXT) if copied else "")
        self._fill(advert)
        self._editor.load([body.text for body in advert.documents] or [""])
        self.tell()

    def show_text(self, text: str, title: str = "", employer: str = "") -> None:
        """Put a text without a file on the page; an earlier advert with this text is restored completely."""
        found = self._record.recalled(text)
        if found is not None and (found.part(TITLE), found.part(EMPLOYER)) == (title, employer):
            self._fill(found)
            self._editor.load([body.text for body in found.documents])
            self.tell()
        else:
            self.show(Advert.of(text, title=title, employer=employer))

    def follow(self) -> None:
        """React to an edit: emptying the text also drops what its file states; undo restores both."""
        base = self._record.base
        if self._editor.texts == ("",) and base.part(TEXT):
            for name in (TITLE, EMPLOYER):
                if self.fields.words(name) == base.part(name):
                    self.fields.clear(name)
            self._record.put(Advert.of(""))
            return
        found = self._record.recalled(self._editor.texts[0])
        if found is not None:
            self._fill(found)
            self._editor.hold_further([body.text for body in found.documents[1:]])
            self.tell()

    def join(self, other: Advert) -> None:
        """Add the documents of another advert to the one on the page, and show the first of them."""
        before = self.advert()
        count = len(self._editor.texts) if any(text.strip() for text in self._editor.texts) else 0
        joined = self._record.join(before, other)
        if not count:
            self.show(joined)
            return
        self._fill(joined)
        for body in joined.documents[count:]:
            self._editor.add(body.text)
        if len(joined.documents) > count:
            self._editor.turn(count)
        self.tell()

    def take_out(self, number: int) -> None:
        """Remove a document from the record; a notice offers it back."""
        before = self.advert()
        if len(before.documents) < 2:
            return
        name = document_name(before, number)
        self._taken_from = before
        advert = self._record.take_out(before, number)
        self._fill(advert)
        self._editor.take_out(number)
        self.tell()
        sentence = f"“{name}” was taken out of this advert."
        self._notices.post(
            Notice(
                sentence, button=UNDO, deed=lambda: self._restore(before), topic=_TAKEN_OUT, page=READ_PAGE
            )
        )

    def _forget_taken(self) -> None:
        """Another advert is coming: documents removed from the last one cannot be restored."""
        self._taken_from = None
        self._notices.withdraw(_TAKEN_OUT)

    def _restore(self, before: Advert) -> None:
        """Restore the advert as it was before a document was removed; corrections stay."""
        if before is not self._taken_from:
            return
        self._record.restore(before)
        self._fill(before)
        self._editor.load([body.text for body in before.documents])
        self.tell()

    def tell(self) -> None:
        """Show the current names and origins of the documents."""
        self.fields.follow()
        base, editor = self._record.base, self._editor
        count = len(editor.texts)
        bar = self._column.documents
        bar.setVisible(count > 1 or any(text.strip() for text in editor.texts))
        bar.show_documents([document_name(base, number) for number in range(count)], editor.shown)
        words = [origin_words(base, editor.shown), stated_words(base, editor.shown)]
        bar.show_origin(" · ".join(word for word in words if word), details_html(base))

    def _fill(self, advert: Advert) -> None:
        """Fill in the advert's title and employer."""
        self.fields.fill(advert.part(TITLE), advert.part(EMPLOYER))

    def _note_pasted(self, over_another: bool) -> None:
        """All of a document was pasted: what was typed above the text belonged to the previous one."""
        if len(self._editor.texts) == 1:
            self._page.pasting.move_on()
            self._page.pasting.note_pasted(self._editor.text())
            self._record.note_pasted(self._editor.texts[0])
            if over_another:
                self._fill(Advert.of(""))
        else:
            name = document_name(self._record.base, self._editor.shown)
            self._record.note_pasted_into(body_name(self._editor.shown))
            if over_another:
                text = self._editor.text()
                self._page.pasting.tell_in_place(name, text, partial(self._read_alone, text))
        self.tell()

    def _read_alone(self, text: str) -> None:
        """Make what was pasted into one of several documents an advert of its own."""
        self.show(pasted(text))
