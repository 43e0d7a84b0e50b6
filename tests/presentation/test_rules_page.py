"""The Rules page without widgets, on real files, with the real loader, reader and bench."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.rules import IgnoreLevel
from desktop_app.domain.verdict import Route
from desktop_app.operations.save_advert import save_advert
from tests.presentation.house_rules import ADVERT, SIGNALS

if TYPE_CHECKING:
    from tests.presentation.rules_house import House


def test_a_signal_is_made_tried_kept_seen_and_undone(house: House) -> None:
    assert "night desk" not in " ".join(one.text for one in house.read(f"{ADVERT}The night desk is yours."))
    house.enter().page.begin()
    house.form.edit(title="Night desk", phrases=("night desk",), match=("The [[night desk]] is yours.",))
    house.tried()
    assert [one.text for one in house.page.results.trial.places] == ["night desk"]  # type: ignore[union-attr]
    assert house.page.results.failing == ()
    assert not house.mine.exists(), "nothing is kept before it is said"
    house.keep()
    assert house.said() == "The signal “Night desk” is kept."
    assert "night desk" in house.words(), "the advert on screen is read by the new rules"
    house.page.undo()
    house.wait(lambda: "night desk" not in house.words())
    assert house.page.undo_words == ""
    assert "mine.night-desk" not in house.mine.read_text("utf-8")


def test_what_is_asked_to_be_kept_before_it_was_tried_is_kept_after_that_and_says_so(house: House) -> None:
    house.enter().page.begin()
    house.form.edit(title="Night desk", phrases=("night desk",), match=("The [[night desk]] is yours.",))
    assert house.page.state().soon
    said: list[str] = []
    house.page.state_changed.connect(lambda: said.append(house.page.state().words))
    house.page.keep()
    assert said == ["It is kept as soon as it has been tried …"]
    house.wait(house.mine.exists)
    house.wait(lambda: not house.form.changed)
    assert any(words.startswith("Keeping it …") for words in said)
    assert house.said() == "The signal “Night desk” is kept."


def test_what_fails_or_is_typed_on_is_not_kept_unasked(house: House) -> None:
    house.enter().page.begin()
    house.form.edit(title="Night desk", phrases=("night desk",), match=("The [[day desk]] is yours.",))
    house.page.keep()
    house.tried()
    house.form.edit(match=("The [[night desk]] is yours.",))
    house.page.keep()
    house.form.edit(title="Night desks")
    house.tried()
    assert not house.mine.exists()
    assert house.page.state().keep


def test_a_failing_example_says_false_negative_and_which_sentence(house: House) -> None:
    house.enter().page.choose("house.icd-10")
    house.form.edit(match=(*house.form.draft.match, "You know [[ICD ten]]."))  # type: ignore[union-attr]
    house.tried()
    told = house.page.told("match")
    assert told.wrong
    assert told.words.startswith("False negative")
    assert "You know ICD ten." in told.words
    house.form.edit(phrases=("ICD-10", "ICD ten"))
    house.tried()
    assert not house.page.told("match").wrong


def test_altered_verdicts_of_saved_adverts_are_known_before_it_is_kept(house: House) -> None:
    strong = "Clinical Coder\n\nYou will assign ICD-10 codes to case notes of admitted patients.\n"
    house.read(strong)
    analysis = house.reading.analysis
    assert analysis is not None
    save_advert(analysis=analysis, title="", employer="", store_path=house.store, now=datetime.now(UTC))
    house.enter().page.choose("house.icd-10")
    house.tried()
    saved = house.page.results.saved
    assert saved is not None
    assert [one.count for one in saved.with_matches] == [1]
    assert saved.altered == ()
    house.form.edit(route=Route.BILLING.value, strength="decisive")
    house.tried()
    assert house.page.results.saved is not None
    assert house.page.results.saved.looked_at == 1


def test_a_change_to_a_shipped_signal_is_marked_and_reverted(house: House) -> None:
    house.enter().page.choose("house.encoder")
    house.form.edit(strength="strong")
    house.keep()
    assert house.page.state().revert == "Revert to shipped"
    assert "changed by you" in house.page.tree.index_of("house.encoder").data()
    house.page.revert()
    house.wait(lambda: house.page.state().revert == "")
    assert house.form.draft is not None
    assert house.form.draft.strength == "supporting"


def test_a_signal_of_my_own_can_be_deleted(house: House) -> None:
    house.enter().page.begin()
    house.form.edit(title="Night desk", phrases=("night desk",), match=("A [[night desk]].",))
    house.keep()
    house.page.choose("mine.night-desk")
    assert house.page.state().revert == "Delete this signal"
    house.page.revert()
    house.wait(lambda: house.form.draft is None)
    assert not house.page.tree.index_of("mine.night-desk").isValid()


def test_a_pack_that_is_switched_off_finds_nothing(house: House) -> None:
    assert "ICD-10" in [one.text for one in house.read()]
    house.enter().page.switch("house", False)
    house.wait(lambda: "ICD-10" not in house.words())
    house.page.undo()
    house.wait(lambda: "ICD-10" in house.words())


def test_a_rule_is_made_from_a_selection(house: House) -> None:
    house.read()
    start = ADVERT.index("house encoder")
    house.enter()
    house.desk.marking.rule_from(ADVERT, start, start + len("house encoder"))
    draft = house.form.draft
    assert draft is not None
    assert draft.phrases == ("house encoder",)
    assert draft.match == ("You will code case notes with ICD-10 and look after the [[house encoder]].",)
    assert draft.route in {"hospital", "primary_care"}
    house.desk.marking.rule_from(ADVERT, 0, 0)
    assert house.said() == "Select the few words that the rule should look for."


@pytest.mark.parametrize(
    ("level", "others"),
    [
        (IgnoreLevel.PLACE, ["ICD-10"]),
        (IgnoreLevel.ADVERT, []),
        (IgnoreLevel.PHRASE, []),
        (IgnoreLevel.RULE, []),
    ],
)
def test_a_wrong_mark_is_ignored_as_far_as_said_and_comes_back(
    house: House, level: IgnoreLevel, others: list[str]
) -> None:
    twice = f"{ADVERT}Later you will teach ICD-10 to others.\n"
    found = house.read(twice)
    number = next(at for at, one in enumerate(found) if one.rule == "house.icd-10")
    assert len(house.desk.marking.ways(number)) == 5
    house.desk.marking.wrong(number, level)
    house.wait(lambda: [one.text for one in house.found() if one.rule == "house.icd-10"] == others)
    assert house.said().endswith(
        ("is ignored at this place.", "in this advert.", "everywhere.", "is ignored.")
    )
    assert "Larkmoor" not in house.mine.read_text("utf-8")
    house.enter()
    (row,) = house.page.ignored.rows
    house.page.unignore(row.ignore)
    house.wait(lambda: len([one for one in house.found() if one.rule == "house.icd-10"]) == 2)
    house.wait(lambda: house.page.ignored.rows == ())


def test_an_exception_opens_the_form_with_the_sentence(house: House) -> None:
    found = house.read()
    number = next(at for at, one in enumerate(found) if one.rule == "house.encoder")
    house.desk.marking.wrong(number, None)
    house.wait(lambda: house.form.draft is not None)
    draft = house.form.draft
    assert draft is not None
    assert draft.id == "house.encoder"
    assert draft.no_match[-1] == "You will code case notes with ICD-10 and look after the house encoder."
    house.tried()
    assert house.page.told("no_match").words.startswith("False positive")


def test_a_rule_file_saved_elsewhere_is_read_again_and_a_broken_one_keeps_the_last_good(house: House) -> None:
    file = house.folder / "packs" / "house" / "signals.yaml"
    house.read(f"{ADVERT}You know the house codes.")
    house.enter()
    house.desk.start()
    file.write_text(SIGNALS.replace("- house encoder\n", "- house encoder\n    - house codes\n"), "utf-8")
    house.wait(lambda: "house codes" in house.words())
    assert house.said() == "The rules were read again."
    file.write_text(SIGNALS.replace("strength: strong", "strenght: strong"), "utf-8")
    house.wait(lambda: house.page.problems)
    house.wait(lambda: "cannot be used" in house.said())
    notice = house.notices.current
    assert notice is not None
    assert notice.sentence.startswith("Line ")
    assert "house/signals.yaml" in notice.sentence
    assert "The last good rule stays in use." in notice.hint
    assert "ICD-10" in house.words()
    file.write_text(SIGNALS, "utf-8")
    house.wait(lambda: not house.page.problems)
    assert house.said() == "The rules were read again."
