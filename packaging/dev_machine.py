"""What the machine itself must be: processor, system version, an ordinary Python.

Standard library only.
"""

from __future__ import annotations

import platform
import sys

GLIBC = {"x86_64": (2, 34), "aarch64": (2, 39)}  # the manylinux tags of PySide6-Essentials 6.11
MACOS = 13
MACHINES = {"win32": ("amd64", "arm64"), "darwin": ("x86_64", "arm64"), "linux": tuple(GLIBC)}


class RefusalError(Exception):
    """Something outside the project is missing; the text is the sentence for the person."""


def require_platform() -> None:
    """Refuse a machine for which the locked packages have no wheels.

    Raises:
        RefusalError: The sentence says what is missing.
    """
    problem = platform_problem(
        system=sys.platform,
        machine=platform.machine().lower(),
        python=sys.version_info[:2],
        implementation=platform.python_implementation(),
        wide=sys.maxsize > 2**32,
        glibc=platform.libc_ver()[1] if platform.libc_ver()[0] == "glibc" else "",
        macos=platform.mac_ver()[0],
    )
    if problem:
        raise RefusalError(problem)


def platform_problem(
    *,
    system: str,
    machine: str,
    python: tuple[int, int],
    implementation: str,
    wide: bool,
    glibc: str,
    macos: str,
) -> str:
    """Why Wordward's packages cannot run here, in one sentence; empty when they can.

    Args:
        system: As `sys.platform`.
        machine: As `platform.machine()`, in lower case.
        python: The running Python's version, already found to be a supported one.
        implementation: As `platform.python_implementation()`.
        wide: Whether this Python is a 64-bit one.
        glibc: The C library's version on Linux; empty when it is not glibc.
        macos: The macOS version, empty elsewhere.
    """
    if implementation != "CPython" or not wide:
        kind = implementation if wide else f"a 32-bit {implementation}"
        return f"Wordward needs the ordinary 64-bit Python (CPython) and this is {kind}."
    if system not in MACHINES or machine not in MACHINES[system]:
        return f"Wordward runs on 64-bit Linux, Windows and macOS, and this is {system} on {machine}."
    if system == "linux" and _version(glibc) < GLIBC[machine]:
        wanted = "{}.{}".format(*GLIBC[machine])
        return (
            f"Wordward needs glibc {wanted} or newer and this system has {glibc or 'another C library'}; "
            "Debian 12, Ubuntu 22.04 (on ARM 24.04) and later have it."
        )
    if system == "win32" and machine == "arm64" and python < (3, 12):
        return "Wordward needs Python 3.12 or newer on Windows on ARM."
    if system == "darwin" and _version(macos) < (MACOS,):
        return f"Wordward needs macOS {MACOS} or newer and this is macOS {macos}."
    return ""


def _version(text: str) -> tuple[int, ...]:
    """The leading numbers of a dotted version."""
    numbers = []
    for part in text.split("."):
        if not part.isdigit():
            break
        numbers.append(int(part))
    return tuple(numbers)
