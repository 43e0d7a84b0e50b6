"""Wording checks for recruiters, based on the verdict and its evidence alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.analysis.phrasing import quote
from desktop_app.domain.advert import EMPLOYER
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.findings import Finding, Severity
from desktop_app.domain.labels import label
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import OUTDATED, SLIP, Category, Gate, Strength
from desktop_app.domain.verdict import HOME_NATIONS, SIDES, Kind, Nation, Route, Stage, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.analysis.collect import Collected
    from desktop_app.analysis.decide import Shape

_ENOUGH_WORDS = 60
#: The background signal of a training offer.
_TRAINING = "wording.training-offered"
#: Prefixes of rules whose message to recruiters is a finding, with its severity.
_TOLD_BY_RULES = {SLIP: Severity.ADVICE, OUTDATED: Severity.INFO}
#: Nations where hospital posts should name the qualifications of the United Kingdom.
_UK = (*HOME_NATIONS, Nation.UNKNOWN)


def check_wording(
    verdict: Verdict, found: Collected, shape: Shape, *, setting_told: bool
) -> tuple[Finding, ...]:
    """What a recruiter should know about the advert's wording.

    Args:
        verdict: The verdict on the advert.
        found: Its evidence, and other matches such as training offers.
        shape: The word count; short drafts are not told what they lack.
        setting_told: Whether the advert names the verdict's setting, rather than it being the usual one.

    Returns:
        Findings, most severe first; none unless it is a vacancy.
    """
    if verdict.kind is not Kind.VACANCY:
        return ()
    findings: list[Finding | None] = [_title_against_content(verdict, found.evidence)]
    if verdict.route not in (Route.NOT_CODING, Route.MIXED) and shape.words >= _ENOUGH_WORDS:
        findings += [
            _nothing_named(verdict, found.evidence, setting_told=setting_told),
            _no_qualification(verdict, (*found.evidence, *found.background)),
        ]
    if verdict.route is not Route.NOT_CODING:
        findings += _slips_and_old_names(found.background)
    order = list(Severity)
    return tuple(sorted(filter(None, findings), key=lambda finding: -order.index(finding.severity)))


def _title_against_content(verdict: Verdict, evidence: Sequence[Evidence]) -> Finding | None:
    """The title names coding or a side, and the text says otherwise."""
    titles = [item for item in evidence if _is_titles(item) and item.gate in (Gate.POST, Gate.ACT, Gate.TEAM)]
    sides = {item.route for item in titles if item.route in SIDES}
    spans = tuple(item.span for item in titles)
    if verdict.route is Route.NOT_CODING:
        if not titles:
            return None
        message = (
            f"The title says {quote(titles[0].text)}, but the text describes no coding work. "
            "Candidates for coding posts will open it and leave; say what the work is."
        )
        return Finding("title-against-content", Severity.WARNING, message, spans)
    if verdict.route in SIDES and sides and verdict.route not in sides:
        message = (
            f"The title {quote(titles[0].text)} reads as {label(next(iter(sorted(sides)))).lower()}, "
            f"but the text is about {label(verdict.route).lower()}. Name the setting in the title."
        )
        return Finding("title-against-content", Severity.WARNING, message, spans)
    return None


def _is_titles(item: Evidence) -> bool:
    """Whether an item is in a title, which may be at the start of a line that also names the employer."""
    begins = item.category is Category.TITLE and item.span.start == 0 and item.span.part != EMPLOYER
    return item.section is SectionName.TITLE or (item.section is SectionName.EMPLOYER and begins)


def _nothing_named(verdict: Verdict, evidence: Sequence[Evidence], *, setting_told: bool) -> Finding | None:
    """The advert names no coding system, no setting, or neither."""
    if verdict.route not in (Route.HOSPITAL, Route.PRIMARY_CARE, Route.UNCLEAR):
        return None
    meant = [item for item in evidence if item.assertion is not Assertion.NEGATED]
    system = any(
        (item.category in (Category.CLASSIFICATION, Category.SYSTEM) and item.route in SIDES)
        # A longer act ("coding letters in SNOMED CT") hides the terminology that it names.
        or "snomed" in item.text.casefold()
        for item in meant
    )
    setting = setting_told or any(item.category is Category.SETTING and item.route in SIDES for item in meant)
    if system and setting:
        return None
    missing = {
        (False, False): "neither the coding system nor the setting",
        (False, True): "no coding system (ICD-10 and OPCS-4, or SNOMED CT in which practice system)",
        (True, False): "no setting (hospital department, practice, network)",
    }[system, setting]
    message = f"The advert names {missing}. Candidates use these words to tell which job it is; add them."
    severity = Severity.WARNING if not system and not setting else Severity.ADVICE
    return Finding("system-or-setting-missing", severity, message)


def _no_qualification(verdict: Verdict, evidence: Sequence[Evidence]) -> Finding | None:
    """A British hospital post that neither asks for NCCQ or ACC nor offers training."""
    if verdict.route is not Route.HOSPITAL or verdict.nation not in _UK:
        return None
    said = any(
        (item.category is Category.QUALIFICATION and item.strength is not Strength.WEAK)
        or item.stage is Stage.ACCREDITED
        or (item.rule == _TRAINING and item.assertion is not Assertion.NEGATED)
        for item in evidence
    )
    if said or verdict.stage in (Stage.ENTRY, Stage.MANAGER):
        return None
    message = (
        "The advert neither asks for NCCQ or ACC nor offers training towards it. "
        "Say which: trained coders filter on it, and beginners look for it."
    )
    return Finding("qualification-not-said", Severity.ADVICE, message)


def _slips_and_old_names(background: Sequence[Evidence]) -> list[Finding | None]:
    """Misspelt terms and outdated names: one finding per rule, with all its places."""
    places: dict[str, list[Evidence]] = {}
    for item in background:
        if item.rule.startswith(tuple(_TOLD_BY_RULES)) and not item.why:
            places.setdefault(item.rule, []).append(item)
    return [
        Finding(
            rule.partition(".")[2],
            next(severity for start, severity in _TOLD_BY_RULES.items() if rule.startswith(start)),
            items[0].recruiter,
            tuple(item.span for item in items),
        )
        for rule, items in places.items()
    ]
