"""Recognises what a file really is: by its first bytes, then its first words, and last its name's ending."""

from __future__ import annotations

import io
import re
import zipfile
from functools import lru_cache
from pathlib import PurePath

from desktop_app.domain.documents import SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.sources import refusals
from desktop_app.sources.text_kinds import text_format

#: The endings that promise a format; believed only if the content allows it.
ENDINGS: dict[str, SourceFormat] = {
    ".txt": SourceFormat.PLAIN,
    ".text": SourceFormat.PLAIN,
    ".md": SourceFormat.MARKDOWN,
    ".markdown": SourceFormat.MARKDOWN,
    ".htm": SourceFormat.HTML,
    ".html": SourceFormat.HTML,
    ".xhtml": SourceFormat.HTML,
    ".mht": SourceFormat.MHTML,
    ".mhtml": SourceFormat.MHTML,
    ".webarchive": SourceFormat.MHTML,
    ".docx": SourceFormat.DOCX,
    ".docm": SourceFormat.DOCX,
    ".dotx": SourceFormat.DOCX,
    ".odt": SourceFormat.ODT,
    ".rtf": SourceFormat.RTF,
    ".pdf": SourceFormat.PDF,
    ".eml": SourceFormat.EML,
    ".msg": SourceFormat.MSG,
    ".url": SourceFormat.LINK,
    ".webloc": SourceFormat.LINK,
    ".desktop": SourceFormat.LINK,
    ".csv": SourceFormat.CSV,
    ".tsv": SourceFormat.CSV,
    ".xlsx": SourceFormat.XLSX,
    ".xlsm": SourceFormat.XLSX,
    ".json": SourceFormat.JSON,
    ".jsonl": SourceFormat.JSON_LINES,
    ".ndjson": SourceFormat.JSON_LINES,
}
_SAVE_AS_DOCX = "Open it in Word or LibreOffice, save it as .docx, and open that."
_SAVE_AS_XLSX = "Open it in Excel or LibreOffice, save it as .xlsx, and open that."
_TNEF_HINT = "Ask the sender for the message as plain text, or save it from Outlook as .msg and open that."
_UNPACK = "Unpack it and open the files in it."
_PICTURE = (
    "Copy the advert's words from where it was shown, or have a text recognition program read it first."
)
#: (first bytes, what it is, hint): refused by name.
_REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "a picture", _PICTURE),
    (b"\xff\xd8\xff", "a picture", _PICTURE),
    (b"GIF8", "a picture", _PICTURE),
    (b"II*\0", "a picture", _PICTURE),
    (b"MM\0*", "a picture", _PICTURE),
    (b"\x78\x9f\x3e\x22", "Outlook's winmail.dat", _TNEF_HINT),
    (b"\x1f\x8b", "a packed file", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a packed file", _UNPACK),
    (b"Rar!\x1a\x07", "a packed file", _UNPACK),
    (b"BZh", "a packed file", _UNPACK),
    (b"\xfd7zXZ", "a packed file", _UNPACK),
    (b"MZ", "a program", ""),
    (b"\x7fELF", "a program", ""),
    (b"SQLite format 3\0", "a database", ""),
)
_PICTURE_BOX = re.compile(rb".{4}ftyp(?:heic|heix|mif1|avif)|RIFF.{4}WEBP", re.DOTALL)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_LOOK = 1024


def recognise(data: bytes, name: str) -> SourceFormat:
    """The format that a file's content shows.

    Args:
        data: The whole file, not empty.
        name: Its name; the ending decides only between kinds of text.

    Returns:
        The format to read it as, which may differ from what its ending promises.

    Raises:
        AppError: It is of an unsupported kind; the sentence names the kind if known.
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data, name)
    if data.startswith(_OLE):
        return _compound(data, name)
    if data.find(b"%PDF-", 0, _PDF_LOOK) >= 0:
        return SourceFormat.PDF
    if data.startswith(b"bplist00"):
        return SourceFormat.MHTML if b"WebMainResource" in data else SourceFormat.LINK
    if data.lstrip()[:5] == b"{\\rtf":
        return SourceFormat.RTF
    for start, kind, hint in _REFUSED:
        if data.startswith(start) and (len(start) > 3 or b"\0" in data[:512]):
            raise refusals.wrong_kind(name, kind, *([hint] if hint else []))
    if _PICTURE_BOX.match(data):
        raise refusals.wrong_kind(name, "a picture", _PICTURE)
    return text_format(data, name, promised(name))


@lru_cache(maxsize=256)
def promised(name: str) -> SourceFormat | None:
    """The format that a name's ending promises, if any."""
    return ENDINGS.get(PurePath(name.lower()).suffix)


def _zipped(data: bytes, name: str) -> SourceFormat:
    """A zip file by the names of its parts."""
    wanted = promised(name)
    kind = {
        SourceFormat.DOCX: "a Word document",
        SourceFormat.ODT: "an OpenDocument text",
        SourceFormat.XLSX: "an Excel workbook",
    }.get(wanted or SourceFormat.PLAIN, "a packed file")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise refusals.damaged(name, kind) from error
    if any(part.startswith("word/") for part in names):
        return SourceFormat.DOCX
    if any(part.startswith("xl/") for part in names):
        if "xl/workbook.bin" in names:
            raise refusals.wrong_kind(name, "a binary Excel workbook", _SAVE_AS_XLSX)
        return SourceFormat.XLSX
    if any(part.startswith("ppt/") for part in names):
        raise refusals.wrong_kind(name, "a presentation")
    if "content.xml" in names:
        return _open_document(data, name)
    if wanted in {SourceFormat.DOCX, SourceFormat.ODT, SourceFormat.XLSX}:
        raise refusals.damaged(name, kind)
    raise refusals.wrong_kind(name, "a packed file", _UNPACK)


def _open_document(data: bytes, name: str) -> SourceFormat:
    """Text, sheet or slides: OpenDocument states it uncompressed in the file's first bytes."""
    start = data[:200]
    if b"opendocument.spreadsheet" in start:
        raise refusals.wrong_kind(name, "an OpenDocument spreadsheet", _SAVE_AS_XLSX)
    if b"opendocument.presentation" in start or b"opendocument.graphics" in start:
        raise refusals.wrong_kind(name, "a presentation or drawing")
    return SourceFormat.ODT


def _compound(data: bytes, name: str) -> SourceFormat:
    """Microsoft's older container by the names of its streams, which are in UTF-16."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        kind = "an Excel workbook" if promised(name) is SourceFormat.XLSX else "a Word document"
        raise refusals.encrypted(name, kind)
    if holds("__properties_version1.0"):
        return SourceFormat.MSG
    problem: AppError
    if holds("WordDocument"):
        problem = refusals.wrong_kind(name, "an old Word document (.doc)", _SAVE_AS_DOCX)
    elif holds("Workbook") or holds("Book"):
        problem = refusals.wrong_kind(name, "an old Excel workbook (.xls)", _SAVE_AS_XLSX)
    elif holds("PowerPoint Document"):
        problem = refusals.wrong_kind(name, "an old presentation (.ppt)")
    else:
        kind = "an Outlook message" if promised(name) is SourceFormat.MSG else "an old Office file"
        problem = refusals.damaged(name, kind)
    raise problem
