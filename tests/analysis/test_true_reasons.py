"""Reasons say what is so: why words were not counted, how little was found, and what reads like coding."""

from __future__ import annotations

from desktop_app.domain.advert import Advert
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate
from desktop_app.domain.verdict import Confidence, Route
from tests.reading import LEAD, read, reader_of, signal

TRIALS = (
    "Job summary\nYou will code adverse events and medical history to MedDRA, and medicines to WHODrug, "
    "for our trials in Reading, Berkshire. You raise queries with sites and perform up-versioning.\n"
)
CLAIMS = (
    "Job summary\nWe are looking for a coder in Dallas, Texas. You assign ICD-10-CM and CPT codes to claims "
    "with 3M 360 Encompass and answer payer denials under HIPAA.\n"
)
WARDS = (
    "When a patient leaves the ward you will read the case notes and record on the computer, in the agreed "
    "national lists of diseases and operations, what they were treated for and which procedures were done, "
    "so that the hospital is paid. You do this all day. 37.5 hours."
)


def ignored(text: str, *, title: str = "") -> list[str]:
    return [reason.text for reason in read(text, title=title).verdict.ignored]


def test_words_of_other_nations_are_said_to_point_to_their_side_there() -> None:
    assert ignored(TRIALS, title="HIM Coder") == [
        "“HIM Coder” in the title: points to coding for bills and claims in other nations only."
    ]
    abroad = CLAIMS.replace("3M 360 Encompass", "ACHI")
    said = [each for each in ignored(abroad, title="Medical Coder") if "ACHI" in each]
    assert "“ACHI” in the text: points to hospital coding in other nations only." in said


def test_what_counts_by_another_rule_is_not_said_to_be_ignored() -> None:
    found = read(TRIALS + "A Coding Lead looks at your work.\n", title="Medical Coder")
    assert any(item.text == "Coding Lead" and item.counts for item in found.evidence)
    assert not any("Coding Lead" in reason.text for reason in found.verdict.ignored)


def test_words_that_do_not_count_where_they_stand_say_why() -> None:
    zero = ((SectionName.SUMMARY, 0.0),)
    own = reader_of(
        signal("lead", "Records Captain", category=Category.TITLE, sections=zero),
        signal("place", "Greenhouse", category=Category.SETTING, sections=zero),
        signal("work", "sort ledgers", sections=zero),
    )
    text = LEAD + "You meet the Records Captain, tend the Greenhouse and sort ledgers."
    assert [reason.text for reason in own.analyse(Advert.of(text)).verdict.ignored] == [
        "“Records Captain” in the text: such a name counts only where it is the post’s own title; "
        "here it may be somebody else’s.",
        "“Greenhouse” in the text: here such a word need not name a place of work.",
        "“sort ledgers” in the text: here such words need not tell of this post’s work.",
    ]


def test_unclear_with_one_side_says_that_it_is_too_little_and_at_what_it_hints() -> None:
    found = read("We are looking for a clinical coder to join us.", title="Clinical Coder").verdict
    assert found.route is Route.UNCLEAR
    assert [side for side, score in found.scores if score] == [Route.HOSPITAL]
    assert found.reason == (
        "“Clinical Coder” names coding work, but what it says is too little to tell for whom; it hints at "
        "hospital coding."
    )


def test_unclear_between_two_sides_names_both() -> None:
    own = reader_of(
        signal("coder", "code keeper", route=Route.UNCLEAR, category=Category.TITLE, gate=Gate.POST),
        signal("ward", "ward sheets"),
        signal("desk", "desk sheets", route=Route.PRIMARY_CARE),
    )
    text = LEAD + "You code the ward sheets and the desk sheets."
    found = own.analyse(Advert.of(text, title="Code Keeper")).verdict
    assert found.route is Route.UNCLEAR
    assert found.reason.endswith(
        "but what it says points to hospital coding (“ward sheets”) as well as to practice record coding "
        "(“desk sheets”)."
    )


def test_a_post_whose_duties_read_like_coding_is_not_said_to_be_without_coding_work() -> None:
    found = read(WARDS, title="Health Data Assistant", employer="Pennine Vale Hospital NHS Trust").verdict
    if found.route is Route.NOT_CODING:
        assert found.confidence is Confidence.LEANING
        assert "reads partly like coding work" in found.reason
    assert "without any coding work" not in found.reason
    assert "not the main purpose" not in found.reason
    assert not any("post instead of" in change.text for change in found.changes)


def test_another_post_with_a_little_coding_keeps_its_plain_reason() -> None:
    text = "Duties\nYou greet patients, answer the telephone and summarise the notes of new patients.\n"
    found = read(text, title="Receptionist").verdict
    assert "reads partly like coding work" not in found.reason


def test_a_text_without_a_word_about_coding_is_not_said_to_read_like_it() -> None:
    found = read(
        "2 pints semi skimmed\neggs (12)\nbread - seeded\ncheddar\ndog food\nbook from library for Tom\n"
        "bin bags"
    )
    assert not found.evidence
    assert found.verdict.reason == "No words about coding were found."
