"""The right side, fed with a comparison made by hand."""

from dataclasses import replace
from itertools import pairwise

import pytest
from invented import comparison
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from moviebrowser.analysis import EntityType, Span
from moviebrowser.comparison import (
    Answer,
    ComparedQuote,
    Comparison,
    Correction,
    Entity,
    Fact,
    FactStatus,
    Ignore,
    Merge,
    OnlyHere,
    Overlap,
    Place,
    QuoteStatus,
    QuoteVersion,
    Rename,
    Retype,
    Split,
    Variant,
    Wording,
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
    assert row.spoken() == "Tor Vik, person, 1 mention in A, misspelt Tor Wik"


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
    texts = ["It’s a “cold” harbour", 'It\'s a "cold" harbour', "It's a warm harbour"]
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


def shown_by(panel: RightPanel, wanted: object) -> list[str]:
    shared = panel.entities.shared
    shared.setCurrentIndex(shared.findData(wanted))
    return [row.entity.name for row in panel.entities.rows()]


def test_entities_may_be_listed_from_any_number_of_articles_on(panel: RightPanel) -> None:
    assert shown_by(panel, 3) == ["Mara Quill", "The Glass Harbour"]
    panel.show_comparison(rich(5))
    assert len(shown_by(panel, 4)) == 2
    panel.show_comparison(rich(2))
    assert panel.entities.shared.currentData() == Shared.SEVERAL


def test_a_comparison_made_anew_leaves_the_list_where_it_stood(panel: RightPanel) -> None:
    many = tuple(replace(rich().entities[0], id=f"m{nth}", name=f"Name {nth:02}") for nth in range(60))
    story = replace(rich(), entities=many)
    panel.show_comparison(story)
    bar = panel.entities.list.verticalScrollBar()
    bar.setValue(600)
    panel.show_comparison(None, waiting=True)
    panel.show_comparison(story)
    assert bar.value() == 600


def entity_menu(panel: RightPanel, name: str) -> dict[str, QAction]:
    """Return all that can be done with an entity, by path of the menu."""
    entity = next(row.entity for row in panel.entities._all() if row.entity.name == name)
    found = {}
    menu = panel.entities.menu(entity)
    for action in menu.actions():
        text = action.text().replace("&", "").split("\t")[0]
        found[text] = action
        found |= {f"{text}/{inner.text()}": inner for inner in action.menu().actions()} if action.menu() else {}
    return found


@pytest.mark.parametrize(
    ("path", "correction"),
    [
        ("Same as/Mara Quill", Merge("Mara Quill", "Tor Vik")),
        ("Split off/Tor Wik", Split("Tor Vik", "Tor Wik")),
        ("Belongs to/Places", Retype("Tor Vik", EntityType.PLACE)),
        ("Ignore: not a name", Ignore("Tor Vik")),
    ],
)
def test_the_menu_mends_the_linking(panel: RightPanel, qtbot: QtBot, path: str, correction: Correction) -> None:
    with qtbot.waitSignal(panel.correctionWanted) as told:
        entity_menu(panel, "Tor Vik")[path].trigger()
    assert told.args == [correction]


def test_keys_rename_and_ignore(panel: RightPanel, qtbot: QtBot) -> None:
    rows = panel.entities.list
    rows.setCurrentIndex(rows.model().index(1, 0))
    with qtbot.waitSignal(panel.correctionWanted) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert told.args == [Ignore("Mara Quill")]
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    dialog = panel.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("Mara Q.")
    with qtbot.waitSignal(panel.correctionWanted) as told:
        dialog.accept()
    assert told.args == [Rename("Mara Quill", "Mara Q.")]


def test_one_entity_dropped_on_another_is_the_same(panel: RightPanel, qtbot: QtBot) -> None:
    model = panel.entities.list.model()
    data = model.mimeData([model.index(3, 0)])
    with qtbot.waitSignal(panel.correctionWanted) as told:
        model.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, model.index(1, 0))
    assert told.args == [Merge("Mara Quill", "The Glass Harbour")]


def test_types_are_chosen_one_after_another(panel: RightPanel, qtbot: QtBot) -> None:
    button = panel.entities.types
    with qtbot.waitSignal(panel.entities.typesChanged) as told:
        button.actions_[EntityType.DATE].trigger()
    assert told.args == [frozenset(EntityType) - {EntityType.DATE}]
    assert button.text() == "Types 9/10 ▾"


def test_findings_can_be_kept_as_a_bundle(panel: RightPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.bundleWanted) as told:
        entity_menu(panel, "The Glass Harbour")["Keep all mentions as excerpts"].trigger()
    assert told.args == ["entity", 1]
    fact = panel.facts.facts()[0]
    with qtbot.waitSignal(panel.bundleWanted) as told:
        panel.facts.table.menu(fact).actions()[1].trigger()
    assert told.args == ["fact", 1]
    with qtbot.waitSignal(panel.bundleWanted) as told:
        panel.quotes.page.anchorClicked.emit(QUrl("q1#keep"))
    assert told.args == ["quote", 0]


def test_facts_and_quotes_are_filtered_by_text(panel: RightPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.facts.filter, "oslo")
    assert [fact.id for fact in panel.facts.facts()] == ["f2"]
    qtbot.keyClicks(panel.quotes.filter, "quill rain")
    assert len(panel.quotes.quotes()) == 1
    qtbot.keyClicks(panel.quotes.filter, "x")
    assert panel.quotes.quotes() == []


def test_the_table_is_copied_as_html_too_with_what_answers_come_to(panel: RightPanel) -> None:
    panel.facts.set_order([2, 1, 0])
    panel.facts.copy_button.click()
    html = QGuiApplication.clipboard().mimeData().html()
    assert "<th>≠ Who spoke</th>" in html
    assert html.index("Paper 2") < html.index("Paper 0")


def dated(name: str, *places: Place) -> Entity:
    return Entity(name, EntityType.DATE, name, (Variant(name, (0,)),), places)


def in_time() -> Comparison:
    """Return three articles that name days."""
    texts = ("Shot on 3 May 2021, out July 12.", "In cinemas on 12 July 2024, made in 2021.", "No day at all.")
    articles = tuple(
        replace(article, text=text, published="2024-06-30" if nth == 0 else None)
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
        ("2024-06-30", (0,)),
        ("2024-07-12", (0, 1)),
    ]
    assert line.said(3, 0) == "Friday, 12 July 2024: named by Paper 0, Paper 1"
    assert line.said(2, 0) == "Sunday, 30 June 2024: Paper 0 came out"
    tops = [line.cell(row, 0).top() for row in range(4)]
    assert tops[2] - tops[1] > tops[3] - tops[2]
    line.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(line, key)
    with qtbot.waitSignal(panel.placesWanted) as wanted:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert wanted.args[0] == [Place(1, 14, 26)]


def test_articles_without_a_date_are_said_to_have_none(panel: RightPanel) -> None:
    panel.show_tab(RightTab.COVERAGE)
    panel.show_comparison(
        replace(in_time(), entities=(), articles=tuple(replace(a, published=None) for a in in_time().articles))
    )
    assert not panel.coverage.time_line.isVisible()


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
