"""Whom and what articles name, told from their analyses: story by story, so that the others' full names help."""

import logging
from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from moviebrowser.analysis import NAMED, EntityType, analyser_version
from moviebrowser.comparison import Entity, apply_corrections, link
from moviebrowser.library import article_table, correction_table, name_table
from moviebrowser.library.analysing import analyses
from moviebrowser.library.name_table import NamedArticle, NamedEntity
from moviebrowser.library.store import Store
from moviebrowser.progress import Cancelled, Stop

_log = logging.getLogger(__name__)
_RULES = 1
"""Grows when names are told otherwise; then all are told again."""
_KINDS = NAMED - {EntityType.OTHER}
_BATCH = 1_000
_LARGEST = 60
"""Articles whose names are linked at once; larger stories are cut."""


def find_names(folder: Path, *, stop: Stop) -> list[NamedArticle]:
    """Tell the names of some articles whose analysis, story or corrections have changed, in a worker process.

    Empty when there are none. Raises Cancelled when stopped.
    """
    store = Store(folder, writable=False)
    try:
        named: list[NamedArticle] = []
        for ids, basis in _stale(store):
            if stop():
                raise Cancelled
            named += [
                NamedArticle(id, basis, entities) for id, entities in zip(ids, _entities(store, ids), strict=True)
            ]
            if len(named) >= _BATCH:
                break
        return named
    finally:
        store.close()


def _stale(store: Store) -> Iterator[tuple[list[int], str]]:
    """Yield articles that are to be told together, and what their names come from."""
    known, corrected = name_table.bases(store), bool(store.number("SELECT EXISTS (SELECT 1 FROM correction)"))
    for members in _groups(store):
        for first in range(0, len(members), _LARGEST):
            part = members[first : first + _LARGEST]
            ids = [id for id, _ in part]
            corrections = [str(number) for number, _ in correction_table.corrections(store, ids)] if corrected else []
            basis = _digest([str(_RULES), analyser_version(), *(key for _, key in part), "", *corrections])
            if any(known.get(id) != basis for id in ids):
                yield ids, basis


def _groups(store: Store) -> list[list[tuple[int, str]]]:
    """Return the analysed articles, id and key, by story; those without one alone."""
    rows = store.rows(
        "SELECT id, article.key, COALESCE(story_id, -id) FROM article"
        " JOIN analysis ON analysis.key = article.key AND analysis.version = ?"
        " LEFT JOIN story_article ON article_id = id ORDER BY id",
        analyser_version(),
    )
    groups: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for id, key, story in rows:
        groups[story].append((id, key))
    return list(groups.values())


def _entities(store: Store, ids: Sequence[int]) -> list[tuple[NamedEntity, ...]]:
    """Return the entities of each article of a story; what cannot be linked has none."""
    found: dict[int, list[NamedEntity]] = {place: [] for place in range(len(ids))}
    articles = [article_table.article(store, id, original=False) for id in ids]
    analysed = analyses(store, ids)
    corrections = [correction for _, correction in correction_table.corrections(store, ids)]
    try:
        linked = apply_corrections(link(articles, [analysed[id] for id in ids]), corrections, articles)
    except Exception:
        _log.exception("The names of articles %s could not be linked", ids)
        linked = ()
    for entity in linked:
        if entity.type in _KINDS:
            named = NamedEntity(entity.name, _names(entity))
            for place in entity.articles:
                found[place].append(named)
    return [tuple(found[place]) for place in range(len(ids))]


def _names(entity: Entity) -> tuple[str, ...]:
    """Return every way in which the entity is written; a person is known by the last name alone, too."""
    names = [entity.name, *(variant.text for variant in entity.variants)]
    if entity.type is EntityType.PERSON:
        names += [name.split()[-1] for name in names if " " in name]
    return tuple(dict.fromkeys(names))


def _digest(parts: Sequence[str]) -> str:
    return blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()
