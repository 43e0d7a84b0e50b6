"""The published JSON schemas, to check what is read and written against.

Import as `from tests.operations.schemas import breaches`.
"""

from __future__ import annotations

import json
from functools import cache

import jsonschema

from desktop_app.paths import resources_folder


@cache
def schema(name: str) -> dict[str, object]:
    text = (resources_folder() / "schema" / f"{name}.schema.json").read_text("utf-8")
    found: dict[str, object] = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(found)
    return found


def breaches(value: object, name: str = "analysis") -> list[str]:
    """What in the value breaks the schema of that name, a sentence each; empty if it keeps it."""
    return [error.message for error in jsonschema.Draft202012Validator(schema(name)).iter_errors(value)]
