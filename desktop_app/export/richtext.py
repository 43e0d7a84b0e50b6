"""Text in several looks as openpyxl's rich text, written quickly and with every space preserved.

openpyxl's own `CellRichText.to_tree` rebuilds each run's font and omits `xml:space` for a run that is only
spaces, which readers may then drop, joining two marked words.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any

from desktop_app.export.cell_marks import LOOKS, Look
from desktop_app.export.cells import Run

FONT, SIZE = "Calibri", 11

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def font_options(look: Look) -> dict[str, Any]:
    """The parts of a look under the names that openpyxl's two kinds of font use."""
    return {
        "b": look.bold or None,
        "i": look.italic or None,
        "strike": look.strike or None,
        "u": look.underline,
        "color": look.colour,
    }


def rich_text_writer() -> Callable[[list[Run]], Any]:
    """A function from runs to a value for an openpyxl cell; each look's font is made once."""
    from lxml.etree import Element, SubElement
    from openpyxl.cell.rich_text import CellRichText
    from openpyxl.cell.text import InlineFont

    fonts: dict[str | None, Any] = {
        name: InlineFont(rFont=FONT, sz=SIZE, family=2, **font_options(look)).to_tree(tagname="rPr")
        for name, look in LOOKS.items()
    }

    class Coloured(CellRichText):
        """Runs that serialise themselves; openpyxl recognises them by the base class."""

        def __init__(self, runs: list[Run]) -> None:
            super().__init__([run.text for run in runs])
            self.runs = runs

        def to_tree(self) -> Any:
            """The cell's `is` element (ECMA-376 part 1, 18.3.1.53)."""
            whole = Element("is")
            for run in self.runs:
                element = SubElement(whole, "r")
                if run.look is not None:
                    element.append(copy(fonts[run.look]))
                text = SubElement(element, "t", {_SPACE: "preserve"})
                text.text = run.text
            return whole

    return Coloured
