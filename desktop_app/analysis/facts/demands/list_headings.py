"""Reads the headings of lists: the topic of the items below and how strongly they are asked for.

| form | as in |
|---|---|
| only words for topics and strengths | ``Essential qualifications``, ``Preferred Experience:`` |
| a phrase that asks | ``What you'll need``, ``You MUST have:``, ``What would help you shine`` |
| before the items of its line | ``Essential: use of SQL; A-level maths``, ``Experience: 2 - 6 years`` |
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.domain.facts import AskedStrength

QUALIFICATIONS: Final = "qualifications"
EXPERIENCE: Final = "experience"
OTHER: Final = "other"
#: The topic of what is offered rather than asked for.
GIVEN: Final = "given"
_TOPICS: Final = {
    **dict.fromkeys(
        (
            "qualification", "qualifications", "education", "educational", "academic", "accreditation",
            "registration", "registrations", "certification", "certifications", "certificates", "licensure",
            "license", "licenses", "licences", "credentials", "memberships", "classification", "licensing",
            "eligibility", "certified", "cymwysterau",
        ),
        QUALIFICATIONS,
    ),
    **dict.fromkeys(("experience", "experiences", "exp", "profiad"), EXPERIENCE),
    **dict.fromkeys(
        (
            "skills", "skill", "knowledge", "abilities", "ability", "aptitude", "aptitudes", "attributes",
            "attitude", "qualities", "personal", "values", "behaviours", "behaviors", "competencies", "other",
            "physical", "circumstances", "disposition", "communication", "technical", "understanding",
            "additional", "computer",
        ),
        OTHER,
    ),
}  # fmt: skip
_STRENGTHS: Final = {
    **dict.fromkeys(
        ("essential", "required", "mandatory", "minimum", "must", "need", "needed", "requirement",
         "requirements", "basic", "necessary", "hanfodol", "bring"),
        AskedStrength.ESSENTIAL,
    ),
    **dict.fromkeys(
        ("desirable", "preferred", "prefer", "preferable", "nice", "bonus", "advantageous", "optional",
         "helpful", "useful", "ideally", "desired", "beneficial", "asset", "assets", "plus", "dymunol",
         "help", "helps", "better", "valued"),
        AskedStrength.DESIRABLE,
    ),
}  # fmt: skip
_GLUE: Final = frozenset((
    "and", "or", "the", "a", "of", "for", "to", "have", "haves", "criteria", "criterion", "relevant",
    "previous", "prior", "professional", "work", "working", "key", "specific", "candidate", "candidates",
    "person", "specification", "spec", "job", "role", "we", "you", "are", "is", "both", "level", "section",
    "e", "d", "your", "with", "be", "special", "factors", "how", "assessed", "general", "proven",
    "vocational", "training", "post", "it", "i", "in", "etc", "may", "even", "will", "would", "also",
    "posts", "roles", "this", "our", "an",
))  # fmt: skip
_VOCABULARY: Final = _GLUE.union(_TOPICS, _STRENGTHS)
#: Every sentence that is a heading contains one of these.
_ASKING_WORDS: Final = (
    "have", "you", "what", "who ", "candidate", "applicant", "person", "eligib", "require", "criteria",
    "looking for", "considered", "we need", "help", "bonus", "plus", "advantage", "ideal", "better",
    "preferred", "desirable", "love it", "lovely", "would be good", "regarded", "profile", "bring",
    "might be", "do i need", "expect", "we'd", "we would", "we ask", "insist", "useful", "nice",
)  # fmt: skip
_HELPS: Final = re.compile(
    one_of(
        "would (?:also )?be (?:good|great|nice|welcome|ideal|super|brilliant)",
        "lovely",
        "highly regarded",
        "nice[- ]to[- ]have",
        "(?:would|will|might|could) (?:also )?help",
        r"\b(?:an?|added) bonus\b(?! of)|^bonus points",
        r"\ba plus",
        "advantage",
        "ideally",
        "good[- ]to[- ]have",
        "even better",
        "helps? (?:to have|if)",
        r"(?:useful|helpful|welcome|handy|good|nice|like|love)\b.{0,12}\b(?:not|don't) (?:insist|required|"
        "essential|necessary|needed|vital|a must)",
        "(?:love|lovely) (?:you |it )?(?:to have|if)",
        "may help",
        "you (?:might|may|could) (?:also )?(?:have|know|bring)",
        "brownie points",
        "extra credit",
        r"\bhelps? you",
        "preferred",
        "desirable",
        "so much the better",
        "love it if",
        "(?:what|it) (?:would|might|could) (?:also |really )?(?:please|delight|impress|catch|interest|"
        "excite|set you|make you|tip|swing|suit)",
    )
)
_ASKS: Final = re.compile(
    one_of(
        "must[- ]haves?",
        r"\byou(?:'ll| will)? (?:must |should |also )?(?:need|have|bring|be)\b(?! (?:\w+(?:ing|ed)|taught|"
        "given|paid|shown|sent|put|responsible)\\b)",
        r"what (?:you|we|i)\S*(?: \w+){0,4} (?:need|bring|insist on|ask|expect|require|want|look\w* for|"
        r"after|from you|have|for)\b",
        r"who (?:you\b|we(?:'re|'d| are| would)? (?:look|want|need|like|seek|think|hop|after))",
        "who (?:can|may|should) (?:apply|come|join)",
        r"^we (?:\w+ )?(?:expect|ask|insist on|require)\b",
        "(?:successful|ideal) (?:candidate|applicant|person)",
        "about you$",
        "(?:could|might) (?:it|this) be you",
        "is this you",
        "sounds? like you",
        "who are you",
        "do i need",
        "what do (?:i|you) need",
        r"your (?:skills|attributes|strengths)\b",
        "what we (?:must|need to|have to) see",
        r"\bwe(?:'d| would| should) (?:\w+ )?(?:like|love|prefer|expect|want|hope|welcome|need)\b"
        "(?! to (?:offer|give|know|hear|say|thank|invite))",
        "desired (?:candidate )?profile",
        "^eligibility",
        "requirements?$",
        "(?:selection|person) (?:criteria|specification)",
        "looking for$",
        "to be (?:considered|successful|shortlisted)",
        "your (?:profile|background|experience)$",
        "we need$",
        "you need$",
    )
)
#: Headings below which nothing is asked for.
GIVES: Final = re.compile(
    one_of(
        r"what we (?:bring|put in|pay|promise)\b",
        r"(?:what|which) training\b",
        r"(?:hyfforddiant / training|training)\W*$",
        r"(?:the |your |our |some )?(?:rewards?|benefits|perks|package|development|offer)\W*$",
        "what (?:we|you(?:'ll)?) (?:(?:can|will) )?(?:offer|get|give|receive)",
        r"(?:what's in it|why (?:join|work|us))\b",
        r"we offer\W*$",
        r"in return\W*$",
        r"(?:what )?(?:do )?we(?:'ll| will| can)? (?:also )?(?:give|offer|provide|promise)(?: you)?\W*$",
        r"what you (?:get|will find|can expect|'ll find)\b",
        r"what you'll find\b",
        r"what we do for\b",
        r"how we(?:'ll| will| can)? help\b",
    )
)
#: Headings that end a list of demands: the work, the place or the employer follows.
TELLS: Final = re.compile(
    one_of(
        r"(?:what|how|where) (?:you|we|it)(?:'ll|'d|'re| will| would| are| is)? (?:be )?(?:do|doing|work\w*|"
        r"sit|run|live|be)\b(?! for (?:you|our|coders))",
        r"who we are\W*$",
        r"(?:a|your|the)(?: typical| usual| normal)? (?:day|week|month)\b",
        r"(?:what|how) you(?:'ll| will| are) (?:be )?(?:assessed|measured|tested|accountable)\b",
    )
)
#: What employers would like rather than need.
LIKES: Final = re.compile(r"\bwe(?:'d| would| should) (?:\w+ )?(?:like|love|prefer|welcome)\b(?! you to)")
#: Headings of duties.
_DUTIES: Final = re.compile(
    r"(?:in|on) (?:this|the|our|your|shift|an? (?:typical|usual|normal))\b(?: \w+){0,3},? you|"
    "as (?:an?|our|the) |"
    "(?:day[- ]to[- ]day|each day|every day)"
)
#: An item that says how much it is wished (``Independent prescriber preferred``).
_WISHED_ITEM: Final = re.compile(
    "(?!(?:what|who|which|it|this|these|also|you|we|things|skills|experience|"
    r"qualifications)\b).+ (?:is |are |would be )?"
    r"(?:preferred|desirable|advantageous|an advantage|helpful|useful|a plus|a bonus)$"
)
#: Headings with these words ask for nothing.
_NO_DEMANDS: Final = re.compile(
    "need to know|responsib|accountab|measured|be tested|benefits|training do you"
)
_WORD: Final = re.compile(r"[a-z']+")
_BRACKET: Final = re.compile(r" ?\([^()]*\)$")
HEADING_LENGTH: Final = 70
_MOST_WORDS: Final = 7
#: Results are cached: typing elsewhere asks about the same lines again, and many adverts share them.
_KEPT: Final = 1024


@lru_cache(_KEPT)
def heading_in(low: str, *, bullet: bool) -> tuple[frozenset[str], AskedStrength | None] | None:
    """Topics and strength of a heading; ``None`` for a line that is not one."""
    if low.endswith(":") and ": " in low and words_only(low[: low.index(": ")]) is not None:
        low = low[low.index(": ") + 2 :]
    if len(low) > HEADING_LENGTH and low.endswith(("):", ")")):
        low = _BRACKET.sub("", low.rstrip(":"))
    if not low or len(low) > HEADING_LENGTH or low[-1] in ".;," or (bullet and low[-1] != ":"):
        return None
    bare = low.rstrip(" :?…-")
    if bare[-1:] == ")":
        bare = _BRACKET.sub("", bare)
    read = words_only(bare)
    if read is not None:
        return read
    if ":" in bare or (low[-1].isalpha() and (bare.count(" ") > _MOST_WORDS or _WISHED_ITEM.match(bare))):
        return None
    if not _asks(bare) or _NO_DEMANDS.search(bare) or _DUTIES.match(bare):
        return None
    if _HELPS.search(bare):
        return frozenset(), AskedStrength.DESIRABLE
    return (frozenset(), AskedStrength.ESSENTIAL) if _ASKS.search(bare) else None


def _asks(low: str) -> bool:
    """Whether a line contains one of the words that every sentence heading has."""
    for word in _ASKING_WORDS:  # noqa: SIM110 (half the time of any())
        if word in low:
            return True
    return False


def words_only(low: str) -> tuple[frozenset[str], AskedStrength | None] | None:
    """Topics and strength of a few words that are only a heading."""
    first = _WORD.search(low)
    if first is None or first[0] not in _VOCABULARY:
        return None
    words = _WORD.findall(low)
    if len(words) > _MOST_WORDS or any(map(str.isdigit, low)):
        return None
    topics, strengths = set(), []
    for word in words:
        if word in _TOPICS:
            topics.add(_TOPICS[word])
        elif word in _STRENGTHS:
            strengths.append(_STRENGTHS[word])
        elif word not in _GLUE:
            return None
    if not topics and not strengths:
        return None
    strength = None
    if strengths:
        weak = AskedStrength.DESIRABLE in strengths
        strength = AskedStrength.DESIRABLE if weak else AskedStrength.ESSENTIAL
    return frozenset(topics), strength


@lru_cache(_KEPT)
def heading_before(low: str) -> tuple[int, frozenset[str], AskedStrength | None] | None:
    """A heading on the same line as its items: where the items begin, topics and strength."""
    colon = low.find(":", 0, 50)
    if colon < 0:
        colon = low.find(" - ", 0, 40)
    if colon <= 0 or colon + 1 >= len(low):
        return None
    read = words_only(low[:colon])
    if read is None and low[colon] == ":":
        asks, helps = _ASKS.search(low[:colon]), _HELPS.search(low[:colon])
        strength = AskedStrength.DESIRABLE if helps else AskedStrength.ESSENTIAL if asks else None
        read = (frozenset[str](), strength) if strength else None
    if read is None:
        return None
    after = colon + 1
    while after < len(low) and low[after] in " -":
        after += 1
    return (after, *read) if after < len(low) else None
