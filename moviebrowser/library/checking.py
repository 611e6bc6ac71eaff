"""The library, checked against itself, and mended."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from moviebrowser.library import anchoring, article_table, editions, excerpt_table, soundness
from moviebrowser.library.engine import SearchEngine
from moviebrowser.library.errors import IndexDamaged
from moviebrowser.library.store import FILE_NAME, Store, salvage


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong with a library; `repaired` tells whether it was put right."""

    what: str
    repaired: bool = False


def check_database(store: Store) -> list[Problem]:
    """Return what SQLite finds wrong with the database file."""
    return [Problem(f"the database is damaged: {found}") for found in store.examine()]


def mend_database(folder: Path) -> Problem:
    """Build the database again from what can be read of it, and keep the damaged one. Nobody may have it open."""
    path = folder / FILE_NAME
    kept = path.with_name(f"{path.stem}-damaged-{datetime.now(UTC):%Y%m%d-%H%M%S}{path.suffix}")
    lost = salvage(path, kept)
    told = f"the database was damaged and is built again from what could be read; it is kept as {kept.name}"
    return Problem(f"{told}. Something was lost of: {', '.join(lost)}" if lost else told, repaired=True)


def check_index(store: Store, engine: SearchEngine) -> list[Problem]:
    """Return what the search index lacks, has too much, or has of an earlier state."""
    try:
        engine.examine()
        held = engine.holdings()
        twice = engine.count() - len(held)
    except IndexDamaged as damage:
        return [Problem(f"the search index cannot be read: {damage}")]
    wanted = article_table.changes(store)
    lacking = sum(id not in held for id in wanted)
    stale = sum(id in held and held[id] != change for id, change in wanted.items())
    gone = sum(id not in wanted for id in held)
    told = ((twice, "has twice"), (lacking, "lacks"), (stale, "has an earlier state of"), (gone, "still has removed"))
    return [Problem(f"the search index {verb} articles: {number}") for number, verb in told if number]


def check_rows(store: Store, *, repair: bool) -> list[Problem]:
    """Return what is wrong in the database's rows: unreadable, altered, without what belongs to them, misplaced."""
    found = list(_articles_without_text(store, repair))
    unreadable = list(soundness.unreadable(store, repair=repair))
    told = [*unreadable, *soundness.altered(store, repair=repair), *soundness.misplaced(store, repair=repair)]
    found += [Problem(what, repair) for what in told]
    return found if unreadable and not repair else [*found, *_lost_excerpts(store, repair)]


def _articles_without_text(store: Store, repair: bool) -> Iterator[Problem]:
    rows = store.rows("SELECT id, title FROM article WHERE id NOT IN (SELECT article_id FROM content)")
    for id, title in rows:
        if repair:
            with store.change() as change:
                article_table.remove(change, [id])
        yield Problem(f"article {id} ({title or 'without a headline'}) has lost its text; import it again", repair)


def _lost_excerpts(store: Store, repair: bool) -> Iterator[Problem]:
    """Excerpts of a removed article are as they should be: they hold their own words."""
    for excerpt in excerpt_table.excerpts(store):
        text = editions.text(store, excerpt.article_id, excerpt.edition)
        if text is not None:
            if text[excerpt.start : excerpt.end] == excerpt.text:
                continue
            start = anchoring.place(excerpt, text)
            if start is not None and repair:
                with store.change() as change:
                    excerpt_table.update(change, anchoring.anchored(excerpt, text, start, excerpt.edition))
            yield Problem(f"excerpt {excerpt.id} does not stand where it says", repair and start is not None)
        elif not store.row("SELECT 1 FROM removed WHERE article_id = ?", excerpt.article_id):
            if repair:
                with store.change() as change:
                    article_table.mark_removed(change, excerpt.article_id)
            yield Problem(f"excerpt {excerpt.id} has lost its article; its words and source are kept", repair)
