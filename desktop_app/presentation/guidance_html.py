"""Writes the advice pages beside an advert as rich text in the theme's colours."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from desktop_app.presentation.palette import Palette


class PageWriter:
    """Builds a page piece by piece.

    Args:
        small: Size of small text, in points.
    """

    def __init__(self, palette: Palette, small: float) -> None:
        self._palette = palette
        self._small = f"font-size: {small:.1f}pt"
        self._pieces: list[str] = []

    @property
    def html(self) -> str:
        """The page so far."""
        return "".join(self._pieces)

    def heading(self, words: str, *, anchor: str = "") -> None:
        """Begin a section; ``anchor`` is a link target."""
        name = f"<a name='{anchor}'></a>" if anchor else ""
        space = 14 if self._pieces else 0
        self._pieces.append(
            f"<p style='margin-top:{space}px; margin-bottom:4px'>{name}<b>{escape(words)}</b></p>"
        )

    def line(self, *inline: str, quiet: bool = False, indent: int = 0, space: int = 2) -> None:
        """A paragraph made of rich-text pieces.

        Args:
            *inline: Results of `link`, `bold`, `plain` and `small`.
            quiet: In muted text.
            indent: Pixels from the left.
            space: Pixels above.
        """
        colour = f"color: {self._palette.muted};" if quiet else ""
        self._pieces.append(
            f"<p style='margin-top:{space}px; margin-bottom:2px; margin-left:{indent}px; {colour}'>"
            f"{' '.join(piece for piece in inline if piece)}</p>"
        )

    def marked(self, *lines: str) -> None:
        """Lines on a tint with a bar before them, for the post's own rung."""
        tint, bar = self._palette.hover, self._palette.text
        inside = "".join(f"<p style='margin-top:2px; margin-bottom:2px'>{line}</p>" for line in lines if line)
        self._pieces.append(
            "<table width='100%' cellspacing='0' cellpadding='4'><tr>"
            f"<td width='2' style='background-color: {bar}'></td>"
            f"<td style='background-color: {tint}'>{inside}</td></tr></table>"
        )

    def small(self, words: str) -> str:
        """Small, muted words."""
        return f"<span style='{self._small}; color: {self._palette.muted}'>{escape(words)}</span>"

    def small_link(self, words: str, target: str) -> str:
        """A small link."""
        return f"<span style='{self._small}'>{link(words, target)}</span>"


def plain(words: str) -> str:
    """Words as plain text."""
    return escape(words)


def bold(words: str) -> str:
    """Words in bold."""
    return f"<b>{escape(words)}</b>"


def link(words: str, target: str) -> str:
    """Words with a link; ``target`` contains only letters, digits, colons and hyphens."""
    return f"<a href='{target}'>{escape(words)}</a>"


def linked(links: Iterable[str]) -> str:
    """Several links on one line."""
    return " &nbsp;·&nbsp; ".join(links)
