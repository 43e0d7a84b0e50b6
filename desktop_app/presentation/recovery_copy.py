"""Keeps a recovery copy of what is unsaved: the advert on the page, and changed adverts of a list."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop_app.domain.advert import Advert
from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Correction
from desktop_app.domain.shortlist import PutRight
from desktop_app.presentation.notices import WARNING, Notice, Notices
from desktop_app.presentation.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.operations.recovery import UnsavedDraft

#: A text is kept when the person pauses this long …
PAUSE_MILLISECONDS = 150
#: … and during typing at least this often, …
MOST_MILLISECONDS = 400
#: … but never while the last write is still under way, and on a slow disk not for this many times as long as
#: that took.
REST = 5
_LONGEST_REST = 3000
_TOPIC = "recovery"


class Recovery(QtCore.QObject):
    """Keeps what is on the page in a recovery file, and restores it at the next start."""

    found = QtCore.Signal(str, str, str)  # text, title, employer of the unsaved advert
    listed = QtCore.Signal(object)  # a tuple with the PutRight of each unsaved advert of a list

    def __init__(self, tasks: Tasks, notices: Notices, *, folder: Path) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._folder = folder
        self._kept: PutRight = (Advert.of(""), ())  # what is kept of the page, or is to be kept
        self._as_pasted = False  # whether that stands as it was pasted
        self._others: tuple[PutRight, ...] = ()  # the same for a list
        self._waits = False  # not on disk yet
        self._writing = 0  # how many writes are under way
        self._refused = ""  # the reason given for the last failed write
        self.draft: UnsavedDraft | None = (
            None  # the last one announced by ``found``, with all documents and corrections
        )
        self._left: Path | None = None  # left by another process, and not decided on yet
        self._passed: frozenset[Path] = frozenset()  # not to be found again by this program
        self._settled: frozenset[Path] = frozenset()  # decided on; removed once the page itself is kept
        self._pause = QtCore.QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._most = QtCore.QTimer(self, singleShot=True, interval=MOST_MILLISECONDS)
        self._rest = QtCore.QTimer(self, singleShot=True)  # after a write
        for timer in (self._pause, self._most, self._rest):
            timer.timeout.connect(self._keep_if_free)

    def look(self) -> None:
        """Look for unsaved text; ``found`` announces it."""
        passed = self._passed

        def work() -> UnsavedDraft | None:
            from desktop_app.operations.recovery import read_draft

            return read_draft(folder=self._folder, passed=passed)

        def done(left: UnsavedDraft | None) -> None:
            if left is None:
                return
            if passed and (left.others or not _says_something(left.advert)):  # one list at a time
                self._pass(left.path)
            elif left.others or _says_something(left.advert):
                self._left, self.draft = left.path, left
                self.found.emit(left.advert_text, left.title, left.employer)

        self._tasks.run(work, done=done, refused=self._notices.refuse)

    def adopt(self) -> None:
        """The found advert is on the page now: from the next write on it is kept as the page's own.

        The adverts of a list are announced by ``listed``; whoever takes them keeps them. Other windows may
        have left more, so the next text is looked for.
        """
        left, self._left = self._left, None
        if left is None:
            return
        self._settled |= {left}
        if self.draft is not None and self.draft.others:
            self.listed.emit(self.draft.others)
        self._pass(left)

    def _pass(self, left: Path) -> None:
        """Go on to the next file that was left."""
        self._passed |= {left}
        self.look()

    def keep_advert(
        self, advert: Advert, corrections: tuple[Correction, ...] = (), *, as_pasted: bool = False
    ) -> None:
        """Keep what is on the page, soon; an empty page is forgotten.

        Args:
            advert: With all its documents and their origins.
            corrections: The corrections of its facts.
            as_pasted: Whether it stands as the person pasted it.
        """
        self._kept, self._as_pasted = (advert, corrections), as_pasted
        self._wait()

    def keep_others(self, others: Sequence[PutRight]) -> None:
        """Keep, soon, the changed adverts of a list that are not on the page."""
        if tuple(others) != self._others:
            self._others = tuple(others)
            self._wait()

    def forget(self) -> None:
        """It was saved, or deliberately discarded."""
        self._kept, self._waits = (Advert.of(""), ()), True
        self.flush()

    def forget_saved(self, advert: Advert, *, same_text: bool = False) -> None:
        """This advert was saved; a copy of another one that came meanwhile stays.

        Args:
            advert: As saved.
            same_text: Whether only the text of its documents must match.
        """
        kept, _ = self._kept
        if advert.parts == kept.parts or (same_text and _texts(advert) == _texts(kept)):
            self.forget()

    def flush(self) -> None:
        """Write now what is to be kept."""
        self._pause.stop()
        self._most.stop()
        if not self._waits:
            return
        (advert, corrections), others, self._waits = self._kept, self._others, False
        settled, as_pasted = self._settled, self._as_pasted

        def work() -> None:
            start = time.perf_counter()
            try:
                self._write(advert, corrections, others, settled, as_pasted=as_pasted)
            finally:  # a bug ends one write only
                seconds = time.perf_counter() - start
                self._tasks.bring_home(lambda: self._written(seconds))

        def done(_nothing: None) -> None:
            self._settled -= settled
            self._succeed()

        self._writing += 1
        self._tasks.run(work, done=done, refused=self._refuse)

    def _write(
        self,
        advert: Advert,
        corrections: tuple[Correction, ...],
        others: tuple[PutRight, ...],
        settled: frozenset[Path],
        *,
        as_pasted: bool,
    ) -> None:
        """Write or clear the recovery file; runs on the work thread.

        Args:
            advert: The advert on the page.
            corrections: The corrections of its facts.
            others: The adverts of a list.
            settled: Files left by other processes, now kept by this one.
            as_pasted: Whether the advert stands as it was pasted.

        Raises:
            AppError: It could not be done.
        """
        from desktop_app.operations.recovery import clear_draft, keep_draft, settle_draft

        if others or _says_something(advert):
            now = datetime.now(UTC)
            keep_draft(
                folder=self._folder,
                advert=advert,
                corrections=corrections,
                others=others,
                as_pasted=as_pasted,
                now=now,
            )
        else:
            clear_draft(folder=self._folder)
        for left in settled:
            settle_draft(left)

    def _written(self, seconds: float) -> None:
        """A write has ended; what came meanwhile is kept after a rest."""
        self._writing -= 1
        self._rest.start(min(int(REST * seconds * 1000), _LONGEST_REST))

    def _succeed(self) -> None:
        """Everything is on disk; earlier warnings no longer hold."""
        if self._refused:
            self._refused = ""
            self._notices.withdraw(_TOPIC)

    def _keep_if_free(self) -> None:
        """Write what is to be kept, unless a write is under way or was just done: then later."""
        if not self._writing and not self._rest.isActive():
            self.flush()

    def _wait(self) -> None:
        """There is something to keep: when the person pauses, or after a while."""
        self._waits = True
        self._pause.start()
        if not self._most.isActive():
            self._most.start()

    def _refuse(self, error: AppError) -> None:
        """It could not be kept: say so once, and try again after the longest rest."""
        self._waits = True
        self._rest.start(_LONGEST_REST)
        if error.sentence != self._refused:
            self._refused = error.sentence
            self._notices.post(Notice(error.sentence, error.hint, WARNING, topic=_TOPIC))


def _texts(advert: Advert) -> list[str]:
    """The texts of its documents."""
    return [body.text for body in advert.documents]


def _says_something(advert: Advert) -> bool:
    """Whether any of its parts has words."""
    return any(part.text.strip() for part in advert.parts)
