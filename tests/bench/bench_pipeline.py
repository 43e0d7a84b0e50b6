"""The route-and-evidence path against bare spaCy and against one regular expression, in one run.

    python tests/bench/bench_pipeline.py [ADVERTS.jsonl[.gz]] [ROUNDS]

Without a file it reads the golden adverts. Baselines, over the same adverts and the same wordings:
bare   ``spacy.blank("en")`` tokenising the text as it stands, plus one PhraseMatcher (LOWER);
regex  one compiled, case-insensitive ``re`` alternation, longest wording first, between word boundaries.
verdict  ours without the facts: what the target is about; the facts are counted beside it.
Every side is warmed over all adverts before it is timed; of each advert the shortest time of all rounds is
taken, for other programs disturb; ratios are what counts.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desktop_app.analysis import facts  # noqa: E402
from desktop_app.analysis.pipeline import Reader  # noqa: E402
from desktop_app.domain.advert import Advert, Part  # noqa: E402
from desktop_app.domain.rules import RuleSet  # noqa: E402
from desktop_app.engine.collecting import settle  # noqa: E402
from desktop_app.rulepack.loader import load_rules  # noqa: E402
from desktop_app.text.normalise import normalise  # noqa: E402

Sides = dict[str, tuple[Callable[[Any], object], list[Any]]]


def adverts_from(path: Path | None) -> list[Advert]:
    if path is None:
        from tests.golden.adverts import read_golden

        folders = [ROOT / "tests/golden" / name for name in ("tuned", "held_out", "stranger", "final")]
        return [
            Advert(tuple(Part(name, text) for name, text in golden.parts))
            for folder in folders
            for golden in read_golden(folder)
        ]
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [Advert.of(json.loads(line)["text"]) for line in data.decode("utf-8").splitlines() if line]


def wordings(rules: RuleSet) -> list[str]:
    phrases = {
        phrase for signal in rules.signals for phrase in (*signal.phrases, *signal.not_in, *signal.unless)
    }
    phrases |= {w for signal in rules.signals for near in signal.near for w in (*near.words, *near.any_of)}
    phrases |= {phrase for cue in rules.cues for phrase in cue.phrases}
    return sorted(phrases, key=lambda phrase: (-len(phrase), phrase))


def no_facts(*_: object, **__: object) -> tuple[()]:
    return ()


@contextmanager
def without_facts() -> Iterator[None]:
    with mock.patch.object(facts, "facts_of", new=no_facts):
        yield


def best_of(side: Callable[[Any], object], items: Iterable[Any], best: dict[int, float]) -> None:
    for number, item in enumerate(items):
        started = time.perf_counter()
        side(item)
        best[number] = min(best.get(number, math.inf), time.perf_counter() - started)


class Loaded(NamedTuple):
    """What is measured, and how long it took to have it, in seconds."""

    rules: RuleSet
    reader: Reader
    imported: float
    loaded: float
    compiled: float


def load() -> Loaded:
    """spaCy, the packs and the reader, as the engine has them."""
    times = [time.perf_counter()]
    import_module("spacy")
    times.append(time.perf_counter())
    rules = load_rules([ROOT / "rules"])
    times.append(time.perf_counter())
    reader = Reader(rules)
    times.append(time.perf_counter())
    settle()  # as the engine does after loading; the other sides gain by it too
    return Loaded(rules, reader, *(after - before for before, after in pairwise(times)))


def sides_of(reader: Reader, phrases: list[str], adverts: Sequence[Advert]) -> Sides:
    """What is held beside each other: each with what it is given."""
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp: Any = spacy.blank("en")
    matcher: Any = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("all", [nlp.make_doc(phrase) for phrase in phrases])
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w)", re.IGNORECASE)
    texts = [text_of(advert) for advert in adverts]
    return {
        "wordward": (reader.analyse, list(adverts)),
        "verdict": (reader.analyse, list(adverts)),
        "bare": (lambda text: matcher(nlp.make_doc(text)), texts),
        "regex": (pattern.findall, texts),
        "normalise": (normalise, texts),
    }


def means_of(sides: Sides, rounds: int) -> dict[str, float]:
    """Milliseconds an advert takes each side, at its best of so many rounds."""
    best: dict[str, dict[int, float]] = {name: {} for name in sides}
    for side, items in sides.values():
        best_of(side, items, {})
    for _ in range(rounds):
        for name, (side, items) in sides.items():
            with without_facts() if name == "verdict" else nullcontext():
                best_of(side, items, best[name])
    return {name: sum(spent.values()) / len(spent) * 1e3 for name, spent in best.items()}


def text_of(advert: Advert) -> str:
    """All parts of an advert."""
    return "\n".join(part.text for part in advert.parts)


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1] != "-" else None
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    adverts = adverts_from(path)
    have = load()
    phrases = wordings(have.rules)
    means = means_of(sides_of(have.reader, phrases, adverts), rounds)
    words = statistics.median(len(text_of(advert).split()) for advert in adverts)
    counts = f"{len(have.rules.signals)} signals, {len(phrases)} wordings"
    print(f"{len(adverts)} adverts, median {words:.0f} words; {counts}")
    times = f"load packs {have.loaded:.2f} s, compile {have.compiled:.2f} s"
    print(f"import spacy {have.imported:.2f} s, {times}")
    for name, value in means.items():
        print(f"  {name:<10}{value:8.3f} ms an advert")
    stated = means["wordward"] - means["verdict"]
    print(f"verdict / bare   = {means['verdict'] / means['bare']:.2f} (target at most 1.7)")
    print(f"facts / bare     = {stated / means['bare']:.2f}, {stated:.3f} ms an advert")
    print(f"regex / wordward = {means['regex'] / means['wordward']:.2f} (target at least 2)")


if __name__ == "__main__":
    main()
