"""Keeping one's own rules: only differences are written, what is there is never lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import Ignore, IgnoreLevel, RuleSet, RuleSources
from desktop_app.domain.signals import Gate, Near, Negation, Signal, Strength
from desktop_app.domain.verdict import Route
from desktop_app.operations.rule_drafts import draft_of, suggest_draft, with_counter_example
from desktop_app.operations.rule_keeping import RuleKeeper
from desktop_app.paths import rules_folder

if TYPE_CHECKING:
    from pathlib import Path

ICD = "hospital.icd-10"
NOISE = "The ICD-10 bus: “goes” to town, #7."


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return tmp_path / "data" / "rules" / "mine.yaml"


@pytest.fixture
def keeper(mine: Path) -> RuleKeeper:
    return RuleKeeper(RuleSources((rules_folder(),), (mine,)), mine)


def signal(rules: RuleSet, name: str) -> Signal:
    return next(signal for signal in rules.signals if signal.id == name)


def test_an_unchanged_form_writes_nothing(keeper: RuleKeeper) -> None:
    rules = keeper.load()
    changed = [each.id for each in rules.signals if keeper.draft_text(draft_of(each))]
    assert not changed


def test_only_differences_are_written(keeper: RuleKeeper, mine: Path) -> None:
    before = signal(keeper.load(), ICD)
    draft = replace(
        draft_of(before),
        strength="weak",
        phrases=(*before.phrases[1:], "ICD ten"),
        no_match=(*before.examples.no_match, NOISE),
    )
    keeper.keep(keeper.draft_text(draft))
    entry = mine.read_text(encoding="utf-8").partition("signals:\n")[2]
    assert entry == (
        f"  {ICD}:\n    strength: weak\n    phrases:\n      add:\n        - ICD ten\n      remove:\n"
        f"        - {before.phrases[0]}\n"
        f'    examples:\n      no_match:\n        add:\n          - "{NOISE}"\n'
    )
    rules = keeper.load()
    assert not rules.problems
    after = signal(rules, ICD)
    assert draft_of(after) == draft
    assert (after.sources, after.sections) == (before.sources, before.sections)


def test_what_a_form_holds_comes_back(keeper: RuleKeeper) -> None:
    base = next(each for each in keeper.load().signals if each.near and each.gate is not None)
    draft = replace(
        draft_of(base),
        title='Words with: a colon, a "mark" and a #',
        seeker="A long message. " * 30,
        near=(*base.near[1:], Near(("x1", "y1"), ("Z",), 5, exact=True, mark="both"), Near(("w1",), ("v",))),
        unless=("never: this",),
        gate="",
        exact=not base.exact,
    )
    keeper.keep(keeper.draft_text(draft))
    rules = keeper.load()
    assert not rules.problems
    after = signal(rules, base.id)
    assert draft_of(after) == replace(draft, seeker=draft.seeker.strip())
    assert after.gate is None


def test_every_near_can_be_taken_out(keeper: RuleKeeper) -> None:
    changed = [each for each in keeper.load().signals if each.near and each.phrases][:40]
    for base in changed:
        keeper.keep(keeper.draft_text(replace(draft_of(base), near=base.near[1:])))
    rules = keeper.load()
    assert [problem for problem in rules.problems if problem.place.file == "mine.yaml"] == []
    for base in changed:
        assert signal(rules, base.id).near == base.near[1:]


def test_a_change_taken_back_by_hand_leaves_no_entry(keeper: RuleKeeper) -> None:
    base = draft_of(signal(keeper.load(), ICD))
    keeper.keep(keeper.draft_text(replace(base, strength="weak")))
    assert ICD not in keeper.draft_text(base)


def test_keys_that_the_form_has_not_stay(keeper: RuleKeeper, mine: Path) -> None:
    mine.parent.mkdir(parents=True)
    mine.write_text(f"signals:\n  {ICD}:\n    sections:\n      title: x3\n", encoding="utf-8")
    base = signal(keeper.load(), ICD)
    keeper.keep(keeper.draft_text(replace(draft_of(base), strength="weak")))
    after = signal(keeper.load(), ICD)
    assert (after.sections, after.strength) == (base.sections, Strength.WEAK)


def test_an_own_signal_is_made_kept_and_taken_out(keeper: RuleKeeper) -> None:
    taken = {each.id for each in keeper.load().signals}
    draft = suggest_draft(
        "Larkfinder encoder", "You use the Larkfinder encoder daily.", "hospital", taken=taken
    )
    assert draft.id == "mine.larkfinder-encoder"
    assert draft.match == ("You use the [[Larkfinder encoder]] daily.",)
    keeper.keep(keeper.draft_text(replace(draft, gate="act")))
    rules = keeper.load()
    own = signal(rules, draft.id)
    assert (own.route, own.gate) == (Route.HOSPITAL, Gate.ACT)
    assert own.negation is Negation.HARD  # as of any new signal: “no Larkfinder needed” is no sign
    assert not rules.problems
    again = suggest_draft("Larkfinder encoder", taken={each.id for each in rules.signals})
    assert again.id == "mine.larkfinder-encoder-2"
    keeper.keep(keeper.draft_text(replace(draft_of(own), strength="strong")))
    assert signal(keeper.load(), draft.id).strength is Strength.STRONG
    keeper.keep(keeper.revert_text(draft.id))
    assert draft.id not in {each.id for each in keeper.load().signals}


def test_a_counter_example_is_added_once(keeper: RuleKeeper) -> None:
    for sentence in ("The [[ICD-10]] bus goes to town.", "The ICD-10 bus goes to town."):
        now = draft_of(signal(keeper.load(), ICD))
        keeper.keep(keeper.draft_text(with_counter_example(now, sentence)))
    found = signal(keeper.load(), ICD).examples.no_match
    assert found.count("The ICD-10 bus goes to town.") == 1
    assert with_counter_example(draft_of(signal(keeper.load(), ICD)), "  ").no_match == found


def test_one_signal_is_reverted_alone_and_what_was_kept_can_be_undone(keeper: RuleKeeper) -> None:
    plain = keeper.load().signals
    first, second = plain[0], plain[1]
    keeper.keep(keeper.draft_text(replace(draft_of(first), title="One")))
    keeper.keep(keeper.draft_text(replace(draft_of(second), title="Two")))
    keeper.keep(keeper.switch_text("billing", on=False))
    keeper.keep(keeper.revert_text(first.id))
    assert signal(keeper.load(), first.id) == first
    assert signal(keeper.load(), second.id).title == "Two"
    kept = keeper.keep("")
    assert keeper.load().signals == plain
    keeper.keep(kept.before)
    assert signal(keeper.load(), second.id).title == "Two"


def test_a_pack_is_switched_off_and_on(keeper: RuleKeeper) -> None:
    keeper.keep(keeper.switch_text("billing", on=False))
    rules = keeper.load()
    assert not any(each.id.startswith("billing.") for each in rules.signals)
    assert not next(pack for pack in rules.packs if pack.id == "billing").on
    keeper.keep(keeper.switch_text("billing", on=True))
    assert "billing" not in keeper.text()


def test_a_pack_that_the_team_switched_off_can_be_switched_on(keeper: RuleKeeper, mine: Path) -> None:
    team = mine.parent / "team.yaml"
    team.parent.mkdir(parents=True)
    team.write_text("packs:\n  billing: off\n", encoding="utf-8")
    with_team = RuleKeeper(RuleSources(keeper.sources.folders, (team, mine)), mine)
    with_team.keep(with_team.switch_text("billing", on=True))
    assert any(each.id.startswith("billing.") for each in with_team.load().signals)


@pytest.mark.parametrize("level", IgnoreLevel)
def test_marks_are_ignored_and_come_back(keeper: RuleKeeper, level: IgnoreLevel) -> None:
    mark = {
        IgnoreLevel.PLACE: Ignore(level, ICD, "icd 10", "3f2a", "99ab", "2026-11-21"),
        IgnoreLevel.ADVERT: Ignore(level, ICD, "icd 10", "3f2a", made="2026-11-21"),
        IgnoreLevel.PHRASE: Ignore(level, ICD, "icd 10", made="2026-11-21"),
        IgnoreLevel.RULE: Ignore(level, ICD, made="2026-11-21"),
    }[level]
    keeper.keep(keeper.ignore_text(mark))
    keeper.keep(keeper.ignore_text(replace(mark, made="2026-11-22")))
    assert keeper.load().ignores == (mark,)
    keeper.keep(keeper.unignore_text(mark))
    assert keeper.load().ignores == ()


def test_a_file_that_is_no_text_is_put_aside(keeper: RuleKeeper, mine: Path) -> None:
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"\xff\xfenot text\x00")
    kept = keeper.keep(keeper.switch_text("billing", on=False))
    assert kept.aside is not None
    assert kept.aside.read_bytes() == b"\xff\xfenot text\x00"
    assert kept.aside.name.startswith("mine (damaged 20")
    assert "billing: off" in mine.read_text(encoding="utf-8")


def test_a_broken_neighbour_stays_for_its_owner_to_mend(keeper: RuleKeeper, mine: Path) -> None:
    mine.parent.mkdir(parents=True)
    broken = '  hospital.opcs-4:\n    title: "never closed\n'
    mine.write_text(f"signals:\n{broken}", encoding="utf-8")
    keeper.keep(keeper.draft_text(replace(draft_of(signal(keeper.load(), ICD)), strength="weak")))
    assert broken in mine.read_text(encoding="utf-8")
    assert signal(keeper.load(), ICD).strength is Strength.WEAK


def test_where_a_change_would_not_take_effect_nothing_is_written(keeper: RuleKeeper, mine: Path) -> None:
    mine.parent.mkdir(parents=True)
    mine.write_text("ignored: none\n", encoding="utf-8")
    with pytest.raises(AppError, match="line 1"):
        keeper.keep(keeper.ignore_text(Ignore(IgnoreLevel.RULE, ICD)))
    assert mine.read_text(encoding="utf-8") == "ignored: none\n"


def test_one_backup_holds_the_text_before(keeper: RuleKeeper, mine: Path) -> None:
    keeper.keep(keeper.switch_text("billing", on=False))
    first = mine.read_text(encoding="utf-8")
    keeper.keep(keeper.switch_text("research", on=False))
    assert mine.with_name("mine.yaml.bak").read_text(encoding="utf-8") == first
    assert sorted(path.name for path in mine.parent.iterdir()) == ["mine.yaml", "mine.yaml.bak"]


@pytest.mark.parametrize("name", ["mine.", "mine.A b", "mine.a: b", "icd", "../x.y"])
def test_a_name_that_cannot_be_one_is_refused(keeper: RuleKeeper, name: str) -> None:
    with pytest.raises(AppError, match="cannot be the name"):
        keeper.draft_text(replace(suggest_draft("words"), id=name))


def test_a_change_of_a_rule_that_is_not_there_is_refused(keeper: RuleKeeper) -> None:
    with pytest.raises(AppError, match="no rule"):
        keeper.draft_text(replace(suggest_draft("words"), id="hospital.no-such-rule"))


def test_what_another_program_wrote_meanwhile_is_not_written_over(keeper: RuleKeeper, mine: Path) -> None:
    keeper.keep(keeper.switch_text("billing", on=False))
    mark = Ignore(IgnoreLevel.RULE, ICD)
    text = keeper.ignore_text(mark)
    other = RuleKeeper(keeper.sources, mine)
    other.keep(other.switch_text("research", on=False))
    with pytest.raises(AppError, match=r"Another program changed mine\.yaml") as told:
        keeper.keep(text)
    assert "safe" in told.value.hint
    assert mine.read_text(encoding="utf-8") == other.text()
    keeper.keep(keeper.ignore_text(mark))
    rules = keeper.load()
    assert rules.ignores == (mark,)
    assert not {"billing", "research"} & {pack for pack, _version in rules.versions}


def test_on_a_full_disk_nothing_is_lost(small_disk: Path) -> None:
    mine = small_disk / "mine.yaml"
    keeper = RuleKeeper(RuleSources((rules_folder(),), (mine,)), mine)
    for before in (b"\xff\xfe damaged", b"# as it was\n"):
        mine.write_bytes(before)
        with pytest.raises(AppError, match="could not be saved"):
            keeper.keep("# " + "long " * 100_000)
        assert mine.read_bytes() == before
        assert {path.name for path in small_disk.iterdir()} <= {"mine.yaml", "mine.yaml.bak"}
