"""The search engine Whoosh behind the library's protocol. Only the modules named after Whoosh name it."""

import re
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from heapq import nlargest
from pathlib import Path
from typing import Any as Anything
from typing import TypeVar

import numpy as np
from whoosh import index

from moviebrowser.library.engine import Found
from moviebrowser.library.errors import IndexDamaged, LibraryError, from_system
from moviebrowser.library.hits import shape
from moviebrowser.library.periods import cover
from moviebrowser.library.query import Dates, Field, Fuzzy, Prefix, Tree, Wildcard
from moviebrowser.library.whoosh_answers import Held, Numbers, answer, documents, indexed
from moviebrowser.library.whoosh_files import Files
from moviebrowser.library.whoosh_index import NAME, schema
from moviebrowser.library.whoosh_writing import WhooshWriting
from moviebrowser.library.words import ENGLISH, stemmed_as, unmarked

_T = TypeVar("_T")
_MOST_EXPANDED = 2_000
"""A beginning or shape stands for so many words at most, the commonest; one with slips for those with the fewest."""
_LONG = 6
"""Letters of a word from which on two slips are taken for one word's."""


class WhooshEngine(WhooshWriting):
    """Whoosh over one folder. Searches of several threads take turns; a search goes on while articles are added."""

    def __init__(self, folder: Path) -> None:
        """Use the index in `folder`; it is opened, or made, when it is first needed."""
        self._folder = folder
        self._files = Files(folder)
        self._index: index.FileIndex | None = None
        self._searcher: Anything = None
        self._turn = threading.RLock()
        self._kept: dict[tuple[str, str, Callable[[Anything, str], Anything]], Anything] = {}
        self._left_out = 0

    def search(self, tree: Tree, *, limit: int, offset: int = 0) -> Found:
        """Find the articles that match, best first."""
        with self._sound(), self._searching() as searcher:
            if searcher is None or limit <= 0:
                return Found((), 0)
            self._left_out, held = 0, self._held_by(searcher)
            found = [(leaf, answer(tree, leaf, held)) for leaf, _ in searcher.reader().leaf_readers()]
            ids = np.concatenate([held.ids(leaf)[matches.documents] for leaf, matches in found])
            scores = np.concatenate([matches.scores for _, matches in found])
            best = np.argsort(-scores, kind="stable")[offset : offset + limit]
            return Found(tuple(zip(ids[best].tolist(), scores[best].tolist(), strict=True)), len(ids), self._left_out)

    def matching(self, tree: Tree) -> list[int]:
        """Return every article that matches, in no order."""
        with self._sound(), self._searching() as searcher:
            if searcher is None:
                return []
            held = self._held_by(searcher)
            leaves = [leaf for leaf, _ in searcher.reader().leaf_readers()]
            return [id for leaf in leaves for id in held.ids(leaf)[documents(tree, leaf, held)].tolist()]

    def suggest(self, word: str, field: Field = Field.TEXT, *, limit: int = 5) -> list[str]:
        """Return words of a field that are spelt nearly like this folded one, best first."""
        with self._sound(), self._searching() as searcher:
            if searcher is None:
                return []
            reader = searcher.reader()
            near = {
                unmarked(term): (edits, -reader.doc_frequency(name, term))
                for name, term, edits in self._near(word, 1 if len(word) < _LONG else 2, field)
            }
            near.pop(word, None)
            return sorted(near, key=lambda term: (*near[term], term))[:limit]

    def frequencies(self, words: Iterable[str], field: Field = Field.TEXT) -> dict[str, int]:
        """Return in how many articles' fields each folded word is, in any form."""
        with self._sound(), self._searching() as searcher:
            if searcher is None:
                return dict.fromkeys(words, 0)
            reader, languages = searcher.reader(), self._languages()
            return {
                word: sum(int(reader.doc_frequency(field.value, term)) for term in indexed(word, field, languages))
                for word in words
            }

    def count(self, tree: Tree | None = None) -> int:
        """Count the articles that match, or all that are held."""
        with self._sound(), self._searching() as searcher:
            if searcher is None:
                return 0
            if tree is None:
                return int(searcher.doc_count())
            held = self._held_by(searcher)
            return sum(len(documents(tree, leaf, held)) for leaf, _ in searcher.reader().leaf_readers())

    def holdings(self) -> dict[int, int]:
        """Return the articles held: id and change number."""
        with self._sound(), self._searching() as searcher:
            if searcher is None:
                return {}
            reader = searcher.reader()
            ids, changes = self._column(reader, "id"), self._column(reader, "change")
            return {ids[doc]: changes[doc] for doc in reader.all_doc_ids()}

    def examine(self) -> None:
        """Read every posting of the index; raises IndexDamaged when that cannot be done."""
        with self._sound(), self._searching() as searcher:
            if searcher is not None:
                for _ in searcher.reader().iter_postings():
                    pass

    def discard(self) -> None:
        """Delete the index; the next use finds an empty one."""
        self.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def close(self) -> None:
        """Let go of the index's files."""
        with self._turn:
            for part in (self._searcher, self._index):
                if part is not None:
                    part.close()
            self._searcher = self._index = None
            self._kept = {}

    @contextmanager
    def _sound(self) -> Iterator[None]:
        """Take whatever goes wrong in reading or writing the index for damage: it can always be built again."""
        try:
            yield
        except (IndexDamaged, LibraryError, RecursionError, MemoryError):
            raise
        except index.LockError as error:
            raise LibraryError(self._folder.parent, "another process writes the search index; try again") from error
        except OSError as error:
            refused = from_system(self._folder.parent, error)
            raise refused or IndexDamaged(str(error)) from error
        except Exception as error:
            raise IndexDamaged(f"{type(error).__name__}: {error}") from error

    @contextmanager
    def _searching(self) -> Iterator[Anything]:
        """Give the searcher of the index as it is now, or None where there is none, or an empty one."""
        with self._turn:
            with self._opening():
                opened = self._opened(make=False)
                # Whoosh's own refresh keeps readers that know nothing of deletions, and of segments merged away.
                if self._searcher is not None and opened.latest_generation() != self._searcher.reader().generation():
                    self._searcher.close()
                    self._searcher = None
                if self._searcher is None and opened is not None and not opened.is_empty():
                    self._searcher = opened.searcher()
                    self._forget_merged()
            yield self._searcher

    def _opened(self, *, make: bool) -> Anything:
        with self._turn, self._opening():
            if self._index is None:
                with suppress(index.EmptyIndexError):
                    self._index = index.FileIndex(self._files, indexname=NAME)
            if self._index is None and make:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._clear_older()
                self._index = index.FileIndex.create(self._files, schema(), NAME)
            return self._index

    @contextmanager
    def _opening(self) -> Iterator[None]:
        """Leave no file open where opening fails: Whoosh does."""
        try:
            yield
        except BaseException:
            self._files.let_go()
            raise

    def _clear_older(self) -> None:
        """Delete an index of an older version."""
        for file in self._folder.iterdir():
            if file.is_file() and not file.name.lstrip("_").startswith(f"{NAME}_"):
                file.unlink()

    def _forget_merged(self) -> None:
        present = {leaf.segment().segment_id() for leaf, _ in self._searcher.reader().leaf_readers()}
        self._kept = {key: kept for key, kept in self._kept.items() if key[0] in present}

    def _of_segment(self, leaf: Anything, name: str, read: Callable[[Anything, str], _T]) -> _T:
        """Return what `read` makes of a segment; a segment never changes, so it is read once."""
        key = (leaf.segment().segment_id(), name, read)
        if key not in self._kept:
            self._kept[key] = read(leaf, name)
        kept: _T = self._kept[key]
        return kept

    def _column(self, reader: Anything, name: str) -> list[int]:
        """Return a number of each document, also of those that are deleted."""
        leaves = [leaf for leaf, _ in reader.leaf_readers()]
        return [number for leaf in leaves for number in self._of_segment(leaf, name, _numbers).tolist()]

    def _held_by(self, searcher: Anything) -> Held:
        def lengths(leaf: Anything, name: str) -> Numbers:
            return self._of_segment(leaf, name, _lengths) / float(searcher.avg_field_length(name) or 1.0)

        return Held(
            cache(self._expand),
            self._languages(),
            searcher.idf,
            lambda leaf: self._of_segment(leaf, "id", _numbers),
            cache(lengths),
        )

    def _languages(self) -> tuple[str, ...]:
        """Return the languages of whose words the index has stems."""
        return tuple(dict.fromkeys((ENGLISH, *map(stemmed_as, self._lexicon("lang")))))

    def _expand(self, leaf: Prefix | Wildcard | Fuzzy | Dates) -> list[tuple[str, str]]:
        """Return the field and term of every indexed word that a leaf stands for."""
        if isinstance(leaf, Dates):
            held = set(self._lexicon("periods"))
            return [("periods", period) for period in cover(leaf.first, leaf.last) if period in held]
        if isinstance(leaf, Fuzzy):
            near = sorted(self._near(leaf.word, leaf.edits, leaf.field), key=lambda found: found[2])
            return [(name, term) for name, term, _ in near[:_MOST_EXPANDED]]
        start = leaf.start if isinstance(leaf, Prefix) else re.split(r"[*?]", leaf.pattern)[0]
        pattern = shape(leaf.pattern) if isinstance(leaf, Wildcard) else None
        reader = self._searcher.reader()
        found = [
            (name, term.decode("utf-8", "replace"))
            for name in _names(leaf.field)
            for term in reader.expand_prefix(name, start)
        ]
        if pattern is not None:
            found = [(name, term) for name, term in found if pattern.fullmatch(unmarked(term))]
        if len(found) > _MOST_EXPANDED:
            self._left_out += len(found) - _MOST_EXPANDED
            found = nlargest(_MOST_EXPANDED, found, key=lambda term: int(reader.doc_frequency(*term)))
        return found

    def _lexicon(self, name: str) -> list[str]:
        """Return every term of a field."""
        leaves = [leaf for leaf, _ in self._searcher.reader().leaf_readers()]
        return list(dict.fromkeys(term for leaf in leaves for term in self._of_segment(leaf, name, _terms)))

    def _near(self, word: str, edits: int, field: Field) -> Iterator[tuple[str, str, int]]:
        """Yield field, term and number of edits of the indexed words that are at most so many edits away."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        for name in _names(field):
            held = self._lexicon(name)
            words = [unmarked(term) for term in held] if len(self._languages()) > 1 else held
            near = process.extract(word, words, scorer=OSA.distance, score_cutoff=edits, limit=None)
            for _, distance, place in near:
                yield name, held[place], distance


def _names(field: Field) -> list[str]:
    return ["text", "forms"] if field is Field.TEXT else [field.value]


def _numbers(reader: Anything, name: str) -> Numbers:
    return np.array(list(reader.column_reader(name, translate=False)), np.int64)


def _lengths(reader: Anything, name: str) -> Numbers:
    return np.array([reader.doc_field_length(document, name) or 0 for document in range(reader.doc_count_all())], float)


def _terms(reader: Anything, name: str) -> list[str]:
    return [term.decode("utf-8", "replace") for term in reader.lexicon(name)]
