"""Notices: one sentence for the person, with what to do, and perhaps one button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6 import QtCore

from desktop_app.domain.errors import AppError

INFO = "info"
ADVICE = "advice"
WARNING = "warning"
#: The button of a notice that stays until it is dismissed, or another of its topic comes.
UNDO = "Undo"
#: Of notices that are true only of the text on the page as it is.
TEXT_TOPIC = "text"
#: The page of notices whose button changes the text on it; they wait while another page is on screen.
READ_PAGE = "read"
#: Of notices about the advert on the page: what became of it, what could not be done with it.
PAGE_TOPICS = frozenset({TEXT_TOPIC, "saving", "facts"})


@dataclass(frozen=True, slots=True)
class Notice:
    """News for the person.

    Attributes:
        sentence: What happened.
        hint: What is safe and what to do; may be empty.
        level: ``info`` leaves by itself, unless it offers to undo; ``advice`` and ``warning`` stay until
            dismissed.
        button: Words of the button, where there is one.
        deed: What the button does.
        topic: A later notice of the same topic takes this one's place; empty: stands alone.
        lasts: It tells of something that goes on, so it stays until it is withdrawn.
        page: It is shown only while this page is on screen; empty: wherever the person is.
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
    """Where anybody may post a notice; whoever shows them listens. The sender knows no widget."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Notice] = []
        self._back = 0  # how many newer ones the person has leafed past
        self._page = ""

    @property
    def current(self) -> Notice | None:
        """The notice to be shown now: the newest, unless the person leafs through them."""
        shown = self._shown
        return shown[-1 - self._back] if shown else None

    @property
    def place(self) -> tuple[int, int]:
        """Which one is shown, counted from the newest, and how many there are."""
        count = len(self._shown)
        return (self._back + 1 if count else 0), count

    @property
    def _shown(self) -> list[Notice]:
        """Those that are about the page on screen, or about none."""
        return [one for one in self._waiting if not self._page or one.page in ("", self._page)]

    def show_page(self, name: str) -> None:
        """Another page is on screen: notices about one that is not wait until it is back.

        Mere news of the advert that was on the page before goes.
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
        """Show ``notice``; one of the same topic, and mere news, make room for it."""
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
        """The person has read the current notice (or its time is over)."""
        if (read := self.current) is not None:
            self._waiting = [kept for kept in self._waiting if kept is not read]
            self._back = min(self._back, max(0, len(self._shown) - 1))
            self.changed.emit()

    def turn_page(self) -> None:
        """Another advert comes on the page: news and errors of the one before go.

        What still asks the person to do something, or tells of something that goes on, stays.
        """
        self._keep([notice for notice in self._waiting if not _goes_with_page(notice)])

    def withdraw(self, topic: str) -> None:
        """What notices of this topic said is no longer so."""
        self._keep([notice for notice in self._waiting if notice.topic != topic])

    def _keep(self, kept: list[Notice]) -> None:
        """Only these are left."""
        if len(kept) != len(self._waiting):
            self._waiting, self._back = kept, 0
            self.changed.emit()


def _goes_with_page(notice: Notice) -> bool:
    """Whether it was true of the advert that was on the page, and nothing is left to do about it."""
    about_page = notice.topic in PAGE_TOPICS
    plain_error = notice.level == WARNING and not notice.topic
    undone = notice.level == WARNING and notice.deed is not None  # “Try again”
    return (about_page or plain_error) and not undone and not notice.lasts
