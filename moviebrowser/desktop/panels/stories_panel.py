"""The stories of the library, as a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QDate, QLocale, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from moviebrowser.desktop.pieces.rows import ROW, EmptyState, RowList, RowModel, RowPainter, bold, small
from moviebrowser.desktop.pieces.text_lines import Lines
from moviebrowser.desktop.theme import Appearance
from moviebrowser.library import Story


@dataclass(frozen=True)
class StoryRow:
    """A story, and how many facts its articles were found to disagree about (None: not compared yet)."""

    story: Story
    disagreements: int | None = None

    @property
    def particulars(self) -> str:
        """Outlets (articles, where some name none or the same), dates and disagreements on one line."""
        number = len(self.story.articles)
        what = "outlet" if number == len(self.story.outlets) else "article"
        parts = [f"{number} {what}{'' if number == 1 else 's'}", days(self.story.first, self.story.last)]
        if self.disagreements:
            parts.append(f"{self.disagreements} disagree")
        return " · ".join(part for part in parts if part)


def days(first: str | None, last: str | None) -> str:
    """Return a span of ISO 8601 dates as short as it can be said: "5–6 Jul 2023"."""
    start, end = (QDate.fromString((day or "")[:10], Qt.DateFormat.ISODate) for day in (first, last))
    locale = QLocale(QLocale.Language.English)
    if not start.isValid() or not end.isValid() or start == end:
        known = start if start.isValid() else end
        return locale.toString(known, "d MMM yyyy") if known.isValid() else ""
    shape = "d" if (start.year(), start.month()) == (end.year(), end.month()) else "d MMM"
    if start.year() != end.year():
        shape = "d MMM yyyy"
    return f"{locale.toString(start, shape)}–{locale.toString(end, 'd MMM yyyy')}"


class _StoryPainter(RowPainter):
    def content(self, painter: QPainter | None, rect: QRectF, row: Any, font: QFont) -> float:
        title = Lines(row.story.title, bold(font), rect.width(), 2)
        line = Lines(row.particulars, small(font), rect.width(), 2)
        if painter is not None:
            bottom = title.draw(painter, rect.left(), rect.top(), self.theme.colour("text"))
            line.draw(painter, rect.left(), bottom + 2, self.theme.colour("muted"))
        return title.height + 2 + line.height


class StoriesPanel(QWidget):
    """The list of stories; choosing one asks for it to be opened side by side."""

    storyChosen = Signal(object)  # Story
    importWanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._disagreements: Mapping[str, int] = {}
        self._model = RowModel(lambda row: f"{row.story.title}, {row.particulars}", self)
        self.list = RowList(self.tr("Stories"), self._model, appearance)
        self.list.setItemDelegate(_StoryPainter(appearance, self.list))
        self.list.setSpacing(1)
        self.list.chosen.connect(self._chosen)
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

    def set_stories(self, stories: Sequence[Story], disagreements: Mapping[str, int]) -> None:
        """Show these stories; `disagreements` is keyed by `story_key`. The one that was selected stays so."""
        selected = self.selected()
        self._disagreements = disagreements
        self._model.set_rows([StoryRow(story, disagreements.get(story_key(story.articles))) for story in stories])
        if selected is not None:
            self.select(selected.articles)
        if not stories:
            self._empty.say(
                self.tr("No stories yet"),
                self.tr("Drop articles or a folder of them into this window. Those about one event become a story."),
                self.tr("Import files…"),
            )
        self._pages.setCurrentWidget(self.list if stories else self._empty)

    def stories(self) -> list[Story]:
        """Return the stories that are shown."""
        return [row.story for row in self._model.rows()]

    def selected(self) -> Story | None:
        """Return the story that is selected."""
        row = self.list.currentIndex().data(ROW)
        return row.story if isinstance(row, StoryRow) else None

    def select(self, articles: Sequence[int]) -> None:
        """Select the story that these articles are most of; none of them: nothing."""
        shared = [len(set(story.articles) & set(articles)) for story in self.stories()]
        most = max(shared, default=0)
        if most:
            self.list.setCurrentIndex(self._model.index(shared.index(most)))
        else:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())

    def _chosen(self, index: QModelIndex) -> None:
        self.storyChosen.emit(index.data(ROW).story)


def story_key(articles: Sequence[int]) -> str:
    """Return what the disagreements of these articles are remembered under."""
    return ",".join(map(str, sorted(articles)))
