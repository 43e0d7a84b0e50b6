"""Hostile and broken files: read or refused in a sentence, never an exception, a hang or a fetch."""

from __future__ import annotations

import random
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.documents import Read
from desktop_app.domain.errors import AppError
from desktop_app.sources.document_reading import read_data
from desktop_app.sources.limits import LIMITS
from desktop_app.sources.recognise import ENDINGS
from tests.sources.fixture_files import FIXTURES
from tests.sources.hostile_files import HOSTILE

#: Formats read by their own modules here; the packed and tabular ones have tests of their own.
OURS = (".html", ".mhtml", ".mht", ".eml", ".msg", ".url", ".webloc", ".webarchive", ".desktop")
SEEDS = sorted(path for path in FIXTURES.iterdir() if path.suffix in OURS)
PIECES = (
    b"",
    b"\0",
    b"<",
    b">",
    b"<div>",
    b"</table>",
    b"\r\n",
    b"\n\n",
    b"=?utf-8?q?",
    b"--",
    b"\xff\xfe",
    b"\x80",
    b"&#x110000;",
    b"&#0;",
    b"<!--",
    b"-->",
    b'"',
    b"{",
    b"]",
    b"</script>",
    b"Content-Type: multipart/mixed\n",
    b"\xed\xa0\x80",
    b"1e999999",
    b"\xef\xbf\xbf",
    b"<td>",
    b"null",
)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every way out is closed and counted."""
    tried: list[str] = []

    def refuse(*arguments: object, **_options: object) -> None:
        tried.append(repr(arguments))
        raise OSError("no network")

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    yield tried
    assert tried == []


def outcome(data: bytes, name: str) -> Read | AppError:
    """What comes out; anything but a reading or a sentence fails the test by being raised."""
    try:
        read = read_data(data, name)
    except AppError as error:
        return error
    for document in read.documents:
        assert len(document.text) <= LIMITS.characters
        document.text.encode("utf-8")
        "".join(f"{field.name}{field.value}" for field in document.fields).encode("utf-8", "surrogatepass")
    return read


@pytest.mark.parametrize("case", HOSTILE)
def test_a_file_made_to_hurt_is_read_or_refused(case: str) -> None:
    name, data = HOSTILE[case]
    result = outcome(data, name)
    if isinstance(result, AppError):
        assert result.sentence.startswith(f"“{name}” ")
        assert result.sentence.endswith(".")


@pytest.mark.parametrize(
    "case", [case for case in HOSTILE if "entit" in case or "laughs" in case or "remote" in case]
)
def test_nothing_is_resolved_or_fetched(case: str) -> None:
    name, data = HOSTILE[case]
    result = outcome(data, name)
    if isinstance(result, Read):
        said = "".join(document.text for document in result.documents)
        assert "Coder" in said
        assert "root:" not in said
        assert "hahaha" not in said


def test_a_deep_page_is_refused_in_its_own_words() -> None:
    name, data = HOSTILE["100,000 levels"]
    result = outcome(data, name)
    assert isinstance(result, AppError)
    assert result.sentence == "“a.html” holds more than 2,000 levels of markup, the most that is read."


def mutated(data: bytes, chance: random.Random) -> bytes:
    """One to eight cuts, doublings, flips and insertions."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(changed) + 1)
        end = min(len(changed), at + chance.choice((1, 2, 8, 64, 512)))
        kind = chance.randrange(5)
        if kind == 0:
            del changed[at:end]
        elif kind == 1:
            changed[at:at] = changed[at:end] * chance.choice((1, 3, 20))
        elif kind == 2:
            changed[at:end] = chance.randbytes(end - at)
        elif kind == 3:
            changed[at:at] = chance.choice(PIECES)
        else:
            del changed[at:]
        if not changed:
            changed += b"x"
    return bytes(changed)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_a_broken_file_is_read_or_refused(path: Path) -> None:
    data = path.read_bytes()
    for seed in range(25):
        chance = random.Random(f"{path.name} {seed}")  # noqa: S311 (seeded, to be the same every time)
        name = chance.choice(
            (path.name, path.name, "a", "a" + chance.choice(sorted(set(ENDINGS) & set(OURS))))
        )
        result = outcome(mutated(data, chance), name)
        assert not isinstance(result, AppError) or result.sentence.startswith("“")
