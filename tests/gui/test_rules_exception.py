"""A mark is wrong and somebody writes an exception: the sentence stands before them."""

from __future__ import annotations

import pytest

from tests.gui.rules_house import MakeHouse

SENTENCE = "You will code case notes with ICD-10 and look after the house encoder."


@pytest.mark.parametrize("others", [0, 12])
def test_the_new_sentence_is_in_view_and_the_caret_behind_it(make_house: MakeHouse, others: int) -> None:
    house = make_house(size=(1180, 640)).show()
    house.choose("house.encoder")
    lamps = [
        f"The house encoder number {number} is a lamp in the hall by the river." for number in range(others)
    ]
    house.page.form.edit(no_match=tuple(lamps))
    house.page.form.shown.emit()
    house.desk.window.show_page("read")
    analysis = house.desk.wiring.reading.analysis
    assert analysis is not None
    number = next(at for at, one in enumerate(analysis.evidence) if one.rule == "house.encoder")
    house.desk.wiring.rules.desk.marking.wrong(number, None)
    house.wait(lambda: house.desk.window.current == "rules")
    form, frame = house.view.work.form, house.view.work.frame
    box = form.lists["no_match"]
    assert box.items == (*lamps, SENTENCE)
    assert house.focused() is box

    def in_view() -> bool:
        caret = box.cursorRect()
        place = box.viewport().mapTo(frame, caret.bottomLeft())
        return box.viewport().rect().contains(caret) and frame.viewport().geometry().contains(place)

    house.desk.qtbot.wait(100)  # the box has grown
    house.desk.qtbot.waitUntil(in_view)
    house.type(box, " More.")
    assert box.items[-1] == f"{SENTENCE} More."


def test_undoing_says_what_was_undone(make_house: MakeHouse) -> None:
    house = make_house().show()
    house.page.switch("house", on=False)
    house.wait(lambda: house.page.undo_words)
    house.page.undo()
    house.wait(lambda: house.desk.said().startswith("Undone"))
    current = house.desk.notices.current
    assert current is not None
    assert current.sentence == "Undone: the rules are as they were before the last change."
    assert current.hint == "That change had said: The pack “House rules” is switched off."
