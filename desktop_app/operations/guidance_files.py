"""Reads the guidance files: YAML of texts only, parsed strictly, with file, line and entry in every error.

There is one file for each kind: ``sources.yaml``, ``questions.yaml``, ``equivalents.yaml``,
``transferables.yaml`` and ``kin.yaml``; every other file holds route pages under the name of each route.
Every statement names at least one entry of ``sources.yaml``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import FactName
from desktop_app.domain.guidance import (
    Equivalent,
    Guidance,
    GuidanceSource,
    Question,
    RoutePage,
    Rung,
    Statement,
    Transferable,
)
from desktop_app.domain.signals import Category
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage
from desktop_app.rulepack.entry_fields import Fields, suggestion
from desktop_app.rulepack.problem_log import EntryLog
from desktop_app.rulepack.reader import read_bytes
from desktop_app.rulepack.tree import Mapping, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Mapping as Named
    from enum import StrEnum
    from pathlib import Path

    from desktop_app.rulepack.problem_log import FileLog

    Sources = Named[str, GuidanceSource]
    Member = TypeVar("Member", bound=StrEnum)

_HINT: Final = "Install Wordward again, or put the file right; nothing else of Wordward is affected."
_KINDS: Final = ("sources.yaml", "questions.yaml", "equivalents.yaml", "transferables.yaml", "kin.yaml")
_SOURCE_KEYS: Final = ("title", "publisher", "date", "address", "checked")
_TOLD_KEYS: Final = ("text", "sources", "nations")
_RUNG_KEYS: Final = ("stage", "title", "bands", *_TOLD_KEYS)
_PAGE_KEYS: Final = (
    "title", "about", "ladder", "qualification", "neighbours", "search_terms", "search_sources", "courses",
)  # fmt: skip
_QUESTION_KEYS: Final = (
    "what", "why", "question", "routes", "kinds", "stages", "nations", "sources", "said_by", "moot_by",
)  # fmt: skip
_SAID_KEYS: Final = ("facts", "values", "categories", "rules", "words")
_MOOT_KEYS: Final = ("words", "qualifications", "settings")
_EQUIVALENT_KEYS: Final = ("meets", "why", "sure", "sources")
_HINT_KEYS: Final = ("terms", "shown_by", "hint", "sources", "not_with")


def read_guidance(folder: Path) -> Guidance:
    """Read the guidance of a folder.

    Args:
        folder: Contains the files described in this module's docstring.

    Raises:
        AppError: A file is missing or wrong; the sentence names file, line, entry and what is wrong.
    """
    sources = {source.id: source for source in _all_sources(folder / "sources.yaml")}
    paths = sorted(path for path in folder.glob("*.yaml") if path.name not in _KINDS)
    kin = _entries(folder / "kin.yaml", ("said_by",), ("said_by",))
    return Guidance(
        pages=tuple(page for path in paths for page in _pages(path, sources)),
        questions=tuple(_questions(folder / "questions.yaml", sources)),
        equivalents=tuple(_equivalents(folder / "equivalents.yaml", sources)),
        transferables=tuple(_transferables(folder / "transferables.yaml", sources)),
        kin=tuple((name, _texts(fields, "said_by")) for name, fields in kin),
    )


def _all_sources(path: Path) -> Iterator[GuidanceSource]:
    """Every source."""
    for name, fields in _entries(path, _SOURCE_KEYS, ("title", "publisher", "date", "checked")):
        yield GuidanceSource(
            id=name,
            title=fields.text("title"),
            publisher=fields.text("publisher"),
            date=fields.text("date"),
            address=fields.text("address").replace(" ", ""),
            checked=fields.day("checked"),
        )


def _pages(path: Path, sources: Sources) -> Iterator[RoutePage]:
    """The route pages of one file."""
    for name, fields in _entries(path, _PAGE_KEYS, ("title", "about")):
        terms = _texts(fields, "search_terms")
        yield RoutePage(
            route=fields.member(fields.mapping, name, Route, key="route") or Route.UNCLEAR,
            title=fields.text("title"),
            about=_statements(fields, "about", sources),
            ladder=tuple(_rung(rung, sources) for rung in fields.groups("ladder", _RUNG_KEYS)),
            qualification=_statements(fields, "qualification", sources),
            neighbours=_statements(fields, "neighbours", sources),
            search_terms=terms,
            search_sources=_sources(fields, sources, key="search_sources") if terms else (),
            courses=_statements(fields, "courses", sources),
        )


def _rung(fields: Fields, sources: Sources) -> Rung:
    """One rung of a ladder."""
    fields.require("stage", "title")
    return Rung(
        stage=fields.choice("stage", Stage) or Stage.UNKNOWN,
        title=fields.text("title"),
        bands=fields.text("bands"),
        about=_statement(fields, sources),
    )


def _questions(path: Path, sources: Sources) -> Iterator[Question]:
    """Every question, in the order of the file."""
    for name, fields in _entries(path, _QUESTION_KEYS, ("what", "why", "question", "routes", "sources")):
        said = fields.group("said_by", _SAID_KEYS)
        moot = fields.group("moot_by", _MOOT_KEYS)
        yield Question(
            id=name,
            what=fields.text("what"),
            why_it_matters=fields.text("why"),
            question=fields.text("question"),
            routes=_members(fields, "routes", Route),
            sources=_sources(fields, sources),
            kinds=_members(fields, "kinds", Kind) or (Kind.VACANCY,),
            stages=_members(fields, "stages", Stage),
            nations=_members(fields, "nations", Nation),
            said_by_facts=_members(said, "facts", FactName) if said else (),
            said_by_values=tuple(_values(said)) if said else (),
            said_by_categories=_members(said, "categories", Category) if said else (),
            said_by_rules=_texts(said, "rules") if said else (),
            said_by_words=_texts(said, "words") if said else (),
            moot_by_words=_texts(moot, "words") if moot else (),
            moot_by_qualifications=_texts(moot, "qualifications") if moot else (),
            moot_in=_members(moot, "settings", Setting) if moot else (),
        )


def _equivalents(path: Path, sources: Sources) -> Iterator[Equivalent]:
    """Every qualification that implies others."""
    for name, fields in _entries(path, _EQUIVALENT_KEYS, ("meets", "why", "sources")):
        yield Equivalent(
            held=name,
            meets=_texts(fields, "meets"),
            why=fields.text("why"),
            sources=_sources(fields, sources),
            sure=fields.word("sure", ("yes", "no"), default="yes") == "yes",
        )


def _transferables(path: Path, sources: Sources) -> Iterator[Transferable]:
    """Every hint on experience."""
    for name, fields in _entries(path, _HINT_KEYS, _HINT_KEYS[:-1]):
        yield Transferable(
            id=name,
            terms=_texts(fields, "terms"),
            shown_by=_texts(fields, "shown_by"),
            hint=fields.text("hint"),
            sources=_sources(fields, sources),
            not_with=_texts(fields, "not_with"),
        )


def _statements(fields: Fields, key: str, sources: Sources) -> tuple[Statement, ...]:
    """The statements of a list; may be empty."""
    return tuple(_statement(each, sources) for each in fields.groups(key, _TOLD_KEYS))


def _statement(fields: Fields, sources: Sources) -> Statement:
    """One statement with its sources."""
    fields.require("text")
    nations = _members(fields, "nations", Nation)
    return Statement(fields.text("text"), _sources(fields, sources), nations)


def _sources(fields: Fields, known: Sources, *, key: str = "sources") -> tuple[GuidanceSource, ...]:
    """The named sources; at least one."""
    found = []
    for item in fields.texts(key):
        if item.value in known:
            found.append(known[item.value])
        else:
            what = f"the source “{item.value}” is not in sources.yaml"
            fields.log.refuse(item, what, suggestion(item.value, known))
    if not found:
        fields.require(key)
        fields.log.refuse(fields.mapping, "no source is named", "Name at least one entry of sources.yaml.")
    return tuple(found)


def _values(said: Fields) -> Iterator[tuple[FactName, str]]:
    """Facts with a value, each written ``fact value``."""
    for item in said.texts("values"):
        name, _, value = item.value.partition(" ")
        fact = said.member(item, name, FactName, key="fact")
        if fact is not None and value:
            yield fact, value.strip()


def _texts(fields: Fields, key: str) -> tuple[str, ...]:
    """The texts of a list."""
    return tuple(item.value for item in fields.texts(key))


def _members(fields: Fields, key: str, options: type[Member]) -> tuple[Member, ...]:
    """The words of a list, each a member of a closed set."""
    found = (fields.member(item, item.value, options, key=key) for item in fields.texts(key))
    return tuple(member for member in found if member is not None)


def _entries(path: Path, keys: Sequence[str], needed: Sequence[str]) -> Iterator[tuple[str, Fields]]:
    """The entries of a file; a mistake in one is raised before the next is yielded.

    Raises:
        AppError: The file cannot be read, or an entry is wrong.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        sentence = f"The guidance file {path.name} cannot be read ({error.strerror})."
        raise AppError(sentence, _HINT) from error
    file, log = read_bytes(content, path.name)
    _raise(log)
    for entry in file.entries:
        notes = EntryLog(log, entry.key, name=entry.key.value, opening=f"“{entry.key.value}” cannot be used")
        if not isinstance(entry.value, Mapping):
            notes.refuse(entry.value, f"it should be a group of keys but is {kind_of(entry.value)}")
            _raise(log)
            continue
        fields = Fields(entry.value, keys, notes)
        fields.require(*needed)
        yield entry.key.value, fields
        _raise(log)


def _raise(log: FileLog) -> None:
    """Raise the first problem of a file, if there is one."""
    if log.problems:
        first = log.problems[0]
        place = f"The guidance file {log.file} is not used. Line {first.place.line}: {first.sentence}"
        raise AppError(place, f"{first.hint} {_HINT}".strip())
