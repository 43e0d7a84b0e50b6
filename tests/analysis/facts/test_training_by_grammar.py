"""Training told by how it is given: by whom, for how long, among what; and what is none."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import Asked, AskedStrength, FactName
from tests.analysis.facts.reading import read_facts

POST = "Clinical Coder\nHexley General Hospital\n\nYou will code the stays of patients.\n\n"


def offered(text: str) -> list[str]:
    """The words of the training that is offered."""
    fact = read_facts(POST + text).get(FactName.TRAINING)
    value = fact.value if fact is not None and isinstance(fact.value, tuple) else ()
    return [
        item.what
        for item in value
        if isinstance(item, Asked) and item.strength is AskedStrength.OFFERED and item.what != "CPD"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Orientation: four weeks with a preceptor.",
        "You will be given the two-week introduction to ICD-10.",
        "Pension at 8%, 26 days' leave, a yearly user course and a budget for conferences.",
        "We'll send you on the local SNOMED CT day.",
        "Training\nA correspondence coding course and three weeks of shadowing.",
        "What training is there?\n- the Clinical Coding Standards Course",
        "New officers have a twelve-month programme with weekly teaching.",
        "National coding courses are attended in work time.",
        "Day release to college is part of the job.",
        "Exam entry and revision days are on us.",
        "Regular coaching from the audit lead.",
        "You will shadow an experienced summariser for your first month.",
        "The Trust will meet the cost of your NCCQ.",
        "Opportunity to train as an auditor.",
    ],
)
def test_training_is_offered(text: str) -> None:
    assert offered(text)


@pytest.mark.parametrize(
    "text",
    [
        "You will put together pathology reports and death certificates.",
        "You will advise the lead which standards need to be taught again.",
        "You sit with a surgeon for an hour each month to look through odd cases.",
        "You will have attended the Standards course.",
        "You will have prior experience working with training grades.",
        "This is a secondment in the post of team lead, with students on placement with the service.",
        "Deliver training to ward staff.",
    ],
)
def test_what_is_no_offer(text: str) -> None:
    assert not offered(text)
