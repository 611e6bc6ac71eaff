from dataclasses import replace

import invented
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from standing import desk_of

from moviebrowser.analysis import Span
from moviebrowser.desktop.modes import MarkMode
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.panes.marks import MarkKind
from moviebrowser.desktop.panes.reading import ReadingView
from moviebrowser.desktop.panes.stretching import drawn, stretched
from moviebrowser.desktop.theme import Appearance
from moviebrowser.excerpts import Colour, Excerpt, text_excerpt

STORY = invented.comparison(3)
IDS = [11, 12, 13]
TEXT = STORY.articles[0].text
AT = TEXT.index("Mara Quill told")
WORDS = Span(AT, AT + len("Mara Quill told"))


def kept(colour: Colour = Colour.YELLOW, span: Span = WORDS) -> Excerpt:
    return replace(text_excerpt(11, STORY.articles[0], span.start, span.end, colour=colour), id=5)


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return desk_of(qtbot, appearance, STORY, IDS)


def test_an_excerpts_ends_move_by_words(desk: Desk, qtbot: QtBot) -> None:
    desk.set_excerpts([kept()])
    desk.hold_excerpt(5)
    moved = []
    desk.excerptSpanWanted.connect(lambda number, start, end: moved.append(TEXT[start:end]))
    for edge, direction in (("end", 1), ("end", -1), ("start", 1)):
        desk.stretch_excerpt(edge, direction)
    assert moved == ["Mara Quill told reporters", "Mara Quill", "Quill told"]


def test_without_an_excerpt_nothing_is_stretched(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.excerptSpanWanted):
        desk.stretch_excerpt("end", 1)
        desk.hold_excerpt(77)
        desk.stretch_excerpt("end", 1)


@given(st.text(max_size=40), st.integers(0, 40), st.integers(1, 40), st.sampled_from(["start", "end"]), st.booleans())
def test_a_stretched_span_is_never_empty_nor_outside(text: str, start: int, length: int, edge: str, on: bool) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    if span.start < span.end:
        made = stretched(text, span, edge, 1 if on else -1)
        assert 0 <= made.start < made.end <= len(text)


def place_of(view: ReadingView, offset: int, *, behind: bool = False) -> QPoint:
    """Where a place in the text is seen in the viewport."""
    middle = view.upright(offset, behind=behind).center().toPoint()
    return middle - QPoint(0, view.verticalScrollBar().value())


def knob_of(view: ReadingView, edge: str) -> QPoint:
    """Where the knob at an end of the kept words is seen in the viewport."""
    line = view.upright(WORDS.start) if edge == "start" else view.upright(WORDS.end, behind=True)
    beside = line.p1() - QPointF(0, 4) if edge == "start" else line.p2() + QPointF(0, 4)
    return beside.toPoint() - QPoint(0, view.verticalScrollBar().value())


def drag(qtbot: QtBot, view: ReadingView, start: QPoint, end: QPoint) -> None:
    ground = view.viewport()
    qtbot.mouseMove(ground, start)
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=start)
    for share in (1, 2, 3):
        qtbot.mouseMove(ground, start + (end - start) * share / 3)


@pytest.mark.parametrize(
    ("edge", "to", "made"),
    [
        ("end", "Oslo", "Mara Quill told reporters in Oslo"),
        ("end", "Mara", "Mara"),
        ("start", "told", "told"),
        ("end", "before nowhere", "Mara"),
    ],
)
def test_the_mouse_draws_the_ends_of_an_excerpt(desk: Desk, qtbot: QtBot, edge: str, to: str, made: str) -> None:
    view = desk.panes()[0].view
    view.verticalScrollBar().setValue(round(view.top_of(AT)) - 100)
    desk.set_excerpts([kept()])
    desk.hold_excerpt(5)
    view.grab()
    target = TEXT.find(to, AT)
    target = AT if target < 0 else target + (len(to) if edge == "end" else 0)
    drag(qtbot, view, knob_of(view, edge), place_of(view, target, behind=edge == "end" and target > AT))
    shown = [TEXT[mark.start : mark.end] for mark in view.marks() if mark.kind is MarkKind.EXCERPT]
    with qtbot.waitSignal(desk.excerptSpanWanted) as told:
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton)
    number, start, end = told.args
    assert (number, TEXT[start:end]) == (5, made)
    assert shown == [made]
    assert view.selected() is None


def test_escape_leaves_the_excerpt_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    view = desk.panes()[0].view
    view.verticalScrollBar().setValue(round(view.top_of(AT)) - 100)
    desk.set_excerpts([kept()])
    desk.hold_excerpt(5)
    before = view.marks()
    view.grab()
    with qtbot.assertNotEmitted(desk.excerptSpanWanted):
        drag(qtbot, view, knob_of(view, "end"), place_of(view, WORDS.end + 30))
        assert view.marks() != before
        qtbot.keyClick(view, Qt.Key.Key_Escape)
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton)
    assert view.marks() == before


def test_the_ends_show_themselves_under_the_pointer(desk: Desk, qtbot: QtBot) -> None:
    view = desk.panes()[0].view
    view.verticalScrollBar().setValue(round(view.top_of(AT)) - 100)
    desk.set_excerpts([kept()])
    before = view.grab().toImage()
    qtbot.mouseMove(view.viewport(), place_of(view, WORDS.start + 6))
    assert view.grab().toImage() != before
    qtbot.mouseMove(view.viewport(), knob_of(view, "end"))
    assert view.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor


@pytest.mark.parametrize("edge", ["start", "end"])
def test_words_are_selected_from_a_letter_at_an_excerpts_end(desk: Desk, qtbot: QtBot, edge: str) -> None:
    view = desk.panes()[0].view
    view.verticalScrollBar().setValue(round(view.top_of(AT)) - 100)
    desk.set_excerpts([kept()])
    desk.hold_excerpt(5)
    view.grab()
    begin = place_of(view, WORDS.start) if edge == "start" else place_of(view, WORDS.end, behind=True)
    with qtbot.assertNotEmitted(desk.excerptSpanWanted):
        drag(qtbot, view, begin, place_of(view, AT + len("Mara Quill"), behind=True))
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton)
    span = view.selected()
    assert span is not None
    assert TEXT[span.start : span.end].strip() == ("Mara Quill" if edge == "start" else "told")


def test_an_end_that_is_not_seen_is_not_taken(desk: Desk, qtbot: QtBot) -> None:
    view = desk.panes()[0].view
    view.verticalScrollBar().setValue(round(view.top_of(AT)) - 100)
    desk.set_excerpts([kept()])
    view.grab()
    with qtbot.assertNotEmitted(desk.excerptSpanWanted):
        drag(qtbot, view, knob_of(view, "end"), place_of(view, WORDS.end + 30))
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton)


@given(
    st.text(max_size=40), st.integers(0, 40), st.integers(1, 40), st.sampled_from(["start", "end"]), st.integers(0, 40)
)
def test_a_drawn_span_is_never_empty_nor_outside(text: str, start: int, length: int, edge: str, offset: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    if span.start < span.end:
        made = drawn(text, span, edge, min(offset, len(text)))
        assert 0 <= made.start < made.end <= len(text)


def test_the_same_words_are_not_kept_twice(desk: Desk, qtbot: QtBot) -> None:
    desk.set_excerpts([kept()])
    pane = desk.panes()[0]
    pane.view.select(WORDS)
    with qtbot.assertNotEmitted(desk.excerptWanted), qtbot.waitSignal(desk.excerptClicked) as told:
        assert desk.keep(Colour.YELLOW)
    assert told.args == [5]
    pane.view.select(WORDS)
    with qtbot.assertNotEmitted(desk.excerptWanted), qtbot.waitSignal(desk.excerptColourWanted) as told:
        pane.keep(Colour.PINK)
    assert told.args == [5, Colour.PINK]
    pane.view.select(Span(WORDS.start, WORDS.end + 10))
    with qtbot.waitSignal(desk.excerptWanted) as told:
        pane.keep(Colour.YELLOW)
    assert not desk.keep(Colour.GREEN) or desk.selection() is not None


def test_an_excerpt_whose_words_are_gone_is_not_marked(desk: Desk) -> None:
    desk.set_excerpts([replace(kept(), orphaned=True)])
    assert not any(mark.kind is MarkKind.EXCERPT for mark in desk.panes()[0].view.marks())


def entries(menu: QMenu) -> dict[str, QAction]:
    return {action.text().replace("&", "").split("\t")[0]: action for action in menu.actions() if action.text()}


def test_a_passage_is_kept_with_its_counterparts(desk: Desk, qtbot: QtBot) -> None:
    menu = entries(desk.menu(desk.panes()[0], STORY.alignments[7].passages[0].start + 3))
    with qtbot.waitSignal(desk.bundleWanted) as told:
        menu["Keep this passage with its counterparts"].trigger()
    assert told.args == ["alignment", 7]


def test_so_are_an_entity_and_a_fact(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.bundleWanted) as told:
        entries(desk.menu(desk.panes()[0], AT))["Keep all mentions of “Mara Quill”"].trigger()
    assert told.args == ["entity", 0]
    desk.set_marks(MarkMode.FACTS)
    with qtbot.waitSignal(desk.bundleWanted) as told:
        answer = STORY.facts[0].answers[0].place.start
        entries(desk.menu(desk.panes()[0], answer))["Keep all answers to “Who spoke”"].trigger()
    assert told.args == ["fact", 0]


def test_the_passage_at_the_reading_line_is_kept_by_a_key(desk: Desk, qtbot: QtBot) -> None:
    view = desk.panes()[0].view
    view.verticalScrollBar().setValue(round(view.top_of(STORY.alignments[20].passages[0].start) - view.reading_line()))
    with qtbot.waitSignal(desk.bundleWanted) as told:
        assert desk.keep_passage()
    assert told.args[0] == "alignment"
    assert told.args[1] in (19, 20)
    desk.set_comparison(None, [])
    assert not desk.keep_passage()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_key_opens_the_menu_of_the_selected_words(desk: Desk, qtbot: QtBot) -> None:
    view = desk.panes()[0].view
    view.select(WORDS)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(view.menuWanted) as told:
        QApplication.sendEvent(view, event)
    assert told.args[1] == WORDS.start
    menu = next(menu for menu in desk.findChildren(QMenu) if menu.isVisible() and menu.actions())
    with qtbot.waitSignal(desk.searchWanted) as searched:
        entries(menu)["Search the library for “Mara Quill told”"].trigger()
    assert searched.args == ["Mara Quill told"]
    menu.close()


def test_what_is_marked_is_said(desk: Desk) -> None:
    said = desk.panes()[0].view.accessibleDescription()
    assert "40 person" in said
    assert "40 work" in said
    desk.set_marks(MarkMode.NONE)
    assert desk.panes()[0].view.accessibleDescription() == ""


def test_alt_moves_one_pane_alone(desk: Desk, qtbot: QtBot) -> None:
    view = desk.panes()[1].view
    qtbot.keyClick(view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    values = [pane.view.verticalScrollBar().value() for pane in desk.panes()]
    assert values[1] > 0
    assert values[0] == values[2] == 0
