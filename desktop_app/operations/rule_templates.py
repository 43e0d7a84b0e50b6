"""Templates for a new pack or signal, with the parts to be written left empty."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from desktop_app import __version__
from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import MINE, TEAM
from desktop_app.domain.signals import Category, Strength
from desktop_app.rulepack.folder import PACK_FILE
from desktop_app.rulepack.schema import FILES, FIRST_LINE

_PACK = """\
# A pack is this folder. Fill in what is empty, then write signals into other files beside this one.
# docs/rules.md tells what each key means; “wordward rules lint FOLDER” tells what is missing.
id: {name}
title:                  # the pack's name for people
version: 1.0.0          # raise it with every change
route: hospital         # or primary_care, billing, research; remove the line for a pack without a side
content: signals
licence:                # under which others may use it, such as MIT
authors:
  -                     # who wrote it
changelog:
  - "1.0.0 ({today}): first edition"
app_version: {version}
"""
_SIGNAL = """\
# Fill in what is empty; remove what you do not need. Two spaces for each step inwards, never tabs.
# “wordward rules lint FOLDER” tells what is missing, “wordward rules test FOLDER” whether it works.
{name}:
  title:                # its name for people
  category: system      # {categories}
  strength: supporting  # {strengths}
  phrases:              # the words as they stand in adverts; capitals, hyphens and plurals come by themselves
    -
  # near:               # a word that counts only beside others in the same sentence
  #   - word: ACC
  #     any_of:
  #       - coder
  #     within: 8
  # not_in:             # longer wordings in which nothing is found
  #   - ACC Liverpool
  # unless:             # if one of these stands in the sentence, nothing is found
  #   - insurance
  negation: hard        # none: it cannot be denied, and needs no “negated” example
  seeker: >-

  recruiter: >-

  sources:
    - title:            # where you read it
      address:
      checked: {today}
  false_positives:      # what the words may also mean
    -
  examples:
    match:              # "You use [[the words]] daily."
      -
      -
    no_match:           # nothing is found here; one should be a near miss
      -
      -
    negated:            # "No [[the words]] needed."
      -
"""
_PACK_NAME = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def new_rules(name: str, folder: Path, *, schemas: Path | None = None) -> Path:
    """Write a template; never overwrites a file.

    Args:
        name: ``house`` for a pack, ``house.larkfinder`` for a signal of it.
        folder: The folder of packs that contains, or will contain, the pack's folder.
        schemas: The folder of the schemas for editors.

    Returns:
        The file written.

    Raises:
        AppError: The name is not allowed, the file exists already, or it cannot be written.
    """
    pack, _, signal = name.partition(".")
    if not _PACK_NAME.fullmatch(pack) or (signal and not _NAME.fullmatch(signal)) or name.endswith("."):
        sentence = f"“{name}” cannot be the name of a pack or a signal."
        raise AppError(sentence, "Use small letters, figures and hyphens: house, or house.larkfinder.")
    if pack in {MINE, TEAM}:
        sentence = f"Signals of “{pack}” stand in a file of changes, not in a pack."
        raise AppError(sentence, "Make them on the Rules page; docs/rules.md shows how the file looks.")
    today = datetime.now(UTC).astimezone().date().isoformat()
    if not signal:
        text = _PACK.format(name=pack, today=today, version=__version__)
        return _write(folder / pack / PACK_FILE, _head(schemas, "pack") + text)
    if not (folder / pack / PACK_FILE).is_file():
        sentence = f"There is no pack “{pack}” in {folder.absolute()}."
        raise AppError(sentence, f"Make it first: wordward rules new {pack}")
    text = _SIGNAL.format(
        name=signal, today=today, categories=" ".join(Category), strengths=" ".join(Strength)
    )
    return _write(folder / pack / f"{signal}.yaml", _head(schemas, "signals") + text)


def _head(schemas: Path | None, kind: str) -> str:
    """The line by which an editor finds the schema."""
    return f"{FIRST_LINE}{(schemas / FILES[kind]).absolute().as_uri()}\n" if schemas is not None else ""


def _write(path: Path, text: str) -> Path:
    """Write a file that must not exist yet."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError as error:
        sentence = f"{path} is there already."
        raise AppError(sentence, "It was left as it is; choose another name.") from error
    except OSError as error:
        sentence = f"{path} cannot be written ({error.strerror})."
        raise AppError(sentence, "Choose another folder with --in.") from error
    return path
