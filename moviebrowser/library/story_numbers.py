"""What a comparison says of a story in numbers: independent origins and disagreements."""

import json
from collections.abc import Sequence
from hashlib import sha256

from moviebrowser.comparison import Comparison, FactStatus, origins
from moviebrowser.library import article_table, correction_table, story_table
from moviebrowser.library.store import Change, Store

_MOST_COMPARED = 100
"""A story with more articles than this has no numbers: comparing it takes too long to be done unasked."""


def keep(store: Store, ids: Sequence[int], basis: str, comparison: Comparison) -> None:
    """Keep the numbers of a comparison, when its articles are just those of a story and as they were then."""
    disagreements = sum(fact.status is FactStatus.DIFFER for fact in comparison.facts)
    with store.change() as change:
        story = _story_of(change, ids)
        if story is not None and basis == basis_of(store, ids):
            change.do(
                "UPDATE story SET origins = ?, disagreements = ?, compared = ? WHERE id = ?",
                len(origins(comparison)),
                disagreements,
                basis,
                story,
            )


def uncompared(store: Store) -> list[int]:
    """Return the stories of several articles whose numbers are not of the articles that they have now."""
    rows = store.rows(
        "SELECT story.id, compared, json_group_array(article_id) FROM story JOIN story_article ON story_id = story.id"
        " GROUP BY story.id HAVING COUNT(*) BETWEEN 2 AND ? ORDER BY story.id DESC",
        _MOST_COMPARED,
    )
    return [id for id, compared, articles in rows if compared != basis_of(store, json.loads(articles))]


def basis_of(store: Store, ids: Sequence[int]) -> str:
    """Return what tells whether articles and what was corrected in them are as before: first which they are."""
    keys = sorted(article_table.keys(store, ids).values())
    numbers = [number for number, _ in correction_table.corrections(store, ids)]
    return f"{story_table.held(ids)} {sha256(json.dumps([keys, numbers]).encode()).hexdigest()[:32]}"


def _story_of(change: Change, ids: Sequence[int]) -> int | None:
    """Return the story that has just these articles."""
    row = change.row("SELECT story_id FROM story_article WHERE article_id = ?", ids[0]) if ids else None
    if row is None:
        return None
    held = {other[0] for other in change.rows("SELECT article_id FROM story_article WHERE story_id = ?", row[0])}
    return int(row[0]) if held == set(ids) else None
