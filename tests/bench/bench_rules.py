"""Loading and compiling all packs beside importing spaCy, each in a process of its own, in turn.

    python tests/bench/bench_rules.py [ROUNDS]

What is timed is ``make_reader``: from rule files on disk to a reader that can read, spaCy being imported
already. *first* has no cache yet and writes it, *without* has no cache folder, *next* finds what *first*
left. Beside them ``import spacy`` as anybody writes it, and as the engine imports it. Medians; ratios count.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.installed import environment  # noqa: E402

IMPORT = """
import time
began = time.perf_counter()
import spacy
print(time.perf_counter() - began)
"""

LEAN = """
import time
from desktop_app.engine.lean_spacy import import_spacy
began = time.perf_counter()
import_spacy()
print(time.perf_counter() - began)
"""

READER = """
import sys, time
from pathlib import Path
from desktop_app.engine.lean_spacy import import_spacy
import_spacy()
from desktop_app.paths import rule_sources
from desktop_app.engine.readers import make_reader
cache = Path(sys.argv[1]) if sys.argv[1:] else None
began = time.perf_counter()
reader, rules = make_reader(rule_sources(), cache)
print(time.perf_counter() - began)
print(len(rules.packs), len(rules.signals), sum(len(signal.phrases) for signal in rules.signals))
"""


def timed(script: str, home: Path, *arguments: str) -> tuple[float, str]:
    """Seconds that a script tells of itself, and what else it says."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env=environment(home), cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    seconds, _, rest = done.stdout.partition("\n")
    return float(seconds), rest.strip()


def one_round(home: Path, cache: Path) -> tuple[dict[str, float], str]:
    """The seconds of each kind of process, and what the last one counted."""
    seconds = {
        "spacy": timed(IMPORT, home)[0],
        "lean": timed(LEAN, home)[0],
        "without": timed(READER, home)[0],
        "first": timed(READER, home, str(cache))[0],
    }
    seconds["next"], counts = timed(READER, home, str(cache))
    (kept,) = (cache / "rules").iterdir()
    return seconds, f"{counts} {kept.stat().st_size}"


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else 7
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        one_round(home, home / "warm")
        told = [one_round(home, home / str(number)) for number in range(rounds)]
    middle = {name: statistics.median(seconds[name] for seconds, _ in told) for name in told[0][0]}
    packs, signals, phrases, size = map(int, told[0][1].split())
    print(f"{packs} packs, {signals} signals, {phrases} phrases; median of {rounds}; {size:,} bytes kept")
    for name, words in (
        ("spacy", "import spacy"),
        ("lean", "import spacy without its command line (the engine)"),
        ("without", "load and compile, no cache"),
        ("first", "load, compile and keep (first start)"),
        ("next", "load and compile from the cache (every later start)"),
    ):
        target = " (target 0.2)" if name == "next" else ""
        print(f"{words:<52}{middle[name] * 1000:7.0f} ms  {middle[name] / middle['spacy']:.2f}{target}")


if __name__ == "__main__":
    main()
