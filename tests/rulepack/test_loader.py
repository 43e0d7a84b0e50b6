"""Folders of packs become one rule set: what is sound works, what is not is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.evidence import Assertion
from desktop_app.domain.rules import Direction
from desktop_app.domain.sections import Heading, SectionName
from desktop_app.domain.signals import Category, Near, Negation, Place, Source, Status, Strength
from desktop_app.domain.verdict import Route
from desktop_app.rulepack.loader import load_rules
from tests.rulepack.loading import pack_with, problems_of

if TYPE_CHECKING:
    from tests.rulepack.conftest import WriteRules


def test_every_key_of_a_signal_arrives(write_rules: WriteRules, pack_text: str, signal_text: str) -> None:
    rules = load_rules([write_rules({"hospital/pack.yaml": pack_text, "hospital/a.yaml": signal_text})])
    assert rules.problems == ()
    (pack,) = rules.packs
    assert (pack.id, pack.title, pack.version, pack.licence, pack.route) == (
        "hospital",
        "Hospital clinical coding",
        "1.0.0",
        "MIT",
        Route.HOSPITAL,
    )
    (signal,) = pack.signals
    assert signal.id == "hospital.acc-designation"
    assert signal.place == Place("hospital/a.yaml", 1, 1)
    assert (signal.category, signal.strength, signal.route) == (
        Category.QUALIFICATION,
        Strength.STRONG,
        Route.HOSPITAL,
    )
    assert (signal.status, signal.negation, signal.exact) == (Status.STABLE, Negation.SOFT, False)
    assert signal.phrases == ("Accredited Clinical Coder", "ACC qualified")
    assert signal.near == (Near(("ACC",), ("coder", "NCCQ"), within=6, exact=True, mark="word"),)
    assert signal.unless == ("Acute Care Certificate",)
    assert signal.sections == ((SectionName.TITLE, 2.0), (SectionName.ABOUT_US, 0.0))
    assert signal.seeker == (
        "ACC is the designation a hospital coder earns by passing the NCCQ: it means ICD-10 and OPCS-4 work."
    )
    assert signal.sources == (
        Source("An article about the designation", "https://example.org/acc", "2026-11-20"),
    )
    assert [len(group) for group in (signal.examples.match, signal.examples.no_match)] == [2, 2]


@pytest.mark.parametrize(
    ("written", "route"),
    [
        ("", Route.HOSPITAL),
        ("  route: primary_care\n", Route.PRIMARY_CARE),
        ("  route: unclear\n", Route.UNCLEAR),
        ("  route: not_coding\n", Route.NOT_CODING),
        ("  route: none\n", None),
    ],
)
def test_a_signal_takes_its_packs_side_unless_it_says_another(
    written: str, route: Route | None, write_rules: WriteRules, pack_text: str, second_text: str
) -> None:
    text = second_text.replace("  strength: strong\n", f"  strength: strong\n{written}")
    rules = load_rules([write_rules({"hospital/pack.yaml": pack_text, "hospital/a.yaml": text})])
    assert rules.signals[0].route is route


def test_a_signal_that_says_nothing_is_told(
    write_rules: WriteRules, pack_text: str, second_text: str
) -> None:
    files = {
        "hospital/pack.yaml": pack_text.replace("route: hospital\n", ""),
        "hospital/a.yaml": second_text,
    }
    rules = load_rules([write_rules(files)])
    assert problems_of(rules) == [
        "“icd-ten” says nothing of an advert: it has no route and no other meaning."
    ]
    assert len(rules.signals) == 1


CUES = """\
no-need:
  assertion: negated
  direction: forward
  phrases:
    - no need for
  within: 5
  examples:
    - There is no need for [[coding]].
but:
  assertion: ends
  direction: both
  pseudo: yes
  phrases:
    - but
  examples:
    - No coding but [[scanning]].
"""
HEADINGS = """\
duties:
  section: duties
  phrases:
    - Main duties
job-title:
  section: title
  one_line: yes
  phrases:
    - Job title
"""
POLICY = """\
weights:
  decisive: 10
  weak: 0.75
sections:
  about_us: x0.4
hedged: 0.6
"""


def test_cues_headings_and_policy(write_rules: WriteRules, pack_text: str) -> None:
    rules = load_rules(
        [
            write_rules(
                {
                    "cues/pack.yaml": pack_with(pack_text, "cues", "cues"),
                    "cues/a.yaml": CUES,
                    "headings/pack.yaml": pack_with(pack_text, "headings", "headings"),
                    "headings/a.yaml": HEADINGS,
                    "policy/pack.yaml": pack_with(pack_text, "policy", "policy"),
                    "policy/a.yaml": POLICY,
                }
            )
        ]
    )
    assert rules.problems == ()
    assert [(cue.id, cue.assertion, cue.direction, cue.within, cue.pseudo) for cue in rules.cues] == [
        ("cues.no-need", Assertion.NEGATED, Direction.FORWARD, 5, False),
        ("cues.but", None, Direction.BOTH, 12, True),
    ]
    assert rules.headings == (
        Heading(SectionName.DUTIES, ("Main duties",)),
        Heading(SectionName.TITLE, ("Job title",), one_line=True),
    )
    assert rules.policy == (
        ("weights.decisive", "10"),
        ("weights.weak", "0.75"),
        ("sections.about_us", "x0.4"),
        ("hedged", "0.6"),
    )
    assert rules.versions == (("cues", "1.0.0"), ("headings", "1.0.0"), ("policy", "1.0.0"))
    assert rules.signals == ()


def test_order_is_by_folder_then_file_then_line(
    write_rules: WriteRules, pack_text: str, signal_text: str, second_text: str
) -> None:
    files = {
        "b/pack.yaml": pack_with(pack_text, "b"),
        "b/one.yaml": second_text,
        "a/pack.yaml": pack_with(pack_text, "a"),
        "a/z.yml": second_text.replace("icd-ten", "z"),
        "a/m.yaml": signal_text.replace("acc-designation", "y") + second_text.replace("icd-ten", "b"),
    }
    rules = load_rules([write_rules(files)])
    assert [signal.id for signal in rules.signals] == ["a.y", "a.b", "a.z", "b.icd-ten"]
    assert rules == load_rules([write_rules(files)])


def test_one_bad_signal_leaves_the_others_working(
    write_rules: WriteRules, pack_text: str, signal_text: str, second_text: str
) -> None:
    text = signal_text.replace("strength: strong", "strength: [strong") + second_text
    rules = load_rules([write_rules({"hospital/pack.yaml": pack_text, "hospital/a.yaml": text})])
    assert [signal.id for signal in rules.signals] == ["hospital.icd-ten"]
    assert len(rules.problems) == 1


@given(
    line=st.integers(2, 40),
    junk=st.sampled_from(["", "  [", "  : :", "\t", " - 'x", "  *a", "    x", "  title: x"]),
)
def test_any_broken_line_leaves_the_neighbours_working(
    line: int, junk: str, write_rules: WriteRules, pack_text: str, signal_text: str, second_text: str
) -> None:
    lines = signal_text.splitlines()
    lines[line - 1] = junk
    before, after = second_text.replace("icd-ten", "before"), second_text.replace("icd-ten", "zafter")
    text = before + "\n".join(lines) + "\n" + after
    rules = load_rules([write_rules({"hospital/pack.yaml": pack_text, "hospital/a.yaml": text})])
    names = {signal.id for signal in rules.signals}
    assert {"hospital.before", "hospital.zafter"} <= names


def test_a_signal_without_source_is_listed_and_never_counted(
    write_rules: WriteRules, pack_text: str, signal_text: str
) -> None:
    start, end = signal_text.index("  sources:"), signal_text.index("  false_positives:")
    text = signal_text[:start] + "  sources: []\n" + signal_text[end:]
    rules = load_rules([write_rules({"hospital/pack.yaml": pack_text, "hospital/a.yaml": text})])
    assert rules.signals[0].status is Status.EXPERIMENTAL
    assert problems_of(rules) == ["“acc-designation” is listed but never counted: it has no source."]
    honest = text.replace("  strength: strong\n", "  strength: strong\n  status: experimental\n")
    rules = load_rules([write_rules({"hospital/a.yaml": honest})])
    assert rules.signals[0].status is Status.EXPERIMENTAL
    assert rules.problems == ()


def test_a_name_used_in_two_files_of_a_pack_counts_once(
    write_rules: WriteRules, pack_text: str, second_text: str
) -> None:
    files = {"hospital/pack.yaml": pack_text, "hospital/a.yaml": second_text, "hospital/b.yaml": second_text}
    rules = load_rules([write_rules(files)])
    assert [signal.place for signal in rules.signals] == [Place("hospital/a.yaml", 1, 1)]
    assert problems_of(rules) == ["“icd-ten” is left out: it stands in hospital/a.yaml, line 1 already."]


def test_the_digest_tells_packs_apart_but_not_line_ends_or_remarks_elsewhere(
    write_rules: WriteRules, pack_text: str, second_text: str
) -> None:
    def digest(files: dict[str, str]) -> str:
        return load_rules([write_rules(files)]).packs[0].digest

    first = digest({"hospital/pack.yaml": pack_text, "hospital/a.yaml": second_text})
    assert len(first) == 64
    folder = write_rules({"hospital/README.md": "About this pack.\n"})
    (folder / "hospital" / "a.yaml").write_bytes(second_text.replace("\n", "\r\n").encode())
    assert load_rules([folder]).packs[0].digest == first
    assert digest({"hospital/a.yaml": second_text.replace("daily", "weekly")}) != first
