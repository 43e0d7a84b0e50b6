"""``wordward rules explain``: everything about one rule as plain text."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from tests.cli.running import run

Capture = pytest.CaptureFixture[str]


def test_a_signal_is_told_with_all_it_has(capsys: Capture) -> None:
    done = run(capsys, "rules", "explain", "hospital.icd-10", "--shipped-only")
    signal = next(each for each in load_rules([rules_folder()]).signals if each.id == "hospital.icd-10")
    assert done.status == 0
    assert done.out.startswith(f"hospital.icd-10: {signal.title}\n")
    examples = (*signal.examples.match, *signal.examples.no_match, *signal.examples.negated)
    sources = (part for source in signal.sources for part in (source.title, source.address, source.checked))
    told = (*signal.phrases, *signal.not_in, signal.seeker, signal.recruiter, *examples, *sources)
    assert all(words in done.out for words in told)
    assert "came with Wordward" in done.out


def test_a_source_of_our_own_is_called_an_observation(capsys: Capture) -> None:
    out = run(capsys, "rules", "explain", "hospital.medicode", "--shipped-only").out
    assert "Wordward lexicon, 2026-11 (own observation, checked " in out


def test_spellings_are_listed(capsys: Capture) -> None:
    out = run(capsys, "rules", "explain", "hospital.icd-10", "--shipped-only").out
    assert "icd10" in out
    assert "icd 10" in out


def test_every_rule_can_be_explained(capsys: Capture) -> None:
    rules = load_rules([rules_folder()])
    names = [rules.cues[0].id, *(pack.signals[0].id for pack in rules.packs if pack.signals)]
    for name in names:
        done = run(capsys, "rules", "explain", name, "--shipped-only")
        assert (done.status, done.err) == (0, "")
        assert done.out.startswith(f"{name}: ")


def test_what_was_changed_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Capture) -> None:
    monkeypatch.setenv("WORDWARD_DATA", str(tmp_path))
    (tmp_path / "rules").mkdir()
    mine = "signals:\n  hospital.icd-10:\n    strength: weak\n"
    (tmp_path / "rules" / "mine.yaml").write_text(mine, encoding="utf-8")
    done = run(capsys, "rules", "explain", "hospital.icd-10")
    assert "  changed by you (mine.yaml, line 2)\n    strength: weak\n" in done.out


def test_a_rule_that_is_not_there_is_named_with_the_nearest(capsys: Capture) -> None:
    done = run(capsys, "rules", "explain", "icd-10", "--shipped-only")
    assert done.status == 2
    assert done.err == "wordward: There is no rule “icd-10”. Did you mean “hospital.icd-10”?\n"
