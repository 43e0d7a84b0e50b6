"""The training that an advert offers.

| kind | as in |
|---|---|
| Full training | ``full training given``, ``we'll train you from scratch`` |
| NCCQ | ``supported to the NCCQ``, ``then the National Clinical Coding Qualification`` |
| | ``we pay for the NCCQ`` |
| Clinical Coding Standards Course | ``first the Clinical Coding Standards Course`` |
| | ``you will attend the 21-day course`` |
| Apprenticeship | ``Level 3 apprenticeship``, ``apprenticeship route`` |
| Study leave, course fees, CPD | ``study leave``, ``we pay for AMSPAR courses``, ``paid CPD`` |
| | ``CPC fee refund`` |
| none | ``we cannot offer training``, ``this is not a training post``: not_offered |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.spotting import Cues, spotted
from desktop_app.domain.facts import Asked, AskedStrength, Fact, FactName
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.page import Page
    from desktop_app.analysis.facts.stretches import Text

_GIVEN: Final = (
    r"(?:we(?:'ll| will|'d| would|'ve)?(?: also)? (?:pay|fund|train|support|put|send|help|teach|give|offer|"
    r"cover|provide|look after)|"
    r"you(?:'ll| will|'d| would) (?:be (?:paid|trained|supported|enrolled|put|sent|taught|given|offered|"
    r"expected to (?:work|study|sit|complete))|study|sit|attend|learn|work towards|complete|undertake|take|"
    r"go on|start with)|"
    r"support(?:ed)? (?:to|through|with|you|towards)|funded|paid for|provided|supervised|then (?:the|your)|"
    r"on passing|when you've passed|first the|leading to|lead to|years? \d|towards the|training)"
)
_KINDS: Final = (
    (
        "Full training",
        r"full (?:\w+ )?training\b|(?:comprehensive|thorough|complete|in-house|excellent|structured|"
        r"on-the-job) "
        r"(?:\w+ )?training(?: and \w+)?,? (?:(?:will be|is|are) )?(?:given|provided|offered|available)|"
        r"training "
        r"(?:will be |is )?(?:given|provided|offered)|we(?:'ll| will)? (?:train (?:you|from|the right)|"
        r"teach you)|"
        r"you(?:'ll| will) be (?:fully )?trained|train from scratch|paid to learn",
        "",
    ),
    ("NCCQ", r"nccq\b|national clinical coding qualification", _GIVEN),
    ("Clinical Coding Standards Course", r"(?:clinical coding )?(?:standards|foundation) course", _GIVEN),
    ("Apprenticeship", r"(?:level \d )?(?:clinical coder )?apprenticeship\b", r"level|route|you(?:'ll| "
                                                                              r"will)|training|complete|"
                                                                              r"offer|through"),
    ("Study leave", r"study (?:leave|time|budget|days)|(?:hours|a day|day) (?:a week )?(?:to study|of "
                    r"study)", ""),
    (
        "Course fees",
        r"(?:we(?:'ll| will|'d)? )?pay (?:for )?(?:\w+ ){0,4}(?:courses?|exams?|training|qualification|"
        r"membership|fees|nccq|workshop)\b|(?:course|exam|professional|exam\w*) fees(?: \w+)?(?: paid)?|"
        r"fee refund|tuition (?:help|assistance|reimburs\w+)",
        r"\bpay|paid|help|refund|cover|fund|reimburs|leave|assist",
    ),
    (
        "CPD",
        r"\bcpd\b|ceus?\b|continuing professional development|(?:training|development|study|cpd) budget",
        r"paid|budget|offer|allowance|generous|support|free|hours|time|fund|sponsor|own",
    ),
)  # fmt: skip
_NOT_CUES: Final = Cues("train")
_KIND_CUES: Final = {
    "Full training": Cues("training", "train ", "trained", "teach you", "paid to learn"),
    "NCCQ": Cues("nccq", "coding qualification"),
    "Clinical Coding Standards Course": Cues("standards course", "foundation course"),
    "Apprenticeship": Cues("apprenticeship"),
    "Study leave": Cues("study", "of study"),
    "Course fees": Cues("pay ", "fees", "refund", "tuition"),
    "CPD": Cues("cpd", "ceu", "continuing professional", "budget"),
}
_FORMS: Final = tuple(
    (kind, re.compile(form), re.compile(cue) if cue else None, _KIND_CUES[kind]) for kind, form, cue in _KINDS
)
_MENTIONS: Final = (
    "train",
    "nccq",
    "coding qualification",
    "course",
    "apprentice",
    "study",
    "fee",
    "cpd",
    "ceu",
    "tuition",
    "teach",
    "paid to learn",
    "development",
    "pay",
)
_NOT: Final = re.compile(
    r"(?:cannot|can't|unable to|not able to|do(?:es)? not|don't|doesn't|no)\b(?: \w+){0,4} (?:training|"
    r"train\b)|not a (?:training|trainee) p|"
    r"training (?:is|will) ?(?:not|n't)|no training"
)
_ASKED: Final = re.compile(
    r"experience of|must have|(?:hold|have|having) (?:the |an? )?(?:nccq|acc)|qualified to|deliver|"
    r"certificate of completed|(?:plan|provide|providing|help with|support) (?:\w+ )?training (?:to|for|"
    r"of)|mandatory training|training needs"
)
_SILENT: Final = (SectionName.ESSENTIAL, SectionName.DESIRABLE, SectionName.TITLE, SectionName.EMPLOYER)


def training_of(page: Page) -> Iterator[Fact]:
    """The training offered, or said not to be, as one fact.

    Args:
        page: The advert.
    """
    found: dict[str, tuple[Asked, Text]] = {}
    for text in page.bodies:
        if any(mention in text.low for mention in _MENTIONS):
            for item in _offers(text):
                found.setdefault(item.what, (item, text))
    first = next(iter(found.values()), None)
    if first is not None and first[0].span is not None:
        span, text = first[0].span, first[1]
        words = text.normal.original[span.start : span.end]
        yield Fact(FactName.TRAINING, tuple(item for item, _ in found.values()), span, words, text.source)


def _offers(text: Text) -> Iterator[Asked]:
    """Every kind of training that one part speaks of."""
    refused = next(spotted(_NOT, text, _NOT_CUES, before=50), None)
    if refused:
        yield Asked("Full training", AskedStrength.NOT_OFFERED, text.span(refused.start(), refused.end()))
    for kind, form, cue, cues in _FORMS:
        for found in spotted(form, text, cues, before=70, behind=70):
            if text.section_at(found.start()) in _SILENT:
                continue
            start, end = text.sentence(found.start(), found.end())
            start, end = max(start, found.start() - 160), min(end, found.end() + 120)
            if _ASKED.search(text.low, start, end) or (cue and not cue.search(text.low, start, end)):
                continue
            yield Asked(kind, AskedStrength.OFFERED, text.span(found.start(), found.end()))
            break
