"""Rows of the list of entities: whom and what the articles name, with a dot for each article that does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath

from moviebrowser.analysis import EntityType
from moviebrowser.comparison import Entity, letter
from moviebrowser.desktop.days import number
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.panes.looks import add_line, line_pen
from moviebrowser.desktop.pieces.chips import draw_dot
from moviebrowser.desktop.pieces.rows import ROW, RowModel, RowPainter, bold, small
from moviebrowser.desktop.pieces.text_lines import Lines, Tint
from moviebrowser.desktop.theme import Theme
from moviebrowser.desktop.told import told
from moviebrowser.translations import QT_TRANSLATE_NOOP

ENTITY_DRAG = "application/x-moviebrowser-entity"
Index = QModelIndex | QPersistentModelIndex

EntityRows = Texts("EntityRows")
GROUPS = {
    EntityType.PERSON: QT_TRANSLATE_NOOP("EntityRows", "People"),
    EntityType.WORK: QT_TRANSLATE_NOOP("EntityRows", "Works"),
    EntityType.ORGANISATION: QT_TRANSLATE_NOOP("EntityRows", "Organisations"),
    EntityType.PLACE: QT_TRANSLATE_NOOP("EntityRows", "Places"),
    EntityType.EVENT: QT_TRANSLATE_NOOP("EntityRows", "Events"),
    EntityType.PRODUCT: QT_TRANSLATE_NOOP("EntityRows", "Products"),
    EntityType.DATE: QT_TRANSLATE_NOOP("EntityRows", "Dates"),
    EntityType.TIME: QT_TRANSLATE_NOOP("EntityRows", "Times"),
    EntityType.AMOUNT: QT_TRANSLATE_NOOP("EntityRows", "Amounts"),
    EntityType.OTHER: QT_TRANSLATE_NOOP("EntityRows", "Others"),
}
"""Headings, in the order in which the groups stand; `group_name` gives them in the reader's language."""

_VARIANTS = 6


@dataclass(frozen=True)
class EntityRow:
    """An entity, of a comparison of `of` articles."""

    entity: Entity
    of: int

    @property
    def count(self) -> int:
        """How often texts and headlines name it: as often as the reader can step from mention to mention."""
        return len(self.entity.mentions) + len(self.entity.title_mentions)

    def variants(self) -> list[tuple[str, bool]]:
        """Return other forms of the name and whether each is a misspelling, those last."""
        own = self.entity.name
        forms = [(variant.text, variant.misspelling) for variant in self.entity.variants if variant.text != own]
        return sorted(forms, key=lambda form: form[1])

    def spoken(self) -> str:
        """Return what a screen reader says."""
        letters = ", ".join(letter(nth) for nth in self.entity.articles)
        slips = [text for text, slip in self.variants() if slip]
        parts = [
            self.entity.name,
            told(self.entity.type),
            EntityRows.tr("%n mention(s) in {0}", "", self.count).format(letters),
        ]
        if slips:
            parts.append(EntityRows.tr("misspelt {0}").format(", ".join(slips)))
        return ", ".join(parts)


def group_name(kind: EntityType) -> str:
    """Return the heading of a type."""
    return EntityRows.tr(GROUPS[kind])


@dataclass(frozen=True)
class Heading:
    """The name of a type over its entities."""

    text: str


class EntityModel(RowModel):
    """Entities under headings. One dragged on another asks to be taken for the same."""

    mergeWanted = Signal(str, str)  # the name that stays, the other

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be selected."""
        row = index.data(ROW)
        if not isinstance(row, EntityRow):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """What is dragged stays where it is."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Only entities can be dropped here."""
        return [ENTITY_DRAG]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the name of what is dragged."""
        data = QMimeData()
        names = [row.entity.name for index in indexes if isinstance(row := index.data(ROW), EntityRow)]
        data.setData(ENTITY_DRAG, "\n".join(names).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask to take what is dropped for the same as what it is dropped on."""
        target = parent.data(ROW) if parent.isValid() else None
        other = data.data(ENTITY_DRAG).toStdString()
        if isinstance(target, EntityRow) and other and target.entity.name != other:
            self.mergeWanted.emit(target.entity.name, other)
        return False  # nothing is to be taken away where it came from


class EntityPainter(RowPainter):
    """Paints an entity: how it is marked, its name and variants, a dot for each article, how often it is named."""

    margins = (8, 6, 8, 6)

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        """Paint an entity or a heading."""
        row = index.data(ROW)
        if not isinstance(row, Heading):
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setFont(small(bold(option.font), 11))
        painter.setPen(self.theme.colour("muted"))
        rect = option.rect.adjusted(self.margins[0], 0, 0, -3)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.text)
        painter.restore()

    def content(self, painter: QPainter | None, rect: QRectF, row: Any, font: QFont) -> float:
        """Draw or measure an entity."""
        if isinstance(row, Heading):
            return 14.0
        dots = 11.0 * row.of
        count = number(row.count)
        right = dots + max(24.0, QFontMetricsF(font).horizontalAdvance(count) + 8)
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
            self._right(painter, rect, row, dots, right, height, count)
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
        draw_swatch(painter, QRectF(rect.left(), rect.top() + 2, 12, 13), kind, self.theme)

    def _right(
        self, painter: QPainter, rect: QRectF, row: EntityRow, dots: float, right: float, height: float, count: str
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
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)


def draw_swatch(painter: QPainter, rect: QRectF, kind: EntityType, theme: Theme) -> None:
    """Draw how an entity type is marked in the texts: its colour over its line."""
    ink, _ = theme.entity(kind)
    line = QPainterPath()
    add_line(line, theme.underline(kind), rect)
    side = min(rect.width(), rect.height() - 5)
    square = QRectF(rect.center().x() - side / 2, rect.top(), side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(square, 2.5, 2.5)
    painter.strokePath(line, line_pen(theme.underline(kind), ink))
    painter.restore()


def rank(row: EntityRow) -> tuple[int, int, str]:
    """Return what rows are sorted by: named in most articles, most often, by name."""
    return -len(row.entity.articles), -row.count, row.entity.name
