"""The search field and what stands under it, saved searches, and the tray's filters, by keys and clicks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.articles import Article
from moviebrowser.desktop.modes import LeftTab
from moviebrowser.desktop.panels.tray_rows import Order
from moviebrowser.desktop.pieces.offers import Offers
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.excerpts import Colour, Excerpt
from moviebrowser.library import Library

CTRL = Qt.KeyboardModifier.ControlModifier
TEXTS = (
    "Mara Quill opened The Glass Harbour in Oslo. The tram of Oslo waited.",
    "In Oslo Mara Quill opened The Glass Harbour, and the tram waited.",
    "Bakers in Lund gave their bread away after the flood of the river mill.",
)


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[MainWindow]:
    with Library.open(tmp_path / "library") as library:
        outlets = ("Kestrel Courier", "Kestrel Courier", "Lund Letter")
        library.add(Article(text, title=text[:20], outlet=one) for text, one in zip(TEXTS, outlets, strict=True))
        library.group()
        made = window_of(qtbot, appearance, library)
        qtbot.waitUntil(lambda: len(made.left.stories.stories()) > 0)
        yield made
        made.close()


def offers(window: MainWindow) -> list[str]:
    under = window.findChild(Offers)
    return [under.item(nth).text() for nth in range(under.count())] if under is not None and under.isVisible() else []


def typed(window: MainWindow, qtbot: QtBot, text: str) -> QLineEdit:
    window.go_to_search()
    qtbot.keyClicks(window.top.search, text)
    return window.top.search


def test_what_is_typed_may_go_on_and_the_keyboard_stays(window: MainWindow, qtbot: QtBot) -> None:
    field = typed(window, qtbot, "outlet:k")
    qtbot.waitUntil(lambda: offers(window) == ['outlet:"Kestrel Courier"'])
    assert QApplication.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == 'outlet:"Kestrel Courier"'
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "outlet:k"
    qtbot.keyClicks(field, "es")
    assert field.text() == "outlet:kes"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not offers(window)
    assert field.text() == "outlet:kes"


def test_tab_takes_a_suggestion_and_asks_for_the_value_of_a_field(window: MainWindow, qtbot: QtBot) -> None:
    field = typed(window, qtbot, "outl")
    qtbot.waitUntil(lambda: offers(window) == ["outlet:"])
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "outlet:"
    qtbot.waitUntil(lambda: len(offers(window)) == 2)
    under = window.findChild(Offers)
    qtbot.mouseClick(under.viewport(), Qt.MouseButton.LeftButton, pos=under.visualItemRect(under.item(1)).center())
    qtbot.waitUntil(lambda: len(window.left.results.rows()) in (1, 2))
    assert field.text().startswith("outlet:")
    assert not offers(window)


def test_down_past_the_last_suggestion_goes_to_the_results(window: MainWindow, qtbot: QtBot) -> None:
    field = typed(window, qtbot, "outlet:lund")
    qtbot.waitUntil(lambda: len(offers(window)) == 1)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert window.left.results.list.hasFocus()
    assert not offers(window)


def test_an_empty_field_offers_what_was_looked_for(window: MainWindow, qtbot: QtBot) -> None:
    window.library.remember_search("tram")
    window.left.stories.list.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: offers(window) == ["tram"])


def test_a_slip_of_the_keys_is_asked_about(window: MainWindow, qtbot: QtBot) -> None:
    typed(window, qtbot, "harbuor")
    meant = window.left.results.filters.meant
    qtbot.waitUntil(meant.isVisible)
    qtbot.mouseClick(meant, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.left.results.rows()) == 2)
    assert window.top.search.text() == "harbour"


def test_a_saved_search_is_renamed_in_its_place(window: MainWindow, qtbot: QtBot) -> None:
    typed(window, qtbot, "tram")
    qtbot.waitUntil(lambda: len(window.left.results.rows()) == 2)
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    saved = window.left.saved
    qtbot.waitUntil(lambda: len(saved.searches()) == 1)
    window.go_left(LeftTab.SAVED)
    saved.list.setCurrentIndex(saved.list.model().index(0, 0))
    qtbot.keyClick(saved.list, Qt.Key.Key_F2)
    editor = saved.list.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Trams")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [(one.name, one.query) for one in saved.searches()] == [("Trams", "tram")])


def test_results_follow_when_the_library_is_brought_level(window: MainWindow, qtbot: QtBot) -> None:
    typed(window, qtbot, "tram")
    qtbot.waitUntil(lambda: len(window.left.results.rows()) == 2)
    window.library.add([Article("A tram on the quay of Lund stood still for a day.", title="Standstill")])
    window.upkeep.bring_level()
    qtbot.waitUntil(lambda: len(window.left.results.rows()) == 3, timeout=30_000)


# The tray


def test_a_search_that_fails_says_so_in_place_of_results(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(Library, "search", fail)
    typed(window, qtbot, "harbour")
    results = window.left.results

    def said() -> list[str]:
        return [label.text() for label in results.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: "The search failed" in said())
    qtbot.wait(400)  # longer than it takes until a search is said to run
    assert "the disk is gone" in said()
    assert "Searching…" not in said()


@pytest.fixture
def kept(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window with four excerpts of two stories."""
    window.reading.open([1, 2, 3])
    qtbot.waitUntil(lambda: window.desk.ids() == [1, 2, 3])
    spans = ((1, 0, Colour.PINK), (2, 3, Colour.YELLOW), (3, 0, Colour.GREEN), (1, 21, Colour.BLUE))
    for article, start, colour in spans:
        window.keeping.keep(article, start, start + 10, colour)
    qtbot.waitUntil(lambda: len(window.shelf.excerpts()) == 4)
    return window


def cards(window: MainWindow) -> list[Excerpt]:
    model = window.tray.list.model()
    rows = [model.index(nth, 0).data(Qt.ItemDataRole.UserRole) for nth in range(model.rowCount())]
    return [row for row in rows if isinstance(row, Excerpt)]


def test_the_tray_is_narrowed_to_a_story(kept: MainWindow, qtbot: QtBot) -> None:
    scope = kept.tray.filters.scope
    story = kept.left.stories.story_of([1])
    assert story is not None
    wanted = scope.findData(str(story.id))
    assert wanted > 0
    scope.setFocus()
    while scope.currentIndex() != wanted:
        qtbot.keyClick(scope, Qt.Key.Key_Down)
    assert {card.article_id for card in cards(kept)} == set(story.articles)
    kept.tray.filters.clear()
    assert len(cards(kept)) == 4


def test_the_tray_is_ordered_and_its_own_order_stays(kept: MainWindow, qtbot: QtBot) -> None:
    own = [card.id for card in cards(kept)]
    order = kept.tray.filters.order
    for wanted, key in (
        (Order.NEWEST, lambda card: -(card.id or 0)),
        (Order.COLOUR, lambda card: list(Colour).index(card.colour)),
    ):
        order.setCurrentIndex(order.findData(wanted))
        assert cards(kept) == sorted(cards(kept), key=key)
    order.setCurrentIndex(order.findData(Order.ARTICLE))
    assert [card.article_id for card in cards(kept)][:2] in ([1, 1], [2, 1], [3, 1], [2, 2], [3, 2], [1, 2])
    kept.tray.list.setCurrentIndex(kept.tray.list.model().index(0, 0))
    qtbot.keyClick(kept.tray.list, Qt.Key.Key_Right, CTRL)
    order.setCurrentIndex(0)
    assert [card.id for card in cards(kept)] == own


def test_the_tray_is_narrowed_by_colour_and_words(kept: MainWindow, qtbot: QtBot) -> None:
    filters = kept.tray.filters
    filters.colour.setCurrentIndex(filters.colour.findData(Colour.GREEN))
    assert [card.article_id for card in cards(kept)] == [3]
    filters.clear()
    qtbot.keyClicks(filters.text, "bakers")
    qtbot.waitUntil(lambda: [card.article_id for card in cards(kept)] == [3])
