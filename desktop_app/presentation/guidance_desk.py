"""Advice beside an advert from the shipped guidance and pay tables, once they are loaded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

if TYPE_CHECKING:
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.findings import Finding
    from desktop_app.domain.guidance import Guidance, RoutePage, Unsaid
    from desktop_app.domain.pay import PayTables
    from desktop_app.domain.profile import Profile, Requirement, TermBeside
    from desktop_app.presentation.facts_remarks import Remark
    from desktop_app.presentation.notices import Notices
    from desktop_app.presentation.tasks import Tasks

Facts = tuple["Fact", ...]
Compared = Callable[["Analysis", "Analysis", tuple["TermBeside", ...]], None]


class GuidanceDesk(QtCore.QObject):
    """Returns nothing until ``load`` has loaded the files; pay tables and guidance arrive separately.

    Args:
        resources: The folder of shipped resources.
    """

    changed = QtCore.Signal()  # more of the files are loaded

    def __init__(self, tasks: Tasks, notices: Notices, *, resources: Path) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._resources = resources
        self._tables: PayTables | None = None
        self._guidance: Guidance | None = None
        self._checked: tuple[Analysis | None, Facts, tuple[Remark, ...]] = (None, (), ())

    @property
    def ready(self) -> bool:
        """Whether the guidance is loaded."""
        return self._guidance is not None

    def load(self) -> None:
        """Load the files, and all that is needed to use them, off the window's thread."""

        def read_tables() -> PayTables:
            from desktop_app.operations import advising  # noqa: F401 - not later
            from desktop_app.operations.shipped_guidance import load_pay_tables

            return load_pay_tables(self._resources)

        def read_guidance() -> Guidance:
            from desktop_app.operations.shipped_guidance import load_guidance

            return load_guidance(self._resources)

        def have_tables(tables: PayTables) -> None:
            self._tables, self._checked = tables, (None, (), ())
            self.changed.emit()

        def have_guidance(guidance: Guidance) -> None:
            self._guidance = guidance
            self.changed.emit()

        self._tasks.run(read_tables, done=have_tables, refused=self._notices.refuse)
        self._tasks.run(read_guidance, done=have_guidance, refused=self._notices.refuse)

    def remarks(self, analysis: Analysis, facts: Facts) -> tuple[Remark, ...]:
        """The results of an advert's pay and date checks."""
        if self._tables is None:
            return ()
        checked, of, remarks = self._checked
        if checked is not analysis or of is not facts:
            from desktop_app.operations.advising import remarks_on_dates, remarks_on_pay

            on_pay = remarks_on_pay(analysis=analysis, facts=facts, tables=self._tables)
            remarks = (*on_pay, *remarks_on_dates(analysis=analysis, facts=facts))
            self._checked = analysis, facts, remarks
        return remarks

    def findings(self, analysis: Analysis, facts: Facts) -> tuple[Finding, ...]:
        """What a recruiter should know of an advert's wording and facts, the weightiest first."""
        if self._tables is None:
            return analysis.findings
        from desktop_app.operations.advising import all_findings

        return all_findings(analysis=analysis, facts=facts, remarks=self.remarks(analysis, facts))

    def unsaid(self, analysis: Analysis, facts: Facts) -> tuple[Unsaid, ...]:
        """Points that matter for an advert's route and that it does not mention."""
        if self._guidance is None:
            return ()
        from desktop_app.operations.advising import what_is_not_said

        return what_is_not_said(analysis=analysis, facts=facts, guidance=self._guidance)

    def page(self, analysis: Analysis) -> RoutePage | None:
        """The page about an advert's route."""
        verdict = analysis.verdict
        return self._guidance.page(verdict.route, verdict.nation) if self._guidance is not None else None

    def requirements(self, profile: Profile, analysis: Analysis, facts: Facts) -> tuple[Requirement, ...]:
        """An advert's requirements compared with a profile."""
        if self._guidance is None:
            return ()
        from desktop_app.operations.advising import what_is_asked

        return what_is_asked(profile=profile, analysis=analysis, facts=facts, guidance=self._guidance)

    def compare(self, advert: Analysis, cv: Analysis, done: Compared) -> None:
        """Compare an advert with a CV, off the window's thread.

        Args:
            advert: The advert's analysis.
            cv: The CV's analysis.
            done: Called with both and every term that the advert asks for.
        """
        guidance = self._guidance
        if guidance is None:
            return

        def work() -> tuple[TermBeside, ...]:
            from desktop_app.operations.advising import terms_beside_cv

            return terms_beside_cv(advert=advert, cv=cv, guidance=guidance)

        self._tasks.run(work, done=lambda terms: done(advert, cv, terms), refused=self._notices.refuse)

    def questions(self, unsaid: tuple[Unsaid, ...], title: str) -> str:
        """Questions as text to paste into a message."""
        from desktop_app.operations.advising import questions_to_ask

        return questions_to_ask(unsaid=unsaid, title=title)
