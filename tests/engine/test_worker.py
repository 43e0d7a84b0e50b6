"""What the worker does before it says that it is ready, and what only afterwards."""

from __future__ import annotations

import queue
import subprocess
import sys
from pathlib import Path

from desktop_app.domain.advert import Advert
from desktop_app.engine.events import Event, Failed, Ready
from desktop_app.engine.process import Engine

ROOT = Path(__file__).parents[2]


def test_a_reader_that_cannot_read_its_first_text_says_so_of_the_first_question() -> None:
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    engine = Engine("tests.engine.readers:failing", (), on_result=events.put)
    engine.start()
    try:
        assert isinstance(events.get(timeout=30), Ready)
        engine.ask(Advert.of("three plain words"), 1)
        failed = events.get(timeout=30)
        assert isinstance(failed, Failed)
        assert failed.number == 1
        assert "plain words" not in failed.report
    finally:
        engine.close()


def test_what_reads_facts_is_loaded_with_the_first_advert_not_with_the_rules() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys\n"
            "from desktop_app.engine.readers import make_reader\n"
            "from desktop_app.domain.advert import Advert\n"
            "from desktop_app.paths import rule_sources\n"
            "reader, _rules = make_reader(rule_sources())\n"
            "print('desktop_app.analysis.facts' in sys.modules)\n"
            "facts = reader.analyse(Advert.of('Clinical Coder, Band 5')).facts\n"
            "print([fact.value for fact in facts if fact.name.value in ('title', 'band')])\n",
        ],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["False", "['Clinical Coder', '5']"]
