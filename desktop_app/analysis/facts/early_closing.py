"""Whether an advert may close before its date.

| form | as in |
|---|---|
| the advert closes early | ``We reserve the right to close …``, ``may shut early`` |
| by number, when filled | ``or after 25 applications``, ``closes when filled``, ``first come first served`` |
| the date moves | ``we may bring the closing date forward`` |
| the post goes | ``may appoint before the closing date``, ``the post may be filled before then`` |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.spotting import Cues, at_words, spotted
from desktop_app.domain.facts import FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.page import Page
    from desktop_app.domain.facts import Fact

#: A sentence that is longer is shown by the words alone.
_LONGEST: Final = 300
_EARLY: Final = at_words(
    r"\bclos(?:e[sd]?|ing|ure) (?:of |down )?(?:the |this |our |these |any )?(?:adverts?|advertisement|"
    r"vacanc(?:y|ies)|posts?|job|"
    r"position|role|campaign|applications?)?,? ?(?:\w+ ){0,3}?"
    r"(?:earl(?:y|ier)|sooner|before (?:(?:the|its) (?:\w+ ){0,3}(?:date|deadline|closing)|(?:this|that) "
    r"date|then)|prior to|ahead of|(?:once|when|if|as soon as|"
    r"after) "
    r"(?:we|\d|a |an |enough|sufficient|the |suitable))"
    r"|(?:shut|end|taken|be closed|close[sd]?|closing|withdrawn?|removed?|closure)(?: \w+){0,2} (?:early|"
    r"earlier|"
    r"sooner)"
    r"|(?:pull|bring|take) (?:it|this|the \w+) (?:down )?(?:early|earlier|sooner)\b"
    r"|(?:early|earlier) clos(?:ure|ing|e)\b|brought forward|(?:close|shut|closed) (?:it |this |that )?once|"
    r"right to (?:close|withdraw|shut|take (?:the|this|our) \w+ down|remove|end)|"
    r"once (?:\w+ ){0,5}applications|"
    r"or (?:after|on reaching|once) \w+ applications|prior to the (?:advertised )?closing date|"
    r"(?:close|clos(?:ed|ing)|end|shut|withdrawn|removed) (?:\w+ ){0,4}before the (?:\w+ ){0,3}(?:date|"
    r"deadline)|"
    r"(?:adverts?|vacancy|post|job) (?:ends?|will end|will close|closes|shuts|comes down) (?:when|once|as "
    r"soon as) |"
    r"(?:take|taking|took) (?:down (?:this|the|our) (?:advert\w*|vacancy)|(?:this|the|our) (?:advert\w*|"
    r"vacancy) down) "
    r"(?:when|once|as soon as|before|early|sooner)|\bclose[sd]? (?:[\w,]+ ){1,6}or (?:when|once|as soon as) |"
    r"(?:take|taking|took) it down (?:sooner|early|earlier|when|once|before)|applications close once|"
    r"(?:may|might|could) (?:be )?(?:look|interview|read|see)\w* \w+ before "
    r"(?:that|then)|"
    r"(?:bring|brings|bringing|move|change) (?:forward )?(?:the|our|this) clos(?:ing|e) date(?: forward)?|"
    r"(?:cease|stop|end)\w* (?:any |all )?advertising (?:prior|before|early|once|when|as soon)|"
    r"(?:stop|cease|finish)(?:ping|ing|s)? (?:taking|accepting|receiving) (?:\w+ )?applications (?:early|"
    r"earlier|"
    r"sooner|when|once|if|as soon|before)|"
    r"clos(?:es?|ed|ing) (?:\w+ ){0,2}(?:when|once|as soon as|if) (?:it is |it's |the post is |"
    r"all (?:\w+ ){1,3}"
    r"(?:are|is) )?(?:filled|full|taken)|(?:may|might|could|can|will) (?:be )?clos(?:e|ing|"
    r"ed) (?:\w+ ){0,2}at "
    r"(?:sufficient|any time|short notice)|closes? (?:\w+ ){0,3}(?:as soon as|the moment|when|once) (?:it|"
    r"we|i|"
    r"they|the)\b|first[ -]come,? first[ -]served|"
    r"(?:may|might|could|can) (?:well )?(?:appoint|fill (?:it|the|this)|be (?:appointed|"
    r"filled))(?: \w+){0,3} "
    r"(?:before|early|earlier|sooner|ahead|prior)|"
    r"(?:post|role|vacancy|job|position)s? (?:may be |might be |could be |is |are |be )?filled,? (?:before|"
    r"sooner|"
    r"earlier|early)|fill (?:the|this) (?:post|role|vacancy|job|position|seat) (?:before|sooner|early|"
    r"earlier)|"
    r"(?:adverts?|ad|advertisement|vacancy|posting|notice|listing|page|job) (?:will|may|might|could|can) "
    r"(?:then )?(?:come|go|be taken|be pulled|be withdrawn|end|finish|stop|lapse)(?: \w+){0,2}? "
    r"(?:down|early|earlier|sooner|once|when|if|as soon as|before)|"
    r"(?:stop|cease|finish)(?:ping|ing|s)? (?:taking|accepting|receiving|reading|considering) (?:\w+ ){1,2}"
    r"(?:early|earlier|sooner|before|when|once|if|as soon as)|"
    r"(?:may|might|could|shall|will|reserve the right to) (?:well )?(?:appoint|interview|offer|close|"
    r"stop|end)"
    r"(?: \w+){0,3} (?:before (?:then|that|this|the)|sooner|earlier|early|ahead of)|"
    r"(?:withdrawn|closed|taken down|pulled) (?:without (?:warning|notice)|at any (?:time|moment|point))|"
    r"(?:closed|shut|gone|filled|go|taken) before (?:that|then)\b|"
    r"(?:or|perhaps|maybe|possibly) (?:sooner|earlier|before)(?: then)?,? (?:if|when|once|should)"
)
_EARLY_CUES: Final = Cues(
    "earl", "sooner", "brought forward", "once ", "right to ", "applications", "prior to", "ahead of",
    "when we", "when enough", "when suff", "as soon as", "before th", "after we", "if we", "after 1",
    "after 2", "first come", "first-come", "bring", "move ", "change ", "changing", "advertising",
    "filled", "when full", "once full", "is full", "taken",
    "appoint", "at suff", "at any time", "at short", "fill ", "once it", "when it", "the moment", "if it",
    "beforehand", "down once", "down when", "without warning", "without notice", "at any moment", "at "
    "any point",
    "before that", "before then", "if enough", "or when", "when a ", "when some", "when the",
)  # fmt: skip


def early_closing_of(page: Page) -> Iterator[Fact]:
    """Whether the advert says that it may close early.

    Args:
        page: The advert.
    """
    for text in page.bodies:
        found = next(spotted(_EARLY, text, _EARLY_CUES, before=70, behind=120), None)
        if found:
            start, end = text.sentence(found.start(), found.end())
            if end - start > _LONGEST:
                start, end = found.span()
            yield text.fact(FactName.EARLY_CLOSING, True, start, end)
            return
