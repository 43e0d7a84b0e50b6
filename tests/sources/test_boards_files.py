"""One advert by real producers: LibreOffice, python-docx, Chromium (saved, printed), job systems' JSON."""

from __future__ import annotations

import pytest

from desktop_app.sources.document_reading import read_document
from tests.sources.fixture_files import FIXTURES

TITLE = "Clinical Coding Officer"
SUMMARY = "We are looking for a Clinical Coding Officer to join our friendly department of fourteen coders."
FIRST = "Assign ICD-10 and OPCS-4 codes to finished consultant episodes from the full case note."
LAST = "Keep up to date with national clinical coding standards."
ESSENTIAL = "Good knowledge of anatomy and medical terminology"
ABOUT = "Our trust runs two hospitals and employs six thousand people."
PAGE = (TITLE, SUMMARY, FIRST, LAST, ESSENTIAL, "Clinical coding auditor training", ABOUT)


@pytest.mark.parametrize(
    ("name", "wanted", "unwanted"),
    [
        ("chrome-shadow.mhtml", PAGE, ()),
        ("form.html", PAGE, ("First Name", "Voluntary", "Powered by")),
        ("microdata.html", PAGE, ("Audit Clerk", "cookies")),
        ("results.html", PAGE, ("Medical Secretary", "Porter", "Privacy")),
        ("printed.pdf", (TITLE, "Grade\tNHS AfC: Band 4", "Job ref\t417-HC-2291", *PAGE[1:]), ()),
        ("columns.pdf", (TITLE, SUMMARY, "Main duties", FIRST, LAST, "Essential", ESSENTIAL, ABOUT), ()),
        ("merged.pdf", ("PERSON SPECIFICATION", f"Post\t{TITLE}", "Essential", "Desirable"), ()),
        ("nested.odt", ("JOB DESCRIPTION", SUMMARY, f"Job title {TITLE}", f"• {FIRST}", f"• {LAST}"), ()),
        ("tracked.odt", ("Salary: £27,485 to £30,162 a year", SUMMARY), ("£25,000", "check this figure")),
        ("textbox.rtf", (TITLE, SUMMARY, LAST), ()),
        ("controls.docx", (f"Job title: {TITLE}", "Band: Band 4", "☒ Full time"), ("Click or tap",)),
        ("system.json", PAGE[1:], ("Porter",)),
        ("sections.json", ("Main duties", f"• {FIRST}", f"• {LAST}", "Essential", ESSENTIAL, ABOUT), ()),
    ],
)
def test_the_advert_is_read_in_its_order_and_nothing_else(
    name: str, wanted: tuple[str, ...], unwanted: tuple[str, ...]
) -> None:
    (document,) = read_document(FIXTURES / "boards" / name).documents
    places = [document.text.find(words) for words in wanted]
    assert -1 not in places
    assert places == sorted(places)
    assert not [words for words in unwanted if words in document.text]
