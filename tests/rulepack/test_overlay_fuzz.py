"""Whatever stands in a file of changes, the packs below it work, and changes take effect or are refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.drafts import SignalDraft
from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import Ignore, IgnoreLevel, RuleSources
from desktop_app.domain.signals import Near
from desktop_app.operations.rule_drafts import draft_of
from desktop_app.operations.rule_keeping import RuleKeeper
from desktop_app.rulepack.loader import load_rules
from desktop_app.rulepack.overlay import read_overlays
from tests.rulepack.conftest import PACK, SECOND, SIGNAL

ICD = "hospital.icd-ten"
MINE = Path("mine.yaml")

#: Pieces of which files of changes are made, sound and broken.
PIECES = """packs:¶|signals:¶|ignored:¶|signals: {}¶|ignored: []¶|  hospital.icd-ten:¶|  mine.x:¶
|    strength: weak¶|    strength: wek¶|    phrases:¶|      add:¶|        - ICD ten¶|        - "ICD ten¶
|    title: 'x¶|⇥|- level: rule¶|  - level: rule¶|    rule: hospital.icd-ten¶|    words: a¶|  hospital: off¶
|# remark¶|¶|---¶|&a *a¶|[[[[¶|{{{{|\x85|\u2028|\ufeff|  - - - x¶|? x¶|!!tag¶|<<: *a¶|é: ü¶|\x00|\r"""
pieces = st.sampled_from(PIECES.replace("\n|", "|").replace("¶", "\n").replace("⇥", "\t").split("|"))
files = st.lists(pieces, max_size=14).map("".join) | st.text(max_size=80)
words = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))


def sources(folder: Path) -> RuleSources:
    pack = folder / "rules" / "hospital"
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text(PACK, encoding="utf-8")
    (pack / "a.yaml").write_text(SIGNAL + SECOND, encoding="utf-8")
    return RuleSources((folder / "rules",), (folder / "mine.yaml",))


@settings(max_examples=100)
@given(files)
def test_no_file_of_changes_takes_a_rule_away(text: str) -> None:
    with TemporaryDirectory() as name:
        where = sources(Path(name))
        good = load_rules(where)
        rules = load_rules(where, texts={where.overlays[0]: text.encode(errors="replace").decode()})
        shipped = next(pack for pack in rules.packs if pack.id == "hospital")
        assert len(shipped.signals) == len(good.packs[0].signals)
        again = load_rules(where, last_good=rules, texts={where.overlays[0]: "\x00"})
        kept = next(pack for pack in again.packs if pack.id == "hospital")
        assert {signal.id for signal in kept.signals} == {signal.id for signal in shipped.signals}


@settings(max_examples=100)
@given(files, st.booleans())
def test_a_change_takes_effect_or_is_refused_and_a_revert_ends_it(text: str, own: bool) -> None:
    with TemporaryDirectory() as name:
        where = sources(Path(name))
        mine = where.overlays[0]
        mine.write_bytes(text.encode(errors="replace"))
        before = mine.read_bytes()
        keeper = RuleKeeper(where, mine)
        draft = SignalDraft(
            "mine.new", title="x", phrases=("y",), seeker="z", recruiter="z", match=("[[y]]",)
        )
        if not own:
            base = next(each for pack in load_rules(where, texts={mine: ""}).packs for each in pack.signals)
            draft = replace(draft_of(base), title="Another title")
        try:
            kept = keeper.keep(keeper.draft_text(draft))
        except AppError:
            assert mine.read_bytes() == before
            return
        overlay = read_overlays((mine,), {})[0]
        assert draft.id in overlay.changes
        assert kept.aside is not None or kept.before or not before.strip()
        keeper.keep(keeper.revert_text(draft.id))
        assert draft.id not in read_overlays((mine,), {})[0].changes


@settings(max_examples=100)
@given(files, words)
def test_a_mark_is_ignored_or_that_is_refused(text: str, matched: str) -> None:
    with TemporaryDirectory() as name:
        where = sources(Path(name))
        mine = where.overlays[0]
        mine.write_bytes(text.encode(errors="replace"))
        keeper = RuleKeeper(where, mine)
        mark = Ignore(IgnoreLevel.PHRASE, ICD, words=" ".join(matched.split()).casefold(), made="2026-11-21")
        if not mark.words:
            return
        try:
            keeper.keep(keeper.ignore_text(mark))
        except AppError:
            return
        stored = mark.words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        assert stored in {each.words for each in keeper.load().ignores}


@settings(max_examples=60)
@given(
    phrases=st.lists(words, max_size=3),
    near=st.lists(st.tuples(words, words, st.integers(1, 100), st.booleans()), max_size=2),
    title=words,
    match=st.lists(words, max_size=2),
)
def test_a_form_comes_back_as_typed_or_its_fault_is_told(
    phrases: list[str], near: list[tuple[str, str, int, bool]], title: str, match: list[str]
) -> None:
    with TemporaryDirectory() as name:
        where = sources(Path(name))
        keeper = RuleKeeper(where, where.overlays[0])
        base = next(each for each in keeper.load().signals if each.id == ICD)
        draft = replace(
            draft_of(base),
            title=title,
            phrases=tuple(phrases),
            near=tuple(Near((one,), (two,), within, exact) for one, two, within, exact in near),
            match=tuple(f"[[{each}]] stands here" for each in match),
        )
        keeper.keep(keeper.draft_text(draft))
        rules = keeper.load()
        found = draft_of(next(each for each in rules.signals if each.id == ICD))
        if any(problem.sentence.startswith("The change") for problem in rules.problems):
            return
        assert set(found.phrases) == {clean(each) for each in phrases}
        assert found.title == clean(title)
        assert set(found.near) == {
            Near((clean(one),), (clean(two),), within, exact) for one, two, within, exact in near
        }


def clean(text: str) -> str:
    """As rules are read: lone halves of pairs are gone, spaces are one."""
    return " ".join(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())
