"""Finds the words of an act as a careful reader marks them: from its verb to the head of its first object.

A rule recognises an act by some of its words ("code inpatient", "turn letters into SNOMED codes"); what is
shown is "code inpatient and day case episodes", "turn letters". There is no parser: an object ends at its
noun in the plural, or before the next preposition, verb or clause.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.members import TASK
from desktop_app.domain.evidence import TOLD
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.domain.evidence import Evidence
    from desktop_app.text.normalise import NormalText

#: The verbs of coding work.
VERBS = (
    r"(?:re-?|mis)?(?:code|codes|coding|coded|summaris\w+|abstract\w*|extract\w*|assign\w*|allocat\w+|"
    r"classif\w+|sequenc\w+|select\w*|pick\w*|choos\w+|translat\w+|turn\w*|convert\w*|appl(?:y|ies|ying)|"
    r"append\w*|captur\w+|enter\w*|add(?:s|ing)?|record(?:s|ing)?|register\w*|index\w*|stag(?:e|es|ing)|"
    r"review\w*|read(?:s|ing)?|check\w*|confirm\w*|validat\w+|verif\w+|audit\w*|correct\w*|clear\w*|"
    r"resolv\w+|submit\w*|quer(?:y|ies|ying)|rais(?:e|es|ing)|decid\w+|identif\w+|describ\w+|"
    r"map(?:s|ping)?|maintain\w*|updat\w+|process\w*|triag\w+|reconcil\w+|gives?|giving|put(?:s|ting)?|"
    r"find\w*|complet\w+|creat\w+|respond\w*|attach\w*|work(?:s|ing)?|produc\w+|return\w*|build\w*)\b"
)
_VERB = re.compile(rf"(?:{VERBS}(?:,? (?:and|or) |/))?{VERBS}", re.IGNORECASE)
#: A verb right before another that shares its object ("abstracts and codes").
_VERB_BEFORE = re.compile(
    r"\b(?:cod|summaris|abstract|extract|assign|classify|read|review|check|validat)"
    r"(?:(?P<ing>ing)|(?P<s>e?s)|e|(?P<ed>e?d))? (?:and|or) $",
    re.IGNORECASE,
)
#: A verb in the middle of a rule's words, behind the end of another clause ("letter, change it and code").
_LATER_VERB = re.compile(
    r"(?:[,;:]|\b(?:and|or|then|to|plus|by|will)) (?:(?:and|then|to|plus|by) )?"
    r"((?:re-?)?(?:code|codes|coding|summaris(?:e|es|ing)|(?:assign|correct|enter|abstract|select)(?:s|ing)?|"
    r"(?:allocat|validat)(?:e|es|ing)))\b",
    re.IGNORECASE,
)
#: What may stand between a verb and its object: a particle, "of", a rough number.
_LEADS = re.compile(
    r"(?:[ \n](?:out|up|through|down|off)\b(?! to\b))?(?:[ \n]of\b)?"
    r"(?:[ \n](?:up to|at least|at most|more than|about|around|approximately|over|some)(?= \w))?"
    r"(?:[ \n]\d[\d.,]* (?:to|or|and|-) \d[\d.,]*)?",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"(?: |\n(?=[a-z]))((?:sets?|pile|number|range|variety|mix|cause|sample) of\b|"
    r"\d[\d,.–-]*\d%?(?: of\b)?|\w[\w'’./&%+#-]*['’]?)"
)
_JOINT = re.compile(r",? (?:and|or|&)(?= )|,(?= )", re.IGNORECASE)
_ENDS = re.compile(
    r"about|across|after|against|also|am|and|are|around|as|at|be|been|before|belongs|being|between|but|by|came|"
    r"come|comes|could|daily|did|directly|do|does|following|for|found|from|given|goes|had|has|have|he|"
    r"held|how|if|in|including|into|is|it|kept|made|may|might|monthly|must|need|needs|no|nor|not|of|on|"
    r"only|onto|or|over|per|ready|seen|sent|shall|she|should|since|so|than|that|them|themselves|then|"
    r"there|they|through|to|together|too|under|until|upon|us|using|via|was|we|weekly|were|what|when|where|"
    r"whether|which|while|whilst|who|whom|whose|why|will|with|within|without|would|written|you|yourself",
    re.IGNORECASE,
)
#: Says at the end of a clause how much the act is asked for ("summarising preferred").
_WISHED = re.compile(
    r"(?:advantageous|desirable|essential|helpful|ideal|needed|prefer(?:red|able)|required|useful|welcome)"
    r"(?! \w)",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"a|all|an|any|both|each|every|further|her|his|its|many|more|most|other|our|several|some|such|the|"
    r"their|these|this|those|your",
    re.IGNORECASE,
)
#: Nouns at which an object ends though they stand in the singular.
_HEADS = re.compile(
    r"activity|audit|backlog|care|case|chart|claim|code|condition|correspondence|data|diagnosis|discharge|"
    r"document|documentation|encounter|entry|episode|event|history|information|invoice|letter|list|mail|"
    r"morphology|note|paperwork|post|procedure|record|report|site|spell|stay|summary|term|treatment|tumor|"
    r"tumour|work",
    re.IGNORECASE,
)
#: Words that qualify the noun to come, also over a comma or an "and".
_QUALIFIES = re.compile(
    r".*(?:al|ic|ive|ary|ient|ed|ing|ex|ple|ute|['’]s?)|day|emergency|new|old|long|short|paper|hospital|gp|ward|"
    r"private|nhs|lab|case|[a-z]+-[a-z]+",
    re.IGNORECASE,
)
_PLURAL = re.compile(r".*(?:[a-z]|[A-Z]{3})s|data|people", re.IGNORECASE)
_NO_PLURAL = re.compile(r".*(?:ss|us|is|['’]s|s['’])|previous|always|less|its|his|this|gps", re.IGNORECASE)
_CAPITALS = re.compile(r"(?=.*[AEIOU])[A-Z'’-]{4,}S|DATA")
_POSSESSIVE = re.compile(r".*(?:['’]s|s['’])", re.IGNORECASE)
_ADVERB = re.compile(r"(?!elderly|family).*ly", re.IGNORECASE)
_LONGEST = 14


class _Word(NamedTuple):
    """A word of an object, and whether a comma or an "and" follows it."""

    text: str
    end: int
    joint: str


def as_acts(evidence: Iterable[Evidence], normal: Mapping[str, NormalText]) -> tuple[Evidence, ...]:
    """The evidence, in which each task of a side stands from its verb to the head of its first object.

    Args:
        evidence: By part and place.
        normal: Each part's normalised text.
    """
    parts = {part: number for number, part in enumerate(normal)}
    shown = [
        _as_act(item, normal[item.span.part])
        if item.category is TASK and item.route in SIDES and item.rule != TOLD
        else item
        for item in evidence
    ]
    shown.sort(key=lambda item: (parts[item.span.part], item.span.start))
    return tuple(shown)


def _as_act(item: Evidence, part: NormalText) -> Evidence:
    """A task with the words of its act."""
    place = part.offsets.to_normalised(item.span.start, item.span.end)
    act = act_within(part.text, *place)
    if act == place:
        return item
    start, end = part.offsets.to_original(*act)
    return replace(item, span=Span(item.span.part, start, end), text=part.original[start:end])


def act_within(text: str, start: int, end: int) -> tuple[int, int]:
    """The words of the act that a rule recognised, if its words begin or end with a verb of coding work.

    Args:
        text: The normalised text.
        start: Where the rule's words start.
        end: Where they end.

    Returns:
        Start and end of the act; those of the rule's words if they are told otherwise.
    """
    verb = _VERB.match(text, start, end)
    if verb is None:
        return _later_act(text, start, end)
    last = end_of_object(text, verb.end())
    if last is None:
        return (start, verb.end()) if "summaris" in verb[0].lower() else (start, end)
    before = _VERB_BEFORE.search(text, max(0, start - 24), start)
    shared = before and verb[0].lower().endswith(before.lastgroup or ("e", "t", "n", "y", "d", "w", "k"))
    return before.start() if before and shared else start, last


def _later_act(text: str, start: int, end: int) -> tuple[int, int]:
    """The act whose verb stands within a rule's words and has its object; else the words themselves."""
    for verb in _LATER_VERB.finditer(text, start, end):
        last = end_of_object(text, verb.end())
        if last is not None and last >= end:
            return verb.start(1), last
        if verb[1].lower() == "summarising" and verb.end() == end:
            return verb.start(1), end
    return start, end


def end_of_object(text: str, at: int) -> int | None:
    """Where the first object of a verb ends.

    Args:
        text: The normalised text.
        at: The end of the verb.

    Returns:
        The end of its head; ``None`` if no object follows.
    """
    words = _words(text, at)
    for number, word in enumerate(words):
        if _is_plural(word.text) or (word.joint and _is_whole(word, words[number + 1 :])):
            return word.end
    return words[-1].end if words else None


def _words(text: str, at: int) -> list[_Word]:
    """The words that may belong to the object of a verb that ends at a place, without those that open it."""
    leads = _LEADS.match(text, at)
    at = leads.end() if leads else at
    words: list[_Word] = []
    while len(words) < _LONGEST:
        found = _WORD.match(text, at)
        if found is None:
            break
        word = found[1].rstrip(".-")
        at = found.start(1) + len(word)
        if _WISHED.match(text, found.start(1)):
            break
        opened = words and not words[-1].joint and not _POSSESSIVE.fullmatch(words[-1].text)
        if _OPENS.fullmatch(word) and not opened:
            continue
        if _ENDS.fullmatch(word) or _OPENS.fullmatch(word) or (opened and _ADVERB.fullmatch(word)):
            break
        if words and word.lower().endswith(("ed", "ing")) and _HEADS.fullmatch(words[-1].text):
            break
        joint = _JOINT.match(text, at)
        words.append(_Word(word, at, joint[0].strip() if joint else ""))
        if at < found.end():
            break
        at = joint.end() if joint else at
    return words


def _is_whole(word: _Word, rest: list[_Word]) -> bool:
    """Whether an object ends at a word although a comma or an "and" leads on to more."""
    if not rest or _VERB.fullmatch(rest[0].text):
        return True
    if _QUALIFIES.fullmatch(word.text) or _is_name(word.text):
        return False
    shared = next((n for n, other in enumerate(rest) if _is_plural(other.text)), len(rest) - 1)
    if _HEADS.fullmatch(word.text):
        return rest[shared].text.lower() not in ("code", "codes")
    return word.joint == "," or shared < 1


def _is_plural(word: str) -> bool:
    if word.isupper():  # initials, unless the whole line is in capitals
        return _CAPITALS.fullmatch(word) is not None
    return _PLURAL.fullmatch(word) is not None and not _NO_PLURAL.fullmatch(word)


def _is_name(word: str) -> bool:
    """Whether it is a code system's name or initials ("ICD-10", "CPT"), which qualify what follows."""
    return any(map(str.isdigit, word)) or sum(map(str.isupper, word)) > 1
