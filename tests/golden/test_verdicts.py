"""Every golden advert gets its labelled route; known misses are listed with their reasons."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from desktop_app.analysis.pipeline import Reader
from desktop_app.domain.advert import Advert, Part
from desktop_app.domain.verdict import Confidence
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules
from tests.golden.adverts import OPEN_SETS, GoldenAdvert, read_golden

HERE = Path(__file__).parent


@cache
def reader() -> Reader:
    return Reader(load_rules([rules_folder()]))


def adverts() -> list[object]:
    return [
        pytest.param(advert, id=f"{name}-{advert.id}")
        for name in OPEN_SETS
        if (HERE / name).is_dir()
        for advert in read_golden(HERE / name)
    ]


#: Known wrong verdicts, each with the reason why it is not fixed.
KNOWN: dict[str, str] = {
    "nurse-informatics-clinical-coder-title": "the title is Clinical Coder; a nurse is meant",
    "e2-article-two-kinds-of-coder": "tells of both roads evenly; the practice's words weigh a little more",
    "e2-trainee-data-support-elmhurst": "an apprentice whose coding is told without any of its words",
    "e10a-coding-clerk-northfield-unclear": "titles alone, of a trust that nothing else speaks for",
    "e10b-course-two-routes-wexcombe": "a course for both sides that tells more of the practice's",
    "ta-health-records-smr-glenorchy": "codes returns beside the records; hardly any of coding's words",
    "ta-survey-coder-patient-comments": "codes answers of questionnaires in a hospital's words",
    "tb-ar-caller-us-process-coimbatore": "calls insurers about claims that others coded",
    "tb-reception-whatsapp-coding-letters": "a desk post whose coding is told first",
    "tb-survey-coder-occupation-soc": "codes occupations; no word says it is not of records",
    "r7-records-runner-coding-office": "fetches and orders notes for the coders: no act of coding of its own",
}


@pytest.mark.parametrize("advert", adverts())
def test_route_is_the_writers(advert: GoldenAdvert) -> None:
    analysis = reader().analyse(Advert(tuple(Part(name, text) for name, text in advert.parts)))
    verdict = analysis.verdict
    if advert.id in KNOWN:
        assert verdict.route != advert.route, f"{advert.id} is right now: take it out of KNOWN"
        assert verdict.confidence is not Confidence.CLEAR, "a known miss must not sound sure"
        return
    assert verdict.route == advert.route, verdict.reason
    assert verdict.reason.endswith((".", "”."))
