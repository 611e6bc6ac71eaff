"""A reader's query, understood: the tree, and what is wrong with the query."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from moviebrowser.library.periods import read_dates
from moviebrowser.library.pieces import FIELD_NAMES, Kind, Piece, close_up, pieces
from moviebrowser.library.query import (
    EVERYTHING,
    NOTHING,
    All,
    Any,
    Dates,
    Field,
    Filter,
    Filtered,
    Fuzzy,
    Not,
    Phrase,
    Prefix,
    Tree,
    Wildcard,
    Word,
)
from moviebrowser.library.query_forms import Held
from moviebrowser.library.words import WORD, fold, folded_words

Syntax = Callable[[str], Tree]
"""Reads a query's syntax; leaves hold the words as they were typed, filters as `Filtered`."""

_MOST = 2_000
_DEEPEST = 50
_MOST_EDITS = 2
_TOO_DEEP = "The query has too many brackets or NOTs inside each other"
_LIKE_A_FIELD = re.compile(r"(?<![\w:/])[a-z]{2,}:(?=[^\W/])")
_NUMBERS = re.compile(r"(?P<sign>[<>]=?)?(?P<number>\d{1,9})|(?P<low>\d{0,9})\.\.(?P<high>\d{0,9})")
_OUTSIDE = Piece(Kind.CLOSE, "", 0, 0)


@dataclass(frozen=True, slots=True)
class Question:
    """A query's tree; `problem` says what was wrong and where (characters counted from 1), or is None."""

    tree: Tree
    problem: str | None = None


def understand(query: str, syntax: Syntax, today: date) -> Question:
    """Read a query. One that is wrong is searched for what was most likely meant, or its words, and never raises."""
    if query.strip() in ("*", "*:*"):
        return Question(EVERYTHING)
    if len(query) > _MOST:
        too_long = f"The query is longer than {_MOST:,} characters; only its beginning is searched"
        return Question(_words_alone(query[:_MOST]), too_long)
    wrong = _wrong_piece_of(query, today)
    problem = _wrong_brackets(query) or (wrong and f"{wrong[0]} (at character {wrong[1].start + 1})")
    try:
        tree = _plain(syntax(close_up(_mended(query, today) if problem else query)), today)
    except RecursionError:
        return Question(_words_alone(query), _TOO_DEEP)
    if tree is not None and _depth(tree) > _DEEPEST:
        return Question(_words_alone(query), _TOO_DEEP)
    return Question(NOTHING if tree is None else tree, problem)


def unknown_field(query: str) -> str | None:
    """Return a remark on what looks like a field and is none, for a query that finds nothing."""
    like = [match for match in _LIKE_A_FIELD.finditer(query) if match[0][:-1] not in FIELD_NAMES]
    if not like:
        return None
    first = like[0]
    return f"“{first[0]}” is no field (at character {first.start() + 1}); the fields are {', '.join(FIELD_NAMES)}"


def read_numbers(text: str) -> tuple[int, int | None] | None:
    """Read a number, comparison or range (">500", "200..800") as least and most; None for anything else."""
    match = _NUMBERS.fullmatch(text.strip('"'))
    if not match or text.strip('"') == "..":
        return None
    if not match["number"]:
        return int(match["low"] or 0), int(match["high"]) if match["high"] else None
    number = int(match["number"])
    return {
        ">": (number + 1, None),
        ">=": (number, None),
        "<": (0, number - 1),
        "<=": (0, number),
        None: (number, number),
    }[match["sign"]]


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


def _mended(query: str, today: date) -> str:
    """Return what was most likely meant by a wrong query: without what has nothing to go with, brackets closed."""
    mended = _balanced(query)
    while wrong := _wrong_piece_of(mended, today):
        mended = f"{mended[: wrong[1].start]} {mended[wrong[1].end :]}"
    return mended


def _balanced(query: str) -> str:
    letters = list(query)
    if query.count('"') % 2:
        # Where the phrase should have ended nobody knows; its words are looked for.
        letters[query.rindex('"')] = " "
    open = 0
    for piece in pieces("".join(letters)):
        open += piece.kind is Kind.OPEN
        if piece.kind is Kind.CLOSE and not open:
            letters[piece.start] = " "
        elif piece.kind is Kind.CLOSE:
            open -= 1
    return "".join(letters) + ")" * open


def _wrong_piece_of(query: str, today: date) -> tuple[str, Piece] | None:
    cut = [Piece(Kind.OPEN, "", 0, 0), *pieces(query), _OUTSIDE]
    for before, piece, after in zip(cut, cut[1:], cut[2:], strict=False):
        problem = _wrong_value(before, piece, today) or _wrong_piece(before, piece, after)
        if problem:
            return problem, piece
    return None


def _wrong_value(before: Piece, piece: Piece, today: date) -> str | None:
    """Tell what keeps a piece from being the value of the field before it."""
    if before.kind is not Kind.FIELD or piece.kind not in (Kind.PLAIN, Kind.QUOTED):
        return None
    value = piece.text
    match before.text[:-1]:
        case Filter.DATE if read_dates(value, today) is None:
            return f'“{value}” is no date: write 2023, 2023-07, 2023-07-12, 2023-07..2023-08, >=2023 or "last week"'
        case Filter.WORDS if read_numbers(value) is None:
            return f"“{value}” is no number of words: write >500, <=800 or 200..800"
        case Filter.HAS if value.strip('"').lower() not in list(Held):
            return f"“has:” knows {', '.join(Held)}, not “{value}”"
    return None


def _wrong_piece(before: Piece, piece: Piece, after: Piece) -> str | None:
    nothing_after = after.kind in (Kind.CLOSE, Kind.JOINING)
    if piece.kind is Kind.FIELD and (nothing_after or after.kind in (Kind.FIELD, Kind.NOT)):
        return f"“{piece.text}” has nothing after it to look for"
    if piece.kind in (Kind.JOINING, Kind.NOT) and nothing_after:
        return f"“{piece.text}” needs something after it"
    if piece.kind is Kind.JOINING and before.kind in (Kind.OPEN, Kind.JOINING, Kind.NOT):
        return f"“{piece.text}” needs something before it"
    if set(piece.text) <= set("*?") and before.text != "*:":
        return f"“{piece.text}” needs letters beside it"
    return None


def _words_alone(query: str) -> Tree:
    words: list[Word] = []
    before = _OUTSIDE
    for piece in pieces(query):
        filter = before.kind is Kind.FIELD and before.text[:-1] in list(Filter)
        if piece.kind in (Kind.PLAIN, Kind.QUOTED) and not filter:
            words += [Word(word) for word in folded_words(piece.text)]
        before = piece
    return All(tuple(dict.fromkeys(words))) if words else NOTHING


def _plain(tree: Tree, today: date) -> Tree | None:
    """Return the tree with folded words; a leaf without a word falls away."""
    match tree:
        case All(parts):
            return _joined(All, [_plain(part, today) for part in parts])
        case Any(parts):
            return _joined(Any, [_plain(part, today) for part in parts])
        case Not(part):
            inner = _plain(part, today)
            return Not(inner) if inner is not None else None
        case Filtered(filter, text):
            return _filtered(filter, text, today)
        case Word(word, field):
            return _phrase(word, field, 1)
        case Phrase(words, field, slop):
            return _phrase(" ".join(words), field, slop)
        case Prefix(start, field):
            return _beginning(start, field)
        case Wildcard(pattern, field):
            return _shape(pattern, field)
        case Fuzzy(word, edits, field):
            return _fuzzy(word, edits, field)
        case _:
            return tree


def _depth(tree: Tree) -> int:
    match tree:
        case All(parts) | Any(parts):
            return 1 + max(map(_depth, parts), default=0)
        case Not(part):
            return 1 + _depth(part)
        case _:
            return 1


def _joined(kind: type[All] | type[Any], parts: list[Tree | None]) -> Tree | None:
    kept = tuple(part for part in parts if part is not None)
    if not kept:
        return All(()) if kind is All and not parts else None
    return kept[0] if len(kept) == 1 else kind(kept)


def _filtered(filter: Filter, text: str, today: date) -> Tree | None:
    if filter is Filter.DATE:
        stretch = read_dates(text, today)
        return Dates(*stretch) if stretch else None
    return Filtered(filter, text) if text.strip() else None


def _phrase(text: str, field: Field, slop: int) -> Tree | None:
    words = tuple(folded_words(text))
    if len(words) <= 1:
        return Word(words[0], field) if words else None
    return Phrase(words, field, slop)


def _beginning(start: str, field: Field) -> Tree | None:
    *whole, last = folded_words(start) or [""]
    if not last:
        return None
    if not start[-1].isalnum():
        return _phrase(start, field, 1)
    prefix = Prefix(last, field)
    return All((*(Word(word, field) for word in whole), prefix)) if whole else prefix


def _shape(pattern: str, field: Field) -> Tree | None:
    folded = "".join(_folded_pieces(pattern))
    return Wildcard(folded, field) if WORD.search(folded) else None


def _fuzzy(text: str, edits: int, field: Field) -> Tree | None:
    words = tuple(Fuzzy(word, min(edits, _MOST_EDITS), field) for word in folded_words(text))
    return _joined(All, list(words)) if words else None


def _folded_pieces(pattern: str) -> Iterator[str]:
    for piece in re.split(r"([*?])", pattern):
        yield piece if piece in ("*", "?") else fold(piece)
