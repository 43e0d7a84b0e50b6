"""The analysis: the one value on which window, command line, store and export are based."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import Evidence
from desktop_app.domain.facts import Fact
from desktop_app.domain.findings import Finding
from desktop_app.domain.sections import Section
from desktop_app.domain.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything read from one advert. Plain data; pickles.

    Attributes:
        advert: The advert as given.
        sections: In the order of the parts, not overlapping.
        evidence: Matches that speak for or against a route, by place.
        background: Matches that only show kind, stage, nation or setting, by place.
        verdict: The conclusion.
        findings: The results of the wording checks.
        packs: (pack id, version) of the rules it was made with.
        words: Number of words of all documents.
        rules_digest: Digest of the rule set it was made with (``RuleSet.digest``); empty in analyses saved by
            versions without one.
        facts: What the advert states about the post, as read, without corrections.
    """

    advert: Advert
    sections: tuple[Section, ...]
    evidence: tuple[Evidence, ...]
    background: tuple[Evidence, ...]
    verdict: Verdict
    findings: tuple[Finding, ...]
    packs: tuple[tuple[str, str], ...]
    words: int = 0
    rules_digest: str = ""
    facts: tuple[Fact, ...] = ()
