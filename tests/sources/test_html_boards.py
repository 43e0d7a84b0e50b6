"""Pages of job boards: tabs that open on a click, other jobs below, pieces that only styles keep apart."""

from __future__ import annotations

import json

import pytest

from tests.sources.fixture_files import only

LONG = "Code inpatient episodes with ICD-10 and OPCS-4 from case notes and letters. " * 7


def page(body: str) -> str:
    return only(f"<html><body><main><h1>Coder</h1><p>{LONG}</p>{body}</main></body></html>", "a.html").text


@pytest.mark.parametrize(
    "panel",
    [
        '<div role="tabpanel" hidden>{}</div>',
        '<div role="tabpanel" aria-hidden="true" style="display: none">{}</div>',
        '<div class="tab-pane fade" style="display:none">{}</div>',
        '<div class="job__accordion-content" hidden>{}</div>',
        '<span class="show-more-text" style="display:none">{}</span>',
    ],
)
def test_what_opens_on_a_click_is_read(panel: str) -> None:
    assert page(panel.format("Essential: ACC")).endswith("Essential: ACC")


@pytest.mark.parametrize(
    "hidden",
    ['<div hidden class="tabular">{}</div>', '<p class="note" style="display:none">{}</p>'],
)
def test_what_is_hidden_for_good_is_not(hidden: str) -> None:
    assert "secret" not in page(hidden.format("secret"))


def test_cookie_settings_in_tabs_stay_away() -> None:
    tabs = '<div id="onetrust-pc-sdk"><div role="tabpanel" hidden>Targeting cookies</div></div>'
    assert "Targeting" not in page(tabs)


@pytest.mark.parametrize(
    "heading",
    [
        "Similar jobs",
        "People also viewed",
        "More jobs like this:",
        "You might also like",
        "Related vacancies",
    ],
)
def test_other_jobs_below_are_left_out(heading: str) -> None:
    others = f"<h2>{heading}</h2><ul><li>Staff Nurse</li><li>Medical Secretary</li></ul><p>Contact us</p>"
    assert page(others) == page("")


def test_words_about_other_jobs_stay_where_the_advert_goes_on() -> None:
    assert "Similar jobs" in page(f"<h2>Similar jobs</h2><p>{LONG}</p>")
    assert "Similar jobs" in page("<p>Similar jobs come up often.</p><p>Ask us.</p>")
    short = "<html><body><main><h1>Similar jobs</h1><p>Coder</p></main></body></html>"
    assert only(short, "a.html").text == "Similar jobs\n\nCoder"


def test_pieces_that_only_styles_keep_apart_are_words() -> None:
    assert page("<h4><a>Northgate Trust</a><span>Leeford</span></h4>").endswith("Northgate Trust Leeford")
    assert page("<p><span>Band 4</span><span>£27,485</span></p>").endswith("Band 4 £27,485")
    assert page("<p>Systm<b>One</b>, <span>re</span><span>apply</span></p>").endswith("SystmOne, reapply")


def test_the_pages_own_title_is_its_first_headline_though_a_header_holds_it() -> None:
    head = "<head><title>Clinical Coder – Job description</title></head>"
    body = f"<body><header><h1>Clinical Coder</h1></header><h1>Job summary</h1><p>{LONG}</p></body>"
    assert only(f"<html>{head}{body}</html>", "a.html").text.startswith("Clinical Coder\n\nJob summary\n")
    other = head.replace("Clinical Coder –", "Trust:")
    assert only(f"<html>{other}{body}</html>", "a.html").text.startswith("Job summary\n")


def test_signs_of_notes_are_no_letters_of_words() -> None:
    assert page('<p>A coder<a class="footnote-ref" href="#fn1"><sup>1</sup></a> wanted</p>').endswith(
        "A coder wanted"
    )


def test_forms_to_fill_in_and_comments_are_no_part_of_the_advert() -> None:
    asked = "<label>First name</label><input type=text><label>E-mail</label><input type=email>"
    assert page(f"<form><h2>Apply now</h2><p>All fields are needed.</p>{asked}</form>") == page("")
    assert page(f'<div id="comments"><h2>One thought</h2><p>{LONG}</p></div>') == page("")
    whole = f"<form>{asked}<h1>Coder</h1><p>{LONG}</p></form>"
    assert "case notes" in only(f"<html><body>{whole}</body></html>", "a.html").text


def test_headings_that_are_buttons_are_read_and_what_is_struck_through_is_not() -> None:
    assert page("<h3><button>Essential</button></h3><p>ACC</p>").endswith("Essential\n\nACC")
    assert page("<p>Salary <s>£25,000</s> <del>£26,000</del> £27,485</p>").endswith("Salary £27,485")


@pytest.mark.parametrize("mode", ["shadowrootmode", "shadowmode"])
def test_parts_that_a_page_hides_from_its_own_styles_stand_in_their_places(mode: str) -> None:
    shadow = f'<x-a><template {mode}="open"><p>Band 4</p></template></x-a><p>£27,485</p>'
    assert page(shadow).endswith("Band 4\n\n£27,485")


def test_a_list_of_results_beside_the_job_is_left_out_where_the_page_tells_the_job() -> None:
    cards = "".join(f"<li><h2>Porter {number}</h2><p>{LONG}</p></li>" for number in range(3))
    data = json.dumps({"@type": "JobPosting", "title": "Coder", "description": f"<p>{LONG}</p>"})
    job = f"<div><h1>Coder</h1><p>Band 4</p><p>{LONG}</p></div>"
    script = f'<script type="application/ld+json">{data}</script>'
    text = only(f"<html><head>{script}</head><body><ul>{cards}</ul>{job}</body></html>", "a.html").text
    assert text == f"Coder\n\nBand 4\n\n{LONG.strip()}"
    assert "Porter 1" in only(f"<html><body><ul>{cards}</ul>{job}</body></html>", "a.html").text


@pytest.mark.parametrize(
    "remark",
    [
        "We use cookies to give you the best experience. By staying you agree to them.",
        "This website utilises technologies such as cookies to work.",
        "Our partners and we store cookies on your device.",
    ],
)
def test_a_sites_line_on_its_cookies_is_left_out_and_cookies_of_the_kitchen_stay(remark: str) -> None:
    assert page(f"<div><p>{remark}</p></div>") == page("")
    assert page("<p>Free cookies on Fridays.</p>").endswith("Free cookies on Fridays.")


def test_names_of_signs_are_no_words() -> None:
    sign = '<i class="material-icons">schedule</i>'
    assert page(f"<p>{sign}Closing date: 9 December</p>").endswith("\nClosing date: 9 December")


def test_words_own_signs_without_its_marks_begin_items_and_struck_styles_are_left_out() -> None:
    item = "<p class=MsoListParagraph><span>·<span>&nbsp;&nbsp;&nbsp; </span></span>Code notes</p>"
    assert page(item).endswith("\n• Code notes")
    struck = '<span style="color:red; text-decoration:line-through">£25,000</span>'
    assert page(f"<p>Salary {struck} £27,485</p>").endswith("Salary £27,485")
