"""Excerpts, in the database."""

import json
from dataclasses import asdict, replace
from typing import Any

from moviebrowser.excerpts import Colour, Excerpt, Source
from moviebrowser.library.store import Change, Row, Store

_COLUMNS = (
    "article_id, start, end, text, before, after, source, kept_at, colour, note, tags, position,"
    " heading, bundle, bundle_title, edition, orphaned"
)


def excerpts(store: Store, article: int | None = None) -> list[Excerpt]:
    """Return the excerpts, or one article's, in the order of the tray."""
    where, values = ("", ()) if article is None else ("WHERE article_id = ?", (article,))
    rows = store.rows(f"SELECT {_COLUMNS}, id FROM excerpt {where} ORDER BY position, id", *values)
    return [_excerpt(row) for row in rows]


def of_article(change: Change, article: int) -> list[Excerpt]:
    """Return an article's excerpts as a transaction sees them."""
    return [_excerpt(row) for row in change.rows(f"SELECT {_COLUMNS}, id FROM excerpt WHERE article_id = ?", article)]


def find(store: Store, id: int) -> Excerpt | None:
    """Return the excerpt of this number."""
    row = store.row(f"SELECT {_COLUMNS}, id FROM excerpt WHERE id = ?", id)
    return _excerpt(row) if row else None


def is_kept(change: Change, id: int) -> bool:
    """Whether there is an excerpt of this number."""
    return change.row("SELECT 1 FROM excerpt WHERE id = ?", id) is not None


def insert(change: Change, excerpt: Excerpt) -> Excerpt:
    """Keep an excerpt; returns it with its number. One that had a number gets it back (undo)."""
    if not excerpt.position:
        row = change.row("SELECT COALESCE(MAX(position), 0) + 1 FROM excerpt")
        excerpt = replace(excerpt, position=float(row[0]) if row else 1.0)
    marks = ", ".join("?" for _ in _COLUMNS.split(", "))
    id = change.do(f"INSERT INTO excerpt ({_COLUMNS}, id) VALUES ({marks}, ?)", *_values(excerpt), excerpt.id)
    return replace(excerpt, id=id)


def update(change: Change, excerpt: Excerpt) -> None:
    """Put an excerpt in the place of what is kept under its number."""
    columns = ", ".join(f"{column} = ?" for column in _COLUMNS.split(", "))
    change.do(f"UPDATE excerpt SET {columns} WHERE id = ?", *_values(excerpt), excerpt.id)


def delete(change: Change, id: int) -> None:
    """Forget an excerpt."""
    change.do("DELETE FROM excerpt WHERE id = ?", id)


def _values(excerpt: Excerpt) -> tuple[Any, ...]:
    return (
        excerpt.article_id,
        excerpt.start,
        excerpt.end,
        excerpt.text,
        excerpt.before,
        excerpt.after,
        json.dumps(asdict(excerpt.source), ensure_ascii=False),
        excerpt.kept_at,
        excerpt.colour.value,
        excerpt.note,
        json.dumps(excerpt.tags, ensure_ascii=False),
        excerpt.position,
        excerpt.heading,
        excerpt.bundle,
        excerpt.bundle_title,
        excerpt.edition,
        excerpt.orphaned,
    )


def _excerpt(row: Row) -> Excerpt:
    return Excerpt(
        article_id=row[0],
        start=row[1],
        end=row[2],
        text=row[3],
        before=row[4],
        after=row[5],
        source=Source(**json.loads(row[6])),
        kept_at=row[7],
        colour=Colour(row[8]),
        note=row[9],
        tags=tuple(json.loads(row[10])),
        position=row[11],
        heading=row[12],
        bundle=row[13],
        bundle_title=row[14],
        edition=row[15],
        orphaned=bool(row[16]),
        id=row[17],
    )
