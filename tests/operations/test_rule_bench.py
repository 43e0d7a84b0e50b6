"""The Rules page's jobs, answered as the worker process answers them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.rules import RuleSources
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry
from desktop_app.domain.trials import ExampleOutcome, PackCoverage, SavedTrial, Trial
from desktop_app.domain.verdict import Route
from desktop_app.operations.rule_bench import Coverage, RunExamples, TryDraft, TryOnSaved, make_bench
from desktop_app.operations.rule_drafts import draft_of, suggest_draft
from desktop_app.operations.rule_keeping import RuleKeeper
from desktop_app.operations.try_examples import reader_of
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from desktop_app.store.shortlist import Shortlist

if TYPE_CHECKING:
    from desktop_app.analysis.pipeline import Reader

CODER = Advert.of(
    "Larkfield Hospitals NHS Trust. You will translate the case notes of admitted patients into ICD-10 and "
    "OPCS-4 codes and use the Larkfinder encoder.\nYou need the NCCQ.",
    title="Clinical Coder",
)
BUS = Advert.of("You drive the bus through Larkfield, six days a week.", title="Bus driver")


@cache
def reader() -> Reader:
    return reader_of(load_rules([rules_folder()]))


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return tmp_path / "mine.yaml"


@pytest.fixture
def sources(mine: Path) -> RuleSources:
    return RuleSources((rules_folder(),), (mine,))


@pytest.fixture
def keeper(sources: RuleSources, mine: Path) -> RuleKeeper:
    return RuleKeeper(sources, mine)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "shortlist.db"
    with Shortlist(path) as shortlist:
        for advert in (CODER, BUS):
            shortlist.add(
                ShortlistEntry(
                    id=0,
                    title=advert.part("title"),
                    employer="",
                    status=next(iter(EntryStatus)),
                    notes="",
                    saved_at=datetime.now(UTC),
                    analysis=reader().analyse(advert),
                )
            )
    return path


def silent(_done: int, _total: int) -> None:
    """Nobody listens."""


def test_a_draft_is_found_in_the_advert(keeper: RuleKeeper, sources: RuleSources, mine: Path) -> None:
    draft = suggest_draft("Larkfinder encoder", "You use the Larkfinder encoder.", "hospital")
    draft = replace(draft, no_match=("The Larkfinder encoder is fine.",))
    text = keeper.draft_text(draft)
    trial = make_bench(None).answer(TryDraft(sources, text, draft.id, CODER), silent)
    assert isinstance(trial, Trial)
    assert [place.text for place in trial.places] == ["Larkfinder encoder"]
    assert [outcome.says.split(":")[0] for outcome in trial.examples] == ["", "False positive"]
    assert trial.before is not None
    assert trial.after is not None
    assert trial.before.route is trial.after.route is Route.HOSPITAL
    assert not trial.problems
    assert not mine.exists()


def test_what_is_wrong_in_a_draft_is_said(keeper: RuleKeeper, sources: RuleSources) -> None:
    text = keeper.draft_text(replace(suggest_draft("Larkfinder", route="hospital"), strength="storng"))
    trial = make_bench(None).answer(TryDraft(sources, text, "mine.larkfinder"), silent)
    assert isinstance(trial, Trial)
    assert "“strong”" in trial.problems[0].hint
    assert not trial.examples
    assert not trial.places


def test_a_change_tells_which_saved_verdicts_it_alters(
    keeper: RuleKeeper, sources: RuleSources, store: Path
) -> None:
    told: list[tuple[int, int]] = []
    draft = replace(suggest_draft("Bus driver", route="hospital"), strength="decisive", gate="post")
    bench = make_bench(None)
    job = TryOnSaved(sources, keeper.draft_text(draft), draft.id, store)
    trial = bench.answer(job, lambda done, total: told.append((done, total)))
    assert isinstance(trial, SavedTrial)
    assert (trial.looked_at, trial.unreadable) == (2, 0)
    assert [(found.title, found.count) for found in trial.with_matches] == [("Bus driver", 1)]
    assert [altered.title for altered in trial.altered] == ["Bus driver"]
    assert trial.altered[0].before.route is Route.NOT_CODING
    assert told == [(1, 2), (2, 2)]


def test_only_this_change_counts_not_those_since_saving(
    keeper: RuleKeeper, sources: RuleSources, store: Path
) -> None:
    bench = make_bench(None)
    keeper.keep(keeper.switch_text("hospital", on=False))
    text = keeper.text()
    trial = bench.answer(TryOnSaved(sources, text, "", store), silent)
    assert isinstance(trial, SavedTrial)
    assert not trial.altered
    assert not trial.with_matches
    trial = bench.answer(TryOnSaved(sources, "", "", store), silent)
    assert isinstance(trial, SavedTrial)
    assert [altered.title for altered in trial.altered] == ["Clinical Coder"]


def test_a_damaged_entry_is_told_as_a_number_and_the_others_are_tried(
    keeper: RuleKeeper, sources: RuleSources, store: Path
) -> None:
    with closing(sqlite3.connect(store)) as file, file:
        file.execute(
            "UPDATE entry_analysis SET analysis = x'00' WHERE entry = (SELECT max(entry) FROM entry_analysis)"
        )
    keeper.keep(keeper.switch_text("hospital", on=False))
    trial = make_bench(None).answer(TryOnSaved(sources, keeper.text(), "", store), silent)
    assert isinstance(trial, SavedTrial)
    assert (trial.looked_at, trial.unreadable) == (1, 1)


def test_no_shortlist_is_no_fault_and_none_is_made(sources: RuleSources, tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    trial = make_bench(None).answer(TryOnSaved(sources, "", "", path), silent)
    assert trial == SavedTrial(0, (), ())
    assert not path.exists()


def test_examples_follow_a_change_on_disk(keeper: RuleKeeper, sources: RuleSources) -> None:
    bench = make_bench(None)
    job = RunExamples(sources, ("hospital.icd-10",))
    before = bench.answer(job, silent)
    assert isinstance(before, tuple)
    assert all(outcome.ok for outcome in before)
    base = next(each for each in keeper.load().signals if each.id == "hospital.icd-10")
    keeper.keep(
        keeper.draft_text(replace(draft_of(base), no_match=(*base.examples.no_match, "You code in ICD-10.")))
    )
    after = bench.answer(job, silent)
    assert isinstance(after, tuple)
    wrong = [outcome for outcome in after if not outcome.ok]
    assert len(after) == len(before) + 1
    assert isinstance(wrong[0], ExampleOutcome)
    assert wrong[0].says.startswith("False positive")


def test_progress_ends_a_job(sources: RuleSources) -> None:
    class UnwantedError(Exception):
        """The job is not wanted any more."""

    def stop(_done: int, _total: int) -> None:
        raise UnwantedError

    with pytest.raises(UnwantedError):
        make_bench(None).answer(RunExamples(sources), stop)


def test_coverage_is_told_for_each_pack(sources: RuleSources) -> None:
    found = make_bench(None).answer(Coverage(sources), silent)
    assert isinstance(found, tuple)
    hospital = next(pack for pack in found if isinstance(pack, PackCoverage) and pack.pack == "hospital")
    assert hospital.wordings > hospital.signals > 0
    assert not hospital.unshown


def test_what_is_no_job_is_refused() -> None:
    with pytest.raises(TypeError):
        make_bench(None).answer("a job", silent)
