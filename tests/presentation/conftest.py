"""View-models need a Qt application; none of them needs a screen."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.presentation.notices import Notices
from desktop_app.presentation.tasks import Tasks
from tests.presentation.rules_house import house

__all__ = ["house"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def unexpected(error: BaseException) -> None:
    raise error


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    runner = Tasks(on_failure=unexpected)
    yield runner
    runner.close()


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    return Notices()
