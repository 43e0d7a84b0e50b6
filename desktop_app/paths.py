"""Where things live: what is shipped with the program, and what belongs to the person using it.

Shipped folders (`rules`, `resources`) are found, in this order, inside a frozen bundle, beside the
package in a source checkout, or in `desktop_app/_shipped` of an installed wheel (pyproject.toml puts
them there). An editable install keeps a stale copy of `_shipped` elsewhere, so the checkout goes first.

The person's own folders come from platformdirs and are made when first asked for, closed to other
users. The environment variable `WORDWARD_DATA` moves all of them below one folder, for tests and for
carrying the program on a stick.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from desktop_app.domain.errors import AppError

APP_NAME = "Wordward"
DATA_VARIABLE = "WORDWARD_DATA"

_PACKAGE = Path(__file__).resolve().parent


def rules_folder() -> Path:
    """The folder with the shipped rule packs, one folder a pack.

    Raises:
        AppError: The installation is incomplete.
    """
    return _shipped("rules")


def resources_folder() -> Path:
    """The folder with icons, styles, schemas and samples.

    Raises:
        AppError: The installation is incomplete.
    """
    return _shipped("resources")


def data_folder() -> Path:
    """The person's data folder (shortlist, recovery file); it exists on return.

    Raises:
        AppError: It cannot be made.
    """
    return _made(_own("data"))


def log_folder() -> Path:
    """The folder for log files; it exists on return. Advert text never goes there.

    Raises:
        AppError: It cannot be made.
    """
    return _made(_own("log"))


def config_folder() -> Path:
    """The folder for settings; it exists on return.

    Raises:
        AppError: It cannot be made.
    """
    return _made(_own("config"))


def _shipped(name: str) -> Path:
    """The first place that holds the shipped folder `name`."""
    places = _shipped_places(name)
    for place in places:
        if place.is_dir():
            return place
    sentence = f"Wordward's own folder “{name}” is missing ({places[-1]})."
    raise AppError(sentence, "Your data is safe; install Wordward again.")


def _shipped_places(name: str) -> list[Path]:
    """Where the shipped folder `name` may be, best first; never empty."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return [Path(bundle) / name]
    checkout = _PACKAGE.parent
    installed = _PACKAGE / "_shipped" / name
    # site-packages may hold a stranger's "rules": only a folder with our pyproject.toml is a checkout.
    return [checkout / name, installed] if (checkout / "pyproject.toml").is_file() else [installed]


def _own(kind: str) -> Path:
    """The person's folder of one kind (`data`, `log`, `config`), made or not."""
    chosen = os.environ.get(DATA_VARIABLE)
    if chosen:
        base = Path(chosen).expanduser().absolute()
        return base if kind == "data" else base / kind
    from platformdirs import PlatformDirs

    folders = PlatformDirs(APP_NAME, appauthor=False)
    return {
        "data": folders.user_data_path,
        "log": folders.user_log_path,
        "config": folders.user_config_path,
    }[kind]


def _made(folder: Path) -> Path:
    """`folder`, made with its parents if need be, readable by its owner only."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        sentence = f"Wordward cannot make its folder {folder} ({error.strerror})."
        hint = f"Nothing was written; set {DATA_VARIABLE} to a folder of your own and start again."
        raise AppError(sentence, hint) from error
    return folder
