"""Acts by their grammar: a verb, its object, and nothing but the object's own words between."""

from __future__ import annotations

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.signals import Near
from tests.reading import LEAD, reader_of, signal

ACT = signal(
    "act", near=(Near(("code", "coding"), ("stay", "stays", "letter", "record", "entry"), 6, mark="object"),)
)


def marked(text: str) -> list[str]:
    """What the one signal marks in a running text."""
    return [item.text for item in reader_of(ACT).analyse(Advert.of(LEAD + text)).evidence]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("You code the stays.", "code the stays"),
        ("You code medical and surgical stays with care.", "code medical and surgical stays"),
        ("You code short, long and awkward stays.", "code short, long and awkward stays"),
        ("Coding of incoming letters is half the day.", "Coding of incoming letters"),
        ("You code letters and records.", "code letters"),
        ("You code record entries.", "code record entries"),
    ],
)
def test_an_act_goes_from_the_verb_to_the_head_of_its_first_object(text: str, act: str) -> None:
    assert marked(text) == [act]


@pytest.mark.parametrize(
    "text",
    [
        "Letters are sent to those who code.",
        "You find the code in the letter.",
        "You code, deal with letters and file.",
        "You code what stands in letters.",
        "You code. Letters come by post.",
        "They check which ICD-10 codes the letter and the stay support.",
        "The right code, letter and all, stands there.",
        "See that the codes records hold are true.",
        "The code of the stay is wrong.",
        "Add each Read code letters ask for.",
    ],
)
def test_what_is_not_the_object_makes_no_act(text: str) -> None:
    assert marked(text) == []
