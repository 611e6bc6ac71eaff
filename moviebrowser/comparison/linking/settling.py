"""What each name is, by all its mentions, by the words around them and by its own last word."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.names import Key, Name
from moviebrowser.comparison.linking.texts import thing_type
from moviebrowser.comparison.linking.vocabulary import given_names, thing_words
from moviebrowser.comparison.linking.words import words_of

_INNER = frozenset(
    {"of", "the", "and", "for", "de", "la", "del", "du", "der", "van", "von", "in", "at", "on", "a", "an", "to"}
)
_TITLED = frozenset({EntityType.WORK, EntityType.EVENT})
_UNSURE = frozenset({EntityType.ORGANISATION, EntityType.OTHER})
_INITIALS = 3  # letters of initials that no given name has
_SELDOM = 3  # mentions of a name that may all be mistaken
_TWICE = 2  # mentions of which more than half tell of a place
_TEAM = 2  # words of a team's name behind its town's


def settle_types(names: dict[Key, Name], outlets: Iterable[str]) -> None:
    """Decide what each name is, where its mentions alone may mislead; `outlets` are those of the articles."""
    for name in names.values():
        name.settled = _by_form(name) or _by_surroundings(name)
    _settle_teams(names)
    _settle_people(names)
    _settle_companies(names)
    _settle_outlets(names, outlets)


def _by_form(name: Name) -> EntityType | None:
    """Return what a name's last word says that it is: "Acre Sinfonia" is no place, "Acre Hall" no person."""
    last = name.key[-1]
    if " ".join(name.key) in thing_words().countries:
        return EntityType.PLACE
    if len(name.key) < 2 or name.type in _TITLED:
        return None
    if name.type is EntityType.PERSON:
        if _with_given_name(name.key):
            return None
        if last in thing_words().heads:
            return EntityType.ORGANISATION
        return thing_type(last) if last in thing_words().generic else None
    return EntityType.ORGANISATION if last in thing_words().heads else None


def _by_surroundings(name: Name) -> EntityType | None:
    """Return what the words before a name say: people's names have no article, and where one is, is a place."""
    total = name.types.total()
    if name.type is EntityType.PERSON and name.key[-1].endswith("s") and name.articled * 2 > total:
        return EntityType.ORGANISATION
    if name.type not in (*_TITLED, EntityType.PLACE) and name.types[EntityType.PLACE] and name.located * 2 >= total:
        return EntityType.PLACE
    if name.type is not EntityType.PERSON:
        return None
    nations = thing_words().countries.keys() | thing_words().demonyms.keys()
    if len(name.key) > 1 and (name.key[0] in nations - given_names() or _begins_with_initials(name)):
        return EntityType.ORGANISATION
    if name.located * 2 > total >= _TWICE and name.key[0] not in given_names():
        return EntityType.PLACE
    return None


def _begins_with_initials(name: Name) -> bool:
    """Tell whether a name begins with initials, as a ship's or a body's does: "HMS Vale", "NBT North"."""
    first, *others = name.form.split()
    return len(first) >= _INITIALS and first.isupper() and first.isalpha() and not all(map(str.isupper, others))


def _settle_teams(names: dict[Key, Name]) -> None:
    """Take a place's name with a plural behind it for an organisation: "Acre Anglers" in "Acre"."""
    generic = thing_words().generic
    for key, name in names.items():
        if name.type in _TITLED or not key[-1].endswith("s") or key[-1] in generic or name.settled:
            continue
        fronts = (names.get(key[:length]) for length in range(max(1, len(key) - _TEAM), len(key)))
        if any(front and front.type is EntityType.PLACE for front in fronts):
            name.settled = EntityType.ORGANISATION


def _settle_people(names: dict[Key, Name]) -> None:
    """Take a full name for a person's whose surname alone is mostly taken for one, or whose acts are told."""
    alone: dict[str, Counter[EntityType]] = {key[0]: name.types for key, name in names.items() if len(key) == 1}
    surnames: dict[str, set[str]] = defaultdict(set)
    for key, name in names.items():
        if name.type is EntityType.PERSON and len(key) > 1:
            surnames[key[-1]].add(key[0])
    given = {word for words in surnames.values() for word in words}
    for key, name in names.items():
        if len(key) == 1 and name.type is EntityType.PLACE and _unplaced(name) and surnames[key[0]] & given_names():
            name.settled = EntityType.PERSON
        if len(key) == 1 and key[0] in given and name.type in _UNSURE and name.cues * 3 >= name.types.total():
            name.settled = EntityType.PERSON
        if name.settled or name.type is EntityType.PERSON or name.type in _TITLED or not _like_a_person(name):
            continue
        if name.types[EntityType.WORK] * 3 >= name.types.total() and _longer(key, names):
            name.settled = EntityType.WORK
            continue
        surname = alone.get(key[-1], Counter())
        definite = surname.total() - surname[EntityType.OTHER]
        said = surname[EntityType.PERSON] * 2 > definite or name.cues * 3 >= name.types.total()
        if said or key[0] in surnames[key[-1]] or (key[0] in given_names() and not name.types[EntityType.PLACE]):
            name.settled = EntityType.PERSON


def _settle_companies(names: dict[Key, Name]) -> None:
    """Take a word for an organisation that another name has with its legal form, "Acme" beside "Acme Corp.", or that
    is nobody's initials.
    """
    legal = thing_words().legal_forms
    companies: set[Key] = {key[:-1] for key in names if len(key) == 2 and key[1] in legal}
    surnames = {key[-1:] for key, name in names.items() if len(key) > 1 and name.type is EntityType.PERSON}
    for key, name in names.items():
        initials = name.in_capitals and key[0] not in given_names()
        if name.type is EntityType.PERSON and key not in surnames and (initials or key in companies):
            name.settled = EntityType.ORGANISATION


def _settle_outlets(names: dict[Key, Name], outlets: Iterable[str]) -> None:
    """Take what an article's outlet is called for an organisation, whatever else it looks like."""
    for outlet in outlets:
        key = words_of(outlet).keys
        key = key[1:] if key[:1] == ("the",) else key
        if key in names:
            names[key].settled = EntityType.ORGANISATION


def _unplaced(name: Name) -> bool:
    """Tell whether nothing around a seldom name tells of a place."""
    return not name.located and name.types.total() <= _SELDOM


def _longer(key: Key, names: dict[Key, Name]) -> bool:
    """Tell whether a name ends in another full one: "The Pale Ida Marsh"."""
    return any(key[first:] in names for first in range(1, len(key) - 1))


def _with_given_name(key: Key) -> bool:
    """Tell whether a name whose last word is generic may be a person's all the same: "Anthony Hall"."""
    return len(key) == 2 and key[0] in given_names()


def _like_a_person(name: Name) -> bool:
    key, generic = name.key, thing_words().generic
    if _begins_with_initials(name):
        return False
    return 2 <= len(key) <= 4 and all(word.isalpha() and word not in generic and word not in _INNER for word in key)
