"""Zip files that are no packs, are not safe or cannot be trusted: nothing unsafe gets in."""

from __future__ import annotations

import json
import stat
import tempfile
import warnings
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import RuleSources
from desktop_app.operations.pack_exchange import export_pack, install, read_pack_zip
from tests.operations.pack_zips import PACK, SHIPPED, SIGNAL, Member, shipped

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("members", "says"),
    [
        ([("../evil.yaml", "x")], "not a plain file name"),
        ([("house/../../evil.yaml", "x")], "not a plain file name"),
        ([("/etc/evil.yaml", "x")], "not a plain file name"),
        ([("C:/evil.yaml", "x")], "not a plain file name"),
        ([("house\\..\\evil.yaml", "x")], "not a plain file name"),
        ([("house/nul.yaml", "x")], "not a plain file name"),
        ([("house/evil.yaml.", "x")], "not a plain file name"),
        ([("house/.hidden.yaml", "x")], "not a plain file name"),
        ([("house/pack.yaml", "x")], "holds “house/pack.yaml” twice"),
        ([("house/TERMS.yaml", "x")], "twice"),
        ([("house/inner/terms.yaml", "x")], "does not stand in the one folder"),
        ([("terms.yaml", "x")], "does not stand in the one folder"),
        ([("other/terms.yaml", "x")], "one folder"),
        ([("house/code.py", "x")], "is no rule file"),
        ([("house/nested.zip", "PK")], "is no rule file"),
        ([("house/large.yaml", b"# " + bytes(range(32, 127)) * 11_000)], "is larger than 1 MB"),
        ([("house/bomb.yaml", "#" * 900_000)], "unpacks to far more"),
        ([(f"house/f{number}.yaml", "") for number in range(200)], "more than 200 files"),
    ],
)
def test_what_is_unsafe_is_refused(make_zip: Callable[..., Path], members: list[Member], says: str) -> None:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Duplicate name")
        path = make_zip(*members)
    with pytest.raises(AppError, match=says) as caught:
        read_pack_zip(path, rules=shipped())
    assert "Nothing was installed." in str(caught.value)


def test_links_are_refused(make_zip: Callable[..., Path]) -> None:
    path = make_zip()
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("house/link.yaml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "../../secret.yaml")
    with pytest.raises(AppError, match="is a link"):
        read_pack_zip(path, rules=shipped())


def test_locked_zips_are_refused(make_zip: Callable[..., Path]) -> None:
    path = make_zip()
    content = bytearray(path.read_bytes())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.find(sign) + place] |= 1
    path.write_bytes(content)
    with pytest.raises(AppError, match="password"):
        read_pack_zip(path, rules=shipped())


def test_a_file_that_lies_about_its_size_is_refused(make_zip: Callable[..., Path]) -> None:
    path = make_zip(("house/long.yaml", b"# " + bytes(range(32, 127)) * 20))
    content = path.read_bytes()
    true_size = (2 + 95 * 20).to_bytes(4, "little")
    assert true_size in content
    path.write_bytes(content.replace(true_size, (10).to_bytes(4, "little")))
    with pytest.raises(AppError, match=r"Nothing was installed|cannot be read"):
        read_pack_zip(path, rules=shipped())


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06", b"not a zip at all", b"PK\x03\x04" + b"\0" * 100])
def test_what_is_no_zip_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "given.zip"
    path.write_bytes(content)
    with pytest.raises(AppError, match="not a zip file"):
        read_pack_zip(path, rules=shipped())


def test_a_damaged_zip_is_refused_wherever_it_is_damaged(tmp_path: Path, house: Path) -> None:
    path = tmp_path / "house.zip"
    export_pack(RuleSources((house.parent,)), "house", path)
    sound = path.read_bytes()
    whole = read_pack_zip(path, rules=shipped()).files
    for place in range(0, len(sound), 7):
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 0x55]) + sound[place + 1 :])
        try:
            offer = read_pack_zip(path, rules=shipped())
        except AppError:
            continue
        assert offer.files in (whole, tuple(file for file in whole if file[0] != "README.md"))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="cannot be opened"):
        read_pack_zip(tmp_path / "none.zip", rules=shipped())


def test_a_pack_for_a_newer_wordward_is_refused(make_zip: Callable[..., Path]) -> None:
    newer = PACK.replace("app_version: 0.1.0", "app_version: 99.0.0")
    path = make_zip(("house/pack.yaml", newer), ("house/terms.yaml", SIGNAL), sound=False)
    with pytest.raises(AppError, match=r"it needs Wordward 99\.0\.0"):
        read_pack_zip(path, rules=shipped())


@pytest.mark.parametrize("name", ["mine", "team"])
def test_ids_kept_for_own_rules_are_refused(make_zip: Callable[..., Path], name: str) -> None:
    pack = PACK.replace("id: house", f"id: {name}")
    path = make_zip((f"{name}/pack.yaml", pack), (f"{name}/terms.yaml", SIGNAL), sound=False)
    with pytest.raises(AppError, match="kept for rules of people's own"):
        read_pack_zip(path, rules=shipped())


def test_broken_rules_and_names_used_twice_are_told_beforehand(make_zip: Callable[..., Path]) -> None:
    broken = SIGNAL.replace("encoder:", "other:").replace("strength", "strenght")
    path = make_zip(("house/terms2.yaml", SIGNAL), ("house/terms3.yaml", broken))
    offer = read_pack_zip(path, rules=shipped())
    assert offer.signals == 1
    assert any("stands in house/terms.yaml, line 1 already" in each.sentence for each in offer.problems)
    assert any("Did you mean “strength”?" in each.hint for each in offer.problems)


def test_files_changed_after_export_are_refused(tmp_path: Path, house: Path) -> None:
    path = tmp_path / "house.zip"
    export_pack(RuleSources((house.parent,)), "house", path)
    with zipfile.ZipFile(path) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members:
            archive.writestr(name, content.replace(b"Larkfinder", b"Larkspur"))
    with pytest.raises(AppError, match="changed or damaged"):
        read_pack_zip(path, rules=shipped())


@pytest.mark.parametrize("manifest", [b"[]", b"{", json.dumps({"format": 9}).encode(), b"[" * 90_000])
def test_a_manifest_that_cannot_be_trusted_is_refused(make_zip: Callable[..., Path], manifest: bytes) -> None:
    with pytest.raises(AppError, match=r"not taken"):
        read_pack_zip(make_zip(("manifest.json", manifest)), rules=shipped())


def test_own_rules_are_no_pack_to_export(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="no pack “nowhere”"):
        export_pack(SHIPPED, "nowhere", tmp_path / "x.zip")


def test_where_it_cannot_be_installed_nothing_is_left(make_zip: Callable[..., Path], tmp_path: Path) -> None:
    offer = read_pack_zip(make_zip(), rules=shipped())
    (tmp_path / "blocked").write_text("a file, no folder", encoding="utf-8")
    with pytest.raises(AppError, match="could not be installed"):
        install(offer, tmp_path / "blocked")
    assert (tmp_path / "blocked").read_text(encoding="utf-8") == "a file, no folder"


def test_what_nobody_could_import_is_not_exported(tmp_path: Path, house: Path) -> None:
    (house / "with a space.yaml").write_text("", encoding="utf-8")
    with pytest.raises(AppError, match=r"nobody could read it.*not a plain file name"):
        export_pack(RuleSources((house.parent,)), "house", tmp_path / "house.zip")
    assert not (tmp_path / "house.zip").exists()


def test_what_is_left_of_another_packs_installation_stays(
    make_zip: Callable[..., Path], installed: Path
) -> None:
    own, other = installed / f".house-{'a' * 12}.new", installed / f".house-care-{'b' * 12}.old"
    for folder in (own, other):
        folder.mkdir(parents=True)
    install(read_pack_zip(make_zip(), rules=shipped()), installed)
    assert not own.exists()
    assert other.exists()


def test_without_room_to_look_a_pack_over_that_is_said(
    make_zip: Callable[..., Path], small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_zip(("house/README.md", " ".join(map(str, range(100_000)))))
    monkeypatch.setattr(tempfile, "tempdir", str(small_disk))
    with pytest.raises(AppError, match="could not be looked over"):
        read_pack_zip(path, rules=shipped())
    assert not list(small_disk.iterdir())


def test_a_copy_under_another_id_is_named_as_counting_twice(make_zip: Callable[..., Path]) -> None:
    copied = SIGNAL.replace("    - Larkfinder\n", "    - Larkfinder\n    - ICD-10\n").replace(
        '    - "[[Larkfinder]] is used."', '    - "[[ICD-10]] is used."'
    )
    path = make_zip(("house/pack.yaml", PACK), ("house/terms.yaml", copied), sound=False)
    offer = read_pack_zip(path, rules=shipped())
    hospital = next(pack for pack in shipped().packs if pack.id == "hospital")
    assert offer.doubled == ((hospital.title, 1),)
    assert read_pack_zip(make_zip(), rules=shipped()).doubled == ()
