"""Measure how fast articles are analysed, against what bare spaCy does with the same components on the same texts.

    python tests/bench/analysis_rate.py [--articles N] [--rounds N]

The texts are the sample library's, over and over. All take turns in one process; the median round counts, in seconds of
processor time, so that other work on the machine does not tell. spaCy is measured with its own batches and with smaller
ones, which are faster.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from pathlib import Path

import spacy

from moviebrowser.analysis import analyse
from moviebrowser.analysis.pipeline import COMPONENTS, pipeline_for
from moviebrowser.articles import Article, read_file

SEEDS = Path(__file__).parents[2] / "seeds"
BATCHES = (64, 12)


def _piped(nlp: spacy.language.Language, texts: list[str], size: int) -> None:
    for _ in nlp.pipe(texts, batch_size=size):
        pass


def taken(work: Callable[[], object]) -> float:
    """Return the seconds that some work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    seeds = [article for path in sorted(SEEDS.rglob("*.*")) for article in read_file(path)]
    articles = [Article(text=a.text, title=a.title, language="en") for a in islice(cycle(seeds), options.articles)]
    pipeline = pipeline_for("en")
    if pipeline is None:
        raise SystemExit("no English pipeline is installed")
    nlp = spacy.load(pipeline.name)
    nlp.select_pipes(enable=[name for name in nlp.pipe_names if name in COMPONENTS])
    texts = [text for article in articles for text in (article.title or "", article.text)]
    ways: dict[str, Callable[[], object]] = {
        f"nlp.pipe, batches of {size}": partial(_piped, nlp, texts, size) for size in (nlp.batch_size, *BATCHES)
    }
    ways["analyse"] = lambda: [None for _ in analyse(articles)]
    for work in ways.values():
        work()
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(options.rounds):
        for name, work in ways.items():
            seconds[name].append(taken(work))
    words = sum(len(article.text.split()) for article in articles)
    ours = seconds["analyse"]
    print(f"{pipeline.name}, {len(articles)} articles, {words} words, one process")
    for name, times in seconds.items():
        ratio = statistics.median(theirs / mine for theirs, mine in zip(times, ours, strict=True))
        print(f"  {name}: {words / statistics.median(times):,.0f} words/s; analysis runs at {ratio:.2f} x of it")


if __name__ == "__main__":
    main()
