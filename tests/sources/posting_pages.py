"""Pages put together round the job data that they carry."""

from __future__ import annotations

import json

from desktop_app.domain.documents import FieldOrigin
from tests.sources.fixture_files import only

WORDS = "<p>" + "All about the post, its team and its hospital. " * 20 + "</p>"


def page(*scripts: str, body: str = WORDS) -> str:
    elements = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return f"<html><head>{elements}</head><body>{body}</body></html>"


def stated(posting: object) -> dict[str, list[str]]:
    document = only(page(json.dumps(posting)), "a.html")
    values: dict[str, list[str]] = {}
    for field in document.fields:
        assert field.origin is FieldOrigin.JSON_LD
        values.setdefault(field.name, []).append(field.value)
    return values


def of(**properties: object) -> dict[str, list[str]]:
    return stated({"@type": "JobPosting", **properties})
