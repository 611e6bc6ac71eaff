"""The half of the search engine that writes: parts beside the index, made its own by one commit, and merged in time."""

import pickle
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from contextlib import AbstractContextManager, contextmanager
from math import log
from pathlib import Path
from typing import Any

from moviebrowser.library import whoosh_segments
from moviebrowser.library.engine import Document, Part
from moviebrowser.library.whoosh_files import Files
from moviebrowser.library.whoosh_index import NAME, fields_of, schema

_PARTS = "parts"
_MERGED = 8
"""So many segments of like size are merged into one; sizes are alike that have the same power of it."""
_FEW = 600
"""Articles that are merged at once, where they are added; more are merged later, in a process of its own."""
_LARGE = 20_000
"""Articles of a segment that is no longer merged."""


class WhooshWriting:
    """Writes an index. `WhooshEngine` opens it, and tells damage."""

    _folder: Path
    _turn: Any
    _opened: Callable[..., Any]
    _searching: Callable[[], AbstractContextManager[Any]]
    _sound: Callable[[], AbstractContextManager[None]]
    _column: Callable[[Any, str], list[int]]

    def add(self, documents: Sequence[Document]) -> None:
        """Take in articles, each in the place of what it had under that id."""
        if documents:
            self.adopt([self.write(documents)])

    def write(self, documents: Sequence[Document]) -> Part:
        """Write articles as a part of an index, beside it; in any process."""
        with self._sound(), self._parts() as parts:
            segment = whoosh_segments.write(parts, NAME, schema(), map(fields_of, documents))
            return Part(tuple(document.id for document in documents), pickle.dumps(segment))

    def adopt(self, parts: Sequence[Part]) -> None:
        """Make written parts the index's own: their articles are found when this returns."""
        with self._sound():
            new = [self._moved(part) for part in parts]
            self._change(lambda held: [*held, *new], {id for part in parts for id in part.ids})
            self._merge_few()

    def overgrown(self) -> list[str]:
        """Return the parts that are better merged, small ones first; none when the index is well ordered."""
        with self._sound():
            return self._to_merge()

    def merged(self, names: Sequence[str]) -> Part:
        """Write parts merged into one, beside the index; in any process."""
        with self._sound(), self._parts() as parts:
            held = self._segments(names)
            before = {segment.segment_id(): frozenset(segment.deleted_docs()) for segment in held}
            whole = whoosh_segments.merge(self._opened(make=True).storage, parts, NAME, schema(), held)
            return Part((), pickle.dumps(whole), before)

    def replace(self, part: Part) -> None:
        """Put a merged part in the place of what it was made of, unless that has changed since."""
        with self._sound():
            new = self._moved(part)

            def changed(held: list[Any]) -> list[Any]:
                now = {each.segment_id(): frozenset(each.deleted_docs()) for each in held}
                if any(now.get(name) != deleted for name, deleted in part.before.items()):
                    return held
                return [*(each for each in held if each.segment_id() not in part.before), new]

            self._change(changed)

    def sweep(self) -> None:
        """Clear away parts that were written and never adopted; none may be under way."""
        shutil.rmtree(self._folder / _PARTS, ignore_errors=True)

    def remove(self, ids: Iterable[int]) -> None:
        """Forget articles."""
        with self._sound():
            self._change(lambda held: held, set(ids))

    @contextmanager
    def _parts(self) -> Iterator[Files]:
        """Give where parts are written; Whoosh clears its own folder of what it does not know.

        What fails, on a full disk, leaves no file open and none behind.
        """
        parts = Files(self._folder / _PARTS)
        parts.create()
        try:
            yield parts
        except BaseException:
            parts.abandon()
            raise

    def _moved(self, part: Part) -> Any:
        segment = pickle.loads(part.data)
        name = segment.make_filename(segment.COMPOUND_EXT)
        (self._folder / _PARTS / name).replace(self._folder / name)
        return segment

    def _segments(self, names: Sequence[str] | None = None) -> list[Any]:
        opened = self._opened(make=False)
        held = opened._segments() if opened is not None else []
        return [segment for segment in held if names is None or segment.segment_id() in names]

    def _change(self, change: Callable[[list[Any]], list[Any]], gone: Set[int] = frozenset()) -> None:
        """Commit other segments, without what the present ones hold of the articles that are gone."""
        with self._turn:
            # Before the writer takes the index's lock: this may find it damaged.
            stale = self._held(gone)
            writer = self._opened(make=True).writer(timeout=10)
            try:
                for segment in writer.segments:
                    for document in stale.get(segment.segment_id(), ()):
                        segment.delete_document(document)
            except BaseException:
                writer.cancel()
                raise
            writer.commit(mergetype=lambda _, held: change([each for each in held if each.doc_count()]))

    def _held(self, ids: Set[int]) -> dict[str, list[int]]:
        """Return where articles are held: document numbers, by segment."""
        found: dict[str, list[int]] = {}
        with self._searching() as searcher:
            for leaf, _ in searcher.reader().leaf_readers() if searcher is not None and ids else ():
                held = self._column(leaf, "id")
                if not ids.isdisjoint(held):
                    found[leaf.segment().segment_id()] = [place for place, id in enumerate(held) if id in ids]
        return found

    def _to_merge(self) -> list[str]:
        alike: defaultdict[int, list[str]] = defaultdict(list)
        for segment in self._segments():
            if segment.doc_count_all() <= _LARGE:
                alike[int(log(max(segment.doc_count_all(), 1), _MERGED))].append(segment.segment_id())
        return next((names for _, names in sorted(alike.items()) if len(names) >= _MERGED), [])

    def _merge_few(self) -> None:
        """Merge at once where there are only a few articles to merge."""
        while names := self._to_merge():
            if sum(segment.doc_count_all() for segment in self._segments(names)) > _FEW:
                return
            self.replace(self.merged(names))
