"""Registration with the council of a health profession, in the many ways that adverts put it.

| form | as in |
|---|---|
| the council first | ``NMC registered``, ``HCPC or NMC registration``, ``GMC licence``, ``NMC PIN`` |
| the council last | ``registered with either the HCPC or Social Work England`` |
| the profession | ``registered general nurse``, ``registered mental health or learning disability nurse`` |
| by itself | ``professional registration``, ``first level registration``, ``licence to practise`` |
| not | ``in line with your registration``, ``under the supervision of a registered nurse`` |
"""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import one_of

_COUNCIL: Final = (
    "(?:nmc|hcpc|hpc|gmc|gphc|gdc|goc|gosc|gcc|bacp|babcp|ukcp|bps|ahcs|rccp|gcrb|swe|sssc|psni|nmbi|coru|"
    "nursing (?:and|&) midwifery council|health (?:(?:and|&) care )?professions council|"
    "general (?:medical|dental|pharmaceutical|optical|osteopathic|chiropractic) council|"
    "social work england|british psychological society)"
)
_PROFESSION: Final = (
    "(?:nurses?|midwi(?:fe|ves)|pharmacists?|pharmacy technicians?|(?:health|healthcare|medical) "
    r"(?:professionals?|practitioners?)|practitioners?|paramedics?|odps?\b|operating department "
    "practitioners?|physiotherapists?|therapists?|dietiti?[ac]i?ans?|radiographers?|sonographers?|"
    "psychologists?|social workers?|podiatrists?|dentists?|opticians?|optometrists?|orthoptists?|"
    "audiologists?|health visitors?|counsellors?|psychotherapists?|(?:biomedical|clinical) scientists?)"
)
#: Words between *registered* and the profession.
_KIND: Final = (
    "(?:(?:general|adult|mental|health|learning|disabilit(?:y|ies)|children'?s?|child|paediatric|sick|staff|"
    "dental|theatre|school|practice|clinical|occupational|first|level|one|1|community|public|care|allied|"
    r"speech|language|art|senior|experienced|qualified|or|and)[ /-]{1,3}){0,6}"
)
#: How adverts ask for registration.
REGISTRATION: Final = one_of(
    rf"{_COUNCIL}\)?(?:'s)?(?:(?: ?[/,&] ?| or | and ){_COUNCIL}\)?){{0,3}}[ -]{{0,2}}(?:(?:full|current|"
    "valid|"
    r"active|live|professional|practitioner|uk|state|and)[ -]){0,3}(?:regist\w+|pins?\b|licen[cs]e|"
    r"accredit\w+)",
    r"regist(?:ered|ration|er)(?: member)?(?: as an? (?:[\w-]+ ){1,4}?)?,? (?:with|by|of) (?:(?:either|"
    "one of|"
    "both) )?(?:(?:the|an?|"
    r"their|your|his/her|our|its) )?(?:(?:relevant|appropriate|recogni[sz]ed|uk|professional|regulatory|"
    r"statutory|governing|regulated|healthcare|health) ){0,4}"
    rf"(?:{_COUNCIL}(?:(?:,| or|,? and|/) ?{_COUNCIL}){{0,3}}|body\b|council\b|regulator\b|general|"
    "nursing|health)",
    rf"registered {_KIND}{_PROFESSION}",
    r"registration[ ,(-]{1,3}(?:(?:including|such as|with|i\.?e\.?,?|e\.?g\.?,?) )?(?:the )?"
    rf"{_COUNCIL}(?:(?:,| or|,? and|/) ?{_COUNCIL}){{0,3}}",
    r"registrant\b",
    r"(?:professional|state|(?:first|1st) level|level (?:one|1)) registration\b",
    r"(?:current|valid|active|live) pin\b",
    r"pin number",
    r"(?:licen[cs]e|licen[cs]ed) to practi[sc]e\b",
)
#: Somebody of a registered profession.
PROFESSION: Final = re.compile(rf"registered {_KIND}{_PROFESSION}")
#: How these begin.
REGISTERS: Final = (
    "nmc", "hcpc", "hpc ", "gmc", "gphc", "gdc", "goc ", "gosc", "gcc ", "bacp", "babcp", "ukcp", "bps ",
    "ahcs", "rccp", "gcrb", "swe ", "sssc", "psni", "nmbi", "coru ", "nursing and mid", "nursing & mid",
    "health and care prof", "health & care prof", "health professions c", "general medical c",
    "general dental c",
    "general pharmaceutical c", "general optical c", "general osteo", "general chiro", "social work england",
    "british psychological s", "registered ", "registration with", "registered member", "registration as",
    "registration by",
    "registration, ", "registration (", "registration - ", "registration inc", "registration such",
    "register with",
    "register as", "registrant", "professional reg", "state reg", "first level reg", "1st level reg",
    "level one reg", "level 1 reg", "current pin", "valid pin", "active pin", "live pin", "pin number",
    "licence to prac", "license to prac", "licensed to prac", "licenced to prac",
)  # fmt: skip
#: Directly before a registration that is kept, paid for, somebody else's, or another word's.
ASIDE: Final = re.compile(
    r"\b(?:in (?:line|accordance) with|renew\w*|maintain\w*|retain\w*|revalidat\w*|comply with|(?:fees?|"
    "cost) (?:of|"
    "for)|qualif(?:y|ies|ied) for|(?:supervision|direction|guidance|help|support) (?:of|from|by)|"
    r"supporting|assist\w*|"
    r"(?:work\w*|liais\w*) (?:closely )?with|alongside|led by|supervised by|delegated by|non-|our|other|"
    "team of|mix of|"
    "number of|as well as|between) (?:(?:of|and|the|an?|your|their|his/her|own|our|other|current|"
    "professional|full|"
    r"continued?|qualified|trained|uk) ){0,4}$"
)
#: Directly behind a registration that is not asked for, but spoken of.
SPOKEN_OF: Final = re.compile(
    "s? (?:fees?|renewal|requirements? plus|costs?|numbers? (?:will|of)|to patients?|(?:is|are|"
    "will be) (?:paid|"
    r"reimbursed|available))\b"
)
