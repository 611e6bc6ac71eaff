"""The reader's library: keeps articles, analyses and excerpts, and finds them."""

from typing import TYPE_CHECKING

from moviebrowser.faces import later
from moviebrowser.library.article_table import ArticleSummary
from moviebrowser.library.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryMissing,
    LibraryOutdated,
    LibraryReadOnly,
    LibraryTooNew,
)
from moviebrowser.library.keeping import JSON
from moviebrowser.library.library import Library

if TYPE_CHECKING:
    from moviebrowser.library.checking import Problem, mend_database
    from moviebrowser.library.detail_table import Details, is_date
    from moviebrowser.library.editions import Edition
    from moviebrowser.library.facets import Facet, FacetCount
    from moviebrowser.library.file_table import Failure
    from moviebrowser.library.importing import ImportReport
    from moviebrowser.library.pieces import Term
    from moviebrowser.library.query_forms import Form, query_help
    from moviebrowser.library.removals import Removal
    from moviebrowser.library.result_tables import results_as_csv
    from moviebrowser.library.saved_searches import SavedSearch
    from moviebrowser.library.searching import Hit, SearchResult
    from moviebrowser.library.stories import Story
    from moviebrowser.library.watching import Watcher
else:
    __getattr__ = later(
        __name__,
        {
            "checking": ("Problem", "mend_database"),
            "detail_table": ("Details", "is_date"),
            "editions": ("Edition",),
            "facets": ("Facet", "FacetCount"),
            "file_table": ("Failure",),
            "importing": ("ImportReport",),
            "pieces": ("Term",),
            "query_forms": ("Form", "query_help"),
            "removals": ("Removal",),
            "result_tables": ("results_as_csv",),
            "saved_searches": ("SavedSearch",),
            "searching": ("Hit", "SearchResult"),
            "stories": ("Story",),
            "watching": ("Watcher",),
        },
    )

__all__ = [
    "JSON",
    "ArticleSummary",
    "Details",
    "Edition",
    "Facet",
    "FacetCount",
    "Failure",
    "Form",
    "Hit",
    "ImportReport",
    "Library",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryError",
    "LibraryFull",
    "LibraryMissing",
    "LibraryOutdated",
    "LibraryReadOnly",
    "LibraryTooNew",
    "Problem",
    "Removal",
    "SavedSearch",
    "SearchResult",
    "Story",
    "Term",
    "Watcher",
    "is_date",
    "mend_database",
    "query_help",
    "results_as_csv",
]
