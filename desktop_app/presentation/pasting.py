"""Decides whether a pasted advert replaces the one on screen, and tells the person."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE, Advert, Part
from desktop_app.presentation.advert_look import LEAST_STANDING, is_whole_advert
from desktop_app.presentation.documents_words import list_told, unsaved_told
from desktop_app.presentation.notices import ADVICE, INFO, READ_PAGE, TEXT_TOPIC, UNDO, Notice, Notices
from desktop_app.presentation.reading import Reading, too_long
from desktop_app.presentation.saving import Saving

_TOPIC = "pasted"
_RECOVERY = "recovery"
_BROUGHT = "brought back"
_PUT_AWAY = "put away"
_LIST = "list"


class Pasting:
    """Knows whether the advert on screen may be replaced.

    Args:
        reading: The advert on screen.
        saving: Knows what is on the shortlist.
    """

    def __init__(self, reading: Reading, saving: Saving, notices: Notices) -> None:
        self._reading = reading
        self._saving = saving
        self._notices = notices
        self._safe: set[tuple[Part, ...]] = set()
        self._safe_words: dict[str, set[tuple[str, ...]]] = {}  # title and employer, by the words below
        self._put_away: Advert | None = None
        self._as_pasted: tuple[Part, ...] = ()  # of the last whole advert that was pasted
        self._true_of: dict[str, Callable[[str], bool]] = {}  # by topic, given the words on the page
        saving.saved.connect(lambda entry: self.note_safe(entry.analysis.advert))
        saving.known.connect(self.note_safe)

    @property
    def gives_way(self) -> bool:
        """Whether nothing is lost when the advert on screen goes: it is saved, and unchanged since."""
        return not self._reading.empty and self._reading.advert.parts in self._safe

    def note_pasted(self, text: str) -> None:
        """A text was pasted on an empty page, or over everything that was there."""
        self._as_pasted = (Part(TEXT, text),) if is_whole_advert(text, LEAST_STANDING) else ()

    def is_as_pasted(self, advert: Advert) -> bool:
        """Whether an advert stands as it was pasted last, or as it came back so."""
        return bool(self._as_pasted) and advert.parts == self._as_pasted

    def may_go(self, advert: Advert, *, is_corrected: bool) -> bool:
        """Whether a pasted advert may replace this one: it is saved, or unchanged since it was pasted.

        Args:
            advert: As it is on the page.
            is_corrected: Whether its facts were corrected; a saved advert keeps the corrections.
        """
        return self.gives_way or (self.is_as_pasted(advert) and not is_corrected)

    def note_safe(self, advert: Advert) -> None:
        """This advert is on the shortlist, or an example, so it can be had again."""
        self._safe.add(advert.parts)
        self._safe_words.setdefault(words_of(advert), set()).add(_names(advert))
        if self._put_away is not None and self.has_safe_text(self._put_away):
            self._notices.withdraw(_PUT_AWAY)

    def follow(self, advert: Advert) -> None:
        """Withdraw offers that were made about another text.

        Args:
            advert: As it is on the page now.
        """
        words = words_of(advert) if self._true_of else ""
        for topic, is_true in list(self._true_of.items()):
            if not is_true(words):
                self._withdraw(topic)

    def tell_replaced(self, pasted: str, undo: Callable[[], None], *, is_saved: bool) -> None:
        """Say that the pasted text has replaced another advert.

        Args:
            pasted: The text; the offer goes as soon as the page has another.
            undo: Restores the other one.
            is_saved: Whether that one is on the shortlist.
        """
        sentence, now = "What you pasted took the place of the advert that was here.", _words(pasted)
        hint = "" if is_saved else "That one was not saved. To read both as one: Undo, and paste again."
        self._notices.post(Notice(sentence, hint, button=UNDO, deed=undo, topic=_TOPIC, page=READ_PAGE))
        self._true_of[_TOPIC] = lambda words: words == now

    def tell_added(self, pasted: str, read_alone: Callable[[], None]) -> None:
        """Say that the pasted text was added to an unsaved advert; both are read as one.

        Args:
            pasted: The text; the offer goes when the page no longer contains it.
            read_alone: Puts the pasted text in place of everything.
        """
        sentence = "What you pasted was added to the text that was here; they are read as one advert."
        self._notices.post(
            Notice(sentence, "", ADVICE, "Read only what was pasted", read_alone, _TOPIC, page=READ_PAGE)
        )
        added = _words(pasted)
        self._true_of[_TOPIC] = lambda words: added in words

    def tell_in_place(self, name: str, pasted: str, read_alone: Callable[[], None]) -> None:
        """Say that the pasted text has replaced one of several documents.

        Args:
            name: The document's name.
            pasted: The text; the offer goes when the page no longer contains it.
            read_alone: Puts the pasted text in place of everything.
        """
        sentence = f"What you pasted took the place of “{name}”; the other documents of this advert stay."
        hint = "Ctrl+Z brings back what was there."
        self._notices.post(
            Notice(sentence, hint, ADVICE, "Read only what was pasted", read_alone, _TOPIC, page=READ_PAGE)
        )
        added = _words(pasted)
        self._true_of[_TOPIC] = lambda words: added in words

    def is_safe(self, advert: Advert) -> bool:
        """Whether nothing is lost when this advert leaves the page."""
        return advert.parts in self._safe or self.is_empty(advert)

    def has_safe_text(self, advert: Advert) -> bool:
        """The same, if title and employer are those of a saved one with these words, or blank."""
        words, names = words_of(advert), _names(advert)
        safe = self._safe_words.get(words, set())
        return not words or any(
            all(mine in ("", other) for mine, other in zip(names, others, strict=True)) for others in safe
        )

    @staticmethod
    def is_empty(advert: Advert) -> bool:
        """Whether there are no words on the page."""
        return not any(part.text.strip() for part in advert.parts)

    def tell_list_closed(self, count: int, unsaved: int, undo: Callable[[], None]) -> None:
        """Say that the person closed a list of adverts.

        Args:
            count: How many adverts it had.
            unsaved: How many of them had unsaved changes.
            undo: Opens it again.
        """
        changed = unsaved_told(unsaved, count)
        hint = f"{changed}." if changed else ""
        level = ADVICE if unsaved else INFO
        sentence = f"{list_told(count)} is closed."
        self._notices.post(Notice(sentence, hint, level, UNDO, undo, _LIST))

    def tell_list_back(self, count: int) -> None:
        """Say that unsaved adverts of the last session's list are back."""
        those = "An advert of a list that was" if count == 1 else f"{count:,} adverts of a list that were"
        sentence = f"{those} changed and not saved last time {'is' if count == 1 else 'are'} back."
        hint = f"“Back to the list” above the text shows {'it' if count == 1 else 'them'}."
        self._notices.post(Notice(sentence, hint, ADVICE, topic=_LIST))

    def tell_put_away(self, advert: Advert, bring_back: Callable[[], None], *, stays: bool = True) -> None:
        """Say that an unsaved advert was replaced, and offer it back.

        Args:
            advert: The advert; the offer goes when it is back, saved, or found to be saved already.
            bring_back: Puts it on the page again without losing what is there then.
            stays: Whether the notice stays; one about an advert that its file still contains disappears by
                itself.
        """
        sentence = "An advert was not saved when another took its place."
        level = ADVICE if stays else INFO
        self._notices.post(Notice(sentence, "", level, "Bring it back", bring_back, _PUT_AWAY))
        self._put_away = advert
        self._true_of[_PUT_AWAY] = lambda words: words != words_of(advert)
        self._saving.look_up(advert)  # it may have been on the shortlist for long

    def move_on(self) -> None:
        """The person begins something else: withdraw earlier offers."""
        self._withdraw(_PUT_AWAY)

    def tell_brought_back(self, advert: Advert, clear: Callable[[], None]) -> None:
        """Say that the last session's unsaved text is on the page again.

        Args:
            advert: The advert; the offer goes as soon as the page has another text.
            clear: Clears the page.
        """
        sentence = "The text that was not saved last time is back."
        self._notices.post(Notice(sentence, "", ADVICE, "Clear the page", clear, _BROUGHT, page=READ_PAGE))
        self._true_of[_BROUGHT] = lambda words: words == words_of(advert)

    def offer_back(self, bring_back: Callable[[], None]) -> None:
        """Offer the last session's unsaved text, because the page has something else already.

        Args:
            bring_back: Puts it on the page.
        """
        sentence = "There is a text that was not saved last time."
        hint = "It is kept until you bring it back."
        self._notices.post(Notice(sentence, hint, ADVICE, "Bring it back", bring_back, _RECOVERY))

    def refuse_length(self, length: int) -> None:
        """Say that the pasted or dropped text is too long and was not inserted.

        Args:
            length: In characters.
        """
        sentence, _ = too_long(length)
        hint = (
            "Nothing was changed, and what you copied is still on the clipboard: take only the advert itself."
        )
        self._notices.post(Notice(sentence, hint, ADVICE, topic=TEXT_TOPIC))

    def tell_late(self) -> None:
        """Say that a pasted text arrived after another advert had come on the page."""
        sentence = "What you pasted was not put in: another advert had come before it was ready."
        self._notices.post(
            Notice(sentence, "Copy and paste it again where it belongs.", ADVICE, topic=_TOPIC)
        )

    def forget(self) -> None:
        """Another advert is on screen: forget the last paste and what was said about the one before."""
        self._withdraw(_TOPIC)
        self._withdraw(_BROUGHT)

    def _withdraw(self, topic: str) -> None:
        """Withdraw an offer about a text."""
        self._true_of.pop(topic, None)
        self._notices.withdraw(topic)


def words_of(advert: Advert) -> str:
    """The words of all documents of an advert, separated by spaces; empty if there are none."""
    return " ".join(words for body in advert.documents if (words := _words(body.text)))


def _names(advert: Advert) -> tuple[str, ...]:
    """Title and employer, if not blank."""
    return tuple(advert.part(name).strip() for name in (TITLE, EMPLOYER))


def _words(text: str) -> str:
    """The words of a text, separated by spaces."""
    return " ".join(text.split())
