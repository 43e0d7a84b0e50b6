"""From the advert on the Read page to the rules: new rules from selected words, and wrong marks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from PySide6 import QtCore

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.evidence import TOLD, Evidence
from desktop_app.domain.rules import Ignore, IgnoreLevel
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES, Route, Verdict
from desktop_app.presentation.notices import ADVICE, Notice, Notices
from desktop_app.presentation.reading import Reading
from desktop_app.presentation.rules_edits import RulesEdits
from desktop_app.text.identity import advert_key, plain_words, sentence_key, sentence_of

#: Longer selections are not the name of anything.
LONGEST_SELECTION = 120
_DONE = {
    IgnoreLevel.PLACE: "“{words}” is ignored at this place.",
    IgnoreLevel.ADVERT: "“{words}” is ignored in this advert.",
    IgnoreLevel.PHRASE: "“{words}” is ignored everywhere.",
    IgnoreLevel.RULE: "The rule “{title}” is ignored.",
}
#: The same for passages told in other words.
_PASSAGE_DONE = {
    IgnoreLevel.PLACE: "This passage is ignored in this advert.",
    IgnoreLevel.PHRASE: "This passage is ignored everywhere.",
    IgnoreLevel.RULE: "Passages told in other words are ignored from now on.",
}
#: Said if no words are selected.
_SELECT = "select words"
#: A passage is identified by its sentence; this many of its words are stored for people.
_OPENING_WORDS = 6

#: For a passage told in other words, which has no rule that could have an exception.
_NO_RULE = Notice(
    "No rule made this mark: the passage as a whole reads like coding work.",
    "To say what words in it mean, select them and choose “Make a rule from this selection”.",
    ADVICE,
    topic="rules",
)


class Wrong(NamedTuple):
    """One way to reject a mark.

    Attributes:
        level: How far it is ignored; ``None`` for an exception or another action.
        words: The menu entry.
    """

    level: IgnoreLevel | None
    words: str


class RulesMarking(QtCore.QObject):
    """What can be done with a mark or a selection.

    Args:
        keeping: Stores ignored marks.
        reading: The advert on the Read page.
        begin: Opens the form for a new rule: words, sentence, route.
        except_from: Opens the form of a rule with a sentence in which it should find nothing.
    """

    def __init__(
        self,
        keeping: RulesEdits,
        reading: Reading,
        notices: Notices,
        *,
        begin: Callable[[str, str, str], None],
        except_from: Callable[[str, str], None],
    ) -> None:
        super().__init__()
        self._keeping = keeping
        self._reading = reading
        self._notices = notices
        self._begin = begin
        self._except_from = except_from

    def ways(self, item: int) -> tuple[Wrong, ...]:
        """The possible actions for the mark of this evidence; empty if there is none."""
        found = self._found(item)
        if found is None:
            return ()
        if found.rule == TOLD:
            return (
                Wrong(IgnoreLevel.PLACE, "Ignore this passage in this &advert"),
                Wrong(IgnoreLevel.PHRASE, "Ignore this passage &everywhere"),
                Wrong(IgnoreLevel.RULE, "Ignore all passages told in &other words"),
                Wrong(None, "No rule made this mark: what else can be &done"),
            )
        words = " ".join(found.text.split()).replace("&", "&&")  # Qt reads a single & as an access key
        title = found.title.replace("&", "&&")
        return (
            Wrong(IgnoreLevel.PLACE, "Ignore it at this &place"),
            Wrong(IgnoreLevel.ADVERT, f"Ignore “{words}” in this &advert"),
            Wrong(IgnoreLevel.PHRASE, f"Ignore “{words}” &everywhere"),
            Wrong(IgnoreLevel.RULE, f"Ignore the whole &rule “{title}”"),
            Wrong(None, "&Write an exception …"),
        )

    def wrong(self, item: int, level: IgnoreLevel | None) -> None:
        """The mark of this evidence is wrong: ignore it to this extent, or write an exception."""
        found = self._found(item)
        if found is None:
            return
        is_passage = found.rule == TOLD
        if is_passage and level is None:
            self._notices.post(_NO_RULE)
            return
        advert = self._reading.advert
        sentence = found.text if is_passage else sentence_of(advert, found.span)
        if level is None:
            self._except_from(found.rule, sentence)
            return
        ignore = ignore_of(found, level, advert, sentence)
        told = (_PASSAGE_DONE if is_passage else _DONE)[level]
        words = told.format(words=" ".join(found.text.split()), title=found.title)
        self._keeping.make(lambda keeper: keeper.ignore_text(ignore), words)

    def rule_from(self, text: str, start: int, end: int) -> None:
        """Make a rule from a selection.

        Args:
            text: The advert's text on screen.
            start: First selected code point.
            end: Code point after the last one.
        """
        words = " ".join(text[start:end].split())
        if not words or len(words) > LONGEST_SELECTION:
            sentence = "Select the few words that the rule should look for."
            self._notices.post(Notice(sentence, "Then choose this again.", ADVICE, topic=_SELECT))
            return
        self._notices.withdraw(_SELECT)
        analysis = self._reading.analysis
        route = route_of(analysis.verdict) if analysis is not None else Route.HOSPITAL
        self._begin(words, sentence_of(Advert.of(text), Span(TEXT, start, end)), route.value)

    def _found(self, item: int) -> Evidence | None:
        analysis = self._reading.analysis
        if analysis is None or not 0 <= item < len(analysis.evidence):
            return None
        return analysis.evidence[item]


def ignore_of(found: Evidence, level: IgnoreLevel, advert: Advert, sentence: str) -> Ignore:
    """An ignored mark as stored: keys, and the matched words but no other text of the advert.

    For a passage, which is a whole sentence: its key and its first words.
    """
    here = level in {IgnoreLevel.PLACE, IgnoreLevel.ADVERT}
    words = plain_words(found.text)
    by_sentence = level is IgnoreLevel.PLACE
    if found.rule == TOLD:
        words = " ".join(words.split()[:_OPENING_WORDS]) + " …"
        by_sentence = level is not IgnoreLevel.RULE
    return Ignore(
        level,
        found.rule,
        words="" if level is IgnoreLevel.RULE else words,
        advert=advert_key(advert) if here else "",
        sentence=sentence_key(sentence) if by_sentence else "",
        made=datetime.now(UTC).astimezone().date().isoformat(),
    )


def route_of(verdict: Verdict) -> Route:
    """The side for which a new rule from an advert speaks, unless the person changes it."""
    if verdict.route in SIDES:
        return verdict.route
    side, points = max(verdict.scores, key=lambda score: score[1], default=(Route.HOSPITAL, 0))
    return side if points else Route.HOSPITAL
