"""One article on the desk: its head, its text, and the overview beside the scroll bar."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from moviebrowser.articles import Article
from moviebrowser.desktop.panes.header import Card, Header, headline
from moviebrowser.desktop.panes.marks import Mark, MarkKind
from moviebrowser.desktop.panes.overview import Overview, Tick
from moviebrowser.desktop.panes.reading import ReadingView
from moviebrowser.desktop.panes.reading_type import STANDARD, ReadingType
from moviebrowser.desktop.panes.selection_bar import SelectionBar
from moviebrowser.desktop.panes.turns import Turns
from moviebrowser.desktop.theme import Theme, restyle
from moviebrowser.desktop.told import told
from moviebrowser.excerpts import Colour

_PARTS = {Qt.Key.Key_N: "note", Qt.Key.Key_T: "tags"}


class Pane(QFrame):
    """An article to read."""

    closeWanted = Signal()
    swapWanted = Signal()
    soloWanted = Signal()
    used = Signal()
    excerptWanted = Signal(int, int, object)  # start, end, Colour
    excerptPartWanted = Signal(int, int, str)  # start, end, "note" or "tags"
    leapt = Signal()  # it was scrolled to another place at once, and no other with it

    def __init__(
        self, article_id: int, card: Card, theme: Theme, reading: ReadingType = STANDARD, turns: Turns | None = None
    ) -> None:
        super().__init__()
        self.id = article_id
        self.card = card
        self._theme = theme
        self.header = Header(card, article_id, theme, reading)
        self.view = ReadingView(card.article, theme, reading)
        self.overview = Overview(theme, self._ticks, self._hit_ticks, self.view.lay_out_more, turns or Turns(self))
        self._bar: SelectionBar | None = None
        self.setProperty("role", "card")
        self.setProperty("pane", True)
        self.setMinimumWidth(reading.readable())
        self._rule = QFrame()
        self._rule.setProperty("role", "rule")
        self._rule.setFixedHeight(1)
        self._arrange()
        self._connect()
        self._say_names()

    @property
    def article(self) -> Article:
        """The article that is read here."""
        return self.card.article

    def _arrange(self) -> None:
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.view, 1)
        body.addWidget(self.overview)
        column = QVBoxLayout(self)
        # Room at the foot for the card's round corners, so that the text may scroll without them.
        column.setContentsMargins(1, 1, 2, 7)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._rule)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.header.closeWanted.connect(self.closeWanted)
        self.header.swapWanted.connect(self.swapWanted)
        self.header.soloWanted.connect(self.soloWanted)
        self.header.originalWanted.connect(self.view.set_original)
        self.header.used.connect(self.view.setFocus)
        self.view.used.connect(self.used)
        self.view.laidOut.connect(self.overview.forget_ticks)
        self.view.selectionSettled.connect(self._offer)
        self.view.verticalScrollBar().valueChanged.connect(self._hide_bar)
        self.view.installEventFilter(self)
        self.overview.clicked.connect(self._go)

    @property
    def bar(self) -> SelectionBar:
        """The bar beside selected words; made when it is first wanted."""
        if self._bar is None:
            self._bar = SelectionBar(self._theme, self)
            self._bar.excerptWanted.connect(self.keep)
            self._bar.partWanted.connect(self.keep_with)
            self._bar.copyWanted.connect(self.view.copy)
        return self._bar

    def _hide_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()

    def set_card(self, card: Card) -> None:
        """Show another article, or the same under another letter."""
        # Other details leave the text where it is read.
        if (card.article.text, card.article.furniture) != (self.article.text, self.article.furniture):
            self.view.set_article(card.article)
        self.card = card
        self.header.set_card(card)
        self._say_names()

    def _say_names(self) -> None:
        outlet, said = self.card.outlet, headline(self.article)
        self.setAccessibleName(f"{self.card.letter}, {outlet}: {said}")
        self.view.setAccessibleName(self.tr("Text of {0}: {1}").format(outlet, said))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for part in (self.header, self.view, self.overview, self._bar):
            if part is not None:
                part.set_theme(theme)

    def set_reading(self, reading: ReadingType) -> None:
        """Set the reading type."""
        self.setMinimumWidth(reading.readable())
        self.header.set_reading(reading)
        self.view.set_reading(reading)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these spans of the text."""
        self.view.set_marks(marks)
        self.view.setAccessibleDescription(described(marks))
        self.overview.forget_ticks()

    def set_hits(self, marks: Sequence[Mark], in_title: Sequence[Mark]) -> None:
        """Mark these hits, beside what is marked; in the headline these are all marks."""
        self.view.set_hits(marks)
        self.header.set_marks(in_title)
        self.overview.forget_hits()

    def pin(self, entity: str | None) -> None:
        """Outline the mentions of an entity."""
        self.header.pin(entity)
        self.view.pin(entity)
        self.overview.pin(entity)

    def set_active(self, active: bool) -> None:
        """Show that the reader is in this pane."""
        if self.property("active") != active:
            self.setProperty("active", active)
            restyle(self)

    def _ticks(self) -> list[Tick]:
        return self._ticks_of([mark for mark in self.view.findings() if mark.kind != MarkKind.ONLY_HERE])

    def _hit_ticks(self) -> list[Tick]:
        return self._ticks_of(self.view.hits())

    def _ticks_of(self, marks: Sequence[Mark]) -> list[Tick]:
        shares = self.view.shares_of(mark.start for mark in marks)
        return [Tick(mark, share) for mark, share in zip(marks, shares, strict=True)]

    def _go(self, at: float) -> None:
        self.used.emit()
        self.view.scroll_alone(at * self.view.geometry_now.height - self.view.reading_line())
        self.leapt.emit()

    def _offer(self) -> None:
        if self.view.selected() is None:
            self._hide_bar()
            return
        box = self.view.selection_box()
        point = self.view.viewport().mapTo(self, QPoint(round(box.right()), round(box.bottom())))
        self.bar.show_at(point.x(), point.y(), round(box.height()))

    def keep(self, colour: Colour) -> None:
        """Ask to keep the selected words as an excerpt, the first and the last of them whole."""
        span = self.view.selected_words()
        if span is not None:
            self._hide_bar()
            self.excerptWanted.emit(span.start, span.end, colour)

    def keep_with(self, part: str) -> None:
        """Ask to keep the selected words, and for their "note" or "tags" to be written."""
        span = self.view.selected_words()
        if span is not None:
            self._hide_bar()
            self.excerptPartWanted.emit(span.start, span.end, part)

    def select_nothing(self) -> None:
        """Select no words any more; the place that is read stays."""
        place = self.view.place()
        cursor = self.view.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self.view.setTextCursor(cursor)
        self.view.go_to_place_alone(place)
        self._hide_bar()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys 1 to 5, N and T while words are selected, and notice when the text gets the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self.used.emit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._keeps(event):
            return True
        return super().eventFilter(watched, event)

    def _keeps(self, event: QKeyEvent) -> bool:
        colours = list(Colour)
        nth = event.key() - Qt.Key.Key_1.value
        bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not bare or self.view.selected() is None:
            return False
        if part := _PARTS.get(Qt.Key(event.key())):
            self.keep_with(part)
        elif 0 <= nth < len(colours):
            self.keep(colours[nth])
        else:
            return False
        return True


def described(marks: Sequence[Mark]) -> str:
    """Return in words what is marked, for those who do not see it: "3 person, 2 date, 1 excerpt"."""
    counts = Counter(mark.style if mark.kind is MarkKind.ENTITY else mark.kind.replace("_", " ") for mark in marks)
    return ", ".join(f"{count} {told(what)}" for what, count in counts.most_common())
