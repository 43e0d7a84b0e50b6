#!/usr/bin/env python3
"""The one way in: sets everything up beside the project, then does what is asked.

    python3 packaging/dev.py run [FILE ...]     open the window (or: run analyse ..., any command)
    python3 packaging/dev.py test [PYTEST ...]  lint, types, import contracts and all tests
    python3 packaging/dev.py build              wheel and sdist into dist/
    python3 packaging/dev.py lock [UV ...]      make the lock files again (needs uv)

Standard library only. This file is read by whatever python3 the person has, so it stays with syntax
that Python 3.6 can read and refuses in one sentence; what needs a newer Python is imported after that.
"""

import subprocess
import sys

OLDEST = (3, 11)  # the same range as requires-python in pyproject.toml; a test holds them together
NEWEST = (3, 14)  # every locked package has wheels for all of it on Linux, Windows and macOS


def refusal(version: "tuple[int, ...]", other: str = "") -> str:
    """Why this Python cannot be used, in one sentence; empty when it can.

    Args:
        version: The running Python's version, at least (major, minor, micro).
        other: The command of a Python on this machine that can be used, if one is known.
    """
    if OLDEST <= tuple(version[:2]) <= NEWEST:
        return ""
    wanted = "%d.%d to %d.%d" % (OLDEST + NEWEST)  # noqa: UP031 (old Pythons read this file)
    given = ".".join(str(number) for number in version[:3])
    advice = "start it with one of those"
    if other:
        advice = "start it with " + other + " instead, which is installed here"
    return "Wordward needs Python " + wanted + " and this is Python " + given + "; " + advice + "."


def supported_command() -> str:
    """The command of a supported Python on this machine, newest first; empty if none answers."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        wanted = "%d.%d" % (NEWEST[0], minor)  # noqa: UP031
        # Windows has no python3.13; its launcher knows them all.
        command = ["py", "-" + wanted] if sys.platform == "win32" else ["python" + wanted]
        probe = command + ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"]  # noqa: RUF005
        try:
            answer = subprocess.check_output(probe, stderr=subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError):
            continue  # not installed, or a pyenv shim without a Python behind it
        if answer.decode("ascii", "replace").strip() == wanted:
            return " ".join(command)
    return ""


def main(arguments: "list[str]") -> int:
    """Refuse an unsupported Python, or obey the command line; returns the exit status."""
    version = tuple(sys.version_info[:3])
    if refusal(version):
        sys.stderr.write(refusal(version, supported_command()) + "\n")
        return 2
    import dev_commands

    return dev_commands.obey(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
