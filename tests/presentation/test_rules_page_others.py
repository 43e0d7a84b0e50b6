"""The Rules page beside others: packs as files, saved adverts, other programs, undo across them."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop_app.domain.errors import AppError
from desktop_app.domain.signals import Place
from desktop_app.domain.trials import Trial
from desktop_app.engine.events import BenchAnswer, Loss, Lost
from desktop_app.operations.pack_exchange import export_pack
from desktop_app.operations.rule_keeping import RuleKeeper
from desktop_app.presentation import rules_pack_files
from desktop_app.presentation.rules_edits import RulesEdits
from desktop_app.presentation.rules_trying import DRAFT
from tests.presentation.house_rules import SIGNALS, house_sources

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.presentation.rules_house import House


def test_a_saved_analysis_on_screen_is_left_as_it_is(house: House) -> None:
    house.read()
    before = house.reading.analysis
    house.still = True
    house.enter().page.switch("house", False)
    house.wait(lambda: "switched off" in house.said())
    assert house.reading.analysis is before


def test_a_pack_shows_its_facts_examples_and_coverage(house: House) -> None:
    house.enter().page.choose("house")
    house.wait(lambda: house.page.packs.facts is not None and house.page.packs.facts.failing is not None)
    facts = house.page.packs.facts
    assert facts is not None
    assert facts.failing == ()
    assert facts.uncovered == ()
    house.wait(lambda: house.page.packs.facts is not None and house.page.packs.facts.authors)
    assert house.page.packs.facts.authors == ("Coding team of Larkmoor",)  # type: ignore[union-attr]
    assert (facts.switchable, facts.installed) == (True, False)
    house.page.choose("policy")
    assert house.page.packs.facts is not None
    assert not house.page.packs.facts.switchable


def visitors_zip(tmp_path: Path) -> Path:
    """A pack file."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shipped = house_sources(elsewhere)
    folder = elsewhere / "packs" / "house"
    (folder / "pack.yaml").write_text(
        (folder / "pack.yaml").read_text("utf-8").replace("id: house", "id: visitors"), "utf-8"
    )
    folder.rename(folder.with_name("visitors"))
    export_pack(shipped, "visitors", tmp_path / "visitors.zip")
    return tmp_path / "visitors.zip"


def test_a_pack_file_is_looked_into_installed_and_taken_away(house: House, tmp_path: Path) -> None:
    house.enter().page.files.look_into(visitors_zip(tmp_path))
    house.wait(lambda: house.page.files.offer is not None)
    offer = house.page.files.offer
    assert offer is not None
    assert (offer.id, offer.version, offer.signals, offer.problems) == ("visitors", "1.2.0", 2, ())
    assert not house.page.tree.index_of("visitors").isValid(), "nothing is installed by looking"
    shown: list[str] = []
    house.page.wanted.connect(lambda key, _field: shown.append(key))
    house.page.files.install()
    house.wait(lambda: house.page.tree.index_of("visitors").isValid())
    house.wait(lambda: "is installed" in house.said())
    assert shown == ["visitors"]
    house.page.choose("visitors")
    house.page.files.uninstall()
    house.wait(lambda: not house.page.tree.index_of("visitors").isValid())


def test_no_folder_is_watched_while_packs_are_moved(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows moves no folder that is watched, nor the folder it stands in."""
    watcher = house.desk.watch.findChild(QtCore.QFileSystemWatcher)
    assert isinstance(watcher, QtCore.QFileSystemWatcher)
    house.desk.start()
    packs = set(watcher.directories())
    held: list[list[str]] = []

    def refuse(_offer: object, _folder: Path) -> None:
        held.append(watcher.directories() + watcher.files())
        raise AppError("This pack cannot be installed.")

    monkeypatch.setattr(rules_pack_files, "install", refuse)
    house.enter().page.files.look_into(visitors_zip(tmp_path))
    house.wait(lambda: house.page.files.offer is not None)
    house.page.files.install()
    house.wait(lambda: "cannot be installed" in house.said())
    assert (held, set(watcher.directories())) == ([[]], packs)
    monkeypatch.undo()
    house.page.files.install()
    house.wait(lambda: "is installed" in house.said())
    assert set(watcher.directories()) > packs


def test_what_is_no_pack_is_refused_in_words(house: House, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no zip at all")
    house.enter().page.files.look_into(tmp_path / "x.zip")
    house.wait(house.said)
    assert house.page.files.offer is None


def test_a_damaged_shortlist_keeps_nobody_from_keeping_a_rule(house: House) -> None:
    house.store.write_bytes(b"no shortlist at all, but long enough to be looked at as one" * 40)
    house.enter().page.choose("house.encoder")
    house.form.edit(strength="strong")
    house.tried()
    assert "damaged" in house.page.results.saved_fault
    assert "could not be looked through" in house.page.state().words
    house.keep()
    assert house.said() == "The signal “Encoder” is kept."


def test_what_i_keep_myself_is_not_told_as_news_from_the_disk(house: House) -> None:
    house.enter()
    house.desk.start()
    house.page.choose("house.encoder")
    house.form.edit(strength="strong")
    house.keep()
    house.qtbot.wait(900)  # the watch has seen the file and looked into it
    notice = house.notices.current
    assert notice is not None
    assert (notice.sentence, notice.button) == ("The signal “Encoder” is kept.", "Undo")


def test_undo_steps_back_one_change_at_a_time_and_spares_what_others_wrote(house: House) -> None:
    house.enter().page.choose("house.encoder")
    for strength in ("strong", "decisive"):
        house.form.edit(strength=strength)
        house.keep()
    house.page.undo()
    house.wait(lambda: house.form.draft is not None and house.form.draft.strength == "strong")
    house.mine.write_text(house.mine.read_text("utf-8") + "# by hand\n", "utf-8")
    house.page.undo()
    house.wait(lambda: house.said() == "Your file of changes was changed since, so this was not undone.")
    assert house.mine.read_text("utf-8").endswith("# by hand\n")


def test_the_last_change_can_be_undone_after_a_restart_unless_the_file_was_written_since(
    house: House,
) -> None:
    house.enter().page.choose("house.encoder")
    house.form.edit(strength="strong")
    house.keep()
    again, by_hand = (
        RulesEdits(house.tasks, house.notices, RuleKeeper(house.sources, house.mine)) for _ in range(2)
    )
    again.load()
    house.wait(lambda: again.undo_words)
    again.undo()
    house.wait(lambda: house.mine.read_text("utf-8") == "")
    house.wait(lambda: not again.undo_words)
    os.utime(house.mine, (0, house.mine.stat().st_mtime + 60))  # an editor wrote it a minute later
    by_hand.load()
    house.wait(lambda: by_hand.rules is not None)
    assert by_hand.undo_words == ""


def test_a_signal_that_the_rules_no_longer_have_goes_from_the_form(house: House) -> None:
    house.enter().page.begin()
    house.form.edit(title="Night desk", phrases=("night desk",), match=("The [[night desk]] is yours.",))
    house.keep()
    house.page.choose("mine.night-desk")
    house.page.undo()
    house.wait(lambda: house.form.draft is None)
    house.page.begin()
    house.form.edit(title="Day desk", phrases=("day desk",), match=("The [[day desk]] is yours.",))
    house.keep()
    house.page.choose("mine.day-desk")
    house.form.edit(strength="weak")
    house.page.undo()
    house.wait(lambda: house.form.fresh)
    assert house.form.draft is not None
    assert house.form.draft.strength == "weak", "what was typed stays, as a new signal that is not kept"
    house.keep()
    assert "mine.day-desk" in house.mine.read_text("utf-8")


def test_what_is_dropped_can_be_brought_back(house: House) -> None:
    house.enter().page.begin()
    house.form.edit(title="Night desk", phrases=("night desk",))
    house.page.drop()
    assert house.form.key == ""
    assert house.said() == "What was not kept of “Night desk” is dropped."
    current = house.notices.current
    assert current is not None
    assert current.deed is not None
    current.deed()
    assert house.form.draft is not None
    assert house.form.draft.phrases == ("night desk",)
    house.page.choose("house.icd-10")
    house.form.edit(strength="weak")
    house.page.drop()
    assert house.form.draft.strength != "weak"
    current = house.notices.current
    assert current is not None
    assert current.deed is not None
    current.deed()
    assert house.form.key in house.form.unkept
    assert house.form.draft.strength == "weak"


def test_the_advert_on_the_read_page_is_known_before_anything_is_tried(house: House) -> None:
    house.read()
    house.enter().page.choose("house.icd-10")
    assert house.page.results.trial is None
    assert house.page.results.advert is not None


def test_looking_through_the_saved_adverts_ends_even_where_it_is_given_up(house: House) -> None:
    house.read()
    house.enter().page.choose("house.icd-10")
    house.tried()
    trying = house.desk.trying
    trying.take(Lost(trying._number, Loss.TOO_LONG, again=True, channel="saved"))
    assert "took too long" in house.page.results.saved_fault
    assert house.page.results.trial is not None, "what is known of the advert on screen stays"


def test_a_slip_that_stands_in_another_file_already_is_told_of_the_file_of_changes(house: House) -> None:
    house.enter()
    house.desk.start()
    file = house.folder / "packs" / "house" / "signals.yaml"
    file.write_text(SIGNALS.replace("strength: strong", "strenght: strong"), "utf-8")
    house.wait(lambda: house.page.problems)
    trying = house.page._trying
    rules = trying._keeping.rules
    assert rules is not None
    known = rules.problems[0]
    own = replace(known, place=Place("mine.yaml", 3))
    trying.take(BenchAnswer(DRAFT, trying._number, Trial((known, own), (), ())))
    assert trying.results.trial is not None
    assert trying.results.trial.problems == (own,)
