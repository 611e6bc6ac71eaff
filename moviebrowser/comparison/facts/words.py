"""Words that carry meaning, by their stems."""

import re
from collections.abc import Iterable
from functools import lru_cache

from moviebrowser.comparison.tokens import stem_of

_WORD = re.compile(r"[^\W\d_][\w'-]*")
_EMPTY = frozenset(
    """
    a about above according added after again against all also am an and any anybody anyone anything are as at be
    because been before being below between both but by came can can't come could did didn't do does doesn't doing
    don't down during each even ever every everybody everyone everything few first for from further get gets going
    got had has have having he he's her here hers him his how i if in into is isn't it it's its itself just last
    like made make makes many may me might more most much must my new next no nobody nor not nothing now of off on
    once one only or other our out over own per put quite rather really said same say says set she she's should
    since so some somebody someone something still such take taken than that that's the their them then there
    there's these they this those through time to told too took under until up upon us very was wasn't way we well
    went were what when where which while who whom whose why will with within without won't would year yet you your
    """.split()
)


def content_stems(words: Iterable[str]) -> dict[str, str]:
    """Return the stems of the words that carry meaning, each with the first word that has it, in order."""
    stems: dict[str, str] = {}
    for word in words:
        lower = word.lower()
        if stem := _stem(lower):
            stems.setdefault(stem, lower)
    return stems


def stems_of(words: Iterable[str]) -> set[str]:
    """Return the stems of the words that carry meaning."""
    return {stem for word in words if (stem := _stem(word.lower()))}


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    """Return a lower-case word's stem, or nothing when it carries no meaning."""
    if len(word) < 3 or word in _EMPTY or not _WORD.fullmatch(word):
        return ""
    return stem_of(word)
