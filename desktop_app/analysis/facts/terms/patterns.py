"""When and where the work is done: full or part time, flexible, remote, hybrid, on site.

| form | value |
|---|---|
| ``full time``, ``Full-time``, ``whole-time``, ``amser llawn`` | full_time |
| ``part time``, ``term time only``, ``full or part time`` (both) | part_time |
| ``flexible working``, ``flexitime``, ``flexible hours``, ``agile working`` | flexible |
| ``home-based``, ``fully remote``, ``Home or remote working``, ``work from home``, ``WFH`` | remote |
| ``hybrid``, ``WFH 3 days a week``, ``partly at home``, ``the rest from home`` | hybrid |
| ``on-site``, ``office based``, ``not remote``, ``no home working`` | on_site |
| ``on-site nursery``, ``part-time student``, ``remote areas``, ``hybrid cars``, ``part timer`` | none |
| ``job share`` by itself | none |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.spotting import at_words, one_of, spotted
from desktop_app.analysis.facts.layout.stretches import parted
from desktop_app.analysis.facts.layout.tick_boxes import is_unticked
from desktop_app.analysis.facts.terms.pattern_forms import (
    CUES,
    FOR_SOME,
    FORMS,
    HOPED,
    PARTLY,
    SELDOM,
    SOME_DAYS,
    SOMEBODY,
    SOMEWHERE,
    UNSUITABLE,
)
from desktop_app.domain.facts import Fact, FactName, WorkPattern
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Stretch, Text

_NEGATED: Final = re.compile(
    one_of(
        r"(?:not|n't|\bno) (?:an? )?(?:job|role|post|one|work)\b(?: \w+){0,3} (?:can|could) (?:\w+ ){1,4}$",
        r"(?:\bnot?\b|\bnever\b|n't|cannot|unable to offer|isn't)(?: \w+){0,4} ?$",
        r"(?:without|rather than|instead of)(?: \w+){0,4} ?$",
    )
)
#: Follows a pattern that is asked about or named, and refuses it.
_REFUSED: Final = re.compile(
    one_of(
        r"(?: \w+){0,3} ?\?\s+(?:no\b|sorry|unfortunately|i'm afraid)",
        r"(?: working)? (?:(?:is|are|will) )?not\b",
        r"(?: working)? (?:isn't|aren't|won't|cannot|can't)\b",
    )
)
_NOT_NEGATING: Final = re.compile(r"not (?:just|only)|why not|no (?:matter|problem|weekends|nights)")
#: Words about colleagues, candidates' lives and perks around a form.
_OTHERS: Final = at_words(
    one_of(
        r"(?:our|one|two|a|the|other|existing|when|if|while) (?:\w+ )?$",
        r"experience (?:of|in) (?:\w+ ){0,2}$",
        r"(?:in|into|to) $(?<=full to )",
        r"staff (?:who )?work(?:ing)? $",
        r"\bwork with (?:\w+ )?$",
        r"first (?:month|week)s? (?:(?!and\b)\w+ )?$",
        r"less than $",
        r"(?:going|gone|goes|went|pro[- ]rata (?:for|if)) $",
        r"(?:coders|colleagues|staff|team|people),? (?:(?:all|now|both|are|who|mostly) )*$",
    )
)
#: Demands on the person, which offer nothing.
_DEMANDED: Final = re.compile(
    r"\b(?:able|ability|willing\w*|prepared|required|expected|needs?|"
    r"must) (?:to )?(?:\w+ ){0,3}?(?:work )?(?:on )?(?:an? )?$"
)
_AS_NEEDED: Final = re.compile(
    r" (?:approach|attitude)|"
    r" (?:\w+ )?(?:when|as|if|where)(?: and when)? (?:necessary|required|needed)| to (?:meet|suit|"
    r"cover) (?:the )?(?:needs|demands|service)"
)
#: An answer to a question of the page (``Remote job`` / ``No``).
_ANSWERED_NO: Final = re.compile(r"(?: (?:job|work|working|role|position|eligible))?:?\s+no(?=\n|$|[.,;])")
#: Journeys home.
_JOURNEY: Final = re.compile(
    r"\b(?:hours?|miles?|minutes|far|away|journey|drive|walk|travel\w*|lunch|on[- ]site and) $"
)
_DENIED: Final = re.compile(r"\b(?:post|role|job|this|position) is not an? $")
#: Words for the post or the person sought, rather than a colleague.
_SOUGHT: Final = re.compile(
    one_of(
        r"(?:post|role|position|job|vacancy) is (?:(?:permanent|temporary|fixed[- ]term|based|for|worked|"
        r"offered|full[- ]time|part[- ]time|\d+ \w+|and|or|,) ?){0,5}$",
        r"(?:this is|post is|role is|position is|(?:will|would|'ll|'d) be) an? (?:\w+ )?$",
        r"(?:recruiting|recruit|looking for|seeking|seeks?|appoint|need|require|employ|opportunity for|not) "
        r"(?:an?|one|two|three|four|\d) (?:\w+ )?$",
        r"\bfor(?<!salary for)(?<!rate for)(?<!pay for)(?<!equivalent for)(?<!\d for)(?<!prices for) an? "
        r"(?:permanent |new |further )?$",
        r"(?:posts?|positions|roles|vacancies)[:,(] ?(?:\w+ ){1,3}$",
        r"\b(?:permanent|fixed[- ]term),? (?:and |or )?$",
        r"\b(?:hours|hrs)(?: (?:a|per|each) week)?,? \(?$",
    )
)
_PERKS: Final = re.compile(
    r"accommodation|parking|nurser|creche|canteen|gym|restaurant|facilit|shop|available"
)
_POST: Final = re.compile(
    one_of(
        r" (?:\w+ )?(?:vacanc|post|position|role|contract|opportunit)",
        r" (?:and permanent|or (?:full|part)[- ]time) (?:basis|only)",
        r" (?:basis|hours)\b",
        r",? (?:and )?permanent\b",
    )
)
_TIMES: Final = (WorkPattern.FULL_TIME, WorkPattern.PART_TIME)
#: Words before and after a form that make it the post's, by pattern.
_PLAIN_BESIDE: Final[dict[str, tuple[re.Pattern[str] | None, re.Pattern[str] | None]]] = {
    WorkPattern.ON_SITE: (re.compile(r" worked $"), re.compile(r" only\b")),
    WorkPattern.REMOTE: (
        re.compile(r" (?:worked|are done|is done|be done) $|, no $"),
        re.compile(r" within | (?:\w+ ){0,2}(?:team|role|post|position|job)\b"),
    ),
    WorkPattern.FLEXIBLE: (
        re.compile(r" consider $"),
        re.compile(r" (?:working )?requests?\b| working arrangement"),
    ),
}
_VISIT: Final = re.compile(
    r"(?:induction|training|visit|collect|first|meeting|(?<!5 )(?<!five )days?|occasional\w*)"
    r"(?: \w+){0,3} ?$|after (?:\w+ ){1,2}(?:weeks|months) $"
)
#: How far before and after a place its sentence is searched for how much time is spent there.
_SAID: Final = (110, 110)
#: Names for a post; days beside them belong to its hours.
_CALLED: Final = re.compile(r"home[- ]?based|remote\b|home[- ]?worker|.*anywhere")
#: Other people's hours.
_TIME_OF_OTHERS: Final = re.compile(
    r"(?:staff|team|colleagues|coders|us|others) (?:who )?works? $|\bif you (?:\w+ )?(?:work|are|want) $|"
    r"£[\d,.]+[^.\n£]{0,20}\($"
)
#: Precedes a note of full-time hours, where the post has fewer (``22.5 hours (full time is 37.5 hours)``).
_WOULD_BE: Final = re.compile(r"(?:^|[\n(.;])[ \W]{0,3}(?:the )?$")
_ITS_HOURS: Final = re.compile(
    r"(?:[ :=(-]|\b(?:hours|week|is|are|being|at|of)\b){1,12}(\d{2}(?:\.\d+)?)(?![\d,])"
)
_PART_TIME_HOURS: Final = re.compile(r"part[ -]time\W{1,3}\d")
_ORDER: Final = tuple(WorkPattern)
#: A label that states one of these overrides running text, which may still state the other.
_GROUPS: Final[dict[str, str]] = {
    kind: "where" if kind in (WorkPattern.REMOTE, WorkPattern.HYBRID, WorkPattern.ON_SITE) else "when"
    for kind in WorkPattern
}
#: A field that states both overrides all else (``Full-time, Flexible working, Home or remote working``).
_ALL_GROUPS: Final = frozenset(("when", "where"))
_SECTIONS: Final = (SectionName.ABOUT_US, SectionName.ESSENTIAL, SectionName.DESIRABLE)


def pattern_of(page: Page, hours: Fact | None = None) -> Iterator[Fact]:
    """The working patterns that an advert states, as one fact placed at the first of them.

    Args:
        page: The advert.
        hours: The weekly hours it states: full time with more hours is not the post's.
    """
    seen: dict[str, tuple[Text, re.Match[str]]] = {}
    for value in page.labelled(Label.PATTERN):
        _see_in(seen, value)
    certain = frozenset(_GROUPS[kind] for kind in seen)
    for value in page.labelled(Label.HOURS, Label.CONTRACT):
        if value.text.low[max(0, value.start - 1) : value.start].isalpha():
            _see_in(seen, value)
    enumerated = certain == _ALL_GROUPS and not seen.keys().isdisjoint(_TIMES)
    for text in () if enumerated else page.texts:
        if text.label in (None, Label.TITLE, Label.HOURS, Label.CONTRACT, Label.LOCATION):
            for match in spotted(FORMS, text, CUES, before=44):
                kind = _kind(text, match)
                more = kind == WorkPattern.FULL_TIME and _has_more_hours(text, match, hours)
                if kind and not more and _counts(text, match, kind, certain=_GROUPS[kind] in certain):
                    _see(seen, text, match, kind)
    if WorkPattern.HYBRID in seen and "where" not in certain:
        seen.pop(WorkPattern.REMOTE, None)
    if seen:
        values = tuple(str(kind) for kind in _ORDER if kind in seen)
        text, first = next(iter(seen.values()))
        yield text.fact(FactName.PATTERN, values, first.start(), first.end())


def _see_in(seen: dict[str, tuple[Text, re.Match[str]]], value: Stretch) -> None:
    """Note the patterns in a labelled value; a visit to the site is not one."""
    for match in FORMS.finditer(parted(value), value.start, value.end):
        visit = _VISIT.search(value.text.low, max(value.start, match.start() - 40), match.start())
        kind = _kind(value.text, match)
        if kind and (visit is None or kind != WorkPattern.ON_SITE):
            _see(seen, value.text, match, kind)


def _kind(text: Text, match: re.Match[str]) -> str:
    """The pattern of a match: remote becomes hybrid where its sentence says so; empty for none."""
    kind = match.lastgroup or ""
    if kind != WorkPattern.REMOTE:
        return kind
    low = text.low
    somewhere = SOMEWHERE.fullmatch(match[0]) is not None
    start, end = text.sentence(match.start(), match.end())
    if low.startswith("; ", start - 2):
        start = text.sentence(start - 3, start - 3)[0]
    start, end = max(start, match.start() - _SAID[0]), min(end, match.end() + _SAID[1])
    if not SELDOM.search(low, start, end) and (
        PARTLY.search(low, start, end) or (not _CALLED.match(match[0]) and SOME_DAYS.search(low, start, end))
    ):
        return str(WorkPattern.HYBRID)
    return "" if somewhere else kind


def _see(seen: dict[str, tuple[Text, re.Match[str]]], text: Text, match: re.Match[str], kind: str) -> None:
    """Note a pattern: not remote is on site; one open only to experienced staff is left out."""
    if kind == WorkPattern.REMOTE and FOR_SOME.match(text.low, match.end()):
        return
    if is_unticked(text, match.start(), match.end()) or _ANSWERED_NO.match(text.low, match.end()):
        return
    begin = max(text.low.rfind("\n", 0, match.start()) + 1, match.start() - 40)
    before = text.low[begin : match.start()]
    clause = before[max(before.rfind(". "), before.rfind("; "), before.rfind(", ")) + 1 :]
    negated = _NEGATED.search(clause) and not _NOT_NEGATING.search(clause)
    listed = UNSUITABLE.search(text.low, max(0, match.start() - 90), match.start())
    if negated or listed or _REFUSED.match(text.low[match.end() : match.end() + 24]):
        if kind not in (WorkPattern.REMOTE, WorkPattern.HYBRID):
            return
        kind = str(WorkPattern.ON_SITE)
    seen.setdefault(kind, (text, match))


def _is_plain(text: Text, kind: str, start: int, end: int) -> bool:
    """Whether the words beside a form show that it is the post's, anywhere in the advert."""
    if _DENIED.search(text.low, max(0, start - 20), start):
        return True
    if _SOUGHT.search(text.low, max(0, start - 60), start):
        return True
    if text.low[end : end + 1] in ("", "\n") or text.low.startswith(" only\n", end):
        line = text.low.rfind("\n", 0, start) + 1
        if not any(map(str.isalnum, text.low[line:start])):
            return True
    if kind in _TIMES:
        alone = text.low[max(0, start - 1) : start] in ("", "\n") or any(
            text.gaps(max(0, start - 3), start + 1)
        )
        return alone or _POST.match(text.low, end) is not None
    before, behind = _PLAIN_BESIDE.get(kind, (None, None))
    return bool(
        (before and before.search(text.low, max(0, start - 16), start))
        or (behind and behind.match(text.low, end))
        or (kind == WorkPattern.ON_SITE and text.low.startswith(("work is", "mon", "work from"), start))
    )


def _counts(text: Text, match: re.Match[str], kind: str, *, certain: bool) -> bool:
    """Whether a form in running text describes the post."""
    start = match.start()
    section = text.section_at(start)
    if _is_plain(text, kind, start, match.end()):
        return True
    if certain and section not in (SectionName.TITLE, SectionName.DETAILS):
        return kind == WorkPattern.HYBRID and section is SectionName.SUMMARY
    if section in _SECTIONS and kind not in (WorkPattern.HYBRID, WorkPattern.FLEXIBLE):
        return False
    before = text.low[max(0, start - 40) : start]
    if kind == WorkPattern.ON_SITE and (
        _PERKS.search(before) or _VISIT.search(before) or SOMEBODY.search(before)
    ):
        return False
    if kind == WorkPattern.FLEXIBLE and _is_demanded(text, match):
        return False
    if kind not in ("full_time", "part_time", "remote"):
        return True
    if kind == WorkPattern.REMOTE and (_JOURNEY.search(before) or _is_hoped(text, match)):
        return False
    return (kind not in _TIMES or _TIME_OF_OTHERS.search(before) is None) and _OTHERS.search(before) is None


def _is_hoped(text: Text, match: re.Match[str]) -> bool:
    """Whether working elsewhere is only a hope for later."""
    start, _ = text.sentence(match.start(), match.end())
    return HOPED.search(text.low, start, match.start()) is not None


def _has_more_hours(text: Text, match: re.Match[str], hours: Fact | None) -> bool:
    """Whether a match only states the hours of full time, when the post has fewer."""
    number = _ITS_HOURS.match(text.low, match.end())
    fewer = number and hours and isinstance(hours.value, int | float) and hours.value < float(number[1])
    apart = fewer and _WOULD_BE.search(text.low, max(0, match.start() - 8), match.start())
    return bool(apart) and _PART_TIME_HOURS.search(text.low) is None


def _is_demanded(text: Text, match: re.Match[str]) -> bool:
    """Whether the person is asked to be flexible."""
    before = text.low[max(0, match.start() - 60) : match.start()]
    return _DEMANDED.search(before) is not None or _AS_NEEDED.match(text.low, match.end()) is not None
