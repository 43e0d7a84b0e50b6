"""Edits a person's own rules.

Every change is computed as a new text of the file of changes before it is written.

`…_text` methods compute the file's new content and write nothing; `keep` writes.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from desktop_app.beside import free_name, make_closed, written_beside
from desktop_app.domain.drafts import SignalDraft
from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import MINE, Ignore, RuleSet, RuleSources
from desktop_app.domain.signals import Signal
from desktop_app.operations.rule_sharing import SIGNAL_ID, Rules
from desktop_app.rulepack.decoding import bytes_of, decoded
from desktop_app.rulepack.difference import difference, own_keys
from desktop_app.rulepack.loader import load_rules
from desktop_app.rulepack.overlay import Overlay, read_overlays
from desktop_app.rulepack.overlay_text import with_ignore, with_signal, with_switch, without_ignore
from desktop_app.rulepack.tree import Mapping
from desktop_app.rulepack.yaml_text import key_lines

HEAD = """\
# Your own changes to Wordward's rules: only what differs from the packs that came with it.
# docs/rules.md tells how to write them; the Rules page writes them for you.
"""


#: A file of changes and its backup are written within this many seconds, by the drive's clock.
_AT_ONCE = 3.0


class Kept(NamedTuple):
    """The result of `keep`.

    Attributes:
        before: The file's previous text; `keep` it again to undo.
        aside: The new path of a file that could not be read, or ``None``.
    """

    before: str
    aside: Path | None = None


class RuleKeeper:
    """Edits one person's file of changes.

    Use it in one thread. It reads the rules below the changes once and again at each `load`. If another
    program writes the file in between, a text computed from the old content is not written over it.

    Args:
        sources: Where rules are read from; the last file of changes is the person's own.
        overlay_path: That file; its folder is created when first needed.
    """

    def __init__(self, sources: RuleSources, overlay_path: Path) -> None:
        self._sources = sources
        self._path = overlay_path
        self._below: RuleSet | None = None
        #: The file's text from which the last change was computed, until something is written.
        self._changed_from: str | None = None

    @property
    def sources(self) -> RuleSources:
        """Where rules are read from."""
        return self._sources

    def load(self, *, last_good: RuleSet | None = None) -> RuleSet:
        """The rules as they are in all files now.

        Args:
            last_good: The rules in use; they replace what is broken now.

        Raises:
            AppError: No pack could be loaded.
        """
        self._below = None
        return load_rules(self._sources, last_good=last_good)

    def text(self) -> str:
        """The content of the file of changes; empty if it is missing or not text."""
        try:
            content = bytes_of(self._path)
        except FileNotFoundError:
            return ""
        except OSError as error:
            sentence = f"Your changes to the rules, {self._path.name}, cannot be read ({error.strerror})."
            raise AppError(sentence, "Nothing was changed; check who may open the file.") from error
        return decoded(content, self._path.name)[0] or ""

    def draft_text(self, draft: SignalDraft) -> str:
        """The file's text with a signal as in the form: only the differences, or all of an own signal.

        Raises:
            AppError: The id belongs to no existing rule, or is not allowed for a new one.
        """
        if not SIGNAL_ID.fullmatch(draft.id):
            sentence = f"“{draft.id}” cannot be the name of a rule."
            raise AppError(sentence, "Use small letters, figures and hyphens, as in mine.house-encoder.")
        text = self._text_to_change()
        entry = self._overlay(text).changes.get(draft.id)
        written = entry.value if entry is not None and isinstance(entry.value, Mapping) else None
        if draft.pack == MINE:
            keys = own_keys(draft, written)
        else:
            keys = difference(self._signal_below(draft.id), draft, written)
        changed = with_signal(text, draft.id, list(key_lines(keys)))
        if keys and draft.id not in self._overlay(changed).changes:
            raise self._cannot_be_changed()
        return changed

    def revert_text(self, signal_id: str) -> str:
        """The file's text without the change to a signal, or without a signal of one's own."""
        return with_signal(self._text_to_change(), signal_id, [])

    def unknown(self, rules: Rules) -> Rules:
        """Those rules for which the file has no entry."""
        known = _named_in(self._overlay(self.text()))
        return {name: lines for name, lines in rules.items() if name not in known}

    def added_text(self, rules: Rules) -> str:
        """The file's text with these rules added; an existing entry of the same name stays, broken or not.

        Raises:
            AppError: The file is so broken that a rule would not take effect.
        """
        text = self._text_to_change()
        own = _named_in(self._overlay(text))
        wanted = [name for name in rules if name not in own]
        for name in wanted:
            text = with_signal(text, name, rules[name])
        if not self._overlay(text).changes.keys() >= set(wanted):
            raise self._cannot_be_changed()
        return text

    def switch_text(self, pack: str, *, on: bool) -> str:
        """The file's text with a pack switched on or off."""
        below = next((each.on for each in self._rules_below().packs if each.id == pack), True)
        return with_switch(self._text_to_change(), pack, on=None if on is below else on)

    def ignore_text(self, ignore: Ignore) -> str:
        """The file's text with a mark ignored; unchanged if it is already."""
        text = self._text_to_change()
        found = self._overlay(text).ignores
        if any(_same_mark(ignore, other) for other in found):
            return text
        changed = with_ignore(text, ignore)
        if len(self._overlay(changed).ignores) != len(found) + 1:
            raise self._cannot_be_changed()
        return changed

    def unignore_text(self, ignore: Ignore) -> str:
        """The file's text with a mark no longer ignored."""
        return without_ignore(self._text_to_change(), ignore)

    def keep(self, text: str) -> Kept:
        """Write the file of changes atomically, with one backup beside it.

        An existing file that is not text is not overwritten: it is renamed with the date.

        Args:
            text: The complete new content.

        Raises:
            AppError: It cannot be written, or it has changed since the text was computed; the file is intact.
        """
        before, changed_from = self.text(), self._changed_from
        self._changed_from = None
        if changed_from not in {None, before}:
            sentence = f"Another program changed {self._path.name}, so your change was not written over it."
            raise AppError(sentence, "The file is safe, as that program left it; make your change again.")
        if text.strip() and not text.startswith("#") and not before:
            text = HEAD + text
        aside = None
        try:
            make_closed(self._path.parent)
            aside = None if before else self._put_aside()
            if aside is None:
                _write(self._backup, before)
            _write(self._path, text)
        except OSError as error:
            sentence = f"Your change to the rules could not be saved ({error.strerror})."
            raise AppError(sentence, self._as_it_was(aside)) from error
        return Kept(before, aside)

    def last_change(self) -> tuple[str, str] | None:
        """The file's text before the last `keep` by any program, and its text now.

        Returns:
            ``None`` if anything else has written the file since, or nothing was ever kept.
        """
        try:
            since = self._path.stat().st_mtime - self._backup.stat().st_mtime
            before = decoded(bytes_of(self._backup), self._backup.name)[0]
        except OSError:
            return None
        now = self.text()
        return (before, now) if before is not None and before != now and 0 <= since <= _AT_ONCE else None

    @property
    def _backup(self) -> Path:
        """The path of the backup."""
        return self._path.with_name(f"{self._path.name}.bak")

    def _text_to_change(self) -> str:
        """The file's text; `keep` checks that it has not changed since."""
        self._changed_from = self.text()
        return self._changed_from

    def _overlay(self, text: str) -> Overlay:
        """The person's file of changes as it would be with this text."""
        return read_overlays((self._path,), {self._path: text})[0]

    def _rules_below(self) -> RuleSet:
        """The rules without the person's own changes."""
        if self._below is None:
            self._below = load_rules(self._sources, texts={self._path: ""})
        return self._below

    def _signal_below(self, signal_id: str) -> Signal:
        return _signal(self._rules_below(), signal_id)

    def _cannot_be_changed(self) -> AppError:
        """The error for a file so broken that a change would not take effect."""
        problems = self._overlay(self.text()).log.problems
        where = f", line {problems[0].place.line}" if problems else ""
        sentence = f"Your file of changes, {self._path.name}{where}, is broken where this belongs."
        return AppError(
            sentence, "It is as it was. Mend that line in a text editor, then make your change again."
        )

    def _put_aside(self) -> Path | None:
        """Rename a file that cannot be read; ``None`` if it does not exist."""
        if not self._path.is_file() or not bytes_of(self._path).strip():
            return None
        day = datetime.now(UTC).astimezone().date().isoformat()
        return self._path.rename(free_name(self._path, f"damaged {day}"))

    def _as_it_was(self, aside: Path | None) -> str:
        """Move a renamed file back; returns a sentence saying where it is."""
        try:
            if aside is not None:
                aside.replace(self._path)
        except OSError as error:
            return f"What stood in {self._path} is safe in {aside}; it could not go back ({error.strerror})."
        return f"The file {self._path} is as it was."


def _named_in(overlay: Overlay) -> frozenset[str]:
    """The full ids of the signals in a file of changes, including unreadable ones."""
    return overlay.lost.union(overlay.changes)


def _write(path: Path, text: str) -> None:
    with written_beside(path) as part:
        part.write_bytes(text.encode())


def _signal(rules: RuleSet, signal_id: str) -> Signal:
    """The signal with that id, in a pack that is on or off.

    Raises:
        AppError: There is no such signal.
    """
    for pack in rules.packs:
        for signal in pack.signals:
            if signal.id == signal_id:
                return signal
    sentence = f"There is no rule “{signal_id}” that could be changed."
    raise AppError(sentence, "Nothing was written. Its pack may be missing, or the rule be broken.")


def _same_mark(one: Ignore, other: Ignore) -> bool:
    """Whether two ignored marks are the same, apart from their dates."""
    return (one.level, one.rule, one.words.casefold(), one.advert, one.sentence) == (
        other.level,
        other.rule,
        other.words,
        other.advert,
        other.sentence,
    )
