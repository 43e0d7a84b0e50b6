"""What can be done about a mark: by a rule, or where no rule stands behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import TOLD, Evidence
from desktop_app.domain.rules import IgnoreLevel
from desktop_app.presentation.rules_marking import LONGEST_SELECTION, ignore_of
from desktop_app.text.identity import sentence_key
from tests.presentation.house_rules import ADVERT

if TYPE_CHECKING:
    import pytest

    from tests.presentation.rules_house import House


def read_as_passages(house: House, monkeypatch: pytest.MonkeyPatch) -> Evidence:
    """Let every mark of the advert on screen be a passage; the first of them."""
    house.read()
    analysis = house.reading.analysis
    assert analysis is not None
    passages = tuple(replace(found, rule=TOLD) for found in analysis.evidence)
    monkeypatch.setattr(house.reading, "analysis", replace(analysis, evidence=passages))
    return passages[0]


def test_of_a_passage_told_in_other_words_it_is_said_what_else_can_be_done(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_as_passages(house, monkeypatch)
    *_, way = house.desk.marking.ways(0)
    assert (way.level, way.words.replace("&", "")) == (None, "No rule made this mark: what else can be done")
    house.desk.marking.wrong(0, way.level)
    notice = house.notices.current
    assert notice is not None
    assert notice.sentence == "No rule made this mark: the passage as a whole reads like coding work."
    assert "“Make a rule from this selection”" in notice.hint
    assert house.form.draft is None
    assert not house.mine.exists()


def test_a_passage_is_ignored_by_its_sentence_and_its_first_words_alone_are_kept(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = read_as_passages(house, monkeypatch)
    here, everywhere, every_one, _ = house.desk.marking.ways(0)
    assert (here.level, everywhere.level) == (IgnoreLevel.PLACE, IgnoreLevel.PHRASE)
    sentence = "You turn the notes of every patient who left the wards into figures."
    passage = replace(found, text=sentence)
    advert = house.reading.advert
    for level, keys in ((IgnoreLevel.PLACE, True), (IgnoreLevel.PHRASE, False)):
        ignore = ignore_of(passage, level, advert, passage.text)
        assert (ignore.rule, ignore.words) == (TOLD, "you turn the notes of every …")
        assert ignore.sentence == sentence_key(sentence)
        assert bool(ignore.advert) is keys
    house.desk.marking.wrong(0, every_one.level)
    house.wait(house.said)
    assert house.said() == "Passages told in other words are ignored from now on."
    assert TOLD in house.mine.read_text(encoding="utf-8")


def test_words_of_a_passage_make_a_rule_and_a_whole_passage_does_not(house: House) -> None:
    house.read()
    house.enter()
    passage = "You turn the notes of every patient who has left the wards into letters and numbers. " * 2
    assert len(passage) > LONGEST_SELECTION
    house.desk.marking.rule_from(passage, 0, len(passage))
    assert house.said() == "Select the few words that the rule should look for."
    start = passage.index("letters and numbers")
    house.desk.marking.rule_from(passage, start, start + 19)
    assert house.form.draft is not None
    assert house.form.draft.phrases == ("letters and numbers",)
    assert house.said() == "", "what was asked for is done"
    assert Advert.of(ADVERT).part("text") == house.reading.advert.part("text")
