"""Whatever text, facts or profile is given: no error, places that are places, and the same answer twice."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.analysis.advice.applying import could_apply
from desktop_app.analysis.advice.beside_cv import beside_cv
from desktop_app.analysis.advice.not_said import not_said, questions_text
from desktop_app.analysis.advice.pay_check import check_pay
from desktop_app.domain.facts import ContractKind, FactName, FactValue, PayPeriod, PayTerm, WorkPattern
from desktop_app.domain.pay import PayRemarkKind
from desktop_app.domain.profile import Profile, TermState
from desktop_app.domain.verdict import Nation, Setting, Stage
from tests.analysis.advice.pay_facts import pay_facts, tables
from tests.analysis.advice.seeker_adverts import guidance, hospital
from tests.reading import read

PIECES = (
    "Clinical Coder", "Ferndale General Hospital NHS Trust", "Essential", "Desirable", "Person specification",
    "NCCQ or ACC", "GCSE English grade C or above, or equivalent", "no experience of ICD-10", "EMIS Web",
    "ICD-10 and OPCS-4", "working towards the NCCQ", "2 years' experience of clinical coding", "Band 3-4",
    "£28,392 to £31,157", "0.6 WTE", "Curriculum Vitae", "hybrid", "Main duties", "\N{SOFT HYPHEN}", "\r\n",
    "İ", "•", "ﬁ", "(", "“", "'",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("\n".join)
words = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=3).map(tuple)
numbers = st.none() | st.floats(0, 300_000, allow_nan=False)
answers = st.none() | st.booleans()
profiles = st.builds(
    Profile,
    stage=st.sampled_from(Stage),
    qualifications=words,
    working_towards=words,
    coding_years=numbers,
    systems=words,
    hours_min=numbers,
    hours_max=numbers,
    places=words,
    patterns=st.lists(st.sampled_from(WorkPattern), max_size=3).map(tuple),
    contracts=st.lists(st.sampled_from(ContractKind), max_size=3).map(tuple),
    pay_min=numbers,
    driving_licence=answers,
    between_sites=answers,
    needs_sponsorship=answers,
)


@settings(max_examples=60)
@given(texts, profiles)
def test_applying_never_fails_and_its_words_are_the_advert_s(text: str, profile: Profile) -> None:
    analysis = read(text)
    lines = could_apply(profile, analysis, analysis.facts, guidance())
    assert lines == could_apply(profile, analysis, analysis.facts, guidance())
    for line in lines:
        assert line.what
        assert line.why
        if line.span is not None:
            assert line.words == analysis.advert.part(line.span.part)[line.span.start : line.span.end]


@settings(max_examples=60)
@given(texts, texts)
def test_comparing_never_fails_and_its_places_are_places(advert_text: str, cv_text: str) -> None:
    advert, cv = read(advert_text), read(cv_text)
    for line in beside_cv(advert, cv, guidance()):
        assert line.in_advert
        assert all(advert.advert.part(span.part)[span.start : span.end] for span in line.in_advert)
        assert all(cv.advert.part(span.part)[span.start : span.end] for span in line.in_cv)
        assert line.in_cv or line.state is TermState.MISSING


@settings(max_examples=30)
@given(st.lists(st.sampled_from(("NCCQ", "SNOMED CT", "Medicode", "GCSE English")), unique=True))
def test_a_cv_that_says_the_advert_s_own_words_misses_nothing_of_them(asked: list[str]) -> None:
    advert = hospital(essential="\n".join(asked or ["A good eye."]))
    lines = beside_cv(read(advert), read("Curriculum Vitae\nJo Example\n" + "\n".join(asked)), guidance())
    found = {
        advert[line.in_advert[0].start : line.in_advert[0].end] for line in lines if line.state == "found"
    }
    assert {word for word in asked if word != "GCSE English"} <= found


@settings(max_examples=60)
@given(texts)
def test_asking_never_fails_and_no_question_stands_twice(text: str) -> None:
    analysis = read(text)
    found = not_said(analysis, analysis.facts, guidance())
    assert len({each.question for each in found}) == len(found)
    assert questions_text(found).count("?") >= len(found)


@given(
    low=numbers,
    high=numbers,
    band=st.sampled_from(("", "1", "2", "4", "3-4", "8a", "9", "VSM", "x")),
    period=st.sampled_from(PayPeriod),
    terms=st.lists(st.sampled_from(PayTerm), max_size=3).map(tuple),
    hours=numbers,
    nation=st.sampled_from(Nation),
    setting=st.sampled_from(Setting),
    on=st.none() | st.dates(date(2015, 1, 1), date(2035, 1, 1)),
)
def test_checking_pay_never_fails_and_says_one_thing_at_most(
    low: float | None,
    high: float | None,
    band: str,
    period: PayPeriod,
    terms: tuple[PayTerm, ...],
    hours: float | None,
    nation: Nation,
    setting: Setting,
    on: date | None,
) -> None:
    named = {"pay_min": low, "pay_max": high, "band": band or None, "hours_per_week": hours}
    stated: dict[str, FactValue] = {name: value for name, value in named.items() if value is not None}
    stated |= {"pay_period": str(period), "pay_terms": tuple(str(term) for term in terms)}
    facts = pay_facts(terms_text="", **stated)
    found = check_pay(facts, tables(), nation=nation, on=on, setting=setting)
    assert len(found) <= 1
    for remark in found:
        assert remark.sentence[-1] in ".?"
        assert "£-" not in remark.sentence
        assert bool(remark.source) or remark.kind is PayRemarkKind.NO_TABLE
        assert set(remark.spans) <= {fact.span for fact in facts if fact.name is not FactName.CURRENCY}
