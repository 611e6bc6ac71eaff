"""The text of one article, to be read: selected, clicked, scrolled by keys, wheel and bar."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QToolTip

from moviebrowser.analysis import Span
from moviebrowser.articles import Article
from moviebrowser.comparison import letter
from moviebrowser.desktop.panes.article_text import ArticleText
from moviebrowser.desktop.panes.marks import Mark, MarkKind, mark_at
from moviebrowser.desktop.panes.reading_type import STANDARD, ReadingType
from moviebrowser.desktop.panes.stretching import whole_words
from moviebrowser.desktop.theme import Theme

_CLICKABLE = (MarkKind.ENTITY, MarkKind.EXCERPT, MarkKind.FACT, MarkKind.QUOTE)


class ReadingView(ArticleText):
    """An article's text under the reader's hands."""

    markClicked = Signal(object)  # Mark
    textClicked = Signal(int)  # offset, where no mark stands
    elsewhereClicked = Signal(object)  # Elsewhere
    selectionSettled = Signal()  # a selection was made or dropped
    zoomWanted = Signal(int)
    movedAlone = Signal(int)  # the reader moved it and no other, by so many pixels
    menuWanted = Signal(QPoint, object)  # on the screen; the offset there or None
    used = Signal()  # the reader turned to this view
    excerptDrawn = Signal(int, int, int)  # excerpt's number, start, end: an end of it was moved

    def __init__(self, article: Article, theme: Theme, reading: ReadingType = STANDARD) -> None:
        super().__init__(article, theme, reading)
        self._pressed: QPointF | None = None
        self._before: Sequence[Mark] = ()  # the marks as they were before an excerpt's end was taken
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self.selectionChanged.connect(self._selection_changed)

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return the mark that a click at a point of the viewport means: an entity, fact or excerpt."""
        offset = self.offset_at(point)
        return None if offset is None else mark_at(self._marks, offset, _CLICKABLE)

    # Selection

    def selected(self) -> Span | None:
        """Return the selected code points."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = (self._positions.to_text(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        return Span(start, end) if end > start else None

    def selected_words(self) -> Span | None:
        """Return what is selected with its first and its last word whole."""
        span = self.selected()
        return whole_words(self._article.text, span) if span is not None else None

    def select(self, span: Span) -> None:
        """Select code points."""
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_document(span.start))
        cursor.setPosition(self._positions.to_document(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def selection_box(self) -> QRectF:
        """Return where the selection's last line ends, in coordinates of the viewport."""
        return QRectF(self.cursorRect(self.textCursor()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the article's own words, paragraphs apart; with furniture, what is shown."""
        span = self.selected()
        if span is None or self._original:
            return super().createMimeDataFromSelection()
        data = QMimeData()
        data.setText(self._article.text[span.start : span.end])
        return data

    def _selection_changed(self) -> None:
        if self._pressed is None:
            self.selectionSettled.emit()

    # Wheel, keys and mouse

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl change the type's size, with Alt (which turns wheels sideways) scroll this view alone."""
        self.used.emit()
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.zoomWanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        elif modifiers & Qt.KeyboardModifier.AltModifier:
            turned = event.angleDelta().y() or event.angleDelta().x()
            bar = self.verticalScrollBar()
            self._move_alone(bar.value() - round(turned / 120 * 3 * bar.singleStep()))
            self._keep_menu_closed(event)
            event.accept()
        else:
            super().wheelEvent(event)

    def _keep_menu_closed(self, event: QWheelEvent) -> None:
        """Let go of Alt without opening the menu: of the wheel the menu bar does not know that Alt was meant for it."""
        none, keys = Qt.MouseButton.NoButton, event.modifiers()
        moved = QMouseEvent(QEvent.Type.MouseMove, event.position(), event.globalPosition(), none, none, keys)
        QCoreApplication.sendEvent(self.viewport(), moved)

    def _move_alone(self, wanted: int) -> None:
        before = self.verticalScrollBar().value()
        self.moves_alone = True
        self.verticalScrollBar().setValue(wanted)
        self.moves_alone = False
        self.movedAlone.emit(self.verticalScrollBar().value() - before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that move through pages; with Shift they select, with Alt others do not follow."""
        if event.key() == Qt.Key.Key_Escape and self._handles.is_drawing():
            self._leave_excerpt(keep=False)
            return
        wanted = self._scrolled_by(event.key())
        if wanted is None or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move_alone(wanted)
        else:
            self.verticalScrollBar().setValue(wanted)

    def _scrolled_by(self, key: int) -> int | None:
        bar = self.verticalScrollBar()
        page = bar.pageStep() - bar.singleStep()
        moves: dict[int, int] = {
            Qt.Key.Key_Up: bar.value() - bar.singleStep(),
            Qt.Key.Key_Down: bar.value() + bar.singleStep(),
            Qt.Key.Key_PageUp: bar.value() - page,
            Qt.Key.Key_PageDown: bar.value() + page,
            Qt.Key.Key_Space: bar.value() + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: bar.maximum(),
        }
        return moves.get(key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the reader's attention, and note where a click began."""
        self.used.emit()
        end = self._handles.end_at(self._in_document(event.position()))
        if end is not None and event.button() == Qt.MouseButton.LeftButton:
            self._before = self.findings()
            self._handles.begin(*end)
            return
        away = self.letters.at(self._in_document(event.position()))
        if away is not None and event.button() == Qt.MouseButton.LeftButton:
            self.elsewhereClicked.emit(away)
            return
        self._pressed = event.position()
        super().mousePressEvent(event)

    def _in_document(self, point: QPointF) -> QPointF:
        return point + QPointF(0, self.verticalScrollBar().value())

    def hold_excerpt(self, number: int | None) -> None:
        """Show the ends of an excerpt, for the mouse to draw."""
        self._handles.hold(number)

    def _draw_excerpt(self, point: QPointF) -> None:
        """Show the excerpt as it will be when its end is left at a point of the viewport."""
        position = self.document().documentLayout().hitTest(self._in_document(point), Qt.HitTestAccuracy.FuzzyHit)
        mark = self._handles.draw_to(self._positions.to_text(position))
        if mark is not None:
            self.set_marks(
                [mark if one.kind is mark.kind and one.target == mark.target else one for one in self._before]
            )

    def _leave_excerpt(self, *, keep: bool) -> None:
        mark = self._handles.leave()
        self.set_marks(self._before)
        if keep and mark is not None and isinstance(mark.target, int) and mark not in self._before:
            self.excerptDrawn.emit(mark.target, mark.start, mark.end)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell what was clicked, unless words were selected or an excerpt's end was drawn."""
        if self._handles.is_drawing():
            self._leave_excerpt(keep=True)
            return
        super().mouseReleaseEvent(event)
        began, self._pressed = self._pressed, None
        self.selectionSettled.emit()
        if began is None or event.button() != Qt.MouseButton.LeftButton or self.selected() is not None:
            return
        mark, offset = self.mark_at(event.position()), self.offset_at(event.position())
        if mark is not None:
            self.markClicked.emit(mark)
        elif offset is not None:
            self.textClicked.emit(offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw an excerpt's end that was taken; else show a hand over what can be clicked."""
        if self._handles.is_drawing():
            self._draw_excerpt(event.position())
            return
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._point_at(event.position())

    def _point_at(self, point: QPointF) -> None:
        if self._handles.end_at(self._in_document(point)) is not None:
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
            return
        over, offset = self.mark_at(point) or self.letters.at(self._in_document(point)), self.offset_at(point)
        self._handles.hover(None if offset is None else mark_at(self._marks, offset, (MarkKind.EXCERPT,)))
        shape = Qt.CursorShape.IBeamCursor if over is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is on no excerpt any more."""
        super().leaveEvent(event)
        self._handles.hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or of the selection or the reading line, when keys ask."""
        self.used.emit()
        point = QPointF(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            span = self.selected()
            box = self.selection_box() if span is not None else QRectF(20, self.reading_line(), 1, 1)
            point = box.bottomLeft()
            offset: int | None = span.start if span is not None else self.offset_at_line(point.y())
        else:
            offset = self.offset_at(point)
        self.menuWanted.emit(self.viewport().mapToGlobal(point.toPoint()), offset)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell in a tooltip what is marked under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            offset = self.offset_at(QPointF(event.pos()))
            mark = None if offset is None else mark_at(self.marks(), offset, MarkKind)
            said = mark.label if mark is not None else self._said_of_letters(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().viewportEvent(event)

    def _said_of_letters(self, point: QPointF) -> str:
        passage = self.letters.at(self._in_document(point))
        if passage is None:
            return ""
        letters = ", ".join(letter(number) for _, number, _ in passage.others)
        return self.tr("Also told in {0} · click to bring level").format(letters)
