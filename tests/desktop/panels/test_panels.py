"""The right side, fed with a comparison made by hand."""

from dataclasses import replace
from itertools import pairwise

import pytest
from invented import comparison
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from moviebrowser.analysis import EntityType, Span
from moviebrowser.comparison import (
    Answer,
    ComparedQuote,
    Comparison,
    Entity,
    Fact,
    FactStatus,
    OnlyHere,
    Overlap,
    Place,
    QuoteStatus,
    QuoteVersion,
    Variant,
)
from moviebrowser.desktop.modes import RightTab
from moviebrowser.desktop.panels.coverage import Telling, shared_wording, shares
from moviebrowser.desktop.panels.entities_panel import Shared
from moviebrowser.desktop.panels.facts_panel import Show
from moviebrowser.desktop.panels.own_answers import Cell, cell
from moviebrowser.desktop.panels.quotes_panel import differing_words
from moviebrowser.desktop.panels.right_panel import RightPanel
from moviebrowser.desktop.theme import Appearance


def rich(count: int = 3) -> Comparison:
    """Return a comparison with something in every panel."""
    made = comparison(count)
    alone = Entity(
        "e3",
        EntityType.PERSON,
        "Tor Vik",
        (Variant("Tor Vik", (0,)), Variant("Tor Wik", (0,), misspelling=True)),
        (Place(0, 5, 12),),
    )
    answers = tuple(Answer(Place(number, 0, 4), "Oslo", "oslo") for number in range(2))
    agreed = Fact("f2", "Where", FactStatus.AGREE, answers, (2,))
    quote = ComparedQuote(
        "q1",
        "e1",
        QuoteStatus.DIFFERS,
        (
            QuoteVersion(Place(0, 10, 30), "Nobody complained about the cold"),
            QuoteVersion(Place(1, 10, 30), "Nobody complained about the rain"),
        ),
    )
    overlap = tuple(Overlap(i, j, 0.2) for i in range(count) for j in range(count) if i != j)
    return replace(
        made,
        entities=(*made.entities, alone),
        facts=(agreed, *made.facts),
        quotes=(quote,),
        overlap=overlap,
    )


@pytest.fixture
def panel(qtbot: QtBot, appearance: Appearance) -> RightPanel:
    made = RightPanel(appearance)
    qtbot.addWidget(made)
    made.resize(360, 640)
    made.show_comparison(rich())
    made.show()
    return made


def test_tabs_tell_how_many_there_are(panel: RightPanel) -> None:
    labels = [panel.tabs.button(tab).text() for tab in RightTab]
    assert labels == ["Entities 2", "Facts 2", "Quotes 1", "Coverage"]


def test_arrow_keys_go_from_tab_to_tab(panel: RightPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.tabs.button(RightTab.ENTITIES), Qt.Key.Key_Right)
    assert panel.tab() is RightTab.FACTS
    assert panel.facts.isVisible()


def test_entities_are_filtered_by_how_many_share_them_and_by_text(panel: RightPanel, qtbot: QtBot) -> None:
    entities = panel.entities
    names = {}
    for shared in Shared:
        entities.shared.setCurrentIndex(entities.shared.findData(shared))
        names[shared] = {row.entity.name for row in entities.rows()}
    assert names[Shared.SEVERAL] == {"Mara Quill", "The Glass Harbour"}
    assert names[Shared.ONE] == {"Tor Vik"}
    assert names[Shared.ALL] == names[Shared.SEVERAL] | names[Shared.ONE]
    qtbot.keyClicks(entities.filter, "wik")
    assert [row.entity.name for row in entities.rows()] == ["Tor Vik"]


def test_a_row_says_variants_misspellings_and_articles(panel: RightPanel) -> None:
    panel.entities.shared.setCurrentIndex(panel.entities.shared.findData(Shared.ONE))
    row = panel.entities.rows()[0]
    assert row.variants() == [("Tor Wik", True)]
    assert row.spoken() == "Tor Vik, person, 1 mentions in A, misspelt Tor Wik"


def test_keys_pin_an_entity_and_unpin_it(panel: RightPanel, qtbot: QtBot) -> None:
    rows = panel.entities.list
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(1, 0))
    with qtbot.waitSignal(panel.entities.pinned) as pinned:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert pinned.args == ["e1"]
    with qtbot.waitSignal(panel.entities.pinned) as pinned:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert pinned.args == [None]


def test_pinning_what_the_filter_hides_brings_it_into_the_list(panel: RightPanel) -> None:
    panel.entities.pin("e3")
    assert "e3" in [row.entity.id for row in panel.entities.rows()]


def test_disagreements_come_first_and_can_stand_alone(panel: RightPanel) -> None:
    assert [fact.id for fact in panel.facts.facts()] == ["f1", "f2"]
    panel.facts.show_which.setCurrentIndex(panel.facts.show_which.findData(Show.AGREE))
    assert [fact.id for fact in panel.facts.facts()] == ["f2"]


def test_a_click_on_an_answer_asks_for_all_its_evidence(panel: RightPanel, qtbot: QtBot) -> None:
    panel.show_tab(RightTab.FACTS)
    table = panel.facts.table
    cell = table.visualRect(table.model().index(0, 1)).center()
    with qtbot.waitSignal(panel.facts.evidenceWanted) as wanted:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert (wanted.args[0].id, wanted.args[1]) == ("f1", 1)
    table.setCurrentIndex(table.model().index(1, 0))
    with qtbot.waitSignal(panel.facts.evidenceWanted) as wanted:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert wanted.args[0].id == "f2"


def test_questions_stand_still_while_answers_scroll(panel: RightPanel, qtbot: QtBot) -> None:
    panel.show_comparison(rich(8))
    panel.show_tab(RightTab.FACTS)
    table = panel.facts.table
    before = table.verticalHeader().geometry()
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table.horizontalScrollBar().maximum() > 0
    assert table.verticalHeader().geometry() == before


def test_what_one_article_alone_names_comes_first() -> None:
    answers = (
        Answer(Place(0, 0, 9), "Mara Quill, Tor Vik", "mara quill; tor vik"),
        Answer(Place(1, 0, 9), "Vik, Ida Voss, Mara Quill", "ida voss; mara quill; tor vik"),
    )
    cast = Fact("f3", "Cast", FactStatus.DIFFER, answers, ())
    assert cell(cast, 0) == Cell("Mara Quill, Tor Vik")
    assert cell(cast, 1) == Cell("+ Ida Voss · Vik, Mara Quill", Span(0, 10))
    assert cell(cast, 2) == Cell("")


def test_columns_stand_as_the_panes_do(panel: RightPanel) -> None:
    panel.set_order([2, 0, 1])
    panel.show_tab(RightTab.FACTS)
    header = panel.facts.table.horizontalHeader()
    assert [header.logicalIndex(place) for place in range(3)] == [2, 0, 1]
    panel.show_comparison(rich(3))
    assert [header.logicalIndex(place) for place in range(3)] == [2, 0, 1]


def test_five_articles_fit_the_table(panel: RightPanel) -> None:
    panel.resize(392, 640)
    panel.show_comparison(rich(5))
    panel.show_tab(RightTab.FACTS)
    assert panel.facts.table.horizontalScrollBar().maximum() == 0


def test_the_table_of_facts_is_copied_as_a_table(panel: RightPanel, qtbot: QtBot) -> None:
    panel.show_tab(RightTab.FACTS)
    panel.facts.table.setFocus()
    qtbot.keyClick(panel.facts.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "\tPaper 0\tPaper 1\tPaper 2"
    assert lines[2] == "Where\tOslo\tOslo\t"


def test_words_that_differ_are_told_from_those_that_do_not() -> None:
    texts = ["Nobody minded the cold, he said", "nobody minded the rain"]
    apart = [
        [text[span.start : span.end] for span in spans]
        for text, spans in zip(texts, differing_words(texts), strict=True)
    ]
    assert apart == [["cold, he said"], ["rain"]]


def test_every_version_has_its_own_words_marked_however_many_agree() -> None:
    texts = ["It’s a “cold” harbour", "It's a \"cold\" harbour", "It's a warm harbour"]
    apart = [
        [text[span.start : span.end] for span in spans]
        for text, spans in zip(texts, differing_words(texts), strict=True)
    ]
    assert apart == [["cold"], ["cold"], ["warm"]]


def test_a_quote_names_its_speaker_and_leads_to_its_place(panel: RightPanel, qtbot: QtBot) -> None:
    panel.show_tab(RightTab.QUOTES)
    page = panel.quotes.page
    assert "Mara Quill" in page.toPlainText()
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    with qtbot.waitSignal(panel.quotes.placesWanted) as wanted:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert wanted.args[0] == [Place(0, 10, 30), Place(1, 10, 30)]


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


@pytest.mark.parametrize("waiting", [False, True])
def test_without_a_comparison_every_panel_says_why(panel: RightPanel, waiting: bool) -> None:
    panel.show_comparison(None, waiting=waiting)
    assert panel.entities.rows() == []
    assert panel.facts.facts() == []
    assert panel.quotes.quotes() == []
    for tab, page in (
        (RightTab.ENTITIES, panel.entities.list),
        (RightTab.FACTS, panel.facts.table),
        (RightTab.QUOTES, panel.quotes.page),
        (RightTab.COVERAGE, panel.coverage.heat_map),
    ):
        panel.show_tab(tab)
        assert not page.isVisible()


def test_another_theme_is_drawn_at_once(panel: RightPanel, appearance: Appearance) -> None:
    light = panel.grab().toImage().pixelColor(panel.width() // 2, 200)
    appearance.choose("dark")
    assert panel.grab().toImage().pixelColor(panel.width() // 2, 200) != light
