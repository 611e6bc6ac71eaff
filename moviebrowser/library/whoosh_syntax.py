"""The query language's syntax, read with Whoosh's parser."""

from functools import lru_cache

from whoosh import qparser
from whoosh import query as wq

from moviebrowser.library.pieces import FIELD_NAMES
from moviebrowser.library.query import (
    All,
    Any,
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
