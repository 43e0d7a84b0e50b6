"""Runs work off the window's thread and delivers the results to it.

One long-lived object, one work thread, one queued signal. Never a QObject per task: that is a known source of
crashes. Results are delivered on the thread this object lives on.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from typing import TypeVar

from PySide6 import QtCore

from desktop_app.domain.errors import AppError

T = TypeVar("T")

Deed = Callable[[], None]
#: Even a long export finishes within this; a process that outlives its window longer is a nuisance.
CLOSE_LIMIT_SECONDS = 60.0


class Tasks(QtCore.QObject):
    """Runs tasks one after the other and delivers each result.

    Args:
        on_failure: Called on this object's thread with any exception other than ``AppError``: a bug.
    """

    _homeward = QtCore.Signal(object)

    def __init__(self, *, on_failure: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._on_failure = on_failure
        self._queue: SimpleQueue[Deed | None] = SimpleQueue()
        self._given: deque[Deed] = deque()  # held here until the work thread has released each
        self._thread: threading.Thread | None = None
        self._homeward.connect(self._arrive, QtCore.Qt.ConnectionType.QueuedConnection)

    def bring_home(self, deed: Deed) -> None:
        """Have ``deed`` run on this object's thread, soon; may be called from any thread."""
        self._homeward.emit(deed)

    def run(
        self, work: Callable[[], T], *, done: Callable[[T], None], refused: Callable[[AppError], None]
    ) -> None:
        """Do ``work`` on the work thread, after all earlier work.

        Args:
            work: Must not touch Qt.
            done: Called on this object's thread with the result.
            refused: Called on this object's thread with a known error.
        """

        def deed() -> None:
            try:
                result = work()
            except AppError as error:  # referenced nowhere else: it refers to this frame and so to the work
                self.bring_home(partial(refused, error))
            except Exception as error:  # noqa: BLE001 - named boundary: root; reported at home
                self.bring_home(partial(self._on_failure, error))
            else:
                self.bring_home(partial(done, result))

        self._given.append(deed)
        self._queue.put(deed)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="tasks", daemon=True)
            self._thread.start()

    def close(self, *, limit: float = CLOSE_LIMIT_SECONDS) -> bool:
        """Finish all work given so far; results still under way are not delivered.

        Args:
            limit: Seconds to wait at most, for example if a network drive is dead.

        Returns:
            Whether everything was finished.
        """
        thread, self._thread = self._thread, None
        if thread is None:
            return True
        self._queue.put(None)
        thread.join(limit)
        return not thread.is_alive()

    def _work(self) -> None:
        """The work thread's loop.

        A task may hold the last reference to a ``QObject`` with timers; releasing one on this thread crashes
        the program, so tasks are released on the object's own thread.
        """
        while (deed := self._queue.get()) is not None:
            deed()
            del deed
            self.bring_home(self._let_go)

    def _let_go(self) -> None:
        """Release the oldest task."""
        self._given.popleft()

    @QtCore.Slot(object)
    def _arrive(self, deed: Deed) -> None:
        """Run a delivered function."""
        deed()
