"""Looks up in a CV whether it has the terms of an advert."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.analysis.advice.cv_claims import is_denied, is_of_another, is_on_the_way
from desktop_app.analysis.advice.plain_terms import PLAIN_TERMS
from desktop_app.analysis.facts.demands.certificates import NAMES, QUALIFICATIONS
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.signals import Category
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES, Route
from desktop_app.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.analysis.advice.asked_terms import Term
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.guidance import Guidance, Transferable
    from desktop_app.text.normalise import NormalText

_NOT_ALNUM: Final = re.compile(r"[\W_]+")
_LONGEST: Final = 120
_SHORTEST: Final = 3
_SHOUTED: Final = 4
_CAPITALS: Final = re.compile(r"\b[A-Z]{3,4}\b")
_WORKING_TOWARDS: Final = "hospital.working-towards-accreditation"
#: The maker of the encoders, whose name may precede theirs.
_MAKER: Final = re.compile(r"^(?:3m|solventum) (?=\w)", re.IGNORECASE)
_REFRESHER: Final = "refresher"
_CODING: Final = re.compile(r"\bcod(?:ing|er)|standards course|\bnccq\b|\bicd|\bopcs")
_NATIONAL: Final = ("hospital.nccq", "hospital.acc-designation", "hospital.acc-alone")


class Said(NamedTuple):
    """A place in a CV.

    Attributes:
        span: The place, in code points of the CV's part.
        text: Exactly that slice.
    """

    span: Span
    text: str


class Answer(NamedTuple):
    """How a CV answers one term.

    Attributes:
        items: The places where it has the term; empty if it does not.
        same: Whether it uses the advert's own words.
        takes_in: Whether it has something else that implies the term (`Guidance.kin`).
    """

    items: tuple[Said, ...]
    same: bool = False
    takes_in: bool = False


class CvReading:
    """A CV in which terms can be looked up.

    Args:
        cv: Its analysis.
        guidance: Terms that imply others, and hints.
    """

    def __init__(self, cv: Analysis, guidance: Guidance) -> None:
        self._guidance = guidance
        self._kin = dict(guidance.kin)
        # A practice may call its post "coder" too, but only a hospital post implies a hospital coder's acts.
        self._is_hospital = cv.verdict.route in (Route.HOSPITAL, Route.MIXED)
        self._texts = {part.name: _Text.of(normalise(part.text)) for part in cv.advert.parts}
        self._items: dict[str, list[Evidence]] = {}
        for item in (*cv.evidence, *cv.background):
            self._items.setdefault(item.rule, []).append(item)
        self._denied = [
            item.span for item in (*cv.evidence, *cv.background) if item.assertion is Assertion.NEGATED
        ]
        self._names: dict[str, list[Said]] = {}
        for part, text in self._texts.items():
            for match in NAMES.finditer(text.low):
                name = QUALIFICATIONS[int((match.lastgroup or "q0")[1:])][0]
                self._names.setdefault(name, []).append(text.said(part, match))

    def said(self, term: Term) -> Answer:
        """Where and how the CV has a term: in the advert's words, others, or by something that implies it."""
        own = [said for rule in term.rules for said in self._affirmed(rule)]
        wanted = {folded(each) for each in term.words}
        same = [item for item in own if folded(item.text) in wanted]
        literal = self._literally(_with_names(term.words))
        known = {each.span for each in same}
        same += [item for item in literal if item.span not in known]
        if same:
            return Answer(tuple(same), same=True)
        if own:
            return Answer(tuple(own))
        named = [said for name in term.names for said in self._named(name)]
        if named:
            return Answer(tuple(named), same=not term.rules)
        kin = [
            item
            for rule in term.rules
            for each in self._kin.get(rule, ())
            for item in self._affirmed(each, is_kin=True)
        ]
        return Answer((*kin, *self._shown(term)), takes_in=True)

    def denied(self, term: Term) -> tuple[Said, ...]:
        """Where the CV denies a term."""
        return tuple(
            Said(item.span, item.text)
            for rule in term.rules
            for item in self._items.get(rule, ())
            if item.assertion is Assertion.NEGATED or self._is_so(item.span, is_denied)
        )

    def on_the_way(self, term: Term) -> tuple[Said, ...]:
        """Where the CV says that a qualification is being worked towards."""
        rules = [Said(item.span, item.text) for rule in term.rules for item in self._items.get(rule, ())]
        named = [said for name in term.names for said in self._names.get(name, ())]
        nearing = [item for item in (*rules, *named) if self._is_so(item.span, is_on_the_way)]
        if not nearing and set(term.rules).intersection(_NATIONAL):
            nearing = [Said(item.span, item.text) for item in self._items.get(_WORKING_TOWARDS, ())]
        return tuple(nearing)

    def words(self, span: Span) -> str:
        """The CV's words at a place."""
        return self._texts[span.part].normal.original[span.start : span.end]

    def transferable(self, term: Term, route: Route) -> Iterator[Transferable]:
        """Hints on transferable experience that fit a term (or an alternative), the CV and the route.

        Args:
            term: A term that the CV lacks.
            route: The advert's route: a hospital advert gets no hints on practice work.
        """
        rules = [rule for one in (term, *term.any_of) for rule in one.rules]
        for each in self._guidance.transferables:
            if route in SIDES and route not in {terms.partition(".")[0] for terms in each.terms}:
                continue
            fits = any(rule.startswith(each.terms) for rule in rules) and self._holds(each.shown_by)
            if fits and not self._holds(each.not_with):
                yield each

    def sentence(self, said: Said) -> str:
        """The sentence round a place, limited to a length that can be quoted."""
        normal = self._texts[said.span.part].normal
        text = normal.original
        line, stop = text.rfind("\n", 0, said.span.start) + 1, text.find("\n", said.span.end)
        first = max(
            line, text.rfind(". ", 0, said.span.start) + 2 if ". " in text[line : said.span.start] else line
        )
        last = min(len(text) if stop < 0 else stop, said.span.end + _LONGEST)
        ends = text.find(". ", said.span.end, last)
        quoted = " ".join(text[max(first, said.span.start - _LONGEST) : ends if ends >= 0 else last].split())
        return quoted.strip(" .•-")

    def _affirmed(self, rule: str, *, is_kin: bool = False) -> list[Said]:
        """Where a rule matches in the CV and is claimed; titles count as kin in hospital CVs only."""
        return [
            Said(item.span, item.text)
            for item in self._items.get(rule, ())
            if item.assertion in (Assertion.AFFIRMED, Assertion.HEDGED)
            and self._is_meant(item.span)
            and (not is_kin or self._is_hospital or item.category is not Category.TITLE)
        ]

    def _literally(self, words: frozenset[str]) -> list[Said]:
        """Where the CV has the advert's own words, whether or not a rule matches there."""
        found = []
        for part, text in self._texts.items():
            for form in map(_literal, words):
                for match in form.finditer(text.normal.text) if form else ():
                    said = text.said(part, match)
                    if self._is_one(said) and not any(map(said.span.overlaps, self._denied)):
                        found.append(said)
        return found

    def _named(self, what: str) -> list[Said]:
        """Where the CV names a qualification as held."""
        return [said for said in self._names.get(what, ()) if self._is_one(said)]

    def _is_one(self, said: Said) -> bool:
        """Whether a mention counts; “refresher” alone counts only on a line about coding."""
        alone = said.text.lower() == _REFRESHER
        return self._is_meant(said.span) and (not alone or _CODING.search(self.line(said.span)) is not None)

    def _shown(self, term: Term) -> list[Said]:
        """Where the CV has something that implies a term, by the guidance or as a plain term."""
        held = [
            each.held
            for name in term.names
            for each in self._guidance.equivalents
            if each.sure and name in each.meets
        ]
        found = [said for name in held for said in self._named(name)]
        for plain in PLAIN_TERMS:
            if plain.name == term.what or set(plain.rules).intersection(term.rules):
                found += [said for form in (plain.form, plain.shown_by) for said in self._meant(form)]
        return found

    def _meant(self, form: re.Pattern[str]) -> list[Said]:
        """Where the lower-case text of the CV matches a pattern and the match is claimed."""
        found = (
            text.said(part, match) for part, text in self._texts.items() for match in form.finditer(text.low)
        )
        return [said for said in found if self._is_meant(said.span)]

    def line(self, span: Span) -> str:
        """The line round a place, in lower case."""
        text = self._texts[span.part].normal.original
        end = text.find("\n", span.end)
        return text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else None].lower()

    def _is_meant(self, span: Span) -> bool:
        """Whether a place is claimed: neither denied, nor only in progress, nor somebody else's."""
        return not any(self._is_so(span, how) for how in (is_denied, is_on_the_way, is_of_another))

    def _is_so(self, span: Span, how: Callable[[str, int, int], bool]) -> bool:
        """Apply a test of ``cv_claims`` to a place."""
        return how(self._texts[span.part].normal.original, span.start, span.end)

    def _holds(self, words: tuple[str, ...]) -> bool:
        """Whether the CV claims a word that begins with one of ``words``."""
        return bool(words) and any(
            self._is_meant(text.said(part, match).span)
            for part, text in self._texts.items()
            for match in _beginning(words).finditer(text.low)
        )


class _Text(NamedTuple):
    """One part of a CV; ``low`` is the normalised text in lower case, of the same length."""

    normal: NormalText
    low: str

    @classmethod
    def of(cls, normal: NormalText) -> _Text:
        low = normal.text.lower()
        if len(low) != len(normal.text):
            low = "".join(small if len(small := each.lower()) == 1 else each for each in normal.text)
        return cls(normal, low)

    def said(self, part: str, match: re.Match[str]) -> Said:
        """The place in the original of a match in the normalised text."""
        start, end = self.normal.offsets.to_original(match.start(), match.end())
        return Said(Span(part, start, end), self.normal.original[start:end])


def _with_names(words: frozenset[str]) -> frozenset[str]:
    """Words, the usual names in them (both of “Accredited Clinical Coder (ACC)”), and without makers."""
    found = (match[0] for each in words for match in NAMES.finditer(each.lower()))
    longer = {name for name in found if len(name) > _SHOUTED}
    shouted = {name for each in words for name in _CAPITALS.findall(each) if NAMES.fullmatch(name.lower())}
    return words | longer | shouted | {_MAKER.sub("", each) for each in words}


def folded(words: str) -> str:
    """Words reduced to lower-case letters and digits, for comparison."""
    return _NOT_ALNUM.sub("", words.casefold())


@lru_cache(maxsize=1024)
def _literal(words: str) -> re.Pattern[str] | None:
    """A pattern for words with or without hyphens and spaces; short all-capital words keep their case."""
    pieces = [re.escape(piece) for piece in re.split(r"[\s_-]+", normalise(words).text) if piece]
    if len(folded(words)) < _SHORTEST:
        return None
    shouted = words.isupper() and len(words) <= _SHOUTED
    return re.compile(rf"(?<!\w){'[ -]?'.join(pieces)}s?(?!\w)", 0 if shouted else re.IGNORECASE)


@cache
def _beginning(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})")
