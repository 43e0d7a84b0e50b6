"""Rule files become text values with positions; nothing in them can stop the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.rulepack.decoding import SIZE_LIMIT
from desktop_app.rulepack.problem_log import MOST_PROBLEMS, FileLog
from desktop_app.rulepack.reader import MOST_FAULTS, read_bytes, read_text
from desktop_app.rulepack.tree import Items, Mapping, Node, Text

if TYPE_CHECKING:
    from desktop_app.domain.rules import Problem


def _plain(node: Node) -> object:
    """A node as plain Python values, without positions."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    return {name: _plain(value) for name, (_key, value) in node.pairs.items()}


def _read(text: str) -> tuple[dict[str, object], list[Problem]]:
    """The sound entries of a text as plain values, and the problems."""
    file, log = read_text(text, "pack/file.yaml")
    return {entry.key.value: _plain(entry.value) for entry in file.entries if entry.sound}, log.problems


@pytest.mark.parametrize(
    "written",
    ["no", "yes", "5.10", "09:30", "2026-01-05", "null", "~", "0x1F", "1e3", "true", "007", "=", ".5"],
)
def test_nothing_is_guessed_to_be_anything_but_text(written: str) -> None:
    assert _read(f"a: {written}\nb:\n  - {written}\n") == ({"a": written, "b": [written]}, [])


def test_an_empty_value_is_empty_text() -> None:
    assert _read("a:\nb:\n  c:\n") == ({"a": "", "b": {"c": ""}}, [])


def test_lines_and_columns_count_from_one() -> None:
    file, _log = read_text("# first\na:\n  - é x\n  - y\n", "f.yaml")
    (entry,) = file.entries
    assert entry.key == Text("a", 2, 1)
    assert isinstance(entry.value, Items)
    assert entry.value.items == [Text("é x", 3, 5), Text("y", 4, 5)]


def test_messages_fold_and_blocks_keep_their_lines() -> None:
    values, problems = _read("a: >-\n  one: two\n  three\nb: |\n  one\n  two\n")
    assert values == {"a": "one: two three", "b": "one\ntwo\n"}
    assert problems == []


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfa: b\n", b"a: b\r\n", b"---\na: b\n", b"# note\n\na: b"])
def test_byte_order_mark_line_ends_and_a_start_line_do_no_harm(content: bytes) -> None:
    file, log = read_bytes(content, "f.yaml")
    assert [(entry.key.value, _plain(entry.value)) for entry in file.entries] == [("a", "b")]
    assert log.problems == []


@pytest.mark.parametrize("text", ["", "# only a remark\n", "\n\n", "---\n"])
def test_an_empty_file_has_no_entries_and_no_problem(text: str) -> None:
    assert _read(text) == ({}, [])


def test_the_empty_list_in_brackets_is_allowed() -> None:
    assert _read("a:\n  b: []\n") == ({"a": {"b": []}}, [])


def test_another_encoding_is_named_with_its_line() -> None:
    _file, log = read_bytes("a: b\nc: café\n".encode("latin-1"), "f.yaml")
    (problem,) = log.problems
    assert (problem.place.line, problem.place.column) == (2, 7)
    assert problem.sentence == "The file is not UTF-8 text."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_wide_encodings_are_refused(encoding: str) -> None:
    file, log = read_bytes("a: b\n".encode(encoding), "f.yaml")
    assert file.entries == ()
    assert len(log.problems) == 1


def test_a_file_over_the_limit_is_refused_whole() -> None:
    file, log = read_bytes(b"a: b\n" + b"#" * SIZE_LIMIT, "f.yaml")
    assert file.entries == ()
    assert [problem.sentence for problem in log.problems] == ["The file is too large (more than 1 MB)."]


@pytest.mark.parametrize("opener", ["[", "- ", "{a: ", "? ", "a:\n  - ["])
def test_hostile_nesting_is_a_problem_and_not_a_crash(opener: str) -> None:
    """libyaml's composer ends the whole process on these."""
    file, log = read_text("deep: " + opener * 100_000, "f.yaml")
    assert [entry for entry in file.entries if entry.sound] == []
    assert log.problems


def test_an_alias_bomb_is_refused() -> None:
    bomb = "a: &a x\n" + "".join(f"k{n}:\n" + "  - *a\n" * 9 for n in range(9))
    values, problems = _read(bomb)
    assert values == {}
    assert len(problems) == 82


def test_a_broken_entry_costs_only_itself() -> None:
    values, problems = _read("a:\n  x: 1\nb:\n  x: [oops\nc:\n  x: 3\nd: 'open\ne: 5\n")
    assert values == {"a": {"x": "1"}, "c": {"x": "3"}, "e": "5"}
    assert [(problem.place.line, problem.sentence.split("”")[0]) for problem in problems] == [
        (4, "“b"),
        (7, "“d"),
    ]


def test_a_name_that_stands_twice_keeps_the_first() -> None:
    values, (problem,) = _read("a: 1\nb: 2\na: 3\n")
    assert values == {"a": "1", "b": "2"}
    assert problem.place.line == 3
    assert problem.sentence == "“a” stands twice; the one in line 1 is used, this one is left out."


def test_a_name_that_stands_twice_in_a_broken_file_too() -> None:
    values, problems = _read("a: 1\nb: [\na: 3\n")
    assert values == {"a": "1"}
    assert sorted(problem.place.line for problem in problems) == [2, 3]


def test_a_second_document_is_refused() -> None:
    values, problems = _read("a: 1\n---\nb: 2\n")
    assert values == {"b": "2"}
    assert [problem.hint for problem in problems] == ["Remove the line of hyphens."]


@pytest.mark.parametrize("text", ["just words\n", "- a\n- b\n", "[a, b]\n", "'quoted'\n"])
def test_a_file_of_something_else_is_told(text: str) -> None:
    values, problems = _read(text)
    assert values == {}
    assert len(problems) == 1


def test_long_lines_are_cut_in_the_excerpt() -> None:
    _values, (problem,) = _read(f"a: [{'x' * 500}]\n")
    assert len(problem.excerpt) == 161
    assert problem.excerpt.endswith("…")


def test_excerpts_show_the_line_of_the_problem() -> None:
    log = FileLog("f.yaml", "one\ntwo\n")
    assert [log.line(number) for number in (0, 1, 2, 3)] == ["", "one", "two", ""]


WORDS = [
    "a",
    "b:",
    "x",
    "-x",
    "-",
    "[[",
    "]]",
    "[",
    "]",
    "{",
    "}",
    "&x",
    "*x",
    "!t",
    "'",
    '"',
    "#",
    ">",
    ">-",
    "\\",
    "<<:",
    "---",
    "...",
    "%",
    "@",
    "?",
    ",",
    "é",
    "|",
]
BREAKS = ["\n", "\n  ", "\n    ", "\n- ", ": ", "\t", "\u00a0", "\u2028", "\x85", "\ufeff", "\x00"]
YAMLISH = st.lists(st.sampled_from([*WORDS, *BREAKS]), max_size=60).map("".join)


@given(st.one_of(st.text(), YAMLISH))
def test_no_text_crashes_the_reader(text: str) -> None:
    file, log = read_text(text, "f.yaml")
    names = [entry.key.value for entry in file.entries]
    assert len(names) == len(set(names))
    for problem in log.problems:
        assert problem.sentence
        assert 1 <= problem.place.line <= text.count("\n") + len(text.splitlines()) + 1


@given(st.one_of(st.binary(), YAMLISH.map(lambda text: text.encode())))
def test_no_bytes_crash_the_reader(content: bytes) -> None:
    file, log = read_bytes(content, "f.yaml")
    assert all(isinstance(entry.value, Text | Items | Mapping) for entry in file.entries)
    assert all(problem.place.file == "f.yaml" for problem in log.problems)


QUOTABLE = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters='\\"')).map(" ".join)


@given(st.lists(QUOTABLE, max_size=5), YAMLISH)
def test_quoted_texts_are_read_as_written_beside_a_broken_neighbour(values: list[str], broken: str) -> None:
    sound = {f"k{number}": value for number, value in enumerate(values)}
    text = "".join(f'{key}: "{value}"\n' for key, value in sound.items())
    assert _read(text) == (sound, [])
    set_in = broken.replace("\n", "\n  ")
    read, _problems = _read(f"{text}zz: {set_in}\n")
    assert {key: value for key, value in read.items() if key in sound} == sound


@pytest.mark.parametrize("entry", ["a{}: b: c\n", "a{}: [\n", 'a{}: "x\n', "a{}:\n\tx: y\n"])
def test_a_file_of_nothing_but_faults_is_given_up_early(entry: str) -> None:
    text = "".join(entry.format(number) for number in range(20_000))
    file, log = read_text(text, "a.yaml")
    assert not file.entries
    assert len(file.lost) == 20_000
    assert len(log.problems) == MOST_FAULTS + 1
    assert "all that stands below is left out" in log.problems[-1].sentence
    assert log.problems[-1].hint


def test_a_few_faults_leave_the_last_entry_readable() -> None:
    text = "".join(f"a{number}: b: c\n" for number in range(MOST_FAULTS)) + "last: word\n"
    file, log = read_text(text, "a.yaml")
    assert [entry.key.value for entry in file.entries] == ["last"]
    assert len(log.problems) == MOST_FAULTS


def test_of_very_many_problems_the_first_are_told() -> None:
    log = FileLog("a.yaml")
    for number in range(3 * MOST_PROBLEMS):
        log.add(Text("", number + 1, 1), f"Problem {number}.")
    assert len(log.problems) == MOST_PROBLEMS
    assert log.problems[-2].sentence == f"Problem {MOST_PROBLEMS - 2}."
    assert log.problems[-1].sentence == "This file has more problems than are told."
