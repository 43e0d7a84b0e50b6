"""The shipped guidance is whole and sourced; a slip in a file is told with line, entry and what is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop_app.analysis.facts.demands.certificates import QUALIFICATIONS
from desktop_app.domain.errors import AppError
from desktop_app.domain.guidance import RoutePage, Statement
from desktop_app.domain.verdict import Kind, Nation, Route, Stage
from desktop_app.operations.guidance_files import read_guidance
from desktop_app.operations.shipped_guidance import load_guidance
from desktop_app.paths import resources_folder, rules_folder
from desktop_app.rulepack.loader import load_rules

SHIPPED = resources_folder() / "guidance"
SIDES = (Route.HOSPITAL, Route.PRIMARY_CARE, Route.BILLING, Route.RESEARCH)


def statements(page: RoutePage) -> list[Statement]:
    rungs = [rung.about for rung in page.ladder]
    return [*page.about, *rungs, *page.qualification, *page.neighbours, *page.courses]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED, tmp_path / "guidance")
    return tmp_path / "guidance"


def test_every_route_has_a_page_and_only_one() -> None:
    assert sorted(page.route for page in read_guidance(SHIPPED).pages) == sorted(Route)


@pytest.mark.parametrize("route", SIDES)
def test_the_page_of_a_side_has_every_part(route: Route) -> None:
    page = load_guidance(resources_folder()).page(route)
    assert page is not None
    assert page.title
    assert page.about
    assert len(page.ladder) >= 3
    assert page.qualification
    assert page.neighbours
    assert len(page.search_terms) >= 5
    assert page.search_sources
    assert page.courses


def test_every_statement_has_a_dated_source() -> None:
    for page in load_guidance(resources_folder()).pages:
        for statement in statements(page):
            assert statement.sources, statement.text
            assert all(source.checked == "2026-11-21" for source in statement.sources)
            assert "!" not in statement.text


def test_the_ladder_of_hospitals_rises_and_names_bands() -> None:
    page = load_guidance(resources_folder()).page(Route.HOSPITAL, Nation.ENGLAND)
    assert page is not None
    assert [rung.stage for rung in page.ladder] == [
        Stage.ENTRY, Stage.CODER, Stage.ACCREDITED, Stage.SENIOR, Stage.AUDITOR, Stage.TRAINER, Stage.MANAGER,
    ]  # fmt: skip
    assert [rung.bands for rung in page.ladder] == ["3–4", "4", "5", "5–6", "6", "6", "7–8a"]


def test_only_what_holds_in_a_nation_is_told_there() -> None:
    guidance = load_guidance(resources_folder())
    texts = {
        nation: " ".join(each.text for each in statements(page))
        for nation in (Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND, Nation.AUSTRALIA, Nation.UNKNOWN)
        if (page := guidance.page(Route.HOSPITAL, nation))
    }
    assert "ST0535" in texts[Nation.ENGLAND]
    assert "ST0535" not in texts[Nation.WALES]
    assert "Level 4" in texts[Nation.WALES]
    assert "Level 4" not in texts[Nation.ENGLAND]
    assert "ICD-10-AM" in texts[Nation.AUSTRALIA]
    assert "NCCQ" not in texts[Nation.AUSTRALIA]
    assert "QOF" not in texts[Nation.SCOTLAND]
    assert all(each in texts[Nation.UNKNOWN] for each in ("ST0535", "Level 4", "ICD-10-AM"))


def test_the_sources_of_a_page_stand_once_each() -> None:
    page = load_guidance(resources_folder()).page(Route.HOSPITAL)
    assert page is not None
    assert len(page.sources) == len(set(page.sources)) > 5
    assert page.sources[0].credit.endswith("checked 2026-11-21")


def test_every_source_names_whose_it_is_and_no_host_of_a_trial_site() -> None:
    for page in load_guidance(resources_folder()).pages:
        for source in page.sources:
            assert "not given" not in source.publisher, source.id
            assert "nhsd.io" not in source.address, source.id
    for pack in load_rules([rules_folder()]).packs:
        cited = [source for signal in pack.signals for source in signal.sources]
        assert not [source for source in cited if "nhsd.io" in source.address]


def test_questions_are_questions_with_a_reason_and_a_source() -> None:
    guidance = load_guidance(resources_folder())
    for question in guidance.questions:
        assert question.question.endswith("?"), question.id
        assert question.why_it_matters.endswith("."), question.id
        assert not question.what.endswith("."), question.id
        assert question.routes, question.id
        assert Route.NOT_CODING not in question.routes
        assert all(word == word.casefold() for word in (*question.said_by_words, *question.moot_by_words))
    asked = {kind for question in guidance.questions for kind in question.kinds}
    assert asked == {Kind.VACANCY, Kind.COURSE}


def test_ids_of_rules_and_names_of_qualifications_exist() -> None:
    guidance = load_guidance(resources_folder())
    rules = {signal.id for pack in load_rules([rules_folder()]).packs for signal in pack.signals}
    named = {rule for question in guidance.questions for rule in question.said_by_rules}
    named |= {rule for term, others in guidance.kin for rule in (term, *others)}
    assert named <= rules, named - rules
    usual = {name for name, _ in QUALIFICATIONS}
    for each in guidance.equivalents:
        assert {each.held, *each.meets} <= usual, each.held
    for hint in guidance.transferables:
        assert all(any(rule.startswith(term) for rule in rules) for term in hint.terms), hint.id


def test_hints_never_tell_anybody_to_claim_what_is_not_there() -> None:
    for hint in load_guidance(resources_folder()).transferables:
        assert hint.hint.startswith("Your CV shows ")
        assert not any(word in hint.hint.lower() for word in ("pretend", "write that you coded", "add icd"))


def test_the_guidance_is_read_once() -> None:
    assert load_guidance(resources_folder()) is load_guidance(resources_folder())


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("hospital.yaml", "hospital:", "hospitals:", "“hospitals” is not a route"),
        ("hospital.yaml", "- H7", "- H77", "the source “H77” is not in sources.yaml"),
        ("hospital.yaml", "stage: entry", "stage: begin", "“begin” is not a stage"),
        ("hospital.yaml", "  about:", "  abuot:", "the key “abuot” is not known"),
        ("questions.yaml", "  why:", "  because:", "the key “because” is not known"),
        ("questions.yaml", "- training NCCQ", "- trainings NCCQ", "“trainings” is not a fact"),
        ("equivalents.yaml", "  why:", "  whyever:", "the key “whyever” is not known"),
        ("sources.yaml", "checked: 2026-11-21", "checked: lately", "is not a date"),
        ("kin.yaml", "said_by:", "sad_by:", "the key “sad_by” is not known"),
        ("transferables.yaml", "hint: >-", "hint: [", "left out"),
    ],
)
def test_a_slip_is_told_with_file_line_and_what_is_wrong(
    folder: Path, file: str, old: str, new: str, told: str
) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(AppError) as caught:
        read_guidance(folder)
    assert file in caught.value.sentence
    assert "Line " in caught.value.sentence
    assert told in str(caught.value)


def test_a_missing_file_is_an_error_for_people(folder: Path) -> None:
    (folder / "questions.yaml").unlink()
    with pytest.raises(AppError, match=r"questions\.yaml cannot be read"):
        read_guidance(folder)
