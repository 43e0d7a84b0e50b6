"""A person's word on a fact wins over what was read, and can take it away."""

from __future__ import annotations

from desktop_app.domain.facts import Correction, Fact, FactName, FactSource, corrected
from desktop_app.domain.spans import Span

_BAND = Fact(FactName.BAND, "4", Span("text", 0, 6), "Band 4", FactSource.TEXT)
_TITLE = Fact(FactName.TITLE, "Coder", Span("text", 7, 12), "Coder", FactSource.TEXT)


def test_a_correction_takes_the_place_of_what_was_read() -> None:
    facts = corrected((_TITLE, _BAND), (Correction(FactName.BAND, "5"),))
    assert facts == (_TITLE, Fact(FactName.BAND, "5", None, "", FactSource.PERSON))


def test_what_the_advert_does_not_state_is_gone() -> None:
    assert corrected((_TITLE, _BAND), (Correction(FactName.BAND, None),)) == (_TITLE,)


def test_what_was_not_read_is_added_in_the_order_of_the_names() -> None:
    facts = corrected((_BAND,), (Correction(FactName.EMPLOYER, "Sandmere NHS Trust"),))
    assert [fact.name for fact in facts] == [FactName.EMPLOYER, FactName.BAND]


def test_of_two_corrections_the_last_counts() -> None:
    twice = (Correction(FactName.BAND, "5"), Correction(FactName.BAND, "6"))
    (fact,) = corrected((_BAND,), twice)
    assert fact.value == "6"
