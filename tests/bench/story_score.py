"""Throw the stories of a file of news into one library, group them, and print B-cubed against where they come from.

    python tests/bench/story_score.py STORIES.json [--no-analysis]

STORIES.json: {"story": {"articles": [{"id", "text"}]}}. B-cubed: A. Bagga and B. Baldwin, 1998.
"""

import argparse
import json
import tempfile
import time
from collections import Counter
from pathlib import Path

from moviebrowser.articles import Article
from moviebrowser.library import Library


def b_cubed(found: list[tuple[int, ...]], gold: dict[int, str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of groups of articles."""
    size = Counter(gold.values())
    precision = recall = 0.0
    for group in found:
        shared = Counter(gold[id] for id in group)
        precision += sum(number * number / len(group) for number in shared.values())
        recall += sum(number * number / size[story] for story, number in shared.items())
    precision, recall = precision / len(gold), recall / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--no-analysis", action="store_true")
    options = parser.parse_args()
    stories = json.loads(options.stories.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as name, Library.open(Path(name)) as library:
        gold: dict[int, str] = {}
        for story, content in stories.items():
            gold.update(dict.fromkeys(library.add(Article(a["text"]) for a in content["articles"]), story))
        if not options.no_analysis:
            begun = time.perf_counter()
            library.analyse(library.unanalysed())
            print(f"analysed {len(gold)} articles in {time.perf_counter() - begun:.1f} s")
        begun = time.perf_counter()
        library.group()
        took = time.perf_counter() - begun
        found = [story.articles for story in library.stories()]
        precision, recall, f1 = b_cubed(found, gold)
        print(f"{len(found)} groups of {len(stories)} stories in {took:.1f} s:", end=" ")
        print(f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


if __name__ == "__main__":
    main()
