"""Judges whether copied text is an advert of its own, or words to insert into one.

Used at the moment of pasting, in the window's process, so it looks at plain features instead of running the
analysis: how an advert opens, whom it seeks, who employs, what it pays, when it closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: A text with line breaks and at least this many characters is a whole advert, not a piece of one.
LEAST_LETTERS = 200
#: The same for the text already on the page, which may then be replaced.
LEAST_STANDING = 100
#: From this many words on, the person is told that the pasted text was added.
_TOLD_WORDS = 25
#: (minimum words, minimum signs): the shorter a text, the more signs of an advert it must show.
_LOOKS = ((12, 3), (25, 2))
#: From this many words on, a sentence that seeks somebody is enough.
_SEEKING_WORDS = 40
#: An advert names the post within this many words of its beginning.
_OPENING_WORDS = 8

_POST = re.compile(
    r"\b(coders?|codydd|summarisers?|summarizers?|abstractors?|billers?|auditors?|registrars?|administrators?"
    r"|secretary|secretaries|receptionists?|clerks?|officers?|managers?|leads?|leaders?|analysts?|specialists?"
    r"|assistants?|apprentices?|trainees?|trainers?|technicians?|developers?|nurses?|advisers?|coordinators?"
    r"|co-ordinators?|supervisors?|consultants?|engineers?|heads?)\b",
    re.IGNORECASE,
)
#: How sentences inside an advert begin: “You will report to the coding manager”, “As a clinical coder you …”.
_INSIDE = re.compile(
    r"(you|your|we|our|the|this|these|as|to|if|in|for|with|and|or|please|all|any|it|its)\b", re.IGNORECASE
)
_SEEKING = re.compile(
    r"\b(?:wanted|vacancy|vacancies|now hiring|we are recruiting|swydd wag"
    r"|(?:is|are|we're|we’re|was) (?:\w+ ){0,2}(?:looking for|looking to (?:recruit|appoint|hire)|seeking"
    r"|recruiting|hiring)"
    r"|(?:looking for|seeking) (?:an? |\w+ ){0,4}(?:coder|auditor|summariser|person|candidate)"
    r"|(?:opportunity|position|role|post|vacancy) (?:has (?:arisen|become)|is (?:now )?(?:available|open))"
    r"|(?:an|a|another|exciting|rare|unique) (?:\w+ ){0,2}opportunity (?:for|to join)"
    r"|(?:coder|auditor|summariser|person|clerk|secretary|administrator)s? (?:is |are )?"
    r"(?:required|needed|sought))\b",
    re.IGNORECASE,
)
_EMPLOYER = re.compile(
    r"\b(?:NHS (?:Foundation )?Trust|Health Board|Hospitals? Trust|Primary Care Network"
    r"|\b(?:[A-Z][\w’'-]{1,30} ){1,6}(?:Surgery|Hospitals?|Medical (?:Centre|Practice|Group|Recruitment)"
    r"|Health Centre|Practice|Healthcare|Clinic|Infirmary|Federation|Recruitment|Ltd|Limited|plc))\b"
    r"|\b(?:Agency|Employer|Company): ",
)
_PAY = re.compile(
    r"(?:[£$€]|\b(?:GBP|USD|AED|SAR|INR|EUR) ?)\d|\b(?:Agenda for Change |AfC )?Band \d", re.IGNORECASE
)
_CLOSING = re.compile(r"\b(?:clos(?:es|ing)\b|apply by|apply before|deadline|dyddiad cau)", re.IGNORECASE)


def is_whole_advert(text: str, least: int = LEAST_LETTERS) -> bool:
    """Whether copied text is an advert of its own rather than words to insert into one.

    Args:
        text: Plain lines.
        least: From this many characters on, a text of several lines is whole whatever it looks like.
    """
    plain = text.strip()
    return (len(plain) >= least and "\n" in plain) or _looks_whole(plain)


def is_told(text: str) -> bool:
    """Whether a pasted text is long enough to tell the person that it was added to another."""
    return len(text.split()) >= _TOLD_WORDS or is_whole_advert(text)


def _looks_whole(plain: str) -> bool:
    """Whether a text of one paragraph or a few short lines shows enough signs of being an advert."""
    count = len(plain.split())
    if count < _LOOKS[0][0]:
        return False
    if count >= _SEEKING_WORDS and _SEEKING.search(plain):
        return True
    shown = sum(_signs(plain))
    return any(count >= words and shown >= signs for words, signs in _LOOKS)


def _signs(plain: str) -> Iterator[bool]:
    """The signs of an advert: a title, somebody sought, an employer, pay, a closing date."""
    yield not _INSIDE.match(plain) and _POST.search(" ".join(plain.split()[:_OPENING_WORDS])) is not None
    yield from (sign.search(plain) is not None for sign in (_SEEKING, _EMPLOYER, _PAY, _CLOSING))
