"""What Whoosh's index holds of an article, in which fields."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pickle import dumps
from struct import pack
from typing import Any

from whoosh import columns, fields, formats

from moviebrowser.library.engine import Document
from moviebrowser.library.periods import periods_of
from moviebrowser.library.words import folded_words, stems_and_forms

NAME = "words3"
"""Whoosh's name for the index; a change of what is indexed needs a new one, and the index is then built again."""

_MOST_REMEMBERED = 20_000

Postings = tuple[Sequence[int], Sequence[float], Sequence[bytes]]
"""Of one word: document numbers, ascending, and for each its weight and where it stands (encoded)."""


Held = defaultdict[str, list[Any]]
"""What is collected of each word. Nothing in the lists is a container: Python's collector need not look into them."""


class Words(fields.FieldType):  # type: ignore[misc]
    """A field of words with their positions, from a ready list: Whoosh's own analysis takes a third of an import."""

    def __init__(self) -> None:
        super().__init__(formats.Positions(), None, scorable=True)

    def collect(self, held: Held, document: int, value: Sequence[str]) -> int:
        """Put a document's words to those held; returns how many there are. An empty word is a gap."""
        places: Held = defaultdict(list)
        for place, word in enumerate(value):
            places[word].append(place)
        gaps = len(places.pop("", ()))
        for word, at in places.items():
            held[word].extend((document, float(len(at)), _encoded(at)))
        return len(value) - gaps

    def postings(self, found: list[Any]) -> Postings:
        """Return what was collected of a word as it is written."""
        return found[::3], found[1::3], found[2::3]


class Forms(fields.FieldType):  # type: ignore[misc]
    """A field of the words themselves where their stems differ, for prefixes, shapes and spelling."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), None, scorable=False)

    def collect(self, held: Held, document: int, value: Iterable[str]) -> int:
        """Put a document's words to those held; they have no number."""
        for word in value:
            held[word].append(document)
        return 0

    def postings(self, found: Sequence[int]) -> Postings:
        """Return what was collected of a word as it is written."""
        return found, [1.0] * len(found), []


class Number(Forms):
    """An article's id: as a word, by which it is found, and in a column, from which many are read at once."""

    def __init__(self) -> None:
        super().__init__()
        self.column_type = columns.NumericColumn("q")

    def collect(self, held: Held, document: int, value: int) -> int:  # type: ignore[override]
        """Put a document's number to those held."""
        held[str(value)].append(document)
        return 0


def schema() -> fields.Schema:
    """Return the fields of an article."""
    return fields.Schema(
        id=Number(),
        change=fields.COLUMN(columns.NumericColumn("q")),
        text=Words(),
        forms=Forms(),
        title=Words(),
        outlet=Words(),
        author=Words(),
        lang=Words(),
        type=Words(),
        periods=Forms(),
    )


def fields_of(document: Document) -> dict[str, Any]:
    """Return what Whoosh indexes of an article. The headline's words are in TEXT, too: a query may span both."""
    title, title_forms = stems_and_forms(document.title)
    stems, forms = stems_and_forms(document.text)
    if title:
        stems = [*title, "", *stems]
        forms |= title_forms
    return {
        "id": document.id,
        "change": document.change,
        "text": stems,
        "forms": forms.difference(stems),
        "title": title,
        "outlet": folded_words(document.outlet),
        "author": folded_words(document.author),
        "lang": folded_words(document.language),
        "type": folded_words(document.type),
        "periods": set(periods_of(document.published)),
    }


class _OnePlace(dict[int, bytes]):
    """The encoded form of a word that stands in one place: the most frequent, by far."""

    def __missing__(self, place: int) -> bytes:
        encoded = self[place] = pack("!I", 1) + dumps([place], 2)
        return encoded


_ONE_PLACE = _OnePlace()


def _encoded(at: list[int]) -> bytes:
    """Return positions as `whoosh.formats.Positions` encodes them."""
    if len(at) == 1 and at[0] < _MOST_REMEMBERED:
        return _ONE_PLACE[at[0]]
    gaps = [place - before for place, before in zip(at, [0, *at], strict=False)]
    return pack("!I", len(gaps)) + dumps(gaps, 2)
