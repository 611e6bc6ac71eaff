"""Names that one outlet spells otherwise than the rest: "Dana Harlow", "Dana Harlowe" and "Harlo"."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.cues import Cue
from moviebrowser.comparison.linking.groups import Groups
from moviebrowser.comparison.linking.names import Key, Name
from moviebrowser.comparison.linking.people import PersonName
from moviebrowser.comparison.linking.things import is_demonym
from moviebrowser.comparison.linking.vocabulary import given_names, thing_words

_CODES = {
    letter: str(digit)
    for digit, letters in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1)
    for letter in letters
}
_LONG = 7  # letters of a surname that sounds like one person's alone
_GLUE = ("with", "and", "was", "has", "will", "from", "that", "the", "is", "it", "in", "on", "to")
_FIRST = str.maketrans("ckqyz", "sssis")  # first letters that sound alike are not told apart


def sound(word: str) -> str:
    """Return a word's Soundex code, uncut, like-sounding first letters alike.

    After R. Russell and M. Odell, US patents 1261167 and 1435663.
    """
    codes = [_CODES.get(letter, "" if letter in "hw" else "-") for letter in word]
    kept = [code for code, before in zip(codes[1:], codes, strict=False) if code != before]
    return word[:1].translate(_FIRST) + "".join(code for code in kept if code != "-")


def alike(word: str, other: str) -> bool:
    """Tell whether two words may be one, spelled in two ways: of the same sound, or long and a slip apart."""
    if min(len(word), len(other)) < 4 or word.isdigit() or other.isdigit():
        return False
    if word.rstrip("s") == other.rstrip("s"):
        return False
    slips = OSA.distance(word, other, score_cutoff=3)
    if min(len(word), len(other)) >= 9 and slips <= 2:
        return True
    if sound(word) == sound(other):
        return slips * 2 <= max(len(word), len(other))
    return word[0] == other[0] and slips <= (len(word) >= 5) + (min(len(word), len(other)) >= 10)


def join_misspelled(groups: Groups, people: Sequence[PersonName]) -> set[Key]:
    """Join names that differ by a slip; return those that are the slip."""
    slips = _join_things(groups) | _join_short(groups, people)
    pairs = _join_people(groups, people)
    careless = Counter(article for key in slips for article in groups.names[key].articles)
    users: dict[str, set[int]] = defaultdict(set)
    for key, name in groups.names.items():
        for word in key:
            users[word].update(name.articles)
    for first, second in pairs:
        slips |= _rarer(first, second, users) or _slip_of(groups.names[first], groups.names[second], careless)
    return slips


def _rarer(first: Key, second: Key, users: Mapping[str, set[int]]) -> set[Key]:
    """Return the one of two names whose own words one article alone has, where more have the other's."""
    support = [
        min((len(users[word]) for word in set(one) - set(other)), default=0)
        for one, other in ((first, second), (second, first))
    ]
    if min(support) != 1 or max(support) < 2:
        return set()
    return {first if support[0] == 1 else second}


def _slip_of(first: Name, second: Name, careless: Counter[int]) -> set[Key]:
    """Return which of two names is the slip: one article's against more, or the one's that slips elsewhere."""
    common, rare = sorted((first, second), key=lambda name: -len(name.articles))
    if len(rare.articles) > 1:
        return set()
    if len(common.articles) > 1:
        return {rare.key}
    common, rare = sorted((first, second), key=lambda name: max(careless[article] for article in name.articles))
    blamed, other = (max(careless[article] for article in name.articles) for name in (rare, common))
    return {rare.key} if blamed > other else set()


def _join_people(groups: Groups, people: Sequence[PersonName]) -> list[tuple[Key, Key]]:
    """Join full names that differ by the spelling of one part and never stand in one article; return the pairs."""
    pairs: list[tuple[Key, Key]] = []
    blocks: dict[tuple[str, str], list[PersonName]] = defaultdict(list)
    for person in people:
        blocks["given", person.given[0]].append(person)
        blocks["surname", person.surname].append(person)
        sounds = sound(person.given[0]), sound(person.surname)
        blocks["both", " ".join(sounds)].append(person)
        if len(person.key) == 2 and sounds[0] != sounds[1]:
            blocks["turned", " ".join(sorted(sounds))].append(person)
    for (part, _), block in blocks.items():
        for first, second in combinations(block, 2):
            if groups.of(first.key) == groups.of(second.key) or _together(groups, first.key, second.key):
                continue
            if _slip(part, first, second):
                groups.join(*sorted((first.key, second.key), key=lambda key: -len(groups.names[key].articles)))
                pairs.append((first.key, second.key))
    return pairs


def _slip(part: str, first: PersonName, second: PersonName) -> bool:
    if part == "turned":
        return _same(first.surname, second.given[0]) and _same(first.given[0], second.surname)
    if part == "given":
        return alike(first.family, second.family) or first.surname.rstrip("s") == second.surname.rstrip("s")
    if part == "both":
        return alike(first.surname, second.surname) and alike(first.given[0], second.given[0])
    words = first.given[0], second.given[0]
    if not alike(*words) or min(map(len, words)) < 5:
        return False
    # "Stephen" and "Steven" are both names, and one in the ear.
    return sound(words[0]) == sound(words[1]) or not given_names().issuperset(words)


def _same(word: str, other: str) -> bool:
    return word == other or alike(word, other)


def _together(groups: Groups, first: Key, second: Key) -> bool:
    return bool(groups.names[first].articles.keys() & groups.names[second].articles.keys())


def _join_short(groups: Groups, people: Sequence[PersonName]) -> set[Key]:
    """Join a word that one article alone takes for a name to the person it sounds like.

    That is one whom the article names; or, of a long word behind a title or a letter apart, the only one in the story.
    """
    blocks: dict[str, list[PersonName]] = defaultdict(list)
    for person in people:
        blocks[sound(person.surname)].append(person)
    parts = {word for key in groups.names if len(key) > 1 for word in key}
    slips: set[Key] = set()
    for key, name in groups.names.items():
        if len(key) > 1 or len(name.articles) > 1 or key[0] in parts:
            continue
        if name.type is not EntityType.PERSON and not name.told[Cue.PERSON]:
            continue
        like = [person for person in blocks.get(sound(key[0]), ()) if alike(person.surname, key[0])]
        named = groups.distinct(person.key for person in like if _together(groups, person.key, key))
        if not named and len(key[0]) >= _LONG:
            sure = [one for one in like if name.told[Cue.TITLED] or _letter_apart(groups, one, key[0])]
            named = groups.distinct(person.key for person in sure)
        if len(named) == 1:
            groups.join(named[0], key)
            slips.add(key)
    return slips


def _letter_apart(groups: Groups, person: PersonName, word: str) -> bool:
    """Tell whether a letter parts a word from the surname of a person whom several articles name."""
    articles = {article for key in groups.names if key[-1] == person.surname for article in groups.names[key].articles}
    return (
        len(articles) > 1
        and person.given[0] in given_names()
        and OSA.distance(person.surname, word, score_cutoff=2) == 1
    )


def _join_things(groups: Groups) -> set[Key]:
    """Join a thing's name that one article alone has to the one that several have, from which a slip parts it."""
    slips: set[Key] = set()
    blocks: dict[tuple[int, str], list[Name]] = defaultdict(list)
    squeezed: dict[str, Key] = {}
    for key, name in groups.names.items():
        whole = "".join(key)
        if len(whole) > 5:
            groups.join(squeezed.setdefault(whole, key), key)
        if name.type is EntityType.PERSON and (len(key) > 1 or name.told[Cue.PERSON]):
            continue
        if len(whole) >= 7:
            for block in {(0, whole[:3]), (1, whole[-4:])}:
                blocks[block].append(name)
    slips |= _join_glued(groups)
    for names in blocks.values():
        known = [name for name in names if len(name.articles) > 1]
        for rare in (name for name in names if len(name.articles) == 1):
            match = next((name.key for name in known if _one_slip(name, rare)), None)
            if match is not None and groups.of(match) != groups.of(rare.key):
                groups.join(match, rare.key)
                slips.add(rare.key)
    return slips


def _join_glued(groups: Groups) -> set[Key]:
    """Join names whose last word lost the space behind it: "Glass Harborwith"."""
    glued: set[Key] = set()
    for key in groups.names:
        for word in _GLUE:
            stem = key[-1].removesuffix(word)
            if len(key) > 1 and len(stem) > 2 and stem != key[-1] and (whole := (*key[:-1], stem)) in groups.names:
                groups.join(whole, key)
                glued.add(key)
    return glued


def _one_slip(name: Name, rare: Name) -> bool:
    """Tell whether two names are alike word by word, but for one word with a slip."""
    if len(name.key) != len(rare.key):
        return False
    if EntityType.WORK in (name.type, rare.type) and name.type is not rare.type:
        return False
    pairs = [(word, other) for word, other in zip(name.key, rare.key, strict=True) if word != other]
    if len(pairs) != 1 or thing_words().directions.intersection(pairs[0]):
        return False
    word, other = pairs[0]
    if is_demonym(word, other):
        return False
    if len(name.key) > 2 and word.rstrip("s") == other.rstrip("s"):
        return True
    shortest = min(len(word), len(other))
    if shortest < 10 and name.articles.keys() & rare.articles.keys():
        return False
    slips = OSA.distance(word, other, score_cutoff=3)
    return word[0] == other[0] and shortest >= 7 and slips <= 1 + (shortest >= 10) and alike(word, other)
