"""The small bar beside selected words: keep them as an excerpt, of five colours, with note or tags; copy them."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from moviebrowser.desktop.icons import icon
from moviebrowser.desktop.pieces.colour_names import colour_name
from moviebrowser.desktop.theme import Theme
from moviebrowser.excerpts import Colour


class SelectionBar(QFrame):
    """Five markers, and buttons for note, tags and copying."""

    excerptWanted = Signal(object)  # Colour
    partWanted = Signal(str)  # "note" or "tags", to be written
    copyWanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Selected words"))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(1)
        self.markers = {colour: self._marker(nth, colour) for nth, colour in enumerate(Colour, start=1)}
        self.note = _button(self.tr("Keep with a note (N)"))
        self.note.clicked.connect(lambda: self.partWanted.emit("note"))
        self.tags = _button(self.tr("Keep with tags (T)"))
        self.tags.clicked.connect(lambda: self.partWanted.emit("tags"))
        self.copy = _button(self.tr("Copy (Ctrl+C)"))
        self.copy.clicked.connect(self.copyWanted)
        for button in (*self.markers.values(), self.note, self.tags, self.copy):
            row.addWidget(button)
        self.set_theme(theme)
        self.hide()

    def _marker(self, nth: int, colour: Colour) -> QToolButton:
        button = _button(self.tr("Keep as a {0} excerpt ({1})").format(colour_name(colour).lower(), nth))
        button.clicked.connect(lambda: self.excerptWanted.emit(colour))
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for colour, button in self.markers.items():
            button.setIcon(marker_dot(theme.marker_soft(colour), theme.marker(colour)))
        for name, button in (("note", self.note), ("tag", self.tags), ("copy", self.copy)):
            button.setIcon(icon(name, theme.colour("text")))

    def show_at(self, x: int, y: int, line: int) -> None:
        """Show beside a point of the parent, below the line that ends there, or above it where there is no room."""
        self.adjustSize()
        parent = self.parentWidget()
        # What is seen of the parent: it may stand partly beyond the edge of the desk.
        room = (parent.visibleRegion().boundingRect() if parent is not None else self.rect()).adjusted(4, 4, -4, -4)
        left = max(room.left(), min(x - self.width() // 2, room.right() - self.width()))
        below = y + 8
        top = below if below + self.height() <= room.bottom() else y - line - self.height() - 8
        self.move(left, max(room.top(), top))
        self.show()
        self.raise_()


def _button(tip: str) -> QToolButton:
    button = QToolButton()
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setIconSize(QSize(18, 18))
    # The words keep the focus, and their keys with it; 1 to 5, N, T and Ctrl+C do the same.
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


def marker_dot(fill: QColor, edge: QColor) -> QIcon:
    """Return a dot in a marker's colours."""
    drawn = QPixmap(36, 36)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill)
    painter.setPen(edge)
    pen = painter.pen()
    pen.setWidthF(4)
    painter.setPen(pen)
    painter.drawEllipse(QRectF(5, 5, 26, 26))
    painter.end()
    return QIcon(drawn)
