"""Exports one's own rules for colleagues, and adds theirs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop_app.domain.rules import MINE
from desktop_app.operations.rule_keeping import RuleKeeper
from desktop_app.operations.rule_sharing import SUFFIXES, Rules, export_rules, read_shared
from desktop_app.presentation.notices import Notice, Notices
from desktop_app.presentation.rules_edits import TOPIC, RulesEdits
from desktop_app.presentation.rules_words import counted

#: The suggested name of a file of rules.
NAME = f"my-rules{SUFFIXES[0]}"


class RulesSharing:
    """Writes one's own rules to a file, and adds those of a file, all off the window's thread.

    Args:
        keeping: The rules; an addition can be undone like any change.
        added: Called with the pack that contains them now.
    """

    def __init__(self, notices: Notices, keeping: RulesEdits, added: Callable[[str], None]) -> None:
        self._notices = notices
        self._keeping = keeping
        self._added = added

    @staticmethod
    def is_rules(path: Path) -> bool:
        """Whether a file's name is that of a file of rules and not of a pack."""
        return path.suffix.lower() in SUFFIXES

    def export(self, path: Path) -> None:
        """Write one's own rules to a file that can be imported elsewhere."""
        target = path if self.is_rules(path) else path.with_name(f"{path.name}{SUFFIXES[0]}")

        def work(keeper: RuleKeeper) -> str:
            rules, left_out = export_rules(
                keeper.text(), target, rules_in_use=keeper.load(), own_files=keeper.sources.overlays
            )
            left = f" Left out, for its problems: {counted(left_out, 'signal')}." if left_out else ""
            return f"{counted(len(rules), 'signal')} of yours written to {target.name}.{left}"

        def done(sentence: str) -> None:
            hint = "Send it as it is: “Import” on the Rules page adds it to somebody’s own rules."
            self._notices.post(Notice(sentence, hint, topic=TOPIC))

        self._keeping.compute(work, done=done, refused=self._notices.refuse)

    def take(self, path: Path) -> None:
        """Add a colleague's rules to one's own; a notice offers undo."""
        new: dict[str, tuple[str, ...]] = {}

        def look(keeper: RuleKeeper) -> str:
            rules, left_out = read_shared(path)
            new.update(keeper.unknown(rules))
            stay = f" {_stay(len(rules) - len(new))}" if len(rules) > len(new) else ""
            broken = f" {counted(left_out, 'signal')} in it could not be read." if left_out else ""
            return stay + broken

        def done(rest: str) -> None:
            if new:
                self._add(new, f"{counted(len(new), 'signal')} of {path.name} added to your rules.{rest}")
            else:
                self._notices.post(Notice(f"Nothing of {path.name} is new to you.{rest}", topic=TOPIC))

        self._keeping.compute(look, done=done, refused=self._notices.refuse)

    def _add(self, rules: Rules, words: str) -> None:
        """Add them to one's own and show these."""
        self._keeping.make(lambda keeper: keeper.added_text(rules), words, done=lambda: self._added(MINE))


def _stay(count: int) -> str:
    """The sentence about signals that both have."""
    return (
        "One that you have already stays as it is."
        if count == 1
        else f"{count} that you have stay as they are."
    )
