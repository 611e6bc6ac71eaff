"""Names listed together, "Ann Lee, Bo Marsh and Cy Orr", held against the list that another article gives."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from moviebrowser.comparison.facts.claims import Claim
from moviebrowser.comparison.facts.measured import is_noun
from moviebrowser.comparison.facts.telling import Telling, Token
from moviebrowser.comparison.groups import DisjointSets

_LISTED = {"person": "People", "organisation": "Organisations", "place": "Places", "work": "Works"}
_JOINTS = frozenset({",", ";", "and", "&", "the", "or"})
_FEWEST = 3  # names that make a list
_SHARED = 0.6  # of all names of two lists that both have, from which they list the same
_BACK = 4  # words before a list in which it is said what is listed
# After one of these, a word with an s is a verb ("that connects").
_SUBJECTS = frozenset("that which who it he she also".split())
_OPEN = frozenset("including include includes included like as among alongside other others".split())


@dataclass(frozen=True, slots=True)
class _List:
    """The tokens `first` to `last` of a passage list names of one kind; `keys` are the names' ids."""

    telling: Telling
    first: int
    last: int
    names: tuple[Token, ...]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(name.key or "" for name in self.names)

    @property
    def is_open(self) -> bool:
        """Whether the text says that there are more than it lists."""
        before = self.telling.tokens[max(0, self.first - _BACK) : self.first]
        return any(token.text.lower() in _OPEN for token in before)

    @property
    def what(self) -> str:
        """What is listed, as a noun in the plural right before says it, or nothing."""
        before = self.telling.tokens[max(0, self.first - _BACK) : self.first][::-1]
        words = (
            token.text
            for token, leading in zip_longest(before, before[1:])
            if is_noun(token) and token.text.islower() and not (leading and leading.text.lower() in _SUBJECTS)
        )
        return next((word for word in words if word.endswith("s")), "")


def list_claims(tellings: Sequence[Telling], taken: set[tuple[int, int]]) -> Iterator[Claim]:
    """Yield the lists outside `taken` (article, start) that several articles give, each under one question."""
    lists = [each for telling in tellings for each in _lists(telling) if not _is_taken(each, taken)]
    labels: Counter[str] = Counter()
    for group in _groups(lists):
        fullest = {each.telling.article: each for each in sorted(group, key=lambda each: len(each.keys))}
        if len(fullest) > 1 and _comparable(list(fullest.values())):
            label = next(filter(None, (each.what for each in group)), _LISTED[group[0].names[0].kind])
            label = label[0].upper() + label[1:]
            labels[label] += 1
            if labels[label] == 1:
                yield from (_claim(label, each) for each in fullest.values())


def _is_taken(listed: _List, taken: set[tuple[int, int]]) -> bool:
    return any((listed.telling.article, name.start) in taken for name in listed.names)


def _lists(telling: Telling) -> Iterator[_List]:
    tokens, last = telling.tokens, -1
    for at in telling.mentions:
        if at <= last or tokens[at].kind not in _LISTED or not tokens[at].key:
            continue
        last, names = at, [tokens[at]]
        for number in range(at + 1, len(tokens)):
            token = tokens[number]
            if token.kind == names[0].kind and token.key and number > last + 1:
                names.append(token)
                last = number
            elif token.text.lower() not in _JOINTS:
                break
        if len({name.key for name in names}) >= _FEWEST:
            yield _List(telling, at, last, tuple(names))


def _groups(lists: Sequence[_List]) -> list[list[_List]]:
    """Return the lists in groups that name mostly the same."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(lists):
        for key in each.keys:
            having[key].append(number)
    sets: DisjointSets[int] = DisjointSets()
    for numbers in having.values():
        for one, other in pairwise(numbers):
            first, second = lists[one].keys, lists[other].keys
            if len(first & second) >= _SHARED * len(first | second):
                sets.unite(one, other)
    groups: defaultdict[int, list[_List]] = defaultdict(list)
    for number, each in enumerate(lists):
        groups[sets.root(number)].append(each)
    return list(groups.values())


def _comparable(lists: Sequence[_List]) -> bool:
    """Return whether lists say the same, or are all meant to be whole, so that a name more or less is a difference."""
    return len({each.keys for each in lists}) == 1 or not any(each.is_open for each in lists)


def _claim(label: str, listed: _List) -> Claim:
    place = listed.telling.place(listed.first, listed.last)
    return Claim(f"list {label.lower()}", label, listed.telling.article, place, listed.names, many=True)
