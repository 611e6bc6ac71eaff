"""The head of a pane: outlet, headline, date, author and length of the article, and what can be done with the pane."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from moviebrowser.articles import Article
from moviebrowser.desktop.days import day, number
from moviebrowser.desktop.icons import icon, toggled_icon
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.panes.headline import Headline, side_of
from moviebrowser.desktop.panes.marks import Mark
from moviebrowser.desktop.panes.reading_type import STANDARD, ReadingType
from moviebrowser.desktop.pieces.fitting_line import FittingLine
from moviebrowser.desktop.theme import Theme
from moviebrowser.excerpts import outlet_of

HeaderWords = Texts("HeaderWords")
PANE_DRAG = "application/x-moviebrowser-pane"


def name_of(article: Article) -> str:
    """Return what tells an article apart: its outlet, or failing that the site, the headline or the file."""
    return outlet_of(article) or headline(article)


def headline(article: Article) -> str:
    """Return the headline, or failing that the file's name."""
    return article.title or (article.path.stem if article.path else "") or HeaderWords.tr("Without a headline")


def particulars(article: Article) -> list[str]:
    """Return date, author and length, as far as they are known."""
    words = article.words
    length = HeaderWords.tr("1 word") if words == 1 else HeaderWords.tr("{0} words").format(number(words))
    return [part for part in (day(article.published), article.author, length) if part]


@dataclass(frozen=True)
class Card:
    """What a pane's head says: the article, its number on the desk (from 0), and the letter of that."""

    article: Article
    index: int

    @property
    def letter(self) -> str:
        """A for the first, B for the second, …"""
        return chr(ord("A") + self.index % 26)

    @property
    def outlet(self) -> str:
        """The outlet's name, or that there is none."""
        return outlet_of(self.article) or HeaderWords.tr("No outlet")

    @property
    def name(self) -> str:
        """What the article is called among others."""
        return name_of(self.article)


class Chip(QWidget):
    """The coloured square with an outlet's letter."""

    def __init__(self, card: Card, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._theme = theme
        self.setFixedSize(20, 20)
        self.setAccessibleName(HeaderWords.tr("Article {0}").format(card.letter))

    def set_look(self, card: Card, theme: Theme) -> None:
        """Show another card's letter, or another theme's colour."""
        self._card, self._theme = card, theme
        self.setAccessibleName(HeaderWords.tr("Article {0}").format(card.letter))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square and its letter."""
        ground = self._theme.outlet(self._card.index)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(1, 1, 18, 18), 5, 5)
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.letter_on(ground))
        painter.drawText(QRectF(1, 1, 18, 18), Qt.AlignmentFlag.AlignCenter, self._card.letter)


class Header(QWidget):
    """The head of a pane; dragging it moves the pane."""

    closeWanted = Signal()
    swapWanted = Signal()
    soloWanted = Signal()  # this pane alone, or all again
    originalWanted = Signal(bool)
    markClicked = Signal(object)  # Mark, of the headline
    used = Signal()

    def __init__(self, card: Card, article_id: int, theme: Theme, reading: ReadingType = STANDARD) -> None:
        super().__init__()
        self._card = card
        self._id = article_id
        self._theme = theme
        self._pressed: QPointF | None = None
        self.chip = Chip(card, theme)
        self.headline = Headline(headline(card.article), theme, reading)
        self._outlet = FittingLine()
        self.particulars = FittingLine()
        self.original = _button(self.tr("Show what was left out: invitations, links, credits"))
        self.original.setCheckable(True)
        self.swap = _button(self.tr("Swap with the next pane"))
        self.close_button = _button(self.tr("Close"))
        self._arrange()
        self._connect()
        self._show_card()
        self._draw_icons()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.chip)
        row.addSpacing(6)
        row.addWidget(self._outlet, 1)
        for button in (self.original, self.swap, self.close_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 10)
        column.setSpacing(3)
        column.addLayout(row)
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 8, 0)
        body.setSpacing(3)
        body.addWidget(self.headline)
        body.addWidget(self.particulars)
        column.addLayout(body)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        for button in (self.original, self.swap, self.close_button):
            button.setCursor(Qt.CursorShape.ArrowCursor)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.closeWanted)
        self.swap.clicked.connect(self.swapWanted)
        self.original.toggled.connect(self.originalWanted)

    def set_card(self, card: Card) -> None:
        """Show another article, or another letter."""
        self._card = card
        self.chip.set_look(card, self._theme)
        self.headline.set_look(headline(card.article), self._theme)
        self._show_card()

    def _show_card(self) -> None:
        card = self._card
        self._outlet.set_parts([card.outlet])
        self.particulars.set_parts(particulars(card.article))
        # As the headline's lines do.
        self.particulars.setAlignment(side_of(headline(card.article)))
        self.original.setVisible(bool(card.article.furniture))
        for button in (self.swap, self.close_button):
            button.setAccessibleName(f"{button.toolTip()}: {card.name}")

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._draw_icons()
        self.chip.set_look(self._card, theme)
        self.headline.set_look(headline(self._card.article), theme)

    def _draw_icons(self) -> None:
        muted, accent = self._theme.colour("muted"), self._theme.colour("accent")
        self.original.setIcon(toggled_icon("original", muted, accent))
        self.swap.setIcon(icon("swap", muted))
        self.close_button.setIcon(icon("close", muted))

    def set_reading(self, reading: ReadingType) -> None:
        """Show the headline in the type that articles are read in."""
        self.headline.set_reading(reading)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these spans of the headline."""
        self.headline.set_marks(marks if self._card.article.title else ())

    def pin(self, entity: str | None) -> None:
        """Outline the mentions of an entity."""
        self.headline.pin(entity)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the reader's attention, and note where a drag may begin."""
        self._pressed = event.position()
        self.used.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the pane when the pointer has gone far enough."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self._drag()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to show this pane alone, or all again."""
        self._pressed = None
        self.soloWanted.emit()

    def _drag(self) -> None:
        data = QMimeData()
        data.setData(PANE_DRAG, str(self._id).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which mention of the headline was clicked; forget where a drag might have begun."""
        clicked, self._pressed = self._pressed is not None, None
        mark = self.headline.mark_at(self.headline.mapFrom(self, event.position())) if clicked else None
        if mark is not None:
            self.markClicked.emit(mark)


def _button(tip: str) -> QToolButton:
    button = QToolButton()
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setIconSize(QSize(15, 15))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
