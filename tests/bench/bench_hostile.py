"""Texts made to be slow: time to read each, and the ratio to a text of half its length (about 2 is linear).

python tests/bench/bench_hostile.py
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desktop_app.analysis.pipeline import Reader  # noqa: E402
from desktop_app.domain.advert import Advert  # noqa: E402
from desktop_app.rulepack.loader import load_rules  # noqa: E402

TEXTS = {
    "one sentence of acts": "coding letters ",
    "a line an act": "coding letters\n",
    "bullets": "• notes\n",
    "near words without end": "patient record code ",
    "cues without end": "codes no notes but not records ",
    "frames and posts": "we are looking for a nurse or clinical coder ",
}
TIMES = 10_000


def main() -> None:
    reader = Reader(load_rules([ROOT / "rules"]))
    reader.analyse(Advert.of("A first text, so that all is warm."))
    for name, piece in TEXTS.items():
        spent = []
        for times in (TIMES, 2 * TIMES):
            advert = Advert.of(piece * times)
            started = time.perf_counter()
            reader.analyse(advert)
            spent.append(time.perf_counter() - started)
        size = len(piece) * 2 * TIMES
        print(f"{name:<24}{size:>9} characters {spent[1]:6.2f} s, {spent[1] / spent[0]:.1f} times its half")


if __name__ == "__main__":
    main()
