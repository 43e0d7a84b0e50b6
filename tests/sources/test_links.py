"""Links: the address is kept and nothing is fetched."""

from __future__ import annotations

import plistlib

import pytest

from desktop_app.domain.documents import SourceFormat
from tests.fixtures import adverts
from tests.sources.fixture_files import fixture, only, refusal


@pytest.mark.parametrize("name", ["windows.url", "mac.webloc", "mac-binary.webloc", "linux.desktop"])
def test_the_address_is_kept_and_the_next_step_said(name: str) -> None:
    (document,) = fixture(name).documents
    assert (document.format, document.text, document.address) == (SourceFormat.LINK, "", adverts.ADDRESS)
    assert document.notes == (
        "This is only a link; nothing is fetched from the web. "
        "Open it in your browser, save the page, and open the saved page.",
    )


@pytest.mark.parametrize(
    "data",
    [
        b"[InternetShortcut]\r\nIconIndex=0\r\n",
        b"[Desktop Entry]\nType=Application\nExec=rm -rf x\n",
        plistlib.dumps({"URL": 3}),
        b"<plist><dict><key>URL</key>",
        b"bplist00\xff\xff",
        b'<!DOCTYPE p [<!ENTITY a "https://x.example">]><plist><dict><key>URL</key><string>&a;</string></dict></plist>',
    ],
)
def test_a_link_without_an_address_is_damaged(data: bytes) -> None:
    assert "looks like a link, but it is damaged" in refusal(data, "a.url").sentence


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "mailto:x@y.example"])
def test_links_to_other_things_are_refused(address: str) -> None:
    said = refusal(f"[InternetShortcut]\nURL={address}\n", "a.url").sentence
    assert said.startswith("“a.url” is a link to something other than a web page")


def test_settings_of_other_kinds_do_not_hide_the_address() -> None:
    given = "[{000214A0}]\nProp3=19,11\n[InternetShortcut]\nIDList=\nURL=https://jobs.example/1\n"
    assert only(given, "a.url").address == "https://jobs.example/1"


def test_a_link_that_windows_pinned_has_a_part_of_its_own_first() -> None:
    pinned = b"[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,2\r\n"
    data = pinned + b"[InternetShortcut]\r\nURL=https://a.example/1\r\n"
    assert only(data, "a.website").address == "https://a.example/1"
