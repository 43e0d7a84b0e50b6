"""The wording checks' findings as a list for Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore
from typing_extensions import override

from desktop_app.domain.findings import Finding, Severity
from desktop_app.presentation.evidence_model import Index

if TYPE_CHECKING:
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.facts import Fact
    from desktop_app.presentation.facts_desk import FactsDesk

    Check = Callable[[Analysis, tuple[Fact, ...]], tuple[Finding, ...]]

#: The role under which an index returns its ``Finding``.
FINDING_ROLE = int(QtCore.Qt.ItemDataRole.UserRole)
_ORDER = (Severity.WARNING, Severity.ADVICE, Severity.INFO)
_SPOKEN = {Severity.WARNING: "Warning", Severity.ADVICE: "Advice", Severity.INFO: "Note"}


class FindingsModel(QtCore.QAbstractListModel):
    """Read-only; the most important findings first."""

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self.check: Check = lambda analysis, _facts: analysis.findings

    def follow(self, facts: FactsDesk) -> None:
        """Show what ``check`` finds in the advert on screen, anew whenever its facts change."""

        def show() -> None:
            analysis = facts.analysis
            self.show_findings(self.check(analysis, facts.facts) if analysis is not None else ())

        facts.changed.connect(show)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show new findings; unchanged ones stay."""
        listed = tuple(sorted(findings, key=lambda finding: _ORDER.index(finding.severity)))
        if [(one.check, one.message) for one in listed] == [
            (one.check, one.message) for one in self._findings
        ]:
            self._findings = listed  # their places may have changed
            return
        self.beginResetModel()
        self._findings = listed
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QtCore.QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._findings)

    @override
    def data(self, index: Index, role: int = QtCore.Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == FINDING_ROLE:
            return finding
        if role == QtCore.Qt.ItemDataRole.DisplayRole:
            return finding.message
        if role == QtCore.Qt.ItemDataRole.AccessibleTextRole:
            return f"{_SPOKEN[finding.severity]}: {finding.message}"
        return None
