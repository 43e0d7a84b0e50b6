"""Analyses of every shape for property tests: any text at all, lone surrogates included."""

from __future__ import annotations

from hypothesis import strategies as st

from desktop_app.domain.advert import TEXT, Advert, Origin, OriginKind, Part
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.documents import SourceFormat
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.facts import Asked, AskedStrength, Correction, Fact, FactName, FactSource
from desktop_app.domain.findings import Finding, Severity
from desktop_app.domain.sections import Section, SectionName
from desktop_app.domain.signals import Category, Gate, Strength
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import (
    SIDES,
    Confidence,
    Kind,
    Nation,
    Reason,
    Route,
    Setting,
    Stage,
    Verdict,
)

#: Any code points: emoji, right-to-left runs, combining marks, control characters, lone surrogates, and
#: both halves of a pair side by side.
any_text = st.text(st.characters(exclude_categories=()), max_size=40) | st.sampled_from(
    ["\ud83d\ude00", "\udc00\ud800", "a\x00b", "مرحبا 👩‍⚕️", "ńñ", "\r\n\x0b\x85\u2028"]
)
_names = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=12)
_numbers = st.integers(0, 5_000)
_weights = st.floats(0, 1_000, allow_nan=False) | st.integers(0, 100).map(float)
spans = st.builds(Span, part=_names, start=_numbers, end=_numbers)
evidences = st.builds(
    Evidence,
    rule=any_text,
    title=any_text,
    route=st.none() | st.sampled_from(Route),
    category=st.sampled_from(Category),
    strength=st.sampled_from(Strength),
    span=spans,
    text=any_text,
    assertion=st.sampled_from(Assertion),
    section=st.sampled_from(SectionName),
    weight=_weights,
    gate=st.none() | st.sampled_from(Gate),
    kind=st.none() | st.sampled_from(Kind),
    stage=st.none() | st.sampled_from(Stage),
    nation=st.none() | st.sampled_from(Nation),
    setting=st.none() | st.sampled_from(Setting),
    why=any_text,
    cue=st.none() | spans,
    seeker=any_text,
    recruiter=any_text,
    source=any_text,
)
_reasons = st.builds(Reason, text=any_text, rules=st.lists(any_text, max_size=2).map(tuple))
verdicts = st.builds(
    Verdict,
    route=st.sampled_from(Route),
    confidence=st.sampled_from(Confidence),
    provisional=st.booleans(),
    kind=st.sampled_from(Kind),
    stage=st.sampled_from(Stage),
    nation=st.sampled_from(Nation),
    setting=st.sampled_from(Setting),
    reason=any_text,
    scores=st.tuples(*[st.tuples(st.just(side), st.integers(0, 100)) for side in SIDES]),
    decisive=st.lists(any_text, max_size=2).map(tuple),
    ignored=st.lists(_reasons, max_size=2).map(tuple),
    changes=st.lists(_reasons, max_size=2).map(tuple),
)
_origins = st.builds(
    Origin,
    part=_names,
    kind=st.sampled_from(OriginKind),
    file=any_text,
    format=st.none() | st.sampled_from(SourceFormat),
    address=any_text,
    date=any_text,
    notes=st.lists(any_text, max_size=2).map(tuple),
)
adverts = st.builds(
    lambda parts, text, further, origins, read_on: Advert(
        (
            *(Part(name, value) for name, value in parts.items()),
            Part(TEXT, text),
            *(Part(f"document:{number}", body) for number, body in enumerate(further, 2)),
        ),
        tuple(origins),
        read_on,
    ),
    st.dictionaries(_names.filter(lambda name: name != TEXT), any_text, max_size=3),
    any_text,
    st.lists(any_text, max_size=2),
    st.lists(_origins, max_size=2),
    st.sampled_from(["", "2026-11-21"]),
)
_asked = st.builds(Asked, what=any_text, strength=st.sampled_from(AskedStrength), span=st.none() | spans)
#: Every kind of value that a fact may have, whatever its name.
fact_values = (
    any_text
    | st.floats(allow_nan=False)
    | st.integers(-(10**12), 10**12)
    | st.booleans()
    | st.lists(any_text, max_size=3).map(tuple)
    | st.lists(_asked, max_size=3).map(tuple)
)
facts = st.lists(
    st.builds(
        Fact,
        name=st.sampled_from(FactName),
        value=fact_values,
        span=st.none() | spans,
        text=any_text,
        source=st.sampled_from(FactSource),
    ),
    max_size=4,
    unique_by=lambda fact: fact.name,
).map(tuple)
corrections = st.lists(
    st.builds(Correction, name=st.sampled_from(FactName), value=st.none() | fact_values),
    max_size=3,
    unique_by=lambda correction: correction.name,
).map(tuple)
analyses = st.builds(
    Analysis,
    advert=adverts,
    sections=st.lists(
        st.builds(Section, name=st.sampled_from(SectionName), span=spans, heading=st.none() | spans),
        max_size=3,
    ).map(tuple),
    evidence=st.lists(evidences, max_size=3).map(tuple),
    background=st.lists(evidences, max_size=2).map(tuple),
    verdict=verdicts,
    findings=st.lists(
        st.builds(
            Finding,
            check=_names,
            severity=st.sampled_from(Severity),
            message=any_text,
            spans=st.lists(spans, max_size=2).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    packs=st.lists(st.tuples(any_text, any_text), max_size=3).map(tuple),
    rules_digest=any_text,
    words=_numbers,
    facts=facts,
)
