"""The application's stylesheet, made from a theme; the roles it knows are listed in `theme`."""

from string import Template

from PySide6.QtGui import QColor

from moviebrowser import places
from moviebrowser.desktop.theme import Theme
from moviebrowser.excerpts import Colour

_BASE = """
* { outline: none; }
QWidget { color: $text; }
QMainWindow, QDialog, QWidget[role="panel"] { background: $panel; }
QDialog[role="afloat"] { border: ${line}px solid $muted; }
QWidget[role="window"] { background: $window; }
QWidget[role="panel"][edge="left"] { border-left: 1px solid $border; }
QWidget[role="panel"][edge="right"] { border-right: 1px solid $border; }
QWidget[role="panel"][edge="top"] { border-top: 1px solid $border; }
QWidget[role="panel"][edge="bottom"] { border-bottom: 1px solid $border; }
QFrame[role="card"] { background: $card; border: 1px solid $border; border-radius: 8px; }
QFrame[role="card"][active="true"] { border: ${line}px solid $accent; }
QFrame[role="rule"] { background: $border; border: none; }
QToolTip { background: $card; color: $text; border: 1px solid $border; padding: 4px 7px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $accent_soft; }
QStatusBar { background: $panel; border-top: 1px solid $border; color: $muted; }
QStatusBar::item { border: none; }
QGroupBox { border: none; margin-top: 20px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $muted; }
"""

_LABELS = """
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 15px; font-weight: 600; }
QLabel[role="heading"] { font-size: 12px; font-weight: 600; color: $muted; }
QLabel[role="muted"] { color: $muted; font-size: 12px; }
QLabel[role="agree"] { color: $agree; }
QLabel[role="differ"], QLabel[role="error"] { color: $differ; }
QLabel[role="only_here"] { color: $only_here; }
QLabel[role="agree"][filled="true"] { background: $agree_soft; border-radius: 4px; padding: 2px 6px; }
QLabel[role="differ"][filled="true"] { background: $differ_soft; border-radius: 4px; padding: 2px 6px; }
QLabel[role="only_here"][filled="true"] { background: $only_here_soft; border-radius: 4px; padding: 2px 6px; }
"""

_BUTTONS = """
QPushButton {
    background: $card; color: $text; border: 1px solid $border; border-radius: 6px; padding: 5px 12px; min-height: 18px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus, QToolButton:focus { border: ${line}px solid $accent; }
QPushButton:disabled, QToolButton:disabled { color: $muted; }
QPushButton:checked { background: $accent_soft; color: $accent; }
QPushButton[role="primary"], QPushButton:default {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover, QPushButton:default:hover { background: $accent_hover; }
QPushButton[role="primary"]:focus, QPushButton:default:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton[role="primary"]:disabled, QPushButton:default:disabled {
    background: $hover; color: $muted; border-color: $border;
}
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 3px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $accent_soft; color: $accent; }
QToolButton::menu-indicator { image: none; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; padding: 4px 8px; }
QPushButton[role="quiet"]:hover { background: $hover; }
QPushButton[role="quiet"]:focus { border: ${line}px solid $accent; }
QToolButton[role="cross"] { color: $muted; border-radius: 4px; padding: 0 3px; margin: 0; }
QToolButton[role="cross"]:hover { color: $text; background: $border; }
QWidget[role="segments"] { background: $card; border: 1px solid $border; border-radius: 8px; }
QPushButton[role="segment"], QToolButton[role="segment"] {
    background: transparent; color: $muted; border: 1px solid transparent; border-radius: 7px; padding: 4px 12px;
    font-weight: 500;
}
QPushButton[role="segment"]:hover, QToolButton[role="segment"]:hover { color: $text; background: $hover; }
QPushButton[role="segment"]:checked, QToolButton[role="segment"]:checked {
    background: $accent_soft; color: $accent;
}
QPushButton[role="segment"]:focus, QToolButton[role="segment"]:focus { border: ${line}px solid $accent; }
QPushButton[role="tab"], QToolButton[role="tab"], QTabBar::tab {
    background: transparent; color: $muted; border: 1px solid transparent; border-radius: 6px; padding: 5px 10px;
    font-weight: 500;
}
QPushButton[role="tab"]:hover, QToolButton[role="tab"]:hover, QTabBar::tab:hover { color: $text; background: $hover; }
QPushButton[role="tab"]:checked, QToolButton[role="tab"]:checked, QTabBar::tab:selected {
    background: $accent_soft; color: $accent;
}
QPushButton[role="tab"]:focus, QToolButton[role="tab"]:focus, QTabBar::tab:focus { border: ${line}px solid $accent; }
QTabWidget::pane { border: none; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { margin: 2px 2px 4px 0; }
QPushButton[role="chip"], QToolButton[role="chip"] {
    background: transparent; color: $muted; border: 1px solid $border; border-radius: 11px;
    padding: 2px 10px; font-size: 12px;
}
QPushButton[role="chip"]:hover, QToolButton[role="chip"]:hover { background: $hover; color: $text; }
QPushButton[role="chip"]:checked, QToolButton[role="chip"]:checked {
    background: $accent_soft; color: $accent; border-color: $accent;
}
QPushButton[role="chip"]:focus, QToolButton[role="chip"]:focus { border: ${line}px solid $accent; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QSpinBox, QComboBox, QDateEdit, .QTextEdit {
    background: $field; color: $text; border: 1px solid $border; border-radius: 6px; padding: 4px 8px;
    selection-background-color: $selection; selection-color: $text; min-height: 20px;
}
QLineEdit:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QComboBox:focus, QDateEdit:focus, .QTextEdit:focus {
    border: ${line}px solid $accent; background: $card;
}
QLineEdit[role="search"] { border-radius: 8px; padding: 6px 10px; }
QDialog QTextBrowser { border: 1px solid transparent; border-radius: 6px; }
QDialog QTextBrowser:focus { border: ${line}px solid $accent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialog QListView { padding: 3px; }
QDialog QListView::item { padding: 4px 6px; }
QListWidget[role="offers"] { background: $card; border: 1px solid $border; border-radius: 8px; padding: 4px; }
QListWidget[role="offers"]::item { padding: 4px 6px; border-radius: 5px; }
QComboBox::drop-down { border: none; width: 22px; }
QCheckBox { border: ${line}px solid transparent; border-radius: 5px; padding: 2px; }
QCheckBox:focus { border: ${line}px solid $accent; }
QCheckBox::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; border: 1px solid $muted; border-radius: 4px; background: $field;
}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    border-color: $accent; background: $accent; image: url($check);
}
QCheckBox::indicator:disabled { border-color: $border; }
QSpinBox { padding-right: 26px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: 24px; }
QSpinBox::up-arrow, QSpinBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $border; selection-background-color: $accent_soft; }
QProgressBar {
    background: $track; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

_LISTS = """
QAbstractItemView {
    background: $panel; color: $text; border: none; selection-background-color: $accent_soft; selection-color: $text;
}
QListView::item, QTreeView::item { border-radius: 6px; padding: 5px 7px; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected { background: $accent_soft; color: $text; }
QAbstractItemView:focus { border: ${line}px solid $accent; border-radius: 6px; }
QAbstractItemView[role="list"] { background: transparent; }
QTableView { gridline-color: $border; }
QTableView::item { padding: 4px 6px; }
QTableView::item:selected { background: $accent_soft; color: $text; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section {
    background: $panel; color: $muted; border: none; border-bottom: 1px solid $border; padding: 4px 6px;
    font-weight: 600;
}
QTableCornerButton::section { background: $panel; border: none; }
QMenuBar { background: $panel; color: $text; border-bottom: 1px solid $border; }
QMenuBar::item { padding: 4px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $card; color: $text; border: 1px solid $border; border-radius: 6px; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }
"""

_SCROLL_BARS = """
QScrollArea { border: none; background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $handle; border-radius: 3px; min-height: 28px; margin: 2px; }
QScrollBar::handle:horizontal { background: $handle; border-radius: 3px; min-width: 28px; margin: 2px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_SHEET = Template(_BASE + _LABELS + _BUTTONS + _FIELDS + _LISTS + _SCROLL_BARS)


def stylesheet(theme: Theme) -> str:
    """Return the stylesheet of the whole application in the colours of `theme`."""
    accent = theme.colour("accent")
    handle = theme.colour("muted")
    markers = "".join(
        f'QFrame[role="card"][marker="{colour}"] {{ border-left: 4px solid {theme.marker(colour).name()}; }}\n'
        for colour in Colour
    )
    sheet = _SHEET.substitute(
        theme.colours,
        line=2 if theme.strong else 1,
        track=track(theme).name(),
        accent_hover=(accent.lighter(110) if theme.dark else accent.darker(112)).name(),
        check=(places.resources() / "icons" / f"check-{_shade(theme)}.svg").as_posix(),
        handle=f"rgba({handle.red()}, {handle.green()}, {handle.blue()}, 90)",
    )
    # The cards' bars stand after the cards' frame so that they win.
    return sheet + markers


def track(theme: Theme) -> QColor:
    """Return the ground along which a bar of progress grows."""
    return theme.colour("hover" if theme.strong else "border")


def _shade(theme: Theme) -> str:
    return "light" if theme.colour("on_accent").lightnessF() > 0.5 else "dark"
