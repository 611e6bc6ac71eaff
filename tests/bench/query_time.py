"""Time 200 mixed queries (words, pairs, phrases, prefixes, fields, dates) in a library of generated articles.

    python tests/bench/query_time.py [--articles 10000] [--keep FOLDER]

Printed in milliseconds, snippets included, and as a ratio to reading all the articles' texts from disk once. Facets are
timed apart, with names and stories as they are after analysis and grouping.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import generated

from moviebrowser.articles import Article
from moviebrowser.library import Library, name_table, story_table
from moviebrowser.library.name_table import NamedArticle, NamedEntity


def articles(number: int) -> Iterator[Article]:
    for place, text in enumerate(generated.texts(number)):
        title, body = text.split("\n\n", 1)
        published = f"20{place % 10 + 14}-{place % 12 + 1:02}-{place % 28 + 1:02}"
        language = "en" if place % 9 else "de"
        yield Article(body, title=title, outlet=f"Outlet {place % 40}", published=published, language=language)


def name_and_group(library: Library) -> None:
    """Give each article fifteen names and a place in a story of three."""
    chance, words = random.Random(6), [word.title() for word in generated.vocabulary()[500:]]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    named = []
    for id in range(1, len(library) + 1):
        names = {" ".join(chance.choices(words, weights, k=2)) for _ in range(15)}
        named.append(NamedArticle(id, "", tuple(NamedEntity(name, (name, name.split()[1])) for name in names)))
    with library._store.change() as change:
        name_table.keep(change, named)
        for first in range(1, len(library), 3):
            story_table.keep_story(change, None, f"Story {first}", range(first, first + 3))


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
            name_and_group(library)
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
    measure_facets(library)
    measure_others(library)
    begun = time.perf_counter()
    for summary in library.summaries():
        library.article(summary.id)
    scan = (time.perf_counter() - begun) * 1000
    median, late = statistics.median(everything), statistics.quantiles(everything, n=20)[-1]
    print(f"all        median {median:.1f} ms, 95 % within {late:.1f} ms; reading all: {scan / median:.0f} medians")


def measure_facets(library: Library) -> None:
    asked = [query for some in queries().values() for query in some[::4]]
    times = sorted(_time(lambda query=query: library.facets(query)) for query in asked)
    print(f"facets     median {statistics.median(times):6.1f} ms, 95 % within {times[len(times) * 19 // 20]:.1f} ms")
    print(f"facets of all articles {_time(lambda: library.facets('')):.1f} ms")


def measure_others(library: Library) -> None:
    name = library.facets("")[2].counts[0].label
    for what, query in {
        "entity": f'entity:"{name}"',
        "fuzzy": "tropeaning~",
        "misspelt": "tropeaninq",
        "language": "lang:de the",
        "length": "words:>10 the",
    }.items():
        library.search(query)
        print(f"{what:10} {_time(lambda query=query: library.search(query)):.1f} ms: {query}")
    print(f"by date    {_time(lambda: library.search('the', order='date')):.1f} ms: the")
    print(f"more like  {statistics.median(_time(lambda id=id: library.more_like(id)) for id in range(1, 40)):.1f} ms")
    print(f"complete   {_time(lambda: library.complete('entity:bra')):.1f} ms")


def _time(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
