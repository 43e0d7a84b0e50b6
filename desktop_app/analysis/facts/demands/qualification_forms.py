"""Patterns for qualifications without a usual name, one per line."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import Cues, one_of

TAUGHT: Final = re.compile(
    one_of(
        r"\beducat",
        "graduate",
        r"\bcourse\b",
        r"\bprogramme\b",
        r"\bpathway\b",
        r"training\b",
        "degree",
        r"\btrained\b",
        r"\bstud(?:y|ied)",
        r"\blevel\b",
        r"\bscience",
        r"\b(?:auditor|trainer|prescriber|nurse|midwife|technician|therapist|practitioner)s?\W*$",
    )
)
NO_GENERIC: Final = re.compile(
    one_of(
        "pension",
        "vaccination",
        "^(?:previous |prior |some )?(?:cancer|tumour|birth|death|disease|patient) registration",
        "qualification(?:s)? (?:and|or) experience",
        "relevant experience",
        "experience (?:of|in)",
        "driving",
        "visa",
        "right to",
        "knowledge of",
        "understanding",
        "^experience",
        r"post[- ]?(?:regist|qualif)\w*(?!.*\b(?:course|certificate|diploma|award|module|degree|"
        r"qualification)\b)",
        "dbs",
        "update service",
        "years",
        "months",
        r"\d\+? yrs?\b",
    )
)
#: A course or training that one has had, as an item of its own.
COURSE: Final = re.compile(
    "(?:an? |the |some |current |completed |completion of (?:an? |the )?|"
    r"recent )*(?:(?:[\w'/&-]+ ){1,6}(?:course|training|module|certificate)s?\b(?! (?:of (?:others|staff|"
    "new)|to|for|needs|budget|is|will))|(?:course|training|certificate) (?:in|on) )"
)
NO_COURSE: Final = re.compile(
    one_of(
        "deliver",
        "provid",
        "willing",
        "undertak",
        "attend",
        "experience",
        "mandatory",
        "given",
        "offer",
        r"\bfull\b",
        "on-the-job",
        "in[- ]house",
        "free",
        "paid",
        "taught",
        "fund",
        "by us",
        r"\bwe\b",
        "you",
        "ongoing",
        "support",
        "induction",
        "develop",
        "needs",
        "design",
        "organis",
        "plan",
        "assist",
        "staff",
        "others",
        "ability",
        r"\bable\b",
        "knowledge",
        "interest",
        "commit",
        "further",
        "refresher training",
        "compliance",
        "record",
        "complete all",
        r"\bwill\b",
        r"\bare\b",
        r"\bis\b",
    )
)
SENTENCE_GENERIC: Final = re.compile(
    one_of(
        r"\b(?:certificate|diploma|qualification|degree)s?(?: (?:i{1,3}v?|iv|level \d|\d))? (?:in|as) [a-z]",
        r"\b(?:must|shall|should|will|to) (?:already |also )?have (?:\w+ )?(?:completed|passed|attended)\b"
        r"(?![^.]{0,80}vaccin)[\w ,]{0,40}? (?:the|an?) (?:[\w-]+ ){1,4}(?:course|training|module|"
        r"programme)s?\b",
        r"\b(?!mandatory|any|all|further|full|the|no)(?:[\w-]+ ){1,2}training"
        r"(?= (?:is |are |would |will |also |be ){0,3}(?:an? )?"
        r"(?:essential|required|desirable|preferred|helpful|useful|advantage|handy|plus|bonus|asset)\b)",
        r"\bchartered (?!institute|society|body|surveyors and)[a-z]+",
        r"\bsummarising qualification\b",
        r"\b(?:checking|handling|sampling|instructor|assessor|summarising|read-coding|spirometry|"
        r"phlebotomy) certificate\b",
        r"\b(?:coding|terminology|secretarial|teaching|auditing|informatics|"
        r"management) (?:qualification|certificate|diploma)s?\b",
        r"\b(?:registered|registration) (?:with|as) (?:the (?!dbs|disclosure|update)|an? )",
        r"\bprofessional registration\b",
        r"\b(?:[\w-]+ ){1,3}(?:qualification|(?<!cancer )(?<!tumour )registration|accreditation|"
        r"licence)(?=s? (?:such as "
        r"\w+ )?(?:(?:is|are|will be|would be) )?(?:an? )?(?:essential|required|desirable|preferred|asset|"
        r"advantage|"
        "plus|bonus|useful|helpful))",
        r"\b(?:recogni[sz]ed|relevant|formal|suitable|appropriate) (?!and\b|or\b|"
        r"post(?![- ]?grad))(?:[\w-]+ ){1,3}?"
        r"(?:qualification|diploma)\b(?! (?:and|or) experience)",
        r"\bmember(?:ship)? of (?:the )?(?:institute|college|ihrim|aapc|ahima)",
        r"\bqualification from (?:an? |the )?\w",
        r"(?P<held>\b(?=[\w/&'-]+ (?:qual|cert|dipl|accr))(?!and\b|an?\b|or\b|the\b|note\b|that\b|in\b|"
        r"by\b|with\b|your\b|their\b|any\b|of\b|"
        r"these\b|this\b|necessary\b|required\b|"
        r"following\b|no\b|essential\b|skills\b|dbs\b|disclosure\b|birth\b|death\b|marriage\b|medical\b|"
        r"sickness\b|"
        r"vaccination\b|police\b|clearance\b|training\b|gift\b|post\b|post[- ]|relevant quali|"
        r"appropriate quali)[\w/&'-]+ "
        r"(?:qualifications?|certificates?|diplomas?|accreditation)\b(?! (?:and|or|of|will|for|in|as|"
        r"experience|i{1,3}|iv|level)\b))",
        r"\b(?:candidate|applicant|person|you|holder) (?:to |must |should |will )?be (?!fully|well|"
        "suitably|highly|"
        r"properly|being)(?:[\w-]+ ){1,3}trained\b",
    )
)
GENERIC_CUES: Final = Cues(
    "coding q", "coding c", "terminology q", "terminology c", "secretarial", "teaching c", "teaching q",
    "informatics", "management q", "checking c", "handling c", "sampling c", "instructor c", "assessor c",
    "summarising c", "summarising q", "read-coding c", "spirometry c", "phlebotomy c", "certificate",
    "diploma", "qualification", "degree", "registered", "registration", "professional reg", "member",
    "trained", "completed", "passed", "attended", "chartered", "training is", "training would",
    "training also",
    "training des", "training ess", "training pref",
)  # fmt: skip
#: With a verb, or among what is given, a line is no bare name.
SPEAKS: Final = re.compile(
    one_of(
        r"\b(?:is|are|was|were|will|we|you|your|our|can|paid|pays?|fund\w*|offer\w*|provided|support\w*|"
        "training|leave|fees?|budget|who|when|once|then|after|weeks?|days?|months?|hours?|student|"
        r"apprentice\w*|"
        r"band|elsewhere)\b",
        "[£$€?:|]",
    )
)
#: A course that the post holder gives.
TEACHES: Final = re.compile(
    r"\W*(?:(?:to|you will|you'll) )?(?:deliver|run|teach|lead|organise|arrange|plan|provide|design|update|"
    r"facilitate|write|prepare|develop|present|co-?ordinate)(?:s|ing)?\b"
)
#: Who is wanted, without a word of what is needed.
_WANTS: Final = (
    r"(?:\bneeds?|\bwants?|'d like|would like|looking for|seek(?:s|ing)?|recruit(?:s|ing)?|appoint(?:s|ing)?)"
)
WANTED: Final = re.compile(rf"{_WANTS} an? (?:[\w-]+,? ){{0,4}}$")
#: The same before the name of a profession, in the plural too and with more that is said of them.
WANTED_OF_PROFESSION: Final = re.compile(
    rf"{_WANTS} (?:an? )?(?:(?!with\b|who\b|hold)(?:[\w-]+|&),? ){{0,8}}$"
)
POST: Final = re.compile(r" (?:qualified )?(?:[\w-]+ )?(?:coders?|practitioner|electrician|nurse)\b")
#: A kind of qualification of which the name that follows is an example; its end is the group's.
EXAMPLE: Final = re.compile(
    r"([^();:]{0,90}\b(?:qualification|certificate|diploma|course|award|accreditation|"
    r"licen[cs]e)s?\b[^();:]{0,40}?)"
    r"(?: ?\(|,? (?:e\.?g\.?|i\.?e\.?|such as|for example|including),? )"
    r"(?:(?:e\.?g\.?|i\.?e\.?|such as|for example|including),? )?"
)
#: A test of what everybody knows, measured by a qualification.
MEASURED: Final = re.compile(
    r"\b(?:tests?|assessments?)\b[^.;\n]{0,30}\bequivalent to (?:an? )?(?:nvq |gcse )?$"
)
#: Who is sought, described by a register (``a vacancy for an HCPC registered dietitian``).
SOUGHT: Final = re.compile(
    r"\b(?:for|seek(?:s|ing)?|recruit(?:s|ing)?|appoint(?:s|ing)?|from|are you) (?:an? )?(?:[\w-]+,? ){0,4}$"
)
#: Words that say that somebody has a thing, up to the thing.
HELD: Final = re.compile(
    r"\b(?:hold(?:s|ing)?|have|has|having|possess(?:es|ing)?|possession of|gained|obtained|achieved|provide|"
    "produce|evidence of) (?:an? |the |your |their |some |either |both )?(?!(?:the )?(?:opportunity|"
    "chance|support|access))"
    r"(?P<what>[\w/&',() -]{0,80})$"
)
#: After a level: the pay of which it is the grade (``HIM Level 2 $84,512``).
GRADED_PAY: Final = re.compile(
    r"(?: ?(?:-|to|/) ?\d)?[ ,:(|-]{1,4}(?:salary |pay |range )?"
    r"(?:(?:c|a|nz|us|cad|aud|nzd|usd|sgd) ?)?[£€$]?\d\d"
)
#: Asks the writer of a form for something, not the reader.
OF_THE_FORM: Final = re.compile(r"\W*(?:please )?(?:specify|state|indicate|list|enter|describe|tick|select) ")
#: Words before a name with which it is another thing, by the first word of the name: somebody else's
#: master, a grade, a level of a language, years as an accredited coder.
OTHER_THINGS: Final = {
    "ACC": (re.compile(r"\b(?:years?|months?)'?(?: or more)? as an? $"),),
    "Level": (
        re.compile(r"\bgrade \d[a-z]? $"),
        re.compile(r"\b(?:welsh|cymraeg|speaking|listening|irish|gaelic|french)\b"),
    ),
    "Master's": (re.compile(r"\b(?:his|her|their) $"),),
}
#: Without one of these beside it a CIC is a company.
CREDENTIALS: Final = re.compile(
    one_of(
        r"\bc(?:pc|cs|oc|rc|pma)\b",
        "certif",
        "aapc",
        "ahima",
        "credential",
    )
)
