"""The program's settings as data, and the small file they are kept in.

A setting is declared once in `SETTINGS`; dialogs and menus are built from that. The file is JSON,
written beside and moved into place. Only the roots (`app`, `cli`) read it; others are handed values.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from desktop_app.domain.errors import AppError

FILE_NAME = "settings.json"
_UNREAD = "The settings could not be read, so every setting is back at its default."

Value = str | int | bool


class Preference(NamedTuple):
    """One setting.

    Attributes:
        id: Its name in the file; stable.
        default: Value of a fresh installation; its type is the setting's type.
        label: Its name on screen; empty for one that the program keeps for itself.
        help: One sentence about what it changes.
        choices: (value, words on screen) where only some values are allowed.
        bounds: Least and greatest value of a number.
        step: Size of one step of a number.
    """

    id: str
    default: Value
    label: str = ""
    help: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    bounds: tuple[int, int] | None = None
    step: int = 1

    def accepts(self, value: object) -> bool:
        """Whether ``value`` is of the setting's type and within its choices or bounds."""
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return any(value == choice for choice, _ in self.choices)
        if self.bounds is not None and isinstance(value, int):
            return self.bounds[0] <= value <= self.bounds[1]
        return True


SETTINGS = (
    Preference(
        "audience",
        "seeker",
        "I am",
        "Chooses which explanation of a signal is shown, and whether Wording opens first.",
        choices=(("seeker", "looking for work"), ("recruiter", "recruiting")),
    ),
    Preference(
        "theme",
        "system",
        "Theme",
        "Light or dark; as the system has it unless chosen here.",
        choices=(("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
    ),
    Preference("text_size", 100, "Text size", "In per cent of the system's own.", bounds=(100, 200), step=25),
    Preference("export_folder", ""),
    Preference("open_folder", ""),
    Preference("column_mappings", ""),
    Preference("team_rules", ""),
    Preference("shortlist_columns", ""),
    Preference("export_coloured", default=True),
    Preference("window_width", 1180, bounds=(320, 10000)),
    Preference("window_height", 760, bounds=(240, 10000)),
    Preference("window_maximised", default=False),
)

_BY_ID = {setting.id: setting for setting in SETTINGS}


def defaults() -> dict[str, Value]:
    """Every setting at its default."""
    return {setting.id: setting.default for setting in SETTINGS}


def load(folder: Path) -> tuple[dict[str, Value], str]:
    """Read the settings kept in ``folder``.

    Args:
        folder: The config folder.

    Returns:
        Every setting, and a sentence for the person when some had to be set back to their defaults
        (else empty). A missing file is no problem; names that are not known are passed over.
    """
    values = defaults()
    try:
        kept = _read(folder)
    except FileNotFoundError:
        return values, ""
    except (OSError, ValueError):
        return values, _UNREAD
    wrong = []
    for name, value in kept.items():
        setting = _BY_ID.get(name)
        if setting is not None and setting.accepts(value):
            values[name] = value
        elif setting is not None:
            wrong.append(setting.label or setting.id)
    if wrong:
        return (
            values,
            f"Back at their defaults, for the file held values that are not allowed: {', '.join(wrong)}.",
        )
    return values, ""


def _read(folder: Path) -> Mapping[str, Any]:
    """What the file holds.

    Raises:
        FileNotFoundError: There is none.
        OSError: It cannot be opened.
        ValueError: It holds something else than names with values.
    """
    text = (folder / FILE_NAME).read_text(encoding="utf-8-sig")  # Windows' editors may put a mark before it
    import json  # this stands before the first paint, and at the first start there is nothing to read

    try:
        kept = json.loads(text)
    except RecursionError as error:
        raise ValueError("brackets without end") from error
    if not isinstance(kept, Mapping):
        raise ValueError("no names with values")  # noqa: TRY004 - what is wrong is the file
    return kept


def _unknown(folder: Path) -> dict[str, object]:
    """What the file holds under names that are not known here; one that cannot be read is put aside.

    Raises:
        OSError: It cannot be put aside.
    """
    try:
        return {name: value for name, value in _read(folder).items() if name not in _BY_ID}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        from desktop_app.beside import free_name

        aside = folder / f"{FILE_NAME}.bak"
        (folder / FILE_NAME).replace(free_name(aside, "newer") if aside.exists() else aside)
        return {}


def save(folder: Path, values: Mapping[str, Value]) -> None:
    """Keep the settings in ``folder``: written beside, then moved into place.

    What the file holds under names that are not known here, as those of a newer Wordward, stays. A file that
    cannot be read is not written over: it is kept as ``settings.json.bak``, or under a free name beside that.

    Args:
        folder: The config folder; must exist.
        values: Every setting by id.

    Raises:
        AppError: The folder cannot be written to; the old file is whole.
    """
    import json

    from desktop_app.beside import written_beside  # like json, nothing of it is needed before the first paint

    try:
        text = json.dumps({**_unknown(folder), **values}, indent=2, sort_keys=True)
        with written_beside(folder / FILE_NAME) as part:
            part.write_bytes(text.encode())
    except OSError as error:
        sentence = "The settings could not be saved."
        hint = f"They hold until you close Wordward. The folder is {folder} ({error.strerror})."
        raise AppError(sentence, hint) from error
