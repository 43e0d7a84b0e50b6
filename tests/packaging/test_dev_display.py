"""A machine without a display is told so, before Qt aborts and blames a library."""

from __future__ import annotations

import os
import socket
import sys

import dev_display
import pytest
from dev_machine import RefusalError

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="displays are asked on Linux only"
)


@pytest.mark.parametrize(
    "environment",
    [{"WAYLAND_DISPLAY": "wayland-0"}, {"QT_QPA_PLATFORM": "offscreen"}, {"DISPLAY": "/odd/form:x"}],
)
def test_no_word_where_a_window_can_open(environment: dict[str, str]) -> None:
    assert dev_display.display_problem(environment) == ""


def test_no_display_at_all_points_to_the_command_line() -> None:
    sentence = dev_display.display_problem({})
    assert "no display" in sentence
    assert "run analyse" in sentence


@pytest.mark.parametrize("display", [":61999", "unix:61998.0", "127.0.0.1:59000.0"])
def test_a_display_that_does_not_answer_is_named(display: str) -> None:
    assert display in dev_display.display_problem({"DISPLAY": display})


def test_a_listening_display_is_found() -> None:
    number = 40_000 + os.getpid() % 10_000
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(f"\0/tmp/.X11-unix/X{number}")
        server.listen()
        assert dev_display.display_problem({"DISPLAY": f":{number}.0"}) == ""


def test_requiring_a_display_raises_the_sentence() -> None:
    with pytest.raises(RefusalError, match="no display"):
        dev_display.require_display({})
