"""How the table of facts is drawn: articles on top, questions on the left, answers."""

from collections.abc import Iterable
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from moviebrowser.comparison import FactStatus
from moviebrowser.desktop.days import day
from moviebrowser.desktop.panels.fact_model import FactModel, FactWords, Index
from moviebrowser.desktop.pieces.chips import SIGNS, draw_chip, status_colours
from moviebrowser.desktop.pieces.rows import bold, small
from moviebrowser.desktop.pieces.text_lines import Lines, tints_of
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.told import told

_TYPE = 11
_INSIDE = 4  # from a cell's edge to its words
_LINES = 6
_SIGN = 22  # what a question's sign takes beside its words


class Articles(QHeaderView):
    """The articles' chips over their columns."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._appearance = appearance
        self.setFixedHeight(26)
        self.setSectionsClickable(False)
        self.setAccessibleName(FactWords.tr("Articles"))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint one chip."""
        painter.fillRect(rect, self._appearance.theme.colour("panel"))
        middle = QRectF(rect).center()
        draw_chip(painter, QRectF(middle.x() - 9, middle.y() - 9, 18, 18), logical, self._appearance.theme)


class Questions(QHeaderView):
    """The questions, and what the answers come to."""

    def __init__(self, appearance: Appearance, facts: FactModel) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._appearance = appearance
        self._facts = facts
        self.setSectionsClickable(True)
        self.setAccessibleName(FactWords.tr("Questions"))

    def least_width(self) -> int:
        """Return the width in which no word of a question is broken."""
        return _SIGN + longest_word((told(fact.label) for fact in self._facts.facts), small(bold(self.font())))

    def lines(self, row: int) -> tuple[Lines, Lines | None]:
        """Return the question and, when all agree on something said in different words, that."""
        fact = self._facts.facts[row]
        room, middle = self.width() - _SIGN, Qt.TextElideMode.ElideMiddle
        question = Lines(told(fact.label), small(bold(self.font())), room, 4, elide=middle)
        agreed = {answer.normalized for answer in fact.answers}
        said = {answer.text for answer in fact.answers}
        alike = fact.status is FactStatus.AGREE and len(agreed) == 1 and len(said) > 1
        extra = day(next(iter(agreed))) if alike else ""
        return question, Lines(extra, small(self.font(), _TYPE), room, 2) if extra else None

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint one question behind the sign of its status."""
        theme = self._appearance.theme
        fact = self._facts.facts[logical]
        painter.save()
        painter.fillRect(rect, theme.colour("panel"))
        ink, _ = status_colours(fact.status, theme)
        painter.setPen(ink)
        painter.setFont(bold(self.font()))
        sign = QRectF(rect.left() + 2, rect.top() + 5, 14, 16)
        painter.drawText(sign, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, SIGNS[fact.status])
        question, extra = self.lines(logical)
        bottom = question.draw(painter, rect.left() + 18, rect.top() + 5, theme.colour("text"))
        if extra is not None:
            extra.draw(painter, rect.left() + 18, bottom, theme.colour("muted"))
        painter.restore()


class Answers(QStyledItemDelegate):
    """An article's answers, on the ground of what they come to."""

    def __init__(self, appearance: Appearance, table: QTableView, facts: FactModel) -> None:
        super().__init__(table)
        self._appearance = appearance
        self._table = table
        self._facts = facts

    def least_width(self, column: int) -> int:
        """Return the width of a column in which no word of its answers is broken."""
        said = (self._facts.cell(row, column).text for row in range(self._facts.rowCount()))
        return longest_word(said, small(self._table.font(), _TYPE)) + 2 * _INSIDE + 6

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the answer at its column's width."""
        width = self._table.columnWidth(index.column())
        lines = self._lines(index, option.font, width - 4)
        return QSize(width, round(lines.height if lines is not None else 18) + 16)

    def _lines(self, index: Index, font: QFont, width: float) -> Lines | None:
        """Return an answer's words at a cell's width, heavier where only this article has them."""
        said = self._facts.cell(index.row(), index.column())
        if not said.text:
            return None
        own = [replace(tint, bold=True) for tint in tints_of(said.text, [said.own] if said.own else [], None, None)]
        return Lines(said.text, small(font, _TYPE), width - 2 * _INSIDE, _LINES, own)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an answer, or a dash where the article is silent."""
        theme = self._appearance.theme
        ink, soft = status_colours(self._facts.facts[index.row()].status, theme)
        rect = QRectF(option.rect).adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = self._lines(index, option.font, rect.width())
        if lines is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(soft)
            painter.drawRoundedRect(rect, 5, 5)
            lines.draw(painter, rect.left() + _INSIDE, rect.top() + 6, ink)
        else:
            painter.setPen(theme.colour("muted"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "–")
        if option.state & (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver):
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent") if focused else ink, 1.4))
            painter.drawRoundedRect(rect, 5, 5)
        painter.restore()


def longest_word(texts: Iterable[str], font: QFont) -> int:
    """Return the width of the longest word of some texts, in pixels."""
    metrics = QFontMetricsF(font)
    words = {word for text in texts for word in text.split()}
    return ceil(max((metrics.horizontalAdvance(word) for word in words), default=0.0)) + 1
