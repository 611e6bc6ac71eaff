"""The words of an index's segment with their postings, written in the blocks that Whoosh's codec reads.

Whoosh's own writer takes postings one by one and makes an object of every word; here a word comes whole.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import sub
from pickle import dumps
from struct import Struct
from typing import Any
from zlib import compress

from whoosh import fields
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3TermInfo
from whoosh.filedb.filestore import Storage
from whoosh.filedb.filetables import OrderedHashWriter
from whoosh.util.numeric import length_to_byte

from moviebrowser.library.whoosh_index import Postings

_BLOCK = 128
_COMPRESSION = 1
_WORTH_COMPRESSING = 100
_PICKLE = 4
_FIELD = Struct("!H")
_LENGTH = Struct("!i")
_EXTENT = Struct("!qi")
_ABOUT: Struct = W3TermInfo._struct

Terms = Iterable[tuple[bytes, Postings]]
"""Words in order, each with its postings."""


def write_terms(
    storage: Storage,
    segment: Any,
    schema: fields.Schema,
    lengths: Mapping[str, Sequence[int]],
    terms: Iterable[tuple[str, Terms]],
) -> None:
    """Write the words of each field; `lengths` are those of the scored fields, by document number."""
    table = OrderedHashWriter(segment.create_file(storage, W3Codec.TERMS_EXT))
    numbers: dict[str, int] = {}
    table.extras["fieldmap"] = numbers
    posts = segment.create_file(storage, W3Codec.POSTS_EXT)
    place = 0
    for name, words in terms:
        field = _FIELD.pack(numbers.setdefault(name, len(numbers)))
        sparse = schema[name].format.fixed_value_size() == 0
        for word, (found, weights, values) in words:
            if found:
                size = [lengths[name][document] for document in found] if name in lengths else None
                written = b"".join(_blocks(found, weights, None if sparse else values, size))
                posts.write(written)
                table.add(field + word, _about(found, weights, size) + _EXTENT.pack(place, len(written)))
                place += len(written)
    table.close()
    posts.close()


def _about(found: Sequence[int], weights: Sequence[float], size: Sequence[int] | None) -> bytes:
    """Return what Whoosh keeps of a word beside its postings (whoosh.codec.whoosh3.W3TermInfo)."""
    least, most = (length_to_byte(min(size)), length_to_byte(max(size))) if size else (0, 0)
    return _ABOUT.pack(False, sum(weights), len(found), least, most, max(weights), found[0], found[-1])


def _blocks(
    found: Sequence[int], weights: Sequence[float], values: Sequence[bytes] | None, size: Sequence[int] | None
) -> Iterator[bytes]:
    """Yield a word's postings as they stand in the file (whoosh.codec.whoosh3.W3PostingsWriter)."""
    yield WHOOSH3_HEADER_MAGIC
    for first in range(0, len(found), _BLOCK):
        last = first + _BLOCK
        ids, some = found[first:last], weights[first:last]
        gaps = tuple(map(sub, ids, chain((0,), ids)))
        data = dumps((gaps, _mini(some), None if values is None else tuple(values[first:last])), _PICKLE)
        compression = _COMPRESSION if len(data) >= _WORTH_COMPRESSING else 0
        if compression:
            data = compress(data, compression)
        least, most = (min(size[first:last]), max(size[first:last])) if size else (None, 0)
        shape = (len(ids), ids[-1], max(some), compression, length_to_byte(least), length_to_byte(most))
        head = dumps(shape, 2)
        length = len(head) + len(data)
        yield _LENGTH.pack(length if last < len(found) else -length)
        yield head
        yield data


def _mini(weights: Sequence[float]) -> tuple[float, ...] | float | None:
    """Return weights as Whoosh keeps them: one for all where they are equal, none where they are 1."""
    least = min(weights)
    if least < max(weights):
        return tuple(weights)
    return None if least == 1.0 else least
