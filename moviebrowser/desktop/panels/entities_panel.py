"""Whom and what the articles name: a list to filter, to step through, and to mend."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from moviebrowser.comparison import Comparison, Entity, Ignore, Merge
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.panels.entity_rows import (
    GROUPS,
    EntityModel,
    EntityPainter,
    EntityRow,
    Heading,
    group_name,
    rank,
)
from moviebrowser.desktop.panels.entity_types import TypesButton
from moviebrowser.desktop.pieces.choices import Menu
from moviebrowser.desktop.pieces.page import Missing, Page, Words, filter_field, matches
from moviebrowser.desktop.pieces.rows import ROW, RowList
from moviebrowser.desktop.theme import Appearance

EntityWords = Texts("EntityWords")


class Shared(StrEnum):
    """Which entities are listed, by how many articles name them; a number of articles stands beside these."""

    SEVERAL = "several"
    ONE = "one"
    ALL = "all"


class EntityList(RowList):
    """Rows of entities; one is dragged on another to take both for the same."""

    renameWanted = Signal()
    ignoreWanted = Signal()

    def __init__(self, name: str, model: EntityModel, appearance: Appearance) -> None:
        super().__init__(name, model, appearance)
        self.setItemDelegate(EntityPainter(appearance, self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames, Del ignores."""
        if event.key() == Qt.Key.Key_F2:
            self.renameWanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.ignoreWanted.emit()
        else:
            super().keyPressEvent(event)


class EntitiesPanel(Page):
    """The list, a filter over it, and what steps through the mentions of the entity that is pinned."""

    pinned = Signal(object)  # entity id or None
    stepWanted = Signal(int)
    correctionWanted = Signal(object)  # Correction
    typesChanged = Signal(object)  # frozenset of EntityType: those that the texts mark

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        self._model = EntityModel(lambda row: row.spoken() if isinstance(row, EntityRow) else row.text)
        self.list = EntityList(EntityWords.tr("Entities"), self._model, appearance)
        super().__init__(self.list, _said(), parent)
        self._model.setParent(self)
        self._pinned: str | None = None
        self._scrolled = 0  # before the comparison was made anew
        self._asked: object = Shared.SEVERAL  # what the reader wants to be listed; fewer articles may not offer that
        self.filter = filter_field(self.tr("Filter entities"))
        self.shared = Menu(self.tr("Which entities"), _choices(0))
        self.types = TypesButton(appearance)
        self.set_controls(self.filter, self.shared, self.types)
        self._column.addWidget(self._stepper())
        self._connect()
        self.show_comparison(None)

    def _connect(self) -> None:
        self.list.chosen.connect(self._chosen)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.renameWanted.connect(self._rename)
        self.list.ignoreWanted.connect(self._ignore)
        self._model.mergeWanted.connect(lambda name, other: self.correctionWanted.emit(Merge(name, other)))
        self.filter.textChanged.connect(self._fill)
        self.shared.currentIndexChanged.connect(self._chose)
        self.types.changed.connect(self.typesChanged)

    def _stepper(self) -> QWidget:
        self._steps = QWidget()
        row = QHBoxLayout(self._steps)
        row.setContentsMargins(0, 0, 0, 0)
        self._position = QLabel()
        self._position.setProperty("role", "muted")
        row.addWidget(self._position, 1)
        for direction, label, tip in (
            (-1, "‹", self.tr("Previous mention (Shift+F3)")),
            (1, "›", self.tr("Next mention (F3)")),
        ):
            button = QPushButton(label)
            button.setProperty("role", "quiet")
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(lambda _=False, direction=direction: self.stepWanted.emit(direction))
            row.addWidget(button)
        unpin = QPushButton(self.tr("Unpin"))
        unpin.setProperty("role", "chip")
        unpin.clicked.connect(lambda: self._pin(None))
        row.addWidget(unpin)
        self._steps.hide()
        return self._steps

    def show_comparison(self, comparison: Comparison | None, missing: Missing = Missing.CLOSED) -> None:
        """List a comparison's entities; without one, say what to do, or that it is being made.

        A comparison that is made anew is listed from where the list stood.
        """
        if self._comparison is not None:
            self._scrolled = self.list.verticalScrollBar().value()
        self._pinned = None
        self._steps.hide()
        self.present(comparison, missing)
        if comparison is not None:
            self._offer(len(comparison.articles))
        self._fill()
        if comparison is not None:
            self.list.doItemsLayout()
            self.list.verticalScrollBar().setValue(self._scrolled)

    def _offer(self, articles: int) -> None:
        """Offer the choices that so many articles leave."""
        self.shared.blockSignals(True)
        self.shared.clear()
        for value, label in _choices(articles):
            self.shared.addItem(label, value)
        self.shared.setCurrentIndex(max(0, self.shared.findData(self._asked)))
        self.shared.blockSignals(False)

    def asked(self) -> object:
        """Return which entities the reader wants to be listed, as JSON can hold it."""
        return self._asked

    def ask(self, wanted: object) -> None:
        """List the entities that `asked` named, as soon as there are articles enough for that."""
        if isinstance(wanted, str | int):
            self._asked = wanted
            self.shared.blockSignals(True)
            self.shared.setCurrentIndex(max(0, self.shared.findData(wanted)))
            self.shared.blockSignals(False)
            self._fill()

    def _chose(self) -> None:
        self._asked = self.shared.currentData()
        self._fill()

    def rows(self) -> list[EntityRow]:
        """Return the entities that are listed."""
        return [row for row in self._model.rows() if isinstance(row, EntityRow)]

    def pin(self, entity_id: str | None) -> None:
        """Select an entity, without telling anybody; one that the filter hides is brought into the list."""
        self._pinned = entity_id
        if entity_id is not None and entity_id not in [row.entity.id for row in self.rows()]:
            self.filter.clear()
            self.shared.setCurrentIndex(self.shared.findData(Shared.ALL))
        self._select()

    def show_position(self, nth: int, of: int) -> None:
        """Tell which mention the reader is at."""
        self._position.setText(self.tr("{0} of {1} mentions").format(nth, of))

    def _fill(self) -> None:
        rows = [row for row in self._all() if self._wanted(row)]
        shown: list[Any] = []
        for kind in GROUPS:
            group = [row for row in rows if row.entity.type is kind]
            if group:
                shown += [Heading(group_name(kind)), *sorted(group, key=rank)]
        self._model.set_rows(shown)
        self.show_listed(some=bool(rows))
        self._select()

    def _all(self) -> list[EntityRow]:
        comparison = self._comparison
        if comparison is None:
            return []
        return [EntityRow(entity, len(comparison.articles)) for entity in comparison.entities]

    def _wanted(self, row: EntityRow) -> bool:
        number = len(row.entity.articles)
        shared = self.shared.currentData()
        least = {Shared.SEVERAL: 2}.get(shared, shared if isinstance(shared, int) else 0)
        alone = row.of == 1  # a single article shares nothing
        if not alone and (number < least or (shared == Shared.ONE and number != 1)):
            return False
        return matches(self.filter.text(), row.entity.name, *(text for text, _ in row.variants()))

    def _select(self) -> None:
        ids = [row.entity.id if isinstance(row, EntityRow) else None for row in self._model.rows()]
        if self._pinned is not None and self._pinned in ids:
            self.list.setCurrentIndex(self._model.index(ids.index(self._pinned)))
        else:
            self.list.clearSelection()
        self._steps.setVisible(self._pinned is not None)
        row = next((row for row in self._all() if row.entity.id == self._pinned), None)
        if row is not None:
            self._position.setText(self.tr("{0} mentions").format(row.count))

    def _chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, EntityRow):
            self._pin(None if row.entity.id == self._pinned else row.entity.id)

    def _pin(self, entity_id: str | None) -> None:
        self.pin(entity_id)
        self.pinned.emit(entity_id)

    # Mending

    def menu(self, entity: Entity) -> QMenu:
        """Return what can be done with an entity."""
        from moviebrowser.desktop.panels import entity_menu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pinned = entity.id == self._pinned
        menu.addAction(
            self.tr("Un&pin") if pinned else self.tr("&Pin"), lambda: self._pin(None if pinned else entity.id)
        )
        others = [row.entity for row in self._all()]
        keep = lambda: self.bundleWanted.emit("entity", [other.id for other in others].index(entity.id))  # noqa: E731
        entity_menu.fill(menu, entity, others, self.correctionWanted.emit, keep, self._rename)
        return menu

    def _show_menu(self, point: QPoint) -> None:
        row = self.list.indexAt(point).data(ROW)
        if isinstance(row, EntityRow):
            self.list.setCurrentIndex(self.list.indexAt(point))
            self.menu(row.entity).popup(self.list.viewport().mapToGlobal(point))

    def _current(self) -> Entity | None:
        row = self.list.currentIndex().data(ROW)
        return row.entity if isinstance(row, EntityRow) else None

    def _rename(self) -> None:
        from moviebrowser.desktop.panels import entity_menu

        entity = self._current()
        if entity is not None:
            entity_menu.ask_name(self, entity, self.correctionWanted.emit)

    def _ignore(self) -> None:
        entity = self._current()
        if entity is not None:
            self.correctionWanted.emit(Ignore(entity.name))


def _choices(articles: int) -> list[tuple[object, str]]:
    """Return by how many articles entities may be shared that are listed."""
    more = [(number, EntityWords.tr("shared by {0} or more").format(number)) for number in range(3, articles)]
    whole = [(articles, EntityWords.tr("shared by all {0}").format(articles))] if articles > 2 else []
    several = (Shared.SEVERAL, EntityWords.tr("shared by 2 or more"))
    return [several, *more, *whole, (Shared.ONE, EntityWords.tr("in only one")), (Shared.ALL, EntityWords.tr("all"))]


def _said() -> Words:
    return Words(
        waiting=EntityWords.tr("Names, places and dates appear as soon as they are found."),
        closed=EntityWords.tr("Open a story to see whom and what it names."),
        nothing=(EntityWords.tr("Nothing matches"), EntityWords.tr("Clear the filter, or list all entities.")),
    )


def shared_entities(comparison: Comparison) -> Sequence[Entity]:
    """Return the entities that two articles or more name."""
    return [entity for entity in comparison.entities if len(entity.articles) > 1]
