"""How a match is meant: negated, of another role, hedged; pseudo cues; where a cue's reach ends."""

from __future__ import annotations

import re

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.rules import Cue, Direction
from desktop_app.domain.signals import Negation
from desktop_app.domain.verdict import Route
from tests.reading import LEAD, matches, read, reader_of, signal

MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
AFFIRMED, NEGATED = Assertion.AFFIRMED, Assertion.NEGATED
OTHER, HEDGED = Assertion.OTHER_ROLE, Assertion.HEDGED


def readings(text: str) -> list[set[Assertion]]:
    """How each marked stretch is meant, by all items that stand in it."""
    plain, found, shift = MARK.sub(r"\1", text), [], 0
    items = matches(plain)
    for mark in MARK.finditer(text):
        start = len(LEAD) + mark.start() - shift
        end = start + len(mark[1])
        inside = [item for item in items if start <= item.span.start and item.span.end <= end]
        assert inside, f"nothing is found in {mark[1]!r}"
        found.append({item.assertion for item in inside})
        shift += len("[[]]")
    return found


@pytest.mark.parametrize(
    "text",
    [
        "No [[OPCS-4]] knowledge is needed.",
        "No knowledge of [[OPCS-4]] is expected of you.",
        "No prior experience with [[SNOMED CT]] is necessary for this post.",
        "You do not need [[NCCQ]] to apply.",
        "This is not a [[clinical coder]] post.",
        "The role does not involve [[clinical coding]].",
        "[[NCCQ]] is not required.",
        "[[ICD-10]] and [[OPCS-4]] are not used here.",
        "We do not use [[EMIS Web]].",
        "You will book visits rather than [[summarise notes]].",
        "Unlike a [[clinical coder]], you will be on your feet.",
        "Not to be confused with [[clinical coders]].",
        "Neither [[ICD-10]] nor [[OPCS-4]] comes into it.",
        "There is no requirement for [[ACC qualified]] coders to apply.",
    ],
)
def test_what_is_ruled_out_is_negated(text: str) -> None:
    assert readings(text) == [{NEGATED}] * len(readings(text))


@pytest.mark.parametrize(
    "text",
    [
        "You will liaise with the [[clinical coding department]] about missing notes.",
        "You will sit beside our [[clinical coding team]].",
        "You will work closely with [[clinical coders]] and finance.",
        "Folders are passed to the [[clinical coding team]].",
        "The [[clinical coding team]] sits next door.",
        "You answer queries from [[clinical coders]].",
    ],
)
def test_what_others_do_is_of_another_role(text: str) -> None:
    assert readings(text) == [{OTHER}]


@pytest.mark.parametrize(
    "text",
    [
        "[[EMIS Web]] would be an advantage.",
        "Experience of [[OPCS-4]] is desirable but not essential.",
        "You hold or are working towards [[NCCQ]].",
        "Ideally you know [[OPCS-4]].",
        "[[NCCQ]] preferred.",
    ],
)
def test_what_is_wished_for_is_hedged(text: str) -> None:
    assert readings(text) == [{HEDGED}]


@pytest.mark.parametrize(
    "text",
    [
        "We want not only [[OPCS-4]] but also people skills.",
        "Not just [[clinical coders]] but analysts work here.",
        "Send it no later than Friday with your [[NCCQ]] certificate.",
        "You code without supervision in [[OPCS-4]].",
        "Do not hesitate to ask about [[NCCQ]].",
        "Your work is not limited to [[OPCS-4]].",
        "No two days are alike when you use [[OPCS-4]].",
    ],
)
def test_a_pseudo_cue_changes_nothing(text: str) -> None:
    assert readings(text) == [{AFFIRMED}]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("No [[NCCQ]] is needed. [[OPCS-4]] is used daily.", AFFIRMED),
        ("No [[NCCQ]] is needed; [[OPCS-4]] is used daily.", AFFIRMED),
        ("No [[NCCQ]]\n• [[OPCS-4]]", AFFIRMED),
        ("No [[NCCQ]]\n\n[[OPCS-4]] is used", AFFIRMED),
        ("No [[NCCQ]] but [[OPCS-4]].", AFFIRMED),
        ("You do not need [[NCCQ]], however [[OPCS-4]] matters.", AFFIRMED),
        ("You do not need [[NCCQ]] although [[OPCS-4]] matters.", AFFIRMED),
        ("You do not need [[NCCQ]] or [[OPCS-4]].", NEGATED),
        ("You do not need [[NCCQ]] and you will learn [[OPCS-4]].", AFFIRMED),
    ],
)
def test_a_cues_reach_ends_where_the_thought_ends(text: str, second: Assertion) -> None:
    assert readings(text) == [{NEGATED}, {second}]


def test_a_section_ends_a_cues_reach() -> None:
    text = "Main duties\nYou liaise with\nEssential\nClinical coding department experience\nNCCQ"
    assert {item.assertion for item in read(text).evidence} == {AFFIRMED}


def test_liaising_ends_where_ones_own_work_begins() -> None:
    text = "You liaise with the [[clinical coding team]], and you will code episodes with [[OPCS-4]]."
    assert readings(text) == [{OTHER}, {AFFIRMED}]


def test_a_wrapped_line_does_not_end_a_cues_reach() -> None:
    text = "There is plenty to learn, and there is no requirement for\nknowledge of [[OPCS-4]] at the start."
    assert readings(text) == [{NEGATED}]


def test_case_of_a_cue_does_not_matter() -> None:
    assert readings("NO [[OPCS-4]] KNOWLEDGE NEEDED") == [{NEGATED}]


CODER = signal("coder", "coder", route=Route.HOSPITAL)


def cue(assertion: Assertion | None, *phrases: str, **changes: object) -> Cue:
    name = assertion.value if assertion else "end"
    direction = changes.pop("direction", Direction.FORWARD)
    return Cue(name, assertion, direction, phrases, **changes)  # type: ignore[arg-type]


def items_of(text: str, *cues: Cue) -> list[Evidence]:
    return list(reader_of(CODER, cues=cues).analyse(Advert.of(LEAD + text)).evidence)


def assertions(text: str, *cues: Cue) -> list[Assertion]:
    return [item.assertion for item in items_of(text, *cues)]


def test_a_cue_reaches_as_many_tokens_as_it_says() -> None:
    no = cue(NEGATED, "no", within=2)
    assert assertions("no one two coder", no) == [NEGATED]
    assert assertions("no one two three coder", no) == [AFFIRMED]


@pytest.mark.parametrize(
    ("direction", "expected"),
    [
        (Direction.FORWARD, [AFFIRMED, NEGATED]),
        (Direction.BACKWARD, [NEGATED, AFFIRMED]),
        (Direction.BOTH, [NEGATED, NEGATED]),
    ],
)
def test_a_cue_looks_the_way_it_says(direction: Direction, expected: list[Assertion]) -> None:
    assert assertions("this coder never that coder", cue(NEGATED, "never", direction=direction)) == expected


def test_of_several_cues_the_strongest_kind_wins() -> None:
    cues = (cue(HEDGED, "perhaps"), cue(OTHER, "beside"), cue(NEGATED, "never"))
    assert assertions("never beside perhaps a coder", *cues) == [NEGATED]
    assert assertions("perhaps beside a coder", *cues) == [OTHER]
    assert assertions("perhaps a coder", *cues) == [HEDGED]


def test_a_pseudo_cue_switches_off_only_its_own_kind() -> None:
    cues = (cue(NEGATED, "not"), cue(HEDGED, "maybe not"), cue(NEGATED, "maybe not only", pseudo=True))
    assert assertions("maybe not only a coder", *cues) == [HEDGED]
    assert assertions("not a coder", *cues) == [NEGATED]


def test_an_ending_word_behind_the_match_ends_nothing() -> None:
    cues = (cue(NEGATED, "no"), cue(None, "but", direction=Direction.BOTH))
    assert assertions("no coder but us", *cues) == [NEGATED]
    assert assertions("no fuss but a coder", *cues) == [AFFIRMED]


def test_a_signal_may_be_deaf_to_negation_but_not_to_other_cues() -> None:
    own = reader_of(
        signal("coder", "coder", negation=Negation.NONE), cues=(cue(NEGATED, "no"), cue(OTHER, "beside"))
    )

    def meant(text: str) -> list[Assertion]:
        return [item.assertion for item in own.analyse(Advert.of(LEAD + text)).evidence]

    assert meant("no coder") == [AFFIRMED]
    assert meant("beside the coder") == [OTHER]


def test_evidence_names_the_words_that_changed_its_reading() -> None:
    text = LEAD + "You have never been a coder."
    own = reader_of(CODER, cues=(cue(NEGATED, "never"),))
    (item,) = own.analyse(Advert.of(text)).evidence
    assert item.cue is not None
    assert text[item.cue.start : item.cue.end] == "never"
    assert (item.weight, item.why) == (0.0, "negated")


def test_what_a_reading_weighs() -> None:
    cues = (cue(NEGATED, "never"), cue(OTHER, "beside"), cue(HEDGED, "perhaps"))
    plain = items_of("a coder", *cues)[0].weight
    assert plain > 0
    assert 0 < items_of("perhaps a coder", *cues)[0].weight < plain
    assert items_of("never a coder", *cues)[0].weight == 0
    assert items_of("beside a coder", *cues)[0].weight == 0
    assert items_of("beside a coder", *cues)[0].why == "about another role"


def test_an_affirmed_place_counts_though_another_is_negated() -> None:
    items = items_of("never a coder. A coder.", cue(NEGATED, "never"))
    assert [(item.assertion, item.counts) for item in items] == [(NEGATED, False), (AFFIRMED, True)]


def test_a_post_all_of_whose_coding_is_ruled_out_is_no_coding_post() -> None:
    text = (
        "You will greet visitors, answer the telephone and keep the diary of three consultants.\n"
        "This is not a clinical coding post: no ICD-10 or OPCS-4 knowledge is needed, NCCQ is not required, "
        "and you will not be expected to summarise notes.\n"
        "You will liaise with the clinical coding department about missing folders."
    )
    verdict = read(text, title="Receptionist", employer="Hollowmere Hospitals NHS Trust").verdict
    assert verdict.route is Route.NOT_CODING
    assert dict(verdict.scores)[Route.PRIMARY_CARE] == 0
