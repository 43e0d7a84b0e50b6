"""Pasting rich text: lists and headings keep their lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.presentation.paste import lines_of, pasted_text

PAGE = """<html><head><style>p {color: red}</style><title>Not this</title></head><body>
<!--StartFragment--><h1>Clinical  Coder</h1><p>Larkmoor&nbsp;Hospital<br>Band 4</p>
<h2>Main duties</h2>
<ul><li>Use <b>ICD-10</b> and
   OPCS-4</li><li><p>Meet deadlines</p><ul><li>flex</li><li>freeze</li></ul></li></ul>
<ol start="3"><li>third</li><li>fourth</li></ol>
<div hidden>secret</div><span style="display: none">secret</span><script>alert(1)</script>
<table><tr><th>Band</th><td><p>4</p></td></tr><tr><td>Pay</td><td>£27,485</td></tr></table>
<!--EndFragment--></body></html>"""


def test_a_page_comes_as_plain_lines() -> None:
    assert lines_of(PAGE).split("\n") == [
        "Clinical Coder",
        "Larkmoor\u00a0Hospital",
        "Band 4",
        "",
        "Main duties",
        "• Use ICD-10 and OPCS-4",
        "• Meet deadlines",
        "• flex",
        "• freeze",
        "3. third",
        "4. fourth",
        "Band | 4",
        "Pay | £27,485",
    ]


def test_a_word_processors_bullets_are_bullets() -> None:
    html = (
        "<p class=MsoListParagraph><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>"
        "NCCQ</p><p>o&nbsp;&nbsp; ACC</p><p>o clock</p>"
    )
    assert lines_of(html).split("\n") == ["• NCCQ", "• ACC", "o clock"]


def test_preformatted_text_and_empty_lines_stay() -> None:
    assert lines_of("<pre>a\n  b\n\nc</pre><p>d<br><br>e</p>") == "a\n  b\n\nc\nd\n\ne"


@pytest.mark.parametrize("html", ["", "<p> </p>", "<script>x</script>"])
def test_without_words_in_it_the_plain_form_is_taken(html: str) -> None:
    assert pasted_text(html, "plain\r\nwords") == "plain\nwords"


def test_half_an_emoji_does_no_harm() -> None:
    assert pasted_text("", "a\ud83db") == "a\ufffdb"


@given(st.text())
def test_anything_can_be_pasted(text: str) -> None:
    pasted = pasted_text(text, "x")
    assert pasted.encode("utf-8").decode("utf-8") == pasted


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<ul>", "</ul>", "<li>", "<td>", "</tr>", "<br>", "</div>", "a "])
    )
)
def test_broken_pages_lose_no_words(pieces: list[str]) -> None:
    html = "".join(pieces)
    assert lines_of(html).count("a") == pieces.count("a ")
