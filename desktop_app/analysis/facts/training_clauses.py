"""Clauses that offer training in words of their own: something to learn by, and that it is given.

| told by | as in |
|---|---|
| who teaches | ``our senior summariser will train you``, ``she will teach you``, ``we run a course`` |
| who learns | ``you will learn it all here``, ``trainees attend the HPO's courses`` |
| who pays | ``leadership qualification funded``, ``certification paid for by us``, ``free coaching`` |
| a way in | ``a place on the audit course``, ``the chance to study for the Level 3 Diploma`` |
| its time | ``the first eight weeks are spent on the standards course`` |
| a list of what is offered | ``We'll give you`` / ``in-house workflow training`` |
| not | training that the person gives, has had or must keep up; what colleagues did |
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.spotting import Cues, at_words
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.stretches import Text

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
    r"(?:train|teach|coach|tutor)(?:es|s)? you\b|"
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
#: That something is given, and by whom it is paid.
_PAID: Final = at_words(
    r"(?:paid|funded|free|sponsored|subsidised|company[- ]paid|employer[- ]paid|in[- ]house)\b"
    r"(?! (?:leave|parking|holiday|by the|in arrears|on|weekly|monthly|time off))|paid for\b|"
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
#: By itself none: dues, fees, leave and budgets.
_BESIDES: Final = re.compile(
    r"\b(?:study leave|cpd|ceus?|dues|membership|budget|continu\w+ professional development|fees?)\b"
)
#: Headings of lists of what is given.
_OFFERS: Final = at_words(
    r"what (?:we|you|you'll|we'll|you will|we will|can we|do we|you can)\b[\w' ]{0,20}\b(?:offer|get|give|"
    r"gain|provide|find|promise|"
    r"receive|expect)|(?:we|we'll|we will|we can)(?: also)? (?:offer|give you|provide|promise)|benefits|"
    r"perks|on offer\b|what we do for\b|how we(?:'ll| will| can)? help you|in return|(?:the |"
    r"your )?rewards?\b|what's in it|why (?:join|work|us|choose|you)|"
    r"(?:your )?development\b|"
    r"you(?:'ll| will)? (?:get|receive|gain)|get$|the package|our offer|learning|training and|joining us|"
    r"working (?:here|with us|for us)"
)
_DEMANDS: Final = re.compile(
    r"essential|desirable|require|need|must|criteria|dut(?:y|ies)|responsib|about you|bring\b|you have\b|"
    r"your profile|looking for|qualif|experience|skills|interview"
)
_CUES: Final = Cues(
    "train", "course", "qualif", "certific", "diploma", "nccq", "amspar", "apprentice", "program",
    "workshop", "module", "tutor", "lesson", "coach", "boot", "academy", "school", "class", "webinar",
    "education day", "study", "teach", "taught", "learn", "tuition", "refresher", "conversion", "prep",
    "degree", "msc", "ilm", "induction", "orientation", "update", "day", "session", "accreditation",
    "competenc", "e-learning", "credential", "pathway", "sit beside", "sit with", "sit along", "shadow",
    "level ",
)  # fmt: skip
_LINE: Final = 400
_HEADING: Final = 60
_SEAM: Final = re.compile(r"[.!?;] +(?=\S)| but |, (?=plus |with (?:paid|funded|free)\b)")
#: What parts the things of one offer.
_JOINT: Final = re.compile(r",? and |, |; |: | plus ")
_DENIED: Final = re.compile(r"\bnot\b|n't\b")
_BULLET: Final = re.compile(r"\s*(?:[^\w£$€'\"(\s]|[-*o] )")
_SILENT: Final = (SectionName.TITLE, SectionName.EMPLOYER)
_ASKED: Final = (SectionName.ESSENTIAL, SectionName.DESIRABLE)
_QUESTION: Final = re.compile(r"\W*(?:what|how|which|who|where|when)\b(?!'s in it|[^.:?]{0,40}:)")
_CUT: Final = 110
_BEFORE: Final = 60


def offers_in(text: Text) -> Iterator[tuple[int, int]]:
    """The clauses of a part that offer training, by place.

    Args:
        text: A body of an advert.
    """
    place, offered, bulleted, cues = 0, False, False, _CUES.places(text)
    for line in text.low.split("\n") if cues else ():
        start, place = place, place + len(line) + 1
        bare = line.strip(" :*#")
        if not bare or len(line) > _LINE * 4:
            continue
        bullet = _BULLET.match(line) is not None
        if not bullet and len(bare) <= _HEADING and (line.rstrip()[-1] in ":?" or bare[-1].isalpha()):
            told = _OFFERS.search(bare) is not None and not _DEMANDS.search(bare)
            if told or bulleted or line.rstrip()[-1] in ":?" or _DEMANDS.search(bare):
                offered, bulleted = told, False
                if line.find(":") < 0 or line.rstrip().endswith(":"):
                    continue
        bulleted = bulleted or bullet
        listed, offered = offered, offered and (bullet or len(bare) <= 2 * _HEADING)
        if bisect_left(cues, start) == bisect_left(cues, place):
            continue
        for first, last in _clauses(text.low, start, start + len(line)):
            if bisect_left(cues, first) == bisect_left(cues, last):
                continue
            found = _offer(text, first, last, listed=listed)
            if found:
                yield from _pieces(text.low, first, last, found)


def _clauses(low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of a line."""
    for seam in _SEAM.finditer(low, start, end):
        yield start, seam.start()
        start = seam.end()
    yield start, end


def _pieces(low: str, start: int, end: int, whole: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The pieces of a clause that offer something each; the clause itself where there is but one."""
    pieces = []
    begin = start
    for seam in (*_JOINT.finditer(low, start, end), None):
        stop = seam.start() if seam else end
        told = _LEARNT_FORM.search(low, begin, stop) or _TAUGHT.search(low, begin, stop)
        if told and told.span() != (begin, stop) and not _DENIED.search(low, begin, stop):
            pieces.append(_bare(low, begin, stop))
        begin = seam.end() if seam else end
    yield from pieces if len(pieces) > 1 else [whole]


def _offer(text: Text, start: int, end: int, *, listed: bool) -> tuple[int, int] | None:
    """Where a clause offers training; ``None`` where it does not."""
    low = text.low
    taught = _TAUGHT.search(low, start, end)
    learnt = _LEARNT_FORM.search(low, start, end)
    if (taught is None and learnt is None) or _QUESTION.match(low, start, end) or low[end - 1] == "?":
        return None
    section = SectionName.OTHER if listed else text.section_at(start)
    if section in _SILENT or _VETO.search(low, start, end):
        return None
    if learnt is None:
        return _cut(low, start, end, taught) if taught else None
    besides = _BESIDES.search(low, start, end) is not None
    if besides and low[learnt.start() : learnt.end()] == "training":
        return None
    surely = _EMPLOYER.search(low, start, end) or _SURELY.search(low, start, end)
    if surely or (section not in _ASKED and _PAID.search(low, start, end)):
        return _cut(low, start, end, learnt)
    named = _NAMED_FORM.search(low, start, end)
    told = section is not SectionName.DUTIES and (
        _COMERS.search(low, start, end)
        or (section not in _ASKED and (taught or _READER.search(low, start, end)))
        or (section not in _ASKED and _GIVEN.search(low, start, end))
        or (named is not None and listed and not besides)
    )
    return _cut(low, start, end, named or learnt) if told else None


def _cut(low: str, start: int, end: int, found: re.Match[str]) -> tuple[int, int]:
    """The words of a clause round what tells; of a long one no more than a line."""
    if end - start > _CUT:
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
