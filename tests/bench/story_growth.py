"""Import generated news, a thousand files at a time, group each thousand into stories, and print what an article costs.

    python tests/bench/story_growth.py [--articles 20000] [--undated]

All is processor time, of this process and its workers: reading, keeping, indexing and grouping, without analysis. Each event is told by one to nine articles within a few days, in words of its own among those of the language; a month
has about a thousand articles, or (undated) nobody knows when anything was written.
"""

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import generated

from moviebrowser.articles import Article
from moviebrowser.library import Library, grouping
from moviebrowser.progress import unstoppable

_A_DAY = 33


def articles(number: int, *, dated: bool, seed: int = 5) -> Iterator[Article]:
    """Yield so many articles of invented events, in the order in which they appear."""
    chance, words = random.Random(seed), generated.vocabulary(60_000)
    bodies = iter(generated.texts(number, bytes=2_000, seed=seed))
    made, day = 0, date(2020, 1, 1)
    while made < number:
        names = [word.title() for word in chance.sample(words[2_000:], 6)]
        telling = chance.sample(words[1_000:], 12)
        for outlet in range(min(chance.randint(1, 9), number - made)):
            said = [" ".join([*chance.sample(names, 3), *chance.sample(telling, 6)]) for _ in range(4)]
            title = " ".join([*chance.sample(names, 2), *chance.sample(telling, 4)])
            published = str(day + timedelta(days=made // _A_DAY + chance.randint(0, 3))) if dated else None
            yield Article(". ".join([*said, next(bodies)]), title, f"Outlet {outlet}", published=published)
            made += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--undated", action="store_true")
    options = parser.parse_args()
    coming = list(articles(options.articles, dated=not options.undated))
    with tempfile.TemporaryDirectory() as name, Library.open(Path(name) / "library") as library:
        costs = []
        for first in range(0, len(coming), 1_000):
            folder = Path(name) / str(first)
            write(folder, coming[first : first + 1_000])
            begun = seconds(library)
            library.import_paths([folder])
            imported, grouped = seconds(library) - begun, seconds_of_grouping(library)
            costs.append(imported + grouped)
            print(
                f"{len(library):6} articles: import {imported:5.2f} ms, grouping {grouped:5.2f} ms,"
                f" together {costs[-1]:5.2f} ms an article; {len(library.stories())} stories",
                flush=True,
            )
    few = min(5, len(costs) // 2)
    early, late = (statistics.median(some) for some in (costs[1 : few + 1], costs[-few:]))
    print(f"the last thousands against the first but one: {late / early:.2f} x ({early:.2f} and {late:.2f} ms)")


def write(folder: Path, articles: Sequence[Article]) -> None:
    """Write articles as web pages, which tell their dates."""
    folder.mkdir()
    for place, article in enumerate(articles):
        date = f'<meta property="article:published_time" content="{article.published}">' if article.published else ""
        paragraphs = "".join(f"<p>{part}</p>" for part in article.text.split("\n\n"))
        page = f"<title>{article.title}</title>{date}<article><h1>{article.title}</h1>{paragraphs}</article>"
        (folder / f"{place}.html").write_text(f'<html lang="en"><head><meta charset="utf-8">{page}</html>', "utf-8")


def seconds(library: Library) -> float:
    """Return the processor time that this process and the library's workers have taken."""
    workers = library._background._pool
    ticks = 0
    for process in workers._processes.values() if workers and workers._processes else ():
        fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return time.process_time() + ticks / os.sysconf("SC_CLK_TCK")


def seconds_of_grouping(library: Library) -> float:
    """Group what is new in this process, which a library leaves to another one, and return the processor time."""
    begun, left = time.process_time(), 1
    while left:
        found = grouping.find_stories(library.folder, stop=unstoppable)
        grouping.keep(library._store, found)
        left = found.left
    return time.process_time() - begun


if __name__ == "__main__":
    main()
