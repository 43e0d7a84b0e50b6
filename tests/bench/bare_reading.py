"""What libraries alone do with files: all letters (“bare”), or what a reader of adverts needs (“plain”)."""

from __future__ import annotations

import csv
import email
import email.policy
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping


def bare_page(data: bytes) -> str:
    """selectolax: parse, all text."""
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(data).body
    return body.text(separator=" ") if body else ""


def plain_text(data: bytes) -> str:
    """charset-normalizer: find out the encoding, decode."""
    from charset_normalizer import from_bytes

    return str(from_bytes(data).best())


def plain_page(data: bytes) -> object:
    """selectolax: parse, drop what is no text, the rest in lines; json: the data it carries."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(data.decode())
    scripts = tree.css('script[type="application/ld+json"]')
    stated = [json.loads(script.text(), strict=False) for script in scripts]
    tree.strip_tags(["script", "style", "template", "noscript", "svg", "nav", "header", "footer"])
    return (tree.body.text(separator="\n", strip=True) if tree.body else ""), stated


def _values(rows: Iterable[Mapping[str, object]]) -> object:
    """Of each row its text and its other values, spaces run together."""
    return [
        (row["Description"], {key: " ".join(str(value).split()) for key, value in row.items()})
        for row in rows
    ]


def plain_csv(data: bytes) -> object:
    """csv: a text and its labelled values for each row."""
    return _values(csv.DictReader(io.StringIO(data.decode(), newline="")))


def plain_xlsx(data: bytes) -> object:
    """calamine: the same."""
    from python_calamine import CalamineWorkbook

    head, *others = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    return _values(dict(zip(map(str, head), row, strict=True)) for row in others)


def plain_json(data: bytes) -> object:
    """json: the same for each object."""
    return _values(json.loads(data.decode()))


def plain_lines(data: bytes) -> object:
    """json: the same for each line."""
    return _values(map(json.loads, data.decode().splitlines()))


#: What stands beside the bare library, by the file's ending.
PLAIN: dict[str, Callable[[bytes], object]] = {
    "txt": plain_text,
    "html": plain_page,
    "csv": plain_csv,
    "xlsx": plain_xlsx,
    "json": plain_json,
    "jsonl": plain_lines,
}


def bare_mail(data: bytes) -> object:
    """email: parse, decode the HTML part; selectolax: its text."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    page = next(part for part in message.walk() if part.get_content_type() == "text/html")
    return bare_page(str(page.get_content()).encode()), message["Subject"]


def bare_msg(data: bytes) -> object:
    """oxmsg: load, plain and HTML body, subject, sender; selectolax: the HTML body's text."""
    from oxmsg import Message

    message = Message.load(data)
    return message.body, bare_page((message.html_body or "").encode()), message.subject, message.sender


def bare_office(data: bytes) -> str:
    """zipfile and lxml: unpack and parse the parts that hold text or say what a list is, all their text."""
    from lxml import etree

    texts: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.fullmatch(
                r"word/(?:document|styles|numbering|(?:header|footer|footnotes|endnotes)\d*)\.xml", name
            ) or name in {"content.xml", "styles.xml"}:
                texts += map(str, etree.fromstring(archive.read(name)).itertext())
    return "".join(texts)


def bare_rtf(data: bytes) -> str:
    """striprtf."""
    from striprtf.striprtf import rtf_to_text

    to_text: Callable[..., str] = rtf_to_text  # its stubs leave the arguments out
    return to_text(data.decode("latin-1"), errors="replace")


def bare_pdf(data: bytes) -> str:
    """pypdfium2: the text of each page."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(data)
    texts = []
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        texts.append(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return "".join(texts)


def bare_xlsx(data: bytes) -> object:
    """calamine: all cells of all sheets, a line for each row."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    return ["\t".join(map(str, row)) for sheet in sheets for row in sheet]


def bare_csv(data: bytes) -> object:
    """csv: all cells, a line for each row."""
    return ["\t".join(row) for row in csv.reader(io.StringIO(data.decode("utf-8"), newline=""))]


def bare_json(data: bytes) -> object:
    """json: all values, a text for each object."""
    return ["\n".join(one.values()) for one in json.loads(data)]


def bare_lines(data: bytes) -> object:
    """json: all values, a text for each line."""
    return ["\n".join(json.loads(line).values()) for line in data.decode().splitlines()]
