"""How the desk stands, as JSON can hold it, and how it is made to stand so again."""

from typing import Any

from moviebrowser.desktop.desk_modes import DeskModes
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.reading_desk import ReadingDesk

_PLACE = ("order", "sizes", "places", "active")
"""What of a desk's state tells where the reader is."""


class DeskState:
    """The state of the desk that is shown: whole, as a tab keeps it, or as a place to which the reader goes back."""

    def __init__(self, desk: Desk, reading: ReadingDesk, modes: DeskModes) -> None:
        self._desk = desk
        self._reading = reading
        self._modes = modes

    def whole(self) -> dict[str, Any]:
        """Return everything about it; while its articles are under way, what it will be."""
        coming, reading = self._reading.coming(), self._reading
        return coming or {"ids": reading.order(), "desk": self._desk.state(), "pinned": reading.pinned_name()}

    def put(self, state: dict[str, Any]) -> None:
        """Put in its place another one, as `whole` gave it."""
        self._modes.begin_desk(state.get("desk", {}))
        self._reading.open([int(id) for id in state.get("ids", ())], state)

    def place(self) -> dict[str, Any]:
        """Return where the reader is."""
        desk = self._desk.state()
        return {"ids": self._reading.order(), "desk": {name: desk[name] for name in _PLACE if name in desk}}

    def go_to(self, place: dict[str, Any]) -> None:
        """Go where the reader was, as `place` gave it."""
        desk = {**self._desk.state(), **place["desk"]}
        if place["ids"] == self._reading.order():
            self._desk.restore(desk)
        else:
            self._reading.open(place["ids"], {"desk": desk, "pinned": self._reading.pinned_name()})
