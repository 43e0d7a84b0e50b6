"""Lower pay during training (Annex 21), compared with the band's own pay.

| the advert says | remark |
|---|---|
| ``Annex 21`` / ``Annex U``, ``75 % of the top of Band 4`` | the share, in pounds if a percentage is given |
| ``Annex 21 does not apply`` | none |

The remark on the band's pay is then not a plain match, and pay below the band raises no question.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.domain.labels import label
from desktop_app.domain.pay import PayRemark, PayRemarkKind
from desktop_app.domain.spans import Span
from desktop_app.text.normalise import normalise

if TYPE_CHECKING:
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.pay import PayScale, PayTables

#: A text without any of these says nothing about pay in training.
_WORDS: Final = ("annex", "%", "per cent", "percent")
_PERCENT: Final = r"\d{2}(?:\.\d+)? ?(?:%|per ?cent)"
_ANNEX: Final = re.compile(r"\bannexe? ?(?:21|u)\b")
_SHARE: Final = re.compile(
    rf"{_PERCENT}(?:[^.;\n]{{0,30}}{_PERCENT})?[^.;\n]{{0,20}} of (?:the )?(?:top|max(?:imum)?|highest|full|"
    r"qualified|whole)\b[^.;\n%]{0,30}\b(?:band|scale|pay|salary|rate|point)"
)
_EACH: Final = re.compile(r"(\d{2}(?:\.\d+)?) ?(?:%|per ?cent)")
_DENIED: Final = re.compile(r"\bnot? (?:\w+ ){0,2}annex|annexe? ?(?:21|u) (?:\w+ ){0,2}not\b|without annex")
_STOP: Final = re.compile(r"\n|[;!?]|\.(?=\s|$)")
_RULE: Final = "Annex 21"
#: Plausible shares, in per cent.
_LEAST, _MOST = 50, 95


class TrainingPay(NamedTuple):
    """What an advert says about pay in training.

    Attributes:
        name: What the advert calls it; begins the remark.
        percents: Shares of the band's top.
        span: The place of the words.
    """

    name: str
    percents: tuple[float, ...]
    span: Span


def training_pay(advert: Advert) -> TrainingPay | None:
    """What the documents of an advert say about lower pay in training; ``None`` if nothing, or a denial."""
    for part in advert.documents:
        if not any(word in part.text.lower() for word in _WORDS):
            continue
        normal = normalise(part.text)
        low = normal.text.lower()
        found = _ANNEX.search(low) or _SHARE.search(low)
        if found is None or len(low) != len(normal.text):
            continue
        stop = _STOP.search(low, found.end())
        line = low[low.rfind("\n", 0, found.start()) + 1 : stop.start() if stop else None]
        if _DENIED.search(line):
            continue
        shares = _SHARE.search(low, max(0, found.start() - 200)) or found
        named = (float(each[1]) for each in _EACH.finditer(shares[0]))
        start, end = normal.offsets.to_original(found.start(), found.end())
        return TrainingPay(
            name=_RULE if _ANNEX.search(low) else "Training pay",
            percents=tuple(dict.fromkeys(each for each in named if _LEAST <= each <= _MOST)),
            span=Span(part.name, start, end),
        )
    return None


def in_training(
    remark: PayRemark | None, told: TrainingPay, scale: PayScale | None, tables: PayTables
) -> PayRemark | None:
    """Add the share paid in training to a remark on pay.

    Args:
        remark: The remark on the stated figures, if any.
        told: What the advert says about pay in training.
        scale: The scale of the stated band, nation and year; ``None`` if unknown.
        tables: Supply the source of the rule on shares.

    Returns:
        The remark followed by the share; unchanged if it already names a share or the scale is unknown.
    """
    if scale is None or (remark and remark.kind is PayRemarkKind.SHARE):
        return remark
    band = f"Band {scale.band}, {label(scale.nation)} {scale.year}"
    sums = " and ".join(f"{each:g} % is £{scale.highest * each / 100:,.0f} a year" for each in told.percents)
    pays = "pays trainees" if told.name == _RULE else "is"
    share = f"{told.name} {pays} a share of the top of {band}{f': {sums}' if sums else ''}."
    rest, _, asked = remark.sentence.partition(": is it for part-time hours") if remark else ("", "", "")
    if remark and asked:
        sentence = f"The pay stated is {rest[:1].lower()}{rest[1:]}, as the advert says. {share}"
    elif remark:
        sentence = f"{_of_stated(remark.sentence)} {share}"
    else:
        sentence = share
    rule = next((each.source for each in tables.shares if each.nation is scale.nation), None)
    origins = [f"{each.title}, checked {each.checked}" for each in (scale.source, rule) if each]
    base = remark or PayRemark(PayRemarkKind.SHARE, "", source="", spans=())
    sources = dict.fromkeys([*(each for each in base.source.split("; ") if each), *origins])
    return replace(
        base,
        kind=PayRemarkKind.SHARE,
        sentence=sentence,
        source="; ".join(sources),
        spans=tuple(dict.fromkeys((*base.spans, told.span))),
        derived=base.derived or scale.derived,
    )


def _of_stated(sentence: str) -> str:
    """Reword a remark as one on the stated pay (``The pay stated is the 2025/26 scale of …``)."""
    for opening, said in (("Matches", "matches"), ("This is", "is")):
        if sentence.startswith(opening):
            return f"The pay stated {said}{sentence.removeprefix(opening)}"
    if sentence.startswith("There is no"):
        return sentence
    return f"The pay stated is {sentence[:1].lower()}{sentence[1:]}"
