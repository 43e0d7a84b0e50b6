"""A JobPosting's values as labelled fields, named like the facts of an advert.

Values are as the page states them: dates cut to ISO days, figures without trailing zeros, employment types as
words. Nothing is inferred. Property names: https://schema.org/JobPosting.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from datetime import date

from desktop_app.domain.documents import Field, FieldOrigin
from desktop_app.sources.lines import visible
from desktop_app.sources.posting_pay import pay_fields

_TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?")
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", re.IGNORECASE)
_CONTRACTS = {
    "permanent": "permanent",
    "fixedterm": "fixed_term",
    "fixedtermcontract": "fixed_term",
    "bank": "bank",
    "agency": "agency",
    "secondment": "secondment",
    "apprenticeship": "apprenticeship",
}
_PATTERNS = {"fulltime": "full_time", "parttime": "part_time", "telecommute": "remote"}
_LONGEST = 2_000
#: The keys for the words of an object, in schema.org and in the vocabularies of job boards.
_NAMING = ("name", "value", "@value", "credentialCategory", "display_name", "displayName", "label")


def fields_of(posting: dict[str, object]) -> tuple[Field, ...]:
    """Every labelled value of a job.

    Args:
        posting: The JobPosting object with references resolved.

    Returns:
        Fields of origin ``json_ld``, each name and value once, in a fixed order.
    """
    pairs: dict[tuple[str, str], None] = {}
    for reader in _READERS:
        for name, value in reader(posting):
            text = visible(value.strip()[:_LONGEST])
            if text:
                pairs[name, text] = None
    return tuple(Field(name, value, FieldOrigin.JSON_LD) for name, value in pairs)


def first_text(value: object) -> str:
    """The first text of a value.

    Itself, that of a list's first item, or an object's ``name`` or ``value``.
    """
    if value is None or isinstance(value, str):  # by far the commonest
        return value if value and value.strip() else ""
    return next(texts(value), "")


def texts(value: object) -> Iterator[str]:
    """Every text of a value that may be one thing, a list of things, or objects with names."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str) and one.strip():
            yield one
        elif isinstance(one, bool):
            yield "true" if one else "false"
        elif isinstance(one, int | float):
            yield f"{one:.12g}" if isinstance(one, float) else str(one)
        elif isinstance(one, list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict):
            waiting.append(
                next(
                    (one[key] for key in _NAMING if one.get(key)),
                    None,
                )
            )


def plain(text: str) -> str:
    """A value on one line: entities resolved, markup and invisible characters removed, spaces collapsed."""
    if "&" in text or "<" in text:
        text = _TAGS.sub(" ", html.unescape(html.unescape(text)))
    words = " ".join(text.split())
    return words if words.isprintable() else visible(words)


def _words(posting: dict[str, object]) -> Iterator[tuple[str, str]]:
    """The values that are plain words."""
    for name, given in (
        ("title", "title"),
        ("employer", "hiringOrganization"),
        ("reference", "identifier"),
        ("hours", "workHours"),
        ("department", "employmentUnit"),
        ("industry", "industry"),
        ("qualifications", "qualifications"),
        ("qualifications", "educationRequirements"),
        ("experience", "experienceRequirements"),
        ("skills", "skills"),
        ("sponsorship", "eligibilityToWorkRequirement"),
        ("dbs", "securityClearanceRequirement"),
        ("applicant_location", "applicantLocationRequirements"),
    ):
        value = posting.get(given)
        if value is None:
            continue
        found = [plain(text) for text in texts(_identifying(value) if name == "reference" else value)]
        months = _months(value) if name == "experience" else ""
        found += [months] if months else []
        if name in {"title", "employer", "reference"}:
            found = found[:1]
        if found:
            yield name, ", ".join(dict.fromkeys(found))


def _months(value: object) -> str:
    """Required experience, given as a number of months, in words."""
    count = value.get("monthsOfExperience") if isinstance(value, dict) else None
    months = first_text(count) if not isinstance(count, bool) else ""
    return f"{months} months of experience" if months else ""


def _identifying(value: object) -> object:
    """The number of an identifier, whose ``name`` is only that of the organisation that issued it."""
    if isinstance(value, list):
        return [_identifying(one) for one in value]
    if isinstance(value, dict):
        return value.get("value") or value.get("@value") or value.get("propertyID")
    return value


def _dates(posting: dict[str, object]) -> Iterator[tuple[str, str]]:
    """Dates as ISO days, and the closing time if stated."""
    for name, given in (("closing", "validThrough"), ("posted", "datePosted"), ("start", "jobStartDate")):
        text = first_text(posting.get(given)).strip()
        found = _MOMENT.match(text)
        if found is None or not _is_day(found[1]):
            if text:
                yield f"{name}_date", plain(text)
            continue
        yield f"{name}_date", found[1]
        if name == "closing" and found[2] and found[2] != "00:00":
            yield "closing_time", found[2]


def _is_day(text: str) -> bool:
    """Whether an ISO date exists."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _employment(posting: dict[str, object]) -> Iterator[tuple[str, str]]:
    """Employment types: as stated, and as contract and pattern if the word means exactly that."""
    stated = [
        part for text in texts(posting.get("employmentType")) for part in re.split(r"[,;|]", plain(text))
    ]
    places = list(texts(posting.get("jobLocationType")))
    if stated:
        yield "employment_type", ", ".join(part.strip() for part in stated if part.strip())
    for word in (*stated, *places):
        key = re.sub(r"[\W_]+", "", word).lower()
        if key in _CONTRACTS:
            yield "contract", _CONTRACTS[key]
        if key in _PATTERNS:
            yield "pattern", _PATTERNS[key]


def _places(posting: dict[str, object]) -> Iterator[tuple[str, str]]:
    """Each place of work on one line, and postcodes and countries separately."""
    given = posting.get("jobLocation")
    for place in given if isinstance(given, list) else [given]:
        address = place.get("address", place) if isinstance(place, dict) else place
        for one in address if isinstance(address, list) else [address]:
            yield from _place(place, one)


def _place(place: object, address: object) -> Iterator[tuple[str, str]]:
    """One address, in parts or as one text."""
    if not isinstance(address, dict):
        text = plain(first_text(address))
        yield "location", text
        found = _POSTCODE.search(text)
        yield "postcode", found[0].upper() if found else ""
        return
    parts = [plain(first_text(place.get("name")))] if isinstance(place, dict) and place is not address else []
    keys = ("name", "streetAddress", "addressLocality", "addressRegion")
    parts += [plain(first_text(address.get(key))) for key in keys]
    yield "location", ", ".join(dict.fromkeys(part.strip(" ,") for part in parts if part.strip(" ,")))
    yield "postcode", plain(first_text(address.get("postalCode")))
    yield "country", plain(first_text(address.get("addressCountry")))


def _contacts(posting: dict[str, object]) -> Iterator[tuple[str, str]]:
    """The contact: name, e-mail address and telephone number."""
    for key in ("applicationContact", "contactPoint"):
        given = posting.get(key)
        for contact in given if isinstance(given, list) else [given]:
            if isinstance(contact, dict):
                yield "contact_name", plain(first_text(contact.get("name")))
                yield "contact_email", plain(first_text(contact.get("email"))).removeprefix("mailto:")
                yield "contact_phone", plain(first_text(contact.get("telephone"))).removeprefix("tel:")


_READERS: tuple[Callable[[dict[str, object]], Iterator[tuple[str, str]]], ...] = (
    _words,
    pay_fields,
    _dates,
    _employment,
    _places,
    _contacts,
)
