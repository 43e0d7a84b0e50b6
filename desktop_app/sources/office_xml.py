"""XML inside documents: parsed without entities, DTDs or network, and with limited depth."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.sources import refusals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

#: The parser's own limit.
_LEVELS = 256
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.?)?\s*[-–—|]?\s*\d{0,4}\s*(?:(?:of|/)\s*\d{0,4})?\s*[-–—|]?", re.IGNORECASE
)


def parsed(data: bytes, name: str, kind: str) -> _Element:
    """The root element of one XML part.

    Args:
        data: The part's bytes.
        name: The file's name, for refusals.
        kind: What the file is, in the words of `FORMAT_WORDS`.

    Returns:
        The root; entities are not resolved, comments and instructions are removed.

    Raises:
        AppError: It is not XML, or nested deeper than any document.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise refusals.too_much(name, f"more than {_LEVELS} levels of markup") from error
        raise refusals.damaged(name, kind) from error


def local(node: _Element) -> str:
    """An element's name without its namespace."""
    return bare(node.tag)


@lru_cache(maxsize=4_096)
def bare(tag: object) -> str:
    """The name of an element or attribute without its namespace; cached, because documents repeat a few."""
    return str(tag).rpartition("}")[2]


def value(node: _Element | None, name: str) -> str:
    """An attribute by its name without namespace, or an empty string."""
    if node is None:
        return ""
    for key, found in node.items():
        if bare(key) == name:
            return str(found)
    return ""


def child(node: _Element | None, *names: str) -> _Element | None:
    """The element at a path of names without namespaces, if there is one."""
    for name in names:
        if node is None:
            return None
        for one in node:
            if bare(one.tag) == name:
                node = one
                break
        else:
            return None
    return node


def once(lines: Iterable[str], seen: set[str]) -> list[str]:
    """New lines of page headers and footers, without page numbers."""
    kept = []
    for line in lines:
        bare = " ".join(line.split())
        if bare and bare not in seen and not is_page_number(bare):
            seen.add(bare)
            kept.append(line)
    return kept


def is_page_number(line: str) -> bool:
    """Whether a line is only a page number: “3”, “Page 2 of 5”, “- 4 -”."""
    return _PAGE_NUMBER.fullmatch(line.strip()) is not None
