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
from typing import TYPE_CHECKING

from desktop_app.domain.errors import AppError

if TYPE_CHECKING:
    from desktop_app.domain.rules import RuleSources

APP_NAME = "Wordward"
DATA_VARIABLE = "WORDWARD_DATA"

_PACKAGE = Path(__file__).resolve().parent


def rules_folder() -> Path:
    """The folder with the shipped rule packs, one folder a pack.

    Raises:
        AppError: The installation is incomplete.
    """
    return _shipped("rules")


def rule_places(team: Path | None = None) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Where rules are read from, by window and command line alike.

    Args:
        team: The team's file of changes, where there is one.

    Returns:
        Folders of packs: the shipped one, then that of installed packs if there is one; and files of
        changes: the team's, if any, then the person's own, there already or not.

    Raises:
        AppError: The installation is incomplete.
    """
    installed = installed_rules_folder()
    folders = (rules_folder(), installed) if _may_hold_rules(installed) else (rules_folder(),)
    shared = (_with_home(team).absolute(),) if team is not None else ()
    return folders, (*shared, own_rules_file())


def _may_hold_rules(folder: Path) -> bool:
    """Whether a folder is there, or cannot be asked: whoever reads the rules then says so."""
    try:
        return folder.is_dir()
    except OSError:
        return True


def rule_sources(team: Path | None = None) -> RuleSources:
    """As `rule_places`, as the value that the loader takes."""
    from desktop_app.domain.rules import RuleSources  # takes the domain along; the first paint needs none

    return RuleSources(*rule_places(team))


def installed_rules_folder() -> Path:
    """The folder for packs that were brought in, one folder a pack; it may not be there yet."""
    return _own("data") / "rules" / "installed"


def own_rules_file() -> Path:
    """The person's own changes to the rules; it may not be there yet."""
    return _own("data") / "rules" / "mine.yaml"


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


def config_place() -> Path:
    """As `config_folder`, but not made: for reading settings without leaving a trace."""
    return _own("config")


def config_folder() -> Path:
    """The folder for settings; it exists on return.

    Raises:
        AppError: It cannot be made.
    """
    return _made(_own("config"))


def cache_folder() -> Path:
    """The folder for what can be made again at any time; it may not be there yet, and may never be."""
    return _own("cache")


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
    """The person's folder of one kind (`data`, `log`, `config`, `cache`), made or not."""
    chosen = os.environ.get(DATA_VARIABLE)
    if chosen:
        base = _with_home(Path(chosen)).absolute()
        return base if kind == "data" else base / kind
    from platformdirs import PlatformDirs

    folders = PlatformDirs(APP_NAME, appauthor=False)
    return {
        "data": folders.user_data_path,
        "log": folders.user_log_path,
        "config": folders.user_config_path,
        "cache": folders.user_cache_path,
    }[kind]


def _with_home(path: Path) -> Path:
    """The path with `~` spelled out; as it is where it begins with somebody whom the system does not know."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def _made(folder: Path) -> Path:
    """`folder`, made with its parents if need be; what was made is readable by its owner only."""
    try:
        if not folder.is_dir():
            from desktop_app.beside import make_closed  # nothing of it is needed but at the very first start

            make_closed(folder)
    except OSError as error:
        sentence = f"Wordward cannot make its folder {folder} ({error.strerror})."
        hint = f"Nothing was written; set {DATA_VARIABLE} to a folder of your own and start again."
        raise AppError(sentence, hint) from error
    return folder
