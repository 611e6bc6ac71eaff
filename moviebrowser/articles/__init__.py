"""Article, and how a file, a page or a feed becomes one: readers and cleaning."""

from typing import TYPE_CHECKING

from moviebrowser.articles.article import Article, FetchError, Furniture, FurnitureKind, ReadError
from moviebrowser.faces import later

if TYPE_CHECKING:
    from moviebrowser.articles.fetching import fetch
    from moviebrowser.articles.finding import find_files
    from moviebrowser.articles.kinds import KINDS, SUFFIXES, Kind, is_document, kind_of
    from moviebrowser.articles.reading import original_text, read_file, read_pasted
else:
    __getattr__ = later(
        __name__,
        {
            "fetching": ("fetch",),
            "finding": ("find_files",),
            "kinds": ("KINDS", "SUFFIXES", "Kind", "is_document", "kind_of"),
            "reading": ("original_text", "read_file", "read_pasted"),
        },
    )

__all__ = [
    "KINDS",
    "SUFFIXES",
    "Article",
    "FetchError",
    "Furniture",
    "FurnitureKind",
    "Kind",
    "ReadError",
    "fetch",
    "find_files",
    "is_document",
    "kind_of",
    "original_text",
    "read_file",
    "read_pasted",
]
