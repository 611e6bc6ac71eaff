"""The dialogs that ask how excerpts and comparisons are written: what they show, and what they remember."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from moviebrowser.articles import Article
from moviebrowser.desktop.dialogs.export_dialog import ExportDialog
from moviebrowser.desktop.dialogs.report_dialog import ReportDialog
from moviebrowser.excerpts import Arrangement, Excerpt, text_excerpt


@pytest.fixture
def excerpt() -> Excerpt:
    return text_excerpt(1, Article("The lamps were lit at six.", title="Lamps"), 4, 9)


@pytest.fixture
def export_dialog(qtbot: QtBot, excerpt: Excerpt, tmp_path: Path) -> ExportDialog:
    choices = {"folder": str(tmp_path), "format": "docx", "context": "sentence", "notes": False}
    dialog = ExportDialog([("All", [excerpt]), ("Selected", [])], "Lamps", choices)
    qtbot.addWidget(dialog)
    return dialog


def test_an_export_begins_with_the_last_choices(export_dialog: ExportDialog, tmp_path: Path) -> None:
    wish = export_dialog.wish()
    assert (wish.format, wish.target) == ("docx", tmp_path / "excerpts.docx")
    assert (wish.options.context, wish.options.notes, wish.options.tags) == ("sentence", False, True)
    assert export_dialog.which.count() == 1


@pytest.mark.parametrize(
    ("heading", "arrangement"), [("", Arrangement.ARTICLE), ("Crew", Arrangement.TRAY)], ids=["none", "some"]
)
def test_headings_of_the_tray_are_kept_by_themselves(
    qtbot: QtBot, excerpt: Excerpt, heading: str, arrangement: Arrangement
) -> None:
    dialog = ExportDialog([("All", [replace(excerpt, heading=heading)])], "Lamps", {"arrangement": "article"})
    qtbot.addWidget(dialog)
    assert dialog.wish().options.arrangement is arrangement


def test_a_change_asks_for_another_preview(export_dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(export_dialog.previewWanted) as told:
        export_dialog.title.setText("Quay")
    assert told.args[0].options.title == "Quay"


def test_a_preview_is_dark_on_light_in_any_theme(export_dialog: ExportDialog) -> None:
    export_dialog.preview.show_page("<p>Lamps</p>")
    page = export_dialog.preview.page
    export_dialog.ensurePolished()
    page.ensurePolished()
    assert page.toPlainText() == "Lamps"
    assert page.palette().color(page.foregroundRole()).lightness() < 80


def test_a_report_begins_with_the_last_choices(qtbot: QtBot, tmp_path: Path) -> None:
    choices = {"folder": str(tmp_path), "format": "pdf", "with_excerpts": False, "open_folder": False}
    dialog = ReportDialog("Lamps", 3, choices)
    qtbot.addWidget(dialog)
    wish = dialog.wish()
    assert (wish.format, wish.target) == ("pdf", tmp_path / "comparison.pdf")
    assert (wish.with_excerpts, wish.open_folder) == (False, False)
    assert wish.choices == choices


def test_a_report_without_excerpts_keeps_what_was_chosen_of_them(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ReportDialog("Lamps", 0, {"folder": str(tmp_path)})
    qtbot.addWidget(dialog)
    assert not dialog.wish().with_excerpts
    assert "with_excerpts" not in dialog.wish().choices


def test_a_report_is_previewed_when_excerpts_come_or_go(qtbot: QtBot) -> None:
    dialog = ReportDialog("Lamps", 2, {})
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.previewWanted) as told:
        dialog.excerpts.click()
    assert not told.args[0].with_excerpts


def test_a_letter_leads_to_the_files_line(export_dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitExposed(export_dialog):
        export_dialog.show()
    qtbot.keyClick(export_dialog, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert export_dialog.focusWidget() is export_dialog.target.line
