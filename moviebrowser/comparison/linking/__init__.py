"""Linking: the mentions of a story that name one thing, under one entity."""

from collections.abc import Sequence

from moviebrowser.analysis import Analysis, EntityType
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity
from moviebrowser.comparison.linking.acronyms import join_acronyms, mark_expansions
from moviebrowser.comparison.linking.aliases import join_aliases, join_nicknames
from moviebrowser.comparison.linking.entities import finished, named_drafts
from moviebrowser.comparison.linking.groups import Groups
from moviebrowser.comparison.linking.names import Key, gather
from moviebrowser.comparison.linking.overlaps import apart
from moviebrowser.comparison.linking.people import join_people
from moviebrowser.comparison.linking.resolving import Parts, resolve
from moviebrowser.comparison.linking.searching import Hit, Searcher
from moviebrowser.comparison.linking.settling import settle_types
from moviebrowser.comparison.linking.spelling import join_misspelled
from moviebrowser.comparison.linking.texts import Text, case_of, read_texts
from moviebrowser.comparison.linking.things import join_demonyms, join_parts, join_plurals, join_things
from moviebrowser.comparison.linking.values import counts, said_values, valued_drafts
from moviebrowser.comparison.linking.vocabulary import given_names
from moviebrowser.comparison.linking.weeding import weed
from moviebrowser.comparison.linking.works import Works

__all__ = ["link"]


def link(articles: Sequence[Article], analyses: Sequence[Analysis]) -> tuple[Entity, ...]:
    """Return the entities that a story's articles name; `analyses[i]` is the analysis of `articles[i]`.

    Mentions do not overlap, within an entity or between entities.
    """
    texts = read_texts(articles, analyses)
    mark_expansions(texts)
    case = case_of(texts)
    names = gather(texts)
    settle_types(names, [article.outlet for article in articles if article.outlet])
    groups = Groups(weed(names, case))
    parts, slips, demonyms = _join(groups, texts)
    found = _search(groups, parts, texts, case.common)
    names_apart, values = apart(resolve(groups, parts, found), list(said_values(articles, analyses)), counts)
    return finished([*named_drafts(groups, names_apart, slips, demonyms), *valued_drafts(articles, values)])


def _join(groups: Groups, texts: Sequence[Text]) -> tuple[Parts, set[Key], set[Key]]:
    """Join the names that are one thing's wherever they stand; return the short names, the misspelled, and demonyms."""
    join_aliases(groups, texts)
    join_nicknames(groups)
    join_things(groups)
    people = join_people(groups)
    works = Works(groups, texts)
    slips = join_misspelled(groups, people)
    join_acronyms(groups)
    parts = Parts(groups, people, works)
    full = parts.full()
    join_parts(groups, full)
    join_plurals(groups, full, given_names() | {word for person in people for word in person.key})
    return parts, slips, join_demonyms(groups)


def _search(
    groups: Groups, parts: Parts, texts: Sequence[Text], common: frozenset[str]
) -> list[tuple[Text, list[Hit]]]:
    """Return where the story's names stand in every text."""
    works = frozenset(key for key, name in groups.names.items() if name.type is EntityType.WORK)
    initials = frozenset(key for key, name in groups.names.items() if name.in_capitals)
    searcher = Searcher([*groups.names, *parts.keys()], works=works, initials=initials, common=common)
    return [(text, searcher.hits(text)) for text in texts]
