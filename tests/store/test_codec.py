"""An analysis comes back from the disk as it went."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from desktop_app.domain.advert import TEXT
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.errors import AppError
from desktop_app.store.codec import FORMAT, decode, encode
from tests.making import an_analysis
from tests.store.strategies import analyses


def as_json(data: bytes) -> dict[str, Any]:
    envelope: dict[str, Any] = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
    return envelope


def as_bytes(envelope: object) -> bytes:
    return zlib.compress(json.dumps(envelope).encode())


@given(analyses)
def test_nothing_is_lost(analysis: Analysis) -> None:
    assert decode(encode(analysis)) == analysis


@pytest.mark.parametrize(
    "text",
    [
        "\ud83d\ude00 two halves, never joined",
        "lone \ud800 and \udfff",
        "NUL \x00, CRLF \r\n, BOM \ufeff, soft\xadhyphen, nbsp\xa0, zero\u200bwidth",
        "👩‍⚕️ مرحبا e\u0301 \u202eright to left\u202c",
        "",
        "x" * 200_000,
    ],
)
def test_the_original_text_keeps_every_code_point(text: str) -> None:
    back = decode(encode(an_analysis(text))).advert.part(TEXT)
    assert [ord(char) for char in back] == [ord(char) for char in text]


def test_the_digest_of_the_rules_is_kept() -> None:
    assert decode(encode(replace(an_analysis(), rules_digest="3f2a"))).rules_digest == "3f2a"


def test_an_analysis_from_before_there_was_a_digest_has_an_empty_one() -> None:
    envelope = as_json(encode(an_analysis()))
    del envelope["analysis"]["rules_digest"]
    assert decode(as_bytes(envelope)) == replace(an_analysis(), rules_digest="")


def test_values_come_back_as_their_own_types() -> None:
    back = decode(encode(an_analysis()))
    assert [type(item).__name__ for item in (back.verdict.route, back.evidence[0].span)] == ["Route", "Span"]
    assert isinstance(back.verdict.scores, tuple)
    assert back.evidence[-1].cue is not None


def test_the_same_analysis_is_always_the_same_bytes() -> None:
    assert encode(an_analysis()) == encode(an_analysis())


def test_a_later_version_s_additional_keys_are_passed_over() -> None:
    envelope = as_json(encode(an_analysis()))
    envelope["made_by"] = "1.1"
    envelope["analysis"]["evidence"][0]["shade"] = 3
    assert decode(as_bytes(envelope)) == an_analysis()


def test_a_field_that_an_earlier_version_did_not_write_takes_its_default() -> None:
    envelope = as_json(encode(an_analysis()))
    del envelope["analysis"]["words"], envelope["analysis"]["evidence"][0]["seeker"]
    back = decode(as_bytes(envelope))
    assert (back.words, back.evidence[0].seeker) == (0, "")


def test_a_newer_format_is_refused_in_a_sentence() -> None:
    envelope = as_json(encode(an_analysis())) | {"format": FORMAT + 1}
    with pytest.raises(AppError, match="newer version of Wordward"):
        decode(as_bytes(envelope))


def broken_forms() -> list[bytes]:
    good = encode(an_analysis())
    missing, wrong_word, wrong_type, too_long = (as_json(good) for _ in range(4))
    del missing["analysis"]["verdict"]["reason"]
    wrong_word["analysis"]["verdict"]["route"] = "dentistry"
    wrong_type["analysis"]["evidence"][0]["span"]["start"] = "7"
    too_long["analysis"]["packs"][0].append("more")
    return [
        b"",
        good[:-20],
        b"not compressed",
        zlib.compress(b"{"),
        zlib.compress(b"[" * 100_000),
        as_bytes([]),
        as_bytes({}),
        as_bytes({"format": "1"}),
        as_bytes({"format": 1, "analysis": 7}),
        *map(as_bytes, (missing, wrong_word, wrong_type, too_long)),
    ]


@pytest.mark.parametrize("data", broken_forms())
def test_damage_is_told_in_a_sentence(data: bytes) -> None:
    with pytest.raises(AppError, match="damaged"):
        decode(data)
