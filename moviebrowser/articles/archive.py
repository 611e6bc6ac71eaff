"""ZIP archives of articles: members are read in memory, never unpacked to disk."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from moviebrowser.articles.finding import belongs_to_page
from moviebrowser.articles.kinds import is_document
from moviebrowser.articles.packed import member, opened
from moviebrowser.articles.page import NoArticle, Part

if TYPE_CHECKING:
    from zipfile import ZipInfo

MEDIA_TYPE = "application/zip"

_KIND = "a ZIP archive"


def read(content: bytes) -> Iterator[Part]:
    """Yield the members that may hold articles; those that cannot be read with the reason.

    Raises:
        NoArticle: when it is damaged, holds none, or is made to fill the memory.
    """
    with opened(content, _KIND) as archive:
        members = [info for info in archive.infolist() if not info.is_dir()]
        wanted = _wanted(members)
        if not wanted:
            raise NoArticle("an archive without a file that could be an article")
        for info in wanted:
            try:
                yield Part(member(archive, info), info.filename)
            except NoArticle as error:
                yield Part(b"", info.filename, problem=str(error))


def visible_text(content: bytes) -> str:
    """Return the names of the members, a line each."""
    with opened(content, _KIND) as archive:
        return "\n".join(archive.namelist())


def _wanted(members: "list[ZipInfo]") -> "list[ZipInfo]":
    names = {info.filename for info in members}
    return [info for info in members if is_document(info.filename) and not _is_hidden(info.filename, names)]


def _is_hidden(name: str, names: set[str]) -> bool:
    """Tell whether a member is hidden, a system's own, or saved with a page beside it."""
    path = PurePosixPath(name)
    if any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in path.parts):
        return True
    return any(belongs_to_page(str(folder), names) for folder in path.parents)
