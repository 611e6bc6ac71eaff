"""What Whoosh's index is made of, written whole: segments of many articles, and several of them merged into one.

Whoosh's own writer handles every word of every article by itself, sorts all on disk and merges word by word; here a
segment is gathered in memory and written, or merged, in blocks as Whoosh's codec reads them.
"""

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from whoosh import fields
from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher
from whoosh.filedb.filestore import Storage

from moviebrowser.library.whoosh_index import Postings
from moviebrowser.library.whoosh_terms import Terms, write_terms

_CODEC = W3Codec()


def write(storage: Storage, name: str, schema: fields.Schema, documents: Iterable[Mapping[str, Any]]) -> Any:
    """Write documents, given by field, as a segment of one file; returns the segment."""
    held: dict[str, list[Any]] = {each: [] for each in schema.names()}
    for document in documents:
        for each, values in held.items():
            values.append(document[each])
    numbers = {each: held[each] for each in _columns(schema)}
    gathered = {each: schema[each].gathered(held.pop(each)) for each in _indexed(schema)}
    lengths = {each: gathered[each][0] for each in _scored(schema)}
    return _write(storage, name, schema, numbers, lengths, ((each, terms) for each, (_, terms) in gathered.items()))


def merge(storage: Storage, target: Storage, name: str, schema: fields.Schema, segments: Sequence[Any]) -> Any:
    """Write what several segments hold, but for deleted documents, as one segment into `target`; returns it."""
    sources = [_Source(storage, segment) for segment in segments]
    try:
        base = 0
        for source in sources:
            base = source.renumber(base)
        numbers = {
            each: [number for source in sources for number in source.column(each, schema[each].column_type)]
            for each in _columns(schema)
        }
        lengths = {each: [length for source in sources for length in source.lengths(each)] for each in _scored(schema)}
        terms = ((each, _merged(sources, each, schema[each])) for each in _indexed(schema))
        return _write(target, name, schema, numbers, lengths, terms)
    finally:
        for source in sources:
            source.close()


def _indexed(schema: fields.Schema) -> list[str]:
    return sorted(name for name, field in schema.items() if field.indexed)


def _scored(schema: fields.Schema) -> list[str]:
    return [name for name in _indexed(schema) if schema[name].scorable]


def _columns(schema: fields.Schema) -> list[str]:
    return sorted(name for name, field in schema.items() if field.column_type)


def _write(
    storage: Storage,
    name: str,
    schema: fields.Schema,
    numbers: Mapping[str, Sequence[int]],
    lengths: Mapping[str, Sequence[int]],
    terms: Iterable[tuple[str, Terms]],
) -> Any:
    segment = _CODEC.new_segment(storage, name)
    count = len(next(iter(numbers.values())))
    documents = _CODEC.per_document_writer(storage, segment)
    for document in range(count):
        documents.start_doc(document)
        for each, field_lengths in lengths.items():
            documents.add_field(each, schema[each], None, field_lengths[document])
        for each, column in numbers.items():
            documents.add_column_value(each, schema[each].column_type, column[document])
        documents.finish_doc()
    documents.close()
    write_terms(storage, segment, schema, lengths, terms)
    segment.set_doc_count(count)
    segment.create_compound_file(storage)
    return segment


class _Source:
    """A segment that is merged into another."""

    def __init__(self, storage: Storage, segment: Any) -> None:
        self._files = segment.open_compound_file(storage) if segment.compound else storage
        self._documents = _CODEC.per_document_reader(self._files, segment)
        self._terms = _CODEC.terms_reader(self._files, segment)
        self._count = segment.doc_count_all()
        self._deleted = set(segment.deleted_docs())
        self._kept = [document for document in range(self._count) if document not in self._deleted]
        self._new: list[int] = []
        self._base = 0

    def renumber(self, base: int) -> int:
        """Give the documents that are not deleted numbers from `base` on; returns the next free one."""
        self._base = base
        new = dict(zip(self._kept, range(base, base + len(self._kept)), strict=True))
        self._new = [new.get(document, -1) for document in range(self._count)]
        return base + len(self._kept)

    def column(self, name: str, column: Any) -> list[int]:
        """Return a column's numbers of the documents that are not deleted."""
        found = list(self._documents.column_reader(name, column))
        return [found[document] for document in self._kept]

    def lengths(self, name: str) -> list[int]:
        """Return how many words a field of the documents that are not deleted has."""
        length = self._documents.doc_field_length_reader(name)
        return [length(document) or 0 for document in self._kept]

    def terms(self, name: str) -> Iterator[tuple[bytes, "_Source", Any]]:
        """Yield a field's words in order, with the source itself and where its postings are."""
        if name in self._terms.indexed_field_names():
            for (field, word), info in self._terms.items_from(name, b""):
                if field != name:
                    return
                yield word, self, info

    def postings(self, info: Any, field: Any) -> Iterator[Postings]:
        """Yield a word's postings, block by block, with the documents' new numbers."""
        matcher = W3LeafMatcher(self._terms._postfile, *info.extent(), field.format)
        sparse = field.format.fixed_value_size() == 0
        while not matcher._atend:
            matcher._read_ids()
            matcher._read_weights()
            matcher._read_values()
            found, weights, values = matcher._ids, matcher._weights, () if sparse else matcher._values
            if self._deleted:
                stay = [place for place, document in enumerate(found) if self._new[document] >= 0]
                yield (
                    [self._new[found[place]] for place in stay],
                    [weights[place] for place in stay],
                    [values[place] for place in stay] if values else (),
                )
            else:
                yield [self._base + document for document in found], weights, values
            matcher._next_block()

    def close(self) -> None:
        """Let go of the files."""
        self._terms.close()
        self._documents.close()
        self._files.close()


def _merged(sources: Sequence[_Source], name: str, field: Any) -> Iterator[tuple[bytes, Postings]]:
    """Yield each word of a field in several segments, with all its postings."""
    ordered = heapq.merge(*(source.terms(name) for source in sources), key=itemgetter(0))
    for word, parts in groupby(ordered, key=itemgetter(0)):
        found: list[int] = []
        weights: list[float] = []
        values: list[bytes] = []
        for _, source, info in parts:
            for some, their_weights, their_values in source.postings(info, field):
                found += some
                weights += their_weights
                values += their_values
        yield word, (found, weights, values)
