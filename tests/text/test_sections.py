"""Sections of small texts: labels, leads, fields, and that nothing is left out or told twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.advert import Advert, Part
from desktop_app.domain.sections import SectionName as S
from desktop_app.text.normalise import normalise
from desktop_app.text.sections import HeadingTable, split_sections

Read = Callable[..., list[tuple[S, str, str]]]


def test_headings_with_carriage_returns_and_odd_spaces_point_into_the_original(read: Read) -> None:
    text = "Come.\r\n\ufeff\u00a0**Main\u00a0duties:**\u00a0 Code.\r\nCode more.\r\n"
    assert [(name, heading) for name, heading, _ in read(text)] == [
        (S.SUMMARY, ""),
        (S.DUTIES, "**Main\u00a0duties:"),
    ]


def test_labelled_fields_have_the_section_of_their_name(read: Read) -> None:
    rows = read(
        "Come.",
        title="Clinical Coder",
        employer="Fennmarsh Trust",
        salary="£1",
        job_title="Coder",
        duties="Code.\nEssential: NCCQ",
        person_specification="Essential\nNCCQ\nDesirable\nACC",
        about_us="Herons.",
        anything_else="Ducks.",
    )
    assert [(name, stretch) for name, _, stretch in rows] == [
        (S.TITLE, "Clinical Coder"),
        (S.EMPLOYER, "Fennmarsh Trust"),
        (S.DETAILS, "£1"),
        (S.TITLE, "Coder"),
        (S.DUTIES, "Code.\n"),
        (S.ESSENTIAL, "Essential: NCCQ"),
        (S.ESSENTIAL, "Essential\nNCCQ\n"),
        (S.DESIRABLE, "Desirable\nACC"),
        (S.ABOUT_US, "Herons."),
        (S.DETAILS, "Ducks."),
        (S.SUMMARY, "Come."),
    ]


def test_further_documents_are_read_like_the_text(table: HeadingTable) -> None:
    advert = Advert((Part("text", "Come."), Part("document:2", "Post: Coder\nMain duties\nCode.")))
    normal = {part.name: normalise(part.text) for part in advert.parts}
    found = [(section.span.part, section.name) for section in split_sections(advert, normal, table)]
    assert found == [("text", S.SUMMARY), ("document:2", S.TITLE), ("document:2", S.DUTIES)]


@pytest.mark.parametrize(
    "line",
    [
        "Clinical Coder",
        "CLINICAL CODER",
        "**Clinical coder**",
        "Accredited Clinical Coder Band 5",
        "Post: Coder",
    ],
)
def test_a_title_told_apart_is_recognised_in_the_first_lines(read: Read, line: str) -> None:
    rows = read(f"{line}\n\nCome and code.", title="Clinical Coder")
    assert rows[1][0] is S.TITLE
    assert rows[2][0] is S.SUMMARY


@pytest.mark.parametrize(
    "line",
    [
        "Trainee Clinical Coder",
        "Clinical Coder (Band 5) - Fennmarsh Infirmary",
        "BAND 4 CLINICAL CODER",
        "VACANCY: Notes Summariser",
        "Fennmarsh NHS Trust - Clinical Coding Trainer - Band 6 - £39,959 to £48,117 - Ely",
    ],
)
def test_a_short_first_line_is_the_title(read: Read, line: str) -> None:
    assert read(f"{line}\nWe need you.")[0][0] is S.TITLE


@pytest.mark.parametrize(
    "line",
    [
        "Are you good with words?",
        "Dear all",
        "We are looking for a Clinical Coder",
        "Exciting times at Fennmarsh",
        "Band 5",
        "37.5 hours per week - permanent",
        "An opportunity has arisen for a coder",
        "Previous applicants need not apply",
        "• Clinical Coder",
        "Directorate of Finance",
        "Start: tomorrow",
        "-----",
        "🚀 🚀",
    ],
)
def test_a_greeting_a_sentence_or_a_detail_is_no_title(read: Read, line: str) -> None:
    assert S.TITLE not in {name for name, _, _ in read(f"{line}\nWe need you.")}


@pytest.mark.parametrize(
    "line",
    [
        "THE FENNMARSH HOSPITAL NHS FOUNDATION TRUST",
        "Thornapple Surgery",
        "Thornapple Surgery, Quince Lane, Ely",
        "Fennmarsh University Health Board (FUHB)",
        "Employer: Hollow Oak Ltd",
    ],
)
def test_the_employer_line_and_then_the_title_line(read: Read, line: str) -> None:
    assert [name for name, _, _ in read(f"{line}\nClinical Coder\n\nCome and code.")] == [
        S.EMPLOYER,
        S.TITLE,
        S.SUMMARY,
    ]


def test_a_second_line_is_the_title_where_the_first_names_nobody(read: Read) -> None:
    rows = read("HOLLOW OAK RESEARCH\nMEDICAL CODER\nEly\nCome and code.")
    assert [(name, stretch) for name, _, stretch in rows] == [
        (S.TITLE, "HOLLOW OAK RESEARCH\nMEDICAL CODER\n"),
        (S.SUMMARY, "Ely\nCome and code."),
    ]
    rows = read("Medical Coder\nAnother Coder\nCome and code.")
    assert [stretch for name, _, stretch in rows if name is S.TITLE] == ["Medical Coder\n"]


def test_the_job_title_of_whom_to_contact_is_no_title(read: Read) -> None:
    rows = read("Come.\nFor further details / informal visits contact:\nJob title: Head of Clinical Coding")
    assert S.TITLE not in {name for name, _, _ in rows}


@pytest.mark.parametrize(
    "above", ["Further details / informal visits contact\n\nName", "Any questions?\nContact name"]
)
def test_the_job_title_below_a_person_s_name_is_hers(read: Read, above: str) -> None:
    rows = read(
        f"Clinical Coder\nBenefits\nParking.\n\n{above}\nIda Holm\nJob title\nHead of Clinical Coding\n"
    )
    assert [stretch for name, _, stretch in rows if name is S.TITLE] == ["Clinical Coder\n"]


def test_a_job_title_below_another_label_is_the_title(read: Read) -> None:
    rows = read("Name of trust: Ferndale\nJob title: Clinical Coder\nBand: 4")
    assert S.TITLE in {name for name, _, _ in rows}


def test_a_role_label_before_a_sentence_is_a_heading(read: Read) -> None:
    sentence = "You will read the records of everybody who went home yesterday."
    assert [name for name, _, _ in read(f"Role: {sentence}")] == [S.SUMMARY]
    assert [name for name, _, _ in read(f"Role\n{sentence}")] == [S.SUMMARY]
    assert [name for name, _, _ in read("Role: Clinical Coder")] == [S.TITLE]


def test_the_value_of_a_label_may_stand_after_blank_lines_and_ends_with_its_line(read: Read) -> None:
    assert [(name, stretch) for name, _, stretch in read("Come.\nSalary\n\n£1 a year\nIt is little.")] == [
        (S.SUMMARY, "Come.\n"),
        (S.DETAILS, "Salary\n\n£1 a year\n"),
        (S.SUMMARY, "It is little."),
    ]


def test_a_long_line_behind_a_label_is_only_its_first_sentence(read: Read) -> None:
    text = "Location: Ely. " + "We code all day and sing in the evening. " * 8
    assert [(name, stretch[:13]) for name, _, stretch in read(text)] == [
        (S.DETAILS, "Location: Ely"),
        (S.SUMMARY, " We code all "),
    ]


def test_a_wrapped_line_that_is_one_word_of_a_sentence_is_no_heading(read: Read) -> None:
    text = "A working knowledge of the classifications used by the trust is\nessential\nfor this post."
    assert [name for name, _, _ in read(text)] == [S.SUMMARY]


def test_topics_below_desirable_stay_desirable(read: Read) -> None:
    rows = read(
        "Person specification\nDesirable\nQualifications\nACC\nExperience\nAudit\nWhat we offer\nCake"
    )
    assert [name for name, _, _ in rows] == [S.ESSENTIAL, *[S.DESIRABLE] * 3, S.ABOUT_US]


def test_a_section_comes_back_after_a_label_with_its_heading(read: Read) -> None:
    rows = read("Main duties\nCode.\nClosing date: 3 May\nCode more.")
    assert [(name, heading) for name, heading, _ in rows] == [
        (S.DUTIES, "Main duties"),
        (S.DETAILS, "Closing date:"),
        (S.DUTIES, "Main duties"),
    ]


PIECES = st.sampled_from(
    [
        "Job summary", "Essential: NCCQ", "Desirable", "Salary", "Post: Coder", "Fennmarsh NHS Trust",
        "• code", "Clinical Coder", "You will:", "", " ", "\u00a0", "\ufeff", "Code.\r", "About Larkstone",
        "Experience", "What this role is not", "VACANCY FOR", "Closing date: 3 May",
        f"Come. Essential: code. {'On. ' * 20}",
    ]
)  # fmt: skip


@given(st.lists(st.one_of(PIECES, st.text())).map("\n".join), st.sampled_from(["", "Clinical Coder"]))
def test_sections_cover_every_part_in_order_without_overlap(
    table: HeadingTable, text: str, title: str
) -> None:
    advert = Advert.of(text, title=title)
    normal = {part.name: normalise(part.text) for part in advert.parts}
    sections = split_sections(advert, normal, table)
    for part in advert.parts:
        own = [section for section in sections if section.span.part == part.name]
        assert [section.span.start for section in own] == [
            0,
            *(section.span.end for section in own[:-1]),
        ][: len(own)]
        assert "".join(part.text[section.span.start : section.span.end] for section in own) == part.text
        assert all(section.span.start < section.span.end for section in own)
    for section in sections:
        if section.heading is not None:
            assert section.heading.part == section.span.part
            assert 0 <= section.heading.start < section.heading.end <= section.span.end


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Clinical Coder, General Surgery", S.TITLE),
        ("Clinical Coder for Vascular Surgery", S.TITLE),
        ("Notes Summariser, General Practice", S.TITLE),
        ("Larch Lane Surgery", S.EMPLOYER),
        ("Larch Lane Surgery, Hull", S.EMPLOYER),
    ],
)
def test_a_field_of_surgery_behind_a_post_makes_no_employer(read: Read, line: str, section: S) -> None:
    rows = read(f"{line}\n\nYou will assign codes to inpatient stays, day by day, in a team of nine.")
    assert rows[0][0] is section


def test_what_a_sentence_says_the_post_is_not_ends_with_its_line(read: Read) -> None:
    rows = read(
        "Come.\n\nDuties\nYou own the terms of five studies for us all. "
        "This is not a job of bills: we have no claims.\nCode adverse events."
    )
    assert [(name, stretch.strip()) for name, _, stretch in rows][-2:] == [
        (S.OTHER, "This is not a job of bills: we have no claims."),
        (S.DUTIES, "Code adverse events."),
    ]


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("The person appointed will:", S.DUTIES),
        ("Your job would be to:", S.DUTIES),
        ("In this position you will", S.DUTIES),
        ("You have", S.ESSENTIAL),
        ("Join our team", S.SUMMARY),
    ],
)
def test_openers_in_the_second_and_third_person(read: Read, line: str, section: S) -> None:
    rows = read(f"Come.\n\nAbout us\nWe are kind.\n\n{line}\n\n- Code letters\n- File letters")
    assert rows[-1][0] is section


@pytest.mark.parametrize("answers", ["Yes\nNo", "Yes No", "Yes / No", "yes"])
def test_a_job_site_s_question_with_its_answers_stands_apart(table: HeadingTable, answers: str) -> None:
    text = f"Essential\nNCCQ\nDo you have experience in ICD-10?\n{answers}\nExcel"
    advert = Advert((Part("text", text),))
    rows = [
        (section.name, text[section.span.start : section.span.end].rstrip("\n"))
        for section in split_sections(advert, {"text": normalise(text)}, table)
    ]
    assert rows[0] == (S.ESSENTIAL, "Essential\nNCCQ")
    assert rows[1][0] is S.OTHER
    assert rows[1][1].startswith("Do you have experience in ICD-10?\n")
    assert rows[-1] == (S.ESSENTIAL, rows[-1][1])
    assert rows[-1][1].endswith("Excel")


@pytest.mark.parametrize("below", ["Then read on.", "Yes, we train you.", "No. Nobody must."])
def test_a_question_of_the_advert_itself_stays_in_its_section(table: HeadingTable, below: str) -> None:
    text = f"Essential\nDo you have experience in ICD-10?\n{below}\nExcel"
    sections = split_sections(Advert((Part("text", text),)), {"text": normalise(text)}, table)
    assert [section.name for section in sections] == [S.ESSENTIAL]
