"""What normalising and cutting into sections cost, beside ``str.split`` on the same text. Run by hand:

python tests/bench/bench_text.py
"""

from __future__ import annotations

import timeit
from collections.abc import Callable

from desktop_app.text.normalise import normalise

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


def main() -> None:
    """Print one line a measurement."""
    texts = {
        "clean ASCII": advert(),
        "double spaces": advert(space=" "),
        "NBSP, curly quotes": advert(space="\u00a0", quote="\u2019"),
        "the same with CRLF": advert(space="\u00a0", quote="\u2019").replace("\n", "\r\n"),
        "with a broken word": advert(space="\u00a0") + "\nclassi-\nfication",
    }
    for name, text in texts.items():
        split = micros(text.split)
        print(f"{name}: {len(text.split())} words; str.split {split:.1f} us", end="")
        print(f"; normalise {micros(lambda text=text: normalise(text)):.1f} us")
    large = advert(space="\u00a0 ") * 2100
    seconds = timeit.timeit(lambda: normalise(large), number=1)
    print(f"{len(large) / 1e6:.1f} million characters: normalise {seconds:.2f} s")


if __name__ == "__main__":
    main()
