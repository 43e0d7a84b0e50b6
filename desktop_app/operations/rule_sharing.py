"""Shares one's own rules: writes them to a file for a colleague, and reads a colleague's file.

Only rules and changed signals are shared, not switched-off packs or ignored marks (which contain words of
adverts).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from desktop_app.beside import written_beside
from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import MINE, RuleSet
from desktop_app.rulepack.decoding import bytes_of, decoded
from desktop_app.rulepack.overlay import read_overlays
from desktop_app.rulepack.overlay_text import signal_lines, with_signal

#: Suffixes of a shared file; the first is used for writing.
SUFFIXES = (".yaml", ".yml")
#: A signal's full id: pack id, dot, signal id.
SIGNAL_ID = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*")

#: The lines of signals, by their full ids.
Rules = Mapping[str, tuple[str, ...]]


class Shared(NamedTuple):
    """Shared rules.

    Attributes:
        rules: Those that are sound.
        left_out: How many others the file has.
    """

    rules: Rules
    left_out: int


_HEAD = """\
# Rules made with Wordward, to be handed on. Rules page, Import: they are added to one's own.
"""


def export_rules(text: str, path: Path, *, rules_in_use: RuleSet, own_files: tuple[Path, ...]) -> Shared:
    """Write the rules of a file of changes to another file; broken ones are left out.

    Args:
        text: The content of the file of changes.
        path: The file to write; replaced if it exists.
        rules_in_use: The rules on disk, including this text.
        own_files: The files of changes in use, which must not be overwritten.

    Returns:
        The rules written, and how many signals were left out.

    Raises:
        AppError: There are none, or the file cannot be written.
    """
    if any(path.resolve() == own.resolve() for own in own_files):
        sentence = f"“{path.name}” is where Wordward itself keeps your changes."
        raise AppError(sentence, "Nothing was written. Choose another folder or another name.")
    good = {name for pack in rules_in_use.packs for name in pack.changed}
    good |= {signal.id for pack in rules_in_use.packs if pack.id == MINE for signal in pack.signals}
    written = signal_lines(text)
    rules = {name: lines for name, lines in written.items() if name in good}
    if not rules:
        raise _nothing_to_share(text, len(written))
    shared = _HEAD
    for name, lines in rules.items():
        shared = with_signal(shared, name, lines)
    try:
        with written_beside(path) as part:
            part.write_bytes(shared.encode())
    except OSError as error:
        sentence = f"“{path.name}” cannot be written ({error.strerror})."
        raise AppError(sentence, "Choose another folder, or close the program that has it open.") from error
    return Shared(rules, len(written) - len(rules))


def _nothing_to_share(text: str, broken: int) -> AppError:
    """Why there is nothing to share."""
    if broken:
        sentence = "None of your rules could be read, so there is none to hand on."
        return AppError(sentence, "Nothing was written. The problems on the Rules page say what is wrong.")
    sentence = "You have made or changed no signal yet."
    own = "Packs switched off and ignored marks do not go along. " if text.strip() else ""
    return AppError(sentence, f"Nothing was written. {own}Make a signal first, and keep it.")


def read_shared(path: Path) -> Shared:
    """Read a colleague's rules; nothing is changed.

    Args:
        path: A file of changes, or the signals of one.

    Returns:
        The readable signals, and how many cannot be read.

    Raises:
        AppError: It cannot be opened, or has no rules that could be added.
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
    return Shared(rules, len(overlay.changes.keys() | overlay.lost) - len(rules))
