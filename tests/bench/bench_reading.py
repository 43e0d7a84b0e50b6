"""How long reading takes against the bare library: `python -m tests.bench.bench_reading`.

The page is as large as a real one (70 kB, two thirds scripts, a menu of 150 links). The bare library parses
and gives all text in one run: scripts, menus and hidden words included, no lines, lists or tables.
"""

from __future__ import annotations

import email
import email.policy
import time
from collections.abc import Callable
from pathlib import Path

from desktop_app.sources.opening import read_data
from tests.fixtures import adverts

FIXTURES = Path(__file__).parents[1] / "fixtures"
_SCRIPT = "<script>" + "var a=[1,2,3];function f(x){return x<2?a:f(x-1)}\n" * 900 + "</script>"
_MENU = (
    "<nav><ul>" + "".join(f'<li><a href="/{n}">Page {n} of us</a></li>' for n in range(150)) + "</ul></nav>"
)


def large_page() -> bytes:
    """A page of the size of a real one."""
    page = adverts.page(body=adverts.HOSPITAL_BODY * 3)
    return page.replace("</head>", _SCRIPT + "</head>").replace("<main", _MENU + "<main").encode()


def best(work: Callable[[], object], rounds: int = 40) -> float:
    """The shortest of some runs, in seconds."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def bare_page(data: bytes) -> str:
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(data).body
    return body.text(separator=" ") if body else ""


def bare_mail(data: bytes) -> object:
    message = email.message_from_bytes(data, policy=email.policy.default)
    page = next(part for part in message.walk() if part.get_content_type() == "text/html")
    return bare_page(str(page.get_content()).encode()), message["Subject"]


def bare_saved_page(data: bytes) -> str:
    message = email.message_from_bytes(data, policy=email.policy.default)
    page = next(part for part in message.walk() if part.get_content_type() == "text/html")
    return bare_page(str(page.get_content()).encode())


def bare_msg(data: bytes) -> tuple[object, object]:
    from oxmsg import Message

    message = Message.load(data)
    return message.body, message.html_body


def main() -> None:
    """Print one line a format."""
    cases: list[tuple[str, bytes, Callable[[bytes], object]]] = [
        ("page.html", large_page(), bare_page),
        ("vacancy.html", (FIXTURES / "vacancy.html").read_bytes(), bare_page),
        ("chrome.mhtml", (FIXTURES / "chrome.mhtml").read_bytes(), bare_saved_page),
        ("alert.eml", (FIXTURES / "alert.eml").read_bytes(), bare_mail),
        ("outlook.msg", (FIXTURES / "outlook.msg").read_bytes(), bare_msg),
    ]
    for name, data, bare in cases:
        ours, theirs = best(lambda: read_data(data, name)), best(lambda: bare(data))  # noqa: B023
        ours, theirs, ratio = ours * 1000, theirs * 1000, ours / theirs
        print(f"{name:14} {len(data):6} bytes {ours:6.2f} ms, bare {theirs:6.2f} ms, {ratio:5.2f}")


if __name__ == "__main__":
    main()
