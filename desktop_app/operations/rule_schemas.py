"""The JSON Schemas of rule files, as text and as files for editors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop_app.beside import written_beside
from desktop_app.domain.errors import AppError
from desktop_app.rulepack.schema import FILES, FIRST_LINE, schemas

if TYPE_CHECKING:
    from pathlib import Path


#: The kinds of schema, each with its file name.
KINDS = FILES


def schema_line(kind: str, folder: Path) -> str:
    """The first line by which a rule file on this machine refers to its schema.

    Args:
        kind: One of `KINDS`.
        folder: The folder of the schemas.
    """
    return f"{FIRST_LINE}{(folder / FILES[kind]).absolute().as_uri()}"


def schema_texts() -> dict[str, str]:
    """The text of each schema by file name, as the current loader defines it."""
    made = schemas()
    return {file: json.dumps(made[kind], indent=2, ensure_ascii=False) + "\n" for kind, file in FILES.items()}


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the schemas into a folder.

    Args:
        folder: Created if missing; older schemas in it are replaced.

    Returns:
        The files written, whether they changed or not.

    Raises:
        AppError: A file cannot be written.
    """
    written = []
    for name, text in schema_texts().items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with written_beside(folder / name) as part:
                part.write_bytes(text.encode())
        except OSError as error:
            sentence = f"“{name}” cannot be written into {folder} ({error.strerror})."
            raise AppError(sentence, "Choose another folder.") from error
        written.append(folder / name)
    return tuple(written)
