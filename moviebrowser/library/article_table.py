"""Articles, in the database."""

import json
import os
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, overload

from moviebrowser.library.identity import names
from moviebrowser.library.store import Change, Row, Store

if TYPE_CHECKING:
    from moviebrowser.articles import Article
    from moviebrowser.library.engine import Document

_SUMMARY = "id, title, outlet, author, published, language, words, path, address"
_FIELDS = ("key", "title", "outlet", "author", "published", "modified", "language", "address", "path", "words")
_CONTENT = ("text", "furniture", "media_type", "original")
COLUMNS = "text, title, outlet, author, published, modified, language, address, path, furniture, media_type"
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_FEW = 400
_LAST_CHANGE = (
    "SELECT MAX(COALESCE((SELECT MAX(change) FROM article), 0), COALESCE((SELECT MAX(change) FROM removed), 0))"
)


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """What a list shows of an article. Unknown values are None."""

    id: int
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    language: str | None
    words: int
    path: Path | None
    address: str | None


@dataclass(frozen=True, slots=True)
class PackedArticle:
    """An article as the database keeps it; `original` is compressed. `names` is what it is known by."""

    key: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    modified: str | None
    language: str | None
    address: str | None
    path: str | bytes | None
    words: int
    text: str
    furniture: str
    media_type: str
    original: bytes
    names: tuple[str, ...]


def pack_all(articles: "Iterable[Article]") -> list[PackedArticle]:
    """Make articles ready to be kept. Takes the time that keeping takes; done in the process that read the file.

    All articles of a file must come together: only one that has a file for itself is known by it.
    """
    articles = list(articles)
    held = Counter(article.path for article in articles)
    return [_pack(article, alone=held[article.path] == 1) for article in articles]


def _pack(article: "Article", *, alone: bool) -> PackedArticle:
    path = pack_path(article.path)
    furniture = [[piece.offset, _clean(piece.text), piece.kind.value] for piece in article.furniture]
    return PackedArticle(
        key=article.key,
        title=_clean(article.title),
        outlet=_clean(article.outlet),
        author=_clean(article.author),
        published=article.published,
        modified=article.modified,
        language=article.language,
        address=_clean(article.address),
        path=path,
        words=article.words,
        text=_clean(article.text),
        furniture=json.dumps(furniture, ensure_ascii=False, separators=(",", ":")) if furniture else "[]",
        media_type=article.media_type,
        original=zlib.compress(article.original, 6) if article.original else b"",
        names=tuple(_clean(name) for name in _names(article, path if alone else None)),
    )


def _names(article: "Article", path: str | bytes | None) -> list[str]:
    return names(article.outlet, article.title, article.published, article.address, path)


def insert(change: Change, packed: PackedArticle) -> int:
    """Keep an article as a new one; returns its id."""
    fields = [getattr(packed, name) for name in _FIELDS]
    id = change.do(
        f"INSERT INTO article (change, added_at, {', '.join(_FIELDS)}) VALUES ({marks(len(_FIELDS) + 2)})",
        next_change(change),
        datetime.now(UTC).isoformat(timespec="seconds"),
        *fields,
    )
    change.do(
        f"INSERT INTO content (article_id, {', '.join(_CONTENT)}) VALUES ({marks(len(_CONTENT) + 1)})",
        id,
        *(getattr(packed, name) for name in _CONTENT),
    )
    return id


def update(change: Change, id: int, packed: PackedArticle) -> None:
    """Put an article's next edition in the place of the present one."""
    change.do(
        f"UPDATE article SET edition = edition + 1, change = ?, added_at = ?, {_assigned(_FIELDS)} WHERE id = ?",
        next_change(change),
        datetime.now(UTC).isoformat(timespec="seconds"),
        *(getattr(packed, name) for name in _FIELDS),
        id,
    )
    change.do(
        f"UPDATE content SET {_assigned(_CONTENT)} WHERE article_id = ?",
        *(getattr(packed, name) for name in _CONTENT),
        id,
    )


def remove(change: Change, ids: Iterable[int]) -> None:
    """Forget articles with their texts; excerpts stay."""
    for id in ids:
        if change.row("SELECT 1 FROM article WHERE id = ?", id):
            mark_removed(change, id)
            change.do("DELETE FROM article WHERE id = ?", id)
    drop_stray_analyses(change)


def drop_stray_analyses(change: Change) -> None:
    """Forget the analyses of texts that no article has any more: one belongs to a text, which several may share."""
    change.do("DELETE FROM analysis WHERE key NOT IN (SELECT key FROM article)")


def mark_removed(change: Change, id: int) -> None:
    """Note that an article is gone, and is not missed."""
    change.do("INSERT OR IGNORE INTO removed (article_id, change) VALUES (?, ?)", id, next_change(change))


def count(store: Store) -> int:
    """Return the number of articles."""
    return store.number("SELECT COUNT(*) FROM article")


def article(store: Store, id: int, *, original: bool = True) -> "Article":
    """Return an article, without its original bytes when they are not wanted. Raises KeyError."""
    wanted = "original" if original else "x''"
    row = store.row(
        f"SELECT {COLUMNS}, {wanted} FROM article JOIN content ON article_id = id WHERE id = ?",
        id,
    )
    if row is None:
        raise KeyError(id)
    return unpacked(row)


def unpacked(row: Row) -> "Article":
    """Return the article of a row of COLUMNS and the original."""
    from moviebrowser.articles import Article, Furniture, FurnitureKind

    text, title, outlet, author, published, modified, language, address, path, furniture, media_type, original = row
    return Article(
        text=text,
        title=title,
        outlet=outlet,
        author=author,
        published=published,
        modified=modified,
        language=language,
        address=address,
        path=unpack_path(path),
        furniture=tuple(Furniture(offset, piece, FurnitureKind(kind)) for offset, piece, kind in json.loads(furniture)),
        original=zlib.decompress(original) if original else b"",
        media_type=media_type,
    )


def summaries(store: Store, ids: Iterable[int] | None = None) -> list[ArticleSummary]:
    """Return summaries in the order of `ids`, leaving out unknown ones; or all, in the order they came."""
    if ids is None:
        return [_summary(row) for row in store.rows(f"SELECT {_SUMMARY} FROM article ORDER BY id")]
    wanted = list(ids)
    found = {row[0]: _summary(row) for row in _by_ids(store, f"SELECT {_SUMMARY} FROM article WHERE id", wanted)}
    return [found[id] for id in wanted if id in found]


def texts(store: Store, ids: Sequence[int], *, reach: int) -> dict[int, str]:
    """Return the beginnings (`reach` code points) of articles' texts by id."""
    return dict(_by_ids(store, f"SELECT article_id, substr(text, 1, {reach}) FROM content WHERE article_id", ids))


def keys(store: Store, ids: Sequence[int]) -> dict[int, str]:
    """Return the content keys of articles by id."""
    return dict(_by_ids(store, "SELECT id, key FROM article WHERE id", ids))


def changes(store: Store, *, after: int = 0) -> dict[int, int]:
    """Return the articles that changed after the change of that number: id and number of the last change."""
    return dict(store.rows("SELECT id, change FROM article WHERE change > ?", after))


def last_change(store: Store) -> int:
    """Return the number of the newest change."""
    return store.number(_LAST_CHANGE)


def documents(store: Store, ids: Sequence[int]) -> "list[Document]":
    """Return articles as the search engine takes them in, in the order of their ids."""
    from moviebrowser.library.engine import Document

    rows = _by_ids(
        store,
        "SELECT id, change, title, text, outlet, author, published, language, media_type, path"
        " FROM article JOIN content ON article_id = id WHERE id",
        ids,
    )
    typed = [(*row[:8], _type(row[8], row[9])) for row in rows]
    return [Document(row[0], row[1], *(value or "" for value in row[2:])) for row in typed]


def marks(number: int) -> str:
    """Return so many question marks."""
    return ", ".join("?" * number)


def _assigned(columns: Sequence[str]) -> str:
    return ", ".join(f"{column} = ?" for column in columns)


def _by_ids(store: Store, select: str, ids: Sequence[int]) -> Iterator[Row]:
    """Yield the rows of a SELECT that ends in the name of an id, for many ids."""
    for first in range(0, len(ids), _FEW):
        few = ids[first : first + _FEW]
        yield from store.rows(f"{select} IN ({','.join('?' * len(few))})", *few)


def next_change(change: Change) -> int:
    """Return the number for a change that is being made."""
    row = change.row(_LAST_CHANGE)
    return int(row[0]) + 1 if row else 1


def _type(media_type: str, path: str | bytes | None) -> str:
    """Return the words by which an article's kind is asked for: its media type's, its file's ending and kind."""
    from moviebrowser.articles import KINDS

    name = os.fsdecode(path).lower() if path else ""
    kinds = [f"{name.rpartition('.')[2]} {kind.name} {kind.label}" for kind in KINDS if name.endswith(kind.suffixes)]
    bare = media_type.partition("/")[2].partition("+")[0]
    return " ".join([bare.replace("plain", "text"), *kinds])


def _summary(row: Row) -> ArticleSummary:
    id, title, outlet, author, published, language, words, path, address = row
    return ArticleSummary(id, title, outlet, author, published, language, words, unpack_path(path), address)


def pack_path(path: Path | None) -> str | bytes | None:
    """Keep a path as text, and as bytes where its name is no text (Linux)."""
    if path is None:
        return None
    name = str(path)
    return os.fsencode(path) if _SURROGATES.search(name) else name


def unpack_path(path: str | bytes | None) -> Path | None:
    """Return a kept path."""
    return None if path is None else Path(os.fsdecode(path))


@overload
def _clean(text: str) -> str: ...
@overload
def _clean(text: None) -> None: ...
def _clean(text: str | None) -> str | None:
    """Replace half characters, which no database can hold; every position stays."""
    return text and _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)
