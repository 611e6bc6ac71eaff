"""Which of the names that the analyses give are none: several run together, or with words of their sentence around."""

import re
from collections.abc import Set

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.cues import Cue
from moviebrowser.comparison.linking.names import Key, Name
from moviebrowser.comparison.linking.texts import Case
from moviebrowser.comparison.linking.vocabulary import given_names, people_words, thing_words, work_words
from moviebrowser.comparison.tokens import is_small

_BETWEEN = frozenset(
    {"and", "at", "on", "in", "vs", "v", "versus", "with", "to", "for", "from", "after", "as", "by", "over", "against"}
)
_TITLED = frozenset({EntityType.WORK, EntityType.EVENT})
_STORY = 20  # words with a capital within sentences, from which on a name has its capital elsewhere too
_BEGUN = 3  # words of a name without whose first one the rest may be a name
_JUDGE = ("district", "judge")  # behind a country or a state; a judge may have the surname
_VERBAL = re.compile(r"(?:[^s]s|ed|ing)$")


def weed(names: dict[Key, Name], case: Case) -> dict[Key, Name]:
    """Return the names without those that are several run together, titles, and words of a sentence."""
    whole = {key: name for key, name in names.items() if not _office(key, name, names)}
    surnames = {key[-1] for key, name in whole.items() if name.type is EntityType.PERSON and len(key) > 1}
    inner = {word for key in whole if len(key) > 1 for word in key} | thing_words().bodies | thing_words().groups
    return {
        key: name
        for key, name in whole.items()
        if not (_title(key, name, surnames) or _ordinary(key, name, case, inner) or _never_again(key, name, case))
        and not _run_together(key, name, names, case, surnames)
    }


def _title(key: Key, name: Name, surnames: Set[str]) -> bool:
    """Tell whether a word is a title, "Sergeant", and nobody's surname here."""
    words = people_words()
    if len(key) > 1 or key[0] not in words.titles or name.type is EntityType.WORK:
        return False
    return name.type is not EntityType.PERSON or (key[0] in words.offices and key[0] not in surnames)


def _office(key: Key, name: Name, names: dict[Key, Name]) -> bool:
    """Tell whether a name of several words is what somebody does: "Prime Minister", "City Attorney"."""
    words = people_words()
    office = len(key) > 1 and (key[-1] in words.offices or key[1:] == _JUDGE)
    if not office or name.type in _TITLED or name.types[EntityType.WORK]:
        return False
    known = words.titles | words.ranks | thing_words().kinds | thing_words().countries.keys()
    return all(word in known or _is_place_or_initials(names.get((word,))) for word in key[:-1])


def _is_place_or_initials(name: Name | None) -> bool:
    return name is not None and (name.type is EntityType.PLACE or name.in_capitals)


def _ordinary(key: Key, name: Name, case: Case, inner: set[str]) -> bool:
    """Tell whether a name is a word that the story mostly writes in lower case."""
    if len(key) == 1 and key[0] in work_words().numbers and name.type is not EntityType.WORK:
        return True
    return (
        len(key) == 1
        and key[0] in case.common
        and key[0] not in inner
        and name.type not in _TITLED
        and not name.in_capitals
    )


def _never_again(key: Key, name: Name, case: Case) -> bool:
    """Tell whether a name is words of a headline, or one that begins a sentence, which have a capital nowhere else."""
    if len(name.articles) > 1 or name.opening < name.types.total():
        return False
    if len(key) > 1 and key[-1] in thing_words().generic | thing_words().heads:
        return False
    if case.capital.intersection(key) and not (len(key) > 1 and case.common.issuperset(key)):
        return False
    if len(case.capital) < _STORY or name.type in _TITLED or key[0] in thing_words().bodies | thing_words().groups:
        return False
    if name.in_headlines:
        said = {word for word in case.common.intersection(key) if len(key) == 1 or not is_small(word)}
        return bool(said) and not given_names().intersection(key)
    lone = len(key) == 1 and not name.in_capitals and not name.told[Cue.PERSON]
    return lone and (name.type is EntityType.OTHER or (name.type is EntityType.ORGANISATION and key[0].endswith("s")))


def _run_together(key: Key, name: Name, names: dict[Key, Name], case: Case, surnames: Set[str]) -> bool:
    """Tell whether a name is several, or one with words around it."""
    if len(key) == 1 or name.type in _TITLED:
        return False
    if _led(key, names) or (name.opening == name.types.total() and _begun(key, name, names)):
        return True
    if len(key) == 3 and key[1] == "and" and {key[0], key[2]} <= surnames:
        return True
    if key[:-1] in names and key[-1] in people_words().offices:
        return True
    inside = _known_inside(key, name, names)
    rest = [word for index, word in enumerate(key) if not any(first <= index < last for first, last in inside)]
    if not inside or len(rest) == len(key):
        return False
    if rest and (
        (case.common.issuperset(rest) and key[-1] not in thing_words().generic)
        or (len(rest) > 1 and all(map(str.isdigit, rest)))
        or _around_a_name(name, rest, inside, names, case)
    ):
        return True
    return len(name.articles) == 1 and _several(name, rest, inside, names)


def _led(key: Key, names: dict[Key, Name]) -> bool:
    """Tell whether a name is a person's behind that of a body or a place: "Acre Ida Marsh"."""
    lead, person = names.get(key[:1]), names.get(key[1:])
    if len(key) < _BEGUN or lead is None or person is None or key[0] in given_names():
        return False
    if key[-1] in people_words().titles:
        return False
    return person.type is EntityType.PERSON and lead.type in (EntityType.ORGANISATION, EntityType.PLACE)


def _begun(key: Key, name: Name, names: dict[Key, Name]) -> bool:
    """Tell whether the first word of a name has its capital from the sentence alone: "Cinematographer Ida Marsh"."""
    rest = names.get(key[1:])
    if len(key) < _BEGUN or rest is None or rest.type is not name.type or key[0] in given_names() or key[:1] in names:
        return False
    return not (
        rest.articles.keys() <= name.articles.keys()
        or key[0] in thing_words().directions
        or key[0] in thing_words().generic
    )


def _several(name: Name, rest: list[str], inside: list[tuple[int, int]], names: dict[Key, Name]) -> bool:
    """Tell whether a name that one article has is made of the better known ones inside it."""
    key = name.key
    if not rest:
        return (len(inside) > 1 and name.type is not EntityType.ORGANISATION) or bool(_BETWEEN & set(key))
    if any((word in _BETWEEN and word != key[-1]) or word.isdigit() for word in rest):
        return True
    if key[-1] in thing_words().generic or key[-1] in people_words().suffixes:
        return False
    kinds = [(names[key[first:last]].type, first, last) for first, last in inside]
    if any(_whole_person(key, names, first, last) for first, last in inside):
        return True
    if name.type is EntityType.PERSON:
        several = len(inside) > 1 and all(type_ is not EntityType.PERSON for type_, _, _ in kinds)
        return several or (len(rest) > 2 and not given_names().intersection(rest))
    if name.type is EntityType.OTHER and any(last - first > 1 for _, first, last in kinds):
        return True
    begun = any(type_ is EntityType.ORGANISATION and first == 0 and last > 1 for type_, first, last in kinds)
    return begun or len(inside) > 1 or (len(rest) > 1 and name.type is not EntityType.ORGANISATION) or len(rest) > 2


def _whole_person(key: Key, names: dict[Key, Name], first: int, last: int) -> bool:
    """Tell whether words of a name are a person's full name, and not the end of a longer one, as "al-Vale" may be."""
    if names[key[first:last]].type is not EntityType.PERSON or last - first == 1:
        return False
    return last < len(key) or key[first] not in people_words().particles or key[first] in given_names()


def _around_a_name(
    name: Name, rest: list[str], inside: list[tuple[int, int]], names: dict[Key, Name], case: Case
) -> bool:
    """Tell whether the rest of a name says something of a better known one inside: "Hire Ida Marsh", "Acme Sues"."""
    if given_names().intersection(rest) or any(len(word) == 1 or word in people_words().suffixes for word in rest):
        return False
    whole = any(_whole_person(name.key, names, first, last) for first, last in inside)
    if whole and name.type is EntityType.PERSON:
        # "Okonkwo-Reyes" is a surname, where "Ida Marsh" has a given name: "Hire Ida Marsh".
        return len(name.articles) == 1 or any(name.key[first] in given_names() for first, _ in inside)
    return name.in_headlines and not case.capital.intersection(rest) and all(map(_VERBAL.search, rest))


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
    """Tell whether more articles use a name, or as many more often, or it does not stand in headlines alone."""
    if name.in_headlines and not known.in_headlines:
        return True
    return (len(known.articles), known.articles.total()) > (len(name.articles), name.articles.total())
