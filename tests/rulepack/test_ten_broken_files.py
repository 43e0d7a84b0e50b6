"""Ten broken rule files of ten kinds, and what a rule keeper reads for each, as docs/rules.md shows it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.rules import Problem, RuleSources
from desktop_app.rulepack.lint import check_rules, format_problem

BROKEN = Path(__file__).with_name("broken")
KINDS = sorted(path.stem for path in BROKEN.glob("[0-9]*.yaml"))
PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text("utf-8")


@pytest.fixture
def sources(tmp_path: Path) -> RuleSources:
    """A sound pack and an empty file of changes."""
    (tmp_path / "rules" / "house").mkdir(parents=True)
    for name, place in (("sound-pack", "pack"), ("sound-signal", "terms")):
        text = (BROKEN / f"{name}.yaml").read_text("utf-8")
        (tmp_path / "rules" / "house" / f"{place}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "mine.yaml").write_text("", encoding="utf-8")
    return RuleSources((tmp_path / "rules",), (tmp_path / "mine.yaml",))


def problems_of(kind: str, sources: RuleSources) -> tuple[Problem, ...]:
    folder, mine = sources.folders[0] / "house", sources.overlays[0]
    place = {"09": folder / "pack.yaml", "10": mine}.get(kind[:2], folder / "terms.yaml")
    place.write_text((BROKEN / f"{kind}.yaml").read_text("utf-8"), encoding="utf-8")
    return check_rules(sources, today=date(2026, 11, 21))


def test_the_files_are_ten_and_sound_without_their_slip(sources: RuleSources) -> None:
    assert len(KINDS) == 10
    assert check_rules(sources, today=date(2026, 11, 21)) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_one_slip_is_told_once_with_place_line_and_what_to_do(kind: str, sources: RuleSources) -> None:
    problems = problems_of(kind, sources)
    assert len(problems) == 1
    problem = problems[0]
    assert problem.sentence.endswith(".")
    assert problem.hint
    lines = (BROKEN / f"{kind}.yaml").read_text("utf-8").splitlines()
    if problem.excerpt:
        assert problem.excerpt == lines[problem.place.line - 1].strip()
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1])


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_shows_what_is_read(kind: str, sources: RuleSources) -> None:
    said = "\n".join(format_problem(problem) for problem in problems_of(kind, sources))
    assert f"```\n{said}\n```\n" in PAGE
