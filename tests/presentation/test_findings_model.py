"""The wording checks' list."""

from __future__ import annotations

from PySide6 import QtCore
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.findings import Finding, Severity
from desktop_app.domain.spans import Span
from desktop_app.presentation.findings_model import FINDING_ROLE, FindingsModel

INFO = Finding("one", Severity.INFO, "The route is named.")
WARNING = Finding("two", Severity.WARNING, "The title and the text differ.", (Span("text", 3, 9),))


def test_what_matters_most_comes_first_and_is_said_aloud(qtmodeltester: ModelTester) -> None:
    model = FindingsModel()
    model.show_findings((INFO, WARNING))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert [model.index(row).data() for row in range(2)] == [WARNING.message, INFO.message]
    spoken = model.index(0).data(QtCore.Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Warning: The title and the text differ."
    assert model.index(0).data(FINDING_ROLE) == WARNING


def test_the_same_remarks_stay_but_lead_to_where_the_words_are_now(qtbot: QtBot) -> None:
    model = FindingsModel()
    model.show_findings((WARNING,))
    moved = Finding("two", Severity.WARNING, WARNING.message, (Span("text", 5, 11),))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_findings((moved,))
    assert model.index(0).data(FINDING_ROLE) == moved
