"""How long an export takes, and how its memory grows: `python tests/bench/export_time.py [--count N] [--formats …]`.

Excerpts of invented articles, one of five bundled, with notes and tags, come out with their sentences in every format,
each in a process of its own: once so many (1,000), and once ten times as many, to see that memory grows with what is
exported and no faster, if at all. Seconds are those of `export` alone, the import of its libraries included, by the
processor's clock, which other work on the machine does not stretch, and in brackets by the one on the wall; memory is
what the peak of the process rises by while it exports, less that of one that exports a single excerpt.
"""

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from moviebrowser.articles import Article
from moviebrowser.excerpts import FORMATS, Arrangement, Colour, Excerpt, ExportOptions, Layout, export, text_excerpt

WANTED = {"html": 1.0, "markdown": 1.0, "csv": 1.0, "json": 1.0, "docx": 5.0, "pdf": 10.0}
"""Seconds that 1,000 excerpts may take."""

_EACH = 10  # excerpts of an article
_WORDS = (
    "the a harbour film ferry premiere director said crowd night lamp winter reel tickets opened Mira Vos Quay".split()
)


def main() -> int:
    """Measure; returns 1 when a format takes longer than it may."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = [format.name for format in FORMATS]
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--formats", nargs="*", choices=names, default=names)
    parser.add_argument("--once", nargs=2, metavar=("FORMAT", "COUNT"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.once:
        print(*measured(arguments.once[0], int(arguments.once[1])))
        return 0
    late = False
    print(f"{'format':10} {'seconds':>15} {'wanted':>7}   MB for {arguments.count:,} and {10 * arguments.count:,}")
    for name in arguments.formats:
        (_, _, bare), (seconds, wall, some), (_, _, many) = (
            _in_a_process(name, n) for n in (1, arguments.count, 10 * arguments.count)
        )
        wanted = WANTED.get(name)
        late = late or (wanted is not None and seconds * 1000 / arguments.count > wanted)
        print(
            f"{name:10} {seconds:8.2f} ({wall:.2f}) {wanted or '':>7}   {some - bare:6.0f} {many - bare:6.0f}",
            flush=True,
        )
    return int(late)


def measured(name: str, count: int) -> tuple[float, float, float]:
    """Return an export's seconds by the processor's clock and by the wall's, and what memory's peak rises by, in MB."""
    articles, excerpts = library(count)
    options = ExportOptions(context="sentence", arrangement=Arrangement.TRAY, layout=Layout.COLUMNS)
    with tempfile.TemporaryDirectory() as folder:
        before = _peak()
        start, wall_start = time.process_time(), time.perf_counter()
        export(excerpts, name, Path(folder) / "out", options=options, articles=lambda e: articles[e.article_id])
        seconds, wall = time.process_time() - start, time.perf_counter() - wall_start
    return seconds, wall, _peak() - before


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def library(count: int) -> tuple[list[Article], list[Excerpt]]:
    """Return invented articles, and so many excerpts of them."""
    chance = random.Random(7)
    articles = [_article(chance, number) for number in range(max(1, count // _EACH))]
    excerpts = []
    for number in range(count):
        id = number % len(articles)
        text = articles[id].text
        start = text.index(" ", chance.randrange(len(text) - 400))
        excerpt = text_excerpt(
            id, articles[id], start, start + chance.randrange(20, 300), colour=chance.choice(list(Colour))
        )
        bundle = str(number // 20) if number % 20 < 4 else ""
        note, tags = ("Ask again." * (number % 3), ("quote", "harbour")[: number % 3])
        excerpts.append(
            replace(excerpt, note=note, tags=tags, bundle=bundle, bundle_title="The opening" * bool(bundle))
        )
    return articles, excerpts


def _article(chance: random.Random, number: int) -> Article:
    sentences = (" ".join(chance.choices(_WORDS, k=chance.randrange(8, 25))).capitalize() + "." for _ in range(60))
    text = "".join(sentence + chance.choice((" ", " ", "\n\n")) for sentence in sentences).strip()
    return Article(
        text=text,
        title=f"Night {number} at the harbour",
        outlet=f"Quay {number % 7}",
        author="Bo Oduya-Lind",
        published=f"2024-03-{number % 28 + 1:02}",
        address=f"https://quay.example/{number}",
    )


def _in_a_process(name: str, count: int) -> tuple[float, float, float]:
    command = [sys.executable, __file__, "--once", name, str(count)]
    seconds, wall, memory = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(seconds), float(wall), float(memory)


if __name__ == "__main__":
    sys.exit(main())
