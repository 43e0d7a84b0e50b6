"""``wordward`` and ``python -m desktop_app``: alone the window, with arguments the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Open the window, or hand the arguments to the command line.

    Returns:
        The exit status.
    """
    from desktop_app.app import run, run_as_child

    if run_as_child(sys.argv):
        return 0
    if len(sys.argv) > 1:
        from desktop_app.cli.main import main as command_line

        return command_line(sys.argv[1:])
    return run([])


if __name__ == "__main__":
    raise SystemExit(main())
