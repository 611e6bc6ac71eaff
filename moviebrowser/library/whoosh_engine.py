"""The search engine Whoosh behind the library's protocol. The only module that names Whoosh."""

import re
import shutil
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any as Anything

from whoosh import fields, formats, index, qparser
from whoosh import query as wq
from whoosh.matching import ListMatcher
from whoosh.reading import TermNotFound

from moviebrowser.library.engine import Document, Found, IndexDamaged
from moviebrowser.library.errors import LibraryError, from_system
from moviebrowser.library.hits import shape
from moviebrowser.library.periods import cover, periods_of
from moviebrowser.library.query import All, Any, Dates, Field, Not, Phrase, Prefix, Tree, Wildcard, Word
from moviebrowser.library.words import fold, folded_words, stem, stemmed_words

_NAME = "words2"
"""Whoosh's name for the index; a change of what is indexed needs a new one, and the index is then built again."""

_STEMMED = frozenset({Field.TEXT, Field.TITLE})
_HEADLINE_WEIGHT = 2.0
_MOST_EXPANDED = 1_000


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


def _schema() -> fields.Schema:
    return fields.Schema(
        id=fields.ID(stored=True),
        change=fields.STORED(),
        text=Words(),
        forms=Forms(),
        title=Words(),
        outlet=Words(),
        author=Words(),
        outlet_name=fields.ID(),
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
            results = searcher.search(self._query(tree, scored=True), limit=offset + limit)
            best = tuple((int(hit["id"]), float(hit.score or 0.0)) for hit in results[offset:])
            return Found(best, len(results))

    def suggest(self, word: str, *, limit: int = 5) -> list[str]:
        """Return words of the library that are spelt nearly like this one, best first."""
        with self._sound(), self._searching() as searcher:
            if searcher is None:
                return []
            found = [near for name in ("forms", "text") for near in searcher.suggest(name, fold(word), limit=limit)]
            return list(dict.fromkeys(found))[:limit]

    def facets(self, tree: Tree, field: str) -> dict[str, int]:
        """Count the matching articles by "outlet" or "month"."""
        name = {"outlet": "outlet_name", "month": "periods"}[field]
        with self._sound(), self._searching() as searcher:
            if searcher is None:
                return {}
            matching = set(searcher.docs_for_query(self._query(tree)))
            reader = searcher.reader()
            counts = Counter(
                {
                    value.decode(): sum(doc in matching for doc in reader.postings(name, value).all_ids())
                    for value in reader.lexicon(name)
                    if name != "periods" or len(value) == len("2023-07")
                }
            )
            return {value: number for value, number in counts.most_common() if number}

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
            return {int(stored["id"]): stored["change"] for stored in searcher.reader().all_stored_fields()}

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

    def _query(self, tree: Tree, *, scored: bool = False) -> wq.Query:
        query = _translate(tree, self._expand)
        if not scored:
            return query
        headline = _headline(tree)
        return wq.AndMaybe(query, wq.Or(headline, boost=_HEADLINE_WEIGHT)) if headline else query

    def _expand(self, start: str, pattern: re.Pattern[str] | None, field: Field) -> list[tuple[str, str]]:
        """Return the field and term of every indexed word that begins with `start` and has the shape."""
        reader = self._searcher.reader()
        names = ["text", "forms"] if field is Field.TEXT else [field.value]
        found = []
        for name in names:
            for term in reader.expand_prefix(name, start):
                word = term.decode("utf-8", "replace")
                if pattern is None or pattern.fullmatch(word):
                    found.append((name, word))
                if len(found) >= _MOST_EXPANDED:
                    return found
        return found


Expand = Callable[[str, re.Pattern[str] | None, Field], list[tuple[str, str]]]


def _fields(document: Document) -> dict[str, Anything]:
    """Return what Whoosh indexes of an article. The headline's words are in TEXT, too: a query may span both."""
    title = stemmed_words(document.title)
    stems = [*title, "", *stemmed_words(document.text)] if title else stemmed_words(document.text)
    forms = set(folded_words(document.title)) | set(folded_words(document.text))
    return {
        "id": str(document.id),
        "change": document.change,
        "text": stems,
        "forms": forms.difference(stems),
        "title": title,
        "outlet": folded_words(document.outlet),
        "author": folded_words(document.author),
        "outlet_name": document.outlet or None,
        "periods": set(periods_of(document.published)),
    }


def _translate(tree: Tree, expand: Expand) -> wq.Query:
    match tree:
        case Word(word, field):
            return wq.Term(field.value, _term(word, field))
        case Phrase(words, field, slop):
            return wq.Phrase(field.value, [_term(word, field) for word in words], slop=slop)
        case Prefix(start, field):
            return _any_of(expand(start, None, field))
        case Wildcard(pattern, field):
            return _any_of(expand(re.split(r"[*?]", pattern)[0], shape(pattern), field))
        case Dates(first, last):
            return AnyTerm([("periods", period) for period in cover(first, last)])
        case Not(part):
            return wq.Not(_translate(part, expand))
        case All(parts):
            return _all_of([_translate(part, expand) for part in parts])
        case Any(parts):
            return wq.Or([_translate(part, expand) for part in parts]) if parts else wq.NullQuery
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
    names = "|".join([*Field, "date"])
    return qparser.QueryParser(
        "text",
        None,
        plugins=[
            qparser.FieldsPlugin(expr=rf"(?<![\w:])(?P<text>{names}):"),
            qparser.WildcardPlugin(),
            qparser.PhrasePlugin(),
            qparser.GroupPlugin(),
            qparser.OperatorsPlugin(Not=r"(^|(?<=[\s()]))(NOT(?=\s)|-(?=[\w\"(]))"),
            qparser.EveryPlugin(),
        ],
    )


def _from_whoosh(query: wq.Query) -> Tree:
    field: Anything = getattr(query, "fieldname", None) or Field.TEXT
    match query:
        case wq.And():
            return All(tuple(map(_from_whoosh, query.subqueries)))
        case wq.Or():
            return Any(tuple(map(_from_whoosh, query.subqueries)))
        case wq.Not():
            return Not(_from_whoosh(query.query))
        case wq.AndNot():
            return All((_from_whoosh(query.a), Not(_from_whoosh(query.b))))
        case wq.Phrase():
            return Phrase(tuple(query.words), field, query.slop)
        case wq.Prefix():
            return Prefix(query.text, field)
        case wq.Wildcard():
            return Wildcard(query.text, field)
        case wq.Term():
            return Word(query.text, field)
        case wq.AndMaybe() | wq.Require():
            return _from_whoosh(query.a)
        case _:
            return All(()) if isinstance(query, wq.Every) else Any(())
