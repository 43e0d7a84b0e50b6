"""The Rules page without widgets, on real files, with the real loader, reader and bench."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import Evidence
from desktop_app.domain.rules import IgnoreLevel
from desktop_app.domain.verdict import Route
from desktop_app.engine.arguments import as_arguments
from desktop_app.engine.events import Event, Loss, Lost
from desktop_app.engine.inline import InlineEngine
from desktop_app.engine.readers import reader_of_rules
from desktop_app.engine.worker import Prepared
from desktop_app.operations.rule_packs import export_pack
from desktop_app.operations.save_advert import save_advert
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.reading import Reading
from desktop_app.presentation.rules_desk import RulesDesk
from desktop_app.presentation.tasks import Tasks
from tests.presentation.house_rules import ADVERT, SIGNALS, InlineBench, house_sources


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


def test_a_signal_is_made_tried_kept_seen_and_undone(house: House) -> None:
    assert "night desk" not in " ".join(one.text for one in house.read(f"{ADVERT}The night desk is yours."))
    house.enter().page.begin()
    house.form.edit(title="Night desk", phrases=("night desk",), match=("The [[night desk]] is yours.",))
    house.tried()
    assert [one.text for one in house.page.results.trial.places] == ["night desk"]  # type: ignore[union-attr]
    assert house.page.results.failing == ()
    assert not house.mine.exists(), "nothing is kept before it is said"
    house.keep()
    assert house.said() == "The signal “Night desk” is kept."
    assert "night desk" in house.words(), "the advert on screen is read by the new rules"
    house.page.undo()
    house.wait(lambda: "night desk" not in house.words())
    assert house.page.undo_words == ""
    assert "mine.night-desk" not in house.mine.read_text("utf-8")


def test_a_failing_example_says_false_negative_and_which_sentence(house: House) -> None:
    house.enter().page.choose("house.icd-10")
    house.form.edit(match=(*house.form.draft.match, "You know [[ICD ten]]."))  # type: ignore[union-attr]
    house.tried()
    told = house.page.told("match")
    assert told.wrong
    assert told.words.startswith("False negative")
    assert "You know ICD ten." in told.words
    house.form.edit(phrases=("ICD-10", "ICD ten"))
    house.tried()
    assert not house.page.told("match").wrong


def test_altered_verdicts_of_saved_adverts_are_known_before_it_is_kept(house: House) -> None:
    strong = "Clinical Coder\n\nYou will assign ICD-10 codes to case notes of admitted patients.\n"
    house.read(strong)
    analysis = house.reading.analysis
    assert analysis is not None
    save_advert(analysis=analysis, title="", employer="", store_path=house.store, now=datetime.now(UTC))
    house.enter().page.choose("house.icd-10")
    house.tried()
    saved = house.page.results.saved
    assert saved is not None
    assert [one.count for one in saved.with_matches] == [1]
    assert saved.altered == ()
    house.form.edit(route=Route.BILLING.value, strength="decisive")
    house.tried()
    assert house.page.results.saved is not None
    assert house.page.results.saved.looked_at == 1


def test_a_change_to_a_shipped_signal_is_marked_and_reverted(house: House) -> None:
    house.enter().page.choose("house.encoder")
    house.form.edit(strength="strong")
    house.keep()
    assert house.page.state().revert == "Revert to shipped"
    assert "changed by you" in house.page.tree.index_of("house.encoder").data()
    house.page.revert()
    house.wait(lambda: house.page.state().revert == "")
    assert house.form.draft is not None
    assert house.form.draft.strength == "supporting"


def test_a_signal_of_my_own_can_be_deleted(house: House) -> None:
    house.enter().page.begin()
    house.form.edit(title="Night desk", phrases=("night desk",), match=("A [[night desk]].",))
    house.keep()
    house.page.choose("mine.night-desk")
    assert house.page.state().revert == "Delete this signal"
    house.page.revert()
    house.wait(lambda: house.form.draft is None)
    assert not house.page.tree.index_of("mine.night-desk").isValid()


def test_a_pack_that_is_switched_off_finds_nothing(house: House) -> None:
    assert "ICD-10" in [one.text for one in house.read()]
    house.enter().page.switch("house", False)
    house.wait(lambda: "ICD-10" not in house.words())
    house.page.undo()
    house.wait(lambda: "ICD-10" in house.words())


def test_a_rule_is_made_from_a_selection(house: House) -> None:
    house.read()
    start = ADVERT.index("house encoder")
    house.enter()
    house.desk.marking.rule_from(ADVERT, start, start + len("house encoder"))
    draft = house.form.draft
    assert draft is not None
    assert draft.phrases == ("house encoder",)
    assert draft.match == ("You will code case notes with ICD-10 and look after the [[house encoder]].",)
    assert draft.route in {"hospital", "primary_care"}
    house.desk.marking.rule_from(ADVERT, 0, 0)
    assert house.said() == "Select the few words that the rule should look for."


@pytest.mark.parametrize(
    ("level", "others"),
    [
        (IgnoreLevel.PLACE, ["ICD-10"]),
        (IgnoreLevel.ADVERT, []),
        (IgnoreLevel.PHRASE, []),
        (IgnoreLevel.RULE, []),
    ],
)
def test_a_wrong_mark_is_ignored_as_far_as_said_and_comes_back(
    house: House, level: IgnoreLevel, others: list[str]
) -> None:
    twice = f"{ADVERT}Later you will teach ICD-10 to others.\n"
    found = house.read(twice)
    number = next(at for at, one in enumerate(found) if one.rule == "house.icd-10")
    assert len(house.desk.marking.ways(number)) == 5
    house.desk.marking.wrong(number, level)
    house.wait(lambda: [one.text for one in house.found() if one.rule == "house.icd-10"] == others)
    assert house.said().endswith(
        ("is ignored at this place.", "in this advert.", "everywhere.", "is ignored.")
    )
    assert "Larkmoor" not in house.mine.read_text("utf-8")
    house.enter()
    (row,) = house.page.ignored.rows
    house.page.unignore(row.ignore)
    house.wait(lambda: len([one for one in house.found() if one.rule == "house.icd-10"]) == 2)
    assert house.page.ignored.rows == ()


def test_an_exception_opens_the_form_with_the_sentence(house: House) -> None:
    found = house.read()
    number = next(at for at, one in enumerate(found) if one.rule == "house.encoder")
    house.desk.marking.wrong(number, None)
    house.wait(lambda: house.form.draft is not None)
    draft = house.form.draft
    assert draft is not None
    assert draft.id == "house.encoder"
    assert draft.no_match[-1] == "You will code case notes with ICD-10 and look after the house encoder."
    house.tried()
    assert house.page.told("no_match").words.startswith("False positive")


def test_a_rule_file_saved_elsewhere_is_read_again_and_a_broken_one_keeps_the_last_good(house: House) -> None:
    file = house.folder / "packs" / "house" / "signals.yaml"
    house.read(f"{ADVERT}You know the house codes.")
    house.enter()
    house.desk.start()
    file.write_text(SIGNALS.replace("- house encoder\n", "- house encoder\n    - house codes\n"), "utf-8")
    house.wait(lambda: "house codes" in house.words())
    assert house.said() == "The rules were read again."
    file.write_text(SIGNALS.replace("strength: strong", "strenght: strong"), "utf-8")
    house.wait(lambda: house.page.problems)
    house.wait(lambda: "cannot be used" in house.said())
    notice = house.notices.current
    assert notice is not None
    assert notice.sentence.startswith("Line ")
    assert "house/signals.yaml" in notice.sentence
    assert "The last good rule stays in use." in notice.hint
    assert "ICD-10" in house.words()
    file.write_text(SIGNALS, "utf-8")
    house.wait(lambda: not house.page.problems)
    assert house.said() == "The rules were read again."


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


def test_a_pack_file_is_looked_into_installed_and_taken_away(house: House, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shipped = house_sources(elsewhere)
    folder = elsewhere / "packs" / "house"
    (folder / "pack.yaml").write_text(
        (folder / "pack.yaml").read_text("utf-8").replace("id: house", "id: visitors"), "utf-8"
    )
    folder.rename(folder.with_name("visitors"))
    export_pack(shipped, "visitors", tmp_path / "visitors.zip")
    house.enter().page.files.look_into(tmp_path / "visitors.zip")
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
