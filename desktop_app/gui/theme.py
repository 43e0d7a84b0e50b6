"""Colours, text size and icons for widgets; follows the system and the person's choice."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.presentation.palette import DARK, LIGHT, Palette
from desktop_app.presentation.preferences import Preferences

#: All spacing is a multiple of 4 px; there is one radius.
RADIUS = 6
#: Three text sizes, as factors of the system's own.
SMALL, BODY, HEADING = 0.9, 1.0, 1.35
#: The advert's text, relative to the interface's.
READING = 1.2
LEAST_POINTS = 9.5
#: Sizes of an icon at 100 % text: in menus and buttons, on the rail.
ICON_SIZES = (16, 20)
#: After the last step of the text size, everything is restyled once after this pause.
PAUSE_MILLISECONDS = 120


class Theme(QtCore.QObject):
    """The style of everything on screen.

    Args:
        app: The application to style.
        resources: Folder with ``icons`` and ``styles``.
        preferences: Has ``theme`` and ``text_size``.
    """

    changed = QtCore.Signal()

    def __init__(self, app: QtWidgets.QApplication, resources: Path, preferences: Preferences) -> None:
        super().__init__(app)
        self._app = app
        self._icons_folder = resources / "icons"
        self._sheet = (resources / "styles" / "wordward.qss").read_text(encoding="utf-8")
        self._preferences = preferences
        self._icons: dict[tuple[str, str], QtGui.QIcon] = {}
        self._pixmaps: dict[tuple[str, str, int], QtGui.QPixmap] = {}
        self._system_font = app.font()
        self._applied: tuple[str, int] | None = None
        self._pause = QtCore.QTimer(self)  # restyling every widget takes most of a second
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._apply)
        self.palette: Palette = LIGHT
        self.scale = 1.0
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._apply)
        preferences.changed.connect(self._preference_changed)
        self._choose_scheme()
        self._apply()

    def px(self, length: float) -> int:
        """A length at 100 % text, converted to pixels at the current text size."""
        return round(length * self.scale)

    def font(self, factor: float = BODY, *, bold: bool = False) -> QtGui.QFont:
        """The interface's font in one of the three sizes."""
        font = QtGui.QFont(self._system_font)
        font.setPointSizeF(self._points(factor))
        font.setBold(bold)
        return font

    def colour(self, name: str) -> QtGui.QColor:
        """A colour of the palette by name (``text``, ``muted`` …)."""
        return QtGui.QColor(getattr(self.palette, name))

    def icon(self, name: str, *, colour: str = "text") -> QtGui.QIcon:
        """A line icon in one of the palette's colours; empty for an empty name."""
        if not name:
            return QtGui.QIcon()
        ink = getattr(self.palette, colour, colour)
        if (name, ink) not in self._icons:
            icon = QtGui.QIcon()
            for size in ICON_SIZES:
                icon.addPixmap(self.pixmap(name, self.px(size), colour=ink))
            self._icons[name, ink] = icon
        return self._icons[name, ink]

    def pixmap(self, name: str, size: int, *, colour: str = "text") -> QtGui.QPixmap:
        """An icon of ``size`` px, drawn for the screen's resolution."""
        ink = getattr(self.palette, colour, colour)
        key = (name, ink, size)
        if key not in self._pixmaps:
            ratio = self._app.devicePixelRatio()
            pixmap = svg_pixmap(self._source(name, ink), round(size * ratio))
            pixmap.setDevicePixelRatio(ratio)
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]

    def _source(self, name: str, ink: str) -> QtCore.QByteArray:
        """The SVG in a colour; Qt's renderer shows ``currentColor`` as black otherwise."""
        source = (self._icons_folder / f"{name}.svg").read_bytes()
        return QtCore.QByteArray(source.replace(b"currentColor", ink.encode()))

    def _points(self, factor: float) -> float:
        """Point size of a text size."""
        return max(self._system_font.pointSizeF(), LEAST_POINTS) * factor * self.scale

    def _preference_changed(self, name: str) -> None:
        if name == "theme":
            self._choose_scheme()
            self._apply()
        elif name == "text_size":
            self._pause.start()  # once for several steps

    def catch_up(self) -> None:
        """Do now what waits for a pause between steps."""
        if self._pause.isActive():
            self._apply()

    def _choose_scheme(self) -> None:
        """Tell Qt the chosen scheme, so that native frames and dialogs agree."""
        scheme = {
            "light": QtCore.Qt.ColorScheme.Light,
            "dark": QtCore.Qt.ColorScheme.Dark,
        }.get(self._preferences.text("theme"), QtCore.Qt.ColorScheme.Unknown)
        self._app.styleHints().setColorScheme(scheme)

    def _apply(self) -> None:
        """Style the application."""
        self._pause.stop()
        chosen = self._preferences.text("theme")
        dark = chosen == "dark" or (chosen == "system" and system_is_dark(self._app))
        self.palette = DARK if dark else LIGHT
        wanted = (self.palette.name, self._preferences.number("text_size"))
        if wanted == self._applied:
            return
        self._applied = wanted
        self.scale = wanted[1] / 100
        self._icons.clear()
        self._pixmaps.clear()
        self._app.setFont(self.font())
        self._app.setPalette(_qt_palette(self.palette))
        self._app.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def _style_sheet(self) -> str:
        """The style sheet with this theme's colours and sizes: ``@name`` and ``@8px``."""
        sheet = self._sheet
        tokens = {
            "small": f"{self._points(SMALL):.2f}pt",
            "heading": f"{self._points(HEADING):.2f}pt",
            "reading": f"{self._points(READING):.2f}pt",
            "radius": f"{RADIUS}px",
            "advice-tint": self.palette.advice.tint,
            "advice-line": self.palette.advice.line,
            "warning-tint": self.palette.warning.tint,
            "warning-line": self.palette.warning.line,
            **{name: getattr(self.palette, name) for name in _PLAIN_COLOURS},
            **{f"{length}px": f"{self.px(length)}px" for length in (2, 4, 6, 8, 12, 16, 24, 32)},
        }
        for name in sorted(tokens, key=len, reverse=True):
            sheet = sheet.replace(f"@{name}", tokens[name])
        return sheet


_PLAIN_COLOURS = (
    "page", "panel", "rail", "text", "muted", "hairline", "border", "hover", "pressed", "selection",
)  # fmt: skip


def system_is_dark(app: QtWidgets.QApplication) -> bool:
    """Whether the system currently asks for dark windows."""
    return app.styleHints().colorScheme() is QtCore.Qt.ColorScheme.Dark


def svg_pixmap(data: QtCore.QByteArray, size: int) -> QtGui.QPixmap:
    """An SVG drawn at ``size`` px square."""
    buffer = QtCore.QBuffer(data)
    buffer.open(QtCore.QIODevice.OpenModeFlag.ReadOnly)
    reader = QtGui.QImageReader(buffer, b"svg")
    reader.setScaledSize(QtCore.QSize(size, size))
    return QtGui.QPixmap.fromImage(reader.read())


def _qt_palette(palette: Palette) -> QtGui.QPalette:
    """Our palette as Qt's, for everything the style sheet does not cover."""
    role = QtGui.QPalette.ColorRole
    qt = QtGui.QPalette()
    for roles, colour in (
        ((role.Window, role.Button, role.ToolTipBase), palette.panel),
        ((role.Base,), palette.page),
        ((role.AlternateBase,), palette.panel),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText), palette.text),
        ((role.BrightText,), palette.warning.line),
        ((role.Highlight,), palette.selection),
        ((role.PlaceholderText,), palette.muted),
        ((role.Link, role.LinkVisited), palette.text),
        ((role.Light, role.Midlight), palette.hairline),
        ((role.Mid, role.Dark), palette.border),
    ):
        for one in roles:
            qt.setColor(one, QtGui.QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        qt.setColor(QtGui.QPalette.ColorGroup.Disabled, one, QtGui.QColor(palette.border))
    return qt
