"""Excerpts, and their way out to other programs."""

from moviebrowser.excerpts.excerpt import Colour, Excerpt, Source

__all__ = ["Colour", "Excerpt", "Source"]
