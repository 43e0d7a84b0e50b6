"""Long and edited texts are read stretch by stretch, and nobody can tell but by the clock."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.analysis import pipeline, stretches
from desktop_app.analysis.pipeline import Reader
from desktop_app.analysis.placing import is_edited
from desktop_app.domain.advert import TEXT, Advert, Part
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.rules import RuleSources
from desktop_app.domain.signals import Gate
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from tests.golden.adverts import read_golden
from tests.reading import reader, reader_of, signal

GOLDEN = Path(__file__).parents[1] / "golden"
NAMES = ("Main duties", "Person specification", "About us", "Benefits", "How to apply")
LINES = "\n".join(f"Ward {n} has notes to code." for n in range(100))


@cache
def other_reader() -> Reader:
    """One that never reads an edit as one."""
    return Reader(load_rules(RuleSources((rules_folder(),))))


@cache
def texts(*names: str) -> tuple[str, ...]:
    """The texts of golden adverts, those that were written first unless other folders are named."""
    folders = [GOLDEN / name for name in names or ("tuned", "held_out", "stranger", "final", "exam")]
    golden = [each for folder in folders if folder.is_dir() for each in read_golden(folder)]
    return tuple("\n".join(text for _, text in each.parts) for each in golden)


def read(text: str, *, long: int, by: Reader | None = None) -> Analysis:
    """Read a text; those of ``long`` characters and more stretch by stretch, long sections by paragraph."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "LONG", long)
        if long:  # not as an edit of the text read before either
            patch.setattr(pipeline, "is_edited", lambda *_: False)
        patch.setattr(stretches, "LONG_SECTION", long)
        return (by or reader()).analyse(Advert.of(text))


def test_every_golden_advert_is_read_the_same_in_stretches() -> None:
    assert texts()
    for text in texts():
        assert read(text, long=0) == read(text, long=1 << 60)


def test_adverts_whose_lines_are_paragraphs_are_read_the_same_in_stretches() -> None:
    adverts = texts("exam3", "exam4", "exam5", "exam6")
    assert adverts
    for text in adverts:
        spaced = text.replace("\n", "\n\n")
        assert read(spaced, long=0) == read(spaced, long=1 << 60)


@settings(max_examples=60)
@given(st.data())
def test_whatever_is_put_together_is_read_the_same(data: st.DataObject) -> None:
    joint = data.draw(st.sampled_from(["\n\n", "\n", "\n\n\n", "\n\n• ", "\n\n- ", "\n \n"]))
    pieces = data.draw(st.lists(st.sampled_from(texts()), min_size=1, max_size=4))
    lines = joint.join(pieces).split("\n")
    if data.draw(st.booleans()):
        lines = data.draw(st.permutations(lines))
    text = data.draw(st.sampled_from(["\n", "\n\n"])).join(lines)
    assert read(text, long=0) == read(text, long=1 << 60)


@settings(max_examples=40)
@given(st.data())
def test_an_edited_text_is_read_as_if_it_were_new(data: st.DataObject) -> None:
    text = "\n\n".join(data.draw(st.lists(st.sampled_from(texts()), min_size=2, max_size=3)))
    read(text, long=0)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 60)))
    typed = data.draw(st.sampled_from(["", "x", "\n", "\n\n", " No ", "You will not need:\n\n", "• ", ":"]))
    edited = text[:start] + typed + text[end:]
    assert read(edited, long=0) == read(edited, long=1 << 60)


@settings(max_examples=15)
@given(st.data())
def test_paragraphs_that_come_go_and_change_places_leave_nothing_behind(data: st.DataObject) -> None:
    one, other = data.draw(st.lists(st.sampled_from(texts()), min_size=2, max_size=2))
    paragraphs = ["Clinical Coder", *one.split("\n\n"), *other.split("\n\n")]
    for _ in range(4):
        place = data.draw(st.integers(0, len(paragraphs) - 1))
        added = data.draw(
            st.sampled_from(["Band\u00a0\u00a05, o\ufb03ce.", "Duties\nNo NCCQ.", "\u2022 ICD-\n10"])
        )
        match data.draw(st.sampled_from(["add", "remove", "swap"])):
            case "add":
                paragraphs.insert(place, added)
            case "remove" if len(paragraphs) > 1:
                paragraphs.pop(place)
            case _:
                paragraphs = paragraphs[place:] + paragraphs[:place]
        text = "\n\n".join(paragraphs)
        assert read(text, long=0) == read(text, long=1 << 60)


@settings(max_examples=40)
@given(st.data())
def test_an_advert_that_is_edited_again_and_again_is_read_as_if_it_were_new(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(texts()))
    for _ in range(5):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 90)))
        typed = data.draw(
            st.sampled_from(
                ["", "C", "\n\n", " not ", "Essential\n", "\n\nDuties:\n", "ICD-10", "• ", "\t", "ﬃ"]
            )
        )
        text = text[:start] + typed + text[end:]
        advert = Advert.of(text)
        edited = reader().analyse(advert)
        assert edited == read(text, long=1 << 60, by=other_reader())


def test_a_line_typed_into_an_advert_costs_one_section() -> None:
    sections = [f"{name}\nYou will code the notes of ward {n} in ICD-10." * 6 for n, name in enumerate(NAMES)]
    own = reader_of(signal("clinical", "ICD-10"))
    own.analyse(Advert.of("\n\n".join(sections)))
    assert not len(own.lexicon.remembered), "a new advert is read as a whole"
    own.analyse(Advert.of("\n\n".join([*sections, "Thank you"])))
    known = len(own.lexicon.remembered)
    assert known > 1
    sections[1] += " Indeed."
    own.analyse(Advert.of("\n\n".join([*sections, "Thank you"])))
    assert len(own.lexicon.remembered) == known + 1
    own.analyse(Advert.of("A short text with ICD-10."))
    assert not own.lexicon.placed


@pytest.mark.parametrize(
    ("before", "text", "edited"),
    [
        (LINES, LINES, True),
        (LINES, LINES[:30] + "x" + LINES[30:], True),
        (LINES, LINES[:-30] + "x" + LINES[-30:], True),
        (LINES, LINES[:1_500] + LINES[1_900:], True),
        (LINES, "x" + LINES + "x", False),
        (LINES, LINES[::-1], False),
        ("", LINES, False),
        (LINES, "", False),
        (LINES[:200], LINES[:200], False),
    ],
)
def test_an_edit_leaves_one_half_of_a_text_as_it_was(before: str, text: str, *, edited: bool) -> None:
    assert is_edited(before, text) is edited


def test_whom_to_ask_is_not_looked_for_above_an_empty_line() -> None:
    text = "Duties\nYou will code notes.\n\nFor informal visits contact:\n\nName: A. N. Other\n\n"
    text += "Job title: Lead Nurse\n\nEssential\nNCCQ"
    assert read(text, long=0) == read(text, long=1 << 60)
    close = text.replace("contact:\n\nName: A. N. Other\n\n", "contact:\nName: A. N. Other\n")
    (lead,) = (item for item in read(close, long=0).background if item.text == "Lead")
    assert lead.assertion is Assertion.OTHER_ROLE


def test_a_post_with_which_a_text_opened_is_not_offered_behind_other_words() -> None:
    text = "About the role: Clinical Coder to code notes in ICD-10.\n\nEssential\nNCCQ"
    opened = [item.frame for item in read(text, long=0).evidence if item.text == "Clinical Coder"]
    behind = read(f"Hello to you all.\n\n{text}", long=0)
    assert opened == [Gate.RECRUIT]
    assert [item.frame for item in behind.evidence if item.text == "Clinical Coder"] == [None]
    assert behind == read(f"Hello to you all.\n\n{text}", long=1 << 60)


def test_an_edit_in_a_long_text_without_headings_costs_one_paragraph() -> None:
    paragraphs = [f"Number {n} keeps the notes of ward {n} and is kind." for n in range(400)]
    paragraphs[300] += " You will code discharges with OPCS-4."
    own = reader_of(signal("clinical", "OPCS-4"))
    before = own.analyse(Advert.of("\n\n".join(paragraphs)))
    known = len(own.lexicon.remembered)
    paragraphs[20] += " Indeed."
    after = own.analyse(Advert.of("\n\n".join(paragraphs)))
    assert known == 400
    assert len(own.lexicon.remembered) == known + 1
    assert [item.text for item in after.evidence] == [item.text for item in before.evidence]
    assert before.evidence


def test_only_the_newest_stretches_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    lexicon, memory = reader().lexicon, stretches.Memory()
    first = memory.read(lexicon, "You will code notes in ICD-10.", ())
    for number in range(40):
        memory.read(lexicon, f"You will code note {number} in ICD-10.", ())
        assert memory.read(lexicon, "You will code notes in ICD-10.", ()) is first
    assert len(memory) == 41
    monkeypatch.setattr(stretches, "MOST_REMEMBERED", 1_000)
    memory.read(lexicon, "You will code the last note in ICD-10.", ())
    assert 2 < len(memory) < 10
    assert memory.read(lexicon, "You will code notes in ICD-10.", ()) is first
    memory.read(lexicon, "You will code notes in ICD-10. " * 40, ())
    assert len(memory) == 0, "one that is too long for itself is not remembered"
    assert memory.read(lexicon, "You will code notes in ICD-10.", ()) == first


def test_what_was_found_in_a_long_text_goes_with_it() -> None:
    lexicon, long = (
        reader().lexicon,
        "\n\n".join(f"Duties\nCode note {number} in ICD-10." for number in range(600)),
    )
    both = Advert((Part(TEXT, long), Part("document:2", long)))
    reader().analyse(both)
    assert lexicon.placed.keys() == {TEXT, "document:2"}
    assert lexicon.weighed
    reader().analyse(Advert.of(long))
    assert lexicon.placed.keys() == {TEXT}
    reader().analyse(Advert.of("Code notes in ICD-10."))
    assert not lexicon.placed
    assert not lexicon.weighed


def test_a_long_advert_keeps_its_places() -> None:
    text = "\n\n".join(f"Duties\nYou will code note {number} in ICD-10." for number in range(600))
    analysis = reader().analyse(Advert.of(text))
    codes = [item for item in analysis.evidence if item.rule == "hospital.icd-10"]
    assert len(codes) == 600
    for item in codes:
        assert item.span.part == TEXT
        assert text[item.span.start : item.span.end] == item.text
