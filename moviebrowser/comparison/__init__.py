"""Several articles, compared: linked entities, alignment, facts, quotes and wording."""

from typing import TYPE_CHECKING

from moviebrowser.faces import later

if TYPE_CHECKING:
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
    from moviebrowser.comparison.copying import Borrowing, Evidence, borrowings, origins
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
    from moviebrowser.comparison.letters import letter
    from moviebrowser.comparison.linking import link
    from moviebrowser.comparison.only_here import OnlyHere
    from moviebrowser.comparison.own_answers import OwnAnswer, own_answer
    from moviebrowser.comparison.serialising import article_as_json, as_json
else:
    __getattr__ = later(
        __name__,
        {
            "comparing": ("compare",),
            "comparison": (
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
            ),
            "copying": ("Borrowing", "Evidence", "borrowings", "origins"),
            "corrections": (
                "Correction",
                "Ignore",
                "Merge",
                "Rename",
                "Retype",
                "Split",
                "apply_corrections",
                "correction_as_json",
                "correction_from_json",
            ),
            "linking": ("link",),
            "letters": ("letter",),
            "only_here": ("OnlyHere",),
            "own_answers": ("OwnAnswer", "own_answer"),
            "serialising": ("article_as_json", "as_json"),
        },
    )

__all__ = [
    "Alignment",
    "Answer",
    "Borrowing",
    "ComparedQuote",
    "Comparison",
    "Correction",
    "Entity",
    "Evidence",
    "Fact",
    "FactStatus",
    "Ignore",
    "Merge",
    "OnlyHere",
    "Overlap",
    "OwnAnswer",
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
    "article_as_json",
    "as_json",
    "borrowings",
    "compare",
    "correction_as_json",
    "correction_from_json",
    "letter",
    "link",
    "origins",
    "own_answer",
]
