"""Tells employers, job titles, fields of work and terms of a post apart by their words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.analysis.facts.location.gazetteer import PLACES

#: Job words in full, since endings such as *-er* also occur in place names (Lochaber).
_POSTS: Final = frozenset(
    word + ending
    for word in (
        "coder", "auditor", "trainer", "manager", "officer", "administrator", "coordinator",
        "ordinator", "analyst", "specialist", "assistant", "clerk", "summariser", "summarizer",
        "supervisor", "lead", "leader", "director", "head", "secretary", "receptionist", "nurse",
        "midwife", "doctor", "consultant", "pharmacist", "technician", "technologist", "therapist",
        "practitioner", "worker", "carer", "porter", "cleaner", "electrician", "engineer", "developer",
        "editor", "researcher", "scientist", "fellow", "registrar", "navigator", "validator",
        "facilitator", "adviser", "advisor", "associate", "abstractor", "biller", "reviewer",
        "educator", "instructor", "teacher", "tutor", "trainee", "apprentice", "intern", "executive",
        "matron", "sister", "driver", "chef", "cook", "operator", "operative", "handler", "inspector",
        "buyer", "planner", "programmer", "architect", "contractor", "processor", "collector", "rater",
        "generalist", "translator", "librarian", "archivist", "controller", "accountant", "bookkeeper",
        "codydd", "swyddog", "rheolwr", "gp", "physician", "representative", "agent", "expert",
        "scribe", "typist", "steward", "warden", "champion", "partner", "deputy", "member", "checker",
        "grader", "annotator", "prescriber", "chief", "principal", "counsellor", "clinician", "dentist",
        "paramedic", "surgeon", "physicist", "statistician", "economist", "hca", "rgn", "rmn", "odp",
        "radiographer", "sonographer", "dietitian", "physiotherapist", "craftsperson", "storesperson",
        "housekeeper", "caretaker", "gardener", "joiner", "plumber", "painter", "optometrist",
    )
    for ending in ("", "s")
) | {"midwives", "secretaries", "deputies", "professional", "apprenticeship", "traineeship"}  # fmt: skip
#: Endings of scientific professions.
_SCIENTIST: Final = re.compile(r"\b[A-Za-z]{3,}(?:ologist|iatrist|ometrist)s?\b")
_TOKEN: Final = re.compile(r"[^\W\d_]+")
#: Other words that may be jobs but resemble names of people and places: only after another word.
_LIKE_AGENT: Final = re.compile(r"(?<=[a-z)&] )(?<!\bof )[A-Za-z]\w+(?:er|or|ist|yst|ian|ee)s?\b")
_NOBODY: Final = re.compile(
    r"(?<![\w,] )(?:apprentice|trainee)ships?\b|(?-i:\b(?:apprentice|trainee)ships?\b)|"
    r"\b(?:cent(?:re|er)s?|gps?(?= (?:alliance|federation|surger|practice))|\w+c(?:h)?ester|tower|"
    r"\w+moor|our|per|"
    r"for|after|under|over|order|registers?|deliver|offer|consider|cover|discover|answer|prefer|refer|remember|"
    r"another|either|neither|ever|never|whether|rather|however|"
    r"(?:septem|octo|novem|decem)ber|family doctors|"
    r"doctors'? surgery|careers?|cancer|papers?|letters?|numbers?|other|further|together|offers?|summer|"
    r"winter|river|water|computer|chapter|laser|liver|bladder|powers|disorders?|fever|ulcers?|tumors?|sector|"
    r"factors?|floor|door|minor|major|junior|senior|error|higher|lower|better|former|quarter|corner|matter|"
    r"border|power|easter|transfers?|list|committee|fees?|free|three|degrees?|coffee|cyst)\b",
    re.IGNORECASE,
)
#: Job boards, which are not employers.
_BOARD: Final = re.compile(
    r"NHS (?:Jobs|Scotland|Wales|Scotland Recruitment|"
    r"(?:Scotland |Wales |England )?Careers|Wales Jobs)|.* (?:Careers|"
    r"Vacancies|Jobs|"
    r"Recruitment Portal)",
    re.IGNORECASE,
)
_EMPLOYER_START: Final = re.compile(
    r"(?i:meddygfa|ysbyty|bwrdd iechyd)\w*\b|(?:Health New Zealand|Te Whatu Ora(?: [A-ZĀĒĪŌŪ]\w+){0,3}|"
    r"Health Service Executive|"
    r"Public Health (?:Wales|Scotland|Agency))$|(?:Royal |The )?(?:University |Teaching |"
    r"General )?Hospitals? of [A-Z]|"
    r"HSE (?:- )?(?:Dublin|Mid|[NSEW]\w+)\b|"
    r"Health Education (?:England|and Improvement|Yorkshire|[NSEW]\w+ )|"
    r"(?i:government|states|ministry) (?i:of) [A-Z]|Department of Health|University (?:College )?of [A-Z]|"
    r"NHS (?!Scotland|Wales|Careers|Trust|Foundation|Jobs|AfC|Band|Agenda|"
    r"Pension|Hospital|Terms|Trusts)[A-Z]\w+(?:(?: |, | and (?:the )?| & )[A-Z]\w+){0,3}$"
)
_EMPLOYER_LIKE: Final = re.compile(
    r"\b(?:trust|(?:nursing|residential) home|hospitals?|health board|surgery|practice|medical cent(?:re|er)|"
    r"medical city|health cent(?:re|er)|(?:local )?health district|health authority|"
    r"health system|health plans?|health in justice|constabulary|"
    r"family doctors|ltd|limited|plc|llp|inc|group|biosciences|biopharma|therapeutics|pharmaceuticals|"
    r"biologics|talent|personnel|nhs [A-Z]\w+|commissioning support(?: unit)?|ccg(?:'?s)?|icb|university|"
    r"council|pcn|federation|alliance|clinics?|(?:re)?insurance|assurance|care centre|health care|healthcare|"
    r"recruitment|partnership|board|network|health|associates|solutions|analytics|authority|resourcing|"
    r"staffing|agency|council|college|hospice|pharma|laborator(?:y|ies)|consulting|consultancy|technologies|"
    r"labs|services|infirmary|medical city|cyf|pvt|llc|gmbh|dac|clg|trusts|bureau|foundation|institute|cro|"
    r"research|company|corp|corporation|physicians|practices|surgeries|collaborative|care|outsourcing|bpo|"
    r"kpo|rcm|systems|locums|doctors'? surgery|(?:health|ambulance|healthcare) service|cic|cancer institute|"
    r"polyclinic|trials)$",
    re.IGNORECASE,
)
#: Surgery as a specialty.
SPECIALTY: Final = re.compile(
    r"(?<!\w)(?:general|paediatric|specialist|vascular|colorectal|orthopa?edics?|urology|cardiac|thoracic|"
    r"plastic|oral|maxillofacial|trauma|spinal|breast|bariatric|day|after|of|and|&|neuro|head|elective|"
    r"emergency|hand|robotic|in) surgery$|"
    r"(?:-|\w)(?:biliary|vascular|thoracic|facial|rectal|intestinal) surgery$",
    re.IGNORECASE,
)
#: What the health service of a small land is called (``Health & Care Jersey``).
_OF_LAND: Final = re.compile(
    r"(?:Health|Hospitals?) (?:and|&) (?:(?:Social|Community|Family) )?(?:Care|Services) (?:in |for )?(\w.*)"
)
#: Standards and technology, which are not employers (``SNOMED CT and NHS APIs``).
_STANDARD: Final = re.compile(r"\b(?:SNOMED CT|OPCS-?4?|ICD-?1[01]|HL7|FHIR|APIs?|SQL)\b")
#: Company forms after a comma.
_COMPANY: Final = re.compile(r", (?:P\.?C|Inc|L\.?L\.?C|PLLC|LLP|P\.?A|Ltd|Limited)\.?$")
#: Several towns or counties in one name (``Barking, Havering and Redbridge University Hospitals Trust``).
_COUNTIES: Final = re.compile(
    r"[A-Z]\w+(?: [A-Z]\w+)?, (?:[A-Z]\w+(?: [A-Z]\w+)?, )*[A-Z]\w+(?: [A-Z]\w+)?,? (?:and|&) "
    r"[A-Z][\w ]+ (?:Trust|CCG(?:'?s)?|ICB|Council|Health Board|Valleys?(?: .{0,30}Trust))"
)
#: Endings that only employers have (``Al Noor Medical Centre``).
_SURE_END: Final = re.compile(
    r"\b(?:trust|hospitals?|health board|surgery|medical (?:cent(?:re|er)|practice|group|city)|health "
    r"cent(?:re|er)|ltd|limited|plc|llp|inc|llc|university|hospice|infirmary|pcn|federation|recruitment|"
    r"cic)$",
    re.IGNORECASE,
)
#: *Specialist* as a kind of hospital, not a person (``Al Manar Specialist Hospital``).
_SPECIAL: Final = re.compile(r"\bspecialist (?=hospital|clinic|centre|medical)", re.IGNORECASE)
#: A department or staff bank before the employer it belongs to.
_DEPARTMENT: Final = re.compile(
    r"[A-Z][\w&' -]{0,50}\b(?:Bank|Department|Dept\.?|Directorate|Division|Team|Unit|Office|Staffing|"
    r"Services?|Resources|Informatics|Governance|Records|Coding), (?=[A-Z])"
)
#: Words written like a name: all but short ones capitalised.
_WRITTEN: Final = re.compile(
    r"(?:[A-ZÀ-Þ\d][\w'’.&-]*|&|-|and|of|the|for|on|in|upon|y|yr|by|le|cum|"
    r"St\.)(?: (?:[(]?[A-ZÀ-Þ\d][\w'’.&)-]*|&|-|and|of|the|"
    r"for|on|in|upon|y|yr|by|le|cum))*$"
)
#: Endings of professional firms.
_FIRM: Final = re.compile(
    r"\b(?:Physicians?|Doctors|Specialists) (?:Group|Network|Associates)$|"
    r"\b(?:Family|Medical|Orthop\w+|Health\w*|Clinical|Heart|Eye|Surgical|Women's|Primary Care|Coding|Locum) "
    r"(?:Physicians|Specialists|Associates|Partners|Doctors|Consultants|Advisors)$|"
    r"^[A-Z][\w'’&-]+ (?:[\w'’&-]+ ){0,3}(?<!business )Partners$|"
    r"^(?-i:[A-Z])[\w'’&-]+ (?:[\w'’&-]+ ){0,2}\w+ers (?:Ltd|Limited|LLP|plc|Inc|LLC)$",
    re.IGNORECASE,
)
#: An employer described only by its kind.
ANY_EMPLOYER: Final = re.compile(
    r"(?:(?:an?|the|nhs|large|acute|busy|leading|foundation|university|private|general|local|our|district|"
    r"community|client|teaching|medical|gp) )*(?:trusts?|hospitals?|practices?|surgery|clinic|agency|company|"
    r"group|services|council|board|health|care|network|university)$",
    re.IGNORECASE,
)
#: A field of work that ends like a name.
_WORK: Final = re.compile(
    one_of(
        r"\b(?:coding|records|informatics|governance|clinical|medical records|patient|support|information|"
        r"corporate|it|facilities|finance|estates|business) (?:services|systems|solutions|care|"
        r"(?<!\w clinical )research)$",
        r"^(?:department|school|faculty|division|directorate) of (?!health$|health and )",
        r"^our ",
    ),
    re.IGNORECASE,
)
#: Words of fields of work, wards and kinds of care (``Adult Social Care``).
_FIELD_WORD: Final = (
    r"(?:bank|registered|domiciliary|adults?|acute|aged|ambulatory|and|&|of|for|cancer|cardiac|child|child(?:ren)?'?s|clinical|community|"
    r"complex|continuing|critical|dental|diagnostics?|elderly|elective|emergency|eye|family|forensic|"
    r"general|health ?care|health|hospital|home|inpatients?|in-patients?|integrated|intensive|intermediate|"
    r"learning|disabilit(?:y|ies)|maternity|medical|medicine|men's|mental|neonatal|occupational|older|"
    r"people's|outpatients?|paediatrics?|palliative|patient|perinatal|perioperative|personal|planned|primary|"
    r"public|rehabilitation|renal|respiratory|secondary|sexual|shared|social|specialist|stroke|surgery|"
    r"surgical|theatres?|trauma|unplanned|unscheduled|urgent|women's|young|\w+ology|\w+iatry|\w+therapy|"
    r"pathology|support|services?|care|research|trials|systems?|networks?|nhs|virtual|fracture|clinics?)"
)
_FIELD: Final = re.compile(rf"{_FIELD_WORD}(?: {_FIELD_WORD})+", re.IGNORECASE)
#: Terms of the post: band, contract, hours and pattern (``Band 3 | Bank``, ``Exempt``).
_TERM: Final = (
    r"(?:(?:nhs |afc )*bands? ?\d[a-d]?|\d[\d.]* ?(?:hours?|hrs?|wte|fte|days?|months?|years?)|"
    r"(?:full|part)[ -]?time|(?:non-?)?exempt|permanent|perm|temporary|temp|fixed[ -]term|contract|bank|"
    r"casual|locum|agency|prn|per diem|w-?2|1099|salaried|hourly|annual|seasonal|ftc|zero hours|job share|"
    r"flexible|remote|hybrid|on-?site|home[ -]based|wfh|days|nights|evenings|weekends|shifts?|rota|"
    r"term[ -]time|employee|per (?:week|annum|hour)|(?:in|out)side ir ?35|immediate start|asap)"
)
_TERMS: Final = re.compile(
    rf"\W*{_TERM}(?:(?:\W+|\W*(?:and|or|to|only)\W+){_TERM})*(?: only)?\W*", re.IGNORECASE
)
#: Minimum number of words in a sentence, so that headlines of small ads do not count.
_SPOKEN: Final = 7
_CALLS: Final = re.compile(r"\b(?:wanted|required|needed|vacancy|sought)\b", re.IGNORECASE)
#: Size of the cache; an advert looks up the same few words repeatedly.
_KEPT: Final = 512


def is_field(words: str) -> bool:
    """Whether words are only a field of work, a ward or a kind of care (``Adult Social Care``)."""
    return _FIELD.fullmatch(words) is not None


def is_terms(words: str) -> bool:
    """Whether words are only terms of the post (``Band 3 | Bank``), so neither name nor title."""
    return _TERMS.fullmatch(words) is not None


@lru_cache(_KEPT)
def is_employer(piece: str) -> bool:
    """Whether a piece, without a place after it, ends like an employer's name and names no job."""
    name = piece.partition(",")[0].strip()
    if (", " in piece and _COUNTIES.fullmatch(piece)) or (_COMPANY.search(piece) and _WRITTEN.match(name)):
        return True
    if "/" in name or not _WRITTEN.match(name) or _BOARD.fullmatch(name):
        return False
    if _STANDARD.search(name) or SPECIALTY.search(name):
        return False
    land = _OF_LAND.fullmatch(name)
    if land:
        return land[1].lower() in PLACES
    if _FIELD.fullmatch(name):
        return _EMPLOYER_START.match(name) is not None and not name.startswith("NHS ")
    if _EMPLOYER_START.match(name) or _FIRM.search(name):
        return True
    like = _EMPLOYER_LIKE.search(name) is not None and " " in name
    named = like and not _WORK.search(name) and not ANY_EMPLOYER.match(name)
    if named and _SURE_END.search(name):
        return not names_post(_SPECIAL.sub("", piece))
    return named and not names_somebody(piece)


def before_employer(words: str) -> int:
    """The length of a department or staff bank, and its comma, before an employer's name; 0 without one."""
    department = _DEPARTMENT.match(words)
    if department and is_surely_employer(words[department.end() :].partition(", ")[0]):
        return department.end()
    return 0


def is_surely_employer(name: str) -> bool:
    """Whether a name has an ending that only employers have (``Surgery``, ``NHS Trust``)."""
    return _SURE_END.search(name) is not None


def is_sentence(words: str) -> bool:
    """Whether words end like a sentence and are mostly in lower case, unlike a heading."""
    spoken = words.split()
    small = sum(word[0].islower() for word in spoken)
    return (
        words.endswith(".")
        and len(spoken) >= _SPOKEN
        and 2 * small > len(spoken)
        and not _CALLS.search(words)
    )


def is_board(words: str) -> bool:
    """Whether words name a job board, which is not an employer (``NHS Jobs``)."""
    return _BOARD.fullmatch(words) is not None


@lru_cache(_KEPT)
def names_post(words: str) -> bool:
    """Whether words contain a job word that cannot be mistaken for a name."""
    return not _POSTS.isdisjoint(_TOKEN.findall(_NOBODY.sub("", words).lower()))


@lru_cache(_KEPT)
def names_somebody(words: str) -> bool:
    """Whether words contain a job word (coder, analyst, nurse)."""
    bare = _NOBODY.sub("", words)
    return (
        names_post(words)
        or any(found[0].lower() not in PLACES for found in _LIKE_AGENT.finditer(bare))
        or _SCIENTIST.search(bare) is not None
    )
