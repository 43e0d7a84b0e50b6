"""Patterns for kinds of contract, one per line: after a label, and anywhere in an advert.

The matching named group is the kind. ``contracts`` decides which matches are about the post.
"""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of

#: The length of a contract as written.
LENGTH: Final = (
    r"(?:\d{1,2}(?! ?-?years?)|[1-5]|one|two|three|six|nine|ten|twelve|eighteen|four|five|seven|eight|eleven|"
    r"thirteen|fifteen)"
)
_TIME: Final = rf"{LENGTH} (?:months?|years?)"
#: How a date begins.
_DAY: Final = r"(?:\d|mon|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_LASTING: Final = rf"(?:until|till|to|for (?:an? |{LENGTH} ))"

_LABELLED_FIXED: Final = (
    r"(?:fixed|max(?:imum)?)[- ]?term",
    r"\bftc\b",
    r"temporary|\btemp\b",
    r"maternity",
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen) ?-?"
    r"(?:months?|years?|weeks)\b"
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
    r"on a secondment|fixed[- ]term secondment",
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
    r"casual(?= ?(?:$|[,;|]| (?:contract|basis|post|role|position|as and when)))",
    r"(?<=[-|·•] )bank(?= ?(?:$|[|·•]))",
)
_APPRENTICESHIP: Final = (
    r"(?:this|post|role) is an apprentice",
    r"apprenticeship (?:post|role|contract|vacancy)",
    r"(?:employed|paid) as an apprentice",
    r"^apprenticeship vacanc",
    r"level [2-7] apprenticeship|^apprenticeship(?=,| ?\()",
)
_FIXED_TERM: Final = (
    r"(?:fixed|max(?:imum)?)[- ]?(?:\d+[- ]months?[- ])?term\b(?! secondment)|\bftc\b",
    rf"for an? {LENGTH}[- ]months? period\b",
    r"temporary (?:[a-z]+ ){1,3}(?:clerk|coder|administrator|officer|summariser|secretary|receptionist|"
    r"assistant)\b",
    rf"temp\.?,? for {LENGTH} (?:months|years?|weeks)",
    rf"\bfor {LENGTH} (?:months|years) from (?:the|{_DAY})",
    r"temporary (?:contract|post|role|position|basis|to|until|for|vacancy|cover|maternity|appointment)",
    r"temporary\)?(?= ?(?:$|[|,;.\n(-]))",
    r"temp(?:orary)?[- ]to[- ]perm(?:anent)?\b|contract[- ]to[- ]hire",
    r"^temp(?=[,.|]| \|)|\btemp (?:role|post|job|position|contract|basis|cover)\b",
    r"short[- ]term (?:contract|post|role|position|cover|project|assignment|appointment)",
    r"rolling (?!agency)(?:\w+ )?contract",
    r"interim(?= ?(?:$|[,|])| (?:post|role|position|contract|basis|appointment|cover)\b)",
    r"(?:maternity|mat\.?|sick(?:ness)?|parental) (?:leave )?cover",
    r"to cover (?:a |the )?(?:period of )?(?:maternity|parental|adoption|sick\w*|long[- ]term)",
    rf"{LENGTH}[- ](?:months?|years?)'?(?: fixed| initial| renewable)?[- ](?:contract|ftc|"
    rf"post(?![- ](?:reg|qual)|-)|"
    r"appointment|role)",
    rf"contract:? (?:for |of |is )?(?:for )?(?:a )?(?:further )?{_TIME}",
    r"contract(?: role| post| position)?(?: for|,)? ?\(?(?:(?:approx(?:imately|\.)?|about|up to|"
    rf"initial(?:ly)?) )?{LENGTH}[- ](?:months?|years?|weeks)\b",
    rf"contract (?:to|until|till|ending|ends|expiring)(?: on)? (?:the )?(?:end\b|{_DAY})",
    rf"{LENGTH}[- ]weeks?[- ](?:contract|assignment|project|post|role|booking|placement)",
    rf"{LENGTH} (?:weeks|months)(?: contract)? from (?:the|{_DAY})",
    rf"{LENGTH} (?:weeks|months) ?\+?,? (?=(?:in|out)side ir35)",
    rf"(?:post|role|position|job) (?:is|has been) (?:\w+ ){{0,2}}funded {_LASTING}",
    rf"funded (?:post|role|position) {_LASTING}|^funded (?:until|till|to) (?=\d)",
    rf"initially for (?:an?|{LENGTH}) (?:years?|months?|weeks)",
    r"(?:one|two|three|1|2|3) years?(?: only\b|,? (?:extendable|renewable))",
    rf"for (?:an initial |a period of )?(?:an? year|{_TIME})"
    r"(?: in the first|,? (?:initially|with|while|whilst)| to cover)",
    rf"(?:post|role|job|position|vacancy) (?:is|runs|lasts) for (?:up to )?(?:an? year|{_TIME})\b",
    rf"(?:wants? .{{0,60}} for {LENGTH} months)",
    rf"{LENGTH} months? (?:initially|to (?:begin|start) with|in the first instance)",
    rf"(?:time|contract|post|hours|wte|role)[ ,;:(-]{{1,4}}"
    rf"(?:(?:contract )?(?:duration|length|term):?(?: of| is)? {_TIME}|{_TIME}'? duration)",
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
#: What agencies write beside any kind; they count where no kind is said.
_SUPPLIED: Final = (
    r"umbrella(?! (?:compan|of\b|term|organi|service|body))",
    r"(?:inside|outside) ir35",
    r"act(?:s|ing)? as an employment (?:business|agency)",
)
_AGENCY: Final = (
    r"(?:agency|locum) (?:assignment|work|contract)",
    r"assignment (?:for|with|at) (?:my|our) client",
    r"via (?:an |our )agency",
    r"^agency(?=[,;|])",
    r"(?<=[|,·] )agency(?= ?(?:[,|·]|$))",
    r"agency (?:role|post|basis)",
    r"locum (?:post|role|(?:\w+ ){0,2}coder)",
)
_PERMANENT: Final = (
    r"perm[ae]n[ae]nt(?:ly)?(?! (?:team|staff|colleague|employees?\b|federal|secretar|member|address|resid|"
    r"right|adjust|site|base|way|"
    r"record|injur|home|fixture|once(?!.{0,24}probation)))",
    r"open[- ]ended(?= ?(?:$|[,.|;]| (?:contract|post|appointment|basis)))",
    r"indefinite(?= (?:contract|term|duration|period|basis))|^substantive(?= ?$|[,.|])|^perm(?=[,. |])",
    r"regular,? (?:full|part)[- ]time",
    r"(?<=[,.|-] )perm(?=[.,|]| -|$)",
    r"substantive (?:post|contract|role|position|basis|consultant|(?:\w+ ){1,3}(?:post|role|position))",
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
        rf"(?P<supplied>{one_of(*_SUPPLIED)})",
        rf"(?P<permanent>{one_of(*_PERMANENT)})",
    ),
    re.MULTILINE,
)
CUES: Final = Cues(
    "perm", "temp", "ftc", "max term", "maximum term", "open ended", "open-ended", "indefinite", "regular",
    "casual", "interim", "short-term", "short term", "rolling", "funded", "initially for", "weeks from",
    "week project", "week assign", "week book", "week plac", "week post", "week role", "years only",
    "year only",
    "year, ext", "year ext", "years, ext", "year, renew", "year renew", "years, renew", "years renew",
    "employment business", "employment agency",
    "fixed", "temporary", "months", "year in the first", "years in the first", "year while",
    "year with", "for a year", "month-", "month ", "contract", "years post", "bank", "umbrella", "agency",
    "ftc", "locum", "inside ir35", "outside ir35", "assignment", "secondment", "apprentice", "zero", "cover",
    "substantive", "parhaol", "weeks +", "week +", "weeks init", "wks", "specified", "cyfnod", "gontract",
)  # fmt: skip
