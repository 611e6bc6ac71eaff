"""What a reader mends in the linking: merge, split, rename, retype, ignore.

Corrections name entities by how they are written, not by number, so that they hold when the story is compared again
with more articles, or when the same names come up anew. They are applied in order, each to the outcome of those before;
to undo one is to leave it out.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from moviebrowser.analysis import EntityType
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity, Place, Variant


@dataclass(frozen=True, slots=True)
class Merge:
    """Everything called `other` is the same as what is called `name`, which stays the name."""

    name: str
    other: str


@dataclass(frozen=True, slots=True)
class Split:
    """What is written as `form` is another thing than the rest of what is called `name`."""

    name: str
    form: str


@dataclass(frozen=True, slots=True)
class Rename:
    """What is called `name` is shown as `to`."""

    name: str
    to: str


@dataclass(frozen=True, slots=True)
class Retype:
    """What is called `name` is of this type."""

    name: str
    type: EntityType


@dataclass(frozen=True, slots=True)
class Ignore:
    """What is called `name` is not to be shown as an entity."""

    name: str


Correction = Merge | Split | Rename | Retype | Ignore

_KINDS: dict[str, type[Correction]] = {
    "merge": Merge,
    "split": Split,
    "rename": Rename,
    "retype": Retype,
    "ignore": Ignore,
}


def correction_as_json(correction: Correction) -> dict[str, Any]:
    """Return a correction as JSON-able data."""
    kind = next(kind for kind, made in _KINDS.items() if isinstance(correction, made))
    return {"kind": kind, **asdict(correction)}


def correction_from_json(data: dict[str, Any]) -> Correction:
    """Return the correction that `correction_as_json` wrote. Raises ValueError when it is none."""
    fields = {field: value for field, value in data.items() if field != "kind"}
    try:
        if "type" in fields:
            fields["type"] = EntityType(fields["type"])
        return _KINDS[data["kind"]](**fields)
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a correction: {data}") from error


def apply_corrections(
    entities: Iterable[Entity], corrections: Iterable[Correction], articles: Sequence[Article]
) -> tuple[Entity, ...]:
    """Return the entities as corrected; a correction whose names do not come up changes nothing.

    Ids stay; what is merged has the id of the name that stays, and what is split off has a new one. The order is by
    number of articles and mentions, as before.
    """
    corrected, corrections = list(entities), list(corrections)
    if not corrections:
        return tuple(corrected)
    for correction in corrections:
        corrected = _corrected(corrected, correction, articles)
    return tuple(sorted(corrected, key=_weight))


def _weight(entity: Entity) -> tuple[int, int, Place]:
    places = (*entity.mentions, *entity.title_mentions)
    return -len(entity.articles), -len(places), min(places)


def _corrected(entities: list[Entity], correction: Correction, articles: Sequence[Article]) -> list[Entity]:
    entity = _called(entities, correction.name)
    if entity is None:
        return entities
    match correction:
        case Merge():
            other = _called(entities, correction.other)
            return entities if other is None or other is entity else _merged(entities, entity, other)
        case Split():
            return _without(entities, entity, _split(entity, correction.form, f"e{_free(entities)}", articles))
        case Rename():
            return _without(entities, entity, [replace(entity, name=correction.to)])
        case Retype():
            return _without(entities, entity, [replace(entity, type=correction.type)])
        case Ignore():
            return _without(entities, entity, [])


def _called(entities: Sequence[Entity], name: str) -> Entity | None:
    """Return the entity of this name, or else the first that is written so."""
    named = (entity for entity in entities if entity.name == name)
    written = (entity for entity in entities if any(variant.text == name for variant in entity.variants))
    return next(named, None) or next(written, None)


def _without(entities: list[Entity], old: Entity, new: Iterable[Entity]) -> list[Entity]:
    return [*(entity for entity in entities if entity is not old), *new]


def _free(entities: Sequence[Entity]) -> int:
    """Return a number that no entity's id has."""
    return 1 + max((int(entity.id[1:]) for entity in entities if entity.id[1:].isdigit()), default=0)


def _merged(entities: list[Entity], entity: Entity, other: Entity) -> list[Entity]:
    whole = replace(
        entity,
        variants=_joined_variants(entity.variants + other.variants),
        mentions=tuple(sorted(entity.mentions + other.mentions)),
        title_mentions=tuple(sorted(entity.title_mentions + other.title_mentions)),
    )
    return [*(one for one in entities if one is not entity and one is not other), whole]


def _joined_variants(variants: Iterable[Variant]) -> tuple[Variant, ...]:
    """Return one variant for each form, with all articles that use it."""
    articles: dict[str, set[int]] = defaultdict(set)
    slips: dict[str, bool] = {}
    for variant in variants:
        articles[variant.text].update(variant.articles)
        slips[variant.text] = slips.get(variant.text, True) and variant.misspelling
    joined = [Variant(text, tuple(sorted(users)), slips[text]) for text, users in articles.items()]
    return tuple(sorted(joined, key=lambda variant: -len(variant.articles)))


def _split(entity: Entity, form: str, id_: str, articles: Sequence[Article]) -> list[Entity]:
    """Return the entity without what is written as `form`, and that as another one.

    The entity alone when nothing would be left of it.
    """
    variant = next((variant for variant in entity.variants if variant.text == form), None)
    if variant is None or len(entity.variants) == 1:
        return [entity]
    rest = tuple(one for one in entity.variants if one is not variant)
    texts = _forms(entity.mentions, [article.text for article in articles])
    titles = _forms(entity.title_mentions, [article.title or "" for article in articles])
    kept = replace(
        entity,
        name=entity.name if entity.name != form else rest[0].text,
        variants=rest,
        mentions=tuple(place for place in entity.mentions if texts[place] != form),
        title_mentions=tuple(place for place in entity.title_mentions if titles[place] != form),
    )
    mentions = tuple(place for place in entity.mentions if texts[place] == form)
    title_mentions = tuple(place for place in entity.title_mentions if titles[place] == form)
    return [kept, Entity(id_, entity.type, form, (replace(variant, misspelling=False),), mentions, title_mentions)]


def _forms(places: Iterable[Place], texts: Sequence[str]) -> dict[Place, str]:
    """Return what is written at each place, line ends as spaces."""
    return {place: " ".join(texts[place.article][place.start : place.end].split()) for place in places}
