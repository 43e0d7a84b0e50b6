"""The cache of compiled rules: never another answer than without it, whatever happens to it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.advert import Advert, Part
from desktop_app.domain.rules import RuleSet, RuleSources
from desktop_app.engine import rule_cache
from desktop_app.engine.readers import make_reader
from desktop_app.engine.rule_cache import MOST_ENTRIES, digest_of, read
from desktop_app.paths import rules_folder
from tests.golden.adverts import read_golden
from tests.operations.house import RULE
from tests.operations.house import house as house_pack

ROOT = Path(__file__).parents[2]
SHIPPED = RuleSources((rules_folder(),))
POLICY = ("cues", "headings", "policy")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with a pack of one signal."""
    return house_pack(tmp_path / "rules")


def write_rule(folder: Path, phrase: str) -> None:
    (folder / "house" / "standards.yaml").write_text(RULE.replace("form 7b", phrase), encoding="utf-8")


def sources(house: Path, *overlays: Path) -> RuleSources:
    return RuleSources((*(rules_folder() / name for name in POLICY), house), overlays)


def entries(cache: Path) -> list[Path]:
    return sorted((cache / "rules").glob("*.kept"))


def phrases(rules: RuleSet) -> set[str]:
    return {phrase for signal in rules.signals for phrase in signal.phrases}


def test_the_second_reader_comes_from_the_cache_and_its_rules_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    _, first = make_reader(SHIPPED, cache)
    assert len(entries(cache)) == 1
    monkeypatch.setattr("desktop_app.rulepack.loader.load_rules", None)  # nobody calls it any more
    _, second = make_reader(SHIPPED, cache)
    assert second == first


def test_with_and_without_it_every_golden_advert_is_read_the_same(tmp_path: Path) -> None:
    make_reader(SHIPPED, tmp_path)
    kept, _ = make_reader(SHIPPED, tmp_path)
    plain, _ = make_reader(SHIPPED)
    folders = [ROOT / "tests/golden" / name for name in ("tuned", "held_out", "stranger", "final")]
    adverts = [golden for folder in folders if folder.is_dir() for golden in read_golden(folder)]
    assert adverts
    for golden in adverts:
        advert = Advert(tuple(Part(name, text) for name, text in golden.parts))
        assert kept.analyse(advert) == plain.analyse(advert)


def test_an_edited_rule_is_read_and_the_old_text_finds_its_old_entry(house: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    make_reader(sources(house), cache)
    write_rule(house, "form 9")
    _, rules = make_reader(sources(house), cache)
    assert phrases(rules) == {"form 9"}
    write_rule(house, "form 7b")
    _, rules = make_reader(sources(house), cache)
    assert phrases(rules) == {"form 7b"}
    assert len(entries(cache)) == 2


def added_file(folder: Path, overlay: Path) -> None:
    (folder / "house" / "notes.txt").write_text("x", encoding="utf-8")


def added_pack(folder: Path, overlay: Path) -> None:
    (folder / "empty").mkdir()


def same_length(folder: Path, overlay: Path) -> None:
    path = folder / "house" / "standards.yaml"
    before = path.stat()
    write_rule(folder, "form 8b")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def removed(folder: Path, overlay: Path) -> None:
    (folder / "house" / "standards.yaml").unlink()


def switched_off(folder: Path, overlay: Path) -> None:
    overlay.write_text("packs:\n  house: off\n", encoding="utf-8")


def emptied_overlay(folder: Path, overlay: Path) -> None:
    overlay.write_text("", encoding="utf-8")


@pytest.mark.parametrize(
    "change", [added_file, added_pack, same_length, removed, switched_off, emptied_overlay]
)
def test_any_change_to_what_is_read_changes_the_digest(
    house: Path, tmp_path: Path, change: Callable[[Path, Path], None]
) -> None:
    overlay = tmp_path / "mine.yaml"
    before = digest_of(sources(house, overlay))
    assert digest_of(sources(house, overlay)) == before
    change(house, overlay)
    assert digest_of(sources(house, overlay)) != before


def test_an_overlay_that_comes_to_be_is_heeded(house: Path, tmp_path: Path) -> None:
    overlay, cache = tmp_path / "mine.yaml", tmp_path / "cache"
    _, rules = make_reader(sources(house, overlay), cache)
    assert rules.signals
    switched_off(house, overlay)
    _, rules = make_reader(sources(house, overlay), cache)
    assert not rules.signals


@pytest.mark.parametrize("what", ["desktop_app.engine.rule_cache.__version__", "spacy.about.__version__"])
def test_another_version_finds_nothing(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    before = digest_of(SHIPPED)
    monkeypatch.setattr(what, "99.0.0")
    assert digest_of(SHIPPED) != before


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def of_another_kind(path: Path) -> None:
    from srsly import msgpack_dumps

    payload = msgpack_dumps(("these", "are", "no rules"))
    path.write_bytes(rule_cache._MARK + rule_cache._sealed(payload) + payload)


def blown_up(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(rule_cache.LARGEST_ENTRY + 1)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [cut_short, flipped, emptied, of_another_kind, blown_up])
def test_a_damaged_entry_is_no_entry_and_is_replaced(
    house: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    cache = tmp_path / "cache"
    _, rules = make_reader(sources(house), cache)
    (path,) = entries(cache)
    whole = path.read_bytes()
    damage(path)
    assert read(cache, path.stem) is None
    assert make_reader(sources(house), cache)[1] == rules
    assert path.stat().st_size == len(whole)
    assert read(cache, path.stem) is not None


def test_where_nothing_can_be_written_rules_are_read_all_the_same(house: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    _, rules = make_reader(sources(house), tmp_path / "file")
    assert rules.signals


def test_an_entry_that_cannot_be_replaced_leaves_nothing_beside_it(house: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    _, rules = make_reader(sources(house), cache)
    (path,) = entries(cache)
    a_folder(path)
    assert make_reader(sources(house), cache)[1] == rules
    assert [each.name for each in (cache / "rules").iterdir()] == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps personal folders personal by itself")
def test_the_folder_is_closed_to_others(house: Path, tmp_path: Path) -> None:
    make_reader(sources(house), tmp_path / "data" / "cache")
    for folder in ("data", "data/cache", "data/cache/rules"):
        assert stat.S_IMODE((tmp_path / folder).stat().st_mode) == 0o700


def test_only_the_entries_used_last_are_kept(house: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for number in range(MOST_ENTRIES + 3):
        write_rule(house, f"form {number}")
        make_reader(sources(house), cache)
        newest = max(entries(cache), key=lambda path: path.stat().st_mtime_ns)
        for path in entries(cache):  # as if a minute had passed
            os.utime(path, (path.stat().st_atime - 60, path.stat().st_mtime - 60))
        assert newest.is_file()
    assert len(entries(cache)) == MOST_ENTRIES
    write_rule(house, f"form {MOST_ENTRIES + 2}")
    assert read(cache, digest_of(sources(house))) is not None


def test_what_an_interrupted_writer_left_is_removed_in_time(house: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    make_reader(sources(house), cache)
    old, new = cache / "rules" / "half.old", cache / "rules" / "half.new"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    write_rule(house, "form 9")
    make_reader(sources(house), cache)
    assert not old.exists()
    assert new.exists()


def test_rules_that_changed_while_they_were_read_are_not_kept(
    house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop_app.rulepack import loader

    def load_slowly(given: RuleSources, *, last_good: RuleSet | None = None) -> RuleSet:
        rules = load(given, last_good=last_good)
        write_rule(house, "form 9")
        return rules

    load = loader.load_rules
    monkeypatch.setattr(loader, "load_rules", load_slowly)
    make_reader(sources(house), tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_rules_that_lean_on_those_before_are_not_kept_as_if_they_stood_alone(
    house: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    _, good = make_reader(sources(house), cache)
    broken = RULE.replace("strength: strong", "strength: huge")
    (house / "house" / "standards.yaml").write_text(broken, encoding="utf-8")
    _, rules = make_reader(sources(house), cache, last_good=good)
    assert phrases(rules) == {"form 7b"}
    assert rules.problems
    assert len(entries(cache)) == 1
    _, alone = make_reader(sources(house), cache)
    assert not alone.signals
    _, again = make_reader(sources(house), cache, last_good=good)
    assert phrases(again) == {"form 7b"}, (
        "the entry of the broken rules is not taken where others are at hand"
    )


SEVERAL = """
import sys
from pathlib import Path
from desktop_app.domain.rules import RuleSources
from desktop_app.engine.readers import make_reader
print(len(make_reader(RuleSources((Path(sys.argv[1]),)), Path(sys.argv[2]))[1].signals))
"""


def test_several_processes_may_write_at_once(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    running = [
        subprocess.Popen(
            [sys.executable, "-c", SEVERAL, str(rules_folder()), str(cache)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    said = {process.communicate()[0] for process in running}
    assert [process.returncode for process in running] == [0, 0, 0]
    assert len(said) == 1
    (path,) = entries(cache)
    assert [each.name for each in (cache / "rules").iterdir()] == [path.name]
    assert read(cache, path.stem) is not None
