"""What narrows the tray: words, tag, colour, outlet, and whether only the open articles count."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from moviebrowser.desktop.panels.tray_cards import colour_name
from moviebrowser.desktop.panels.tray_rows import Filter
from moviebrowser.desktop.pieces.choices import Menu
from moviebrowser.excerpts import Colour, Excerpt

_PAUSE = 120  # milliseconds between the last key and the filter


class TrayFilters(QWidget):
    """A bar over the cards. Menus offer what there is among the excerpts."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles: frozenset[int] = frozenset()
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Filter excerpts"))
        self.text.setAccessibleName(self.tr("Filter excerpts"))
        self.text.setClearButtonEnabled(True)
        self.text.setMaximumWidth(240)
        self.scope = Menu(
            self.tr("Of which articles"), ((False, self.tr("Whole library")), (True, self.tr("Open articles")))
        )
        self.tag = Menu(self.tr("Tag"), [("", self.tr("All tags"))])
        colours = [(colour, colour_name(colour)) for colour in Colour]
        self.colour = Menu(self.tr("Colour"), [(None, self.tr("All colours")), *colours])
        self.outlet = Menu(self.tr("Outlet"), [("", self.tr("All outlets"))])
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self._all = QPushButton(self.tr("Show all"))
        self._all.setProperty("role", "chip")
        self._all.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.text, self.scope, self.tag, self.colour, self.outlet, self._all, self.count):
            row.addWidget(part)
        row.addStretch(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(lambda _: self._pause.start())
        for menu in (self.scope, self.tag, self.colour, self.outlet):
            menu.currentIndexChanged.connect(lambda _: self.changed.emit())

    def filter(self) -> Filter:
        """Return what is chosen."""
        return Filter(
            self.text.text(),
            self.tag.currentData(),
            self.colour.currentData(),
            self.outlet.currentData(),
            self._articles if self.scope.currentData() else None,
        )

    def set_articles(self, articles: Iterable[int]) -> None:
        """Take note of which articles are open."""
        self._articles = frozenset(articles)
        if self.scope.currentData():
            self.changed.emit()

    def offer(self, excerpts: Sequence[Excerpt], shown: int) -> None:
        """Offer the tags and outlets that there are, and say how many excerpts are shown."""
        tags = sorted({tag for excerpt in excerpts for tag in excerpt.tags}, key=str.casefold)
        outlets = sorted({excerpt.source.outlet for excerpt in excerpts if excerpt.source.outlet}, key=str.casefold)
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


def _fill(menu: Menu, choices: Sequence[tuple[str, str]]) -> None:
    """Put choices after the first one; what was chosen stays so if it is still there."""
    known = [(menu.itemData(nth), menu.itemText(nth)) for nth in range(1, menu.count())]
    if known != list(choices):
        chosen = menu.currentData()
        with QSignalBlocker(menu):
            while menu.count() > 1:
                menu.removeItem(1)
            for value, label in choices:
                menu.addItem(label, value)
            menu.setCurrentIndex(max(0, menu.findData(chosen)))
