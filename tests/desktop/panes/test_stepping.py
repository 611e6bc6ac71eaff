from dataclasses import replace

import invented
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from standing import desk_of

from moviebrowser.analysis import Span
from moviebrowser.comparison import ComparedQuote, QuoteStatus, QuoteVersion
from moviebrowser.desktop.modes import MarkMode
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.panes.marks import HERE, MarkKind
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.theme import Appearance

_PLACES = invented.comparison(3).alignments[3].passages
_QUOTE = ComparedQuote("q1", None, QuoteStatus.DIFFERS, tuple(QuoteVersion(place, "said") for place in _PLACES))
STORY = replace(invented.comparison(3), quotes=(_QUOTE,))
IDS = [11, 12, 13]


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return desk_of(qtbot, appearance, STORY, IDS)


def stepped_to(desk: Desk) -> list[tuple[int, int]]:
    """Where the hit is framed: pane and code point."""
    marks = [(pane.id, mark) for pane in desk.panes() for mark in pane.view.marks()]
    return [(article, mark.start) for article, mark in marks if mark.kind is MarkKind.HIT and mark.style == HERE]


def point_of(pane: Pane, span: Span) -> QPoint:
    (box, *_) = pane.view.boxes([span])
    return QPoint(round(box.left()) + 3, round(box.center().y()) - pane.view.verticalScrollBar().value())


def test_hits_are_stepped_through_pane_after_pane_and_round(desk: Desk, qtbot: QtBot) -> None:
    desk.set_hits({11: (Span(0, 4),), 13: (Span(20, 24), Span(5, 9))})
    heard: list[tuple[int, int]] = []
    desk.hitStepped.connect(lambda nth, of: heard.append((nth, of)))
    seen = []
    for direction in (1, 1, 1, 1, -1):
        desk.step_hit(direction)
        seen += stepped_to(desk)
    assert seen == [(11, 0), (13, 5), (13, 20), (11, 0), (13, 20)]
    assert heard == [(1, 3), (2, 3), (3, 3), (1, 3), (3, 3)]
    assert desk.active() == 13


def test_the_first_hit_is_the_first_below_the_top_of_what_is_seen(desk: Desk) -> None:
    desk.panes()[1].view.verticalScrollBar().setValue(1500)
    desk.activate(1)
    far = STORY.alignments[30].passages[1]
    desk.set_hits({11: (Span(0, 4),), 12: (Span(0, 4), Span(far.start, far.start + 4))})
    desk.step_hit(1)
    assert stepped_to(desk) == [(12, far.start)]


def test_a_hit_that_is_stepped_to_is_seen_also_when_nothing_is_marked(desk: Desk, qtbot: QtBot) -> None:
    desk.set_marks(MarkMode.NONE)
    desk.set_hits({12: (Span(0, 4), Span(10, 14))})
    assert not desk.panes()[1].view.marks()
    desk.step_hit(-1)
    assert stepped_to(desk) == [(12, 10)]


def test_no_hits_are_told(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.hitStepped) as told:
        desk.step_hit(1)
    assert told.args == [0, 0]


def test_mentions_in_headlines_are_marked_and_counted(desk: Desk, qtbot: QtBot) -> None:
    headlines = [pane.header.headline for pane in desk.panes()]
    assert [[mark.target for mark in headline.marks()] for headline in headlines] == [["e2"]] * 3
    mentions = sum(len(entity.mentions) + 3 for entity in STORY.entities if entity.id == "e2")
    desk.pin("e2")
    before = headlines[0].grab().toImage()
    with qtbot.waitSignal(desk.stepped) as told:
        desk.step(1)
    assert told.args == [1, mentions]
    qtbot.waitUntil(lambda: headlines[0].grab().toImage() != before)
    desk.set_marks(MarkMode.WORDING)
    assert [len(headline.marks()) for headline in headlines] == [1] * 3
    desk.pin(None)
    desk.set_marks(MarkMode.FACTS)
    assert [len(headline.marks()) for headline in headlines] == [0] * 3


def test_a_click_in_a_headline_tells_the_entity(desk: Desk, qtbot: QtBot) -> None:
    header = desk.panes()[1].header
    (mark,) = header.headline.marks()
    point = header.headline.mapTo(header, header.headline.boxes(mark.start, mark.end)[0].center().toPoint())
    with qtbot.waitSignal(desk.entityClicked) as told:
        qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=point)
    assert told.args == ["e2"]


def test_clicks_tell_the_fact_and_the_quote(desk: Desk, qtbot: QtBot) -> None:
    desk.set_marks(MarkMode.FACTS)
    pane, place = desk.panes()[0], _PLACES[0]
    with qtbot.waitSignal(desk.factClicked) as told:
        qtbot.mouseClick(
            pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, Span(place.start, place.start + 10))
        )
    assert told.args == ["f1"]
    later = Span(place.start + 40, place.start + 44)
    with qtbot.waitSignal(desk.quoteClicked) as told:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, later))
    assert told.args == ["q1"]


def test_a_double_click_on_the_head_shows_one_pane_alone_and_all_again(desk: Desk, qtbot: QtBot) -> None:
    widths = [pane.width() for pane in desk.panes()]
    header = desk.panes()[1].header
    qtbot.mouseDClick(header, Qt.MouseButton.LeftButton, pos=QPoint(200, 12))
    assert [pane.isVisible() for pane in desk.panes()] == [False, True, False]
    assert desk.state()["sizes"] == widths
    desk.activate(2)
    assert [pane.isVisible() for pane in desk.panes()] == [False, False, True]
    assert desk.soloed() == 13
    qtbot.mouseDClick(desk.panes()[2].header, Qt.MouseButton.LeftButton, pos=QPoint(200, 12))
    QApplication.processEvents()
    assert [pane.width() for pane in desk.panes()] == widths


def test_disagreements_are_counted_with_what_they_are(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.said) as said:
        desk.step_told(1, differing=True)
    assert said.args == ["Disagreement 1 of 2 – facts: 1, quotes: 1"]


def test_steps_and_evidence_lead_out_of_a_pane_alone(desk: Desk) -> None:
    desk.solo(11)
    desk.set_hits({12: (Span(0, 4),)})
    desk.step_hit(1)
    assert desk.soloed() == 12
    desk.show_places([(11, 0, 4), (13, 0, 4)])
    assert desk.soloed() is None
    desk.solo(13)
    desk.close_article(13)
    assert [pane.isVisible() for pane in desk.panes()] == [True, True]


def test_tab_goes_from_pane_to_pane(desk: Desk, qtbot: QtBot) -> None:
    desk.activateWindow()
    desk.activate(0)
    reached = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        reached += [pane.id for pane in desk.panes() if pane.view is focused]
        qtbot.keyClick(focused or desk, Qt.Key.Key_Tab)
    assert set(reached) == set(IDS)
    desk.activate(2)
    desk.cycle(1)
    assert desk.active() == 11
