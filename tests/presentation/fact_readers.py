"""A reader for tests of the window that reads facts too: those whose words, known here, stand in the text."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.facts import Asked, AskedStrength, Fact, FactName, FactSource, FactValue
from desktop_app.domain.spans import Span
from desktop_app.engine.worker import Prepared
from tests.making_facts import STATED
from tests.presentation.readers import WordReader

_BANDS = ("4", "5", "6")
_ASKED = (("NCCQ", AskedStrength.ESSENTIAL), ("GCSEs", AskedStrength.DESIRABLE))


class StatingReader(WordReader):
    """Finds the words of ``STATED`` wherever they stand, and bands besides."""

    def analyse(self, advert: Advert, marked: object = None) -> Analysis:
        text = advert.part(TEXT)
        found: dict[FactName, Fact] = {}
        forms: list[tuple[FactName, FactValue, str]] = [
            (name, value, words) for name, (value, words) in STATED.items() if name is not FactName.BAND
        ]
        forms.extend((FactName.BAND, band, f"Band {band}") for band in _BANDS)
        for name, value, words in forms:
            start = text.find(words)
            if start >= 0 and name not in found:
                found[name] = _fact(name, value, text, Span(TEXT, start, start + len(words)))
        asked = tuple(
            Asked(what, strength, Span(TEXT, text.index(what), text.index(what) + len(what)))
            for what, strength in _ASKED
            if what in text
        )
        if asked and asked[0].span is not None:
            found[FactName.QUALIFICATIONS] = _fact(FactName.QUALIFICATIONS, asked, text, asked[0].span)
        facts = tuple(found[name] for name in FactName if name in found)
        return replace(super().analyse(advert), facts=facts)


def _fact(name: FactName, value: FactValue, text: str, span: Span) -> Fact:
    return Fact(name, value, span, text[span.start : span.end], FactSource.TEXT)


def stating() -> Prepared:
    return Prepared(StatingReader())
