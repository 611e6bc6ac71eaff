"""What the reader may have meant: words of the library that are spelt nearly like those of a query."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from moviebrowser.library import article_table, filtering, name_table
from moviebrowser.library.engine import SearchEngine
from moviebrowser.library.hits import SNIPPET_REACH
from moviebrowser.library.pieces import Kind, Piece, pieces, quoted, terms, without
from moviebrowser.library.query import Field, Filter, Word
from moviebrowser.library.searching import question
from moviebrowser.library.store import Store
from moviebrowser.library.words import WORD, fold, folded_words, stem, stemmed_as

_FEW = 2
"""A query that finds more is taken to be spelt as it was meant."""
_FAR_COMMONER = 5
_MOST_WORDS = 12
_SAMPLE = 3
_LIKE = 75.0
_SPELT = {Field.TEXT, Field.TITLE, Field.OUTLET, Field.AUTHOR}


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word of a query, folded, and where it stands."""

    word: str
    field: Field
    start: int
    end: int


def suggestion(store: Store, engine: SearchEngine, query: str, total: int) -> str | None:
    """Return a query with words that the library has, when this one finds next to nothing and that one more."""
    if total > _FEW:
        return None
    better = query
    for start, end, text in sorted(_replacements(store, engine, query), reverse=True):
        better = better[:start] + text + better[end:]
    if better == query:
        return None
    ways = dict.fromkeys((better, _in_any_story(better)))
    return next((way for way in ways if engine.count(filtering.resolve(store, question(way).tree)) > total), None)


def _in_any_story(query: str) -> str:
    """Return a query without what keeps it to a story: what was meant may be told elsewhere."""
    while kept := next((term for term in terms(query) if term.text.startswith(f"{Filter.STORY}:")), None):
        query = without(query, kept)
    return query


def _replacements(store: Store, engine: SearchEngine, query: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and new text of what is to be replaced in a query."""
    cut = list(pieces(query))
    for asked in list(_asked(cut))[:_MOST_WORDS]:
        nearest = _nearest(store, engine, asked)
        if nearest and nearest != asked.word:
            yield asked.start, asked.end, nearest
    for before, piece in pairwise(cut):
        if before.text == f"{Filter.ENTITY}:" and not name_table.find(store, piece.text).ids:
            name = _nearest_name(store, piece.text)
            if name:
                yield piece.start, piece.end, quoted(name)


def _asked(cut: list[Piece]) -> Iterator[_Asked]:
    """Yield the words of a query that may be misspelt: none with a wildcard, of a filter or after NOT."""
    before, after_not = None, False
    for piece in cut:
        negated, after_not = after_not, piece.kind is Kind.NOT or (after_not and piece.kind is Kind.FIELD)
        name = before.text[:-1] if before and before.kind is Kind.FIELD else Field.TEXT
        before = piece
        if (
            piece.kind not in (Kind.PLAIN, Kind.QUOTED)
            or negated
            or name not in _SPELT
            or set(piece.text) & set("*?~:")
        ):
            continue
        for match in WORD.finditer(piece.text):
            if len(match.group()) > 2 and not match.group().isdigit():
                yield _Asked(fold(match.group()), Field(name), piece.start + match.start(), piece.start + match.end())


def _nearest(store: Store, engine: SearchEngine, asked: _Asked) -> str | None:
    """Return a word that more articles have than the one asked for and that is spelt nearly so."""
    held = engine.frequencies([asked.word], asked.field)[asked.word]
    if held > _FEW:
        return None
    near = engine.suggest(asked.word, asked.field, limit=1)
    if not near:
        return None
    found = engine.frequencies(near, asked.field)[near[0]]
    if found < max(1, held * _FAR_COMMONER):
        return None
    return _as_written(store, engine, near[0], asked) if asked.field in (Field.TEXT, Field.TITLE) else near[0]


def _as_written(store: Store, engine: SearchEngine, term: str, asked: _Asked) -> str | None:
    """Return the form of an indexed word (which may be a stem) that articles have and that is nearest to the asked."""
    from rapidfuzz.distance import OSA

    ids = [id for id, _ in engine.search(Word(term, asked.field), limit=_SAMPLE).best]
    texts = article_table.texts(store, ids, reach=SNIPPET_REACH)
    forms: Counter[str] = Counter()
    for summary in article_table.summaries(store, ids):
        language, text = stemmed_as(summary.language), texts.get(summary.id, "")
        words = folded_words(f"{summary.title or ''} {text}")
        forms.update(word for word in words if stem(word, language) == stem(term, language))
    return min(forms, key=lambda form: (OSA.distance(form, asked.word), -forms[form], form), default=None)


def _nearest_name(store: Store, text: str) -> str | None:
    from rapidfuzz import fuzz, process

    found = process.extractOne(
        " ".join(folded_words(text)), name_table.names(store), scorer=fuzz.ratio, score_cutoff=_LIKE
    )
    return found[0] if found else None
