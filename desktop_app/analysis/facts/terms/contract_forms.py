"""Patterns for kinds of contract, one per line: after a label, and anywhere in an advert.

The matching named group is the kind. ``contracts`` decides which matches are about the post.
"""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of

#: The length of a contract as written.
LENGTH: Final = r"(?:\d{1,2}(?! ?-?years?)|[1-5]|one|two|three|six|nine|ten|twelve|eighteen|four|five)"
_TIME: Final = rf"{LENGTH} (?:months?|years?)"

_LABELLED_FIXED: Final = (
    r"(?:fixed|max(?:imum)?)[- ]?term",
    r"\bftc\b",
    r"temporary|\btemp\b",
    r"maternity",
    r"(?:\d+|one|two|three|four|five|six|nine|ten|twelve|eighteen) ?-?(?:months?|years?|weeks)\b"
    r"(?!'?[ -]?(?:probation|trial|notice))",
    r"dros dro",
)
LABELLED: Final = re.compile(
    one_of(
        r"(?P<secondment>secondment)",
        r"(?P<bank>\bbank\b(?! holiday)|zero[- ]hours?|\bas and when)",
        r"(?P<apprenticeship>apprentice)",
        rf"(?P<fixed_term>{one_of(*_LABELLED_FIXED)})",
        r"(?P<agency>agency|locum|umbrella)",
        r"(?P<permanent>perm[ae]n[ae]nt|substantive|parhaol|\bperm\b|\bregular\b|indefinite|ongoing)",
    )
)
_SECONDMENT: Final = (
    r"(?:month|year)s? secondment(?! for every)",
    r"secondment(?! for every) (?:opportunity|post|basis|to \d|until)",
    r"on a secondment",
    r"(?:it is|it's|this is|offered as) a secondment",
    r"(?<=\()secondment(?=[,)])",
    r"secondment(?= ?(?:or|/) ?(?:fixed|temp))",
    rf"secondment(?=:? (?:for |of )?\(?(?:up to )?{LENGTH}[- ](?:month|year))",
)
_BANK: Final = (
    r"bank (?:contract|post|role|only|staff(?:ing)? (?:post|role)|worker|position|basis|clinical|nurse|"
    r"band|work\b)",
    r"(?:join|for) (?:our|the) (?:staff )?bank\b",
    r"(?<=\()bank(?=\))",
    r"zero[- ]hours",
    r"^bank ",
    r"(?<=[-|·•] )bank(?= ?(?:$|[|·•]))",
)
_APPRENTICESHIP: Final = (
    r"(?:this|post|role) is an apprentice",
    r"apprenticeship (?:post|role|contract|vacancy)",
    r"(?:employed|paid) as an apprentice",
    r"^apprenticeship vacanc",
)
_FIXED_TERM: Final = (
    r"(?:fixed|max(?:imum)?)[- ]?(?:\d+[- ]months?[- ])?term|\bftc\b",
    rf"temp\.?,? for {LENGTH} (?:months|years?|weeks)",
    rf"\bfor {LENGTH} (?:months|years) from (?:\d|the|mon|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    r"temporary (?:contract|post|role|position|basis|to|until|for|vacancy|cover|maternity|appointment)",
    r"temporary\)?(?= ?(?:$|[|,;.\n-]))",
    r"(?:maternity|mat\.?|sick(?:ness)?|parental) (?:leave )?cover",
    r"to cover (?:a |the )?(?:period of )?(?:maternity|parental|adoption|sick\w*|long[- ]term)",
    rf"{LENGTH}[- ](?:months?|years?)'?(?: fixed| initial| renewable)?[- ](?:contract|ftc|"
    rf"post(?![- ](?:reg|qual)|-)|"
    r"appointment|role)",
    rf"contract:? (?:for |of |is )?(?:for )?(?:a )?(?:further )?{_TIME}",
    rf"for (?:an initial |a period of )?(?:an? year|{_TIME})"
    r"(?: in the first|,? (?:initially|with|while|whilst)| to cover)",
    rf"(?:post|role|job|position|vacancy) (?:is|runs|lasts) for (?:up to )?(?:an? year|{_TIME})\b",
    rf"(?:wants? .{{0,60}} for {LENGTH} months)",
    rf"{LENGTH} months? (?:initially|to (?:begin|start) with|in the first instance)",
    r"specified purpose(?! vacanc)",
    r"(?<=\d )ftc\b|\bftc (?=posts?\b|roles?\b|contract)",
    r"cyfnod penodol",
    r"g?h?c?ontract \w+ o (?:ddwy|dair) flynedd",
    r"(?<=\()(?:\d{1,2}|six|nine|twelve|eighteen) months(?=[,)])",
    rf"(?:wte|fte|pay|annum|hours?(?: (?:per|a) week)?),? for (?:a period of )?{LENGTH} months",
    rf"initially (?:for )?{LENGTH} months\b(?! (?:of )?(?:training|probation))",
    r"\d{1,2} (?:weeks|wks) initially",
    r"\d{1,2} weeks? ?\+(?= ?[|,)\n])",
)
_AGENCY: Final = (
    r"umbrella(?! compan)",
    r"(?:inside|outside) ir35",
    r"(?:agency|locum) (?:assignment|work|contract)",
    r"assignment (?:for|with|at) (?:my|our) client",
    r"acts? as an employment (?:business|agency)",
    r"via (?:an |our )agency",
    r"^agency(?=[,;|])",
    r"(?<=[|,·] )agency(?= ?(?:[,|·]|$))",
    r"agency (?:role|post|basis)",
    r"locum (?:post|role|(?:\w+ ){0,2}coder)",
)
_PERMANENT: Final = (
    r"perm[ae]n[ae]nt(?:ly)?(?! (?:team|staff|colleague|employees?\b|federal|secretar|member|address|resid|"
    r"right|adjust|site|base|way|"
    r"record|injur|home|fixture|once))",
    r"(?<=[,.|-] )perm(?=[.,|]| -|$)",
    r"substantive (?:post|contract|role|position|consultant|(?:\w+ ){1,3}(?:post|role|position))",
    r"for an? substantive\b",
    r"parhaol",
)
ANYWHERE: Final = at_words(
    one_of(
        rf"(?P<secondment>{one_of(*_SECONDMENT)})",
        rf"(?P<bank>{one_of(*_BANK)})",
        rf"(?P<apprenticeship>{one_of(*_APPRENTICESHIP)})",
        rf"(?P<fixed_term>{one_of(*_FIXED_TERM)})",
        rf"(?P<agency>{one_of(*_AGENCY)})",
        rf"(?P<permanent>{one_of(*_PERMANENT)})",
    ),
    re.MULTILINE,
)
CUES: Final = Cues(
    "perm", "temp", "ftc", "max term", "maximum term",
    "fixed", "temporary", "months", "year in the first", "years in the first", "year while",
    "year with", "for a year", "month-", "month ", "contract", "years post", "bank", "umbrella", "agency",
    "ftc", "locum", "inside ir35", "outside ir35", "assignment", "secondment", "apprentice", "zero", "cover",
    "substantive", "parhaol", "weeks +", "week +", "weeks init", "wks", "specified", "cyfnod", "gontract",
)  # fmt: skip
