"""What the words around a name tell of what it names: a title before it, "in", "the company", "shares" behind it."""

from collections.abc import Iterator, Set
from enum import Enum, auto

from moviebrowser.comparison.linking.vocabulary import people_words, thing_words
from moviebrowser.comparison.linking.words import Words

_LOCATING = frozenset("in near downtown eastern nearby northern southern throughout western".split())
_POSSESSIVES = frozenset({"'s ", "’s ", "' ", "’ "})
_HAVING = _POSSESSIVES | {" "}
_HELD = frozenset({("shares", "in"), ("stake", "in"), ("stock", "in"), ("investors", "in")})
_APPOSED = frozenset(("the", kind) for kind in ("capital", "city", "island", "port", "town", "village"))
_DATELINE = 3  # words of a place's name before a report
_DATED = frozenset({" (", " - ", " – ", " — ", ": "})
_AGE = 2  # digits of somebody's age
_NEAR = 3  # words behind a possessive among which what a country has may stand: "its first female president"


class Cue(Enum):
    """What a place in a text tells of the name that stands there."""

    ARTICLE = auto()
    PERSON = auto()
    TITLED = auto()
    PLACE = auto()
    ADDRESS = auto()
    COUNTRY = auto()
    COMPANY = auto()
    BODY = auto()
    PRODUCT = auto()


def told(words: Words, first: int, last: int) -> Iterator[Cue]:
    """Yield what the words around words `first` to before `last` tell."""
    before, after = _before(words, first), _after(words, last)
    if before == "the":
        yield Cue.ARTICLE
    titled = before in people_words().titles | people_words().casting
    if titled:
        yield Cue.TITLED
    reported = last - first == 1 and before in people_words().reporting
    if titled or reported or (before != "the" and _acts(words, last)):
        yield Cue.PERSON
    if _located(words, first, last):
        yield Cue.PLACE
    if _addressed(words, last) or _dated(words, first, last) or _kind_of(words, first):
        yield Cue.ADDRESS
    if _of_a_country(words, first, last):
        yield Cue.COUNTRY
    if _follows(words, first, thing_words().companies) or _has(words, first, last, thing_words().owned):
        yield Cue.COMPANY
    if after in thing_words().run or _of_those(words, first, thing_words().run):
        yield Cue.BODY
    if after in thing_words().products or _follows(words, first, thing_words().products):
        yield Cue.PRODUCT


def _before(words: Words, first: int) -> str:
    return words.keys[first - 1] if first and words.gap(first - 1) in (" ", ". ") else ""


def _after(words: Words, last: int) -> str:
    return words.keys[last] if last < len(words.keys) and words.gap(last - 1) == " " else ""


def _follows(words: Words, first: int, kinds: Set[str]) -> bool:
    return first > 0 and words.gap(first - 1) == " " and words.keys[first - 1] in kinds


def _acts(words: Words, last: int) -> bool:
    """Tell whether a name says something, or does what people do."""
    return last < len(words.keys) and words.gap(last - 1) in (" ", ", ") and words.keys[last] in people_words().acts


def _located(words: Words, first: int, last: int) -> bool:
    """Tell whether the words around a name tell of a place: "in Acre", "off the coast of Acre", "Lee, 40, of Acre"."""
    before, things = words.keys[max(0, first - 2) : first], thing_words()
    if before in _HELD:
        return False
    if before[-1:] and (before[-1] in _LOCATING or (before[-1] == "of" and _has_whereabouts(before[0]))):
        return True
    if last >= len(words.keys) or words.gap(last - 1) != " ":
        return words.keys[last : last + 2] in _APPOSED
    return words.written[last] in things.located or words.written[last] in things.townsfolk


def _has_whereabouts(word: str) -> bool:
    """Tell whether "of" behind a word, or an age, tells where it is."""
    return word in thing_words().located or (word.isdecimal() and len(word) == _AGE)


def _addressed(words: Words, last: int) -> bool:
    """Tell whether the state or the country in which a place lies stands behind its name: "Acre, Ohio"."""
    if last >= len(words.keys) or words.gap(last - 1) != ", ":
        return False
    one, two = words.keys[last], " ".join(words.keys[last : last + 2])
    if not words.written[last][0].isupper():
        return False
    return one in thing_words().lands or two in thing_words().lands


def _dated(words: Words, first: int, last: int) -> bool:
    """Tell whether a name in capitals begins a paragraph as where it is written: "ACRE (AP) -", "ACRE, Sarnia -"."""
    if last - first > _DATELINE or not all(words.written[index].isupper() for index in range(first, last)):
        return False
    begins = not words.text[: words.starts[first]].rstrip(" ") or words.text[words.starts[first] - 1] == "\n"
    gap = words.gap(last - 1) if last < len(words.keys) else ""
    written = words.written[last] if gap == ", " else ""
    return begins and (gap in _DATED or (bool(written) and written[0].isupper() and not written.isupper()))


def _kind_of(words: Words, first: int) -> bool:
    """Tell whether what kind of place it is stands before a name: "the town of Acre"."""
    return words.keys[max(0, first - 1) : first] == ("of",) and words.keys[first - 2] in thing_words().located


def _of_a_country(words: Words, first: int, last: int) -> bool:
    """Tell whether what only a country or a town has, or is, stands beside a name: "Sarnia's parliament"."""
    governed = thing_words().governed
    if last < len(words.keys):
        gap, behind = words.gap(last - 1), words.keys[last : last + _NEAR]
        if gap in _POSSESSIVES and not governed.isdisjoint(behind):
            return True
        if (gap == " " and behind[0] in governed) or (
            gap == ", " and behind[0] == "the" and behind[1:2] == ("capital",)
        ):
            return True
    before = words.keys[max(0, first - 2) : first]
    return before[-1:] == ("of",) and before[0] in governed


def _has(words: Words, first: int, last: int, owned: Set[str]) -> bool:
    """Tell whether the words beside a name say that it has something: "Acme's shares", "shares in Acme"."""
    if last < len(words.keys) and words.gap(last - 1) in _HAVING and words.keys[last] in owned:
        return True
    return _of_those(words, first, owned) or (words.keys[max(0, first - 2) : first] in _HELD)


def _of_those(words: Words, first: int, owned: Set[str]) -> bool:
    """Tell whether certain words stand before a name: "founder of Acme"."""
    before = words.keys[max(0, first - 2) : first]
    return before[-1:] in (("of",), ("at",)) and before[0] in owned
