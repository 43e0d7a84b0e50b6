"""The labelled adverts are well formed, numerous and hard enough, and not copied from each other."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage
from tests.golden.adverts import OPEN_SETS, GoldenAdvert, as_line, parse_golden, read_golden
from tests.golden.baselines import guess_by_count, guess_by_patterns, measure, score

HERE = Path(__file__).parent
LABELLED = [(folder, advert) for folder in OPEN_SETS for advert in read_golden(HERE / folder)]
ADVERTS = [advert for _, advert in LABELLED]
#: Folders with a realistic mix of adverts, so with fewer near misses.
AS_MET = ("exam5", "exam6", "exam7", "exam8", "exam9", "exam10")
#: Sentences that NHS Jobs puts into every advert; lines up to 100 characters are formulas of employers.
FORMULAS = (
    "This post is subject to the Rehabilitation of Offenders Act",
    "Applications from job seekers who require current Skilled worker sponsorship",
)
#: A text with fewer words can only have a provisional verdict.
SHORT = 60


def text_of(advert: GoldenAdvert) -> str:
    return dict(advert.parts)["text"]


@pytest.mark.parametrize("folder", OPEN_SETS)
def test_a_folder_holds_enough_adverts_and_many_are_traps(folder: str) -> None:
    adverts = read_golden(HERE / folder)
    least = 0.3 if folder in AS_MET else 0.4
    assert len(adverts) >= 40
    assert sum(advert.near_miss for advert in adverts) >= least * len(adverts)


@pytest.mark.parametrize("folder", OPEN_SETS)
def test_each_route_and_several_kinds_of_document_are_met(folder: str) -> None:
    adverts = read_golden(HERE / folder)
    assert {advert.route for advert in adverts} == set(Route)
    assert {advert.kind for advert in adverts} >= {Kind.VACANCY, Kind.COURSE}
    assert len({advert.kind for advert in adverts}) >= 3


def test_an_id_is_the_file_name_and_is_met_once() -> None:
    names = sorted(path.stem for folder in OPEN_SETS for path in (HERE / folder).glob("*.txt"))
    assert names == sorted(advert.id for advert in ADVERTS)
    assert [name for name, times in Counter(names).items() if times > 1] == []


@pytest.mark.parametrize("advert", ADVERTS, ids=lambda advert: advert.id)
def test_every_label_is_of_a_closed_set(advert: GoldenAdvert) -> None:
    assert advert.route in set(Route)
    assert advert.kind in set(Kind)
    assert advert.stage in set(Stage)
    assert advert.nation in set(Nation)
    assert advert.setting in set(Setting)


def test_a_post_that_is_not_of_coding_has_no_rung() -> None:
    assert {advert.stage for advert in ADVERTS if advert.route == Route.NOT_CODING} == {Stage.UNKNOWN}


def test_a_short_text_is_provisional() -> None:
    short = [advert for advert in ADVERTS if len(text_of(advert).split()) < SHORT]
    assert short
    assert all(advert.provisional for advert in short)


def test_part_names_are_met_once_and_the_text_comes_last() -> None:
    for advert in ADVERTS:
        names = [name for name, _ in advert.parts]
        assert names[-1] == "text"
        assert len(names) == len(set(names))


def test_some_adverts_say_all_in_the_text() -> None:
    bare = [advert for advert in ADVERTS if len(advert.parts) == 1]
    assert len(bare) >= len(ADVERTS) / 10


def test_no_two_adverts_share_a_long_line() -> None:
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for advert in ADVERTS:
        for line in text_of(advert).splitlines():
            plain = " ".join(line.split())
            if len(plain) > 100 and not plain.startswith(FORMULAS):
                holders[plain].add(advert.id)
    assert [ids for ids in holders.values() if len(ids) > 1] == []


def test_the_mess_of_real_pastes_is_kept() -> None:
    assert sum("\u00a0" in text_of(advert) for advert in ADVERTS) >= 50
    assert any("\u00ad" in text_of(advert) for advert in ADVERTS)


def test_a_printed_line_holds_labels_and_parts_to_the_letter() -> None:
    for advert in ADVERTS:
        line = json.loads(as_line(advert))
        assert [line[name] for name, _ in advert.parts] == [text for _, text in advert.parts]
        assert (line["id"], line["route"]) == (advert.id, advert.route)


@pytest.mark.parametrize(
    "source",
    [
        "id: a\nroute: hospital",
        "id: a\n---\ntext",
        "id: a\nid: b\n---\ntext",
        "id: a\nroute: mixed\nkind: cv\nstage: coder\nnation: us\nsetting: payer\nnear_miss: maybe\n---\nx",
    ],
)
def test_a_malformed_file_is_refused_by_name(source: str) -> None:
    with pytest.raises(ValueError, match=r"bad\.txt"):
        parse_golden(source, name="bad.txt")


def test_the_baselines_read_what_they_are_made_for() -> None:
    assert guess_by_patterns("A trainee for our clinical\u00a0coding team") == "hospital"
    assert guess_by_patterns("Our surgery wants a notes summariser") == "primary_care"
    assert guess_by_patterns("Porter wanted") == guess_by_count("Porter wanted") == "not_coding"
    assert guess_by_count("ICD 10 and OPCS4") == "hospital"
    assert guess_by_count("SNOMED CT on EMIS") == "primary_care"


def test_a_score_counts_every_route_met_as_label_or_answer() -> None:
    figures = score([("a", "a"), ("a", "b"), ("c", "c"), ("c", "c")])
    assert figures.accuracy == pytest.approx(0.75)
    assert figures.macro_f1 == pytest.approx((2 / 3 + 0 + 1) / 3)


@pytest.mark.parametrize("folder", OPEN_SETS)
def test_the_adverts_are_hard_for_simple_readers(folder: str) -> None:
    adverts = read_golden(HERE / folder)
    assert max(measure(adverts, guess).macro_f1 for guess in (guess_by_patterns, guess_by_count)) < 0.7
