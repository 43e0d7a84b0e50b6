"""How long reading a file takes against the bare library: `python -m tests.bench.bench_sources`.

“Bare” is the shortest code with the format's own library that gives all the letters of the same file from
its bytes: without lines, lists, tables, what is hidden or deleted, limits, or what the file states. Where
that is next to nothing (a file's bytes as letters, a call into C for a whole page, cells without meaning), a
second figure stands beside it: “plain”, the shortest code with the same library for what a reader of adverts
cannot do without, the page's text in lines and its data, an advert and its labelled values for each row, the
encoding found out. Files have the size of real ones: pages of 57 kB, job descriptions of some pages, tables
of 2,000 adverts. Each figure is the shortest of several runs, in processor time, by turns.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.engine.collecting import settle
from desktop_app.sources.document_reading import read_data
from tests.bench import bare_reading
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


Case = tuple[str, bytes, Callable[[bytes], object]]


def cases() -> list[Case]:
    """(name, file, what its library alone does)."""

    def kept(name: str) -> bytes:
        return (FIXTURES / name).read_bytes()

    written = "".join(json.dumps(one) + "\n" for one in objects())
    text = (adverts.MAIL_TEXT * 20).encode()
    return [
        ("advert.txt", text, lambda data: data.decode()),
        ("real size.html", large_page(), bare_reading.bare_page),
        ("nhs-jobs.html", pages.practice_page().encode(), bare_reading.bare_page),
        ("trac.mhtml", kept("trac.mhtml"), bare_reading.bare_mail),
        ("alert.eml", kept("alert.eml"), bare_reading.bare_mail),
        ("outlook.msg", kept("outlook.msg"), bare_reading.bare_msg),
        ("word.docx", kept("word.docx"), bare_reading.bare_office),
        (
            "ten.docx",
            repeated("word.docx", "word/document.xml", "<w:body>", "<w:sectPr"),
            bare_reading.bare_office,
        ),
        ("word.odt", kept("word.odt"), bare_reading.bare_office),
        (
            "ten.odt",
            repeated("word.odt", "content.xml", "</text:sequence-decls>", "</office:text>"),
            bare_reading.bare_office,
        ),
        ("word.rtf", kept("word.rtf"), bare_reading.bare_rtf),
        ("ten.rtf", long_rtf(), bare_reading.bare_rtf),
        ("coder.pdf", kept("coder.pdf"), bare_reading.bare_pdf),
        ("leaflet.pdf", kept("leaflet.pdf"), bare_reading.bare_pdf),
        ("adverts.csv", csv_file(), bare_reading.bare_csv),
        ("adverts.xlsx", xlsx_file(), bare_reading.bare_xlsx),
        ("adverts.json", json.dumps(objects()).encode(), bare_reading.bare_json),
        ("adverts.jsonl", written.encode(), bare_reading.bare_lines),
    ]


def shortest(works: Sequence[Callable[[], object]]) -> list[float]:
    """The shortest run of each, by turns, in seconds of processor time."""
    best = [float("inf")] * len(works)
    until = time.perf_counter() + 2.0
    rounds = 0
    while time.perf_counter() < until or rounds < 5:
        rounds += 1
        for number, work in enumerate(works):
            begun = time.process_time()
            work()
            best[number] = min(best[number], time.process_time() - begun)
    return best


def line(name: str, data: bytes, alone: Callable[[bytes], object]) -> str:
    """What one file took."""
    plain = bare_reading.PLAIN.get(name.rpartition(".")[2])
    works = [lambda: read_data(data, name), lambda: alone(data)]
    if plain is not None:
        works.append(lambda: plain(data))
    ours, theirs, *others = shortest(works)
    said = f"{name:15} {len(data):9,} bytes {ours * 1000:7.2f} ms"
    said += f", bare {theirs * 1000:7.2f} ms, {ours / theirs:6.2f} times"
    for other in others:
        said += f"; plain {other * 1000:6.2f} ms, {ours / other:5.2f} times"
    return said + ("" if ours <= theirs * AIM else "  above the aim")


def main() -> None:
    """Print one line a format; words of the command line choose among them."""
    settle()  # as in the process that reads files
    for name, data, alone in cases():
        if len(sys.argv) == 1 or any(word in name for word in sys.argv[1:]):
            print(line(name, data, alone))


if __name__ == "__main__":
    main()
