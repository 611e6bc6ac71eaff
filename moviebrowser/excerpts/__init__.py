"""Excerpts, and their way out to other programs."""

from typing import TYPE_CHECKING

from moviebrowser.excerpts.excerpt import Colour, Excerpt, Source
from moviebrowser.faces import later

if TYPE_CHECKING:
    from moviebrowser.excerpts.document import Arrangement
    from moviebrowser.excerpts.exporting import FORMATS, ExportError, Format, export
    from moviebrowser.excerpts.keeping import text_excerpt
    from moviebrowser.excerpts.report import comparison_html, comparison_text
else:
    __getattr__ = later(
        __name__,
        {
            "document": ("Arrangement",),
            "exporting": ("FORMATS", "ExportError", "Format", "export"),
            "keeping": ("text_excerpt",),
            "report": ("comparison_html", "comparison_text"),
        },
    )

__all__ = [
    "FORMATS",
    "Arrangement",
    "Colour",
    "Excerpt",
    "ExportError",
    "Format",
    "Source",
    "comparison_html",
    "comparison_text",
    "export",
    "text_excerpt",
]
