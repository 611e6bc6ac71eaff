"""Themes: colours named by what they mean, read from resources/themes, and how they reach the application.

The whole application is styled from here; a widget says what it is and gets its look. Set as dynamic properties
(`widget.setProperty("role", "segment")`) before the widget is first shown, or call `restyle` after changing one:

| property | on | look |
|---|---|---|
| `role="primary"` | QPushButton | the one main action: filled with the accent |
| `role="quiet"` | QPushButton, QToolButton | no frame until the pointer is over it |
| `role="segments"` | QFrame, QWidget | the rounded frame around a row of segments |
| `role="segment"` | checkable QPushButton, QToolButton | one choice in such a row |
| `role="tab"` | checkable QPushButton, QToolButton | a tab as a pill (QTabBar tabs look the same by themselves) |
| `role="chip"` | QPushButton, QToolButton | a small pill for a filter or facet |
| `role="card"` | QFrame | rounded, bordered, card coloured; `active=true` marks the one in use |
| `marker="yellow"`, … | such a card | a bar in the marker's colour on its left |
| `role="rule"` | QFrame | a hairline, one pixel high or wide |
| `role="panel"` | QWidget, QFrame | a side panel or bar; `edge="left|right|top|bottom"` draws the hairline there |
| `role="afloat"` | QDialog | a line around what stands over the window without a frame |
| `role="window"` | QWidget | the ground behind panes |
| `role="title"` | QLabel | a bold heading |
| `role="heading"` | QLabel | a small bold heading over a list |
| `role="muted"` | QLabel | second-rank text |
| `role="agree"`, `"differ"`, `"only_here"` | QLabel | text in that colour; with `filled=true` on its soft background |
| `role="error"` | QLabel | something failed |
| `role="search"` | QLineEdit | the large search field |
| `role="list"` | QAbstractItemView | a list without frame whose rows are rounded |
| `role="sheet"` | QAbstractItemView | a table with hairlines |
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from moviebrowser.analysis import EntityType
from moviebrowser.excerpts import Colour
from moviebrowser.places import resources

COLOURS = (
    *("window", "panel", "card", "field", "border", "hover", "text", "muted"),
    *("accent", "accent_soft", "on_accent", "selection"),
    *("agree", "agree_soft", "differ", "differ_soft", "only_here", "only_here_soft"),
    *("same", "same_edge", "differing", "differing_edge", "wording"),
    *("pinned", "pinned_soft", "search_hit", "search_hit_edge", "flash"),
)
UNDERLINES = ("solid", "double", "thick", "dash", "long-dash", "dash-dot", "dash-dot-dot", "wave", "fine", "ends")
OUTLETS = 8
CHOICES = ("system", "light", "dark", "high-contrast", "high-contrast-dark")
"""What a reader may choose for the colours: the system's own, or a theme by name."""
SERIF = ("Noto Serif", "Source Serif 4", "Source Serif Pro", "Georgia", "DejaVu Serif")
SANS = ("Inter", "Noto Sans", "Segoe UI", "SF Pro Text", "DejaVu Sans")
_SHADE = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


class ThemeError(Exception):
    """A theme that cannot be used; the message names the file and the key."""

    def __init__(self, path: Path, key: str, reason: str) -> None:
        super().__init__(f"{path}: {key}: {reason}")
        self.path = path
        self.key = key


@dataclass(frozen=True)
class Shade:
    """Ink for words and marks, the soft ground under them, and the pattern of the line below (entity types only)."""

    ink: str
    soft: str
    underline: str = ""


@dataclass(frozen=True, eq=False)
class Theme:
    """Every colour of the window, by meaning; all are `#rrggbb`. Two themes are the same when they are one.

    A `strong` theme draws broader lines around what has the keyboard.
    """

    name: str
    dark: bool
    colours: Mapping[str, str]
    entities: Mapping[EntityType, Shade]
    markers: Mapping[Colour, Shade]
    outlets: tuple[str, ...]
    strong: bool = False

    def colour(self, name: str) -> QColor:
        """Return the colour of a meaning in COLOURS; KeyError for another word."""
        return QColor(self.colours[name])

    def entity(self, kind: EntityType) -> tuple[QColor, QColor]:
        """Return ink and soft ground of an entity type."""
        shade = self.entities[kind]
        return QColor(shade.ink), QColor(shade.soft)

    def underline(self, kind: EntityType) -> str:
        """Return the pattern of the line under an entity type, one of UNDERLINES."""
        return self.entities[kind].underline

    def marker(self, colour: Colour) -> QColor:
        """Return the solid shade of a marker: bars, buttons, ticks."""
        return QColor(self.markers[colour].ink)

    def marker_soft(self, colour: Colour) -> QColor:
        """Return the shade of a marker under words."""
        return QColor(self.markers[colour].soft)

    def outlet(self, index: int) -> QColor:
        """Return the chip colour of the outlet that stands `index`th on the desk (from 0; round after eight)."""
        return QColor(self.outlets[index % len(self.outlets)])

    def letter_on(self, ground: QColor) -> QColor:
        """Return white or black, whichever reads better on `ground`."""
        # One of these two has 4.5 on any ground.
        white, black = QColor("#ffffff"), QColor("#000000")
        return white if contrast(white, ground) >= min(4.5, contrast(black, ground)) else black


def luminance(colour: QColor) -> float:
    """Return the relative luminance from 0 to 1 (WCAG 2.2, definition of relative luminance)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio from 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def load(path: Path) -> Theme:
    """Read and check a theme file; raises ThemeError naming the file and the key at fault."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ThemeError(path, "file", str(error)) from error
    return _Reader(path, data).theme()


class _Reader:
    """Takes a theme's table apart; every complaint names the file and the key."""

    def __init__(self, path: Path, data: dict[str, Any]) -> None:
        self._path = path
        self._data = data

    def theme(self) -> Theme:
        colours = self._table("colours", COLOURS)
        entities = {kind: self._pair("entities", kind, underline=True) for kind in EntityType}
        self._distinct(entities)
        return Theme(
            name=self._value("name", str),
            dark=self._value("dark", bool),
            colours={name: self._shade(f"colours.{name}", colours[name]) for name in COLOURS},
            entities=entities,
            markers={colour: self._pair("markers", colour) for colour in Colour},
            outlets=self._outlets(),
            strong=self._data.get("strong") is True,
        )

    def _value(self, key: str, kind: type) -> Any:
        value = self._data.get(key)
        if not isinstance(value, kind):
            raise ThemeError(self._path, key, "missing" if value is None else f"is not a {kind.__name__}")
        return value

    def _table(self, key: str, names: tuple[str, ...]) -> dict[str, Any]:
        table: dict[str, Any] = self._value(key, dict)
        for name in names:
            if name not in table:
                raise ThemeError(self._path, f"{key}.{name}", "missing")
        for name in table:
            if name not in names:
                raise ThemeError(self._path, f"{key}.{name}", "unknown")
        return table

    def _shade(self, key: str, value: object) -> str:
        if not isinstance(value, str) or not _SHADE.fullmatch(value):
            raise ThemeError(self._path, key, f"{value!r} is not #rrggbb")
        return value

    def _pair(self, section: str, name: str, *, underline: bool = False) -> Shade:
        table = self._table(section, tuple(EntityType) if underline else tuple(Colour))[name]
        key = f"{section}.{name}"
        if not isinstance(table, dict):
            raise ThemeError(self._path, key, "is not a table of ink and soft")
        ink, soft = (self._shade(f"{key}.{part}", table.get(part)) for part in ("ink", "soft"))
        pattern = table.get("underline", "")
        if underline and pattern not in UNDERLINES:
            raise ThemeError(self._path, f"{key}.underline", f"{pattern!r} is none of {', '.join(UNDERLINES)}")
        return Shade(ink, soft, pattern)

    def _distinct(self, entities: Mapping[EntityType, Shade]) -> None:
        seen: dict[str, EntityType] = {}
        for kind, shade in entities.items():
            if shade.underline in seen:
                raise ThemeError(self._path, f"entities.{kind}.underline", f"is that of {seen[shade.underline]} too")
            seen[shade.underline] = kind

    def _outlets(self) -> tuple[str, ...]:
        chips = self._table("outlets", ("chips",))["chips"]
        if not isinstance(chips, list) or len(chips) != OUTLETS:
            raise ThemeError(self._path, "outlets.chips", f"is not a list of {OUTLETS} colours")
        return tuple(self._shade(f"outlets.chips[{nth}]", chip) for nth, chip in enumerate(chips))


@cache
def packaged(name: str) -> Theme:
    """Return the theme of that name in resources/themes; raises ThemeError."""
    return load(resources() / "themes" / f"{name}.toml")


def ui_font() -> QFont:
    """Return the font of buttons, lists and labels: 10 pt of the first sans that is installed."""
    font = QFont(QGuiApplication.font())
    font.setFamilies([*_installed(SANS), font.family()])
    font.setPixelSize(13)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def reading_font(family: str, size: int) -> QFont:
    """Return the font of articles: `family` is "serif" or "sans", `size` in pixels."""
    font = QFont()
    font.setFamilies(_installed(SERIF if family == "serif" else SANS) or [QGuiApplication.font().family()])
    font.setStyleHint(QFont.StyleHint.Serif if family == "serif" else QFont.StyleHint.SansSerif)
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _installed(wanted: tuple[str, ...]) -> list[str]:
    families = set(QFontDatabase.families())
    return [name for name in wanted if name in families]


def restyle(widget: QWidget) -> None:
    """Make a widget take its look anew after one of its dynamic properties changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Appearance(QObject):
    """The theme in use: follows the system's colour scheme and contrast, or is chosen; styles the whole application.

    Create one after the QApplication; widgets that paint themselves take it in their constructor, read `theme` and
    repaint on `changed`.
    """

    changed = Signal()

    def __init__(self, choice: str = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = ""
        self._theme = packaged("light")
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self.choose(choice)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def choice(self) -> str:
        """What was chosen: one of CHOICES."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Follow the system ("system") or stay with a theme; ValueError for a word that is none of CHOICES."""
        if choice not in CHOICES:
            raise ValueError(choice)
        if choice != self._choice:
            self._choice = choice
            self._follow()

    def _follow(self) -> None:
        self._theme = packaged(_systems_own() if self._choice == "system" else self._choice)
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        from moviebrowser.desktop.stylesheet import stylesheet

        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setFont(ui_font())
            application.setPalette(palette(self._theme))
            application.setStyleSheet(stylesheet(self._theme))


def _systems_own() -> str:
    """Return the name of the theme that the system's settings ask for."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "high-contrast-dark" if dark else "high-contrast"
    return "dark" if dark else "light"


def palette(theme: Theme) -> QPalette:
    """Return the palette of what the stylesheet leaves to the style."""
    roles = {
        QPalette.ColorRole.Window: "panel",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "card",
        QPalette.ColorRole.AlternateBase: "field",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Button: "panel",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.ToolTipBase: "card",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "only_here",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Mid: "border",
        QPalette.ColorRole.Light: "hover",
        QPalette.ColorRole.Dark: "muted",
    }
    made = QPalette(theme.colour("panel"))
    for role, name in roles.items():
        made.setColor(role, theme.colour(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("muted"))
    return made
