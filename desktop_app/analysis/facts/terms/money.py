"""Sums of money as adverts write them: figures, ranges, currencies and periods.

| form | as in |
|---|---|
| one sum | ``£24,465``, ``£27,373.50``, ``£42k``, ``€51,206``, ``AED 6,500``, ``Rs. 25,000/-`` |
| | ``INR 1,30,000`` |
| range | ``£35,392 to £42,618``, ``£26k - £31k``, ``£82,096 to 110,683``, ``£68–76k``, ``19 - 22,000`` |
| | ``£10.38-£18.59`` |
| joined | ``£32,073 rising to £39,043``, ``between £10.00 and £10.35``, ``from £28,392 to £31,157`` |
| lakhs | ``3-4.5 LPA``, ``₹11–16 LPA``, ``3 to 5 lakhs per annum`` |
| one end | ``up to £34,000``, ``from £31,500``, ``starting at £27,373.50`` |
| time | ``a year``, ``pa``, ``per annum``, ``p.a.``, ``p/h``, ``ph``, ``an hour``, ``/hr``, ``hourly`` |
| | ``pw``, ``a month``, ``monthly``, ``y flwyddyn`` |

Sums without a currency count only where the text is known to be about pay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop_app.domain.facts import PayPeriod

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Currencies by their international letters.
_ISO: Final = "gbp|eur|usd|aud|cad|nzd|inr|sgd|hkd|myr|zar|aed|qar|kwd|omr"
_SIGN: Final = (
    rf"£|€|₹|\$|{_ISO}|sar|bhd|dhs?|rs\.?|bd|qr|kd|us\$|a\$|au\$|c\$|"
    r"ca\$|nz\$|s\$|\bsr\.?(?= ?\d{1,3},?\d{3})"
)
_CODES: Final = {
    "£": "GBP", "€": "EUR", "₹": "INR", "$": "$", "dh": "AED", "dhs": "AED", "rs": "INR", "rs.": "INR",
    "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "s$": "SGD",
    "bd": "BHD", "sr": "SAR", "sr.": "SAR", "qr": "QAR", "kd": "KWD", "euro": "EUR", "euros": "EUR",
    "dirhams": "AED",
}  # fmt: skip
_NUMBER: Final = (
    r"\d{1,3}(?:,\d{2,3}|,[\do]{3}|, \d{3}(?= ?(?:-|to|p|\+|$))){1,3}(?:\.\d{1,2})?(?!\d)|"
    r"\d{1,3}\.\d{3}(?![\d.])|\d{1,7}(?:\.\d{1,2})?(?!,?\d)"
)
_SCALE: Final = r" ?(?:(k)\b|(lpa\b|lakhs?(?: per annum)?\b|lacs?\b|l\b))"
_TIME_BETWEEN: Final = r"(?: ?(?:pa|p\.a\.|per annum|per hour|an hour|ph|p/h|a year|/hr|/hour|monthly))?"
_JOIN: Final = (
    rf"{_TIME_BETWEEN} ?(?:-{{1,2}}|to|and|rising (?:by increments |in steps |annually )?to|up to|"
    rf"i(?: ?/ ?to)?|through|/|- up to|or)"
    r"(?: (?:a maximum of|around|about))? ?"
)
_SUM: Final = rf"({_SIGN})? ?({_NUMBER})(?:{_SCALE})?"
#: A digit before a dash and a whole sum is a band (``2 - £24,465``), not the lower end of a range.
_BAND_BEFORE: Final = r"(?!\d ?- ?[£€]\d{2},\d{3})"
_RANGE: Final = re.compile(rf"(?<![\w.,/-])(?<!band )(?<!grade ){_BAND_BEFORE}{_SUM}(?:{_JOIN}{_SUM})?")
#: First letters of the names of currencies and sums.
NAMES: Final = frozenset((
    *_ISO.split("|"), "sar", "bhd", "dh", "dhs", "rs", "bd", "qr", "sr", "kd", "euro", "dirh", "lpa",
    "lak", "lac",
))  # fmt: skip
#: The name of a currency after its figures (``9,000 SAR``); a SAR may be a request for records.
_NAMED_BEHIND: Final = re.compile(
    rf" ?(euros?|{_ISO}|dhs?|dirhams|sar(?! ?(?:request|case|form))|"
    r"bhd|sr(?=[ /]*(?:$|[.,;|)\n+-]|per\b|a month|monthly|p\.?m)))\b"
)
_MARKS: Final = re.compile(r"[£€₹$]")
_WORDS: Final = re.compile(
    rf"\b(?:{_ISO}|sar|bhd|dhs?|rs|bd|qr|sr|kd|euros?|dirhams|lpa|lakhs?|"
    r"lacs?)\b"
)
#: How far before and after a sign its sum may be.
_BEFORE_SIGN: Final = 28
_BEHIND_SIGN: Final = 70

#: Yearly or monthly benefits other than pay (``yearly ticket``).
_COMES: Final = (
    r"(?! (?:paid )?(?:return )?(?:air\b|airfare|flights?\b|tickets?\b|leave\b|vacation|holiday|bonus|"
    r"increment|return\b|review|appraisal|passage|allowance|medical|target))"
)
_PERIODS: Final = (
    (
        PayPeriod.HOUR,
        r"per hour|an hour|p\.?/?h\.?(?![a-z])|/ ?ho?u?r|hourly|per hr|p/hr|/ ?h\b|hour\b|yr "
        r"awr|hr\b",
    ),
    (PayPeriod.DAY, r"per day|a day|/ ?day|daily|p/d\b|pd\b"),
    (PayPeriod.WEEK, r"per week|a week|p\.?/?w\.?(?![a-z])|/ ?week|weekly"),
    (PayPeriod.MONTH, rf"per month|a month|p\.?/?m\.?(?![a-z])|pcm|/ ?month|monthly\b{_COMES}|/ ?mo\b"),
    (
        PayPeriod.YEAR,
        rf"per annum|a year|p\.? ?/?a\.?(?![a-z])|per year|/ ?year|yearly\b{_COMES}|annually|"
        rf"annual\b(?! ?$){_COMES}|/ ?yr|per yr|y "
        r"flwyddyn"
        r"|pro[- ]rata|fte\b|wte\b|lpa\b",
    ),
)
_PERIOD: Final = re.compile(
    r"(?:/-)?[ ,(*]{0,3}(?:gross |each |basic |salary |in total |plus holiday pay )?(?:"
    + "|".join(f"(?P<{period}>{forms})" for period, forms in _PERIODS)
    + ")"
)
_PERIOD_ANYWHERE: Final = re.compile(
    "|".join(rf"(?P<{period}>(?<![a-z])(?:{forms}|{period}(?:ly)?\b{_COMES}))" for period, forms in _PERIODS)
)
#: Other units: payment by the piece is not pay for a period.
_PIECE: Final = re.compile(
    r" ?(?:per|an?|each|/) ?(?:episode|session|record|file|chart|patient|item|set|note|shift|mile|night|head|"
    r"referral|case|letter|form|simple|thick|person|team|coder|module|instalment|quarter|fortnight|course|"
    r"trainee|employee)"
)
_UP_TO: Final = re.compile(r"(?:up ?to|maximum(?: of)?|max\.?|to|no more than) ?(?:a max(?:imum)? of )?$")
_FROM: Final = re.compile(
    r"(?:from|start(?:s|ing)?(?: (?:at|from|on|salary(?: of)?|pay))?:?|minimum(?: of)?|min\.?|at least) ?$"
)
_PLAIN_LEAST: Final = 1000.0
_LEAST: Final = 4.0
_LAKH: Final = 100_000
_RUPEES: Final = ("₹", "inr", "rs", "rs.")


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum or a range of sums at a place of a text.

    Attributes:
        low: The lower figure; ``None`` where only the higher end is stated (``up to £34,000``).
        high: The higher figure; equal to ``low`` for one sum, ``None`` where only the lower end is stated.
        currency: ISO code, ``$`` for dollars of an unstated nation, empty where none is stated.
        period: The period after the figures; ``None`` where none follows.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    currency: str
    period: PayPeriod | None

    @property
    def top(self) -> float:
        """The highest figure stated."""
        return self.high if self.high is not None else self.low or 0.0

    @property
    def bottom(self) -> float:
        """The lowest figure stated."""
        return self.low if self.low is not None else self.high or 0.0


def sums_in(low: str, start: int, end: int, *, plain: bool = False, words: bool = True) -> Iterator[Sum]:
    """The sums in a range of a lower-case text, in order of place, without payments by the piece.

    Args:
        low: The text.
        start: Where to begin.
        end: Where to stop.
        words: Whether the range may contain the name of a currency (see ``NAMES``).
        plain: Whether figures without a currency count (after a label for pay).
    """
    for first, last in [(start, end)] if plain else _windows(low, start, end, words=words):
        for found in _RANGE.finditer(low, first, last):
            read = _read(found, plain=plain)
            if read is None or _PIECE.match(low, read[2]):
                continue
            currency, figures, stop = read
            period = _PERIOD.match(low, stop, end)
            what = PayPeriod(period.lastgroup) if period and period.lastgroup else None
            if what is None and "lpa" in found[0]:
                what = PayPeriod.YEAR
            least, most = _ends(low, found.start(), figures)
            yield Sum(found.start(), period.end() if period else stop, least, most, currency, what)


def plain_number(value: float) -> float | int:
    """A figure as people write it: whole numbers without a decimal point."""
    return int(value) if value.is_integer() else value


def period_in(low: str, reach: int | None = None) -> PayPeriod | None:
    """The first pay period named in a value (``Yearly``, ``UNIT: HOUR``).

    Args:
        low: The value in lower case.
        reach: The word must begin before this offset; ``None`` for anywhere.
    """
    found = _PERIOD_ANYWHERE.search(low)
    near = found and (reach is None or found.start() < reach)
    return PayPeriod(found.lastgroup) if found and near and found.lastgroup else None


def _windows(low: str, start: int, end: int, *, words: bool) -> list[tuple[int, int]]:
    """The ranges around currency signs and names."""
    signs = [found.start() for found in _MARKS.finditer(low, start, end)]
    if words:
        signs += [found.start() for found in _WORDS.finditer(low, start, end)]
    windows: list[tuple[int, int]] = []
    for sign in sorted(signs):
        first, last = max(start, sign - _BEFORE_SIGN), min(end, sign + _BEHIND_SIGN)
        while first > start and not low[first].isspace() and sign - first < 2 * _BEFORE_SIGN:
            first -= 1
        if windows and first <= windows[-1][1]:
            windows[-1] = (windows[-1][0], last)
        else:
            windows.append((first, last))
    return windows


def _read(found: re.Match[str], *, plain: bool) -> tuple[str, list[float], int] | None:
    """The currency, figures and end of a match; ``None`` if the figures are not a sum."""
    sign, lakh = found[1] or found[5] or "", found[4] or found[8]
    if lakh == "l" and sign not in _RUPEES:
        return None
    behind = None if sign or lakh else _NAMED_BEHIND.match(found.string, found.end())
    sign = behind[1] if behind else sign
    if not (sign or lakh or plain):
        return None
    currency = _CODES.get(sign, sign.upper()) or ("INR" if lakh else "")
    figures, stop = _figures(found, currency)
    if not sign and not lakh and max(figures) < (_PLAIN_LEAST if "." not in found[0] else _LEAST):
        return None
    return currency, figures, behind.end() if behind and stop == found.end() else stop


def _figures(found: re.Match[str], currency: str) -> tuple[list[float], int]:
    """The figures of a match and where they end; a second one that does not end a range is left out."""
    thousands = (found[3], found[7])
    lakh = found[4] or found[8]
    first = _amount(found[2], currency)
    if thousands[0] or (lakh and first < _PLAIN_LEAST):
        first *= _LAKH if lakh else 1000
    end = found.end(4 if found[4] else 3 if found[3] else 2)
    if found[6] is None:
        return [first], end
    second = _amount(found[6], currency)
    if thousands[1] or (lakh and second < _PLAIN_LEAST):
        second *= _LAKH if lakh else 1000
    shared = not (thousands[0] or found[4]) and first < _PLAIN_LEAST <= second / 5
    if shared and first * 1000 <= second * 2:
        first *= 1000
    joined = _joiner(found)
    loose = joined in ("and", "or", "/")
    if loose and (not found[5] or _PIECE.match(found.string, found.end())):
        return [first], end
    if not found[5] and not first / 5 <= second <= first * 5:
        return [first], end
    if not first / 8 <= second <= first * 8:
        return [first], end
    return [first, second], found.end()


def _joiner(found: re.Match[str]) -> str:
    """The word or sign between the two figures of a match."""
    words = found.string[found.end(2) : found.start(5 if found[5] else 6)].split()
    return words[-1] if words else ""


def _amount(number: str, currency: str) -> float:
    """The value of a written number.

    A point before three figures groups them in euros only; the letter O in a scanned number is a nought.
    """
    if currency == "EUR" and re.fullmatch(r"\d{1,3}\.\d{3}", number):
        number = number.replace(".", "")
    return float(number.replace(",", "").replace(" ", "").replace("o", "0"))


def _ends(low: str, start: int, figures: list[float]) -> tuple[float | None, float | None]:
    """The lower and higher figures; one is missing where only one end is stated."""
    if len(figures) > 1:
        return min(figures), max(figures)
    before = low[max(0, start - 28) : start]
    if _UP_TO.search(before):
        return None, figures[0]
    return (figures[0], None) if _FROM.search(before) else (figures[0], figures[0])
