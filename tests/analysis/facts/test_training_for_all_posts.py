"""Training offered, and experience asked for, in adverts for posts of every kind."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked

POST = "Staff Nurse\nHexley General Hospital\n\nThe ward has 20 beds.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "All new starters will join on a Monday and will undertake an induction with mandatory training.",
        "All staff will receive training so that they understand their roles and responsibilities.",
        "The Trust has an excellent development and learning programme to help you further your skills.",
        "Training is available to allow you to broaden your experience and move up.",
        "We support training for each of these areas.",
        "We pledge to support you through a robust training programme tailored to you.",
        "What we offer you:\n- Full statutory and mandatory training\n",
        "There will be excellent opportunities to further your development through internal courses.",
        "You will be trained further as the system grows.",
        "On appointment the post will be attached to an apprenticeship.",
        "The education team provides nurses with a structured development programme.",
        "There will be an opportunity for you to apply for the intensive care course.",
        "This will include simulation days and workshops.",
        "The unit has a regular programme of education available to all.",
        "Ideally you will have wound care skills however training & courses can be offered.",
        "What we offer:\n- Opportunity to train to become a nurse\n",
        "We run a ward of ten beds. In return the successful candidate can expect to be offered:\n"
        "- Skills through formal and informal training\n",
    ],
)
def test_training_is_offered_to_all(text: str) -> None:
    assert set(asked(POST + text, "training").values()) == {"offered"}


@pytest.mark.parametrize(
    "text",
    [
        "You will complete your mandatory training each year.",
        "The post holder will assist in training nurses and delivering programmes for patients.",
        "You will ensure that all staff receive the training they need.",
        "The specification is available from the national training website.",
        "A diploma is essential and you will have support from a full-time assistant.",
    ],
)
def test_training_of_others_or_as_a_duty_is_not_offered(text: str) -> None:
    assert "offered" not in asked(POST + text, "training").values()


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("This is an opportunity for a senior nurse with recent experience in surgery.", "essential"),
        ("Are you a registered nurse with experience of trauma?", "essential"),
        ("With a proven track record working in projects, you will lead the team.", "essential"),
        ("Previous experience of delivering teaching would be an advantage.", "desirable"),
        (
            "The post-holder will have a strong background in developing methods and teaching staff.",
            "essential",
        ),
        (
            "Applicants should have experience in wound care, which will support teams to deliver safe care.",
            "essential",
        ),
        ("The ideal candidate for this challenging post will have hospital experience.", "essential"),
        ("The ideal candidate will be experienced within community pharmacy.", "essential"),
        ("The post holder will be proactive with demonstrable experience of taking minutes.", "essential"),
        ("The post would best suit a person with neuropsychology experience.", "desirable"),
        ("Experience of working with older people will be invaluable.", "desirable"),
        ("Essential:\n- Minimum of 5 years frontline clinical or equivalent experience\n", "essential"),
    ],
)
def test_experience_is_asked_of_whom_the_post_is_for(text: str, strength: str) -> None:
    assert list(asked(POST + text, "experience").values()) == [strength]


def test_what_follows_however_has_a_strength_of_its_own() -> None:
    text = (
        "Experience in end of life care is ideal however care experience in a similar setting is essential."
    )
    assert list(asked(POST + text, "experience").values()) == ["desirable", "essential"]


def test_where_the_experience_would_ideally_be_from_is_a_wish_of_its_own() -> None:
    text = (
        "You will have experience of working in physical health, ideally within oncology or palliative care."
    )
    assert list(asked(POST + text, "experience").values()) == ["essential", "desirable"]


@pytest.mark.parametrize(
    "text",
    [
        "The post would suit people who are seeking experience in care.",
        "We offer candidates experience in general medicine.",
        "All children will experience some difficulty and must be supported.",
        "The work requires people with a broad range of skills and experience.",
        "You must make a difference to the experience of patients.",
        "Our team have experience in a wide range of fields, and we need another nurse.",
        "You will build on your existing experience and must be kind.",
        "Development of your skills and experience is a high priority.",
        "Essential:\n- Pay in accordance with experience\n",
        "Are you?\n- Wanting to work with the best nurses in the country?\n",
    ],
)
def test_experience_to_be_gained_or_of_others_is_not_asked(text: str) -> None:
    assert asked(POST + text, "experience") == {}
