"""The shipped headings, and a reader of sections in words instead of places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.sections import SectionName
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import read_folders
from desktop_app.text.normalise import normalise
from desktop_app.text.sections import HeadingTable, split_sections

Read = Callable[..., list[tuple[SectionName, str, str]]]


@pytest.fixture(scope="session")
def table() -> HeadingTable:
    return HeadingTable.of(read_folders([rules_folder() / "headings"]).headings)


@pytest.fixture
def read(table: HeadingTable) -> Read:
    """Sections of an advert as (name, heading as written, text with its heading)."""

    def reader(text: str, **fields: str) -> list[tuple[SectionName, str, str]]:
        advert = Advert.of(text, **fields)
        normal = {part.name: normalise(part.text) for part in advert.parts}
        rows = []
        for section in split_sections(advert, normal, table):
            whole = advert.part(section.span.part)
            heading = section.heading
            rows.append(
                (
                    section.name,
                    whole[heading.start : heading.end] if heading else "",
                    whole[section.span.start : section.span.end],
                )
            )
        return rows

    return reader
