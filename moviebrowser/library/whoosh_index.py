"""What Whoosh's index holds of an article, in which fields."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from whoosh import columns, fields, formats

from moviebrowser.library.engine import Document
from moviebrowser.library.periods import periods_of
from moviebrowser.library.words import folded_words, stemmed_words

NAME = "words3"
"""Whoosh's name for the index; a change of what is indexed needs a new one, and the index is then built again."""


class Words(fields.FieldType):  # type: ignore[misc]
    """A field of words with their positions, from a ready list: Whoosh's own analysis takes a third of an import."""

    def __init__(self) -> None:
        super().__init__(formats.Positions(), None, scorable=True)

    def index(self, value: list[str], **options: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each word with how often and where it stands."""
        places = defaultdict(list)
        for place, word in enumerate(value):
            if word:
                places[word].append(place)
        encode = self.format.encode
        for word, at in places.items():
            yield word.encode("utf-8", "replace"), len(at), float(len(at)), encode(at)


class Forms(fields.FieldType):  # type: ignore[misc]
    """A field of the words themselves where their stems differ, for prefixes, shapes and spelling."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), None, scorable=False)

    def index(self, value: set[str], **options: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each word."""
        for word in value:
            yield word.encode("utf-8", "replace"), 1, 1.0, b""


class Number(fields.FieldType):  # type: ignore[misc]
    """An article's id: as a word, by which it is replaced, and in a column, from which many are read at once."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), None, scorable=False)
        self.column_type = columns.NumericColumn("q")

    def index(self, value: int, **options: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield the number as a word."""
        yield str(value).encode(), 1, 1.0, b""

    def to_column_value(self, value: int) -> int:
        """Return the number as the column keeps it."""
        return value


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
    title = stemmed_words(document.title)
    stems = [*title, "", *stemmed_words(document.text)] if title else stemmed_words(document.text)
    forms = set(folded_words(document.title)) | set(folded_words(document.text))
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
