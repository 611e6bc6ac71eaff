from dataclasses import replace
from itertools import pairwise

import invented
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from standing import desk_of

from moviebrowser.analysis import Span
from moviebrowser.articles import Article
from moviebrowser.comparison import Variant
from moviebrowser.desktop.modes import MarkMode
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.panes.find_bar import FindBar
from moviebrowser.desktop.panes.finding import MOST_HITS, found, namesakes
from moviebrowser.desktop.panes.marks import HERE, MarkKind
from moviebrowser.desktop.theme import Appearance

STORY = invented.comparison(3)
IDS = [11, 12, 13]


def texts(spans: list[Span], text: str) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def test_words_are_found_as_written_whatever_their_case_and_quotes() -> None:
    text = "The KEEPER’s boat; the\n\nkeeper's boat again"
    assert texts(found("keeper's boat", text, None), text) == ["KEEPER’s boat", "keeper's boat"]


def test_other_forms_and_names_are_found_too_and_no_place_twice() -> None:
    text = "A boat, two boats, and the Gull"

    def forms(query: str, text: str) -> list[Span]:
        assert query == "boat"
        return [Span(2, 6), Span(12, 17)]

    spans = found("boat", text, forms, [Span(27, 31)])
    assert texts(spans, text) == ["boat", "boats", "Gull"]


def test_words_after_each_other_are_a_phrase() -> None:
    asked: list[str] = []
    found("two boats", "", lambda query, text: asked.append(query) or ())
    found('"two boats"', "", lambda query, text: asked.append(query) or ())
    assert asked == ['"two boats"'] * 2


@given(st.text(max_size=12), st.text(max_size=60))
def test_hits_lie_apart_within_the_text(query: str, text: str) -> None:
    spans = found(query, text, None)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_an_entity_goes_by_each_of_its_variants() -> None:
    entity = replace(STORY.entities[0], variants=(Variant("Mara Quill", (0,)), Variant("Quil", (1,), misspelling=True)))
    story = replace(STORY, entities=(entity, STORY.entities[1]))
    assert namesakes("quil", story) == [entity]
    assert namesakes("mara quill ", story) == [entity]
    assert namesakes("mara", story) == []


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return desk_of(qtbot, appearance, STORY, IDS)


def opened(desk: Desk) -> FindBar:
    desk.open_find()
    bar = desk.findChild(FindBar)
    assert isinstance(bar, FindBar)
    return bar


def hits(desk: Desk) -> list[int]:
    return [sum(mark.kind is MarkKind.HIT for mark in pane.view.marks()) for pane in desk.panes()]


def test_hits_are_counted_and_marked_in_all_panes_while_one_types(desk: Desk, qtbot: QtBot) -> None:
    bar = opened(desk)
    qtbot.keyClicks(bar.field, "scene 39")
    assert hits(desk) == [1, 1, 1]
    assert bar.count.text() == "1 of 3"
    assert bar.count.toolTip() == "A 1 · B 1 · C 1"
    assert [sum(tick.mark.kind is MarkKind.HIT for tick in pane.overview.ticks()) for pane in desk.panes()] == [1, 1, 1]
    qtbot.keyClicks(bar.field, "9")
    assert bar.count.text() == "Nothing found"


def test_enter_goes_on_to_the_next_pane_and_round(desk: Desk, qtbot: QtBot) -> None:
    bar = opened(desk)
    qtbot.keyClicks(bar.field, "scene 39")
    visited = []
    for _ in range(3):
        visited.append(desk.active())
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert visited == IDS
    assert bar.count.text() == "1 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (desk.active(), bar.count.text()) == (13, "3 of 3")
    here = [mark for pane in desk.panes() for mark in pane.view.marks() if mark.style == HERE]
    assert len(here) == 1


def test_hits_in_headlines_count(desk: Desk, qtbot: QtBot) -> None:
    bar = opened(desk)
    qtbot.keyClicks(bar.field, "cameras")
    assert bar.count.text() == "1 of 3"
    kinds = [{mark.kind for mark in pane.header.headline.marks()} for pane in desk.panes()]
    assert all(MarkKind.HIT in kind for kind in kinds)


def test_escape_closes_the_bar_and_brings_the_librarys_hits_back(desk: Desk, qtbot: QtBot) -> None:
    desk.set_hits({12: (Span(0, 4),)})
    bar = opened(desk)
    qtbot.keyClicks(bar.field, "oslo")
    assert hits(desk)[0] == 40
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not desk.is_finding()
    assert hits(desk) == [0, 1, 0]
    assert desk.panes()[0].view.hasFocus()


def test_selected_words_are_looked_for_also_where_nothing_else_is_marked(desk: Desk) -> None:
    desk.set_marks(MarkMode.NONE)
    text = STORY.articles[0].text
    at = text.index("Oslo")
    desk.panes()[0].view.select(Span(at, at + 4))
    bar = opened(desk)
    assert bar.field.text() == "Oslo"
    assert hits(desk)[2] == 40


def test_other_names_are_found_once_the_articles_are_compared(desk: Desk, qtbot: QtBot) -> None:
    desk.set_comparison(None, [])
    desk.find_with(lambda query, text, language: ())
    bar = opened(desk)
    qtbot.keyClicks(bar.field, "The Quill")
    assert bar.count.text() == "Nothing found"
    entity = replace(STORY.entities[0], variants=(Variant("The Quill", (0,)),))
    desk.set_comparison(replace(STORY, entities=(entity,)), IDS)
    assert hits(desk) == [40, 40, 40]
    bar.forms.setChecked(False)
    assert hits(desk) == [0, 0, 0]


def test_no_more_hits_are_marked_than_are_of_use() -> None:
    assert len(found("x", "x " * 100_000, None)) == MOST_HITS


def test_in_very_much_text_other_forms_are_found_after_a_pause_or_by_enter(desk: Desk, qtbot: QtBot) -> None:
    long = Article("A tram went by, and other trams came. " * 11_000)
    desk.open([(11, long), (12, STORY.articles[1])])
    desk.find_with(lambda query, text, language: [Span(2, 6), Span(26, 31)] if text == long.text else [])
    bar = opened(desk)
    for query, hurried in (("tramway", False), ("tramcar", True)):
        bar.field.setText(query)
        assert bar.count.text() == "Nothing found"
        if hurried:
            qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bar.count.text().endswith("of 2"))
