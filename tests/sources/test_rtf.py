"""Rich text: letters of every kind, lists and tables as lines, deleted words gone."""

from __future__ import annotations

import pytest

from desktop_app.domain.documents import SourceFormat
from tests.sources.fixture_files import FIXTURES, fixture, only, refusal
from tests.sources.mutating import broken, read_or_refused


def test_the_sense_of_fonts_of_signs_is_kept() -> None:
    fonts = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}}"
    assert only(r"{\rtf1\deff0" + fonts + r"{\f1\'b7} \f0 item}", "a.rtf").text == "• item"


def test_a_heading_is_known_by_its_style() -> None:
    styles = r"{\stylesheet{\s0 Normal;}{\s7\b\fs28 Heading 1;}}"
    found = only(r"{\rtf1" + styles + r"\pard\s7 Duties\par\pard\s0 Code.\par More.\par}", "a.rtf").text
    assert found == "Duties\n\nCode.\nMore."


def text(body: str) -> str:
    return only(r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}}" + body + "}", "a.rtf").text


def test_a_document_of_libreoffice_is_its_lines_and_rows() -> None:
    (document,) = fixture("coder.rtf").documents
    assert document.format is SourceFormat.RTF
    lines = document.text.split("\n")
    assert lines[0] == "Clinical Coder"
    assert "• Keep to the National Clinical Coding Standards – café talks with clinicians included" in lines
    assert "Salary\t£27,485 to £30,162 a year" in lines
    at = lines.index("Qualifications")
    assert lines[at + 1 : at + 3] == ["Essential", "• GCSE English"]
    assert lines[lines.index("Details") - 1] == lines[lines.index("Details") + 1] == ""


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (r"\'a327,485 \u8211? caf\'e9", "£27,485 – café"),
        (r"well done \u-10179?\u-8704?", "well done 😀"),
        (r"lone \u-10179? half", "lone � half"),
        (r"Band {\deleted 4}5 {\v hidden}now", "Band 5 now"),
        (r"{\pntext\f3\'B7\tab}item\par{\listtext 1.\tab}first", "• item\n1. first"),
        (r"{\listtext\pard\plain\f3 \'b7\tab}item", "• item"),
        (r"a\cell b\cell\row c", "a\tb\n\nc"),
        (r"a|b", "a|b"),
        (r"{\header Ravensmoor\par}Coder", "Ravensmoor\n\nCoder"),
        (r"Coder{\shp{\*\shpinst\shpleft1{\sp{\sn a}{\sv 1}}{\shptxt In a box\par}}}", "Coder\n\nIn a box"),
        (r"Coder\chftn {\footnote\chftn  A note.}\par next", "Coder\nnext\n\nA note."),
        (r"{\footer Page \chpgn\par}Coder", "Coder"),
        (r"\pard\outlinelevel0 Duties\par\pard Code.\par", "Duties\n\nCode."),
        (r"\trowd a\par b\intbl\cell c\cell\row", "a\n\nb\tc"),
        (r"\trowd\intbl a\par b\cell c\cell\row", "a\nb\nc"),
        (r"{\*\unknown words}{\*\bkmkstart x}Coder", "Coder"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt a link}} and on", "a link and on"),
        (r"\uc2\u8364\'80\'81 {\uc0\u8364 x}", "€ €x"),
        (r"\u61623\'b7 sign \lquote a\rquote\~b\_c\-d", "• sign ‘a’\u00a0b\u2011cd"),
        (r"one\line two\page three", "one\ntwo\n\nthree"),
        (r"Coder{\pict\bin4 }}{{ and more}", "Coder"),
    ],
)
def test_words_of_rich_text(body: str, found: str) -> None:
    assert text(body) == found


def test_pictures_are_counted() -> None:
    document = only(r"{\rtf1 Coder {\pict\pngblip 89504e47}}", "a.rtf")
    assert (document.text, document.notes) == ("Coder", ("1 picture was left out.",))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (r"{\rtf1\ansi Clinical Co", "looks like a rich-text file, but it is damaged or incomplete."),
        (r"{\rtf1\ansi }", "is a rich-text file without any words in it."),
        (r"{\rtf1 " + "{" * 600 + "x" + "}" * 601, "holds more than 500 levels of groups"),
    ],
)
def test_each_bad_file_has_a_sentence_of_its_own(data: str, said: str) -> None:
    assert said in refusal(data, "a.rtf").sentence


def test_a_broken_file_is_read_or_refused() -> None:
    data = (FIXTURES / "coder.rtf").read_bytes()
    for seed in range(150):
        assert read_or_refused(broken(data, seed), "a.rtf")


def test_a_table_of_fonts_made_to_hurt_is_read_in_one_pass() -> None:
    assert only(r"{\rtf1 {\fonttbl" + r"\f1" * 100_000 + "}Coder}", "a.rtf").text == "Coder"


def test_letters_are_those_of_their_font() -> None:
    fonts = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1{\*\panose 02}\fcharset204 Arial Cyr;}}"
    assert only(r"{\rtf1\ansi\deff0" + fonts + r"\f1 \'cf\f0  \'a3}", "a.rtf").text == "П £"
