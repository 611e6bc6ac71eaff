"""The articles that excerpts come from, as entries of a bibliography (CSL-JSON, the items of the CSL 1.0.2 schema)."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from hashlib import sha256
from typing import Any

from moviebrowser.excerpts.addresses import public_address
from moviebrowser.excerpts.authors import authors_of
from moviebrowser.excerpts.citing import name
from moviebrowser.excerpts.excerpt import Excerpt, Source
from moviebrowser.excerpts.words import ENGLISH, Words

Entry = dict[str, object]

_WORD = re.compile(r"[a-z0-9]+")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def cited_sources(excerpts: Iterable[Excerpt]) -> list[tuple[str, Source, str]]:
    """Return each article's source with a key of its own and when the first excerpt was kept, in order of that."""
    found: dict[Source, tuple[str, Source, str]] = {}
    keys: set[str] = set()
    for excerpt in excerpts:
        source = excerpt.source
        if source not in found:
            key = _key(source)
            if key in keys:
                key += sha256(repr(source).encode(errors="replace")).hexdigest()[:6]
            keys.add(key)
            found[source] = key, source, excerpt.kept_at
    return list(found.values())


def entries(excerpts: Iterable[Excerpt]) -> list[Entry]:
    """Return an entry for each article, in order of their first excerpts."""
    return [entry(source, key, accessed) for key, source, accessed in cited_sources(excerpts)]


def entry(source: Source, key: str, accessed: str | None = None, words: Words = ENGLISH) -> Entry:
    """Return what is known of an article: a piece in a newspaper, on the web or not."""
    address = public_address(source)
    known: dict[str, object] = {
        "title": name(source, words),
        "container-title": source.outlet,
        "author": [_name(family, given) for family, given in _names(source)],
        "issued": _date(source.published),
        "URL": address,
        "accessed": _date(accessed) if address else None,
    }
    return {"id": key, "type": "article-newspaper", **{field: value for field, value in known.items() if value}}


def with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """Return entries, or any part of one, with each of their texts changed."""
    if isinstance(value, dict):
        return {name: with_texts(each, change) for name, each in value.items()}
    if isinstance(value, list):
        return [with_texts(each, change) for each in value]
    return change(value) if isinstance(value, str) else value


def parts_of_date(moment: str | None) -> tuple[int, ...]:
    """Return year, month and day of an ISO 8601 date or date and time, as far as it goes; () when there is none."""
    match = _DATE.match(moment or "")
    if not match:
        return ()
    parts = tuple(int(part) for part in match.groups() if part)
    try:
        date(*(*parts, 1, 1)[:3])
    except ValueError:
        return ()
    return parts


def _names(source: Source) -> list[tuple[str, str]]:
    return [(author.family, author.given) for author in authors_of(source.author)]


def _name(family: str, given: str) -> Entry:
    return {"family": family, "given": given} if given else {"literal": family}


def _date(moment: str | None) -> Entry | None:
    parts = parts_of_date(moment)
    return {"date-parts": [list(parts)]} if parts else None


def _key(source: Source) -> str:
    """Return a name for the entry: author or outlet, year, and a word of the headline, in plain letters."""
    names = _names(source)
    who = names[0][0] if names else source.outlet or ""
    year = str(parts_of_date(source.published)[:1] or ("",))[1:].strip(",')")
    telling = [word for word in _plain(name(source)) if len(word) > 3]
    return "".join([*_plain(who)[:2], year, *telling[:1]]) or "article"


def _plain(text: str) -> list[str]:
    from unicodedata import normalize

    letters = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _WORD.findall(letters)
