"""schema.org's data in a page's own elements (microdata and RDFa), as the objects of JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    #: Several values of one property are a list.
    Item = dict[str, object]

_POSTINGS = '[itemtype*="JobPosting" i], [typeof*="JobPosting" i]'
#: Where the value of a property is, if not in the element's text.
_VALUES = {"meta": "content", "time": "datetime", "a": "href", "link": "href", "img": "src", "data": "value"}
_DESCRIPTION = "description"
_MOST = 200
_DEEPEST = 60
#: An element is a value of a few properties; their names are no longer.
_LONGEST = 500
#: How many elements of a page are examined; real postings have a few hundred.
_ELEMENTS = 20_000


def postings_in(tree: LexborHTMLParser) -> list[Item]:
    """The jobs that a page's elements describe.

    Returns:
        An object of type JobPosting for each that has a description; cards in lists of jobs have none.
    """
    items = []
    left = [_ELEMENTS]
    for node in tree.css(_POSTINGS)[:_MOST]:
        item: Item = {"@type": "JobPosting"}
        _gather(node, item, left, depth=0)
        if _DESCRIPTION in item:
            items.append(item)
    return items


def _gather(node: LexborNode, item: Item, left: list[int], *, depth: int) -> None:
    """Put the properties below an element into an object; one with properties of its own is nested in it."""
    for child in node.iter():
        left[0] -= 1
        if left[0] < 0:
            return
        attributes = child.attributes
        named = attributes.get("itemprop") or attributes.get("property") or ""
        scoped = "itemscope" in attributes or "typeof" in attributes
        inner: Item = {} if scoped else item
        if depth < _DEEPEST and (named or not scoped):
            _gather(child, inner, left, depth=depth + 1)
        for name in dict.fromkeys(named[:_LONGEST].split()):
            prefix, _, bare = name.rpartition(":")
            if bare and prefix.rpartition("/")[2] in {"", "schema"}:
                _put(item, bare, inner if inner and scoped else _value(child, bare))


def _put(item: Item, name: str, value: Item | str) -> None:
    """Add a value to those of a property."""
    before = item.get(name)
    if isinstance(before, list):
        before.append(value)
    else:
        item[name] = [before, value] if before else value


def _value(node: LexborNode, name: str) -> str:
    """The value that an element states for a property."""
    attributes = node.attributes
    given = attributes.get("content") or attributes.get(_VALUES.get(node.tag or "", "")) or ""
    if given:
        return given
    return (node.inner_html or "") if name == _DESCRIPTION else node.text()
