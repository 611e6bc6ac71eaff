"""Which files are meant by the paths that a reader gives."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from moviebrowser.articles.kinds import is_document

# The folder that a browser saves beside a page; some name it in the reader's language.
_SAVED_WITH = (
    "_files", ".files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_arquivos", "-filer", "_soubory",
    "_pliki", "_elemei", "_tiedostot",
)  # fmt: skip
_WEB_PAGES = (".html", ".htm", ".xhtml")


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files to read, lazily, in order.

    A file is yielded as given, whatever its ending, also when it does not exist: reading it says so. A folder is
    walked, sorted by name, for the endings in `SUFFIXES` and, so that reading them says why not, those of documents
    for which there is no reader; pictures, media, programs and all else, hidden files and folders, links to folders
    and the "…_files" folder that a browser saves beside a page are passed over. A folder that cannot be listed is
    itself yielded, so that reading it tells the reason.
    """
    for path in paths:
        if _is_given_folder(path):
            yield from _within(path)
        else:
            yield path


def _is_given_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _within(folder: Path) -> Iterator[Path]:
    waiting: list[Path] = [folder]
    while waiting:
        current = waiting.pop()
        try:
            entries = sorted(os.scandir(current), key=lambda entry: entry.name)
        except OSError:
            yield current
            continue
        names = {entry.name for entry in entries}
        seen = [entry for entry in entries if not entry.name.startswith(".")]
        yield from (Path(entry.path) for entry in seen if _is_document(entry))
        folders = [entry for entry in seen if _is_folder(entry) and not belongs_to_page(entry.name, names)]
        waiting.extend(Path(entry.path) for entry in reversed(folders))


def _is_document(entry: os.DirEntry[str]) -> bool:
    return is_document(entry.name) and not _is_folder(entry)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def belongs_to_page(name: str, names: set[str]) -> bool:
    """Tell whether a folder holds what a page beside it needs, given the names of all that lies there."""
    stems = [name.removesuffix(ending) for ending in _SAVED_WITH if name.endswith(ending)]
    return any(stem + suffix in names for stem in stems for suffix in _WEB_PAGES)
