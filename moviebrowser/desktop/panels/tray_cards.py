"""The tray's cards: painted, edited in place, moved and deleted by keys, mouse and menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QLineEdit, QListView, QMenu, QStyle, QStyleOptionViewItem, QWidget

from moviebrowser.desktop.panels.tray_rows import Cards, Heading, TrayRows, source_line
from moviebrowser.desktop.panes.selection_bar import marker_dot
from moviebrowser.desktop.pieces.colour_names import colour_name
from moviebrowser.desktop.pieces.keyed import keyed
from moviebrowser.desktop.pieces.rows import ROW, Index, RowList, RowPainter, bold, small
from moviebrowser.desktop.pieces.text_lines import Lines
from moviebrowser.desktop.theme import Appearance, reading_font
from moviebrowser.excerpts import Colour, Excerpt

CARD = QSize(318, 122)
_HEADING = 150
_LINE = 44  # height of a heading that fills a line
_GAP = 10
_DRAFT = 400  # milliseconds after the last key until what is typed is kept


class CardPainter(RowPainter):
    """Paints cards and headings, and makes the line in which a part of one is edited."""

    edited = Signal(object, str, str)  # Excerpt or Heading, part, text
    typed = Signal(object, str, str)  # the same, while it is typed
    left = Signal(object)  # Excerpt or Heading: no longer edited

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All cards alike, and all headings: these fill a line of their own where there are several."""
        cards = self.parent()
        width = cards.card_width() if isinstance(cards, CardList) else CARD.width()
        if isinstance(index.data(ROW), Heading):
            if isinstance(cards, CardList) and cards.isWrapping():
                return QSize(cards.line_width(), _LINE)
            width = _HEADING
        return QSize(width + _GAP, CARD.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        looked_at = bool(option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus))
        if isinstance(row, Heading):
            self._heading(painter, card_rect(option.rect), row, option.font, looked_at)
        else:
            self._card(painter, card_rect(option.rect), row, option, looked_at)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRectF, row: Heading, font: QFont, looked_at: bool) -> None:
        theme = self.theme
        if looked_at:
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.drawRoundedRect(rect, 7, 7)
        inside = rect.adjusted(10, 12, -8, -10)
        on_a_line = rect.height() < _LINE
        title = Lines(row.said, bold(font), inside.width() - (_HEADING if on_a_line else 0), 1 if on_a_line else 4)
        bottom = title.draw(painter, inside.left(), inside.top(), theme.colour("text" if row.title else "muted"))
        if on_a_line:
            beside = QFontMetricsF(bold(font)).horizontalAdvance(row.said) + 12
            inside.setLeft(inside.left() + min(beside, inside.width() - _HEADING))
            bottom = inside.top() - 1
        what = (
            TrayRows.tr("kept together: %n", "", row.count)
            if row.bundle
            else TrayRows.tr("%n excerpt(s)", "", row.count)
        )
        Lines(what, small(font), inside.width(), 1).draw(painter, inside.left(), bottom + 3, theme.colour("muted"))

    def _card(
        self, painter: QPainter, rect: QRectF, excerpt: Excerpt, option: QStyleOptionViewItem, looked_at: bool
    ) -> None:
        theme = self.theme
        shape = QPainterPath()
        shape.addRoundedRect(rect, 7, 7)
        painter.fillPath(shape, theme.colour("card"))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), theme.marker(excerpt.colour))
        painter.restore()
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(theme.colour("accent" if looked_at else "border"), 2 if focused else 1))
        painter.drawPath(shape)
        hovered = looked_at or bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._words(painter, rect.adjusted(16, 10, -12, -8), excerpt, option.font, hovered)

    def _words(self, painter: QPainter, rect: QRectF, excerpt: Excerpt, font: QFont, hovered: bool) -> None:
        theme = self.theme
        room = rect.width() - (20 if hovered else 0)
        words = Lines(f"“{excerpt.text}”", reading_font("serif", 13), room, 3)
        words.draw(painter, rect.left(), rect.top(), theme.colour("muted" if excerpt.orphaned else "text"))
        tags = "".join(f"  #{tag}" for tag in excerpt.tags)
        gone = TrayRows.tr("⚠ no longer in the article · ") if excerpt.orphaned else ""
        said = gone + source_line(excerpt)
        metrics = QFontMetricsF(small(font))
        # However long the source is, what tags there are can be seen.
        width = min(
            metrics.horizontalAdvance(said) + 2, max(rect.width() / 3, rect.width() - metrics.horizontalAdvance(tags))
        )
        line = Lines(said, small(font), width, 1)
        top = note_rect(rect).top() - line.height - 1
        line.draw(painter, rect.left(), top, theme.colour("differ" if excerpt.orphaned else "muted"))
        if tags:
            Lines(tags, small(font), rect.width() - width, 1).draw(
                painter, rect.left() + width, top, theme.colour("muted")
            )
        self._note(painter, note_rect(rect), excerpt.note, small(font), hovered)
        if hovered:
            painter.setPen(theme.colour("muted"))
            painter.setFont(small(font, 14))
            painter.drawText(cross_rect(rect), Qt.AlignmentFlag.AlignCenter, "✕")

    def _note(self, painter: QPainter, rect: QRectF, note: str, font: QFont, hovered: bool) -> None:
        """Draw the note; without one, the offer to write one on a card that is looked at."""
        if note or hovered:
            font.setItalic(bool(note))
            line = Lines(note or TrayRows.tr("Add note"), font, rect.width(), 1)
            line.draw(painter, rect.left(), rect.top(), self.theme.colour("muted" if note else "accent"))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line for the part that is edited; what is typed is kept while it is typed."""
        row, part = index.data(ROW), _part(index)
        line = QLineEdit(parent)
        name = {
            "note": TrayRows.tr("Note"),
            "tags": TrayRows.tr("Tags, with commas between"),
            "heading": TrayRows.tr("Heading"),
        }[part]
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        pause = QTimer(line)
        pause.setSingleShot(True)
        pause.setInterval(_DRAFT)
        pause.timeout.connect(lambda: self.typed.emit(row, part, line.text().strip()))
        line.textEdited.connect(lambda _: pause.start())
        line.destroyed.connect(partial(self.left.emit, row))
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put it at the card's foot, or over the heading."""
        rect = card_rect(option.rect).toRect()
        if isinstance(index.data(ROW), Heading):
            editor.setGeometry(QRect(rect.left() + 2, rect.top() + 6, rect.width() - 4, 30))
        else:
            # As high as the source above, which would else look out from under it.
            editor.setGeometry(QRect(rect.left() + 8, rect.bottom() - 40, rect.width() - 14, 36))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on what was written."""
        if isinstance(editor, QLineEdit):
            self.edited.emit(index.data(ROW), _part(index), editor.text().strip())


class CardList(RowList):
    """The cards in a row, or wrapping where there is room for more."""

    dropped = Signal()  # those that are selected
    shifted = Signal(QModelIndex, int)
    recoloured = Signal(object)  # Colour, for those that are selected
    headingWanted = Signal(bool)  # put under one, or take away from it
    copyWanted = Signal()
    exportWanted = Signal()

    def __init__(self, name: str, model: Cards, appearance: Appearance) -> None:
        super().__init__(name, model, appearance)
        self._cards = model
        self._appearance = appearance
        self.setFlow(QListView.Flow.LeftToRight)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self._on_cross = self._on_note = self._adding = False
        self.set_wrapping(False)

    def set_wrapping(self, on: bool) -> None:
        """Fill lines below each other, or one line that scrolls sideways."""
        needed, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setWrapping(on)
        self.setResizeMode(QListView.ResizeMode.Adjust if on else QListView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(never if on else needed)
        self.setVerticalScrollBarPolicy(needed if on else never)

    def card_width(self) -> int:
        """Return how wide a card is: where they wrap, so that they fill the lines."""
        room = self.line_width()
        across = max(1, room // (CARD.width() + _GAP))
        return room // across - _GAP if self.isWrapping() and room > CARD.width() else CARD.width()

    def line_width(self) -> int:
        """Return how wide a line is."""
        return max(CARD.width(), self.width() - self.verticalScrollBar().sizeHint().width() - 2)

    def edit_part(self, index: QModelIndex, part: str) -> None:
        """Edit the note, the tags or the heading of a row in its place."""
        self._cards.part = part
        self.setCurrentIndex(index)
        self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete forgets, F2 edits the note, T the tags, H gives a heading, Ctrl with an arrow moves."""
        index = self.currentIndex()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if not index.isValid() or self.state() is QListView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.dropped.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.edit_part(index, "note")
        elif event.key() == Qt.Key.Key_T and not event.modifiers():
            if isinstance(index.data(ROW), Excerpt):
                self.edit_part(index, "tags")
        elif event.key() == Qt.Key.Key_H and not event.modifiers():
            self.headingWanted.emit(True)
        elif step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.shifted.emit(index, step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Notice a click on a card's cross or its note, and one that adds to what is selected."""
        self._adding = bool(
            event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        )
        index = self.indexAt(event.position().toPoint())
        rect = card_rect(self.visualRect(index)).adjusted(16, 10, -12, -8)
        card = index.isValid() and isinstance(index.data(ROW), Excerpt)
        self._on_cross = card and cross_rect(rect).contains(event.position())
        self._on_note = card and note_rect(rect).contains(event.position())
        super().mousePressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if self._on_cross:
            self.dropped.emit()
        elif self._on_note:
            self.edit_part(index, "note")
        elif isinstance(index.data(ROW), Excerpt) and not self._adding:
            super()._clicked(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a card."""
        index = self.indexAt(event.pos()) if event.reason() is event.Reason.Mouse else self.currentIndex()
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(index.data(ROW), Heading):
            self._offer_for_heading(menu, index)
        else:
            self._offer(menu, index)
        menu.popup(event.globalPos())

    def _offer(self, menu: QMenu, index: QModelIndex) -> None:
        menu.addAction(keyed(self.tr("Show in its article"), "Return"), lambda: self.chosen.emit(index))
        menu.addAction(keyed(self.tr("Copy with its source"), "Ctrl+C"), self.copyWanted.emit)
        menu.addSeparator()
        menu.addAction(keyed(self.tr("Edit note"), "F2"), lambda: self.edit_part(index, "note"))
        menu.addAction(keyed(self.tr("Edit tags"), "T"), lambda: self.edit_part(index, "tags"))
        self._offer_colours(menu.addMenu(self.tr("Colour")), index)
        self._offer_headings(menu, index)
        menu.addSeparator()
        menu.addAction(self.tr("Export the selected…"), self.exportWanted.emit)
        menu.addAction(keyed(self.tr("Delete"), "Del"), self.dropped.emit)

    def _offer_for_heading(self, menu: QMenu, index: QModelIndex) -> None:
        heading = index.data(ROW)
        if not heading.singly:
            menu.addAction(keyed(self.tr("Rename heading"), "F2"), lambda: self.edit_part(index, "heading"))
        if not heading.is_readers:
            self._offer_headings(menu, index)

    def _offer_headings(self, menu: QMenu, index: QModelIndex) -> None:
        menu.addAction(keyed(self.tr("Put under a heading"), "H"), lambda: self.headingWanted.emit(True))
        if index.data(ROW).heading:
            menu.addAction(self.tr("Take away from its heading"), lambda: self.headingWanted.emit(False))

    def _offer_colours(self, menu: QMenu, index: QModelIndex) -> None:
        theme = self._appearance.theme
        for colour in Colour:
            dot = marker_dot(theme.marker_soft(colour), theme.marker(colour))
            action = menu.addAction(dot, colour_name(colour), partial(self.recoloured.emit, colour))
            action.setCheckable(True)
            action.setChecked(index.data(ROW).colour is colour)


def _part(index: Index) -> str:
    model = index.model()
    if isinstance(index.data(ROW), Heading) or not isinstance(model, Cards):
        return "heading"
    return "note" if model.part == "heading" else model.part


def card_rect(rect: QRect) -> QRectF:
    """Return where a card stands in its row's place."""
    return QRectF(rect).adjusted(0.5, 1.5, -_GAP - 0.5, -1.5)


def cross_rect(rect: QRectF) -> QRectF:
    """Return where the cross stands in a card's inside."""
    return QRectF(rect.right() - 14, rect.top() - 4, 20, 20)


def note_rect(rect: QRectF) -> QRectF:
    """Return where the note stands in a card's inside."""
    return QRectF(rect.left(), rect.bottom() - 17, rect.width(), 18)
