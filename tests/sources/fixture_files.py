"""The fixture files, and one document out of bytes."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.documents import Document, Read
from desktop_app.domain.errors import AppError
from desktop_app.sources.document_reading import read_data, read_document

FIXTURES = Path(__file__).parents[1] / "fixtures"


def fixture(name: str) -> Read:
    return read_document(FIXTURES / name)


def only(data: bytes | str, name: str) -> Document:
    (document,) = read_data(data.encode() if isinstance(data, str) else data, name).documents
    return document


def refusal(data: bytes | str, name: str) -> AppError:
    try:
        read_data(data.encode() if isinstance(data, str) else data, name)
    except AppError as error:
        return error
    raise AssertionError(f"{name} was read")
