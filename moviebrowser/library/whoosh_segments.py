"""What Whoosh's index is made of, written whole: segments of many articles, and several of them merged into one.

Whoosh's own writer handles every word of every article by itself, sorts all on disk and merges word by word; here a
segment is gathered in memory and written, or merged, in blocks as Whoosh's codec reads them.
"""

import heapq
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter, sub
from pickle import dumps
from typing import Any
from zlib import compress

from whoosh import fields
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3FieldWriter, W3LeafMatcher, W3PostingsWriter
from whoosh.filedb.filestore import Storage
from whoosh.util.numeric import length_to_byte

from moviebrowser.library.whoosh_index import Held, Postings

_COMPRESSION = 1
_WORTH_COMPRESSING = 100
_PICKLE = 4
_CODEC = W3Codec()


def write(storage: Storage, name: str, schema: fields.Schema, documents: Iterable[Mapping[str, Any]]) -> Any:
    """Write documents, given by field, as a segment of one file; returns the segment."""
    held: dict[str, Held] = {each: defaultdict(list) for each in _indexed(schema)}
    lengths: dict[str, list[int]] = {each: [] for each in _scored(schema)}
    numbers: dict[str, list[int]] = {each: [] for each in _columns(schema)}
    for document, values in enumerate(documents):
        for each, words in held.items():
            length = schema[each].collect(words, document, values[each])
            if each in lengths:
                lengths[each].append(length)
        for each, column in numbers.items():
            column.append(values[each])
    terms = (
        (each, ((word.encode("utf-8", "replace"), schema[each].postings(words[word])) for word in sorted(words)))
        for each, words in held.items()
    )
    return _write(storage, name, schema, numbers, lengths, terms)


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
    terms: Iterable[tuple[str, Iterable[tuple[bytes, Postings]]]],
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
    writer = W3FieldWriter(_BlockCodec(compression=_COMPRESSION), storage, segment)
    for each, words in terms:
        writer.start_field(each, schema[each])
        for word, (found, weights, values) in words:
            if found:
                writer.start_term(word)
                writer._postwriter.put(found, weights, values, lengths.get(each))
                writer.finish_term()
        writer.finish_field()
    writer.close()
    segment.set_doc_count(count)
    segment.create_compound_file(storage)
    return segment


class _BlockCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec, with postings taken a block at a time."""

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> "_BlockWriter":
        return _BlockWriter(dbfile, self._blocklimit, byteids, self._compression, self._inlinelimit)


class _BlockWriter(W3PostingsWriter):  # type: ignore[misc]
    """Whoosh's writer of postings, with a whole word's at once."""

    def put(
        self, found: Sequence[int], weights: Sequence[float], values: Sequence[bytes], lengths: Sequence[int] | None
    ) -> None:
        """Take a word's postings; `lengths` are those of the documents' fields, by document number."""
        for first in range(0, len(found), self._blocklimit):
            if first:
                self._write_block()
            last = first + self._blocklimit
            self._ids = array("I", found[first:last])
            self._weights = array("f", weights[first:last])
            self._values = values[first:last]
            self._maxweight = max(self._weights)
            if lengths is not None:
                long = [lengths[document] for document in self._ids]
                self._minlength, self._maxlength = min(long), max(long)

    def _write_block(self, last: bool = False) -> None:
        """Write what was put, as Whoosh reads it; its own way of writing makes much of bytes."""
        if not self._blockcount:
            self._postfile.write(WHOOSH3_HEADER_MAGIC)
        self._terminfo.add_block(self)
        ids, least, most = self._ids, self._minlength, self._maxlength
        data = dumps((tuple(map(sub, ids, chain((0,), ids))), self._mini_weights(), self._mini_values()), _PICKLE)
        compression = self._compression if len(data) >= _WORTH_COMPRESSING else 0
        if compression:
            data = compress(data, compression)
        shape = (len(ids), ids[-1], self._maxweight, compression, length_to_byte(least), length_to_byte(most))
        head = dumps(shape, 2)
        length = len(head) + len(data)
        self._postfile.write_int(-length if last else length)
        self._postfile.write(head + data)
        self._blockcount += 1
        self._new_block()

    def _mini_weights(self) -> Any:
        weights = self._weights
        if min(weights) < max(weights):
            return tuple(weights)
        return None if weights[0] == 1.0 else weights[0]


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
