"""Back and forward between the places where the reader was: which articles, and where in each."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

_MOST = 100


class History(QObject):
    """Places as JSON values. `here` tells the present one, `go` goes to one; `same` tells two that are one place."""

    changed = Signal()

    def __init__(
        self,
        here: Callable[[], dict[str, Any]],
        go: Callable[[dict[str, Any]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._here = here
        self._go = go
        self._back: list[dict[str, Any]] = []
        self._forward: list[dict[str, Any]] = []
        self._travelling = False

    def leave(self) -> None:
        """Note the present place: the reader is about to go elsewhere."""
        here = self._here()
        if self._travelling or not here.get("ids"):
            return
        if not self._back or self._back[-1] != here:
            self._back = [*self._back, here][-_MOST:]
        self._forward.clear()
        self.changed.emit()

    def can_go_back(self) -> bool:
        """Tell whether there is a place to go back to."""
        return bool(self._back)

    def can_go_forward(self) -> bool:
        """Tell whether there is a place to go forward to."""
        return bool(self._forward)

    def back(self) -> None:
        """Go to the place before."""
        self._travel(self._back, self._forward)

    def forward(self) -> None:
        """Go to the place that one came back from."""
        self._travel(self._forward, self._back)

    def _travel(self, there: list[dict[str, Any]], behind: list[dict[str, Any]]) -> None:
        here = self._here()
        while there and there[-1] == here:
            there.pop()
        if there:
            place = there.pop()
            if here.get("ids"):
                behind.append(here)
            self._travelling = True
            try:
                self._go(place)
            finally:
                self._travelling = False
        self.changed.emit()
