"""What sort of paper a text is by its words: how they are weighed, and when a verdict rests on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.analysis.papers import PAPERS, SIGNS, START, Papers, signs_of
from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import RuleSet
from desktop_app.domain.verdict import Kind
from tests.reading import read, rules_of

ARTICLE = (
    "Ask ten people at a party what happens to their hospital notes and nine will shrug. Somebody reads "
    "them, though. In a low building behind the laundry of most large hospitals sits a roomful of people who "
    "turn what doctors wrote into codes. They are rarely seen, and few of them planned to end up there.\n"
    "Why does it matter? Because money follows the codes, and so do the statistics on which the next ward is "
    "planned. When a code is wrong, nobody dies; but somewhere a hospital is paid for a hip it never mended."
)
PROCEDURE = (
    "1. Purpose. To make sure that letters are coded safely and in time.\n2. Scope. All staff who handle "
    "post.\n3. The clerk date stamps each letter and scans it the same day.\n4. The coder reads the letter "
    "and adds new diagnoses. Queried diagnoses must not be coded.\n5. The lead checks twenty letters each "
    "quarter.\nApproved by the partners. Review in two years."
)
VACANCY = (
    "You will join a friendly team of nine and code the stays of people who were in our wards, from notes "
    "and letters, to national standards. You will have a good knowledge of anatomy and two years of work in "
    "a hospital. We offer a pension, 27 days of leave and a salary of £31,000. Closing date: 3 December."
)


def rules_with(**signs: str) -> RuleSet:
    """Rules without signals whose learned signs are these."""
    plain = rules_of()
    numbers = [(START, "0 0 0 0 0"), *((f"{SIGNS}words.{sign}", line) for sign, line in signs.items())]
    others = [(name, line) for name, line in plain.policy if not name.startswith(SIGNS)]
    return replace(plain, policy=(*others, *numbers) if signs else tuple(others))


def test_words_openings_titles_questions_and_spans_of_years_are_signs() -> None:
    found = signs_of(
        {"title": "What now?", "employer": "Ward End Trust", "text": "You code.\n2016 - 2019 Clerk"}
    )
    assert found["title"] == {"what", "now", "what_now"}
    assert {"what", "what_now", "you", "you_code", "clerk"} <= found["opens"]
    assert {"what", "code", "you_code"} <= found["words"]
    assert found["marks"] == {"question", "years"}
    assert not {sign for signs in found.values() for sign in signs if "ward" in sign}
    assert "code" not in found["opens"]


def test_a_text_weighs_the_sum_of_its_signs_over_the_root_of_their_number() -> None:
    papers = Papers.of(rules_with(party="3 0 1 0 0", salary="-1 0 0 0 0", shrug="2 0 2 0 0"))
    paper = papers.read({"text": "At the party all shrug, and shrug again."})
    assert paper is not None
    assert (round(paper.away, 3), round(paper.kinds[1], 3)) == (round(5 / 2**0.5, 3), round(3 / 2**0.5, 3))
    nothing = papers.read({"text": "Not a word of it."})
    assert nothing is not None
    assert nothing.away == 0


def test_without_weights_nothing_is_said() -> None:
    assert Papers.of(rules_with()).read({"text": ARTICLE}) is None


@pytest.mark.parametrize("line", ["1 2 3", "1 2 3 4 nan", "inf 0 0 0 0"])
def test_a_line_without_five_numbers_is_told(line: str) -> None:
    with pytest.raises(AppError, match="no five numbers"):
        Papers.of(rules_with(party=line))


def test_a_long_text_weighs_the_same_read_in_blocks_and_edited() -> None:
    rules = rules_with(party="3 0 1 0 0", the_party="-1 0 0 0 0", shrug="2 0 2 0 0")
    papers = Papers.of(rules)
    blocks = [f"Guest {number} comes to the party.\nAll shrug." for number in range(200)]
    for text in ("\n\n".join(blocks), "\n\n".join([*blocks[:90], "Who asks?", *blocks[90:]])):
        parts = {"text": text}
        paper, anew = papers.read(parts), Papers.of(rules).read(parts)
        assert paper is not None
        assert anew is not None
        assert (paper.away, paper.kinds) == (anew.away, anew.kinds)
        assert round(paper.away, 3) == round(4 / 3**0.5, 3)
        signs = signs_of(parts)
        assert signs["words"] == set().union(*(signs_of({"text": block})["words"] for block in blocks)) | (
            {"who", "asks", "who_asks"} if "Who" in text else set()
        )
        assert ("question" in signs["marks"]) is ("Who" in text)


def test_a_field_of_another_name_is_not_read() -> None:
    assert not any(signs_of({"title_note": "What now?", "salary": "Not a word."}).values())


def test_the_shipped_weights_name_papers_that_no_rule_knows() -> None:
    assert read(ARTICLE).verdict.kind is Kind.ARTICLE
    assert read(PROCEDURE).verdict.kind is Kind.OTHER
    assert read(VACANCY).verdict.kind is Kind.VACANCY


def test_the_order_of_sentences_does_not_matter() -> None:
    turned = "\n".join(reversed(ARTICLE.split("\n")))
    assert signs_of({"text": turned}) == signs_of({"text": ARTICLE})


def test_few_words_are_a_vacancy_unless_a_rule_says_otherwise() -> None:
    assert read("They are rarely seen, and few of them planned to end up there.").verdict.kind is Kind.VACANCY


def test_every_kind_but_a_vacancy_has_weights() -> None:
    assert {*PAPERS, Kind.VACANCY} == set(Kind)
