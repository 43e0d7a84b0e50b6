"""Files in a person's hands: dropped on the window, several of them answered for as one record."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.gui.documents_question import DocumentsQuestion
from tests.gui.conftest import Desk

FIXTURES = Path(__file__).parents[1] / "fixtures"


def files(*paths: Path) -> QtCore.QMimeData:
    """As a file manager gives them."""
    data = QtCore.QMimeData()
    data.setUrls([QtCore.QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(desk: Desk, widget: QtWidgets.QWidget, *paths: Path) -> None:
    """Let go of files over a widget."""
    data = files(*paths)
    place = QtCore.QPointF(5, 5)
    copy, left = QtCore.Qt.DropAction.CopyAction, QtCore.Qt.MouseButton.LeftButton
    plain = QtCore.Qt.KeyboardModifier.NoModifier
    entering = QtGui.QDragEnterEvent(place.toPoint(), copy, data, left, plain)
    QtWidgets.QApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    with desk.qtbot.waitSignal(desk.wiring.documents.opening.settled):
        QtWidgets.QApplication.sendEvent(widget, QtGui.QDropEvent(place, copy, data, left, plain))
    read(desk)


def read(desk: Desk) -> None:
    """The engine has been asked and has answered."""
    desk.settle()
    desk.qtbot.waitUntil(lambda: not desk.view._asking.isActive())
    desk.settle()


def write(desk: Desk, **texts: str) -> list[Path]:
    """Text files of these names."""
    paths = []
    for name, text in texts.items():
        paths.append(desk.folder / f"{name.replace('_', ' ')}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def open_record(desk: Desk) -> list[Path]:
    """An advert with its job description and person specification, opened together."""
    paths = write(
        desk,
        Person_specification="Essential: NCCQ",
        Advert="Clinical Coder wanted, ICD-10",
        Job_description="You will use OPCS-4 and ICD-10",
    )
    drop(desk, desk.window, *paths)
    question = desk.window.findChild(DocumentsQuestion)
    assert question is not None
    assert question.one.isChecked()
    question.accept()
    read(desk)
    return paths


def names(desk: Desk) -> list[str]:
    """The tabs of the strip."""
    tabs = desk.view.column.documents.tabs
    return [tabs.tabText(number) for number in range(tabs.count())] if not tabs.isHidden() else []
