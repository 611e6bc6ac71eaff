"""The query tree: what a query asks for, in a form that any search engine can answer."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """Where a word is looked for. TEXT is the headline and the text."""

    TEXT = "text"
    TITLE = "title"
    OUTLET = "outlet"
    AUTHOR = "author"
    LANGUAGE = "lang"
    TYPE = "type"


class Filter(StrEnum):
    """What is asked of articles beside their words. All but DATE are answered by the database, not by the engine."""

    DATE = "date"
    ENTITY = "entity"
    STORY = "story"
    WORDS = "words"
    HAS = "has"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Word:
    """A word, folded; its other forms match too where the field is stemmed (TEXT, TITLE)."""

    word: str
    field: Field = Field.TEXT


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words; `slop` is the largest distance from each to the next (1: side by side)."""

    words: tuple[str, ...]
    field: Field = Field.TEXT
    slop: int = 1

    def orders(self) -> tuple[tuple[str, ...], ...]:
        """Return the orders in which the words may stand: in theirs; where they need but be near, backwards, too."""
        return (self.words,) if self.slop == 1 else (self.words, self.words[::-1])


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so (folded)."""

    start: str
    field: Field = Field.TEXT


@dataclass(frozen=True, slots=True)
class Wildcard:
    """Words of this shape (folded): `*` stands for any letters, `?` for one."""

    pattern: str
    field: Field = Field.TEXT


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words that become this one (folded) when at most `edits` letters are added, left out or replaced."""

    word: str
    edits: int = 1
    field: Field = Field.TEXT


@dataclass(frozen=True, slots=True)
class Dates:
    """Articles published from `first` to `last`, both included.

    ISO dates, whole (2023-07-31) or not (2023-07); None is open.
    """

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Filtered:
    """Articles that the database is asked for. It becomes `Among` before an engine sees the query."""

    filter: Filter
    text: str


@dataclass(frozen=True, slots=True)
class Among:
    """Articles with these ids. `names` (folded words) are what they call what was asked for: to be marked."""

    ids: frozenset[int]
    names: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class All:
    """Articles that match every part."""

    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Articles that match at least one part."""

    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that do not match the part."""

    part: "Tree"


Tree = Word | Phrase | Prefix | Wildcard | Fuzzy | Dates | Filtered | Among | All | Any | Not
"""A query. `All(())` matches every article, `Any(())` none."""

EVERYTHING = All(())
NOTHING = Any(())


def leaves(tree: Tree) -> tuple[Tree, ...]:
    """Return what a query asks for apart from what must not be there, in order."""
    match tree:
        case All(parts) | Any(parts):
            return tuple(leaf for part in parts for leaf in leaves(part))
        case Not():
            return ()
        case _:
            return (tree,)
