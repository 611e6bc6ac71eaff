from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot
from scrolled import IDS, LINE, STORY, height, is_gliding, turn
from standing import desk_of

from moviebrowser.comparison import Alignment
from moviebrowser.desktop.modes import MarkMode, SyncMode
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.theme import Appearance

FAR = 12  # the sentence that the middle article does not tell
ALIGNED = tuple(
    replace(one, passages=(one.passages[0], one.passages[2])) if nth == FAR else one
    for nth, one in enumerate(STORY.alignments)
)


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return desk_of(qtbot, appearance, replace(STORY, alignments=ALIGNED), IDS)


def letters(desk: Desk) -> list[list[int]]:
    """The articles that the letters beside each pane's passages lead to."""
    return [[id for one in pane.view.letters.passages() for id, _, _ in one.others] for pane in desk.panes()]


def test_a_passage_that_only_a_farther_pane_tells_has_its_letter(desk: Desk) -> None:
    assert letters(desk) == [[IDS[2]], [], [IDS[0]]]
    desk.move_pane(IDS[1], 2)
    assert letters(desk) == [[], [], []], "neighbours are joined by ribbons"


def test_letters_go_with_the_ribbons(desk: Desk) -> None:
    desk.set_marks(MarkMode.NONE)
    assert letters(desk) == [[], [], []]
    desk.set_marks(MarkMode.ENTITIES)
    desk.set_sync(SyncMode.OFF)
    assert letters(desk) == [[], [], []]


def test_a_click_on_the_letter_brings_the_other_level_and_lights_both_up(desk: Desk, qtbot: QtBot) -> None:
    first, _, third = desk.panes()
    third.view.verticalScrollBar().setValue(0)
    turn(first, 2, Qt.KeyboardModifier.AltModifier)
    (passage,) = first.view.letters.passages()
    first.view.scroll_alone(first.view.top_of(passage.span.start) - 100)
    point = first.view.letters.box(passage).center() - QPointF(0, first.view.verticalScrollBar().value())
    qtbot.mouseClick(first.view.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert [bool(pane.view.lit()) for pane in desk.panes()] == [True, False, True]
    qtbot.waitUntil(lambda: not is_gliding(desk))
    assert height(third, FAR) == pytest.approx(height(first, FAR), abs=LINE / 10)


def test_an_alignment_within_one_article_has_no_letter(qtbot: QtBot, appearance: Appearance) -> None:
    own = Alignment("x", 0.9, (STORY.alignments[0].passages[0], STORY.alignments[5].passages[0]))
    made = desk_of(qtbot, appearance, replace(STORY, alignments=(own,)), IDS)
    assert letters(made) == [[], [], []]
