"""What the articles share and in which order they came: heat map, bars, and the line of dates."""

from dataclasses import replace
from itertools import pairwise

from invented import comparison, rich
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from moviebrowser.analysis import EntityType
from moviebrowser.comparison import Comparison, Entity, OnlyHere, Place, Variant, Wording
from moviebrowser.desktop.modes import RightTab
from moviebrowser.desktop.panels.coverage import Telling, shared_wording, shares
from moviebrowser.desktop.panels.right_panel import RightPanel


def test_the_heat_map_leads_to_shared_words(panel: RightPanel, qtbot: QtBot) -> None:
    panel.show_tab(RightTab.COVERAGE)
    heat = panel.coverage.heat_map
    assert heat.said(0, 1) == "20% of Paper 0 stands in Paper 1, too"
    with qtbot.waitSignal(panel.coverage.placesWanted) as wanted:
        qtbot.mouseClick(heat, Qt.MouseButton.LeftButton, pos=heat.cell(0, 1).center().toPoint())
    assert {place.article for place in wanted.args[0]} == {0, 1}
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(heat, key)
    with qtbot.waitSignal(panel.coverage.placesWanted) as wanted:
        qtbot.keyClick(heat, Qt.Key.Key_Return)
    assert {place.article for place in wanted.args[0]} == {0, 1}


def test_bars_lead_to_what_only_one_article_has(panel: RightPanel, qtbot: QtBot) -> None:
    panel.show_tab(RightTab.COVERAGE)
    bars = panel.coverage.bars
    with qtbot.waitSignal(panel.coverage.placesWanted) as wanted:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(*bars.cell(0, 2).center().toTuple()))
    assert [place.article for place in wanted.args[0]] == [0]


def test_shares_of_an_article_lie_apart() -> None:
    made = rich()
    parts = shares(made, 0, OnlyHere(made))
    assert [part.telling for part in parts] == list(Telling)
    assert 0 < sum(part.share for part in parts) <= 1
    places = sorted(place for part in parts for place in part.places)
    assert all(one.end <= other.start for one, other in pairwise(places))
    assert shared_wording(made, 0, 2) == [[Place(0, 5, 25), Place(2, 5, 25)]]


def test_the_heat_map_tells_who_took_words_from_whom(panel: RightPanel) -> None:
    words = " ".join(f"word{nth} of the harbour" for nth in range(12))
    made = replace(
        in_time(),
        articles=tuple(
            replace(article, text=words, published=day)
            for article, day in zip(comparison(2).articles, ("2024-03-02", "2024-03-01"), strict=True)
        ),
        entities=(),
        wording=(Wording(48, tuple(Place(number, 0, len(words)) for number in range(2))),),
    )
    panel.show_tab(RightTab.COVERAGE)
    panel.show_comparison(made)
    assert panel.coverage.heat_map.directions() == ["Paper 0 took words from Paper 1: it came later"]
    assert panel.coverage.directions.isVisible()


def dated(name: str, *places: Place) -> Entity:
    return Entity(name, EntityType.DATE, name, (Variant(name, (0,)),), places)


def in_time() -> Comparison:
    """Return three articles that name days."""
    texts = ("Shot on 3 May 2021, out July 12.", "In cinemas on 12 July 2024, made in 2021.", "No day at all.")
    articles = tuple(
        replace(article, text=text, published="2024-06-30" if nth != 1 else None)
        for nth, (article, text) in enumerate(zip(comparison(3).articles, texts, strict=True))
    )
    entities = (
        dated("3 May 2021", Place(0, 8, 18)),
        dated("12 July 2024", Place(0, 24, 31), Place(1, 14, 26)),
        dated("2021", Place(1, 36, 40)),
        dated("some day", Place(2, 3, 6)),
    )
    empty = replace(comparison(3), entities=entities, alignments=(), sync=(), facts=(), wording=())
    return replace(empty, articles=articles)


def test_dates_stand_along_a_line_and_lead_to_where_they_are_named(panel: RightPanel, qtbot: QtBot) -> None:
    panel.show_tab(RightTab.COVERAGE)
    panel.show_comparison(in_time())
    line = panel.coverage.time_line
    assert [(one.day, one.articles) for one in line.moments()] == [
        ("2021", (1,)),
        ("2021-05-03", (0,)),
        ("2024-06-30", (0, 2)),
        ("2024-07-12", (0, 1)),
    ]
    assert line.said(3, 0) == "Friday, 12 July 2024: named by Paper 0, Paper 1"
    assert line.said(2, 0) == "Sunday, 30 June 2024: Paper 0, Paper 2 came out"
    tops = [line.cell(row, 0).top() for row in range(4)]
    assert tops[2] - tops[1] > tops[3] - tops[2]
    line.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(line, key)
    with qtbot.waitSignal(panel.placesWanted) as wanted:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert wanted.args[0] == [Place(1, 14, 26)]
    with qtbot.waitSignal(panel.placesWanted) as wanted:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.cell(2, 3).center().toPoint())
    assert wanted.args[0] == [Place(2, 0, 1)]


def test_articles_without_a_date_are_said_to_have_none(panel: RightPanel) -> None:
    panel.show_tab(RightTab.COVERAGE)
    panel.show_comparison(
        replace(in_time(), entities=(), articles=tuple(replace(a, published=None) for a in in_time().articles))
    )
    assert not panel.coverage.time_line.isVisible()
