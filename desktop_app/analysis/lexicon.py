"""Rule packs compiled into spaCy phrase matchers, once per process."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_app.analysis.compiling import Compiled, Table, Use, compile_rules, signals_in_use
from desktop_app.analysis.tokens import make_tokeniser

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

    from desktop_app.domain.rules import Cue, RuleSet
    from desktop_app.domain.signals import Signal

__all__ = ["Found", "Lexicon", "Links", "Use"]


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
    uses: dict[int, tuple[Use, ...]] = field(default_factory=dict)  # by the matcher's key


class Lexicon:
    """All wordings of a rule set, ready to be found in a text.

    Args:
        rules: The loaded rules; deprecated signals are left out.
        compiled: What ``compile_rules`` made of the very same rules, where that is at hand.
    """

    def __init__(self, rules: RuleSet, compiled: Compiled | None = None) -> None:
        from spacy.matcher import PhraseMatcher

        self._tokenise = make_tokeniser()
        self.signals: tuple[Signal, ...] = signals_in_use(rules)
        self.cues: tuple[Cue, ...] = rules.cues
        #: For each phrase and each near word, the uses to look at beside it.
        self.links: dict[Use, Links] = {}
        vocabulary = self._tokenise.vocab
        self._any_case = _Wordings(PhraseMatcher(vocabulary, attr="LOWER"))
        self._exact = _Wordings(PhraseMatcher(vocabulary, attr="ORTH"))
        tables = compiled if compiled is not None else compile_rules(rules)
        self._fill(self._any_case, tables.any_case)
        self._fill(self._exact, tables.exact)

    def _fill(self, wordings: _Wordings, table: Table) -> None:
        """Fill one matcher.

        A matcher takes token sequences as ``Doc`` or, as spaCy itself does when it unpickles one, as the
        hashes of their words; making 30,000 ``Doc`` takes longer than everything else here.
        """
        from spacy.strings import get_string_id

        strings = self._tokenise.vocab.strings
        matcher: Any = wordings.matcher
        hashes = [get_string_id(word) for word in table.words]
        for number, (uses, sequences) in enumerate(table.groups(hashes)):
            name = str(number)
            matcher.add(name, sequences)
            wordings.uses[strings[name]] = uses
            for use in uses:
                if use.what in ("phrase", "word"):
                    self.links[use] = Links(
                        Use("beside", use.rule, use.near), Use("not_in", use.rule), Use("unless", use.rule)
                    )

    @property
    def size(self) -> int:
        """Number of groups of token sequences that are looked for, in both matchers."""
        return len(self._any_case.uses) + len(self._exact.uses)

    def find(self, text: str) -> dict[Use, list[Found]]:
        """Find every wording in a text.

        Args:
            text: A normalised text. A line break counts as a space, so a phrase may run over a soft
                line end; an empty line or a bullet is a token of its own and keeps phrases apart.

        Returns:
            For each use, the places found, from left to right; offsets are code points of ``text``.
        """
        doc: Doc = self._tokenise(text.replace("\n", " "))
        found: dict[Use, list[Found]] = {}
        mixed: set[Use] = set()
        for wordings in (self._any_case, self._exact):
            by_key: dict[int, list[Found]] = {}
            for key, first, last in wordings.matcher(doc) if wordings.uses else ():
                tail = doc[last - 1]
                place = Found(first, last, doc[first].idx, tail.idx + len(tail))
                by_key.setdefault(key, []).append(place)
            for key, places in by_key.items():
                for use in wordings.uses[key]:
                    if use in found:
                        found[use] = found[use] + places
                        mixed.add(use)
                    else:
                        found[use] = places
        for use in mixed:
            found[use].sort()
        return found
