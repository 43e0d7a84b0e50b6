"""Wheel and sdist carry the program with its rules and resources, and the wheel finds them."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ("rules", "resources", "docs")


def build(source: Path, target: Path, kind: str) -> Path:
    """Build one distribution with the hatchling that is here; no isolation, no network."""
    command = [sys.executable, "-P", "-m", "hatchling", "build", "-t", kind, "-d", str(target)]
    built = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (made,) = target.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return made


def names_in(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def files_below(folder: str) -> Iterator[str]:
    for path in (ROOT / folder).rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc":
            yield path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, tmp_path_factory.mktemp("wheel"), "wheel")


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, tmp_path_factory.mktemp("sdist"), "sdist")


def test_wheel_holds_the_package_and_every_shipped_file(wheel: Path) -> None:
    inside = set(names_in(wheel))
    assert set(files_below("desktop_app")) <= inside
    for folder in SHIPPED:
        expected = {f"desktop_app/_shipped/{name}" for name in files_below(folder)}
        assert expected, f"{folder}/ is empty"
        assert expected <= inside


def test_wheel_holds_nothing_but_the_package(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in names_in(wheel)}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"desktop_app"}


def test_wheel_offers_both_commands(wheel: Path) -> None:
    entries = ConfigParser()
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/entry_points.txt")]
        entries.read_string(archive.read(name).decode("utf-8"))
    assert dict(entries["console_scripts"]) == {"wordward": "desktop_app.__main__:main"}
    assert dict(entries["gui_scripts"]) == {"wordward-gui": "desktop_app.app:main_gui"}


def test_program_from_the_wheel_finds_its_own_folders(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)  # noqa: S202 (our own wheel)
    script = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from desktop_app import paths\n"
        "print(paths.rules_folder()); print(paths.resources_folder())"
    )
    shown = subprocess.run(
        [sys.executable, "-I", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert shown.stdout.splitlines() == [
        str(tmp_path / "desktop_app" / "_shipped" / folder) for folder in SHIPPED[:2]
    ]


def test_sdist_holds_sources_tests_and_set_up(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    for folder in ("desktop_app", *SHIPPED, "tests", "packaging"):
        assert set(files_below(folder)) <= inside
    assert {"pyproject.toml", "README.md", "LICENSE"} <= inside


def test_wheel_from_the_sdist_is_the_same(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    # In a process of its own: extractall takes a filter only since 3.11.4, and warns without one since 3.12.
    subprocess.run([sys.executable, "-P", "-m", "tarfile", "-e", str(sdist), str(tmp_path)], check=True)
    (source,) = tmp_path.iterdir()
    again = build(source, tmp_path / "out", "wheel")
    assert set(names_in(again)) == set(names_in(wheel))
