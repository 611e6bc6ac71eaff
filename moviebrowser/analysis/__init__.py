"""One article, marked: names, works, dates, amounts, quotes and passages."""

from moviebrowser.analysis.analysing import analyse, analyser_version
from moviebrowser.analysis.dates import resolve
from moviebrowser.analysis.keeping import as_json, from_json
from moviebrowser.analysis.mention import (
    NAMED,
    VALUED,
    AmountValue,
    Analysis,
    DateValue,
    EntityType,
    Mention,
    Quote,
    Span,
)

__all__ = [
    "NAMED",
    "VALUED",
    "AmountValue",
    "Analysis",
    "DateValue",
    "EntityType",
    "Mention",
    "Quote",
    "Span",
    "analyse",
    "analyser_version",
    "as_json",
    "from_json",
    "resolve",
]
