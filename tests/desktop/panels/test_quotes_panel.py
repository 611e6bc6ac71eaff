"""The quotes: which words differ, who says them, and where."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from moviebrowser.comparison import Place
from moviebrowser.desktop.modes import RightTab
from moviebrowser.desktop.panels.quotes_panel import differing_words
from moviebrowser.desktop.panels.right_panel import RightPanel


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
