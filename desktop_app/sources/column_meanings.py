"""Guesses from their names what the columns of a table, or the keys of an object, mean."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.sources.posting_pay import pay_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: The meaning of a column with the advert's text.
TEXT = "text"
#: The meaning of a column with the advert's address.
ADDRESS = "address"
#: The names for each meaning, without spaces and signs.
_NAMES: dict[str, str] = {
    "title": (
        "title jobtitle vacancytitle posttitle roletitle advertisedtitle position post role job "
        "vacancy jobname positiontitle jobrole rolename vacancyname postname nameofpost designation"
    ),
    "employer": (
        "employer employername organisation organization company companyname trust practice "
        "hiringorganisation hiringorganization organisationname employingorganisation client "
        "organizationname hiringcompany hospital surgery gppractice trustname practicename hospitalpractice"
    ),
    "location": "location place town city site worklocation joblocation jobplace base address region area "
    "locationname joblocationname positionlocationdisplay placeofwork officelocation",
    "postcode": "postcode postalcode zip zipcode",
    "salary": (
        "salary pay salaryrange payrange salarydescription wage remuneration rate payrate "
        "compensation basesalary salarytext annualsalary annualpay yearlysalary yearlypay salarypa "
        "salaryperannum salaryperyear payperannum basicsalary basicpay grosssalary fulltimesalary ftesalary "
        "salaryfte hourlyrate hourlypay dailyrate dayrate advertisedsalary salarydetails salaryinformation "
        "paydetails"
    ),
    "band": "band afcband grade payband paygrade payscale agendaforchange",
    "closing_date": (
        "closingdate closes closing deadline applicationdeadline enddate expirydate expires "
        "validthrough closedate applyby expirationdate applicationclosedate applicationclosingdate "
        "dateclosing closingdatetime applicationenddate lastdate lastdatetoapply applicationsclose"
    ),
    "posted_date": (
        "posteddate dateposted posted publisheddate published advertised startofadvert postingdate "
        "publicationdate dateadvertised date postedon publishdate dateadded"
    ),
    "start_date": "startdate jobstartdate",
    "interview_date": "interviewdate interviews interview",
    "contract": "contract contracttype typeofcontract tenure jobtype employmenttype",
    "pattern": "pattern workingpattern workpattern worktype typeofhours",
    "hours": "hours hoursperweek weeklyhours workhours workinghours",
    "reference": (
        "reference ref jobreference jobref referencenumber vacancyreference vacancyref vacancyid "
        "jobid id identifier positionid jobreqid requisitionid reqid refnumber refno referenceno jobrefno "
        "requisitionnumber jobnumber vacancynumber vacancyno"
    ),
    "contact_name": "contact contactname recruitingmanager hiringmanager",
    "contact_email": "email contactemail emailaddress",
    "contact_phone": "phone telephone contactphone contactnumber phonenumber",
    "department": "department specialty team directorate",
    ADDRESS: "url link webaddress joburl weblink source joblink website applyurl href redirecturl "
    "absoluteurl hostedurl externalurl positionuri canonicalurl adverturl vacancyurl permalink detailurl",
    TEXT: (
        "text description jobdescription advert adverttext advertisement details fulltext body "
        "content summary jobsummary duties mainduties personspecification requirements "
        "responsibilities essentialcriteria desirablecriteria jobadvert vacancytext "
        "vacancydescription jobdetails overview specification fulldescription descriptionplain "
        "descriptiontext descriptionhtml jobdescriptiontext jobdescriptionhtml advertbody jobad jobtext "
        "qualificationsummary jobpurpose roledescription rolesummary keyresponsibilities keyduties "
        "mainresponsibilities desc jobdesc personspec essentialskills desirableskills bodytext bodyhtml"
    ),
}
_MEANINGS = {word: meaning for meaning, words in _NAMES.items() for word in words.split()}
#: Names that count only if no other column has the same meaning: a row's own number is the reference of last
#: resort.
_WEAK = frozenset(("id", "identifier"))
#: Words that reveal the meaning of a longer name, at its end or before “of”: “What we pay”, “Text of ad”.
_TELLING_WORDS = frozenset(
    ("title", "employer", "organisation", "location", "town", "postcode", "salary", "pay", "band", "text")
) | {"description", "duties"}
_MOST_WORDS = 4
#: The meanings of columns that give the ends of the pay separately, its currency and its period.
PAY_PARTS = ("pay_from", "pay_to", "currency", "pay_period")
#: The meanings to which a column may be mapped.
MEANINGS: tuple[str, ...] = (*_NAMES, *PAY_PARTS)
#: A column with an unknown name is text if its cells are this long on average.
_LONG = 120
_LOOK = 200
#: Anything longer is a text and not a name; texts of adverts are not cached.
_LONGEST_NAME = 200
_SIGNS = re.compile(r"[\W_]+")
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")


#: Names of columns and keys that do, by the index of their meaning.
_PAY_PARTS = {
    name: part
    for part, names in enumerate(
        (
            "minimumsalary salaryminimum minsalary salarymin salaryfrom minimumpay minpay paymin payfrom "
            "paylow salarylow",
            "maximumsalary salarymaximum maxsalary salarymax salaryto maximumpay maxpay paymax payto "
            "payhigh salaryhigh",
            "currency salarycurrency paycurrency currencycode",
            "salaryperiod payperiod salaryunit payunit salaryinterval salarytype ratetype",
        )
    )
    for name in names.split()
}


def pay_of(values: Iterable[tuple[str, str]]) -> str:
    """The pay in one line, if its ends are stated separately.

    Args:
        values: Names of columns or keys, with their values.

    Returns:
        For example “£27,485 to £30,162 a year”; empty if neither end is stated.
    """
    parts = ["", "", "", ""]
    for name, value in values:
        part = _PAY_PARTS.get(_signless(name), -1)
        if part >= 0 and not parts[part]:
            parts[part] = value
    return pay_of_parts(*parts)


def pay_of_parts(low: str, high: str, currency: str, period: str) -> str:
    """The pay in one line from its ends, its currency and its period; empty without either end."""
    return pay_line(low, high, currency, period) if low or high else ""


def sterling_in(names: Iterable[str]) -> str:
    """The currency, if the names of the pay columns contain its sign."""
    return "GBP" if any("£" in name for name in names) else ""


def states_pay(name: str) -> bool:
    """Whether a column or key of that name holds an end of the pay, its currency or its period."""
    return _signless(name) in _PAY_PARTS


def _signless(name: str) -> str:
    """A name without spaces and signs, in lower case; one that is too long is unchanged."""
    return _known_signless(name) if len(name) <= _LONGEST_NAME else name


@lru_cache(maxsize=4_096)
def _known_signless(name: str) -> str:
    return _SIGNS.sub("", name).lower()


def meaning(name: str) -> str:
    """The meaning of a column or key with that name: one of `MEANINGS`, or an empty string."""
    return _known_meaning(name) if len(name) <= _LONGEST_NAME else ""


@lru_cache(maxsize=4_096)
def _known_meaning(name: str) -> str:
    for form in (name, _BRACKET.sub("", name)):
        found = _MEANINGS.get(_signless(form), "")
        if found:
            return found
    return ""


def _meaning_inside(name: str) -> str:
    """The meaning of a name of a few words by its last word or the one before “of”; may be empty."""
    words = name.lower().split()
    if not 1 < len(words) <= _MOST_WORDS:
        return ""
    before = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return _MEANINGS[before] if before in _TELLING_WORDS else ""


def by_weight(names: Sequence[str]) -> list[int]:
    """The indices of some names, in the order of precedence of their meanings."""
    return sorted(range(len(names)), key=lambda at: _signless(names[at]) in _WEAK)


def guessed(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """A meaning for each column.

    Args:
        columns: The names in the heading row.
        rows: Its rows, as long as ``columns``.

    Returns:
        One word for each column: a field's name, ``address``, ``text``, or empty. Only ``text`` stands
        more than once: columns without a known name are text too where their cells are long.
    """
    mapping = [""] * len(columns)
    for at in by_weight(columns):
        name = columns[at]
        found = meaning(name) or (PAY_PARTS[_PAY_PARTS[_signless(name)]] if states_pay(name) else "")
        mapping[at] = "" if found != TEXT and found in mapping else found
    for at, name in enumerate(columns if rows else ()):  # a heading row is yet to be found without rows
        found = "" if mapping[at] else _meaning_inside(name)
        mapping[at] = mapping[at] or (found if found == TEXT or found not in mapping else "")
    look = rows[:_LOOK]
    for number, found in enumerate(mapping):
        if not found and look and sum(len(row[number]) for row in look) >= _LONG * len(look):
            mapping[number] = TEXT
    return tuple(mapping)
