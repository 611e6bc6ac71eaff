"""Every command, found by typing a part of its name; Enter does it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAction, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from moviebrowser.desktop.actions import Actions, shown_keys
from moviebrowser.desktop.commands import all_commands
from moviebrowser.desktop.pieces.rows import ROW, RowList, RowModel, RowPainter, small
from moviebrowser.desktop.pieces.text_lines import Lines
from moviebrowser.desktop.theme import Appearance

_WIDTH, _HEIGHT = 560, 420


@dataclass(frozen=True)
class Entry:
    """A command's row: what it is called, under which menu, its key, and the action."""

    text: str
    menu: str
    keys: str
    action: QAction


def _entry(menu: str, action: QAction) -> Entry:
    """Return the row of an action, in the words that the menu has: it says what would be undone."""
    return Entry(action.text().replace("&", "").rstrip("…"), menu, shown_keys(action), action)


class Palette(QDialog):
    """A field and the commands that fit what is typed; the best on top, those that cannot be done now last."""

    def __init__(self, actions: Actions, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setProperty("role", "afloat")
        self._entries = [
            _entry(menu, actions[command.name]) for menu, command in all_commands() if command.name != "palette"
        ]
        self.field = QLineEdit()
        self.field.setProperty("role", "search")
        self.field.setPlaceholderText(self.tr("Type what you want to do"))
        self.field.setAccessibleName(self.tr("Command"))
        self.field.installEventFilter(self)
        self._model = RowModel(lambda row: ", ".join(filter(None, (row.text, row.menu, row.keys))), self)
        self.list = RowList(self.tr("Commands"), self._model, appearance)
        self.list.setItemDelegate(_EntryPainter(appearance, self.list))
        self.list.setUniformItemSizes(True)
        self._none = QLabel(self.tr("No command is called that"))
        self._none.setProperty("role", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        for part in (self.field, self.list, self._none):
            column.addWidget(part)
        self.field.textChanged.connect(self._filter)
        self.list.chosen.connect(lambda index: self._do(index.data(ROW)))
        self._stand_over(parent)
        self._filter("")

    def rows(self) -> list[Entry]:
        """Return the commands that are shown."""
        return list(self._model.rows())

    def _stand_over(self, window: QWidget) -> None:
        width = min(_WIDTH, window.width() - 40)
        height = min(_HEIGHT, window.height() - 60)
        self.resize(width, height)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + 48)

    def _filter(self, typed: str) -> None:
        ranked = [(rank, entry) for entry in self._entries if (rank := fitness(typed, entry.text, entry.menu))]
        ranked.sort(key=lambda pair: (not pair[1].action.isEnabled(), -pair[0]))
        self._model.set_rows([entry for _, entry in ranked])
        self._none.setVisible(not ranked)
        self.list.setVisible(bool(ranked))
        if ranked:
            self.list.setCurrentIndex(self._model.index(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move along the list while one types; Enter does what is chosen."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            row, last = self.list.currentIndex().row(), len(self._model.rows()) - 1
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and last >= 0:
                self.list.setCurrentIndex(self._model.index(min(max(row + step, 0), last)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
                self._do(self._model.rows()[row])
                return True
        return super().eventFilter(watched, event)

    def _do(self, entry: Entry) -> None:
        if entry.action.isEnabled():
            self.close()
            # Once the window has the keyboard again: what the command does may depend on where that is.
            QTimer.singleShot(0, entry.action, entry.action.trigger)


class _EntryPainter(RowPainter):
    def content(self, painter: QPainter | None, rect: QRectF, row: Entry, font: QFont) -> float:
        theme = self.theme
        keys = Lines(row.keys or " ", small(font), rect.width() / 2, 1)
        words = Lines(row.text, font, rect.width() * 0.62, 1)
        if painter is not None:
            ink = theme.colour("text" if row.action.isEnabled() else "muted")
            words.draw(painter, rect.left(), rect.top(), ink)
            painter.setFont(small(font))
            painter.setPen(theme.colour("muted"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.keys or row.menu)
        return max(keys.height, words.height)


def fitness(typed: str, *texts: str) -> float:
    """Return how well what is typed fits texts, the first the most; 0: not at all.

    Each word that is typed must stand in a text, or its letters must follow each other in one.
    """
    score = 1.0
    for word in typed.casefold().split():
        best = max(_word_fitness(word, text.casefold()) / (nth + 1) for nth, text in enumerate(texts))
        if not best:
            return 0.0
        score += best
    return score


def _word_fitness(word: str, text: str) -> float:
    at = text.find(word)
    if at >= 0:
        begins_word = at == 0 or not text[at - 1].isalnum()
        return 8.0 if at == 0 else 6.0 if begins_word else 3.0
    return 1.0 if _follow(word, text) else 0.0


def _follow(letters: Sequence[str], text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
