"""Missing native libraries are found by the loader and named as packages of Debian and Ubuntu."""

from __future__ import annotations

import shlex
import sys

import dev_libraries
import pytest
from dev_libraries import OFFSCREEN_LIBRARIES, QT_LIBRARIES

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks libraries")


class Loader:
    """Loads every library but those named."""

    def __init__(self, *absent: str) -> None:
        self.absent = absent

    def __call__(self, soname: str) -> object:
        if soname in self.absent:
            raise OSError(2, "cannot open shared object file", soname)
        return soname


def names(
    *absent: str, window: bool = True, ensurepip: bool = True, renamed: bool = False
) -> tuple[str, ...]:
    wanted = QT_LIBRARIES if window else OFFSCREEN_LIBRARIES
    missing = dev_libraries.missing_libraries(wanted, load=Loader(*absent))
    return dev_libraries.missing_packages(missing, ensurepip=ensurepip, renamed=lambda _name: renamed)


def test_a_complete_machine_needs_nothing() -> None:
    assert names() == ()


@pytest.mark.parametrize("library", QT_LIBRARIES, ids=lambda library: library.soname)
def test_each_library_names_its_package(library: dev_libraries.NativeLibrary) -> None:
    assert names(library.soname) == (library.package,)


def test_offscreen_tests_do_not_ask_for_the_window_plugin() -> None:
    assert names("libxcb-cursor.so.0", window=False) == ()
    assert names("libxcb-cursor.so.0") == ("libxcb-cursor0",)


def test_glib_has_its_newer_name_where_the_system_knows_it() -> None:
    assert names("libglib-2.0.so.0") == ("libglib2.0-0",)
    assert names("libglib-2.0.so.0", renamed=True) == ("libglib2.0-0t64",)
    assert names("libGL.so.1", renamed=True) == ("libgl1",)


def test_missing_ensurepip_asks_for_this_pythons_own_venv_package() -> None:
    assert names(ensurepip=False) == (f"python3.{sys.version_info.minor}-venv",)


def test_a_bare_machine_is_asked_for_everything_at_once() -> None:
    packages = names(*(library.soname for library in QT_LIBRARIES), ensurepip=False)
    assert len(packages) == len(set(packages)) == 12


@pytest.mark.parametrize(("prefix", "start"), [("sudo", ["sudo", "sh", "-c"]), ("su", ["su", "-c"])])
def test_command_for_people_is_one_line_that_a_shell_reads(prefix: str, start: list[str]) -> None:
    command = dev_libraries.apt_command(["libgl1", "libegl1"], prefix=prefix)
    assert "\n" not in command
    *before, inner = shlex.split(command)
    assert before == start
    assert inner.startswith("apt-get update && apt-get install ")
    assert "--no-install-recommends libgl1 libegl1" in inner


def test_sentence_ends_with_the_command_on_its_own_line() -> None:
    sentence, command = dev_libraries.apt_sentence(["libgl1"]).split("\n")
    assert "missing" in sentence
    assert command.endswith("libgl1'")


def test_systems_without_apt_are_told_the_library_names() -> None:
    missing = dev_libraries.missing_libraries(QT_LIBRARIES, load=Loader("libGL.so.1"))
    sentence = dev_libraries.sentence_without_apt(missing, ensurepip=False)
    assert "libGL.so.1" in sentence
    assert "ensurepip" in sentence
