"""The Read page without its widgets: which marks and words belong to the analysis on screen."""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.errors import AppError
from desktop_app.domain.evidence import Evidence
from desktop_app.presentation.analysis_model import (
    READING,
    WAITING,
    WARMING,
    Banner,
    banner_of,
    footer_of,
    refused_banner,
)
from desktop_app.presentation.marks import Mark, marks_of
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.preferences import Preferences
from desktop_app.presentation.qt_ranges import QtRanges
from desktop_app.presentation.reading import Phase, Reading
from desktop_app.presentation.samples import SAMPLES, Sample, load_sample
from desktop_app.presentation.words import ASSERTION_NAMES, CATEGORY_NAMES, ROUTE_SHORT

RECRUITER = "recruiter"


class ReadPage(QtCore.QObject):
    """What the Read page shows.

    Args:
        reading: Asks the engine.
        preferences: Holds the audience.
        notices: Where trouble is told.
        samples: Folder with the sample adverts.
    """

    banner_changed = QtCore.Signal()
    marks_changed = QtCore.Signal()

    def __init__(
        self, reading: Reading, *, preferences: Preferences, notices: Notices, samples: Path
    ) -> None:
        super().__init__()
        self.reading = reading
        self.preferences = preferences
        self._notices = notices
        self._samples = samples
        self.samples = SAMPLES
        self.shown: Callable[[int], bool] = lambda _item: True
        reading.phase_changed.connect(self.banner_changed)
        reading.analysed.connect(self.marks_changed)

    @property
    def recruiting(self) -> bool:
        """Whether the person recruits."""
        return self.preferences.text("audience") == RECRUITER

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence on screen, by its number."""
        return self.reading.analysis.evidence if self.reading.analysis is not None else ()

    def edited(self) -> None:
        """The text has changed; its new wording follows in ``read``."""
        self.reading.outdate()

    def read(self, text: str, *, title: str, employer: str) -> None:
        """Have the advert on screen read."""
        self.reading.read(Advert.of(text, title=title, employer=employer))

    def banner(self) -> Banner:
        """What the verdict banner says now."""
        reading = self.reading
        if reading.analysis is not None and reading.phase is not Phase.REFUSED:
            return banner_of(reading.analysis)
        if reading.phase is Phase.REFUSED:
            return refused_banner(*reading.refusal)
        return {Phase.WARMING: WARMING, Phase.EMPTY: WAITING}.get(reading.phase, READING)

    def footer(self) -> str:
        """The line below the text; empty without an analysis."""
        analysis = self.reading.analysis
        return footer_of(analysis, self.reading.milliseconds) if analysis is not None else ""

    def marks(self) -> list[Mark]:
        """The marks for the text that was analysed."""
        analysis = self.reading.analysis
        if analysis is None:
            return []
        ranges = QtRanges(analysis.advert.part(TEXT))
        return marks_of(analysis.evidence, part=TEXT, to_qt=ranges.to_qt, shown=self.shown)

    def message(self, found: Evidence) -> str:
        """What a signal means for this person, in one sentence."""
        return (found.recruiter if self.recruiting else found.seeker) or found.seeker or found.recruiter

    def explain(self, item: int) -> str:
        """The tool tip about a piece of evidence, as rich text."""
        if not 0 <= item < len(self.evidence):
            return ""
        found = self.evidence[item]
        side = f"{ROUTE_SHORT[found.route]} · " if found.route is not None else ""
        lines = [f"<b>{html.escape(found.title)}</b> · {side}{CATEGORY_NAMES[found.category].lower()}"]
        if said := self.message(found):
            lines.append(html.escape(said))
        why = found.why or ASSERTION_NAMES[found.assertion]
        if why:
            lines.append(f"<i>{html.escape(why[:1].upper() + why[1:])}.</i>".replace("..", "."))
        if found.source:
            lines.append(f"<small>Source: {html.escape(found.source)}</small>")
        return "<br>".join(lines)

    def sample(self, name: str) -> Sample | None:
        """A sample advert; nothing (and a notice) if it cannot be read."""
        try:
            return load_sample(self._samples, name)
        except AppError as error:
            self._notices.refuse(error)
            return None
