"""What Whoosh's index holds of an article, in which fields."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Sized
from itertools import pairwise
from typing import Any

import numpy as np
from whoosh import columns, fields, formats

from moviebrowser.library.engine import Document
from moviebrowser.library.periods import periods_of
from moviebrowser.library.words import ENGLISH, folded_words, stemmed_as, stems_and_forms, unmarked

NAME = "words6"
"""Whoosh's name for the index; a change of what is indexed needs a new one, and the index is then built again."""

_MOST_SHORT = 0xFFFF

Postings = tuple[Sequence[int], Sequence[float], Sequence[bytes]]
"""Of one word: document numbers, ascending, and for each its weight and where it stands (encoded)."""


Gathered = tuple[Sequence[int], Iterator[tuple[bytes, Postings]]]
"""Of a field in many documents: how many words each has, and the words in order with their postings."""


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

    def decode_all(self, valuestrings: Sequence[bytes]) -> "tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]":
        """Return the positions of many, one after another, and how many there are of each."""
        sizes = _lengths(valuestrings)
        if (sizes % 2).any():
            valuestrings = [array("I", self.decode_positions(value)).tobytes() for value in valuestrings]
            return np.frombuffer(b"".join(valuestrings), np.uint32), _lengths(valuestrings) // 4
        return np.frombuffer(b"".join(valuestrings), np.uint16), sizes // 2

    def decode_frequency(self, valuestring: bytes) -> int:
        """Return how many positions there are."""
        return len(valuestring) // (4 if len(valuestring) % 2 else 2)


class Words(fields.FieldType):  # type: ignore[misc]
    """A field of words with their positions, from a ready list: Whoosh's own analysis takes a third of an import."""

    def __init__(self) -> None:
        super().__init__(Places(), None, scorable=True)

    def gathered(self, values: Sequence[Sequence[str]]) -> Gathered:
        """Return what is written of the documents' words. An empty word is a gap."""
        return [len(value) - value.count("") for value in values], self._terms(values)

    def _terms(self, values: Sequence[Sequence[str]]) -> Iterator[tuple[bytes, Postings]]:
        words, order, numbers = _sorted(values)
        lengths = _lengths(values)
        documents = np.repeat(np.arange(len(values), dtype=np.int32), lengths)[order]
        places = np.concatenate([np.arange(length, dtype=np.int32) for length in lengths] or [lengths])[order]
        runs = _starts(numbers, documents)
        cut = np.append(runs, len(order))
        encoded = self._encoded(places, cut)
        found, weights = documents[runs].tolist(), np.diff(cut).astype(float).tolist()
        for word, first, last in _words(words, numbers[runs]):
            if word:
                yield word, (found[first:last], weights[first:last], encoded[first:last])

    def _encoded(self, places: "np.ndarray[Any, Any]", cut: "np.ndarray[Any, Any]") -> list[bytes]:
        """Return each document's places of a word as they are written."""
        data = places.astype(np.uint16).tobytes()
        encoded = [data[first:last] for first, last in pairwise((cut * 2).tolist())]
        for run in np.flatnonzero(places[cut[1:] - 1] > _MOST_SHORT).tolist():
            encoded[run] = self.format.encode(places[cut[run] : cut[run + 1]].tolist())
        return encoded


class Forms(fields.FieldType):  # type: ignore[misc]
    """A field of the words themselves where their stems differ, for prefixes, shapes and spelling."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), None, scorable=False)

    def gathered(self, values: Sequence[Iterable[str]]) -> Gathered:
        """Return what is written of the documents' words, of which each has a word once; they have no number."""
        return [], self._terms([list(value) for value in values])

    def _terms(self, values: Sequence[Sequence[str]]) -> Iterator[tuple[bytes, Postings]]:
        words, order, numbers = _sorted(values)
        found = np.repeat(np.arange(len(values), dtype=np.int32), _lengths(values))[order].tolist()
        for word, first, last in _words(words, numbers):
            yield word, (found[first:last], [1.0] * (last - first), [])


class Number(Forms):
    """An article's id: as a word, by which it is found, and in a column, from which many are read at once."""

    def __init__(self) -> None:
        super().__init__()
        self.column_type = columns.NumericColumn("q")

    def gathered(self, values: Sequence[int]) -> Gathered:  # type: ignore[override]
        """Return what is written of the documents' numbers."""
        return super().gathered([[str(value)] for value in values])


def _sorted(values: Sequence[Sequence[str]]) -> "tuple[list[bytes], np.ndarray[Any, Any], np.ndarray[Any, Any]]":
    """Return the words in order, where each word of each document is when all are sorted by word, and its number."""
    seen: defaultdict[str, int] = defaultdict()
    seen.default_factory = seen.__len__
    drawn = array("I")
    for value in values:
        drawn.extend(map(seen.__getitem__, value))
    words = sorted((word.encode("utf-8", "replace"), number) for word, number in seen.items())
    # Sorting takes half the time where the numbers are small.
    rank = np.empty(len(words), np.min_scalar_type(len(words)))
    rank[[number for _, number in words]] = np.arange(len(words))
    numbers = rank[np.frombuffer(drawn, np.uint32)] if drawn else rank[:0]
    order = np.argsort(numbers, kind="stable")
    return [word for word, _ in words], order, numbers[order]


def _starts(*rows: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Return where in rows of numbers, as long as each other, another one begins."""
    begins = np.ones(len(rows[0]), bool)
    begins[1:] = np.logical_or.reduce([row[1:] != row[:-1] for row in rows])
    return np.flatnonzero(begins)


def _lengths(values: Sequence[Sized]) -> "np.ndarray[Any, Any]":
    return np.fromiter(map(len, values), np.int32, len(values))


def _words(words: Sequence[bytes], numbers: "np.ndarray[Any, Any]") -> Iterator[tuple[bytes, int, int]]:
    """Yield each word with where its numbers begin and end."""
    starts = _starts(numbers)
    ends = np.append(starts, len(numbers))[1:]
    for number, first, last in zip(numbers[starts].tolist(), starts.tolist(), ends.tolist(), strict=True):
        yield words[number], first, last


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
    language = stemmed_as(document.language)
    title, title_forms = stems_and_forms(document.title, language)
    stems, forms = stems_and_forms(document.text, language)
    if title:
        stems = [*title, "", *stems]
        forms |= title_forms
    return {
        "id": document.id,
        "change": document.change,
        "text": stems,
        "forms": forms.difference(stems if language == ENGLISH else map(unmarked, set(stems))),
        "title": title,
        "outlet": folded_words(document.outlet),
        "author": folded_words(document.author),
        "lang": folded_words(document.language),
        "type": folded_words(document.type),
        "periods": set(periods_of(document.published)),
    }
