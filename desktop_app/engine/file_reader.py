"""What runs inside the opener's process: reads files with limited memory, and reports progress."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.engine.memory import limit_own

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.documents import Read
    from desktop_app.engine.bench_worker import TellsProgress
    from desktop_app.sources.limits import Limits


class FileJob(NamedTuple):
    """One thing to read: the file at ``path``, else ``data``; text is clipboard content as HTML."""

    name: str
    path: Path | None
    data: bytes | str
    limits: Limits | None


class FileReader:
    """Reads one thing after another."""

    def answer(self, job: FileJob, progress: TellsProgress) -> Read:
        """Read a file, some bytes, or rich text.

        Args:
            job: What to read.
            progress: Called with the progress of a long file; an exception from it ends the job.

        Raises:
            AppError: As ``sources.document_reading`` does.
        """
        from desktop_app.sources import document_reading
        from desktop_app.sources.limits import LIMITS

        limits = replace(job.limits or LIMITS, tell=progress)
        if job.path is not None:
            return document_reading.read_document(job.path, limits=limits)
        if isinstance(job.data, str):
            return document_reading.read_rich(job.data, job.name, limits=limits)
        return document_reading.read_data(job.data, job.name, limits=limits)


def file_reader(most_memory: int) -> FileReader:
    """Make the opener's end in its process, whose memory is limited from now on.

    Args:
        most_memory: Bytes that reading may take.
    """
    import desktop_app.sources.document_reading  # noqa: F401 - so that the first file does not wait for it

    limit_own(most_memory)
    return FileReader()
