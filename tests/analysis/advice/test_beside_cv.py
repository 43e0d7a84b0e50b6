"""My CV beside this advert: found, in other words or missing; a denial is no find, and hints are honest."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import AskedStrength
from desktop_app.domain.profile import TermState
from tests.analysis.advice.seeker_adverts import PRACTICE, compared, hospital

FOUND, OTHER, MISSING = TermState.FOUND, TermState.IN_OTHER_WORDS, TermState.MISSING
NCCQ = "National Clinical Coding Qualification (NCCQ)"


def cv(*lines: str) -> str:
    head = "Curriculum Vitae\nJo Example\n\nEmployment history\n"
    return head + "\n".join(lines) + "\n\nEducation\nFerndale School\n"


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("I code in ICD-10 and OPCS-4 every day.", FOUND),
        ("I code in icd 10 and ICD10.", FOUND),
        ("ICD-10 5th Edition, inpatients.", FOUND),
        ("I have no experience of ICD-10.", MISSING),
        ("I have not used ICD-10.", MISSING),
        ("No experience of OPCS-4, but three years of ICD-10.", FOUND),
        ("I would like to learn; interested in ICD-10.", MISSING),
        ("Not only ICD-10 but much else.", FOUND),
        ("Shelf stacking and till work.", MISSING),
    ],
)
def test_a_classification(said: str, state: TermState) -> None:
    assert compared(hospital(), cv(said))["ICD-10"].state is state


def test_a_denial_is_told_with_the_cv_s_own_words_and_place() -> None:
    text = cv("Clerk at Larkmoor since 2019. I have no experience of OPCS-4.")
    line = compared(hospital(), text)["OPCS-4"]
    assert line.state is MISSING
    assert line.hint == "Your CV says that you do not have it: “I have no experience of OPCS-4”."
    assert [text[span.start : span.end] for span in line.in_cv] == ["OPCS-4"]


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("NCCQ, passed 2022.", FOUND),
        ("National Clinical Coding Qualification, passed 2022.", OTHER),
        ("Accredited Clinical Coder (ACC) at Larkmoor Hospital.", OTHER),
        ("Working towards the NCCQ.", MISSING),
        ("Studying for the NCCQ.", MISSING),
        ("I do not hold the NCCQ.", MISSING),
    ],
)
def test_the_national_qualification(said: str, state: TermState) -> None:
    line = compared(hospital(essential="NCCQ"), cv(said))[NCCQ]
    assert line.state is state, line.hint
    assert line.asked is AskedStrength.ESSENTIAL


def test_what_is_on_the_way_is_told_as_such() -> None:
    line = compared(hospital(essential="NCCQ"), cv("Working towards the NCCQ."))[NCCQ]
    assert line.hint == "Your CV says that you are on the way: “Working towards the NCCQ”."
    assert line.in_cv


def test_a_narrower_word_shows_the_wider_one_and_not_the_other_way_round() -> None:
    wide = compared(hospital(duties="Use an encoder."), cv("Coding with Medicode at Larkmoor."))
    assert wide["Medicode"].state is FOUND
    encoder = wide["encoder"]
    assert encoder.state is OTHER
    assert "Medicode" in encoder.hint
    narrow = compared(hospital(), cv("Coding with an encoder at Larkmoor."))
    assert narrow["Medicode"].state is MISSING


def test_no_line_has_the_name_of_a_rule() -> None:
    practice = PRACTICE.format(duties="Code letters with SNOMED CT on the patient's record in Docman.")
    lines = compared(practice, cv("I answered the telephone."))
    assert "SNOMED CT" in lines
    assert not any("beside" in what or "words" in what for what in lines)


def test_a_hospital_coder_s_title_takes_in_the_acts_and_a_practice_coder_s_does_not() -> None:
    act = "Assign ICD-10 and OPCS-4 codes"
    coder = cv("Clinical Coder, Larkmoor Hospital: orthopaedic inpatients in OPCS-4, thirty episodes a day.")
    line = compared(hospital(), coder)[act]
    assert line.state is OTHER
    assert line.hint.endswith(", which takes this in.")
    practice = cv("Clinical Coder, Brookvale Surgery: summarising notes and coding letters in EMIS.")
    assert compared(hospital(), practice)[act].state is MISSING
    wish = cv("Baker at Larkmoor. Seeking a Clinical Coder post.")
    assert compared(hospital(), wish)[act].state is MISSING


def test_the_same_words_read_by_two_rules_are_one_line() -> None:
    advert = hospital(duties="Query unclear documentation with clinicians.")
    lines = compared(advert, cv("Till work."))
    places = [line.in_advert for line in lines.values()]
    assert len(places) == len(set(places))


def test_essential_terms_come_first_and_places_are_given_in_both() -> None:
    advert = hospital(essential="NCCQ", desirable="Knowledge of SNOMED CT")
    text = cv("Coding in SNOMED CT, ICD-10 and OPCS-4.")
    lines = list(compared(advert, text).values())
    assert [line.asked for line in lines[:2]] == [AskedStrength.ESSENTIAL, AskedStrength.DESIRABLE]
    assert all(line.asked is None for line in lines[2:])
    snomed = lines[1]
    assert snomed.state is FOUND
    assert [text[span.start : span.end] for span in snomed.in_cv] == ["SNOMED CT"]
    assert [advert[span.start : span.end] for span in snomed.in_advert] == ["SNOMED CT"]


def test_qualifications_that_no_rule_knows_are_compared_too() -> None:
    advert = hospital(essential="GCSE English and maths", desirable="Driving licence")
    lines = compared(advert, cv("GCSEs in English, maths and science."))
    assert lines["GCSEs"].state is FOUND
    assert lines["Driving licence"].state is MISSING


def test_what_the_advert_says_of_itself_or_denies_is_not_asked_for() -> None:
    advert = (
        hospital(duties="You do not need SNOMED CT.") + "\nAbout us\nOur surgeries use EMIS Web and Docman.\n"
    )
    lines = compared(advert, cv("EMIS, Docman and SNOMED CT."))
    assert not {"SNOMED CT", "EMIS Web", "Docman"} & set(lines)


def test_hints_count_what_the_cv_shows_and_stand_once() -> None:
    lines = compared(
        hospital(essential="NCCQ"), cv("Ward clerk at Larkmoor: case notes and patient records.")
    )
    hints = [line.hint for line in lines.values() if line.hint]
    assert len(hints) == len(set(hints))
    assert any("it is not coding experience" in hint for hint in hints)
    assert all(line.source for line in lines.values() if line.hint)


def test_a_cv_that_shows_nothing_akin_gets_no_hint() -> None:
    lines = compared(hospital(essential="NCCQ"), cv("Gardener at Larkmoor Park."))
    assert not [line.hint for line in lines.values() if line.hint]
    assert {line.state for line in lines.values()} == {MISSING}


def test_a_hospital_coder_is_not_told_to_begin_with_records() -> None:
    lines = compared(
        hospital(essential="NCCQ"), cv("Clinical coder; health records clerk before that; OPCS-4.")
    )
    assert not any("stepping stone" in line.hint for line in lines.values())


def test_a_hospital_cv_beside_a_practice() -> None:
    lines = compared(PRACTICE.format(duties="Use EMIS Web."), cv("Clinical coder: ICD-10 and OPCS-4."))
    assert lines["EMIS Web"].state is MISSING
    assert any("SNOMED CT" in line.hint for line in lines.values())


def test_hints_beside_a_hospital_advert_are_of_hospital_work() -> None:
    advert = hospital(desirable="Medical terminology (AMSPAR)")
    lines = compared(advert, cv("Clinical coder: ICD-10 and OPCS-4."))
    assert lines["AMSPAR"].state is MISSING
    assert lines["AMSPAR"].hint == ""
    assert not any("practice" in line.hint for line in lines.values())


def test_a_qualification_that_is_only_worked_towards_is_not_called_desirable() -> None:
    advert = hospital(duties="You learn at our side, working towards the NCCQ.")
    assert compared(advert, cv("Till work."))[NCCQ].asked is AskedStrength.WORKING_TOWARDS


def test_an_empty_cv_and_an_empty_advert() -> None:
    assert {line.state for line in compared(hospital(), "").values()} == {MISSING}
    assert compared("", cv("ICD-10")) == {}


@pytest.mark.parametrize("odd", ["İCD-10 ICD–10 ﬁle", "ICD\u00ad-10 ICD-10", "ICD-\n10 and ICD-10"])
def test_places_in_odd_texts_are_places_of_the_original(odd: str) -> None:
    line = compared(hospital(), cv(odd))["ICD-10"]
    assert line.state is FOUND
    assert line.in_cv


@pytest.mark.parametrize(
    "duties",
    [
        "You will attend the 21-day Clinical Coding Standards Course.",
        "We will train you: you sit the NCCQ in your second year.",
        "You move to Band 5 on gaining ACC.",
        "After passing the NCCQ you become an Accredited Clinical Coder (ACC).",
    ],
)
def test_what_the_post_teaches_or_leads_to_is_not_missing_in_a_cv(duties: str) -> None:
    found = compared(hospital(duties=duties), cv("Clerk at Larkmoor since 2020."))
    assert not [what for what in found if "NCCQ" in what or "ACC" in what or "Course" in what]


def test_what_the_post_teaches_and_asks_for_as_well_is_compared() -> None:
    advert = hospital(duties="We fund the NCCQ for all.", essential="NCCQ")
    assert compared(advert, cv("Clerk at Larkmoor since 2020."))[NCCQ].state is MISSING


def test_whoever_has_summarised_has_previous_summarising() -> None:
    advert = PRACTICE.format(duties="Previous summarising preferred.")
    line = compared(advert, cv("Summarising notes at Marsh Lane Surgery since 2019."))["Previous summarising"]
    assert line.state is OTHER
