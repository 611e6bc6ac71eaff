"""Linking: the mentions of a story that name one thing, under one entity."""

from collections.abc import Sequence

from moviebrowser.analysis import Analysis, EntityType
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity
from moviebrowser.comparison.linking.entities import finished, named_drafts
from moviebrowser.comparison.linking.groups import Groups
from moviebrowser.comparison.linking.names import gather, common_words, read_texts
from moviebrowser.comparison.linking.people import join_people
from moviebrowser.comparison.linking.resolving import Parts, resolve
from moviebrowser.comparison.linking.searching import Searcher
from moviebrowser.comparison.linking.things import join_parts, join_things
from moviebrowser.comparison.linking.weeding import settle_types, weed

__all__ = ["link"]


def link(articles: Sequence[Article], analyses: Sequence[Analysis]) -> tuple[Entity, ...]:
    """Return the entities that a story's articles name; `analyses[i]` is the analysis of `articles[i]`.

    Mentions do not overlap, within an entity or between entities.
    """
    texts = read_texts(articles, analyses)
    names = gather(texts)
    settle_types(names)
    common = common_words(texts)
    groups = Groups(weed(names, common))
    join_things(groups)
    parts = Parts(groups, join_people(groups))
    join_parts(groups, parts.full())
    works = frozenset(key for key, name in groups.names.items() if name.type is EntityType.WORK)
    searcher = Searcher([*groups.names, *parts.keys()], works, common)
    found = [(text, searcher.hits(text)) for text in texts]
    return finished(named_drafts(groups, resolve(groups, parts, found)))
