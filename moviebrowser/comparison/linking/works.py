"""When two titles are one work's: subtitles, parts, numbers in a series; the series itself is another work."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.groups import Groups
from moviebrowser.comparison.linking.names import Key, Name
from moviebrowser.comparison.linking.texts import Text
from moviebrowser.comparison.linking.vocabulary import work_words
from moviebrowser.comparison.linking.words import words_of

# From the surest mark between a title and its subtitle to the least sure.
_SEPARATORS = (re.compile(r"\s[–—-]+\s|[–—]"), re.compile(r":\s"))
_NO_TITLES = (EntityType.PERSON, EntityType.PLACE)  # a name of these before a colon is what the work is about
_MEMBER_NEAR = 3  # words before "instalment" among which its number stands
_DOMINANT = 3  # times as many articles as the next must name the film that a number is taken for


@dataclass(frozen=True, slots=True)
class Title:
    """The parts of a work's title.

    `front` stands before the subtitle `back`; `part` counts it within the work, or the series (`numbered`).
    """

    key: Key
    front: Key
    back: Key
    part: str | None
    numbered: bool

    @property
    def whole(self) -> Key:
        """The title without its part."""
        return self.front + self.back


def title_of(key: Key, form: str) -> Title:
    """Return the parts of a title written as `form`."""
    part, numbered, rest = None, False, key
    if len(key) > 2 and key[-1].isdigit() and key[-2] in work_words().parts:
        part, rest = key[-1], key[:-2]
    elif len(key) > 1 and key[-1].isdigit() and len(key[-1]) <= 2:
        part, rest, numbered = key[-1], key[:-1], True
    front = _front(form, rest)
    if front:
        return Title(key, front, rest[len(front) :], part, numbered)
    return Title(key, rest, (), part, numbered)


def _front(form: str, rest: Key) -> Key:
    """Return what stands before the last separator within `rest`, a title without its part: "A: B – C" has "A: B"."""
    for separator in _SEPARATORS:
        for cut in reversed(list(separator.finditer(form))):
            front = words_of(form[: cut.start()]).keys
            if 0 < len(front) < len(rest) and front == rest[: len(front)]:
                return front
    return ()


class Works:
    """The story's works: which titles are series, and which short titles each film goes by."""

    def __init__(self, groups: Groups, texts: Sequence[Text]) -> None:
        self._groups = groups
        self.titles = [
            title_of(name.key, _fullest(name)) for name in groups.names.values() if name.type is EntityType.WORK
        ]
        self._settle_fronts()
        self.series = self._find_series(texts)
        self._join_same()
        self._join_numbered(texts)

    def parts(self) -> Iterator[tuple[Key, Key, int]]:
        """Yield short titles, the titles they may stand for, and how surely."""
        for title in self.titles:
            part = (title.key[len(title.whole) :],) if title.part and not title.numbered else ((),)
            yield from ((word, title.key, 0) for word in self._single_words(title))
            if title.back:
                yield title.back + part[0], title.key, 2
                if len(title.back) > 1 or title.front in self.series:
                    yield title.back, title.key, 2
                if title.front not in self.series:
                    yield title.front, title.key, 2
                if title.part and not title.numbered:
                    yield title.whole, title.key, 2

    def _single_words(self, title: Title) -> Iterator[Key]:
        """Yield the first and the last word of a title, where the story has it as the name of no person or place."""
        names = self._groups.names
        for word in {title.key[:1], title.whole[-1:]} if len(title.whole) > 1 else ():
            if word in names and len(word[0]) > 4 and names[word].type not in _NO_TITLES:
                yield word

    def _settle_fronts(self) -> None:
        """Give titles of one beginning the front that one of them shows: "A B: C" and "A: B – C" have "A B"."""
        fronts: Counter[Key] = Counter(title.front for title in self.titles if title.back)
        names = self._groups.names
        for front in [front for front in fronts if front in names and names[front].type in _NO_TITLES]:
            del fronts[front]
        for index, title in enumerate(self.titles):
            known = [front for front in fronts if front == title.whole[: len(front)] and len(front) < len(title.whole)]
            if not known:
                self.titles[index] = Title(title.key, title.whole, (), title.part, title.numbered)
            else:
                front = max(known, key=lambda front: (fronts[front] + (front in names), len(front)))
                self.titles[index] = Title(title.key, front, title.whole[len(front) :], title.part, title.numbered)

    def _find_series(self, texts: Sequence[Text]) -> frozenset[Key]:
        """Return the fronts of titles that name a series: called one, numbered, or before several works' titles."""
        works: dict[Key, set[tuple[Key, str | None]]] = defaultdict(set)
        numbered: set[Key] = set()
        for title in self.titles:
            if title.back:
                works[title.front].add((title.back, title.part))
            if title.numbered:
                numbered.add(title.whole)
        named = _called_series(texts, works.keys())
        found = {front for front, backs in works.items() if front in numbered or front in named or len(backs) > 1}
        found |= {title.front for title in self.titles if title.back and title.part}
        for front in found:
            name = self._groups.names.get(front)
            if name is None:
                self._groups.names[front] = Name(
                    front, Counter({EntityType.WORK: 1}), Counter(), Counter(), EntityType.WORK
                )
            else:
                name.settled = EntityType.WORK
        return frozenset(found)

    def _join_same(self) -> None:
        """Join titles that differ only in how the part is counted, or in a space: "Chapter 2" and "Ch. 2",
        "Spider-Man".
        """
        known: dict[tuple[str, str | None, bool], Key] = {}
        for title in self.titles:
            same = "".join(title.whole), title.part, title.numbered
            self._groups.join(known.setdefault(same, title.key), title.key)

    def _join_numbered(self, texts: Sequence[Text]) -> None:
        """Join "Name 7" to the film of the series that the story is about, when the seventh is spoken of."""
        numbered = [title for title in self.titles if title.numbered and title.part]
        said = _said(texts) if numbered else {}
        for title in numbered:
            films = [film for film in self.titles if film.back and film.front == title.whole]
            if films and int(title.part or 0) in said:
                film = self._dominant(films)
                if film is not None:
                    self._groups.join(film, title.key)

    def _dominant(self, films: Iterable[Title]) -> Key | None:
        """Return the only film, or the one in many more articles than the next."""
        articles: dict[Key, set[int]] = defaultdict(set)
        for film in films:
            articles[self._groups.of(film.key)].update(self._groups.names[film.key].articles)
        first, *others = sorted(articles, key=lambda group: -len(articles[group]))
        if others and len(articles[first]) < _DOMINANT * len(articles[others[0]]):
            return None
        return first


def _fullest(name: Name) -> str:
    """Return the form that shows a title's parts best: with the most punctuation."""
    return max(
        name.forms, key=lambda form: (sum(mark in form for mark in (" – ", " — ", " - ", ": ")), name.forms[form])
    )


def _called_series(texts: Iterable[Text], fronts: Iterable[Key]) -> set[Key]:
    """Return the fronts that a text calls a series: "the Name saga"."""
    wanted: dict[str, list[Key]] = defaultdict(list)
    for front in fronts:
        wanted[front[-1]].append(front)
    found: set[Key] = set()
    for text in texts:
        keys = text.words.keys
        for index, key in enumerate(keys):
            if key in work_words().series and index and keys[index - 1] in wanted:
                found |= {
                    front for front in wanted[keys[index - 1]] if keys[max(0, index - len(front)) : index] == front
                }
    return found


def _said(texts: Iterable[Text]) -> dict[int, set[int]]:
    """Return which articles speak of which member of a series ("the seventh instalment"), by its number."""
    words = work_words()
    found: dict[int, set[int]] = defaultdict(set)
    for text in texts:
        keys = text.words.keys
        for index, key in enumerate(keys):
            if key in words.members:
                for before in keys[max(0, index - _MEMBER_NEAR) : index]:
                    if number := words.ordinals.get(before) or _digits(before):
                        found[number].add(text.article)
    return found


def _digits(word: str) -> int | None:
    """Return the number of an ordinal in digits."""
    return int(word[:-2]) if word[:-2].isdecimal() and word[-2:] in ("st", "nd", "rd", "th") else None
