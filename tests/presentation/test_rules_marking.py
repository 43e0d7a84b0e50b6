"""What can be done about a mark: by a rule, or where no rule stands behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import TOLD
from desktop_app.presentation.rules_marking import LONGEST_SELECTION
from tests.presentation.house_rules import ADVERT

if TYPE_CHECKING:
    import pytest

    from tests.presentation.rules_house import House


def test_of_a_passage_told_in_other_words_it_is_said_what_can_be_done(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.read()
    analysis = house.reading.analysis
    assert analysis is not None
    passages = tuple(replace(found, rule=TOLD) for found in analysis.evidence)
    monkeypatch.setattr(house.reading, "analysis", replace(analysis, evidence=passages))
    (way,) = house.desk.marking.ways(0)
    assert (way.level, way.words.replace("&", "")) == (None, "No rule made this mark: what can be done")
    house.desk.marking.wrong(0, way.level)
    notice = house.notices.current
    assert notice is not None
    assert notice.sentence == "No rule made this mark: the passage as a whole reads like coding work."
    assert "“Make a rule from this selection”" in notice.hint
    assert house.form.draft is None
    assert not house.mine.exists()


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
    assert Advert.of(ADVERT).part("text") == house.reading.advert.part("text")
