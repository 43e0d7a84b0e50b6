"""One clause: whether it offers training, and which of its words do.

Something to learn by must stand in it, or that somebody teaches; then that it is given, or paid for, or who
gives or comes to get it. What is demanded, given to others or long past is no offer.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.spotting import at_words
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Something to learn by.
_NAMED: Final = (
    r"(?:(?<!of )(?<!in the )(?<!throughout the )(?<!during the )courses?\b(?! of)|"
    r"(?<!post )(?<!degree )qualifications?\b(?! (?:and|or|level|\()| specified)|"
    r"(?<!dbs )(?<!police )(?<!training )certificat(?:e|es|ion)\b"
    r"(?! (?:of|to the|dues|fees))|diploma\b(?! centre)|nccq\b|amspar\b|apprenticeship\b|workshops?\b|"
    r"(?<!hospital )modules?\b(?!\))|tutorials?\b|"
    r"lessons\b|coaching (?:for|in|from|by|towards)\b|boot ?camps?\b|academy\b(?! (?:is|are))|"
    r"coding school\b|classroom\b|"
    r"webinars?\b|(?:[\w-]+[- ](?:day|days|week|weeks|hour|hours)|"
    r"paid) (?:of )?(?:paid )?(?:induction|orientation)\b|orientation (?:to|in|"
    r"programme|program)\b|(?:revision|evening|weekly|maths|english|exam|refresher|coding) class(?:es)?\b|"
    r"(?:annual|yearly|regular|monthly|clinical|immunisation) updates?\b(?! service)|"
    r"(?:cannulation|phlebotomy|venepuncture|skills|practice|update|simulation) days?\b|"
    r"(?:skills|coaching|exam|technique|tuition|revision) sessions?\b|in-house sessions\b|"
    r"(?<=on the )[\w ]{3,40} accreditation\b|accreditation (?:course|programme|with)\b|"
    r"(?:education|study|teaching|training|induction) (?:days?|sessions?|weeks?|evenings?|pathway)\b"
    r"(?! leave)|e-learning\b|tuition assistance\b|refreshers?\b(?! (?:dues|fees?))|(?:credential|exam|"
    r"certification) prep\w*|"
    r"msc\b|ilm\b|training (?:from|by|in|on) \w|training places?\b|(?:professional|further|"
    r"part[- ]time) study\b|(?:training|"
    r"learning|induction|onboarding|residency|development|preceptorship|leadership|auditor|trainer|tutorial|"
    r"education(?:al)?|foundation|competency|mentorship|graduate|qualification|tutored|analysis|coding|"
    r"national) "
    r"(?:programme|program|pathway|block)s?\b|level \d [\w ]{3,40} (?:standard|programme|pathway)\b)"
)
_LEARNT: Final = (
    rf"(?:{_NAMED}|training(?! (?:needs|budget|records?|logs?|post|plan|practice|provider|materials?|"
    rf"standards|"
    r"number|hub|lead|the|grade|hospital|centre|schedule|facilit\w+|opportunit\w+|(?:and|&) |"
    r"is (?:mandatory|required)))\b)"
)
_NAMED_FORM: Final = at_words(_NAMED)
_LEARNT_FORM: Final = at_words(_LEARNT)
_ANYONE: Final = (
    r"(?:the right|new (?:starters|people|coders|staff|colleagues)|somebody|someone|anyone|whoever|those)\b"
)
#: Who teaches whom.
_TAUGHT: Final = at_words(
    r"(?:train|teach|coach|tutor)(?:es|s)? you\b|show you (?:the ropes|how)\b|be shown how\b|"
    r"(?:sit|work|learn) at the elbow of\b|put you through (?:it|the|an?|our)\b|"
    r"an? (?:week|fortnight|month) (?:beside|alongside|with) (?=[a-z]+ (?:before|to|first|learning|so))|"
    rf"(?:we|she|he|they|who|will|can|would|'ll) (?:(?:will|can|also|then) )?(?:train|teach|coach|"
    rf"tutor) {_ANYONE}|"
    r"you(?:'ll|'d)? (?:(?:will|would|then|also|first|soon) ){0,2}(?:learn (?:it|how|everything|on the job|"
    r"alongside|by doing|from (?:our|the|an?) [\w ]{0,20}(?:coders?|trainer|team))|be (?:\w+ )?(?:taught|"
    r"coached|"
    r"tutored))\b|be taught (?!to)|(?:(?:are|is|get|gets) |(?<=and )|(?<=or ))taught (?!by\b|to\b|in\b|"
    r"at\b|and\b|or\b|on\b|the importance)[\w-]+|be (?:\w+ )?trained (?:on|in|by|up)\b|"
    r"shadow (?!doctors|clinicians)[\w' ]{2,30}\b(?:weeks?|months?)|(?:are|will be|get|"
    r"gets) (?:fully )?(?:taught|trained|coached) (?:by|from|here|up)\b|"
    r"learn(?:ing)? on the job|sit (?:beside|with|alongside) (?!patients|doctors|clinicians|the trainee|"
    r"trainees|new )[\w' ]{2,40}\b(?:weeks?|months?|learn|teach|shown)"
)
#: Without one of these nobody is taught.
_TEACHING: Final = (
    "train ", "trains you", "trained", "teach", "taught", "coach", "tutor", "learn", "shadow", "sit ",
    "show", "put you", "elbow", "fortnight", "week ", "month ",
)  # fmt: skip
#: That something is given, and by whom it is paid.
_PAID: Final = at_words(
    r"(?:paid|funded|free|sponsored|subsidised|company[- ]paid|employer[- ]paid|in[- ]house)\b"
    r"(?! (?:leave|parking|holiday|by the|in arrears|on|weekly|monthly|time off))|paid for\b|"
    r"(?:released?|protected) time\b|"
    r"at (?:no|our|the \w+'s|the) (?:\w+ )?(?:cost|charge|expense)|no charge|with full pay|on full pay|"
    r"costs? (?:of|is|are) (?:\w+ ){0,6}(?:met|paid|covered)|(?:fees|costs?) (?:met|covered|paid)|"
    r"sponsorship (?:of|for)|which (?:we|the \w+) (?:pays?|funds?)"
)
_GIVEN: Final = at_words(
    r"(?:is|are|will be|can be) (?:also )?(?:given|provided|offered|available|delivered|included|arranged|"
    r"funded|paid|held|taught|run)\b|(?:given|provided|offered|funded|included|met)(?=[ .;,)]|$)|"
    r"(?:a |your )?(?:paid |funded |sponsored )?places? on\b|(?:is|are) yours\b|"
    r"what we(?:'re| are) here for|free of charge|"
    rf"access to (?=[\w' -]{{0,40}}{_NAMED})|"
    r"(?:opportunit(?:y|ies)|chance|time(?: and money)?|money|support(?:ed)?|funding|sponsorship) "
    r"(?:is given |available )?(?:to (?:study|train|take|gain|complete|attend|undertake|achieve|become|"
    r"obtain|learn|sit|qualify|do)|through|towards?|with)\b|"
    r"(?:first|initial|opening|next) (?:\w+ ){0,2}(?:weeks?|months?|block) [\w ,]{0,25}(?:spent|classroom)|"
    r"(?:first|initial|opening|next) (?:\w+ ){0,2}(?:weeks?|months?|block) (?:you'll|you will) be in"
)
#: Who does it: the employer, those who come, the reader.
_EMPLOYER: Final = at_words(
    r"(?:we|the (?:trust|practice|company|hospital|pcn|board|health board|federation|authority|team|"
    r"department|network))(?:'ll|'d)? (?:(?:will|can|would|also|then|happily) ){0,2}(?:run|provide|offer|"
    r"give|fund|pay|sponsor|support|put|send|enrol|cover|arrange|enter|subsidise)s?\b"
)
_COMERS: Final = at_words(
    r"(?:trainees|new (?:\w+ )?(?:starters|coders|staff|people|recruits|appointees|hires|assistants)|"
    r"(?:unqualified )?appointees?|unqualified appointees|newcomers|everyone new|every (?:new )?(?:\w+ )?"
    r"(?:starter|coder)|successful (?:candidates|applicants)|selected candidates|"
    r"the (?:successful (?:candidate|"
    r"applicant|person)|appointee|trainee|apprentice)|(?:those|people|candidates|applicants) who (?:are not|"
    r"have not|are new|do not yet|aren't)[\w ,]{0,40})(?: will|'ll)? (?:be (?:put|sent|enrolled|entered|"
    r"supported|"
    r"funded|sponsored|given|offered)|attend|complete|follow|undertake|join|receive|get|go|study|take|"
    r"spend|start|shadow|learn|begin|have|are)\b|apprenticeship leads to"
)
_READER: Final = at_words(
    r"(?:you|the post ?holder)(?:'ll|'d)? (?:(?:will|would|also|then|first) ){0,2}(?:be (?:put|sent|enrolled|"
    r"entered|supported|funded|sponsored|given|offered)|attend|complete|follow|undertake|join|receive|get|"
    r"study|take|spend|start|begin|enjoy|have|come to|work through)\b"
)
#: Of the reader, where demands stand too.
_SURELY: Final = at_words(
    r"you(?:'ll| will| would) (?:(?:also|then|first) )?(?:be (?:put|sent|enrolled|entered|supported|funded|"
    r"sponsored|given|offered|taught|trained)|attend|join|receive|come to|sit with|spend)\b|"
    r"will be (?:given|provided|offered|funded|paid for)\b"
)
#: What speaks of training that nobody is offered.
_VETO: Final = at_words(
    r"(?:must|should)\b|experience (?:of|in|and)|do you have|during training|starting the|may not|"
    r"school training|"
    r"significant|required to have|(?:will|to) have an? (?:\w+ )?(?:degree|qualification)|mandatory|"
    r"statutory|training needs|preferably|behind you|ideally|"
    r"(?:deliver|provid|design|develop|plan|organis|organiz|lead|writ|giv|run|support|assist|facilitat|"
    r"coordinat|arrang|contribut|participat|offer)(?:e|es|s|ing|ning|ding|ating|ting)? (?:with |in |to |"
    r"and \w+ )?(?:the )?(?:[\w-]+ ){0,3}(?:training|workshops?|courses?|teaching|lectures) (?:to|for|of|"
    r"programmes? for) (?!you|the (?:right|post|successful))|actively|taking part|take part|"
    r"(?:attend|complete|undertake|maintain|keep up|comply)\w* (?:with )?(?:all|any|relevant|appropriate|"
    r"necessary|regular|required)\b|keep (?:training|up)|keeping|(?:on|after|when) (?:\w+ )?(?:training|"
    r"complet\w+)|completion|trainees are (?:working|studying)|(?:finish|complet|pass)(?:es|ed|"
    r"ing)? (?:your|the|this|all) [\w ]{0,12}training|"
    r"training (?:of|to|for) (?:others|colleagues|staff|junior|new|people|students|trainees|other|doctors)|"
    r"(?:staff|student|junior) [\w ]{0,20}training|the training(?=[ .;,)]*$)|trained (?:staff|nurses|"
    r"colleagues)|(?:we|our) are a training|"
    r"training practice|do not already|national training number|evidence of|candidates must|applicants must|"
    r"(?:essential|desirable|required|preferred|an advantage)(?=[ .;,)]*$)|qualified to|"
    r"(?:former|our (?:previous|last)) |award by|willing to|please|if you(?:'re| are) looking|glad to|"
    r"is accredited|delivery of|hav(?:e|ing) (?:completed|passed|attended)|looking for|your own|patients?|"
    r"service[- ]users|parents?|students? from|assistance programme|employee assistance|"
    r"health toolkit|wellbeing|fitness|(?:cv|application|apply|interview|advert)\b|responsib\w+|"
    r"sponsorship for this|deputis\w+|deputiz\w+|trainees? \w* ?through"
)
#: What one has already, or works for (``you have, or are working towards, the NCCQ``).
_HELD: Final = re.compile(
    r"\b(?:have|has|hold(?:s|ing)?|having|with)\b[\w ,()-]{0,60}\bor (?:be |are |is |will be )?(?:currently |"
    r"actively )?(?:working|studying) (?:towards?|for)\b"
)
#: What comes with a certificate is no offer of it (``Band 5 once you have the NCCQ``).
_COMES_AFTER: Final = re.compile(
    r"\bprogress\w*\b[^.;]{0,60}\b(?:once|when|after|on|upon|following|with|subject to)\b|"
    r"\b(?:once|when) (?:you|they)(?:'ve| have)? (?:have |hold |got |passed |pass |gained |gain |achieved |"
    r"achieve )?(?:the |your |an? )?(?:nccq|acc\b|national|qualification|certificate)"
)
#: By itself none: dues, fees, leave and budgets.
_BESIDES: Final = re.compile(
    r"\b(?:study leave|cpd|ceus?|dues|membership|budget|continu\w+ professional development|fees?)\b"
)
#: What parts the things of one offer.
_JOINT: Final = re.compile(r",? and |, |; |: | plus ")
_DENIED: Final = re.compile(r"\bnot\b|n't\b")
_SILENT: Final = (SectionName.TITLE, SectionName.EMPLOYER)
_ASKED: Final = (SectionName.ESSENTIAL, SectionName.DESIRABLE)
_QUESTION: Final = re.compile(r"\W*(?:what|how|which|who|where|when)\b(?!'s in it|[^.:?]{0,40}:)")
_CUT: Final = 110
#: A clause is asked about again at each key that is typed elsewhere, and stands in many adverts.
_KEPT: Final = 512
_BEFORE: Final = 60


@lru_cache(_KEPT)
def offer_in(low: str, section: SectionName, *, listed: bool) -> tuple[int, int] | None:
    """Where in a clause training is offered; ``None`` where it is not.

    Args:
        low: The clause in small letters.
        section: Where it stands.
        listed: Whether it stands in a list of what is given.
    """
    if section in _SILENT or low[-1] == "?" or _QUESTION.match(low):
        return None
    taught = _TAUGHT.search(low) if any(word in low for word in _TEACHING) else None
    learnt = _LEARNT_FORM.search(low)
    if (taught is None and learnt is None) or _VETO.search(low) or _is_condition(low):
        return None
    if learnt is None:
        return _cut(low, taught) if taught else None
    besides = _BESIDES.search(low) is not None
    if besides and learnt[0] == "training":
        return None
    if _EMPLOYER.search(low) or _SURELY.search(low) or (section not in _ASKED and _PAID.search(low)):
        return _cut(low, learnt)
    named = _NAMED_FORM.search(low)
    told = section is not SectionName.DUTIES and (
        _COMERS.search(low)
        or (section not in _ASKED and (taught or _READER.search(low)))
        or (section not in _ASKED and _GIVEN.search(low))
        or (named is not None and listed and not besides)
    )
    return _cut(low, named or learnt) if told else None


def _is_condition(low: str) -> bool:
    """Whether a certificate is named as what one has, works for or has when something else comes."""
    if ("toward" in low or "study" in low) and _HELD.search(low):
        return True
    if "once" in low or "when" in low or "progress" in low:
        return _COMES_AFTER.search(low) is not None and not (_EMPLOYER.search(low) or _PAID.search(low))
    return False


def _cut(low: str, found: re.Match[str]) -> tuple[int, int]:
    """The words of a clause round what tells; of a long one no more than a line."""
    start, end = 0, len(low)
    if end > _CUT:
        first = max(start, found.start() - _BEFORE)
        start = first if first == start else low.find(" ", first, found.start()) + 1 or first
        stop = min(end, start + _CUT)
        end = end if stop == end else max(found.end(), low.rfind(" ", found.end(), stop))
    return _bare(low, start, end)


def _bare(low: str, start: int, end: int) -> tuple[int, int]:
    """A range without the marks before its words."""
    while start < end and not (low[start].isalnum() or low[start] in "£$€('\""):
        start += 1
    return start, end


def pieces_of_offer(low: str, start: int, end: int, whole: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The pieces of a clause that offer something each; the clause itself where there is but one.

    Args:
        low: A text in small letters.
        start: Where the clause begins.
        end: Where it ends.
        whole: What of it the offer is, as a place in the text.
    """
    pieces = []
    begin = start
    for seam in (*_JOINT.finditer(low, start, end), None):
        stop = seam.start() if seam else end
        told = _LEARNT_FORM.search(low, begin, stop) or _TAUGHT.search(low, begin, stop)
        if told and told.span() != (begin, stop) and not _DENIED.search(low, begin, stop):
            pieces.append(_bare(low, begin, stop))
        begin = seam.end() if seam else end
    yield from pieces if len(pieces) > 1 else [whole]
