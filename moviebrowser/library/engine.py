"""The protocol between the library and a search engine."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from moviebrowser.library.query import Field, Tree


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
    language: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The best articles (id and score, best first) of `total` that match.

    `left_out` is how many of the words that begin or look as asked were not looked for, the rarest of too many.
    """

    best: tuple[tuple[int, float], ...]
    total: int
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an index that is written and not yet its own: the articles in it, and what the engine knows it by.

    `before` is what a merged one stands for: parts, with what of each had been deleted.
    """

    ids: tuple[int, ...]
    data: bytes
    before: Mapping[str, frozenset[int]] = field(default_factory=dict)


class SearchEngine(Protocol):
    """Finds articles, asked with trees that have no `Filtered` any more. Every method may raise IndexDamaged.

    Searching and changing may go on at the same time.
    """

    def add(self, documents: Sequence[Document]) -> None:
        """Take in articles, each in the place of what it had under that id; they are found when this returns."""

    def write(self, documents: Sequence[Document]) -> Part:
        """Write articles as a part of an index, beside it; in any process."""

    def adopt(self, parts: Sequence[Part]) -> None:
        """Make written parts the index's own: their articles are found when this returns."""

    def overgrown(self) -> list[str]:
        """Return the parts that are better merged; none when the index is well ordered."""

    def merged(self, names: Sequence[str]) -> Part:
        """Write parts merged into one, beside the index; in any process."""

    def replace(self, part: Part) -> None:
        """Put a merged part in the place of what it was made of, unless that has changed since."""

    def sweep(self) -> None:
        """Clear away parts that were written and never adopted; none may be under way."""

    def remove(self, ids: Iterable[int]) -> None:
        """Forget articles."""

    def search(self, tree: "Tree", *, limit: int, offset: int = 0) -> Found:
        """Find the articles that match, best first."""

    def matching(self, tree: "Tree") -> list[int]:
        """Return every article that matches, in no order: to be counted by facets, or ordered otherwise."""

    def suggest(self, word: str, field: "Field", *, limit: int = 5) -> list[str]:
        """Return indexed words of a field that are spelt nearly like this folded one, best first."""

    def frequencies(self, words: Iterable[str], field: "Field") -> dict[str, int]:
        """Return in how many articles' fields each folded word is, in any form."""

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
