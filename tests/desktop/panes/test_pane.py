from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import invented
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moviebrowser.analysis import EntityType, Span
from moviebrowser.articles import Article
from moviebrowser.desktop.panes import highlights
from moviebrowser.desktop.panes.header import Card, day, name_of, particulars
from moviebrowser.desktop.panes.marks import Mark, MarkKind, entity_marks
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.theme import Appearance
from moviebrowser.excerpts import Colour

STORY = invented.comparison(2)
Make = Callable[[Article], Pane]


@pytest.fixture
def make(qtbot: QtBot, appearance: Appearance) -> Make:
    def made(article: Article) -> Pane:
        pane = Pane(7, Card(article, 0), appearance.theme)
        qtbot.addWidget(pane)
        pane.resize(360, 600)
        pane.show()
        QApplication.processEvents()
        return pane

    return made


@pytest.fixture
def pane(make: Make) -> Pane:
    return make(STORY.articles[0])


def test_the_head_tells_where_and_when(make: Make) -> None:
    article = STORY.articles[0]
    assert particulars(article) == ["5 Mar 2024", "Ida Voss", f"{article.words:,} words"]
    assert day(None) == ""
    assert day("spring 2024") == "spring 2024"
    assert name_of(Article("x", title="Late", address="https://www.example.org/a")) == "example.org"
    assert name_of(Article("x", title="Late")) == "Late"
    assert name_of(Article("x", path=Path("/news/tram.txt"))) == "tram"
    nameless = Card(Article("x", title="Late"), 1)
    assert (nameless.letter, nameless.outlet, nameless.name) == ("B", "No outlet", "Late")


@pytest.mark.parametrize("title", ["word " * 80, "W" * 300, "\N{CLAPPER BOARD}" * 200, "", "Short"])
def test_headlines_wrap_to_three_lines_at_most(make: Make, title: str) -> None:
    head = make(Article("Text.", title=title)).header.headline
    # Emoji stand taller than letters.
    assert head.height() <= 3.3 * head.fontMetrics().height()
    assert bool(head.toolTip()) == (len(title) > 10)


@pytest.mark.parametrize("text", ["", "One.", "W" * 4000, "שלום עולם " * 200, "\N{CLAPPER BOARD}" * 500])
def test_odd_texts_are_drawn(make: Make, text: str) -> None:
    pane = make(Article(text))
    pane.set_marks([Mark(0, len(text), MarkKind.ONLY_HERE), Mark(0, min(3, len(text)), MarkKind.HIT)])
    assert not pane.grab().isNull()
    assert pane.view.document().size().width() <= pane.view.width()


def test_selected_words_are_code_points(pane: Pane) -> None:
    clapper = STORY.articles[0].text.index("\N{CLAPPER BOARD}")
    pane.view.select(Span(clapper, clapper + 8))
    assert pane.view.textCursor().selectedText() == STORY.articles[0].text[clapper : clapper + 8]
    assert pane.view.selected() == Span(clapper, clapper + 8)


def test_copied_words_keep_their_paragraphs(pane: Pane, qtbot: QtBot) -> None:
    text = STORY.articles[0].text
    pane.view.select(Span(0, 400))
    qtbot.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == text[:400]
    assert "\n\n" in text[:400]


def test_the_mouse_selects_and_the_bar_keeps(pane: Pane, qtbot: QtBot) -> None:
    viewport = pane.view.viewport()
    (box,) = pane.view.boxes([Span(2, 12)])
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=box.topLeft().toPoint())
    qtbot.mouseMove(viewport, box.center().toPoint())
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert pane.view.selected() is not None
    assert pane.bar.isVisible()
    with qtbot.waitSignal(pane.excerptWanted) as told:
        qtbot.mouseClick(pane.bar.markers[Colour.GREEN], Qt.MouseButton.LeftButton)
    assert told.args[2] is Colour.GREEN
    assert not pane.bar.isVisible()


@pytest.mark.parametrize(("key", "colour"), list(zip("12345", Colour, strict=True)))
def test_numbers_keep_selected_words(pane: Pane, qtbot: QtBot, key: str, colour: Colour) -> None:
    pane.view.setFocus()
    pane.view.select(Span(5, 25))
    with qtbot.waitSignal(pane.excerptWanted) as told:
        qtbot.keyClick(pane.view, key)
    assert told.args == [5, 28, colour]


@pytest.mark.parametrize(("key", "part"), [("n", "note"), ("t", "tags")])
def test_selected_words_are_kept_with_a_note_or_tags(pane: Pane, qtbot: QtBot, key: str, part: str) -> None:
    pane.view.setFocus()
    pane.view.select(Span(5, 25))
    with qtbot.waitSignal(pane.excerptPartWanted) as told:
        qtbot.keyClick(pane.view, key)
    assert told.args == [5, 28, part]


def test_numbers_without_a_selection_do_nothing(pane: Pane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.excerptWanted):
        qtbot.keyClick(pane.view, "1")


def test_keys_scroll_and_with_shift_select(pane: Pane, qtbot: QtBot) -> None:
    bar = pane.view.verticalScrollBar()
    qtbot.keyClick(pane.view, Qt.Key.Key_PageDown)
    assert bar.value() > 300
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(pane.view, Qt.Key.Key_Home)
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert bar.value() == bar.singleStep()
    qtbot.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pane.view.selected() is not None


def test_what_was_left_out_can_be_shown(pane: Pane, qtbot: QtBot) -> None:
    marks = entity_marks(STORY, 0)
    pane.set_marks(marks)
    qtbot.mouseClick(pane.header.original, Qt.MouseButton.LeftButton)
    assert "Subscribe now!" in pane.view.toPlainText()
    (box,) = pane.view.boxes([Span(marks[0].start, marks[0].start + 4)])
    assert pane.view.offset_at(box.center()) in range(marks[0].start, marks[0].start + 4)
    qtbot.mouseClick(pane.header.original, Qt.MouseButton.LeftButton)
    assert "Subscribe now!" not in pane.view.toPlainText()


def test_without_furniture_there_is_nothing_more_to_show(make: Make) -> None:
    assert not make(Article("Plain.")).header.original.isVisible()


def test_a_click_in_the_overview_goes_there(pane: Pane, qtbot: QtBot) -> None:
    pane.set_marks(entity_marks(STORY, 0))
    ticks = pane.overview.ticks()
    assert len(ticks) == len([place for place in STORY.entities[0].mentions if place.article == 0]) * 2
    far = ticks[len(ticks) // 2]
    height = round(pane.overview.height_of(far.at))
    qtbot.mouseClick(pane.overview, Qt.MouseButton.LeftButton, pos=QPoint(5, height))
    top = pane.view.top_of(far.mark.start) - pane.view.verticalScrollBar().value()
    assert 0 < top < pane.view.viewport().height()


def test_marks_are_painted_where_their_words_stand(pane: Pane, appearance: Appearance) -> None:
    pane.set_marks([Mark(0, 4, MarkKind.ENTITY, "person", "e1")])
    (box,) = pane.view.boxes([Span(0, 4)])
    drawn = pane.view.viewport().grab().toImage()
    _, soft = appearance.theme.entity(EntityType.PERSON)
    assert drawn.pixelColor(box.topLeft().toPoint() + QPoint(1, 3)) == soft


def test_resizing_keeps_the_place_that_is_read(pane: Pane) -> None:
    pane.view.verticalScrollBar().setValue(1500)
    before = pane.view.place()
    pane.resize(700, 500)
    QApplication.processEvents()
    after = pane.view.place()
    assert before is not None
    assert after is not None
    assert abs(after[0] - before[0]) < 90


def test_the_particulars_lose_whole_parts_never_parts_of_words(make: Make) -> None:
    pane = make(STORY.articles[0])
    line = pane.header.particulars
    whole = line.accessibleName()
    said = []
    for width in range(600, 60, -5):
        line.resize(width, line.height())
        said.append(line.text())
    shorter = list(dict.fromkeys(said))
    assert shorter[:3] == [whole, "5 Mar 2024 · Ida Voss", "5 Mar 2024"]
    assert all(one.endswith("…") for one in shorter[3:])
    assert line.toolTip() == whole


def test_a_long_author_makes_room_for_the_number_of_words(make: Make) -> None:
    pane = make(replace(STORY.articles[0], author="Ida Voss, Tor Vik and eleven other correspondents"))
    pane.header.particulars.resize(200, 15)
    assert pane.header.particulars.text() == f"5 Mar 2024 · {pane.article.words:,} words"


@pytest.mark.parametrize(("title", "left"), [("A quiet opening", True), ("פתיחה שקטה", False)])
def test_headlines_begin_where_their_writing_begins(make: Make, title: str, left: bool) -> None:
    header = make(Article("Text.", title=title)).header
    (box,) = header.headline.boxes(0, len(title))
    assert (box.left() < 2) is left
    assert (box.right() > header.headline.width() - 2) is not left


def test_a_paragraph_of_very_many_marks_looks_as_if_all_were_drawn(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    words = [f"Word{nth}" for nth in range(900)]
    text, seen = " ".join(words), []
    starts = [0, *accumulate(len(word) + 1 for word in words)]
    marks = [
        Mark(at, at + len(word), MarkKind.ENTITY, list(EntityType)[nth % 9], "e")
        for nth, (at, word) in enumerate(zip(starts, words, strict=False))
        if nth % 2
    ]
    for many in (0, 10**6):
        monkeypatch.setattr(highlights, "MANY", many)
        pane = make(Article(text))
        pane.set_marks(marks)
        for place in (0, 700, 10**5):
            pane.view.verticalScrollBar().setValue(place)
            seen.append(pane.view.grab().toImage())
    assert seen[:3] == seen[3:]
    assert seen[0] != seen[1]
