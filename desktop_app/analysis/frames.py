"""Finds the matches that recruiting or purpose words ("we are looking for") introduce."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.analysis.members import OTHER_POST, RECRUIT
from desktop_app.domain.signals import Gate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.analysis.matcher import Match, Sentences

#: The gates of signals that introduce a post or a purpose.
FRAMES = (Gate.RECRUIT, Gate.PURPOSE)
_FRAMED = (Gate.POST, Gate.CANDIDATE, Gate.TEAM, Gate.ACT, Gate.OTHER_POST)
_POSTS = (Gate.POST, Gate.OTHER_POST)
#: So many matches after a frame are considered; its reach never holds more.
_MOST_FRAMED = 60
#: A post within the first so many characters of a text is the one on offer.
_OPENING = 40
_WANTED = re.compile(
    r"[ ,()x\d-]{0,8}(?:posts? |vacancies |positions? )?(?:is |are |now |urgently |immediately )*"
    r"(?:required|needed|wanted|sought|vacancy|vacancies)\b",
    re.IGNORECASE,
)
#: Words that may precede a non-coding post at the start of a text if that post is the one on offer.
_BEFORE_POST = re.compile(
    r"\W*(?:(?:are|you|we|want|need|seek|an?|the|our|\d+|x|one|two|full|part|time|trainee|senior|junior|lead|"
    r"experienced|enthusiastic|qualified|registered|band|role|post|job|title|vacancy|bank)\W+)*",
    re.IGNORECASE,
)
#: Between "we are looking for" and a non-coding post, these mean that somebody else has that post.
_AWAY = re.compile(
    r"\b(?:to|with|of|by|from|alongside|between|who|which|support|supporting)\b(?!.*\bas\b)",
    re.IGNORECASE | re.DOTALL,
)
_SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|\n")


def frames_of(matches: Sequence[Match], sentences: Sentences, reach: int) -> dict[tuple[int, int], Gate]:
    """Find the matches that each frame introduces: the first post after it and those listed next to that.

    Args:
        matches: All matches of one text, in order.
        sentences: The same text's sentences.
        reach: Maximum number of tokens between a frame and what it introduces.

    Returns:
        The kind of frame, by start and end of the framed match in normalised code points.
    """
    framed: dict[tuple[int, int], Gate] = {}
    for match in matches:
        if match.signal.gate in _POSTS and _is_offered(match, sentences.text):
            framed[match.start, match.end] = RECRUIT
    for number, frame in enumerate(matches):
        if frame.signal.gate not in FRAMES:
            continue
        _, high = sentences.around(frame.start, frame.end)
        last = -1
        for match in matches[number + 1 : number + 1 + _MOST_FRAMED]:
            if match.start < frame.end or match.signal.gate not in _FRAMED:
                continue
            near = match.first - frame.last <= reach if last < 0 else match.first - last <= 2
            if match.end > high or not near:
                break
            if match.signal.gate is OTHER_POST and last < 0 and _leads_away(frame, match, sentences.text):
                break
            framed[match.start, match.end] = frame.signal.gate
            if frame.signal.gate is RECRUIT:
                last = match.last
    return framed


def _is_offered(match: Match, text: str) -> bool:
    """Whether a post opens the text or is followed by words such as "required" or "wanted"."""
    opens = match.start < _OPENING and not _SENTENCE_END.search(text, 0, match.start)
    if opens and match.signal.gate is OTHER_POST:
        opens = _BEFORE_POST.fullmatch(text, 0, match.start) is not None and text[
            match.end : match.end + 1
        ] not in ("'", "-")
    return opens or _WANTED.match(text, match.end) is not None


def _leads_away(frame: Match, match: Match, text: str) -> bool:
    """Whether the words between a frame and a non-coding post show that it is not the one on offer."""
    return frame.signal.gate is RECRUIT and _AWAY.search(text, frame.end, match.start) is not None
