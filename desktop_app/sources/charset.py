"""Decodes the bytes of a text; an encoding that cannot be determined is refused, never shown as mojibake."""

from __future__ import annotations

import codecs
import re

from desktop_app.sources import refusals

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like UTF-16's mark, so it is tested first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: How much is examined to determine an encoding; guessing over whole megabytes takes seconds.
_LOOK = 65_536
#: Text may contain one zero in this many characters.
_FEW = 50
_CONTROLS = bytes((*range(1, 9), *range(14, 27), *range(28, 32)))
_BAD_CONTROLS = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\x80-\x84\x86-\x9f]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
#: Non-ASCII characters typical of British adverts saved on Windows.
_WINDOWS = re.compile("[£€–—‘’“”…•·®™©°½¼¾²³éèêëáàâäíìîïóòôöúùûüçñÉÈÀÁÇÖÜŵŷ\u00a0\u00ad§±×º¶†‡«»¦¬´¨ß]")
_NOT_ASCII = re.compile("[^\0-\x7f]")
#: Declared names that in practice mean Windows' code page, as browsers treat them.
_AS_WINDOWS = {"iso8859-1", "ascii", "latin-1", "iso-8859-1", "us-ascii", "latin1"}


def decode(data: bytes, name: str, *, declared: str = "") -> str:
    """The text that bytes hold.

    Args:
        data: A file's whole content or one part of it.
        name: How to name the file in a refusal.
        declared: The encoding claimed by the file or its header; used only if it fits.

    Returns:
        The text without its byte order mark; line ends are unchanged.

    Raises:
        AppError: It is damaged, or not text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strictly(data, encoding)
            if text is None:
                raise refusals.damaged(name, "a text file")
            return text
    text = _wide(data)
    if text is None:
        if b"\0" in data[:_LOOK]:
            if not has_stray_zeros(data[:_LOOK]):
                raise refusals.unknown(name)
            data = data.replace(b"\0", b"")
        text = _strictly(data, "utf-8")
    if text is None:
        text = _claimed(data, declared)
    return text if text is not None else _guessed(data, name)


def has_stray_zeros(look: bytes) -> bool:
    """Whether bytes with zeros are text nevertheless.

    A few zeros left by a program, and no other control characters.
    """
    zeros = look.count(b"\0")
    return zeros <= len(look) // _FEW and len(look.translate(None, _CONTROLS)) == len(look)


def _strictly(data: bytes, encoding: str) -> str | None:
    """The text if every byte fits the encoding, else None; unknown names fit nothing."""
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of mostly Latin text is zero."""
    look = data[:_LOOK]
    if len(look) < 4 or len(look) % 2 or b"\0" not in look:
        return None
    even, odd = look[::2].count(b"\0"), look[1::2].count(b"\0")
    half = len(look) // 2
    if odd > half * 0.7 and even < half * 0.05:
        return _strictly(data, "utf-16-le")
    if even > half * 0.7 and odd < half * 0.05:
        return _strictly(data, "utf-16-be")
    return None


def _claimed(data: bytes, declared: str) -> str | None:
    """The text in the encoding it claims, if that yields no control characters."""
    if not declared:
        return None
    try:
        known = codecs.lookup(declared.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if known.replace("_", "-") in _AS_WINDOWS:
        known = "cp1252"
    text = _strictly(data, known)
    if text is None or known in {"cp1252", "utf-8"} or _BAD_CONTROLS.search(text[:_LOOK]):
        return None  # text claimed to be in Windows' page is tested with the rest
    return text


def _guessed(data: bytes, name: str) -> str:
    """UTF-8 with a few stray bytes, Windows' or the old Macintosh code page, or the detected encoding."""
    look = data[:_LOOK]
    pairs = _MULTIBYTE.findall(look)
    stray = len(_HIGH.findall(look)) - sum(len(pair) for pair in pairs)
    if pairs and len(pairs) >= stray:
        return data.decode("utf-8", errors=_WINDOWS_STRAYS)
    for encoding in ("cp1252", "mac_roman"):
        text = _strictly(data, encoding)
        if text is not None:
            foreign = _NOT_ASCII.findall(text[:_LOOK])
            usual = sum(1 for letter in foreign if _WINDOWS.match(letter))
            if usual >= len(foreign) * 0.8:
                return text
    return _detected(data, name, _strictly(data, "cp1252"))


def _detected(data: bytes, name: str, windows: str | None) -> str:
    """The encoding that charset-normalizer detects, else Windows' code page if it fits."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_LOOK]).best()
    if best is not None:
        text = _strictly(data, best.encoding)
        if text is not None and not _BAD_CONTROLS.search(text[:_LOOK]):
            return text
    if windows is None or _BAD_CONTROLS.search(windows[:_LOOK]):
        raise refusals.unknown(name)
    return windows


def _stray(error: UnicodeError) -> tuple[str, int]:
    """One byte that is not UTF-8, decoded as Windows would have written it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start : error.start + 1]
    return byte.decode("cp1252", errors="replace"), error.start + 1


_WINDOWS_STRAYS = "wordward-windows-strays"
codecs.register_error(_WINDOWS_STRAYS, _stray)
