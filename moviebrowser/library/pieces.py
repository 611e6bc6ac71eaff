"""A query's text, cut into pieces, and the terms that a reader may take out again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from moviebrowser.library.query_forms import FIELD_FORMS

FIELD_NAMES = tuple(FIELD_FORMS)
_NAMES = "|".join(FIELD_NAMES)
_PIECE = re.compile(
    rf'(?P<quoted>"[^"]*"(?:~\d+)?)|(?P<field>(?<![\w:])(?:{_NAMES}):)|(?P<open>\()|(?P<close>\))'
    r'|(?P<not>(?<![^\s()])-(?=[\w"(]))|(?P<plain>[^\s()"]+)'
)
_FIELD_APART = re.compile(rf"(?<![\w:])((?:{_NAMES}):)\s+")
_JOINING = frozenset({"AND", "OR", "ANDNOT", "ANDMAYBE", "REQUIRE"})


class Kind(Enum):
    """What a piece is."""

    FIELD = auto()
    NOT = auto()
    JOINING = auto()
    OPEN = auto()
    CLOSE = auto()
    QUOTED = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """Code points `start` to `end` of a query."""

    kind: Kind
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a query that can be taken out: a word, phrase or group with its field; `start`, `end` in the query."""

    text: str
    start: int
    end: int


def pieces(query: str) -> Iterator[Piece]:
    """Yield the pieces of a query, also of a wrong one."""
    for match in _PIECE.finditer(query):
        kind = Kind[(match.lastgroup or "plain").upper()]
        if kind is Kind.PLAIN and match.group() in _JOINING:
            kind = Kind.JOINING
        elif match.group() == "NOT":
            kind = Kind.NOT
        yield Piece(kind, match.group(), *match.span())


def terms(query: str) -> tuple[Term, ...]:
    """Return the terms of a query, in order; what stands in brackets is one."""
    found = []
    cut = list(pieces(query))
    place = 0
    while place < len(cut):
        last = _last_of_term(cut, place)
        if cut[place].kind not in (Kind.JOINING, Kind.CLOSE):
            start, end = cut[place].start, cut[last].end
            found.append(Term(query[start:end], start, end))
        place = last + 1
    return tuple(found)


def without(query: str, term: Term) -> str:
    """Return the query without one of its terms, and without the AND or OR that joined it."""
    before, after = query[: term.start].rstrip(), query[term.end :].lstrip()
    lean = _without_joining(before, last=True)
    if lean != before:
        before = lean
    elif not before or before.endswith("("):
        after = _without_joining(after, last=False)
    return f"{before} {after}".strip()


def narrowed(query: str, term: str) -> str:
    """Return the query that finds what both a query and a term find."""
    depth, apart = 0, False
    for piece in pieces(query):
        depth += (piece.kind is Kind.OPEN) - (piece.kind is Kind.CLOSE)
        apart |= depth == 0 and piece.kind is Kind.JOINING
    return f"({query.strip()}) {term}" if apart else f"{query} {term}".strip()


def close_up(query: str) -> str:
    """Return the query without spaces between fields and what is looked for in them."""
    return _FIELD_APART.sub(r"\1", query)


def quoted(value: str) -> str:
    """Return a value as a query holds it after a field."""
    lean = " ".join(value.replace('"', " ").split())
    return lean if lean.replace("-", "").isalnum() else f'"{lean}"'


def _last_of_term(cut: Sequence[Piece], place: int) -> int:
    """Return the place of the last piece of the term that begins at a place."""
    while place + 1 < len(cut) and cut[place].kind in (Kind.NOT, Kind.FIELD):
        place += 1
    depth = 0
    for last in range(place, len(cut)):
        depth += (cut[last].kind is Kind.OPEN) - (cut[last].kind is Kind.CLOSE)
        if depth <= 0:
            return last
    return len(cut) - 1


def _without_joining(text: str, *, last: bool) -> str:
    cut = list(pieces(text))
    if not cut or cut[-1 if last else 0].kind is not Kind.JOINING:
        return text
    return text[: cut[-1].start].rstrip() if last else text[cut[0].end :].lstrip()
