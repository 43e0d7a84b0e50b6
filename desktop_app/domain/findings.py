"""Findings: the results of the wording checks for recruiters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.spans import Span


class Severity(StrEnum):
    """How much a finding matters."""

    INFO = "info"
    ADVICE = "advice"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of one wording check.

    Attributes:
        check: Id of the check.
        message: What was found and what to do, in one or two plain sentences.
        spans: The words it refers to; empty if something is missing.
    """

    check: str
    severity: Severity
    message: str
    spans: tuple[Span, ...] = ()
