"""Generated news for benchmarks: texts whose words are spread as in a language (Zipf)."""

import random
from pathlib import Path

_BEGINNINGS = "b c d f g h k l m n p r s t v w st tr pl br".split()
_SYLLABLES = [begin + rest for begin in _BEGINNINGS for rest in "a e i o u ea ou an er in".split()]
_ENDINGS = ("", "", "", "s", "ed", "ing", "er", "ly")
_COMMON = "the of and to in a is that for it was on with as he be at by this had not are but from or have".split()


def vocabulary(size: int = 20_000, seed: int = 1) -> list[str]:
    """Return invented words, the commonest first."""
    chance = random.Random(seed)
    words = dict.fromkeys(_COMMON)
    while len(words) < size:
        words["".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(1, 4))) + chance.choice(_ENDINGS)] = None
    return list(words)


def texts(number: int, *, bytes: int = 4_000, seed: int = 2) -> list[str]:
    """Return so many articles: a headline, a blank line and paragraphs, of about that many bytes."""
    chance, words = random.Random(seed), vocabulary()
    weights = [1 / (rank + 3) for rank in range(len(words))]
    length = bytes // 6
    made = []
    for _ in range(number):
        drawn = chance.choices(words, weights, k=length)
        names = [word.title() for word in chance.choices(words[500:], k=6)]
        sentences = [" ".join([chance.choice(names), *drawn[at : at + 14]]) + "." for at in range(0, length, 14)]
        paragraphs = [" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)]
        made.append(" ".join(drawn[:7]).capitalize() + "\n\n" + "\n\n".join(paragraphs) + "\n")
    return made


def write(folder: Path, number: int, **options: int) -> None:
    """Write so many articles as text files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for place, text in enumerate(texts(number, **options)):
        (folder / f"{place:06}.txt").write_text(text, "utf-8")
