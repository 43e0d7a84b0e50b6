"""Working patterns ticked, refused and said beside labels; the place that an address names."""

from __future__ import annotations

import pytest

from desktop_app.analysis.facts.location.address_lines import place_of_address
from tests.analysis.facts.reading import values

LEAD = "Clinical Coder\nMarram Hospitals NHS Trust\n\nWe code every stay within five days.\n\n"


@pytest.mark.parametrize(
    ("text", "patterns"),
    [
        ("Working pattern: ☐ Full time ☒ Part time", ("part_time",)),
        ("Working pattern\n☑ Full time 37.5 hours   ☐ Part time   ☐ Home based", ("full_time",)),
        ("Working pattern: [ ] Full time [x] Part time", ("part_time",)),
        ("Working pattern: Full time ☐ Part time ☒", ("part_time",)),
        ("Working pattern: Full time ☐ Part time ☒ ", ("part_time",)),
        ("Working pattern: Full time ( ) Part time (x) (tick one)", ("part_time",)),
        ("☐ Full time ☒ Part time (20 hours)", ("part_time",)),
    ],
)
def test_of_boxes_only_the_ticked_are_said(text: str, patterns: tuple[str, ...]) -> None:
    assert values(LEAD + text).get("pattern") == patterns


@pytest.mark.parametrize(
    ("text", "patterns"),
    [
        ("An opening has arisen in the office for a full time Clinical Coder.", ("full_time",)),
        ("You would join the team on a part-time basis.", ("part_time",)),
        ("Permanent and full time. No sponsorship.", ("full_time",)),
        ("Working pattern: Full-time\n\nAbout us\nHome working on two days a week.", ("full_time", "hybrid")),
        ("Hours: 30 a week (part time)\nHalf the week can be worked from home.", ("part_time", "hybrid")),
        ("Hours are yours to choose.", ("flexible",)),
        ("Contract type: Permanent – Full Time - Term Time Only", ("full_time",)),
        ("You would work term time only.", ("part_time",)),
        ("You may work part of the week from home.", ("hybrid",)),
        ("We consider flexible, part-time and job-share requests.", ("part_time", "flexible")),
    ],
)
def test_patterns_of_the_post(text: str, patterns: tuple[str, ...]) -> None:
    assert values(LEAD + text).get("pattern") == patterns


@pytest.mark.parametrize(
    "text",
    [
        "Nobody is sent further than an hour from home.",
        "22 hours a week, term time considered.",
        "Shifts rotate, so a flexible working attitude is essential to the role.",
        "We pay for a part-time MSc.",
        "The rate for a full-time coder is £30,000.",
    ],
)
def test_what_is_no_pattern_of_the_post(text: str) -> None:
    assert "pattern" not in values(LEAD + text)


@pytest.mark.parametrize(
    ("text", "patterns"),
    [
        ("The post is not suitable for job share, part-time or remote working.", ("on_site",)),
        ("This post is unsuitable for hybrid, home or flexible working.", ("on_site",)),
        ("It is not suitable for remote working, but part-time hours are welcome.", ("part_time", "on_site")),
    ],
)
def test_a_list_of_patterns_is_refused_as_a_whole(text: str, patterns: tuple[str, ...]) -> None:
    assert values(LEAD + text)["pattern"] == patterns


def test_a_post_whose_name_follows_is_not_refused() -> None:
    assert values("PART-TIME NOTES SUMMARISER for a village surgery.")["pattern"] == ("part_time",)


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("Wexley Infirmary", "Castle Hill", "Wexley", "WX4 7QD"), "Wexley Infirmary, Wexley"),
        (("Northgate House", "Salterby", "North Yorkshire"), "Salterby"),
        (("31 Chapel Walk", "Thornham", "Essex", "CM99 2AH"), "Thornham"),
        (("12 Orchard Way", "Camden", "London", "NW1 0AA"), "Camden, London"),
        (("Alder Ward, Level 2", "Ravenholme Royal Infirmary", "RV3 1AA"), "Ravenholme Royal Infirmary"),
        (("11 Harbour Parade",), "11 Harbour Parade"),
    ],
)
def test_an_address_names_site_and_town(lines: tuple[str, ...], place: str) -> None:
    assert place_of_address(lines) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Job locations\nTrust House\nMill Lane\nWexley\nWX4 7QD\n", "Wexley"),
        ("We look after 6,300 people in Auchtermere and the farms round about.", "Auchtermere"),
        ("We are next to the chandlery in Stonebridge Lacey and have parking.", "Stonebridge Lacey"),
        ("You would be based upstairs at 12 Shore Street, Kilmorran, with a view.", "Kilmorran"),
        ("Early starts at the Moorgate site, Ottersby; nobody works elsewhere.", "Moorgate site, Ottersby"),
    ],
)
def test_places_in_sentences(text: str, place: str) -> None:
    assert values(LEAD + text).get("location") == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Place: the records room, first floor", None),
        ("Base: health records corridor, Inverdour, though later from home", "Inverdour"),
        ("Hospital and practice are both in Queen's Road, St Brannick. You cover both.", "St Brannick"),
        ("Our small surgery in the middle of Accerham is busy.", "Accerham"),
        ("Rydym yn chwilio am berson i'n tîm gweinyddol yn Llanfeidrau.", "Llanfeidrau"),
    ],
)
def test_rooms_are_no_places(text: str, place: str | None) -> None:
    assert values(LEAD + text).get("location") == place


def test_a_quarter_in_brackets_stays_with_its_town() -> None:
    found = values("Hiring: Medical Coder || Chennai (Perungudi) and Trichy || Openings: 25\n\nWe code.")
    assert found["location"] == "Chennai (Perungudi) and Trichy"


def test_a_town_that_gives_its_employer_the_name() -> None:
    found = values("NOTES SUMMARISER, Harle Bridge Surgery, Harle Bridge. 16 hrs/wk, £13.10 per hour.")
    assert (found["employer"], found["location"]) == ("Harle Bridge Surgery", "Harle Bridge")


def test_what_a_network_sets_above_a_post_is_no_employer() -> None:
    post = "Anneliese Trott • 2nd\nTalent partner | Quillmark Health\n1d • Edited\n\nACCREDITED CODERS x 8"
    found = values(post)
    assert found.get("employer") != "Edited"
    assert found.get("location") != "Anneliese Trott"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Contract: ☐ Permanent ☒ Fixed term", "fixed_term"),
        ("ContractBank\nHoursPart time", "bank"),
        ("HMP Fallowdale | Part time, 20 hours | £13.00 ph | Bank", "bank"),
    ],
)
def test_kinds_of_contract_ticked_and_glued(text: str, kind: str) -> None:
    assert (
        values("Clinical Coder\nMarram Hospitals NHS Trust\n\n" + text + "\n\nWe code.").get("contract")
        == kind
    )
