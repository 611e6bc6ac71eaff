"""Several articles, compared: linked entities, alignment, facts, quotes and wording."""

from moviebrowser.comparison.comparison import (
    Alignment,
    Answer,
    ComparedQuote,
    Comparison,
    Entity,
    Fact,
    FactStatus,
    Overlap,
    Place,
    QuoteStatus,
    QuoteVersion,
    Sync,
    Variant,
    Wording,
)

__all__ = [
    "Alignment",
    "Answer",
    "ComparedQuote",
    "Comparison",
    "Entity",
    "Fact",
    "FactStatus",
    "Overlap",
    "Place",
    "QuoteStatus",
    "QuoteVersion",
    "Sync",
    "Variant",
    "Wording",
]
