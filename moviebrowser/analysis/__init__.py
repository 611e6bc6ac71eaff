"""One article, marked: names, works, dates, amounts, quotes and passages."""

from moviebrowser.analysis.mention import (
    AmountValue,
    Analysis,
    DateValue,
    EntityType,
    Mention,
    Quote,
    Span,
)

__all__ = ["AmountValue", "Analysis", "DateValue", "EntityType", "Mention", "Quote", "Span"]
