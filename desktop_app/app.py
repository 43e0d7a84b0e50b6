"""The window's root: starts the engine process, then Qt; builds, wires, runs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from queue import SimpleQueue
from typing import TYPE_CHECKING

from desktop_app.domain.errors import AppError

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from PySide6 import QtWidgets

    from desktop_app.engine.events import Event
    from desktop_app.engine.process import Engine
    from desktop_app.gui.main_window import MainWindow
    from desktop_app.gui.wiring import Wiring
    from desktop_app.settings import Value

#: What makes the reader, in the engine's worker.
READER = "desktop_app.engine.readers:reader_of_rules"
#: Seconds after which a thread that works lets the window's go on; Python's own value is five times that, and
#: a turn of the event loop may have to wait for it several times.
_THREADS_TURN = 0.001
#: Lightness, of 255, below which a window's ground counts as dark.
_DARKEST_LIGHT = 128
#: What the system puts around a window at most: borders, title bar; in pixels.
_FRAME = (16, 40)


class Mailbox:
    """Keeps the engine's events until there is a window to take them."""

    def __init__(self) -> None:
        self._kept: SimpleQueue[Event] = SimpleQueue()
        self._deliver: Callable[[], None] | None = None

    def put(self, event: Event) -> None:
        """Take an event; called on the engine's thread."""
        self._kept.put(event)
        if self._deliver is not None:
            self._deliver()

    def open(self, deliver: Callable[[], None]) -> None:
        """From now on call ``deliver`` (from any thread) whenever something has come."""
        self._deliver = deliver
        deliver()

    def take_all(self, take: Callable[[Event], None]) -> None:
        """Hand over what has come so far; to be called on the window's thread."""
        while not self._kept.empty():
            take(self._kept.get())


def main_gui() -> int:
    """Open the window; the entry point of ``wordward-gui [FILE…]``.

    Returns:
        The exit status.
    """
    if run_as_child(sys.argv):
        return 0
    return run(sys.argv[1:])


def run_as_child(arguments: Sequence[str]) -> bool:
    """In a frozen program, be the child process that was asked for on the command line.

    Args:
        arguments: ``sys.argv``.

    Returns:
        Whether this process was a child, whose work is done now.
    """
    if not getattr(sys, "frozen", False):
        return False
    from multiprocessing import freeze_support

    from desktop_app.engine.process import WORKER_FLAG

    freeze_support()  # for the worker processes of a batch; ends this process if it is one
    if list(arguments[1:2]) != [WORKER_FLAG]:
        return False
    from desktop_app.engine.worker import main

    main(arguments[2:])
    return True


def run(files: Sequence[str]) -> int:
    """Open the window and run until it is closed.

    Args:
        files: Files to be opened.

    Returns:
        The exit status.
    """
    from desktop_app import paths, settings

    sys.setswitchinterval(_THREADS_TURN)
    mailbox = Mailbox()
    engine = None
    try:
        kept = settings.load(paths.config_folder())
        engine = start_engine(mailbox.put, kept[0])  # before Qt: it warms up on the other core meanwhile
        return open_window(engine, mailbox, files, kept)
    except Exception as error:  # noqa: BLE001 - named boundary: root; told in a box, bugs with a report
        return _tell(error)
    finally:
        if engine is not None:
            engine.close()


def start_engine(on_result: Callable[[Event], None], values: Mapping[str, Value]) -> Engine:
    """Start the engine with the rules of this person.

    Args:
        on_result: Called with every event on the engine's thread.
        values: Settings; one of them is the team's file of changes.

    Returns:
        The engine, warming up.

    Raises:
        AppError: The installation is incomplete.
    """
    from desktop_app.engine.process import Engine

    engine = Engine(READER, rule_arguments(values), on_result=on_result)
    engine.start()
    return engine


def rule_arguments(values: Mapping[str, Value]) -> tuple[str, ...]:
    """Where the rules are now, as the engine's worker is told; also for ``Engine.reload``.

    Args:
        values: Settings; one of them is the team's file of changes.

    Raises:
        AppError: The installation is incomplete.
    """
    from desktop_app import paths
    from desktop_app.engine.arguments import as_arguments

    return as_arguments(*paths.rule_places(_team_file(values)), cache=paths.cache_folder())


def _team_file(values: Mapping[str, Value]) -> Path | None:
    """The team's file of changes, where the settings name one."""
    from pathlib import Path

    team = str(values["team_rules"])
    return Path(team) if team else None


def open_window(
    engine: Engine, mailbox: Mailbox, files: Sequence[str], kept: tuple[dict[str, Value], str]
) -> int:
    """Open the window bare, furnish it while it is on screen, and run until it is closed.

    Args:
        engine: Warming up.
        mailbox: Holds the engine's events.
        files: Files to be opened.
        kept: The settings, and a sentence where some were set back to their defaults.

    Returns:
        The exit status.

    Raises:
        AppError: A folder is missing or cannot be made. What goes wrong later is told in a box instead.
    """
    from desktop_app import paths, settings
    from desktop_app.gui.furnishing import Furnishing

    app = _application()
    values, trouble = kept
    resources, data = paths.resources_folder(), paths.data_folder()
    window = _bare_window(app, values)
    parts: list[Wiring] = []

    def build() -> Wiring:
        from desktop_app.gui.wiring import Folders, Wiring

        rules = paths.rule_sources(_team_file(values))
        folders = Folders(resources, data, paths.log_folder, rules, paths.cache_folder())
        keep = partial(settings.save, paths.config_folder())
        parts.append(Wiring(app, engine, window, folders=folders, values=values, keep=keep))
        return parts[0]

    window.painted.connect(Furnishing(_furnish(build, mailbox, files, trouble), window).start)
    try:
        return app.exec()
    finally:
        for wiring in parts:
            wiring.close()


def _application() -> QtWidgets.QApplication:
    """Qt's application, under our name; what goes wrong in it from now on is told."""
    from PySide6 import QtWidgets

    app = QtWidgets.QApplication(sys.argv[:1])
    app.setApplicationName("Wordward")
    app.setDesktopFileName("wordward")
    sys.excepthook = partial(_caught, app)  # until the wiring has a better one
    return app


def within(wanted: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    """The window's width and height so that it fits on the screen with its frame.

    Args:
        wanted: Width and height, in pixels.
        room: What panels and docks leave of the screen, in pixels.
    """
    return min(wanted[0], room[0] - _FRAME[0]), min(wanted[1], room[1] - _FRAME[1])


def _bare_window(app: QtWidgets.QApplication, values: Mapping[str, Value]) -> MainWindow:
    """The window with nothing but a box to paste into, on screen, in the theme's colours."""
    from desktop_app.gui.main_window import MainWindow
    from desktop_app.presentation.window_colours import DARK_GROUNDS, LIGHT_GROUNDS

    system_is_dark = app.palette().window().color().lightness() < _DARKEST_LIGHT
    dark = {"dark": True, "light": False}.get(str(values["theme"]), system_is_dark)
    room = app.primaryScreen().availableGeometry().size()
    width, height = within((int(values["window_width"]), int(values["window_height"])), room.toTuple())
    window = MainWindow(DARK_GROUNDS if dark else LIGHT_GROUNDS, width=width, height=height)
    if values["window_maximised"]:
        window.showMaximized()
    else:
        window.show()
    return window


def _furnish(
    build: Callable[[], Wiring], mailbox: Mailbox, files: Sequence[str], trouble: str
) -> Iterator[None]:
    """The steps after the first paint: the rest is imported, then everything is built and connected."""
    from PySide6 import QtCore

    from desktop_app.gui.furnishing import imported

    QtCore.Qt.GlobalColor  # noqa: B018 - the first look at one makes all of Qt's enums, 14 ms: here, alone
    yield
    yield from imported("desktop_app.gui.wiring")
    wiring = build()
    yield
    yield from wiring.furnish(files)
    mailbox.open(lambda: wiring.tasks.bring_home(lambda: mailbox.take_all(wiring.reading.take)))
    if trouble:
        wiring.tell(trouble)


def _caught(
    app: QtWidgets.QApplication,
    _kind: type[BaseException],
    error: BaseException,
    _trace: TracebackType | None,
) -> None:
    """Something went wrong while the window is furnished: say so, and end."""
    sys.excepthook = sys.__excepthook__  # one box is enough
    app.exit(_tell(error))


def _tell(error: BaseException) -> int:
    """Say why there is no window; returns the exit status."""
    from PySide6 import QtWidgets

    words = str(error) if isinstance(error, AppError) else _told_as_bug(error)
    if sys.stderr is not None:  # on Windows a program without a console has none
        sys.stderr.write(f"{words}\n")
    _app = QtWidgets.QApplication.instance() or QtWidgets.QApplication(sys.argv[:1])
    QtWidgets.QMessageBox.critical(None, "Wordward cannot start", words)
    return 1


def _told_as_bug(error: BaseException) -> str:
    """A bug in words, with its report; that is written to the log too."""
    from desktop_app import paths
    from desktop_app.presentation.failures import Failures

    reports: list[str] = []
    failures = Failures(paths.log_folder)
    failures.reported.connect(reports.append)
    failures.take(error)
    return (
        "Something in Wordward went wrong that should not have, so it cannot start. What you saved is safe. "
        f"This report helps to mend it. It holds nothing of any advert.\n\n{reports[0]}"
    )
