"""A comparison as a page of plain text, for the terminal."""

from collections.abc import Iterable, Iterator, Sequence

from moviebrowser.comparison import Comparison, FactStatus, letter
from moviebrowser.excerpts.citing import NO_OUTLET, name, outlet_of
from moviebrowser.excerpts.keeping import source_of

_SIGNS = {FactStatus.AGREE: "=", FactStatus.DIFFER: "≠", FactStatus.SINGLE: "1"}


def comparison_text(comparison: Comparison) -> str:
    """Return the comparison as a page of plain text: articles, facts, shared entities, quotes, overlap."""
    sections = {
        "ARTICLES": _columns(_article_rows(comparison)),
        "FACTS": _lines(_fact_lines(comparison)),
        "SHARED ENTITIES": _columns(_entity_rows(comparison)),
        "QUOTES": _lines(_quote_lines(comparison)),
        "OVERLAP": _lines(_overlap_lines(comparison)),
    }
    return "\n\n".join(f"{heading}\n{body or 'none'}" for heading, body in sections.items()) + "\n"


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)


def _columns(rows: Iterable[Sequence[str]]) -> str:
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _article_rows(comparison: Comparison) -> Iterator[tuple[str, ...]]:
    for number, article in enumerate(comparison.articles):
        yield letter(number), (article.published or "")[:10], outlet_of(article) or NO_OUTLET, name(source_of(article))


def _fact_lines(comparison: Comparison) -> Iterator[str]:
    for fact in comparison.facts:
        yield f"{_SIGNS[fact.status]} {fact.label}: {fact.status}"
        yield from (f"    {letter(answer.place.article)}  {answer.text}" for answer in fact.answers)


def _entity_rows(comparison: Comparison) -> Iterator[tuple[str, ...]]:
    for entity in comparison.entities:
        if len(entity.articles) > 1:
            letters = " ".join(map(letter, entity.articles))
            others = ", ".join(variant.text for variant in entity.variants if variant.text != entity.name)
            yield entity.type.value, letters, entity.name, others


def _quote_lines(comparison: Comparison) -> Iterator[str]:
    speakers = {entity.id: entity.name for entity in comparison.entities}
    for quote in comparison.quotes:
        yield f"{speakers.get(quote.speaker or '', 'unknown speaker')}: {quote.status}"
        yield from (f"    {letter(version.place.article)}  {version.text}" for version in quote.versions)


def _overlap_lines(comparison: Comparison) -> Iterator[str]:
    for overlap in sorted(comparison.overlap, key=lambda overlap: -overlap.share):
        if overlap.share >= 0.005:
            yield f"{letter(overlap.source)} shares {overlap.share:.0%} of its words with {letter(overlap.target)}"
