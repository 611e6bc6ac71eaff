"""Whom and what the articles name, in the database: entities, each under every name that it has."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from moviebrowser.library.query import Among
from moviebrowser.library.store import Change, Store
from moviebrowser.library.words import fold, folded_words

_MOST_MARKED = 200
_WORD_OR_SHAPE = re.compile(r"[\w'’*?]+")


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """An entity of an article: the best of its names, and all, also those that only others of its story use."""

    name: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedArticle:
    """An article's entities; `basis` tells what they come from."""

    article: int
    basis: str
    entities: tuple[NamedEntity, ...]


def bases(store: Store) -> dict[int, str]:
    """Return what the names of articles that have them were last told from."""
    return dict(store.rows("SELECT article_id, basis FROM named"))


def keep(change: Change, named: Iterable[NamedArticle]) -> None:
    """Keep articles' entities in the place of those they had, if the articles are still there."""
    for article in named:
        change.do("DELETE FROM article_name WHERE article_id = ?", article.article)
        change.do(
            "INSERT OR REPLACE INTO named (article_id, basis) SELECT id, ? FROM article WHERE id = ?",
            article.basis,
            article.article,
        )
        for entity in article.entities:
            _keep_entity(change, article.article, entity)


def find(store: Store, text: str) -> Among:
    """Return the articles that name an entity of this name; `*` and `?` stand for letters.

    When no entity has the name, those of which it is a part are taken.
    """
    folded = " ".join(fold(word) for word in _WORD_OR_SHAPE.findall(text))
    whole = "folded GLOB ?" if set("*?") & set(folded) else "folded = ?"
    return (
        _among(store, whole, folded)
        or _among(store, "' ' || folded || ' ' GLOB ?", f"* {folded} *")
        or Among(frozenset())
    )


def counts(store: Store, ids: Sequence[int], *, sample: int, most: int) -> list[tuple[str, int]]:
    """Return the entities that most of the articles name, with how many do; chosen by the last `sample` articles."""
    rows = store.rows(
        "SELECT name.id, name.text, COUNT(*) AS held FROM"
        " (SELECT DISTINCT article_id, entity FROM article_name WHERE article_id IN (SELECT value FROM json_each(?)))"
        " JOIN name ON name.id = entity GROUP BY entity ORDER BY held DESC, name.text LIMIT ?",
        json.dumps(sorted(ids)[-sample:]),
        most,
    )
    among = set(ids)
    exact = {text: len(among & _holders(store, name)) for name, text, _ in rows}
    return sorted(exact.items(), key=lambda count: (-count[1], count[0]))


def beginning(store: Store, start: str, *, most: int) -> list[str]:
    """Return entities' names of which a word begins so, those that most articles have first."""
    folded = " ".join(folded_words(start))
    rows = store.rows(
        "SELECT name.text FROM name JOIN article_name ON article_name.name = name.id AND entity = name.id"
        " WHERE ' ' || folded GLOB ? GROUP BY name.id ORDER BY COUNT(*) DESC, name.text LIMIT ?",
        f"* {folded}*",
        most,
    )
    return [row[0] for row in rows]


def names(store: Store) -> list[str]:
    """Return all names, folded."""
    return [row[0] for row in store.rows("SELECT folded FROM name")]


def _keep_entity(change: Change, article: int, entity: NamedEntity) -> None:
    best = _number(change, entity.name)
    for number in {best, *(_number(change, name) for name in entity.names)} - {None}:
        if best is not None:
            change.do(
                "INSERT OR IGNORE INTO article_name (article_id, entity, name)"
                " SELECT id, ?, ? FROM article WHERE id = ?",
                best,
                number,
                article,
            )


def _number(change: Change, name: str) -> int | None:
    """Return the number of a name, which it gets when it is new; None for one without a word."""
    folded = " ".join(folded_words(name))
    if not folded:
        return None
    row = change.row("SELECT id FROM name WHERE folded = ?", folded)
    return int(row[0]) if row else change.do("INSERT INTO name (text, folded) VALUES (?, ?)", name, folded)


def _among(store: Store, condition: str, value: str) -> Among | None:
    wanted = f"SELECT id FROM name WHERE {condition}"
    ids = frozenset(
        row[0] for row in store.rows(f"SELECT article_id FROM article_name WHERE name IN ({wanted})", value)
    )
    if not ids:
        return None
    rows = store.rows(
        "SELECT DISTINCT folded FROM article_name AS one JOIN article_name AS other USING (article_id, entity)"
        f" JOIN name ON name.id = other.name WHERE one.name IN ({wanted}) LIMIT {_MOST_MARKED}",
        value,
    )
    return Among(ids, tuple(sorted(tuple(row[0].split()) for row in rows)))


def _holders(store: Store, name: int) -> set[int]:
    return {row[0] for row in store.rows("SELECT article_id FROM article_name WHERE name = ?", name)}
