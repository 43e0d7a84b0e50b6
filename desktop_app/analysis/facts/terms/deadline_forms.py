"""Patterns that show what a date is for, one per line."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import at_words, one_of

CLOSING: Final = one_of(
    r"(?<!park )(?<!road )(?<!surgery )(?<!practice )(?<!reception )(?<!office )(?<!centre )"
    r"clos(?:ing|es?|ed)\b",
    r"(?:applications?|apply|cv|resume)\b[^.\n]{0,60}\bnot later than\b",
    r"shuts?\b",
    "deadline",
    "(?:last|final) (?:date|day)",
    "dyddiad cau",
    "(?:date )?for applications",
    "open (?:until|till|through|up to)",
    "(?:comes?|goes|taken|pulled) (?:down|off)",
    r"applications? (?:must|should|need|ends?\b|received (?:after|later than))",
    "cut[- ]off",
    r"expires?\b|unposting\b",
    "receipt of applications",
    "applications (?:are )?(?:accepted|received|welcome)? ?(?:until|till|up to|through)",
    "(?:advertised|advert (?:runs|is live|is open)|live|online|posted|posting (?:is )?open) (?:until|till)",
)
ROLES: Final = at_words(
    one_of(
        r"(?P<closing>clos\w+(?: date)?[^.\n\d]{0,24}? (?:extended|moved|changed|postponed|forward) from\b|"
        rf"{CLOSING}|\bregister (?:before|by)\b|\bthe last (?:one )?on\b)",
        r"(?P<told>\binterviewed\b|(?:hear|told|know|informed|notified|news|"
        r"contacted) [^.\n]{0,40}?\binterviews? by\b)",
        r"(?P<interview>interviews?(?: (?:(?:will|to) )?(?:start|begin|commence|open)s?\b)?|cyfweliad|"
        "(?:those|people|candidates|applicants) (?:chosen|shortlisted|selected|invited) (?:will be |"
        r"are )?(?:seen|met)\b|\bdrive date|walk-?in\b|(?:phone|video|telephone) screens?\b|"
        r"assessment (?:day|centre)|selection (?:day|event)|(?:first )?conversations? (?:in|on)\b|"
        "candidates (?:will be |are )?(?:seen|met)|(?:see|meet)(?:ing)? (?:people|candidates|applicants|"
        r"everyone|those|shortlisted|the shortlist|you|them)\b)",
        "(?P<start>start(?:ing)? date|in place (?:by|from|on)|before you start, which|"
        r"\bstart(?:s|ing)?,? (?:we hope|ideally|preferably)|(?:\d{1,2}|two|three|four|six|eight|"
        r"twelve) (?:weeks|months) from\b|\bstart is\b|\btarget start\b|want(?:ed)? (?:you )?here (?:by|"
        r"from)\b|\bhav(?:e|ing) (?:\w+ ){1,3}with us (?:by|from|on)\b|\bto (?:start|begin)\b|\bstarting\b|"
        r"(?:can|must|will|could|would|should) (?:start|begin)\b|(?:start|begin)s? (?:work )?on\b|"
        r"\bdeployment\b:?|"
        r"(?:post|position|role|vacancy|job) (?:is|becomes|will be|falls) (?:free|open|vacant|available) "
        r"(?:from|on)\b|"
        r"\bin post (?:by|from|on)\b|take up (?:the )?(?:post|duty|duties|role)\b|\bfirst day\b|"
        r"\bwork (?:starts|begins)\b|\bon ?board\b(?: (?:by|from|on)\b)?|\blogged on\b|"
        r"\bin (?:the )?(?:seat|chair)\b|"
        r"\b(?:cohort|intake|traineeship) (?:will )?(?:start|begin|commence)s?\b|"
        r"\b(?:orientation|induction)\b(?: (?:is|on|starts|begins))+|"
        r"(?:post|position|role|job) (?:is |becomes )?available (?:from|on)\b|\bjoin (?:us|the team) on\b|"
        r"(?<!week )(?<!weeks )(?<!week\(s\) )commenc|joining date)",
        "(?P<posted>posted|published|advertised|date of advert|updated)",
        r"(?P<until>\buntil\b|\btill\b|\bto end\b|\bend(?:s|ing)?\b)",
        r"(?P<other>\bstarts?\b|short ?-?list|sift|\bborn\b|dated|founded|since|opened|enrol|register if|"
        r"batch|\baac\b|open (?:from|to)|valid (?:to|from)|reviewed|agreed|\bfrom\b|"
        r"\bduring\b(?! (?:the )?w)|questions by|award by|visits? |open (?:day|evening)|notified|"
        "hear(?:d)? from us|written|printed)",
    )
)
ALONE: Final = re.compile(
    r"(?:interviews? (?:\w+ ){0,10}?|\b(?:meet|see|interview) (?:us|you|them|"
    r"candidates) on (?:the )?)([0-3]?\d)(?:st|nd|rd|th)\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|"
    "sep|oct|nov|dec))"
)
#: After a label: words of another kind of date, by the label that it belongs to.
OTHERS: Final = at_words(
    one_of(
        r"(?P<closing>clos(?:ing|es?|ed)\b|deadline|appl(?:y|ications?)\b)",
        r"(?P<interview>interview(?:s|ed|ing)?\b|cyfweliad|assessment (?:day|centre)s?)",
        r"(?P<start>start(?:s|ing)?\b|commenc\w+|in post\b|join(?:s|ing)?\b)",
        r"(?P<other>short ?-?list|sift|posted\b|published\b|induction|visits? |open (?:day|evening)s?\b)",
    )
)
#: Words between those that tell of a start and its date.
_ON: Final = (
    r"(?:[ :,()/-]|\b(?:date|day|is|are|be|would|will|could|can|should|must|with|us|the|a|on|from|by|for|at|"
    r"or|and|around|about|(?<=or )before|immediate(?:ly)?|asap|as|soon|possible|ideally|preferably|hopefully|"
    r"of|week|commencing|beginning|w/?c|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?)\b)*$"
)
#: Right before a date.
START: Final = re.compile(
    r"\b(?:"
    + one_of(
        r"start(?:s|ing)?",
        r"get(?:ting)? (?:\w+ ){1,2}started",
        r"begin(?:s|ning)?",
        r"onboard(?:ing)?",
        r"joining",
        "doj",
        "effective",
        r"first day|day one",
        r"intake",
        r"availab(?:le|ility)",
        r"(?:post|position|role|job)s?(?: runs)?(?= from)",
        r"(?:contract|assignment)(?: (?:runs|dates?|period))?(?=:| from)",
        r"(?:required|needed|vacant|falls? vacant|becomes? vacant|arises)(?= from| on| for| by)",
        r"(?:date|day|when) (?:required|needed)",
        r"(?:need|want|requir|vacan)[^.\n]{0,90} from",
        r"in (?:post|place|the role)",
        r"\bbe here",
        r"tak(?:e|es|ing) up (?:(?:the|this|your|duty|duties|appointment|post|role|position) ?){1,3}",
        r"filled(?= by)",
        r"(?:months?|weeks|a year|years?|(?:fixed|max(?:imum)?)[ -]term|cover|contract|secondment)(?= from)",
        r"ground running",
    )
    + r")"
    + _ON
)
#: What begins on a day other than the post.
BEGUN_BY_OTHERS: Final = re.compile(
    r"\b(?:system|software|class|(?<!fixed[ -])term|semester|module|ward|service|building|clinic|"
    r"short-?listing|sift|award|rise|rates?|registration|booking|enrolment)(?:s|es)?\b[^.;\n]{0,24}"
    r"\b(?:start|begin|commenc|effect|available|from)"
)
STOP: Final = re.compile(r"(?<![ap]\.m)[.;!?] ")
#: A line that continues the one above.
ONLY_BY: Final = re.compile(r"(?:by|before|no later than|not later than)(?: the| \w+day,?)? ")
#: The end of a line that a date on the next line continues.
BROKEN: Final = re.compile(r"\b(?:by|before|until|till|is|on|later than|from)(?: the)? ?\n$")
APPLY: Final = re.compile(
    r"\b(?:appl(?:y|ying|ications?)|send|(?:half a|a|one) page|submit(?:ted)?|cvs?|forms?|letters?|"
    r"resumes?|hear from you|reply|express(?:ions?)? (?:of )?interest|write|e-?mail)\b(?:[^.!?\n]|"
    r"[.!?](?=\w)|\n(?=by |before |no )){0,110}\b(?:by|before|until|till|no later than|"
    r"not later than)\b(?:[^.!?\n]|\.(?=\d)|(?<=[ap])\.(?=m)|(?<=[ap]\.m)\.){0,30}\n?$"
)
#: A day by which something must be done, below a heading that says what.
BY: Final = re.compile(
    r"\b(?:by|before|no later than|not later than|at the latest)(?: (?:the|noon,?|midday,?|midnight,?|on|"
    r"this|next|\w+day(?: week)?,?|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?|(?:end|"
    "close) of(?: play| business| the day)?,?))* $"
)
#: The reader is asked to write, call or reply, earlier in the paragraph.
ASKED: Final = re.compile(
    r"\b(?:"
    + one_of(
        "appl(?:y|ications?)",
        "send",
        r"c\.?v\b",
        "ring",
        "call",
        "message",
        "whatsapp",
        "shout",
        "repl(?:y|ies)",
        "contact",
        "write",
        "submit",
        "e-?mail",
        "forms?",
        "get in touch",
        "drop (?:us|me)",
        "letters?",
        "express",
        "interested",
        "let (?:me|us) know",
        "dm",
        "closes?",
    )
    + r")\b"
)
TO_APPLY: Final = re.compile(
    r"(?:^|\n)\W*(?:how to apply|to apply|apply|applying|applications?|apply now)\W*\n+$"
)
IS_CLOSING: Final = re.compile(
    one_of(
        "[ ,)]{0,3}(?:is|being) the (?:closing|last|final)",
        "[ (]{1,2}closing",
        r"[ (]{1,2}\d{1,3} (?:days?|hours?) left",
        r"[ ,]{1,2}at the latest",
        "[ ,]{1,2}to (?:apply|send|submit|get your|let us)",
        "[ ,]{1,2}deadline",
        r"[ ,(]{1,3}(?:which is )?(?:when|on which|at which)\b[^.\n]{0,30}\bclos",
    )
)
#: The date is the first day of a week.
WEEK: Final = re.compile(
    r"\b(?:w/?c|w/?b|(?:week|wk) (?:commencing|comm|beginning|beg|starting|of))\.?:? ?(?:the |\w+day,? )?$"
)
TIME_MARK: Final = re.compile(r"^[\s,(]{0,3}(?:at|by|-|@|before|t)?")
#: An application period, whose second date is the closing date.
PERIOD: Final = re.compile(
    r"\b(?:open(?:ing)?(?: (?:&|and|/) clos(?:ing|e))? (?:period|dates?)\W{1,3}(?:from )?|(?:is|are|be) open "
    r"from )(?:\w+day,? )?$"
)
TO: Final = re.compile(r",? ?(?:to|-|through|until|till|and) (?:\w+day,? )?$")
#: The words before the second day.
PERIOD_BEFORE: Final = re.compile(
    r"\b(?:open(?:ing)?(?: (?:&|and|/) clos(?:ing|e))? (?:period|dates?)|(?:is|are|be) open "
    r"from)\W[^.]{6,40},? ?(?:to|-|through|until|"
    r"till) (?:\w+day,? )?$"
)
#: Before the earliest possible date, which is not the date itself.
NOT_BEFORE: Final = re.compile(
    r"(?:\bnot|n't|\bnever|\bno) (?:(?:be|any|to|are|is|expect(?:ed)?|want|need|"
    r"any(?:one|body)|you|them|close[ds]?|closing|start(?:s|ed|ing)?|"
    r"begin|commence|take|place|held|happen|interview\w*|\w+ly) ){0,5}"
    r"(?:before|earlier than|sooner than|until|prior to) (?:the |\w+day,? )?$"
)
#: Before or after a date that no longer applies.
FORMER: Final = re.compile(
    r"\b(?:old|original(?:ly)?|previous(?:ly)?|former(?:ly)?|initial(?:ly)?|was|were|not|"
    r"(?:extended|moved|changed|postponed|forward) from)\b[^.;\n\d]{0,36}$"
)
FORMER_BEHIND: Final = re.compile(
    r"\W{1,3}(?:now |has (?:now )?been |(?:was|is) (?:now )?)?(?:extended|moved|changed|postponed|"
    r"brought forward) to\b"
)
