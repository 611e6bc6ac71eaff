import invented
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot
from standing import desk_of

from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.panes.marks import Band
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.pane_row import PaneRow
from moviebrowser.desktop.panes.ribbons import Gap
from moviebrowser.desktop.theme import Appearance

STORY = invented.comparison(3)
IDS = [1, 2, 3]


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return desk_of(qtbot, appearance, STORY, IDS, width=1100)


def gaps(desk: Desk) -> list[Gap]:
    return [gap for row in desk.findChildren(PaneRow) for gap in row.gaps()]


def inside(gap: Gap, wanted: Band) -> QPoint:
    """A point well within a ribbon, where no other covers it."""
    points = (QPointF(x, y) for y in range(0, gap.height(), 3) for x in (6, 16, 26))
    around = (QPointF(0, -5), QPointF(0, 0), QPointF(0, 5))
    return next(point.toPoint() for point in points if all(gap.band_at(point + off) == wanted for off in around))


def seen_at(desk: Desk, pane: Pane, offset: int) -> float:
    """How far down the desk a code point is seen."""
    top = pane.view.top_of(offset) - pane.view.verticalScrollBar().value()
    return top + pane.view.viewport().mapTo(desk, QPoint(0, 0)).y()


def test_ribbons_join_neighbours_and_follow_the_order(desk: Desk) -> None:
    assert [len(gap.bands()) for gap in gaps(desk)] == [len(invented.SENTENCES)] * 2
    first = gaps(desk)[0].bands()[0]
    desk.move_pane(3, 1)
    assert gaps(desk)[0].bands()[0].right != first.right
    desk.close_article(3)
    assert [len(gap.bands()) for gap in gaps(desk)] == [len(invented.SENTENCES)]
    desk.set_comparison(None, ())
    assert [list(gap.bands()) for gap in gaps(desk)] == [[]]


def test_only_ribbons_in_sight_are_drawn(desk: Desk) -> None:
    shown = gaps(desk)[0].shapes()
    assert 0 < len(shown) < 12
    for pane in desk.panes():
        pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().maximum())
    assert {band.alignment for band, _ in shown}.isdisjoint({band.alignment for band, _ in gaps(desk)[0].shapes()})


def test_what_differs_has_another_colour(desk: Desk, appearance: Appearance) -> None:
    gap = gaps(desk)[0]
    differs = next(band for band, _ in gap.shapes() if band.differs)
    same = next(band for band, _ in gap.shapes() if not band.differs)
    drawn = gap.grab().toImage()
    assert drawn.pixelColor(inside(gap, differs)) == appearance.theme.colour("differing")
    assert drawn.pixelColor(inside(gap, same)) == appearance.theme.colour("same")


def test_a_click_on_a_ribbon_brings_its_ends_level(desk: Desk, qtbot: QtBot) -> None:
    gap = gaps(desk)[0]
    left, right = desk.panes()[:2]
    for pane, value in ((left, 1500), (right, 1380)):
        pane.view.moves_alone = True
        pane.view.verticalScrollBar().setValue(value)
        pane.view.moves_alone = False
    band = next(band for band, shape in gap.shapes() if shape.boundingRect().top() > 250)
    before = left.view.verticalScrollBar().value()

    def heights() -> list[float]:
        ends = ((left, band.left), (right, band.right))
        return [seen_at(desk, pane, span.start) for pane, span in ends]

    assert abs(heights()[0] - heights()[1]) > 20
    qtbot.mouseClick(gap, Qt.MouseButton.LeftButton, pos=inside(gap, band))
    qtbot.waitUntil(lambda: abs(heights()[0] - heights()[1]) <= 1)
    assert left.view.verticalScrollBar().value() == before


def test_dragging_a_gap_resizes_and_does_not_click(desk: Desk, qtbot: QtBot) -> None:
    gap = gaps(desk)[0]
    width = desk.panes()[0].width()
    qtbot.mousePress(gap, Qt.MouseButton.LeftButton, pos=QPoint(16, 300))
    qtbot.mouseMove(gap, QPoint(36, 300))
    qtbot.mouseMove(gap, QPoint(56, 300))
    qtbot.mouseRelease(gap, Qt.MouseButton.LeftButton, pos=QPoint(16, 300))
    assert desk.panes()[0].width() > width + 10


def test_the_pointer_shows_what_can_be_clicked(desk: Desk, qtbot: QtBot) -> None:
    gap = gaps(desk)[0]
    qtbot.mouseMove(gap, inside(gap, gap.shapes()[1][0]))
    assert gap.cursor().shape() is Qt.CursorShape.PointingHandCursor
    empty = next(QPointF(16, y) for y in range(gap.height()) if gap.band_at(QPointF(16, y)) is None)
    qtbot.mouseMove(gap, empty.toPoint())
    assert gap.cursor().shape() is Qt.CursorShape.SplitHCursor
