"""What an article's event is told apart by: the names and words of its headline and beginning."""

import re
from collections import defaultdict
from math import log2
from typing import TYPE_CHECKING

from moviebrowser.analysis import NAMED, EntityType
from moviebrowser.library.words import fold, folded_words, places, stem, stemmed_as

if TYPE_CHECKING:
    from moviebrowser.analysis import Analysis
    from moviebrowser.articles import Article

_NAMES = NAMED - {EntityType.OTHER}
_BEGINNING = 1_500
_WHOLE = 12_000
_MOST = 120
_HEADLINE = 2.0
_NAME_MARK = "="
_COMMON = frozenset(
    "a about after again all also am an and any are as at back be because been before being between both "
    "but by can could day days did do does during each even first for from get go going had has have he "
    "her here him his how i if in into is it its just last like made make many may me more most much my "
    "new no not now of off on one only or other our out over own people said same say says she should so "
    "some still such take than that the their them then there these they this those three through time to "
    "told too two under until up us very was way we well were what when where which while who why will "
    "with would year years you your".split()
)
_SENTENCE_END = re.compile(r"[.!?:\n]\W*$")


def traits(article: "Article", analysis: "Analysis | None") -> dict[str, float]:
    """Return the article's names (marked with "=") and word stems, with how much the article makes of each.

    Without an analysis, capitalised words inside sentences stand in for names.
    """
    beginning, language = article.text[:_BEGINNING], stemmed_as(article.language)
    counts: defaultdict[str, float] = defaultdict(float)
    for text, weight in ((article.title or "", _HEADLINE), (beginning, 1.0)):
        for word in folded_words(text):
            if len(word) > 2 and word not in _COMMON:
                counts[stem(word, language)] += weight
    for name, weight in _names(article, analysis):
        counts[_NAME_MARK + name] += weight
    # The second mention of a word says less than the first.
    most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
    return {trait: round(1.0 + log2(max(count, 1.0)) / 2, 2) for trait, count in most}


def is_name(trait: str) -> bool:
    """Whether a trait is a name."""
    return trait.startswith(_NAME_MARK)


def _names(article: "Article", analysis: "Analysis | None") -> list[tuple[str, float]]:
    if analysis is None:
        return [(name, 1.0) for name in _capitalised(article.text[:_BEGINNING])]
    title, text = article.title or "", article.text
    named = [(title[m.start : m.end], _HEADLINE) for m in analysis.title_mentions if m.type in _NAMES]
    named += [(text[m.start : m.end], 1.0) for m in analysis.mentions if m.type in _NAMES and m.end <= _WHOLE]
    # Names are compared word by word: outlets shorten them.
    words = [(word, weight) for name, weight in named for word in folded_words(name)]
    return [(word, weight) for word, weight in words if len(word) > 2 and word not in _COMMON]


def _capitalised(text: str) -> list[str]:
    return [
        fold(word)
        for start, _, word in places(text)
        if word[0].isupper() and len(word) > 2 and start and not _SENTENCE_END.search(text[max(0, start - 3) : start])
    ]
