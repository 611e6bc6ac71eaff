"""Which articles of a story become one of their own, and to which story an article belongs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.desktop.dialogs.dialog_buttons import dialog_buttons
from moviebrowser.library import ArticleSummary, Story

_VALUE = Qt.ItemDataRole.UserRole


class SplitDialog(QDialog):
    """The story's articles, to be ticked; those become a story of their own."""

    wanted = Signal(list)  # of article ids

    def __init__(self, story: Story, articles: Sequence[ArticleSummary], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split story"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 400)
        lead = QLabel(self.tr("Tick the articles that do not belong to “{0}”.").format(story.title))
        lead.setWordWrap(True)
        self.list = QListWidget(self)
        # Rows are as high as they look from the first.
        self.list.ensurePolished()
        self.list.setAccessibleName(lead.text())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for article in articles:
            words = " · ".join(part for part in (article.title, article.outlet) if part)
            item = QListWidgetItem(words or self.tr("Without a headline"), self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(_VALUE, article.id)
            item.setToolTip(words)
        self.list.itemChanged.connect(self._check)
        buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Cancel)
        self.split = buttons.addButton(self.tr("&Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        for part in (lead, self.list, buttons):
            column.addWidget(part)
        self.accepted.connect(lambda: self.wanted.emit(self.ticked()))
        self.list.setCurrentRow(0)
        self._check()

    def ticked(self) -> list[int]:
        """Return the articles that are to go."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(_VALUE) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _check(self) -> None:
        self.split.setEnabled(0 < len(self.ticked()) < self.list.count())


class MoveDialog(QDialog):
    """The stories, to be filtered by typing; the first row is a story of the article's own."""

    wanted = Signal(object)  # id of a story, or None for one of its own

    def __init__(
        self, stories: Sequence[Story], article: int, title: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Move to another story"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 420)
        lead = QLabel(self.tr("To which story does “{0}” belong?").format(title or self.tr("Without a headline")))
        lead.setWordWrap(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter stories"))
        self.field.setAccessibleName(self.tr("Filter stories"))
        self.field.textChanged.connect(self._filter)
        self.list = QListWidget(self)
        # Rows are as high as they look from the first.
        self.list.ensurePolished()
        self.list.setAccessibleName(self.tr("Stories"))
        own = QListWidgetItem(self.tr("A story of its own"), self.list)
        own.setData(_VALUE, None)
        for story in stories:
            if article not in story.articles:
                QListWidgetItem(story.title, self.list).setData(_VALUE, story.id)
        self.list.itemActivated.connect(self.accept)
        self.list.setCurrentRow(0)
        buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.tr("&Move"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        for part in (lead, self.field, self.list, buttons):
            column.addWidget(part)
        self.accepted.connect(lambda: self.wanted.emit(self.list.currentItem().data(_VALUE)))

    def _filter(self, typed: str) -> None:
        for row in range(1, self.list.count()):
            item = self.list.item(row)
            item.setHidden(typed.casefold() not in item.text().casefold())
        shown = (row for row in range(1, self.list.count()) if not self.list.item(row).isHidden())
        self.list.setCurrentRow(next(shown, 0) if typed else 0)
