"""The text that is not saved yet comes back."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given

from desktop_app.domain.advert import Advert
from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Correction
from desktop_app.operations.recovery import UnsavedDraft, clear_draft, keep_draft, read_draft
from tests.store.strategies import adverts, any_text, corrections

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def test_there_is_none_before_one_is_kept(tmp_path: Path) -> None:
    assert read_draft(folder=tmp_path) is None


def test_the_last_text_kept_comes_back(tmp_path: Path) -> None:
    keep_draft(folder=tmp_path, advert=Advert.of("first"), now=NOW)
    later = (NOW + timedelta(minutes=1)).astimezone(timezone(timedelta(hours=2)))
    second = Advert.of("second\r\n", title="Coder", employer="Larkmoor")
    keep_draft(folder=tmp_path, advert=second, now=later)
    draft = read_draft(folder=tmp_path)
    assert draft == UnsavedDraft(second)
    assert (draft.advert_text, draft.title, draft.employer) == ("second\r\n", "Coder", "Larkmoor")
    assert len(list(tmp_path.glob("*.json"))) == 1


@given(any_text)
def test_every_code_point_comes_back(tmp_path: Path, text: str) -> None:
    keep_draft(folder=tmp_path, advert=Advert.of(text, title=text), now=NOW)
    draft = read_draft(folder=tmp_path)
    assert draft is not None
    assert [ord(char) for char in draft.advert_text] == [ord(char) for char in text]
    assert draft.title == text


@given(adverts, corrections)
def test_documents_origins_and_corrections_come_back(
    tmp_path: Path, advert: Advert, said: tuple[Correction, ...]
) -> None:
    others = ((Advert.of("of a list"), said), (advert, ()))
    keep_draft(folder=tmp_path, advert=advert, corrections=said, others=others, now=NOW)
    assert read_draft(folder=tmp_path) == UnsavedDraft(advert, said, others)


def test_a_file_written_before_lists_were_kept_is_read(tmp_path: Path) -> None:
    keep_draft(folder=tmp_path, advert=Advert.of("then"), now=NOW)
    (file,) = tmp_path.glob("*.json")
    file.write_text(file.read_text("utf-8").replace('"others":[],', ""), "utf-8")
    assert read_draft(folder=tmp_path) == UnsavedDraft(Advert.of("then"))


def test_a_text_kept_by_an_earlier_version_comes_back(tmp_path: Path) -> None:
    keep_draft(folder=tmp_path, advert=Advert.of("now"), now=NOW)
    (file,) = tmp_path.glob("*.json")
    file.write_text(
        '{"advert_text": "then", "title": "Coder", "employer": "", "kept_at": "2026-11-21T09:00:00+00:00"}'
    )
    assert read_draft(folder=tmp_path) == UnsavedDraft(Advert.of("then", title="Coder"))


def test_a_text_without_its_moment_comes_back(tmp_path: Path) -> None:
    keep_draft(folder=tmp_path, advert=Advert.of("text"), now=NOW)
    (file,) = tmp_path.glob("*.json")
    plain = json.loads(file.read_text("utf-8"))
    del plain["kept_at"]
    file.write_text(json.dumps(plain), "utf-8")
    assert read_draft(folder=tmp_path) == UnsavedDraft(Advert.of("text"))


def test_a_cleared_text_does_not_come_back(tmp_path: Path) -> None:
    clear_draft(folder=tmp_path)
    keep_draft(folder=tmp_path, advert=Advert.of("thrown away"), now=NOW)
    clear_draft(folder=tmp_path)
    assert read_draft(folder=tmp_path) is None
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"advert_text": 7}',
        b'{"advert": 7}',
        b'{"others": 7}',
        b"\xff\xfe",
        b"[" * 200_000,
    ],
    ids=["nothing", "begun", "list", "empty", "old", "new", "others", "no-utf-8", "endless-brackets"],
)
def test_a_recovery_file_that_cannot_be_read_is_told_and_kept(tmp_path: Path, content: bytes) -> None:
    keep_draft(folder=tmp_path, advert=Advert.of("text"), now=NOW)
    (file,) = tmp_path.glob("*.json")
    file.write_bytes(content)
    with pytest.raises(AppError, match="cannot be read") as caught:
        read_draft(folder=tmp_path)
    assert str(file) in caught.value.sentence
    assert file.read_bytes() == content


def test_a_text_that_cannot_be_kept_is_told_and_the_one_before_stays(small_disk: Path) -> None:
    keep_draft(folder=small_disk, advert=Advert.of("before"), now=NOW)
    with pytest.raises(AppError, match="could not be written"):
        keep_draft(folder=small_disk, advert=Advert.of("x" * 500_000), now=NOW)
    draft = read_draft(folder=small_disk)
    assert draft is not None
    assert draft.advert_text == "before"
    assert len(list(small_disk.glob("*.json"))) == 1
    assert not list(small_disk.glob("*.part"))
    clear_draft(folder=small_disk)


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="could not be written"):
        keep_draft(folder=tmp_path / "gone", advert=Advert.of("text"), now=NOW)
    assert read_draft(folder=tmp_path / "gone") is None


def test_what_cannot_be_removed_is_told(closed_folder: Path) -> None:
    with pytest.raises(AppError, match="could not be removed"):
        clear_draft(folder=closed_folder / "inner")
