"""The whole program, driven by a script on its own event loop: ``python -m tests.gui.running TASK``."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

from desktop_app import app
from desktop_app.gui.wiring import Wiring

#: Seconds after which something must be wrong.
LONGEST_RUN = 60

Script = Callable[[Wiring, Any], Iterator[Callable[[], bool]]]


def say(*words: object) -> None:
    """A line for the test that runs this."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def read_a_sample(wiring: Wiring, engine: Any) -> Iterator[Callable[[], bool]]:
    """The example is read, the engine is killed, the text stays, and it is read again."""
    view: Any = wiring.window.page("read")
    yield lambda: wiring.reading.phase == "empty"
    view.column.empty.sample_chosen.emit("hospital")
    yield lambda: wiring.reading.answered
    say(view.panel.banner.accessibleName(), len(view.editor.marks) > 20)
    text = view.editor.text()
    os.kill(engine.pid, signal.SIGTERM)
    yield lambda: wiring.reading.phase == "warming"
    say(wiring.notices.current.sentence if wiring.notices.current else "", view.editor.text() == text)
    yield lambda: wiring.reading.phase == "read"
    view.editor.insertPlainText("Once more. ")
    yield lambda: wiring.reading.answered
    say(wiring.reading.analysis.verdict.route if wiring.reading.analysis else "")


def close_at_once(wiring: Wiring, engine: Any) -> Iterator[Callable[[], bool]]:
    """The window is closed while the engine warms up."""
    say(engine.pid)
    yield lambda: True


def main() -> int:
    """Run one script to its end, then close the window."""
    script: Script = {"sample": read_a_sample, "close": close_at_once}[sys.argv.pop(1)]
    engines: list[Any] = []
    start, furnish = app.start_engine, app._furnish

    def started(*given: Any) -> Any:
        engines.append(start(*given))
        return engines[0]

    def furnished(build: Callable[[], Wiring], *others: Any) -> Iterator[None]:
        from PySide6 import QtCore

        built: list[Wiring] = []

        def build_and_keep() -> Wiring:
            built.append(build())
            return built[0]

        yield from furnish(build_and_keep, *others)
        steps = script(built[0], engines[0])
        waiting: list[Callable[[], bool]] = [lambda: True]

        def look() -> None:
            if waiting[0]():
                try:
                    waiting[0] = next(steps)
                except StopIteration:
                    timer.stop()
                    built[0].window.close()

        timer = QtCore.QTimer(built[0].window)
        timer.setInterval(5)
        timer.timeout.connect(look)
        timer.start()
        QtCore.QTimer.singleShot(LONGEST_RUN * 1000, lambda: os._exit(9))

    app.start_engine, app._furnish = started, furnished  # type: ignore[assignment]
    return app.run([])


if __name__ == "__main__":
    raise SystemExit(main())
