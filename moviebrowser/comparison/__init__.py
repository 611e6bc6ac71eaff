"""Several articles, compared: linked entities, alignment, facts, quotes and wording."""

from moviebrowser.comparison.comparing import compare
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
from moviebrowser.comparison.serialising import as_json

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
    "as_json",
    "compare",
]
