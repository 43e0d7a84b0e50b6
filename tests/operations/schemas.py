"""The published JSON schemas, to check what is read and written against.

Import as `from tests.operations.schemas import check`.
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


def check(value: object, name: str = "analysis") -> None:
    """Raise `jsonschema.ValidationError` unless the value keeps the schema of that name."""
    jsonschema.Draft202012Validator(schema(name)).validate(value)
