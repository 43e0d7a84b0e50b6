"""Patterns for visa sponsorship and the criminal record check, one per line."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of

SPONSOR: Final = at_words(
    one_of(
        r"sponsor(?:ship|s|ing)?\b",
        "be sponsored",
        "skilled worker",
        "tier 2",
        r"\bvisas?\b",
        "certificate of sponsorship",
        "work permit",
        r"(?:employment|critical[- ]skills|general employment) permits?\b",
    )
)
NOT_SPONSORED: Final = re.compile(
    one_of(
        r"\bno (?:visa |longer |certificate of )?sponsor",
        r"\bnot\b",
        r"n't\b",
        "cannot",
        "unable",
        r"\bno\b",
        "without",
        "ineligible",
        "unfortunately",
        "never",
        "too low",
    )
)
#: Negations that deny nothing.
NO_DENIAL: Final = re.compile(
    one_of(
        r"\bno (?:less|fewer|more|later|problem|charge|cost|fee)\b",
        r"\bnot (?:only|just)\b",
        r"\b(?:who|that|those|persons|applicants|candidates|if you) are not "
        r"(?:\w+ ){1,4}?(?:nationals?|citizens?|residents?)",
    )
)
SPONSORED: Final = at_words(
    one_of(
        r"(?:employment|residence|work) visas?\b[\w, ]{0,40}(?:health card|insurance|accommodation|"
        "tickets?|flights?)",
        "welcome",
        "available",
        r"\boffer(?:ed|s)?\b",
        r"\bcan (?:be )?(?:sponsor|provide)",
        "will (?:be )?(?:sponsor|consider|support)",
        "consider",
        "eligible",
        "we sponsor",
        "licen[cs]e",
        "provided",
        "possible",
        r"\byes\b",
        "considered",
        "support(?:ed)? (?:for|with)",
        "(?:permits?|visas?|sponsorship) (?:is|are|can be|may be|will be) (?:supported|arranged|sponsored|"
        "granted|given)",
        "may qualify",
        "open to",
        r"\btransfer",
        r"help (?:you )?with (?:\w+ ){0,4}(?:visas?|sponsor)",
        "happy to",
        r"may (?:also )?apply\b",
        r"\bsupport (?:an? |your |the )?(?:\w+ ){0,2}(?:permit|visa)",
        "able to sponsor",
        "we (?:do |also |will )?sponsor",
        r"\bsponsors? (?:an? |your )?(?:skilled|visas?|health)",
        "able to (?:offer |provide )?(?:a )?(?:visa )?sponsor",
        r"\b(?:can|may|might|could|will) (?:also )?(?:be )?(?:sponsor|provide)",
        r"visas?\b[\w, ]{0,30} (?:at (?:the|our) [\w' ]{0,24}(?:expense|cost)|(?:is |are )?(?:arranged|"
        r"paid|covered|met)\b)",
    )
)
OTHER_SPONSOR: Final = at_words(
    one_of(
        "trial",
        r"ceu\b",
        "cpd",
        "course",
        "exam",
        "sponsor(?:'s|s')",
        "sponsor (?:call|medical|safety|portal|queries|data)",
        "study",
        "executive sponsor",
        "project",
        "sponsored by",
        "sponsor to sign",
        "charity",
        r"(?<!sponsor )(?<!support )(?:valid|hold|holding|have|current|stamp \d|with) (?:an? |"
        r"the )?(?:\w+ )?employment permit",
        "(?:cro|biotech)s?(?:,| and| or) ",
        "sponsors (?:and|or)",
        r"or sponsor\b",
        "never asks",
        "visa processing",
        "(?<!help )with visa",
        "visit visa",
        "current visa",
        "visa status",
        "own visa",
        "valid visa",
        r"visa checks?\b",
    )
)
DBS: Final = at_words(
    one_of(
        r"\bdbs\b",
        "disclosure (?:and|&) barring",
        "barring check",
        r"\bcrb\b",
        "disclosure scotland",
        r"\bpvg\b",
        r"access ?ni\b",
        "basic disclosure",
        r"(?:national )?police (?:check|clearance|record|vet(?:ting)?\b|certificate)",
        "working with children check",
        r"including (?:an? )?criminal (?:history|records?)\b",
        r"criminal (?:history|records?|background)(?: (?!and (?:an? |your ))\w+){0,4} (?:check|search|"
        "screen)",
        r"(?:vulnerable sector|children'?s act|worker safety|ministry of justice)[\w ']{0,30} check",
        r"enhanced check\b",
        r"barred lists?\b",
        "enhanced disclosure",
        "standard disclosure",
        "criminal record check",
        "garda vetting",
        r"\bbpss\b",
        "baseline personnel security",
    )
)
SPONSOR_CUES: Final = Cues(
    "sponsor", "be sponsored", "skilled worker", "tier 2", "visa", "work permit", "certificate of",
    "employment permit", "critical skills", "critical-skills", "general employment",
)  # fmt: skip
CHECKS: Final = Cues(
    "dbs", "disclosure", "barring", "crb", "pvg", "accessni", "access ni", "criminal", "including",
    "police", "national police", "working with child", "garda", "enhanced check", "barred",
    "bpss", "baseline pers", "vulnerable sector", "children", "worker safety", "ministry of justice",
)  # fmt: skip
LEVEL: Final = re.compile(
    r"(?<!security )(?<!not )(?<!not an )\b(enhanced|standard|basic)\b"
    r"(?! (?:personnel|security|pay|rate|salary))"
)
NOT_ASKED: Final = re.compile(
    one_of(
        r"(?:dbs|check|disclosure|pvg|barred lists?)(?: \w+){0,3}(?: is| are| will)? ?(?:not|n't) (?:be )?"
        "(?:required|needed|necessary|apply)",
        r"\b(?:dbs|check|service)\b[\w ]{0,24}:?\W{0,3}(?:this (?:post|role) )?(?:(?:does|do) not (?:need|"
        "require)|none (?:is )?(?:needed|required)|not (?:needed|required|applicable))",
        r"(?:access ?ni|pvg|vetting)(?: check| scheme)?:?\W{0,3}(?:none|not (?:needed|required|applicable))",
        r"no (?:\w+ )?(?:dbs|disclosure|access ?ni|pvg|police|vetting)",
        r"(?:not|n't) (?:need|require|ask for|carry out|involve) (?:an? )?(?:\w+ )?(?:dbs|disclosure|"
        r"access ?ni|pvg)",
    )
)
#: A level that is not asked for; another one next to it may still be.
DENIED_LEVEL: Final = re.compile(
    r"\b(?:enhanced|standard|basic)\b[^.;,\n]{0,40}?(?:\bnot|n't) (?:be )?(?:needed|required|necessary|"
    r"asked for)|(?:\bnot|n't) (?:need|require|ask for|carry out|involve) (?:an? |the )?(?:enhanced|standard|"
    r"basic)\b"
)
#: A heading, whose content is on the line below.
HEADING: Final = re.compile(
    one_of(
        r"disclosure and barring service(?: \(dbs\))?(?: check)?:?",
        "dbs(?: check)?:?",
        "criminal records? check:?",
    )
)
OF_CHECK: Final = re.compile(
    one_of(
        r"\b(enhanced|standard|basic) (?:(?:dbs |disclosure )?check|level\b)",
        r"\b(?:check|disclosure)[^.\n]{0,30}\((enhanced|standard|basic)\b",
    )
)
