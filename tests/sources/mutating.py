"""Files broken at random, the same way every time."""

from __future__ import annotations

import io
import random
import zipfile

from desktop_app.domain.errors import AppError
from desktop_app.sources.document_reading import read_data


def broken(data: bytes, seed: int) -> bytes:
    """Some bytes changed, doubled or cut."""
    chance = random.Random(seed)  # noqa: S311 (seeded, to be the same every time)
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(changed) + 1)
        end = at + chance.choice((1, 2, 8, 64))
        kind = chance.randrange(4)
        if kind == 0:
            del changed[at:end]
        elif kind == 1:
            changed[at:at] = changed[at:end] * chance.choice((1, 3, 20))
        elif kind == 2:
            changed[at:end] = chance.randbytes(min(end, len(changed)) - at)
        elif chance.random() < 0.2:
            del changed[at:]
    return bytes(changed) or b"x"


def broken_inside(data: bytes, seed: int) -> bytes:
    """A packed file with one of its parts broken and packed again."""
    chance = random.Random(seed)  # noqa: S311 (seeded, to be the same every time)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        chosen = chance.choice([name for name in old.namelist() if name.endswith(".xml")])
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, broken(content, seed) if name == chosen and content else content)
    return stream.getvalue()


def read_or_refused(data: bytes, name: str) -> bool:
    """Whether a file gives texts that can be written, or a sentence that names it."""
    try:
        read = read_data(data, name)
    except AppError as error:
        return error.sentence.startswith(f"“{name}”")
    return all(document.text.encode("utf-8") is not None for document in read.documents)
