"""Measure how the time to compare analysed articles grows with their number and size.

    python tests/bench/compare_growth.py [--rounds N] [--long]

The articles are made of the sample library's sentences, half of them with words shuffled, so that they share people,
places, figures and wording as articles about one event do. The best of some rounds counts, in processor time. Growth is
the time for 1,000 words against that of the smallest story, and the exponent to which time grows with all words, fitted
over all sizes: 1 is linear. `--long` adds two texts of 88,000 words.
"""

import argparse
import math
import random
import statistics
import time
from dataclasses import replace
from pathlib import Path

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article, read_file
from moviebrowser.comparison import compare
from moviebrowser.comparison.tokens import tokens_of

SEEDS = Path(__file__).parents[2] / "seeds"
SIZES = ((2, 1000), (6, 1000), (12, 1000), (25, 1000), (50, 1000), (6, 2000), (6, 4000), (6, 8000))
LONG = (2, 88_000)


def sentences() -> list[str]:
    """Return the sentences of the sample library."""
    articles = [article for path in sorted(SEEDS.rglob("*.*")) for article in read_file(path)]
    return [
        article.text[span.start : span.end]
        for article, analysis in zip(articles, analyse(articles), strict=True)
        for span in analysis.passages
    ]


def story(number: int, words: int, pool: list[str]) -> list[Article]:
    """Return so many articles of about so many words, half of the sentences common to all, half shuffled."""
    chance = random.Random(number * words)
    made = []
    for _ in range(number):
        own, length = [], 0
        while length < words:
            sentence = chance.choice(pool).split()
            if chance.random() < 0.5:
                chance.shuffle(sentence)
            own.append(" ".join(sentence))
            length += len(sentence)
        paragraphs = [" ".join(own[at : at + 3]) for at in range(0, len(own), 3)]
        made.append(Article(text="\n\n".join(paragraphs), title=own[0], language="en", published="2024-05-06"))
    return [replace(article, outlet=f"Outlet {nth}") for nth, article in enumerate(made)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--long", action="store_true")
    options = parser.parse_args()
    pool = sentences()
    compare(made := story(2, 200, pool), list(analyse(made)))
    print("articles × words   total words    time     per 1,000 words   against the smallest")
    measured: list[tuple[int, float]] = []
    for number, words in (*SIZES, *([LONG] if options.long else [])):
        articles = story(number, words, pool)
        analyses = list(analyse(articles))
        best = min(_taken(articles, analyses) for _ in range(options.rounds))
        measured.append((sum(len(article.text.split()) for article in articles), best))
        (least, time_of_least), (total, _) = measured[0], measured[-1]
        ratio = best / total / (time_of_least / least)
        print(
            f"{number:8} × {words:<7,} {total:12,} {1000 * best:8.0f} ms {1_000_000 * best / total:8.1f} ms"
            f" {ratio:16.2f} ×",
            flush=True,
        )
    totals, times = zip(*((math.log(total), math.log(taken)) for total, taken in measured), strict=True)
    exponent = statistics.linear_regression(totals, times).slope
    print(f"time grows with the total words to the power of {exponent:.2f}")


def _taken(articles: list[Article], analyses: list) -> float:  # type: ignore[type-arg]
    tokens_of.cache_clear()
    begun = time.process_time()
    compare(articles, analyses)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
