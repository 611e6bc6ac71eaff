"""When two names are one person's."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.groups import Groups
from moviebrowser.comparison.linking.names import Key, Name
from moviebrowser.comparison.linking.vocabulary import nickname_pairs, people_words
from moviebrowser.comparison.tokens import is_small

_HYPHENATED = 3  # words of a name whose given name may be written as two: "Mei-Ling Xu"
_SHORT = 3  # letters that a given name may be cut to
_PREFIX = 4  # letters that two forms of a given name share at least: "Alexandros", "Alexis"


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a person's full name. `surname` is without the particles before it."""

    key: Key
    given: Key
    surname: str
    suffix: str | None

    @property
    def family(self) -> str:
        """The surname with the particles before it, as one word: "vanvleck"."""
        words = [word for word in self.key if word not in people_words().suffixes]
        first = len(words) - 1
        while first > 1 and words[first - 1] in people_words().particles:
            first -= 1
        return "".join(words[first:])


def person_name(name: Name) -> PersonName | None:
    """Return the parts of a full name, or None when it is no person's or has one part alone."""
    words = people_words()
    core = [word for word in name.key if word not in words.suffixes]
    if name.type is not EntityType.PERSON or len(core) < 2:
        return None
    given = tuple(word for word in core[:-1] if word not in words.particles) or (core[0],)
    suffix = next((word for word in name.key if word in words.suffixes), None)
    return PersonName(name.key, given, core[-1], suffix)


def join_people(groups: Groups) -> list[PersonName]:
    """Join full names that are one person's; return all full names."""
    people = [person for name in groups.names.values() if (person := person_name(name))]
    blocks: dict[str, list[PersonName]] = defaultdict(list)
    turned: dict[Key, Key] = {}
    for person in people:
        blocks[person.surname].append(person)
        for pair in _turned(person.key):
            groups.join(turned.setdefault(pair, person.key), person.key)
    for block in blocks.values():
        _join_block(groups, block)
    _join_longer(groups, people)
    return people


def _join_longer(groups: Groups, people: Sequence[PersonName]) -> None:
    """Join names to the one person's that goes on behind them: "Ana Lind" and "Ana Lind Moreno"."""
    longer: dict[Key, set[Key]] = defaultdict(set)
    for person in people:
        for last in range(2, len(person.key)):
            longer[person.key[:last]].add(person.key)
    for person in people:
        meant = groups.distinct(sorted(longer[person.key]))
        if len(meant) == 1:
            groups.join(meant[0], person.key)


def _turned(key: Key) -> Iterator[Key]:
    """Yield a name's words in an order that does not tell which is the family's: "Mei-Ling Xu" is "Xu Meiling"."""
    yield tuple(sorted(key))
    if len(key) == _HYPHENATED:
        first, second, third = key
        yield tuple(sorted((first, second + third)))
        yield tuple(sorted((first + second, third)))


def _join_block(groups: Groups, block: list[PersonName]) -> None:
    """Join the people of one surname: those with compatible given names, then initials that fit one of them alone."""
    named = [person for person in block if not _initials(person)]
    for nth, person in enumerate(named):
        for other in named[:nth]:
            if same_given(person, other):
                groups.join(other.key, person.key)
    for person in block:
        if _initials(person):
            fitting = groups.distinct(other.key for other in named if same_given(person, other))
            if len(fitting) == 1:
                groups.join(fitting[0], person.key)


def _initials(person: PersonName) -> bool:
    return all(len(word) == 1 for word in person.given)


def same_given(person: PersonName, other: PersonName) -> bool:
    """Tell whether the given names of two people of one surname, and what follows it, allow that they are the same."""
    if person.suffix and other.suffix and person.suffix != other.suffix:
        return False
    first, second = person.given, other.given
    return any(_same_word(first[0], word) for word in second) or any(_same_word(second[0], word) for word in first)


def _same_word(word: str, other: str) -> bool:
    if word == other or (word, other) in nickname_pairs():
        return True
    short, long = sorted((word, other), key=len)
    if len(short) <= 2:  # initials: "J", and "JJ" for "J.J."
        return long.startswith(short[0])
    if len(short) == _SHORT and long.startswith(short) and len(long) > len(short) + 1:  # "Raj" for "Rajesh"
        return True
    return len(short) >= _PREFIX and short[:_PREFIX] == long[:_PREFIX]


def _short_given(word: str) -> bool:
    """Tell whether a word of two letters is a name, as "Xi" is, and neither an initial nor a small word."""
    return len(word) == 2 and not is_small(word) and word not in people_words().particles


def parts_of(person: PersonName) -> dict[Key, int]:
    """Return the shorter names that a person goes by, with how surely: 2 for the surname, 1 for the given name."""
    parts: dict[Key, int] = {(person.surname,): 2}
    if len(person.given[0]) > 2 or _short_given(person.given[0]):
        parts.setdefault((person.given[0],), 1)
    for first in range(1, len(person.key) - 1):
        parts.setdefault(person.key[first:], 2)
    return parts
