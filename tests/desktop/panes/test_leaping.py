"""A leap in one pane brings the others level with it, however it was asked for."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scrolled import IDS, LINE, STORY, height, is_gliding, turn, values
from standing import desk_of

from moviebrowser.analysis import Span
from moviebrowser.desktop.modes import SyncMode
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.theme import Appearance

FAR = 27  # a sentence far down


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return desk_of(qtbot, appearance, STORY, IDS, width=1100)


def apart(desk: Desk, sentence: int) -> float:
    heights = [height(pane, sentence) for pane in desk.panes()]
    return max(heights) - min(heights)


def settle(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not is_gliding(desk))


def span(sentence: int, article: int) -> Span:
    place = STORY.alignments[sentence].passages[IDS.index(article)]
    return Span(place.start, place.end)


def place(sentence: int, article: int) -> tuple[int, int, int]:
    spot = span(sentence, article)
    return article, spot.start, spot.end


def test_stepping_through_mentions_takes_all_panes_along(desk: Desk, qtbot: QtBot) -> None:
    desk.pin("e1")
    mentions = next(entity for entity in STORY.entities if entity.id == "e1").mentions
    for direction in (*[1] * 12, -1, -1):
        desk.step(direction)
    settle(desk, qtbot)
    assert min(values(desk)) > 200
    sentence = next(nth for nth in range(40) if span(nth, 1).start == mentions[9].start)
    assert apart(desk, sentence) <= 1


def test_the_wheel_goes_on_from_a_leap_without_jumping_back(desk: Desk, qtbot: QtBot) -> None:
    desk.pin("e1")
    for _ in range(26):
        desk.step(1)
    settle(desk, qtbot)
    for _ in range(10):
        before = values(desk)
        turn(desk.panes()[0], 1)
        assert all(now >= was for now, was in zip(values(desk), before, strict=True))
    assert apart(desk, 30) <= LINE


def test_a_leap_from_where_panes_were_apart_brings_them_level(desk: Desk, qtbot: QtBot) -> None:
    desk.panes()[1].view.scroll_alone(2500)
    desk.set_hits({1: (span(FAR, 1),)})
    desk.step_hit(1)
    settle(desk, qtbot)
    assert apart(desk, FAR) <= 1


def test_found_words_take_all_panes_along(desk: Desk, qtbot: QtBot) -> None:
    desk.open_find()
    qtbot.keyClicks(QApplication.focusWidget(), f"scene {FAR} of")
    settle(desk, qtbot)
    assert apart(desk, FAR) <= 1


def test_a_click_in_the_overview_takes_all_panes_along(desk: Desk, qtbot: QtBot) -> None:
    pane = desk.panes()[1]
    share = pane.view.top_of(span(FAR, 2).start) / pane.view.geometry_now.height
    point = QPoint(5, round(pane.overview.height_of(share)))
    qtbot.mouseClick(pane.overview, Qt.MouseButton.LeftButton, pos=point)
    settle(desk, qtbot)
    assert apart(desk, FAR) <= LINE


def test_a_place_of_one_article_takes_all_panes_along(desk: Desk, qtbot: QtBot) -> None:
    desk.show_places([place(FAR, 3)])
    settle(desk, qtbot)
    assert apart(desk, FAR) <= 1


def test_articles_without_evidence_come_level_with_the_first_that_has_some(desk: Desk, qtbot: QtBot) -> None:
    desk.show_places([place(FAR, 1), place(5, 2)])
    settle(desk, qtbot)
    first, second, third = desk.panes()
    assert height(third, FAR) == pytest.approx(height(first, FAR), abs=1)
    assert abs(height(second, FAR) - height(first, FAR)) > 200


@pytest.mark.parametrize(("mode", "moved"), [(SyncMode.OFF, 1), (SyncMode.POSITION, 3)])
def test_a_leap_heeds_how_panes_scroll_together(desk: Desk, qtbot: QtBot, mode: SyncMode, moved: int) -> None:
    desk.set_sync(mode)
    desk.show_places([place(20, 1)])
    settle(desk, qtbot)
    assert sum(value > 0 for value in values(desk)) == moved


def test_panes_that_are_tied_leap_by_the_same_distance(desk: Desk, qtbot: QtBot) -> None:
    desk.panes()[1].view.scroll_alone(300)
    desk.sync_from_here()
    desk.show_places([place(20, 1)])
    settle(desk, qtbot)
    first, second, third = values(desk)
    assert (second, third) == (first + 300, first)


def test_a_state_taken_under_way_is_that_of_the_end(desk: Desk, qtbot: QtBot) -> None:
    desk.show_places([place(FAR, 1)])
    under_way = desk.state()["places"]
    settle(desk, qtbot)
    assert under_way == desk.state()["places"]
    assert under_way["1"] is not None
