from __future__ import annotations

import json

import pytest

from desktop_app.domain.facts import json_value
from tests.analysis.facts.reading import asked, read_facts, values

LEAD = "Clinical Coder\nJob summary\nWe need a coder.\n"


@pytest.mark.parametrize(
    ("text", "sponsorship"),
    [
        (
            "Applicants who require Skilled Worker sponsorship to work in the UK are welcome.",
            True,
        ),
        ("Visa sponsorship is available.", True),
        ("We hold a sponsor licence and will consider it.", True),
        ("Please note that this post is not open to sponsorship.", False),
        ("We cannot sponsor at Band 5.", False),
        ("Sponsorship isn’t offered.", False),
        ("Sorry, no visa sponsorship: we are too small.", False),
        ("Skilled Worker visas: not available at this salary.", False),
        ("Write reports for the sponsor's safety physician.", None),
        ("CEU sponsorship by AAPC.", None),
        ("We offer sponsored training.", None),
    ],
)
def test_sponsorship(text: str, sponsorship: bool | None) -> None:
    assert values(LEAD + text).get("sponsorship") is sponsorship


@pytest.mark.parametrize(
    ("text", "dbs"),
    [
        ("You need an enhanced DBS.", "enhanced"),
        ("DBS: enhanced (adults).", "enhanced"),
        ("A standard level DBS will be sought.", "standard"),
        ("Offers are subject to basic DBS.", "basic"),
        ("DBS check needed.", "required"),
        ("This post is subject to a Disclosure and Barring Service check.", "required"),
        ("The post needs PVG membership.", "required"),
        ("BPSS clearance required.", "required"),
        ("DBS not needed.", "not_required"),
        ("Full DBS not required, basic only.", "basic"),
        ("Enhanced DBS is not required.", "not_required"),
        ("Enhanced DBS clearance is not needed; a standard check is.", "standard"),
        ("An enhanced DBS is not needed. A basic check will be made.", "basic"),
        ("DBS not needed. You check standard letters.", "not_required"),
        ("We have enhanced our services.", None),
    ],
)
def test_dbs(text: str, dbs: str | None) -> None:
    assert values(LEAD + text).get("dbs") == dbs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Essential\nNCCQ\nGCSEs in English and Maths\nDesirable\nA degree",
            {"NCCQ": "essential", "GCSEs": "essential", "Degree": "desirable"},
        ),
        ("Essential\n- NCCQ or working towards it", {"NCCQ": "working_towards"}),
        ("NCCQ isn't relevant to this vacancy.", {"NCCQ": "not_needed"}),
        ("You must hold ACC status.", {"ACC": "essential"}),
        ("If you hold NCCQ so much the better.", {"NCCQ": "desirable"}),
        ("The NCCQ would be an advantage but is not a must.", {"NCCQ": "desirable"}),
        ("Certified candidates with active CPC/CRC preferred.", {"CPC/CRC": "desirable"}),
        ("On passing the NCCQ you move to Band 5.", {}),
        ("The bank acc was closed.", {}),
        ("About us\nOur supervisor holds ACC.", {}),
        ("We work at a level II trauma center.", {}),
    ],
)
def test_qualifications(text: str, expected: dict[str, str]) -> None:
    assert asked(LEAD + text, "qualifications") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Essential\n• Two years’ coding in a hospital", {"Two years’ coding in a hospital": "essential"}),
        ("Desirable\nExperience of EMIS Web", {"Experience of EMIS Web": "desirable"}),
        ("No coding experience is needed.", {"Coding experience": "not_needed"}),
        (
            "Experience of EMIS would be lovely but is not essential.",
            {"Experience of EMIS would be lovely": "desirable"},
        ),
        ("Essential\nExperience\nNHS pension", {}),
        ("We look after the patient experience.", {}),
        ("Pay depends on experience.", {}),
    ],
)
def test_experience(text: str, expected: dict[str, str]) -> None:
    assert asked(LEAD + text, "experience") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Full training will be given.", {"Full training": "offered"}),
        (
            "You will be supported to the NCCQ and take the Clinical Coding Standards Course.",
            {"NCCQ": "offered", "Clinical Coding Standards Course": "offered"},
        ),
        (
            "We pay for AMSPAR courses and give study leave.",
            {"We pay for AMSPAR courses": "offered", "Study leave": "offered"},
        ),
        ("We are unable to provide training.", {"Full training": "not_offered"}),
        ("You will deliver training to juniors.", {}),
        ("Essential\nFull training as a coder", {}),
    ],
)
def test_training(text: str, expected: dict[str, str]) -> None:
    assert asked(LEAD + text, "training") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NCCQ is not essential but you must be willing to gain it in 3 years.", {"NCCQ": "working_towards"}),
        ("The NCCQ is not needed but you must be able to type.", {"NCCQ": "not_needed"}),
    ],
)
def test_what_need_not_be_held_yet_may_have_to_be_gained(text: str, expected: dict[str, str]) -> None:
    assert asked(LEAD + text, "qualifications") == expected


def test_what_is_asked_goes_into_json() -> None:
    fact = read_facts(LEAD + "Essential\nNCCQ")["qualifications"]
    start = (LEAD + "Essential\nNCCQ").index("NCCQ")
    assert json.loads(json.dumps(json_value(fact.value))) == [
        {"what": "NCCQ", "strength": "essential", "part": "text", "start": start, "end": start + 4}
    ]
    assert json_value(("remote", "hybrid")) == ["remote", "hybrid"]
    assert json_value(37.5) == 37.5
