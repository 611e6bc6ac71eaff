"""Files that were read or could not be, and folders that are watched, in the database."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from moviebrowser.library.article_table import pack_path, unpack_path
from moviebrowser.library.store import Change, Store


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, a piece of one, or what an address leads to, that could not be read, and why; the reason names the piece.

    Of an address, `path` is a stand-in.
    """

    path: Path
    reason: str
    address: str | None = None

    @property
    def place(self) -> str:
        """The address or path, for the reader's eyes."""
        return self.address or str(self.path)


class State(NamedTuple):
    """How a file looks from outside: another state means other content."""

    size: int
    modified: int


def state(path: Path) -> State | None:
    """Return a file's state; None when there is none to be had."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return State(found.st_size, found.st_mtime_ns)


def keep_seen(change: Change, files: Mapping[Path, State | None]) -> None:
    """Note files as they were before they were read."""
    change.each(
        "INSERT OR REPLACE INTO seen_file (path, size, modified) VALUES (?, ?, ?)",
        [(pack_path(path), *found) for path, found in files.items() if found is not None],
    )


def seen(store: Store) -> dict[str | bytes, State]:
    """Return the files that were read, by kept path, as they were then."""
    rows = store.rows("SELECT path, size, modified FROM seen_file")
    return {path: State(size, modified) for path, size, modified in rows}


def failures(store: Store) -> list[Failure]:
    """Return what could not be read, the first failure first."""
    rows = store.rows("SELECT path, reason, address FROM failure ORDER BY rowid")
    return [Failure(unpack_path(path) or Path(), reason, address) for path, reason, address in rows]


def keep_failures(change: Change, failed: Iterable[Failure]) -> None:
    """Keep failures: of a file or address as many as there are reasons."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    change.each(
        "INSERT OR REPLACE INTO failure (path, address, reason, failed_at) VALUES (?, ?, ?, ?)",
        [(_name(each), each.address, each.reason, now) for each in failed],
    )


def settle(change: Change, places: Iterable[Path | str]) -> None:
    """Forget all failures of files and addresses."""
    names = [place if isinstance(place, str) else pack_path(place) for place in places]
    change.each("DELETE FROM failure WHERE path = ?", [(name,) for name in names])


def drop_failures(change: Change, gone: Iterable[Failure]) -> None:
    """Forget failures."""
    change.each("DELETE FROM failure WHERE path = ? AND reason = ?", [(_name(each), each.reason) for each in gone])


def _name(failure: Failure) -> str | bytes | None:
    return failure.address or pack_path(failure.path)


def roots(store: Store) -> list[Path]:
    """Return where the imports began that have not ended."""
    return _paths(store, "import_root")


def begin(change: Change, paths: Iterable[Path]) -> None:
    """Note that an import of these paths has begun."""
    _add(change, "import_root", paths)


def end(change: Change, paths: Iterable[Path]) -> None:
    """Note that an import of these paths has ended."""
    _remove(change, "import_root", paths)


def watched(store: Store) -> list[Path]:
    """Return the folders that are watched."""
    return _paths(store, "watched")


def watch(change: Change, folder: Path) -> None:
    """Note that a folder is watched."""
    _add(change, "watched", [folder])


def unwatch(change: Change, folder: Path) -> None:
    """Note that a folder is no longer watched."""
    _remove(change, "watched", [folder])


def _paths(store: Store, table: str) -> list[Path]:
    return [unpack_path(row[0]) or Path() for row in store.rows(f"SELECT path FROM {table} ORDER BY path")]


def _add(change: Change, table: str, paths: Iterable[Path]) -> None:
    change.each(f"INSERT OR IGNORE INTO {table} (path) VALUES (?)", _packed(paths))


def _remove(change: Change, table: str, paths: Iterable[Path]) -> None:
    change.each(f"DELETE FROM {table} WHERE path = ?", _packed(paths))


def _packed(paths: Iterable[Path]) -> Sequence[tuple[str | bytes | None]]:
    return [(pack_path(path),) for path in paths]
