"""How people are addressed: titles before their names, and whose kin they are, which tell two of one surname apart."""

from collections.abc import Iterator, Set
from functools import cache

from moviebrowser.comparison.linking.searching import Hit
from moviebrowser.comparison.linking.texts import Text
from moviebrowser.comparison.linking.vocabulary import people_words

_APPOSED = 4  # words behind a name and a comma among which kinship is told: "Ida Marsh, the mayor's wife"
_SHORT = 4  # letters of a title that is cut short


def title_before(text: Text, hit: Hit) -> str | None:
    """Return the title right before a name."""
    words = text.words
    if not hit.first or words.gap(hit.first - 1) not in (" ", ". "):
        return None
    word = words.keys[hit.first - 1]
    return word if word in people_words().titles else None


def titles_around(text: Text, hit: Hit) -> Iterator[str]:
    """Yield the title before a name, and the words that tell beside it of a man or a woman: "his wife, Ida Marsh"."""
    title, words = title_before(text, hit), text.words
    if title:
        yield title
    kin = _kin()
    if hit.first and words.gap(hit.first - 1) in (" ", ", ") and words.keys[hit.first - 1] in kin:
        yield words.keys[hit.first - 1]
    if hit.last < len(words.keys) and words.gap(hit.last - 1) == ", ":
        for index in range(hit.last, min(hit.last + _APPOSED, len(words.keys))):
            if words.keys[index] in kin:
                yield words.keys[index]
            if words.gap(index) not in (" ", "'s ", "’s ") if index < len(words.gaps) else True:
                break


@cache
def _kin() -> frozenset[str]:
    return people_words().women | people_words().men


def is_called(title: str, titles: Set[str]) -> bool:
    """Tell whether a title, or what it is short for, is among some."""
    return any(_same(title, other) for other in titles)


def may_be_called(title: str, titles: Set[str], *, named: bool) -> bool:
    """Tell whether one of whom `titles` and kinship are told may be called by a title; one `named` before by any."""
    words = people_words()
    if title in _kin():
        return (words.men if title in words.women else words.women).isdisjoint(titles)
    known = titles - words.women - words.men
    return named or not known or is_called(title, known)


def _same(title: str, other: str) -> bool:
    """Tell whether two titles are one, perhaps cut short: "sgt", "sergeant"."""
    short, long = sorted((title, other), key=len)
    if short == long or len(short) > _SHORT or short in people_words().women or short in people_words().men:
        return short == long
    letters = iter(long)
    return short[0] == long[0] and all(letter in letters for letter in short)
