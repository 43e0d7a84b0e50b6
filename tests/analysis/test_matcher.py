"""From wordings to matches: glued words, spellings, editions, near, not_in, unless, longest match, case."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop_app.analysis.matcher import Sentences
from desktop_app.analysis.pipeline import Reader
from desktop_app.domain.advert import Advert
from desktop_app.domain.signals import Category, Near, Signal, Status
from desktop_app.domain.verdict import Nation, Route
from tests.reading import LEAD, matches, read, reader, reader_of, signal, words_of

MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def seen(own: Reader, text: str) -> list[tuple[str, str]]:
    """(rule, words) of all that a reader of our own finds in running text."""
    found = own.matches(Advert.of(LEAD + text))
    ordered = sorted(found, key=lambda item: (item.span, item.rule))
    return [(item.rule.removeprefix("own."), item.text) for item in ordered]


@pytest.mark.parametrize(
    "text",
    [
        "You use [[ICD-10]],[[OPCS-4]] every day",
        "We seek a [[Clinical Coder]](Band 4)",
        "Essential:\n•[[NCCQ]]",
        "Essential:\n-[[NCCQ]]",
        "Work with [[ICD10]]&[[OPCS4]]",
        "Work with [[ICD10]]/[[OPCS4.10]] and more",
        "Work with [[ICD-10]];[[OPCS-4]]",
        "The [[NCCQ]](ACC) is held",
        "You are [[Accredited Clinical Coder]](ACC",
        "(clinical coding)and the [[clinical coding department]]",
        "The practice uses [[EMIS]]/[[SystmOne]]",
        "Know [[ICD\u201110]] and [[OPCS\u20114]]",
        "Know [[ICD \u2013 10]] and [[OPCS \u2013 4]]",
        "Know [[ICD - 10]] and [[OPCS  4]]",
        "Know [[ICD\u00a010]] and [[OPCS\u202f4]]",
        "Know [[ICD-\u00ad10]] and [[OPCS-\n4]]",
        "We seek a [[clinical\ncoder]] and a [[clinical\u00a0coder]]",
        "We seek a [[Notes\u00a0 Summariser]]",
        "Know \u201c[[ICD-10]]\u201d, *[[OPCS-4]]* and _[[NCCQ]]_",
        "[[Clinical Coder]]'s desk, [[Clinical Coders]]\u2019 desk",
        "the [[CLINICAL CODING DEPARTMENT]], [[Clinical-Coding Department]]",
        "Know \u200b[[ICD-10]]\ufeff and \u202d[[OPCS-4]]\u202c",
        "Know [[\uff29\uff23\uff24\uff0d\uff11\uff10]]",
        "Know [[OPCS-IV]] and [[OPCS]]",
    ],
)
def test_words_are_found_whatever_they_are_glued_to(text: str) -> None:
    plain = MARK.sub(r"\1", text)
    places = {(item.span.start - len(LEAD), item.span.end - len(LEAD)) for item in matches(plain)}
    shift = 0
    for mark in MARK.finditer(text):
        start = mark.start() - shift
        assert (start, start + len(mark[1])) in places, (mark[1], places)
        shift += len("[[]]")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("OPCS-4.10 is used", "OPCS-4.10"),
        ("OPCS 4.9 is used", "OPCS 4.9"),
        ("OPCS4.11, that is", "OPCS4.11"),
        ("We use OPCS-4.10.", "OPCS-4.10"),
        ("We use OPCS-4.", "OPCS-4"),
        ("We use OPCS-4.\n10 people do.", "OPCS-4"),
        ("We use OPCS-4. 10 people do.", "OPCS-4"),
        ("OPCS-4 (4.11)", "OPCS-4"),
        ("OPCS\u20114.10/ICD\u201110", "OPCS\u20114.10"),
    ],
)
def test_an_edition_belongs_to_its_classification(text: str, words: str) -> None:
    assert words_of(text, "hospital.opcs-4") == [words]


@pytest.mark.parametrize(
    "written",
    [
        "ICD-10-CM", "ICD-10 CM", "ICD 10 CM", "ICD10CM", "ICD10-CM", "ICD\u201110\u2011CM",
        "ICD \u2013 10 \u2013 CM", "icd-10-cm", "ICD-10-PCS", "ICD 10 PCS", "ICD-10-CM/PCS", "ICD-10-CM,CPT",
    ],
)  # fmt: skip
def test_icd_10_cm_and_pcs_are_never_icd_10(written: str) -> None:
    found = matches(f"You code charts with {written} daily.")
    assert [item.rule for item in found if item.route is Route.HOSPITAL] == []
    assert any(item.route is Route.BILLING for item in found)


def test_icd_10_beside_icd_10_cm_is_found() -> None:
    assert words_of("We moved from ICD-10 to ICD-10-CM.", "hospital.icd-10") == ["ICD-10"]


def test_a_phrase_runs_over_a_soft_line_end_only() -> None:
    own = reader_of(signal("dept", "coding department"))
    assert seen(own, "the coding\ndepartment") == [("dept", "coding\ndepartment")]
    assert seen(own, "the coding\r\ndepartment") == [("dept", "coding\r\ndepartment")]
    assert seen(own, "the coding  department") == [("dept", "coding  department")]
    for apart in ("coding\n\ndepartment", "coding\n• department", "coding. Department", "coding, department"):
        assert seen(own, f"the {apart}") == []


def test_a_word_inside_another_word_is_none() -> None:
    own = reader_of(signal("code", "code"))
    assert seen(own, "decode, codebook, encoded, barcode, code") == [("code", "code")]


def test_plurals_possessives_and_both_endings_count() -> None:
    own = reader_of(signal("summariser", "notes summariser"), signal("clinic", "clinic letter"))
    text = "notes summarisers, notes summarizer, Notes-Summarizers, a notes summariser's desk, clinic letters"
    assert [words for _, words in seen(own, text)] == [
        "notes summarisers", "notes summarizer", "Notes-Summarizers", "notes summariser", "clinic letters",
    ]  # fmt: skip


def test_within_a_route_the_longest_match_wins() -> None:
    own = reader_of(
        signal("coder", "coder"),
        signal("clinical-coder", "clinical coder"),
        signal("senior", "senior clinical coder"),
    )
    assert seen(own, "a senior clinical coder beside a coder") == [
        ("senior", "senior clinical coder"),
        ("coder", "coder"),
    ]


def test_of_two_equal_places_within_a_route_the_stronger_stays() -> None:
    weak = signal("weak", "coder", strength="weak")
    own = reader_of(weak, signal("strong", "coder"))
    assert seen(own, "a coder") == [("strong", "coder")]


def test_across_routes_both_are_listed() -> None:
    own = reader_of(
        signal("hospital", "clinical coder"), signal("practice", "coder", route=Route.PRIMARY_CARE)
    )
    assert seen(own, "a clinical coder") == [("hospital", "clinical coder"), ("practice", "coder")]


def test_overlapping_matches_neither_of_which_holds_the_other_stay() -> None:
    own = reader_of(signal("one", "clinical coding"), signal("two", "coding audit"))
    assert seen(own, "a clinical coding audit") == [("one", "clinical coding"), ("two", "coding audit")]


def test_a_neutral_match_inside_a_sides_match_is_dropped() -> None:
    own = reader_of(signal("side", "coding department"), signal("neutral", "coding", route=Route.UNCLEAR))
    assert seen(own, "our coding department does coding") == [
        ("side", "coding department"),
        ("neutral", "coding"),
    ]


def test_background_never_hides_nor_is_hidden() -> None:
    own = reader_of(
        signal("place", "Belfast hospital", route=None, nation=Nation.NORTHERN_IRELAND),
        signal("hospital", "hospital"),
    )
    assert seen(own, "a Belfast hospital") == [("place", "Belfast hospital"), ("hospital", "hospital")]


def test_a_stretched_match_hides_nothing_that_stands_inside_it() -> None:
    near = (Near(("coding",), ("episodes",), mark="both"),)
    own = reader_of(
        signal("act", near=near),
        signal("class", "OPCS-4", category=Category.CLASSIFICATION),
        signal("task", "whole"),
    )
    assert seen(own, "coding of whole OPCS-4 episodes") == [
        ("act", "coding of whole OPCS-4 episodes"),
        ("task", "whole"),
        ("class", "OPCS-4"),
    ]


def test_of_stretched_matches_of_one_rule_the_tightest_stays() -> None:
    own = reader_of(signal("act", near=(Near(("code", "coding"), ("letter",), mark="both"),)))
    assert seen(own, "you code, and are coding each letter") == [("act", "coding each letter")]


def test_deprecated_signals_are_not_looked_for_and_experimental_ones_weigh_nothing() -> None:
    own = reader_of(
        signal("old", "coder", status=Status.DEPRECATED),
        signal("new", "coding", status=Status.EXPERIMENTAL),
    )
    items = own.analyse(Advert.of(LEAD + "The coder does coding.")).evidence
    assert [(item.rule, item.weight, item.why) for item in items] == [
        ("own.new", 0.0, "experimental rule"),
    ]


def test_spans_count_code_points_of_the_part_they_name() -> None:
    title = "\U0001f600 Cli\u00adnical\u00a0\u00a0Coder"
    text = "e\u0301 \ufb01le\r\n\U0001f469\u200d\u2695\ufe0f OPCS\u20114.10"
    items = [*read(text, title=title, band="Band 4").evidence]
    assert {(item.span.part, item.text) for item in items} >= {
        ("title", "Cli\u00adnical\u00a0\u00a0Coder"),
        ("text", "OPCS\u20114.10"),
    }
    for item in items:
        part = {"title": title, "text": text}[item.span.part]
        assert part[item.span.start : item.span.end] == item.text


def test_a_part_of_its_own_is_read_like_the_text() -> None:
    analysis = reader().analyse(Advert.of("See above.", requirements="You hold the NCCQ."))
    assert [(item.span.part, item.text) for item in analysis.evidence] == [("requirements", "NCCQ")]


def test_every_signal_counts_once_and_where_it_weighs_most() -> None:
    text = "About us\nWe love OPCS-4.\n\nMain duties\nYou use OPCS-4. You use OPCS-4 again.\n"
    items = [item for item in read(text).evidence if item.rule == "hospital.opcs-4"]
    assert [(item.section, item.counts, item.why) for item in items] == [
        ("about_us", False, "repeat"),
        ("duties", True, ""),
        ("duties", False, "repeat"),
    ]


def test_a_title_that_the_text_repeats_counts_once() -> None:
    body = "Clinical Coder\nYou will join a team of nine and help it to code records."
    twice = read(body, title="Clinical Coder")
    counted = [item for item in twice.evidence if item.text == "Clinical Coder" and item.counts]
    assert [item.span.part for item in counted] == ["title"]


def own_signal(base: Signal, nations: tuple[Nation, ...]) -> Signal:
    return replace(base, nations=nations)


def test_a_signal_of_some_nations_is_found_but_weighs_nothing_elsewhere() -> None:
    own = reader_of(
        own_signal(signal("achi", "ACHI"), (Nation.AUSTRALIA,)),
        signal("sydney", "Sydney", route=None, nation=Nation.AUSTRALIA),
        signal("leeds", "Leeds", route=None, nation=Nation.ENGLAND),
    )

    def weights(text: str) -> list[tuple[float, str]]:
        found = own.matches(Advert.of(LEAD + text))
        return [(item.weight, item.why) for item in found if item.route is not None]

    assert weights("We use ACHI.") == [(5.0, "")]
    assert weights("We use ACHI in Sydney.") == [(5.0, "")]
    assert weights("We use ACHI in Leeds.") == [(0.0, "points to hospital coding in other nations only")]


def test_the_sentence_round_a_word_does_not_depend_on_what_was_asked_before() -> None:
    text = "You will code episodes. NCCQ is not needed here."
    word = (text.index("NCCQ"), text.index("NCCQ") + 4)
    both, asked_first = Sentences.of(text), Sentences.of(text)
    assert both.around(9, word[1]) == (0, len(text))
    assert both.around(*word) == asked_first.around(*word) == (word[0], len(text))
    assert both.around(9, 13) == (0, word[0] - 1)
