"""Pages saved whole by browsers: the page itself, its address and its day."""

from __future__ import annotations

import plistlib

import pytest

from desktop_app.domain.documents import SourceFormat
from tests.fixtures import adverts
from tests.sources.fixture_files import fixture, only, refusal

FRAMED = """\
From: <Saved by Blink>
Snapshot-Content-Location: https://jobs.example/frames
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-Location: https://jobs.example/frames

<html><body><p>Vacancies</p><iframe src="cid:2"></iframe></body></html>
--b
Content-Type: text/html
Content-Location: https://jobs.example/inner

<html><body><p>Clinical Coder, Band 4, to code inpatient episodes.</p></body></html>
--b--
"""


@pytest.mark.parametrize("name", ["chrome.mhtml", "edge.mhtml", "explorer.mht", "safari.webarchive"])
def test_a_saved_page_is_read_as_the_page_it_was(name: str) -> None:
    (document,) = fixture(name).documents
    (page,) = fixture("vacancy.html").documents
    assert document.text == page.text
    assert document.fields == (() if name in {"chrome.mhtml", "edge.mhtml"} else page.fields)
    assert document.format is SourceFormat.MHTML
    assert document.address == adverts.ADDRESS
    assert document.date == ("" if name == "safari.webarchive" else "2026-11-16")
    assert document.notes == ("1 picture was left out.",)


def test_an_advert_in_a_frame_is_read_from_the_frame() -> None:
    document = only(FRAMED, "a.mhtml")
    assert document.text == "Clinical Coder, Band 4, to code inpatient episodes."
    assert document.notes == ("The advert stood in a frame of the page; that frame was read.",)
    assert document.address == "https://jobs.example/frames"


@pytest.mark.parametrize(
    "archive",
    [{"WebMainResource": {}}, {"WebMainResource": [1]}, {"WebMainResource": {"WebResourceData": "text"}}],
)
def test_an_archive_of_safari_without_a_page_is_damaged(archive: dict[str, object]) -> None:
    data = plistlib.dumps(archive, fmt=plistlib.FMT_BINARY)
    assert "looks like a saved web page, but it is damaged" in refusal(data, "a.webarchive").sentence


def test_one_page_without_parts_is_read() -> None:
    single = (
        "From: <Saved by Windows Internet Explorer 8>\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Coder"
    )
    assert only(single, "a.mht").text == "Coder"


def test_a_saved_page_without_a_page_is_damaged() -> None:
    broken = FRAMED.replace("text/html\nContent-Location", "image/png\nContent-Location")
    assert "looks like a saved web page, but it is damaged" in refusal(broken, "a.mhtml").sentence
