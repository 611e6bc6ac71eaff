"""What the reader corrected in the linking of names, in the database.

A correction is kept for the articles that it was made for, and holds for every article of the stories they are in: when
another article joins, the same names are corrected in it, too.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from moviebrowser.library.store import Change, Store

if TYPE_CHECKING:
    from moviebrowser.comparison import Correction


def insert(change: Change, ids: Iterable[int], correction: "Correction") -> int:
    """Keep a correction for articles; returns its number."""
    from moviebrowser.comparison import correction_as_json

    number = change.do(
        "INSERT INTO correction (data, made_at) VALUES (?, ?)",
        json.dumps(correction_as_json(correction), ensure_ascii=False),
        datetime.now(UTC).isoformat(timespec="seconds"),
    )
    change.each(
        "INSERT OR IGNORE INTO correction_article (article_id, correction_id) SELECT id, ? FROM article WHERE id = ?",
        [(number, id) for id in ids],
    )
    return number


def corrections(store: Store, ids: Sequence[int]) -> "list[tuple[int, Correction]]":
    """Return the corrections that hold for articles, with their numbers, in the order in which they were made."""
    from moviebrowser.comparison import correction_from_json

    few = json.dumps(list(ids))
    rows = store.rows(
        "WITH given AS (SELECT value AS id FROM json_each(?)),"
        " mates AS (SELECT id FROM given UNION SELECT article_id FROM story_article WHERE story_id IN"
        " (SELECT story_id FROM story_article WHERE article_id IN (SELECT id FROM given)))"
        " SELECT id, data FROM correction WHERE id IN"
        " (SELECT correction_id FROM correction_article WHERE article_id IN (SELECT id FROM mates)) ORDER BY id",
        few,
    )
    return [(number, correction_from_json(json.loads(data))) for number, data in rows]


def delete(change: Change, number: int) -> bool:
    """Forget a correction; returns whether there was one."""
    found = change.row("SELECT 1 FROM correction WHERE id = ?", number)
    change.do("DELETE FROM correction WHERE id = ?", number)
    return found is not None


def drop_stray(change: Change) -> None:
    """Forget corrections of articles that are all gone."""
    change.do("DELETE FROM correction WHERE id NOT IN (SELECT correction_id FROM correction_article)")
