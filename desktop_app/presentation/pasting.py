"""A second advert is pasted: does it take the place of the one on screen, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.advert import Advert
from desktop_app.presentation.notices import ADVICE, UNDO, Notice, Notices
from desktop_app.presentation.reading import Reading
from desktop_app.presentation.saving import Saving

#: A text with line breaks and at least as many characters is a whole advert, not a piece of one.
LEAST_LETTERS = 200
_TOPIC = "pasted"


def is_whole_advert(text: str) -> bool:
    """Whether what was copied is an advert of its own rather than words to be put into one."""
    plain = text.strip()
    return len(plain) >= LEAST_LETTERS and "\n" in plain


class Pasting:
    """Knows whether the advert on screen may go.

    Args:
        reading: The advert on screen.
        saving: Tells what is on the shortlist.
        notices: Where it is told.
    """

    def __init__(self, reading: Reading, saving: Saving, notices: Notices) -> None:
        self._reading = reading
        self._notices = notices
        self._safe: Advert | None = None
        saving.saved.connect(lambda entry: self.note_safe(entry.analysis.advert))
        saving.known.connect(self.note_safe)

    @property
    def gives_way(self) -> bool:
        """Whether nothing is lost when the advert on screen goes: it is saved, and unchanged since."""
        return not self._reading.empty and self._reading.advert == self._safe

    def note_safe(self, advert: Advert) -> None:
        """This advert is on the shortlist, or an example: it can be had again."""
        self._safe = advert

    def tell_replaced(self, undo: Callable[[], None]) -> None:
        """What was pasted stands in place of the saved advert.

        Args:
            undo: Brings the saved advert back.
        """
        sentence = "What you pasted took the place of the advert that was here."
        self._notices.post(Notice(sentence, button=UNDO, deed=undo, topic=_TOPIC))

    def tell_added(self, read_alone: Callable[[], None]) -> None:
        """What was pasted stands among an advert that is not saved; both are read as one.

        Args:
            read_alone: Puts what was pasted in place of everything.
        """
        sentence = "What you pasted was added to the text that was here; they are read as one advert."
        self._notices.post(
            Notice(sentence, level=ADVICE, button="Read only what was pasted", deed=read_alone, topic=_TOPIC)
        )

    def forget(self) -> None:
        """Another advert is on screen: what was said of the last paste is old."""
        self._notices.withdraw(_TOPIC)
