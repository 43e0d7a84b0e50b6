"""Rule packs compiled into spaCy phrase matchers, once per process.

Every distinct wording becomes one matcher key with a list of *uses* (a signal's phrase, a near word, a
companion, an unless phrase, a cue …), so a word that fifty rules look at is matched once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.tokens import make_tokeniser
from desktop_app.domain.signals import Status
from desktop_app.text.normalise import normalise
from desktop_app.text.spellings import spellings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

    from desktop_app.domain.rules import Cue, RuleSet
    from desktop_app.domain.signals import Signal


class Use(NamedTuple):
    """What a wording is looked for.

    Attributes:
        what: ``phrase``, ``word`` (of a near), ``beside`` (its companion), ``not_in``, ``unless`` or ``cue``.
        rule: Number of the signal, or of the cue.
        near: Number of the near within its signal; 0 elsewhere.
    """

    what: str
    rule: int
    near: int = 0


class Links(NamedTuple):
    """Where to look besides, for a phrase or a near word."""

    beside: Use
    not_in: Use
    unless: Use


class Found(NamedTuple):
    """One wording found: token range, and character range in the matched text."""

    first: int
    last: int  # token after the last one
    start: int
    end: int


@dataclass(slots=True)
class _Wordings:
    """Wordings of one matcher (with or without case) and their uses."""

    matcher: PhraseMatcher
    uses: list[tuple[Use, ...]] = field(default_factory=list)
    keys: dict[int, int] = field(default_factory=dict)


class Lexicon:
    """All wordings of a rule set, ready to be found in a text.

    Args:
        rules: The loaded rules; deprecated signals are left out.
    """

    def __init__(self, rules: RuleSet) -> None:
        from spacy.matcher import PhraseMatcher

        self.nlp: Language = make_tokeniser()
        self.signals: tuple[Signal, ...] = tuple(
            signal for signal in rules.signals if signal.status is not Status.DEPRECATED
        )
        self.cues: tuple[Cue, ...] = rules.cues
        #: For each phrase and each near word, the uses to look at beside it.
        self.links: dict[Use, Links] = {}
        self._any_case = _Wordings(PhraseMatcher(self.nlp.vocab, attr="LOWER"))
        self._exact = _Wordings(PhraseMatcher(self.nlp.vocab, attr="ORTH"))
        for wordings, exact in ((self._any_case, False), (self._exact, True)):
            self._compile(wordings, self._wanted(exact=exact), exact=exact)

    def _wanted(self, *, exact: bool) -> dict[str, list[Use]]:
        """Each wording of one kind of case, with everything it is looked for."""
        wanted: dict[str, list[Use]] = {}

        def want(phrases: Iterable[str], use: Use, *, cased: bool = False) -> None:
            if cased is exact:
                for phrase in phrases:
                    wanted.setdefault(normalise(phrase).text.strip(), []).append(use)

        for index, signal in enumerate(self.signals):
            want(signal.phrases, Use("phrase", index), cased=signal.exact)
            want(signal.not_in, Use("not_in", index))
            want(signal.unless, Use("unless", index))
            for number, near in enumerate(signal.near):
                want(near.words, Use("word", index, number), cased=near.exact)
                want(near.any_of, Use("beside", index, number))
        for use in {use for uses in wanted.values() for use in uses if use.what in ("phrase", "word")}:
            self.links[use] = Links(
                Use("beside", use.rule, use.near), Use("not_in", use.rule), Use("unless", use.rule)
            )
        for index, cue in enumerate(self.cues):
            want(cue.phrases, Use("cue", index))
        return wanted

    def _compile(self, wordings: _Wordings, wanted: dict[str, list[Use]], *, exact: bool) -> None:
        """Fill one matcher: forms that several wordings share become one key with all their uses."""
        from spacy.tokens import Doc

        by_form: dict[tuple[str, ...], list[Use]] = {}
        for phrase, uses in wanted.items():
            for form in spellings(phrase, exact=exact):
                by_form.setdefault(form, []).extend(uses)
        by_uses: dict[tuple[Use, ...], list[tuple[str, ...]]] = {}
        for form, uses in by_form.items():
            by_uses.setdefault(tuple(dict.fromkeys(uses)), []).append(form)
        for number, (uses_of, forms) in enumerate(by_uses.items()):
            name = str(number)
            wordings.matcher.add(name, [Doc(self.nlp.vocab, words=list(form)) for form in forms])
            wordings.keys[self.nlp.vocab.strings[name]] = number
            wordings.uses.append(uses_of)

    @property
    def size(self) -> int:
        """Number of token sequences in both matchers' keys."""
        return len(self._any_case.uses) + len(self._exact.uses)

    def find(self, text: str) -> dict[Use, list[Found]]:
        """Find every wording in a text.

        Args:
            text: A normalised text. A line break counts as a space, so a phrase may run over a soft
                line end; an empty line or a bullet is a token of its own and keeps phrases apart.

        Returns:
            For each use, the places found, from left to right; offsets are code points of ``text``.
        """
        doc: Doc = self.nlp.make_doc(text.replace("\n", " "))
        found: dict[Use, list[Found]] = {}
        mixed: set[Use] = set()
        for wordings in (self._any_case, self._exact):
            by_key: dict[int, list[Found]] = {}
            for key, first, last in wordings.matcher(doc) if wordings.uses else ():
                tail = doc[last - 1]
                place = Found(first, last, doc[first].idx, tail.idx + len(tail))
                by_key.setdefault(key, []).append(place)
            for key, places in by_key.items():
                for use in wordings.uses[wordings.keys[key]]:
                    if use in found:
                        found[use] = found[use] + places
                        mixed.add(use)
                    else:
                        found[use] = places
        for use in mixed:
            found[use].sort()
        return found
