"""The errors for files that cannot be read: each says what it is and what to do instead."""

from __future__ import annotations

from desktop_app.domain.errors import AppError

_PASTE = "Open it in its own program, copy the advert, and paste it."


def missing(name: str) -> AppError:
    """There is no file with that name."""
    return AppError(f"There is no file “{name}”.", "Check the name and the folder.")


def folder(name: str) -> AppError:
    """It is a folder."""
    return AppError(f"“{name}” is a folder, not a file.", "Name the files in it.")


def unreadable(name: str, reason: str) -> AppError:
    """The system does not allow it to be opened; ``reason`` is the system's own words, or empty."""
    sentence = f"“{name}” cannot be read: {reason or 'the system refuses'}."
    return AppError(sentence, "Check that you may open it.")


def empty(name: str) -> AppError:
    """No bytes, or nothing but spaces."""
    return AppError(f"“{name}” is empty.", "There is nothing to read in it.")


def no_text(name: str, kind: str) -> AppError:
    """It can be opened but contains no words; ``kind`` as in `FORMAT_WORDS`."""
    return AppError(f"“{name}” is {kind} without any words in it.", "Check that it is the right file.")


def too_large(name: str, limit: int) -> AppError:
    """It has more bytes than ``limit``."""
    sentence = f"“{name}” is larger than {limit // 1_000_000} MB, the most that is read."
    return AppError(sentence, "Save the advert alone, without pictures, or copy and paste it.")


def too_much(name: str, what: str) -> AppError:
    """It contains more than is read; ``what`` names the limit, for example “more than 300 pages”."""
    return AppError(f"“{name}” holds {what}, the most that is read.", "Copy the advert alone and paste it.")


def too_long(name: str, limit: int) -> AppError:
    """Its readable text has more code points than ``limit``."""
    return too_much(name, f"more than {limit:,} letters")


def unpacks_too_large(name: str, limit: int) -> AppError:
    """A packed file that would grow beyond ``limit`` bytes, or that hides its true size."""
    sentence = f"“{name}” would unpack to more than {limit // 1_000_000} MB, so it was not opened."
    return AppError(sentence, "If you trust it, open it in its own program, copy the advert, and paste it.")


def needs_memory(name: str) -> AppError:
    """It needs more memory than reading may take, or than is available."""
    return AppError(f"“{name}” needs more memory to read than there is for one file.", _PASTE)


def damaged(name: str, kind: str) -> AppError:
    """It looks like ``kind`` (as in `FORMAT_WORDS`) but cannot be read."""
    sentence = f"“{name}” looks like {kind}, but it is damaged or incomplete."
    return AppError(sentence, "Download or save it again, or open it, copy the advert, and paste it.")


def encrypted(name: str, kind: str) -> AppError:
    """It needs a password."""
    sentence = f"“{name}” is {kind} protected with a password, so it cannot be read."
    return AppError(sentence, "Open it with its password, then save a copy without one, or copy and paste.")


def wrong_kind(name: str, kind: str, hint: str = _PASTE) -> AppError:
    """It is of an unsupported kind; ``kind`` names it with its article."""
    return AppError(f"“{name}” is {kind}, which Wordward does not read.", hint)


def unknown(name: str) -> AppError:
    """Its kind is unknown."""
    return AppError(f"“{name}” is not plain text, nor any other kind of file that is read.", _PASTE)
