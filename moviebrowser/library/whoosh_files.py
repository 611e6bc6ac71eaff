"""The files of Whoosh's index: what fails to be read or written leaves none of them open."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage


class Files(FileStorage):  # type: ignore[misc]
    """A folder of files that are read, or written."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self._read: list[Any] = []
        self._made: dict[str, Any] = {}

    def open_file(self, name: str, **options: Any) -> Any:
        """Return a file, and remember it while it is open."""
        opened = super().open_file(name, **options)
        self._read = [*(file for file in self._read if not file.closed), opened.file]
        return opened

    def create_file(self, name: str, *rest: Any, **options: Any) -> Any:
        """Return a new file, and remember it."""
        file = self._made[name] = super().create_file(name, *rest, **options)
        return file

    def let_go(self) -> None:
        """Close what is open for reading."""
        for file in self._read:
            file.close()

    def abandon(self) -> None:
        """Close and delete what was made."""
        for name, file in self._made.items():
            with suppress(OSError, ValueError):
                file.file.close()
            (Path(self.folder) / name).unlink(missing_ok=True)
