"""Stories and what they are told apart by, in the database."""

import json
import zlib
from collections import defaultdict
from collections.abc import Sequence

from moviebrowser.library.store import Change, Store
from moviebrowser.library.stories import Story, Traits


def stories(store: Store) -> list[Story]:
    """Return the stories, those with the newest articles first; an article alone is a story, too."""
    rows = store.rows(
        "SELECT story.id, story.title, article.id, outlet, published FROM story"
        " JOIN story_article ON story_id = story.id JOIN article ON article.id = article_id"
        " ORDER BY published IS NULL, published, article.id"
    )
    titles: dict[int, str] = {}
    parts: defaultdict[int, list[tuple[int, str | None, str | None]]] = defaultdict(list)
    for id, title, article, outlet, published in rows:
        titles[id] = title
        parts[id].append((article, outlet, published))
    found = [_story(id, titles[id], articles) for id, articles in parts.items()]
    return sorted(found, key=lambda story: (story.last or "", story.id), reverse=True)


def members(store: Store) -> dict[int, int]:
    """Return the story of each article that has one."""
    return dict(store.rows("SELECT article_id, story_id FROM story_article"))


def traits(store: Store) -> dict[int, tuple[str, Traits]]:
    """Return what is kept of articles' traits, each with the analyser's version ("" for none) that they come from."""
    rows = store.rows("SELECT article_id, version, data, published FROM trait JOIN article ON id = article_id")
    return {row[0]: (row[1], Traits(unpack(row[2]), row[3])) for row in rows}


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
        change.do("INSERT OR REPLACE INTO story (id, title) VALUES (?, ?)", id, title)
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


def _story(id: int, title: str, articles: Sequence[tuple[int, str | None, str | None]]) -> Story:
    dates = [published for _, _, published in articles if published]
    outlets = dict.fromkeys(outlet for _, outlet, _ in articles if outlet)
    return Story(
        id,
        title,
        tuple(article for article, _, _ in articles),
        tuple(outlets),
        min(dates, default=None),
        max(dates, default=None),
    )
