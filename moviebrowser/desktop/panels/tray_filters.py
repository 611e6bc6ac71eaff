"""What narrows and orders the tray: words, tag, colour, outlet, and which articles count: all, open ones, a story's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from moviebrowser.desktop.panels.tray_rows import Filter, Order
from moviebrowser.desktop.pieces.choices import Menu
from moviebrowser.desktop.pieces.colour_names import colour_name
from moviebrowser.excerpts import Colour, Excerpt

if TYPE_CHECKING:
    from moviebrowser.library import Story

_PAUSE = 120  # milliseconds between the last key and the filter
_OPEN = "open"
_LONGEST = 44  # letters of a story's title


class TrayFilters(QWidget):
    """A bar over the cards. Menus offer what there is among the excerpts."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles: frozenset[int] = frozenset()
        self._stories: Sequence[Story] = ()
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Filter excerpts"))
        self.text.setAccessibleName(self.tr("Filter excerpts"))
        self.text.setClearButtonEnabled(True)
        self.text.setMaximumWidth(240)
        self.scope = Menu(
            self.tr("Of which articles"), (("", self.tr("Whole library")), (_OPEN, self.tr("Open articles")))
        )
        self.scope.setMaximumWidth(240)
        self.tag = Menu(self.tr("Tag"), [("", self.tr("All tags"))])
        colours = [(colour, colour_name(colour)) for colour in Colour]
        self.colour = Menu(self.tr("Colour"), [(None, self.tr("All colours")), *colours])
        self.outlet = Menu(self.tr("Outlet"), [("", self.tr("All outlets"))])
        self.order = Menu(
            self.tr("Order of the excerpts"),
            (
                (Order.OWN, self.tr("Own order")),
                (Order.NEWEST, self.tr("Newest first")),
                (Order.ARTICLE, self.tr("By article")),
                (Order.COLOUR, self.tr("By colour")),
            ),
        )
        self.order.setToolTip(self.tr("Cards can be moved, and have headings, in their own order"))
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self._all = QPushButton(self.tr("Show all"))
        self._all.setProperty("role", "chip")
        self._lay_out()
        self._pause = QTimer(self)
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.text, self.scope, self.tag, self.colour, self.outlet, self.order, self._all, self.count):
            row.addWidget(part)
        row.addStretch(1)

    def _connect(self) -> None:
        self._all.clicked.connect(self.clear)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(lambda _: self._pause.start())
        for menu in (self.scope, self.tag, self.colour, self.outlet, self.order):
            menu.currentIndexChanged.connect(lambda _: self.changed.emit())

    def filter(self) -> Filter:
        """Return what is chosen."""
        return Filter(
            self.text.text(),
            self.tag.currentData(),
            self.colour.currentData(),
            self.outlet.currentData(),
            self._in_scope(),
        )

    def chosen_order(self) -> Order:
        """Return in which order excerpts are wanted."""
        return Order(self.order.currentData())

    def _in_scope(self) -> frozenset[int] | None:
        scope = self.scope.currentData()
        if scope == _OPEN:
            return self._articles
        return next((frozenset(story.articles) for story in self._stories if str(story.id) == scope), None)

    def set_articles(self, articles: Iterable[int]) -> None:
        """Take note of which articles are open."""
        self._articles = frozenset(articles)
        if self.scope.currentData() == _OPEN:
            self.changed.emit()

    def set_stories(self, stories: Sequence[Story]) -> None:
        """Take note of the stories that excerpts may be of."""
        self._stories = stories
        self.changed.emit()

    def offer(self, excerpts: Sequence[Excerpt], shown: int) -> None:
        """Offer the tags and outlets that there are, and say how many excerpts are shown."""
        tags = sorted({tag for excerpt in excerpts for tag in excerpt.tags}, key=str.casefold)
        outlets = sorted({excerpt.source.outlet for excerpt in excerpts if excerpt.source.outlet}, key=str.casefold)
        held = {excerpt.article_id for excerpt in excerpts}
        own = [(str(story.id), _short(story.title)) for story in self._stories if held & set(story.articles)]
        _fill(self.scope, own, keep=2)
        _fill(self.tag, [(tag, f"#{tag}") for tag in tags])
        _fill(self.outlet, [(outlet, outlet) for outlet in outlets])
        self.tag.setVisible(bool(tags))
        self.outlet.setVisible(len(outlets) > 1)
        narrowed = self.filter() != Filter()
        self._all.setVisible(narrowed)
        if narrowed:
            self.count.setText(self.tr("{0} of %n excerpt(s)", "", len(excerpts)).format(shown))
        else:
            self.count.setText(self.tr("%n excerpt(s)", "", len(excerpts)))

    def clear(self) -> None:
        """Show all."""
        with QSignalBlocker(self.text):
            self.text.clear()
        for menu in (self.scope, self.tag, self.colour, self.outlet):
            with QSignalBlocker(menu):
                menu.setCurrentIndex(0)
        self.changed.emit()


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"


def _fill(menu: Menu, choices: Sequence[tuple[str, str]], keep: int = 1) -> None:
    """Put choices after the first `keep`; what was chosen stays so if it is still there."""
    known = [(menu.itemData(nth), menu.itemText(nth)) for nth in range(keep, menu.count())]
    if known != list(choices):
        chosen = menu.currentData()
        with QSignalBlocker(menu):
            while menu.count() > keep:
                menu.removeItem(keep)
            for value, label in choices:
                menu.addItem(label, value)
            menu.setCurrentIndex(max(0, menu.findData(chosen)))
