"""The reader's excerpts: changed at once, kept in the library in the background, every change undoable."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.undoing import Undo
from moviebrowser.desktop.writing import Writer
from moviebrowser.excerpts import Excerpt
from moviebrowser.library import Library, LibraryReadOnly
from moviebrowser.translations import QT_TRANSLATE_NOOP

ShelfWords = Texts("ShelfWords")
Change = tuple[Excerpt | None, Excerpt | None]
"""An excerpt before and after; None before it was kept or after it was dropped."""

_KEEPING = QT_TRANSLATE_NOOP("ShelfWords", "keeping an excerpt")
_DELETING = QT_TRANSLATE_NOOP("ShelfWords", "deleting an excerpt")
_CHANGING = QT_TRANSLATE_NOOP("ShelfWords", "changing an excerpt")
_MOVING = QT_TRANSLATE_NOOP("ShelfWords", "moving an excerpt")


class Shelf(QObject):
    """The excerpts in the order of the tray."""

    changed = Signal()
    dropped = Signal()  # the reader has deleted some
    failed = Signal(object)  # Exception

    _loaded = Signal(list)

    def __init__(self, library: Library, undo: Undo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._undo = undo
        self._excerpts: list[Excerpt] = []
        self._next = 1
        self._writer = Writer(self)
        self._writer.failed.connect(self._write_failed)
        self._loaded.connect(self._show)

    # Reading

    def load(self) -> None:
        """Read the excerpts anew, after all that is still to be written; `changed` follows."""
        self._writer.put(lambda: self._loaded.emit(self._library.excerpts()))

    def excerpts(self) -> list[Excerpt]:
        """Return them, in order."""
        return list(self._excerpts)

    def close(self) -> None:
        """Wait until everything is kept."""
        self._writer.close()

    def flush(self) -> None:
        """Wait until everything so far is kept."""
        self._writer.flush()

    def _show(self, excerpts: list[Excerpt]) -> None:
        self._excerpts = excerpts
        self._next = max([self._next, *(1 + (excerpt.id or 0) for excerpt in excerpts)])
        self.changed.emit()

    def _write_failed(self, error: Exception) -> None:
        """What stands in the library is the truth again."""
        self.failed.emit(error)
        self.load()

    # Changing

    def keep(self, excerpt: Excerpt) -> Excerpt:
        """Keep one, at the end of the tray; returns it with its number. Raises LibraryReadOnly."""
        return self.keep_all([excerpt])[0]

    def keep_all(self, excerpts: Sequence[Excerpt]) -> list[Excerpt]:
        """Keep several in one step, at the end of the tray."""
        end = max((excerpt.position for excerpt in self._excerpts), default=0.0)
        kept = []
        for nth, excerpt in enumerate(excerpts, start=1):
            kept.append(replace(excerpt, id=self._next, position=end + nth))
            self._next += 1
        self.edit(ShelfWords.tr(_KEEPING), [(None, excerpt) for excerpt in kept])
        return kept

    def drop(self, *excerpts: Excerpt) -> None:
        """Forget some."""
        self.edit(ShelfWords.tr(_DELETING), [(excerpt, None) for excerpt in excerpts])
        self.dropped.emit()

    def change(self, old: Excerpt, new: Excerpt) -> None:
        """Put one in the place of another with the same number: another note, colour, tag."""
        self.edit(ShelfWords.tr(_CHANGING), [(old, new)])

    def change_all(self, excerpts: Sequence[Excerpt], how: Callable[[Excerpt], Excerpt], *, whole: int = -1) -> None:
        """Change several in one step; with the move before it, where that was part of the same `whole`."""
        self.edit(ShelfWords.tr(_CHANGING), [(excerpt, how(excerpt)) for excerpt in excerpts], whole=whole)

    def draft(self, excerpt: Excerpt) -> None:
        """Keep what is being typed, so that nothing can lose it; it is changed for good, or back, when that ends."""
        if self._library.writable:
            self._writer.put(lambda: self._library.change(excerpt))

    def move(self, excerpts: Sequence[Excerpt], before: int, heading: str | None = None, *, whole: int = -1) -> None:
        """Move some to stand before the `before`th of the tray (from 0), and under a heading if one is given."""
        moved = {excerpt.id for excerpt in excerpts}
        others = [excerpt.position for excerpt in self._excerpts if excerpt.id not in moved]
        before -= sum(excerpt.id in moved for excerpt in self._excerpts[:before])
        low = others[before - 1] if before > 0 else (others[0] - 2.0 if others else 0.0)
        high = others[before] if before < len(others) else low + 2.0
        step = (high - low) / (len(excerpts) + 1)
        self.edit(
            ShelfWords.tr(_MOVING),
            [
                (
                    excerpt,
                    replace(
                        excerpt,
                        position=low + nth * step,
                        heading=excerpt.heading if heading is None else heading,
                    ),
                )
                for nth, excerpt in enumerate(excerpts, start=1)
            ],
            whole=whole,
        )

    def edit(self, text: str, changes: Sequence[Change], *, whole: int = -1) -> None:
        """Make changes as one step that can be undone; see Undo.do for `whole`. Raises LibraryReadOnly."""
        if not self._library.writable:
            raise LibraryReadOnly(self._library.folder, self.tr("the library was opened for reading only"))
        real = [change for change in changes if change[0] != change[1]]
        if real:
            back = [(new, old) for old, new in reversed(real)]
            self._undo.do(text, lambda: self._make(real), lambda: self._make(back), whole=whole)

    def _make(self, changes: Sequence[Change]) -> None:
        by_id = {excerpt.id: excerpt for excerpt in self._excerpts}
        for old, new in changes:
            if new is not None:
                by_id[new.id] = new
            elif old is not None:
                by_id.pop(old.id, None)
        self._excerpts = sorted(by_id.values(), key=lambda excerpt: (excerpt.position, excerpt.id or 0))
        self._writer.put(lambda: self._write(changes))
        self.changed.emit()

    def _write(self, changes: Sequence[Change]) -> None:
        for old, new in changes:
            if new is None:
                assert old is not None
                assert old.id is not None
                self._library.drop(old.id)
            elif old is None:
                self._library.keep(new)
            else:
                self._library.change(new)
