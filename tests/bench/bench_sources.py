"""How long reading a file takes against the bare library: `python -m tests.bench.bench_sources`.

“Bare” is the shortest code with the format's own library that gives all the letters of the same file from
its bytes: without lines, lists, tables, what is hidden or deleted, limits, or what the file states. Files
have the size of real ones: pages of 57 kB, job descriptions of some pages, tables of 2,000 adverts. Each
figure is the shortest of several runs, ours and the library's by turns.
"""

from __future__ import annotations

import csv
import email
import email.policy
import io
import json
import re
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from desktop_app.engine.collecting import settle
from desktop_app.sources.opening import read_data
from tests.fixtures import adverts, pages

FIXTURES = Path(__file__).parents[1] / "fixtures"
#: What a format may take of its library's time.
AIM = 1.5
_SCRIPT = "<script>" + "var a=[1,2,3];function f(x){return x<2?a:f(x-1)}\n" * 900 + "</script>"
_MENU = (
    "<nav><ul>" + "".join(f'<li><a href="/{n}">Page {n} of us</a></li>' for n in range(150)) + "</ul></nav>"
)
_COLUMNS = ("Job title", "Employer", "Salary", "Closing date", "Reference", "Description")
_ROWS = 2_000


def large_page() -> bytes:
    """A page of the size of a real one: two thirds scripts, a menu of 150 links."""
    page = adverts.page(body=adverts.HOSPITAL_BODY * 3)
    return page.replace("</head>", _SCRIPT + "</head>").replace("<main", _MENU + "<main").encode()


def repeated(name: str, part: str, start: str, end: str) -> bytes:
    """A packed document with what stands between two marks of a part ten times over."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(FIXTURES / name) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for each in old.namelist():
            content = old.read(each).decode("latin-1")
            if each == part:
                head, opened, rest = content.partition(start)
                body, closing, tail = rest.rpartition(end)
                content = head + opened + body * 10 + closing + tail
            new.writestr(each, content.encode("latin-1"))
    return stream.getvalue()


def long_rtf() -> bytes:
    """LibreOffice's rich text with its body ten times over."""
    source = (FIXTURES / "word.rtf").read_text("latin-1")
    start, end = source.index("\\trowd"), source.rindex("}")
    return (source[:start] + source[start:end] * 10 + source[end:]).encode("latin-1")


def rows() -> list[tuple[str, ...]]:
    """A table of adverts."""
    text = "Code inpatient episodes with ICD-10 and OPCS-4, from case notes and discharge letters. " * 4
    head: list[tuple[str, ...]] = [_COLUMNS]
    for number in range(_ROWS):
        pay = f"£{27_000 + number:,} a year"
        head.append((f"Clinical Coder {number}", "Ravensmoor", pay, "2026-12-06", f"C{number}", text))
    return head


def csv_file() -> bytes:
    """The table as CSV."""
    stream = io.StringIO()
    csv.writer(stream).writerows(rows())
    return stream.getvalue().encode()


def xlsx_file() -> bytes:
    """The table as a workbook."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Vacancies")
    for row in rows():
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def objects() -> list[dict[str, str]]:
    """The table as objects."""
    return [dict(zip(_COLUMNS, row, strict=True)) for row in rows()[1:]]


def bare_page(data: bytes) -> str:
    """selectolax: parse, all text."""
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(data).body
    return body.text(separator=" ") if body else ""


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


Case = tuple[str, bytes, Callable[[bytes], object]]


def cases() -> list[Case]:
    """(name, file, what its library alone does)."""

    def kept(name: str) -> bytes:
        return (FIXTURES / name).read_bytes()

    written = "".join(json.dumps(one) + "\n" for one in objects())
    text = (adverts.MAIL_TEXT * 20).encode()
    return [
        ("advert.txt", text, lambda data: data.decode()),
        ("real size.html", large_page(), bare_page),
        ("nhs-jobs.html", pages.practice_page().encode(), bare_page),
        ("trac.mhtml", kept("trac.mhtml"), bare_mail),
        ("alert.eml", kept("alert.eml"), bare_mail),
        ("outlook.msg", kept("outlook.msg"), bare_msg),
        ("word.docx", kept("word.docx"), bare_office),
        ("ten.docx", repeated("word.docx", "word/document.xml", "<w:body>", "<w:sectPr"), bare_office),
        ("word.odt", kept("word.odt"), bare_office),
        (
            "ten.odt",
            repeated("word.odt", "content.xml", "</text:sequence-decls>", "</office:text>"),
            bare_office,
        ),
        ("word.rtf", kept("word.rtf"), bare_rtf),
        ("ten.rtf", long_rtf(), bare_rtf),
        ("coder.pdf", kept("coder.pdf"), bare_pdf),
        ("leaflet.pdf", kept("leaflet.pdf"), bare_pdf),
        ("adverts.csv", csv_file(), bare_csv),
        ("adverts.xlsx", xlsx_file(), bare_xlsx),
        ("adverts.json", json.dumps(objects()).encode(), bare_json),
        ("adverts.jsonl", written.encode(), bare_lines),
    ]


def shortest(data: bytes, name: str, bare: Callable[[bytes], object]) -> tuple[float, float]:
    """The shortest runs of both, in seconds."""
    times: tuple[list[float], list[float]] = ([], [])
    works: tuple[Callable[[], object], ...] = (lambda: read_data(data, name), lambda: bare(data))
    until = time.perf_counter() + 2.0
    while time.perf_counter() < until or len(times[0]) < 5:
        for kept, work in zip(times, works, strict=True):
            begun = time.perf_counter()
            work()
            kept.append(time.perf_counter() - begun)
    return min(times[0]), min(times[1])


def main() -> None:
    """Print one line a format; words of the command line choose among them."""
    settle()  # as in the process that reads files
    for name, data, bare in cases():
        if len(sys.argv) > 1 and not any(word in name for word in sys.argv[1:]):
            continue
        ours, theirs = shortest(data, name, bare)
        mark = "" if ours <= theirs * AIM else "  above the aim"
        print(
            f"{name:15} {len(data):8,} bytes {ours * 1000:8.2f} ms, bare {theirs * 1000:8.2f} ms,"
            f" {ours / theirs:6.2f} times{mark}"
        )


if __name__ == "__main__":
    main()
