"""What is looked for in the open articles: the words as written, in other forms, and as other names of the same."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from moviebrowser.analysis import Span
from moviebrowser.comparison import Comparison, Entity

FindWords = Callable[[str, str], Sequence[Span]]
"""Gives for a query and a text where its words stand there, in any form."""
FindForms = Callable[[str, str, str | None], Sequence[Span]]
"""The same, in the forms of a language."""

MOST_HITS = 1000
"""In one text: more are of no use, and marking them would take long."""

_LIKE = {"'": "['’‘ʼ]", '"': '["“”„«»]', "-": "[-\u2010\u2011–—]"}
_MARKED = re.compile(r'["*?:()]')


def found(query: str, text: str, find_words: FindWords | None, named: Iterable[Span] = ()) -> list[Span]:
    """Return where a query stands in a text: as written, in other forms, and at the places `named`; apart, ascending.

    Words after each other are looked for as a phrase. No more than MOST_HITS are found.
    """
    query = " ".join(query.split())
    if not query:
        return []
    spans = [(span.start, span.end) for span in named]
    spans += islice(_written(query.strip('"'), text), MOST_HITS)
    if find_words is not None and len(query) > 1:
        wanted = query if _MARKED.search(query) or " " not in query else f'"{query}"'
        spans += ((span.start, span.end) for span in find_words(wanted, text)[:MOST_HITS])
    return _apart(spans)[:MOST_HITS]


def _written(query: str, text: str) -> Iterator[tuple[int, int]]:
    pattern = "".join(r"\s+" if sign == " " else _LIKE.get(sign, re.escape(sign)) for sign in query)
    matches = re.finditer(pattern, text, re.IGNORECASE) if pattern else ()
    return (match.span() for match in matches)


def namesakes(query: str, comparison: Comparison) -> list[Entity]:
    """Return the entities of which a query is the name or another way to write it."""
    wanted = " ".join(query.split()).casefold()
    return [
        entity
        for entity in comparison.entities
        if wanted == entity.name.casefold() or any(wanted == variant.text.casefold() for variant in entity.variants)
    ]


def _apart(spans: Iterable[tuple[int, int]]) -> list[Span]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        elif end > start:
            joined.append((start, end))
    return [Span(start, end) for start, end in joined]
