"""Utterances: the sentences of quotes, by which quotes of different lengths are matched."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from moviebrowser.analysis import Analysis, Quote, Span
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity
from moviebrowser.comparison.runs import Run, SharedWords
from moviebrowser.comparison.tokens import Tokens, is_small, stem_of, tokens_of

_UNMARKED = 5  # words of a quote that another article must print, for them to be found without quotation marks
_COVERED = 0.7  # of the sentence's words that must be there
_CONTRACTED = re.compile(
    r"(?:(?P<not>\w+)n['’]t|(?P<is>it|that|s?he|what|there|who|here)['’]s|(?P<word>\w+)['’](?P<short>\w+))$", re.I
)
_SHORT = {"re": "are", "ve": "have", "ll": "will", "m": "am"}
_IRREGULAR = {"ca": "can", "wo": "will", "sha": "shall"}
_Item = TypeVar("_Item")
_DRIFT = 3  # words that may be added or left out on the way


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of a quote, or words of an article that another prints as a quote (`quote` is None then).

    `words` are pairs of the first word and the one after the last, in order; several where the quote is broken up.
    `order` counts the sentences of the quote.
    """

    article: int
    quote: int | None
    order: int
    words: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """The first word."""
        return self.words[0][0]

    @property
    def end(self) -> int:
        """The word after the last."""
        return self.words[-1][1]

    def of(self, items: Sequence[_Item]) -> tuple[_Item, ...]:
        """Return those of an article's words (or their stems) that belong to the piece."""
        return tuple(item for start, end in self.words for item in items[start:end])


@dataclass(frozen=True, slots=True)
class Text:
    """An article's text and words, and its quotes cut into sentences."""

    text: str
    tokens: Tokens
    quotes: tuple[Quote, ...]
    pieces: tuple[Piece, ...]

    def spoken(self, piece: Piece) -> tuple[str, ...]:
        """Return the stems of a piece's words, of a contraction those of the words that it stands for."""
        tokens = self.tokens
        words = (word for start, end in piece.words for word in range(start, end))
        said = ((self.text[tokens.starts[word] : tokens.ends[word]], tokens.stems[word]) for word in words)
        return tuple(stem for written, plain in said for stem in _written_out(written) or (plain,))


def read_texts(articles: Sequence[Article], analyses: Sequence[Analysis], entities: Sequence[Entity]) -> list[Text]:
    """Return every article's words and quotes; what stands in quotation marks but only names something is no quote."""
    names: list[set[tuple[int, int]]] = [set() for _ in articles]
    for place in (place for entity in entities for place in entity.mentions):
        names[place.article].add((place.start, place.end))
    texts = []
    for number, (article, analysis) in enumerate(zip(articles, analyses, strict=True)):
        tokens = tokens_of(article.text, article.language)
        starts = [passage.start for passage in analysis.passages]
        pieces = (
            piece for index in range(len(analysis.quotes)) for piece in _pieces(number, index, analysis, tokens, starts)
        )
        named = {tokens.within(start, end) for start, end in names[number]}
        texts.append(
            Text(
                article.text,
                tokens,
                analysis.quotes,
                tuple(piece for piece in pieces if (piece.start, piece.end) not in named),
            )
        )
    return texts


def _written_out(word: str) -> tuple[str, ...]:
    """Return the stems of a contraction's words: one outlet prints "we're" where another has "we are"."""
    found = _CONTRACTED.match(word.lower()) if "'" in word or "’" in word else None
    if found is None:
        return ()
    if found["not"]:
        return stem_of(_IRREGULAR.get(found["not"], found["not"])), "not"
    if found["is"]:
        return stem_of(found["is"]), "is"
    full = _SHORT.get(found["short"])
    return (stem_of(found["word"]), stem_of(full)) if full else ()


def _pieces(article: int, number: int, analysis: Analysis, tokens: Tokens, starts: Sequence[int]) -> Iterator[Piece]:
    """Yield a quote's sentences: its words by the passage in which they stand."""
    sentences: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for span in analysis.quotes[number].spans:
        for passage, cut in _cut(span, starts):
            first, last = tokens.within(cut.start, cut.end)
            if first < last:
                sentences[passage].append((first, last))
    for order, passage in enumerate(sorted(sentences)):
        yield Piece(article, number, order, tuple(sentences[passage]))


def _cut(span: Span, starts: Sequence[int]) -> Iterator[tuple[int, Span]]:
    passage = bisect_right(starts, span.start) - 1
    at = span.start
    while at < span.end:
        end = min(starts[passage + 1] if passage + 1 < len(starts) else span.end, span.end)
        yield passage, Span(at, end)
        at, passage = end, passage + 1


def unmarked(texts: Sequence[Text], shared: SharedWords) -> Iterator[tuple[Piece, Piece]]:
    """Yield the quotes' sentences with the words of other articles that nearly print them, but not as a quote."""
    quoted = [_quoted(text) for text in texts]
    telling = [[piece for piece in text.pieces if _tells(piece, text)] for text in texts]
    for (left, right), found in shared.runs.items():
        turned = sorted(Run(run.right, run.left, run.length) for run in found) if telling[right] else []
        for own, there, runs in ((left, right, found), (right, left, turned)):
            starts = [run.left for run in runs] if telling[own] else []
            for piece in telling[own]:
                match = _printed(piece, _around(runs, starts, piece))
                if match and not any(quoted[there][match[0] : match[1]]):
                    yield piece, Piece(there, None, 0, (match,))


def _tells(piece: Piece, text: Text) -> bool:
    """Return whether a sentence has enough words, and some that carry meaning, to be known without quotation marks."""
    words = piece.of(text.tokens.stems)
    return len(words) >= _UNMARKED and sum(not is_small(word) for word in words) > 1


def _quoted(text: Text) -> list[bool]:
    marks = [False] * len(text.tokens)
    for piece in text.pieces:
        for start, end in piece.words:
            marks[start:end] = [True] * (end - start)
    return marks


def _printed(piece: Piece, runs: Sequence[Run]) -> tuple[int, int] | None:
    """Return the words of the other article that are nearly the piece's, given the runs around it."""
    enough = max(_UNMARKED, _COVERED * sum(end - start for start, end in piece.words))
    inside = [cut for run in runs if (cut := _within(run, piece))]
    if sum(run.length for run in inside) < enough:
        return None
    best: tuple[int, int, int] | None = None
    for anchor in inside:
        near = [run for run in inside if abs((run.right - run.left) - (anchor.right - anchor.left)) <= _DRIFT]
        shared = len({word for run in near for word in range(run.left, run.left + run.length)})
        if best is None or shared > best[0]:
            best = shared, min(run.right for run in near), max(run.right + run.length for run in near)
    return best[1:] if best and best[0] >= enough else None


def _around(runs: Sequence[Run], starts: Sequence[int], piece: Piece) -> Sequence[Run]:
    """Return the runs that may reach into a piece; `starts` are the words at which they begin, in order."""
    first = bisect_right(starts, piece.start)
    while first and starts[first - 1] + runs[first - 1].length > piece.start:
        first -= 1
    return runs[first : bisect_right(starts, piece.end - 1)]


def _within(run: Run, piece: Piece) -> Run | None:
    cut = max(piece.start - run.left, 0)
    length = min(run.left + run.length, piece.end) - run.left - cut
    return Run(run.left + cut, run.right + cut, length) if length > 0 else None
