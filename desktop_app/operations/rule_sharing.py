"""One's own rules handed on: a file of them for a colleague, and a colleague's file looked over.

Rules and changed signals alone go along. Packs that somebody switched off, and marks they ignore (which hold
words of adverts), stay at home.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from desktop_app.beside import written_beside
from desktop_app.domain.errors import AppError
from desktop_app.rulepack.decoding import bytes_of, decoded
from desktop_app.rulepack.overlay import read_overlays
from desktop_app.rulepack.overlay_text import signal_lines, with_signal

#: How the file to hand on ends; the first is what is written.
SUFFIXES = (".yaml", ".yml")
#: A signal's full id: id of the pack, point, id of the signal.
SIGNAL_ID = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*")

Rules = Mapping[str, tuple[str, ...]]

_HEAD = """\
# Rules made with Wordward, to be handed on. Rules page, Import: they are added to one's own.
"""


def export_rules(text: str, path: Path) -> int:
    """Write the rules of a file of changes to a file of their own.

    Args:
        text: What the file of changes holds.
        path: The file to write; replaced as a whole where it is there.

    Returns:
        How many signals were written.

    Raises:
        AppError: There are none, or the file cannot be written.
    """
    rules = signal_lines(text)
    if not rules:
        raise AppError(
            "You have no rules of your own yet.", "Nothing was written. Make a signal first, and keep it."
        )
    shared = _HEAD
    for name, lines in rules.items():
        shared = with_signal(shared, name, lines)
    try:
        with written_beside(path) as part:
            part.write_bytes(shared.encode())
    except OSError as error:
        sentence = f"“{path.name}” cannot be written ({error.strerror})."
        raise AppError(sentence, "Choose another folder, or close the program that has it open.") from error
    return len(rules)


def read_shared(path: Path) -> Rules:
    """The rules in a colleague's file; nothing is changed.

    Args:
        path: A file of changes, or the signals of one.

    Returns:
        The lines of each signal that can be read, by its full id.

    Raises:
        AppError: It cannot be opened, or holds no rules that could be added.
    """
    try:
        content = bytes_of(path)
    except OSError as error:
        sentence = f"“{path.name}” cannot be opened ({error.strerror})."
        raise AppError(sentence, "Nothing was changed.") from error
    text, log = decoded(content, path.name)
    if text is None:
        raise AppError(f"“{path.name}” is not taken. {log.problems[0].sentence}", "Nothing was changed.")
    overlay = read_overlays((path,), {path: text})[0]
    lines = signal_lines(text)
    rules = {name: lines[name] for name in overlay.changes if name in lines and SIGNAL_ID.fullmatch(name)}
    if not rules:
        problems = overlay.log.problems
        what = f" Line {problems[0].place.line}: {problems[0].sentence}" if problems else ""
        sentence = f"“{path.name}” holds no rules of a person’s own that could be added.{what}"
        hint = (
            "Nothing was changed. Ask its sender to choose “My rules” on the Rules page and “Export my "
            "rules”; a whole pack comes as a zip file."
        )
        raise AppError(sentence, hint)
    return rules
