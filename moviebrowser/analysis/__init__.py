"""One article, marked: names, works, dates, amounts, quotes and passages."""

from typing import TYPE_CHECKING

from moviebrowser.analysis.entity_type import NAMED, VALUED, EntityType
from moviebrowser.faces import later

if TYPE_CHECKING:
    from moviebrowser.analysis.analysing import analyse
    from moviebrowser.analysis.dates import find_dates, resolve
    from moviebrowser.analysis.keeping import as_json, from_json
    from moviebrowser.analysis.mention import AmountValue, Analysis, DateValue, Mention, Quote, Span
    from moviebrowser.analysis.version import analyser_version
else:
    __getattr__ = later(
        __name__,
        {
            "analysing": ("analyse",),
            "dates": ("find_dates", "resolve"),
            "keeping": ("as_json", "from_json"),
            "mention": ("AmountValue", "Analysis", "DateValue", "Mention", "Quote", "Span"),
            "version": ("analyser_version",),
        },
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
    "find_dates",
    "from_json",
    "resolve",
]
