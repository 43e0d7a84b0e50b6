"""The usual wordings of each kind of training that adverts offer, one per line."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of

HELD: Final = (
    r"(?:train(?:ing|ed)?\b|courses?|qualifications?|(?<!death )(?<!birth )certificates?|certification|"
    "diploma|nccq|amspar|examinations?|exams?|apprenticeship|programme|program|workshops?|modules?|"
    r"competenc\w+|tutorials?|degree|accreditation|auditor|trainer|nvq|cpc|ccs|refresher|prescrib\w+|acc\b|"
    r"aat|ilm|mentorship)\b(?: (?:courses?|certificate|qualification|programme|training|exams?|"
    r"examinations?|workshops?)\b)?"
)
WE: Final = (
    r"\b(?:we|the (?:trust|practice|company|hospital|pcn|board|firm|surgery))(?:'ll| will| can|'d| would|"
    " are (?:happy|able|willing) to| do)?(?: also| then| happily| fully| of course)? "
)
YOU: Final = (
    r"\b(?:you|the (?:trainee|post ?holder|person|successful \w+)|new (?:\w+ )?(?:coders|starters|staff|"
    "people)|everyone|every new starter|trainees|all (?:new )?(?:staff|coders|starters))(?:'ll| will|'d|"
    " would| can| are| is)?(?: also| then| first)? "
)
#: Every mention of a course contains one of these.
COURSE_CUES: Final = Cues(
    "training", "trained", "course", "qualif", "certific", "diploma", "nccq", "amspar", "exam",
    "apprenticeship", "program", "workshop", "module", "competenc", "tutorial", "degree", "accreditation",
    "auditor", "trainer", "nvq", "cpc", "ccs", "refresher", "prescrib", "acc ", "aat", "ilm", "mentorship",
    "train ", "pathway",
)  # fmt: skip
KINDS: Final = (
    (
        "Full training",
        at_words(
            one_of(
                r"\b(?:full|comprehensive|thorough|in-house|excellent|structured|on-the-job|paid|some|"
                r"initial|extensive|bespoke|further|free|regular) (?:[\w-]+ ){0,2}training\b(?! (?:of "
                "(?:others|staff|colleagues|people)|needs|budget|records?|logs?|posts?|is (?:mandatory|"
                "required)|required|experience|certificate))",
                r"\btraining (?:and \w+ )?(?:(?:in|on) [\w-]+ (?:[\w-]+ )?)?(?:of \d+ days )?(?:will be |"
                r"is |are |can be )?(?:given|provided|offered|on the job)\b",
                r"\btraining \((?:given|provided)",
                r"\btraining of \d+ (?:days|weeks|months)",
                r"\b[\w-]+[ -](?:week|day|month|year)s?(?:'s?)?(?: \w+)? training (?:programme|course|"
                "period)",
                rf"{WE}(?:train (?!up|the (?:team|staff|trainees|coders)|our|staff|others)\w+|teach you|"
                r"teach (?:it|both|the rest)\b|show you|give you (?:\w+ ){0,3}training)",
                r"you(?:'ll| will|'d) be (?:\w+ and )?(?:fully )?(?:trained|taught)",
                "train(?:ed)? from scratch",
                "off-the-job training",
                r"(?:\d+|two|three|four|six|eight|ten|twelve) (?:weeks|months|days)'? (?:of )?(?:\w+ "
                r")?(?:teaching|training)\b(?! (?:is|are) re)",
                "(?:training|coding) academy",
                "weeks (?:are |is )?(?:spent )?in our training",
                r"\w+[- ]weeks? conversion",
                "paid to learn",
                "can be taught",
            )
        ),
        Cues(
            "train", "teach", "show you", "taught", "paid to learn", "can be taught", "academy", "conversion"
        ),
    ),
    (
        "Clinical Coding Standards Course",
        at_words(
            one_of(
                r"(?:clinical coding )?(?:standards|foundation) course\b",
                "cwrs safonau",
            )
        ),
        Cues(
            "clinical coding stand", "clinical coding found", "standards course", "foundation course", "cwrs"
        ),
    ),
    (
        "NCCQ",
        at_words(
            one_of(
                r"\bnccq\b",
                r"national clinical coding (?:qualification|exam\w*)",
            )
        ),
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
            one_of(
                rf"{WE}(?:(?:[\w',-]+ ){{0,8}}and )?(?:pay for|fund|sponsor|support|put|send|help|enrol|"
                rf"cover) (?:[\w',-]+ ){{0,9}}?{HELD}",
                r"training course:? (?:[\w-]+ ){1,4}\(level \d",
                r"in-house (?:\w+ )?(?:course|programme|workshops?)\b",
                r"work through (?:the|our) (?:[\w-]+ ){0,2}pathway",
                r"follow (?:the|our|an?) (?:[\w-]+ ){0,4}(?:programme|course)\b",
                r"attend (?:the )?(?:[\w-]+ )?(?:coding|hpo|summarising) (?:skills )?(?:courses?|training)\b",
                rf"{WE}(?:offer|provide|give) (?:[\w'-]+ ){{0,5}}?{HELD}",
                f"{YOU}(?:be |being )?(?:supported|sponsored|enrolled|funded|helped|put|sent|given|receive|"
                "attend|undertake|follow|go on|study|complete|sit|work towards|train (?:for|to)|"
                rf"expected to (?:attend|complete|undertake)) (?:[\w',-]+ ){{0,9}}?{HELD}",
                r"\b(?:support(?:ed)?|funding|help|sponsorship|paid time) (?:available )?(?:to (?:gain|"
                "achieve|complete|undertake|attend|become|obtain|study|take|reach|do)|through|towards|for|"
                rf"with) (?:[\w',-]+ ){{0,6}}?{HELD}",
                r"\b(?:funded|paid|free|sponsored) (?:[\w-]+ ){0,3}(?:training|courses?|ilm|aat|nvq|"
                r"qualifications?|workshops?)\b",
                r"\b(?:courses?|training|workshop) (?:is |are )?(?:funded|paid for|free)\b",
                r"\byour (?:[\w-]+ ){0,3}(?:nccq|refresher|course|exam|qualification|training) (?:is |"
                r"are )?(?:paid|funded)\b",
                r"\bleading to (?:the |an? )?(?:[\w-]+ ){0,3}(?:nccq|qualification|accreditation|"
                r"certificate|diploma)\b",
            )
        ),
        COURSE_CUES,
    ),
    (
        "Study leave",
        at_words(r"\bstudy (?:leave|time|budget|days)\b"),
        Cues("study"),
    ),
    (
        "Course fees",
        at_words(
            one_of(
                r"(?:course|exam|professional|examination|cpc|registration) fees?\b",
                r"\bfee refund",
                r"tuition (?:help|assistance|reimburs\w+)",
                r"\bexam vouchers?",
                r"(?:membership|renewal|annual) (?:\w+ )?reimbursement",
            )
        ),
        Cues(
            "course fee",
            "exam",
            "professional fee",
            "cpc fee",
            "registration fee",
            "fee refund",
            "tuition",
            "membership",
            "renewal",
            "annual",
        ),
    ),
    (
        "CPD",
        at_words(
            one_of(
                r"\bcpd\b",
                r"\bceus?\b",
                "continuing professional development",
                "(?:training|development) budget",
            )
        ),
        Cues("cpd", "ceu", "continuing prof", "training budget", "development budget"),
    ),
)
#: Shows that a course is offered rather than demanded.
GIVEN: Final = at_words(
    one_of(
        "comes? with",
        r"\bwe(?:'ll| will| can|'d| would)?\b(?! (?:are|want|need|ask|expect|look|require))",
        r"\byou(?:'ll| will|'d| would) (?:then |also |first )?(?:be |study|sit|attend|learn|work towards|"
        "complete|undertake|take|go on|start with)",
        r"\bgiven\b",
        r"delivered (?:over|by|in|through|at|on)\b",
        r"\bwill be\b",
        "taught",
        r"\bfollow",
        r"\bsupport",
        "funded",
        "paid",
        "provided",
        "offered",
        "supervised",
        r"\bthen (?:the|your)",
        "on passing",
        "when you've passed",
        r"\bfirst\b",
        "lead(?:s|ing)? to",
        r"years? \d",
        "towards the",
        r"\benrol",
        r"\battend",
        "trained (?:to|for|through)",
        "route",
        r"through (?:the|our|an?)\b",
        "cover",
        "refund",
        "reimburs",
        "fund",
        "sponsor",
        "allowance",
        "generous",
        r"free\b",
        "hours",
        "budget of",
        "dues",
        "tuition",
        "at college",
        "day a week",
        "training course",
        "work through",
        "mynychu",
    )
)
NOT: Final = re.compile(
    one_of(
        r"(?:cannot|can't|unable to|not able to|do(?:es)? not|don't|doesn't|no)\b(?! (?:already )?(?:hold|"
        r"have))(?: \w+){0,4} (?:training|train\b)",
        "not a (?:training|trainee) p",
        "training (?:is|will) ?(?:not|n't)",
        "no training",
    )
)
ASKED: Final = at_words(
    one_of(
        "(?:will have|having) (?:already )?(?:attended|completed|passed|done|finished)",
        "experience of",
        "ensur(?:e|es|ing) (?:that )?(?:all )?(?:staff|colleagues)",
        "must have",
        "(?:hold|have|having) (?:the |an? )?(?:nccq|acc|national)",
        "qualified to",
        r"\bdeliver(?!ed (?:over|by|in|through|at|on)\b)",
        "certificate of completed",
        r"(?:plan|help with|design|organise) (?:\w+ )?training",
        r"(?:provide|providing|support|give) (?:\w+ )?(?:training|support) (?:to|for|of) (?!you|"
        "the (?:right|post|successful))",
        "mandatory training",
        r"(?:not|n't) (?:ask|look) for",
        r"with (?:relevant|recent|appropriate|further|additional) (?:cpd|training|courses?|qualif)",
        "training needs",
        r"\bprepare candidates",
        "evidence of",
        "willing(?:ness)? to",
        "candidates who",
        "applicants who",
        "should hold",
        "you need",
        "who (?:have|has|hold)",
        r"our (?:\w+ ){0,2}trainees (?:are|have)",
        "responsib",
        "maintain",
        "keep (?:training|up)",
        "gone on to",
        "support(?:ing)? (?:the )?(?:(?:two|three|our|four) )?(?:train(?:ing|ees?)|other|colleagues|junior)",
    )
)
#: People who already have it or lack it, which is not an offer.
HELD_BEFORE: Final = re.compile(
    r"\b(?:still need|need|lack|without|have|hold|got|holding) (?:the |your |an? )?$"
)
NOT_CUES: Final = Cues("train")
#: A demand for the training itself.
DEMANDED: Final = re.compile(r"[^.;]{0,24}\b(?:essential|desirable|required|preferred|would be)\b")
#: Training is given, with no word of how much.
BARE: Final = re.compile(r"training (?:(?:in|on|will|is|are|can)\b[^()]*|\()?(?:given|provided|offered)$")
MENTIONS: Final = Cues(
    "send you", "preceptor", "mentor", "placement", "introduction", "weeks with", "train", "nccq",
    "national clin", "course", "apprentice", "study", "fee", "exam", "cpd", "ceu", "tuition", "teach",
    "taught", "paid to learn", "continuing", "qualif", "certific", "module", "programme", "support",
    "workshop", "cwrs", "academy", "conversion", "pathway", "dues", "membership", "show you", "orientation",
    "induction", "class", "coach", "learn", "shadow", "webinar", "day release", "day-release", "bursar",
    "grounding", "revision", "amspar", "diploma", "fund", "sits with", "sits beside", "sits next",
    "tutorial", "be shown", "alongside", "refresher", "through your",
    "become a", "cost of", "at college",
    "sit with", "sit beside",
)  # fmt: skip
