"""The public JSON contract: what an input line may be, and that output keeps its schema to the letter."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.advert import Advert
from desktop_app.domain.errors import AppError
from desktop_app.operations.contract import LONGEST_ADVERT, NOT_PARTS, as_line, as_object, read_line
from tests.operations.schemas import breaches
from tests.reading import read, reader


def parts(line: dict[str, object]) -> list[tuple[str, str]]:
    return [(part.name, part.text) for part in read_line(json.dumps(line)).advert.parts]


# Input


def test_an_advert_may_be_so_long_and_no_longer_all_parts_together() -> None:
    title = "Coder"
    text = "a" * (LONGEST_ADVERT - len(title))
    assert len(parts({"id": 1, "title": title, "text": text, "route": "billing"})) == 2
    with pytest.raises(AppError, match="longer than 10,000,000 characters"):
        parts({"id": 1, "title": title, "text": text + "a"})


def test_title_and_employer_come_first_and_the_text_last() -> None:
    line: dict[str, object] = {
        "text": "body",
        "salary": "£1",
        "employer": "E",
        "id": 7,
        "title": "T",
        "band": "4",
    }
    assert parts(line) == [
        ("title", "T"),
        ("employer", "E"),
        ("salary", "£1"),
        ("band", "4"),
        ("text", "body"),
    ]
    assert read_line(json.dumps(line)).id == 7


def test_text_and_numbers_are_parts_and_nothing_else_is() -> None:
    line: dict[str, object] = {
        "id": "a", "text": "", "hours": 37.5, "posts": 3, "open": True, "tags": ["x"],
        "where": {"town": "Leeds"}, "closing": None, "reference": "",
    }  # fmt: skip
    assert parts(line) == [("hours", "37.5"), ("posts", "3"), ("text", "")]


@pytest.mark.parametrize("name", sorted(NOT_PARTS - {"id"}))
def test_names_of_answers_are_labels_and_never_parts(name: str) -> None:
    line: dict[str, object] = {"id": 1, "text": "body", name: "hospital OPCS-4 Clinical Coder"}
    assert parts(line) == [("text", "body")]
    assert read_line(json.dumps(line)).labels == {name: "hospital OPCS-4 Clinical Coder"}


def test_labels_do_not_change_the_verdict() -> None:
    plain = {"id": 1, "title": "Coder", "text": "You sort the post."}
    labelled = plain | dict.fromkeys(NOT_PARTS - {"id"}, "research MedDRA coder ICD-10 OPCS-4 NCCQ")
    one, two = (reader().analyse(read_line(json.dumps(line)).advert) for line in (plain, labelled))
    assert one == two


@pytest.mark.parametrize("key", ["n1", "", 0, -3, 12.5, 10**40, "\ud800"])
def test_an_id_is_text_or_a_number_and_comes_back_as_given(key: str | float) -> None:
    line = read_line(json.dumps({"id": key, "text": ""}))
    back = json.loads(as_line(as_object(line.id, read(""))))
    assert back["id"] == key
    assert type(back["id"]) is type(key)


@pytest.mark.parametrize(
    "line",
    [
        "", "{", "Clinical Coder", "{'id': 1}", '{"id": 1, "text": "a"} x', '{"id": NaN, "text": ""}',
        '{"id": 1, "text": "", "salary": Infinity}', "[" * 100_000,
        b'{"id": 1, "text": "\xe9"}', b"\xff\xfe{\x00",
    ],
)  # fmt: skip
def test_a_line_that_is_not_json_is_refused(line: str | bytes) -> None:
    with pytest.raises(AppError, match="This line is not JSON"):
        read_line(line)


@pytest.mark.parametrize("line", ["[]", '"text"', "1", "null", "true", '[{"id": 1, "text": ""}]'])
def test_json_that_is_no_object_is_refused(line: str) -> None:
    with pytest.raises(AppError, match="JSON, but not an object"):
        read_line(line)


@pytest.mark.parametrize("key", ["null", "true", "[]", "{}", "1e999"])
def test_an_id_of_another_kind_is_refused(key: str) -> None:
    with pytest.raises(AppError, match="no “id”"):
        read_line(f'{{"id": {key}, "text": "a"}}')
    with pytest.raises(AppError, match="no “id”"):
        read_line('{"text": "a"}')


@pytest.mark.parametrize("text", ["null", "5", "true", '["a"]', "{}"])
def test_a_text_of_another_kind_is_refused(text: str) -> None:
    with pytest.raises(AppError, match="no “text”"):
        read_line(f'{{"id": 1, "text": {text}}}')
    with pytest.raises(AppError, match="no “text”"):
        read_line('{"id": 1}')


def test_the_input_schema_says_what_is_accepted() -> None:
    assert not breaches({"id": "a", "text": "", "title": "T", "salary": None, "anything": 5}, "advert")
    for bad in ({"id": 1}, {"text": ""}, {"id": None, "text": ""}, {"id": 1, "text": 5}):
        assert breaches(bad, "advert")


# Output


RICH = (
    "Main duties\nYou assign ICD\u201110 and OPCS\u20114.10 codes \U0001f600 to inpatient episodes.\r\n"
    "No SNOMED CT in a practice. You liaise with the clinical coding team.\n"
)


def test_output_keeps_the_schema() -> None:
    for key, analysis in (
        (
            "rich",
            read(RICH, title="Clinical Coder", employer="Hollowmere Hospitals NHS Trust", band="Band 4"),
        ),
        (1, read("")),
        (2.5, read("You greet visitors.", title="Receptionist")),
        ("us", read("You code claims with CPT in Dallas, Texas.", title="Medical Coder")),
    ):
        assert not breaches(json.loads(as_line(as_object(key, analysis))))


def test_offsets_are_code_points_of_the_input_part_named() -> None:
    line = {"id": 1, "title": "\U0001f3e5 Clinical\u00a0\u00a0Coder", "text": RICH, "perks": "NCCQ paid"}
    read_back = read_line(json.dumps(line))
    value = json.loads(as_line(as_object(read_back.id, reader().analyse(read_back.advert))))
    assert {item["part"] for item in value["evidence"]} == {"title", "text", "perks"}
    for item in value["evidence"]:
        assert str(line[item["part"]])[item["start"] : item["end"]] == item["text"]


def test_evidence_stands_by_part_then_place() -> None:
    advert = Advert.of(RICH, title="Clinical Coder", perks="NCCQ paid")
    order = [part.name for part in advert.parts]
    items = as_object(1, reader().analyse(advert))["evidence"]
    assert isinstance(items, list)
    places = [(order.index(item["part"]), item["start"]) for item in items]
    assert places == sorted(places)


def test_what_is_listed_and_not_counted_weighs_nothing() -> None:
    value = as_object(1, read(RICH, title="Clinical Coder"))
    items = value["evidence"]
    assert isinstance(items, list)
    aside = [item for item in items if item["assertion"] in ("negated", "other_role")]
    assert aside
    assert {item["weight"] for item in aside} == {0.0}


def test_a_line_is_one_line_of_readable_utf_8() -> None:
    line = as_line(as_object("café", read("“OPCS‑4”\u2028\u2029\x85 \x0b")))
    assert "café" in line
    assert "\n" not in line
    assert json.loads(line)["id"] == "café"


def test_a_lone_surrogate_is_escaped_so_that_the_line_can_be_written() -> None:
    line = as_line(as_object("\ud800", read("OPCS-4 \udfff")))
    assert line.isascii()
    assert json.loads(line)["id"] == "\ud800"


SLOW = settings(max_examples=40)
FIELDS = st.dictionaries(
    st.text(max_size=12),
    st.one_of(
        st.text(max_size=30), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.none()
    ),
    max_size=5,
)


@SLOW
@given(FIELDS, st.text(max_size=120), st.one_of(st.text(max_size=8), st.integers()))
def test_any_line_that_keeps_the_input_schema_gives_one_that_keeps_the_output_schema(
    fields: dict[str, object], text: str, key: str | int
) -> None:
    line = fields | {"id": key, "text": f"OPCS-4 {text}"}
    for name in ("title", "employer"):
        line[name] = str(line.get(name, ""))
    read_back = read_line(json.dumps(line))
    value = json.loads(as_line(as_object(read_back.id, reader().analyse(read_back.advert))))
    assert not breaches(value)
    for item in value["evidence"]:
        assert str(line[item["part"]])[item["start"] : item["end"]] == item["text"]
