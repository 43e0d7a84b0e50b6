"""Our own labelled adverts: their files, and how to pass them to ``wordward evaluate``.

Each advert is a file, ``<id>.txt``: header lines ``name: value``, a line ``---``, then the text exactly as a
person would paste it (non-breaking spaces, soft hyphens, joined words and typos are deliberate). Header names
other than the labels below are labelled parts of the advert, in order.

Conventions for the labels, besides the definition of a coding post in ``tests/analysis/what_counts``:

* a post other than a coding post has stage ``unknown``, since the ladder is that of coding posts;
* the bare word *coder* in a title names the trade, not a rung, so a post that demands ACC, CCS, CPC or the
  like is ``accredited`` with that title too; *senior*, *specialist*, *lead* and so on take precedence;
* a course, article, CV or other document keeps the route it is about;
* ``near_miss`` marks adverts that a glance at the title or single words would misjudge;
* ``note`` says where the labeller hesitated and why.

Their writers do not tune the rules. All but ``tuned/`` were measured once before they were opened;
docs/verdicts.md has the figures of that first measurement.

As a program: ``python tests/golden/adverts.py FOLDER > labelled.jsonl``.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

#: Folders of labelled adverts that were read while improving the rules; none of them is sealed.
OPEN_SETS = (
    "tuned", "held_out", "stranger", "final", "exam", "sparring", "sparring2", "exam2", "exam3",
    "exam4", "exam5", "exam6", "exam7", "exam8", "exam9", "exam10",
)  # fmt: skip
#: Sets that no weights are learned from (``learn``, ``learn_papers``); rules were improved with them later.
UNLEARNED = ("exam4", "exam5", "exam6", "exam7", "exam8", "exam9", "exam10")
#: The line between the header and the text.
_RULE = "---"
_NEEDED = ("id", "route", "kind", "stage", "nation", "setting", "near_miss")
_LABELS = (*_NEEDED, "provisional", "note")
_YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class GoldenAdvert:
    """An advert with the verdict that a careful reader gives it.

    Attributes:
        id: The file's name without its extension.
        route: A value of ``Route``; likewise ``kind``, ``stage``, ``nation`` and ``setting``.
        provisional: Whether the verdict must be marked provisional.
        near_miss: Whether the advert is easily misjudged.
        note: Why the labeller hesitated; empty if they did not.
        parts: (name, text) of each labelled part in file order, then ``("text", …)``, all as given.
    """

    id: str
    route: str
    kind: str
    stage: str
    nation: str
    setting: str
    provisional: bool
    near_miss: bool
    note: str
    parts: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        """All parts joined by line breaks, for readers that take plain text."""
        return "\n".join(text for _, text in self.parts)


def read_golden(folder: Path) -> tuple[GoldenAdvert, ...]:
    """Read every advert in a folder, in order of file names.

    Raises:
        ValueError: A file has no header, lacks a label, repeats one or has no text; the message names it.
        OSError: The folder or a file cannot be read.
    """
    return tuple(
        parse_golden(path.read_text(encoding="utf-8"), name=path.name)
        for path in sorted(folder.glob("*.txt"))
    )


def parse_golden(source: str, *, name: str) -> GoldenAdvert:
    """Parse the content of a file.

    Args:
        source: Header, ``---`` and text.
        name: The file's name, for messages.

    Returns:
        The labelled advert; one line break at the end of the file is not part of its text.

    Raises:
        ValueError: As :func:`read_golden`.
    """
    head, rule, body = source.partition(f"\n{_RULE}\n")
    text = body.removesuffix("\n")
    if not rule or not text.strip():
        message = f"{name}: no line {_RULE!r} with text under it"
        raise ValueError(message)
    fields: dict[str, str] = {}
    for line in head.split("\n"):
        key, colon, value = line.partition(":")
        if not colon or not value.strip() or key in fields:
            message = f"{name}: not a header line, or said twice: {line!r}"
            raise ValueError(message)
        fields[key] = value.strip()
    missing = [key for key in _NEEDED if key not in fields]
    if missing:
        message = f"{name}: no {', '.join(missing)}"
        raise ValueError(message)
    return GoldenAdvert(
        id=fields["id"],
        route=fields["route"],
        kind=fields["kind"],
        stage=fields["stage"],
        nation=fields["nation"],
        setting=fields["setting"],
        provisional=_yes_no(fields.get("provisional", "no"), name=name),
        near_miss=_yes_no(fields["near_miss"], name=name),
        note=fields.get("note", ""),
        parts=(*((key, value) for key, value in fields.items() if key not in _LABELS), ("text", text)),
    )


def as_line(advert: GoldenAdvert) -> str:
    """One line of JSON with the labels and the parts, as ``wordward evaluate`` reads them."""
    labels = {key: getattr(advert, key) for key in ("id", "route", "kind", "stage", "nation", "setting")}
    return json.dumps(labels | dict(advert.parts), ensure_ascii=False)


def _yes_no(value: str, *, name: str) -> bool:
    if value not in _YES_NO:
        message = f"{name}: {value!r} is neither yes nor no"
        raise ValueError(message)
    return _YES_NO[value]


def main(arguments: list[str]) -> int:
    """Print the adverts of the folders named on the command line, one line of JSON each."""
    if not arguments:
        print("usage: python tests/golden/adverts.py FOLDER…", file=sys.stderr)
        return 2
    for folder in arguments:
        for advert in read_golden(Path(folder)):
            sys.stdout.buffer.write(as_line(advert).encode("utf-8") + b"\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
