"""Add generated news, a thousand at a time, group each thousand into stories, and print what an article costs.

    python tests/bench/story_growth.py [--articles 20000] [--undated]

Each event is told by one to nine articles within a few days, in words of its own among those of the language; a month
has about a thousand articles, or (undated) nobody knows when anything was written.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
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
    with tempfile.TemporaryDirectory() as name, Library.open(Path(name)) as library:
        for first in range(0, len(coming), 1_000):
            some = coming[first : first + 1_000]
            begun = time.perf_counter()
            library.add(some)
            added = time.perf_counter() - begun
            grouped = seconds_of_grouping(library)
            print(
                f"{len(library):6} articles: adding {added / len(some) * 1e3:5.2f} ms,"
                f" grouping {grouped / len(some) * 1e3:5.2f} ms of processor time an article;"
                f" {len(library.stories())} stories",
                flush=True,
            )


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
