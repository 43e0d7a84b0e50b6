"""Scores the facts read in golden adverts against those marked by hand.

``python -m tests.golden.facts_score [-v] FOLDER…`` prints precision and recall of each field over the adverts
with an ``<id>.facts.json`` (FACTS.md has the conventions of marking); ``-v`` lists every miss and every
extra.

Values are compared as follows:

* a value is right if it equals the marked one, or one of ``also``, apart from case, spaces and marks at its
ends; * ``band``: of our pair (``3-4``) the first counts; ``hours_per_week``: of a marked range the higher
counts; * ``location``: the words at our place count too, since we add a town from another line to a site;
* ``experience``, ``qualifications``, ``training``: an item is right if it overlaps a marked one of the same
  strength; one of our clauses may contain several marked items; what we read as not needed or not offered is
  ignored;
* training: dues, exam fees, CPD, CEUs and study leave alone are ignored unless marked;
* ``location``: a country or postcode at the end is optional; any of ``also`` is right, and so is a
  combination of several marked places, or with the employer's name;
* ``title``: the words of ``also`` are right too, as are both languages of a title joined by a slash;
* ``employer``: of a name in two languages the first alone is right;
* an employer's *The* and a telephone extension are ignored;
* ``contract_until``, ``wte``, ``office_days``, ``travel``, ``pay_terms`` count only in ``FULLY_MARKED`` sets;
* what is marked ``unsure`` counts neither as a miss nor, if we read something there, as an extra.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop_app.analysis.facts import facts_of
from desktop_app.domain.advert import Advert, Part
from desktop_app.domain.facts import CONTRACT_FACTS, Asked, AskedStrength, FactName
from desktop_app.domain.rules import RuleSources
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from desktop_app.text.normalise import normalise
from desktop_app.text.sections import HeadingTable, split_sections
from tests.golden.adverts import read_golden
from tests.reading import reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.domain.facts import Fact
    from tests.golden.adverts import GoldenAdvert

TODAY: Final = date(2026, 11, 21)
ASKED: Final = (FactName.EXPERIENCE, FactName.QUALIFICATIONS, FactName.TRAINING)
#: In these sets every field is marked; in the others those of the JSON contract.
FULLY_MARKED: Final = ("second",)
_UNMARKED: Final = (AskedStrength.NOT_NEEDED, AskedStrength.NOT_OFFERED)
_ENDS: Final = " .,;:()"
_BESIDES: Final = ("CPD", "Course fees", "Study leave")
_COUNTRY: Final = re.compile(
    r"[ ,(]+(?:united kingdom|uk|england|scotland|wales|northern ireland|united states|usa|us|india|uae|"
    r"united arab "
    r"emirates|ksa|saudi arabia|australia|new zealand|canada|ireland|"
    r"[a-z]{1,2}\d[\da-z]?(?: ?\d[a-z]{2})?)\)?$|(?<= [a-z]{2}) \d{5}$|(?<= [a-z]{3}) \d{4}$"
)
_SEAM: Final = re.compile(r" ?[,/\n·|] ?| - | and ")

Marked = dict[str, Any]


@cache
def headings() -> HeadingTable:
    """The shipped headings, compiled."""
    return HeadingTable.of(load_rules(RuleSources((rules_folder(),))).headings)


def facts_read(golden: GoldenAdvert) -> dict[str, Fact]:
    """The facts that we read in an advert, with the verdict that we give it, by name."""
    advert = Advert(tuple(Part(*part) for part in golden.parts))
    analysis = reader().analyse(advert)
    normal = {part.name: normalise(part.text) for part in advert.parts}
    found = facts_of(
        advert,
        normal,
        split_sections(advert, normal, headings()),
        today=TODAY,
        nation=analysis.verdict.nation,
        kind=analysis.verdict.kind,
        evidence=analysis.evidence + analysis.background,
    )
    return {str(fact.name): fact for fact in found}


def fields_of(folder: Path) -> tuple[FactName, ...]:
    """The fields that are marked in a folder of golden adverts."""
    return tuple(FactName) if folder.name in FULLY_MARKED else CONTRACT_FACTS


def scored(
    golden: GoldenAdvert, marked: list[Marked], fields: tuple[FactName, ...] = CONTRACT_FACTS
) -> Iterator[tuple[str, str, str]]:
    """(field, ``right``, ``covered``, ``miss`` or ``extra``, words) for all marked or read of some fields.

    ``covered`` is a marked thing inside a clause of ours that was counted before: it counts for recall alone.
    """
    found = facts_read(golden)
    employer = next((str(item["value"]) for item in marked if item["name"] == FactName.EMPLOYER), "")
    for name in fields:
        own = [item for item in marked if item["name"] == name]
        fact = found.get(name)
        if name in ASKED:
            yield from _asked(golden, name, fact, own)
        elif any(item.get("unsure") for item in own):
            continue
        elif own and fact is not None and _same(name, fact, own, employer):
            yield name, "right", str(fact.value)
        else:
            if own:
                yield name, "miss", " / ".join(str(item["value"]) for item in own)
            if fact is not None:
                yield name, "extra", f"{fact.value}  <{fact.text[:90]}>"


def _same(name: str, fact: Fact, own: list[Marked], employer: str) -> bool:
    """Whether what we read is one of the readings that are marked."""
    right = [item["value"] for item in own]
    if name == FactName.LOCATION:
        return _same_place(fact, [*right, *(item for own_one in own for item in _also(own_one))], employer)
    others = [more for item in own for more in item.get("also", ()) if "value" in more]
    if name == FactName.EMPLOYER:
        right += [value.split(" / ")[0] for value in right]
    if name == FactName.TITLE:
        return _same_title(fact, right, [value for item in own for value in _also(item)])
    if name in (FactName.PATTERN, FactName.PAY_TERMS):
        given = {kind for value in (*right, *(more["value"] for more in others)) for kind in _listed(value)}
        return isinstance(fact.value, tuple) and set(fact.value) == given
    return any(
        _plain(name, fact.value) == _plain(name, value) for value in right + [o["value"] for o in others]
    )


def _same_title(fact: Fact, right: list[str], others: list[str]) -> bool:
    """Whether a title is one of the marked readings, or two of them, as of two languages, with a stroke."""
    read = str(_plain(FactName.TITLE, fact.value))
    marked = {_plain(FactName.TITLE, value) for value in (*right, *others)}
    return read in marked or (" / " in read and marked.issuperset(read.split(" / ")))


def _also(item: Marked) -> list[str]:
    """The further readings of a marked fact."""
    return [more.get("value", more["text"]) for more in item.get("also", ())]


def _same_place(fact: Fact, right: list[str], employer: str) -> bool:
    """Whether a place is one that is marked, or put together of marked ones."""
    read = (_place(fact.value), _place(fact.text.strip().split("\n")[0]))
    marked = [_place(value) for value in right]
    if any(value in read for value in marked):
        return True
    pieces = {piece for value in marked for piece in _SEAM.split(value)}
    own = _plain(FactName.EMPLOYER, employer)
    return all(piece in pieces for piece in _SEAM.split(read[0]) if piece != own)


def _place(value: Any) -> str:
    """A place without the country and postcode behind it."""
    words = str(_plain(FactName.LOCATION, value))
    for _ in range(3):
        words = _COUNTRY.sub("", words)
    return words.removesuffix(" site")


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def _plain(name: str, value: Any) -> object:
    """A value in the form that is compared."""
    if isinstance(value, list):
        value = max(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return round(float(value), 2)
    words = " ".join(str(value).casefold().split()).strip(_ENDS).replace("’", "'")
    if name == FactName.BAND:
        return words.split("-")[0]
    if name == FactName.EMPLOYER:
        return words.removeprefix("the ")
    if name == FactName.CONTACT_PHONE:
        words = re.split(r" ?,? ?(?:ext|x\d)", words)[0]
    return words.replace(" ", "") if name in (FactName.CONTACT_PHONE, FactName.REFERENCE) else words


def _asked(
    golden: GoldenAdvert, name: str, fact: Fact | None, own: list[Marked]
) -> Iterator[tuple[str, str, str]]:
    """Scores of one list of things asked for."""
    texts = dict(golden.parts)
    value = fact.value if fact and isinstance(fact.value, tuple) else ()
    ours = [
        item for item in value if isinstance(item, Asked) and item.strength not in _UNMARKED and item.span
    ]
    hit: set[int] = set()
    for item in own:
        places = list(_places(item, texts))
        met = [at for at, mine in enumerate(ours) if any(_overlap(mine, place) for place in places)]
        agreed = [at for at in met if ours[at].strength == item["value"]]
        if item.get("unsure"):
            hit.update(met)
        elif agreed:
            yield name, "right" if not hit.issuperset(agreed[:1]) else "covered", item["text"]
            hit.update(agreed)
        else:
            yield name, "miss", f"{item['value']}: {item['text']}"
    for at, mine in enumerate(ours):
        if at not in hit and not (name == FactName.TRAINING and mine.what in _BESIDES):
            yield name, "extra", f"{mine.strength}: {mine.what[:140]}"


def _places(item: Marked, texts: dict[str, str]) -> Iterator[tuple[str, int, int]]:
    """Part, start and end of each run of a marked fact."""
    for run in (item, *item.get("also", ())):
        start = -1
        for _ in range(run.get("nth", 1)):
            start = texts[run["part"]].index(run["text"], start + 1)
        yield run["part"], start, start + len(run["text"])


def _overlap(mine: Asked, place: tuple[str, int, int]) -> bool:
    span = mine.span
    return span is not None and span.part == place[0] and span.start < place[2] and place[1] < span.end


def main(arguments: list[str]) -> int:
    """Print the table, and with ``-v`` what is wrong."""
    folders = [Path(item) for item in arguments if item != "-v"]
    if not folders:
        print(__doc__)
        return 2
    counts: Counter[tuple[str, str]] = Counter()
    for folder in folders:
        for golden in read_golden(folder):
            path = folder / f"{golden.id}.facts.json"
            if not path.exists():
                continue
            marked = json.loads(path.read_text(encoding="utf-8"))
            for name, how, words in scored(golden, marked, fields_of(folder)):
                counts[name, how] += 1
                if "-v" in arguments and how in ("miss", "extra"):
                    print(f"{name:15} {how:5} {golden.id[:30]:30} {words}")
    print("| field | marked | precision | recall |\n|---|---|---|---|")
    for name in max(map(fields_of, folders), key=len):
        right, covered = counts[name, "right"], counts[name, "covered"]
        miss, extra = counts[name, "miss"], counts[name, "extra"]
        all_right = right + covered
        precision = right / (right + extra) if right + extra else 1.0
        recall = all_right / (all_right + miss) if all_right + miss else 1.0
        print(f"| {name} | {all_right + miss} | {precision:.3f} | {recall:.3f} |")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
