"""Several desks as tabs, each named after its story; one is shown, the others wait as they were left."""

from collections.abc import Callable, Collection, Sequence
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTabBar, QToolButton

State = dict[str, Any]
_KEY = "key"  # what a desk is known by while the window stands, wherever its tab is moved
_LONGEST = 32  # letters of a name


class Desks(QObject):
    """The desks' states. `take` tells how the one that is shown stands, `put` shows another."""

    changed = Signal()
    closed = Signal(int, object)  # which the reader has closed, as it stood, articles and all

    def __init__(self, take: Callable[[], State], put: Callable[[State], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._put = put
        self._states: list[State] = [{}]
        self._shown = 0
        self._keys = count()
        self.bar = QTabBar()
        self.bar.setAccessibleName(self.tr("Desks"))
        self.bar.setAutoHide(True)
        self.bar.setMovable(True)
        self.bar.setExpanding(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.bar.setUsesScrollButtons(True)
        self._add_tab("")
        self.bar.currentChanged.connect(self._show)
        self.bar.tabMoved.connect(self._moved)

    def states(self) -> list[State]:
        """Return how all of them stand."""
        return [*self._states[: self._shown], self._present(), *self._states[self._shown + 1 :]]

    def current(self) -> int:
        """Return which is shown, from 0."""
        return self._shown

    def restore(self, states: Sequence[State], shown: int) -> None:
        """Bring desks back; the one that is shown is put in its place by the caller."""
        self._states = [{name: one[name] for name in one if name != _KEY} for one in states] or [{}]
        self._shown = min(max(shown, 0), len(self._states) - 1)
        self.bar.blockSignals(True)
        while self.bar.count():
            self.bar.removeTab(0)
        for state in self._states:
            self._add_tab(str(state.get("title", "")))
        self.bar.setCurrentIndex(self._shown)
        self.bar.blockSignals(False)

    def way_back(self, add: Callable[[int], object], article_id: int) -> Callable[[], None]:
        """Return what opens an article again on the desk that is shown now, whichever is shown then.

        `add` opens it on the desk that is shown.
        """
        key = self.key()

        def go_back() -> None:
            if not self._reopen(key, article_id):
                add(article_id)

        return go_back

    def _reopen(self, key: int, article_id: int) -> bool:
        """Go to the desk of that key, with one more article on it; tells whether it is there and was not shown."""
        waits = self._waiting(key) is not None
        if waits:
            self.show(key, article_id)
        return waits

    # Desks by what is on them

    def key(self, nth: int | None = None) -> int:
        """Return what the `nth` desk, or the one that is shown, is known by while the window stands."""
        state = self._states[self._shown if nth is None else nth]
        return int(state[_KEY] if _KEY in state else state.setdefault(_KEY, next(self._keys)))

    def _waiting(self, key: object) -> int | None:
        """Return the number of the desk of that key, if it is there and not shown."""
        waiting = (nth for nth in range(len(self._states)) if nth != self._shown)
        return next((nth for nth in waiting if self._states[nth].get(_KEY) == key), None)

    def holder(self, articles: Collection[int], most: int | None = None) -> int | None:
        """Return the key of a desk that waits and has one of these articles, and `most` articles at most."""
        for nth, state in enumerate(self._states):
            ids = state.get("ids", ())
            if nth != self._shown and not set(articles).isdisjoint(ids) and (most is None or len(ids) <= most):
                return self.key(nth)
        return None

    def show(self, key: int, *more: int) -> None:
        """Show the desk of that key, if it waits, with more articles on it."""
        nth = self._waiting(key)
        if nth is not None:
            self._states[nth]["ids"] = [*self._states[nth].get("ids", ()), *more]
            self.bar.setCurrentIndex(nth)

    def take_away(self, key: int, article_id: int) -> None:
        """Take an article from the desk of that key, if it waits; a desk that is empty then is closed."""
        nth = self._waiting(key)
        if nth is not None:
            ids = [one for one in self._states[nth].get("ids", ()) if one != article_id]
            self._states[nth]["ids"] = ids
            if not ids:
                self._close(nth)

    def marked(self, place: State) -> State:
        """Return a place of the desk that is shown, with what tells this desk."""
        return {**place, _KEY: self.key()}

    def go_to(self, go: Callable[[State], None], place: State) -> None:
        """Go to a place that was `marked`, on its desk; a closed one is there again. `go` does on the one shown."""
        nth = self._waiting(place[_KEY])
        if nth is None and self._present().get("ids") and place[_KEY] != self.key():
            self.add(place)
        elif nth is None:
            go(place)
        else:
            state = self._states[nth]
            state |= {"ids": place["ids"], "desk": {**state.get("desk", {}), **place["desk"]}}
            self.bar.setCurrentIndex(nth)

    def title(self) -> str:
        """Return the name of the desk that is shown."""
        return str(self._states[self._shown].get("title", ""))

    def name(self, title: str) -> None:
        """Name the desk that is shown."""
        self._states[self._shown]["title"] = title
        self.bar.setTabText(self._shown, self._words(title))
        self.bar.setTabToolTip(self._shown, title)

    def add(self, state: State | None = None) -> None:
        """Show one more desk: empty, or as `state` says."""
        self._states.append(dict(state or {}))
        self.bar.setCurrentIndex(self._add_tab(str(self._states[-1].get("title", ""))))

    def close(self, nth: int | None = None) -> None:
        """Close the `nth` desk, or the one that is shown, because the reader wants to; `bring_back` undoes it."""
        nth = self._shown if nth is None else nth
        key = self.key(nth)
        state = self.states()[nth]
        self._close(nth)
        if state.get("ids"):
            self.closed.emit(nth, {**state, _KEY: key})

    def close_again(self, state: State) -> None:
        """Close a desk that was brought back, if it is still there."""
        keys = [one.get(_KEY) for one in self._states]
        if state[_KEY] in keys:
            self._close(keys.index(state[_KEY]))

    def bring_back(self, nth: int, state: State) -> bool:
        """Show a desk again at the place where it was `closed`; tells whether it was not there."""
        if any(one.get(_KEY) == state[_KEY] for one in self._states):
            return False
        if len(self._states) == 1 and not self._present().get("ids"):
            self._states = [dict(state)]
            self._put(state)
            self.name(str(state.get("title", "")))
            self.changed.emit()
            return True
        self.bar.blockSignals(True)
        nth = self._add_tab(str(state.get("title", "")), nth)
        self._states.insert(nth, dict(state))
        self._shown += nth <= self._shown
        self.bar.setCurrentIndex(self._shown)
        self.bar.blockSignals(False)
        self.bar.setCurrentIndex(nth)
        return True

    def _close(self, nth: int) -> None:
        """Close a desk; the last one is emptied instead."""
        if len(self._states) == 1:
            self._states = [{}]
            self.name("")
            self._put({})
            return
        if nth == self._shown:
            self.bar.setCurrentIndex(nth + 1 if nth + 1 < len(self._states) else nth - 1)
        self.bar.blockSignals(True)
        del self._states[nth]
        self.bar.removeTab(nth)
        self._shown = self.bar.currentIndex()
        self.bar.blockSignals(False)
        self.changed.emit()

    def step(self, direction: int) -> None:
        """Show the next desk (1) or the one before (-1), round at the ends."""
        self.bar.setCurrentIndex((self._shown + direction) % len(self._states))

    def _present(self) -> State:
        kept = self._states[self._shown]
        return {**self._take(), **{name: kept[name] for name in ("title", _KEY) if name in kept}}

    def _show(self, nth: int) -> None:
        if nth in (-1, self._shown):
            return
        self._states[self._shown] = self._present()
        # What is left is still told as a place of the desk that it is on.
        self._put(self._states[nth])
        self._shown = nth
        self.changed.emit()

    def _moved(self, start: int, end: int) -> None:
        self._states[self._shown] = self._present()
        self._states.insert(end, self._states.pop(start))
        self._shown = self.bar.currentIndex()

    def _add_tab(self, title: str, nth: int = -1) -> int:
        nth = self.bar.insertTab(nth, self._words(title))
        self.bar.setTabToolTip(nth, title)
        self.bar.setTabButton(nth, QTabBar.ButtonPosition.RightSide, self._cross())
        return nth

    def _cross(self) -> QToolButton:
        cross = QToolButton()
        cross.setText("✕")
        cross.setProperty("role", "cross")
        cross.setToolTip(self.tr("Close this desk"))
        cross.setAccessibleName(self.tr("Close this desk"))
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cross.clicked.connect(lambda: self.close(self._of(cross)))
        return cross

    def _of(self, cross: QToolButton) -> int:
        right = QTabBar.ButtonPosition.RightSide
        return next(nth for nth in range(self.bar.count()) if self.bar.tabButton(nth, right) is cross)

    def _words(self, title: str) -> str:
        short = title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
        return short.replace("&", "&&") or self.tr("Empty desk")
