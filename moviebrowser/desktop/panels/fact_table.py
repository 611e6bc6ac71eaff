"""The table of facts: its sizes, its keys, and its way to the clipboard."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from moviebrowser.comparison import Fact
from moviebrowser.desktop.panels.fact_cells import Answers, Articles, Questions
from moviebrowser.desktop.panels.fact_model import FactModel
from moviebrowser.desktop.pieces.chips import SIGNS
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.told import told

_QUESTION, _WIDE_QUESTION = 80, 150  # pixels, at least and at most
_COLUMN, _WIDEST = 56, 92  # the same of an article's column, where there is no room for more
_SCROLLED = 74  # pixels of a column at least where they cannot all be seen at once
_EDGE = 12  # left free on the right


class FactTable(QTableView):
    """The table. A click or Enter on a cell or a question asks for its evidence."""

    evidenceWanted = Signal(object, object)  # Fact, number of the article whose answer was chosen or None
    keepWanted = Signal(object)  # Fact

    def __init__(self, appearance: Appearance, facts: FactModel) -> None:
        super().__init__()
        self._facts = facts
        self._questions = Questions(appearance, facts)
        self.setModel(facts)
        self.setHorizontalHeader(Articles(appearance))
        self.setVerticalHeader(self._questions)
        self._answers = Answers(appearance, self, facts)
        self.setItemDelegate(self._answers)
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
        for part in (self, self._questions):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            part.customContextMenuRequested.connect(partial(self._show_menu, part.viewport()))

    def menu(self, fact: Fact) -> QMenu:
        """Return what can be done with a fact."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Show where it is told"), lambda: self.evidenceWanted.emit(fact, None))
        menu.addAction(self.tr("&Keep all answers as excerpts"), lambda: self.keepWanted.emit(fact))
        menu.addAction(self.tr("&Copy the table"), self.copy)
        return menu

    def _show_menu(self, part: QWidget, point: QPoint) -> None:
        row = self.rowAt(point.y())
        if 0 <= row < len(self._facts.facts):
            self.menu(self._facts.facts[row]).popup(part.mapToGlobal(point))

    def set_order(self, order: Sequence[int]) -> None:
        """Let the columns stand in this order of the articles' numbers."""
        header = self.horizontalHeader()
        for place, number in enumerate(order):
            if number < header.count():
                header.moveSection(header.visualIndex(number), place)

    def fit(self) -> None:
        """Give columns and rows their sizes: no word is broken that need not be, and what room is left is used."""
        number = self._facts.columnCount()
        if not number:
            return
        room = self.width() - _EDGE
        least = [min(max(_COLUMN, self._answers.least_width(column)), _WIDEST) for column in range(number)]
        if sum(least) + _QUESTION > room:
            least = [max(_SCROLLED, width) for width in least]
        spare = max(0, room - sum(least) - _QUESTION)
        asked = min(max(_QUESTION, self._questions.least_width(), _QUESTION + spare // 3), _WIDE_QUESTION)
        if asked != self._questions.width():
            self._questions.setFixedWidth(asked)
        for column, width in enumerate(least):
            self.setColumnWidth(column, max(width, (room - asked) // number))
        for row in range(self._facts.rowCount()):
            cells = max(self.sizeHintForIndex(self._facts.index(row, column)).height() for column in range(number))
            question, extra = self._questions.lines(row)
            own = round(question.height + (extra.height if extra else 0)) + 12
            self.setRowHeight(row, max(cells, own))

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
