"""Time 200 mixed queries (words, pairs, phrases, prefixes, fields, dates) in a library of generated articles.

    python tests/bench/query_time.py [--articles 10000] [--keep FOLDER]

Printed in milliseconds, snippets included, and as a ratio to reading all the articles' texts from disk once.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import generated

from moviebrowser.articles import Article
from moviebrowser.library import Library


def articles(number: int) -> Iterator[Article]:
    for place, text in enumerate(generated.texts(number)):
        title, body = text.split("\n\n", 1)
        published = f"20{place % 10 + 14}-{place % 12 + 1:02}-{place % 28 + 1:02}"
        yield Article(body, title=title, outlet=f"Outlet {place % 40}", published=published)


def queries() -> dict[str, list[str]]:
    chance, words = random.Random(5), generated.vocabulary()
    some = generated.texts(300)

    def word() -> str:
        return words[int(len(words) ** chance.random())]

    def phrase() -> str:
        inside = chance.choice(some).split()
        at = chance.randrange(20, len(inside) - 20)
        return '"' + " ".join(inside[at : at + 2]).strip(".") + '"'

    return {
        "word": [word() for _ in range(40)],
        "two words": [f"{word()} {word()}" for _ in range(60)],
        "phrase": [phrase() for _ in range(30)],
        "prefix": [f"{word()[:4]}*" for _ in range(30)],
        "field": [f"title:{word()} outlet:{chance.randrange(40)}" for _ in range(20)],
        "date": [f"{word()} date:20{chance.randrange(14, 24)}-0{chance.randrange(1, 10)}.." for _ in range(20)],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--keep", type=Path, help="a folder for the library, used again when it has one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, Library.open(options.keep or Path(name)) as library:
        if not len(library):
            begun = time.perf_counter()
            library.add(articles(options.articles))
            print(f"added {len(library)} in {time.perf_counter() - begun:.1f} s")
        begun = time.perf_counter()
        library.reconcile()
        print(f"reconciled in {time.perf_counter() - begun:.1f} s")
        measure(library)
    begun = time.perf_counter()
    if options.keep:
        with Library.open(options.keep) as library:
            print(f"open: {(time.perf_counter() - begun) * 1000:.1f} ms, ", end="")
            begun = time.perf_counter()
            library.search("the")
            print(f"first search: {(time.perf_counter() - begun) * 1000:.1f} ms")
            begun = time.perf_counter()
            library.add([Article(f"one more article {begun}")])
            print(f"one article more: {(time.perf_counter() - begun) * 1000:.1f} ms")


def measure(library: Library) -> None:
    library.search("anything")
    everything = []
    for kind, asked in queries().items():
        times = []
        for query in asked:
            begun = time.perf_counter()
            library.search(query, limit=50)
            times.append((time.perf_counter() - begun) * 1000)
        everything += times
        print(f"{kind:10} median {statistics.median(times):6.1f} ms, longest {max(times):6.1f} ms")
    begun = time.perf_counter()
    for summary in library.summaries():
        library.article(summary.id)
    scan = (time.perf_counter() - begun) * 1000
    median, late = statistics.median(everything), statistics.quantiles(everything, n=20)[-1]
    print(f"all        median {median:.1f} ms, 95 % within {late:.1f} ms; reading all: {scan / median:.0f} medians")


if __name__ == "__main__":
    main()
