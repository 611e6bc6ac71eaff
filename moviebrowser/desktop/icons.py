"""Icons: Phosphor glyphs under the names of what they do, in a colour of the theme.

The font and its table of glyphs are files of QtAwesome, which is not imported for them: that takes longer than the
rest of the window (it loads a dozen fonts, and a layer over the other ways to Qt).
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

_FILL = 0.875  # of an icon's height is the font's size: glyphs are drawn for 14 pixels in 16
_DISABLED = 0.4  # of an icon's colour

GLYPHS = {
    "close": "x",
    "swap": "arrows-left-right",
    "original": "eye",
    "copy": "copy",
    "search": "magnifying-glass",
    "export": "export",
    "theme": "circle-half",
    "larger": "text-aa",
    "smaller": "text-aa",
    "open": "folder-open",
    "import": "download-simple",
    "story": "stack",
    "article": "article",
    "articles": "columns",
    "excerpt": "highlighter-circle",
    "note": "note-pencil",
    "tag": "tag",
    "delete": "trash",
    "undo": "arrow-counter-clockwise",
    "redo": "arrow-clockwise",
    "next": "caret-right",
    "previous": "caret-left",
    "down": "caret-down",
    "up": "caret-up",
    "agree": "check",
    "differ": "git-fork",
    "single": "number-circle-one",
    "silent": "minus",
    "warning": "warning",
    "error": "warning-circle",
    "help": "question",
    "settings": "gear",
    "stop": "x-circle",
    "more": "dots-three",
    "save": "bookmark-simple",
    "link": "link",
    "calendar": "calendar-blank",
    "outlet": "newspaper",
    "quote": "quotes",
    "person": "user",
    "place": "map-pin",
    "add": "plus",
    "check": "check",
    "moviebrowser": "film-strip",
}


def icon(name: str, colour: QColor) -> QIcon:
    """Return the icon of that name in GLYPHS, in `colour` and paler when disabled; KeyError for another name."""
    return _made(GLYPHS[name], colour.name(), colour.name())


def toggled_icon(name: str, colour: QColor, on: QColor) -> QIcon:
    """Return an icon of which the "on" state has a colour of its own."""
    return _made(GLYPHS[name], colour.name(), on.name())


@cache
def _made(glyph: str, colour: str, on: str) -> QIcon:
    return QIcon(_Glyph(glyph, colour, on))


class _Glyph(QIconEngine):
    """Draws a glyph anew at each size, in pixels of the device: crisp whatever the screen's ratio."""

    def __init__(self, glyph: str, colour: str, on: str) -> None:
        super().__init__()
        self._glyph, self._colour, self._on = glyph, colour, on

    def clone(self) -> QIconEngine:
        return _Glyph(self._glyph, self._colour, self._on)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(_family())
        font.setPixelSize(max(1, round(_FILL * rect.height())))
        painter.save()
        painter.setFont(font)
        painter.setPen(self._ink(mode, state))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, _sign(self._glyph))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def _ink(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode == QIcon.Mode.Disabled:
            paler = QColor(self._colour)
            paler.setAlphaF(_DISABLED)
            return paler
        return QColor(self._on if state == QIcon.State.On else self._colour)


@cache
def _family() -> str:
    # The version in the files' names is QtAwesome's to change.
    number = QFontDatabase.addApplicationFont(str(_file("phosphor-[0-9]*.ttf")))
    return QFontDatabase.applicationFontFamilies(number)[0]


def _sign(glyph: str) -> str:
    return chr(int(_points()[glyph], 16))


@cache
def _points() -> dict[str, str]:
    points: dict[str, str] = json.loads(_file("phosphor-charmap-*.json").read_text("utf-8"))
    return points


def _file(pattern: str) -> Path:
    spec = find_spec("qtawesome")
    folders = spec.submodule_search_locations if spec is not None else None
    found = [file for folder in folders or () for file in Path(folder).glob(f"fonts/{pattern}")]
    if not found:
        raise FileNotFoundError(f"QtAwesome's {pattern} is missing")
    return found[0]
