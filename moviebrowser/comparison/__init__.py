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
from moviebrowser.comparison.corrections import (
    Correction,
    Ignore,
    Merge,
    Rename,
    Retype,
    Split,
    apply_corrections,
    correction_as_json,
    correction_from_json,
)
from moviebrowser.comparison.serialising import as_json

__all__ = [
    "Alignment",
    "Answer",
    "ComparedQuote",
    "Comparison",
    "Correction",
    "Entity",
    "Fact",
    "FactStatus",
    "Ignore",
    "Merge",
    "Overlap",
    "Place",
    "QuoteStatus",
    "QuoteVersion",
    "Rename",
    "Retype",
    "Split",
    "Sync",
    "Variant",
    "Wording",
    "apply_corrections",
    "as_json",
    "compare",
    "correction_as_json",
    "correction_from_json",
]
