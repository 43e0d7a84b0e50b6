"""Facts in the public JSON contract: named, typed, each with its words; absent where they are not stated."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.advert import TEXT, Origin, OriginKind
from desktop_app.domain.documents import SourceFormat
from desktop_app.domain.facts import CONTRACT_FACTS
from desktop_app.operations.contract import as_line, as_object, origin_as_object, read_line
from tests.operations.schemas import breaches, schema
from tests.reading import read, reader

TODAY = date(2026, 11, 21)
TEXT_OF_ALL = (
    "\U0001f3e5 Clinical Coder\r\nTern\u00a0Valley Hospitals NHS Trust\r\n\r\n"
    "Salary: £28,392 to £31,157 a year\r\n"
    "Band: 4\r\nHours: 37.5 a week, full time, hybrid\r\nContract: Permanent\r\n"
    "Closing date: 4 December at 23:59\r\nInterview date: 15 December 2026\r\nReference: 482-TV-2201\r\n"
    "Contact: Ada Quill, ada.quill@ternvalley.example, 01632 960123\r\n"
    "We reserve the right to close this advert early. An enhanced DBS check is needed.\r\n\r\n"
    "Essential\r\n- NCCQ\r\n- Two years of experience of hospital coding\r\n"
)


def output(line: dict[str, object], today: date | None = TODAY) -> Any:
    read_back = read_line(json.dumps(line), today=today)
    value = json.loads(as_line(as_object(read_back.id, reader().analyse(read_back.advert))))
    assert not breaches(value)
    return value


def test_every_fact_stands_with_its_value_its_place_and_its_words() -> None:
    line: dict[str, object] = {"id": 1, "text": TEXT_OF_ALL}
    facts = output(line)["facts"]
    assert {"title", "employer", "pay_min", "pay_max", "band", "closing_date", "reference"} <= set(facts)
    for fact in facts.values():
        assert TEXT_OF_ALL[fact["start"] : fact["end"]] == fact["text"]
        assert (fact["part"], fact["source"]) == (TEXT, "text")
    told = {name: fact["value"] for name, fact in facts.items()}
    assert (told["pay_min"], told["pay_max"], told["pay_period"]) == (28392, 31157, "year")
    assert (told["closing_date"], told["closing_time"]) == ("2026-12-04", "23:59")
    assert told["qualifications"][0]["what"] == "NCCQ"
    assert set(told) <= {name.value for name in CONTRACT_FACTS}


def test_what_is_not_stated_is_absent() -> None:
    assert as_object(1, read(""))["facts"] == {}
    assert "band" not in output({"id": 1, "text": "Clinical coder wanted in Leeds."})["facts"]


def test_a_labelled_part_states_its_fact_and_says_so() -> None:
    line: dict[str, object] = {
        "id": 1,
        "text": "You code with OPCS-4.",
        "salary": "£28,392 a year",
        "closing_date": "2026-12-04",
        "hours": 37.5,
    }
    facts = output(line)["facts"]
    for name, part in (("pay_min", "salary"), ("closing_date", "closing_date"), ("hours_per_week", "hours")):
        fact = facts[name]
        assert (fact["part"], fact["source"]) == (part, "field")
        assert str(line[part])[fact["start"] : fact["end"]] == fact["text"]
    assert facts["hours_per_week"]["value"] == 37.5


@pytest.mark.parametrize("answer", [{"band": {"value": "8a"}}, "Band 8a", 8, None])
def test_facts_in_the_input_are_labels_and_never_a_part(answer: object) -> None:
    line = read_line(json.dumps({"id": 1, "text": "You code.", "facts": answer}))
    assert [part.name for part in line.advert.parts] == [TEXT]
    assert line.labels == {"facts": answer}


def test_years_come_from_the_day_of_the_line_else_from_today_else_from_nowhere() -> None:
    line: dict[str, object] = {"id": 1, "text": "Closing date: 4 December\nYou code with OPCS-4."}
    assert output(line)["facts"]["closing_date"]["value"] == "2026-12-04"
    assert output(line | {"read_on": "2024-11-01"})["facts"]["closing_date"]["value"] == "2024-12-04"
    assert "closing_date" not in output(line, None)["facts"]
    assert output(line, TODAY) == output(line, TODAY)


def test_a_day_of_reading_is_no_part_and_any_other_text_of_that_name_is() -> None:
    line = read_line(json.dumps({"id": 1, "text": "a", "read_on": "2026-11-21"}), today=date(2000, 1, 1))
    assert ([part.name for part in line.advert.parts], line.advert.read_on) == ([TEXT], "2026-11-21")
    other = read_line(json.dumps({"id": 1, "text": "a", "read_on": "Friday"}))
    assert (other.advert.part("read_on"), other.advert.read_on) == ("Friday", "")


def test_further_documents_of_a_line_stand_behind_its_text() -> None:
    line: dict[str, object] = {
        "document:2": "Essential\n- NCCQ\n",
        "band": "4",
        "id": 1,
        "text": "Clinical Coder",
    }
    names = [part.name for part in read_line(json.dumps(line)).advert.parts]
    assert names == ["band", TEXT, "document:2"]
    fact = output(line)["facts"]["qualifications"]
    assert fact["part"] == "document:2"


def test_the_example_in_the_guide_is_what_comes_out() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
    given, said = (block.partition("```")[0] for block in guide.split("```json\n")[1:3])
    facts = output(json.loads(given), None)["facts"]
    for name, fact in json.loads(f"{{{said}}}")["facts"].items():
        assert facts[name] == fact


def test_the_schema_names_every_fact_of_the_contract() -> None:
    properties: Any = schema("analysis")["properties"]
    assert set(properties["facts"]["properties"]) == {name.value for name in CONTRACT_FACTS}


def test_origins_keep_the_schema() -> None:
    value = output({"id": 1, "text": "You code."})
    full = Origin(
        TEXT, OriginKind.FILE, "a.html", SourceFormat.HTML, "https://a.example", "2026-11-20", ("N.",)
    )
    value["origins"] = [origin_as_object(full), origin_as_object(Origin("title", OriginKind.PERSON))]
    assert not breaches(value)


SLOW = settings(max_examples=40)
PIECES = st.lists(
    st.sampled_from(
        (*TEXT_OF_ALL.splitlines(keepends=True), "£9", "Band 8a", " ", "\U0001f600", "No sponsorship. ", "\n")
    ),
    max_size=14,
)


@SLOW
@given(PIECES, PIECES, st.sampled_from(("salary", "document:2", "hours", "closing_date", "description")))
def test_whatever_is_stated_keeps_the_schema_and_its_place(
    text: list[str], more: list[str], name: str
) -> None:
    line: dict[str, object] = {"id": 1, "text": "".join(text), name: "".join(more)}
    for fact in output(line)["facts"].values():
        if fact["part"] is not None:
            assert str(line[fact["part"]])[fact["start"] : fact["end"]] == fact["text"]
