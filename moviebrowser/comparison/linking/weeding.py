"""What the analyses give as names, mended: what each is by all its mentions, and which are several run together."""

from collections import Counter, defaultdict

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.names import Key, Name, thing_type
from moviebrowser.comparison.linking.vocabulary import given_names, people_words, thing_words

_INNER = frozenset(
    {"of", "the", "and", "for", "de", "la", "del", "du", "der", "van", "von", "in", "at", "on", "a", "an", "to"}
)
_BETWEEN = frozenset(
    {"and", "at", "on", "in", "vs", "v", "versus", "with", "to", "for", "from", "after", "as", "by", "over", "against"}
)


def settle_types(names: dict[Key, Name]) -> None:
    """Decide what each name is: a full name is a person's whose surname alone is mostly taken for a person."""
    alone: dict[str, Counter[EntityType]] = {key[0]: name.types for key, name in names.items() if len(key) == 1}
    surnames: dict[str, set[str]] = defaultdict(set)
    for key, name in names.items():
        if name.type is EntityType.PERSON and len(key) > 1:
            surnames[key[-1]].add(key[0])
    for key, name in names.items():
        if (
            name.type is EntityType.PERSON
            and len(key) > 1
            and key[-1] in thing_words().generic
            and not _with_given_name(key)
        ):
            name.settled = thing_type(key[-1])
        if name.type in (EntityType.PERSON, EntityType.WORK, EntityType.EVENT) or not _like_a_person(key):
            continue
        surname = alone.get(key[-1], Counter())
        said = surname[EntityType.PERSON] * 2 > surname.total()
        said = said or name.cues * 3 >= name.types.total()
        if said or key[0] in surnames[key[-1]] or (key[0] in given_names() and not name.types[EntityType.PLACE]):
            name.settled = EntityType.PERSON
    _settle_teams(names)


def _with_given_name(key: Key) -> bool:
    """Tell whether a name whose last word is generic may be a person's all the same: "Anthony Hall"."""
    return len(key) == 2 and key[0] in given_names()


def _settle_teams(names: dict[Key, Name]) -> None:
    """Take a place's name with another word behind it for an organisation: "Acre Anglers" in "Acre"."""
    words = thing_words()
    for key, name in names.items():
        if name.type not in (EntityType.PLACE, EntityType.PERSON, EntityType.PRODUCT) or len(key) < 2:
            continue
        front = names.get(key[:-1])
        tail = key[-1]
        if front and front.type is EntityType.PLACE and tail not in words.generic and tail.endswith("s"):
            name.settled = EntityType.ORGANISATION


def _like_a_person(key: Key) -> bool:
    generic = thing_words().generic
    return 2 <= len(key) <= 4 and all(word.isalpha() and word not in generic and word not in _INNER for word in key)


def weed(names: dict[Key, Name], common: frozenset[str]) -> dict[Key, Name]:
    """Return the names without those that are several run together, or have words of their sentence around."""
    surnames = {key[-1] for key, name in names.items() if name.type is EntityType.PERSON}
    return {key: name for key, name in names.items() if _stays(key, name, names, common, surnames)}


def _stays(key: Key, name: Name, names: dict[Key, Name], common: frozenset[str], surnames: set[str]) -> bool:
    if len(key) == 1:
        return name.type in (EntityType.PERSON, EntityType.WORK) or key[0] not in people_words().titles
    if len(key) == 3 and key[1] == "and" and surnames.issuperset((key[0], key[2])):
        return False
    return not _run_together(key, name, names, common)


def _run_together(key: Key, name: Name, names: dict[Key, Name], common: frozenset[str]) -> bool:
    if name.type in (EntityType.WORK, EntityType.EVENT):
        return False
    inside = _known_inside(key, name, names)
    if not inside:
        return False
    rest = [word for index, word in enumerate(key) if not any(first <= index < last for first, last in inside)]
    if rest and common.issuperset(rest) and key[-1] not in thing_words().generic:
        return True
    if len(rest) > 1 and all(word.isdigit() for word in rest):
        return True
    if len(name.articles) > 1:
        return False
    if not rest:
        return (len(inside) > 1 and name.type is not EntityType.ORGANISATION) or bool(_BETWEEN & set(key))
    if any(word in _BETWEEN or word.isdigit() for word in rest):
        return True
    generic = thing_words().generic | people_words().suffixes
    if key[-1] in generic:
        return False
    kinds = [(names[key[first:last]].type, first, last) for first, last in inside]
    if any(type_ is EntityType.PERSON and last - first > 1 for type_, first, last in kinds):
        return True
    if name.type is EntityType.PERSON:
        several = len(inside) > 1 and all(type_ is not EntityType.PERSON for type_, _, _ in kinds)
        return several or (len(rest) > 2 and not given_names().intersection(rest))
    if name.type is EntityType.OTHER and any(last - first > 1 for _, first, last in kinds):
        return True
    begun = any(type_ is EntityType.ORGANISATION and first == 0 and last > 1 for type_, first, last in kinds)
    return begun or len(inside) > 1 or (len(rest) > 1 and name.type is not EntityType.ORGANISATION) or len(rest) > 2


def _known_inside(key: Key, name: Name, names: dict[Key, Name]) -> list[tuple[int, int]]:
    """Return the ranges of a name that are better known names, longest first and apart from each other."""
    found: list[tuple[int, int]] = []
    for length in range(len(key) - 1, 0, -1):
        for first in range(len(key) - length + 1):
            last = first + length
            known = names.get(key[first:last])
            if known is None or any(first < end and start < last for start, end in found):
                continue
            if _better_known(known, name):
                found.append((first, last))
    return found


def _better_known(known: Name, name: Name) -> bool:
    """Tell whether more articles use a name, or as many more often."""
    return (len(known.articles), known.articles.total()) > (len(name.articles), name.articles.total())
