"""Kill a process again and again while it saves, and see what is left.

`python -m tests.operations.killing 50` does it fifty times and prints what happened; the test beside it
does it a few times.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.domain.advert import TEXT, Advert, Origin, OriginKind, Part
from desktop_app.domain.documents import SourceFormat
from desktop_app.domain.facts import Correction, FactName
from desktop_app.operations.recovery import clear_draft, keep_draft, read_draft
from desktop_app.operations.save_advert import save_advert
from desktop_app.store.shortlist import Shortlist
from tests.making import HOSPITAL_TEXT, an_analysis

ROOT = Path(__file__).parents[2]
_NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
#: Long enough for a save to take a while.
_LONG = HOSPITAL_TEXT * 40
_CORRECTIONS = (Correction(FactName.BAND, "5"), Correction(FactName.PATTERN, ("hybrid", "part_time")))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was seen over all rounds.

    Attributes:
        rounds: How often the process was killed.
        shown: Entries whose save had returned, so that a window would have said *Saved*.
        lost: Those of them that were not in the file afterwards, complete.
        drafts: Texts whose keeping had returned when the process was killed before saving them.
        drafts_lost: Rounds in which neither that text nor a later one came back.
        unopened: Rounds after which the file did not open or was not sound.
    """

    rounds: int
    shown: int
    lost: int
    drafts: int
    drafts_lost: int
    unopened: int


def a_record(number: int) -> Advert:
    """An advert of two documents that came from files."""
    return Advert(
        (Part(TEXT, f"Advert {number}: {_LONG}"), Part("document:2", f"Job description {number}: {_LONG}")),
        (
            Origin(TEXT, OriginKind.PASTE),
            Origin("document:2", OriginKind.FILE, "jd.docx", SourceFormat.DOCX, notes=("No pictures.",)),
        ),
        read_on="2026-11-21",
    )


def type_and_save(folder: Path, first: int, tell: Callable[[str], None]) -> None:
    """What a window does, for ever: keep the unsaved text, save it, forget it; each told when it is done."""
    number = first
    while True:
        advert = a_record(number)
        keep_draft(folder=folder, advert=advert, corrections=_CORRECTIONS, now=_NOW)
        tell(f"kept {number}")
        entry = save_advert(
            analysis=replace(an_analysis(advert.part(TEXT)), advert=advert),
            title=f"Advert {number}",
            employer="Larkmoor",
            corrections=_CORRECTIONS,
            store_path=folder / "shortlist.db",
            now=_NOW,
        )
        tell(f"saved {number} {entry.id}")
        clear_draft(folder=folder)
        tell(f"cleared {number}")
        number += 1


def kill_while_saving(folder: Path, *, rounds: int, seed: int) -> Outcome:
    """Start, kill without warning at some moment, look; as often as asked, always on the same file."""
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    shown: dict[int, int] = {}
    lost: set[int] = set()
    drafts = drafts_lost = unopened = 0
    for number in range(rounds):
        awaited = "saved" if number % 2 else "kept"
        kept, saved = _one_life(folder, number * 1_000_000, awaited, chance.uniform(0.0, 0.06))
        shown |= saved
        try:
            lost |= _missing(folder / "shortlist.db", shown)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            print(f"round {number}: {error!r}", file=sys.stderr)  # noqa: T201
            unopened += 1
        if kept is not None and kept not in saved:
            drafts += 1
            drafts_lost += not _came_back(folder, kept, saved)
    return Outcome(rounds, len(shown), len(lost), drafts, drafts_lost, unopened)


def _one_life(folder: Path, first: int, awaited: str, seconds: float) -> tuple[int | None, dict[int, int]]:
    """Run `type_and_save` in a process, kill it some time after it said the word; what it said before.

    Returns:
        The number of the last text kept, and the numbers of the texts saved with their entries' ids.
    """
    command = [sys.executable, "-m", "tests.operations.killing", "--live", str(folder), str(first)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if process.stdout is None:
        raise RuntimeError("the process has no output to read")
    said = [process.stdout.readline()]
    while said[-1] and not said[-1].startswith(awaited):
        said.append(process.stdout.readline())
    time.sleep(seconds)
    os.kill(process.pid, signal.SIGKILL)
    words = [line.split() for line in [*said, *process.stdout] if line.endswith("\n")]
    process.stdout.close()
    process.wait()
    kept = [int(line[1]) for line in words if line[0] == "kept"]
    saved = {int(line[1]): int(line[2]) for line in words if line[0] == "saved"}
    return (kept[-1] if kept else None), saved


def _missing(path: Path, shown: dict[int, int]) -> set[int]:
    """Which of the entries shown as saved are not there as they were saved."""
    with Shortlist(path) as shortlist:
        shortlist.check()
        there = {entry.id: entry for entry in shortlist.each(tuple(shown.values()))}
    return {
        number
        for number, entry_id in shown.items()
        if entry_id not in there
        or there[entry_id].analysis.advert != a_record(number)
        or not {*_CORRECTIONS} <= {*there[entry_id].corrections}
    }


def _came_back(folder: Path, kept: int, saved: dict[int, int]) -> bool:
    """Whether the advert kept last is in the recovery file, whole; or saved without having been said so."""
    draft = read_draft(folder=folder)
    if draft is not None and draft.advert in (a_record(kept), a_record(kept + 1)):
        return draft.corrections == _CORRECTIONS
    with Shortlist(folder / "shortlist.db") as shortlist:
        return bool(shortlist.count(f'"Advert {kept}"'))


def _say(word: str) -> None:
    print(word, flush=True)  # noqa: T201


def main() -> None:
    """Live until killed, or kill as often as asked."""
    if sys.argv[1] == "--live":
        type_and_save(Path(sys.argv[2]), int(sys.argv[3]), _say)
    with tempfile.TemporaryDirectory() as folder:
        print(kill_while_saving(Path(folder), rounds=int(sys.argv[1]), seed=20261121))  # noqa: T201


if __name__ == "__main__":
    main()
