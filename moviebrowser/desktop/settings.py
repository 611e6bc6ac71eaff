"""What the reader can set, declared once: name, kind, default, words. The dialog and the keeping derive from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from moviebrowser.desktop.panes.reading_type import COLUMNS, LINE_HEIGHTS, SIZES
from moviebrowser.library import Library, LibraryError
from moviebrowser.translations import QT_TRANSLATE_NOOP

NAME = "settings"
"""Under which the library keeps them."""


class Kind(Enum):
    """What values a setting has, and so what control it gets."""

    CHOICE = auto()
    FLAG = auto()
    NUMBER = auto()
    LANGUAGE = auto()
    COMMAND = auto()  # no value: a button for the command of that name


@dataclass(frozen=True)
class Setting:
    """One thing to set. `choices` are values with their words; `span` the least and most of a number, with a unit."""

    name: str
    section: str
    text: str
    help: str
    kind: Kind
    default: Any = None
    choices: tuple[tuple[str, str], ...] = ()
    span: tuple[int, int, str] = (0, 0, "")

    def fits(self, value: object) -> bool:
        """Return whether it can have a value."""
        if self.kind is Kind.CHOICE:
            return any(value == known for known, _ in self.choices)
        if self.kind is Kind.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool) and self.span[0] <= value <= self.span[1]
        if self.kind is Kind.FLAG:
            return isinstance(value, bool)
        return self.kind is Kind.LANGUAGE and isinstance(value, str)


_LOOKS = QT_TRANSLATE_NOOP("Settings", "Looks")
_READING = QT_TRANSLATE_NOOP("Settings", "Reading type")
_DESK = QT_TRANSLATE_NOOP("Settings", "Desk")
_LIBRARY = QT_TRANSLATE_NOOP("Settings", "Library")
SETTINGS = (
    Setting(
        "theme",
        _LOOKS,
        QT_TRANSLATE_NOOP("Settings", "Colours"),
        QT_TRANSLATE_NOOP("Settings", "High contrast has black on white, or white on black, and stronger lines."),
        Kind.CHOICE,
        "system",
        (
            ("system", QT_TRANSLATE_NOOP("Settings", "As the system's")),
            ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
            ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
            ("high-contrast", QT_TRANSLATE_NOOP("Settings", "High contrast, light")),
            ("high-contrast-dark", QT_TRANSLATE_NOOP("Settings", "High contrast, dark")),
        ),
    ),
    Setting(
        "language",
        _LOOKS,
        QT_TRANSLATE_NOOP("Settings", "Language"),
        QT_TRANSLATE_NOOP("Settings", "Of menus and messages. Changes with the next start."),
        Kind.LANGUAGE,
        "system",
    ),
    Setting(
        "family",
        _READING,
        QT_TRANSLATE_NOOP("Settings", "Typeface"),
        QT_TRANSLATE_NOOP("Settings", "In which articles are set."),
        Kind.CHOICE,
        "serif",
        (
            ("serif", QT_TRANSLATE_NOOP("Settings", "With serifs")),
            ("sans", QT_TRANSLATE_NOOP("Settings", "Without serifs")),
        ),
    ),
    Setting(
        "size",
        _READING,
        QT_TRANSLATE_NOOP("Settings", "Size"),
        QT_TRANSLATE_NOOP("Settings", "Of the letters; Ctrl+= and Ctrl+- change it too."),
        Kind.NUMBER,
        16,
        span=(SIZES[0], SIZES[-1], " px"),
    ),
    Setting(
        "line_height",
        _READING,
        QT_TRANSLATE_NOOP("Settings", "Line height"),
        QT_TRANSLATE_NOOP("Settings", "From line to line, as a share of the typeface's own height."),
        Kind.NUMBER,
        118,
        span=(LINE_HEIGHTS[0], LINE_HEIGHTS[-1], " %"),
    ),
    Setting(
        "column",
        _READING,
        QT_TRANSLATE_NOOP("Settings", "Widest column"),
        QT_TRANSLATE_NOOP("Settings", "The longest line, as a multiple of the letters' size."),
        Kind.NUMBER,
        42,
        span=(COLUMNS[0], COLUMNS[-1], ""),
    ),
    Setting(
        "justified",
        _READING,
        QT_TRANSLATE_NOOP("Settings", "Even right edge"),
        QT_TRANSLATE_NOOP("Settings", "Stretches lines to the full width of the column."),
        Kind.FLAG,
        False,
    ),
    Setting(
        "flow",
        _DESK,
        QT_TRANSLATE_NOOP("Settings", "Where articles have no room"),
        QT_TRANSLATE_NOOP("Settings", "What happens when they would be too narrow to read side by side."),
        Kind.CHOICE,
        "sideways",
        (
            ("sideways", QT_TRANSLATE_NOOP("Settings", "Scroll sideways")),
            ("rows", QT_TRANSLATE_NOOP("Settings", "Stand in two rows")),
        ),
    ),
    Setting(
        "sync",
        _DESK,
        QT_TRANSLATE_NOOP("Settings", "Scroll together by"),
        QT_TRANSLATE_NOOP("Settings", "How a new desk begins; each desk then keeps its own."),
        Kind.CHOICE,
        "meaning",
        (
            ("meaning", QT_TRANSLATE_NOOP("Settings", "Meaning")),
            ("position", QT_TRANSLATE_NOOP("Settings", "Position")),
            ("off", QT_TRANSLATE_NOOP("Settings", "Not at all")),
        ),
    ),
    Setting(
        "marks",
        _DESK,
        QT_TRANSLATE_NOOP("Settings", "Mark"),
        QT_TRANSLATE_NOOP("Settings", "How a new desk begins; each desk then keeps its own."),
        Kind.CHOICE,
        "entities",
        (
            ("entities", QT_TRANSLATE_NOOP("Settings", "Entities")),
            ("wording", QT_TRANSLATE_NOOP("Settings", "Wording")),
            ("facts", QT_TRANSLATE_NOOP("Settings", "Facts")),
            ("none", QT_TRANSLATE_NOOP("Settings", "Nothing")),
        ),
    ),
    Setting(
        "watching",
        _LIBRARY,
        QT_TRANSLATE_NOOP("Settings", "Watch folders"),
        QT_TRANSLATE_NOOP("Settings", "Take in new and changed files of the watched folders by themselves."),
        Kind.FLAG,
        True,
    ),
    Setting(
        "watched",
        _LIBRARY,
        QT_TRANSLATE_NOOP("Settings", "Watched folders"),
        QT_TRANSLATE_NOOP("Settings", "Whose new files become articles of this library."),
        Kind.COMMAND,
    ),
)
_BY_NAME: Mapping[str, Setting] = {setting.name: setting for setting in SETTINGS}


def words(text: str) -> str:
    """Return a declared text in the reader's language."""
    return QCoreApplication.translate("Settings", text)


class Settings(QObject):
    """The values that are set; kept in the library as they change. A value that does not fit counts as not set."""

    changed = Signal(str)  # name

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        kept = library.recall(NAME)
        self._values = dict(kept) if isinstance(kept, dict) else {}

    def __getitem__(self, name: str) -> Any:
        setting = _BY_NAME[name]
        value = self._values.get(name)
        return value if setting.fits(value) else setting.default

    def set(self, name: str, value: Any) -> None:
        """Set one. ValueError for a value that it cannot have, KeyError for an unknown one."""
        if not _BY_NAME[name].fits(value):
            raise ValueError(f"{name}: {value!r}")
        if value == self[name]:
            return
        self._values[name] = value
        self._keep()
        self.changed.emit(name)

    def reset(self, name: str) -> None:
        """Give one its default again."""
        if _BY_NAME[name].kind is not Kind.COMMAND:
            self.set(name, _BY_NAME[name].default)

    def _keep(self) -> None:
        if self._library.writable:
            try:
                self._library.remember(NAME, self._values)
            except LibraryError:
                # It holds while the window is open; a full disk is reported where something is at stake.
                return
