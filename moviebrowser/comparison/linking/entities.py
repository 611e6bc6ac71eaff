"""Entities made of what was found: named, numbered and in order."""

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.comparison import Entity, Place, Variant
from moviebrowser.comparison.linking.acronyms import disputed
from moviebrowser.comparison.linking.groups import Groups
from moviebrowser.comparison.linking.names import Key, Name
from moviebrowser.comparison.linking.resolving import Occurrence


@dataclass(slots=True)
class Draft:
    """An entity under way: places in texts and headlines, and who writes it how."""

    type: EntityType
    mentions: list[Place] = field(default_factory=list)
    title_mentions: list[Place] = field(default_factory=list)
    forms: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    misspellings: set[str] = field(default_factory=set)
    demonyms: set[str] = field(default_factory=set)

    def add(self, place: Place, form: str, *, headline: bool = False) -> None:
        """Add a mention written as `form`."""
        (self.title_mentions if headline else self.mentions).append(place)
        self.forms[form][place.article] += 1

    @property
    def weight(self) -> tuple[int, int]:
        """By how many articles, and how often, it is mentioned."""
        articles = {place.article for place in (*self.mentions, *self.title_mentions)}
        return len(articles), len(self.mentions) + len(self.title_mentions)


def named_drafts(groups: Groups, occurrences: Sequence[Occurrence], slips: Set[Key], demonyms: Set[Key]) -> list[Draft]:
    """Return a draft for each group that occurs; `slips` are misspelled names, `demonyms` names of places' people."""
    members = groups.members()
    drafts: dict[Key, Draft] = {}
    for occurrence in occurrences:
        group = occurrence.group
        if group not in drafts:
            drafts[group] = Draft(_type([groups.names[group], *members.get(group, [])]))
        drafts[group].add(occurrence.place, occurrence.form, headline=occurrence.headline)
        if occurrence.key in slips:
            drafts[group].misspellings.add(occurrence.form)
        if occurrence.key in demonyms:
            drafts[group].demonyms.add(occurrence.form)
    return list(drafts.values())


def _type(names: list[Name]) -> EntityType:
    votes: Counter[EntityType] = Counter()
    for name in names:
        votes.update({name.settled: name.types.total()} if name.settled else name.types)
    return max(votes, key=lambda type_: (type_ is not EntityType.OTHER, votes[type_]))


def finished(drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    """Return the entities, those of most articles first, then most mentions, then as they come in the story."""
    ordered = sorted(
        drafts, key=lambda draft: (-draft.weight[0], -draft.weight[1], min([*draft.mentions, *draft.title_mentions]))
    )
    return tuple(_finish(f"e{number}", draft) for number, draft in enumerate(ordered, 1))


def _finish(id_: str, draft: Draft) -> Entity:
    return Entity(
        id_,
        draft.type,
        _name(draft),
        tuple(
            Variant(form, tuple(sorted(draft.forms[form])), form in draft.misspellings)
            for form in _commonest_first(draft)
        ),
        tuple(sorted(draft.mentions)),
        tuple(sorted(draft.title_mentions)),
    )


def _commonest_first(draft: Draft) -> list[str]:
    return sorted(draft.forms, key=lambda form: (-len(draft.forms[form]), -draft.forms[form].total(), -len(form), form))


def _name(draft: Draft) -> str:
    """Return the fullest form that enough articles use: a third as many as use the commonest.

    A person's is a full name all the same, the one that most articles use. Initials that articles read differently are
    the name themselves: none of the readings is the program's to choose.
    """
    initials = disputed(_commonest_first(draft)) if draft.type is not EntityType.PERSON else None
    if initials is not None:
        return initials
    aside = draft.misspellings | draft.demonyms | {form for form in draft.forms if form.islower()}
    quoted = {form for form in draft.forms if '"' in form}
    if any(" " in form for form in draft.forms.keys() - aside - quoted):
        aside |= quoted | {nickname for form in quoted for nickname in form.split('"')[1::2]}
    support = {form: len(articles) for form, articles in draft.forms.items()}
    support = {form: users for form, users in support.items() if form not in aside} or support
    enough = max(support.values()) / 3
    known = [form for form in support if support[form] >= enough]
    if draft.type is EntityType.PERSON and not any(" " in form for form in known):
        known = _best([form for form in support if " " in form], support) or known
    if draft.type is EntityType.PLACE:
        return max(known, key=lambda form: (len(form.split()), len(form), form))
    families: dict[str, set[int]] = defaultdict(set)
    for form in known:
        families[form.rpartition(" ")[2]].update(draft.forms[form])
    return max(known, key=lambda form: (len(form.split()), support[form], len(families[form.rpartition(" ")[2]]), form))


def _best(forms: list[str], support: dict[str, int]) -> list[str]:
    """Return the forms that most articles use."""
    return [form for form in forms if support[form] == max(support[form] for form in forms)]
