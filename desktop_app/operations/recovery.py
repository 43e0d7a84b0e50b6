"""The text that is not saved yet, kept so that it comes back after a crash, a kill or a power cut.

One file in the person's data folder, written beside and moved into place: it holds the last text kept
or the one before, never half of one. The window keeps it while somebody types and clears it when the
text is saved or thrown away on purpose.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.export.beside import written_beside

_NAME = "unsaved-advert.json"


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was not saved yet.

    Attributes:
        kept_at: When it was kept, with time zone UTC.
    """

    advert_text: str
    title: str
    employer: str
    kept_at: datetime


def keep_draft(*, folder: Path, advert_text: str, title: str = "", employer: str = "", now: datetime) -> None:
    """Keep the text; when this returns, it survives whatever happens to the program.

    Args:
        folder: The person's data folder.
        advert_text: As it stands in the window, to the last code point.
        title: As it stands in the window.
        employer: As it stands in the window.
        now: The present moment, with time zone.

    Raises:
        AppError: It could not be written; what was kept before is still there.
    """
    draft = {
        "advert_text": advert_text,
        "title": title,
        "employer": employer,
        "kept_at": now.astimezone(UTC).isoformat(),
    }
    # Not escaped and with surrogates let through: see store/codec.py.
    data = json.dumps(draft, ensure_ascii=False).encode("utf-8", "surrogatepass")
    try:
        with written_beside(folder / _NAME) as part:
            part.write_bytes(data)
    except OSError as error:
        sentence = f"The recovery copy of this text could not be written ({error.strerror})."
        hint = f"The text in the window is not affected; save it, and check the folder {folder}."
        raise AppError(sentence, hint) from error


def read_draft(*, folder: Path) -> Draft | None:
    """The text kept last, or `None` where there is none.

    Args:
        folder: The person's data folder.

    Raises:
        AppError: There is a recovery file that cannot be read; it is left where it is.
    """
    path = folder / _NAME
    try:
        draft = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
        return Draft(
            advert_text=_text(draft["advert_text"]),
            title=_text(draft["title"]),
            employer=_text(draft["employer"]),
            kept_at=datetime.fromisoformat(draft["kept_at"]),
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        sentence = f"An unsaved text was kept in {path}, but the file cannot be read."
        raise AppError(sentence, "It is still there; a text editor may show what is left of it.") from error


def clear_draft(*, folder: Path) -> None:
    """Forget the text kept: it was saved, or thrown away on purpose.

    Raises:
        AppError: The file cannot be removed, so the text would come back at the next start.
    """
    try:
        (folder / _NAME).unlink(missing_ok=True)
    except OSError as error:
        sentence = f"The recovery copy in {folder} could not be removed ({error.strerror})."
        raise AppError(sentence, "Wordward may offer this text again when it starts.") from error


def _text(value: object) -> str:
    """The value, if it is text.

    Raises:
        TypeError: It is something else.
    """
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value
