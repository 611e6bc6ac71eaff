"""Facts as a table of question × article: the questions stand still while the answers scroll."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from moviebrowser.comparison import Comparison, Fact, FactStatus, letter
from moviebrowser.desktop.days import day
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.panels.own_answers import Cell, cell
from moviebrowser.desktop.panes.header import outlet_name
from moviebrowser.desktop.pieces.chips import SIGNS, draw_chip, status_colours
from moviebrowser.desktop.pieces.choices import Menu
from moviebrowser.desktop.pieces.page import Page, Words, filter_field, matches
from moviebrowser.desktop.pieces.rows import bold, small
from moviebrowser.desktop.pieces.text_lines import Lines, tints_of, wrapping
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.told import told

FactWords = Texts("FactWords")
_ORDER = [FactStatus.DIFFER, FactStatus.AGREE, FactStatus.SINGLE]
_QUESTION = 80  # pixels
_COLUMN = 56
_WIDEST = 92
_TYPE = 11
_INSIDE = 4  # from a cell's edge to its words
_LINES = 6
Index = QModelIndex | QPersistentModelIndex


class Show(StrEnum):
    """Which facts the table has."""

    ALL = "all"
    DIFFER = "differ"
    AGREE = "agree"
    SINGLE = "single"


class FactModel(QAbstractTableModel):
    """A row a fact, a column an article."""

    def __init__(self) -> None:
        super().__init__()
        self.comparison: Comparison | None = None
        self.facts: list[Fact] = []

    def show_facts(self, comparison: Comparison | None, facts: Sequence[Fact]) -> None:
        """Show these facts of a comparison."""
        self.beginResetModel()
        self.comparison, self.facts = comparison, list(facts)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many facts there are."""
        return 0 if parent.isValid() else len(self.facts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many articles there are."""
        return 0 if parent.isValid() or self.comparison is None else len(self.comparison.articles)

    def cell(self, row: int, column: int) -> Cell:
        """Return what one article answers."""
        return cell(self.facts[row], column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words."""
        if not index.isValid():
            return None
        text = self.cell(index.row(), index.column()).text
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return wrapping(text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            fact = self.facts[index.row()]
            status = told(fact.status if text else "silent")
            article = letter(index.column())
            said = FactWords.tr("{0}, article {1}: {2} ({3})")
            return said.format(told(fact.label), article, text or "–", status)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a question or an article's name."""
        if self.comparison is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            fact = self.facts[section]
            said = f"{told(fact.label)} ({told(fact.status)})"
            return wrapping(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return outlet_name(self.comparison.articles[section], letter(section))


class _Articles(QHeaderView):
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


class _Questions(QHeaderView):
    """The questions, and what the answers come to."""

    def __init__(self, appearance: Appearance, facts: FactModel) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._appearance = appearance
        self._facts = facts
        self.setFixedWidth(_QUESTION)
        self.setSectionsClickable(True)
        self.setAccessibleName("Questions")

    def lines(self, row: int) -> tuple[Lines, Lines | None]:
        """Return the question and, when all agree on something said in different words, that."""
        fact = self._facts.facts[row]
        asked, middle = told(fact.label), Qt.TextElideMode.ElideMiddle
        question = Lines(asked, small(bold(self.font())), _QUESTION - 22, 4, elide=middle)
        agreed = {answer.normalized for answer in fact.answers}
        said = {answer.text for answer in fact.answers}
        alike = fact.status is FactStatus.AGREE and len(agreed) == 1 and len(said) > 1
        extra = day(next(iter(agreed))) if alike else ""
        return question, Lines(extra, small(self.font(), _TYPE), _QUESTION - 22, 2) if extra else None

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


class _Answers(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, table: QTableView, facts: FactModel) -> None:
        super().__init__(table)
        self._appearance = appearance
        self._table = table
        self._facts = facts

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
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


class FactTable(QTableView):
    """The table. A click or Enter on a cell or a question asks for its evidence."""

    evidenceWanted = Signal(object, object)  # Fact, number of the article whose answer was chosen or None
    keepWanted = Signal(object)  # Fact

    def __init__(self, appearance: Appearance, facts: FactModel) -> None:
        super().__init__()
        self._facts = facts
        self._questions = _Questions(appearance, facts)
        self.setModel(facts)
        self.setHorizontalHeader(_Articles(appearance))
        self.setVerticalHeader(self._questions)
        self.setItemDelegate(_Answers(appearance, self, facts))
        self.setShowGrid(False)
        self.setStyleSheet("QTableView, QTableView:focus { border: none; }")
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(self.tr("Facts"))
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(16)
        self.horizontalScrollBar().setSingleStep(16)
        self.clicked.connect(self._want)
        self._questions.sectionClicked.connect(lambda row: self.evidenceWanted.emit(self._facts.facts[row], None))
        appearance.changed.connect(self._repaint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self._questions.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._questions.customContextMenuRequested.connect(self._show_menu)

    def menu(self, fact: Fact) -> QMenu:
        """Return what can be done with a fact."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Show where it is told"), lambda: self.evidenceWanted.emit(fact, None))
        menu.addAction(self.tr("&Keep all answers as excerpts"), lambda: self.keepWanted.emit(fact))
        menu.addAction(self.tr("&Copy the table"), self.copy)
        return menu

    def _show_menu(self, point: QPoint) -> None:
        row = self.rowAt(point.y())
        if 0 <= row < len(self._facts.facts):
            self.menu(self._facts.facts[row]).popup(self.viewport().mapToGlobal(point))

    def set_order(self, order: Sequence[int]) -> None:
        """Let the columns stand in this order of the articles' numbers."""
        header = self.horizontalHeader()
        for place, number in enumerate(order):
            if number < header.count():
                header.moveSection(header.visualIndex(number), place)

    def fit(self) -> None:
        """Give columns and rows their sizes."""
        number = self._facts.columnCount()
        if number:
            room = (self.width() - _QUESTION - 12) // number
            metrics = QFontMetrics(small(self.font(), _TYPE))
            for column in range(number):
                self.setColumnWidth(column, max(room, min(_WIDEST, self._longest_word(column, metrics))))
        for row in range(self._facts.rowCount()):
            cells = max(self.sizeHintForIndex(self._facts.index(row, column)).height() for column in range(number))
            question, extra = self._questions.lines(row)
            own = round(question.height + (extra.height if extra else 0)) + 12
            self.setRowHeight(row, max(cells, own))

    def _longest_word(self, column: int, metrics: QFontMetrics) -> int:
        """Return the width of a column in which no word of its answers is broken."""
        words = {word for row in range(self._facts.rowCount()) for word in self._facts.cell(row, column).text.split()}
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return max(_COLUMN, longest + 2 * _INSIDE + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show evidence with Enter, copy the table with the usual key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._want(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy the table, for a spreadsheet and for a document."""
        data = QMimeData()
        data.setText(self.as_text())
        data.setHtml(self.as_html())
        QGuiApplication.clipboard().setMimeData(data)

    def _as_rows(self) -> list[list[str]]:
        """Return the cells as they stand, under the articles' names and behind the questions."""
        facts, header = self._facts, self.horizontalHeader()
        columns = [header.logicalIndex(place) for place in range(facts.columnCount())]
        head = ["", *(str(facts.headerData(column, Qt.Orientation.Horizontal)) for column in columns)]
        rows = [
            [told(fact.label), *(facts.cell(row, column).text for column in columns)]
            for row, fact in enumerate(facts.facts)
        ]
        return [[" ".join(cell.split()) for cell in row] for row in [head, *rows]]

    def as_text(self) -> str:
        """Return the table as tab-separated values."""
        return "\n".join("\t".join(row) for row in self._as_rows())

    def as_html(self) -> str:
        """Return the table as HTML, with what the answers come to."""
        head, *rows = self._as_rows()
        lines = ["".join(f"<th>{escape(cell)}</th>" for cell in head)]
        for fact, (question, *cells) in zip(self._facts.facts, rows, strict=True):
            asked = f"<th>{SIGNS[fact.status]} {escape(question)}</th>"
            lines.append(asked + "".join(f"<td>{escape(cell)}</td>" for cell in cells))
        return f"<table border='1'>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"

    def _want(self, index: QModelIndex) -> None:
        self.evidenceWanted.emit(self._facts.facts[index.row()], index.column())

    def _repaint(self) -> None:
        for part in (self.viewport(), self._questions.viewport(), self.horizontalHeader().viewport()):
            part.update()


class FactsPanel(Page):
    """The table of facts and the choice of which it shows."""

    evidenceWanted = Signal(object, object)  # Fact, number of the article whose answer was chosen or None

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        self._model = FactModel()
        self.table = FactTable(appearance, self._model)
        words = Words(
            waiting=FactWords.tr("Facts appear as soon as they are found."),
            closed=FactWords.tr("Open a story to see where its articles differ."),
            nothing=(FactWords.tr("No such facts"), FactWords.tr("No question found an answer here.")),
        )
        super().__init__(self.table, words, parent)
        self._model.setParent(self)
        self._order: list[int] = []
        self.table.evidenceWanted.connect(self.evidenceWanted)
        self.table.keepWanted.connect(self._keep)
        which = (
            (Show.ALL, self.tr("Show: disagreements first")),
            (Show.DIFFER, self.tr("Show: ≠ only disagreements")),
            (Show.AGREE, self.tr("Show: ✓ only agreements")),
            (Show.SINGLE, self.tr("Show: • told by one alone")),
        )
        self.filter = filter_field(self.tr("Filter facts by question or answer"))
        self.filter.textChanged.connect(self._fill)
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.setProperty("role", "quiet")
        self.copy_button.setAccessibleName(self.tr("Copy the table"))
        self.copy_button.setToolTip(self.tr("Copy as a table, for a spreadsheet or a document"))
        self.copy_button.clicked.connect(self.table.copy)
        self.show_which = Menu(self.tr("Which facts"), which)
        self.show_which.currentIndexChanged.connect(self._fill)
        self.set_controls(self.filter, self.show_which, self.copy_button)
        self.show_comparison(None)

    def show_comparison(self, comparison: Comparison | None, *, waiting: bool = False) -> None:
        """Show a comparison's facts; without one, say what to do, or that it is being made."""
        self.present(comparison, waiting=waiting)
        self._fill()

    def _keep(self, fact: Fact) -> None:
        if self._comparison is not None:
            self.bundleWanted.emit("fact", self._comparison.facts.index(fact))

    def set_order(self, order: Sequence[int]) -> None:
        """Let the columns stand in this order of the articles' numbers."""
        self._order = list(order)
        self.table.set_order(self._order)

    def facts(self) -> list[Fact]:
        """Return the facts that the table has, in its order."""
        return list(self._model.facts)

    def _fill(self) -> None:
        which = self.show_which.currentData()
        all_facts = self._comparison.facts if self._comparison is not None else ()
        facts = [fact for fact in all_facts if (which == Show.ALL or fact.status == which) and self._matches(fact)]
        self._model.show_facts(self._comparison, sorted(facts, key=lambda fact: _ORDER.index(fact.status)))
        self.show_listed(some=bool(facts))
        self.table.set_order(self._order or range(self._model.columnCount()))
        self.table.fit()

    def _matches(self, fact: Fact) -> bool:
        return matches(self.filter.text(), told(fact.label), *(answer.text for answer in fact.answers))
