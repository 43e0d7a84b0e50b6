"""Collects the terms an advert asks for: from rules, from the qualifications in its facts, from plain words.

A qualification found in two ways is one term. Alternatives (`alternatives`) are one term with members.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.analysis.advice.covered_places import Covered
from desktop_app.analysis.advice.plain_terms import PLAIN_TERMS
from desktop_app.analysis.advice.qualifications_held import each_named, usual_names
from desktop_app.analysis.alternatives import alternatives
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.facts import Asked, AskedStrength, FactName
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Strength
from desktop_app.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.analysis import Analysis

#: Sections that ask for something, most important first; title, employer and “about us” do not.
_SECTIONS: Final = (
    SectionName.ESSENTIAL,
    SectionName.DESIRABLE,
    SectionName.DUTIES,
    SectionName.SUMMARY,
    SectionName.DETAILS,
    SectionName.OTHER,
)
_CATEGORIES: Final = (
    Category.QUALIFICATION, Category.CLASSIFICATION, Category.SYSTEM, Category.TASK, Category.STANDARD,
    Category.PROGRAMME,
)  # fmt: skip
#: Weak signals in these categories are names that a CV may contain too; other weak ones are only words.
_NAMES: Final = (Category.QUALIFICATION, Category.CLASSIFICATION, Category.SYSTEM)
#: Categories in which an advert may offer alternatives.
_CHOSEN: Final = (Category.QUALIFICATION, Category.SYSTEM)
_SAID: Final = (Assertion.AFFIRMED, Assertion.HEDGED)
_ASKED: Final = (AskedStrength.ESSENTIAL, AskedStrength.DESIRABLE, AskedStrength.WORKING_TOWARDS)
_NOT_ASKED: Final = re.compile(r"\b(?:no|not|without|n't)\b[^.;\n]{0,40}$")
#: The first so many sections are lists of criteria.
_ASKING_OUTRIGHT: Final = 2
_LONGEST: Final = 90
_BULLET: Final = re.compile(r"(?m)^\s*[•*–·-]\s+")
_NEAR: Final = 50
#: Precedes a qualification that is gained in the post.
_ON_GAINING: Final = re.compile(
    r"\b(?:(?:on|upon|after|once you) (?:gain|pass|achiev|obtain|attain|complet)(?:e|ed|ing)?|becom(?:e|ing))"
    r"(?: (?:the|an?|your|their|its))?(?: accredited clinical coder \(?| )$"
)
#: Separates a name from its short form in brackets.
_NAMED_SHORT: Final = re.compile(r"\s*[()]\s*")
#: In a hedging cue: working towards it is enough.
_ON_THE_WAY: Final = re.compile(r"\btowards?\b")


class Term(NamedTuple):
    """One thing that an advert asks for.

    Attributes:
        rules: Ids of the rules that found it; empty if only facts or plain words did.
        names: The usual names of the qualifications in it.
        words: The advert's words for it.
        spans: Its places, the most important section first.
        ranks: For each place, the index of its section in ``_SECTIONS``.
        asked: How strongly it is asked for.
        category: What it is the name of.
        any_of: The alternatives, if it has any.
    """

    what: str
    rules: tuple[str, ...]
    names: tuple[str, ...]
    words: frozenset[str]
    spans: tuple[Span, ...]
    ranks: tuple[int, ...]
    asked: AskedStrength | None
    category: Category = Category.QUALIFICATION
    any_of: tuple[Term, ...] = ()


def asked_terms(advert: Analysis) -> list[Term]:
    """Everything that an advert asks for, without duplicates: by importance of the section, then by place."""
    by_rule: dict[str, list[Evidence]] = {}
    listed = _listed(advert, FactName.QUALIFICATIONS, _ASKED)
    taught = _listed(advert, FactName.TRAINING, (AskedStrength.OFFERED,))
    for item in advert.evidence:
        if _is_term(item) and not _is_to_come(item, listed, taught, advert):
            by_rule.setdefault(item.rule, []).append(item)
    demands = list(each_named(listed, advert.advert))
    terms = _merged(
        [*(_of_rule(found, demands, advert) for found in by_rule.values()), *_of_facts(demands, advert)]
    )
    covered = Covered(span for term in terms for span in term.spans)
    terms.extend(_plain(advert, covered))
    return sorted(_chosen(terms, advert), key=lambda term: (term.ranks[0], term.spans[0]))


def _is_term(item: Evidence) -> bool:
    """Whether a match is something the advert asks for."""
    named = item.strength is not Strength.WEAK or item.category in _NAMES
    return item.assertion in _SAID and item.section in _SECTIONS and item.category in _CATEGORIES and named


def _is_to_come(item: Evidence, listed: list[Asked], taught: list[Asked], advert: Analysis) -> bool:
    """Whether a qualification is gained in the post rather than asked of applicants."""
    outright = item.section in _SECTIONS[:_ASKING_OUTRIGHT] or item.assertion is Assertion.HEDGED
    if outright or item.category is not Category.QUALIFICATION:
        return False
    if any(each.span and each.span.overlaps(item.span) for each in listed):
        return False
    names = usual_names(item.text)
    if any((each.span and each.span.overlaps(item.span)) or each.what in names for each in taught):
        return True
    before = advert.advert.part(item.span.part)[max(0, item.span.start - _NEAR) : item.span.start]
    return _ON_GAINING.search(before.lower()) is not None


def _of_rule(found: list[Evidence], demands: list[Asked], advert: Analysis) -> Term:
    """One term for all matches of a rule."""
    placed = sorted(found, key=lambda item: (_SECTIONS.index(item.section), item.span))
    ranks = {item.span: _SECTIONS.index(item.section) for item in reversed(placed)}
    spans = tuple(dict.fromkeys(item.span for item in placed))
    stated = [each.strength for each in demands if each.span and any(map(each.span.overlaps, spans))]
    first = placed[0]
    names = usual_names(" | ".join(item.text for item in placed))
    return Term(
        what=_called(first),
        rules=(first.rule,),
        names=names if first.category is Category.QUALIFICATION else (),
        words=frozenset(item.text for item in placed),
        spans=spans,
        ranks=tuple(ranks[span] for span in spans),
        asked=stated[0] if stated else _strength(first, advert),
        category=first.category,
    )


def _called(item: Evidence) -> str:
    """The name of a term: the rule's title if that names the same as the advert's words, else the words.

    Other titles (*SNOMED CT beside practice words*) are meant for writers of rules.
    """
    own = " ".join(item.text.split())
    names = {_bare(name) for name in (item.title, *_NAMED_SHORT.split(item.title))}
    if _bare(own) in names and item.category is not Category.TASK and item.strength is not Strength.WEAK:
        return item.title
    return own[:1].upper() + own[1:] if item.category is Category.TASK else own


def _bare(words: str) -> str:
    return re.sub(r"[\W_]+", "", words.casefold())


def _strength(item: Evidence, advert: Analysis) -> AskedStrength | None:
    """How strongly a term is asked for, by its section and hedge; “working towards” is not “desirable”."""
    hedged = item.assertion is Assertion.HEDGED and item.section is not SectionName.DESIRABLE
    cue = item.cue if hedged else None
    if cue and _ON_THE_WAY.search(advert.advert.part(cue.part)[cue.start : cue.end].lower()):
        return AskedStrength.WORKING_TOWARDS
    if item.assertion is Assertion.HEDGED or item.section is SectionName.DESIRABLE:
        return AskedStrength.DESIRABLE
    return AskedStrength.ESSENTIAL if item.section is SectionName.ESSENTIAL else None


def _listed(advert: Analysis, name: FactName, strengths: tuple[AskedStrength, ...]) -> list[Asked]:
    """The items of a fact that have one of the strengths."""
    values = [fact.value for fact in advert.facts if fact.name is name and isinstance(fact.value, tuple)]
    return [
        item for value in values for item in value if isinstance(item, Asked) and item.strength in strengths
    ]


def _of_facts(demands: list[Asked], advert: Analysis) -> Iterator[Term]:
    """A term for each qualification that the facts list."""
    for demand in demands:
        if demand.span is not None:
            place = demand.span
            words = advert.advert.part(place.part)[place.start : place.end]
            rank = 0 if demand.strength is AskedStrength.ESSENTIAL else 1
            yield Term(
                demand.what, (), (demand.what,), frozenset((words,)), (place,), (rank,), demand.strength
            )


def _merged(terms: Iterable[Term]) -> list[Term]:
    """Merge terms that name the same thing, and drop terms of facts inside another's words."""
    kept: list[Term] = []
    for term in terms:
        same = next((one for one in kept if _is_named_alike(one, term)), None)
        if same is not None:
            kept[kept.index(same)] = _joined(same, term)
        elif term.rules or not any(term.spans[0].overlaps(span) for one in kept for span in one.spans):
            kept.append(term)
    return kept


def _is_named_alike(one: Term, other: Term) -> bool:
    """Whether two terms name the same qualification or have the same name."""
    if one.names or other.names:
        return one.names == other.names
    return bool(one.rules and other.rules) and (one.category, one.what) == (other.category, other.what)


def _joined(first: Term, second: Term) -> Term:
    """Two terms merged into one."""
    ranks = {
        **dict(zip(second.spans, second.ranks, strict=True)),
        **dict(zip(first.spans, first.ranks, strict=True)),
    }
    known = Covered(first.spans)
    spans = [*first.spans, *(span for span in second.spans if not known.has(span))]
    spans.sort(key=lambda span: (ranks[span], span))
    strengths = [one for one in (first.asked, second.asked) if one]
    return first._replace(
        rules=tuple(dict.fromkeys((*first.rules, *second.rules))),
        words=first.words | second.words,
        spans=tuple(spans),
        ranks=tuple(ranks[span] for span in spans),
        asked=min(strengths, key=_ASKED.index) if strengths else None,
    )


def _plain(advert: Analysis, covered: Covered) -> Iterator[Term]:
    """A term for each plain term at places that no rule has found already."""
    texts = {part.name: part.text for part in advert.advert.parts}
    lows = {name: low for name, text in texts.items() if len(low := text.lower()) == len(text)}
    asking = [each for each in advert.sections if each.name in _SECTIONS and each.span.part in lows]
    for term in PLAIN_TERMS:
        places: dict[Span, int] = {}
        for section in asking:
            low = lows[section.span.part]
            for match in term.form.finditer(low, section.span.start, section.span.end):
                span = Span(section.span.part, match.start(), match.end())
                before = low[max(section.span.start, span.start - _NEAR) : span.start]
                if not covered.has(span) and not _NOT_ASKED.search(before):
                    places[span] = _SECTIONS.index(section.name)
        if places:
            spans = sorted(places, key=lambda span: (places[span], span))
            words = frozenset(texts[one.part][one.start : one.end] for one in spans)
            ranks = tuple(places[span] for span in spans)
            asked = _ASKED[ranks[0]] if ranks[0] < _ASKING_OUTRIGHT else None
            yield Term(term.name, (), (), words, tuple(spans), ranks, asked, Category.STANDARD)


def _chosen(terms: list[Term], advert: Analysis) -> Iterator[Term]:
    """Join alternatives (“A or B”) into one term."""
    at = {span: term for term in terms if term.category in _CHOSEN for span in term.spans}
    hulls: list[Span] = []
    told: set[frozenset[str]] = set()
    for part in dict.fromkeys(span.part for span in at):
        text = advert.advert.part(part)
        here = {(span.start, span.end): span for span in at if span.part == part}
        for group in alternatives(text, here):
            spans = [here[place] for place in group]
            members = list(dict.fromkeys(at[span] for span in spans))
            if len(members) < 2:
                continue
            hull = Span(part, group[0][0], group[-1][1])
            hulls.append(hull)
            key = frozenset(one.what for one in members)
            if key not in told:
                told.add(key)
                yield _choice(members, spans, text[hull.start : hull.end])
    taken = Covered(hulls)
    for term in terms:
        free = term.category not in _CHOSEN
        placed = zip(term.spans, term.ranks, strict=True)
        left = [place for place in placed if free or not taken.has(place[0])]
        if left:
            yield term._replace(spans=tuple(one for one, _ in left), ranks=tuple(rank for _, rank in left))


def _choice(members: list[Term], spans: list[Span], words: str) -> Term:
    """One term for several alternatives at these places."""
    ranks = {span: rank for one in members for span, rank in zip(one.spans, one.ranks, strict=True)}
    strengths = [one.asked for one in members if one.asked]
    plain = " ".join(_BULLET.sub(" ", words).split())
    plain += ")" * (plain.count("(") - plain.count(")"))
    return Term(
        what=plain if len(plain) <= _LONGEST else " or ".join(one.what for one in members),
        rules=(),
        names=(),
        words=frozenset(),
        spans=tuple(spans),
        ranks=tuple(ranks[span] for span in spans),
        asked=min(strengths, key=_ASKED.index) if strengths else None,
        category=members[0].category,
        any_of=tuple(members),
    )
