"""Prepares a page's tree for reading: removes controls and forms, but keeps headings that are buttons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.sources.html_clutter import NO_TEXT

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Shadow roots, as browsers save them; their content is displayed.
_SHADOW = re.compile(r"<template\b(?=[^>]{0,200}\sshadow(?:root)?mode\b)", re.IGNORECASE)
#: A button inside one of these unfolds the text below it.
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_ASKED = 'input[type="text"], input[type="email"], input[type="tel"], input[type="file"], input:not([type])'
#: Forms with this many fields, and this few words to each, are for applying or writing a message.
_FEWEST = 2
_WORDS_TO_EACH = 60
#: A form with this share of the page's letters is the page.
_SHARE = 0.5
_MOST_FORMS = 50
_ENDS = 60
#: How many ancestors of the headline are examined.
_HIGHEST = 30


def with_shadows(markup: str) -> str:
    """A page's markup with the content of its shadow roots in place."""
    return _SHADOW.sub("<div", markup) if "<template" in markup else markup


def tidy(tree: LexborHTMLParser) -> str:
    """Remove from a tree what is not text, and forms to fill in; words of headings that are buttons stay.

    Args:
        tree: The page; it is modified.

    Returns:
        The page's title, in the form of `shape_of`.
    """
    named = tree.css_first("title")
    name = shape_of(named.text()) if named is not None else ""
    for button in tree.css("button"):
        if button.parent is not None and button.parent.tag in _HEADINGS:
            button.unwrap()
    for form in tree.css("form")[:_MOST_FORMS]:
        asked = len(form.css(_ASKED))
        if asked < _FEWEST or form.css_first("h1") is not None:
            continue
        words = form.text()
        if len(words.split()) <= asked * _WORDS_TO_EACH and len(words) < _letters(tree) * _SHARE:
            form.decompose()
    tree.strip_tags(NO_TEXT)
    return name


def holding(tree: LexborHTMLParser, said: str) -> LexborNode | None:
    """The smallest element around a page's headline that also contains a text.

    Args:
        tree: The page.
        said: The text, in lines.

    Returns:
        The element; None if the page has no headline, or the text is elsewhere or missing.
    """
    lines = [shape for line in said.split("\n") if (shape := shape_of(line))]
    node = tree.css_first("h1") if lines else None
    for _ in range(_HIGHEST):
        if node is None or node.tag in {"body", "html"}:
            return None
        text = shape_of(node.text())
        if lines[0][:_ENDS] in text and lines[-1][-_ENDS:] in text:
            return node
        node = node.parent
    return None


def shape_of(line: str) -> str:
    """A line without its spaces and list mark, in lower case."""
    return "".join(line.removeprefix("•").split()).lower()


def _letters(tree: LexborHTMLParser) -> int:
    """How many letters a page has."""
    return len(tree.body.text()) if tree.body is not None else 0
