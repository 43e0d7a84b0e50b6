"""What sort of page a text is: who is spoken to, whether anybody can apply, whether a post is offered."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Kind, Route
from tests.reading import read

PROFILE = (
    "Porters are the legs of a hospital. Porters work in pairs on long corridors and are employed by trusts "
    "or by firms.\nYou could be:\n- moving beds\n- bringing blood\n"
    "There are no set requirements. The figures below are only a guide."
)
PAPER = (
    "Abstract: The authors counted how often a code was changed after audit.\n"
    "Keywords (MeSH): audit; codes\nArticle type: Report. ISSN 0000-0000\nOne code in nine was changed."
)
PROSPECTUS = (
    "Course prospectus for the year. All of our courses and workshops are given by people of the trade.\n"
    "Attendance criteria: three months in a department.\nBenefits to the delegate and employer\n"
    "Learning outcomes: tell a main diagnosis from another."
)
CLASS = (
    "Patient Accounts Series. Class title and class spec effective 2019.\n"
    "Employees at this level post payments under general supervision and guide others."
)
PATTERN = (
    "Key responsibilities and required skills for a scheduler\nThe scheduler fills the books of a clinic.\n"
    "Entry point from: receptionist. Lateral moves: call handler."
)
SOCIETY = (
    "The objectives of the society are to promote good records among its members and to advise employers.\n"
    "Management committee: the profiles of its people are below."
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (PROFILE, Kind.ARTICLE),
        (PAPER, Kind.ARTICLE),
        (PROSPECTUS, Kind.COURSE),
        (CLASS, Kind.OTHER),
        (PATTERN, Kind.OTHER),
        (SOCIETY, Kind.OTHER),
    ],
)
def test_pages_to_which_nobody_can_apply(text: str, kind: Kind) -> None:
    assert read(text).verdict.kind is kind


@pytest.mark.parametrize(
    "words",
    [
        "Proof of vaccination is a COVID-19 Digital Certificate.",
        "ANZSCO Code 100000",
        "See the class specification. Apply by 3 December.",
        "Our coders work in pairs, and careers in coding begin here.",
        "You will report to the management committee.",
    ],
)
def test_such_words_in_a_vacancy_leave_it_one(words: str) -> None:
    text = (
        "Records Officer, Elmstow Hospital\nMain duties: you will file charts and answer requests.\n"
        f"{words}\nEssential: two years in an office. Closing date: 4 December. Salary £26,000."
    )
    assert read(text).verdict.kind is Kind.VACANCY


def test_a_post_told_of_by_a_friend_is_still_offered() -> None:
    text = (
        "I don't post often, but Elmstow Hospital needs a new head of records, permanent, two days on site.\n"
        "Why it is lovely: a team of nine. Why it is hard: two stores become one.\nMoney: £52,000. Closes 13 "
        "December. DM me for a chat or go straight to NHS Jobs. #hiring"
    )
    assert read(text).verdict.kind is Kind.VACANCY


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "I am an ACC-qualified clinical coder looking for remote work from May. 9 years in trusts.",
            Kind.CV,
        ),
        ("Notes summariser in Leeds. I'm seeking a role in a practice, part time; EMIS user.", Kind.CV),
        ("Minutes of the coding team meeting\nPresent: Ann, Bob\n1. NCCQ: three have passed.", Kind.OTHER),
        (
            "Hi Cem, just to confirm your shift as a bank clinical coder on Monday at Moor Hospital.",
            Kind.OTHER,
        ),
        (
            "Dear Ms Ode, thank you for your application for the post of Clinical Coder at Moor NHS Trust. "
            "We are sorry to tell you that you have not been shortlisted. All whom we invited hold the NCCQ.",
            Kind.OTHER,
        ),
        (
            "Clinical Coder, Moor NHS Trust. You will code episodes in ICD-10 and OPCS-4. If you have not "
            "heard from us by May, we are sorry to tell you that you have not been shortlisted.",
            Kind.VACANCY,
        ),
        ("I am a practice manager looking for a notes summariser, 20 hours a week, EMIS.", Kind.VACANCY),
        (
            "Are you a qualified coder looking for remote work? Moor NHS Trust needs two, Band 5.",
            Kind.VACANCY,
        ),
        (
            "Medical Secretary, Mill Surgery\nMain duties\n- Minutes of the partners' meeting\n- Code "
            "letters in EMIS\nWe are looking for a quick typist.",
            Kind.VACANCY,
        ),
    ],
)
def test_everyday_notes_offer_no_post_and_vacancies_with_like_words_do(text: str, kind: Kind) -> None:
    assert read(text).verdict.kind is kind


def test_the_questions_of_a_job_site_leave_its_page_a_vacancy() -> None:
    text = (
        "Medical Coder\nSunny Bay Private Hospital, Perth WA\n\nJob summary\nYou will code separations in "
        "ICD-10-AM and ACHI.\n\nEmployer questions\nYour application will include the following questions:\n"
        "How many years' experience do you have as a Medical Coder?\nDo you have a driver's licence?\n\n"
        "What can I earn as a Medical Coder\nSee more salary information\n\n"
        "Similar jobs\nNotes Summariser, Mill Surgery\nMedical Biller (CPT)"
    )
    verdict = read(text).verdict
    assert verdict.kind is Kind.VACANCY
    assert verdict.route is Route.HOSPITAL
