"""Offers and restores unsaved adverts that are not on the Read page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.presentation.pasting import words_of
from desktop_app.presentation.read_page import ReadPage
from desktop_app.presentation.recovery_copy import Recovery

if TYPE_CHECKING:
    from desktop_app.gui.read_view import ReadView


class UnsavedAdvert(QtCore.QObject):
    """Restores the content of the recovery file, and adverts that were replaced on the page.

    Args:
        view: Where they are shown; lives as long as this.
        page: Knows what would be lost.
        recovery: Finds the last session's unsaved text.
    """

    def __init__(self, view: ReadView, page: ReadPage, recovery: Recovery) -> None:
        super().__init__(view)
        self._view = view
        self._record, self._pasting = page.record, page.pasting
        self._recovery = recovery
        recovery.found.connect(self._take)

    def offer(self, advert: Advert, *, stays: bool = True) -> None:
        """Say that an unsaved advert was replaced, and offer it back.

        Args:
            advert: The advert that was on the page.
            stays: Whether the offer stays until the person decides.
        """
        self._pasting.tell_put_away(advert, lambda: self._put_back(advert), stays=stays)

    def _put_back(self, advert: Advert) -> None:
        """Put it on the page, whose present content is offered in turn if it is unsaved."""
        before = self._view.advert()
        as_opened = self._record.is_as_opened(before)
        self._view.wanted.emit()
        self._view.show_advert(advert, is_new=False)
        self._pasting.move_on()
        if not self._pasting.is_safe(before):
            self.offer(before, stays=not as_opened)

    def _take(self, text: str, title: str, employer: str) -> None:
        """Restore the last session's unsaved text, or offer it if the page has something else already."""
        draft = self._recovery.draft
        advert = draft.advert if draft is not None else Advert.of(text, title=title, employer=employer)
        pasting, here = self._pasting, self._view.advert()
        if pasting.is_empty(advert):  # only adverts of a list, which wait beside the page
            self._recovery.adopt()
        elif pasting.is_empty(here):
            self._recovery.adopt()
            self._view.show_advert(advert, is_new=False)
            self._note_pasted(advert)
            pasting.tell_brought_back(advert, lambda: self._clear(advert))
        elif here.parts == advert.parts:
            self._recovery.adopt()
        else:
            pasting.offer_back(lambda: self._bring_back(advert))

    def _bring_back(self, advert: Advert) -> None:
        """The person wants the last session's unsaved text."""
        self._recovery.adopt()
        self._put_back(advert)
        self._note_pasted(advert)

    def _note_pasted(self, advert: Advert) -> None:
        """What stood as it was pasted gives way to the next advert, as it did last time."""
        draft = self._recovery.draft
        if draft is not None and draft.as_pasted and draft.advert == advert:
            self._pasting.note_pasted(advert.part(TEXT))

    def _clear(self, advert: Advert) -> None:
        """Remove it from the page, unless the page has another text meanwhile."""
        if words_of(self._view.advert()) == words_of(advert):
            self._view.wanted.emit()
            self._view.show_text("")
