"""Article, and how a file becomes one: readers and cleaning."""

from typing import TYPE_CHECKING

from moviebrowser.articles.article import Article, Furniture, FurnitureKind, ReadError
from moviebrowser.faces import later

if TYPE_CHECKING:
    from moviebrowser.articles.finding import find_files
    from moviebrowser.articles.reading import SUFFIXES, original_text, read_file
else:
    __getattr__ = later(
        __name__,
        {
            "finding": ("find_files",),
            "reading": ("SUFFIXES", "original_text", "read_file"),
        },
    )

__all__ = ["SUFFIXES", "Article", "Furniture", "FurnitureKind", "ReadError", "find_files", "original_text", "read_file"]
