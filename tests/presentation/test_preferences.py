"""Settings while the program runs."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop_app.presentation.preferences import Preferences
from desktop_app.settings import Value, defaults


def test_a_change_is_kept_and_told_and_nonsense_is_not(qtbot: QtBot) -> None:
    kept: list[dict[str, Value]] = []
    preferences = Preferences(defaults(), keep=kept.append)
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.set("audience", "recruiter")
    assert told.args == ["audience"]
    assert kept[-1]["audience"] == "recruiter"
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.set("audience", "recruiter")
        preferences.set("audience", "nobody")
        preferences.set("theme", 3)
    assert preferences.text("audience") == "recruiter"


def test_numbers_stay_within_their_bounds_and_go_by_steps(qtbot: QtBot) -> None:
    preferences = Preferences(defaults(), keep=lambda _values: None)
    for _ in range(9):
        preferences.step("text_size", 1)
    assert preferences.number("text_size") == 200
    preferences.step("text_size", -1)
    assert preferences.number("text_size") == 175
