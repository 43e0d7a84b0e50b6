from __future__ import annotations

import pickle

import pytest

from desktop_app.analysis.facts import facts_of
from desktop_app.domain.advert import Advert
from desktop_app.domain.facts import CONTRACT_FACTS, Asked, FactName, FactSource
from desktop_app.domain.verdict import Kind
from desktop_app.text.normalise import normalise
from desktop_app.text.sections import split_sections
from tests.analysis.facts.reading import TODAY, headings, read_facts

ODD = (
    "\ufeffClinical\xa0Coder – Band\u200b 4\r\n\r\nKingsferry NHS Trust\r\n"
    "Salary:\t£28,392\xa0–\xa0£31,157 pa\r\n"
    "Hours:  37.5 per week\u2028Closing\xa0date: 3\u00ad0 November 2026 at 23:59\r\n"
    "Reference number\r\nC9298-ONC-0613\r\nContact: Jo\xa0Tarrant, 01632\xa0960188, jo@trust.example\r\n"
    "Essential\r\n• NCCQ\r\n• two years’ coding in a hospital\r\nDesirable\r\n• ﬁrst degree\r\n"
)


def test_every_fact_is_a_slice_of_the_original() -> None:
    advert = Advert.of(ODD, salary="£28,392 – £31,157 a year")
    normal = {part.name: normalise(part.text) for part in advert.parts}
    found = facts_of(advert, normal, split_sections(advert, normal, headings()), today=TODAY)
    assert {fact.name for fact in found} >= {
        FactName.TITLE,
        FactName.BAND,
        FactName.PAY_MIN,
        FactName.HOURS_PER_WEEK,
        FactName.CLOSING_DATE,
        FactName.CLOSING_TIME,
        FactName.REFERENCE,
        FactName.CONTACT_NAME,
        FactName.CONTACT_EMAIL,
        FactName.CONTACT_PHONE,
        FactName.QUALIFICATIONS,
        FactName.EXPERIENCE,
    }
    for fact in found:
        assert fact.span is not None
        assert fact.text == advert.part(fact.span.part)[fact.span.start : fact.span.end]
        if isinstance(fact.value, tuple):
            for item in fact.value:
                if isinstance(item, Asked):
                    assert item.span is not None
                    assert advert.part(item.span.part)[item.span.start : item.span.end].strip()
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes


def test_labelled_parts_come_first_and_say_where_from() -> None:
    advert = Advert.of("Salary: £20,000\nBand 3", salary="£28,392 a year", band="Band 4")
    normal = {part.name: normalise(part.text) for part in advert.parts}
    sections = split_sections(advert, normal, headings())
    found = {
        fact.name: fact
        for fact in facts_of(advert, normal, sections, today=TODAY, origins={"salary": FactSource.JSON_LD})
    }
    assert (found[FactName.PAY_MIN].value, found[FactName.PAY_MIN].source) == (28392, FactSource.JSON_LD)
    assert (found[FactName.BAND].value, found[FactName.BAND].source) == ("4", FactSource.FIELD)


def test_values_of_a_pages_own_data() -> None:
    found = read_facts(
        "We code.",
        closing_date="2026-12-06",
        closing_time="23:59",
        posted_date="2026-11-20",
        contract="fixed_term",
        pattern="full_time",
        employment_type="FULL_TIME",
        hours="37.5",
        reference="C9298-ONC-0613",
        postcode="wr3 8tj",
        location="Vale General, Worcester",
        contact_name="Jo",
        contact_email="jo@trust.example",
        contact_phone="01632 960188",
        qualifications="NCCQ",
        country="GB",
    )
    assert {name: fact.value for name, fact in found.items() if name not in ("nation", "qualifications")} == {
        "location": "Vale General, Worcester",
        "postcode": "WR3 8TJ",
        "hours_per_week": 37.5,
        "contract": "fixed_term",
        "pattern": ("full_time",),
        "closing_date": "2026-12-06",
        "closing_time": "23:59",
        "reference": "C9298-ONC-0613",
        "contact_name": "Jo",
        "contact_email": "jo@trust.example",
        "contact_phone": "01632 960188",
    }
    assert found["qualifications"].source is FactSource.FIELD


@pytest.mark.parametrize("kind", [Kind.ARTICLE, Kind.CV])
def test_articles_and_cvs_state_no_facts_of_a_post(kind: Kind) -> None:
    text = "In 2026 a Band 5 earns £32,073 to £39,043 a year. Call Jo Tarrant on 01632 960188."
    assert set(read_facts(text, kind=kind)) == {"nation"}
    assert "band" in read_facts(text, kind=kind, band="Band 5")


def test_nothing_is_stated_by_nothing() -> None:
    assert set(read_facts("")) == {"nation"}
    assert read_facts("\ud800\u0130\x00İ 1st")["nation"].span is None


def test_the_contract_names_are_those_of_the_issue() -> None:
    names = (
        "title employer location postcode nation band pay_min pay_max pay_period currency hours_per_week "
        "contract pattern closing_date closing_time interview_date start_date early_closing reference "
        "contact_name contact_email contact_phone sponsorship dbs experience qualifications training"
    )
    assert " ".join(CONTRACT_FACTS) == names


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "1",
        "£1,",
        "- ",
        "\n",
        "a:",
        "Salary: ",
        "a@",
        "Ab ",
        "Band 4 ",
        "37.5 hours",
        "1 May ",
        "1/1/",
        "once a ",
        "01632 ",
        "Ref: ",
        "contact Ab ",
        "dbs ",
        "sponsor ",
        "5 years ",
        "NCCQ ",
        "based in ",
        "Job locations\n",
        "A\tb ",
        "Ab NHS Trust ",
        "umbrella ",
        "not a ",
        "İ",
    ],
)
def test_a_text_made_to_hurt_is_read(piece: str) -> None:
    text = (piece * (200_000 // len(piece) + 1))[:200_000]
    spans = [fact.span for fact in read_facts(text).values() if fact.span]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
