"""What was changed in a list of adverts is never lost in silence: closing, another list, the next start."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.facts import Correction, FactName
from desktop_app.operations.recovery import read_draft
from desktop_app.presentation.notices import ADVICE
from tests.gui.conftest import Desk, MakeDesk
from tests.gui.dropping import read
from tests.gui.test_lists_of_adverts import fields, listed


@pytest.fixture
def changed(desk: Desk) -> Desk:
    """The first of two adverts was changed, the second is on the page."""
    listed(desk)
    desk.type("Mine: ")
    read(desk)
    desk.window.do("next_advert")
    read(desk)
    return desk


def closed(desk: Desk) -> None:
    """The window and all that runs in it has ended."""
    assert desk.window.close(), "nobody need be asked"
    desk.wiring.close()


def test_a_change_off_the_page_is_back_at_the_next_start(
    changed: Desk, make_desk: MakeDesk, tmp_path: Path
) -> None:
    queue = changed.wiring.documents.queue
    assert queue.unsaved == (0,)
    closed(changed)
    desk = make_desk().open().warm()
    desk.qtbot.waitUntil(lambda: len(desk.wiring.documents.queue) == 1)
    bar = desk.wiring.documents.bar
    assert bar.place.text() == "A list of one advert waits."
    assert desk.said() == "The text that was not saved last time is back."
    desk.notices.leaf()
    assert desk.said() == "An advert of a list that was changed and not saved last time is back."
    assert desk.notices.current is not None
    assert desk.notices.current.hint == "“Back to the list” above the text shows it."
    desk.click(bar.back)
    read(desk)
    assert fields(desk)[0] == "Clinical Coder"
    assert fields(desk)[2].startswith("Mine: Code episodes")
    with desk.qtbot.waitSignal(desk.wiring.saving.saved):
        desk.window.do("save")
    desk.window.do("new")
    read(desk)
    assert desk.wiring.documents.queue.to_keep == ()
    desk.wiring.recovery.flush()
    desk.wiring.close()
    left = read_draft(folder=tmp_path)
    assert left is None or left.others == ()


def test_what_was_put_right_in_it_comes_back_as_well(changed: Desk, make_desk: MakeDesk) -> None:
    changed.window.do("previous_advert")
    read(changed)
    changed.wiring.read_page.facts.put_values({FactName.BAND: "7"})
    changed.window.do("next_advert")
    read(changed)
    closed(changed)
    desk = make_desk().open().warm()
    desk.qtbot.waitUntil(lambda: len(desk.wiring.documents.queue) == 1)
    desk.click(desk.wiring.documents.bar.back)
    read(desk)
    assert desk.wiring.read_page.facts.corrections == (Correction(FactName.BAND, "7"),)


def test_another_list_takes_the_place_and_the_changes_are_kept(changed: Desk, tmp_path: Path) -> None:
    again = tmp_path / "again"
    again.mkdir()
    for name in ("One", "Two"):
        (again / f"{name}.txt").write_text(f"Clinical Coder {name}", "utf-8")
    queue = changed.wiring.documents.queue
    documents = changed.wiring.documents.arriving
    with changed.qtbot.waitSignal(documents.together_asked) as asked:
        changed.wiring.documents.opening.open([again / "One.txt", again / "Two.txt"])
    documents.put_apart(asked.args[0].documents)
    read(changed)
    notice = next(one for one in changed.notices._waiting if one.topic == "list")
    assert notice.sentence == "The list of 2 adverts made room for this one."
    assert notice.hint == "One of them was changed and not saved; the changes are kept until next time."
    assert notice.level == ADVICE
    assert [advert.part("text")[:5] for advert, _ in queue.to_keep] == ["Mine:"]
    changed.type("New: ")
    read(changed)
    changed.window.do("next_advert")
    read(changed)
    assert notice.deed is not None
    notice.deed()
    assert (len(queue), queue.unsaved, len(queue.to_keep)) == (2, (0,), 2)


def test_closing_the_list_says_what_was_not_saved(changed: Desk) -> None:
    changed.click(changed.wiring.documents.bar.end)
    notice = changed.notices.current
    assert notice is not None
    assert (notice.sentence, notice.hint, notice.level) == (
        "The list of 2 adverts is closed.",
        "One of them was changed and not saved.",
        ADVICE,
    )
    assert changed.wiring.documents.queue.to_keep == ()


def test_a_list_that_is_brought_back_when_another_advert_is_here_waits(changed: Desk) -> None:
    changed.click(changed.wiring.documents.bar.end)
    notice = changed.notices.current
    assert notice is not None
    assert notice.deed is not None
    changed.window.do("new")
    changed.type("Something else about NCCQ")
    read(changed)
    notice.deed()
    assert changed.wiring.documents.bar.place.text() == "A list of 2 adverts waits."
    changed.click(changed.wiring.documents.bar.back)
    read(changed)
    assert fields(changed)[0] == "Notes Summariser"


def test_a_list_that_came_back_goes_behind_one_that_is_open(desk: Desk) -> None:
    listed(desk)
    before = desk.wiring.documents.queue.names
    kept = desk.wiring.documents.queue.current()
    desk.wiring.recovery.listed.emit(((kept, ()),))
    assert desk.wiring.documents.queue.names == before
    assert desk.wiring.documents.queue.to_keep == ((kept, ()),)
