"""Settings and fixtures for every test run."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

#: No test depends on the load of the machine; all examples of a test may share a folder.
settings.register_profile(
    "wordward",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("wordward")


@pytest.fixture(scope="session", autouse=True)
def nobodys_own_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep tests away from the rules, settings and shortlist of the person running them."""
    before = os.environ.get("WORDWARD_DATA")
    os.environ["WORDWARD_DATA"] = str(tmp_path_factory.mktemp("wordward"))
    yield
    if before is None:
        del os.environ["WORDWARD_DATA"]
    else:
        os.environ["WORDWARD_DATA"] = before


def pytest_unconfigure() -> None:
    """Empty Qt's clipboard while the interpreter is still running.

    A QMimeData created in Python and left on the clipboard is destroyed by Qt's exit handlers after the
    interpreter is gone, which crashes the process (seen with PySide6 6.11 under ``offscreen``).
    """
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
