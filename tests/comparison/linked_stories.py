"""Small stories of invented names, read by the analyser and linked, for tests of what becomes one entity."""

from moviebrowser.analysis import EntityType, analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import Entity
from moviebrowser.comparison.linking import link


def story(*texts: str) -> tuple[Entity, ...]:
    """The entities of a story whose articles have these texts."""
    articles = [Article(text, language="en", published="2024-03-06") for text in texts]
    return link(articles, list(analyse(articles)))


def entity(entities: tuple[Entity, ...], text: str) -> Entity:
    """The one entity that is also written so."""
    found = [one for one in entities if text in forms(one)]
    assert len(found) == 1, f"{text!r} in {[one.name for one in entities]}"
    return found[0]


def forms(one: Entity) -> set[str]:
    return {variant.text for variant in one.variants}


def kind(entities: tuple[Entity, ...], text: str) -> EntityType:
    return entity(entities, text).type
