"""Articles, in the database."""

import json
import os
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import overload

from moviebrowser.articles import Article, Furniture, FurnitureKind
from moviebrowser.library.engine import Document
from moviebrowser.library.store import Change, Row, Store

_SUMMARY = "id, title, outlet, author, published, language, words, path, address"
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
    """An article as the database keeps it; `original` is compressed."""

    key: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    language: str | None
    address: str | None
    path: str | bytes | None
    words: int
    text: str
    furniture: str
    media_type: str
    original: bytes


def pack(article: Article) -> PackedArticle:
    """Make an article ready to be kept. Takes the time that keeping takes; done in the process that read the file."""
    furniture = [[piece.offset, _clean(piece.text), piece.kind.value] for piece in article.furniture]
    return PackedArticle(
        key=article.key,
        title=_clean(article.title),
        outlet=_clean(article.outlet),
        author=_clean(article.author),
        published=article.published,
        language=article.language,
        address=_clean(article.address),
        path=_pack_path(article.path),
        words=article.words,
        text=_clean(article.text),
        furniture=json.dumps(furniture, ensure_ascii=False, separators=(",", ":")) if furniture else "[]",
        media_type=article.media_type,
        original=zlib.compress(article.original, 6) if article.original else b"",
    )


def insert(change: Change, packed: PackedArticle) -> tuple[int, bool]:
    """Keep an article; returns its id, and whether it was kept already (then nothing changes)."""
    known = change.row("SELECT id FROM article WHERE key = ?", packed.key)
    if known:
        return int(known[0]), True
    id = change.do(
        "INSERT INTO article (key, change, title, outlet, author, published, language, address, path, words, added_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        packed.key,
        _next_change(change),
        packed.title,
        packed.outlet,
        packed.author,
        packed.published,
        packed.language,
        packed.address,
        packed.path,
        packed.words,
        datetime.now(UTC).isoformat(timespec="seconds"),
    )
    change.do(
        "INSERT INTO content (article_id, text, furniture, media_type, original) VALUES (?, ?, ?, ?, ?)",
        id,
        packed.text,
        packed.furniture,
        packed.media_type,
        packed.original,
    )
    return id, False


def remove(change: Change, ids: Iterable[int]) -> None:
    """Forget articles with their texts; excerpts stay."""
    for id in ids:
        if change.row("SELECT 1 FROM article WHERE id = ?", id):
            mark_removed(change, id)
            change.do("DELETE FROM article WHERE id = ?", id)
    # An analysis belongs to a text: it goes with the last article that has it.
    change.do("DELETE FROM analysis WHERE key NOT IN (SELECT key FROM article)")


def mark_removed(change: Change, id: int) -> None:
    """Note that an article is gone, and is not missed."""
    change.do("INSERT OR IGNORE INTO removed (article_id, change) VALUES (?, ?)", id, _next_change(change))


def count(store: Store) -> int:
    """Return the number of articles."""
    return store.number("SELECT COUNT(*) FROM article")


def article(store: Store, id: int, *, original: bool = True) -> Article:
    """Return an article, without its original bytes when they are not wanted. Raises KeyError."""
    wanted = "original" if original else "x''"
    row = store.row(
        "SELECT text, title, outlet, author, published, language, address, path, furniture,"
        f" {wanted}, media_type FROM article JOIN content ON article_id = id WHERE id = ?",
        id,
    )
    if row is None:
        raise KeyError(id)
    return Article(
        text=row[0],
        title=row[1],
        outlet=row[2],
        author=row[3],
        published=row[4],
        language=row[5],
        address=row[6],
        path=_unpack_path(row[7]),
        furniture=tuple(Furniture(offset, text, FurnitureKind(kind)) for offset, text, kind in json.loads(row[8])),
        original=zlib.decompress(row[9]) if row[9] else b"",
        media_type=row[10],
    )


def summaries(store: Store, ids: Iterable[int] | None = None) -> list[ArticleSummary]:
    """Return summaries in the order of `ids`, leaving out unknown ones; or all, in the order they came."""
    if ids is None:
        return [_summary(row) for row in store.rows(f"SELECT {_SUMMARY} FROM article ORDER BY id")]
    wanted = list(ids)
    found = {row[0]: _summary(row) for row in _by_ids(store, f"SELECT {_SUMMARY} FROM article WHERE id", wanted)}
    return [found[id] for id in wanted if id in found]


def texts(store: Store, ids: Sequence[int]) -> dict[int, str]:
    """Return the texts of articles by id."""
    return dict(_by_ids(store, "SELECT article_id, text FROM content WHERE article_id", ids))


def keys(store: Store, ids: Sequence[int]) -> dict[int, str]:
    """Return the content keys of articles by id."""
    return dict(_by_ids(store, "SELECT id, key FROM article WHERE id", ids))


def changes(store: Store, *, after: int = 0) -> dict[int, int]:
    """Return the articles that changed after the change of that number: id and number of the last change."""
    return dict(store.rows("SELECT id, change FROM article WHERE change > ?", after))


def last_change(store: Store) -> int:
    """Return the number of the newest change."""
    return store.number(_LAST_CHANGE)


def documents(store: Store, ids: Sequence[int]) -> list[Document]:
    """Return articles as the search engine takes them in, in the order of their ids."""
    rows = _by_ids(
        store,
        "SELECT id, change, title, text, outlet, author, published"
        " FROM article JOIN content ON article_id = id WHERE id",
        ids,
    )
    return [Document(row[0], row[1], *(value or "" for value in row[2:])) for row in rows]


def _by_ids(store: Store, select: str, ids: Sequence[int]) -> Iterator[Row]:
    """Yield the rows of a SELECT that ends in the name of an id, for many ids."""
    for first in range(0, len(ids), _FEW):
        few = ids[first : first + _FEW]
        yield from store.rows(f"{select} IN ({','.join('?' * len(few))})", *few)


def _next_change(change: Change) -> int:
    row = change.row(_LAST_CHANGE)
    return int(row[0]) + 1 if row else 1


def _summary(row: Row) -> ArticleSummary:
    id, title, outlet, author, published, language, words, path, address = row
    return ArticleSummary(id, title, outlet, author, published, language, words, _unpack_path(path), address)


def _pack_path(path: Path | None) -> str | bytes | None:
    """Keep a path as text, and as bytes where its name is no text (Linux)."""
    if path is None:
        return None
    name = str(path)
    return os.fsencode(path) if _SURROGATES.search(name) else name


def _unpack_path(path: str | bytes | None) -> Path | None:
    return None if path is None else Path(os.fsdecode(path))


@overload
def _clean(text: str) -> str: ...
@overload
def _clean(text: None) -> None: ...
def _clean(text: str | None) -> str | None:
    """Replace half characters, which no database can hold; every position stays."""
    return text and _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)
