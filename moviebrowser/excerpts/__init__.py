"""Excerpts, and their way out to other programs."""

from typing import TYPE_CHECKING

from moviebrowser.excerpts.excerpt import Colour, Excerpt, Source
from moviebrowser.faces import later

if TYPE_CHECKING:
    from moviebrowser.excerpts.addresses import SCHEME, Spot, parse_place, place_address, text_fragment
    from moviebrowser.excerpts.bundles import (
        bundle_of_alignment,
        bundle_of_entity,
        bundle_of_fact,
        bundle_of_quote,
    )
    from moviebrowser.excerpts.citations import CitationStyle, citation_styles
    from moviebrowser.excerpts.citing import NO_OUTLET, outlet_of
    from moviebrowser.excerpts.exporting import FORMATS, Format, export
    from moviebrowser.excerpts.keeping import text_excerpt
    from moviebrowser.excerpts.options import Arrangement, Articles, Context, ExportOptions, Layout, Theme
    from moviebrowser.excerpts.pasting import pasted_html
    from moviebrowser.excerpts.previewing import preview, preview_report
    from moviebrowser.excerpts.problems import ExportError
    from moviebrowser.excerpts.reporting import REPORT_FORMATS, comparison_html, report
    from moviebrowser.excerpts.runs import kept_together, under_headings
    from moviebrowser.excerpts.templates import own_templates
    from moviebrowser.excerpts.terminal_text import comparison_text
    from moviebrowser.excerpts.writers.table import neutral
else:
    __getattr__ = later(
        __name__,
        {
            "addresses": ("SCHEME", "Spot", "parse_place", "place_address", "text_fragment"),
            "bundles": ("bundle_of_alignment", "bundle_of_entity", "bundle_of_fact", "bundle_of_quote"),
            "citations": ("CitationStyle", "citation_styles"),
            "citing": ("NO_OUTLET", "outlet_of"),
            "exporting": ("FORMATS", "Format", "export"),
            "keeping": ("text_excerpt",),
            "options": ("Arrangement", "Articles", "Context", "ExportOptions", "Layout", "Theme"),
            "pasting": ("pasted_html",),
            "previewing": ("preview", "preview_report"),
            "problems": ("ExportError",),
            "reporting": ("REPORT_FORMATS", "comparison_html", "report"),
            "runs": ("kept_together", "under_headings"),
            "templates": ("own_templates",),
            "terminal_text": ("comparison_text",),
            "writers.table": ("neutral",),
        },
    )

__all__ = [
    "FORMATS",
    "NO_OUTLET",
    "REPORT_FORMATS",
    "SCHEME",
    "Arrangement",
    "Articles",
    "CitationStyle",
    "Colour",
    "Context",
    "Excerpt",
    "ExportError",
    "ExportOptions",
    "Format",
    "Layout",
    "Source",
    "Spot",
    "Theme",
    "bundle_of_alignment",
    "bundle_of_entity",
    "bundle_of_fact",
    "bundle_of_quote",
    "citation_styles",
    "comparison_html",
    "comparison_text",
    "export",
    "kept_together",
    "neutral",
    "outlet_of",
    "own_templates",
    "parse_place",
    "pasted_html",
    "place_address",
    "preview",
    "preview_report",
    "report",
    "text_excerpt",
    "text_fragment",
    "under_headings",
]
