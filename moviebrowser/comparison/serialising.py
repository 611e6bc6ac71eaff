"""A comparison as JSON for other programs: format "moviebrowser.comparison/1"."""

from collections.abc import Iterable
from typing import Any

from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import (
    Alignment,
    ComparedQuote,
    Comparison,
    Entity,
    Fact,
    Overlap,
    Place,
    Sync,
    Variant,
    Wording,
)

FORMAT = "moviebrowser.comparison/1"


def as_json(comparison: Comparison) -> dict[str, Any]:
    """Return the comparison as JSON-able data: articles are named "1", "2", … in order, unknown values are None."""
    articles = comparison.articles
    return {
        "format": FORMAT,
        "articles": [article_as_json(number, article) for number, article in enumerate(articles)],
        "entities": [_entity(entity, articles) for entity in comparison.entities],
        "alignments": [_alignment(alignment) for alignment in comparison.alignments],
        "sync": [_sync(sync) for sync in comparison.sync],
        "facts": [_fact(fact) for fact in comparison.facts],
        "quotes": [_quote(quote) for quote in comparison.quotes],
        "wording": [_wording(wording) for wording in comparison.wording],
        "overlap": [_overlap(overlap) for overlap in comparison.overlap],
    }


def _id(number: int) -> str:
    return str(number + 1)


def _ids(numbers: Iterable[int]) -> list[str]:
    return [_id(number) for number in numbers]


def _place(place: Place) -> dict[str, Any]:
    return {"article": _id(place.article), "start": place.start, "end": place.end}


def article_as_json(number: int, article: Article) -> dict[str, Any]:
    """Return article `number` (from 0) as JSON-able data; unknown values are None."""
    return {
        "id": _id(number),
        "path": None if article.path is None else str(article.path),
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "published": article.published,
        "language": article.language,
        "text": article.text,
    }


def _entity(entity: Entity, articles: tuple[Article, ...]) -> dict[str, Any]:
    return {
        "id": entity.id,
        "type": entity.type.value,
        "name": entity.name,
        "variants": [_variant(variant) for variant in entity.variants],
        "mentions": [
            {**_place(place), "text": articles[place.article].text[place.start : place.end]}
            for place in entity.mentions
        ],
        "title_mentions": [
            {**_place(place), "text": (articles[place.article].title or "")[place.start : place.end]}
            for place in entity.title_mentions
        ],
    }


def _variant(variant: Variant) -> dict[str, Any]:
    return {"text": variant.text, "articles": _ids(variant.articles), "misspelling": variant.misspelling}


def _alignment(alignment: Alignment) -> dict[str, Any]:
    return {"id": alignment.id, "score": alignment.score, "passages": [_place(place) for place in alignment.passages]}


def _sync(sync: Sync) -> dict[str, Any]:
    return {"from": _id(sync.source), "to": _id(sync.target), "points": [list(point) for point in sync.points]}


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "label": fact.label,
        "status": fact.status.value,
        "silent": _ids(fact.silent),
        "values": [
            {**_place(answer.place), "text": answer.text, "normalized": answer.normalized} for answer in fact.answers
        ],
    }


def _quote(quote: ComparedQuote) -> dict[str, Any]:
    return {
        "id": quote.id,
        "speaker": quote.speaker,
        "status": quote.status.value,
        "versions": [{**_place(version.place), "text": version.text} for version in quote.versions],
    }


def _wording(wording: Wording) -> dict[str, Any]:
    return {"words": wording.words, "passages": [_place(place) for place in wording.passages]}


def _overlap(overlap: Overlap) -> dict[str, Any]:
    return {"from": _id(overlap.source), "to": _id(overlap.target), "share": overlap.share}
