"""The whole window, driven by keys and clicks over a real library."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.analysis import Span
from moviebrowser.articles import Article
from moviebrowser.desktop.dialogs.export_dialog import ExportDialog
from moviebrowser.desktop.dialogs.import_report import FailuresDialog
from moviebrowser.desktop.modes import LeftTab, RightTab, SyncMode
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.excerpts import Colour, Excerpt
from moviebrowser.library import Library

TEXTS = (
    "Mara Quill will open The Glass Harbour in Oslo on 5 March 2024. The tram ran at 60 miles an hour through town.",
    "On 5 March 2024 the film The Glass Harbour by Mara Quill opens in Oslo. Its tram ran at 40 miles an hour.",
    "Oslo waits for Mara Quill and her film The Glass Harbour. The mayor, Tor Vik, wants to be there on 5 March 2024.",
)

Open = Callable[..., MainWindow]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("kept") / "library") as opened:
        opened.add(
            Article(text, title=f"Harbour {nth}", outlet=f"Paper {nth}", published="2024-03-01", language="en")
            for nth, text in enumerate(TEXTS, start=1)
        )
        opened.group()
        yield opened


@pytest.fixture
def open_window(qtbot: QtBot, appearance: Appearance, library: Library) -> Iterator[Open]:
    before = set(threading.enumerate())
    windows: list[MainWindow] = []

    def make(*paths: Path, of: Library = library) -> MainWindow:
        window = window_of(qtbot, appearance, of, size=(1200, 800), paths=paths)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()
    for excerpt in library.excerpts():
        library.drop(excerpt.id or 0)
    library.remember("desk", None)
    assert not [thread for thread in set(threading.enumerate()) - before if thread.name.startswith("job-")]


@pytest.fixture
def compared(open_window: Open, qtbot: QtBot) -> MainWindow:
    """Return a window with the three articles open and compared."""
    window = open_window()
    window.reading.open([1, 2, 3])
    qtbot.waitUntil(lambda: window.reading.comparison is not None, timeout=60_000)
    return window


def keep(window: MainWindow, article: int = 1, colour: Colour = Colour.YELLOW) -> Excerpt:
    window.keeping.keep(article, 0, 10, colour)
    return window.shelf.excerpts()[-1]


def saved(window: MainWindow) -> list[str]:
    return [search.query for search in window.left.saved.searches()]


def click_row(qtbot: QtBot, panel: object, row: int, x: int = 100) -> None:
    rows = panel.list  # type: ignore[attr-defined]
    middle = rows.visualRect(rows.model().index(row, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, middle.y()))


def test_typing_finds_articles_and_ticks_open_them(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.top.search.hasFocus()
    qtbot.keyClicks(window.top.search, "tram")
    results = window.left.results
    qtbot.waitUntil(lambda: len(results.rows()) == 2)
    assert window.left.tab() is LeftTab.RESULTS
    qtbot.keyClick(window.top.search, Qt.Key.Key_Down)
    qtbot.keyClick(results.list, Qt.Key.Key_Space)
    click_row(qtbot, results, 1, x=14)
    assert len(results.ticked()) == 2
    qtbot.mouseClick(results.compare_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.desk.ids()) == 2)
    qtbot.waitUntil(lambda: window.reading.comparison is not None, timeout=60_000)


def test_a_click_on_a_result_opens_it_beside_the_others(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    results = window.left.results
    qtbot.waitUntil(lambda: len(results.rows()) == 3)
    window.go_left(LeftTab.RESULTS)
    for row in (0, 2):
        click_row(qtbot, results, row)
        qtbot.waitUntil(lambda row=row: results.rows()[row].article.id in window.desk.ids())
    assert len(window.desk.ids()) == 2


def test_nothing_found_says_what_to_try(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    window.top.search.ask_for("zeppelin")
    qtbot.waitUntil(lambda: window.left.results.list.isHidden())
    assert window.left.results.rows() == []


def test_a_search_is_saved_and_found_again(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    window.top.search.ask_for("tram")
    window.actions_["save_search"].trigger()
    qtbot.waitUntil(lambda: saved(window) == ["tram"])
    window.close()
    again = open_window()
    qtbot.waitUntil(lambda: saved(again) == ["tram"], timeout=10_000)
    again.left.show_tab(LeftTab.SAVED)
    again.left.saved.list.setFocus()
    again.left.saved.list.setCurrentIndex(again.left.saved.list.model().index(0, 0))
    qtbot.keyClick(again.left.saved.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: saved(again) == [])


def test_more_results_come_as_one_scrolls(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    with Library.open(tmp_path / "many") as many:
        many.add(Article(f"Tram {nth} went by.", title=f"Tram {nth}", language="en") for nth in range(150))
        window = open_window(of=many)
        window.top.search.ask_for("tram")
        results = window.left.results
        qtbot.waitUntil(lambda: 0 < len(results.rows()) < 150, timeout=20_000)
        results.list.setFocus()

        def all_there() -> bool:
            qtbot.keyClick(results.list, Qt.Key.Key_End)
            return len(results.rows()) == 150

        qtbot.waitUntil(all_there)
        assert len({row.article.id for row in results.rows()}) == 150
        window.close()


def test_a_story_opens_side_by_side(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: bool(window.left.stories.stories()))
    click_row(qtbot, window.left.stories, 0)
    story = window.left.stories.stories()[0]
    qtbot.waitUntil(lambda: sorted(window.desk.ids()) == sorted(story.articles))


def test_a_name_on_the_right_is_pinned_and_stepped_through(compared: MainWindow, qtbot: QtBot) -> None:
    compared.go_right(RightTab.ENTITIES)
    entities = compared.right.entities
    qtbot.keyClicks(entities.filter, "quill")
    assert [row.entity.name for row in entities.rows()] == ["Mara Quill"]
    click_row(qtbot, entities, 1)
    assert compared.desk.pinned() == entities.rows()[0].entity.id
    with qtbot.waitSignal(compared.desk.stepped) as stepped:
        qtbot.keyClick(compared, Qt.Key.Key_F3)
    assert stepped.args == [1, entities.rows()[0].count]
    with qtbot.waitSignal(compared.desk.stepped) as stepped:
        qtbot.keyClick(compared, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert stepped.args[0] == entities.rows()[0].count


def test_figures_in_the_status_bar_tell_what_is_open(compared: MainWindow) -> None:
    said = compared.status.figures.text()
    assert said.startswith("3 articles · ")
    assert said.endswith("sync: meaning")


def test_menu_and_buttons_say_the_same(compared: MainWindow, qtbot: QtBot) -> None:
    compared.actions_["sync_off"].trigger()
    assert compared.top.sync.value() is SyncMode.OFF
    qtbot.mouseClick(compared.top.sync.button(SyncMode.POSITION), Qt.MouseButton.LeftButton)
    assert compared.actions_["sync_position"].isChecked()
    assert compared.desk.state()["sync"] == "position"


def test_closing_a_pane_is_undone(compared: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(compared, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    closed = compared.desk.active()
    qtbot.keyClick(compared, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert closed not in compared.desk.ids()
    qtbot.keyClick(compared, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: closed in compared.desk.ids())


def test_an_excerpt_is_kept_noted_deleted_and_brought_back(compared: MainWindow, qtbot: QtBot) -> None:
    kept = keep(compared, colour=Colour.GREEN)
    cards = compared.tray.list
    cards.setFocus()
    cards.setCurrentIndex(cards.model().index(0, 0))
    qtbot.keyClick(cards, Qt.Key.Key_F2)
    qtbot.keyClicks(cards.indexWidget(cards.currentIndex()) or cards.focusWidget(), "Look at this")
    qtbot.keyClick(cards.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: compared.shelf.excerpts()[0].note == "Look at this")
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Delete)
    assert compared.shelf.excerpts() == []
    assert "Ctrl+Z" in compared.status.said()
    compared.actions_["undo"].trigger()
    assert [excerpt.id for excerpt in compared.shelf.excerpts()] == [kept.id]


def test_a_click_on_a_card_leaves_the_keyboard_there(compared: MainWindow, qtbot: QtBot) -> None:
    keep(compared)
    keep(compared, 3)
    cards = compared.tray.list
    click_row(qtbot, compared.tray, 1, x=cards.visualRect(cards.model().index(1, 0)).left() + 60)
    assert compared.desk.active() == 3
    assert cards.hasFocus()
    qtbot.keyClick(cards, Qt.Key.Key_F2)
    qtbot.keyClicks(cards.focusWidget(), "Again")
    qtbot.keyClick(cards.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: compared.shelf.excerpts()[1].note == "Again")
    assert "Again" in cards.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    cards.recoloured.emit(Colour.PINK)
    assert compared.shelf.excerpts()[1].colour is Colour.PINK


def test_the_offer_to_add_a_note_opens_its_editor(compared: MainWindow, qtbot: QtBot) -> None:
    keep(compared)
    cards = compared.tray.list
    card = cards.visualRect(cards.model().index(0, 0))
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(card.left() + 40, card.bottom() - 14))
    qtbot.keyClicks(cards.focusWidget(), "New")
    qtbot.keyClick(cards.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: compared.shelf.excerpts()[0].note == "New")


def test_kept_words_are_no_longer_selected(compared: MainWindow, qtbot: QtBot) -> None:
    view = compared.desk.panes()[0].view
    view.setFocus()
    view.select(Span(0, 10))
    qtbot.keyClick(view, Qt.Key.Key_2)
    assert len(compared.shelf.excerpts()) == 1
    assert view.selected() is None


def test_excerpts_change_places(compared: MainWindow, qtbot: QtBot) -> None:
    first, second, third = (keep(compared, article).id for article in (1, 2, 3))
    cards = compared.tray.list
    cards.setCurrentIndex(cards.model().index(2, 0))
    qtbot.keyClick(cards, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert [excerpt.id for excerpt in compared.shelf.excerpts()] == [first, third, second]
    compared.actions_["undo"].trigger()
    assert [excerpt.id for excerpt in compared.shelf.excerpts()] == [first, second, third]


def test_an_excerpt_of_a_closed_article_opens_it(compared: MainWindow, qtbot: QtBot) -> None:
    keep(compared, 3)
    compared.desk.close_article(3)
    click_row(qtbot, compared.tray, 0)
    qtbot.waitUntil(lambda: 3 in compared.desk.ids())


def test_words_are_kept_with_a_note(compared: MainWindow, qtbot: QtBot) -> None:
    pane = compared.desk.panes()[0]
    pane.view.select(Span(0, 12))
    qtbot.keyClick(pane.view, Qt.Key.Key_N)
    editor = compared.tray.list.findChild(QLineEdit)
    qtbot.keyClicks(editor, "Ask her.")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [excerpt.note for excerpt in compared.shelf.excerpts()] == ["Ask her."])


def test_the_last_article_makes_room_for_an_excerpt(
    compared: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(compared, 3)
    compared.desk.close_article(3)
    monkeypatch.setattr("moviebrowser.desktop.reading_desk.MOST", 2)
    click_row(qtbot, compared.tray, 0)
    qtbot.waitUntil(lambda: compared.desk.ids() == [1, 3])


def test_excerpts_are_exported(compared: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    keep(compared)
    qtbot.keyClick(compared, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = compared.findChild(ExportDialog)
    dialog.open_folder.setChecked(False)
    dialog.target.line.setText(str(tmp_path / "nowhere" / "kept.html"))
    assert not dialog.export_button.isEnabled()
    dialog.target.line.setText(str(tmp_path / "kept.html"))
    dialog.format.setCurrentIndex(1)
    assert dialog.target.line.text().endswith("kept.md")
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil((tmp_path / "kept.md").exists)
    assert TEXTS[0][:10] in (tmp_path / "kept.md").read_text("utf-8")


def test_the_desk_comes_back_as_it_was_left(compared: MainWindow, open_window: Open, qtbot: QtBot) -> None:
    compared.desk.move_pane(3, 0)
    compared.actions_["marks_wording"].trigger()
    compared.go_right(RightTab.FACTS)
    name = next(entity for entity in compared.reading.comparison.entities if entity.name == "Mara Quill")
    compared.desk.pin(name.id)
    compared.close()
    again = open_window()
    qtbot.waitUntil(lambda: again.reading.comparison is not None, timeout=60_000)
    assert again.desk.ids() == [3, 1, 2]
    assert again.desk.state()["marks"] == "wording"
    assert again.right.tab() is RightTab.FACTS
    assert again.reading.pinned_name() == ("person", "Mara Quill")


def test_the_desk_is_kept_while_it_changes(compared: MainWindow, library: Library, qtbot: QtBot) -> None:
    compared.desk.move_pane(2, 0)
    qtbot.waitUntil(lambda: (library.recall("desk") or {}).get("desk", {}).get("order") == [2, 1, 3], timeout=5000)


@pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)", extend=True)
def test_dropped_files_are_imported_and_opened(
    open_window: Open, qtbot: QtBot, tmp_path: Path, appearance: Appearance
) -> None:
    good = tmp_path / "good.txt"
    good.write_text("A tram for Bergen\n\nThe town of Bergen has a new tram. It runs to the hills.", "utf-8")
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01\x02\xff\xfe" * 200)
    with Library.open(tmp_path / "other") as other:
        other.add([Article("Something else entirely is here.", title="Else")])
        window = open_window(of=other)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(good)), QUrl.fromLocalFile(str(bad))])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys))
        qtbot.waitUntil(lambda: window.findChild(FailuresDialog) is not None, timeout=60_000)
        qtbot.waitUntil(lambda: len(window.desk.ids()) == 1)
        dialog = window.findChild(FailuresDialog)
        qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
        assert str(bad) in QGuiApplication.clipboard().text()
        dialog.close()
        window.close()


def test_a_library_for_reading_only_says_so_and_stays_usable(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "locked"
    with Library.open(folder) as writer:
        writer.add([Article("A tram went by in the rain.", title="Rain")])
    with Library.open(folder, writable=False) as reader:
        window = open_window(of=reader)
        qtbot.waitUntil(lambda: len(window.left.results.rows()) == 1)
        window.reading.add(1)
        qtbot.waitUntil(lambda: window.desk.ids() == [1])
        window.keeping.keep(1, 0, 6, Colour.BLUE)
        box = window.findChild(QMessageBox)
        assert "reading" in box.text()
        box.close()
        window.close()


@pytest.mark.parametrize("name", ["keys", "about"])
def test_help_has_its_pages(open_window: Open, name: str) -> None:
    window = open_window()
    window.actions_[name].trigger()
    dialog = window.findChild(QDialog)
    assert dialog.isVisible()
    dialog.close()


def test_every_control_has_a_name_for_screen_readers(compared: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QProgressBar, QToolButton

    controls = [
        child
        for kind in (QAbstractItemView, QComboBox, QLineEdit, QProgressBar, QToolButton)
        for child in compared.findChildren(kind)
        if child.isVisible() and not isinstance(child.parent(), QLineEdit)
    ]
    nameless = [c for c in controls if not (c.accessibleName() or (isinstance(c, QToolButton) and c.text()))]
    assert [(type(control).__name__, type(control.parent()).__name__) for control in nameless] == []
