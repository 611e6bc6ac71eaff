"""Where two texts have the same words and where not, word by word."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from moviebrowser.analysis import Span
from moviebrowser.comparison.tokens import Tokens, tokens_of


class DifferenceKind(StrEnum):
    """How a stretch of two texts relates."""

    SAME = "same"
    CHANGED = "changed"
    LEFT_OUT = "left_out"  # only the first text has it
    ADDED = "added"  # only the second text has it


@dataclass(frozen=True, slots=True)
class WordDifference:
    """A stretch of words in two texts, as code points of each; on the side that has none of it, an empty span."""

    kind: DifferenceKind
    first: Span
    second: Span


def word_differences(first: str, second: str) -> tuple[WordDifference, ...]:
    """Return the stretches of words that two texts share, change, leave out or add, in order.

    Case and punctuation count nothing.
    """
    left, right = tokens_of(first), tokens_of(second)
    return tuple(
        WordDifference(kind, _span(left, at, end), _span(right, there, until))
        for kind, at, end, there, until in _stretches(left.forms, right.forms)
    )


def _stretches(left: tuple[str, ...], right: tuple[str, ...]) -> Iterator[tuple[DifferenceKind, int, int, int, int]]:
    """Yield stretches of words; what is deleted and inserted at one place is one change."""
    at = there = 0
    for code in (*Indel.opcodes(left, right), None):
        if code is not None and code.tag != "equal":
            continue
        until_left, until_right = (code.src_start, code.dest_start) if code else (len(left), len(right))
        if at < until_left or there < until_right:
            yield _kind(at < until_left, there < until_right), at, until_left, there, until_right
        if code:
            yield DifferenceKind.SAME, code.src_start, code.src_end, code.dest_start, code.dest_end
            at, there = code.src_end, code.dest_end


def _kind(left: bool, right: bool) -> DifferenceKind:
    if left and right:
        return DifferenceKind.CHANGED
    return DifferenceKind.LEFT_OUT if left else DifferenceKind.ADDED


def _span(tokens: Tokens, first: int, last: int) -> Span:
    if first < last:
        return Span(tokens.starts[first], tokens.ends[last - 1])
    place = tokens.ends[first - 1] if first else 0
    return Span(place, place)
