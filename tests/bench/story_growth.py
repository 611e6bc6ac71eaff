"""Import generated news, a thousand files at a time, group each thousand into stories, and print what an article costs.

    python tests/bench/story_growth.py [--articles 20000] [--undated]

All is processor time, of this process and its workers: reading, keeping, indexing and grouping, without analysis. The
last thousands are imported into a library of 1,000, too, in turns. Each event is told by one to nine articles within a
few days, in words of its own among those of the language; a month has about a thousand articles, or (undated) nobody
knows when anything was written.
"""

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import generated

from moviebrowser.articles import Article
from moviebrowser.library import Library, grouping
from moviebrowser.progress import unstoppable

_A_DAY = 33
_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds of processor time that an article took, and how many there were then."""

    imported: float
    grouped: float
    articles: int

    @property
    def whole(self) -> float:
        """All of it."""
        return self.imported + self.grouped

    def __str__(self) -> str:
        """Tell it."""
        return f"{self.whole:5.2f} ms ({self.grouped:.2f} of it grouping) in {self.articles:,}"


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
    coming = list(articles(options.articles + 1_000 * _ROUNDS, dated=not options.undated))
    with tempfile.TemporaryDirectory() as name:
        folders = [Path(name) / str(first) for first in range(0, len(coming), 1_000)]
        for place, folder in enumerate(folders):
            write(folder, coming[place * 1_000 : (place + 1) * 1_000])
        with Library.open(Path(name) / "large") as large:
            before = folders[:-_ROUNDS]
            for folder in before:
                print(cost(large, folder), flush=True)
            pairs = []
            for number, folder in enumerate(folders[-_ROUNDS:]):
                with Library.open(Path(name) / f"small{number}") as small:
                    cost(small, before[-1])
                    pairs.append((cost(small, folder), cost(large, folder)))
                print(" against ".join(map(str, pairs[-1][::-1])), flush=True)
    ratio = statistics.median(late.whole / early.whole for early, late in pairs)
    print(f"in a library of {options.articles:,}, an article costs {ratio:.2f} x what it does in one of 1,000")


def cost(library: Library, folder: Path) -> Cost:
    """Import a folder of a thousand articles, group them, and return what each of them cost."""
    begun = seconds(library)
    library.import_paths([folder])
    return Cost(seconds(library) - begun, seconds_of_grouping(library), len(library))


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
