"""Everything the window can be told to do, declared once: words, keys, icon and menu."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from moviebrowser.translations import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Command:
    """One thing to do. `group` names the choice that it is one of; `checkable` is for what is on or off by itself.

    `icon` is a name in icons.GLYPHS. Keys are in Qt's portable words; the first is the one that is shown.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    checkable: bool = False


Menu = tuple[Command | None, ...]
"""Commands in a menu's order; None is a line between them."""

_FILE: Menu = (
    Command("new_desk", QT_TRANSLATE_NOOP("Commands", "&New desk"), ("Ctrl+T",), "add"),
    Command("close_desk", QT_TRANSLATE_NOOP("Commands", "&Close desk"), ("Ctrl+Shift+W",), "close"),
    None,
    Command("export", QT_TRANSLATE_NOOP("Commands", "&Export excerpts…"), ("Ctrl+E",), "export"),
    Command("report", QT_TRANSLATE_NOOP("Commands", "Export comparison &report…"), ("Ctrl+Shift+Y",), "articles"),
    Command("results_csv", QT_TRANSLATE_NOOP("Commands", "Export results as a &table…"), (), "export"),
    None,
    Command("open_library", QT_TRANSLATE_NOOP("Commands", "Open &library…"), (), "open"),
    Command("settings", QT_TRANSLATE_NOOP("Commands", "&Settings…"), ("Ctrl+,",), "settings"),
    None,
    Command("quit", QT_TRANSLATE_NOOP("Commands", "&Quit"), ("Ctrl+Q",), "stop"),
)
_EDIT: Menu = (
    Command("undo", QT_TRANSLATE_NOOP("Commands", "&Undo"), ("Ctrl+Z",), "undo"),
    Command("redo", QT_TRANSLATE_NOOP("Commands", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    None,
    Command("copy", QT_TRANSLATE_NOOP("Commands", "&Copy"), ("Ctrl+C",), "copy"),
    Command("paste", QT_TRANSLATE_NOOP("Commands", "&Paste as an article"), ("Ctrl+V",), "article"),
    Command("keep", QT_TRANSLATE_NOOP("Commands", "&Keep selection as excerpt"), ("Ctrl+D",), "excerpt"),
    Command(
        "keep_passage",
        QT_TRANSLATE_NOOP("Commands", "Keep passage with its counterp&arts"),
        ("Ctrl+Shift+K",),
        "link",
    ),
    Command("extend_end", QT_TRANSLATE_NOOP("Commands", "&Extend excerpt by a word"), ("F4",), "next"),
    Command("trim_end", QT_TRANSLATE_NOOP("Commands", "&Trim excerpt by a word"), ("Shift+F4",), "previous"),
    Command("extend_start", QT_TRANSLATE_NOOP("Commands", "Extend excerpt at its &beginning"), ("F7",), "previous"),
    Command("trim_start", QT_TRANSLATE_NOOP("Commands", "Trim excerpt at its be&ginning"), ("Shift+F7",), "next"),
    None,
    Command("find", QT_TRANSLATE_NOOP("Commands", "&Find in the open articles"), ("Ctrl+F",), "search"),
    Command("next_hit", QT_TRANSLATE_NOOP("Commands", "&Next hit"), ("Ctrl+G",), "next"),
    Command("previous_hit", QT_TRANSLATE_NOOP("Commands", "Pre&vious hit"), ("Ctrl+Shift+G",), "previous"),
)
_VIEW: Menu = (
    Command(
        "sync_meaning", QT_TRANSLATE_NOOP("Commands", "Scroll together by &meaning"), ("Ctrl+Shift+M",), group="sync"
    ),
    Command(
        "sync_position", QT_TRANSLATE_NOOP("Commands", "Scroll together &by position"), ("Ctrl+Shift+P",), group="sync"
    ),
    Command("sync_off", QT_TRANSLATE_NOOP("Commands", "Scroll &alone"), ("Ctrl+Shift+L",), group="sync"),
    Command("sync_here", QT_TRANSLATE_NOOP("Commands", "Scroll together &from here"), ("Ctrl+Shift+T",), "link"),
    None,
    Command("marks_entities", QT_TRANSLATE_NOOP("Commands", "Mark &entities"), ("Alt+1",), group="marks"),
    Command("marks_wording", QT_TRANSLATE_NOOP("Commands", "Mark &wording"), ("Alt+2",), group="marks"),
    Command("marks_facts", QT_TRANSLATE_NOOP("Commands", "Mark fa&cts"), ("Alt+3",), group="marks"),
    Command("marks_hits", QT_TRANSLATE_NOOP("Commands", "Mark search &hits alone"), ("Alt+4",), group="marks"),
    Command("marks_none", QT_TRANSLATE_NOOP("Commands", "Mark &nothing"), ("Alt+5",), group="marks"),
    None,
    Command("larger", QT_TRANSLATE_NOOP("Commands", "&Larger type"), ("Ctrl+=", "Ctrl++"), "larger"),
    Command("smaller", QT_TRANSLATE_NOOP("Commands", "&Smaller type"), ("Ctrl+-",), "smaller"),
    Command("standard", QT_TRANSLATE_NOOP("Commands", "S&tandard type size"), ("Ctrl+0",)),
    None,
    Command("theme_system", QT_TRANSLATE_NOOP("Commands", "Colours of the s&ystem"), group="theme"),
    Command("theme_light", QT_TRANSLATE_NOOP("Commands", "Li&ght colours"), group="theme"),
    Command("theme_dark", QT_TRANSLATE_NOOP("Commands", "&Dark colours"), group="theme"),
    Command("theme_high-contrast", QT_TRANSLATE_NOOP("Commands", "H&igh contrast, light"), group="theme"),
    Command("theme_high-contrast-dark", QT_TRANSLATE_NOOP("Commands", "High contrast, dar&k"), group="theme"),
    Command("theme", QT_TRANSLATE_NOOP("Commands", "Next c&olours"), (), "theme"),
    None,
    Command("left", QT_TRANSLATE_NOOP("Commands", "Left &panel"), ("F8",), checkable=True),
    Command("right", QT_TRANSLATE_NOOP("Commands", "&Right panel"), ("F9",), checkable=True),
    Command("tray", QT_TRANSLATE_NOOP("Commands", "E&xcerpts"), ("F10",), checkable=True),
    Command(
        "all_excerpts",
        QT_TRANSLATE_NOOP("Commands", "Excerpts o&ver the whole window"),
        ("Ctrl+Shift+N",),
        "excerpt",
        checkable=True,
    ),
    Command("full_screen", QT_TRANSLATE_NOOP("Commands", "F&ull screen"), ("F11",), checkable=True),
    Command("quiet", QT_TRANSLATE_NOOP("Commands", "&Quiet reading: articles alone"), ("Shift+F11",), checkable=True),
)
_PANE: Menu = (
    Command("close_pane", QT_TRANSLATE_NOOP("Commands", "C&lose article"), ("Ctrl+W",), "close"),
    Command("reopen", QT_TRANSLATE_NOOP("Commands", "&Open the article closed last"), ("Alt+W",), "undo"),
    Command("solo", QT_TRANSLATE_NOOP("Commands", "Show this article &alone"), ("Ctrl+M",), "article"),
    None,
    Command("swap", QT_TRANSLATE_NOOP("Commands", "S&wap with the next article"), ("Ctrl+Shift+X",), "swap"),
    Command("move_left", QT_TRANSLATE_NOOP("Commands", "Move article to the le&ft"), ("Alt+Shift+Left",), "previous"),
    Command("move_right", QT_TRANSLATE_NOOP("Commands", "Move article to the ri&ght"), ("Alt+Shift+Right",), "next"),
    Command("equalise", QT_TRANSLATE_NOOP("Commands", "All articles &equally wide"), ("Alt+Shift+0",)),
    Command("flow_sideways", QT_TRANSLATE_NOOP("Commands", "Scroll &sideways where room is short"), group="flow"),
    Command("flow_rows", QT_TRANSLATE_NOOP("Commands", "Stand in two &rows where room is short"), group="flow"),
    None,
    Command("original", QT_TRANSLATE_NOOP("Commands", "Show what was left o&ut"), ("Ctrl+Shift+O",), "original"),
    Command("details", QT_TRANSLATE_NOOP("Commands", "Article &details…"), ("Alt+Return",), "note"),
    Command("editions", QT_TRANSLATE_NOOP("Commands", "Edi&tions of this article…"), (), "calendar"),
    Command("more_like", QT_TRANSLATE_NOOP("Commands", "&More like this article"), ("Ctrl+Shift+I",), "search"),
    Command("remove", QT_TRANSLATE_NOOP("Commands", "Remo&ve this article from the library"), (), "delete"),
)
_GO: Menu = (
    Command("back", QT_TRANSLATE_NOOP("Commands", "&Back"), ("Alt+Left",), "previous"),
    Command("forward", QT_TRANSLATE_NOOP("Commands", "For&ward"), ("Alt+Right",), "next"),
    None,
    Command("next", QT_TRANSLATE_NOOP("Commands", "&Next mention of the pinned name"), ("F3",), "next"),
    Command("previous", QT_TRANSLATE_NOOP("Commands", "&Previous mention"), ("Shift+F3",), "previous"),
    Command("next_differing", QT_TRANSLATE_NOOP("Commands", "Next disagree&ment"), ("F6",), "next"),
    Command("previous_differing", QT_TRANSLATE_NOOP("Commands", "Previous disagreemen&t"), ("Shift+F6",), "previous"),
    Command("next_shared", QT_TRANSLATE_NOOP("Commands", "Next shared passa&ge"), ("Ctrl+F6",), "next"),
    Command(
        "previous_shared", QT_TRANSLATE_NOOP("Commands", "Previous s&hared passage"), ("Ctrl+Shift+F6",), "previous"
    ),
    None,
    Command("search", QT_TRANSLATE_NOOP("Commands", "Search the &library"), ("Ctrl+L",), "search"),
    Command("stories", QT_TRANSLATE_NOOP("Commands", "&Stories"), ("Ctrl+Shift+S",), "story"),
    Command("results", QT_TRANSLATE_NOOP("Commands", "&Results"), ("Ctrl+Shift+R",), "search"),
    Command("saved", QT_TRANSLATE_NOOP("Commands", "Sa&ved searches"), ("Ctrl+Shift+B",), "save"),
    Command("entities", QT_TRANSLATE_NOOP("Commands", "&Entities"), ("Ctrl+Shift+E",), "person"),
    Command("facts", QT_TRANSLATE_NOOP("Commands", "&Facts"), ("Ctrl+Shift+F",), "check"),
    Command("quotes", QT_TRANSLATE_NOOP("Commands", "&Quotes"), ("Ctrl+Shift+U",), "quote"),
    Command("coverage", QT_TRANSLATE_NOOP("Commands", "&Coverage"), ("Ctrl+Shift+V",), "articles"),
    Command("excerpts", QT_TRANSLATE_NOOP("Commands", "E&xcerpts"), ("Ctrl+Shift+D",), "excerpt"),
    None,
    Command("next_pane", QT_TRANSLATE_NOOP("Commands", "Next &article"), ("Ctrl+Tab",), "next"),
    Command("previous_pane", QT_TRANSLATE_NOOP("Commands", "Previous art&icle"), ("Ctrl+Shift+Tab",), "previous"),
    Command("pane_1", QT_TRANSLATE_NOOP("Commands", "Article &1"), ("Ctrl+1",)),
    Command("pane_2", QT_TRANSLATE_NOOP("Commands", "Article &2"), ("Ctrl+2",)),
    Command("pane_3", QT_TRANSLATE_NOOP("Commands", "Article &3"), ("Ctrl+3",)),
    Command("pane_4", QT_TRANSLATE_NOOP("Commands", "Article &4"), ("Ctrl+4",)),
    Command("pane_5", QT_TRANSLATE_NOOP("Commands", "Article &5"), ("Ctrl+5",)),
    Command("pane_6", QT_TRANSLATE_NOOP("Commands", "Article &6"), ("Ctrl+6",)),
    Command("pane_7", QT_TRANSLATE_NOOP("Commands", "Article &7"), ("Ctrl+7",)),
    Command("pane_8", QT_TRANSLATE_NOOP("Commands", "Article &8"), ("Ctrl+8",)),
    None,
    Command("next_desk", QT_TRANSLATE_NOOP("Commands", "Next &desk"), ("Ctrl+PgDown",), "next"),
    Command("previous_desk", QT_TRANSLATE_NOOP("Commands", "Previous des&k"), ("Ctrl+PgUp",), "previous"),
)
_LIBRARY: Menu = (
    Command("import_files", QT_TRANSLATE_NOOP("Commands", "&Import files…"), ("Ctrl+O",), "import"),
    Command("import_folder", QT_TRANSLATE_NOOP("Commands", "Import &folder…"), ("Ctrl+Alt+O",), "open"),
    Command("open_address", QT_TRANSLATE_NOOP("Commands", "Import from &address…"), ("Ctrl+Shift+A",), "link"),
    Command("watched", QT_TRANSLATE_NOOP("Commands", "&Watched folders…"), (), "original"),
    Command("failures", QT_TRANSLATE_NOOP("Commands", "Files that could &not be read…"), (), "warning"),
    Command("remove_samples", QT_TRANSLATE_NOOP("Commands", "Remove the sample artic&les…"), (), "delete"),
    None,
    Command("save_search", QT_TRANSLATE_NOOP("Commands", "&Save search"), ("Ctrl+S",), "save"),
    Command("search_help", QT_TRANSLATE_NOOP("Commands", "&How to search"), ("F1",), "help"),
    None,
    Command("rename_story", QT_TRANSLATE_NOOP("Commands", "&Rename story…"), (), "note"),
    Command("merge_stories", QT_TRANSLATE_NOOP("Commands", "&Merge the selected stories"), (), "story"),
    Command("split_story", QT_TRANSLATE_NOOP("Commands", "S&plit story…"), (), "swap"),
    Command("move_to_story", QT_TRANSLATE_NOOP("Commands", "Move the article to another s&tory…"), (), "story"),
)
_HELP: Menu = (
    Command("palette", QT_TRANSLATE_NOOP("Commands", "All &commands"), ("Ctrl+K",), "search"),
    Command("keys", QT_TRANSLATE_NOOP("Commands", "&Keys"), ("?",), "help"),
    Command("log", QT_TRANSLATE_NOOP("Commands", "Place of the &log file")),
    None,
    Command("about", QT_TRANSLATE_NOOP("Commands", "&About moviebrowser"), (), "moviebrowser"),
)
MENUS: tuple[tuple[str, Menu], ...] = (
    (QT_TRANSLATE_NOOP("Commands", "&File"), _FILE),
    (QT_TRANSLATE_NOOP("Commands", "&Edit"), _EDIT),
    (QT_TRANSLATE_NOOP("Commands", "&View"), _VIEW),
    (QT_TRANSLATE_NOOP("Commands", "&Article"), _PANE),
    (QT_TRANSLATE_NOOP("Commands", "&Go"), _GO),
    (QT_TRANSLATE_NOOP("Commands", "&Library"), _LIBRARY),
    (QT_TRANSLATE_NOOP("Commands", "&Help"), _HELP),
)


def words(text: str) -> str:
    """Return a declared text in the reader's language, with the letter that opens it in a menu."""
    return QCoreApplication.translate("Commands", text)


def plain(text: str) -> str:
    """Return a declared text in the reader's language, as it is read out."""
    return words(text).replace("&", "").rstrip("…")


def all_commands() -> list[tuple[str, Command]]:
    """Return every command with its menu's words, in the order of the menus."""
    return [(plain(title), command) for title, menu in MENUS for command in menu if command is not None]


def keys_by_menu() -> list[tuple[str, list[tuple[str, tuple[str, ...]]]]]:
    """Return what each key does, menu by menu, for the reader."""
    return [
        (plain(title), [(plain(command.text), command.keys) for command in menu if command and command.keys])
        for title, menu in MENUS
    ]
