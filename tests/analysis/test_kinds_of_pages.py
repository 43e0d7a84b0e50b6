"""What sort of page a text is: who is spoken to, whether anybody can apply, whether a post is offered."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Kind
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
