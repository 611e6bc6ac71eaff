"""Editions: an article whose text changed stays the same article, and its earlier texts stay, too."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import NamedTuple

from moviebrowser.articles import Article
from moviebrowser.library import anchoring, article_table, detail_table
from moviebrowser.library.article_table import PackedArticle
from moviebrowser.library.identity import bare_address, other_outlet
from moviebrowser.library.store import Change, Row, Store

_OF_FILE = "file:"
_OF_ADDRESS = "address:"
_OF_KEY = (
    "SELECT id, path, outlet, address FROM article WHERE id IN (SELECT id FROM article WHERE key = ?1"
    " UNION SELECT article_id FROM detail WHERE name = 'key' AND found = ?1) ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class Edition:
    """One of an article's texts, numbered from 1; `key` is its content's. The last one is the present."""

    number: int
    added_at: str
    title: str | None
    words: int
    key: str


class Outcome(Enum):
    """What became of an article that was to be kept."""

    ADDED = auto()
    CHANGED = auto()
    KNOWN = auto()


class Kept(NamedTuple):
    """An article's id, and whether it is new, has a new edition, or was there already."""

    id: int
    outcome: Outcome


def keep(change: Change, articles: Sequence[PackedArticle]) -> list[Kept]:
    """Keep articles, each as a new one or as the next edition of the one that it is."""
    return [_keep(change, article) for article in articles]


def editions(store: Store, id: int) -> list[Edition]:
    """Return an article's editions, the first one first; none of an unknown article."""
    rows = store.rows(
        "SELECT number, added_at, title, words, key FROM edition WHERE article_id = ? UNION ALL"
        " SELECT edition, added_at, title, words, key FROM article WHERE id = ? ORDER BY 1",
        id,
        id,
    )
    return [Edition(*row) for row in rows]


def article(store: Store, id: int, edition: int) -> Article:
    """Return an article as it was in an edition, with the details that the hand gave. Raises KeyError."""
    row = store.row(
        f"SELECT {article_table.COLUMNS}, original FROM edition WHERE article_id = ? AND number = ?", id, edition
    )
    if row:
        given = detail_table.given(store, id)
        given.pop("title", None)
        return replace(article_table.unpacked(row), **given)  # type: ignore[arg-type]
    if store.row("SELECT 1 FROM article WHERE id = ? AND edition = ?", id, edition):
        return article_table.article(store, id)
    raise KeyError((id, edition))


def text(store: Store, id: int, edition: int) -> str | None:
    """Return an article's text in an edition; None when there is none."""
    row = store.row(
        "SELECT text FROM edition WHERE article_id = ? AND number = ? UNION ALL"
        " SELECT text FROM content JOIN article ON id = article_id WHERE id = ? AND edition = ?",
        *(id, edition) * 2,
    )
    return row[0] if row else None


def _keep(change: Change, packed: PackedArticle) -> Kept:
    same = _same(change, _OF_KEY, packed)
    if same:
        # A copy that lies elsewhere may change there.
        _name(change, same[0], [name for name in packed.names if name.startswith(_OF_FILE)])
        return Kept(same[0], Outcome.KNOWN)
    select = "SELECT article_id, path, outlet, address FROM edition WHERE key = ? ORDER BY number DESC"
    earlier = _same(change, select, packed)
    if earlier and not _went_back(change, packed, *earlier[:2]):
        return Kept(earlier[0], Outcome.KNOWN)
    home = earlier[0] if earlier else _home(change, packed)
    if home is None:
        id = article_table.insert(change, packed)
        _name(change, id, packed.names)
        return Kept(id, Outcome.ADDED)
    _add_edition(change, home, packed)
    return Kept(home, Outcome.CHANGED)


def _same(change: Change, select: str, packed: PackedArticle) -> Row | None:
    """Return the first article with a text that is not another outlet's: many print what an agency wrote."""
    rows = change.rows(select, packed.key)
    return next((row for row in rows if not _of_another(change, packed, row)), None)


def _of_another(change: Change, packed: PackedArticle, row: Row) -> bool:
    """Whether an article is another outlet's than one that is kept, which its file, or the hand, may have named."""
    ours = packed.outlet, packed.address
    found = detail_table.found(change, row[0])
    return ours != (found.outlet, found.address) and other_outlet(ours, (row[2], row[3]))


def _went_back(change: Change, packed: PackedArticle, id: int, path: str | bytes | None) -> bool:
    """Whether the file that holds the newest edition has an earlier text again; a copy of it elsewhere is just old."""
    now = change.row("SELECT path FROM article WHERE id = ?", id)
    return bool(now) and path is not None and packed.path == path == (now or (None,))[0]


def _home(change: Change, packed: PackedArticle) -> int | None:
    """Return the article that this is another text of."""
    for name in packed.names:
        row = change.row("SELECT article_id FROM identity WHERE name = ?", name)
        if row is None:
            continue
        known = detail_table.found(change, row[0]).address
        if name.startswith(_OF_ADDRESS) or not _elsewhere(packed.address, known):
            return int(row[0])
    return None


def _elsewhere(one: str | None, two: str | None) -> bool:
    addresses = bare_address(one), bare_address(two)
    return None not in addresses and addresses[0] != addresses[1]


def _add_edition(change: Change, id: int, packed: PackedArticle) -> None:
    given = detail_table.take_off(change, id)
    columns = f"key, {article_table.COLUMNS}, words, added_at, original"
    change.do(
        f"INSERT INTO edition (article_id, number, {columns}) SELECT id, edition, {columns}"
        " FROM article JOIN content ON article_id = id WHERE id = ?",
        id,
    )
    change.do("DELETE FROM trait WHERE article_id = ?", id)
    article_table.update(change, id, packed)
    detail_table.put_on(change, id, given)
    article_table.drop_stray_analyses(change)
    _name(change, id, packed.names)
    anchoring.reanchor(change, id, packed.text)


def _name(change: Change, id: int, names: Sequence[str]) -> None:
    for name in names:
        change.do("INSERT OR IGNORE INTO identity (name, article_id) VALUES (?, ?)", name, id)
