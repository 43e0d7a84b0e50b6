"""What every test run needs at its end."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

#: No test depends on how busy the machine is; a folder may serve all examples of a test.
settings.register_profile(
    "wordward",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("wordward")


@pytest.fixture(scope="session", autouse=True)
def nobodys_own_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the rules, settings or shortlist of whoever runs the tests."""
    before = os.environ.get("WORDWARD_DATA")
    os.environ["WORDWARD_DATA"] = str(tmp_path_factory.mktemp("wordward"))
    yield
    if before is None:
        del os.environ["WORDWARD_DATA"]
    else:
        os.environ["WORDWARD_DATA"] = before


def pytest_unconfigure() -> None:
    """Empty Qt's clipboard while Python still lives.

    A QMimeData made in Python and left on the clipboard is destroyed by Qt's exit handlers, after the
    interpreter is gone, and takes the process down with it (seen with PySide6 6.11 under ``offscreen``).
    """
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
