import json

import invented
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from standing import desk_of

from moviebrowser.analysis import Span
from moviebrowser.desktop.modes import MOST, Flow, MarkMode, SyncMode
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.panes.empty_desk import EmptyDesk
from moviebrowser.desktop.panes.header import PANE_DRAG
from moviebrowser.desktop.panes.marks import MarkKind
from moviebrowser.desktop.panes.pane_row import PaneRow
from moviebrowser.desktop.panes.reading_type import STANDARD, ReadingType
from moviebrowser.desktop.theme import Appearance
from moviebrowser.excerpts import Colour, text_excerpt

STORY = invented.comparison(3)
IDS = [11, 12, 13]


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return desk_of(qtbot, appearance, STORY, IDS)


def scrolled(desk: Desk) -> list[int]:
    return [pane.view.verticalScrollBar().value() for pane in desk.panes()]


def test_an_empty_desk_says_what_to_do(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Desk(appearance)
    qtbot.addWidget(desk)
    desk.show()
    assert desk.ids() == []
    said = desk.findChild(EmptyDesk)
    assert said is not None
    assert said.isVisible()
    assert said.accessibleName() == "No article is open"


def test_articles_stand_side_by_side_equally_wide(desk: Desk) -> None:
    assert desk.ids() == IDS
    widths = [pane.width() for pane in desk.panes()]
    assert max(widths) - min(widths) <= 1
    assert [desk.letter(article) for article in IDS] == ["A", "B", "C"]


def test_at_most_eight_articles(desk: Desk) -> None:
    many = [(nth, STORY.articles[0]) for nth in range(12)]
    desk.open(many)
    assert len(desk.ids()) == MOST
    with pytest.raises(ValueError, match="at most 8"):
        desk.add(99, STORY.articles[1])


def test_narrow_desks_scroll_sideways_instead_of_squeezing(desk: Desk) -> None:
    desk.resize(500, 600)
    QApplication.processEvents()
    assert all(pane.width() >= STANDARD.readable() for pane in desk.panes())
    desk.activate(2)
    last = desk.panes()[2]
    assert 0 <= last.mapTo(desk, QPoint(0, 0)).x() <= 500 - STANDARD.readable()


def test_evidence_beyond_the_edge_is_brought_into_view(desk: Desk) -> None:
    desk.resize(2 * STANDARD.readable() + 60, 600)
    QApplication.processEvents()
    places = [(article, 40, 60) for article in IDS]

    def seen() -> list[int]:
        lefts = {pane.id: pane.mapTo(desk, QPoint(0, 0)).x() for pane in desk.panes()}
        return [article for article, left in lefts.items() if 0 <= left <= desk.width() - STANDARD.readable()]

    desk.set_marks(MarkMode.NONE)
    desk.show_places([places[2], *places[:2]])
    assert seen() == [12, 13]
    assert desk.active() == 13
    desk.show_places([places[0], *places[1:]])
    assert seen() == [11, 12]
    assert desk.panes()[0].view.lit()


def test_adding_an_open_article_activates_it(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.activated) as told:
        desk.add(12, STORY.articles[1])
    assert told.args == [12]
    assert desk.active() == 12
    assert desk.ids() == IDS


def test_the_close_button_takes_an_article_away(desk: Desk, qtbot: QtBot) -> None:
    desk.activate(0)
    with qtbot.waitSignal(desk.articleClosed) as told:
        qtbot.mouseClick(desk.panes()[0].header.close_button, Qt.MouseButton.LeftButton)
    assert told.args == [11]
    assert desk.ids() == [12, 13]
    assert desk.active() == 12
    for article in (12, 13):
        desk.close_article(article)
    assert desk.active() is None


def test_panes_swap_and_keep_their_letters(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.orderChanged):
        qtbot.mouseClick(desk.panes()[0].header.swap, Qt.MouseButton.LeftButton)
    assert desk.ids() == [12, 11, 13]
    assert desk.letter(12) == "B"
    qtbot.mouseClick(desk.panes()[2].header.swap, Qt.MouseButton.LeftButton)
    assert desk.ids() == [12, 13, 11]


def test_a_pane_dropped_elsewhere_moves_there(desk: Desk) -> None:
    data = QMimeData()
    data.setData(PANE_DRAG, b"11")
    last = desk.panes()[2]
    row = last.parentWidget()
    assert isinstance(row, PaneRow)
    point = QPointF(last.mapTo(row, QPoint(last.width() - 5, 40)))
    drop = QDropEvent(point, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    # Qt delivers drops only from the platform's own drag.
    row.dropEvent(drop)
    assert desk.ids() == [12, 13, 11]


def test_a_click_on_a_mention_tells_its_entity(desk: Desk, qtbot: QtBot) -> None:
    pane = desk.panes()[0]
    mark = next(mark for mark in pane.view.marks() if mark.kind is MarkKind.ENTITY)
    (box,) = pane.view.boxes([Span(mark.start, mark.end)])
    with qtbot.waitSignal(desk.entityClicked) as told:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert told.args == ["e1"]


def test_steps_go_through_all_panes_and_round(desk: Desk) -> None:
    told: list[tuple[int, int]] = []
    desk.stepped.connect(lambda nth, of: told.append((nth, of)))
    desk.pin("e1")
    count = len(STORY.entities[0].mentions)
    for _ in range(count):
        desk.step(1)
    assert told == [(nth, count) for nth in range(1, count + 1)]
    assert desk.active() == 13
    desk.step(1)
    desk.step(-1)
    assert told[-2:] == [(1, count), (count, count)]


def test_steps_without_a_pin_do_nothing(desk: Desk) -> None:
    told: list[int] = []
    desk.stepped.connect(lambda nth, of: told.append(nth))
    desk.step(1)
    desk.pin("unknown")
    desk.step(1)
    assert told == []


def test_the_pinned_entity_is_outlined_in_every_pane(desk: Desk) -> None:
    colour = desk.panes()[0].view.grab().toImage()
    desk.pin("e1")
    after = desk.panes()[0].view.grab().toImage()
    assert colour != after
    desk.set_marks(MarkMode.NONE)
    marked = [{mark.target for mark in pane.view.marks()} for pane in desk.panes()]
    assert marked == [{"e1"}, {"e1"}, {"e1"}]


def test_places_are_shown_in_every_pane_named(desk: Desk, qtbot: QtBot) -> None:
    passages = zip(IDS, STORY.alignments[30].passages, strict=True)
    places = [(article, place.start, place.end) for article, place in passages]
    desk.set_sync(SyncMode.OFF)
    desk.show_places(places[:2])
    wanted = [desk.panes()[nth].view.top_of(places[nth][1]) for nth in range(2)]
    lines = [desk.panes()[nth].view.reading_line() for nth in range(2)]
    qtbot.waitUntil(lambda: all(abs(scrolled(desk)[nth] + lines[nth] - wanted[nth]) <= 1 for nth in range(2)))
    assert scrolled(desk)[2] == 0


def test_hits_and_excerpts_are_marked(desk: Desk, qtbot: QtBot) -> None:
    desk.set_hits({12: (Span(0, 4),)})
    excerpt = text_excerpt(13, STORY.articles[2], 5, 30, colour=Colour.PINK)
    desk.set_excerpts([excerpt])
    kinds = [{mark.kind for mark in pane.view.marks()} for pane in desk.panes()]
    assert MarkKind.HIT in kinds[1] - kinds[0] - kinds[2]
    assert MarkKind.EXCERPT in kinds[2] - kinds[0] - kinds[1]
    desk.set_marks(MarkMode.NONE)
    assert [len(pane.view.marks()) for pane in desk.panes()] == [0, 0, 1]


def test_the_desk_comes_back_as_it_was_left(desk: Desk, qtbot: QtBot, appearance: Appearance) -> None:
    desk.set_sync(SyncMode.OFF)
    desk.move_pane(13, 0)
    desk.zoom(2)
    desk.activate(1)
    qtbot.waitUntil(lambda: {pane.view.font().pixelSize() for pane in desk.panes()} == {desk.reading().size})
    QApplication.processEvents()
    for nth, pane in enumerate(desk.panes()):
        pane.view.verticalScrollBar().setValue(300 + 200 * nth)
    state = json.loads(json.dumps(desk.state()))
    other = Desk(appearance)
    qtbot.addWidget(other)
    other.resize(desk.size())
    other.open(list(zip(IDS, STORY.articles, strict=True)))
    other.restore(state)
    other.show()
    qtbot.waitUntil(lambda: scrolled(other) == scrolled(desk))
    assert other.ids() == desk.ids()
    assert other.active() == desk.active()
    assert json.loads(json.dumps(other.state())) == state


def test_a_state_from_elsewhere_does_no_harm(desk: Desk) -> None:
    desk.restore({"order": [99, 12], "places": {"77": [1, 2.0]}, "sizes": [1]})
    assert sorted(desk.ids()) == IDS


def test_larger_type_keeps_the_place_that_is_read(desk: Desk) -> None:
    view = desk.panes()[0].view
    view.verticalScrollBar().setValue(900)
    before = view.place()
    desk.zoom(5)
    QApplication.processEvents()
    after = view.place()
    assert before is not None
    assert after is not None
    assert abs(after[0] - before[0]) < 60
    desk.set_reading(ReadingType("sans", 14))
    assert desk.state()["reading"]["family"] == "sans"


def test_another_theme_redraws_everything(desk: Desk, appearance: Appearance) -> None:
    appearance.choose("dark")
    QApplication.processEvents()
    drawn = desk.grab().toImage()
    assert drawn.pixelColor(3, 3) == appearance.theme.colour("window")
    view = desk.panes()[0].view
    corner = view.viewport().mapTo(desk, QPoint(view.viewport().width() - 3, 3))
    assert drawn.pixelColor(corner) == appearance.theme.colour("card")


def test_everything_that_can_be_used_has_a_name(desk: Desk) -> None:
    for pane in desk.panes():
        named = [pane, pane.view, pane.overview, pane.header.chip, pane.header.headline, *pane.bar.markers.values()]
        named += [pane.header.close_button, pane.header.swap, pane.header.original]
        assert [widget for widget in named if not widget.accessibleName()] == []


def row_of(desk: Desk, article: int) -> PaneRow:
    row = desk.panes()[desk.ids().index(article)].parentWidget()
    assert isinstance(row, PaneRow)
    return row


def test_panes_without_room_stand_in_two_rows_where_the_reader_wants_it(desk: Desk) -> None:
    desk.set_flow(Flow.ROWS)
    assert row_of(desk, 13) is row_of(desk, 11)
    desk.resize(620, 700)
    QApplication.processEvents()
    assert row_of(desk, 12) is row_of(desk, 11)
    assert row_of(desk, 13) is not row_of(desk, 11)
    assert desk.ids() == IDS
    assert desk.panes()[2].isVisible()
    assert [len(gap.bands()) for row in desk.findChildren(PaneRow) for gap in row.gaps()] == [40]
    desk.move_pane(13, 0)
    assert desk.ids() == [13, 11, 12]
    desk.solo(12)
    QApplication.processEvents()
    assert [pane.isVisible() for pane in desk.panes()] == [False, False, True]
    assert desk.panes()[2].height() > 600
    desk.solo(None)
    desk.resize(1000, 700)
    QApplication.processEvents()
    assert row_of(desk, 12) is row_of(desk, 11)


def test_gaps_are_narrow_without_ribbons(desk: Desk) -> None:
    def widths() -> set[int]:
        QApplication.processEvents()
        return {gap.width() for row in desk.findChildren(PaneRow) for gap in row.gaps()}

    with_ribbons = min(widths())
    desk.set_sync(SyncMode.OFF)
    assert max(widths()) < with_ribbons
    desk.set_sync(SyncMode.MEANING)
    assert min(widths()) == with_ribbons
    desk.set_marks(MarkMode.NONE)
    assert max(widths()) < with_ribbons
    desk.set_marks(MarkMode.FACTS)
    desk.resize(800, 700)
    assert max(widths()) < with_ribbons


def test_a_closed_article_comes_back_where_it_stood(desk: Desk) -> None:
    desk.set_sync(SyncMode.OFF)
    desk.panes()[1].view.verticalScrollBar().setValue(700)
    place = desk.panes()[1].view.place()
    desk.close_article(12)
    desk.add(12, STORY.articles[1])
    QApplication.processEvents()
    assert desk.ids() == IDS
    assert desk.panes()[1].view.place() == place


def test_the_pane_in_use_is_moved_and_swapped_and_shown_alone(desk: Desk) -> None:
    desk.activate(0)
    desk.shift(1)
    assert desk.ids() == [12, 11, 13]
    desk.shift(1)
    desk.shift(1)
    assert desk.ids() == [12, 13, 11]
    desk.swap()
    assert desk.ids() == [12, 11, 13]
    desk.toggle_solo()
    assert desk.soloed() == 11
    desk.toggle_solo()
    assert desk.soloed() is None
