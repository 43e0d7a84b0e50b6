"""Patterns that tell work experience from skills, virtues and certificates in list items, one per line."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.demands.work_forms import DONE, SYSTEM
from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of

WORKED: Final = at_words(
    one_of(
        r"\bexperienced?\b",
        r"(?<!within )\b(?:\d{1,2}\+?|one|two|three|four|five|six|eighteen|twelve|some|several|"
        r"an?)(?: \(\d+\))?(?: ?(?:-|to|or) ?\w+)? ?(?:years?|yrs?|months?|seasons?)\b",
        r"\bbackground in",
        "track record",
        r"\bspell (?:in|at)",
        r"\bprevious(?:ly)?\b",
        rf"\b(?:you've|you'd|hav(?:e|ing)) (?:\w+ ){{0,2}}{DONE}\b",
        r"\b(?:coding|summarising|auditing) (?:in|at|for|within) (?:an? |the )?(?:\w+ )?(?:hospitals?|"
        r"general practice|primary care|secondary care|acute|gp|nhs|trust)\b",
        r"\bexposure\b",
        "^used ",
        r"\bin (?:daily|regular|everyday|constant) use\b",
        r"\bworked (?:in|with|as|at|for|on|to)\b",
        r"\bwork (?:in|within|at|as|with|beside|alongside|on an?|across) ",
        r"\bused to an? \w",
        r"\b(?:use|users?) of \w",
        r"\bfamiliar(?:ity)? with",
        r"\bline management",
        r"\bsupervis(?:ion of|ing) (?:staff|others|a team)",
        r"\bstaff supervision",
        r"(?<!no )(?<!any )\b(?!no|any|your)\w+ background\b(?! check)",
        r"\bprofiad\b",
        r"\b(?:audited|led|coded|summarised) (?:an?|at|in|for|the)\b",
        r"\b(?:management|leadership|mentoring) of (?:a |an )?(?:\w+ )?(?:team|staff|trainees|people|"
        r"coders)\b",
        r"\bwork before\b",
        r"\bin a similar\b",
        r"\b(?:knowledge|working knowledge|awareness|competent|confident|proficien\w+|skilled|"
        rf"knows?) (?:\w+ )?(?:of|in|with|user of|using) (?:the )?{SYSTEM}\b",
    )
)
ANY_SYSTEM: Final = at_words(SYSTEM)
#: Without one of these nothing tells of work done.
WORKED_CUES: Final = Cues(
    "experience", "year", "yr", "month", "season", "background", "track record", "spell", "previous", "have ",
    "having ", "worked ", "work ", "use of", "user", "users of", "familiar", "line man", "supervis",
    "management of", "leadership of", "mentoring", "profiad", "audited ", "led ", "coded ", "summarised ",
    "in a similar", "knowledge", "awareness", "competent", "confident", "proficien", "skilled", "know",
    "you've ", "coding ", "summarising ", "auditing ", "exposure", "used ",
)  # fmt: skip
SYSTEM_ITEM: Final = re.compile(rf"(?:\w+[ /,]+){{0,3}}{SYSTEM}\b.{{0,60}}$")
PLAINLY: Final = re.compile(
    one_of(
        r"(?<!within a )(?<!within one )(?<!within six )(?<!within \d )(?<!within \d\d "
        r")\b(?:years?|months?)'? (?:as|in|of)\b(?! hire)",
        "experience",
        "background",
        "worked",
        "whole-time",
        r"\b(?:years?|months?)(?:'s?|s')? (?:[\w-]+ ){1,3}(?:coding|work|practice|summarising|nursing)\b",
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
    "(?:an? |the |very |demonstrable |proven |some |sound |basic |detailed )*(?:"
    + one_of(
        "knowledge",
        "understanding",
        "awareness",
        "abilit",
        "able",
        "good",
        "excellent",
        "strong",
        "effective",
        "commit",
        "willing",
        "flexib",
        "high(?:ly)? ",
        "attention",
        "communicat",
        "interpersonal",
        "organis",
        "organiz",
        "team",
        "self",
        "motivat",
        "enthusias",
        "confiden",
        "numera",
        "litera",
        "accura",
        "analytical",
        "comput",
        "it skills",
        "keyboard",
        "skill",
        "polite",
        "friendly",
        "reliab",
        "tact",
        "discret",
        "calm",
        "patien",
        "fluent",
        "capab",
        "competent",
        "proficien",
        "positive",
        "adaptab",
        "resilien",
        "meticulous",
        "methodical",
        "logical",
        r"car\b",
        "full driv",
        "right to",
        "empath",
        "respect",
        "honest",
        "integrity",
        "proactiv",
        "problem",
        "time management",
        "prioriti",
        "work (?:well|under|on(?! an? )|independ|as part|flexib)",
        "eligib(?!le (?:for|to) (?:certif|regist|sit))",
        "must be able",
    )
    + ")"
)
#: Words of certificates that have no usual name.
GENERIC: Final = re.compile(
    r"\b(?:qualification|certified|approved|certificat(?:e|ion)|diploma|credential|licen[cs]e|award|"
    r"registration|registered|accreditation|accredited|membership|chartered|module)\b"
)
