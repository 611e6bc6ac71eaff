"""The search engine Whoosh behind the library's protocol. The only module that names Whoosh."""

import re
import shutil
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any as Anything
from typing import TypeVar

from whoosh import columns, fields, formats, index, qparser
from whoosh import query as wq
from whoosh.matching import ListMatcher
from whoosh.reading import TermNotFound

from moviebrowser.library.engine import Document, Found, IndexDamaged
from moviebrowser.library.errors import LibraryError, from_system
from moviebrowser.library.hits import shape
from moviebrowser.library.periods import cover, periods_of
from moviebrowser.library.pieces import FIELD_NAMES
from moviebrowser.library.query import (
    All,
    Among,
    Any,
    Dates,
    Field,
    Filter,
    Filtered,
    Fuzzy,
    Not,
    Phrase,
    Prefix,
    Tree,
    Wildcard,
    Word,
)
from moviebrowser.library.words import folded_words, stem, stemmed_words

_T = TypeVar("_T")
_NAME = "words3"
"""Whoosh's name for the index; a change of what is indexed needs a new one, and the index is then built again."""

_STEMMED = frozenset({Field.TEXT, Field.TITLE})
_HEADLINE_WEIGHT = 2.0
_MOST_EXPANDED = 1_000
_LONG = 6
"""Letters of a word from which on two slips are taken for one word's."""


class Words(fields.FieldType):  # type: ignore[misc]
    """A field of words with their positions, from a ready list: Whoosh's own analysis takes a third of an import."""

    def __init__(self) -> None:
        super().__init__(formats.Positions(), None, scorable=True)

    def index(self, value: list[str], **options: Anything) -> Iterator[tuple[bytes, int, float, bytes]]:
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

    def index(self, value: set[str], **options: Anything) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each word."""
        for word in value:
            yield word.encode("utf-8", "replace"), 1, 1.0, b""


class Number(fields.FieldType):  # type: ignore[misc]
    """An article's id: as a word, by which it is replaced, and in a column, from which many are read at once."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), None, scorable=False)
        self.column_type = columns.NumericColumn("q")

    def index(self, value: int, **options: Anything) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield the number as a word."""
        yield str(value).encode(), 1, 1.0, b""

    def to_column_value(self, value: int) -> int:
        """Return the number as the column keeps it."""
        return value


def _schema() -> fields.Schema:
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


class WhooshEngine:
    """Whoosh over one folder. Searches of several threads take turns; a search goes on while articles are added."""

    def __init__(self, folder: Path) -> None:
        """Use the index in `folder`; it is opened, or made, when it is first needed."""
        self._folder = folder
        self._index: index.FileIndex | None = None
        self._searcher: Anything = None
        self._turn = threading.RLock()
        self._kept: dict[tuple[str, str], list[Anything]] = {}

    def add(self, documents: Sequence[Document]) -> None:
        """Take in articles, each in the place of what it had under that id."""
        with self._sound():
            held = self._held([document.id for document in documents])
            writer = self._opened(make=True).writer(timeout=10, limitmb=64)
            try:
                for id in held:
                    writer.delete_by_term("id", str(id))
                for document in documents:
                    writer.add_document(**_fields(document))
            except BaseException:
                writer.cancel()
                raise
            writer.commit()

    def remove(self, ids: Iterable[int]) -> None:
        """Forget articles."""
        with self._sound():
            writer = self._opened(make=True).writer(timeout=10)
            for id in ids:
                writer.delete_by_term("id", str(id))
            writer.commit()

    def search(self, tree: Tree, *, limit: int, offset: int = 0) -> Found:
        """Find the articles that match, best first."""
        with self._sound(), self._searching() as searcher:
            if searcher is None or limit <= 0:
                return Found((), 0)
            # Without Whoosh's short cuts one pass counts and scores; with them the count takes another.
            results = searcher.search(self._query(tree, scored=True), limit=offset + limit, optimize=False)
            ids = self._ids(searcher.reader())
            best = tuple((ids[doc], float(score or 0.0)) for score, doc in results.top_n[offset:])
            return Found(best, len(results))

    def matching(self, tree: Tree) -> list[int]:
        """Return every article that matches, in no order."""
        with self._sound(), self._searching() as searcher:
            if searcher is None:
                return []
            ids = self._ids(searcher.reader())
            return [ids[doc] for doc in searcher.docs_for_query(self._query(tree))]

    def suggest(self, word: str, field: Field = Field.TEXT, *, limit: int = 5) -> list[str]:
        """Return words of a field that are spelt nearly like this folded one, best first."""
        with self._sound(), self._searching() as searcher:
            if searcher is None:
                return []
            reader = searcher.reader()
            near = {
                term: (edits, -reader.doc_frequency(name, term))
                for name, term, edits in self._near(word, 1 if len(word) < _LONG else 2, field)
            }
            near.pop(word, None)
            return sorted(near, key=lambda term: (*near[term], term))[:limit]

    def frequencies(self, words: Iterable[str], field: Field = Field.TEXT) -> dict[str, int]:
        """Return in how many articles' fields each folded word is, in any form."""
        with self._sound(), self._searching() as searcher:
            if searcher is None:
                return dict.fromkeys(words, 0)
            reader = searcher.reader()
            return {word: int(reader.doc_frequency(field.value, _term(word, field))) for word in words}

    def count(self, tree: Tree | None = None) -> int:
        """Count the articles that match, or all that are held."""
        with self._sound(), self._searching() as searcher:
            if searcher is None:
                return 0
            if tree is None:
                return int(searcher.doc_count())
            return sum(1 for _ in searcher.docs_for_query(self._query(tree)))

    def holdings(self) -> dict[int, int]:
        """Return the articles held: id and change number."""
        with self._sound(), self._searching() as searcher:
            if searcher is None:
                return {}
            reader = searcher.reader()
            ids, changes = self._ids(reader), self._column(reader, "change")
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

    def _held(self, ids: list[int]) -> list[int]:
        with self._searching() as searcher:
            if searcher is None:
                return []
            reader = searcher.reader()
            return [id for id in ids if ("id", str(id).encode()) in reader]

    @contextmanager
    def _sound(self) -> Iterator[None]:
        """Take whatever goes wrong in reading or writing the index for damage: it can always be built again."""
        try:
            yield
        except (IndexDamaged, RecursionError, MemoryError):
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
        """Give the searcher of the index as it is now, or None where there is no index."""
        with self._turn:
            opened = self._opened(make=False)
            # Whoosh's own refresh keeps readers that know nothing of deletions, and of segments merged away.
            if self._searcher is not None and opened.latest_generation() != self._searcher.reader().generation():
                self._searcher.close()
                self._searcher = None
            if self._searcher is None and opened is not None:
                self._searcher = opened.searcher()
                self._forget_merged()
            yield self._searcher

    def _opened(self, *, make: bool) -> Anything:
        with self._turn:
            if self._index is None and index.exists_in(self._folder, _NAME):
                self._index = index.open_dir(self._folder, _NAME)
            if self._index is None and make:
                shutil.rmtree(self._folder, ignore_errors=True)
                self._folder.mkdir(parents=True, exist_ok=True)
                self._index = index.create_in(self._folder, _schema(), _NAME)
            return self._index

    def _forget_merged(self) -> None:
        present = {leaf.segment().segment_id() for leaf, _ in self._searcher.reader().leaf_readers()}
        self._kept = {key: kept for key, kept in self._kept.items() if key[0] in present}

    def _of_segment(self, leaf: Anything, name: str, read: Callable[[Anything, str], list[_T]]) -> list[_T]:
        """Return what `read` makes of a segment; a segment never changes, so it is read once."""
        key = (leaf.segment().segment_id(), name)
        if key not in self._kept:
            self._kept[key] = read(leaf, name)
        return self._kept[key]

    def _ids(self, reader: Anything) -> list[int]:
        """Return the article of each document number, also of those that are deleted."""
        return self._column(reader, "id")

    def _column(self, reader: Anything, name: str) -> list[int]:
        return [number for leaf, _ in reader.leaf_readers() for number in self._of_segment(leaf, name, _numbers)]

    def _query(self, tree: Tree, *, scored: bool = False) -> wq.Query:
        query = _translate(tree, self._expand, self._ids)
        if not scored:
            return query
        headline = _headline(tree)
        return wq.AndMaybe(query, wq.Or(headline, boost=_HEADLINE_WEIGHT)) if headline else query

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
        found = []
        for name in _names(leaf.field):
            for term in reader.expand_prefix(name, start):
                word = term.decode("utf-8", "replace")
                if pattern is None or pattern.fullmatch(word):
                    found.append((name, word))
                if len(found) >= _MOST_EXPANDED:
                    return found
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
            near = process.extract(word, self._lexicon(name), scorer=OSA.distance, score_cutoff=edits, limit=None)
            for term, distance, _ in near:
                yield name, term, distance


Expand = Callable[[Prefix | Wildcard | Fuzzy | Dates], list[tuple[str, str]]]
ReadIds = Callable[[Anything], list[int]]


def _names(field: Field) -> list[str]:
    return ["text", "forms"] if field is Field.TEXT else [field.value]


def _numbers(reader: Anything, name: str) -> list[int]:
    return list(reader.column_reader(name, translate=False))


def _terms(reader: Anything, name: str) -> list[str]:
    return [term.decode("utf-8", "replace") for term in reader.lexicon(name)]


def _fields(document: Document) -> dict[str, Anything]:
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


def _translate(tree: Tree, expand: Expand, ids: ReadIds) -> wq.Query:
    match tree:
        case Word(word, field):
            return wq.Term(field.value, _term(word, field))
        case Phrase(words, field, slop):
            return wq.Phrase(field.value, [_term(word, field) for word in words], slop=slop)
        case Prefix() | Wildcard() | Fuzzy() | Dates():
            return _any_of(expand(tree))
        case Among(wanted):
            return AnyArticle(wanted, ids)
        case Not(part):
            return wq.Not(_translate(part, expand, ids))
        case All(parts):
            return _all_of([_translate(part, expand, ids) for part in parts])
        case Any(parts):
            return wq.Or([_translate(part, expand, ids) for part in parts]) if parts else wq.NullQuery
    raise TypeError(tree)


def _all_of(queries: list[wq.Query]) -> wq.Query:
    if all(isinstance(query, wq.Not) for query in queries):
        return wq.And([wq.Every(), *queries])
    return wq.And(queries)


class AnyTerm(wq.Query):  # type: ignore[misc]
    """Articles that have at least one of many terms, all equally good: Whoosh's own union is slow for many."""

    def __init__(self, terms: list[tuple[str, str]]) -> None:
        self._terms = terms

    def matcher(self, searcher: Anything, context: Anything = None) -> Anything:
        """Return a matcher over the articles of one segment."""
        reader = searcher.reader()
        articles: set[int] = set()
        for name, word in self._terms:
            try:
                articles.update(reader.postings(name, word.encode()).all_ids())
            except TermNotFound:
                continue
        return ListMatcher(sorted(articles), all_weights=1.0)

    def estimate_size(self, reader: Anything) -> int:
        """Return the most articles that there may be."""
        return int(reader.doc_count())


class AnyArticle(wq.Query):  # type: ignore[misc]
    """Articles with given ids, all equally good."""

    def __init__(self, wanted: frozenset[int], ids: ReadIds) -> None:
        self._wanted = wanted
        self._ids = ids

    def matcher(self, searcher: Anything, context: Anything = None) -> Anything:
        """Return a matcher over the articles of one segment."""
        reader, wanted = searcher.reader(), self._wanted
        found = [doc for doc, id in enumerate(self._ids(reader)) if id in wanted and not reader.is_deleted(doc)]
        return ListMatcher(found, all_weights=1.0)

    def estimate_size(self, reader: Anything) -> int:
        """Return the most articles that there may be."""
        return len(self._wanted)


def _any_of(terms: list[tuple[str, str]]) -> wq.Query:
    return AnyTerm(terms) if terms else wq.NullQuery


def _headline(tree: Tree) -> list[wq.Query]:
    """Return the words of TEXT as words of the headline, where they weigh more."""
    match tree:
        case Word(word, Field.TEXT):
            return [wq.Term("title", stem(word))]
        case Phrase(words, Field.TEXT, slop):
            return [wq.Phrase("title", [stem(word) for word in words], slop=slop)]
        case All(parts) | Any(parts):
            return [query for part in parts for query in _headline(part)]
        case _:
            return []


def _term(word: str, field: Field) -> str:
    return stem(word) if field in _STEMMED else word


def parse_syntax(query: str) -> Tree:
    """Read a query's syntax with Whoosh's parser; words stay as they were typed."""
    return _from_whoosh(_parser().parse(query))


@lru_cache(maxsize=1)
def _parser() -> qparser.QueryParser:
    names = "|".join(FIELD_NAMES)
    return qparser.QueryParser(
        "text",
        None,
        plugins=[
            qparser.FieldsPlugin(expr=rf"(?<![\w:])(?P<text>{names}):"),
            qparser.WildcardPlugin(),
            qparser.PhrasePlugin(),
            qparser.FuzzyTermPlugin(),
            qparser.GroupPlugin(),
            qparser.OperatorsPlugin(Not=r"(^|(?<=[\s()]))(NOT(?=\s)|-(?=[\w\"(]))"),
            qparser.EveryPlugin(),
        ],
    )


def _from_whoosh(query: wq.Query) -> Tree:
    match query:
        case wq.And():
            return All(tuple(map(_from_whoosh, query.subqueries)))
        case wq.Or():
            return Any(tuple(map(_from_whoosh, query.subqueries)))
        case wq.Not():
            return Not(_from_whoosh(query.query))
        case wq.AndNot():
            return All((_from_whoosh(query.a), Not(_from_whoosh(query.b))))
        case wq.AndMaybe() | wq.Require():
            return _from_whoosh(query.a)
        case wq.Phrase() | wq.FuzzyTerm() | wq.Prefix() | wq.Wildcard() | wq.Term():
            name = query.fieldname or Field.TEXT
            return _filtered(query, Filter(name)) if name in list(Filter) else _leaf(query, Field(name))
        case _:
            return All(()) if isinstance(query, wq.Every) else Any(())


def _leaf(query: wq.Query, field: Field) -> Tree:
    match query:
        case wq.Phrase():
            return Phrase(tuple(query.words), field, query.slop)
        case wq.FuzzyTerm():
            return Fuzzy(query.text, query.maxdist, field)
        case wq.Prefix():
            return Prefix(query.text, field)
        case wq.Wildcard():
            return Wildcard(query.text, field)
        case _:
            return Word(query.text, field)


def _filtered(query: wq.Query, filter: Filter) -> Filtered:
    match query:
        case wq.Phrase():
            return Filtered(filter, " ".join(query.words))
        case wq.Prefix():
            return Filtered(filter, f"{query.text}*")
        case _:
            return Filtered(filter, query.text)
