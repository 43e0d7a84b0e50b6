"""Recognises posts and teams that are colleagues, by sentence patterns too flexible for lists of cues.

An example is "refer anything odd to the Clinical Coding Manager, whose coders decide". Only the words close
to the match are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.analysis.peers import asked_cue, peers_cue
from desktop_app.domain.signals import Category, Gate

if TYPE_CHECKING:
    from desktop_app.analysis.matcher import Match, Sentences
    from desktop_app.domain.signals import Signal

#: Code points of the sentence that are read before and after a match.
_BEFORE, _BEHIND = 140, 80
_PEOPLE = frozenset((Gate.POST, Gate.TEAM, Gate.CANDIDATE, Gate.OTHER_POST))
_TITLE, _TEAM = Category.TITLE, Gate.TEAM
_NOT_ALWAYS = re.IGNORECASE | re.DOTALL
#: The sentence offers the post or places it in the organisation.
_OWN = re.compile(
    r"\b(?:report|responsib|responsible|accountab|answer|direct|superv|manag|led|under|join|part of|member|"
    r"appoint|seek|look|need|want|recruit|hir|vacanc|opportunit|becom|as an?|as our|wish|invit|welcom)",
    re.IGNORECASE,
)
#: ", who decides" or ", whose coders look", optionally after a place ("at the Royal Infirmary").
_TOLD = re.compile(r"(?: (?:at|in|of|from) [^,;:()]{1,40})?, (who(?:se)?)\b(?! you\b)", re.IGNORECASE)
_THE_ONE = re.compile(r"\b\w+ (?:the|our|their|its|an?)(?: [\w-]+){0,2} $", re.IGNORECASE)
#: A verb of handing over, its object and its recipient.
_HANDED = re.compile(
    r"\b(?:refer|pass|send|sent|feed|tak(?:e|ing)|hand|deliver|forward|rout(?:e|ing)|releas(?:e|ing))(?:s|es|ed|ing)?\b"
    r"[^.;:()]{0,70}\bto (?!be)(?:(?:the|our|their|an?) )?(?:[\w-]+ )?$",  # "to become clinical coders"
    _NOT_ALWAYS,
)
#: Papers that are brought to, or go to, those who code.
_PAPERS = (
    r"\b(?:them|charts?|(?:case ?)?notes|records?|folders?|bundles?|files|letters|paperwork|forms|"
    r"histology)\b[^.;:()]{0,50}"
)
_BROUGHT = re.compile(
    rf"(?:\b(?:bring|get|carr)(?:s|y|ies|ing)? [^.;:()]{{0,30}}{_PAPERS}|{_PAPERS} go(?:es)?(?: \w+)?)"
    r" to (?:the|our|their) (?:[\w-]+ )?$",
    _NOT_ALWAYS,
)
_PROVIDED = re.compile(
    r"\b(?:provid|suppl|send|deliver|giv)\w* (?:(?:them|it|these|charts|notes|records|folders)(?: \w+)? to "
    r"[^.;:()]{0,90}(?:,|and|or) (?:the )?$|(?:totals|figures|data|lists) to (?:the |our )$)",
    _NOT_ALWAYS,
)
#: Notes fetched from or for several people, of whom the match is the last.
_FETCHED = re.compile(
    r"\b(?:collect|fetch|retriev|request|return|find|track)\w*\b[^.;:()]{0,40} (?:from|for) "
    r"[^.;:()]{0,90}(?:,|and|or) (?:the )?$",
    _NOT_ALWAYS,
)
#: Notes fetched or prepared for the people who code.
_GATHERED = re.compile(
    r"\b(?:collect|gather|prepar|keep|fetch|bring|retriev|order|leav|pull|assembl|suppl|provid)\w*\b[^.;:()]{0,60}"
    r"\b(?:notes?|records?|folders?|charts?|files?|casenotes?|paperwork)\b[^.;:()]{0,60}"
    r"\bfor (?:the|our|their) (?:[\w-]+ )?$|"
    r"\b(?:keep|put)\w* (?:notes|records|folders|charts|files)\b[^.;:()]{0,60}\bfor (?:the|our|their) $",
    _NOT_ALWAYS,
)
#: "You'll share an office with the inpatient coders."
_BESIDE = re.compile(
    r"\b(?:shar(?:e|es|ing)|sit(?:s|ting)?|sat|based|work(?:s|ing)?) (?:(?:in|on) )?(?:an?|the|our|your) "
    r"(?:[\w-]+ )?(?:office|room|desks?|floor|corridor|building|space|kitchen)"
    r"[^.;:()]{0,30} (?:with|as|beside|alongside|near) [^.;:()]{0,50}$",
    _NOT_ALWAYS,
)
#: A pattern is tried only if the text contains one of its words; most sentences have none.
_SENT = (
    ((" to ",), _HANDED),
    ((" to ",), _BROUGHT),
    ((" to ",), _PROVIDED),
    ((" from ", " for "), _FETCHED),
    ((" with ", " as ", " beside ", " alongside ", " near "), _BESIDE),
)
#: "put on by our Clinical Coding team", "sent back by the registry".
_DONE_BY = re.compile(
    r"\b(?:\w{2,}ed|put|sent|made)(?: on| up| back| in| out| after)?(?: \w+)? by "
    r"(?:the|our|their)(?: \w+[’']s)?(?: own)? $",
    re.IGNORECASE,
)
#: "The trust also has a coding department", "has its own coding department".
_BESIDES = re.compile(
    r"\b(?:(?:also|too) (?:has|have|runs?|keeps?|employs?)(?: an?| the| its| some)?|"
    r"(?:has|have|runs?|keeps?|is|are) (?:also|another|a separate|(?:its|their) own)(?: an?)?)"
    r"(?: [\w-]+){0,2} $",
    re.IGNORECASE,
)
_READER = re.compile(r"\b(?:you|applicants?|candidates?|post ?holders?)\b", re.IGNORECASE)
#: The manager: "Reports to: HIPE Manager", "accountable to the Head of Coding", "deputise for the …".
_LED_BY = re.compile(
    r"\b(?:(?:report(?:s|ing)?|responsible|accountable|answer(?:s|ing|able)?)(?: \w+ly)? to|"
    r"(?:reporting|working) relationships?|(?:line )?manager (?:will be|would be|is)|"
    r"line manager|line managed by|managed by|supervised by|"
    r"deputis(?:e|es|ing) for|stand(?:s|ing)? in for|provid(?:e|es|ing) cover for|in the absence of|"
    r"under the (?:supervision|direction|guidance) of)"
    r"[:\s–-]*(?:the |our |an? )?(?:(?:manager|supervisor|(?:team )?lead(?:er)?|head|director|co-?ordinator)"
    r"(?:, | of | for ))?$",
    re.IGNORECASE,
)
#: A person's name, before the title of a contact.
_NAME = r"(?:(?:Dr|Mrs?|Ms|Miss|Prof)\.? )?[A-ZÀ-Þ][\w'’-]+ (?:[A-ZÀ-Þ][\w.'’-]* )?[A-ZÀ-Þ][\w'’-]+"
_ASK = re.compile(
    r"(?i:\b(?:contact|enquir\w+|inquir\w+|chat|details|information|question|talk|speak|call|ring|phone|"
    r"e-?mail|discuss\w*|visit)\b)"
    rf"[^.;\n]{{0,50}}?\b{_NAME}(?:(?:,| -| –|,? is)? (?:our |the )?| \()$"
)
_CODES = re.compile(r"cod(?:ing|ers?)\b|summaris|billing|billers", re.IGNORECASE)
#: Passed up to the post's own manager rather than on to colleagues.
_ASKED = re.compile(r"quer|question|problem|issue|concerns\b|attention|doubt|report", re.IGNORECASE)
_CHIEF = re.compile(r"\b(?:manager|supervisor|lead|leader|head|auditor|trainer)s?$", re.IGNORECASE)


def names_people(signal: Signal) -> bool:
    """Whether a signal names a post or a team."""
    return signal.category is _TITLE or signal.gate in _PEOPLE


def colleagues_cue(match: Match, sentences: Sentences) -> tuple[int, int] | None:
    """The words that show, by the pattern of the sentence, that a post or team is colleagues.

    Args:
        match: A match that names a post or a team.
        sentences: Those of the normalised text.

    Returns:
        Their start and end in code points, or ``None``.
    """
    text = sentences.text
    bounds = sentences.around(match.start, match.end)
    start = max(bounds[0], match.start - _BEFORE)
    before = text[start : match.start]
    chief = _CHIEF.search(text, match.start, match.end) is not None
    asked = asked_cue(match, text, start) if chief else None
    if asked is not None or not before:
        return asked
    told = _TOLD.match(text, match.end, min(bounds[1], match.end + _BEHIND))
    if told is not None and _THE_ONE.search(before) and not _OWN.search(before):
        return told.start(1), told.end(1)
    for words, pattern in _SENT:
        found = pattern.search(before) if any(word in before for word in words) else None
        if found is not None and not _ASKED.search(found[0]):
            return start + found.start(), start + found.end()
    for pattern in (_LED_BY, _ASK):
        found = pattern.search(before)
        if found is not None:
            return start + found.start(), start + found.end()
    if chief:
        return None
    found = _GATHERED.search(before) if " for " in before else None
    if found is None and match.signal.gate is _TEAM and _CODES.search(text, match.start, match.end):
        found = _DONE_BY.search(before)
        if found is None and not _READER.search(text, match.end, bounds[1]):
            found = _BESIDES.search(before)
    return peers_cue(match, text, start, bounds[1]) if found is None else _moved(found, start)


def _moved(found: re.Match[str], start: int) -> tuple[int, int]:
    """The span of a match, moved by the start of the piece that was searched."""
    return start + found.start(), start + found.end()
