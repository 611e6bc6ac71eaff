"""What each name is, by all its mentions, by the words around them and by its own last word."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.cues import Cue
from moviebrowser.comparison.linking.names import Key, Name
from moviebrowser.comparison.linking.texts import thing_type
from moviebrowser.comparison.linking.things import STEM, like_a_nation, shown
from moviebrowser.comparison.linking.vocabulary import given_names, people_words, thing_words
from moviebrowser.comparison.linking.words import words_of

_INNER = frozenset(
    {"of", "the", "and", "for", "de", "la", "del", "du", "der", "van", "von", "in", "at", "on", "a", "an", "to"}
)
_TITLED = frozenset({EntityType.WORK, EntityType.EVENT})
_UNSURE = frozenset({EntityType.ORGANISATION, EntityType.OTHER})
_HYPHENATED = re.compile(r"[^\W\d_]+-[a-z]+ \w+$|\w+ [^\W\d_]+-[a-z]+$")  # "Ye-jin Park"
_INITIALS = 3  # letters of initials that no given name has
_SELDOM = 3  # mentions of a name that may all be mistaken
_TWICE = 2  # mentions that tell the same, from which on it is no chance
_COMMON = 6  # mentions to one of which what is said of a company tells of all
_DOUBLE = 3  # words of a name with a double surname
_TEAM = 2  # words of a team's name behind its town's


def settle_types(names: dict[Key, Name], outlets: Iterable[str]) -> None:
    """Decide what each name is, where its mentions alone may mislead; `outlets` are those of the articles."""
    last = Counter(key[-1] for key, name in names.items() if name.type is EntityType.PERSON)
    for key, name in names.items():
        name.settled = _by_form(name) or _by_surroundings(name, family=last[key[-1]] > 1)
    _settle_fronts(names, last)
    _settle_nations(names)
    _settle_products(names)
    _settle_teams(names)
    _settle_people(names)
    _settle_companies(names)
    _settle_outlets(names, outlets)


def _by_form(name: Name) -> EntityType | None:
    """Return what a name's last word says that it is: "Acre Sinfonia" is no place, "Acre Hall" no person."""
    last = name.key[-1]
    if " ".join(name.key) in thing_words().countries:
        return EntityType.PLACE
    if len(name.key) == 1 and last in thing_words().feasts:
        return EntityType.EVENT
    if len(name.key) < 2 or name.type in _TITLED:
        return None
    if last in thing_words().events or name.key[0] in thing_words().storms:
        return EntityType.EVENT
    if name.key[0] in thing_words().vessels and name.form.split()[0].isupper():
        return EntityType.PRODUCT
    if name.type is EntityType.PERSON:
        if _with_given_name(name.key) or _HYPHENATED.match(name.form):
            return None
        if last in thing_words().heads:
            return EntityType.ORGANISATION
        return thing_type(last) if last in thing_words().generic else None
    if last in thing_words().streets:
        return EntityType.PLACE
    return EntityType.ORGANISATION if last in thing_words().heads else None


def _by_surroundings(name: Name, *, family: bool) -> EntityType | None:
    """Return what the words around a name say: people's names have no article, and where one is, is a place.

    A name with a `family` ends as another person's does.
    """
    if name.type in _TITLED:
        return None
    total, told = name.types.total(), name.told
    unnamed = name.key[0] not in given_names()
    if name.type is EntityType.PERSON:
        if told[Cue.PLACE] * 2 > total >= _TWICE and unnamed:
            return EntityType.PLACE
        plural = name.key[-1].endswith("s") and told[Cue.ARTICLE] * 2 > total
        sure = unnamed or (told[Cue.COMPANY] >= _TWICE and told[Cue.COMPANY] * 2 >= total)
        if plural or (sure and not family and _called_a_body(name)):
            return EntityType.ORGANISATION
    if name.type is not EntityType.PLACE and _where(name, family=family):
        return EntityType.PLACE
    if name.type is not EntityType.PERSON:
        return EntityType.ORGANISATION if _runs(name) else None
    nation = name.key[0] in thing_words().countries or name.key[0] in thing_words().demonyms
    if len(name.key) > 1 and ((nation and unnamed) or _begins_with_initials(name)):
        return EntityType.ORGANISATION
    return None


def _called_a_body(name: Name) -> bool:
    """Tell whether what is taken for a person mostly has an article, or what a company has."""
    total, told = name.types.total(), name.told
    if told[Cue.TITLED] or (told[Cue.PERSON] and told[Cue.ARTICLE]):
        return False
    articled = told[Cue.ARTICLE] * 2 > total > (len(name.key) == 1)
    return articled or (told[Cue.COMPANY] + told[Cue.BODY]) * _COMMON >= total


def _where(name: Name, *, family: bool) -> bool:
    """Tell whether enough of the words around a name say that something is there, or what only a country has."""
    total, told = name.types.total(), name.told
    if name.types[EntityType.PLACE] and told[Cue.PLACE] * 2 >= total:
        return told[Cue.ARTICLE] <= told[Cue.PLACE]
    person = name.type is EntityType.PERSON
    if person and (told[Cue.PERSON] * _SELDOM > total or name.key[0] in given_names()):
        return False
    places = told[Cue.PLACE] + (0 if person else told[Cue.COUNTRY])
    articled = told[Cue.ARTICLE] > places + told[Cue.ADDRESS]
    if articled or told[Cue.COMPANY] or name.in_capitals or name.key[-1] in thing_words().generic:
        return False
    if told[Cue.ADDRESS] * 4 >= total:
        return bool(told[Cue.ADDRESS])
    if name.type is EntityType.OTHER and told[Cue.PLACE] == total and name.key[0] not in thing_words().groups:
        return True
    enough = 2 if person and family else 4 if person else 3
    return places >= _TWICE and places * enough >= total and not like_a_nation(name.key)


def _runs(name: Name) -> bool:
    """Tell whether a place is rather a company."""
    total, told = name.types.total(), name.told
    return not (told[Cue.PLACE] or told[Cue.ADDRESS] or told[Cue.COUNTRY]) and told[Cue.COMPANY] * 3 >= total


def _begins_with_initials(name: Name) -> bool:
    """Tell whether a name begins with initials, as a ship's or a body's does: "HMS Vale", "NBT North"."""
    first, *others = name.form.split()
    return len(first) >= _INITIALS and first.isupper() and first.isalpha() and not all(map(str.isupper, others))


def _settle_fronts(names: dict[Key, Name], last: Counter[str]) -> None:
    """Take what another body's name begins with for that body, "Acme" beside "Acme Foods", where nothing says that it
    is a place or a person; `last` counts the last words of people's names.
    """
    words = thing_words()
    ends = words.heads | words.kinds | words.legal_forms
    fronts = {
        key[:length]
        for key, name in names.items()
        if name.type is EntityType.ORGANISATION and key[-1] in ends - words.local
        for length in range(1, len(key))
    }
    for key in fronts & names.keys():
        name, told = names[key], names[key].told
        free = key[0] not in given_names() and not (told[Cue.PLACE] or told[Cue.ADDRESS] or told[Cue.COUNTRY])
        if name.type not in (EntityType.PERSON, EntityType.PLACE) or not free or " ".join(key) in words.lands:
            continue
        nobody = name.type is EntityType.PERSON and not told[Cue.TITLED] and last[key[-1]] < _TWICE
        nowhere = name.type is EntityType.PLACE and len(key) > 1 and _unplaced(name) and key[-1] not in words.generic
        company = told[Cue.COMPANY] + told[Cue.BODY]
        if nobody or nowhere or (company and company >= told[Cue.TITLED]):
            name.settled = EntityType.ORGANISATION


def _settle_nations(names: dict[Key, Name]) -> None:
    """Take a word for a place whose people are spoken of: "Lorvia" beside "Lorvian"."""
    by_start: dict[str, list[Key]] = defaultdict(list)
    for key, name in names.items():
        if len(key) == 1 and name.type in _UNSURE and not name.told[Cue.COMPANY]:
            by_start[key[0][:STEM]].append(key)
    for key, name in names.items():
        if len(key) == 1 and name.type is EntityType.PLACE:
            for place in shown(key[0], by_start):
                names[place].settled = EntityType.PLACE


def _settle_products(names: dict[Key, Name]) -> None:
    """Take for a product what is called a phone, a chip or the like, and what is taken for a person but begins with a
    company's name.
    """
    for key, name in names.items():
        line = names.get(key[:-1])
        ship = names.get(key[1:]) if key[0] in thing_words().vessels else None
        if ship and name.settled is EntityType.PRODUCT and not ship.told[Cue.PERSON]:
            ship.settled = EntityType.PRODUCT
        if _is_made(name):
            name.settled = EntityType.PRODUCT
            if line and _is_counted(key) and line.type in (EntityType.PERSON, EntityType.OTHER):
                line.settled = EntityType.PRODUCT
        maker = names.get(key[:1]) if len(key) > 1 and key[0] not in given_names() else None
        if name.type is EntityType.PERSON and maker and _is_company(maker) and not name.told[Cue.PERSON]:
            name.settled = EntityType.PRODUCT


def _is_made(name: Name) -> bool:
    """Tell whether enough of the words around a name call it a phone, a chip or the like."""
    told, total = name.told, name.types.total()
    if name.type is EntityType.PRODUCT:
        return True
    if name.type in (EntityType.EVENT, EntityType.PLACE) or told[Cue.TITLED] or told[Cue.COMPANY] or name.in_capitals:
        return False
    if name.type is EntityType.WORK or _is_counted(name.key):
        return told[Cue.PRODUCT] * 3 >= total
    if name.type is EntityType.PERSON:
        return name.key[0] not in given_names() and told[Cue.PRODUCT] > max(1, told[Cue.PERSON])
    return told[Cue.PRODUCT] * 2 > max(total, _TWICE)


def _is_counted(key: Key) -> bool:
    """Tell whether a name ends in a number or a letter, as a model's does."""
    return any(map(str.isdigit, key[-1])) or (len(key) > 1 and len(key[-1]) == 1)


def _is_company(name: Name) -> bool:
    return name.type is EntityType.ORGANISATION and name.told[Cue.COMPANY] >= _TWICE


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
    _settle_double_names(names)
    alone: dict[str, Counter[EntityType]] = {key[0]: name.types for key, name in names.items() if len(key) == 1}
    surnames: dict[str, set[str]] = defaultdict(set)
    for key, name in names.items():
        if name.type is EntityType.PERSON and len(key) > 1:
            surnames[key[-1]].add(key[0])
    given = {word for words in surnames.values() for word in words}
    for key, name in names.items():
        if len(key) == 1 and name.type is EntityType.PLACE and _may_be_given(name) and key[0] in given:
            name.settled = EntityType.PERSON
        titled = name.told[Cue.TITLED] > 0 or not surnames[key[0]].isdisjoint(given_names())
        if len(key) == 1 and name.type is EntityType.PLACE and _unplaced(name) and surnames[key[0]] and titled:
            name.settled = EntityType.PERSON
        titled_in_full = len(key) > 1 and name.told[Cue.TITLED] >= _TWICE
        acts = name.told[Cue.PERSON] * 3 >= name.types.total() or titled_in_full
        if len(key) == 1 and key[0] in given and name.type in _UNSURE and acts:
            name.settled = EntityType.PERSON
        if name.settled or name.type is EntityType.PERSON or name.type in _TITLED or not _like_a_person(name):
            continue
        if name.types[EntityType.WORK] * 3 >= name.types.total() and _longer(key, names):
            name.settled = EntityType.WORK
            continue
        surname = alone.get(key[-1], Counter())
        definite = surname.total() - surname[EntityType.OTHER]
        said = surname[EntityType.PERSON] * 2 > definite or acts
        if said or key[0] in surnames[key[-1]] or (key[0] in given_names() and not name.types[EntityType.PLACE]):
            name.settled = EntityType.PERSON


def _settle_double_names(names: dict[Key, Name]) -> None:
    """Take a name for a person's whose end is one's: "Maeve Lind-Okoro" beside "Lind-Okoro"."""
    for key, name in names.items():
        rest = names.get(key[1:])
        hyphenated = any("-" in form for form in name.forms)
        if (
            not hyphenated
            or len(key) < _DOUBLE
            or rest is None
            or rest.type is not EntityType.PERSON
            or name.type not in _UNSURE
        ):
            continue
        first = names.get(key[:1])
        told = name.told[Cue.COMPANY] + name.told[Cue.BODY] + name.told[Cue.ARTICLE]
        if told or not _like_a_person(name) or key[0].endswith("s") or like_a_nation(key[:1]):
            continue
        if first is None or (first.type in _UNSURE and first.types.total() <= _SELDOM and not first.in_capitals):
            name.settled = EntityType.PERSON
            if first is not None:
                first.settled = EntityType.PERSON


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


def _may_be_given(name: Name) -> bool:
    """Tell whether what is seldom taken for a place may as well be a given name."""
    return name.key[0] in given_names() and _unplaced(name) and " ".join(name.key) not in thing_words().lands


def _unplaced(name: Name) -> bool:
    """Tell whether nothing around a seldom name tells of a place."""
    return not name.told[Cue.PLACE] and name.types.total() <= _SELDOM


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
    if key[-1] in people_words().titles:
        return False
    return 2 <= len(key) <= 4 and all(word.isalpha() and word not in generic and word not in _INNER for word in key)
