"""What reading the facts of an advert costs: golden adverts, keys typed into a text, texts made to hurt.

Run by hand:

python -m tests.bench.bench_facts
"""

from __future__ import annotations

import statistics
import time
from datetime import date
from pathlib import Path

from desktop_app.analysis.beginnings import MOST_READ
from desktop_app.analysis.facts import facts_of
from desktop_app.domain.advert import Advert, Part
from desktop_app.domain.rules import RuleSources
from desktop_app.domain.verdict import Nation
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from desktop_app.text.normalise import normalise
from desktop_app.text.sections import HeadingTable, split_sections
from tests.golden.adverts import read_golden

GOLDEN = Path(__file__).parent.parent / "golden" / "tuned"
ROUNDS = 5
WORDS = 800
TYPED = " experience of audit"
LENGTHS = (50_000, 200_000)
HURTING = (
    "a",
    "1",
    "£1,",
    "Band 4 ",
    "1 May ",
    "Ab ",
    "dbs ",
    "NCCQ ",
    "experience ",
    "01632 ",
    "based in ",
    "posts in ",
    "letter ",
    "Ab, ",
    "level 3 ",
    "Essential\n",
    "- item\n",
    "x\ty\n",
    "Essential: a; ",
    "must have a. ",
    "Ab | ",
    "(a, ",
    "Ab Cd 01 ",
    "we fund training ",
    "Jo.Al@b.c ",
)


def seconds(adverts: list[Advert], table: HeadingTable) -> float:
    """The best of some rounds over all adverts, in seconds of processor time."""
    ready = []
    for advert in adverts:
        normal = {part.name: normalise(part.text) for part in advert.parts}
        ready.append((advert, normal, split_sections(advert, normal, table)))
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for advert, normal, sections in ready:
            facts_of(advert, normal, sections, today=date(2026, 11, 21), nation=Nation.ENGLAND)
        best = min(best, time.process_time() - start)
    return best


def typing(text: str, table: HeadingTable) -> float:
    """What a key typed in the middle of a text costs the facts: the median, in seconds of processor time."""
    spent = []
    middle = text.rfind("\n", 0, len(text) // 2)
    for length in range(len(TYPED)):
        advert = Advert.of(text[:middle] + TYPED[:length] + text[middle:])
        normal = {part.name: normalise(part.text) for part in advert.parts}
        sections = split_sections(advert, normal, table)
        start = time.process_time()
        facts_of(advert, normal, sections, today=date(2026, 11, 21), nation=Nation.ENGLAND)
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def main() -> None:
    """Print one line a measurement."""
    table = HeadingTable.of(load_rules(RuleSources((rules_folder(),))).headings)
    golden = [Advert(tuple(Part(*part) for part in advert.parts)) for advert in read_golden(GOLDEN)]
    words = sum(len(part.text.split()) for advert in golden for part in advert.parts)
    print(f"golden adverts: {seconds(golden, table) / words * WORDS * 1000:.2f} ms for {WORDS} words")
    whole = "\n\n".join(part.text for advert in golden for part in advert.parts)
    for length in (WORDS * 7, MOST_READ):
        print(f"a key typed into {length:,} characters: {typing(whole[:length], table) * 1000:.2f} ms")
    for piece in HURTING:
        short, long = (seconds([Advert.of(piece * (length // len(piece)))], table) for length in LENGTHS)
        print(f"{piece!r:14} x 50,000 characters {short:.2f} s, 200,000 {long:.2f} s")


if __name__ == "__main__":
    main()
