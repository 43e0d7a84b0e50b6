"""What the Excel export costs beside plain openpyxl writing of the same cells.

Run with `python -m tests.bench.bench_export`. Both sides hold the same 1,000 entries in memory and write
the same values to three sheets; plain means `Workbook()` and `append`, no style, no colour, no time taken for
making the values. Rounds alternate; times are processor seconds, so that other programs disturb less.
Where XlsxWriter happens to be installed, it writes the same plain cells too.
"""

from __future__ import annotations

import argparse
import importlib.util
import statistics
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.export.column_spec import Value
from desktop_app.export.sheet_columns import EVIDENCE, FACTS, SHORTLIST, Proof, listed, statements_of
from desktop_app.export.workbook import write_workbook
from desktop_app.operations.shortlist_deeds import export_entries
from desktop_app.store.shortlist import Shortlist
from tests.bench.adverts import some_entries

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
Table = list[list[Value]]


def plain_tables(entries: list[ShortlistEntry]) -> tuple[Table, ...]:
    """The values of all sheets."""
    rows = [listed(entry) for entry in entries]
    return (
        [[_naive(column.value(row)) for column in SHORTLIST] for row in rows],
        [[column.value(one) for column in FACTS] for row in rows for one in statements_of(row)],
        [
            [column.value(Proof(entry, item)) for column in EVIDENCE]
            for entry in entries
            for item in entry.analysis.evidence
        ],
    )


def _naive(value: Value) -> Value:
    return value.replace(tzinfo=None) if isinstance(value, datetime) else value


def write_plain(tables: tuple[Table, ...], path: Path) -> None:
    """The same values by openpyxl with nothing around them."""
    from openpyxl import Workbook

    workbook = Workbook()
    for table in tables:
        sheet = workbook.create_sheet()
        for row in table:
            sheet.append(row)
    workbook.save(path)


def write_xlsxwriter(tables: tuple[Table, ...], path: Path) -> None:
    """The same values by XlsxWriter with nothing around them."""
    xlsxwriter = importlib.import_module("xlsxwriter")
    options = {"constant_memory": True, "strings_to_formulas": False, "default_date_format": "d mmm yyyy"}
    with xlsxwriter.Workbook(str(path), options) as workbook:
        for table in tables:
            sheet = workbook.add_worksheet()
            for number, row in enumerate(table):
                sheet.write_row(number, 0, row)


def compare(tasks: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median processor seconds of each task, rounds interleaved."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            start = time.process_time()
            task()
            times[name].append(time.process_time() - start)
    return {name: statistics.median(values) for name, values in times.items()}


def peak_of(task: Callable[[], object]) -> float:
    """Most memory taken at once beyond what was there, in MB."""
    tracemalloc.start()
    task()
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return peak


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--entries", type=int, default=1_000)
    arguments.add_argument("--rounds", type=int, default=3)
    chosen = arguments.parse_args()
    entries = list(some_entries(chosen.entries))
    tables = plain_tables(entries)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store, out = folder / "shortlist.db", folder / "out.xlsx"
        with Shortlist(store) as shortlist:
            ids = tuple(shortlist.add(entry).id for entry in entries)
        tasks: dict[str, Callable[[], object]] = {
            "plain openpyxl": partial(write_plain, tables, out),
            "Wordward, coloured": partial(write_workbook, entries, out, now=NOW),
            "Wordward, not coloured": partial(write_workbook, entries, out, now=NOW, coloured_text=False),
            "Wordward from the store": partial(export_entries, store_path=store, ids=ids, path=out, now=NOW),
        }
        if importlib.util.find_spec("xlsxwriter"):
            tasks["plain XlsxWriter"] = partial(write_xlsxwriter, tables, out)
        costs = compare(tasks, chosen.rounds)
        cells = sum(len(row) for table in tables for row in table)
        print(f"{len(entries)} entries, {cells} cells; target: at most 2 x plain openpyxl")
        for task, cost in costs.items():
            ratio = cost / costs["plain openpyxl"]
            print(f"{task:26} {cost:6.2f} s  {ratio:4.2f} x  peak {peak_of(tasks[task]):6.1f} MB")


if __name__ == "__main__":
    main()
