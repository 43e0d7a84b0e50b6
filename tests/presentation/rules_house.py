"""What the tests of rules_page share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.engine.arguments import as_arguments
from desktop_app.engine.readers import reader_of_rules
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.reading import Reading
from desktop_app.presentation.rules_desk import RulesDesk
from desktop_app.presentation.tasks import Tasks
from tests.fixtures.inline_engine import InlineEngine
from tests.presentation.house_rules import ADVERT, InlineBench, house_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.domain.evidence import Evidence
    from desktop_app.engine.events import Event
    from desktop_app.engine.worker import Prepared


class House:
    """A Rules page over a small house pack, with one advert on the Read page."""

    def __init__(self, qtbot: QtBot, folder: Path, failed: Callable[[BaseException], None]) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.mine = folder / "rules" / "mine.yaml"
        self.store = folder / "shortlist.sqlite3"
        self.sources = house_sources(folder)
        arguments = as_arguments(self.sources.folders, self.sources.overlays)
        self.notices = Notices()
        self.tasks = Tasks(on_failure=failed)
        self.made: Prepared | None = None

        def make() -> Prepared:
            self.made = reader_of_rules(arguments, self.made)
            return self.made

        self.engine = InlineEngine(make, on_result=self._take)
        self.reading = Reading(self.engine, self.notices)
        self.engine.start()
        self.still = False
        self.desk = RulesDesk(
            self.tasks,
            self.notices,
            engine=self.engine,
            reading=self.reading,
            sources=self.sources,
            cache=None,
            store_path=self.store,
            make_bench=InlineBench,
            still=lambda: self.still,
        )
        self.page = self.desk.page
        self.form = self.page.form

    def _take(self, event: Event) -> None:
        self.reading.take(event)

    def enter(self) -> House:
        """The page is on screen and shows the rules."""
        self.page.enter()
        self.wait(lambda: self.desk.keeping.rules is not None)
        return self

    def wait(self, met: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(met()), timeout=5_000)

    def tried(self) -> House:
        """The change in the form is tried."""
        self.wait(lambda: self.page.results.known)
        return self

    def keep(self) -> None:
        """Keep the change and wait until it is on the disk."""
        self.tried()
        written = self.mine.read_text("utf-8") if self.mine.exists() else ""
        self.page.keep()
        self.wait(lambda: self.mine.exists() and self.mine.read_text("utf-8") != written)
        self.wait(lambda: not self.form.changed)

    def read(self, text: str = ADVERT) -> tuple[Evidence, ...]:
        """What the Read page finds."""
        self.reading.read(Advert.of(text))
        return self.found()

    def found(self) -> tuple[Evidence, ...]:
        assert self.reading.analysis is not None
        return self.reading.analysis.evidence

    def words(self) -> list[str]:
        return [one.text for one in self.found()]

    def said(self) -> str:
        return self.notices.current.sentence if self.notices.current is not None else ""


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    failures: list[BaseException] = []
    made = House(qtbot, tmp_path, failures.append)
    yield made
    made.desk.close()
    made.tasks.close()
    assert failures == []
