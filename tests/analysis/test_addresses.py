"""Words inside an e-mail or a web address tell nothing of the work."""

from __future__ import annotations

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.signals import Category
from tests.reading import LEAD, reader_of, signal

NAME = signal("name", "coding", "practice")


def found(text: str) -> list[str]:
    """What is found in a running text."""
    return [item.text for item in reader_of(NAME).analyse(Advert.of(LEAD + text)).evidence]


@pytest.mark.parametrize(
    "text",
    [
        "Write to hill.coding@fenholt.example soon.",
        "Write to rosa@practice.fenholt.example soon.",
        "Look at https://fenholt.example/coding/jobs soon.",
        "Look at www.practice.example soon.",
        "Write to rosa@fenholt.examplehill.coding@fenholt.example/practice soon.",
    ],
)
def test_words_of_an_address_are_no_evidence(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    "text",
    ["All coding @ Fenholt.", "rosa@fenholt.example is the practice.", "@ coding", "a@b.co@d.ef coding"],
)
def test_words_beside_an_address_are(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Job code: NAS-MR-14",
        "Quote NAS/3317 in your letter.",
        "Reference 26-NAS-0417 closes on Friday.",
        "Req. C9402-NAS-0071, one post.",
        "Ref NAS-2026-11.",
    ],
)
def test_initials_in_a_reference_number_say_nothing(text: str) -> None:
    name = signal("name", "NAS", category=Category.SYSTEM)
    assert not reader_of(name).analyse(Advert.of(LEAD + text)).evidence


@pytest.mark.parametrize(
    "text", ["Claims go to NAS/Daman.", "You know NAS, and ICD-10.", "NAS-approved", "NAS/ICD-10 work."]
)
def test_initials_beside_other_names_count(text: str) -> None:
    name = signal("name", "NAS", category=Category.SYSTEM)
    assert reader_of(name).analyse(Advert.of(LEAD + text)).evidence
