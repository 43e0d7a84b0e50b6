"""The schemas that editors check by: made of the loader's own names, and of one mind with it."""

from __future__ import annotations

import copy
from functools import cache
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from desktop_app.domain.rules import Content, RuleSources
from desktop_app.operations.rule_schemas import schema_texts
from desktop_app.paths import resources_folder, rules_folder
from desktop_app.rulepack.loader import load_rules, read_folders
from desktop_app.rulepack.reader import read_bytes
from desktop_app.rulepack.schema import FILES, FIRST_LINE, schemas
from desktop_app.rulepack.yaml_text import key_lines, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.rulepack.conftest import WriteRules

NUMBER_KEYS = {"within"}


@cache
def validator(kind: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schemas()[kind])


@cache
def contents() -> dict[str, Content]:
    return {pack.id: pack.content for pack in load_rules([rules_folder()]).packs}


def rule_files() -> list[Path]:
    return sorted(rules_folder().glob("*/*.yaml"))


def kind_of(path: Path) -> str:
    return "pack" if path.name == "pack.yaml" else contents()[path.parent.name].value


def plain(path: Path) -> dict[str, Any]:
    """The file as the loader reads it: every value a text."""
    file, log = read_bytes(path.read_bytes(), path.name)
    assert not log.problems
    return {entry.key.value: value_of(entry.value) for entry in file.entries}


def typed(value: Any) -> Any:
    """The values as an editor reads them: whole numbers as numbers, yes and no perhaps as truth values."""
    if isinstance(value, dict):
        return {key: typed(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [typed(inner) for inner in value]
    if value in ("yes", "no"):
        return value == "yes"
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else value


def faults(kind: str, value: Any) -> Iterator[str]:
    for error in validator(kind).iter_errors(value):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def test_the_schemas_are_sound_json_schemas() -> None:
    for schema in schemas().values():
        jsonschema.Draft202012Validator.check_schema(schema)


def test_the_files_are_those_that_the_loader_makes() -> None:
    for name, text in schema_texts().items():
        kept = (resources_folder() / "schema" / name).read_text(encoding="utf-8")
        assert kept == text, f"run: wordward rules schema --write resources/schema ({name})"


@pytest.mark.parametrize("path", rule_files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_shipped_file_keeps_to_its_schema_and_names_it(path: Path) -> None:
    value = plain(path)
    assert not list(faults(kind_of(path), value))
    assert not list(faults(kind_of(path), typed(value)))
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"{FIRST_LINE}../../resources/schema/{FILES[kind_of(path)]}"
    named = first.removeprefix(FIRST_LINE)
    assert (path.parent / named).resolve() == (resources_folder() / "schema" / FILES[kind_of(path)]).resolve()


SLIPS: list[tuple[str, Any]] = [
    ("title", None),
    ("titel", "x"),
    ("category", "titles"),
    ("strength", "storng"),
    ("route", "mixed"),
    ("status", "old"),
    ("phrases", "ACC"),
    ("case", "lower"),
    ("near", [{"any_of": ["coder"]}]),
    ("near", [{"word": "ACC"}]),
    ("near", [{"word": "ACC", "words": ["ACC"], "any_of": ["coder"]}]),
    ("near", [{"word": "ACC", "any_of": ["coder"], "within": "0"}]),
    ("near", [{"word": "ACC", "any_of": ["coder"], "within": "many"}]),
    ("near", [{"word": "ACC", "any_of": ["coder"], "marks": "both"}]),
    ("negation", "medium"),
    ("sections", {"titel": "x2"}),
    ("sections", {"title": "2"}),
    ("gate", "open"),
    ("kind", "job"),
    ("stage", "junior"),
    ("nation", "britain"),
    ("setting", "clinic"),
    ("nations", ["britain"]),
    ("company", "mixed"),
    ("company", "anybody"),
    ("sources", [{"title": "x", "address": "y"}]),
    ("sources", [{"title": "x", "address": "y", "checked": "yesterday"}]),
    ("examples", {"match": ["nothing marked", "nor here"]}),
    ("examples", {"no_match": ["[[marked]]"]}),
    ("examples", {"matches": ["[[x]]"]}),
    ("seeker", None),
    ("sources", None),
    ("examples", None),
]


@pytest.mark.parametrize(("key", "value"), SLIPS, ids=lambda value: str(value)[:40])
def test_what_the_loader_refuses_the_schema_refuses(
    write_rules: WriteRules, pack_text: str, key: str, value: Any
) -> None:
    name, signal = next(iter(plain(rules_folder() / "hospital" / "qualifications.yaml").items()))
    assert not list(faults("signals", {name: signal}))
    broken = copy.deepcopy(signal)
    if value is None:
        del broken[key]
    else:
        broken[key] = value
    folder = write_rules({"hospital/pack.yaml": pack_text, "hospital/a.yaml": _as_text({name: broken})})
    assert read_folders([folder]).signals == ()
    assert list(faults("signals", {name: broken}))


def _as_text(value: Any) -> str:
    return "\n".join(key_lines(value)) + "\n"


CHANGES = {
    "packs": {"billing": "off"},
    "signals": {
        "hospital.icd-10": {
            "strength": "weak",
            "gate": "none",
            "phrases": {"add": ["ICD ten"], "remove": ["ICD-10"]},
            "near": {"remove": [{"word": "ICD"}]},
            "examples": {"no_match": {"add": ["Nothing."]}},
        },
        "mine.larkfinder": {
            "title": "Larkfinder",
            "category": "system",
            "strength": "weak",
            "phrases": ["Larkfinder"],
            "seeker": "x",
            "recruiter": "x",
            "examples": {"match": ["[[Larkfinder]]."]},
        },
    },
    "ignored": [{"level": "phrase", "rule": "hospital.icd-10", "words": "icd", "made": "2026-11-21"}],
}


def test_a_file_of_changes_keeps_to_its_schema(tmp_path: Path) -> None:
    assert not list(faults("changes", CHANGES))
    (tmp_path / "mine.yaml").write_text(_as_text(CHANGES), encoding="utf-8")
    rules = read_folders(RuleSources((rules_folder(),), (tmp_path / "mine.yaml",)))
    assert not [problem for problem in rules.problems if "is not used" in problem.sentence]
    assert "mine.larkfinder" in {signal.id for signal in rules.signals}


@pytest.mark.parametrize(
    "slip",
    [
        {"signal": {}},
        {"packs": {"billing": "of"}},
        {"signals": {"hospital.icd-10": {"phrases": ["ICD"]}}},
        {"signals": {"hospital.icd-10": {"phrases": {"ad": ["ICD"]}}}},
        {"signals": {"hospital.icd-10": {"strength": "week"}}},
        {"signals": {"hospital.icd-10": {"title_": "x"}}},
        {"ignored": [{"level": "phrases", "rule": "x"}]},
        {"ignored": [{"level": "rule"}]},
    ],
    ids=str,
)
def test_slips_in_a_file_of_changes_are_seen_by_both(tmp_path: Path, slip: dict[str, Any]) -> None:
    assert list(faults("changes", slip))
    path = tmp_path / "mine.yaml"
    path.write_text(_as_text(slip).strip() or "signal:\n", encoding="utf-8")
    rules = read_folders(RuleSources((rules_folder(),), (path,)))
    assert [problem for problem in rules.problems if problem.place.file == "mine.yaml"]
