"""Stories and what they are told apart by, in the database."""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from moviebrowser.library.store import Change, Store

if TYPE_CHECKING:
    from moviebrowser.library.stories import Story


def stories(store: Store) -> list[Story]:
    """Return the stories, those with the newest articles first; an article alone is a story, too."""
    rows = store.rows(
        "SELECT story_id, article_id, outlet, published FROM story_article JOIN article ON id = article_id"
        " ORDER BY published IS NULL, published, article_id"
    )
    parts: defaultdict[int, list[tuple[int, str | None, str | None]]] = defaultdict(list)
    for id, *article in rows:
        parts[id].append((article[0], article[1], article[2]))
    kept = store.rows("SELECT id, title, pinned, origins, disagreements, compared FROM story")
    found = [_story(id, title, parts[id], *numbers) for id, title, *numbers in kept if id in parts]
    return sorted(found, key=lambda story: (story.last or "", story.id), reverse=True)


def held(ids: Iterable[int]) -> str:
    """Return what tells which articles a story had when it was compared; its numbers are known for those alone."""
    return ",".join(map(str, sorted(ids)))


def members(store: Store) -> dict[int, int]:
    """Return the story of each article that has one."""
    return dict(store.rows("SELECT article_id, story_id FROM story_article"))


def pinned(store: Store) -> set[int]:
    """Return the stories that the reader's hand was on."""
    return {row[0] for row in store.rows("SELECT id FROM story WHERE pinned")}


def traits(
    store: Store, ids: tuple[int, int], days: tuple[str, str] | None = None
) -> list[tuple[int, bytes | None, str | None]]:
    """Return articles with what is kept of their traits, packed, and when they were published.

    Those with numbers from the first to the last of `ids`; with `days` only undated ones of these, and all that were
    published from the first to the last of the days.
    """
    where = "id BETWEEN ? AND ?"
    if days is not None:
        where = f"({where} AND published IS NULL) OR substr(published, 1, 10) BETWEEN ? AND ?"
    select = "SELECT id, data, published FROM article LEFT JOIN trait ON article_id = id"
    return [(row[0], row[1], row[2]) for row in store.rows(f"{select} WHERE {where}", *ids, *(days or ()))]


def keep_traits(change: Change, article: int, version: str, data: bytes) -> None:
    """Keep an article's traits, if it is still there."""
    change.do(
        "INSERT OR REPLACE INTO trait (article_id, version, data) SELECT id, ?, ? FROM article WHERE id = ?",
        version,
        data,
        article,
    )


def keep_story(change: Change, id: int | None, title: str, articles: Sequence[int]) -> None:
    """Keep a story under the number it had, or a new one, and its articles, those that are still there."""
    if id is None:
        id = change.do("INSERT INTO story (title) VALUES (?)", title)
    else:
        change.do(
            "INSERT INTO story (id, title) VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET title = excluded.title WHERE NOT pinned",
            id,
            title,
        )
    for article in articles:
        change.do(
            "INSERT OR REPLACE INTO story_article (article_id, story_id) SELECT id, ? FROM article WHERE id = ?",
            id,
            article,
        )


def drop_empty(change: Change) -> None:
    """Forget stories that have no articles any more."""
    change.do("DELETE FROM story WHERE id NOT IN (SELECT story_id FROM story_article)")


def pack(weights: dict[str, float]) -> bytes:
    """Make traits ready to be kept."""
    return zlib.compress(json.dumps(weights, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"), 6)


def unpack(data: bytes) -> dict[str, float]:
    """Return kept traits."""
    weights: dict[str, float] = json.loads(zlib.decompress(data))
    return weights


def _story(
    id: int,
    title: str,
    articles: Sequence[tuple[int, str | None, str | None]],
    pinned: int,
    origins: int | None,
    disagreements: int | None,
    compared: str | None,
) -> Story:
    from moviebrowser.library.stories import Story

    dates = [published for _, _, published in articles if published]
    alone = len(articles) == 1
    known = compared is not None and compared.split(" ")[0] == held(article for article, _, _ in articles)
    return Story(
        id,
        title,
        tuple(article for article, _, _ in articles),
        tuple(dict.fromkeys(outlet for _, outlet, _ in articles if outlet)),
        min(dates, default=None),
        max(dates, default=None),
        bool(pinned),
        1 if alone else origins if known else None,
        0 if alone else disagreements if known else None,
    )
