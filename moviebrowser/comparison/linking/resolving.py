"""Which group a name means where it stands: short names by who is named in full around them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.comparison import Place
from moviebrowser.comparison.linking import people, things
from moviebrowser.comparison.linking.addressing import is_called, may_be_called, title_before, titles_around
from moviebrowser.comparison.linking.cues import Cue
from moviebrowser.comparison.linking.groups import Groups
from moviebrowser.comparison.linking.names import Key
from moviebrowser.comparison.linking.searching import Hit
from moviebrowser.comparison.linking.teams import Teams
from moviebrowser.comparison.linking.texts import Text
from moviebrowser.comparison.linking.vocabulary import given_names
from moviebrowser.comparison.linking.works import Works

_LOCATING = frozenset(
    {"in", "at", "near", "from", "outside", "around", "across", "into", "through", "throughout", "toward", "towards"}
)
_NAMED_IN_PART = (EntityType.ORGANISATION, EntityType.PLACE, EntityType.EVENT, EntityType.PRODUCT)
_HANDLE = 3  # how surely "@DanaHarlow" is Dana Harlow
_NEAR = 25  # words within which a surname goes on about the one named last
_BETTER_KNOWN = 2  # times as many articles name the one that it is about again
_DOMINANT = 3  # times as many articles as the next must name the one that a short name is taken for


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name where it stands, in a headline or a text, as written, and the group it means there."""

    place: Place
    headline: bool
    form: str
    key: Key
    group: Key


class Parts:
    """The short names of the story, each with the full names that it may stand for and how surely."""

    def __init__(self, groups: Groups, full: Sequence[people.PersonName], works: Works) -> None:
        self._groups = groups
        self._full: dict[Key, dict[Key, int]] = defaultdict(dict)
        for person in full:
            for part, strength in people.parts_of(person).items():
                self._add(part, person.key, strength)
        for name in groups.names.values():
            if name.type in _NAMED_IN_PART:
                for part, strength in things.parts_of(name):
                    self._add(part, name.key, strength)
            if len(name.key) > 1 and name.type in (EntityType.PERSON, EntityType.ORGANISATION):
                self._add(("".join(name.key),), name.key, _HANDLE)
        for part, key, strength in works.parts():
            if part not in works.series:
                self._add(part, key, strength)

    def _add(self, part: Key, key: Key, strength: int) -> None:
        if part != key:
            known = self._full[part]
            known[key] = max(known.get(key, strength), strength)

    def full(self) -> dict[Key, list[Key]]:
        """Return each short name's full names that are things."""
        return {
            part: [key for key in full if self._groups.names[key].type is not EntityType.PERSON]
            for part, full in self._full.items()
        }

    def keys(self) -> list[Key]:
        """Return the short names."""
        return list(self._full)

    def meanings(self, part: Key) -> dict[Key, int]:
        """Return the groups that a short name may mean, with how surely."""
        found: dict[Key, int] = {}
        for key, strength in self._full.get(part, {}).items():
            group = self._groups.of(key)
            found[group] = max(found.get(group, strength), strength)
        return {group: strength for group, strength in found.items() if strength} or found


@dataclass(frozen=True, slots=True)
class _Known:
    """What the story tells of its groups: where each is named in full, and by which titles and kinship."""

    groups: Groups
    present: dict[Key, set[int]]
    titles: dict[Key, set[str]]


def resolve(groups: Groups, parts: Parts, found: Sequence[tuple[Text, list[Hit]]]) -> list[Occurrence]:
    """Return what each hit means; short names that may mean several things are told apart or left out."""
    meanings = {hit.key: parts.meanings(hit.key) for _, hits in found for hit in hits}
    known = _Known(groups, defaultdict(set), defaultdict(set))
    for text, hits in found:
        for hit in hits:
            if not meanings[hit.key] and hit.key in groups.names:
                known.present[groups.of(hit.key)].add(text.article)
            if len(hit.key) > 1 and hit.key in groups.names:
                known.titles[groups.of(hit.key)].update(titles_around(text, hit))
    occurrences = []
    teams = Teams(groups)
    for text, hits in found:
        recent: dict[Key, int] = {}
        for hit in hits:
            group = teams.meant(text, hit) or _meaning(known, meanings[hit.key], recent, text, hit)
            if group is not None:
                if meanings[hit.key].get(group, 2) > 1:
                    recent.pop(group, None)
                    recent[group] = hit.first
                occurrences.append(_occurrence(text, hit, group))
    return occurrences


def _occurrence(text: Text, hit: Hit, group: Key) -> Occurrence:
    words = text.words
    start, end = words.starts[hit.first], words.ends[hit.last - 1]
    start -= words.text[start - 1 : start] == "@"
    return Occurrence(
        Place(text.article, start, end), text.headline, " ".join(words.text[start:end].split()), hit.key, group
    )


def _meaning(known: _Known, meanings: dict[Key, int], recent: dict[Key, int], text: Text, hit: Hit) -> Key | None:
    groups, present = known.groups, known.present
    own = groups.of(hit.key) if hit.key in groups.names else None
    candidates = {group: strength for group, strength in meanings.items() if group != own}
    type_ = text.marked.get((hit.first, hit.last))
    if own is not None:
        candidates = {
            group: strength
            for group, strength in candidates.items()
            if _may_mean(groups, hit, group, text, named=strength > 1 and text.article in present[group])
        }
    if not candidates:
        return own
    candidates = _people_first(groups, hit.key, type_, candidates)
    title = title_before(text, hit)
    if title and len(candidates) > 1:
        candidates = {
            group: 2 if hit.key == group[:1] and hit.key[0] not in given_names() else sure
            for group, sure in candidates.items()
        }
        candidates = _so_called(known, title, candidates, recent)
    here = {
        group: strength for group, strength in candidates.items() if text.article in present[group] or group in recent
    }
    strengths = here or candidates
    best = max(strengths.values())
    if best <= 1 and not here and EntityType.PERSON not in (type_, own and groups.names[hit.key].type):
        return own
    pool = [group for group, strength in strengths.items() if strength == best]
    return _likeliest(pool, recent, present, hit.first) or own


def _so_called(known: _Known, title: str, candidates: dict[Key, int], recent: dict[Key, int]) -> dict[Key, int]:
    """Return those of some candidates who may have a title.

    That is the one whom the story calls so; or those of whom it tells neither the other sex nor, unless they were named
    before, another title.
    """
    best = max(candidates.values())
    called = {
        group: sure for group, sure in candidates.items() if sure == best and is_called(title, known.titles[group])
    }
    if len(called) == 1:
        return called
    fitting = {
        group: sure
        for group, sure in candidates.items()
        if may_be_called(title, known.titles[group], named=group in recent)
    }
    return fitting or candidates


def _likeliest(pool: list[Key], recent: dict[Key, int], present: dict[Key, set[int]], place: int) -> Key | None:
    """Return whom of a pool a name means at a place.

    That is the only one, the one named just before, the first one named, or the one best known; `recent` tells where
    each was named last.
    """
    if len(pool) == 1:
        return pool[0]
    first, second = sorted(pool, key=lambda group: -len(present[group]))[:2]
    last = next((group for group in reversed(recent) if group in pool), None)
    if last is not None:
        known = first in recent and len(present[first]) >= _BETTER_KNOWN * len(present[second])
        return first if known and place - recent[last] > _NEAR else last
    return first if len(present[first]) >= _DOMINANT * len(present[second]) else None


def _people_first(groups: Groups, part: Key, type_: EntityType | None, candidates: dict[Key, int]) -> dict[Key, int]:
    """Return the people alone that a short name may mean which is taken for a person's, if there are any."""
    own = groups.names.get(part)
    if type_ is not EntityType.PERSON and (own is None or own.type is not EntityType.PERSON):
        return candidates
    people = {group: sure for group, sure in candidates.items() if groups.names[group].type is EntityType.PERSON}
    return people or candidates


def _may_mean(groups: Groups, hit: Hit, group: Key, text: Text, *, named: bool) -> bool:
    """Tell whether a short name that is a name of its own may stand for a longer one.

    A place stands for a place; for a person only when the person is `named` here, and nothing before it tells of a
    place. A company that is known as one stands for a person behind a title alone.
    """
    own, other = groups.names[hit.key], groups.names[group].type
    if other is EntityType.PERSON and own.settled is EntityType.ORGANISATION and own.told[Cue.COMPANY]:
        return title_before(text, hit) is not None
    if own.type is EntityType.OTHER and things.like_a_nation(hit.key):
        return other in (EntityType.OTHER, EntityType.PERSON)
    if own.type is not EntityType.PLACE or other is EntityType.PLACE:
        return True
    return other is EntityType.PERSON and named and not _located(text, hit)


def _located(text: Text, hit: Hit) -> bool:
    """Tell whether the word before says that a place follows."""
    return hit.first > 0 and text.words.keys[hit.first - 1] in _LOCATING
