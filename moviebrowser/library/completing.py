"""How a query that is being typed may go on."""

import re
from collections.abc import Callable, Iterable

from moviebrowser.articles import KINDS
from moviebrowser.library import name_table
from moviebrowser.library.pieces import FIELD_NAMES, quoted
from moviebrowser.library.query import Field, Filter
from moviebrowser.library.query_forms import DATE_WORDS, Held
from moviebrowser.library.store import Store
from moviebrowser.library.words import folded_words

_MOST = 10
_NAMES = "|".join(FIELD_NAMES)
_LAST = re.compile(rf'(?<![^\s(-])(?!-)(?:(?P<field>{_NAMES}):)?(?P<value>[^\s()":]*)$')
_LAST_QUOTED = re.compile(rf'(?<![^\s(-])(?P<field>{_NAMES}):"(?P<value>[^"]*)$')
_ENOUGH = 2
"""Letters from which on names are offered without a field."""


def complete(store: Store, prefix: str) -> list[str]:
    """Return whole queries that begin with what is typed, their last piece completed: fields, or values of a field."""
    last = (_LAST_QUOTED if prefix.count('"') % 2 else _LAST).search(prefix)
    if last is None:
        return []
    value = last["value"]
    if last["field"]:
        ends = [f"{last['field']}:{quoted(name)}" for name in _values(store, last["field"], value)]
    else:
        ends = [f"{name}:" for name in FIELD_NAMES if value and name.startswith(value.lower())]
        if len(value) >= _ENOUGH:
            for field in (Filter.ENTITY, Field.OUTLET):
                ends += [f"{field}:{quoted(name)}" for name in _values(store, field, value)]
    return [prefix[: last.start()] + end for end in ends if end != last.group()][:_MOST]


def _values(store: Store, field: str, start: str) -> list[str]:
    """Return values of a field that begin so, or of which a word does."""
    wanted = " ".join(folded_words(start))
    read: dict[str, Callable[[], Iterable[str]]] = {
        Field.OUTLET: lambda: _column(store, "outlet"),
        Field.AUTHOR: lambda: _column(store, "author"),
        Field.LANGUAGE: lambda: _column(store, "language"),
        Field.TYPE: lambda: [kind.name for kind in KINDS],
        Filter.STORY: lambda: [row[0] for row in store.rows("SELECT title FROM story ORDER BY id DESC")],
        Filter.HAS: lambda: list(Held),
        Filter.DATE: lambda: DATE_WORDS,
        Filter.ENTITY: lambda: name_table.beginning(store, start, most=_MOST) if wanted else [],
    }
    named = dict.fromkeys(read[field]()) if field in read else {}
    return [name for name in named if f" {wanted}" in f" {' '.join(folded_words(name))}"][:_MOST]


def _column(store: Store, name: str) -> list[str]:
    rows = store.rows(f"SELECT {name} FROM article WHERE {name} IS NOT NULL GROUP BY {name} ORDER BY COUNT(*) DESC")
    return [row[0] for row in rows]
