"""A page's tree made ready to be read: without controls and forms, with the words that look like some."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.sources.html_clutter import NO_TEXT

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: The roots that pages hide their parts in, as browsers save them; what stands in one is shown.
_SHADOW = re.compile(r"<template\b(?=[^>]{0,200}\sshadow(?:root)?mode\b)", re.IGNORECASE)
#: A button in one opens what stands below it.
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_ASKED = 'input[type="text"], input[type="email"], input[type="tel"], input[type="file"], input:not([type])'
#: Forms that ask so many things, with so few words to each, are there to apply or to write.
_FEWEST = 2
_WORDS_TO_EACH = 60
#: A form that holds this share of the page's letters is the page.
_SHARE = 0.5
_MOST_FORMS = 50
_ENDS = 60
#: So many elements round the headline are looked at.
_HIGHEST = 30


def with_shadows(markup: str) -> str:
    """A page's markup with the parts that it hides from its own styles in their places."""
    return _SHADOW.sub("<div", markup) if "<template" in markup else markup


def tidy(tree: LexborHTMLParser) -> str:
    """Take out of a tree what is no text, and forms to fill in; words of headings that are buttons stay.

    Args:
        tree: The page; it is changed.

    Returns:
        The page's name as its head had it, in the form of `shape_of`.
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
    """The smallest element round a page's headline that holds a text as well.

    Args:
        tree: The page.
        said: The text, in lines.

    Returns:
        The element; None where the page has no headline, or the text stands elsewhere or nowhere.
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
    """A line without its spaces and the sign of a list, in small letters."""
    return "".join(line.removeprefix("•").split()).lower()


def _letters(tree: LexborHTMLParser) -> int:
    """How many letters a page has."""
    return len(tree.body.text()) if tree.body is not None else 0
