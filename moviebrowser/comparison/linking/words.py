"""A text as words that can be compared: spelled without accents and case, numbers of parts in digits."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from moviebrowser.comparison.linking.vocabulary import thing_words, work_words
from moviebrowser.comparison.tokens import form

# A page's links often lose the space behind them: "Part Twowill", "HarlowThis".
_WORD = re.compile(
    r"((?:[A-Z]\. ?)+[A-Z]\."
    r"|(?<=Part )(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)(?=[a-z])"
    r"|(?<= )&(?= )|[^\W_][\w\u0300-\u036f]*(?:['’](?![sS]\b)[^\W_]+)*)(?:['’][sS]\b)?"
)
_WHOLE = 6  # letters of a word, up to which a page glued none together
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]{2,})")
_ROMAN = re.compile(r"(?=[ivxl])(?:(?=l..)l|x(?=l.)l)?x{0,3}(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, as parallel tuples in order: code points, as written, and folded for comparing.

    `gaps[i]` is what stands between word i and the next one.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    written: tuple[str, ...]
    keys: tuple[str, ...]
    gaps: tuple[str, ...]

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of words that lie in, or reach into, the span."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def gap(self, index: int) -> str:
        """Return what stands between word `index` and the next one."""
        return self.gaps[index]


def fold(word: str) -> str:
    """Return a word without accents, case, dots and apostrophes."""
    return form(word).replace(".", "").replace(" ", "")


def words_of(text: str) -> Words:
    """Split a text into words.

    A possessive "'s" is no part of a word; "U.S." is one word, the parts of "Jean-Luc" are two.
    """
    bounds: list[tuple[int, int]] = []
    for start, end in [found.span(1) for found in _WORD.finditer(text)]:
        bounds += _pieces(text, start, end) if end - start > _WHOLE else ((start, end),)
    written = tuple(text[start:end] for start, end in bounds)
    same = thing_words().same
    keys = ["and" if word == "&" else same.get(key, key) for word, key in zip(written, map(fold, written), strict=True)]
    _count_parts(keys, written)
    _name_states(keys, text, bounds)
    starts, ends = tuple(start for start, _ in bounds), tuple(end for _, end in bounds)
    gaps = tuple(text[end:start] for end, start in zip(ends, starts[1:], strict=False))
    return Words(text, starts, ends, written, tuple(keys), gaps)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return a word's bounds; of several words that a page glued together, the bounds of each."""
    if text[start + 1 : end].islower():
        return [(start, end)]
    word = text[start:end]
    cuts = [start, *(start + cut.start() for cut in _GLUED.finditer(word)), end]
    # "MacHarlow", "DeVale" and "NewsBox" are whole.
    if len(cuts) == 2 or cuts[1] - cuts[0] < 5:
        return [(start, end)]
    return list(pairwise(cuts))


def _count_parts(keys: list[str], written: tuple[str, ...]) -> None:
    """Write the number behind "Part" and its like in digits, and Roman numerals behind any name."""
    vocabulary = work_words()
    for index in range(1, len(keys)):
        if keys[index - 1] in vocabulary.parts:
            number = vocabulary.numbers.get(keys[index]) or _roman(written[index])
        else:
            number = _roman(written[index]) if len(keys[index]) > 1 and written[index].isupper() else None
        if number:
            keys[index] = str(number)


def _name_states(keys: list[str], text: str, bounds: list[tuple[int, int]]) -> None:
    """Write the states behind towns in full: "Acre, Mo." and "Acre, MO"."""
    states = thing_words().states
    for index in range(1, len(keys)):
        if keys[index] in states and text[bounds[index - 1][1] : bounds[index][0]].strip() == ",":
            start, end = bounds[index]
            if text[start:end].isupper() or (text[start].isupper() and text[end : end + 1] == "."):
                keys[index] = states[keys[index]]


def number_of(word: str) -> int | None:
    """Return the number that a word or a Roman numeral tells: "five", "v"."""
    return work_words().numbers.get(word) or _roman(word)


def _roman(word: str) -> int | None:
    """Return the value of a Roman numeral up to 89."""
    if word[0] not in "ivxlIVXL" or not _ROMAN.fullmatch(word):
        return None
    values = [_ROMAN_VALUES[letter] for letter in word.lower()]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
