"""A reader's query, understood: the tree, and what is wrong with the query."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from moviebrowser.library.query import (
    EVERYTHING,
    NOTHING,
    All,
    Any,
    Dates,
    Field,
    Not,
    Phrase,
    Prefix,
    Tree,
    Wildcard,
    Word,
)
from moviebrowser.library.words import WORD, fold, folded_words

Syntax = Callable[[str], Tree]
"""Reads a query's syntax; leaves hold the words as they were typed, dates as `Word(…, "date")` texts."""

_MOST = 2_000
_DEEPEST = 50
_TOO_DEEP = "The query has too many brackets or NOTs inside each other"
_OPERATORS = frozenset({"AND", "OR", "NOT", "ANDNOT", "ANDMAYBE", "REQUIRE"})
_FIELDS = "title|outlet|author|text|date"
_PIECE = re.compile(rf'"[^"]*"(?:~\d+)?|(?P<field>(?<![\w:])(?:{_FIELDS}):)|[()]|[^\s()"]+')
_LIKE_A_FIELD = re.compile(r"(?<![\w:/])[a-z]{2,}:(?=[^\W/])")
_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Question:
    """A query's tree; `problem` says what was wrong and where (characters counted from 1), or is None."""

    tree: Tree
    problem: str | None = None


def understand(query: str, syntax: Syntax) -> Question:
    """Read a query. One that is wrong is searched for its words, and never raises."""
    if query.strip() in ("*", "*:*"):
        return Question(EVERYTHING)
    if len(query) > _MOST:
        too_long = f"The query is longer than {_MOST:,} characters; only its beginning is searched"
        return Question(_words_alone(query[:_MOST]), too_long)
    problem = _wrong_brackets(query) or _wrong_pieces(query)
    if problem:
        return Question(_words_alone(query), problem)
    try:
        tree = _plain(syntax(query))
    except RecursionError:
        return Question(_words_alone(query), _TOO_DEEP)
    if tree is not None and _depth(tree) > _DEEPEST:
        return Question(_words_alone(query), _TOO_DEEP)
    return Question(NOTHING if tree is None else tree)


def unknown_field(query: str) -> str | None:
    """Return a remark on what looks like a field and is none, for a query that finds nothing."""
    like = [match for match in _LIKE_A_FIELD.finditer(query) if match[0][:-1] not in _FIELDS.split("|")]
    return f"“{like[0][0]}” is no field; the fields are {_FIELDS.replace('|', ', ')}" if like else None


def dates(text: str) -> Dates | None:
    """Read "2023", "2023-07", "2023-07-12" or a range ("2023-07..2023-08", "..2023"); None for anything else."""
    first, dots, last = text.strip('"').partition("..")
    if not dots:
        last = first
    if not (first or last) or any(part and not _DAY.fullmatch(part) for part in (first, last)):
        return None
    return Dates(first or None, last or None)


def _wrong_brackets(query: str) -> str | None:
    quote = None
    open: list[int] = []
    for place, letter in enumerate(query, 1):
        if letter == '"':
            quote = None if quote else place
        elif quote is None and letter == "(":
            open.append(place)
        elif quote is None and letter == ")" and not open:
            return f"The bracket at character {place} was never opened"
        elif quote is None and letter == ")":
            open.pop()
    if quote:
        return f"The quotation mark at character {quote} is never closed"
    return f"The bracket at character {open[-1]} is never closed" if open else None


def _wrong_pieces(query: str) -> str | None:
    pieces = [("(", 0), *((match.group(), match.start() + 1) for match in _PIECE.finditer(query)), (")", 0)]
    for (before, _), (piece, place), (after, _) in zip(pieces, pieces[1:], pieces[2:], strict=False):
        problem = _wrong_piece(before, piece, after)
        if problem:
            return f"{problem} (at character {place})"
    return None


def _wrong_piece(before: str, piece: str, after: str) -> str | None:
    if before == "date:" and dates(piece) is None:
        return f"“{piece}” is no date: write 2023, 2023-07, 2023-07-12 or 2023-07..2023-08"
    if piece[:-1] in _FIELDS.split("|") and piece.endswith(":") and (after == ")" or after in _OPERATORS):
        return f"“{piece}” has nothing after it to look for"
    if piece in _OPERATORS and (after == ")" or after in _OPERATORS - {"NOT"}):
        return f"“{piece}” needs something after it"
    if piece in _OPERATORS - {"NOT"} and (before == "(" or before in _OPERATORS):
        return f"“{piece}” needs something before it"
    if set(piece) <= set("*?") and before != "*:":
        return f"“{piece}” needs letters beside it"
    return None


def _words_alone(query: str) -> Tree:
    words: list[Word] = []
    before = ""
    for match in _PIECE.finditer(query):
        piece = match.group()
        if piece not in _OPERATORS and not match["field"] and before != "date:":
            words += [Word(word) for word in folded_words(piece)]
        before = piece
    return All(tuple(dict.fromkeys(words))) if words else NOTHING


def _plain(tree: Tree) -> Tree | None:
    """Return the tree with folded words; a leaf without a word falls away."""
    match tree:
        case All(parts):
            return _joined(All, parts)
        case Any(parts):
            return _joined(Any, parts)
        case Not(part):
            inner = _plain(part)
            return Not(inner) if inner is not None else None
        case Word(word, field):
            return _dates_or_words(word, field)
        case Phrase(words, field, slop):
            return _phrase(" ".join(words), field, slop)
        case Prefix(start, field):
            return _beginning(start, field)
        case Wildcard(pattern, field):
            return _shape(pattern, field)
        case Dates():
            return tree


def _depth(tree: Tree) -> int:
    match tree:
        case All(parts) | Any(parts):
            return 1 + max(map(_depth, parts), default=0)
        case Not(part):
            return 1 + _depth(part)
        case _:
            return 1


def _joined(kind: type[All] | type[Any], parts: tuple[Tree, ...]) -> Tree | None:
    kept = tuple(part for part in map(_plain, parts) if part is not None)
    if not kept:
        return All(()) if kind is All and not parts else None
    if len(kept) == 1:
        return kept[0]
    return All(kept) if kind is All else Any(kept)


def _dates_or_words(text: str, field: Field | str) -> Tree | None:
    if field == "date":
        return dates(text)
    return _phrase(text, Field(field), 1)


def _phrase(text: str, field: Field | str, slop: int) -> Tree | None:
    if field == "date":
        return dates(text)
    words = tuple(folded_words(text))
    if len(words) <= 1:
        return Word(words[0], Field(field)) if words else None
    return Phrase(words, Field(field), slop)


def _beginning(start: str, field: Field | str) -> Tree | None:
    *whole, last = folded_words(start) or [""]
    if not last or field == "date":
        return dates(start) if field == "date" else None
    if not start[-1].isalnum():
        return _phrase(start, field, 1)
    prefix = Prefix(last, Field(field))
    return All((*(Word(word, Field(field)) for word in whole), prefix)) if whole else prefix


def _shape(pattern: str, field: Field | str) -> Tree | None:
    folded = "".join(_folded_pieces(pattern))
    if field == "date" or not WORD.search(folded):
        return None
    return Wildcard(folded, Field(field))


def _folded_pieces(pattern: str) -> Iterator[str]:
    for piece in re.split(r"([*?])", pattern):
        yield piece if piece in ("*", "?") else fold(piece)
