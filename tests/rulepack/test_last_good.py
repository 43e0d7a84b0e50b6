"""What worked stays in use while what is there now is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.rules import RuleSet, RuleSources
from desktop_app.domain.signals import Strength
from desktop_app.rulepack.loader import load_rules
from tests.rulepack.own_rules import OWN, only, pack, signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class TestLastGood:
    """What worked stays while what is there now is broken."""

    def test_a_broken_change_keeps_the_last_good_one(self, load: Callable[..., RuleSet]) -> None:
        good = load("signals:\n  hospital.icd-ten:\n    strength: weak\n")
        for broken in ("strength: week", 'strength: "weak', "strength: weak\n     title: x"):
            rules = load(f"signals:\n  hospital.icd-ten:\n    {broken}\n", last_good=good)
            assert signal(rules, "hospital.icd-ten").strength is Strength.WEAK, broken
            assert all("The last good rule stays in use." in problem.hint for problem in rules.problems)
            assert pack(rules, "hospital").changed == ("hospital.icd-ten",)

    def test_a_broken_rule_of_a_pack_keeps_the_last_good_one(
        self, load: Callable[..., RuleSet], tmp_path: Path
    ) -> None:
        good = load()
        file = tmp_path / "rules" / "hospital" / "terms.yaml"
        sound = file.read_text(encoding="utf-8")
        for broken in (
            sound.replace("  title: ICD-10\n", "  titel: ICD-10\n"),
            sound.replace("  title: ICD-10\n", '  title: "ICD-10\n'),
        ):
            file.write_text(broken, encoding="utf-8")
            rules = load(last_good=good)
            assert set(rules.signals) == set(good.signals)
            assert rules.problems
            assert all("The last good rule stays in use." in problem.hint for problem in rules.problems)
            assert rules.digest != good.digest

    def test_an_unreadable_file_keeps_all_its_rules(
        self, load: Callable[..., RuleSet], tmp_path: Path
    ) -> None:
        good = load()
        (tmp_path / "rules" / "hospital" / "terms.yaml").write_bytes(b"\xff\xfe\x00")
        rules = load(last_good=good)
        assert rules.signals == good.signals
        assert "stays in use" in only(rules).hint

    def test_a_teams_file_out_of_reach_keeps_its_changes(
        self, load: Callable[..., RuleSet], tmp_path: Path
    ) -> None:
        good = load("", "signals:\n  hospital.icd-ten:\n    strength: weak\n")
        (tmp_path / "team.yaml").unlink()
        sources = RuleSources((tmp_path / "rules",), (tmp_path / "team.yaml", tmp_path / "mine.yaml"))
        rules = load_rules(sources, last_good=good)
        assert signal(rules, "hospital.icd-ten").strength is Strength.WEAK
        assert "team.yaml, is not there" in only(rules).sentence
        assert signal(load_rules(sources), "hospital.icd-ten").strength is Strength.STRONG

    def test_a_broken_pack_file_keeps_the_pack(self, load: Callable[..., RuleSet], tmp_path: Path) -> None:
        good = load()
        (tmp_path / "rules" / "hospital" / "pack.yaml").write_text("id: hospital\n", encoding="utf-8")
        rules = load(last_good=good)
        assert rules.signals == good.signals
        assert rules.problems

    def test_what_was_taken_out_is_gone_though_another_rule_is_broken(
        self, load: Callable[..., RuleSet], tmp_path: Path, signal_text: str
    ) -> None:
        good = load()
        file = tmp_path / "rules" / "hospital" / "terms.yaml"
        file.write_text(signal_text.replace("strength: strong", "strength: storng"), encoding="utf-8")
        rules = load(last_good=good)
        assert [each.id for each in rules.signals] == ["hospital.acc-designation"]

    def test_an_unreadable_file_of_changes_keeps_changes_switches_and_ignores(
        self, load: Callable[..., RuleSet], tmp_path: Path
    ) -> None:
        text = (
            "signals:\n  hospital.icd-ten:\n    strength: weak\n"
            + OWN.removeprefix("signals:\n")
            + "ignored:\n  - level: rule\n    rule: hospital.acc-designation\n"
        )
        good = load(text)
        sources = RuleSources((tmp_path / "rules",), (tmp_path / "mine.yaml",))
        (tmp_path / "mine.yaml").write_bytes(b"\xff\xfe\x00")
        rules = load_rules(sources, last_good=good)
        assert set(rules.signals) == set(good.signals)
        assert rules.ignores == good.ignores
