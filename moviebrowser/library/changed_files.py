"""Which files of watched folders are new or changed, and have stopped growing."""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from moviebrowser.library import file_table
from moviebrowser.library.article_table import pack_path
from moviebrowser.library.file_table import State
from moviebrowser.library.store import Store
from moviebrowser.progress import Stop

_SETTLED = 2.0
"""Seconds for which a file must look the same before it is taken."""
_LOOK_EVERY = 0.1


def unread(store: Store, paths: Iterable[Path]) -> Iterator[tuple[Path, State]]:
    """Yield the files among `paths` and in its folders that look otherwise than when they were last read, or are new.

    Yields files with how they look now; what is not there is left out.
    """
    from moviebrowser.articles import find_files

    seen = file_table.seen(store)
    for file in find_files([path for path in paths if path.exists()]):
        state = file_table.state(file)
        if state is not None and seen.get(pack_path(file) or "") != state:
            yield file, state


def settled(files: Iterable[tuple[Path, State]], stop: Stop) -> list[Path]:
    """Return those of the files that have stopped growing, waiting for it as long as it takes to tell.

    One that was last changed long ago, by the clock of this machine, needs no waiting; a clock that was set, or one of
    another machine, is not trusted further than that.
    """
    now = time.time_ns()
    still: list[tuple[Path, State]] = []
    young: list[tuple[Path, State]] = []
    for path, state in files:
        old = now - state.modified > _SETTLED * 1e9
        (still if old else young).append((path, state))
    if young:
        _wait(stop)
        still += [(path, state) for path, state in young if file_table.state(path) == state]
    return [path for path, _ in still]


def _wait(stop: Stop) -> None:
    until = time.monotonic() + _SETTLED
    while time.monotonic() < until and not stop():
        time.sleep(_LOOK_EVERY)
