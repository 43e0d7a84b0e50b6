"""Explains in plain words why YAML cannot read a line; libyaml and pure Python word it differently."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from yaml import MarkedYAMLError
    from yaml.error import Mark


class FaultError(Exception):
    """A stretch of a rule file cannot be read.

    Args:
        line: Line of the fault within the stretch, from 1.
        column: Column, from 1.
        what: The end of a sentence (“… is left out: WHAT”), without its full stop.
        hint: What to do about it.
    """

    def __init__(self, line: int, column: int, *, what: str, hint: str) -> None:
        super().__init__(what, hint)
        self.line = line
        self.column = column
        self.what = what
        self.hint = hint


class _Say(NamedTuple):
    what: str
    hint: str


TAB = _Say("a tab stands in this line", "Use spaces instead; two for each step inwards.")
UNSEEN = _Say("a character that cannot be seen stands in this line", "Delete it and type the line anew.")
FLOW = _Say(
    "a list stands in square brackets",
    "Write one item a line, each after a hyphen and a space; a comma would cut a sentence in two.",
)
MARKS_FIRST = _Say(
    "a sentence that starts with [[ needs quotation marks",
    'Put the whole sentence in double quotation marks: "[[ICD-10]] is used daily."',
)
BRACES = _Say(
    "keys stand in curly brackets", "Write one key a line; put a sentence in double quotation marks."
)
ANCHOR = _Say("a word starts with & (a YAML anchor)", "Put the text in double quotation marks.")
ALIAS = _Say("a word starts with * (a YAML alias)", "Put the text in double quotation marks.")
TAG = _Say("a word starts with ! (a YAML tag)", "Put the text in double quotation marks.")
MERGE = _Say("the key “<<” (a YAML merge) is not allowed", "Write the keys out.")
DEEP = _Say("lists and keys stand too deep inside one another", "See the full example in docs/rules.md.")
KEY_SHAPE = _Say(
    "a list or a group of keys stands where a key is expected", "A key is plain words and a colon."
)

_COLON = _Say(
    "a colon and a space stand inside a plain sentence",
    "Put the sentence in double quotation marks, or write >- after the key and the sentence below it.",
)
_TOO_FAR_IN = _Say(
    "this line does not go with the line before it",
    "Keys of one group start in the same column, and the key above a list or group ends with a colon.",
)
_OPEN_QUOTE = _Say(
    "a quotation mark is opened and never closed", "Close it at the end of the sentence, or remove it."
)
_AFTER_QUOTE = _Say(
    "words stand after the closing quotation mark",
    "Put the quotation marks round the whole sentence; inside it use “ and ”.",
)
_ESCAPE = _Say(
    "a backslash stands inside double quotation marks", "Remove it, or use single quotation marks (')."
)
_NEITHER = _Say(
    "a line is neither a key with a colon nor a list item",
    "A list item starts with a hyphen and a space; the lines of a message stand further in than its key.",
)
_INDENT = _Say(
    "this line does not start in the same column as the lines it belongs with",
    "Set it in with exactly as many spaces as its neighbours; list items all start with a hyphen.",
)
_BLOCK = _Say("words stand after >- in the same line", "Start the message in the next line, set further in.")
_DOCUMENTS = _Say("a second document starts with ---", "Remove the line of hyphens.")

#: The libraries' wording (any of the words, in lower case) → ours.
_KNOWN: tuple[tuple[tuple[str, ...], _Say], ...] = (
    (("unexpected end of stream", "document separator"), _OPEN_QUOTE),
    (("unknown escape", "escape sequence"), _ESCAPE),
    (("expected comment or line break", "chomping or indentation"), _BLOCK),
    (("expected ',' or",), FLOW),
    (("could not find expected ':'",), _NEITHER),
    (("document start",), _DOCUMENTS),
    (("expected key", "'-' indicator", "block end"), _INDENT),
)
#: For these the fault is where the construct began, not where the library gave up.
_LOOK_BACK = ("simple key", "quoted scalar", "flow")

_STARTS_WITH_MARKS = re.compile(r"\s*(- +|[\w.-]+: +)*\[\[")
_QUOTE_THEN_WORDS = re.compile(r"""\s*(- +|[\w.-]+: +)*("[^"]*"|'[^']*')\s*[^\s#]""")
_UNSEEN_CHARACTER = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def explain(error: MarkedYAMLError, lines: list[str], quote: tuple[Mark, Mark] | None = None) -> FaultError:
    """What a YAML error means.

    Args:
        error: As raised by the library.
        lines: The stretch that was read.
        quote: Start and end of the last quoted text that ran over several lines.

    Returns:
        The fault, placed within that stretch.
    """
    context = error.context or ""
    mark = error.problem_mark
    if error.context_mark is not None and any(word in context for word in _LOOK_BACK):
        mark = error.context_mark
    if quote is not None and mark is not None and mark.line == quote[1].line:
        # It ended in the line of the fault: a mark that was never closed met the next one there.
        start = quote[0]
        return FaultError(start.line + 1, start.column + 1, what=_OPEN_QUOTE.what, hint=_OPEN_QUOTE.hint)
    row, column = (mark.line, mark.column) if mark is not None else (0, 0)
    row = max(0, min(row, len(lines) - 1))
    say = _say(f"{context} {error.problem or ''}".lower(), lines[row] if lines else "", column)
    return FaultError(row + 1, column + 1, what=say.what, hint=say.hint)


def _say(words: str, line: str, column: int) -> _Say:
    """Our wording for the library's, adjusted to the line itself."""
    if _STARTS_WITH_MARKS.match(line):
        return MARKS_FIRST
    if "mapping values" in words:
        return _COLON if line.count(": ") + line.rstrip().endswith(":") > 1 else _TOO_FAR_IN
    if "cannot start any token" in words and column < len(line):
        hint = "Put the text in double quotation marks."
        return _Say(f"a plain text cannot start with “{line[column]}”", hint)
    if "expected" in words and _QUOTE_THEN_WORDS.match(line):
        return _AFTER_QUOTE
    for parts, say in _KNOWN:
        if any(part in words for part in parts):
            return say
    return _Say("this line cannot be read", "Compare it with the full example in docs/rules.md.")


def refuse_unreadable(text: str) -> None:
    """Refuse tabs and control characters, which the two YAML libraries treat differently.

    Raises:
        FaultError: At the first of them.
    """
    found = _UNSEEN_CHARACTER.search(text)
    tab = text.find("\t")
    if tab >= 0 and (found is None or tab < found.start()):
        raise _fault_at(text, tab, TAB)
    if found is not None:
        raise _fault_at(text, found.start(), UNSEEN)


def _fault_at(text: str, offset: int, say: _Say) -> FaultError:
    """`say` at a code point offset of `text`."""
    # The x keeps an empty last line; splitlines recognises the same line breaks as YAML.
    before = (text[:offset] + "x").splitlines()
    return FaultError(len(before), len(before[-1]), what=say.what, hint=say.hint)
