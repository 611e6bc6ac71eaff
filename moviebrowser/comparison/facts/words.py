"""Words that carry meaning, by their stems."""

import re
from collections.abc import Iterable
from functools import lru_cache

import Stemmer

_STEMMER = Stemmer.Stemmer("english")
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_EMPTY = frozenset(
    """
    a about above after again against all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each even ever every few for from further get
    gets got had has have having he her here hers him his how i if in into is it its itself just like made
    make makes many may me might more most much must my no nor not now of off on once one only or other our
    out over own per put said same say says she should since so some such than that the their them then there
    these they this those through time to too under until up upon us very was way we well were what when
    where which while who whom whose why will with within without would year yet you your according added
    told anybody everybody everyone everything nobody somebody someone something anyone anything nothing
    don't isn't wasn't doesn't didn't won't can't it's he's she's that's there's quite rather really still even yet ever
    told went going come came take taken took set new first last next
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


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    """Return a lower-case word's stem, or nothing when it carries no meaning."""
    if len(word) < 3 or word in _EMPTY or not _WORD.fullmatch(word):
        return ""
    return str(_STEMMER.stemWord(word))
