"""The native libraries that Qt needs and its wheel does not bring: found, named, installed.

Standard library only. The table was measured on bare Debian 12 with PySide6-Essentials 6.11: each line
is a library without which QtCore, QtGui or the X11 window plug-in does not load, and the Debian package
that brings it (and the rest of its family). None of the packages implies another.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dev_machine import RefusalError


@dataclass(frozen=True, slots=True)
class NativeLibrary:
    """A shared library that Qt needs and its wheel does not bring.

    Attributes:
        soname: What the loader looks for.
        package: The Debian package that brings it.
        window_only: Needed by the window on X11, not by the offscreen tests.
        newer_package: The package's name since Ubuntu 24.04 and Debian 13, where it differs.
    """

    soname: str
    package: str
    window_only: bool = False
    newer_package: str = ""


QT_LIBRARIES = (
    NativeLibrary("libglib-2.0.so.0", "libglib2.0-0", newer_package="libglib2.0-0t64"),
    NativeLibrary("libGL.so.1", "libgl1"),
    NativeLibrary("libEGL.so.1", "libegl1"),
    NativeLibrary("libfontconfig.so.1", "libfontconfig1"),  # also freetype and the DejaVu fonts
    NativeLibrary("libdbus-1.so.3", "libdbus-1-3"),
    NativeLibrary("libxkbcommon.so.0", "libxkbcommon0"),
    NativeLibrary("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", window_only=True),
    NativeLibrary("libxcb-cursor.so.0", "libxcb-cursor0", window_only=True),
    NativeLibrary("libxcb-icccm.so.4", "libxcb-icccm4", window_only=True),
    NativeLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1", window_only=True),
    NativeLibrary("libxcb-shape.so.0", "libxcb-shape0", window_only=True),
)
OFFSCREEN_LIBRARIES = tuple(library for library in QT_LIBRARIES if not library.window_only)


def missing_libraries(
    wanted: Sequence[NativeLibrary], *, load: Callable[[str], object] = ctypes.CDLL
) -> tuple[NativeLibrary, ...]:
    """Those of `wanted` that the loader does not find; asking the loader needs no ldconfig.

    Args:
        wanted: The libraries to look for; none is missing on Windows and macOS.
        load: Loads a shared library by its soname, or raises OSError.
    """
    if not sys.platform.startswith("linux"):
        return ()
    missing = []
    for library in wanted:
        try:
            load(library.soname)
        except OSError:
            missing.append(library)
    return tuple(missing)


def missing_packages(
    libraries: Sequence[NativeLibrary], *, ensurepip: bool, renamed: Callable[[str], bool]
) -> tuple[str, ...]:
    """The Debian or Ubuntu packages to install, each once.

    Args:
        libraries: The missing libraries.
        ensurepip: Whether this Python can make a virtual environment with pip.
        renamed: Whether this system's package lists know a package of the given newer name.
    """
    packages = [] if ensurepip else ["python{}.{}-venv".format(*sys.version_info[:2])]
    for library in libraries:
        newer = library.newer_package
        packages.append(newer if newer and renamed(newer) else library.package)
    return tuple(dict.fromkeys(packages))


def require_libraries(wanted: Sequence[NativeLibrary], *, new_environment: bool) -> None:
    """Make sure that native libraries and ensurepip are here, installing them when root on Debian.

    Args:
        wanted: The libraries that will be loaded.
        new_environment: Whether a virtual environment will be made, which Debian splits off.

    Raises:
        RefusalError: Something is missing; the sentence ends with the command that installs it.
    """
    libraries, ensurepip = _missing(wanted, new_environment=new_environment)
    if not libraries and ensurepip:
        return
    if libraries:  # one round is enough: what the tests or the window will need goes along
        libraries = missing_libraries(QT_LIBRARIES)
    if shutil.which("apt-get") is None:
        raise RefusalError(sentence_without_apt(libraries, ensurepip=ensurepip))
    if not _is_root():
        packages = missing_packages(libraries, ensurepip=ensurepip, renamed=_apt_knows)
        raise RefusalError(apt_sentence(packages))
    print("Reading the system's package lists ...", flush=True)
    _apt("update")
    packages = missing_packages(libraries, ensurepip=ensurepip, renamed=_apt_knows)
    print("Installing system packages:", *packages, flush=True)
    done = _apt("install", "--yes", "--no-install-recommends", *packages)
    if done != 0 or _missing(wanted, new_environment=new_environment) != ((), True):
        sentence = (
            "The system packages that Wordward needs could not be installed (apt-get's own words are above); "
            f"when it works again, run this and the same command again:\n{apt_command(packages, prefix='')}"
        )
        raise RefusalError(sentence)


def _missing(
    wanted: Sequence[NativeLibrary], *, new_environment: bool
) -> tuple[tuple[NativeLibrary, ...], bool]:
    """The missing libraries, and whether ensurepip is here or not needed."""
    importlib.invalidate_caches()
    ensurepip = not new_environment or importlib.util.find_spec("ensurepip") is not None
    return missing_libraries(wanted), ensurepip


def sentence_without_apt(libraries: Sequence[NativeLibrary], *, ensurepip: bool) -> str:
    """What is missing, for systems whose package names are not known here."""
    names = [library.soname for library in libraries] + ([] if ensurepip else ["Python's ensurepip module"])
    return (
        f"Wordward needs {', '.join(names)}: install the packages that bring them with this system's "
        "package manager and run the same command again."
    )


def apt_sentence(packages: Sequence[str]) -> str:
    """The sentence for somebody who is not root, with the exact command on a line of its own."""
    prefix = "sudo" if shutil.which("sudo") else "su"
    return (
        "Some system packages that Wordward needs are missing; install them with this command and run "
        f"the same command again:\n{apt_command(packages, prefix=prefix)}"
    )


def apt_command(packages: Sequence[str], *, prefix: str) -> str:
    """One line for a shell that installs `packages`; prefix is `sudo`, `su` or empty (is root)."""
    command = f"apt-get update && apt-get install --yes --no-install-recommends {' '.join(packages)}"
    if prefix == "sudo":
        return f"sudo sh -c {shlex.quote(command)}"
    return f"su -c {shlex.quote(command)}" if prefix == "su" else command


def _is_root() -> bool:
    """Whether this process may install system packages."""
    geteuid = getattr(os, "geteuid", None)
    return geteuid is not None and geteuid() == 0


def _apt(*arguments: str) -> int:
    """Run apt-get without questions, waiting for another one to end; returns its exit status.

    Its many lines are shown only when it fails.
    """
    command = ["apt-get", "--quiet", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0", *arguments]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        sys.stderr.write(done.stdout)
    return done.returncode


def _apt_knows(package: str) -> bool:
    """Whether the package lists on this machine hold a package of this name."""
    asked = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return asked.returncode == 0 and bool(asked.stdout.strip())


def plugin_problem(python: Path) -> str:
    """What the loader still misses for Qt's X11 plug-in after installation, as it says it; or empty.

    Args:
        python: The interpreter that has PySide6.
    """
    if not sys.platform.startswith("linux"):
        return ""
    script = (
        "import ctypes, pathlib, PySide6\n"
        "folder = pathlib.Path(PySide6.__file__).parent / 'Qt' / 'plugins' / 'platforms'\n"
        "ctypes.CDLL(str(folder / 'libqxcb.so'))\n"
    )
    tried = subprocess.run([python, "-c", script], capture_output=True, text=True, check=False)
    return "" if tried.returncode == 0 else tried.stderr.strip().rpartition("\n")[2]
