"""Writes rows of typed cells to openpyxl's streaming sheets, quickly and never as formulas.

A style costs openpyxl far more than a value, so each look of a column is made once, as one cell that is
refilled for every row: a streaming sheet has written the row when `append` returns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any

from desktop_app.export.cell_marks import LOOKS
from desktop_app.export.cells import FORMULA_SIGNS, Run, cell_text
from desktop_app.export.column_spec import GENERAL, Column, Value
from desktop_app.export.richtext import FONT, SIZE, font_options, rich_text_writer
from desktop_app.export.tints import HAIRLINE, HEADER, LINK, Tint

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell

_HEADER_HEIGHT, _LOW_HEADER_HEIGHT = 32.0, 20.0
#: The height of a line, and of the tallest row that Excel allows, in points.
_LINE_HEIGHT, _MOST_HEIGHT = 14.0, 409.0
#: The most rows in an Excel sheet, header included; Excel calls a longer file damaged.
ROW_LIMIT = 1_048_576
_HEADING_SIZE = 14
_A4 = "9"  # ECMA-376 part 1, 18.3.1.63


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell differs from its column's own settings."""

    tint: Tint | None = None
    look: str | None = None
    literal: bool = False  # marked in Excel as text that is never a formula
    number_format: str = ""  # replaces the column's
    link: bool = False  # a web address that opens on a click
    folded: bool = False  # wraps although its column does not
    tall: bool = False  # needs more lines than the row has


PLAIN = Style()
#: How full a line gets before the next word wraps.
_FILLED = 0.9
_MISREAD = (*FORMULA_SIGNS, "#")  # openpyxl takes "#N/A" and the like for errors
_NO_STYLES: Mapping[int, Style] = {}


class Sheet:
    """One sheet of records, written row by row.

    Args:
        workbook: A write-only workbook.
        name: The sheet's name.
        columns: Its columns.
        zone: Time zone for dates; `None` for the computer's own.
        height: Least height of a row in points; `None` fits each row to its text.
    """

    def __init__(
        self,
        workbook: Workbook,
        name: str,
        columns: Sequence[Column[Any]],
        *,
        zone: tzinfo | None = None,
        height: float | None = None,
    ) -> None:
        self.sheet: Any = workbook.create_sheet(name)
        self.rows = 0
        self._columns = columns
        self._zone = zone
        self._height = height
        self._cells: dict[tuple[int, Style], Cell] = {}
        self._tops = any(column.wrap for column in columns)
        self._grows = [
            (place, column.width)
            for place, column in enumerate(columns)
            if column.grows or (column.wrap and height is None)
        ]
        self._bare = [
            height is None and not self._tops and column.number_format == GENERAL for column in columns
        ]
        self._rich = rich_text_writer()

    def start(self, *, freeze: str) -> None:
        """Set widths, page and frozen panes, then write the header row."""
        from openpyxl.utils import get_column_letter

        for number, column in enumerate(self._columns, 1):
            dimension = self.sheet.column_dimensions[get_column_letter(number)]
            dimension.width = column.width
            if column.folded:
                dimension.outlineLevel, dimension.hidden = 1, True
        self.sheet.freeze_panes = freeze
        self.sheet.page_setup.orientation = "landscape"
        self.sheet.page_setup.paperSize = _A4
        self.sheet.page_setup.fitToHeight = 0
        self.sheet.sheet_properties.pageSetUpPr = _fit_to_width()
        self.sheet.print_title_rows = "1:1"
        self.sheet.page_margins = _narrow_margins()
        self.sheet.oddFooter.center.text = "&A, page &P of &N"
        self.sheet.row_dimensions[1].height = (
            _HEADER_HEIGHT if self._height is not None else _LOW_HEADER_HEIGHT
        )
        self.sheet.append([self._header(column) for column in self._columns])
        self.rows = 1

    @property
    def is_full(self) -> bool:
        """Whether Excel would accept no further row."""
        return self.rows >= ROW_LIMIT

    def append(self, values: Iterable[Value | list[Run]], styles: Mapping[int, Style] = _NO_STYLES) -> None:
        """Write one row.

        Args:
            values: One for each column; a list of runs is text in several looks.
            styles: By column index, for cells that are not plain.
        """
        self.rows += 1
        cells = list(values)
        lines = self._lines(cells)
        if lines > 1 or self._height is not None:
            height = max(min(lines * _LINE_HEIGHT, _MOST_HEIGHT), self._height or 0.0)
            self.sheet.row_dimensions[self.rows].height = height
            if self._height is not None:
                styles = self._with_tall(cells, styles, int(height / _LINE_HEIGHT))
        if lines > 1 and not self._tops:
            styles = {index: replace(styles.get(index, PLAIN), folded=True) for index in range(len(cells))}
        self.sheet.append(
            [self._cell(index, value, styles.get(index, PLAIN)) for index, value in enumerate(cells)]
        )

    def _lines(self, cells: Sequence[Value | list[Run]]) -> int:
        """How many lines a row needs for its wrapped cells."""
        return max((_lines_of(cells[place], width) for place, width in self._grows), default=1)

    def _with_tall(
        self, cells: Sequence[Value | list[Run]], styles: Mapping[int, Style], room: int
    ) -> Mapping[int, Style]:
        """The styles of a row of so many lines; cells that need more are aligned to the top."""
        tall = {
            place: replace(styles.get(place, PLAIN), tall=True)
            for place, column in enumerate(self._columns)
            if column.wrap
            and (isinstance(cells[place], list) or _lines_of(cells[place], column.width) > room)
        }
        return {**styles, **tall}

    def finish(self, *, printed: int | None = None, heading: tuple[str, str] = ("", "")) -> None:
        """Put the filter over all rows; nothing can be written afterwards.

        Args:
            printed: How many columns are printed, from the left; all unless given.
            heading: Printed at the top of every page, left and right.
        """
        from openpyxl.utils import get_column_letter

        self.sheet.auto_filter.ref = f"A1:{get_column_letter(len(self._columns))}{max(self.rows, 2)}"
        if printed is not None:
            self.sheet.print_area = f"A1:{get_column_letter(printed)}{self.rows}"
        top = self.sheet.oddHeader
        top.left.text, top.right.text = heading
        top.left.size, top.left.font = _HEADING_SIZE, f"{FONT},Bold"

    def _cell(self, index: int, value: Value | list[Run], style: Style) -> Cell | Value:
        """A cell of this column holding the value, valid until the next row; or the bare value.

        openpyxl writes bare values fastest, but they can have no style and must not be text it would misread.
        """
        if isinstance(value, str):
            text = cell_text(value)
            bare = style is PLAIN and self._bare[index] and not text.startswith(_MISREAD)
            return text if bare else self._text_cell(index, text, style)
        if style is PLAIN and self._bare[index] and isinstance(value, int | float):
            return value
        if isinstance(value, list):
            if all(run.look is None for run in value):
                return self._text_cell(index, "".join(run.text for run in value), style)
            cell = self._blank(index, style)
            cell.value = self._rich(value)
            return cell
        cell = self._blank(index, style)
        cell.value = (
            value.astimezone(self._zone).replace(tzinfo=None) if isinstance(value, datetime) else value
        )
        return cell

    def _text_cell(self, index: int, text: str, style: Style) -> Cell:
        """A cell that holds text, whatever it looks like."""
        if text.startswith(FORMULA_SIGNS):
            style = replace(style, literal=True)
        cell = self._blank(index, style)
        cell.value = text
        cell.data_type = "s"  # openpyxl would take "=…" for a formula and "#N/A" for an error
        if style.link:
            cell.hyperlink = text
        return cell

    def _blank(self, index: int, style: Style) -> Cell:
        """The reusable cell of this column and style."""
        key = (index, style)
        if key not in self._cells:
            ruled = self._height is not None
            self._cells[key] = _styled_cell(
                self.sheet, self._columns[index], style, ruled=ruled, tops=self._tops
            )
        return self._cells[key]

    def _header(self, column: Column[Any]) -> Cell:
        """A cell of the header row."""
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        cell = WriteOnlyCell(self.sheet, column.header)
        cell.font = Font(name=FONT, size=SIZE, bold=True, color=HEADER.line)
        cell.fill = PatternFill("solid", fgColor=HEADER.fill)
        indent = 1 if self._height is not None else 0
        aside = _aside(column)
        cell.alignment = Alignment(horizontal=aside, vertical="center", wrap_text=True, indent=indent)
        cell.border = Border(bottom=Side("thin", color=HEADER.line))
        return cell


def _lines_of(words: Value | list[Run], width: float) -> int:
    """How many lines a value needs in a column of this width."""
    if not isinstance(words, str):
        return 1
    return sum(1 + int(len(line) / (width * _FILLED)) for line in words.splitlines())


def _styled_cell(sheet: Any, column: Column[Any], style: Style, *, ruled: bool, tops: bool) -> Cell:
    """A new empty cell in this style; `ruled` adds a line below, `tops` aligns text to the top."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell = WriteOnlyCell(sheet)
    upright = "center" if ruled and not style.tall else "top" if ruled or tops or style.folded else None
    aside = _aside(column) if ruled or column.left else None
    indent = 1 if ruled else 0  # otherwise a full cell touches the next one
    cell.alignment = Alignment(
        horizontal=aside, vertical=upright, wrap_text=column.wrap or style.folded, indent=indent
    )
    if ruled:
        cell.border = Border(bottom=Side("hair", color=HAIRLINE))
    if (style.number_format or column.number_format) != GENERAL:
        cell.number_format = style.number_format or column.number_format
    if style.tint is not None:
        cell.fill = PatternFill("solid", fgColor=style.tint.fill)
        cell.font = Font(name=FONT, size=SIZE, bold=True, color=style.tint.line)
    if column.strong:
        cell.font = Font(name=FONT, size=SIZE, bold=True)
    if style.look is not None:
        cell.font = Font(name=FONT, size=SIZE, **font_options(LOOKS[style.look]))
    if style.link:
        cell.font = Font(name=FONT, size=SIZE, underline="single", color=LINK)
    if style.literal:
        cell.quotePrefix = True
    return cell


def _aside(column: Column[Any]) -> str:
    """The alignment of a column: numbers to the right."""
    figures = column.formatted is not None or column.number_format != GENERAL or column.figures
    return "right" if figures and not column.left else "left"


def _fit_to_width() -> Any:
    """The page setting that fits all columns to the width of the paper."""
    from openpyxl.worksheet.properties import PageSetupProperties

    return PageSetupProperties(fitToPage=True)


def _narrow_margins() -> Any:
    """Narrow margins, in inches."""
    from openpyxl.worksheet.page import PageMargins

    return PageMargins(left=0.4, right=0.4, top=0.7, bottom=0.6, header=0.3, footer=0.3)
