"""Mentions trimmed to the words that name something: without titles, articles and what a possessive parts."""

from moviebrowser.analysis import EntityType, Mention
from moviebrowser.comparison.linking.vocabulary import given_names, people_words, thing_words
from moviebrowser.comparison.linking.words import Words
from moviebrowser.comparison.tokens import is_small

_PARTING = frozenset({"at", "vs", "beat", "beats"})  # stand between two names, not in one
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_OF_DISTRICTS = (("attorney",), ("attorneys",), ("court",), ("judge",))
_SPACED_DASHES = frozenset({" - ", " – ", " — ", "--"})
_TITLED = (EntityType.WORK, EntityType.EVENT)
_NUMBERED = frozenset({"flight", "highway", "interstate", "route"})
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "its", "his", "her", "their", "our"})


def trimmed(words: Words, mention: Mention, *, caseless: bool) -> list[tuple[int, int]]:
    """Return the ranges of words that name something in a mention.

    They are without titles and articles; a possessive has one on either side.
    """
    first, last = words.within(mention.start, mention.end)
    whole = mention.type in (EntityType.WORK, EntityType.EVENT)
    cuts = [
        index + 1
        for index in range(first, last - 1)
        if _cuts(words.gap(index), whole or words.keys[index] in thing_words().owners)
    ]
    parting = (
        []
        if whole or words.keys[first : first + 1] == ("university",)
        else [index for index in range(first, last) if words.written[index] in _PARTING]
    )
    pieces = zip(
        sorted([first, *cuts, *(index + 1 for index in parting)]), sorted([*cuts, *parting, last]), strict=True
    )
    trimmed = (_trim(words, mention.type, start, end, caseless=caseless) for start, end in pieces)
    return [
        (start, end)
        for start, end in trimmed
        if start < end and (caseless or _can_name(words, start, end)) and words.keys[end : end + 1] != ("scale",)
    ]


def _cuts(gap: str, whole: bool) -> bool:
    """Tell whether what stands between two words ends a name; titles (`whole`) may hold possessives and dashes."""
    if "\n" in gap:
        return True
    return not whole and (gap.strip().lower() in _POSSESSIVES or gap in _SPACED_DASHES)


def _trim(words: Words, type_: EntityType, first: int, last: int, *, caseless: bool) -> tuple[int, int]:
    keys = words.keys
    while first < last and (keys[first] in _ARTICLES and not _whole_title(words, type_, first)):
        first += 1
    if type_ is not EntityType.WORK:
        while first < last and keys[first] in thing_words().page:
            first += 1
        if last - first > 1 and keys[last - 1] == "district" and keys[last : last + 1] in _OF_DISTRICTS:
            last -= 1
    if type_ is EntityType.PERSON:
        # "Acre County Sheriff Ann Lee": whatever stands before an office is whose it is.
        first = max((at + 1 for at in range(first, last - 1) if keys[at] in people_words().offices), default=first)
        while first < last - 1 and keys[first] in people_words().titles:
            first += 1
        while (
            not caseless
            and last > first + 1
            and words.written[last - 1].islower()
            and words.gap(last - 2) != "-"
            and keys[last - 1] not in people_words().suffixes
        ):
            last -= 1
    while type_ in _TITLED and last - first > 1 and words.written[last - 1].islower() and is_small(keys[last - 1]):
        last -= 1
    if type_ not in (*_TITLED, EntityType.PRODUCT, EntityType.OTHER):
        while last > first and words.written[last - 1].isdigit() and keys[last - 2] not in _NUMBERED:
            last -= 1
    return first, last


def _whole_title(words: Words, type_: EntityType, first: int) -> bool:
    """Tell whether the article belongs to a work's title: it has a capital."""
    return type_ is EntityType.WORK and words.written[first][0].isupper() and words.keys[first] != "the"


def _can_name(words: Words, first: int, last: int) -> bool:
    """Tell whether a range of words can name something.

    One of them has a capital or is of a script without case, and not all are generic.
    """
    can = any(
        word[0].isupper() or any(map(str.isupper, word)) or (not word.islower() and not word.isdigit())
        for word in words.written[first:last]
    )
    some = last - first > 1 or len(words.keys[first]) > 1 or not words.keys[first].isascii()
    lone = last - first == 1 and not words.written[first].isupper() and words.keys[first] not in given_names()
    if lone and is_small(words.keys[first]):
        return False
    return can and some and not all(key in thing_words().generic or key.isdigit() for key in words.keys[first:last])
