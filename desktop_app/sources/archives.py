"""Opens zip files safely: sizes are summed before anything is unpacked, and enforced while unpacking."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from desktop_app.sources import refusals

if TYPE_CHECKING:
    from desktop_app.sources.limits import Limits

#: No document has more parts than this; a longer list is an attack.
_MOST_PARTS = 10_000
_ENCRYPTED = 0x1
_UNPACKING = (KeyError, ValueError, EOFError, OSError, NotImplementedError, zipfile.BadZipFile, zlib.error)


class Archive:
    """A checked zip file in memory; parts are read one at a time and never beyond the limit.

    Args:
        data: The whole file.
        name: The file's name, for refusals.
        kind: What it should be, in the words of `FORMAT_WORDS`.
        limits: How many bytes all parts together may have.

    Raises:
        AppError: It is not a zip file, needs a password, or would unpack to too much.
    """

    def __init__(self, data: bytes, name: str, *, kind: str, limits: Limits) -> None:
        self._name = name
        self._kind = kind
        self._tell = limits.tell
        self._opened = 0
        self._left = limits.unpacked
        self._limit = limits.unpacked
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            parts = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise refusals.damaged(name, kind) from error
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > limits.unpacked:
            raise refusals.unpacks_too_large(name, limits.unpacked)
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise refusals.encrypted(name, kind)
        self.names = tuple(part.filename for part in parts)

    def part(self, name: str) -> bytes:
        """The bytes of the part with that name.

        Raises:
            AppError: It does not exist, is damaged, or is larger than its own entry says.
        """
        try:
            with self._zip.open(name) as stream:
                data = stream.read(self._left + 1)
        except _UNPACKING as error:
            raise refusals.damaged(self._name, self._kind) from error
        self._opened += 1
        self._tell(min(self._opened, len(self.names)), len(self.names), "parts")
        self._left -= len(data)
        if self._left < 0:
            raise refusals.unpacks_too_large(self._name, self._limit)
        return data
