"""One article, marked: names, works, dates, amounts, quotes and passages."""

from typing import TYPE_CHECKING

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
from moviebrowser.faces import later

if TYPE_CHECKING:
    from moviebrowser.analysis.analysing import analyse
    from moviebrowser.analysis.dates import resolve
    from moviebrowser.analysis.keeping import as_json, from_json
    from moviebrowser.analysis.version import analyser_version
else:
    __getattr__ = later(
        __name__,
        {
            "analysing": ("analyse",),
            "dates": ("resolve",),
            "keeping": ("as_json", "from_json"),
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
    "from_json",
    "resolve",
]
