"""Patterns for sentences that name a thing without demanding it, one per line."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import one_of

#: What the employer gives is never a demand.
GIVEN: Final = re.compile(
    one_of(
        r"^\W{0,4}we(?:'ll| will)? (?:pay|fund|cover|sponsor|give|provide|offer|run|teach|train|put)\b",
        r"\bfee refund",
        r"\bget an extra",
        r"\bare (?:provided|offered|funded)\b",
        r"\bfree (?:[\w-]+ )?training\b",
        r"\bgets? (?:rs|£|\d)",
        "(?:ceus?|cpd) paid",
        "paid cpd",
        "exam(?:ination)? fees",
        r"\bvouchers?\b",
        "reimburse",
        "sponsored (?:c|exam|train)",
        "tuition",
        "renewal",
        r"\bperks\b",
        "opportunity to (?:study|train)",
        "study sponsored",
        r"\b(?:we|trust|board|hospital|practice)(?:'ll| will) (?:pay|fund|cover|reimburse)\b",
        r"\bwe(?:'ll| will) send you",
        r"\bon passing the",
        r"\b(?:starts?|appointed|paid|placed|come in|join) (?:at|on|in) (?:a |the )?(?:band|£|top|higher|\d)",
        r"\bband \d\w? (?:for|if|once|when|with)\b",
        r"\bbe put forward\b",
        r"\b(?:taught|paid|run|given) by (?:us|our|the)\b",
        r"\b(?:trainees|newcomers|everyone|new (?:\w+ )?(?:coders|starters|staff)) (?:will )?(?:attend|go on|"
        r"complete|take|follow|are (?:sent|put|given|enrolled))\b",
    )
)
#: What the employer gives instead of a demand, stated after it (``ACC; we pay for it``).
INSTEAD: Final = re.compile(
    r"(?:[;:,] ?| - | \()(?:and |but |or )?(?:if (?:not|you (?:have not|haven't|do not|don't|"
    "lack)[^,.;]*?),? ?|otherwise,? |where not,? )?we(?:'ll| will| can| would)?(?: also)? (?:pay|fund|"
    r"cover|sponsor|give|provide|offer|train|teach|put|send|support|help)\b"
)
#: People who already have it may not apply (``must not already hold a level 3``).
BARRED: Final = re.compile(
    one_of(
        r"\b(?:must|should) ?not (?:already |currently |yet )*(?:hold|have|possess|be (?:in|"
        r"on))\b(?! any(?! form))",
        r"(?<!if you )\b(?:do|does) not already (?:hold|have)\b",
        "(?:apply|look) (?:elsewhere|for (?:an)?other)",
    )
)
#: Follows a thing that is not enough.
NOT_ENOUGH: Final = re.compile(
    r"[\w/'+&-]+(?: (?!is|are|will|would|but|and )[\w/'+&-]+){0,4}? (?:(?:is|are|will|would) )?(?:not|"
    r"n't)(?: be)? (?:accepted|acceptable|enough|sufficient|recognised)\b"
)
#: Those who want to learn it are as welcome as those who have it.
OR_LEARNERS: Final = re.compile(
    r"\b(?:and|or|as well as|but also)(?: also)?(?: from)? (?:(?!no\b|not\b)[\w-]+,? ){0,3}?(?:people|"
    r"those|anyone|anybody|somebody|someone|candidates|applicants|trainees)\b(?: who| that)?"
    r"(?:(?: would|'d) like| wants?| wish(?:es)?| hopes?| (?:is|are) (?:\w+ )?(?:willing|keen|ready|happy|"
    r"prepared|eager|looking|interested)| willing| keen| wanting| wishing| looking| hoping)"
    r" (?:to|in) (?:\w+ )?(?:train\w*|learn\w*|undertake|start|join|study\w*|become|qualify)\b"
)
#: Statements about people without a thing neither demand it nor say that it is not needed.
OF_THE_NEW: Final = re.compile(
    r"\W*(?:for |if you are one of )?(?:those|people|anyone|candidates|applicants|colleagues|staff|coders|"
    r"new starters|trainees|starters) (?:(?:who are )?(?:without|with no|with little)|(?:who|that) (?:have|"
    r"has) (?:no|little|not))\b(?!.*\b(?:welcome|appl(?:y|ications?)|consider\w*|encouraged|need not)\b)"
)
#: People without the thing are welcome.
NEWCOMERS: Final = re.compile(
    r"\b(?:those|people|anyone|candidates|applicants|applications from \w+) (?:without|with no|with little|"
    r"(?:who|that) (?:have|has) (?:no|little))\b.{0,60}\b(?:are|is) (?:\w+ )?welcome|"
    r"\b(?:regardless|irrespective) of\b|(?:not|n't) (?:matter|worry|mind)\b.{0,12}\bif (?:you|they)"
)
#: Others who may also apply, of whom nothing is asked.
MAY_ALSO: Final = re.compile(
    one_of(
        "may also apply",
        "also (?:be )?consider",
        "(?:not|n't|cannot) be (?:considered|accepted)",
        "(?:preference|priority) (?:will be |is )?given to (?:internal|existing|current|trust|at[- ]risk)",
        "need not apply",
    )
)
