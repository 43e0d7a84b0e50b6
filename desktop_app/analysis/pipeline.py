"""The path of an advert: normalise, sections, match, context, collect, decide, explain, facts.

Data flows one way, and the ``Analysis`` that comes out is all that window, command line, store and export
see.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.analysis.acts import as_acts
from desktop_app.analysis.alternatives import optional_places
from desktop_app.analysis.beginnings import Material, beginnings
from desktop_app.analysis.coders_nearby import decided
from desktop_app.analysis.collect import Collected, collect
from desktop_app.analysis.compiling import compile_rules
from desktop_app.analysis.decide import Settled, Shape, settle
from desktop_app.analysis.explain import explain
from desktop_app.analysis.facts_on_verdict import as_facts_tell
from desktop_app.analysis.folding import Vocabulary
from desktop_app.analysis.ignoring import Unwanted, without_ignored_rules
from desktop_app.analysis.known_lines import KnownLines
from desktop_app.analysis.lexicon import Lexicon
from desktop_app.analysis.overlaps import once_each_told
from desktop_app.analysis.papers import Papers
from desktop_app.analysis.passages import Passages
from desktop_app.analysis.placing import LONG, is_edited
from desktop_app.analysis.policy import Policy
from desktop_app.analysis.told import told
from desktop_app.analysis.weigh import once_each
from desktop_app.analysis.wording import check_wording
from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.evidence import TOLD
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Gate
from desktop_app.text.normalise import normalise
from desktop_app.text.sections import HeadingTable, split_sections

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.analysis.compiling import Compiled
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.rules import RuleSet
    from desktop_app.domain.sections import Section
    from desktop_app.domain.verdict import Verdict
    from desktop_app.text.normalise import NormalText


#: Receives the evidence of an advert before the rest of its analysis.
Marked = Callable[[tuple["Evidence", ...]], object]
_SPECIFICATION = {SectionName.ESSENTIAL, SectionName.DESIRABLE}


def compile_wordings(rules: RuleSet) -> Compiled:
    """The slow part of creating a reader, as plain values that can be cached."""
    return compile_rules(without_ignored_rules(rules))


class Reader:
    """Reads adverts with one set of rules; created once per process.

    Args:
        rules: The loaded rule packs.
        compiled: The result of ``compile_wordings`` for the same rules, if available.

    Raises:
        AppError: The policy pack lacks a value.
    """

    def __init__(self, rules: RuleSet, compiled: Compiled | None = None) -> None:
        compiled = compile_wordings(rules) if compiled is None else compiled
        self._lexicon = Lexicon(without_ignored_rules(rules), compiled)
        self._unwanted = Unwanted(rules.ignores)
        self._headings = HeadingTable.of(rules.headings)
        self._known_lines = KnownLines(self._headings)
        self._policy = Policy.of(rules)
        vocabulary = Vocabulary()
        self._passages = Passages.of(rules, vocabulary, compiled.learned)
        self._papers = Papers.of(rules, vocabulary, compiled.learned)
        self._versions = rules.versions
        self._digest = rules.digest
        #: The texts of the previous advert, by part.
        self._before: dict[str, str] = {}
        #: The beginning of the previous long text, and its facts.
        self._long: tuple[tuple[object, ...], tuple[Fact, ...]] | None = None

    @property
    def policy(self) -> Policy:
        """The weights and thresholds in force."""
        return self._policy

    @property
    def lexicon(self) -> Lexicon:
        """The compiled wordings."""
        return self._lexicon

    def matches(self, advert: Advert) -> tuple[Evidence, ...]:
        """Everything that signals match, with frames, passing mentions and ignored marks; for rule tests."""
        normal = {part.name: normalise(part.text) for part in advert.parts}
        sections = split_sections(advert, normal, self._headings)
        collected = collect(advert, normal, sections, self._lexicon, self._policy, in_passing=True)
        return collected.evidence + collected.background + collected.frames

    def analyse(self, advert: Advert, marked: Marked | None = None) -> Analysis:
        """Read one advert.

        Args:
            advert: Its parts, exactly as given; any text is allowed.
            marked: Called with the evidence as soon as it is known, before the verdict is explained and the
                facts are read.

        Returns:
            The analysis; the same advert and rules always give the same one.
        """
        normal = {part.name: normalise(part.text) for part in advert.parts}
        keeps = self._keeps(normal)
        sections = split_sections(advert, normal, self._known_lines if keeps else self._headings)
        collected, told_so = self._collected(advert, normal, sections, keeps=keeps)
        words = {name: len(part.text.split()) for name, part in normal.items()}
        whole = Material(advert, normal, sections, collected.evidence + collected.background)
        shape = self._shape(whole, collected, told_so, words)
        collected, decision = decided(advert, collected, shape, self._policy)
        evidence = once_each_told(as_acts(collected.evidence, normal), dict(decision.scores))
        if marked is not None:
            marked(evidence)
        without = self._without(collected, shape)
        verdict = explain(decision, evidence, frozenset(each.name for each in sections), without)
        facts = self._facts(whole, verdict)
        verdict = as_facts_tell(verdict, facts, whole.evidence, shape.optional, self._policy.background)
        return Analysis(
            advert=advert,
            sections=sections,
            evidence=evidence,
            background=collected.background,
            verdict=verdict,
            findings=check_wording(verdict, collected, shape, setting_told=decision.setting_told),
            packs=self._versions,
            words=sum(words[part.name] for part in advert.documents),
            rules_digest=self._digest,
            facts=facts,
        )

    def _shape(
        self, whole: Material, collected: Collected, told_so: float | None, words: Mapping[str, int]
    ) -> Shape:
        """What the decision needs to know about the text, besides its evidence."""
        advert, normal, sections, _ = whole
        bodies = tuple(part.name for part in advert.documents)
        return Shape(
            words=_telling_words(words, normal, sections, bodies),
            act_share=collected.act_share,
            nation=collected.nation,
            offers=_offers(collected, sections, bodies),
            optional=optional_places(collected.evidence, advert),
            told=told_so,
            paper=self._papers.read({name: part.text for name, part in normal.items()}),
        )

    def _keeps(self, normal: Mapping[str, NormalText]) -> bool:
        """Whether to cache what is read: the advert is long, or most likely an edit of the previous one."""
        before, self._before = self._before, {name: part.text for name, part in normal.items()}
        return any(
            len(text) >= LONG or is_edited(before.get(name, ""), text) for name, text in self._before.items()
        )

    def _without(self, collected: Collected, shape: Shape) -> Callable[[frozenset[str]], Settled]:
        """A function that decides again as if the rules with some ids had found nothing."""
        evidence = once_each(collected.evidence)

        def without(rules: frozenset[str]) -> Settled:
            left = [item for item in evidence if item.rule not in rules]
            rest = shape._replace(told=None) if TOLD in rules else shape
            return settle(left, collected.background, rest, self._policy)

        return without

    def _collected(
        self,
        advert: Advert,
        normal: Mapping[str, NormalText],
        sections: tuple[Section, ...],
        *,
        keeps: bool,
    ) -> tuple[Collected, float | None]:
        """Find evidence by rules and, where they find too little, by the learned model of sentences.

        Returns:
            The evidence, and how much the sentences read like coding work.
        """
        ignored = self._unwanted.of(advert)
        found = collect(advert, normal, sections, self._lexicon, self._policy, keeps=keeps, ignored=ignored)
        passages = self._unwanted.wanted(self._passages.read(normal, sections), advert, normal)
        read = told(self._passages, passages, found.evidence, normal, self._policy, claims=found.claims)
        if read.evidence:
            found = found._replace(evidence=_merged(found.evidence, read.evidence, advert))
        return found, read.coding

    def _facts(self, whole: Material, verdict: Verdict) -> tuple[Fact, ...]:
        """The facts of the post, read in the light of the verdict.

        Only the beginning of a very long text is read, so an edit after it changes no fact.
        """
        material = beginnings(whole)
        question = (*material[:1], *material[2:], verdict.nation, verdict.kind)
        if material is not whole and self._long is not None and self._long[0] == question:
            return self._long[1]
        from desktop_app.analysis.facts import facts_of  # imported with the first advert, to start sooner

        facts = facts_of(
            material.advert,
            material.normal,
            material.sections,
            today=_day_read(material.advert),
            nation=verdict.nation,
            kind=verdict.kind,
            evidence=material.evidence,
        )
        self._long = None if material is whole else (question, facts)
        return facts


def _merged(found: tuple[Evidence, ...], more: tuple[Evidence, ...], advert: Advert) -> tuple[Evidence, ...]:
    """Evidence of rules and of passages together, by part and place."""
    order = {part.name: n for n, part in enumerate(advert.parts)}
    return tuple(sorted(found + more, key=lambda item: (order[item.span.part], item.span.start)))


def _day_read(advert: Advert) -> date | None:
    """The day from which missing years are inferred: the first document's own date or the day it was read."""
    origin = advert.origin(TEXT)
    for day in (origin.date if origin else "", advert.read_on):
        with suppress(ValueError):
            return date.fromisoformat(day)
    return None


def _offers(collected: Collected, sections: tuple[Section, ...], bodies: tuple[str, ...]) -> bool:
    """Whether the text offers a post: recruiting words, a person specification, or details of a vacancy."""
    if any(item.gate is Gate.RECRUIT for item in collected.frames):
        return True
    seen = {section.name for section in sections if section.span.part in bodies}
    return SectionName.DETAILS in seen or seen >= _SPECIFICATION


def _telling_words(
    words: Mapping[str, int],
    normal: Mapping[str, NormalText],
    sections: tuple[Section, ...],
    bodies: tuple[str, ...],
) -> int:
    """Number of words in all parts, except the title, the employer and their lines in the texts.

    A line that occurs twice, in whichever documents, counts once.
    """
    fields = [(name,) for name in words if name not in (TITLE, EMPLOYER, *bodies)]
    total = sum(
        sum(words[name] for name in names) - _repeated("\n".join(normal[name].text for name in names))
        for names in (bodies, *fields)
    )
    heads = {
        normal[section.span.part].original[section.span.start : section.span.end].strip()
        for section in sections
        if section.name in (SectionName.TITLE, SectionName.EMPLOYER)
        and section.span.part not in (TITLE, EMPLOYER)
    }
    return max(0, total - sum(len(head.split()) for head in heads))


def _repeated(text: str) -> int:
    """Number of words in repeated lines, not counting the first occurrence."""
    times = Counter(text.split("\n"))
    return sum((count - 1) * len(line.split()) for line, count in times.items() if count > 1)
