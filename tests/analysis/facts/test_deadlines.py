from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import read_facts, values


@pytest.mark.parametrize(
    ("text", "closing", "time"),
    [
        ("The closing date is 01 August 2025", "2025-08-01", None),
        ("Closing: 30/10/2025 23:59", "2025-10-30", "23:59"),
        ("Closing\n29/11/2026 23:59", "2026-11-29", "23:59"),
        ("Closes 12 noon on 23rd February 2026.", "2026-02-23", "12:00"),
        ("Advert closes at midnight on Sunday 6 December", "2026-12-06", "23:59"),
        ("Closing: 4pm, Thursday 3rd December 2026", "2026-12-03", "16:00"),
        ("The closing date is Monday 7 December 2026 at 9 a.m. Come and see us.", "2026-12-07", "09:00"),
        ("Closing 8 a.m. on Monday 13 July; presentation at interview.", "2026-07-13", "08:00"),
        ("Deadline 23.55 Wednesday 11 June 2025.", "2025-06-11", "23:55"),
        ("Send a CV to the manager by noon on 27 November 2026.", "2026-11-27", "12:00"),
        ("Apply by 6 December. Questions? Ring us.", "2026-12-06", None),
        ("Applications by 22/09/26, 9am.", "2026-09-22", "09:00"),
        ("Dyddiad cau / Closing date: 07/12/2026.", "2026-12-07", None),
        ("Date for closing: 7 December, midday", "2026-12-07", "12:00"),
        ("Shortlisting 9 December, closing 4 December, interviews 17 December.", "2026-12-04", None),
        ("14 December is the closing date.", "2026-12-14", None),
        ("News: the car park closed on 2 December. Apply whenever you like.", None, None),
        ("Send your CV not later than 10-Dec-2026. Joining by 03-Jan-2027.", "2026-12-10", None),
        ("Closing: 2026-12-06", "2026-12-06", None),
        ("Closing date: 4.12.2026", "2026-12-04", None),
        ("Closing date Friday 27 Feb at 5pm", "2026-02-27", "17:00"),
    ],
)
def test_closing(text: str, closing: str, time: str | None) -> None:
    found = values("We need a coder.\n" + text)
    assert found.get("closing_date") == closing
    assert found.get("closing_time") == time


@pytest.mark.parametrize(
    "text",
    [
        "Date posted\n03 November 2026",
        "Interviews will be held on 16 December 2026.",
        "Shortlisting takes place on 9 December 2026.",
        "Fixed term until 31 March 2027.",
        "New batch starts 1st December.",
        "Trained before the closing date, you may apply.",
        "Closing when filled.",
        "Applications close once we have a strong shortlist.",
        "The deadline is the fifth working day of the month.",
        "Policy reviewed 3 May 2026.",
    ],
)
def test_no_closing_date(text: str) -> None:
    assert "closing_date" not in values("We need a coder.\n" + text)


@pytest.mark.parametrize(
    "text",
    [
        "Closing date: to be confirmed. Interviews 12 March 2027.",
        "Closes: when we have enough applicants. Shortlisting on 4 January 2027.",
        "Closing date: 31 November 2026. Interviews 20 November 2026.",
        "Closing date 29 February 2027, interviews on 9 March 2027",
        "Deadline: TBC; start date 1 April 2027",
        "Closing date: not set yet. The surgery moved here on 3 May 2019.",
        "Closing date: open until we find you, short-listing 8 December 2026",
        "Closing date: to be advised - open evening 2 December 2026",
    ],
)
def test_a_closing_label_without_a_date_of_its_own_takes_no_other(text: str) -> None:
    assert "closing_date" not in values("We need a coder.\n" + text)


def test_an_interview_or_start_to_be_confirmed_takes_no_other_date() -> None:
    found = values("Closing date: 4 December 2026\nInterview date: TBC. Start date 1 March 2027")
    assert "interview_date" not in found
    assert found["start_date"] == "2027-03-01"


def test_a_closing_label_reads_on_in_a_sentence_that_closes() -> None:
    text = "Closing date: see below. Applications close on 4 December 2026, interviews 9 December 2026."
    assert values(text)["closing_date"] == "2026-12-04"


@pytest.mark.parametrize(
    ("text", "today", "closing"),
    [
        ("Closing 4 January", date(2026, 11, 21), "2027-01-04"),
        ("Closing 14 November", date(2026, 11, 21), "2026-11-14"),
        ("Closing 1 March", date(2026, 11, 21), "2027-03-01"),
        ("Posted: 3 March 2024\nClosing 1 March", date(2026, 11, 21), "2025-03-01"),
        ("Posted: 3 March 2024\nClosing 21 March", date(2026, 11, 21), "2024-03-21"),
        ("Closing Wednesday 11 June", date(2026, 11, 21), "2025-06-11"),
    ],
)
def test_the_year_is_inferred(text: str, today: date, closing: str) -> None:
    assert read_facts(text, today=today)["closing_date"].value == closing


def test_american_dates_name_the_month_first() -> None:
    text = "Applications close 12/06/2026. Posted November 16, 2026."
    assert values(text, nation=Nation.US)["closing_date"] == "2026-12-06"
    assert values(text)["closing_date"] == "2026-06-12"
    assert values("Closes 25/12/2026", nation=Nation.US)["closing_date"] == "2026-12-25"


@pytest.mark.parametrize(
    ("text", "interview"),
    [
        ("Interview date: 15/12/2026", "2026-12-15"),
        ("Closing 6 December; interviews 17 December.", "2026-12-17"),
        ("Closing 6 December; interviews 4 January.", "2027-01-04"),
        ("Interviews will be held on 24th and 25th November 2026.", "2026-11-24"),
        ("Interviews 10/11/12 December 2026.", "2026-12-10"),
        ("Interviews: 3/4 December 2026.", "2026-12-03"),
        ("Interviews: 14-15/12/26.", "2026-12-14"),
        ("Closing date: 4th December, interviews 10th.", "2026-12-10"),
        ("Closing date: 28 November, interviews on the 3rd.", "2026-12-03"),
    ],
)
def test_interview(text: str, interview: str) -> None:
    assert values(text)["interview_date"] == interview


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Interview date: w/c 14/12/2026", "2026-12-14"),
        ("Interviews in the week beginning 14 December", "2026-12-14"),
    ],
)
def test_of_a_week_the_first_day_is_the_interview_date(text: str, first: str) -> None:
    facts = values(text)
    assert facts["interview_date"] == first
    assert "start_date" not in facts


def test_interviews_without_a_day() -> None:
    assert "interview_date" not in values("Interviews by Teams")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Start date: 4 January 2027", "2027-01-04"),
        ("You must be available to start on 1 February 2027.", "2027-02-01"),
    ],
)
def test_start(text: str, start: str) -> None:
    assert values(text)["start_date"] == start


@pytest.mark.parametrize(
    "text",
    [
        "We reserve the right to close sooner.",
        "This advert may close early if we are flooded.",
        "The vacancy may be closed before the date shown.",
        "Closing date may be brought forward.",
        "Close date 2 December or after 25 applications.",
        "Please note we'll close once 100 applications are in.",
        "Closing date 3 December 2026; however, if we receive many we may close on 26 November 2026.",
        "The advert might be closed by Friday 27 November.",
        "If we have had twenty by then we'll stop sooner.",
        "If we find the right person sooner we shall stop looking.",
        "Should we receive a large number of applications, we may close before then.",
        "This job may be filled at any time.",
        "The vacancy may close without notice.",
        "Applications are read as they come in, and the advert goes when the seat is filled.",
        "The client will stop looking as soon as it has four good CVs.",
        "It'll come down early if the right person turns up.",
        "We might take the ad down when we have enough.",
    ],
)
def test_early_closing(text: str) -> None:
    assert values("We need a coder.\n" + text)["early_closing"] is True


@pytest.mark.parametrize(
    "text",
    [
        "Your Disclosure certificate is needed prior to starting.",
        "The team liaises closely with early intervention.",
        "Shifts close at 18.30 and people go home early.",
        "We reserve the right to withdraw any offer of employment if references are unsatisfactory.",
        "The practice closed before the summer.",
        "Once we have reviewed all applications, those shortlisted hear from us.",
        "Once we have received all applications we shall sift.",
        "The start date may be brought forward.",
        "Interviews may be brought forward.",
        "You will close patient accounts when the balance is nil.",
        "Closing accounts once they are paid.",
        "We close the books on the fifth working day.",
        "The surgery closes early on Fridays.",
        "References must reach us prior to the closing date.",
    ],
)
def test_other_closings_are_no_early_closing(text: str) -> None:
    assert "early_closing" not in values("We need a coder.\n" + text)


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("Interview: Manila 14–16 Dec, Kochi 19–20 Dec", "interview_date", "2026-12-14"),
        ("Interviews on Wednesday 16th and Thursday 17th December.", "interview_date", "2026-12-16"),
        ("Interviews 14–16 December 2026.", "interview_date", "2026-12-14"),
        ("Closing: Sunday 6 December. Expect to meet us on the 17th.", "interview_date", "2026-12-17"),
        (
            "Closing date 9 December. Interviews will be held in the Health Centre on the 16th.",
            "interview_date",
            "2026-12-16",
        ),
        (
            "First conversations in the week of 4 January 2027; start in spring.",
            "interview_date",
            "2027-01-04",
        ),
        (
            "Apply by e-mail to jobs@hallow.example by 5.30pm on 4 December 2026.",
            "closing_date",
            "2026-12-04",
        ),
        ("Half a page to Josephine Attah, by midday on Monday 7 December.", "closing_date", "2026-12-07"),
        ("Base: Ashby\nFrom: 4 January 2027", "start_date", "2027-01-04"),
        ("2-year contract; joining 1 February 2027", "start_date", "2027-02-01"),
        ("Permanent post from 4 January 2027.", "start_date", "2027-01-04"),
        ("Laptop given on joining, 14 Dec 2026.", "start_date", "2026-12-14"),
        ("First interviews by video from 17 December.", "interview_date", "2026-12-17"),
        ("This posting will remain open through December 11, 2026.", "closing_date", "2026-12-11"),
        ("The advert comes off the site on 6 December 2026.", "closing_date", "2026-12-06"),
        ("You have until Sunday 6 December to apply.", "closing_date", "2026-12-06"),
        ("The vacancy is open from 20 November to 6 December 2026.", "closing_date", "2026-12-06"),
        ("Ring Bev Ackroyd by Tuesday week, 1 December.", "closing_date", "2026-12-01"),
        ("Valid until: 6 December 2026", "closing_date", "2026-12-06"),
    ],
)
def test_days_told_in_other_words(text: str, name: str, day: str) -> None:
    assert values(text)[name] == day


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("Old closing date: 4 December 2026. New closing date: 18 December 2026.", "2026-12-18"),
        ("Original closing date: 4 December 2026\nClosing date: 18 December 2026", "2026-12-18"),
        ("Closing date: 4 December 2026, extended to 18 December 2026.", "2026-12-18"),
        ("The closing date was 4 December 2026 and is now 18 December 2026.", "2026-12-18"),
        ("Closing date: 18 December 2026 (previously 4 December 2026)", "2026-12-18"),
        ("The closing date was 4 December 2026.", "2026-12-04"),
    ],
)
def test_a_former_closing_date_gives_way(text: str, closing: str) -> None:
    assert values("We need a coder.\n" + text)["closing_date"] == closing


@pytest.mark.parametrize(
    ("text", "interview"),
    [
        ("Interview date: 10 December. Closing date: Sunday 13 December.", "2026-12-10"),
        ("Closing date: 20 December. Interviews 7 January.", "2027-01-07"),
        ("Closing date: 20 December. Interviews 20 December.", "2026-12-20"),
    ],
)
def test_interviews_shortly_before_closing_are_a_slip_of_this_year(text: str, interview: str) -> None:
    assert values("We need a coder.\n" + text)["interview_date"] == interview
