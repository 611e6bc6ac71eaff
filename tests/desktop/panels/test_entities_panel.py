"""The entities: their list, its filter, pins, and the menu that mends the linking."""

from dataclasses import replace

import pytest
from invented import rich
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from moviebrowser.analysis import EntityType
from moviebrowser.comparison import Correction, Ignore, Merge, Rename, Retype, Split
from moviebrowser.desktop.panels.entities_panel import Shared
from moviebrowser.desktop.panels.right_panel import RightPanel
from moviebrowser.desktop.panes.findings import Findings
from moviebrowser.desktop.pieces.page import Missing


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


def test_a_row_counts_what_is_stepped_through(panel: RightPanel) -> None:
    row = panel.entities.rows()[1]
    findings = Findings()
    findings.set_comparison(rich(), [1, 2, 3])
    findings.pinned = row.entity.id
    assert row.count == len(findings.pinned_stops([1, 2, 3])) > len(row.entity.mentions)


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
    panel.show_comparison(None, Missing.WAITING)
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
