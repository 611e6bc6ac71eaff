"""Which command does what, and which part hears which: the window's wires, and nothing else."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt

from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.modes import MOST, Flow, LeftTab, MarkMode, RightTab, SyncMode
from moviebrowser.desktop.quiet import show_full_screen
from moviebrowser.desktop.theme import CHOICES

if TYPE_CHECKING:
    from moviebrowser.desktop.window import MainWindow

Undoing = Texts("Undoing")
Deeds = dict[str, Callable[[], object]]


def connect_commands(window: "MainWindow") -> None:
    """Let every command do what it says."""
    deeds = _window_deeds(window) | _desk_deeds(window) | _library_deeds(window) | _place_deeds(window)
    for name, deed in deeds.items():
        window.actions_[name].triggered.connect(partial(_do, deed))
    window.actions_["full_screen"].toggled.connect(partial(show_full_screen, window))
    window.actions_["quiet"].toggled.connect(lambda on: window.desk.take_keyboard())
    window.actions_["all_excerpts"].toggled.connect(window.show_tray_alone)
    _connect_undo(window)
    _connect_history(window)


def _do(deed: Callable[[], object], checked: bool = False) -> None:
    deed()


def _window_deeds(window: "MainWindow") -> Deeds:
    settings, helping = window.settings, window.helping
    deeds: Deeds = {
        "export": window.export,
        "report": window.export_report,
        "open_library": window.open_library,
        "settings": helping.show_settings,
        "quit": window.close,
        "undo": window.undo.undo,
        "redo": window.undo.redo,
        "copy": window.copy,
        "palette": helping.show_palette,
        "keys": helping.show_keys,
        "search_help": helping.show_search,
        "log": helping.tell_log,
        "about": helping.show_about,
        "theme": window.modes.next_theme,
        "new_desk": window.desks.add,
        "close_desk": window.desks.close,
        "next_desk": partial(window.desks.step, 1),
        "previous_desk": partial(window.desks.step, -1),
    }
    return deeds | {f"theme_{name}": partial(settings.set, "theme", name) for name in CHOICES}


def _desk_deeds(window: "MainWindow") -> Deeds:
    desk, modes, reading = window.desk, window.modes, window.reading
    deeds: Deeds = {
        "keep": window.keeping.keep_selection,
        "keep_passage": desk.keep_passage,
        "extend_end": partial(_stretch, window, "end", 1),
        "trim_end": partial(_stretch, window, "end", -1),
        "extend_start": partial(_stretch, window, "start", -1),
        "trim_start": partial(_stretch, window, "start", 1),
        "find": desk.open_find,
        "next_hit": partial(desk.step_hit, 1),
        "previous_hit": partial(desk.step_hit, -1),
        "larger": partial(desk.zoom, 1),
        "smaller": partial(desk.zoom, -1),
        "standard": partial(desk.zoom, 0),
        "sync_here": desk.sync_from_here,
        "close_pane": reading.close_active,
        "reopen": reading.reopen,
        "solo": desk.toggle_solo,
        "swap": desk.swap,
        "move_left": partial(desk.shift, -1),
        "move_right": partial(desk.shift, 1),
        "equalise": desk.equalise,
        "original": desk.toggle_original,
        "next_pane": partial(desk.cycle, 1),
        "previous_pane": partial(desk.cycle, -1),
        "next_differing": partial(desk.step_told, 1, differing=True),
        "previous_differing": partial(desk.step_told, -1, differing=True),
        "next_shared": partial(desk.step_told, 1, differing=False),
        "previous_shared": partial(desk.step_told, -1, differing=False),
        "next": partial(window.step, 1),
        "previous": partial(window.step, -1),
    }
    deeds |= {f"sync_{mode.value}": partial(modes.set_sync, mode) for mode in SyncMode}
    deeds |= {f"marks_{mode.value}": partial(modes.set_marks, mode) for mode in MarkMode}
    deeds |= {f"flow_{flow.value}": partial(modes.set_flow, flow) for flow in Flow}
    return deeds | {f"pane_{nth}": partial(desk.activate, nth - 1) for nth in range(1, MOST + 1)}


def _stretch(window: "MainWindow", edge: str, direction: int) -> None:
    """Move an end of the excerpt whose card has the keyboard, or else of the one that is held on the desk."""
    chosen = window.tray.selected() if window.tray.list.hasFocus() else []
    if len(chosen) == 1:
        window.desk.hold_excerpt(chosen[0].id)
    window.desk.stretch_excerpt(edge, direction)


def _library_deeds(window: "MainWindow") -> Deeds:
    intake, story_edits, searching = window.intake, window.story_edits, window.searching
    return {
        "import_files": intake.import_files,
        "import_folder": intake.import_folder,
        "paste": intake.paste,
        "open_address": intake.ask_for_address,
        "watched": intake.show_watched,
        "failures": intake.show_failures,
        "results_csv": window.exporting.ask_for_table,
        "save_search": searching.save,
        "more_like": window.article.show_like,
        "remove": window.article.remove,
        "remove_samples": window.removing.ask_to_remove_samples,
        "details": window.describing.ask,
        "editions": window.article.show_editions,
        "rename_story": story_edits.rename,
        "merge_stories": story_edits.merge,
        "split_story": story_edits.split,
        "move_to_story": window.article.move,
    }


def _place_deeds(window: "MainWindow") -> Deeds:
    deeds: Deeds = {
        "back": window.history.back,
        "forward": window.history.forward,
        "search": window.go_to_search,
        "excerpts": window.go_to_tray,
    }
    deeds |= {tab.value: partial(window.go_left, tab) for tab in LeftTab}
    return deeds | {tab.value: partial(window.go_right, tab) for tab in RightTab}


def _connect_undo(window: "MainWindow") -> None:
    stack, undo, redo = window.undo, window.actions_["undo"], window.actions_["redo"]
    plain = (undo.text(), redo.text())
    stack.canUndoChanged.connect(undo.setEnabled)
    stack.canRedoChanged.connect(redo.setEnabled)
    stack.undoTextChanged.connect(lambda text: undo.setText(Undoing.tr("&Undo {0}").format(text) if text else plain[0]))
    stack.redoTextChanged.connect(lambda text: redo.setText(Undoing.tr("&Redo {0}").format(text) if text else plain[1]))
    undo.setEnabled(False)
    redo.setEnabled(False)


def _connect_history(window: "MainWindow") -> None:
    back, forward, history = window.actions_["back"], window.actions_["forward"], window.history

    def tell() -> None:
        back.setEnabled(history.can_go_back())
        forward.setEnabled(history.can_go_forward())

    history.changed.connect(tell)
    tell()


def connect_parts(window: "MainWindow") -> None:
    """Let the parts hear each other."""
    _connect_left(window)
    _connect_desk(window)
    _connect_work(window)


def _connect_left(window: "MainWindow") -> None:
    left, top, searching = window.left, window.top, window.searching
    top.search.queryChanged.connect(searching.type)
    top.search.leftDown.connect(lambda: left.results.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
    top.search.offersWanted.connect(searching.offer)
    searching.offered.connect(top.search.show_offers)
    searching.queryChosen.connect(top.search.ask_for)
    window.helping.queryWanted.connect(top.search.ask_for)
    left.stories.storyChosen.connect(lambda story: window.reading.open(story.articles))
    left.stories.newDeskWanted.connect(window.open_on_new_desk)
    left.results.articleChosen.connect(window.reading.add)
    left.results.compareWanted.connect(window.reading.open)
    for part in (left.stories, left.results):
        part.importWanted.connect(window.intake.import_files)


def _connect_desk(window: "MainWindow") -> None:
    desk, reading, shelf, tray = window.desk, window.reading, window.shelf, window.tray
    tray.excerptChosen.connect(lambda _: window.actions_["all_excerpts"].setChecked(False))
    tray.excerptChosen.connect(window.showing.excerpt)
    tray.exportWanted.connect(window.export)
    tray.copied.connect(window.tell_copied)
    desk.excerptClicked.connect(tray.select)
    reading.changed.connect(window.desk_changed)
    reading.compared.connect(window.upkeep.look)
    reading.compared.connect(lambda ids, disputed: window.hint())
    reading.leaving.connect(window.history.leave)
    window.desks.closed.connect(partial(_note_closed_desk, window))
    window.modes.changed.connect(window.tell_figures)
    shelf.dropped.connect(
        lambda: window.status.say(QCoreApplication.translate("MainWindow", "Excerpt deleted – Ctrl+Z brings it back"))
    )
    talkers = (window.keeping, window.exporting, window.modes, window.intake, window.story_edits, window.article)
    for talker in (desk, reading, window.showing, window.searching, window.describing, window.removing, *talkers):
        talker.said.connect(window.status.say)
    workers = (window.keeping, window.correcting, window.intake, window.story_edits, window.article)
    for worker in (reading, window.searching, window.describing, window.removing, shelf, *workers):
        worker.failed.connect(window.tell_failure)
    desk.detailsWanted.connect(window.describing.ask)
    desk.find_with(window.library.find_words)
    _connect_findings(window)


def _note_closed_desk(window: "MainWindow", nth: int, state: dict[str, Any]) -> None:
    desks = window.desks
    window.reading.note_closed_desk(partial(desks.bring_back, nth, state), partial(desks.close_again, state))


def _connect_findings(window: "MainWindow") -> None:
    """Let what the reader does to findings of the comparison be done: kept, corrected, looked for."""
    desk, right, keeping = window.desk, window.right, window.keeping
    for part in (desk, right):
        part.bundleWanted.connect(keeping.keep_bundle)
    keeping.kept.connect(window.tray.show_kept)
    keeping.kept.connect(desk.hold_excerpt)
    keeping.partWanted.connect(window.tray.write)
    desk.excerptColourWanted.connect(keeping.recolour)
    desk.excerptSpanWanted.connect(keeping.span)
    desk.searchWanted.connect(window.top.search.ask_for)
    right.correctionWanted.connect(window.correcting.correct)
    right.entities.typesChanged.connect(desk.set_types)


def _connect_work(window: "MainWindow") -> None:
    window.jobs.failed.connect(lambda job, error: window.tell_failure(error))
    window.trouble.gone.connect(window.upkeep.stop_watching)
    window.jobs.progressed.connect(window.tell_progress)
    window.upkeep.imported.connect(window.imported)
    window.upkeep.cameIn.connect(window.came_in)
    window.upkeep.unfinished.connect(window.intake.offer_to_resume)
    window.intake.pasted.connect(window.reading.add)
    for tell in (window.upkeep.look, window.searching.again, window.shelf.load):
        window.describing.changed.connect(tell)
        window.removing.changed.connect(tell)
    window.actions_["remove_samples"].setEnabled(False)
    window.intake.pastedNew.connect(window.removing.note_pasted)
    window.upkeep.countChanged.connect(lambda count: window.removing.look_for_samples())
    window.removing.samplesKnown.connect(window.left.stories.set_samples)
    window.removing.samplesKnown.connect(lambda ids: window.actions_["remove_samples"].setEnabled(bool(ids)))
    window.settings.changed.connect(partial(_heed_setting, window))
    window.exporting.tableWanted.connect(window.searching.write_table)
    window.upkeep.storiesFound.connect(window.show_stories)
    window.upkeep.broughtLevel.connect(window.searching.refresh)
    window.upkeep.countChanged.connect(window.top.search.set_count)
    window.story_edits.changed.connect(window.upkeep.look)


def _heed_setting(window: "MainWindow", name: str) -> None:
    if name == "watching":
        window.upkeep.set_watching(window.settings[name])
