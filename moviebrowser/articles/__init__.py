"""Article, and how a file becomes one: readers and cleaning."""

from moviebrowser.articles.article import Article, Furniture, FurnitureKind, ReadError

__all__ = ["Article", "Furniture", "FurnitureKind", "ReadError"]
