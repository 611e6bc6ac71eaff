"""One thing, as each article of a comparison tells it, kept as excerpts that belong together."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from uuid import uuid4

from moviebrowser.comparison import Comparison, Entity, Place
from moviebrowser.excerpts.context import sentence
from moviebrowser.excerpts.excerpt import Colour, Excerpt
from moviebrowser.excerpts.keeping import text_excerpt

_TITLE = 70  # code points up to which words become a title


def bundle_of_alignment(
    comparison: Comparison,
    index: int,
    ids: Sequence[int],
    *,
    colour: Colour = Colour.YELLOW,
    editions: Sequence[int] = (),
) -> list[Excerpt]:
    """Return what each article says of the thing that alignment number `index` is about.

    Here and below: `ids[i]` is the library's number of the comparison's article i, and `editions[i]` its edition, the
    first when none is given; there is one excerpt an article, in the order of the articles.
    """
    places = comparison.alignments[index].passages
    title = _shortened(_words(comparison, min(places)))
    return _bundle(comparison, _joined(places), ids, title, colour, editions)


def bundle_of_fact(
    comparison: Comparison,
    index: int,
    ids: Sequence[int],
    *,
    colour: Colour = Colour.YELLOW,
    editions: Sequence[int] = (),
) -> list[Excerpt]:
    """Return where each article answers the question of fact number `index`."""
    fact = comparison.facts[index]
    return _bundle(comparison, _firsts(answer.place for answer in fact.answers), ids, fact.label, colour, editions)


def bundle_of_quote(
    comparison: Comparison,
    index: int,
    ids: Sequence[int],
    *,
    colour: Colour = Colour.YELLOW,
    editions: Sequence[int] = (),
) -> list[Excerpt]:
    """Return each article's version of quote number `index`."""
    quote = comparison.quotes[index]
    speakers = [entity.name for entity in comparison.entities if entity.id == quote.speaker]
    words = f"“{_shortened(quote.versions[0].text)}”"
    places = _joined(version.place for version in quote.versions)
    return _bundle(comparison, places, ids, ": ".join([*speakers, words]), colour, editions)


def bundle_of_entity(
    comparison: Comparison,
    index: int,
    ids: Sequence[int],
    *,
    colour: Colour = Colour.YELLOW,
    editions: Sequence[int] = (),
) -> list[Excerpt]:
    """Return, of each article that mentions entity number `index` in its text, the sentence that tells most of it.

    That is the one with the most other names in it, the first of them when several have.
    """
    entity = comparison.entities[index]
    by_article: dict[int, list[Place]] = {}
    for place in sorted(entity.mentions):
        by_article.setdefault(place.article, []).append(place)
    named = _names_within(comparison, entity)
    places = []
    for article, mentions in by_article.items():
        text = comparison.articles[article].text
        sentences = [Place(article, *sentence(text, mention.start, mention.end)) for mention in mentions]
        places.append(max(sentences, key=named))
    return _bundle(comparison, places, ids, entity.name, colour, editions)


def _names_within(comparison: Comparison, entity: Entity) -> Callable[[Place], int]:
    """Return what counts the other entities that are mentioned in a place."""
    others = [other.mentions for other in comparison.entities if other is not entity]

    def count(place: Place) -> int:
        return sum(any(_within(mention, place) for mention in mentions) for mentions in others)

    return count


def _within(inner: Place, outer: Place) -> bool:
    return inner.article == outer.article and outer.start <= inner.start and inner.end <= outer.end


def _joined(places: Iterable[Place]) -> list[Place]:
    """Return one place for each article, from its first place's start to its last one's end."""
    joined: dict[int, Place] = {}
    for place in places:
        known = joined.get(place.article, place)
        joined[place.article] = Place(place.article, min(known.start, place.start), max(known.end, place.end))
    return sorted(joined.values())


def _firsts(places: Iterable[Place]) -> list[Place]:
    """Return the first place of each article."""
    return list({place.article: place for place in sorted(places, reverse=True)}.values())[::-1]


def _bundle(
    comparison: Comparison,
    places: Iterable[Place],
    ids: Sequence[int],
    title: str,
    colour: Colour,
    editions: Sequence[int],
) -> list[Excerpt]:
    bundle = uuid4().hex
    excerpts = []
    for place in places:
        article = comparison.articles[place.article]
        excerpt = text_excerpt(ids[place.article], article, place.start, place.end, colour=colour)
        edition = editions[place.article] if editions else 1
        excerpts.append(replace(excerpt, bundle=bundle, bundle_title=title, edition=edition))
    return excerpts


def _words(comparison: Comparison, place: Place) -> str:
    return comparison.articles[place.article].text[place.start : place.end]


def _shortened(words: str) -> str:
    """Return the words on one line, the last of too many left out."""
    line = " ".join(words.split())
    return line if len(line) <= _TITLE else line[:_TITLE].rpartition(" ")[0] + " …"
