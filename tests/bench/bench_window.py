"""The window beside bare Qt: start, stalls while the engine warms up, edit to repainted marks.

Run it from the repository's root: ``python tests/bench/bench_window.py``. Each start is a process of its own,
bare and ours in turn, each when the machine is quiet; medians are shown, and ratios matter more than
milliseconds. Needs a display (or ``QT_QPA_PLATFORM=offscreen``, which is the default here).
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench.installed import environment  # noqa: E402

BARE = """
import time, sys
from PySide6 import QtCore, QtWidgets
class Window(QtWidgets.QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time(), flush=True)
        QtCore.QTimer.singleShot(0, QtWidgets.QApplication.quit)
app = QtWidgets.QApplication([])
window = Window()
window.setCentralWidget(QtWidgets.QPlainTextEdit())
window.resize(1180, 760)
window.show()
app.exec()
"""


def wait_for_quiet(seconds: float = 60) -> None:
    """Wait until the machine has been nearly idle for a moment (Linux; elsewhere: do not wait)."""
    stat = Path("/proc/stat")
    end = time.monotonic() + seconds
    while stat.exists() and time.monotonic() < end:
        before = [int(part) for part in stat.read_text(encoding="ascii").split("\n", 1)[0].split()[1:9]]
        time.sleep(0.25)
        after = [int(part) for part in stat.read_text(encoding="ascii").split("\n", 1)[0].split()[1:9]]
        spent = [late - early for late, early in zip(after, before, strict=True)]
        if spent[3] + spent[4] > 0.9 * sum(spent):
            return


def run_ours(task: str, home: Path) -> dict[str, float]:
    """Start the program in a process of its own and let it tell what it measured."""
    wait_for_quiet()
    began = time.time()
    done = subprocess.run(
        [sys.executable, str(Path(__file__)), task],
        env=environment(home), capture_output=True, text=True, check=False,
    )  # fmt: skip
    try:
        told: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    except (ValueError, IndexError):
        sys.exit(done.stderr)
    return {name: value - began if name.endswith("_at") else value for name, value in told.items()}


def run_bare(home: Path) -> float:
    """Seconds from the start of a process to a painted bare window."""
    wait_for_quiet()
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", BARE], env=environment(home), capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[0]) - began


class Watch:
    """Notes when the window is painted and the engine ready, and the longest turn of the loop between."""

    def __init__(self) -> None:
        self.told: dict[str, float] = {"stall": 0.0}
        self._last = 0.0

    def painted(self) -> None:
        """The bare window is on the screen; from now on nobody should have to wait."""
        from PySide6 import QtCore

        self.told["painted_at"] = time.time()
        self._last = time.perf_counter()
        self._ticks = QtCore.QTimer(interval=0)
        self._ticks.timeout.connect(self._tick)
        self._ticks.start()

    def rest(self) -> None:
        """Look no longer."""
        self._ticks.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.told["stall"] = max(self.told["stall"], now - self._last)
        self._last = now


def run_watched(watch: Watch, when_ready):  # type: ignore[no-untyped-def]
    """Run the program; call ``when_ready`` with the wiring as soon as the engine is ready."""
    from desktop_app import app

    furnish = app._furnish

    def furnished(build, *others):  # type: ignore[no-untyped-def]
        from PySide6 import QtCore

        watch.painted()
        built = []

        def build_and_keep():  # type: ignore[no-untyped-def]
            built.append(build())
            return built[0]

        yield from furnish(build_and_keep, *others)
        watch.told["furnished_at"] = time.time()
        (wiring,) = built

        def look() -> None:
            if wiring.reading.phase is not wiring.reading.phase.WARMING:
                timer.stop()
                when_ready(wiring)

        timer = QtCore.QTimer(wiring.window, interval=1)
        timer.timeout.connect(look)
        timer.start()

    app._furnish = furnished
    app.run([])
    print(json.dumps(watch.told))


def measure_start() -> None:
    """In the program's own process: first paint, furnished, engine ready, longest stall."""
    watch = Watch()

    def ready(wiring) -> None:  # type: ignore[no-untyped-def]
        from PySide6 import QtCore

        watch.told["ready_at"] = time.time()
        QtCore.QTimer.singleShot(200, wiring.window.close)

    run_watched(watch, ready)


def measure_edits() -> None:
    """With the real engine process: from a key to the answer's marks on the screen, short and long text."""
    watch = Watch()

    def ready(wiring) -> None:  # type: ignore[no-untyped-def]
        watch.rest()  # or it would keep the interpreter from the thread that hears the engine
        type_words(wiring, watch.told)
        wiring.window.close()

    run_watched(watch, ready)


def type_words(wiring, told: dict[str, float]) -> None:  # type: ignore[no-untyped-def]
    """Type into an 800-word advert and a 20,000-word text and time each key."""
    from PySide6 import QtCore, QtGui, QtTest, QtWidgets

    editor = wiring.window.page("read").editor
    advert = (ROOT / "resources" / "samples" / "hospital.txt").read_text(encoding="utf-8")
    for name, words in (("800", 800), ("20000", 20_000)):
        copies = [f"Advert {number}\n{advert}" for number in range(words // len(advert.split()) + 1)]
        text = " ".join("\n\n".join(copies).split(" ")[:words])
        editor.replace_text(text)
        wait_for_answer(wiring)
        block = editor.document().findBlockByNumber(editor.document().blockCount() // 2)
        editor.setTextCursor(QtGui.QTextCursor(block))
        editor.setFocus()
        painted = Painted(editor)
        keys, shown = [], []
        for key in "OPCS-4 NCCQ and ICD-10 " * 3:
            painted.marked_at = 0.0
            began = time.perf_counter()
            QtTest.QTest.keyClicks(editor, key)
            editor.viewport().repaint()
            keys.append(time.perf_counter() - began)
            while not painted.moved:  # asleep between events, as the real loop is
                QtWidgets.QApplication.processEvents(QtCore.QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            editor.viewport().repaint()  # where no block on screen has other marks now
            shown.append(painted.marked_at - began)
            wait_for_answer(wiring)
        told[f"key_{name}"] = statistics.median(keys)
        told[f"marks_{name}"] = statistics.median(shown)
        told[f"marks_worst_{name}"] = max(shown)
        told[f"count_{name}"] = len(editor.marks)


class Painted:
    """Notes when an editor is first painted after its marks moved."""

    def __init__(self, editor) -> None:  # type: ignore[no-untyped-def]
        self.moved = False
        self._marked_at = 0.0
        self._paint = editor.paintEvent
        editor.marks_moved.connect(self._move)
        editor.paintEvent = self._painted

    @property
    def marked_at(self) -> float:
        """When it was; 0 to wait for the next time."""
        return self._marked_at

    @marked_at.setter
    def marked_at(self, value: float) -> None:
        self._marked_at, self.moved = value, False

    def _move(self) -> None:
        self.moved = True

    def _painted(self, event: object) -> None:
        self._paint(event)
        if self.moved and not self._marked_at:
            self._marked_at = time.perf_counter()


def wait_for_answer(wiring) -> None:  # type: ignore[no-untyped-def]
    """Let the events come until the text on screen is answered."""
    from PySide6 import QtWidgets

    end = time.monotonic() + 30
    while time.monotonic() < end:
        QtWidgets.QApplication.processEvents()
        if wiring.reading.answered and not wiring.window.page("read")._asking.isActive():
            return
    sys.exit("no answer")


def main() -> None:
    """Measure and print."""
    rounds = int(os.environ.get("ROUNDS", "9"))
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name), rounds)


def measure(home: Path, rounds: int) -> None:
    """Measure with bytecode, settings and cache in a folder of this run, and print."""
    run_bare(home), run_ours("start", home)  # bytecode and compiled rules are there from now on
    bare, ours = [], []
    for _ in range(rounds):
        bare.append(run_bare(home))
        ours.append(run_ours("start", home))
    middle = statistics.median(bare)
    print(f"bare PySide6 window painted   {middle * 1000:7.0f} ms   (median of {rounds})")
    for name, words in (
        ("painted_at", "Wordward window painted      "),
        ("furnished_at", "Wordward window furnished    "),
        ("ready_at", "engine ready                 "),
    ):
        ours_at = statistics.median(one[name] for one in ours)
        target = " (target 1.5)" if name == "painted_at" else ""
        print(f"{words} {ours_at * 1000:7.0f} ms   {ours_at / middle:.2f} × bare{target}")
    stalls = sorted(one["stall"] * 1000 for one in ours)
    middle_stall = statistics.median(stalls)
    print(f"longest stall while warming   {middle_stall:7.1f} ms   worst {stalls[-1]:.1f} (target 30)")
    edits = run_ours("edit", home)
    for name, limit in (("800", 16), ("20000", 50)):
        print(
            f"edit to marks, {int(name):6,} words   {edits[f'marks_{name}'] * 1000:7.1f} ms   worst "
            f"{edits[f'marks_worst_{name}'] * 1000:.1f} (target {limit}); key to paint "
            f"{edits[f'key_{name}'] * 1000:.1f}; {edits[f'count_{name}']:.0f} marks"
        )


if __name__ == "__main__":
    {"start": measure_start, "edit": measure_edits}.get("".join(sys.argv[1:2]), main)()
