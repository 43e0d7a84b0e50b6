"""Web pages: the words a person would read as the advert, line by line, and nothing else."""

from __future__ import annotations

import pytest

from desktop_app.domain.documents import SourceFormat
from desktop_app.sources.html_lines import PageLines
from tests.fixtures import adverts
from tests.sources.fixture_files import fixture, only

HOSPITAL = """\
Clinical Coder

Ravensmoor Hospitals NHS Foundation Trust

The closing date is 29 November 2026

Job summary

We are looking for a clinical coder to join our coding team at Ravensmoor General. You will translate \
the diagnoses and procedures in patients’ case notes into ICD-10 and OPCS-4 codes, so that every \
inpatient and day-case episode is recorded fully and on time.

Main duties of the job

• Assign ICD-10 and OPCS-4 codes from case notes and discharge summaries
• Keep to the National Clinical Coding Standards – café talks with clinicians included
• Meet the coding deadlines of flex and freeze

Details

Band\tBand 4
Salary\t£27,485 to £30,162 a year
Contract\tPermanent
Reference number\tC9999-26-0417

Person specification

Criteria\tEssential\tDesirable

Qualifications
Essential
• GCSE English
• Clinical Coding Standards Course

Desirable
NCCQ

Ask Morwenna Tregaskis on 01632 960 417 or coding@ravensmoor.example."""
FILLING = "<p>" + "We look for a coder who knows the standards well. " * 10 + "</p>"


def text_of(body: str) -> str:
    return only(f"<!doctype html><html><body>{body}</body></html>", "a.html").text


def lines_of(body: str) -> list[str]:
    return [line for line in text_of(body).split("\n") if line]


@pytest.mark.parametrize("name", ["vacancy.html", "windows.html", "libreoffice.html"])
def test_a_page_is_its_advert_without_the_site_around_it(name: str) -> None:
    (document,) = fixture(name).documents
    blocks = [line for line in document.text.split("\n") if line]
    assert blocks == [line for line in HOSPITAL.split("\n") if line]
    assert document.format is SourceFormat.HTML


def test_blocks_stand_apart_and_list_items_together() -> None:
    (document,) = fixture("vacancy.html").documents
    assert document.text == HOSPITAL


def test_what_is_hidden_or_a_script_is_no_text() -> None:
    hidden = (
        '<p hidden>a1</p><p style="color:red;DISPLAY : none">a2</p><p style="visibility:hidden">a3</p>'
        "<script>a4</script><style>a5</style><noscript>a6</noscript><template><p>a7</p></template>"
        "<!-- a8 --><select><option>a9</option></select><textarea>b1</textarea><button>b2</button>"
        "<svg><text>b3</text></svg><iframe>b4</iframe><object>b5</object><title>b6</title>"
        '<div hidden><div><div>b7</div></div>b8</div><img src="http://x.example/p.gif" alt="b9">'
        "<![CDATA[c1]]><dialog>c2</dialog>"
    )
    assert text_of(f"<p>Clinical</p>{hidden}<p>Coder</p>") == "Clinical\n\nCoder"


def test_what_surrounds_every_page_of_a_site_is_left_out() -> None:
    around = (
        '<div class="cookie-consent"><p>a1</p></div><div id="onetrust-banner-sdk">a2</div><nav>a3</nav>'
        "<header><p>a4</p></header><footer>a5</footer><aside>a6</aside>"
        '<div role="navigation">a7</div><ul class="breadcrumbs"><li>a8</li></ul>'
        '<div class="nhsuk-cookie-banner">a9</div><section class="wide similar-jobs">b1</section>'
        '<div aria-hidden="true">b2</div><a href="#main">Skip to main content</a>'
        '<div class="social-share">b3</div><span class="sr-only">b4</span>'
    )
    assert text_of(around + FILLING + around).count("standards") == 10
    assert lines_of(around + FILLING + around) == lines_of(FILLING)


def test_words_that_only_look_like_clutter_stay() -> None:
    body = '<div class="social-care-advert main-content job-share-welcome contents">Clinical Coder</div>'
    assert text_of(body + FILLING).startswith("Clinical Coder")


def test_the_main_element_is_the_advert_where_it_says_enough() -> None:
    page = f"<p>Search jobs</p><main>{FILLING}</main><p>Follow us</p>"
    assert lines_of(page) == lines_of(FILLING)
    short = f"<p>Everything about the post: {FILLING}</p><main>Apply</main>"
    assert "Everything about the post" in text_of(short)


def test_the_headline_outside_the_main_element_is_kept() -> None:
    page = f"<header><h1>Clinical <b>Coder</b></h1><p>a site</p></header><main>{FILLING}</main>"
    assert lines_of(page)[0] == "Clinical Coder"
    assert "a site" not in text_of(page)


def test_the_headline_in_a_header_that_is_left_out_is_kept() -> None:
    assert lines_of(f"<header><h1>Clinical Coder</h1><p>menu</p></header>{FILLING}")[0] == "Clinical Coder"
    both = f"<header><h1>Jobs at Us</h1></header><h1>Clinical Coder</h1>{FILLING}"
    assert lines_of(both)[0] == "Clinical Coder"


def test_a_short_page_is_read_though_it_looks_like_clutter() -> None:
    assert text_of("<nav>Clinical coder wanted.</nav>") == "Clinical coder wanted."


def test_spaces_are_run_together_as_a_browser_does() -> None:
    assert (
        text_of("<p>  Band\n\t <b> 4 </b>,<i>full</i> <u>time</u>&nbsp;x </p>") == "Band 4 ,full time\u00a0x"
    )
    assert text_of("one<br>two<br/><br>three") == "one\ntwo\nthree"
    assert text_of("<pre>a\n  b\n\n c</pre>") == "a\n  b\n c"


def test_entities_are_letters_once() -> None:
    assert text_of("<p>R&amp;D &pound;9 &lt;b&gt; &amp;amp; &#8217;&hellip;</p>") == "R&D £9 <b> &amp; ’…"


def test_lists_in_lists_and_paragraphs_in_items_are_lines() -> None:
    body = (
        "<ul><li>one<ul><li><p>two</p></li></ul></li><li></li><li><div>three</div></li></ul><ol><li>four</ol>"
    )
    assert lines_of(body) == ["• one", "• two", "• three", "• four"]


def test_words_own_bullets_become_ours() -> None:
    body = "<p><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>Code <span>episodes</span></p>"
    assert text_of(body) == "• Code episodes"


def test_a_table_of_values_is_lines_with_tabs() -> None:
    body = (
        "<table><tr><th>Band</th><td><p>4</p></td></tr><tr><td></td><td></td></tr><tr><td>Pay<td>£9</table>"
    )
    assert lines_of(body) == ["Band\t4", "Pay\t£9"]


def test_a_table_for_layout_is_the_blocks_in_it() -> None:
    inner = "<table><tr><td>Band</td><td>4</td></tr></table>"
    body = f"<table><tr><td><p>one</p><p>two</p></td><td>{inner}</td></tr></table>"
    assert lines_of(body) == ["one", "two", "Band\t4"]


def test_columns_of_criteria_are_named_above_each_list() -> None:
    body = (
        "<table><tr><td>Criteria</td><td>Essential</td></tr>"
        "<tr><td>Skills</td><td><ul><li>one</li><li>two</li></ul></td></tr></table>"
    )
    assert lines_of(body) == ["Criteria\tEssential", "Skills", "Essential", "• one", "• two"]


def test_rows_below_one_of_several_lines_name_their_columns_too() -> None:
    body = (
        "<table><tr><td>Factor</td><td>Essential</td><td>Desirable</td></tr>"
        "<tr><td>Qualifications</td><td>ACC<br>Refresher</td><td>Degree</td></tr>"
        "<tr><td>Experience</td><td>Four years</td><td>Audit</td></tr></table>"
    )
    assert lines_of(body)[-5:] == ["Experience", "Essential", "Four years", "Desirable", "Audit"]


def test_first_values_of_a_table_are_no_headings() -> None:
    body = "<table><tr><td>Title</td><td>Coder</td></tr><tr><td>Duties</td><td>one<br>two</td></tr></table>"
    assert lines_of(body) == ["Title\tCoder", "Duties", "one", "two"]


@pytest.mark.parametrize(
    ("head", "address"),
    [
        (
            '<link rel="canonical" href="https://jobs.example/1?a=1&amp;b=2">',
            "https://jobs.example/1?a=1&b=2",
        ),
        ('<meta property="og:url" content="https://jobs.example/2">', "https://jobs.example/2"),
        (
            '<link rel="canonical" href="/relative"><meta property="og:url" content="http://jobs.example/3">',
            "http://jobs.example/3",
        ),
        ('<link rel="canonical" href="javascript:alert(1)">', ""),
        ("", ""),
    ],
)
def test_the_address_stands_in_the_page(head: str, address: str) -> None:
    page = f"<html><head>{head}</head><body>Clinical Coder</body></html>"
    assert only(page, "a.html").address == address
    saved = f"<!-- saved from url=(0022)https://jobs.example/0 -->\n{page}"
    assert only(saved, "a.html").address == "https://jobs.example/0"


def test_single_file_notes_address_and_day() -> None:
    saved = "saved date: Sat Nov 21 2026 10:00:00 GMT"
    note = f"<!--\n Page saved with SingleFile \n url: https://jobs.example/4 \n {saved}\n-->"
    document = only(f"<!DOCTYPE html> <html>{note}<body>Clinical Coder</body></html>", "a.html")
    assert (document.address, document.date) == ("https://jobs.example/4", "2026-11-21")


def test_a_saved_date_without_a_month_s_name_is_left_out() -> None:
    saved = "saved date: Sat anf 21 2026 10:00:00"
    note = f"<!--\n Page saved with SingleFile \n url: https://jobs.example/4 \n {saved}\n-->"
    document = only(f"<!DOCTYPE html> <html>{note}<body>Clinical Coder</body></html>", "a.html")
    assert (document.address, document.date) == ("https://jobs.example/4", "")


def test_the_encoding_a_page_declares_is_used_where_it_fits() -> None:
    declared = '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'
    page = f"<html><head>{declared}</head><body>Кодер</body></html>"
    assert only(page.encode("koi8-r"), "a.html").text == "Кодер"
    assert only(page.encode(), "a.html").text == "Кодер"


def test_pictures_are_counted_but_not_the_tiny_ones() -> None:
    pictures = '<img src="a.png"><img src="b.png" width="300" height="1"><img src="c.png" width=1 height=1>'
    assert only(f"<html><body>Coder{pictures}</body></html>", "a.html").notes == ("1 picture was left out.",)
    assert only(f"<html><body>Coder{pictures * 2}</body></html>", "a.html").notes == (
        "2 pictures were left out.",
    )


def test_a_page_with_more_than_an_advert_is_the_same_read_twice() -> None:
    page = adverts.page()
    assert only(page, "a.html") == only(page, "a.html")


def test_cells_whose_table_ends_before_them_are_read() -> None:
    cell = [("", "table", "", ""), ("", "tr", "", ""), ("", "td", "", "Coder"), ("/", "table", "", "")]
    assert PageLines().read([*cell, ("", "p", "", "Band 4")]) == ["Coder", "", "Band 4"]
