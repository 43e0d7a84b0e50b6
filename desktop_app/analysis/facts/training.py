"""The training that an advert offers.

| kind | as in |
|---|---|
| Full training | ``full training given``, ``we'll train you from scratch``, ``paid training of 60 days`` |
| Course | ``support to gain the AMSPAR certificate``, ``you will attend HPO training courses`` |
| | ``we fund the critical care module``, ``supported through the Step 1 competencies`` |
| NCCQ | ``supported to the NCCQ``, ``then the National Clinical Coding Qualification`` |
| Clinical Coding Standards Course | ``first the Clinical Coding Standards Course`` |
| Apprenticeship | ``on the Level 3 apprenticeship``, ``apprenticeship route`` |
| Study leave, course fees, CPD | ``study leave``, ``exam fees paid``, ``paid CPD``, ``CEUs`` |
| in its own words | ``training can be given``, where nobody says how much |
| none | ``we cannot offer training``, ``this is not a training post``: not_offered |

Mandatory training, training that the person gives or has had, what is shown for one duty
(``chaperone (training given)``), and a training budget to look after are none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.spotting import Cues, at_words, spotted
from desktop_app.analysis.facts.training_clauses import offers_in
from desktop_app.domain.facts import Asked, AskedStrength, Fact, FactName
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.page import Page
    from desktop_app.analysis.facts.stretches import Text

_HELD: Final = (
    r"(?:train(?:ing|ed)?\b|courses?|qualifications?|certificates?|certification|diploma|nccq|amspar|"
    r"examinations?|exams?|"
    r"apprenticeship|programme|program|workshops?|modules?|competenc\w+|tutorials?|degree|accreditation|"
    r"auditor|"
    r"trainer|nvq|cpc|ccs|refresher|prescrib\w+|acc\b|aat|ilm|mentorship)\b(?: (?:courses?|certificate|"
    r"qualification|programme|training|exams?|examinations?|workshops?)\b)?"
)
_WE: Final = (
    r"\b(?:we|the (?:trust|practice|company|hospital|pcn|board|firm|surgery))(?:'ll| will| can|'d| would|"
    r" are (?:happy|able|willing) to| do)?(?: also| then| happily| fully| of course)? "
)
_YOU: Final = (
    r"\b(?:you|the (?:trainee|post ?holder|person|successful \w+)|new (?:\w+ )?(?:coders|starters|staff|"
    r"people)|everyone|every new starter|"
    r"trainees|all (?:new )?(?:staff|coders|starters))(?:'ll| will|'d| would| can| are| is)?(?: also|"
    r" then| first)? "
)
_KINDS: Final = (
    (
        "Full training",
        at_words(
            r"\b(?:full|comprehensive|thorough|in-house|excellent|structured|on-the-job|paid|some|initial|"
            r"extensive|bespoke|further|free|regular) (?:[\w-]+ ){0,2}training\b"
            r"(?! (?:of (?:others|staff|colleagues|people)|needs|budget|records?|logs?|posts?|"
            r"is (?:mandatory|required)|required|experience|certificate))|"
            r"\btraining (?:and \w+ )?(?:(?:in|on) [\w-]+ (?:[\w-]+ )?)?(?:of \d+ days )?(?:will be |is |"
            r"are |can be )?(?:given|provided|offered|on the job)\b|"
            r"\btraining \((?:given|provided)|\btraining of \d+ (?:days|weeks|months)|"
            r"\b[\w-]+[ -](?:week|day|month|year)s?(?:'s?)?(?: \w+)? training (?:programme|course|period)|"
            + _WE
            + r"(?:train (?!up|the (?:team|staff|trainees|coders)|our|staff|others)\w+|teach you|"
            r"teach (?:it|both|the rest)\b|show you|give you (?:\w+ ){0,3}training)|"
            r"you(?:'ll| will|'d) be (?:\w+ and )?(?:fully )?(?:trained|taught)|train(?:ed)? from scratch|"
            r"off-the-job training|(?:\d+|two|three|four|six|eight|ten|twelve) (?:weeks|months|"
            r"days)'? (?:of )?(?:\w+ )?(?:teaching|training)\b(?! (?:is|are) re)|(?:training|coding) academy|"
            r"weeks (?:are |is )?(?:spent )?in our training|\w+[- ]weeks? conversion|paid to learn|"
            r"can be taught"
        ),
        Cues("train", "teach", "show you", "taught", "paid to learn", "can be taught", "academy",
             "conversion"),
    ),
    (
        "Clinical Coding Standards Course",
        at_words(
            r"(?:clinical coding )?(?:standards|foundation) course\b|cwrs safonau"
        ),
        Cues("clinical coding stand", "clinical coding found", "standards course", "foundation course",
        "cwrs"),
    ),
    (
        "NCCQ",
        at_words(r"\bnccq\b|national clinical coding (?:qualification|exam\w*)"),
        Cues("nccq", "national clinical coding"),
    ),
    (
        "Apprenticeship",
        at_words(r"(?:level \d (?:\w+ ){0,4}|(?<=[a-z] )(?:\w+ coder )?)apprenticeship\b"),
        Cues("level", "apprenticeship", "clinical coder app"),
    ),
    (
        "Course",
        at_words(
            _WE
            + rf"(?:(?:[\w',-]+ ){{0,8}}and )?(?:pay for|fund|sponsor|support|put|send|help|enrol|"
            rf"cover) (?:[\w',-]+ ){{0,9}}?{_HELD}|"
            + r"training course:? (?:[\w-]+ ){1,4}\(level \d|in-house (?:\w+ )?(?:course|programme|"
              r"workshops?)\b|work through (?:the|our) (?:[\w-]+ ){0,2}pathway|"
            r"follow (?:the|our|an?) (?:[\w-]+ ){0,4}(?:programme|course)\b|"
              r"attend (?:the )?(?:[\w-]+ )?(?:coding|hpo|"
            r"summarising) (?:skills )?(?:courses?|training)\b|"
            + _WE
            + rf"(?:offer|provide|give) (?:[\w'-]+ ){{0,5}}?{_HELD}|"
            + _YOU
            + r"(?:be |being )?(?:supported|sponsored|enrolled|funded|helped|put|sent|given|receive|"
            r"attend|undertake|follow|go on|study|"
            rf"complete|sit|work towards|train (?:for|to)|expected to (?:attend|complete|"
            rf"undertake)) (?:[\w',-]+ ){{0,9}}?{_HELD}|"
            rf"\b(?:support(?:ed)?|funding|help|sponsorship|paid time) (?:available )?(?:to (?:gain|"
            rf"achieve|complete|undertake|attend|become|"
            rf"obtain|study|take|reach|do)|through|towards|for|with) (?:[\w',-]+ ){{0,6}}?{_HELD}|"
            rf"\b(?:funded|paid|free|sponsored) (?:[\w-]+ ){{0,3}}(?:training|courses?|ilm|aat|nvq|"
            rf"qualifications?|workshops?)\b|"
            rf"\b(?:courses?|training|workshop) (?:is |are )?(?:funded|paid for|free)\b|"
            r"\byour (?:[\w-]+ ){0,3}(?:nccq|refresher|course|exam|qualification|training) (?:is |"
            r"are )?(?:paid|funded)\b|"
            r"\bleading to (?:the |an? )?(?:[\w-]+ ){0,3}(?:nccq|qualification|accreditation|certificate|"
            r"diploma)\b"
        ),
        Cues(
            "training", "trained", "course", "qualif", "certific", "diploma", "nccq", "amspar", "exam",
            "apprenticeship", "program", "workshop", "module", "competenc", "tutorial", "degree",
            "accreditation", "auditor", "trainer", "nvq", "cpc", "ccs", "refresher", "prescrib", "acc ",
            "aat", "ilm", "mentorship", "train ", "pathway",
        ),
    ),
    (
        "Study leave",
        at_words(r"\bstudy (?:leave|time|budget|days)\b"),
        Cues("study"),
    ),
    (
        "Course fees",
        at_words(
            r"(?:course|exam|professional|examination|cpc|registration) fees?\b|\bfee refund|tuition (?:help|"
            r"assistance|reimburs\w+)|\bexam vouchers?|(?:membership|renewal|aapc|annual) (?:\w+ )?(?:dues|"
            r"reimbursement)"
        ),
        Cues(
            "course fee", "exam", "professional fee", "cpc fee", "registration fee", "fee refund", "tuition",
            "membership", "renewal", "aapc", "annual",
        ),
    ),
    (
        "CPD",
        at_words(r"\bcpd\b|\bceus?\b|continuing professional development|(?:training|development) budget"),
        Cues("cpd", "ceu", "continuing prof", "training budget", "development budget"),
    ),
)  # fmt: skip
#: What shows that a course, rather than a demand, is spoken of.
_GIVEN: Final = at_words(
    r"\bwe(?:'ll| will| can|'d| would)?\b(?! (?:are|want|need|ask|expect|look|require))|\byou(?:'ll|"
    r" will|'d| would) "
    r"(?:then |also |first )?(?:be |study|sit|attend|learn|work towards|complete|undertake|take|go on|"
    r"start with)|\bgiven\b|\bwill be\b|taught|\bfollow|\bsupport|funded|paid|provided|offered|supervised|"
    r"\bthen (?:the|your)|on passing|when you've passed|"
    r"\bfirst\b|lead(?:s|ing)? to|years? \d|towards the|\benrol|\battend|trained (?:to|for|through)|route|"
    r"through (?:the|our|an?)\b|cover|refund|reimburs|fund|sponsor|allowance|generous|free\b|hours|"
    r"budget of|dues|tuition|at college|day a week|training course|work through|mynychu"
)
_NOT: Final = re.compile(
    r"(?:cannot|can't|unable to|not able to|do(?:es)? not|don't|doesn't|no)\b(?! (?:already )?(?:hold|"
    r"have))(?: \w+){0,4} (?:training|train\b)|not a (?:training|trainee) p|"
    r"training (?:is|will) ?(?:not|n't)|no training"
)
_ASKED: Final = at_words(
    r"experience of|must have|(?:hold|have|having) (?:the |an? )?(?:nccq|acc|national)|qualified to|"
    r"\bdeliver|certificate of completed|(?:plan|help with|design|organise) (?:\w+ )?training|"
    r"(?:provide|providing|support|give) (?:\w+ )?(?:training|support) (?:to|for|of) (?!you|the (?:right|"
    r"post|successful))|mandatory training|training needs|\bprepare candidates|evidence of|"
    r"willing(?:ness)? to|candidates who|applicants who|should hold|you need|who (?:have|has|hold)|"
    r"our (?:\w+ ){0,2}trainees (?:are|have)|responsib|maintain|keep (?:training|up)|gone on to|"
    r"support(?:ing)? (?:the )?(?:(?:two|three|our|four) )?(?:train(?:ing|ees?)|other|colleagues|junior)"
)
#: Who has or lacks it, which is no offer of it.
_HELD_BEFORE: Final = re.compile(
    r"\b(?:still need|need|lack|without|have|hold|got|holding) (?:the |your |an? )?$"
)
_NOT_CUES: Final = Cues("train")
#: A demand for the training itself.
_DEMANDED: Final = re.compile(r"[^.;]{0,24}\b(?:essential|desirable|required|preferred)\b")
_SILENT: Final = (SectionName.TITLE, SectionName.EMPLOYER)
_ASKING: Final = (SectionName.ESSENTIAL, SectionName.DESIRABLE)
_COURSE: Final = "Course"
#: That there is training, and no word of how much.
_BARE: Final = re.compile(r"training (?:(?:in|on|will|is|are|can)\b[^()]*|\()?(?:given|provided|offered)$")
_PLAIN: Final = ("Full training", _COURSE, "Study leave")
_MENTIONS: Final = Cues(
    "train", "nccq", "national clin", "course", "apprentice", "study", "fee", "exam", "cpd", "ceu",
    "tuition", "teach", "taught", "paid to learn", "continuing", "qualif", "certific", "module",
    "programme", "support", "workshop", "cwrs", "academy", "conversion", "pathway", "dues", "membership",
    "show you",
    "orientation", "induction", "class", "coach", "learn", "shadow", "webinar",
)  # fmt: skip
#: Beside what is taught these may stand in the same words.
_ASIDE: Final = ("Study leave", "Course fees", "CPD")
_MOST: Final = 6
#: So far before the word for a course its offer may begin.
_BEFORE: Final = 100
#: So far that of a kind with a name of its own.
_NEAR: Final = 48
_REACH: Final = (160, 120)


def training_of(page: Page) -> Iterator[Fact]:
    """The training offered, or said not to be, as one fact.

    Args:
        page: The advert.
    """
    found: dict[str, tuple[Asked, Text]] = {}
    for text in page.bodies:
        if _MENTIONS.stand_in(text):
            for item in _offers(text):
                found.setdefault(item.what, (item, text))
    first = next(iter(found.values()), None)
    if first is not None and first[0].span is not None:
        span, text = first[0].span, first[1]
        words = text.normal.original[span.start : span.end]
        yield Fact(FactName.TRAINING, tuple(item for item, _ in found.values()), span, words, text.source)


def _offers(text: Text) -> Iterator[Asked]:
    """Every kind of training that one part speaks of; a course that is known by name is no other one."""
    refused = next(spotted(_NOT, text, _NOT_CUES, before=70, behind=32), None)
    if refused:
        yield Asked("Full training", AskedStrength.NOT_OFFERED, text.span(refused.start(), refused.end()))
    taken: list[tuple[int, int]] = []
    aside: list[tuple[int, int]] = []
    for kind, form, cues in _KINDS:
        before = _BEFORE if kind == _COURSE else _NEAR
        for found in spotted(form, text, cues, before=before, behind=60):
            if any(found.start() < end and start < found.end() for start, end in (*taken, *aside)):
                continue
            if _is_offer(text, kind, found):
                start, end = found.start(), _listed_behind(text, found.end())
                (aside if kind in _ASIDE else taken).append((start, end))
                own_words = kind == _COURSE or _BARE.fullmatch(found[0])
                what = text.written(start, end) if own_words else kind
                yield Asked(what, AskedStrength.OFFERED, text.span(start, end))
                if kind != _COURSE or len(taken) >= _MOST:
                    break
    yield from _in_own_words(text, taken, aside)


def _in_brackets(text: Text, found: re.Match[str]) -> bool:
    """Whether a mention stands in brackets behind the one thing that is shown."""
    line = text.low.rfind("\n", 0, found.start()) + 1
    before = text.low[line : found.start()]
    return "(" in found[0] or before.count("(") > before.count(")")


def _listed_behind(text: Text, end: int) -> int:
    """Where an offer ends: behind what a colon announces (``You will be taught: …``)."""
    if text.low[end : end + 2] != ": ":
        return end
    return min(text.sentence(end, end + 2)[1], end + _BEFORE)


def _in_own_words(text: Text, taken: list[tuple[int, int]], aside: list[tuple[int, int]]) -> Iterator[Asked]:
    """The training of clauses in which none of the usual kinds stands."""
    for start, end in offers_in(text):
        if len(taken) >= _MOST:
            return
        half = (end - start) // 2
        covered = any(start < last and first < end and last - first > half for first, last in aside)
        if not covered and not any(start < last and first < end for first, last in taken):
            taken.append((start, end))
            yield Asked(text.written(start, end).rstrip(" .,;"), AskedStrength.OFFERED, text.span(start, end))


def _is_offer(text: Text, kind: str, found: re.Match[str]) -> bool:
    """Whether the words round a mention of training offer it to the person."""
    section = text.section_at(found.start())
    if section in _SILENT or (section in _ASKING and kind not in _PLAIN):
        return False
    if kind == "NCCQ" and _HELD_BEFORE.search(text.low, max(0, found.start() - 40), found.start()):
        return False
    listed = section in _ASKING or section is SectionName.DUTIES
    if listed and _BARE.fullmatch(found[0]) and _in_brackets(text, found):
        return False
    start, end = text.sentence(found.start(), found.end())
    start, end = max(start, found.start() - _REACH[0]), min(end, found.end() + _REACH[1])
    begin = max(start, *(text.low.rfind(seam, start, found.start()) for seam in ("; ", " but ")))
    if _ASKED.search(text.low, begin, end) or _DEMANDED.match(text.low, found.end()):
        return False
    plain = kind in _PLAIN and section not in _ASKING
    return plain or _GIVEN.search(text.low, start, end) is not None
