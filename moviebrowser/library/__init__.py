"""The reader's library: keeps articles, analyses and excerpts, and finds them."""

from moviebrowser.library.article_table import ArticleSummary
from moviebrowser.library.checking import Problem, mend_database
from moviebrowser.library.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryMissing,
    LibraryReadOnly,
    LibraryTooNew,
)
from moviebrowser.library.importing import Failure, ImportReport
from moviebrowser.library.library import JSON, Library
from moviebrowser.library.searching import Hit, SearchResult
from moviebrowser.library.stories import Story

__all__ = [
    "JSON",
    "ArticleSummary",
    "Failure",
    "Hit",
    "ImportReport",
    "Library",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryError",
    "LibraryFull",
    "LibraryMissing",
    "LibraryReadOnly",
    "LibraryTooNew",
    "Problem",
    "SearchResult",
    "Story",
    "mend_database",
]
