"""Items that name work by its activity, and similar wordings that are not work."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.demands.work_forms import DONE
from desktop_app.analysis.facts.layout.spotting import at_words, one_of

#: Only the name of some work (``cardiac or thoracic coding``, ``hospital or hotel work``).
WORK: Final = re.compile(
    one_of(
        "(?:managing|line[- ]managing|running|leading|supervising|reporting to|handling|coding|summarising|"
        "auditing|teaching|mentoring|dealing with|recruiting|scheduling|chairing|abstracting|scanning|"
        "indexing|delivering|using (?:an? |the )?(?:microsoft|ms|word|excel|outlook|electronic|computer|"
        r"clinical|patient|hospital|\w+ every day)|working (?:in|at|for) (?:the|an?|other|another|gp|nhs|"
        r"hospital|health|primary|acute)|working with(?= (?:[\w-]+ ){0,4}(?:data|records|notes|doctors|"
        "clinicians|children|coders))|organising of|preparing|registering|processing|minuting|transcribing|"
        r"typing up) (?=\w)(?!(?:own|under|pressure|conflict|change|time|workload|priorit|difficult|"
        r"multiple|sensitive|an? (?:\w+ )?team|deadlines|competing|the unexpected|volume))",
        "(?:some |recent |previous |prior )?(?:dealings with|preparation of|internship|placement|"
        r"(?:some )?time (?:spent )?(?:in|at|as|with)|everyday use|daily use|acquaintance with|a spell)\b",
        r"(?:[\w'-]+ ){1,3}work(?: (?:in|with|at|before|for) [\w ]+|, [\w ]+)?\W*$",
    )
)
#: Work described by what somebody has done (``taught colleagues``), or by doing it (``writing searches``).
TRAINED: Final = re.compile(
    r"(?:training|teaching|coaching) (?:others|staff|colleagues|people|juniors?|new|users|doctors)\b"
)
DEED: Final = re.compile(
    "(?:have |having |has |also |already |ever |previously |recently |to |it'd be a (?:bonus|"
    rf"plus) to )*{DONE} (?!to\b|by\b|and\b|or\b|that\b|with attention)\w"
)
DOING: Final = re.compile(
    "(?:some |recent |previous |regular |practical |earlier )*(?:"
    + one_of(
        "writing",
        "teaching",
        "presenting",
        "recoding",
        "moving",
        "guiding",
        "supervising",
        "building",
        "running",
        "testing",
        "leading",
        "validating",
        "reviewing",
        "abstracting",
        "migrating",
        "investigating",
        "producing",
        "designing",
        "developing",
        "implementing",
        "delivering",
        "querying",
        "chasing",
        "reconciling",
        "answering",
        "booking",
        "counting",
        "analysing",
        "interviewing",
        "rostering",
        "tracking",
        "drafting",
        "negotiating",
        "inducting",
        "appraising",
        "redacting",
        "digitising",
        "archiving",
        "dispensing",
        "explaining",
        "advising",
        "interpreting",
        "costing",
        "forecasting",
        "caring for",
        "looking after",
    )
    + ") (?!"
    + one_of(
        r"your\b",
        r"our\b",
        r"less\b",
        r"more\b",
        r"own\b",
        "relationships?",
        "rapport",
        r"under\b",
        r"trust\b",
        r"to\b",
        "clear",
        r"well\b",
        "concise",
        r"good\b",
        "high",
        "excellent",
        r"with\b",
        "difficult",
        "strong",
        "effective",
        "as part",
        "licence",
    )
    + r")\w"
)
PLACED: Final = re.compile(r"(?:\w+ )?(?:internship|placement)\b")
#: Work named by a noun of activity, at the end of a few words or before its object.
FIELD: Final = re.compile(
    r"(?:[\w'/&-]+,?[ /]){0,6}?(?:"
    + one_of(
        "audit(?:ing)?",
        "validation",
        "tracking",
        "booking",
        "screening",
        "billing",
        "nursing",
        "summarising",
        "scanning",
        "indexing",
        "invoicing",
        "reporting",
        "analysis",
        "payroll",
        "bookkeeping",
        "(?:tumour|cancer|patient) registration",
        "processing",
        "dispensing",
        "triage",
        "abstract(?:ing|ion)",
        "appeals",
        "transcription",
        "casework",
        "filing",
        "prescribing",
        "coding",
        "redaction",
        "clinics?",
        "studies",
        "trials",
        "surgery",
        "levelling",
        "reception",
        "administration",
        "(?:budget|line|staff|rota|project|ward|office|people|records) management",
        "work",
    )
    + (
        r")(?: (?:of|in|for|within|at|beside|alongside|before|to) [\w ,'/&()-]{2,60}|"
        r", [\w ,'/&()-]{2,60})?\W*$"
    )
)
NO_FIELD: Final = at_words(
    one_of(
        r"word processing",
        r"to work\b",
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
        r"you\b",
        r"we\b",
        r"our\b",
        r"will\b",
        r"is\b",
        r"are\b",
        r"may\b",
        r"can\b",
        r"no\b",
        r"not\b",
        r"must\b",
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
        r"\b(?:repetitive|detailed|careful|pressured|through|of|for|team|hard|shift|night|weekend|evening|"
        "own|neat|accurate|legally|able|free|right) work",
        r"work(?:ing)? (?:in|as|with) (?:an? |the )?(?:\w+ )?(?:team|others|own)",
        r"\bwork (?:well|hard|under|flex)",
        "complex",
        "quality",
        r"change\b",
        "conflict",
    )
)
CODING: Final = re.compile(
    r"(?!.*\b(?:knowledge|understanding|awareness|interest|certificate|diploma|able|ability|passion|team|"
    "shift|hard|night|weekend|own|accurate|detailed|evening|"
    r"out)\b)(?:[\w-]+[ /,]+){1,4}(?:coding(?: before)?|trials|auditing|abstracting|(?:hospital|prison|"
    r"hotel|office|care|practice|surgery|clerical|clinic|laboratory|ward) work)\W*$"
)
