"""The protocol between the library and a search engine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from moviebrowser.library.query import Tree


class IndexDamaged(Exception):
    """The index cannot be read; it is to be discarded and built again."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article as the engine takes it in. `change` is the number of the last change that it saw in the library."""

    id: int
    change: int
    title: str
    text: str
    outlet: str
    author: str
    published: str


@dataclass(frozen=True, slots=True)
class Found:
    """The best articles (id and score, best first) of `total` that match."""

    best: tuple[tuple[int, float], ...]
    total: int


class SearchEngine(Protocol):
    """Finds articles. Every method may raise IndexDamaged. Searching and changing may go on at the same time."""

    def add(self, documents: Sequence[Document]) -> None:
        """Take in articles, each in the place of what it had under that id; they are found when this returns."""

    def remove(self, ids: Iterable[int]) -> None:
        """Forget articles."""

    def search(self, tree: "Tree", *, limit: int, offset: int = 0) -> Found:
        """Find the articles that match, best first."""

    def suggest(self, word: str, *, limit: int = 5) -> list[str]:
        """Return words of the library that are spelt nearly like this one, best first."""

    def facets(self, tree: "Tree", field: str) -> dict[str, int]:
        """Count the matching articles by "outlet" or "month" ("2023-07")."""

    def count(self, tree: "Tree | None" = None) -> int:
        """Count the articles that match, or all that are held."""

    def holdings(self) -> dict[int, int]:
        """Return the articles held: id and change number."""

    def examine(self) -> None:
        """Read the whole index; raises IndexDamaged when that cannot be done."""

    def discard(self) -> None:
        """Delete the index; the next use finds an empty one."""

    def close(self) -> None:
        """Let go of the index's files."""
