"""What Whoosh's index holds of an article, in which fields."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from whoosh import columns, fields, formats

from moviebrowser.library.engine import Document
from moviebrowser.library.periods import periods_of
from moviebrowser.library.words import folded_words, stems_and_forms

NAME = "words4"
"""Whoosh's name for the index; a change of what is indexed needs a new one, and the index is then built again."""

_MOST_SHORT = 0xFFFF

Postings = tuple[Sequence[int], Sequence[float], Sequence[bytes]]
"""Of one word: document numbers, ascending, and for each its weight and where it stands (encoded)."""


Held = defaultdict[str, list[Any]]
"""What is collected of each word. Nothing in the lists is a container: Python's collector need not look into them."""


class Places(formats.Positions):  # type: ignore[misc]
    """Positions in two bytes each, or in four, and one more byte, where there are more than those can tell apart."""

    def encode(self, poslist: Sequence[int]) -> bytes:
        """Return positions as they are written."""
        if poslist[-1] > _MOST_SHORT:
            return array("I", poslist).tobytes() + b"\0"
        return array("H", poslist).tobytes()

    def decode_positions(self, valuestring: bytes) -> list[int]:
        """Return positions as they were."""
        long = len(valuestring) % 2
        return array("I" if long else "H", valuestring[:-1] if long else valuestring).tolist()

    def decode_frequency(self, valuestring: bytes) -> int:
        """Return how many positions there are."""
        return len(valuestring) // (4 if len(valuestring) % 2 else 2)


class Words(fields.FieldType):  # type: ignore[misc]
    """A field of words with their positions, from a ready list: Whoosh's own analysis takes a third of an import."""

    def __init__(self) -> None:
        super().__init__(Places(), None, scorable=True)

    def collect(self, held: Held, document: int, value: Sequence[str]) -> int:
        """Put a document's words to those held; returns how many there are. An empty word is a gap."""
        places: Held = defaultdict(list)
        for place, word in enumerate(value):
            places[word].append(place)
        gaps = len(places.pop("", ()))
        encode = self.format.encode
        for word, at in places.items():
            held[word].extend((document, len(at), encode(at)))
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
