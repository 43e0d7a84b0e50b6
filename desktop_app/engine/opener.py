"""The opener: reads untrusted files in a separate process, with limits of time and memory.

Whatever a file does there — hang, crash its reader, eat memory — costs a new process and one sentence. The
process is a bench's (``bench.py``) without spaCy and rules; it starts with the first file.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from desktop_app.engine.bench import Bench
from desktop_app.engine.file_reader import FileJob
from desktop_app.engine.memory import resident

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.engine.events import OpenerEvent
    from desktop_app.sources.limits import Limits

#: Seconds that one file may take in all; the largest allowed ones take a few.
LIMIT_SECONDS = 30.0
#: Bytes of memory that reading one file may take.
MEMORY_BYTES = 1_000_000_000
#: Makes the reader in the opener's worker.
READER = "desktop_app.engine.file_reader:file_reader"
#: The name of pasted rich text in a sentence.
CLIPBOARD = "clipboard"
#: Seconds between two checks of the worker's memory.
_LOOK_SECONDS = 0.1
#: A worker that keeps more than this after a file is ended when it is idle.
_TIDY_BYTES = 250_000_000
_INSTEAD = "Open it in its own program, copy the advert, and paste it."
_INSTEAD_OF_RICH = "Paste it without its layout: as plain text."


class Opener:
    """Reads files, bytes and rich text, one after the other in the order asked.

    Args:
        on_result: Called with ``Opened``, ``Progress``, ``Refused`` or ``Failed`` (a bug; with a report), on
            a thread of the opener: switch threads before touching Qt. Every request ends with one ``Opened``,
            ``Refused`` or ``Failed`` with its number, unless it was cancelled.
        limit: Seconds that one file may take.
        memory: Bytes that reading one file may take.
        reader: Makes the worker's end, as ``module:name``.
    """

    def __init__(
        self,
        on_result: Callable[[OpenerEvent], None],
        *,
        limit: float = LIMIT_SECONDS,
        memory: int = MEMORY_BYTES,
        reader: str = READER,
    ) -> None:
        self._files = _Files(reader, on_result, limit=limit, memory=memory)

    @property
    def pid(self) -> int | None:
        """Process id of the present worker; ``None`` while none is needed."""
        return self._files.pid

    def start(self) -> None:
        """Start the process shortly before the first file is named; returns at once."""
        self._files.start()

    def read(self, number: int, path: Path, *, limits: Limits | None = None) -> None:
        """Have a file read; returns at once.

        Args:
            number: Above 0, and not that of anything still being read; returned with the events.
            path: The file's full path.
            limits: How much of it is read at most; ``None`` for the usual limits.
        """
        name = path.name.encode("utf-8", "replace").decode("utf-8")
        self._files.add(number, FileJob(name, path, b"", limits))

    def read_data(self, number: int, data: bytes, name: str, *, limits: Limits | None = None) -> None:
        """Have bytes read that came another way: an attachment, a drop; as ``read``.

        Args:
            number: As for ``read``.
            data: The whole content.
            name: How to name it; its ending counts like a file name's.
            limits: As for ``read``.
        """
        self._files.add(number, FileJob(name, None, data, limits))

    def read_html(self, number: int, html: str) -> None:
        """Have rich text from the clipboard read; as ``read``.

        Args:
            number: As for ``read``.
            html: Its HTML, whole or a fragment.
        """
        self._files.add(number, FileJob(CLIPBOARD, None, html, None))

    def cancel(self, number: int) -> None:
        """Forget a request; nothing more is heard of it. One being read is ended."""
        self._files.cancel(str(number))

    def close(self) -> None:
        """End the worker and the threads."""
        self._files.close()


class _Files(Bench):
    """A bench whose jobs are files: each in a channel of its own, each with a limit for its whole time."""

    def __init__(
        self, reader: str, on_event: Callable[[OpenerEvent], None], *, limit: float, memory: int
    ) -> None:
        super().__init__(reader, memory, self._tell, limit=limit)
        self._on_event = on_event
        self._memory = memory
        self._names: dict[int, tuple[str, str]] = {}  # by number: its name, what to do instead
        self._overgrown = False

    def start(self) -> None:
        """Start the worker if there is none."""
        with self._changed:
            if self._process is None and not self._closed:
                with suppress(OSError):  # the first file will try again, and be refused in words
                    self._launch()

    def add(self, number: int, job: FileJob) -> None:
        """Have something read after all that are waiting."""
        instead = _INSTEAD_OF_RICH if isinstance(job.data, str) else _INSTEAD
        with self._changed:
            self._names[number] = (job.name, instead)
        try:
            self.ask(str(number), job, number)
        except OSError:  # no process can be started
            self._refuse_all()

    def cancel(self, channel: str) -> None:
        """As a bench's; also forgets the name."""
        with self._changed:
            self._names.pop(int(channel), None)
        super().cancel(channel)

    def _is_sign_of_life(self, event: Any) -> bool:  # noqa: ARG002 - the limit is for the whole file
        return False

    def _pause(self) -> float | None:
        left = self._time_left()
        return left if left is None or self._running is None else min(left, _LOOK_SECONDS)

    def _has_overgrown(self) -> bool:
        if self._running is None or self._process is None:
            return False
        self._overgrown = (resident(self._process.pid) or 0) > self._memory
        return self._overgrown

    def _tell(self, event: Any) -> None:
        """Convert a bench's event to one of the opener's."""
        from desktop_app.engine import events

        if isinstance(event, events.BenchProgress):
            self._on_event(events.Progress(event.number, event.done, event.total, event.words))
        elif isinstance(event, events.BenchAnswer):
            self._done(event.number)
            self._on_event(events.Opened(event.number, event.value))  # type: ignore[arg-type]  # our own worker's
        elif isinstance(event, events.Refused) and event.number:
            self._done(event.number)
            self._on_event(events.Refused(event.number, event.sentence, event.hint))
        elif isinstance(event, events.Failed) and event.number:
            self._done(event.number)
            self._on_event(events.Failed(event.number, event.report))
        elif isinstance(event, events.Lost):
            self._tell_loss(event)
        elif isinstance(event, events.Refused | events.Failed):
            self._refuse_all()

    def _tell_loss(self, lost: Any) -> None:
        """Report in words that the worker was lost at a file."""
        from desktop_app.engine.events import Loss, Refused

        overgrown, self._overgrown = self._overgrown, False
        if not lost.number:
            if not lost.again:
                self._refuse_all()
            return
        name, instead = self._done(lost.number, lost_at_it=True)
        if overgrown:
            sentence = f"“{name}” needed more than {self._memory // 1_000_000:,} MB of memory to read"
        elif lost.loss is Loss.TOO_LONG:
            sentence = f"“{name}” took longer than {self._limit:g} seconds to read"
        else:
            sentence = f"“{name}” made the program that was reading it break off"
        self._on_event(Refused(lost.number, f"{sentence}; nothing was changed.", instead))
        if not lost.again:
            self._refuse_all()

    def _done(self, number: int, *, lost_at_it: bool = False) -> tuple[str, str]:
        """Forget a finished job; end an idle worker that keeps much memory."""
        idle = None
        with self._changed:
            self._wanted.pop(str(number), None)
            if lost_at_it:
                self._losses = 0  # the file's fault, not the worker's
            process = self._process
            is_idle = process is not None and self._running is None and not self._waiting
            if process is not None and is_idle and (resident(process.pid) or 0) > _TIDY_BYTES:
                idle, self._process = process, None
            called = self._names.pop(number, ("", _INSTEAD))
        if idle is not None:
            idle.kill()
        return called

    def _refuse_all(self) -> None:
        """No worker can be started: say so for everything that is waiting."""
        from desktop_app.engine.events import Refused

        with self._changed:
            numbers, self._names = list(self._names.items()), {}
            self._waiting.clear()
            self._wanted.clear()
            self._losses = 0
        for number, (name, instead) in numbers:
            sentence = f"“{name}” was not read: the program that reads files cannot be started."
            self._on_event(Refused(number, sentence, instead))
