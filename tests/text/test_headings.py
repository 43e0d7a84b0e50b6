from __future__ import annotations

import pickle

import pytest

from desktop_app.domain.sections import Heading, SectionName
from desktop_app.text.headings import HeadingTable

TABLE = HeadingTable.of(
    [
        Heading(
            SectionName.DUTIES,
            ("main duties", "a share of your time", "you will", "duties will include", "what you'll do"),
        ),
        Heading(SectionName.ESSENTIAL, ("essential", "experience", "Q & A", "you will need", "we seek …:")),
        Heading(SectionName.OTHER, ("what this role is not", "you will not need …:")),
        Heading(SectionName.SUMMARY, ("job summary", "the role", "crynodeb or swydd")),
        Heading(SectionName.ABOUT_US, ("about …", "our values", "what does being a …")),
        Heading(SectionName.TITLE, ("job title", "post", "vacancy for …"), one_line=True),
        Heading(SectionName.DETAILS, ("salary/pay",), one_line=True),
        Heading(SectionName.EMPLOYER, ("… NHS Trust",)),
    ]
)


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Main duties", SectionName.DUTIES),
        ("MAIN DUTIES:", SectionName.DUTIES),
        ("**Main duties**", SectionName.DUTIES),
        ("## Main duties", SectionName.DUTIES),
        ("__Main duties__ -", SectionName.DUTIES),
        ("1. Main duties", SectionName.DUTIES),
        ("2.1 Main duties", None),
        ("B) Main duties:-", SectionName.DUTIES),
        ("Main duties …", SectionName.DUTIES),
        ("What you'll do?", SectionName.DUTIES),
        ("What you will do", None),
        ("Q and A", SectionName.ESSENTIAL),
        ("Salary / pay: £1", SectionName.DETAILS),
        ("Crynodeb o'r swydd / Job summary", SectionName.SUMMARY),
        ("Rhywbeth arall | Job summary", SectionName.SUMMARY),
        ("Essential / ACC", None),
        ("Essential -, ACC", None),
        ("Clinical Coder -, job summary", None),
        ("Essential", SectionName.ESSENTIAL),
        ("Essential - NCCQ", SectionName.ESSENTIAL),
        ("Essential-NCCQ", SectionName.ESSENTIAL),
        ("Post-graduate degree", None),
        ("It is essential that you drive", None),
        ("• Essential", None),
        ("• Main duties:", SectionName.DUTIES),
        ("• Essential: a degree", SectionName.ESSENTIAL),
        ("• Experience: a year", None),
        ("• Job title: Coder", SectionName.TITLE),
        ("About Larkstone Digital", SectionName.ABOUT_US),
        ("About half of the letters reach us on paper and the other half does not.", None),
        ("About 60% of your time: coding", SectionName.DUTIES),
        ("The other half of the week", SectionName.DUTIES),
        ("Half of your week you code letters", None),
        ("VACANCY FOR A NOTES SUMMARISER", SectionName.TITLE),
        ("2 hours: a day", None),
    ],
)
def test_a_line_opens_a_section_when_it_is_a_known_heading(line: str, section: SectionName | None) -> None:
    opening = TABLE.opening(line)
    assert (opening.section if opening else None) is section


@pytest.mark.parametrize(
    ("line", "heading", "content"),
    [
        ("Essential: NCCQ", "Essential:", "NCCQ"),
        ("**Essential:** NCCQ", "**Essential:", "NCCQ"),
        ("Essential - NCCQ", "Essential -", "NCCQ"),
        ("Main duties", "Main duties", ""),
        ("Job title: Clinical Coder", "Job title:", "Clinical Coder"),
        ("Vacancy for Clinical Coder", "Vacancy for", "Clinical Coder"),
        ("About 60% of your time: coding", "About 60% of your time", "coding"),
        ("What does being a coder involve?", "What does being a", "coder involve?"),
    ],
)
def test_words_behind_the_heading_are_no_part_of_it(line: str, heading: str, content: str) -> None:
    opening = TABLE.opening(line)
    assert opening is not None
    assert line[opening.start : opening.end] == heading
    assert line[opening.content :] == content


@pytest.mark.parametrize(
    ("line", "section", "begins", "heading"),
    [
        ("As our Clinical Coder you will:", SectionName.DUTIES, "As our", ""),
        ("Come and see. You will:", SectionName.DUTIES, "You will:", "You will:"),
        ("With us your daily duties will include the following:", SectionName.DUTIES, "With us", ""),
        ("To work with the coders of the trust you will need:", SectionName.ESSENTIAL, "To work", ""),
        ("We seek a coder with an eye for detail and:", SectionName.ESSENTIAL, "We seek", ""),
        ("We seek a coder whose duties will include:", SectionName.DUTIES, "We seek", ""),
        ("You will not need any of these:", SectionName.OTHER, "You will not", "You will not need"),
        ("What this role is not:", SectionName.OTHER, "What this", "What this role is not:"),
    ],
)
def test_a_sentence_before_a_colon_opens_a_section_and_its_words_still_count(
    line: str, section: SectionName, begins: str, heading: str
) -> None:
    opening = TABLE.opening(line)
    assert opening is not None
    assert opening.section is section
    assert line[opening.start :].startswith(begins)
    assert line[opening.start : opening.end] == heading


@pytest.mark.parametrize(
    "line", ["Tell us what you know of the role:", "We live by our values and so must you:"]
)
def test_a_thing_that_is_only_mentioned_before_a_colon_opens_nothing(line: str) -> None:
    assert TABLE.opening(line) is None


def test_headings_inside_one_long_paragraph_are_found() -> None:
    line = "Coder wanted. Main duties: code. Bring a pen. Essential: NCCQ. Job title: none. Our values: many."
    found = TABLE.inline(line)
    assert [line[opening.start : opening.end] for opening in found] == [
        "Main duties:",
        "Essential:",
        "Our values:",
    ]


def test_endings_name_employers() -> None:
    assert TABLE.ending("HOLLOW VALE NHS TRUST") is SectionName.EMPLOYER
    assert TABLE.ending("We trust you") is None
    assert TABLE.ending("ANHS Trust") is None


def test_the_later_of_two_headings_with_one_wording_holds() -> None:
    table = HeadingTable.of(
        [Heading(SectionName.DUTIES, ("the work",)), Heading(SectionName.SUMMARY, ("The work:",))]
    )
    opening = table.opening("THE WORK")
    assert opening is not None
    assert opening.section is SectionName.SUMMARY


def test_an_empty_table_finds_nothing_and_any_table_pickles() -> None:
    assert HeadingTable.of([]).opening("Essential: NCCQ") is None
    assert pickle.loads(pickle.dumps(TABLE)) == TABLE  # noqa: S301


def test_endless_numbering_is_no_trouble() -> None:
    assert TABLE.opening("a) " * 5000 + ":") is None
