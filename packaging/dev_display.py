"""Whether a window can open here at all.

Standard library only. Without a display Qt aborts and blames a library, so this is asked first.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Mapping

from dev_machine import RefusalError


def display_problem(environment: Mapping[str, str]) -> str:
    """Why no window can open here, in one sentence; empty when one can (or the system is not Linux).

    Qt itself would abort and blame a library.

    Args:
        environment: The environment variables.
    """
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    display = environment.get("DISPLAY", "")
    if not display:
        return (
            "There is no display here, so the window cannot open: start it from a desktop session, or "
            "use the command line, for example: python3 packaging/dev.py run analyse advert.txt"
        )
    if not _answers(display):
        return f"The display {display} does not answer, so the window cannot open; start it from a desktop."
    return ""


def _answers(display: str) -> bool:
    """Whether an X server listens on `display` (`:0`, `host:10.0`); its permission is not asked."""
    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not number.isdigit():
        return True  # a form not known here: let Qt try
    try:
        if host and host != "unix" and not host.startswith("/"):
            socket.create_connection((host, 6000 + int(number)), timeout=3).close()
            return True
    except OSError:
        return False
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 (X11's own fixed place)
    return any(_connects(address) for address in ("\0" + path, path))


def _connects(address: str) -> bool:
    """Whether a Unix socket of this address accepts a connection."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        try:
            client.connect(address)
        except OSError:
            return False
    return True


def require_display(environment: Mapping[str, str]) -> None:
    """Refuse to open a window where none can appear.

    Raises:
        RefusalError: The sentence of `display_problem`.
    """
    problem = display_problem(environment)
    if problem:
        raise RefusalError(problem)
