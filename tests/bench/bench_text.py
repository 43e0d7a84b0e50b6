"""What normalising and cutting into sections cost, beside ``str.split`` on the same text. Run by hand:

python -m tests.bench.bench_text
"""

from __future__ import annotations

import time
import timeit
from collections.abc import Callable
from functools import partial

from desktop_app.domain.advert import Advert
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from desktop_app.text.normalise import normalise
from desktop_app.text.sections import HeadingTable, split_sections
from desktop_app.text.sentences import sentences_around

PLACES = 40
SENTENCES = (
    "You will read the record of each finished stay and assign codes by the national standards.",
    "The team of eighteen sits beside the library, with windows over the river and a good kettle.",
    "Queries go to the clinicians by message, and most of them are answered on the same day.",
    "We will pay for your course and give you a mentor who has done the work for many years.",
)


def advert(*, lines: int = 50, space: str = "", quote: str = "'") -> str:
    """An advert of about 800 words, with headings, bullets and the given odd characters."""
    headings = {0: "Job summary", 8: "Main duties of the job", 30: "Person specification", 31: "Essential:"}
    rows = []
    for number in range(lines):
        rows.append(headings.get(number, SENTENCES[number % len(SENTENCES)]))
        if number % 5 == 3:
            rows[-1] = f"the trust{quote}s{space} office: " + rows[-1]
    return "\n".join(rows)


def micros(run: Callable[[], object], *, number: int = 300) -> float:
    """The best of five rounds, in microseconds a call."""
    return min(timeit.repeat(run, number=number, repeat=5)) / number * 1e6


def all_sentences(text: str) -> None:
    """Ask for the sentence around places all over a text."""
    for number in range(PLACES):
        place = number * (len(text) - 10) // PLACES
        sentences_around(text, place, place + 6)


def main() -> None:
    """Print one line a measurement."""
    texts = {
        "clean ASCII": advert(),
        "double spaces": advert(space=" "),
        "NBSP, curly quotes": advert(space="\u00a0", quote="\u2019"),
        "the same with CRLF": advert(space="\u00a0", quote="\u2019").replace("\n", "\r\n"),
        "with a broken word": advert(space="\u00a0") + "\nclassi-\nfication",
    }
    table = HeadingTable.of(load_rules([rules_folder()]).headings)
    for name, text in texts.items():
        whole = Advert.of(text, title="Clinical Coder")
        normal = {part.name: normalise(part.text) for part in whole.parts}
        plain = normal["text"].text
        print(f"{name}: {len(text.split())} words, {text.count(chr(10)) + 1} lines")
        print(f"  str.split        {micros(text.split):8.1f} us")
        print(f"  normalise        {micros(partial(normalise, text)):8.1f} us")
        print(f"  split_sections   {micros(partial(split_sections, whole, normal, table)):8.1f} us")
        print(f"  sentences_around {micros(partial(all_sentences, plain)) / PLACES:8.1f} us a place")
    large = advert(space="\u00a0 ") * 2100
    start = time.perf_counter()
    normal = {"text": normalise(large)}
    cut_from = time.perf_counter()
    split_sections(Advert.of(large), normal, table)
    end = time.perf_counter()
    size = len(large) / 1e6
    print(f"{size:.1f} million characters: normalise {cut_from - start:.2f} s, split {end - cut_from:.2f} s")


if __name__ == "__main__":
    main()
