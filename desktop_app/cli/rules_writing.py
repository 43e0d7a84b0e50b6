"""``wordward rules new | schema``: templates to fill in, and schemas for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli.streams import say
from desktop_app.domain.errors import AppError
from desktop_app.operations.rule_schemas import KINDS, schema_line, schema_texts, write_schemas
from desktop_app.operations.rule_templates import new_rules
from desktop_app.paths import resources_folder

if TYPE_CHECKING:
    import argparse


def new(options: argparse.Namespace) -> int:
    """Write a pack or a signal to fill in.

    Returns:
        0.

    Raises:
        AppError: The name is not allowed, or the file exists already.
    """
    path = new_rules(options.name, options.folder, schemas=resources_folder() / "schema")
    say(f"Written: {path}. Fill in what is empty.")
    say(f"Then: wordward rules lint {path.parent}")
    return 0


def schema(options: argparse.Namespace) -> int:
    """Print a schema, write all of them, or say where they are.

    Returns:
        0.

    Raises:
        AppError: There is no such schema, or it cannot be written.
    """
    if options.write is not None:
        for path in write_schemas(options.write):
            say(str(path))
        return 0
    folder = resources_folder() / "schema"
    if options.kind is None:
        for kind in KINDS:
            say(schema_line(kind, folder))
        return 0
    if options.kind not in KINDS:
        raise AppError(f"There is no schema “{options.kind}”.", f"It is one of: {', '.join(KINDS)}.")
    say(schema_texts()[KINDS[options.kind]].rstrip("\n"))
    return 0
