"""How each kind of mark looks in a theme: ink, ground, and the pattern of the line under it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from moviebrowser.analysis import EntityType
from moviebrowser.comparison import FactStatus
from moviebrowser.desktop.panes.marks import HERE, Mark, MarkKind
from moviebrowser.desktop.theme import Theme
from moviebrowser.excerpts import Colour


@dataclass(frozen=True)
class Look:
    """What a mark is drawn with; None leaves that part out.

    `line` is a pattern of theme.UNDERLINES, "dots" or "frame".
    """

    ink: QColor | None = None
    ground: QColor | None = None
    line: str = ""
    line_colour: QColor | None = None


def look(theme: Theme, mark: Mark) -> Look:
    """Return how a mark looks in a theme. What is returned is shared: copy a colour before changing it."""
    return _look(theme, mark.kind, mark.style)


@lru_cache(maxsize=256)
def _look(theme: Theme, kind: MarkKind, style: str) -> Look:
    return _LOOKS[kind](theme, style)


def tick(theme: Theme, mark: Mark) -> QColor:
    """Return the colour of a mark's tick in the overview."""
    drawn = look(theme, mark)
    return drawn.ink or drawn.line_colour or theme.colour("muted")


def _entity(theme: Theme, style: str) -> Look:
    ink, soft = theme.entity(EntityType(style))
    return Look(ink, soft, theme.underline(EntityType(style)), _paler(ink))


_FACTS = {
    FactStatus.AGREE: ("agree", "solid"),
    FactStatus.DIFFER: ("differ", "wave"),
    FactStatus.SINGLE: ("only_here", "dash"),
}


def _fact(theme: Theme, style: str) -> Look:
    meaning, line = _FACTS[FactStatus(style)]
    ink = theme.colour(meaning)
    return Look(ink, theme.colour(f"{meaning}_soft"), line, ink)


def _wording(theme: Theme, style: str) -> Look:
    return Look(line="dots", line_colour=theme.colour("wording"))


def _quote(theme: Theme, style: str) -> Look:
    return Look(line="long-dash", line_colour=theme.colour("differ"))


def _hit(theme: Theme, style: str) -> Look:
    line = "frame" if style == HERE else "solid"
    return Look(ground=theme.colour("search_hit"), line=line, line_colour=theme.colour("search_hit_edge"))


def _excerpt(theme: Theme, style: str) -> Look:
    colour = Colour(style)
    return Look(ground=theme.marker_soft(colour), line="thick", line_colour=theme.marker(colour))


def _only_here(theme: Theme, style: str) -> Look:
    return Look(ground=theme.colour("only_here_soft"), line_colour=theme.colour("only_here"))


_LOOKS: dict[MarkKind, Callable[[Theme, str], Look]] = {
    MarkKind.ENTITY: _entity,
    MarkKind.FACT: _fact,
    MarkKind.QUOTE: _quote,
    MarkKind.WORDING: _wording,
    MarkKind.HIT: _hit,
    MarkKind.EXCERPT: _excerpt,
    MarkKind.ONLY_HERE: _only_here,
}


def _paler(ink: QColor) -> QColor:
    paler = QColor(ink)
    paler.setAlphaF(0.6)
    return paler


_DASHES: dict[str, list[float]] = {
    "dash": [4, 2.5],
    "long-dash": [9, 3],
    "dash-dot": [6, 2, 1.5, 2],
    "dash-dot-dot": [6, 2, 1.5, 2, 1.5, 2],
    "fine": [1.5, 1.5],
    # Square: round ones take a hundred times as long to draw.
    "dots": [1, 1],
}
_WIDTHS = {"thick": 1.8, "frame": 2.0, "dots": 2.0, "wave": 1.1}


def line_pen(pattern: str, colour: QColor) -> QPen:
    """Return the pen that draws a pattern."""
    pen = QPen(colour, _WIDTHS.get(pattern, 1.2))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if pattern in _DASHES:
        pen.setDashPattern(_DASHES[pattern])
    return pen


def add_line(path: QPainterPath, pattern: str, box: QRectF) -> None:
    """Add to `path` the line that a pattern puts at the foot of `box`."""
    foot = box.bottom() - 0.7
    if pattern == "wave":
        _add_wave(path, box, foot)
    elif pattern == "frame":
        path.addRoundedRect(box.adjusted(-2.5, 0, 2.5, 0), 3.5, 3.5)
    elif pattern == "ends":
        _add_ends(path, box, foot)
    else:
        _add_straight(path, box, foot)
        if pattern == "double":
            _add_straight(path, box, foot - 2.4)


def _add_straight(path: QPainterPath, box: QRectF, height: float) -> None:
    path.moveTo(box.left() + 1, height)
    path.lineTo(box.right() - 1, height)


def _add_wave(path: QPainterPath, box: QRectF, height: float) -> None:
    x, up = box.left() + 1, True
    path.moveTo(x, height)
    while x + 3 <= box.right():
        path.quadTo(QPointF(x + 1.5, height + (-2.2 if up else 2.2)), QPointF(x + 3, height))
        x, up = x + 3, not up


def _add_ends(path: QPainterPath, box: QRectF, height: float) -> None:
    reach = min(6.0, box.width() / 3)
    for outer, inner in ((box.left(), box.left() + reach), (box.right(), box.right() - reach)):
        path.moveTo(outer, height - 4)
        path.lineTo(outer, height)
        path.lineTo(inner, height)
