"""How much of each article the others tell, in what way, and where in it: what the coverage picture shows."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from moviebrowser.comparison import Comparison, OnlyHere, Place
from moviebrowser.excerpts.words import Words


class Telling(StrEnum):
    """How other articles have what one says; the rest they tell, but nowhere in a passage of its own."""

    SAME = "same words"
    OTHER = "other words"
    OWN = "only here"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Coverage:
    """One article's: the share of its text (0 to 1) for each way of telling, and the stretches from its beginning to
    its end, each with the share of the text that it takes."""

    shares: Mapping[Telling, float]
    stretches: tuple[tuple[Telling, float], ...]

    def told(self, words: Words) -> list[str]:
        """Return the share of each way of telling, in words; the rest goes without saying."""
        said = {
            Telling.SAME: words.in_same_words,
            Telling.OTHER: words.in_other_words,
            Telling.OWN: words.in_only_here,
        }
        return [text.format(words.share(self.shares[telling])) for telling, text in said.items()]

    def slices(self, count: int) -> list[Telling]:
        """Return how most of each of so many equal parts is told."""
        told: list[Counter[Telling]] = [Counter() for _ in range(count)]
        done = 0.0
        for telling, share in self.stretches:
            first, last = done * count, (done + share) * count
            done += share
            for number in range(int(first), min(count, int(last) + 1)):
                told[number][telling] += max(0.0, min(last, number + 1) - max(first, number))  # type: ignore[assignment]
        return [counter.most_common(1)[0][0] if counter else Telling.REST for counter in told]


def legend_of(words: Words) -> dict[Telling, str]:
    """Return what each way of telling means."""
    return {
        Telling.SAME: words.told_in_same_words,
        Telling.OTHER: words.told_in_other_words,
        Telling.OWN: words.told_only_here,
        Telling.REST: words.told_nowhere_apart,
    }


def coverage(comparison: Comparison) -> tuple[Coverage, ...]:
    """Return the coverage of each article, in their order."""
    own = OnlyHere(comparison)
    return tuple(_coverage(comparison, number, own) for number in range(len(comparison.articles)))


def _coverage(comparison: Comparison, number: int, own: OnlyHere) -> Coverage:
    length = len(comparison.articles[number].text)
    told = [Telling.REST] * length
    passages = [place for alignment in comparison.alignments for place in alignment.passages]
    wording = [place for run in comparison.wording for place in run.passages]
    own_places = [Place(number, span.start, span.end) for span in own.spans(number)]
    # Later ones lie over earlier ones: the same words are found inside passages that tell the same.
    for telling, places in ((Telling.OWN, own_places), (Telling.OTHER, passages), (Telling.SAME, wording)):
        for place in places:
            if place.article == number:
                told[place.start : place.end] = [telling] * (place.end - place.start)
    counts = Counter(told)
    stretches = tuple((telling, sum(1 for _ in run) / length) for telling, run in groupby(told))
    return Coverage({telling: counts[telling] / max(1, length) for telling in Telling}, stretches)
