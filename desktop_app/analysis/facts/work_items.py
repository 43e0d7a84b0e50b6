"""Words of list items that tell work done from skills, virtues and certificates, one form a line."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.spotting import Cues, at_words, one_of
from desktop_app.analysis.facts.work_forms import SYSTEM

WORKED: Final = at_words(
    one_of(
        r"\bexperienced?\b",
        r"\b(?:\d{1,2}\+?|one|two|three|four|five|six|eighteen|twelve|some|several|"
        r"an?)(?: \(\d+\))?(?: ?(?:-|to|or) ?\w+)? ?(?:years?|yrs?|months?)\b",
        r"\bbackground in",
        "track record",
        r"\bspell (?:in|at)",
        r"\bprevious(?:ly)?\b",
        r"\b(?:you've|hav(?:e|ing)) (?:\w+ ){0,2}(?:worked|done|used|coded|managed|run|been|led|"
        r"supervised)\b",
        r"\b(?:coding|summarising|auditing) (?:in|at|for|within) (?:an? |"
        r"the )?(?:\w+ )?(?:hospitals?|general practice|primary care|secondary care|acute|gp|nhs|"
        r"trust)\b",
        r"\bexposure\b",
        "^used ",
        r"\bworked (?:in|with|as|at|for|on|to)\b",
        r"\bwork (?:in|within|at|as|with|beside|alongside) ",
        r"\bused to an? \w",
        r"\b(?:use|users?) of \w",
        r"\bfamiliar(?:ity)? with",
        r"\bline management",
        r"\bsupervis(?:ion of|ing) (?:staff|others|a team)",
        r"\bstaff supervision",
        r"\w+ background$",
        r"\bprofiad\b",
        r"\b(?:audited|led|coded|summarised) (?:an?|at|in|for|the)\b",
        r"\b(?:management|leadership|mentoring) of (?:a |an )?(?:\w+ )?(?:team|staff|trainees|"
        r"people|coders)\b",
        r"\bwork before\b",
        r"\bin a similar\b",
        r"\b(?:knowledge|working knowledge|awareness|competent|confident|proficien\w+|skilled|"
        rf"knows?) (?:\w+ )?(?:of|in|with|user of|using) (?:the )?{SYSTEM}\b",
    )
)
ANY_SYSTEM: Final = re.compile(SYSTEM)
#: Without one of these nothing tells of work done.
WORKED_CUES: Final = Cues(
    "experience", "year", "yr", "month", "background", "track record", "spell", "previous", "have ",
    "having ", "worked ", "work ", "use of", "user", "users of", "familiar", "line man", "supervis",
    "management of", "leadership of", "mentoring", "profiad", "audited ", "led ", "coded ", "summarised ",
    "in a similar", "knowledge", "awareness", "competent", "confident", "proficien", "skilled", "know",
    "you've ", "coding ", "summarising ", "auditing ", "exposure", "used ",
)  # fmt: skip
SYSTEM_ITEM: Final = re.compile(rf"(?:\w+[ /,]+){{0,3}}{SYSTEM}\b.{{0,60}}$")
#: Nothing but the name of some work (``cardiac or thoracic coding``, ``hospital or hotel work``).
WORK: Final = re.compile(
    one_of(
        "(?:managing|line[- ]managing|running|leading|supervising|reporting to|handling|coding|"
        "summarising|auditing|teaching|mentoring|dealing with|recruiting|scheduling|chairing|"
        "abstracting|scanning|indexing|delivering|using (?:an? |the )?(?:microsoft|ms|word|excel|"
        r"outlook|electronic|computer|clinical|patient|hospital|\w+ every day)|working (?:in|at|"
        "for) (?:the|an?|other|another|gp|nhs|hospital|health|primary|acute)|"
        r"working with (?:[\w-]+ ){0,4}(?:data|records|notes|doctors|clinicians|children|coders)|"
        "organising of|preparing|registering|processing|minuting|transcribing|"
        r"typing up) (?=\w)(?!(?:own|under|pressure|conflict|change|time|workload|priorit|difficult|"
        r"multiple|sensitive|an? (?:\w+ )?team|deadlines|competing|the unexpected|volume))",
        "(?:some |recent |previous |prior )?(?:dealings with|preparation of|internship|placement|"
        "(?:some )?time (?:spent )?(?:in|at|as|with)|everyday use|daily use|acquaintance with|"
        r"a spell)\b",
        r"(?:[\w'-]+ ){1,3}work(?: (?:in|with|at|before|for) [\w ]+|, [\w ]+)?\W*$",
    )
)
#: Work told by what somebody has done (``taught colleagues``), or by doing it (``writing searches``).
DEED: Final = re.compile(
    "(?:have |having |has |also |already |ever |previously |recently |to )*(?:done|led|run|"
    "taught|kept|built|written|been an?|used|touched|guided|coded|summarised|managed|handled|"
    "worked|supervised|audited|trained|mentored|coached|supported|prepared|processed|scanned|"
    "filed|answered|recorded|extracted|checked|reviewed|validated|presented|designed|developed|"
    "delivered|investigated|analysed|produced|carried out|dealt|looked after|served|reported|"
    r"abstracted|collected|implemented|tested|cared for) (?!to\b|by\b|and\b|or\b|that\b|"
    r"with attention)\w"
)
DOING: Final = re.compile(
    "(?:some |recent |previous |regular |practical |earlier )*(?:writing|teaching|presenting|"
    "recoding|moving|guiding|supervising|building|running|testing|leading|validating|reviewing|"
    "abstracting|migrating|investigating|producing|designing|developing|implementing|delivering|"
    "querying|chasing|reconciling|answering|booking|counting|analysing|interviewing|rostering|"
    "tracking|drafting|negotiating|inducting|appraising|redacting|digitising|archiving|"
    r"dispensing|caring for|looking after) (?!your\b|own\b|relationships?|rapport|under\b|"
    r"trust\b|to\b|clear|well\b|concise|good\b|high|excellent|with\b|difficult|strong|effective|"
    r"as part|licence)\w"
)
PLACED: Final = re.compile(r"(?:\w+ )?(?:internship|placement)\b")
#: Work by a noun of what is done in it, at the end of a few words or before what it is done to.
FIELD: Final = re.compile(
    r"(?:[\w'/&-]+,?[ /]){0,6}?(?:audit(?:ing)?|validation|tracking|booking|screening|billing|"
    "nursing|summarising|scanning|indexing|invoicing|processing|dispensing|triage|"
    "abstract(?:ing|ion)|appeals|transcription|casework|filing|prescribing|coding|redaction|"
    r"clinics?|work)(?: (?:of|in|for|within|at|beside|alongside|before) [\w ,'/&()-]{2,60})?\W*$"
)
NO_FIELD: Final = at_words(
    one_of(
        "knowledge",
        "understanding",
        "awareness",
        "interest",
        "certificat",
        "diploma",
        "degree",
        "course",
        "training",
        "able",
        "ability",
        "passion",
        "team",
        "shift",
        "hard",
        "night",
        "weekend",
        "own",
        "accura",
        "detailed",
        "evening",
        r"out\b",
        "standards",
        "skill",
        "flexib",
        "wish",
        "keen",
        "enthusias",
        "qualif",
        "accredit",
        "status",
        "good",
        "excellent",
        "strong",
        "clinical coding$",
        "legally",
        "right to",
        "repetitive",
        "careful",
        "pressured",
        "through",
        "neat",
        "free",
        "commit",
        "attitude",
        "approach",
        "willing",
        "home",
        "remote",
        "hybrid",
        "you",
        "we",
        "our",
        "will",
        "is",
        "are",
        "may",
        "can",
        "no",
        "not",
        "must",
        "please",
        "apply",
        r"level \d",
        "nvq",
        "licen",
        "regist",
        "organis(?:e|ed|ing) (?:your )?work",
        "plan",
        "quality",
        "ethic",
        "pattern",
        "within the team",
        "principles",
        "terminology",
    )
)
NO_WORK: Final = re.compile(
    one_of(
        r"\b(?:repetitive|detailed|careful|pressured|through|of|for|team|hard|shift|night|weekend|"
        "evening|own|neat|accurate|legally|able|free|right) work",
        r"work(?:ing)? (?:in|as|with) (?:an? |the )?(?:\w+ )?(?:team|others|own)",
        r"\bwork (?:well|hard|under|flex)",
        "complex",
        "quality",
        r"change\b",
        "conflict",
    )
)
CODING: Final = re.compile(
    r"(?!.*\b(?:knowledge|understanding|awareness|interest|certificate|diploma|able|ability|"
    "passion|team|shift|hard|night|weekend|own|accurate|detailed|evening|"
    r"out)\b)(?:[\w-]+[ /,]+){1,4}(?:coding(?: before)?|trials|auditing|abstracting|(?:hospital|"
    r"prison|hotel|office|care|practice|surgery|clerical|clinic|laboratory|ward) work)\W*$"
)
PLAINLY: Final = re.compile(
    one_of(
        r"(?<!within a )(?<!within one )(?<!within six )(?<!within \d )(?<!within \d\d )\b(?:years?|"
        r"months?)'? (?:as|in|of)\b(?! hire)",
        "experience",
        "background",
        "worked",
        "whole-time",
        r"with (?:\w+ ){0,3}(?:years|yrs)\b",
    )
)
BENEFIT: Final = re.compile(
    one_of(
        "pension",
        "annual leave",
        "holiday",
        "parking",
        "benefits",
        "bonus",
        "salary",
        "interview",
        "apply",
        "closing",
        "@",
        "sponsor",
        r"\bvisas?\b",
        r"\bdbs\b",
        "disclosure",
        "barring",
        r"\bcontact\b",
        "questions about",
        "telephone ?:",
        r"\b\d{5}",
        "^(?:how|why|what|where|when|who|about|we|our|please|this|there|no|to|for) ",
    )
)
#: How skills, virtues and knowledge begin.
SKILL: Final = re.compile(
    "(?:an? |the |very |demonstrable |proven |some |sound |basic |detailed )*(?:knowledge|"
    "understanding|awareness|abilit|able|good|excellent|strong|effective|commit|willing|flexib|"
    "high(?:ly)? |attention|communicat|interpersonal|organis|organiz|team|self|motivat|"
    "enthusias|confiden|numera|litera|accura|analytical|comput|it skills|keyboard|skill|polite|"
    "friendly|reliab|tact|discret|calm|patien|fluent|capab|competent|positive|adaptab|resilien|"
    r"meticulous|methodical|logical|car\b|full driv|right to|empath|respect|honest|integrity|"
    "proactiv|problem|time management|prioriti|work (?:well|under|on|independ|as part|flexib)|"
    "eligib(?!le (?:for|to) (?:certif|regist|sit))|must be able)"
)
#: Words of certificates that have no usual name.
GENERIC: Final = re.compile(
    r"\b(?:qualification|certified|approved|certificat(?:e|ion)|diploma|credential|licen[cs]e|"
    r"award|registration|registered|accreditation|accredited|membership|chartered|module)\b"
)
