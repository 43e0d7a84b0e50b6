"""Machines without wheels are refused in one sentence before anything is downloaded."""

from __future__ import annotations

import dev_machine
import pytest

LINUX = {
    "system": "linux",
    "machine": "x86_64",
    "python": (3, 11),
    "implementation": "CPython",
    "wide": True,
    "glibc": "2.36",
    "macos": "",
}
WINDOWS = LINUX | {"system": "win32", "machine": "amd64", "glibc": ""}
MACOS = LINUX | {"system": "darwin", "machine": "arm64", "glibc": "", "macos": "14.5"}


def problem(machine: dict[str, object]) -> str:
    return dev_machine.platform_problem(**machine)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "machine",
    [
        LINUX,
        LINUX | {"glibc": "2.34"},
        LINUX | {"machine": "aarch64", "glibc": "2.39"},
        WINDOWS,
        WINDOWS | {"machine": "arm64", "python": (3, 12)},
        MACOS,
        MACOS | {"machine": "x86_64", "macos": "13.0"},
    ],
)
def test_machines_with_wheels_are_welcome(machine: dict[str, object]) -> None:
    assert problem(machine) == ""


@pytest.mark.parametrize(
    ("machine", "named"),
    [
        (LINUX | {"glibc": "2.31"}, "glibc 2.34"),
        (LINUX | {"glibc": ""}, "another C library"),
        (LINUX | {"machine": "aarch64", "glibc": "2.36"}, "glibc 2.39"),
        (LINUX | {"machine": "riscv64"}, "riscv64"),
        (LINUX | {"implementation": "PyPy"}, "PyPy"),
        (WINDOWS | {"wide": False}, "32-bit"),
        (WINDOWS | {"machine": "x86"}, "x86"),
        (WINDOWS | {"machine": "arm64"}, "Python 3.12"),
        (MACOS | {"macos": "12.7.1"}, "macOS 13"),
        (LINUX | {"system": "freebsd14"}, "freebsd14"),
    ],
)
def test_machines_without_wheels_are_told_why(machine: dict[str, object], named: str) -> None:
    sentence = problem(machine)
    assert named in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_this_machine_runs_the_tests_so_it_is_supported() -> None:
    dev_machine.require_platform()
