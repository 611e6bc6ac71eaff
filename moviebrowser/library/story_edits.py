"""Stories, as the reader's hand changes them: renamed, merged, split, moved; and each change undone.

A story that the hand was on is pinned: its title and its articles stay, and it never becomes one with another pinned
one; articles that come in may still join it.
"""

import json
from collections.abc import Iterable, Sequence

from moviebrowser.library.store import Change
from moviebrowser.library.story_table import drop_empty

_MOST_UNDONE = 200


def rename(change: Change, id: int, title: str) -> None:
    """Give a story another title. Raises KeyError."""
    _note(change, "rename", [_known(change, id)])
    change.do("UPDATE story SET title = ?, pinned = 1 WHERE id = ?", title, id)


def merge(change: Change, ids: Sequence[int]) -> int:
    """Make stories one, under the first one's number and title; returns the number. Raises KeyError."""
    first, *others = dict.fromkeys(_known(change, id) for id in ids)
    _note(change, "merge", [first, *others])
    for other in others:
        change.do("UPDATE story_article SET story_id = ? WHERE story_id = ?", first, other)
    _pin_changed(change, [first])
    return first


def split(change: Change, id: int, articles: Iterable[int], title: str) -> int:
    """Make articles of a story another one; returns its number. Raises KeyError, ValueError when nothing is left."""
    apart, held = set(articles), _articles(change, _known(change, id))
    if not apart <= set(held):
        raise KeyError(min(apart.difference(held)))
    if not apart or len(apart) == len(held):
        raise ValueError("each part of a story needs an article")
    _note(change, "split", [id])
    new = change.do("INSERT INTO story (title) VALUES (?)", title)
    _place(change, apart, new)
    _pin_changed(change, [id, new])
    return new


def move(change: Change, article: int, story: int | None, title: str) -> int:
    """Put an article into another story, or one of its own; returns the story's number. Raises KeyError."""
    row = change.row("SELECT story_id FROM article LEFT JOIN story_article ON article_id = id WHERE id = ?", article)
    if row is None:
        raise KeyError(article)
    left = [] if row[0] is None else [int(row[0])]
    _note(change, "move", left if story is None else list(dict.fromkeys([*left, _known(change, story)])))
    target = story if story is not None else change.do("INSERT INTO story (title) VALUES (?)", title)
    _place(change, [article], target)
    _pin_changed(change, [*left, target])
    return target


def undo(change: Change) -> str | None:
    """Take the last change back; returns what it was ("rename", "merge", …), None when there is none left."""
    row = change.row("SELECT id, what, before FROM story_edit ORDER BY id DESC LIMIT 1")
    if row is None:
        return None
    number, what, before = row
    for id, title, pinned, articles in json.loads(before):
        change.do(
            "INSERT INTO story (id, title, pinned) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET title = excluded.title, pinned = excluded.pinned",
            id,
            title,
            pinned,
        )
        _place(change, articles, id)
    drop_empty(change)
    change.do("DELETE FROM story_edit WHERE id = ?", number)
    return str(what)


def _known(change: Change, id: int) -> int:
    if not change.row("SELECT 1 FROM story WHERE id = ?", id):
        raise KeyError(id)
    return id


def _articles(change: Change, id: int) -> list[int]:
    return [row[0] for row in change.rows("SELECT article_id FROM story_article WHERE story_id = ?", id)]


def _place(change: Change, articles: Iterable[int], story: int) -> None:
    change.each(
        "INSERT OR REPLACE INTO story_article (article_id, story_id) SELECT id, ? FROM article WHERE id = ?",
        [(story, article) for article in articles],
    )


def _pin_changed(change: Change, ids: Iterable[int]) -> None:
    change.each("UPDATE story SET pinned = 1 WHERE id = ?", [(id,) for id in ids])
    drop_empty(change)


def _note(change: Change, what: str, ids: Sequence[int]) -> None:
    """Write down how stories are before a change."""
    before = []
    for id in ids:
        row = change.row("SELECT title, pinned FROM story WHERE id = ?", id)
        if row:
            before.append([id, *row, _articles(change, id)])
    change.do("INSERT INTO story_edit (what, before) VALUES (?, ?)", what, json.dumps(before, ensure_ascii=False))
    change.do("DELETE FROM story_edit WHERE id <= (SELECT MAX(id) FROM story_edit) - ?", _MOST_UNDONE)
