"""An analysis as JSON, to be kept."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from moviebrowser.analysis.entity_type import EntityType
from moviebrowser.analysis.mention import AmountValue, Analysis, DateValue, Mention, Quote, Span


def as_json(analysis: Analysis) -> dict[str, Any]:
    """Return an analysis as an object of lists and numbers, compact and stable; `from_json` reads it back."""
    return {
        "key": analysis.key,
        "version": analysis.version,
        "language": analysis.language,
        "passages": _flat(analysis.passages),
        "mentions": [_mention(mention) for mention in analysis.mentions],
        "title": [_mention(mention) for mention in analysis.title_mentions],
        "quotes": [
            [_flat(quote.spans), _flat([quote.speaker]) if quote.speaker else None, quote.marked]
            for quote in analysis.quotes
        ],
    }


def from_json(kept: dict[str, Any]) -> Analysis:
    """Return the analysis that `as_json` gave. Raises KeyError, TypeError or ValueError for anything else."""
    return Analysis(
        key=kept["key"],
        version=kept["version"],
        language=kept["language"],
        passages=_spans(kept["passages"]),
        mentions=tuple(_read_mention(row) for row in kept["mentions"]),
        title_mentions=tuple(_read_mention(row) for row in kept["title"]),
        quotes=tuple(Quote(_spans(row[0]), _spans(row[1])[0] if row[1] else None, row[2]) for row in kept["quotes"]),
    )


def _flat(spans: Iterable[Span]) -> list[int]:
    """Return spans as a row of numbers: start, end, start, end, …"""
    return [offset for span in spans for offset in (span.start, span.end)]


def _spans(offsets: Sequence[int]) -> tuple[Span, ...]:
    """Return the spans of a row of numbers."""
    return tuple(Span(start, end) for start, end in zip(offsets[::2], offsets[1::2], strict=True))


def _mention(mention: Mention) -> list[Any]:
    """Return a mention as start, end, type and value."""
    row: list[Any] = [mention.start, mention.end, mention.type.value]
    value = mention.value
    if isinstance(value, DateValue):
        row.append([value.year, value.month, value.day, value.weekday, value.relative])
    elif value is not None:
        row.append([value.dimension, value.unit, _bound(value.low), _bound(value.high)])
    return row


def _bound(number: float) -> float | None:
    """Return a number for JSON, which has no infinity: None stands for it."""
    return None if math.isinf(number) else number


def _read_mention(row: Sequence[Any]) -> Mention:
    """Return the mention of a row of `_mention`."""
    value: DateValue | AmountValue | None = None
    if len(row) > 3:
        parts = row[3]
        value = (
            DateValue(*parts)
            if len(parts) == 5
            else AmountValue(*parts[:2], *(math.inf if part is None else part for part in parts[2:]))
        )
    return Mention(row[0], row[1], EntityType(row[2]), value)
