"""An hour at the desk in short: what the panes promise, by keys and mouse on the whole window."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.analysis import Span
from moviebrowser.articles import Article
from moviebrowser.desktop.modes import MarkMode, RightTab, SyncMode
from moviebrowser.desktop.panes.find_bar import FindBar
from moviebrowser.desktop.panes.marks import MarkKind
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.ribbons import Gap
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.excerpts import Colour
from moviebrowser.library import Library

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton
NEWS = (
    "Mara Quill will open The Glass Harbour in Oslo on 5 March 2024.",
    "The film was shot in 40 days on the ferry Solveig, the studio said.",
    "“Nobody complained about the cold,” Quill told reporters on Monday.",
    "It cost 12 million kroner and stars Ida Voss as the keeper of a lighthouse.",
)
FILLING = " ".join(f"Line {nth} of the harbour news goes on about boats, ropes and the weather." for nth in range(8))


def story(number: int) -> Article:
    """The news in their order, apart; the second paper gives another number of days."""
    told = [line.replace("40", "60") if number == 2 else line for line in NEWS]
    text = "\n\n".join(f"{line} {FILLING}" for line in told[number % 2 :] + told[: number % 2])
    return Article(text, title=f"Harbour {number}", outlet=f"Paper {number}", published="2024-03-01", language="en")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept") / "library"
    with Library.open(folder) as made:
        made.add(story(number) for number in range(1, 5))
        made.compare([1, 2, 3])
    return folder


@pytest.fixture
def library(kept: Path, tmp_path: Path) -> Iterator[Library]:
    shutil.copytree(kept, tmp_path / "library")
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, library: Library) -> Iterator[MainWindow]:
    made = window_of(qtbot, appearance, library, size=(1700, 900))
    open_articles(made, qtbot, 1, 2, 3)
    made.desk.activate(0)
    yield made
    made.close()


def open_articles(window: MainWindow, qtbot: QtBot, *ids: int) -> None:
    window.reading.open(ids)
    qtbot.waitUntil(lambda: window.desk.ids() == list(ids) and compared(window) == len(ids), timeout=60_000)


def compared(window: MainWindow) -> int:
    return len(window.reading.comparison.articles) if window.reading.comparison is not None else 0


def scrolled(window: MainWindow) -> list[int]:
    return [pane.view.verticalScrollBar().value() for pane in window.desk.panes()]


def kinds(pane: Pane) -> set[MarkKind]:
    return {mark.kind for mark in pane.view.marks()}


def test_panes_are_reached_moved_and_made_equal_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    assert window.desk.active() == 3
    qtbot.keyClick(window, Qt.Key.Key_Tab, CTRL)
    assert window.desk.active() == 1
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT | SHIFT)
    assert window.desk.ids() == [2, 1, 3]
    qtbot.keyClick(window, Qt.Key.Key_X, CTRL | SHIFT)
    assert window.desk.ids() == [2, 3, 1]
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL)
    assert [pane.isVisible() for pane in window.desk.panes()] == [False, False, True]
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL)
    assert all(pane.isVisible() for pane in window.desk.panes())


def test_a_gap_is_dragged_and_a_key_makes_panes_equal_again(window: MainWindow, qtbot: QtBot) -> None:
    gap = next(gap for gap in window.desk.findChildren(Gap) if gap.isVisible())
    before = window.desk.panes()[0].width()
    drag(gap, QPoint(3, 4), QPoint(63, 4))
    assert window.desk.panes()[0].width() > before + 20
    qtbot.keyClick(window, Qt.Key.Key_0, ALT | SHIFT)
    widths = [pane.width() for pane in window.desk.panes()]
    assert max(widths) - min(widths) <= 1


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """As a hand would; QTest moves the mouse without telling which button is down."""
    kinds = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)
    ground = widget.mapToGlobal(QPoint(0, 0))
    for kind, point in zip(kinds, (start, (start + end) / 2, end, end), strict=True):
        event = QMouseEvent(kind, QPointF(point), QPointF(ground + point), LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)


def test_the_ways_of_marking_have_keys(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.desk.panes()[0]
    seen = {}
    for key, mode in zip((Qt.Key.Key_5, Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_1), reversed_modes(), strict=True):
        qtbot.keyClick(window, key, ALT)
        seen[mode] = kinds(pane) - {MarkKind.ONLY_HERE}
    assert seen[MarkMode.NONE] == set()
    assert MarkKind.FACT in seen[MarkMode.FACTS]
    assert seen[MarkMode.WORDING] == {MarkKind.WORDING}
    assert seen[MarkMode.ENTITIES] == {MarkKind.ENTITY}


def reversed_modes() -> list[MarkMode]:
    return [MarkMode.NONE, MarkMode.FACTS, MarkMode.WORDING, MarkMode.ENTITIES]


def test_scrolling_together_has_keys(window: MainWindow, qtbot: QtBot) -> None:
    for key, mode in (
        (Qt.Key.Key_P, SyncMode.POSITION),
        (Qt.Key.Key_L, SyncMode.OFF),
        (Qt.Key.Key_M, SyncMode.MEANING),
    ):
        qtbot.keyClick(window, key, CTRL | SHIFT)
        assert window.modes.sync() is mode
    view = window.desk.panes()[0].view
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert min(scrolled(window)) > 0
    before = scrolled(window)
    qtbot.keyClick(view, Qt.Key.Key_Down, ALT)
    assert [now > was for now, was in zip(scrolled(window), before, strict=True)] == [True, False, False]
    qtbot.keyClick(window, Qt.Key.Key_T, CTRL | SHIFT)
    assert window.desk.is_tied()


def test_alt_that_held_the_wheel_opens_no_menu(window: MainWindow, qtbot: QtBot) -> None:
    view, bar = window.desk.panes()[0].view, window.top.menus
    middle = QPointF(view.viewport().rect().center())
    for turned in (True, False):
        qtbot.keyPress(window, Qt.Key.Key_Alt, ALT)
        if turned:
            wheel = (middle, view.viewport().mapToGlobal(middle), QPoint(), QPoint(-120, 0))
            event = QWheelEvent(*wheel, Qt.MouseButton.NoButton, ALT, Qt.ScrollPhase.NoScrollPhase, False)
            QApplication.sendEvent(view.viewport(), event)
        qtbot.keyRelease(window, Qt.Key.Key_Alt)
        assert (bar.activeAction() is None) is turned
    assert scrolled(window)[0] > 0
    bar.setActiveAction(None)


def test_a_fact_brings_every_pane_to_its_evidence(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1700, 620)
    window.go_right(RightTab.FACTS)
    table = window.right.facts.table
    row, fact = next((n, fact) for n, fact in enumerate(window.right.facts.facts()) if len(fact.answers) == 3)
    table.setCurrentIndex(table.model().index(row, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    for answer in fact.answers:
        pane = window.desk.panes()[answer.place.article]
        qtbot.waitUntil(lambda pane=pane, at=answer.place: pane.view.shows(Span(at.start, at.end)))
        assert pane.view.lit()


def lit(window: MainWindow) -> dict[int, str]:
    """What is lit up in each pane, by article."""
    panes = {pane.id: pane for pane in window.desk.panes()}
    spans = {article: pane.view.lit() for article, pane in panes.items()}
    return {article: panes[article].article.text[one[0].start : one[0].end] for article, one in spans.items() if one}


def test_keys_lead_from_one_disagreement_or_shared_passage_to_the_next(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert {"40", "60"} <= {word for said in lit(window).values() for word in said.split()}
    qtbot.keyClick(window, Qt.Key.Key_F6, CTRL)
    first = lit(window)
    assert len(first) > 1
    qtbot.keyClick(window, Qt.Key.Key_F6, CTRL)
    assert lit(window) != first
    qtbot.keyClick(window, Qt.Key.Key_F6, CTRL | SHIFT)
    assert lit(window) == first


def test_find_goes_on_from_pane_to_pane(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    bar = window.desk.findChild(FindBar)
    qtbot.keyClicks(bar.field, "lighthouse")
    assert bar.count.text() == "1 of 3"
    for nth in (2, 3, 1):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        assert bar.count.text() == f"{nth} of 3"
        assert window.desk.active() == nth
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not window.desk.is_finding()


def test_an_excerpt_is_drawn_by_mouse_and_moved_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    view = window.desk.panes()[0].view
    view.verticalScrollBar().setValue(0)
    start = view.text().index("The film was shot")
    window.keeping.keep(1, start, start + len("The film"), Colour.GREEN)
    number = window.shelf.excerpts()[0].id
    window.desk.hold_excerpt(number)
    view.grab()
    below = view.upright(start + len("The film"), behind=True).p2()
    begin = QPoint(round(below.x()), round(below.y()) + 4)
    end = view.upright(start + len("The film was shot"), behind=True).center().toPoint()
    drag(view.viewport(), begin, end)
    assert window.shelf.excerpts()[0].text == "The film was shot"
    qtbot.keyClick(window, Qt.Key.Key_F4)
    assert window.shelf.excerpts()[0].text == "The film was shot in"
    qtbot.keyClick(window, Qt.Key.Key_F7, SHIFT)
    assert window.shelf.excerpts()[0].text == "film was shot in"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.shelf.excerpts()[0].text == "The film was shot in"


def test_a_closed_pane_comes_back_to_its_own_desk(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_W, CTRL)
    assert window.desk.ids() == [2, 3]
    qtbot.keyClick(window, Qt.Key.Key_T, CTRL)
    open_articles(window, qtbot, 4)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: sorted(window.desk.ids()) == [1, 2, 3])
    assert window.desks.current() == 0
    qtbot.keyClick(window, Qt.Key.Key_PageDown, CTRL)
    qtbot.waitUntil(lambda: window.desk.ids() == [4])


def test_full_screen_and_quiet_reading_leave_the_keyboard_in_the_text(window: MainWindow, qtbot: QtBot) -> None:
    window.top.search.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F11, SHIFT)
    assert not window.top.isVisible()
    assert window.desk.panes()[0].view.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.top.isVisible()


@pytest.mark.parametrize(("width", "height"), [(790, 590), (640, 420)])
def test_a_small_window_can_be_read_in(window: MainWindow, qtbot: QtBot, width: int, height: int) -> None:
    window.go_right(RightTab.FACTS)
    window.resize(width, height)
    QApplication.processEvents()
    pane = window.desk.panes()[0]
    assert pane.view.hasFocus()
    shown = pane.view.viewport().visibleRegion().boundingRect()
    assert shown.width() >= 200
    assert shown.height() >= 120
    assert not window.right.isVisible()
    window.go_right(RightTab.ENTITIES)
    assert window.right.isVisible()
    window.resize(1700, 900)
    QApplication.processEvents()
    assert window.left.isVisible()


def test_an_article_taken_away_behind_the_windows_back_can_still_be_read(window: MainWindow, qtbot: QtBot) -> None:
    window.library.remove([2])
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.desk.active() == 2
    qtbot.keyClick(window.desk.panes()[1].view, Qt.Key.Key_PageDown)
    qtbot.keyClick(window, Qt.Key.Key_W, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "no longer in the library" in window.status.said())
    assert window.desk.ids() == [1, 3]


def test_a_library_that_vanishes_is_told_and_what_is_open_stays(
    window: MainWindow, library: Library, qtbot: QtBot
) -> None:
    gone = library.folder.rename(library.folder.with_name("gone"))
    try:
        qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=15_000)
        (told,) = window.findChildren(QMessageBox)
        assert "cannot be reached" in told.text()
        told.close()
        qtbot.keyClick(window.desk.panes()[0].view, Qt.Key.Key_PageDown)
        assert scrolled(window)[0] > 0
        assert window.desk.ids() == [1, 2, 3]
    finally:
        gone.rename(library.folder)


@pytest.mark.parametrize(
    "article",
    [
        Article("Harbour", title="One word"),
        Article("Mara Quill opens a film. " * 20),
        Article("מארה קוויל סיפרה לכתבים באוסלו שהסרט ייפתח במרץ. " * 40, title="סרט חדש", language="he"),
        Article("\n\n".join([FILLING] * 900), title="Long " + "word" * 60, outlet="A paper of a very long name " * 5),
    ],
    ids=["one word", "nameless", "right to left", "100,000 words"],
)
def test_odd_articles_are_shown_beside_others(window: MainWindow, qtbot: QtBot, article: Article) -> None:
    (added,) = window.library.add([article])
    window.reading.add(added)
    qtbot.waitUntil(lambda: added in window.desk.ids())
    pane = window.desk.panes()[-1]
    assert pane.card.outlet
    assert pane.header.headline.accessibleName()
    window.desk.activate(3)
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    assert scrolled(window)[-1] == pane.view.verticalScrollBar().maximum()
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.desk.findChild(FindBar).field, "har")
    qtbot.keyClick(window, Qt.Key.Key_Equal, CTRL)
    assert pane.view.grab().width() > 0
