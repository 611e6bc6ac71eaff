"""Whom and what the articles name: a list with a dot for each article that does."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.analysis import EntityType
from moviebrowser.comparison import Comparison, Entity
from moviebrowser.desktop.pieces.chips import draw_dot, letter
from moviebrowser.desktop.pieces.choices import Menu
from moviebrowser.desktop.pieces.rows import ROW, EmptyState, RowList, RowModel, RowPainter, bold, small
from moviebrowser.desktop.pieces.text_lines import Lines, Tint
from moviebrowser.desktop.theme import Appearance

GROUPS = {
    EntityType.PERSON: "People",
    EntityType.WORK: "Works",
    EntityType.ORGANISATION: "Organisations",
    EntityType.PLACE: "Places",
    EntityType.EVENT: "Events",
    EntityType.PRODUCT: "Products",
    EntityType.DATE: "Dates",
    EntityType.TIME: "Times",
    EntityType.AMOUNT: "Amounts",
    EntityType.OTHER: "Others",
}
"""Headings, in the order in which the groups stand."""

_VARIANTS = 6


class Shared(StrEnum):
    """Which entities are listed, by how many articles name them."""

    SEVERAL = "several"
    ONE = "one"
    ALL = "all"


@dataclass(frozen=True)
class EntityRow:
    """An entity, of a comparison of `of` articles."""

    entity: Entity
    of: int

    @property
    def count(self) -> int:
        """How often the texts name it; where only headlines do, how often those."""
        return len(self.entity.mentions) or len(self.entity.title_mentions)

    def variants(self) -> list[tuple[str, bool]]:
        """Return other forms of the name and whether each is a misspelling, those last."""
        own = self.entity.name
        forms = [(variant.text, variant.misspelling) for variant in self.entity.variants if variant.text != own]
        return sorted(forms, key=lambda form: form[1])

    def spoken(self) -> str:
        """Return what a screen reader says."""
        letters = ", ".join(letter(number) for number in self.entity.articles)
        slips = [text for text, slip in self.variants() if slip]
        wrong = f", misspelt {', '.join(slips)}" if slips else ""
        return f"{self.entity.name}, {self.entity.type}, {self.count} mentions in {letters}{wrong}"


@dataclass(frozen=True)
class _Heading:
    text: str


class _EntityModel(RowModel):
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Headings cannot be selected."""
        row = index.data(ROW)
        return Qt.ItemFlag.ItemIsEnabled if isinstance(row, _Heading) else super().flags(index)


class _EntityPainter(RowPainter):
    margins = (8, 6, 8, 6)

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        row = index.data(ROW)
        if not isinstance(row, _Heading):
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setFont(small(bold(option.font), 11))
        painter.setPen(self.theme.colour("muted"))
        rect = option.rect.adjusted(self.margins[0], 0, 0, -3)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.text)
        painter.restore()

    def content(self, painter: QPainter | None, rect: QRectF, row: Any, font: QFont) -> float:
        if isinstance(row, _Heading):
            return 14.0
        dots = 11.0 * row.of
        number = f"{row.count:,}"
        right = dots + max(24.0, QFontMetricsF(font).horizontalAdvance(number) + 8)
        width = rect.width() - 18 - right - 6
        name = Lines(row.entity.name, bold(font), width, 2)
        text, tints = self._variants(row)
        forms = Lines(text, small(font), width, 2, tints) if text else None
        height = name.height + (forms.height + 1 if forms else 0)
        if painter is not None:
            self._swatch(painter, rect, row.entity.type)
            bottom = name.draw(painter, rect.left() + 18, rect.top(), self.theme.colour("text"))
            if forms is not None:
                forms.draw(painter, rect.left() + 18, bottom + 1, self.theme.colour("muted"))
            self._right(painter, rect, row, dots, right, height, number)
        return height

    def _variants(self, row: EntityRow) -> tuple[str, list[Tint]]:
        text, tints = "", []
        for form, slip in row.variants()[:_VARIANTS]:
            text += " · " if text else ""
            if slip:
                start = len(text.encode("utf-16-le", "surrogatepass")) // 2
                end = start + len(form.encode("utf-16-le", "surrogatepass")) // 2
                tints.append(Tint(start, end, self.theme.colour("differ")))
            text += form
        return text, tints

    def _swatch(self, painter: QPainter, rect: QRectF, kind: EntityType) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.entity(kind)[0])
        painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 4, 9, 9), 2.5, 2.5)

    def _right(
        self, painter: QPainter, rect: QRectF, row: EntityRow, dots: float, right: float, height: float, number: str
    ) -> None:
        middle = rect.top() + height / 2
        wrong = {n for variant in row.entity.variants if variant.misspelling for n in variant.articles}
        named = set(row.entity.articles)
        x = rect.right() - right + 5
        for nth in range(row.of):
            colour = "differ" if nth in wrong else "accent" if nth in named else "muted"
            draw_dot(painter, QPointF(x + nth * 11, middle), self.theme.colour(colour), filled=nth in named)
        painter.setPen(self.theme.colour("muted"))
        box = QRectF(rect.right() - right + dots, rect.top(), right - dots, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)


class EntitiesPanel(QWidget):
    """The list, a filter over it, and what steps through the mentions of the entity that is pinned."""

    pinned = Signal(object)  # entity id or None
    stepWanted = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._pinned: str | None = None
        self._model = _EntityModel(lambda row: row.spoken() if isinstance(row, EntityRow) else row.text, self)
        self.list = RowList(self.tr("Entities"), self._model, appearance)
        self.list.setItemDelegate(_EntityPainter(appearance, self.list))
        self.list.chosen.connect(self._chosen)
        self._empty = EmptyState("", "")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self._arrange()
        self.show_comparison(None)

    def _arrange(self) -> None:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter entities"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._fill)
        which = (
            (Shared.SEVERAL, self.tr("shared by 2 or more")),
            (Shared.ONE, self.tr("in only one")),
            (Shared.ALL, self.tr("all")),
        )
        self.shared = Menu(self.tr("Which entities"), which)
        self.shared.currentIndexChanged.connect(self._fill)
        top = QHBoxLayout()
        top.addWidget(self.filter, 1)
        top.addWidget(self.shared)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        column.addWidget(self._stepper())

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

    def keyboard_goes_to(self) -> QWidget:
        """Return what the keyboard goes to when this page is gone to."""
        return self.list

    def show_comparison(self, comparison: Comparison | None, *, waiting: bool = False) -> None:
        """List a comparison's entities; without one, say what to do, or that it is being made."""
        self._comparison = comparison
        self._pinned = None
        self._steps.hide()
        if comparison is None and waiting:
            self._empty.say(self.tr("Comparing…"), self.tr("Names, places and dates appear as soon as they are found."))
        elif comparison is None:
            self._empty.say(self.tr("No articles are open"), self.tr("Open a story to see whom and what it names."))
        self.shared.setEnabled(comparison is not None)
        self.filter.setEnabled(comparison is not None)
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
        for kind, heading in GROUPS.items():
            group = [row for row in rows if row.entity.type is kind]
            if group:
                shown += [_Heading(heading), *sorted(group, key=_rank)]
        self._model.set_rows(shown)
        if not rows and self._comparison is not None:
            self._empty.say(self.tr("Nothing matches"), self.tr("Clear the filter, or list all entities."))
        self._pages.setCurrentWidget(self.list if rows else self._empty)
        self._select()

    def _all(self) -> list[EntityRow]:
        comparison = self._comparison
        if comparison is None:
            return []
        return [EntityRow(entity, len(comparison.articles)) for entity in comparison.entities]

    def _wanted(self, row: EntityRow) -> bool:
        number = len(row.entity.articles)
        shared = self.shared.currentData()
        alone = row.of == 1  # a single article shares nothing
        if not alone and ((shared == Shared.SEVERAL and number < 2) or (shared == Shared.ONE and number != 1)):
            return False
        words = self.filter.text().casefold().split()
        names = " ".join([row.entity.name, *(text for text, _ in row.variants())]).casefold()
        return all(word in names for word in words)

    def _select(self) -> None:
        ids = [row.entity.id if isinstance(row, EntityRow) else None for row in self._model.rows()]
        if self._pinned is not None and self._pinned in ids:
            self.list.setCurrentIndex(self._model.index(ids.index(self._pinned)))
        else:
            self.list.clearSelection()
        self._steps.setVisible(self._pinned is not None)
        row = next((row for row in self._all() if row.entity.id == self._pinned), None)
        if row is not None:
            self._position.setText(self.tr("{0} mentions").format(len(row.entity.mentions)))

    def _chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, EntityRow):
            self._pin(None if row.entity.id == self._pinned else row.entity.id)

    def _pin(self, entity_id: str | None) -> None:
        self.pin(entity_id)
        self.pinned.emit(entity_id)


def _rank(row: EntityRow) -> tuple[int, int, str]:
    return -len(row.entity.articles), -row.count, row.entity.name


def shared_entities(comparison: Comparison) -> Sequence[Entity]:
    """Return the entities that two articles or more name."""
    return [entity for entity in comparison.entities if len(entity.articles) > 1]
