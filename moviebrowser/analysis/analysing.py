"""Articles to analyses, many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from moviebrowser.analysis.amounts import find_amounts
from moviebrowser.analysis.casing import NOUNS_CAPITALISED, Styles, capitals, is_latin, styles, truecase
from moviebrowser.analysis.dates import find_dates, find_times
from moviebrowser.analysis.echoes import Names, agreed, find_echoes, names_of
from moviebrowser.analysis.lists import listed_people
from moviebrowser.analysis.long_names import romance_bodies, whole_people
from moviebrowser.analysis.mention import AmountValue, Analysis, Mention, Span
from moviebrowser.analysis.merging import merge
from moviebrowser.analysis.names import acronyms, pipeline_names, tags, with_model
from moviebrowser.analysis.numbers import english_digits
from moviebrowser.analysis.passages import paragraphs, passages
from moviebrowser.analysis.pipeline import Pipeline, Reading, pipeline_for, read
from moviebrowser.analysis.proper_nouns import proper_runs
from moviebrowser.analysis.quotes import find_quotes
from moviebrowser.analysis.surroundings import surroundings
from moviebrowser.analysis.version import analyser_version
from moviebrowser.analysis.works import find_titles, find_works
from moviebrowser.articles import Article
from moviebrowser.progress import Cancelled, Progress, Report, Stop, unstoppable, unwatched

_ROMANCE = frozenset({"ca", "es", "fr", "gl", "it", "pt", "ro"})
_LONGEST_PIECE = 20_000
"""Code points of a text that the pipeline is given at once."""


def analyse(articles: Iterable[Article], *, report: Report = unwatched, stop: Stop = unstoppable) -> Iterator[Analysis]:
    """Yield the analysis of each article, in order, reading ahead by no more than a batch.

    Raises `Cancelled` when asked to stop.
    """
    total = len(articles) if isinstance(articles, (list, tuple)) else None
    done = 0
    for pipeline, group in groupby(articles, key=lambda article: _pipeline_of(article)):
        for article, title, text in _read_articles(pipeline, group):
            if stop():
                raise Cancelled
            yield _analysis(article, title, text)
            done += 1
            report(Progress(done, total, article.title or ""))


def _pipeline_of(article: Article) -> Pipeline | None:
    """Return the pipeline that reads an article; one of unknown language is English if its letters are Latin."""
    return pipeline_for(article.language or ("en" if is_latin(article.text) else ""))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of an article's title or text on its way through the pipeline."""

    article: Article
    offset: int
    in_title: bool
    set_as: Styles
    last: bool


@dataclass(frozen=True, slots=True)
class _Read:
    """A title or text with how it is set and what the pipeline saw in it."""

    set_as: Styles
    reading: Reading


def _read_articles(pipeline: Pipeline | None, articles: Iterable[Article]) -> Iterator[tuple[Article, _Read, _Read]]:
    """Yield each article with what was read of its title and its text."""
    pieces = (piece for article in articles for piece in _pieces(article))
    readings = read(pipeline, pieces) if pipeline else ((_read_by_rule(text, piece), piece) for text, piece in pieces)
    parts: dict[bool, list[tuple[Reading, _Piece]]] = {True: [], False: []}
    for reading, piece in readings:
        parts[piece.in_title].append((reading, piece))
        if piece.last:
            yield piece.article, _joined(parts[True]), _joined(parts[False])
            parts = {True: [], False: []}


def _read_by_rule(text: str, piece: _Piece) -> Reading:
    """Return what capitals tell of a text where no pipeline reads its language."""
    return Reading(proper=tuple(capitals(text, single=piece.article.language not in NOUNS_CAPITALISED)))


def _pieces(article: Article) -> Iterator[tuple[str, _Piece]]:
    """Yield an article's title and text in pieces that a pipeline can take, in ordinary case."""
    title = article.title or ""
    set_as = styles(title, [Span(0, len(title))])
    yield truecase(title, set_as.capitals), _Piece(article, 0, True, set_as, False)
    set_as = styles(article.text, paragraphs(article.text))
    text = truecase(article.text, set_as.capitals)
    start = 0
    while True:
        end = _piece_end(text, start)
        yield text[start:end], _Piece(article, start, False, set_as, end == len(text))
        if end == len(text):
            return
        start = end


def _piece_end(text: str, start: int) -> int:
    """Return where a piece that starts at `start` ends: at a paragraph's end, else between words."""
    limit = start + _LONGEST_PIECE
    if limit >= len(text):
        return len(text)
    for mark in ("\n", " "):
        end = text.rfind(mark, start + _LONGEST_PIECE // 2, limit)
        if end > 0:
            return end + 1
    return limit


def _joined(parts: list[tuple[Reading, _Piece]]) -> _Read:
    """Return what was read of the pieces of one text, as one."""
    entities = tuple(
        (start + piece.offset, end + piece.offset, label)
        for reading, piece in parts
        for start, end, label in reading.entities
    )
    proper = tuple(
        (start + piece.offset, end + piece.offset) for reading, piece in parts for start, end in reading.proper
    )
    return _Read(parts[0][1].set_as, Reading(entities, proper))


def _analysis(article: Article, title: _Read, text: _Read) -> Analysis:
    """Return an article's analysis."""
    headline = article.title or ""
    parts = ((article.text, text), (headline, title))
    both = f"{headline}\n{article.text}"
    titles = {both[span.start : span.end] for span in find_titles(both)} - _people(parts)
    first = [_candidates(written, found, titles, article.language) for written, found in parts]
    names = names_of((written, seen) for (written, _), (_, seen) in zip(parts, first, strict=True))
    mentions, title_mentions = (
        agreed(_with_echoes(written, found, sure, seen, names), written, names)
        for (written, found), (sure, seen) in zip(parts, first, strict=True)
    )
    return Analysis(
        key=article.key,
        version=analyser_version(),
        language=article.language,
        passages=passages(article.text),
        mentions=mentions,
        title_mentions=title_mentions,
        quotes=find_quotes(article.text, mentions),
    )


def _people(parts: Iterable[tuple[str, _Read]]) -> set[str]:
    """Return what the pipeline takes for people: in quotation marks they are no titles."""
    return {
        text[start:end] for text, found in parts for start, end, label in found.reading.entities if label == "PERSON"
    }


def _with_echoes(
    text: str, found: _Read, sure: list[Mention], seen: list[Mention], names: Names
) -> tuple[Mention, ...]:
    """Return a text's mentions with every place of the article's names; in headlines known names come first."""
    titled = [mention for mention in seen if found.set_as.in_title(mention.start)]
    echoes = list(find_echoes(text, names, found.set_as))
    doubtful = {mention.start for mention in titled}
    return merge(sure, [*echoes, *(mention for mention in seen if mention.start not in doubtful)], titled)


def _candidates(
    text: str, found: _Read, titles: Iterable[str], language: str | None
) -> tuple[list[Mention], list[Mention]]:
    """Return the mentions of a text that are sure, and those that are left where these are not: names and counts."""
    amounts = list(find_amounts(english_digits(text, language)))
    sure = merge(
        tags(text),
        find_works(text, titles),
        find_dates(text, language),
        find_times(text),
        (amount for amount in amounts if _is_measured(amount)),
    )
    around = surroundings(text, found.set_as)
    seen = merge(pipeline_names(around, found.reading))
    runs = [with_model(text, name) for name in proper_runs(around, found.reading, seen)]
    bodies = romance_bodies(text) if language in _ROMANCE else ()
    people = merge(bodies, whole_people(around, seen))
    rest = merge(sure, people, listed_people(text, seen), runs, seen, acronyms(text, found.set_as), amounts)
    starts = {mention.start for mention in sure}
    return list(sure), [mention for mention in rest if mention.start not in starts]


def _is_measured(amount: Mention) -> bool:
    """Tell whether an amount has a unit, so that its number is no part of a name."""
    return isinstance(amount.value, AmountValue) and amount.value.dimension not in {"count", "ordinal"}
