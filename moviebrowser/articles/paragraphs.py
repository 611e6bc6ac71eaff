"""Lines of a text file to paragraphs: hard-wrapped lines run on, and a paragraph broken by mistake is mended."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from moviebrowser.articles.characters import tidy, unix_lines

_WRAP_COLUMNS = range(40, 101)
_FEWEST_WRAPPED = 3
_RAGGED = 0.7
_LONG = 60
_VERY_LONG = 150
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$|[\"”»]$")
_OPEN_END = re.compile(r"(?:[,(–—]|\b(?:a|an|and|at|by|for|from|in|nor|of|or|than|that|the|their|to|whose|with))$")
_HYPHENATED = re.compile(r"(?<=[a-z])- (?=[a-z])(?!(?:and|or|to)\b)")
_OPEN_LIST = re.compile(r", (?:and )?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)?$")
_LIST_GOES_ON = re.compile(r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)?, ?.*[.!?…][\"'”’»)]*$")
_EARLIER_SENTENCE = re.compile(r"[.!?][\"'”’)]? ")


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text file, each on one line.

    A line is a paragraph, unless the file is hard-wrapped: then lines that end where the next word had no room run on.
    """
    groups = _line_groups(unix_lines(text))
    width = _wrap_width(groups)
    found: list[str] = []
    for group in groups:
        found.extend(_unwrapped(group, width) if width else group)
    return found


def ends_sentence(text: str) -> bool:
    """Tell whether `text` ends as a sentence does."""
    return _SENTENCE_END.search(text) is not None


def is_continued(before: str, after: str) -> bool:
    """Tell whether `after` is beyond doubt the rest of the paragraph `before`, broken in the middle of a sentence."""
    if not before or not after or len(before) < _LONG or ends_sentence(before):
        return False
    if after[0].islower():
        return True
    if _OPEN_END.search(before) and ends_sentence(after):
        return _EARLIER_SENTENCE.search(before) is not None or before.endswith(",")
    return (
        len(before) >= _VERY_LONG
        and _OPEN_LIST.search(before[-60:]) is not None
        and len(after) <= 2000
        and _LIST_GOES_ON.match(after) is not None
    )


def _line_groups(text: str) -> list[list[str]]:
    lines = [tidy(line) for line in text.split("\n")]
    return [list(group) for filled, group in groupby(lines, key=bool) if filled]


def _wrap_width(groups: Sequence[Sequence[str]]) -> int:
    """Return the column at which the text was wrapped, 0 when it was not."""
    pairs = [(line, following) for group in groups for line, following in pairwise(group)]
    if len(pairs) < _FEWEST_WRAPPED:
        return 0
    lengths = sorted(len(line) for line, _ in pairs)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    wrapped = sum(_had_no_room(line, following, width) for line, following in pairs)
    return width if width in _WRAP_COLUMNS and wrapped >= 0.75 * len(pairs) else 0


def _had_no_room(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _unwrapped(lines: Sequence[str], width: int) -> list[str]:
    found = [[lines[0]]]
    for line, following in pairwise(lines):
        if _had_no_room(line, following, width) or (len(line) >= _RAGGED * width and not ends_sentence(line)):
            found[-1].append(following)
        else:
            found.append([following])
    return [_HYPHENATED.sub("-", " ".join(parts)) for parts in found]
