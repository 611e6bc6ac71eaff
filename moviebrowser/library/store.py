"""The library's database file. The only module that names SQLite."""

import sqlite3
import threading
import time
import weakref
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from moviebrowser.library.errors import (
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryMissing,
    LibraryOutdated,
    LibraryReadOnly,
    from_system,
)
from moviebrowser.library.file_head import REPAIR_HINT, examine, too_new
from moviebrowser.library.schema import APPLICATION_ID, MIGRATIONS, Step

FILE_NAME = "library.sqlite"
BACKUPS = "backups"
"""The folder of the database's copies, in the library's."""
_PATIENCE = 5.0
_PIECE = 2_000

Row = tuple[Any, ...]


class Store:
    """A library's database: a connection per thread for reading, one transaction at a time for writing."""

    def __init__(self, folder: Path, *, writable: bool, migrations: Sequence[Sequence[Step]] = MIGRATIONS) -> None:
        """Open the database in `folder`; made, or brought to the newest version, when `writable`.

        Raises LibraryError's kinds: missing (not writable), too new, damaged, read-only, full.
        """
        self.folder = folder
        self.path = folder / FILE_NAME
        self._writable = writable
        self._local = threading.local()
        self._connections: weakref.WeakSet[_Connection] = weakref.WeakSet()
        self._immutable = False
        self._writing = threading.RLock()
        examine(self.path, len(migrations))
        if not writable and not self.path.exists():
            raise LibraryMissing(folder, "there is no library in this folder")
        try:
            self._prepare(migrations)
        except BaseException:
            self.close()
            raise

    def rows(self, sql: str, *values: Any) -> list[Row]:
        """Return every row of a SELECT."""
        with self._spoken():
            rows: list[Row] = self._connection().execute(sql, values).fetchall()
        return rows

    def row(self, sql: str, *values: Any) -> Row | None:
        """Return the first row of a SELECT, or None."""
        with self._spoken():
            row: Row | None = self._connection().execute(sql, values).fetchone()
        return row

    def number(self, sql: str, *values: Any) -> int:
        """Return the one number that a SELECT gives."""
        row = self.row(sql, *values)
        return int(row[0]) if row and row[0] is not None else 0

    @contextmanager
    def change(self) -> Iterator["Change"]:
        """Open a transaction: all of it is kept when the block ends, none of it when it raises. Nests as one."""
        if not self._writable:
            raise LibraryReadOnly(self.folder, "the library was opened for reading only")
        with self._writing, self._spoken():
            connection = self._connection()
            if connection.in_transaction:
                yield Change(connection)
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield Change(connection)
                connection.execute("COMMIT")
            except BaseException:
                _undo(connection)
                raise

    def examine(self) -> list[str]:
        """Return what SQLite's own checks find wrong, in its words; empty when all is well."""
        try:
            found = [str(row[0]) for row in self._connection().execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
            loose = self._connection().execute("PRAGMA foreign_key_check")
            found += [f"row {row[1]} of {row[0]} has no {row[2]}" for row in loose]
        except sqlite3.DatabaseError as error:
            return [str(error)]
        return found

    def copy_to(self, target: Path) -> None:
        """Write a copy of the database as it is now to a file, which is there when it is whole, or not at all."""
        partial = target.with_name(f"{target.name}.part")
        try:
            target.parent.mkdir(exist_ok=True)
            partial.unlink(missing_ok=True)
            with self._spoken(), closing(sqlite3.connect(partial)) as copy:
                # In pieces, so that whoever writes meanwhile need not wait; SQLite begins anew when they did.
                self._connection().backup(copy, pages=_PIECE, sleep=0.005)
                copy.execute("PRAGMA journal_mode = DELETE")
            partial.replace(target)
        except OSError as error:
            raise from_system(self.folder, error) or LibraryError(self.folder, str(error)) from error
        finally:
            partial.unlink(missing_ok=True)

    def close(self) -> None:
        """Close every thread's connection; the next use opens it again. What was committed is on disk."""
        for connection in list(self._connections):
            connection.close()
        self._local = threading.local()

    def _connection(self) -> sqlite3.Connection:
        held: _Connection | None = getattr(self._local, "held", None)
        if held is None:
            held = self._local.held = _Connection(self._connect())
            self._connections.add(held)
        return held.connection

    def _connect(self) -> sqlite3.Connection:
        mode = "rwc" if self._writable else "ro"
        address = f"{self.path.absolute().as_uri()}?mode={mode}{'&immutable=1' if self._immutable else ''}"
        connection = sqlite3.connect(address, uri=True, timeout=30, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA foreign_keys = ON")
        if self._writable:
            connection.execute("PRAGMA journal_mode = WAL")
            # Each commit reaches the disk: an excerpt that was kept survives a power cut, too.
            connection.execute("PRAGMA synchronous = FULL")
        return connection

    def _prepare(self, migrations: Sequence[Sequence[Step]]) -> None:
        if not self._writable:
            self._choose_reading()
        version = self._version()
        if version > len(migrations):
            raise too_new(self.path)
        if version < len(migrations) and self._writable:
            self._migrate(migrations, version)
        elif version < len(migrations):
            self._wait_for_writer(len(migrations))

    def _version(self) -> int:
        with self._spoken():
            return int(self._connection().execute("PRAGMA user_version").fetchone()[0])

    def _wait_for_writer(self, wanted: int) -> None:
        """Another process may be making the library, or bringing it to the newest version, this very moment."""
        deadline = time.monotonic() + _PATIENCE
        while (version := self._version()) < wanted:
            if time.monotonic() > deadline:
                raise _unfinished(self.folder, version)
            time.sleep(0.02)
            self.close()

    def _choose_reading(self) -> None:
        # A database in WAL mode on a disk that cannot be written needs SQLite's word that nobody changes it.
        try:
            self._connection().execute("PRAGMA user_version").fetchone()
        except sqlite3.OperationalError:
            self.close()
            self._immutable = True

    def _migrate(self, migrations: Sequence[Sequence[Step]], version: int) -> None:
        if version:
            self._keep_before(version)
        # A table that others refer to can be made anew only so ("Making Other Kinds Of Table Schema Changes",
        # sqlite.org/lang_altertable.html).
        self._connection().execute("PRAGMA foreign_keys = OFF")
        for number, steps in enumerate(migrations[version:], version + 1):
            with self.change() as change:
                for step in steps:
                    if isinstance(step, str):
                        change.do(step)
                    else:
                        step(change)
                change.do(f"PRAGMA application_id = {APPLICATION_ID}")
                change.do(f"PRAGMA user_version = {number}")
        self._connection().execute("PRAGMA foreign_keys = ON")

    def _keep_before(self, version: int) -> None:
        """Keep a copy of the database as the earlier version of the program left it."""
        target = self.folder / BACKUPS / f"{self.path.stem}-version-{version}{self.path.suffix}"
        if not target.exists():
            self.copy_to(target)

    @contextmanager
    def _spoken(self) -> Iterator[None]:
        """Say SQLite's errors in the library's words."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise _in_words(self.folder, error) from error


class _Connection:
    """A thread's connection, closed when the thread ends."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        self.connection.close()


class Change:
    """A transaction under way."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def do(self, sql: str, *values: Any) -> int:
        """Execute a statement; returns the id of the row it inserted, if it did."""
        return self._connection.execute(sql, values).lastrowid or 0

    def each(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Execute a statement for each of many rows of values."""
        self._connection.executemany(sql, values)

    def rows(self, sql: str, *values: Any) -> list[Row]:
        """Return every row of a SELECT as the transaction sees it."""
        return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> Row | None:
        """Return the first row of a SELECT as the transaction sees it, or None."""
        row: Row | None = self._connection.execute(sql, values).fetchone()
        return row


def _undo(connection: sqlite3.Connection) -> None:
    # SQLite has undone it already when the disk was full.
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def salvage(path: Path, kept: Path) -> list[str]:
    """Move a damaged database aside to `kept`, and build it again from the rows that can be read.

    Returns the tables of which something is lost.
    """
    for ending in ("", "-wal", "-shm"):
        if Path(f"{path}{ending}").exists():
            Path(f"{path}{ending}").replace(f"{kept}{ending}")
    fresh = Store(path.parent, writable=True)
    try:
        with closing(sqlite3.connect(kept)) as old, fresh.change() as change:
            change.do("PRAGMA defer_foreign_keys = ON")
            lost = [table for table, columns in _tables(fresh) if not _copy_rows(old, change, table, columns)]
            for table, column, other in references(fresh):
                change.do(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {other})")
    finally:
        fresh.close()
    return lost


def _tables(tables: "Store | Change") -> list[tuple[str, list[str]]]:
    names = [
        row[0] for row in tables.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    ]
    return [(name, [row[1] for row in tables.rows(f"PRAGMA table_info({name})")]) for name in names]


def references(tables: "Store | Change") -> list[tuple[str, str, str]]:
    """Return which column of which table holds the ids of which other."""
    names = [name for name, _ in _tables(tables)]
    return [(name, row[3], row[2]) for name in names for row in tables.rows(f"PRAGMA foreign_key_list({name})")]


def _copy_rows(old: sqlite3.Connection, change: "Change", table: str, columns: Sequence[str]) -> bool:
    """Copy a table from its beginning and, past what is damaged, from its end; returns whether all was readable."""
    # An earlier version's table has fewer columns, or is not there.
    try:
        held = {row[1] for row in old.execute(f"PRAGMA table_info({table})")}
    except sqlite3.DatabaseError:
        return False
    columns = [column for column in columns if column in held]
    if not columns:
        return True
    names = ", ".join(columns)
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"
    whole = True
    for order in ("", f" ORDER BY {columns[0]} DESC"):
        try:
            for row in old.execute(f"SELECT {names} FROM {table} NOT INDEXED{order}"):
                change.do(insert, *row)
            return whole
        except sqlite3.DatabaseError:
            whole = False
    return False


def _unfinished(folder: Path, version: int) -> LibraryError:
    if not version:
        return LibraryMissing(folder, "there is no library in this folder yet, or it is being made this moment")
    return LibraryOutdated(
        folder, "this library was made by an earlier version of moviebrowser, and must be opened for writing once"
    )


def _in_words(folder: Path, error: sqlite3.DatabaseError) -> Exception:
    said = str(error).lower()
    if "full" in said:
        return LibraryFull(folder, "the disk is full; what was kept before is untouched. Make room and try again")
    if "readonly" in said or "read-only" in said or "unable to open" in said:
        return LibraryReadOnly(folder, f"the database cannot be opened or written ({error})")
    if "malformed" in said or "not a database" in said or "corrupt" in said:
        return LibraryDamaged(folder, f"the database is damaged ({error}); {REPAIR_HINT}")
    if isinstance(error, sqlite3.OperationalError):
        return LibraryError(folder, f"the database cannot be used: {error}")
    return error


class Hold:
    """A file that one process holds at a time. The system lets go of it when the process ends, however it ends."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def take(cls, path: Path) -> "Hold | None":
        """Hold the file, made when there is none; None while another holds it. Raises OSError."""
        path.touch()
        connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode = MEMORY")
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            connection.close()
            if "locked" in str(error):
                return None
            raise OSError(None, str(error)) from error
        return cls(connection)

    def release(self) -> None:
        """Let go."""
        self._connection.close()
