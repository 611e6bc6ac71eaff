"""Everything the window can be told to do, declared once: words, keys and menu."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


@dataclass(frozen=True)
class Deed:
    """One thing to do. `group` names the choice that it is one of; `checkable` is for what is on or off by itself."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    group: str = ""
    checkable: bool = False


_FILE = (
    Deed("import_files", "&Import files…", ("Ctrl+O",)),
    Deed("import_folder", "Import &folder…", ("Ctrl+Shift+O",)),
    Deed("open_library", "Open &library…"),
    None,
    Deed("export", "&Export excerpts…", ("Ctrl+E",)),
    None,
    Deed("quit", "&Quit", ("Ctrl+Q",)),
)
_EDIT = (
    Deed("undo", "&Undo", ("Ctrl+Z",)),
    Deed("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    None,
    Deed("copy", "&Copy", ("Ctrl+C",)),
    Deed("keep", "&Keep selection as excerpt", ("Ctrl+D",)),
    None,
    Deed("find", "&Find in library", ("Ctrl+F",)),
    Deed("save_search", "&Save search"),
)
_VIEW = (
    Deed("sync_meaning", "Scroll together by &meaning", ("Ctrl+Shift+M",), group="sync"),
    Deed("sync_position", "Scroll together by &position", ("Ctrl+Shift+P",), group="sync"),
    Deed("sync_off", "Scroll &alone", ("Ctrl+Shift+L",), group="sync"),
    None,
    Deed("marks_entities", "Mark &entities", ("Alt+1",), group="marks"),
    Deed("marks_wording", "Mark &wording", ("Alt+2",), group="marks"),
    Deed("marks_facts", "Mark &facts", ("Alt+3",), group="marks"),
    Deed("marks_none", "Mark &nothing", ("Alt+4",), group="marks"),
    None,
    Deed("larger", "&Larger type", ("Ctrl+=", "Ctrl++")),
    Deed("smaller", "&Smaller type", ("Ctrl+-",)),
    Deed("standard", "S&tandard type size", ("Ctrl+0",)),
    None,
    Deed("theme_system", "Colours of the s&ystem", group="theme"),
    Deed("theme_light", "Li&ght colours", group="theme"),
    Deed("theme_dark", "&Dark colours", group="theme"),
    None,
    Deed("left", "Left &panel", ("F8",), checkable=True),
    Deed("right", "&Right panel", ("F9",), checkable=True),
    Deed("tray", "E&xcerpts", ("F10",), checkable=True),
)
_GO = (
    Deed("next", "&Next mention of the pinned name", ("F3",)),
    Deed("previous", "&Previous mention", ("Shift+F3",)),
    None,
    Deed("stories", "&Stories", ("Ctrl+Shift+S",)),
    Deed("results", "&Results", ("Ctrl+Shift+R",)),
    Deed("entities", "&Entities", ("Ctrl+Shift+E",)),
    Deed("facts", "&Facts", ("Ctrl+Shift+F",)),
    Deed("quotes", "&Quotes", ("Ctrl+Shift+U",)),
    Deed("coverage", "&Coverage", ("Ctrl+Shift+G",)),
    None,
    *(Deed(f"pane_{nth}", f"Pane &{nth}", (f"Ctrl+{nth}",)) for nth in range(1, 9)),
    None,
    Deed("close_pane", "C&lose pane", ("Ctrl+W",)),
)
_HELP = (
    Deed("keys", "&Keys", ("F1",)),
    Deed("log", "Place of the &log file"),
    None,
    Deed("about", "&About moviebrowser"),
)
MENUS: tuple[tuple[str, tuple[Deed | None, ...]], ...] = (
    ("&File", _FILE),
    ("&Edit", _EDIT),
    ("&View", _VIEW),
    ("&Go", _GO),
    ("&Help", _HELP),
)


class Actions(QObject):
    """The window's actions by name, in their menus."""

    def __init__(self, window: QWidget, bar: QMenuBar) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for title, deeds in MENUS:
            menu = bar.addMenu(_words(title))
            for deed in deeds:
                if deed is None:
                    menu.addSeparator()
                else:
                    self._add(window, menu, deed)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def group(self, name: str) -> QActionGroup:
        """Return the actions of which one is chosen."""
        return self._groups[name]

    def _add(self, window: QWidget, menu: QMenu, deed: Deed) -> None:
        action = QAction(_words(deed.text), window)
        action.setObjectName(deed.name)
        action.setShortcuts([QKeySequence(keys) for keys in deed.keys])
        action.setCheckable(bool(deed.group) or deed.checkable)
        if deed.group:
            if deed.group not in self._groups:
                self._groups[deed.group] = QActionGroup(self)
            self._groups[deed.group].addAction(action)
        self._actions[deed.name] = action
        menu.addAction(action)
        # Shortcuts work although the menu bar lies within another widget.
        window.addAction(action)


def keys_by_menu() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what each key does, menu by menu, for the reader."""
    return [
        (_plain(title), [(_plain(deed.text), ", ".join(deed.keys)) for deed in deeds if deed and deed.keys])
        for title, deeds in MENUS
    ]


def _plain(text: str) -> str:
    return _words(text).replace("&", "").rstrip("…")


def _words(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
