from itertools import pairwise

import invented
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scrolled import IDS, LINE, STORY, height, is_gliding, turn, values
from standing import desk_of

from moviebrowser.desktop.modes import Flow, SyncMode
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.theme import Appearance


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return desk_of(qtbot, appearance, STORY, IDS, width=1100)


def bring_to_reading_line(desk: Desk, sentence: int) -> None:
    pane = desk.panes()[0]
    top = pane.view.top_of(STORY.alignments[sentence].passages[0].start)
    pane.view.verticalScrollBar().setValue(round(top - pane.view.reading_line()))


@pytest.mark.parametrize("sentence", [5, 14, 17, 25, 33])
def test_the_passage_that_is_read_stands_level_in_all_panes(desk: Desk, sentence: int) -> None:
    bring_to_reading_line(desk, sentence)
    wanted = height(desk.panes()[0], sentence)
    assert [height(pane, sentence) for pane in desk.panes()] == pytest.approx([wanted] * 3, abs=LINE)


def test_scrolling_on_never_moves_another_pane_back(desk: Desk) -> None:
    bar = desk.panes()[0].view.verticalScrollBar()
    seen = []
    for value in range(0, bar.maximum(), 7):
        bar.setValue(value)
        seen.append(values(desk)[1:])
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(seen))
    assert max(b[0] - a[0] for a, b in pairwise(seen)) < 60


def test_all_panes_begin_and_end_together(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.panes()[0].view, Qt.Key.Key_End)
    assert values(desk) == [pane.view.verticalScrollBar().maximum() for pane in desk.panes()]
    qtbot.keyClick(desk.panes()[0].view, Qt.Key.Key_Home)
    assert values(desk) == [0, 0, 0]


def test_the_other_panes_lead_as_well(desk: Desk) -> None:
    turn(desk.panes()[2], 6)
    assert desk.active() == 3
    assert min(values(desk)) > 50
    before = values(desk)
    QApplication.processEvents()
    assert values(desk) == before


def test_by_position_panes_keep_the_same_share(desk: Desk) -> None:
    desk.set_sync(SyncMode.POSITION)
    bars = [pane.view.verticalScrollBar() for pane in desk.panes()]
    bars[0].setValue(bars[0].maximum() // 2)
    assert [bar.value() / bar.maximum() for bar in bars] == pytest.approx([0.5] * 3, abs=0.01)


def test_off_moves_one_pane_alone(desk: Desk) -> None:
    desk.set_sync(SyncMode.OFF)
    turn(desk.panes()[1], 3)
    assert [value > 0 for value in values(desk)] == [False, True, False]


def test_choosing_a_mode_brings_the_others_along(desk: Desk) -> None:
    desk.set_sync(SyncMode.OFF)
    bring_to_reading_line(desk, 25)
    desk.set_sync(SyncMode.MEANING)
    wanted = height(desk.panes()[0], 25)
    assert height(desk.panes()[1], 25) == pytest.approx(wanted, abs=LINE)


def test_with_alt_wheel_and_keys_move_one_pane_alone(desk: Desk, qtbot: QtBot) -> None:
    turn(desk.panes()[1], 3, Qt.KeyboardModifier.AltModifier)
    assert [value > 0 for value in values(desk)] == [False, True, False]
    qtbot.keyClick(desk.panes()[2].view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert [value > 0 for value in values(desk)] == [False, True, True]


def test_ctrl_and_the_wheel_change_the_type_not_the_place(desk: Desk) -> None:
    size = desk.reading().size
    turn(desk.panes()[0], -1, Qt.KeyboardModifier.ControlModifier)
    assert desk.reading().size == size + 1
    assert values(desk) == [0, 0, 0]


def test_a_click_on_a_passage_brings_its_counterparts_exactly_level(desk: Desk, qtbot: QtBot) -> None:
    bring_to_reading_line(desk, 20)
    pane = desk.panes()[0]
    place = STORY.alignments[20].passages[0]
    # Behind the names, where no mention is hit.
    (box, *_) = pane.view.boxes([type(place)(0, place.start + 40, place.start + 44)])
    point = (box.center() - QPointF(0, pane.view.verticalScrollBar().value())).toPoint()
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    wanted = height(pane, 20)
    qtbot.waitUntil(lambda: all(abs(height(other, 20) - wanted) <= 1 for other in desk.panes()))


def test_resizing_moves_no_pane_on_its_own(desk: Desk) -> None:
    desk.set_sync(SyncMode.OFF)
    bring_to_reading_line(desk, 12)
    desk.set_sync(SyncMode.POSITION)
    places = [pane.view.place() for pane in desk.panes()]
    desk.resize(900, 600)
    QApplication.processEvents()
    after = [pane.view.place() for pane in desk.panes()]
    offsets = [(one[0], other[0]) for one, other in zip(places, after, strict=True) if one and other]
    assert len(offsets) == 3
    assert all(abs(one - other) < 80 for one, other in offsets)


def test_panes_that_are_level_are_so_again_after_resizing(desk: Desk, qtbot: QtBot) -> None:
    bring_to_reading_line(desk, 25)
    desk.resize(1500, 900)
    desk.restore({**desk.state(), "sizes": [700, 400, 300]})
    desk.zoom(1)

    def is_level() -> bool:
        first, *others = (height(pane, 25) for pane in desk.panes())
        return all(abs(first - other) < 1.5 * LINE for other in others)

    qtbot.waitUntil(is_level)


@pytest.mark.parametrize("scrolled", [60, 200, 3000, 100_000])
def test_room_that_comes_and_goes_leaves_panes_in_two_rows_where_they_were(
    qtbot: QtBot, appearance: Appearance, scrolled: int
) -> None:
    desk = desk_of(qtbot, appearance, invented.comparison(6), [*range(1, 7)])
    desk.set_flow(Flow.ROWS)
    qtbot.wait(50)
    first = desk.panes()[0]
    first.view.verticalScrollBar().setValue(scrolled)
    before = values(desk)
    for size in ((2000, 900), (1400, 120)):
        desk.resize(*size)
        qtbot.wait(250)
    desk.resize(1000, 700)
    qtbot.wait(250)
    shifts = {now - was for now, was in zip(values(desk), before, strict=True)}
    assert len(shifts) == 1
    assert max(map(abs, shifts)) < LINE


def test_panes_tied_as_they_stand_move_by_the_same_distance(desk: Desk, qtbot: QtBot) -> None:
    desk.set_sync(SyncMode.OFF)
    for nth, pane in enumerate(desk.panes()):
        pane.view.verticalScrollBar().setValue(400 + 150 * nth)
    before = values(desk)
    with qtbot.waitSignal(desk.tied) as told:
        desk.sync_from_here()
    assert told.args == [True]
    turn(desk.panes()[1], 4)
    moved = {after - start for start, after in zip(before, values(desk), strict=True)}
    assert len(moved) == 1
    assert moved.pop() > 50
    turn(desk.panes()[1], -40)
    turn(desk.panes()[1], 6)
    turn(desk.panes()[0], 1)
    gaps = [right - left for left, right in pairwise(values(desk))]
    assert gaps == [150, 150]
    desk.set_sync(SyncMode.MEANING)
    assert not desk.is_tied()


@pytest.mark.parametrize("tied", [False, True])
def test_what_the_reader_moved_alone_keeps_its_distance(desk: Desk, tied: bool) -> None:
    turn(desk.panes()[0], 8)
    if tied:
        desk.sync_from_here()
    before = values(desk)
    turn(desk.panes()[2], 2, Qt.KeyboardModifier.AltModifier)
    apart = values(desk)[2] - before[2]
    assert apart > 50
    turn(desk.panes()[0], 3)
    turn(desk.panes()[0], -3)
    after = values(desk)
    assert after[0] == before[0]
    assert after[2] - before[2] == pytest.approx(apart, abs=2)


def test_a_pane_that_was_shown_a_place_of_its_own_is_drawn_in_without_leaping(desk: Desk, qtbot: QtBot) -> None:
    turn(desk.panes()[0], 8)
    other = desk.panes()[1].view.verticalScrollBar()
    wanted = other.value()
    place = STORY.alignments[14].passages[1]
    desk.show_places([(IDS[1], place.start, place.end)])
    qtbot.waitUntil(lambda: not is_gliding(desk))
    assert abs(other.value() - wanted) > 100
    steps = []
    for _ in range(110):
        before = other.value()
        desk.panes()[0].view.verticalScrollBar().setValue(desk.panes()[0].view.verticalScrollBar().value() + 20)
        steps.append(other.value() - before)
    assert min(steps) >= 0
    assert max(steps) <= 80
    assert height(desk.panes()[1], 25) == pytest.approx(height(desk.panes()[0], 25), abs=LINE)
