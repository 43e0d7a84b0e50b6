"""What a save costs, and what a list of many saved adverts costs.

Run with `python -m tests.bench.bench_save`; figures are medians of one run on one machine, so only the
ratios travel. `--list 100000` fills a large shortlist first and takes some minutes.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from desktop_app.domain.shortlist import ShortlistColumn, ShortlistEntry
from desktop_app.operations.save_advert import save_advert
from desktop_app.operations.shortlist_deeds import FIRST_ROWS
from desktop_app.store.codec import decode, encode
from desktop_app.store.shortlist import Shortlist
from tests.bench.adverts import some_entries


def median_ms(task: Callable[[], object], *, rounds: int = 7) -> float:
    """Median wall time of a task, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        task()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def measure_codec(entries: list[ShortlistEntry]) -> None:
    """Size and time of an analysis as bytes, by level of compression."""
    number = len(entries)
    packed = [encode(entry.analysis) for entry in entries]
    plain = [zlib.decompress(data) for data in packed]
    print(f"text {sum(len(e.analysis.advert.part('text')) for e in entries) / number / 1024:.1f} kB")
    print(f"JSON {sum(map(len, plain)) / number / 1024:.1f} kB")
    for level in (1, 3, 6, 9):
        size = sum(len(zlib.compress(data, level)) for data in plain) / number / 1024
        cost = median_ms(partial(_compress, plain, level)) / number
        print(f"zlib {level}: {size:.1f} kB, {cost:.3f} ms")
    back = median_ms(lambda: [zlib.decompress(data) for data in packed]) / number
    loads = median_ms(lambda: [json.loads(data) for data in plain]) / number
    print(f"decompress {back:.3f} ms, json.loads {loads:.3f} ms")
    print(f"encode {median_ms(lambda: [encode(e.analysis) for e in entries]) / number:.3f} ms")
    print(f"decode {median_ms(lambda: [decode(data) for data in packed]) / number:.3f} ms")


def measure_saving(entries: list[ShortlistEntry], folder: Path) -> None:
    """One save with the log synced at every commit, and without."""
    costs = {}
    for mode in ("FULL", "NORMAL", "FULL", "NORMAL"):
        with Shortlist(folder / f"{mode}.db") as shortlist:
            shortlist._connection.execute(f"PRAGMA synchronous = {mode}")
            queue = iter(entries)
            costs[mode] = median_ms(partial(_add_next, shortlist, queue), rounds=len(entries))
    print(f"add, synchronous FULL {costs['FULL']:.2f} ms, NORMAL {costs['NORMAL']:.2f} ms")
    path = folder / "whole.db"
    queue = iter(entries)

    def save() -> None:
        entry = next(queue)
        save_advert(
            analysis=entry.analysis,
            title=entry.title,
            employer=entry.employer,
            store_path=path,
            now=entry.saved_at,
        )

    print(f"save_advert with open and close {median_ms(save, rounds=len(entries)):.2f} ms")


def measure_list(number: int, folder: Path) -> None:
    """Sort, search and count on a large shortlist, and the rows of a first page."""
    path = folder / "large.db"
    with Shortlist(path) as shortlist:
        shortlist._connection.execute("PRAGMA synchronous = OFF")
        for entry in some_entries(number):
            shortlist.add(entry)
    print(f"{number} entries: {path.stat().st_size / number / 1024:.1f} kB each")
    print(f"open, list and first page {median_ms(lambda: _first_page(path)):.1f} ms")
    with Shortlist(path) as shortlist:
        for column in ShortlistColumn:
            print(f"sorted by {column}: {median_ms(partial(shortlist.ids, sort=column)):.1f} ms")
        for match in ("summ", '"case notes" nccq', "coder 77", "zebra", "💙"):
            cost, count = median_ms(partial(shortlist.ids, match=match)), shortlist.count(match)
            counting = median_ms(partial(shortlist.count, match))
            print(f"search {match!r}: {cost:.1f} ms, count {counting:.1f} ms, {count} found")
        print(f"check {median_ms(shortlist.check, rounds=1):.0f} ms")


def _compress(plain: list[bytes], level: int) -> None:
    for data in plain:
        zlib.compress(data, level)


def _add_next(shortlist: Shortlist, queue: Iterator[ShortlistEntry]) -> None:
    shortlist.add(next(queue))


def _first_page(path: Path) -> None:
    with Shortlist(path) as shortlist:
        shortlist.rows(shortlist.ids()[:FIRST_ROWS])


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--list", type=int, default=10_000, help="entries in the large shortlist")
    chosen = arguments.parse_args()
    entries = list(some_entries(200))
    measure_codec(entries)
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        measure_saving(entries, Path(folder))
        measure_list(chosen.list, Path(folder))


if __name__ == "__main__":
    main()
