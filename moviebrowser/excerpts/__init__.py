"""Excerpts, and their way out to other programs."""

from moviebrowser.excerpts.document import Arrangement
from moviebrowser.excerpts.excerpt import Colour, Excerpt, Source
from moviebrowser.excerpts.exporting import FORMATS, ExportError, Format, export
from moviebrowser.excerpts.keeping import text_excerpt
from moviebrowser.excerpts.report import comparison_html, comparison_text

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
