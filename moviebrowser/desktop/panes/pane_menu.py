"""What can be done where the reader points in an article."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from moviebrowser.comparison import Comparison
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.panes.marks import Mark, MarkKind
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.pieces.colour_names import colour_name
from moviebrowser.desktop.pieces.keyed import keyed
from moviebrowser.excerpts import Colour

PaneMenu = Texts("PaneMenu")
_SHOWN = 24  # selected code points that a menu shows


@dataclass(frozen=True)
class Deeds:
    """What a menu's entries do."""

    keep: Callable[[Colour], None]
    bundle: Callable[[str, int], None]  # kind of finding and its number
    level: Callable[[int], None]  # bring counterparts of what stands at an offset level
    find: Callable[[], None]
    search: Callable[[str], None]
    details: Callable[[], None]
    swap: Callable[[], None]
    solo: Callable[[], None]
    close: Callable[[], None]


def fill(
    menu: QMenu, pane: Pane, offset: int | None, comparison: Comparison | None, number: int | None, deeds: Deeds
) -> None:
    """Fill a menu for a place in a pane, of the comparison's article `number`."""
    _selection(menu, pane, deeds)
    if comparison is not None and number is not None and offset is not None:
        _findings(menu, pane, offset, comparison, number, deeds)
    _article(menu, pane, deeds)


def _selection(menu: QMenu, pane: Pane, deeds: Deeds) -> None:
    span = pane.view.selected()
    if span is None:
        return
    words = " ".join(pane.article.text[span.start : span.end].split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
    shown = shown.replace("&", "&&")
    menu.addAction(keyed(PaneMenu.tr("&Copy"), "Ctrl+C"), pane.view.copy)
    keep = menu.addMenu(PaneMenu.tr("&Keep as excerpt"))
    for nth, colour in enumerate(Colour, start=1):
        keep.addAction(keyed(colour_name(colour), str(nth)), partial(deeds.keep, colour))
    menu.addAction(PaneMenu.tr("&Find “{0}” in the articles").format(shown), deeds.find)
    menu.addAction(PaneMenu.tr("&Search the library for “{0}”").format(shown), lambda: deeds.search(words))
    menu.addSeparator()


def _findings(menu: QMenu, pane: Pane, offset: int, comparison: Comparison, number: int, deeds: Deeds) -> None:
    found = alignment_at(comparison, number, offset)
    if found is not None:
        menu.addAction(PaneMenu.tr("Bring counterparts &level"), lambda: deeds.level(offset))
        menu.addAction(
            PaneMenu.tr("Keep this passage with its counter&parts"), lambda: deeds.bundle("alignment", found)
        )
    for mark in pane.view.findings():
        if mark.start <= offset < mark.end:
            _bundle(menu, mark, comparison, deeds)
    menu.addSeparator()


def _bundle(menu: QMenu, mark: Mark, comparison: Comparison, deeds: Deeds) -> None:
    kinds = {
        MarkKind.ENTITY: ("entity", [one.id for one in comparison.entities], PaneMenu.tr("Keep all mentions of “{0}”")),
        MarkKind.FACT: ("fact", [one.id for one in comparison.facts], PaneMenu.tr("Keep all answers to “{0}”")),
        MarkKind.QUOTE: (
            "quote",
            [one.id for one in comparison.quotes],
            PaneMenu.tr("Keep all versions of this quote"),
        ),
    }
    if mark.kind in kinds:
        kind, known, text = kinds[mark.kind]
        if mark.target in known:
            nth = known.index(str(mark.target))
            said = text.format(mark.label.rsplit(" · ", 1)[0]).replace("&", "&&")
            menu.addAction(said, lambda: deeds.bundle(kind, nth))


def _article(menu: QMenu, pane: Pane, deeds: Deeds) -> None:
    if pane.article.furniture:
        shown = menu.addAction(PaneMenu.tr("Show what was left &out"), pane.header.original.toggle)
        shown.setCheckable(True)
        shown.setChecked(pane.header.original.isChecked())
    address = pane.article.address
    if address:
        menu.addAction(PaneMenu.tr("Copy the article's &address"), lambda: QGuiApplication.clipboard().setText(address))
    menu.addAction(keyed(PaneMenu.tr("Article &details…"), "Alt+Return"), deeds.details)
    menu.addAction(PaneMenu.tr("S&wap with the next pane"), deeds.swap)
    menu.addAction(PaneMenu.tr("Show t&his pane alone, or all"), deeds.solo)
    menu.addAction(keyed(PaneMenu.tr("Close the pa&ne"), "Ctrl+W"), deeds.close)


def alignment_at(comparison: Comparison, article: int, offset: int) -> int | None:
    """Return the number of the alignment whose passage in an article holds a code point; the shortest such passage."""
    holding = [
        (place.end - place.start, nth)
        for nth, alignment in enumerate(comparison.alignments)
        for place in alignment.passages
        if place.article == article and place.start <= offset < place.end
    ]
    return min(holding)[1] if holding else None
