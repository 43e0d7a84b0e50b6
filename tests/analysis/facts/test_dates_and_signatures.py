"""Days by which one is asked to write, vacancies by their numbers, who signs, and terms said in passing."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked, values


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Apply in writing with c.v. to Box 44, Border Chronicle, by 28 Nov.", "2026-11-28"),
        ("Message us or ring Tracey 01632 960084 by the 5th December.", "2026-12-05"),
        ("Shout by Thursday (26th) if you want me to put you forward.", "2026-11-26"),
        ("We may take the advert down before 18 December 2026, when it closes.", "2026-12-18"),
        ("When does it close?\n6 December 2026", "2026-12-06"),
        ("Letter to Mrs Rannoch, x@fenn.example (tel. 01887 555206) by noon, Fri 4 Dec.", "2026-12-04"),
    ],
)
def test_a_day_by_which_one_is_asked_to_write(text: str, day: str) -> None:
    assert values("We want a coder.\n\n" + text)["closing_date"] == day


def test_a_day_on_which_one_begins_closes_nothing() -> None:
    facts = values("Reply with your resume - we aim to have you on board by Monday 18 January 2027.")
    assert facts["start_date"] == "2027-01-18"
    assert "closing_date" not in facts
    assert values("Post available from 1 February 2027.")["start_date"] == "2027-02-01"
    assert "closing_date" not in values("The new wing opens by 5 December 2026.")


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Reg no: 68126109", "68126109"),
        ("Send it to HR. Vacancy TDC-0192.", "TDC-0192"),
        ("Position ID WTR10982. Closing date: 2 December.", "WTR10982"),
        ("Posting 2026-3381 | Health Information Professional", "2026-3381"),
        ("Ref: CODER-DXB", "CODER-DXB"),
    ],
)
def test_a_vacancy_by_its_number(text: str, reference: str) -> None:
    assert values(text)["reference"] == reference


def test_a_post_of_some_year_has_no_number() -> None:
    assert "reference" not in values("Our post 2026 plan is ready. Each job 12 minutes.")


BODY = "We code what happened in our hospitals, and we do it with care. " * 6


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (BODY + "\n\nCheers\nToby\n\nToby Ellerker\nOrbit Resourcing Ltd", "Toby Ellerker"),
        (BODY + "\n\nRuth Pennefather\nPractice Manager\nFenwell Surgery", "Ruth Pennefather"),
        ("Send your CV to HR (Marguerite Lyle).", "Marguerite Lyle"),
        ("I'm Neha, the deputy manager here.", "Neha"),
        ("Contact: Vaishnavi R - 98400 55501", "Vaishnavi R"),
        ("Please ring Tracey 01632 960084.", "Tracey"),
        ("Contact Reece at Pinpoint People on 0116 496 0333.", "Reece"),
    ],
)
def test_who_signs_or_may_be_asked(text: str, name: str) -> None:
    assert values(text)["contact_name"] == name


def test_a_box_and_a_heading_are_nobody() -> None:
    assert "contact_name" not in values("Apply in writing with c.v. to Box 44, Border Chronicle.")
    assert "contact_name" not in values(BODY + "\n\nPreferred Qualifications\nCoding Manager experience")


def test_hours_contracts_and_patterns_said_in_passing() -> None:
    assert values("The post is twenty-eight hours a week.")["hours_per_week"] == 28
    assert values("12 hrs part time over 2 mornings.")["hours_per_week"] == 12
    assert values("Initial term: six months")["contract"] == "fixed_term"
    assert values("Status: Permanent after three-month probation")["contract"] == "permanent"
    assert values("You can work from home up to half of the week.")["pattern"] == ("hybrid",)
    assert values("It's not a job that can be done from home, sorry.")["pattern"] == ("on_site",)


def test_checks_and_visas() -> None:
    assert values("Access NI: none required for this post.")["dbs"] == "not_required"
    assert values("A PVG check isn't needed, but there's a basic Disclosure Scotland.")["dbs"] == "basic"
    assert values("A police vet forms part of our checks.")["dbs"] == "required"
    assert values("We can transfer a Skilled Worker visa.")["sponsorship"] is True
    assert values("We will help with visas for the right person.")["sponsorship"] is True
    assert "sponsorship" not in values("No less than two years in a CRO or sponsor.")


def test_what_would_be_welcome_is_asked_for() -> None:
    wanted = {"Oncology work would be a plus": "desirable"}
    assert asked("We are a team of six. Oncology work would be a plus.", "experience") == wanted
    assert asked("Over 300 practices have used us, and we need 15 people.", "experience") == {}
