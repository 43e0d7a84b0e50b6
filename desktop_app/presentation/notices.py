"""Notices: one sentence for the person, with what to do, and possibly a button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6 import QtCore

from desktop_app.domain.errors import AppError

INFO = "info"
ADVICE = "advice"
WARNING = "warning"
#: The button of a notice that stays until it is dismissed, or another on its topic arrives.
UNDO = "Undo"
#: For notices that are true only of the current text on the page.
TEXT_TOPIC = "text"
#: For notices whose button changes the text of this page; they wait while another page is on screen.
READ_PAGE = "read"
#: For notices about the advert on the page: what was done with it, or could not be.
PAGE_TOPICS = frozenset({TEXT_TOPIC, "saving", "facts"})


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to the person.

    Attributes:
        sentence: What happened.
        hint: What is safe and what to do; may be empty.
        level: ``info`` disappears by itself, unless it offers undo; ``advice`` and ``warning`` stay until
            dismissed.
        button: Words of the button, if there is one.
        deed: What the button does.
        topic: A later notice on the same topic replaces this one; empty: never replaced.
        lasts: Whether it reports something ongoing, so that it stays until withdrawn.
        page: It is shown only while this page is on screen; empty: on every page.
    """

    sentence: str
    hint: str = ""
    level: str = INFO
    button: str = ""
    deed: Callable[[], None] | None = None
    topic: str = ""
    lasts: bool = False
    page: str = ""

    @property
    def stays(self) -> bool:
        """Whether it stays until the person dismisses it."""
        return self.lasts or self.level != INFO or self.button == UNDO


class Notices(QtCore.QObject):
    """The notices of the program; the window listens and shows them."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Notice] = []
        self._back = 0  # how many newer ones the person has paged past
        self._page = ""

    @property
    def current(self) -> Notice | None:
        """The notice to show now: the newest, unless the person has paged to another."""
        shown = self._shown
        return shown[-1 - self._back] if shown else None

    @property
    def place(self) -> tuple[int, int]:
        """The number of the one shown, counted from the newest, and how many there are."""
        count = len(self._shown)
        return (self._back + 1 if count else 0), count

    @property
    def _shown(self) -> list[Notice]:
        """The notices about the page on screen, or about none."""
        return [one for one in self._waiting if not self._page or one.page in ("", self._page)]

    def show_page(self, name: str) -> None:
        """Another page is on screen: notices about others wait until theirs is back.

        Information about the advert that was on the page is dropped.
        """
        if name != self._page:
            about_advert = PAGE_TOPICS if self._page == READ_PAGE else ()
            self._waiting = [one for one in self._waiting if one.stays or one.topic not in about_advert]
            self._page, self._back = name, 0
            self.changed.emit()

    def leaf(self) -> None:
        """Show the next older one; after the oldest comes the newest."""
        if shown := self._shown:
            self._back = (self._back + 1) % len(shown)
            self.changed.emit()

    def post(self, notice: Notice) -> None:
        """Show ``notice``; it replaces one on the same topic, and plain information."""
        self._waiting = [
            kept for kept in self._waiting if kept.stays and not (notice.topic and kept.topic == notice.topic)
        ]
        self._waiting.append(notice)
        self._back = 0
        self.changed.emit()

    def refuse(self, error: AppError) -> None:
        """Show a known error."""
        self.post(Notice(error.sentence, error.hint, WARNING))

    def dismiss(self) -> None:
        """Remove the current notice: it was read, or its time is over."""
        if (read := self.current) is not None:
            self._waiting = [kept for kept in self._waiting if kept is not read]
            self._back = min(self._back, max(0, len(self._shown) - 1))
            self.changed.emit()

    def turn_page(self) -> None:
        """Another advert is on the page: remove information and errors about the last one.

        Notices that ask for action or report something ongoing stay.
        """
        self._keep([notice for notice in self._waiting if not _goes_with_page(notice)])

    def withdraw(self, topic: str) -> None:
        """Remove the notices on this topic, which no longer hold."""
        self._keep([notice for notice in self._waiting if notice.topic != topic])

    def _keep(self, kept: list[Notice]) -> None:
        """Keep only these."""
        if len(kept) != len(self._waiting):
            self._waiting, self._back = kept, 0
            self.changed.emit()


def _goes_with_page(notice: Notice) -> bool:
    """Whether it was about the advert that was on the page, with nothing left to do."""
    about_page = notice.topic in PAGE_TOPICS
    plain_error = notice.level == WARNING and not notice.topic
    undone = notice.level == WARNING and notice.deed is not None  # “Try again”
    return (about_page or plain_error) and not undone and not notice.lasts
