"""Words that naming rules need: titles, legal forms, kinds of things, nicknames.

They are kept in resources/names, where a person may add to them.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from moviebrowser.places import ResourceError, resource_table


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Words beside people's names: before them, after them, joined to a surname, and verbs around them."""

    titles: frozenset[str]
    offices: frozenset[str]
    ranks: frozenset[str]
    suffixes: frozenset[str]
    followers: frozenset[str]
    particles: frozenset[str]
    acts: frozenset[str]
    reporting: frozenset[str]
    casting: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    given: frozenset[str]


@dataclass(frozen=True, slots=True)
class ThingWords:
    """Words in names of organisations and places.

    `named_lands` are those that no other table has; `same` maps a spelling to the usual one, `states` what is written
    for a state behind a town's name to its name, `countries` a country's short name to its full one, and `demonyms`
    what its people are called to its name.
    """

    legal_forms: frozenset[str]
    kinds: frozenset[str]
    heads: frozenset[str]
    going_on: frozenset[str]
    streets: frozenset[str]
    local: frozenset[str]
    places: frozenset[str]
    landmarks: frozenset[str]
    located: frozenset[str]
    owners: frozenset[str]
    companies: frozenset[str]
    owned: frozenset[str]
    run: frozenset[str]
    governed: frozenset[str]
    products: frozenset[str]
    directions: frozenset[str]
    bodies: frozenset[str]
    groups: frozenset[str]
    events: frozenset[str]
    storms: frozenset[str]
    vessels: frozenset[str]
    feasts: frozenset[str]
    page: frozenset[str]
    named_lands: frozenset[str]
    townsfolk: frozenset[str]
    same: dict[str, str]
    states: dict[str, str]
    countries: dict[str, str]
    demonyms: dict[str, str]

    @property
    def generic(self) -> frozenset[str]:
        """Words that alone name nothing."""
        return _generic()

    @property
    def lands(self) -> frozenset[str]:
        """States and countries, by any of their names, as they stand behind a town's."""
        return _lands()


@dataclass(frozen=True, slots=True)
class SportWords:
    """Words in reports of matches.

    `signs` tell that a text is one; before a town's name `opposing` words tell that it is a team's, as "to" does behind
    `losing` words, and `locating` words that it is not.
    """

    signs: frozenset[str]
    opposing: frozenset[str]
    losing: frozenset[str]
    locating: frozenset[str]


@dataclass(frozen=True, slots=True)
class WorkWords:
    """Words in and around titles of works; `numbers` and `ordinals` map words to their value."""

    parts: frozenset[str]
    series: frozenset[str]
    members: frozenset[str]
    numbers: dict[str, int]
    ordinals: dict[str, int]


def _read(name: str) -> dict[str, Any]:
    return resource_table("names", f"{name}.toml")


def _sets(data: dict[str, Any], *fields: str) -> dict[str, frozenset[str]]:
    if lacking := [field for field in fields if field not in data]:
        raise ResourceError(f"resources/names: the field {lacking[0]!r} is missing")
    return {field: frozenset(data[field]) for field in fields}


@cache
def people_words() -> PeopleWords:
    """Return the words beside people's names."""
    data = _read("people")
    return PeopleWords(
        **_sets(
            data,
            "titles",
            "offices",
            "ranks",
            "suffixes",
            "followers",
            "particles",
            "acts",
            "reporting",
            "casting",
            "women",
            "men",
            "given",
        )
    )


@cache
def thing_words() -> ThingWords:
    """Return the words in names of organisations and places."""
    data = _read("things")
    names = (
        "legal_forms",
        "kinds",
        "heads",
        "going_on",
        "streets",
        "local",
        "places",
        "landmarks",
        "located",
        "owners",
        "companies",
        "owned",
        "run",
        "governed",
        "products",
        "directions",
        "bodies",
        "groups",
        "events",
        "storms",
        "vessels",
        "feasts",
        "page",
        "townsfolk",
    )
    return ThingWords(
        **_sets(data, *names),
        named_lands=_sets(data, "lands")["lands"],
        same=data["same"],
        states=data["states"],
        countries=data["countries"],
        demonyms=data["demonyms"],
    )


@cache
def _generic() -> frozenset[str]:
    words = thing_words()
    return words.legal_forms | words.kinds | words.places | words.landmarks


@cache
def _lands() -> frozenset[str]:
    words = thing_words()
    return words.named_lands | frozenset(
        {*words.states.values(), *words.countries, *words.countries.values(), *words.demonyms.values()}
    )


@cache
def sport_words() -> SportWords:
    """Return the words in reports of matches."""
    return SportWords(**_sets(_read("sport"), "signs", "opposing", "losing", "locating"))


@cache
def work_words() -> WorkWords:
    """Return the words in and around titles of works."""
    data = _read("works")
    sets = _sets(data, "parts", "series", "members")
    return WorkWords(**sets, numbers=data["numbers"], ordinals=data["ordinals"])


@cache
def nickname_pairs() -> frozenset[tuple[str, str]]:
    """Return pairs of a given name and a short or pet form of it, in lower case, in both orders."""
    from nicknames import name_triplets

    pairs = {(triplet.name1, triplet.name2) for triplet in name_triplets()}
    return frozenset(pairs | {(short, full) for full, short in pairs})


@cache
def given_names() -> frozenset[str]:
    """Return given names, in lower case and without accents."""
    return people_words().given | {name for name, _ in nickname_pairs() if len(name) > 2}
