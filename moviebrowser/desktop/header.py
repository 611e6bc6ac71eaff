"""The head of a pane: outlet, headline, date, author and length of the article, and what can be done with the pane."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from PySide6.QtCore import QDate, QLocale, QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from moviebrowser.articles import Article
from moviebrowser.desktop.icons import icon, toggled_icon
from moviebrowser.desktop.theme import Theme, reading_font

PANE_DRAG = "application/x-moviebrowser-pane"
_LINES = 3


def outlet_name(article: Article, letter: str) -> str:
    """Return the outlet's name, or failing that the site, or the letter that stands for it on the desk."""
    host = urlsplit(article.address or "").hostname or ""
    return article.outlet or host.removeprefix("www.") or f"Outlet {letter}"


def headline(article: Article) -> str:
    """Return the headline, or failing that the file's name."""
    return article.title or (article.path.stem if article.path else "") or "Without a headline"


def day(published: str | None) -> str:
    """Return an ISO 8601 date as "6 Jul 2023"; empty when there is none."""
    date = QDate.fromString((published or "")[:10], Qt.DateFormat.ISODate)
    return QLocale(QLocale.Language.English).toString(date, "d MMM yyyy") if date.isValid() else published or ""


def particulars(article: Article) -> str:
    """Return date, author and length on one line."""
    words = article.words
    length = f"{words:,} word{'' if words == 1 else 's'}"
    return " · ".join(part for part in (day(article.published), article.author, length) if part)


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
        """The outlet's name."""
        return outlet_name(self.article, self.letter)


class Chip(QWidget):
    """The coloured square with an outlet's letter."""

    def __init__(self, card: Card, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._theme = theme
        self.setFixedSize(20, 20)
        self.setAccessibleName(f"Article {card.letter}")

    def set_look(self, card: Card, theme: Theme) -> None:
        """Show another card's letter, or another theme's colour."""
        self._card, self._theme = card, theme
        self.setAccessibleName(f"Article {card.letter}")
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


class Headline(QWidget):
    """A headline that wraps to three lines, also within long words, and is then cut short; the tooltip has it whole."""

    def __init__(self, text: str, theme: Theme, reading: tuple[str, int]) -> None:
        super().__init__()
        self._text = text
        self._theme = theme
        self._layout = QTextLayout()
        self._rest = ""
        self.setFont(_headline_font(*reading))
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def set_look(self, text: str, theme: Theme) -> None:
        """Show another headline, or another theme's ink."""
        self._text, self._theme = text, theme
        self.setAccessibleName(text)
        self._wrap()

    def set_reading(self, family: str, size: int) -> None:
        """Show the headline in the type that articles are read in."""
        self.setFont(_headline_font(family, size))
        self._wrap()

    def sizeHint(self) -> QSize:
        """As high as the wrapped lines."""
        return QSize(160, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap for the new width."""
        if event.size().width() != event.oldSize().width():
            self._wrap()

    def _wrap(self) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = QTextLayout(self._text, self.font())
        self._layout.setTextOption(option)
        bottom, self._rest = 0.0, ""
        pitch = self.fontMetrics().height() * 0.96
        self._layout.beginLayout()
        for nth in range(_LINES):
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(20, self.width()))
            line.setPosition(QPointF(0, nth * pitch))
            bottom = nth * pitch + line.height()
        self._layout.endLayout()
        self._cut()
        self.setFixedHeight(max(1, round(bottom + 0.5)))
        self.update()

    def _cut(self) -> None:
        last = self._layout.lineAt(self._layout.lineCount() - 1)
        # Counted in UTF-16, as the layout does.
        units = self._text.encode("utf-16-le", "replace")
        if last.isValid() and last.textStart() + last.textLength() < len(units) // 2:
            rest = units[2 * last.textStart() :].decode("utf-16-le", "replace")
            self._rest = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self._text if self._rest else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, the last one cut short when there is more."""
        painter = QPainter(self)
        painter.setPen(self._theme.colour("text"))
        count = self._layout.lineCount()
        for nth in range(count):
            line = self._layout.lineAt(nth)
            if self._rest and nth == count - 1:
                painter.drawText(QPointF(0, line.y() + line.ascent()), self._rest)
            else:
                line.draw(painter, QPointF(0, 0))


def _headline_font(family: str, size: int) -> QFont:
    font = reading_font(family, size)
    font.setWeight(QFont.Weight.DemiBold if family == "sans" else QFont.Weight.Bold)
    return font


class Header(QWidget):
    """The head of a pane; dragging it moves the pane."""

    closeWanted = Signal()
    swapWanted = Signal()
    originalWanted = Signal(bool)
    used = Signal()

    def __init__(self, card: Card, article_id: int, theme: Theme, reading: tuple[str, int] = ("serif", 16)) -> None:
        super().__init__()
        self._card = card
        self._id = article_id
        self._theme = theme
        self._pressed: QPointF | None = None
        self.chip = Chip(card, theme)
        self.headline = Headline(headline(card.article), theme, reading)
        self._outlet = _label()
        self._particulars = _label()
        self.original = _button("Show what was left out: invitations, links, credits")
        self.original.setCheckable(True)
        self.swap = _button("Swap with the next pane")
        self.close_button = _button("Close")
        self._arrange()
        self._connect()
        self.set_card(card)
        self.set_theme(theme)

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
        body.addWidget(self._particulars)
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
        self._outlet.setText(card.outlet)
        self._outlet.setToolTip(card.outlet)
        said = particulars(card.article)
        self._particulars.setText(said)
        self._particulars.setToolTip(said)
        self.chip.set_look(card, self._theme)
        self.headline.set_look(headline(card.article), self._theme)
        self.original.setVisible(bool(card.article.furniture))
        for button, what in ((self.swap, "Swap with the next pane"), (self.close_button, "Close")):
            button.setAccessibleName(f"{what}: {card.outlet}")

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        muted, accent = theme.colour("muted"), theme.colour("accent")
        self.original.setIcon(toggled_icon("original", muted, accent))
        self.swap.setIcon(icon("swap", muted))
        self.close_button.setIcon(icon("close", muted))
        self.chip.set_look(self._card, theme)
        self.headline.set_look(headline(self._card.article), theme)

    def set_reading(self, family: str, size: int) -> None:
        """Show the headline in the type that articles are read in."""
        self.headline.set_reading(family, size)

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

    def _drag(self) -> None:
        data = QMimeData()
        data.setData(PANE_DRAG, str(self._id).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Forget where a drag might have begun."""
        self._pressed = None


def _label() -> QLabel:
    label = QLabel()
    label.setProperty("role", "muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _button(tip: str) -> QToolButton:
    button = QToolButton()
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setIconSize(QSize(15, 15))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
