"""When two names are one organisation's, place's, event's or product's."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from itertools import combinations

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.cues import Cue
from moviebrowser.comparison.linking.groups import Groups
from moviebrowser.comparison.linking.names import Key, Name
from moviebrowser.comparison.linking.vocabulary import thing_words
from moviebrowser.comparison.linking.words import number_of

_NATIONS = ("an", "ese", "ish", "ic", "lim", "ist", "crat")
_DEMONYM = re.compile(r"(?:ians?|ans?|ese|ish|is?|ns?)$")
_PLACE_END = re.compile(r"[aeiouysnid]{0,2}|istan|land")  # what a place's name may have behind what a demonym has of it
_CLUBS = frozenset({"fc", "afc", "cf"})  # behind a club's name as a legal form is; alone they may be something else
_UNIVERSITY = 3  # words of "University of Acre"
STEM = 4
"""Letters that a place's name shares at least with what its people are called."""
_SMALL = frozenset({"of", "the", "and", "for", "in", "at", "de", "la"})


def canonical(key: Key) -> Key:
    """Return a name without its legal form, a university's without "of": "University of Acre" is "Acre University"."""
    legal = thing_words().legal_forms
    last = len(key)
    while last > 1 and (key[last - 1] in legal or key[last - 1] in _CLUBS):
        last -= 1
    if key[:2] == ("university", "of") and last == _UNIVERSITY:
        return (*key[2:last], key[0])
    return key[:last]


def _singular(key: Key) -> Key:
    """Return a name with the kind it ends in as one: "Acme Studios" is "Acme Studio"."""
    one = key[-1].removesuffix("s")
    words = thing_words()
    return (*key[:-1], one) if len(key) > 1 and one in words.kinds and " ".join(key) not in words.lands else key


def join_things(groups: Groups) -> None:
    """Join names of things that differ by their legal form, and the names of a country."""
    by_canonical: dict[Key, Key] = {}
    for key, name in groups.names.items():
        if name.type is not EntityType.PERSON:
            country = thing_words().countries.get(" ".join(key)) if name.type is EntityType.PLACE else None
            same = tuple(country.split()) if country else _singular(canonical(key))
            groups.join(by_canonical.setdefault(same, key), key)
    _join_kinds(groups)
    _join_numbered(groups)


def _join_numbered(groups: Groups) -> None:
    """Join the models of a product whose number is written otherwise: "Acme 5", "Acme Five" and "Acme V".

    The only one is meant by the name without its number, too.
    """
    lines: dict[Key, list[Key]] = defaultdict(list)
    for key, name in groups.names.items():
        if len(key) == 1 or name.type is EntityType.PERSON or not (number := _number(key[-1])):
            continue
        numbered = (*key[:-1], number)
        if numbered in groups.names:
            groups.join(numbered, key)
            lines[key[:-1]].append(numbered)
    for line, models in lines.items():
        if line in groups.names and groups.names[line].settled is EntityType.PRODUCT and len(set(models)) == 1:
            groups.join(models[0], line)


def _number(word: str) -> str | None:
    return word if word.isdecimal() else str(number_of(word) or "") or None


def _join_kinds(groups: Groups) -> None:
    """Join names that say more or less of what kind of thing they name: "Lee Center", "Lee Treatment Center"."""
    kinds = thing_words().kinds
    by_head: dict[Key, list[Key]] = defaultdict(list)
    for key, name in groups.names.items():
        last = len(key)
        while last and key[last - 1] in kinds:
            last -= 1
        if 2 <= last < len(key) and name.type is not EntityType.PERSON:
            by_head[key[:last]].append(key)
    for head, keys in by_head.items():
        for first, second in combinations(keys, 2):
            if set(first[len(head) :]) & set(second[len(head) :]):
                groups.join(first, second)


def join_parts(groups: Groups, parts: dict[Key, list[Key]]) -> None:
    """Join short names to the one thing that they may stand for, the longest first; `parts` maps them to full ones."""
    for part in sorted(parts, key=len, reverse=True):
        name = groups.names.get(part)
        if name is None or (name.type is EntityType.PERSON and (len(part) == 1 or name.told[Cue.PERSON])):
            continue
        meant = groups.distinct(key for key in parts[part])
        meant = [group for group in meant if _same_kind(name, groups.names[group])]
        if len(meant) == 1:
            name.settled = groups.names[meant[0]].type if name.type is EntityType.PERSON else name.settled
            groups.join(meant[0], part)


def join_plurals(groups: Groups, parts: dict[Key, list[Key]], people: Set[str]) -> None:
    """Join the singular of a team, a party or a nation to its plural: "an Ember Gull", "the Gulls".

    `people` are words of people's names, which have no plural.
    """
    for key, name in groups.names.items():
        plural = (key[0] + "s",)
        if len(key) > 1 or len(key[0]) < 4 or name.type is EntityType.PERSON or {key[0], *plural} & people:
            continue
        if name.type is EntityType.PLACE and like_a_nation(key):  # Velmians are people, where Velmian stands for Velmia
            continue
        meant = groups.distinct([plural] if plural in groups.names else parts.get(plural, []))
        if len(meant) == 1 and groups.names[meant[0]].type is not EntityType.PERSON:
            groups.join(meant[0], key)


def join_demonyms(groups: Groups) -> set[Key]:
    """Join what people of a place are called to the place, "Sarnian" to "Sarnia"; return what they are called."""
    by_start: dict[str, list[Key]] = defaultdict(list)
    for key, name in groups.names.items():
        if name.type is EntityType.PLACE:
            by_start[key[-1][:STEM]].append(key)
    demonyms: set[Key] = set()
    for key, name in groups.names.items():
        if name.type is EntityType.PERSON:
            continue
        country = _country(key, groups)
        meant = [country] if country else [place for place in shown(key[-1], by_start) if place[:-1] == key[:-1]]
        if len(meant) == 1:
            groups.join(meant[0], key)
            demonyms.add(key)
    return demonyms


def _country(key: Key, groups: Groups) -> Key | None:
    """Return the country of the story whose people are called so, by what is known of countries."""
    words = thing_words()
    country = words.demonyms.get(" ".join(key))
    names = [country, *(short for short, full in words.countries.items() if full == country)] if country else []
    return next((named for name in names if (named := tuple(name.split())) in groups.names), None)


def shown(word: str, by_start: Mapping[str, list[Key]]) -> list[Key]:
    """Return the places of `by_start`, by their first letters, whose names show that their people are called so."""
    stem = _DEMONYM.sub("", word)
    if stem == word or len(stem) < STEM:
        return []
    return [
        place for place in by_start.get(stem[:STEM], ()) if _stems(place[-1], stem) and not _called(place[-1], stem)
    ]


def is_demonym(word: str, other: str) -> bool:
    """Tell whether one of two words is what people are called of the place that the other names."""
    short, long = sorted((word, other), key=len)
    return len(short) >= STEM and long.startswith(short) and _DEMONYM.fullmatch(long[len(short) :]) is not None


def _called(place: str, stem: str) -> bool:
    """Tell whether a place's name is rather another word for people of the place."""
    return place != stem and _DEMONYM.sub("", place) == stem


def _stems(place: str, stem: str) -> bool:
    return place.startswith(stem) and _PLACE_END.fullmatch(place[len(stem) :]) is not None


def _same_kind(name: Name, other: Name) -> bool:
    """Tell whether a short and a full name may be one thing: a place stands for places alone."""
    place = (name.type is EntityType.PLACE, other.type is EntityType.PLACE)
    if name.type is EntityType.OTHER:
        return other.type is EntityType.OTHER or not like_a_nation(name.key)
    return place[0] == place[1] or (not place[0] and name.type is not EntityType.ORGANISATION)


def like_a_nation(key: Key) -> bool:
    """Tell whether a word may name a nation, a faith or a party: "European" is not the European Union."""
    return len(key) == 1 and key[0].rstrip("s").endswith(_NATIONS)


def _ends(key: Key) -> Iterator[int]:
    """Yield where a shorter name ends that says of what kind it is: "Acme Institute of Physics" is "Acme Institute"."""
    words = thing_words()
    for last in range(2, len(key) - 1):
        kind = key[last - 1] in words.kinds or key[last - 1] in words.heads
        if key[last] == "of" and kind and not words.generic.issuperset(key[:last]):
            yield last


def _without_kinds(key: Key) -> Iterator[Key]:
    """Yield a name without the words at its end that say of what kind it is: "Acme Treatment Center" is "Acme"."""
    words = thing_words()
    droppable = words.kinds | words.places | words.heads
    last = len(key)
    while last > 1 and (key[last - 1] in droppable or key[last - 1] in _SMALL):
        last -= 1
        if key[last] in words.local | words.streets or (key[last] == "island" and like_a_nation(key[:last])):
            return
        said = not words.generic.issuperset(key[:last]) and " ".join(key[:last]) not in words.demonyms
        if said and key[last - 1] not in _SMALL:
            yield key[:last]


def parts_of(name: Name) -> Iterator[tuple[Key, int]]:
    """Yield the shorter names that a thing goes by, with how surely: 2 when it names as much, 1 when it may."""
    words = thing_words()
    key = canonical(name.key)
    yield from ((part, 2) for part in _without_kinds(key))
    yield from ((key[:last], 2) for last in _ends(key))
    if len(key) > 1 and (key[0] in words.vessels or key[0] in words.storms):
        yield key[1:], 2
    if name.type is EntityType.EVENT and len(key) > 2 and key[-1].isdigit():
        yield key[:-1], 2
    if name.type is EntityType.ORGANISATION:
        yield from (((word,), 2) for word in key if word in words.bodies)
    if name.type is EntityType.PLACE:
        if len(key) == 2 and key[0] in words.places:
            yield key[1:], 2
        return
    for first in range(1, len(key)):
        tail = key[first:]
        if key[first - 1] in _SMALL or tail[0] in _SMALL or words.generic.issuperset(tail):
            continue
        if name.type is EntityType.ORGANISATION:
            yield tail, 2
