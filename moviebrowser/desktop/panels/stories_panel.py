"""The stories of the library, as a list; renamed in place, merged and split by a menu."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QMenu,
    QStackedWidget,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.desktop.days import days
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.pieces.keyed import keyed
from moviebrowser.desktop.pieces.rows import ROW, EmptyState, Index, RowList, RowModel, RowPainter, bold, small
from moviebrowser.desktop.pieces.text_lines import Lines
from moviebrowser.desktop.theme import Appearance
from moviebrowser.library import Story

StoryRows = Texts("StoryRows")


@dataclass(frozen=True)
class StoryRow:
    """A story of the list."""

    story: Story
    sample: bool = False

    @property
    def particulars(self) -> str:
        """Outlets (articles, where some name none or the same), dates, origins and disagreements on one line."""
        story, number = self.story, len(self.story.articles)
        if number == len(story.outlets):
            parts = [StoryRows.tr("%n outlet(s)", "", number)]
        else:
            parts = [StoryRows.tr("%n article(s)", "", number)]
        parts.append(days(story.first, story.last))
        if story.origins is not None and story.origins < number:
            parts.append(StoryRows.tr("%n origin(s)", "", story.origins))
        if story.disagreements:
            parts.append(StoryRows.tr("%n disagree", "", story.disagreements))
        if self.sample:
            parts.append(StoryRows.tr("sample"))
        return " · ".join(part for part in parts if part)


class _Stories(RowModel):
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self._rows[index.row()].story.title
        return super().data(index, role)


class _StoryPainter(RowPainter):
    renamed = Signal(object, str)  # Story, title

    def content(self, painter: QPainter | None, rect: QRectF, row: Any, font: QFont) -> float:
        title = Lines(row.story.title, bold(font), rect.width(), 2)
        line = Lines(row.particulars, small(font), rect.width(), 2)
        if painter is not None:
            bottom = title.draw(painter, rect.left(), rect.top(), self.theme.colour("text"))
            line.draw(painter, rect.left(), bottom + 2, self.theme.colour("muted"))
        return title.height + 2 + line.height

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setAccessibleName(self.tr("Title of the story"))
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(2, 2, -2, -2))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            self.renamed.emit(index.data(ROW).story, editor.text().strip())


class _StoryList(RowList):
    menuWanted = Signal(object, QModelIndex)  # QMenu to be filled, row
    newDeskWanted = Signal(QModelIndex)

    def __init__(self, name: str, model: _Stories, appearance: Appearance) -> None:
        super().__init__(name, model, appearance)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames; Ctrl+Enter opens on a desk of its own; the space bar selects one more."""
        index = self.currentIndex()
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        editing = self.state() is QListView.State.EditingState
        if not index.isValid() or editing:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F2:
            self.edit(index)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and ctrl:
            self.newDeskWanted.emit(index)
        elif event.key() == Qt.Key.Key_Space:
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Toggle)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open on a desk of its own with the middle button."""
        if event.button() is Qt.MouseButton.MiddleButton:
            index = self.indexAt(event.position().toPoint())
            if index.isValid():
                self.newDeskWanted.emit(index)
        else:
            super().mouseReleaseEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        """Clicks with Ctrl or Shift choose stories, for what the menu does to several."""
        chosen = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QApplication.keyboardModifiers() & chosen:
            super()._clicked(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a story."""
        index = self.indexAt(event.pos()) if event.reason() is event.Reason.Mouse else self.currentIndex()
        if index.isValid():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.menuWanted.emit(menu, index)
            menu.popup(event.globalPos())


class StoriesPanel(QWidget):
    """The list of stories; choosing one asks for it to be opened side by side."""

    storyChosen = Signal(object)  # Story
    newDeskWanted = Signal(object)  # Story
    renamed = Signal(object, str)  # Story, title
    renameWanted = Signal()
    mergeWanted = Signal()
    splitWanted = Signal()
    importWanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples: frozenset[int] = frozenset()
        self._model = _Stories(lambda row: f"{row.story.title}, {row.particulars}", self)
        self.list = _StoryList(self.tr("Stories"), self._model, appearance)
        painter = _StoryPainter(appearance, self.list)
        self.list.setItemDelegate(painter)
        self.list.setSpacing(1)
        self.list.chosen.connect(self._chosen)
        self.list.newDeskWanted.connect(lambda index: self.newDeskWanted.emit(index.data(ROW).story))
        self.list.menuWanted.connect(self._fill_menu)
        # Once the editor is closed: the list is filled anew then.
        painter.renamed.connect(self._renamed, Qt.ConnectionType.QueuedConnection)
        self._empty = EmptyState("", "")
        self._empty.wanted.connect(self.importWanted)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.set_loading()

    def set_loading(self) -> None:
        """Say that stories are on their way."""
        if not self._model.rows():
            self._empty.say(self.tr("Looking for stories…"), self.tr("They appear here as soon as they are found."))
            self._pages.setCurrentWidget(self._empty)

    def set_stories(self, stories: Sequence[Story]) -> None:
        """Show these stories. The one that was selected stays so."""
        selected = self.selected()
        rows = [StoryRow(story, self._samples.issuperset(story.articles)) for story in stories]
        if rows and rows == list(self._model.rows()):
            return
        self._model.set_rows(rows)
        if selected is not None:
            self.select(selected.articles)
        if not stories:
            self._empty.say(
                self.tr("No stories yet"),
                self.tr("Drop articles or a folder of them into this window. Those about one event become a story."),
                self.tr("Import files…"),
            )
        self._pages.setCurrentWidget(self.list if stories else self._empty)

    def set_samples(self, ids: Iterable[int]) -> None:
        """Say of stories that have only these articles that they came with the program."""
        before, self._samples = self._samples, frozenset(ids)
        if self._samples != before and self._model.rows():
            self.set_stories(self.stories())

    def stories(self) -> list[Story]:
        """Return the stories that are shown."""
        return [row.story for row in self._model.rows()]

    def selected(self) -> Story | None:
        """Return the story that is selected."""
        row = self.list.currentIndex().data(ROW)
        return row.story if isinstance(row, StoryRow) else None

    def selected_stories(self) -> list[Story]:
        """Return all that are selected, in their order."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self._model.rows()[row].story for row in rows]

    def select(self, articles: Sequence[int]) -> None:
        """Select the story that these articles are most of; none of them: nothing."""
        if len(self.selected_stories()) > 1:
            # Several are chosen by hand: it is about those.
            return
        shared = [len(set(story.articles) & set(articles)) for story in self.stories()]
        most = max(shared, default=0)
        if most:
            # With Ctrl or Shift held, as for a command, `setCurrentIndex` of the list itself would select one more.
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self._model.index(shared.index(most)), only)
        else:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())

    def story_of(self, articles: Sequence[int]) -> Story | None:
        """Return the story that most of these articles belong to."""
        stories = self.stories()
        shared = [len(set(story.articles) & set(articles)) for story in stories]
        most = max(shared, default=0)
        return stories[shared.index(most)] if most * 2 > len(articles) else None

    def edit_title(self) -> bool:
        """Edit the title of the selected story in its row; tells whether there is one."""
        index = self.list.currentIndex()
        if index.isValid():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.list.edit(index)
        return index.isValid()

    def _fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        several = len(self.selected_stories()) > 1
        menu.addAction(self.tr("Open"), lambda: self._chosen(index))
        story = index.data(ROW).story
        menu.addAction(keyed(self.tr("Open on a new desk"), "Ctrl+Return"), lambda: self.newDeskWanted.emit(story))
        menu.addSeparator()
        menu.addAction(keyed(self.tr("Rename"), "F2"), self.renameWanted.emit).setEnabled(not several)
        menu.addAction(self.tr("Merge the selected stories"), self.mergeWanted.emit).setEnabled(several)
        menu.addAction(self.tr("Split…"), self.splitWanted.emit).setEnabled(not several)

    def _renamed(self, story: Story, title: str) -> None:
        if title and title != story.title:
            self.renamed.emit(story, title)

    def _chosen(self, index: QModelIndex) -> None:
        self.storyChosen.emit(index.data(ROW).story)
