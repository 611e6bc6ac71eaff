"""How the desk scrolls, marks, sets type and places panes: bar, menu and settings say the same as the desk does."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Signal

from moviebrowser.desktop.actions import Actions
from moviebrowser.desktop.modes import Flow, MarkMode, SyncMode
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.panes.reading_type import ReadingType
from moviebrowser.desktop.settings import Settings
from moviebrowser.desktop.theme import CHOICES, Appearance
from moviebrowser.desktop.top_bar import TopBar

_TYPE = ("family", "size", "line_height", "column", "justified")


class DeskModes(QObject):
    """Keeps them in step. `changed` when another way of scrolling was chosen."""

    changed = Signal()
    said = Signal(str)

    def __init__(
        self,
        settings: Settings,
        appearance: Appearance,
        actions: Actions,
        top: TopBar,
        desk: Desk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._appearance = appearance
        self._actions = actions
        self._top = top
        self._desk = desk
        top.sync.chosen.connect(self.set_sync)
        top.marks.chosen.connect(self.set_marks)
        desk.readingChanged.connect(self._keep_reading)
        settings.changed.connect(self._follow)
        self._set_reading()
        self.set_flow(Flow(settings["flow"]))
        self._show_theme()

    def sync(self) -> SyncMode:
        """Return how the panes scroll together."""
        return self._top.sync.value()

    def begin_desk(self, state: Mapping[str, Any]) -> None:
        """Scroll and mark as a desk's state says, or as a new desk does."""
        with suppress(ValueError):
            self.set_sync(SyncMode(state.get("sync", self._settings["sync"])))
        with suppress(ValueError):
            self.set_marks(MarkMode(state.get("marks", self._settings["marks"])))

    def set_sync(self, mode: SyncMode) -> None:
        """Choose how the panes scroll together."""
        self._desk.set_sync(mode)
        self._top.sync.choose(mode)
        self._actions[f"sync_{mode.value}"].setChecked(True)
        self.changed.emit()

    def set_marks(self, mode: MarkMode) -> None:
        """Choose what is marked."""
        self._desk.set_marks(mode)
        self._actions[f"marks_{mode.value}"].setChecked(True)
        # The bar has no button for search hits alone.
        self._top.marks.choose(MarkMode.NONE if mode is MarkMode.HITS else mode)

    def set_flow(self, flow: Flow) -> None:
        """Choose what panes do that have no room."""
        self._desk.set_flow(flow)
        self._actions[f"flow_{flow.value}"].setChecked(True)
        self._settings.set("flow", flow.value)

    def next_theme(self) -> None:
        """Go to the next colours."""
        now = CHOICES.index(self._appearance.choice)
        self._settings.set("theme", CHOICES[(now + 1) % len(CHOICES)])
        self.said.emit(
            self.tr("Colours: {0}").format(self._actions[f"theme_{self._appearance.choice}"].text().replace("&", ""))
        )

    def _follow(self, name: str) -> None:
        if name in _TYPE:
            self._set_reading()
        elif name == "theme":
            self._appearance.choose(self._settings["theme"])
            self._show_theme()
        elif name == "flow":
            self.set_flow(Flow(self._settings["flow"]))

    def _show_theme(self) -> None:
        self._actions[f"theme_{self._appearance.choice}"].setChecked(True)

    def _set_reading(self) -> None:
        self._desk.set_reading(ReadingType(**{name: self._settings[name] for name in _TYPE}))

    def _keep_reading(self) -> None:
        """Keep what the desk's own keys have changed."""
        reading = self._desk.reading()
        for name in _TYPE:
            self._settings.set(name, getattr(reading, name))
