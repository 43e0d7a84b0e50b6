"""The ways a phrase is written, and that they are cut as the engine's tokeniser cuts the advert."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.analysis.tokens import make_tokeniser
from desktop_app.text.normalise import normalise
from desktop_app.text.spellings import cut, spellings
from tests.reading import reader_of, signal

TOKENISE = make_tokeniser()


def written(phrase: str, *, exact: bool = False) -> set[str]:
    return {" ".join(form) for form in spellings(phrase, exact=exact)}


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        ("ICD-10", {"icd - 10", "icd 10", "icd10"}),
        ("OPCS 4", {"opcs 4", "opcs - 4"}),
        ("coding clerk", {"coding clerk", "coding - clerk", "coding clerks", "coding - clerks"}),
        ("summariser", {"summariser", "summarizer", "summarisers", "summarizers"}),
        ("organization", {"organization", "organisation", "organizations", "organisations"}),
        ("surgery", {"surgery", "surgeries"}),
        ("practice", {"practice", "practices"}),
        ("business", {"business"}),
        ("box", {"box", "boxes"}),
        ("coding", {"coding"}),
        ("coded", {"coded"}),
        ("GP", {"gp"}),
        ("OPCS-4", {"opcs - 4", "opcs 4", "opcs4"}),
        ("advise", {"advise", "advises"}),
        ("exercise", {"exercise", "exercises"}),
    ],
)
def test_a_phrase_is_written_in_these_ways(phrase: str, forms: set[str]) -> None:
    assert forms <= written(phrase)


@pytest.mark.parametrize(
    ("phrase", "never"),
    [
        ("practice", "practise"),
        ("coding", "codings"),
        ("ICD-10", "icd - 10s"),
        ("ACC", "ac"),
        ("rise", "rize"),
        ("business", "businesss"),
    ],
)
def test_a_phrase_is_never_written_so(phrase: str, never: str) -> None:
    assert never not in written(phrase)


def test_where_case_matters_it_is_kept_and_no_z_is_made() -> None:
    assert written("ACC", exact=True) == {"ACC", "ACCs"}
    assert written("Summariser", exact=True) == {"Summariser", "Summarisers"}
    assert written("WHO Summary", exact=True) >= {"WHO Summary", "WHO - Summary", "WHO Summaries"}


def test_a_long_phrase_makes_few_forms() -> None:
    phrase = "day-to-day end-to-end clinical-coding-team hand-over of-all-the-notes"
    assert len(spellings(phrase)) <= 4


PHRASES = st.lists(
    st.sampled_from(
        [
            "ICD-10",
            "OPCS-4.10",
            "coder/summariser",
            "e.g.",
            "GP's",
            "R&D",
            "(ACC)",
            "Read",
            "v3",
            "health",
            "50%",
            "a_b",
        ]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


@settings(max_examples=80)
@given(PHRASES)
def test_a_phrase_is_cut_as_the_advert_is(phrase: str) -> None:
    plain = normalise(phrase).text
    assert cut(plain) == tuple(token.text for token in TOKENISE(plain))


@settings(max_examples=80)
@given(PHRASES)
def test_the_phrase_itself_is_among_its_spellings(phrase: str) -> None:
    plain = normalise(phrase).text.strip()
    assert cut(plain.lower()) in spellings(plain)
    assert cut(plain) in spellings(plain, exact=True)
    assert all(form for form in spellings(plain))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("ICD-10,OPCS-4", ["ICD", "-", "10", ",", "OPCS", "-", "4"]),
        ("Coder(Band 4)", ["Coder", "(", "Band", "4", ")"]),
        ("can't", ["can", "'", "t"]),
        ("•NCCQ", ["•", "NCCQ"]),
        ("OPCS-4.10", ["OPCS", "-", "4", ".", "10"]),
        ("ICD10&OPCS4", ["ICD10", "&", "OPCS4"]),
        ("a_b", ["a", "_", "b"]),
        ("£12.50/hour", ["£", "12", ".", "50", "/", "hour"]),
        ("née Söğüt", ["née", "Söğüt"]),
    ],
)
def test_tokens_do_not_depend_on_what_a_word_is_glued_to(text: str, tokens: list[str]) -> None:
    assert [token.text for token in TOKENISE(text)] == tokens


@settings(max_examples=80)
@given(st.text(max_size=60))
def test_tokens_leave_nothing_out(text: str) -> None:
    assert "".join(token.text_with_ws for token in TOKENISE(text)) == text


def test_every_spelling_of_a_phrase_is_found_in_an_advert() -> None:
    from desktop_app.domain.advert import Advert

    own = reader_of(signal("phrase", "record-coding centre"))
    for form in spellings("record-coding centre"):
        text = "They told us about " + " ".join(form).replace(" - ", "-") + " today."
        assert own.matches(Advert.of(text)), form
