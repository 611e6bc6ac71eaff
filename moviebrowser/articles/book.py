"""E-books (EPUB), by lxml: a chapter is an article where the book holds several, else the whole book is one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from moviebrowser.articles import web_page
from moviebrowser.articles.characters import tidy
from moviebrowser.articles.dates import iso_moment
from moviebrowser.articles.document_info import made
from moviebrowser.articles.packed import member, opened, parsed
from moviebrowser.articles.page import Block, Fields, NoArticle, Page

if TYPE_CHECKING:
    from zipfile import ZipFile

MEDIA_TYPE = "application/epub+zip"

_KIND = "an e-book (EPUB)"
_CONTAINER = "META-INF/container.xml"
_FEWEST_WORDS = 150
_MOST_CHAPTERS = 5000


@dataclass(frozen=True, slots=True)
class _Chapter:
    blocks: tuple[Block, ...]
    content: bytes

    @property
    def words(self) -> int:
        return sum(block.text.count(" ") + 1 for block in self.blocks)


def read(content: bytes) -> Sequence[Page]:
    """Return the book's articles: its chapters where two or more have a heading and are long enough, else the book.

    Raises:
        NoArticle: when it is damaged, protected, or no e-book.
    """
    with opened(content, _KIND) as archive:
        said, chapters = _contents(archive)
    long = [chapter for chapter in chapters if chapter.words >= _FEWEST_WORDS]
    if len(long) < 2 or not all(_has_heading(chapter) for chapter in long):
        blocks = tuple(block for chapter in chapters for block in chapter.blocks)
        return [Page(blocks, MEDIA_TYPE, said)]
    fields = Fields(None, said.title or said.outlet, said.author, said.published, said.language)
    return [Page(chapter.blocks, web_page.MEDIA_TYPE, fields, content=chapter.content) for chapter in long]


def visible_text(content: bytes) -> str:
    """Return all text of the book, a line for each block."""
    with opened(content, _KIND) as archive:
        return "\n".join(block.text for chapter in _contents(archive)[1] for block in chapter.blocks)


def _contents(archive: "ZipFile") -> tuple[Fields, list[_Chapter]]:
    """Return what the book says of itself, and its chapters in order, without the table of contents."""
    if "META-INF/rights.xml" in archive.namelist():
        raise NoArticle("an e-book protected against being read by other programs")
    package = _package_path(archive)
    root = parsed(member(archive, package))
    items = {item.get("id"): item for item in _each(root, "item")}
    spine = [items[ref.get("idref")] for ref in _each(root, "itemref") if ref.get("idref") in items]
    files = [item for item in spine if "nav" not in (item.get("properties") or "").split()]
    folder = PurePosixPath(package).parent
    return _said(root), list(_chapters(archive, folder, files[:_MOST_CHAPTERS]))


def _package_path(archive: "ZipFile") -> str:
    for rootfile in _each(parsed(member(archive, _CONTAINER)), "rootfile"):
        if path := rootfile.get("full-path"):
            return str(path)
    raise NoArticle("damaged: it does not say where its contents are")


def _chapters(archive: "ZipFile", folder: PurePosixPath, items: Sequence[Any]) -> Iterator[_Chapter]:
    names = set(archive.namelist())
    for item in items:
        name = str(folder / unquote((item.get("href") or "").partition("#")[0]))
        if name in names and (content := member(archive, name)).strip():
            yield _Chapter(web_page.read_fragment(content).blocks, content)


def _said(root: Any) -> Fields:
    return Fields(
        title=_first(root, "title"),
        outlet=_first(root, "publisher"),
        author=", ".join(filter(None, (tidy("".join(one.itertext())) for one in _each(root, "creator")))) or None,
        published=made(iso_moment(_first(root, "date") or ""), _modified(root)),
        language=_first(root, "language"),
    )


def _modified(root: Any) -> str | None:
    said = next((one.text for one in _each(root, "meta") if one.get("property") == "dcterms:modified"), None)
    return iso_moment((said or "").strip())


def _first(root: Any, name: str) -> str | None:
    return next((words for one in _each(root, name) if (words := tidy("".join(one.itertext())))), None)


def _each(root: Any, name: str) -> Iterator[Any]:
    """Yield the elements of that name, of whatever namespace."""
    return iter(root.iter(f"{{*}}{name}"))


def _has_heading(chapter: _Chapter) -> bool:
    return any(block.heading for block in chapter.blocks[:3])
