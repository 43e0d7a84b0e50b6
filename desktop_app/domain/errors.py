"""The only kind of error whose message is meant for people."""

from __future__ import annotations


class AppError(Exception):
    """A known problem; nothing is lost and the person can act on it.

    Args:
        sentence: What happened, in one plain sentence.
        hint: What is safe and what to do next; may be empty.
    """

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence, hint)
        self.sentence = sentence
        self.hint = hint

    def __str__(self) -> str:
        """The sentence and the hint, as shown on a command line."""
        return f"{self.sentence} {self.hint}".strip()
