"""Files in, analyses out: in order, and a bad file does not stop the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import RuleSources
from desktop_app.operations import analyse_files as module
from desktop_app.operations.analyse_files import analyse_files
from desktop_app.paths import rules_folder
from tests.reading import reader

SHIPPED = RuleSources((rules_folder(),))


def test_good_and_bad_files_come_in_the_order_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("We are looking for a clinical coder who knows OPCS-4.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "c.txt").write_text("Porter wanted.", encoding="utf-16")
    names = [str(tmp_path / name) for name in ("c.txt", "b.txt", "gone.txt", "a.txt", "c.txt")]
    found = list(analyse_files(names, sources=SHIPPED))
    assert [name for name, _ in found] == names
    assert [type(result) for _, result in found] == [Analysis, AppError, AppError, Analysis, Analysis]
    assert found[0] == found[4]


def test_standard_input_is_decoded_as_a_file_is() -> None:
    (name, result), *rest = analyse_files(
        ["-"], sources=SHIPPED, given="Café – OPCS‑4".encode("cp1252", "replace")
    )
    assert (name, rest) == ("-", [])
    assert isinstance(result, Analysis)
    assert result.advert.part(TEXT) == "Café – OPCS?4"


@pytest.mark.parametrize(
    ("given", "said"), [(b"", "is empty"), (b"%PDF-1.7", "a PDF"), (b"a\0b", "not plain text")]
)
def test_standard_input_that_is_no_text_is_refused_by_name(given: bytes, said: str) -> None:
    ((_, result),) = analyse_files(["-"], sources=SHIPPED, given=given)
    assert isinstance(result, AppError)
    assert "“standard input”" in result.sentence
    assert said in result.sentence


def test_a_file_whose_name_is_a_hyphen_is_read_where_nothing_came_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-").write_text("Porter wanted.", encoding="utf-8")
    ((_, result),) = analyse_files(["-"], sources=SHIPPED)
    assert isinstance(result, Analysis)


def test_a_file_that_cannot_be_analysed_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Choosy:
        def analyse(self, advert: Advert) -> Analysis:
            if advert.part(TEXT) == "refuse":
                raise AppError("This text cannot be analysed.", "Shorten it.")
            return reader().analyse(advert)

    monkeypatch.setattr(module, "load_reader", lambda _sources, _cache: Choosy())
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")]
    for name, text in zip(names, ("Porter wanted.", "refuse", "Porter wanted."), strict=True):
        Path(name).write_text(text, encoding="utf-8")
    found = list(analyse_files(names, sources=SHIPPED))
    assert [type(result) for _, result in found] == [Analysis, AppError, Analysis]


def test_no_file_no_analysis() -> None:
    assert list(analyse_files([], sources=SHIPPED)) == []


FIXTURES = Path(__file__).parents[1] / "fixtures"


def test_a_page_of_several_jobs_gives_each_its_own_analysis() -> None:
    name = str(FIXTURES / "several.html")
    found = list(analyse_files([name], sources=SHIPPED))
    assert [given for given, _ in found] == [f"{name} ({number} of 3)" for number in (1, 2, 3)]
    titles = [result.advert.part("title") for _, result in found if isinstance(result, Analysis)]
    assert titles == ["Trainee Clinical Coder", "Medical Records Summariser", "Clinical Coding Auditor"]


def test_what_a_page_states_is_part_of_its_advert() -> None:
    ((_, result),) = analyse_files([str(FIXTURES / "explorer.mht")], sources=SHIPPED)
    assert isinstance(result, Analysis)
    assert result.advert.part("employer") == "Ravensmoor Hospitals NHS Foundation Trust"
    assert result.advert.part("salary") == "£27,485 to £30,162 a year"


def test_a_link_is_no_advert_and_does_not_stop_the_others() -> None:
    names = [str(FIXTURES / name) for name in ("windows.url", "alert.eml")]
    (_, link), (_, mail) = analyse_files(names, sources=SHIPPED)
    assert isinstance(link, AppError)
    assert "only a link" in link.sentence
    assert isinstance(mail, Analysis)


def test_standard_input_that_was_cut_off_is_too_large() -> None:
    ((_, result),) = analyse_files(["-"], sources=SHIPPED, given=b"a" * 10_000_001)
    assert isinstance(result, AppError)
    assert "larger than 10 MB" in result.sentence
