"""Applies a change to a signal, both as trees, before either is interpreted.

The merged tree goes through the same checks as a written signal. Values from the signal below take on the
change's position, because a problem of the merged signal is a problem of the change and is shown there.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.rulepack.entry_fields import one_line, suggestion
from desktop_app.rulepack.problem_log import EntryLog, short
from desktop_app.rulepack.signal_parts import EXAMPLE_KEYS
from desktop_app.rulepack.tree import Items, Mapping, Node, Text, kind_of

#: Keys of a signal that hold lists; in a change they hold what is added and what is removed.
LIST_KEYS = ("phrases", "near", "not_in", "unless", "nations", "sources", "false_positives")
#: Keys that a change can remove with the word `none`.
REMOVABLE_KEYS = ("gate", "kind", "stage", "nation", "setting", "company")
DIFFERENCE_KEYS = ("add", "remove")

#: The value of a near's key that is left out.
_NEAR_DEFAULTS = {"within": "8", "case": "any", "mark": "word"}
_HINT = "Below it stand “add:” and “remove:”, and below these one item a line after a hyphen."


def merged(base: Mapping, change: Mapping, log: EntryLog) -> Mapping:
    """The signal with the change applied.

    Args:
        base: The keys of the signal below.
        change: The keys of the change.
        log: Receives the problems of the change.

    Returns:
        A new tree; neither argument is modified.
    """
    at = log.key
    pairs = {name: _moved_pair(pair, at.line, at.column) for name, pair in base.pairs.items()}
    for name, (key, node) in change.pairs.items():
        if name in LIST_KEYS:
            _merge_list(pairs, key, node, log)
        elif name == "examples":
            _merge_group(pairs, key, node, log, lists=True)
        elif name == "sections":
            _merge_group(pairs, key, node, log, lists=False)
        elif name in REMOVABLE_KEYS and isinstance(node, Text) and node.value.strip() == "none":
            pairs.pop(name, None)
        else:
            pairs[name] = (key, node)
    return Mapping(at.line, at.column, pairs)


Pairs = dict[str, tuple[Text, Node]]


def _merge_group(pairs: Pairs, key: Text, node: Node, log: EntryLog, *, lists: bool) -> None:
    """Apply a group of keys to the one below: key by key, or each as a list."""
    if not isinstance(node, Mapping):
        hint = f"Below it stand keys such as {EXAMPLE_KEYS[0] if lists else 'title'}."
        log.refuse(node, f"“{key.value}” should be a group of keys but is {kind_of(node)}", hint)
        return
    below = pairs.get(key.value, (key, None))[1]
    inner: Pairs = dict(below.pairs) if isinstance(below, Mapping) else {}
    for name, (inner_key, inner_node) in node.pairs.items():
        if lists and name in EXAMPLE_KEYS:
            _merge_list(inner, inner_key, inner_node, log)
        else:
            inner[name] = (inner_key, inner_node)
    pairs[key.value] = (key, Mapping(key.line, key.column, inner))


def _merge_list(pairs: Pairs, key: Text, node: Node, log: EntryLog) -> None:
    """Remove from the list below what the change removes, and add what it adds."""
    if not isinstance(node, Mapping):
        log.refuse(node, f"“{key.value}” of a difference should say what is added or removed", _HINT)
        return
    below = pairs.get(key.value, (key, None))[1]
    items = list(below.items) if isinstance(below, Items) else []
    for name, (inner_key, inner_node) in node.pairs.items():
        if name not in DIFFERENCE_KEYS:
            what = f"the key “{short(name)}” in “{key.value}” is not known"
            log.refuse(inner_key, what, suggestion(name, DIFFERENCE_KEYS))
        elif not isinstance(inner_node, Items):
            what = f"“{name}” in “{key.value}” should be a list but is {kind_of(inner_node)}"
            log.refuse(inner_node, what, "Write one item a line, each after a hyphen and a space.")
    for item in _items(node, "remove"):
        kept = [other for other in items if not _covers(item, other)]
        if len(kept) == len(items):
            _note_absent(item, key.value, items, log)
        items = kept
    items += [item for item in _items(node, "add") if not any(_same(item, other) for other in items)]
    if items or key.value in EXAMPLE_KEYS:
        pairs[key.value] = (key, Items(key.line, key.column, items))
    else:
        pairs.pop(key.value, None)


def _items(node: Mapping, key: str) -> list[Node]:
    """The items of the list at a key; empty if there is no list."""
    found = node.pairs.get(key, (None, None))[1]
    return found.items if isinstance(found, Items) else []


def _note_absent(item: Node, key: str, items: Iterable[Node], log: EntryLog) -> None:
    """Report that an item to remove does not exist; an update of the pack may have removed it."""
    known = [one_line(other.value) for other in items if isinstance(other, Text)]
    words = one_line(item.value) if isinstance(item, Text) else "this item"
    hint = suggestion(words, known) if isinstance(item, Text) and known else ""
    near = hint if hint.startswith("Did") else "The rest of your change works; you may delete this line."
    log.note(item, f"has no “{short(words)}” below “{key}” that could be removed", near)


def plain(node: Node) -> object:
    """A tree without positions, each near in one canonical form; for comparisons."""
    if isinstance(node, Text):
        return one_line(node.value)
    if isinstance(node, Items):
        return tuple(plain(item) for item in node.items)
    values = {name: plain(value) for name, (_key, value) in node.pairs.items()}
    if "word" in values:
        values["words"] = (values.pop("word"),)
    return values


def _same(one: Node, other: Node) -> bool:
    """Whether two items are equal."""
    return plain(one) == plain(other)


def _covers(item: Node, other: Node) -> bool:
    """Whether an item to remove refers to `other`: a group matches if the keys it names agree."""
    wanted, found = plain(item), plain(other)
    if isinstance(wanted, dict) and isinstance(found, dict):
        found = {**_NEAR_DEFAULTS, **found}
        return bool(wanted) and all(found.get(name) == value for name, value in wanted.items())
    return wanted == found


def _moved_pair(pair: tuple[Text, Node], line: int, column: int) -> tuple[Text, Node]:
    key, node = pair
    return Text(key.value, line, column), _moved(node, line, column)


def _moved(node: Node, line: int, column: int) -> Node:
    """A copy of the tree with every node at one position."""
    if isinstance(node, Text):
        return Text(node.value, line, column)
    if isinstance(node, Items):
        return Items(line, column, [_moved(item, line, column) for item in node.items])
    pairs = {name: _moved_pair(pair, line, column) for name, pair in node.pairs.items()}
    return Mapping(line, column, pairs)
