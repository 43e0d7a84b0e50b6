"""Zip files: nothing is unpacked before the sum of its parts is known."""

from __future__ import annotations

import io
import zipfile

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.sources.archives import Archive
from desktop_app.sources.limits import Limits


def packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def opened(data: bytes, limit: int = 1_000_000) -> Archive:
    return Archive(data, "a.docx", kind="a Word document", limits=Limits(unpacked=limit))


def test_parts_are_read_by_name() -> None:
    archive = opened(packed({"a": b"one", "b/c": b"two"}))
    assert archive.names == ("a", "b/c")
    assert archive.part("b/c") == b"two"
    with pytest.raises(AppError, match="damaged"):
        archive.part("gone")


def test_a_bomb_is_not_opened() -> None:
    with pytest.raises(AppError, match="would unpack to more than 1 MB, so it was not opened"):
        opened(packed({"a": bytes(700_000), "b": bytes(700_000)}))


def test_a_part_that_lies_about_its_size_is_not_unpacked_further() -> None:
    data = packed({"a": bytes(3_000_000)})
    size = (3_000_000).to_bytes(4, "little")
    with pytest.raises(AppError, match=r"damaged|would unpack"):
        opened(data.replace(size, (10).to_bytes(4, "little"))).part("a")


def test_too_many_parts_are_refused() -> None:
    with pytest.raises(AppError, match="would unpack"):
        opened(packed({str(number): b"" for number in range(10_001)}))


def test_a_password_is_named() -> None:
    data = bytearray(packed({"a": b"one"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(AppError, match="protected with a password"):
        opened(bytes(data))


@pytest.mark.parametrize("cut", [10, 60])
def test_a_cut_file_is_damaged(cut: int) -> None:
    with pytest.raises(AppError, match="damaged or incomplete"):
        opened(packed({"a": b"one" * 100})[:-cut])
