"""Profile and CV are kept whole, for their owner only, and can be deleted; damage loses nothing."""

from __future__ import annotations

import json
import logging
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import ContractKind, WorkPattern
from desktop_app.domain.profile import KeptCv, Profile
from desktop_app.domain.verdict import Stage
from desktop_app.operations.profile_keeping import (
    forget_cv,
    forget_profile,
    keep_cv,
    keep_profile,
    load_cv,
    load_profile,
)
from tests.store.strategies import any_text

FULL = Profile(
    stage=Stage.CODER,
    qualifications=("NCCQ", "GCSEs, English grade 6"),
    working_towards=("Approved auditor",),
    coding_years=2.5,
    systems=("EMIS", "Médicode"),
    hours_min=18.5,
    hours_max=37.5,
    places=("Leeds", "LS1"),
    patterns=(WorkPattern.HYBRID, WorkPattern.PART_TIME),
    contracts=(ContractKind.PERMANENT,),
    pay_min=28_000.0,
    driving_licence=False,
    between_sites=True,
    needs_sponsorship=False,
)
CV = KeptCv("Jo Example\r\nCoder at Larkmoor", name="cv.docx", kept_on="2026-11-21")

numbers = st.none() | st.floats(0, 200_000, allow_nan=False)
answers = st.none() | st.booleans()
profiles = st.builds(
    Profile,
    stage=st.sampled_from(Stage),
    qualifications=st.lists(any_text, max_size=3).map(tuple),
    places=st.lists(any_text, max_size=3).map(tuple),
    coding_years=numbers,
    hours_max=numbers,
    patterns=st.lists(st.sampled_from(WorkPattern), max_size=3).map(tuple),
    contracts=st.lists(st.sampled_from(ContractKind), max_size=2).map(tuple),
    driving_licence=answers,
    needs_sponsorship=answers,
)


def test_nothing_is_there_before_anything_is_kept(tmp_path: Path) -> None:
    assert load_profile(folder=tmp_path) == (Profile(), "")
    assert load_cv(folder=tmp_path) == (None, "")
    assert Profile().is_empty
    assert not FULL.is_empty


def test_what_is_kept_comes_back_and_takes_the_place_of_what_was(tmp_path: Path) -> None:
    keep_profile(Profile(places=("York",)), folder=tmp_path)
    keep_profile(FULL, folder=tmp_path)
    keep_cv(CV, folder=tmp_path)
    assert load_profile(folder=tmp_path) == (FULL, "")
    assert load_cv(folder=tmp_path) == (CV, "")
    assert len(list(tmp_path.iterdir())) == 2


@given(profiles, any_text)
def test_every_profile_and_every_text_comes_back(tmp_path: Path, profile: Profile, text: str) -> None:
    keep_profile(profile, folder=tmp_path)
    keep_cv(KeptCv(text, name=text), folder=tmp_path)
    assert load_profile(folder=tmp_path) == (profile, "")
    assert load_cv(folder=tmp_path) == (KeptCv(text, name=text), "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps others out by other means than modes")
@pytest.mark.parametrize("before", [None, 0o644])
def test_nobody_else_may_read_them(tmp_path: Path, before: int | None) -> None:
    for name in ("profile.json", "cv.json"):
        if before is not None:
            (tmp_path / name).write_text("{}")
            (tmp_path / name).chmod(before)
    keep_profile(FULL, folder=tmp_path)
    keep_cv(CV, folder=tmp_path)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {0o600}


def test_both_can_be_deleted_and_deleting_twice_is_no_error(tmp_path: Path) -> None:
    keep_profile(FULL, folder=tmp_path)
    keep_cv(CV, folder=tmp_path)
    for _ in range(2):
        forget_profile(folder=tmp_path)
        forget_cv(folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_deleting_the_one_leaves_the_other(tmp_path: Path) -> None:
    keep_profile(FULL, folder=tmp_path)
    keep_cv(CV, folder=tmp_path)
    forget_cv(folder=tmp_path)
    assert load_profile(folder=tmp_path) == (FULL, "")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"{",
        b"[]",
        b'"text"',
        b"{}",
        b'{"format": 99}',
        b'{"format": 1, "stage": "emperor", "text": 3}',
        b'{"format": 1, "qualifications": "NCCQ", "text": ["x"]}',
        b'{"format": 1, "hours_max": NaN}',
        b'{"format": 1, "coding_years": true}',
        b'{"format": 1, "driving_licence": "yes"}',
        b'{"format": 1, "patterns": ["hovering"]}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_put_aside_told_once_and_lost_nothing(tmp_path: Path, content: bytes) -> None:
    for name, load in (("profile", load_profile), ("cv", load_cv)):
        (tmp_path / f"{name}.json").write_bytes(content)
        _, notice = load(folder=tmp_path)
        aside = list(tmp_path.glob(f"{name}-damaged-*.json"))
        assert [path.read_bytes() for path in aside] == [content]
        assert aside[0].name in notice
        assert notice.endswith("nothing was deleted.")
        assert load(folder=tmp_path)[1] == ""


def test_deleting_takes_what_was_put_aside_along(tmp_path: Path) -> None:
    (tmp_path / "cv.json").write_bytes(b"broken, but still somebody's CV")
    load_cv(folder=tmp_path)
    forget_cv(folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_names_that_are_not_known_are_passed_over(tmp_path: Path) -> None:
    keep_profile(FULL, folder=tmp_path)
    path = tmp_path / "profile.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "later": 1}), "utf-8")
    assert load_profile(folder=tmp_path) == (FULL, "")


def test_a_folder_in_the_file_s_place_is_an_error_for_people(tmp_path: Path) -> None:
    (tmp_path / "profile.json").mkdir()
    with pytest.raises(AppError, match="could not be opened"):
        load_profile(folder=tmp_path)
    with pytest.raises(AppError, match="could not be kept"):
        keep_profile(FULL, folder=tmp_path)
    with pytest.raises(AppError, match="could not be deleted"):
        forget_profile(folder=tmp_path)


def test_a_folder_that_is_gone_is_an_error_for_people(tmp_path: Path) -> None:
    with pytest.raises(AppError) as caught:
        keep_cv(CV, folder=tmp_path / "gone")
    assert "Larkmoor" not in str(caught.value)


def test_a_full_disk_leaves_what_was_kept_before(small_disk: Path) -> None:
    keep_cv(CV, folder=small_disk)
    with pytest.raises(AppError, match="could not be kept"):
        keep_cv(KeptCv("x" * 1_000_000), folder=small_disk)
    assert load_cv(folder=small_disk) == (CV, "")
    assert [path.name for path in small_disk.iterdir()] == ["cv.json"]


def test_nothing_of_them_goes_into_a_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    keep_profile(FULL, folder=tmp_path)
    keep_cv(CV, folder=tmp_path)
    (tmp_path / "cv.json").write_bytes(b'{"Larkmoor"')
    load_cv(folder=tmp_path)
    load_profile(folder=tmp_path)
    assert caplog.text == ""
