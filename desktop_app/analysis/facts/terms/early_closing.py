"""Whether an advert may close before its date.

| form | as in |
|---|---|
| the advert closes early | ``We reserve the right to close …``, ``may shut early`` |
| by number, when filled | ``or after 25 applications``, ``closes when filled``, ``first come first served`` |
| the date moves | ``we may bring the closing date forward`` |
| the post is filled | ``may appoint before the closing date``, ``the post may be filled before then`` |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of, spotted
from desktop_app.domain.facts import FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text
    from desktop_app.domain.facts import Fact

#: For a sentence longer than this only the matched words are shown.
_LONGEST: Final = 300
_REACH: Final = 36
#: Enough applications to close.
_ENOUGH: Final = (
    r"(?:enough|sufficient|adequate|plenty|suitable|\d{1,3}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|ten|"
    r"twelve|a (?:\w+ )?(?:hundred|dozen|number|pool|field|shortlist)|(?:the |a )?(?:required|maximum|good|"
    r"high|large) (?:number|volume|level)|(?:the )?right (?:person|people|candidate|coder|applicant))"
)
_APPLIED: Final = r"(?:appl\w+|candidates|people|forms|cvs|interest|responses|replies|registered)\b"
#: The reader closes things as a duty; no advert is meant.
_DUTY: Final = re.compile(r"\byou(?:'ll| will| must| should| can| may| also| then| help| to| \w+ly){0,3} $")
#: Precedes a closing that is ruled out (``We will not close this advert early``).
_DENIED: Final = re.compile(r"(?:\bnot|\bnever|n't|cannot) (?:be |to |\w+ly |reserve the )*$")
#: Premises that close at night.
_HOUSE: Final = re.compile(
    r"\b(?:surgery|office|practice|reception|clinic|department|building|shift|centre|ward)s?(?: may| will|"
    r" can| also| be){0,2} clos\w+ (?:early|earlier|sooner|before|at)\b"
)
#: Things coders and clerks close, other than adverts.
_WORKED_ON: Final = re.compile(
    r"clos(?:e|es|ed|ing|ure)(?: \w+){0,2} (?:accounts?|records?|charts?|queries|quer(?:y|ies)|encounters?|"
    r"episodes?|cases?|claims?|gaps?|months?|files?|tickets?|tasks?|calls?|referrals?|pathways?|reception|"
    r"surgery|notes?|batch(?:es)?|books?|ledgers?|offices?|practice|till|days?)\b"
)
_EARLY: Final = at_words(
    one_of(
        r"\bclos(?:e[sd]?|ing|ure) (?:of |down )?(?:the |this |our |these |any )?(?:adverts?|advertisement|"
        "vacanc(?:y|ies)|posts?|job|position|role|campaign|"
        r"applications?)?,? ?(?:\w+ ){0,3}?(?:earl(?:y|ier)|sooner|before (?:(?:the|"
        r"its) (?:\w+ ){0,3}(?:date|deadline|closing)|(?:this|that) date|then)|prior to|ahead of|(?:once|"
        r"when|if|as soon as|after) (?:we|\d|a |an |enough|sufficient|the |suitable))",
        "(?:shut|end|taken|be closed|close[sd]?|closing|withdrawn?|removed?|"
        r"closure)(?: \w+){0,2} (?:early|earlier|sooner)",
        r"(?:come|comes|coming|taken|go|goes) down (?:early|earlier|sooner|before|once|when|if)\b",
        r"(?:pull|bring|take) (?:it|this|the \w+) (?:down )?(?:early|earlier|sooner)\b",
        r"(?:early|earlier) clos(?:ure|ing|e)\b",
        r"(?:clos\w+|deadline|the advert\w*|(?:(?:this|that|the|our) )date)(?: \w+){0,4} brought forward",
        "(?:close|shut|closed) (?:it |this |that )?once",
        r"right to (?:close|withdraw|shut|take (?:the|this|our) \w+ down|remove|end)"
        r"(?! (?:\w+ ){0,2}offers?\b)",
        rf"once (?:\w+ ){{0,4}}?{_ENOUGH} (?:\w+ ){{0,2}}{_APPLIED}",
        r"or (?:after|on reaching|once) \w+ applications",
        rf"(?:if|when|should) [^.\n]{{0,30}}?{_ENOUGH}[^.\n]{{0,30}} (?:sooner|earlier|early|first)\b"
        r"[^.\n]{0,12} (?:we|i)(?:'ll| will| shall| may| might| can| could) (?:appoint|offer|hire|fill)",
        rf"(?:if|when|should) [^.\n]{{0,30}}?{_ENOUGH}[^.\n]{{0,40}} (?:we|i)(?:'ll| will| shall| may|"
        rf" might| can| "
        r"could) (?:close|shut|stop|end)\b",
        r"stop(?:s|ping)? (?:(?:looking|searching|recruiting|interviewing|"
        r"advertising)(?: \w+){0,2} )?(?:early|earlier|"
        r"sooner|once|when|as soon as)\b",
        r"(?:advert\w*|ad|vacancy|posting|notice|listing|drive|campaign|recruitment) (?:goes|ends|stops|"
        r"closes|shuts|finishes|lapses|comes (?:down|off))(?: \w+){0,2}? (?:when|once|as soon as|"
        r"the moment)\b",
        r"(?:clos|appoint|fill|interview|withdr|remov|end|offer|down|hir|"
        r"recruit)\w*(?: \w+){0,4} prior to the (?:\w+ )?closing date",
        r"(?:close|clos(?:ed|ing)|end|shut|withdrawn|removed) (?:\w+ ){0,4}before the (?:\w+ ){0,3}(?:date|"
        "deadline)",
        "(?:adverts?|vacancy|post|job) (?:ends?|will end|will close|closes|shuts|comes down) (?:when|once|"
        "as soon as) ",
        r"(?:take|taking|took) (?:down (?:this|the|our) (?:ad|advert\w*|vacancy)|(?:this|the|"
        r"our) (?:ad|advert\w*|vacancy) down) (?:when|once|as soon as|before|early|sooner)",
        r"\bclose[sd]? (?:[\w,]+ ){1,6}or (?:when|once|as soon as) ",
        "(?:take|taking|took) it down (?:sooner|early|earlier|when|once|before)",
        "applications close once",
        r"(?:may|might|could) (?:be )?(?:look|interview|read|see)\w* \w+ before (?:that|then)",
        "(?:bring|brings|bringing|move|change) (?:forward )?(?:the|our|this) clos(?:ing|e) date(?: forward)?",
        r"(?:cease|stop|end)\w* (?:any |all )?advertising (?:prior|before|early|once|when|as soon)",
        "(?:stop|cease|finish)(?:ping|ing|s)? (?:taking|accepting|"
        r"receiving) (?:\w+ )?applications (?:early|earlier|sooner|when|once|if|as soon|before)",
        r"clos(?:es?|ed|ing) (?:\w+ ){0,2}(?:when|once|as soon as|if) (?:it is |it's |the post is |"
        r"all (?:\w+ ){1,3}(?:are|is) )?(?:filled|full|taken)",
        r"(?:may|might|could|can|will) (?:be )?clos(?:e|ing|ed) (?:\w+ ){0,3}(?:without (?:warning|notice)|"
        r"at (?:sufficient|any (?:time|point|moment)|short notice|\d+ applic))",
        r"(?:may|might|could|can) be (?:filled|offered|taken) at any (?:time|point|moment)",
        r"(?:may|might|could) (?:already )?have (?:appointed|filled|closed|gone|found)(?: \w+)? (?:by|"
        r"before) then",
        r"closes? (?:\w+ ){0,3}(?:as soon as|the moment|when|once) (?:it|we|i|they|the)\b",
        "first[ -]come,? first[ -]served",
        "(?:may|might|could|can) (?:well )?(?:appoint|hire|fill (?:it|the|this)|be (?:appointed|"
        r"filled))(?: \w+){0,3} (?:before|early|earlier|sooner|ahead|prior)",
        "(?:post|role|vacancy|job|position)s? (?:may be |might be |could be |is |are |be )?filled,? "
        "(?:before|sooner|earlier|early)",
        "fill (?:the|this) (?:post|role|vacancy|job|position|seat) (?:before|sooner|early|earlier)",
        "(?:adverts?|ad|advertisement|vacancy|posting|notice|listing|page|job) (?:will|may|might|could|"
        "can) (?:then )?(?:come|go|be taken|be pulled|be withdrawn|end|finish|stop|"
        r"lapse)(?: \w+){0,2}? (?:down|early|earlier|sooner|once|when|if|as soon as|before)",
        "(?:stop|cease|finish)(?:ping|ing|s)? (?:taking|accepting|receiving|reading|"
        r"considering) (?:\w+ ){1,2}(?:early|earlier|sooner|before|when|once|if|as soon as)",
        "(?:may|might|could|shall|will|reserve the right to) (?:well )?(?:appoint|interview|offer|close|"
        r"stop|end)(?: \w+){0,3} (?:before (?:then|that|this|the)|sooner|earlier|early|ahead of)",
        "(?:withdrawn|closed|taken down|pulled) (?:without (?:warning|notice)|at any (?:time|moment|point))",
        r"(?:closed|shut|gone|filled|go|taken) before (?:that|then)\b",
        r"(?:close|withdraw|end|shut|remove) (?:the |this |our )(?:list|listing|posting|books? (?=early|"
        r"sooner|once|when|if|to))\b",
        r"(?:may|might|could) (?:well |have to |need to )?(?:be )?(?:closed?|shut) (?:(?:it|this|the \w+) )?"
        r"(?:on|by|from|as early as|already) (?:the )?(?:\w+day,? )?(?:the )?(?:\d|end)",
        "(?:or|perhaps|maybe|possibly) (?:sooner|earlier|before)(?: then)?,? (?:if|when|once|should)",
    )
)
_EARLY_CUES: Final = Cues(
    "earl", "sooner", "the list", "this list", "our list", "the book", "the posting", "this posting",
    "brought forward", "once ", "right to ", "applications", "prior to", "ahead of", "when we",
    "when enough", "when suff", "as soon as", "before th", "after we", "if we", "after 1", "after 2",
    "first come", "first-come", "bring", "move ", "change ", "changing", "advertising", "filled",
    "when full", "once full", "is full", "taken", "appoint", "at suff", "at any time", "at short", "fill ",
    "once it", "when it", "the moment", "if it", "beforehand", "down once", "down when", "without warning",
    "without notice", "at any moment", "at any point", "before that", "before then", "if enough", "or when",
    "by then", "at any", "when a ", "when some", "when the", "may close", "might close", "could close",
    "goes when", "stops", "stop ", "ends when", "down off",
    "may be close", "might be close", "could be close", "may shut", "might shut",
    "may have to close", "may need to close",
)  # fmt: skip


def early_closing_of(page: Page) -> Iterator[Fact]:
    """Whether the advert says that it may close early.

    Args:
        page: The advert.
    """
    for text in page.bodies:
        hits = spotted(_EARLY, text, _EARLY_CUES, before=70, behind=120)
        found = next((hit for hit in hits if not _is_otherwise(text, hit.start())), None)
        if found:
            start, end = text.sentence(found.start(), found.end())
            if end - start > _LONGEST:
                start, end = found.span()
            yield text.fact(FactName.EARLY_CLOSING, True, start, end)
            return


def _is_otherwise(text: Text, place: int) -> bool:
    """Whether the closing at a place is ruled out or is a duty of the post (``close accounts when paid``)."""
    low, begin = text.low, max(0, place - _REACH)
    closing = _WORKED_ON.match(low, place) or _HOUSE.search(low, begin, place + _REACH)
    if low.rfind("no closing date", begin, place) >= 0 or _DENIED.search(low, begin, place):
        return True
    return closing is not None or _DUTY.search(low, begin, place) is not None
