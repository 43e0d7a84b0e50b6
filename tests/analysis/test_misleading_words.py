"""Every row of the lexicon's "Words that mislead", in both directions.

``[[ ]]`` marks the word in question. In its misleading sense no affirmed item may speak for a side from
there; in its real sense one must. Rules are not named: whichever rule does it, the word has to be understood.
"""

from __future__ import annotations

import re

import pytest

from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.signals import Gate, Strength
from desktop_app.domain.verdict import SIDES, Route
from tests.reading import LEAD, matches, read

MARK = re.compile(r"\[\[(.*?)\]\]")


def at_the_mark(sentence: str) -> list[Evidence]:
    """All affirmed or hedged items that share a code point with the marked words."""
    mark = MARK.search(sentence)
    assert mark, sentence
    start = len(LEAD) + mark.start()
    end = start + len(mark[1])
    plain = MARK.sub(r"\1", sentence)
    return [
        item
        for item in matches(plain)
        if item.span.start < end
        and start < item.span.end
        and item.assertion in (Assertion.AFFIRMED, Assertion.HEDGED)
    ]


def sides_at_the_mark(sentence: str) -> set[Route]:
    return {item.route for item in at_the_mark(sentence) if item.route in SIDES}


MISLEADING = {
    "surgery": [
        "She is recovering from [[surgery]] on her knee.",
        "You explain what happens before and after [[surgery]].",
    ],
    "practice": [
        "We follow best [[practice]] in everything we do.",
        "You are responsible for your own professional [[practice]].",
        "Evidence-based clinical [[practice]] is what we teach.",
        "In [[practice]] this means a late shift each week.",
        "You keep to the Information Governance code of [[practice]].",
        "Good [[practice]] is shared between wards.",
    ],
    "ICD": [
        "The clinic follows patients with pacemakers and [[ICDs]].",
        "You assist at [[ICD]] implants and device checks.",
        "Patients with an [[ICD]] may be anxious about shocks.",
    ],
    "PAS and PAs": [
        "The job plan is ten [[PAs]] a week.",
        "Physician associates ([[PAs]]) see patients on the ward.",
        "Two executive [[PAs]] support the board.",
        "It will [[pas]]s in time.",
    ],
    "ACC": [
        "You complete the Acute Care Certificate ([[ACC]]) within a year.",
        "The Advanced Clinical Care ([[ACC]]) module is paid for.",
        "Send the invoice to [[acc]] payable.",
        "The American College of Cardiology ([[ACC]]) guideline applies.",
    ],
    "SUS, HES, WHO, PAM": [
        "You can [[sus]] out what a caller needs.",
        "If [[hes]] late you ring him.",
        "You help people [[who]] are frail.",
        "[[Pam]] will show you round the office.",
        "We measure activation with the [[PAM]] questionnaire.",
    ],
    "CDI": [
        "Cleaning stops the spread of C. difficile infection ([[CDI]]) on wards.",
        "The team reviews each [[CDI]] case with the microbiologist.",
    ],
    "RCM and HIM": [
        "Membership of the [[RCM]] or of another midwives' body is welcome.",
        "Tell [[HIM]] what you saw.",
        "Ask [[him]] for the keys.",
    ],
    "SNOMED CT": [
        "Map local terms to [[SNOMED CT]] in the terminology server.",
        "Our developers know [[SNOMED CT]] and FHIR.",
    ],
    "encompass": [
        "Your duties [[encompass]] ward work and teaching.",
        "The role will [[encompass]] five sites.",
        "Values which [[encompass]] all we do.",
    ],
    "SystmOne": [
        "The prison health care team writes in [[SystmOne]].",
        "The hospice uses [[SystmOne]] for its day patients.",
        "Community nurses record visits in [[SystmOne]] on a tablet.",
    ],
    "code": [
        "You keep to the NMC [[Code]] at all times.",
        "Nurses follow the [[Code]] of Conduct.",
        "All staff read the [[codes]] of conduct and of dress.",
        "Use the voucher [[code]] AUTUMN at the till.",
        "The occupation [[code]] for this post is 4131.",
        "State your post [[code]] on the form.",
        "Samples carry a bar [[code]] label.",
        "Folders are colour [[coded]] by year.",
        "The door [[code]] changes each month.",
        "You write [[coding]] algorithms in Python.",
        "Software is reviewed before [[coding]] begins.",
        "Invoices need account [[coding]] before they are paid.",
        "Enter the right cost [[code]] on each order.",
        "The dress [[code]] is smart.",
        "The dialling [[code]] is on the letter.",
        "Quote the [[code]] BX12 in your covering letter.",
        "Clean [[code]] and tests matter to our developers.",
    ],
    "summary": [
        "Please read the job [[summary]] with care.",
        "A discharge [[summary]] is sent to the GP.",
        "You can look at the [[summary]] care record.",
        "You [[summarise]] data for the monthly report.",
        "You [[summarise]] reports for the board.",
        "You [[summarise]] the findings of the audit.",
        "Minutes are [[summarised]] within a day.",
    ],
    "vision": [
        "Our [[vision]] is care without walls.",
        "The trust's [[vision]] and values guide us.",
        "You share the [[vision]] of the partners.",
        "Patients with low [[vision]] come for a test.",
    ],
    "read": [
        "Please [[read]] the whole advert first.",
        "You [[read]] notes and letters quickly.",
        "[[Read]] more about us on our pages.",
        "Drivers [[read]] codes from a parcel.",
    ],
    "everyday words": [
        "We build relationships of [[trust]].",
        "[[Trust]] and respect are our values.",
        "You will come on [[board]] in March.",
        "You prepare papers for the [[board]].",
        "You work with [[partner]] organisations.",
        "Bring your [[partner]] to the party.",
        "[[Register]] with us for alerts.",
        "You sign the attendance [[register]].",
        "You can [[spell]] well.",
        "Cover a [[spell]] of leave.",
        "Support people in an [[episode]] of distress.",
        "Your [[primary]] contact is the ward manager.",
        "You take part in hand-hygiene [[audit]].",
        "You [[encounter]] difficult calls.",
        "The post is awaiting [[banding]].",
    ],
    "Band": [
        "This is a [[Band 4]] post.",
        "The apprenticeship has funding [[band]] 7.",
        "You supervise two [[Band 2]] colleagues.",
        "Wear the lilac wrist [[band]].",
    ],
    "GP": [
        "A letter goes to the patient's [[GP]].",
        "You liaise with [[GPs]] and families.",
    ],
}  # fmt: skip

REAL = {
    Route.HOSPITAL: [
        "You will code with [[ICD-10]] and OPCS-4.",
        "Diagnoses are turned into [[ICD codes]] for every admitted patient.",
        "The move to [[ICD-11]] will keep our coders busy.",
        "[[OPCS-4]] is used for every operation.",
        "Codes go from the encoder to the trust's [[PAS]] each night.",
        "Coders with [[ACC]] are paid at Band 5.",
        "You are an [[Accredited Clinical Coder (ACC)]].",
        "Coded data are sent to [[SUS]] at flex and freeze.",
        "Staff of the trust in Belfast record every stay on [[encompass]], the HSC record.",
        "Experience of [[360 Encompass]] as an encoder is useful.",
        "Code [[finished consultant episodes]] within five days.",
        "You will lead the [[clinical coding audit]] each year.",
        "You will code every [[hospital spell]] of the month.",
        "The [[primary diagnosis]] of each inpatient episode is coded first.",
    ],
    Route.PRIMARY_CARE: [
        "Our [[surgery]] has six partners and 9,000 patients.",
        "The [[GP surgery]] wants an hour of your time.",
        "The [[GP practice]] looks after 12,000 patients.",
        "Summarise notes and code letters with [[SNOMED CT]].",
        "You code correspondence in [[SystmOne]] at our practice.",
        "You will [[summarise notes]] of new patients.",
        "You will be [[summarising patient records]] every day.",
        "[[Lloyd George]] records are summarised on arrival.",
        "Practices here use EMIS or [[Vision]].",
        "Letters are coded with [[Read codes]].",
        "You keep the practice's [[disease registers]] true.",
        "The practice runs on [[EMIS Web]].",
    ],
    Route.BILLING: [
        "Our [[HIM]] department codes outpatient claims for Medicare.",
        "An [[RCM]] company needs denial coders who know CPT.",
        "Diagnoses are reported in [[ICD-10-CM]].",
    ],
}


@pytest.mark.parametrize(
    "sentence", [sentence for sentences in MISLEADING.values() for sentence in sentences]
)
def test_in_its_misleading_sense_a_word_speaks_for_no_side(sentence: str) -> None:
    assert [(item.rule, item.text) for item in at_the_mark(sentence) if item.route in SIDES] == []


@pytest.mark.parametrize("sentence", [*MISLEADING["code"], *MISLEADING["summary"], *MISLEADING["read"]])
def test_in_its_misleading_sense_a_word_is_no_coding_act(sentence: str) -> None:
    gates = {item.gate for item in at_the_mark(sentence) if item.route is not Route.NOT_CODING}
    assert gates & {Gate.ACT, Gate.POST, Gate.TEAM} == set()


@pytest.mark.parametrize(
    ("side", "sentence"), [(side, sentence) for side, sentences in REAL.items() for sentence in sentences]
)
def test_in_its_real_sense_a_word_speaks_for_its_side(side: Route, sentence: str) -> None:
    assert side in sides_at_the_mark(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You have an interest in [[clinical coding]].",
        "Knowledge of [[clinical coding]] is needed.",
        "You have done [[clinical coding]] for a year.",
    ],
)
def test_clinical_coding_alone_never_says_firmly_hospital(sentence: str) -> None:
    firm = {item.strength for item in at_the_mark(sentence) if item.route in SIDES}
    assert firm & {Strength.DECISIVE, Strength.STRONG} == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Experience in orthopaedic [[surgery]] would be an advantage.",
        "The ward looks after people before and after general [[surgery]].",
        "You will book patients for day [[surgery]] and send letters.",
        "Two theatres do nothing but cardiac [[surgery]].",
    ],
)
def test_surgery_as_an_operation_never_says_practice(sentence: str) -> None:
    assert Route.PRIMARY_CARE not in sides_at_the_mark(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Problem lists in the EPR are built with [[SNOMED CT]].",
        "The emergency care data set uses [[SNOMED CT]].",
        "You know ICD-10, OPCS-4 and [[SNOMED CT]].",
    ],
)
def test_snomed_ct_beside_hospital_words_never_says_practice(sentence: str) -> None:
    assert Route.PRIMARY_CARE not in sides_at_the_mark(sentence)


@pytest.mark.parametrize(
    "heading",
    [
        "Job summary", "Main duties of the job", "About us", "Date posted", "Pay scheme",
        "Job responsibilities", "Person Specification", "Essential", "Desirable",
        "Disclosure and Barring Service Check", "Certificate of Sponsorship", "About the surgery",
        "The practice",
    ],
)  # fmt: skip
def test_a_heading_is_never_evidence(heading: str) -> None:
    text = f"We need a coder for our team.\n\n{heading}\nThere is a garden behind the house.\n"
    place = text.index(heading)
    touching = [
        item.text
        for item in read(text).evidence
        if item.span.start < place + len(heading) and place < item.span.end
    ]
    assert touching == []
