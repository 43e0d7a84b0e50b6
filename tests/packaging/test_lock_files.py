"""The lock files: versions and hashes only, complete and unambiguous on every supported machine."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from itertools import product
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
DIRECT = [Requirement(text) for text in PROJECT["project"]["dependencies"]]
TOOLS = [Requirement(text) for text in PROJECT["dependency-groups"]["dev"]]
LOCKS = {"run": ROOT / "packaging/requirements.lock", "dev": ROOT / "packaging/requirements-dev.lock"}
PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9a-z.]+)(?: ; (?P<marker>[^\\]+))? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")
SYSTEMS = {
    "Linux": ("linux", "posix", "x86_64"),
    "Windows": ("win32", "nt", "AMD64"),
    "Darwin": ("darwin", "posix", "arm64"),
}

Pins = list[tuple[str, str, str]]  # name, version, marker or ""


def pins(lock: str) -> Pins:
    matches = (PIN.fullmatch(line) for line in LOCKS[lock].read_text("utf-8").splitlines())
    return [(match["name"], match["version"], (match["marker"] or "").strip()) for match in matches if match]


def environment(system: str, minor: int) -> dict[str, str]:
    sys_platform, os_name, machine = SYSTEMS[system]
    return {
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "sys_platform": sys_platform,
        "os_name": os_name,
        "platform_machine": machine,
        "platform_system": system,
        "python_version": f"3.{minor}",
        "python_full_version": f"3.{minor}.2",
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_holds_pins_and_hashes_and_nothing_else(lock: str) -> None:
    previous_continues = False
    for line in LOCKS[lock].read_text("utf-8").splitlines():
        pin, digest = PIN.fullmatch(line), HASH.fullmatch(line)
        assert pin or digest, line
        assert bool(digest) == previous_continues, f"a pin without hashes, or a hash without pin: {line}"
        previous_continues = line.endswith("\\")
    assert not previous_continues


def test_what_is_imported_is_asked_for_by_name_and_not_left_to_somebody_who_brings_it() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "desktop_app").rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    named = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    tops = {name.partition(".")[0] for name in named} - sys.stdlib_module_names - {"desktop_app"}
    bringing = packages_distributions()
    wanted = {canonicalize_name(requirement.name) for requirement in DIRECT}
    assert {top for top in tops if not wanted & set(map(canonicalize_name, bringing[top]))} == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_address(lock: str) -> None:
    text = LOCKS[lock].read_text("utf-8")
    assert not re.search(r"://|index-url|find-links|trusted-host| @ ", text)


@pytest.mark.parametrize(("lock", "wanted"), [("run", DIRECT), ("dev", DIRECT + TOOLS)], ids=["run", "dev"])
@pytest.mark.parametrize(("system", "minor"), list(product(SYSTEMS, range(11, 15))))
def test_each_machine_gets_each_dependency_once(
    lock: str, wanted: list[Requirement], system: str, minor: int
) -> None:
    here = environment(system, minor)
    taken: dict[str, list[str]] = {}
    for name, version, marker in pins(lock):
        if not marker or Marker(marker).evaluate(here):
            taken.setdefault(name, []).append(version)
    assert {name: versions for name, versions in taken.items() if len(versions) > 1} == {}
    for requirement in wanted:
        (version,) = taken[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), requirement


def test_tests_run_with_the_versions_that_people_run() -> None:
    # Markers may be wider among the tools (colorama), never a version another.
    run, dev = ({(name, version) for name, version, _ in pins(lock)} for lock in ("run", "dev"))
    assert run <= dev
    assert {name for name, _ in run} & {name for name, _ in dev - run} == set()


def test_the_pyside_that_aborts_is_excluded() -> None:
    # 6.12.0 drops a reference to True at every emit and kills Python 3.11.
    (pyside,) = [requirement for requirement in DIRECT if requirement.name == "PySide6-Essentials"]
    assert not pyside.specifier.contains("6.12.0")
    assert "6.12.0" not in [version for name, version, _ in pins("dev") if name.startswith("pyside6")]
    assert not [name for name, _, _ in pins("dev") if name in {"pyside6", "pyside6-addons"}]
