"""The Read page without its widgets: the marks, rows and words for the analysis on screen."""

from __future__ import annotations

import html
from pathlib import Path

from PySide6 import QtCore

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.errors import AppError
from desktop_app.domain.evidence import Evidence
from desktop_app.domain.facts import FactName
from desktop_app.domain.labels import label
from desktop_app.domain.verdict import Route
from desktop_app.presentation.analysis_model import (
    READING,
    WAITING,
    WARMING,
    Banner,
    Paragraph,
    banner_of,
    footer_of,
    refused_banner,
    why_of,
)
from desktop_app.presentation.documents_parts import number_of
from desktop_app.presentation.documents_record import Record
from desktop_app.presentation.documents_words import document_name
from desktop_app.presentation.evidence_model import EvidenceModel
from desktop_app.presentation.evidence_rows import (
    EvidenceRow,
    Filter,
    Marking,
    no_evidence,
    rows_of,
    why_in_full,
)
from desktop_app.presentation.facts_desk import FactsDesk
from desktop_app.presentation.findings_model import FindingsModel
from desktop_app.presentation.marks import Mark
from desktop_app.presentation.notices import TEXT_TOPIC, Notices
from desktop_app.presentation.pasting import Pasting
from desktop_app.presentation.preferences import Preferences
from desktop_app.presentation.qt_ranges import QtRanges
from desktop_app.presentation.reading import Phase, Reading
from desktop_app.presentation.recovery_copy import Recovery
from desktop_app.presentation.samples import SAMPLES, Sample, load_sample
from desktop_app.presentation.saving import Saving
from desktop_app.presentation.saving_when_read import SavingWhenRead
from desktop_app.text.guessed_names import employer_of, title_of

RECRUITER = "recruiter"


class ReadPage(QtCore.QObject):
    """What the Read page shows and does.

    Args:
        reading: Asks the engine.
        record: Everything about the advert that is not in the text.
        saving: Saves to the shortlist.
        recovery: Keeps unsaved text.
        preferences: Holds the audience.
        samples: Folder with the sample adverts.
    """

    banner_changed = QtCore.Signal()
    analysis_changed = QtCore.Signal()  # rows, findings and words belong to another analysis, or to none
    marks_changed = QtCore.Signal()
    audience_changed = QtCore.Signal()

    def __init__(
        self,
        reading: Reading,
        *,
        record: Record,
        saving: Saving,
        recovery: Recovery,
        preferences: Preferences,
        notices: Notices,
        samples: Path,
    ) -> None:
        super().__init__()
        self.reading = reading
        self.record = record
        self.preferences = preferences
        self.evidence_model = EvidenceModel(self)
        self.findings_model = FindingsModel(self)
        self.samples = SAMPLES
        self.pasting = Pasting(reading, saving, notices)
        self.facts = FactsDesk(reading)
        self.saving = SavingWhenRead(reading, saving, self.facts, notices)
        self.findings_model.follow(self.facts)
        self._recovery = recovery
        self._notices = notices
        self._samples_folder = samples
        self._sample_text = ""
        self._rows: tuple[EvidenceRow, ...] = ()
        self._filter = Filter()
        self._shown_analysis: object = None
        self._marking = Marking(reading.advert)
        reading.marked.connect(self._mark_ahead)
        reading.phase_changed.connect(self._phase_changed)
        preferences.changed.connect(self._preference_changed)
        saving.saved.connect(lambda entry: recovery.forget_saved(entry.analysis.advert))
        saving.saved.connect(self.facts.note_saved)
        saving.mended.connect(self.facts.join)
        saving.mended.connect(lambda entry: recovery.forget_saved(entry.analysis.advert, same_text=True))
        self.facts.corrected.connect(self._keep_corrections)
        self.facts.corrected.connect(self.banner_changed)
        recovery.found.connect(self._expect_corrections)

    @property
    def recruiting(self) -> bool:
        """Whether the person recruits."""
        return self.preferences.text("audience") == RECRUITER

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence on screen, in order of its numbers."""
        return self.reading.analysis.evidence if self.reading.analysis is not None else ()

    @property
    def title(self) -> str:
        """The title found in the advert; empty without an analysis."""
        read = title_of(self.reading.analysis) if self.reading.analysis is not None else ""
        return str(self.facts.value(FactName.TITLE) or read)

    @property
    def employer(self) -> str:
        """The employer found in the advert; empty if it names none."""
        read = employer_of(self.reading.analysis) if self.reading.analysis is not None else ""
        return str(self.facts.value(FactName.EMPLOYER) or read)

    def edited(self) -> None:
        """The text has changed; ``read`` follows with the new text."""
        self.reading.outdate()
        self._notices.withdraw(TEXT_TOPIC)

    def leave(self) -> None:
        """Another advert is coming: forget what belonged to the last one."""
        self.pasting.forget()
        self._notices.turn_page()
        self.saving.leave()

    def read(self, advert: Advert) -> None:
        """Have the advert on screen read, and keep a recovery copy until it is saved."""
        self.reading.read(advert)
        self.pasting.follow(advert)
        self.saving.follow()
        text = advert.part(TEXT)
        if not text or text != self._sample_text:
            self._keep(advert)
        if self.reading.phase is Phase.WARMING:  # continues, so nobody else says it
            self.banner_changed.emit()

    def save(self) -> None:
        """Save the advert on screen, as soon as it has been read."""
        self.saving.save()

    def set_filter(self, wanted: Filter) -> None:
        """Show only rows that pass a filter, in the list and in the text."""
        self._filter = wanted
        self.evidence_model.set_filter(wanted)
        self.marks_changed.emit()

    def banner(self) -> Banner:
        """The current content of the verdict banner."""
        reading = self.reading
        if reading.phase is Phase.REFUSED:
            return refused_banner(*reading.refusal)
        if reading.analysis is not None:
            return banner_of(reading.analysis)
        return {Phase.WARMING: WARMING, Phase.EMPTY: WAITING}.get(reading.phase, READING)

    def no_evidence(self) -> str:
        """The words in place of an empty evidence list."""
        return no_evidence(self.reading.phase, self._rows)

    def no_findings(self) -> str:
        """The words in place of an empty list of findings."""
        reading = self.reading
        if reading.phase is Phase.REFUSED:
            return "This text could not be read, so its wording was not checked."
        if reading.empty:
            return "Nothing to check yet: remarks on the wording appear here when there is an advert."
        if reading.phase is not Phase.READ or reading.analysis is None:
            return "The wording is checked as soon as the text is read."
        if reading.analysis.verdict.route is Route.NOT_CODING:
            return "Most checks are for coding posts; this text does not read like one."
        return "No remarks on the wording."

    def why(self) -> tuple[Paragraph, ...]:
        """The explanation; empty without an analysis."""
        return why_of(self.reading.analysis) if self.reading.analysis is not None else ()

    def footer(self) -> str:
        """The foot: words, signals, time; empty without an analysis."""
        analysis = self.reading.analysis
        return footer_of(analysis, self.reading.milliseconds) if analysis is not None else ""

    def marks(self, part: str = TEXT) -> list[Mark]:
        """The marks of one document of the advert that was analysed, or is about to be."""
        return self._marking.marks(part, self._filter)

    def place_of(self, part: str, start: int, end: int) -> tuple[int, int]:
        """Code points of a part of the analysed advert as UTF-16 units for Qt."""
        ranges = QtRanges(self.reading.advert.part(part))
        return ranges.to_qt(start), ranges.to_qt(end)

    def message(self, found: Evidence) -> str:
        """The meaning of a signal for this person, in one sentence."""
        return (found.recruiter if self.recruiting else found.seeker) or found.seeker or found.recruiter

    def explain(self, item: int) -> str:
        """The tool tip for a piece of evidence, as rich text."""
        if not 0 <= item < len(self.evidence):
            return ""
        found = self.evidence[item]
        side = f"{label(found.route, short=True)} · " if found.route is not None else ""
        lines = [f"<b>{html.escape(found.title)}</b> · {side}{label(found.category, short=True).lower()}"]
        if said := self.message(found):
            lines.append(html.escape(said))
        if why := why_in_full(found).rstrip("."):
            lines.append(f"<i>{html.escape(why[:1].upper() + why[1:])}.</i>")
        number = number_of(found.span.part, self.reading.advert)
        if number >= 0 and len(self.reading.advert.documents) > 1:
            lines.append(f"In {html.escape(document_name(self.reading.advert, number))}")
        if found.source:
            lines.append(f"Source: {html.escape(found.source)}")
        return f"<qt>{'<br>'.join(lines)}</qt>"

    def sample(self, name: str) -> Sample | None:
        """A sample advert; ``None``, with a notice, if it cannot be read."""
        try:
            sample = load_sample(self._samples_folder, name)
        except AppError as error:
            self._notices.refuse(error)
            return None
        self._sample_text = sample.text
        self.pasting.note_safe(Advert.of(sample.text, title=sample.title, employer=sample.employer))
        return sample

    def _mark_ahead(self, evidence: tuple[Evidence, ...]) -> None:
        """Show marks before their analysis has arrived."""
        self._marking = Marking(self.reading.advert, evidence, rows_of(evidence), is_ahead=True)
        self.marks_changed.emit()

    def _phase_changed(self) -> None:
        analysis = self.reading.analysis
        never_comes = self._marking.is_ahead and self.reading.phase in (Phase.EMPTY, Phase.REFUSED)
        if analysis is not self._shown_analysis or never_comes:
            self._shown_analysis = analysis
            is_known = self._marking.evidence == self.evidence
            self._rows = self._marking.rows if is_known else rows_of(self.evidence)
            self._marking = Marking(self.reading.advert, self.evidence, self._rows)
            self.marks_changed.emit()
            self.evidence_model.show_rows(self._rows)
            self.analysis_changed.emit()
        self.banner_changed.emit()

    def _keep_corrections(self) -> None:
        """Keep the corrections with an unsaved text."""
        if not self.pasting.gives_way:
            self._keep(self.reading.advert)

    def _keep(self, advert: Advert) -> None:
        """Keep a recovery copy of the advert on screen."""
        as_pasted = self.pasting.is_as_pasted(advert)
        self._recovery.keep_advert(advert, self.facts.corrections, as_pasted=as_pasted)

    def _expect_corrections(self) -> None:
        """Restore the corrections together with a recovered text."""
        draft = self._recovery.draft
        if draft is not None:
            self.facts.expect(draft.advert.parts, draft.corrections)

    def _preference_changed(self, name: str) -> None:
        if name == "audience":
            self.audience_changed.emit()
