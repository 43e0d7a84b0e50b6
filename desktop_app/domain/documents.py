"""The content of a file: readable text, the values the file itself states, and its origin."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.shortlist_sheet import ReturnedShortlist


class SourceFormat(StrEnum):
    """What a file really is, whatever its name ends with."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    MHTML = "mhtml"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    PDF = "pdf"
    EML = "eml"
    MSG = "msg"
    LINK = "link"
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    JSON_LINES = "json_lines"


#: The word people use for each format.
FORMAT_WORDS: dict[SourceFormat, str] = {
    SourceFormat.PLAIN: "a text file",
    SourceFormat.MARKDOWN: "a Markdown file",
    SourceFormat.HTML: "a web page",
    SourceFormat.MHTML: "a saved web page",
    SourceFormat.DOCX: "a Word document",
    SourceFormat.ODT: "an OpenDocument text",
    SourceFormat.RTF: "a rich-text file",
    SourceFormat.PDF: "a PDF",
    SourceFormat.EML: "an e-mail",
    SourceFormat.MSG: "an Outlook message",
    SourceFormat.LINK: "a link",
    SourceFormat.CSV: "a table of values",
    SourceFormat.XLSX: "an Excel workbook",
    SourceFormat.JSON: "a JSON file",
    SourceFormat.JSON_LINES: "a file of JSON lines",
}


class FieldOrigin(StrEnum):
    """Where a labelled value was: in the page's structured data, or in a column, key or mail header."""

    JSON_LD = "json_ld"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled value stated in the file; ``name`` is a fact's name if one fits."""

    name: str
    value: str
    origin: FieldOrigin = FieldOrigin.FIELD


@dataclass(frozen=True, slots=True)
class Document:
    """One advert, job description or other text in a file.

    ``text`` is readable text, one line for each heading, paragraph, list item (beginning “• ”) and table
    row (cells joined by tabs); never markup. ``date`` is ISO or empty; ``notes`` are plain sentences on
    how it was read.
    """

    name: str
    format: SourceFormat
    text: str
    fields: tuple[Field, ...] = ()
    address: str = ""
    date: str = ""
    notes: tuple[str, ...] = ()

    def field(self, name: str) -> str:
        """The first stated value of that name, or an empty string."""
        return next((field.value for field in self.fields if field.name == name), "")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file attached to an e-mail, offered but not opened."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class TableOffer:
    """A table of adverts with a guess at the meaning of its columns, for a person to correct.

    ``mapping`` has one word for each column: a field's name, ``text``, or an empty string for a column that
    is left out. ``rows`` are all data rows, as text.
    """

    name: str
    format: SourceFormat
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    mapping: tuple[str, ...]

    @property
    def sample(self) -> tuple[tuple[str, ...], ...]:
        """The first five rows, as a preview."""
        return self.rows[:5]


@dataclass(frozen=True, slots=True)
class Read:
    """Everything in a file: its documents in order, attachments of an e-mail, and its table if it is one.

    ``returned`` is set for a shortlist workbook that Wordward itself wrote.
    """

    documents: tuple[Document, ...]
    attachments: tuple[Attachment, ...] = ()
    table: TableOffer | None = None
    returned: ReturnedShortlist | None = None
