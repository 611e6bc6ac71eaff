"""Quotes: what is said, in every article's version of it.

Quotes are matched by their sentences, so that a short quote meets the long one that contains it; neighbouring
sentences that the same articles have become one utterance. Words printed elsewhere without quotation marks are a
version too.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz.distance import Indel

from moviebrowser.analysis import Analysis
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import ComparedQuote, Entity, Place, QuoteStatus, QuoteVersion
from moviebrowser.comparison.groups import DisjointSets
from moviebrowser.comparison.runs import SharedWords, shared_words
from moviebrowser.comparison.speakers import Speakers
from moviebrowser.comparison.tokens import is_small, spelling
from moviebrowser.comparison.utterances import Piece, Text, read_texts, unmarked

_SHORTEST = 3  # words of a quote worth comparing
_ALIKE = 0.62  # similarity of two sentences from which they are versions of one
_CONTAINED = 0.75  # of the shorter one's words that the longer has in order
_ENOUGH = 5  # words that they then must share
_FEW = 4  # words that are enough where another quote has them all, unbroken
_OFTEN = 40  # sentences with a word beyond which it leads to none of them
_BREAK = " … "  # between the parts of a quote that is broken up

_Version = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Utterance:
    """Sentences in order, for each article that has them; one version an article."""

    versions: dict[int, _Version]


def compare_quotes(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    entities: Sequence[Entity],
    shared: SharedWords | None = None,
) -> tuple[ComparedQuote, ...]:
    """Return every utterance with its versions: those of most articles first, then in order of their first place.

    A version's place reaches from its first quoted word to its last; `text` is what the article prints there, but
    the parts of a quote that is broken up ("…," he said, "…") joined by an ellipsis. Versions are the *same* when
    each has the words of the longest, or an unbroken part of them; case, punctuation and the apostrophes of
    contractions count nothing. They *differ* when words inside do. The speaker is the person or organisation that
    most versions name.
    """
    texts = read_texts(articles, analyses, entities)
    speakers = Speakers(articles, analyses, entities)
    utterances = _joined(_utterances(texts, shared or shared_words(articles)))
    ordered = sorted(utterances, key=lambda each: (-len(each.versions), _first_place(each)))
    return tuple(
        _compared(number, utterance, articles, texts, speakers)
        for number, utterance in enumerate((each for each in ordered if _long_enough(each)), 1)
    )


def _utterances(texts: Sequence[Text], shared: SharedWords) -> list[_Utterance]:
    """Return the sentences that are versions of each other, each article's longest."""
    pieces = [piece for text in texts for piece in text.pieces]
    number = {piece: index for index, piece in enumerate(pieces)}
    links = [(number[one], number[two]) for one, two in _alike(pieces, texts)]
    for piece, printed in unmarked(texts, shared):
        if printed not in number:
            number[printed] = len(pieces)
            pieces.append(printed)
        links.append((number[piece], number[printed]))
    sets: DisjointSets[int] = DisjointSets()
    for one, two in links:
        sets.unite(one, two)
    groups: dict[int, list[Piece]] = defaultdict(list)
    for index, piece in enumerate(pieces):
        groups[sets.root(index)].append(piece)
    return [_Utterance(_versions(group)) for group in groups.values()]


def _versions(group: Sequence[Piece]) -> dict[int, _Version]:
    """Return each article's best sentence, with those beside it: what one outlet parts, another runs together."""
    best = {piece.article: piece for piece in sorted(group, key=_quality)}
    return {article: _beside(piece, group) for article, piece in best.items()}


def _beside(piece: Piece, group: Sequence[Piece]) -> _Version:
    if piece.quote is None:
        return (piece,)
    same = {each.order: each for each in group if (each.article, each.quote) == (piece.article, piece.quote)}
    first = last = piece.order
    while first - 1 in same:
        first -= 1
    while last + 1 in same:
        last += 1
    return tuple(same[order] for order in range(first, last + 1))


def _quality(piece: Piece) -> tuple[bool, int, int]:
    """Rank an article's versions, the best highest: in quotation marks, then long, then early."""
    return piece.quote is not None, sum(end - start for start, end in piece.words), -piece.start


def _alike(pieces: Sequence[Piece], texts: Sequence[Text]) -> Iterator[tuple[Piece, Piece]]:
    told = [(piece, piece) for piece in pieces]
    # What one outlet breaks up may be another's quote in part.
    told += [(piece, replace(piece, words=(part,))) for piece in pieces if len(piece.words) > 1 for part in piece.words]
    stems = [texts[part.article].spoken(part) for _, part in told]
    for one, two in _candidates(stems):
        left, right = told[one][0], told[two][0]
        # A quote that says something twice says it twice.
        twice = left.article == right.article and left.quote == right.quote
        if not twice and _is_version(stems[one], stems[two]):
            yield left, right


def _candidates(stems: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences that share two words which carry meaning, or pairs of words, or are the same."""
    having: dict[str, list[int]] = defaultdict(list)
    for index, words in enumerate(stems):
        telling = {word for word in words if not is_small(word)}
        for sign in telling | {f"{one} {two}" for one, two in pairwise(words)} | {" ".join(words)}:
            having[sign].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for found in having.values():
        if len(found) <= _OFTEN:
            shared.update((one, two) for at, one in enumerate(found) for two in found[at + 1 :])
    return (pair for pair, count in shared.items() if count > 1 or stems[pair[0]] == stems[pair[1]])


def _is_version(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    shared = Indel.similarity(one, two) / 2
    shorter = min(len(one), len(two))
    if 2 * shared >= _ALIKE * (len(one) + len(two)):
        return True
    return shared >= max(_ENOUGH, _CONTAINED * shorter) or _is_cut(*sorted((one, two), key=len))


def _is_cut(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether few words, most of which carry meaning, are an unbroken part of others."""
    if len(short) < _FEW or sum(not is_small(word) for word in short) < _FEW - 1:
        return False
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def _joined(utterances: Iterable[_Utterance]) -> list[_Utterance]:
    """Return utterances with those that follow each other, in the articles that have them, made one."""
    joined: list[_Utterance] = []
    for utterance in sorted(utterances, key=_first_place):
        for index in range(len(joined) - 1, max(len(joined) - 9, -1), -1):
            if _follows(joined[index], utterance):
                joined[index] = _Utterance(_merged(joined[index].versions, utterance.versions))
                break
        else:
            joined.append(utterance)
    return joined


def _follows(before: _Utterance, after: _Utterance) -> bool:
    common = before.versions.keys() & after.versions.keys()
    nested = len(common) == min(len(before.versions), len(after.versions))
    lone = len(before.versions) == len(after.versions) == 1
    return (
        nested
        and (lone or len(common) > 1)
        and all(_next_to(before.versions[each], after.versions[each]) for each in common)
    )


def _next_to(before: _Version, after: _Version) -> bool:
    last, first = before[-1], after[0]
    if last.quote is None or first.quote is None:
        return last.end == first.start
    return last.quote == first.quote and last.order + 1 == first.order


def _merged(before: dict[int, _Version], after: dict[int, _Version]) -> dict[int, _Version]:
    return {article: before.get(article, ()) + after.get(article, ()) for article in before.keys() | after.keys()}


def _first_place(utterance: _Utterance) -> tuple[int, int]:
    article = min(utterance.versions)
    return article, utterance.versions[article][0].start


def _long_enough(utterance: _Utterance) -> bool:
    return any(
        sum(end - start for piece in version for start, end in piece.words) >= _SHORTEST
        for version in utterance.versions.values()
    )


def _compared(
    number: int, utterance: _Utterance, articles: Sequence[Article], texts: Sequence[Text], speakers: Speakers
) -> ComparedQuote:
    versions = [_version(version, articles, texts) for _, version in sorted(utterance.versions.items())]
    quoted = ((piece.article, piece.quote) for _, version in sorted(utterance.versions.items()) for piece in version)
    speaker = speakers.most((article, quote) for article, quote in quoted if quote is not None)
    return ComparedQuote(str(number), speaker, _status(utterance, texts), tuple(versions))


def _version(version: _Version, articles: Sequence[Article], texts: Sequence[Text]) -> QuoteVersion:
    article = version[0].article
    tokens, text = texts[article].tokens, articles[article].text
    parts = _parts(version)
    printed = [text[tokens.starts[start] : tokens.ends[end - 1]] for start, end in parts]
    place = Place(article, tokens.starts[parts[0][0]], tokens.ends[parts[-1][1] - 1])
    return QuoteVersion(place, _BREAK.join(printed))


def _parts(version: _Version) -> list[tuple[int, int]]:
    """Return the unbroken parts of a version."""
    parts: list[tuple[int, int]] = []
    for start, end in (part for piece in version for part in piece.words):
        if parts and parts[-1][1] == start:
            parts[-1] = (parts[-1][0], end)
        else:
            parts.append((start, end))
    return parts


def _status(utterance: _Utterance, texts: Sequence[Text]) -> QuoteStatus:
    if len(utterance.versions) == 1:
        return QuoteStatus.SINGLE
    said = [
        f" {' '.join(spelling(word) for piece in version for word in piece.of(texts[article].tokens.forms))} "
        for article, version in utterance.versions.items()
    ]
    longest = max(said, key=len)
    return QuoteStatus.SAME if all(each in longest for each in said) else QuoteStatus.DIFFERS
