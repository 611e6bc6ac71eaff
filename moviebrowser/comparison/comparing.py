"""Compare several articles: the steps in their order, with progress between them."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from moviebrowser.analysis import Analysis
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Comparison
from moviebrowser.comparison.corrections import Correction, apply_corrections
from moviebrowser.progress import Cancelled, Progress, Report, Stop, unstoppable, unwatched

_STEPS = ("Linking names", "Finding shared wording", "Matching passages", "Matching quotes", "Comparing facts")


def compare(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    *,
    corrections: Sequence[Correction] = (),
    report: Report = unwatched,
    stop: Stop = unstoppable,
) -> Comparison:
    """Compare one or more articles of a story; `analyses[i]` is the analysis of `articles[i]`.

    `corrections` are what the reader mended in the linking of these names. Raises ValueError when there is no article,
    or not one analysis for each; `Cancelled` when `stop` asks for it between steps.
    """
    if not articles or len(articles) != len(analyses):
        raise ValueError(f"one analysis is needed for each article: {len(analyses)} for {len(articles)}")
    with _without_collecting():
        return _compared(articles, analyses, corrections, _Steps(report, stop))


def _compared(
    articles: Sequence[Article], analyses: Sequence[Analysis], corrections: Sequence[Correction], steps: "_Steps"
) -> Comparison:
    # Imported here, since the floor's face must stay light.
    from moviebrowser.comparison.alignment import align
    from moviebrowser.comparison.facts import find_facts
    from moviebrowser.comparison.linking import link
    from moviebrowser.comparison.only_here import only_here
    from moviebrowser.comparison.quotes import compare_quotes
    from moviebrowser.comparison.runs import shared_words
    from moviebrowser.comparison.wording import shared_wording

    steps.enter(0)
    entities = apply_corrections(link(articles, analyses), corrections, articles)
    steps.enter(1)
    shared = shared_words(articles)
    wording, overlap = shared_wording(articles, entities, shared)
    steps.enter(2)
    alignments, sync = align(articles, analyses, entities, shared)
    steps.enter(3)
    quotes = compare_quotes(articles, analyses, entities, shared)
    steps.enter(4)
    facts = find_facts(articles, analyses, entities, alignments)
    found = Comparison(tuple(articles), entities, alignments, sync, facts, quotes, wording, overlap)
    found = replace(found, only_here=only_here(found))
    steps.finish()
    return found


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Pause the collector of cyclic garbage: comparing makes none, and the search for it takes a tenth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class _Steps:
    """Tells where the work is, and stops it when asked."""

    def __init__(self, report: Report, stop: Stop) -> None:
        self._report = report
        self._stop = stop

    def enter(self, nth: int) -> None:
        if self._stop():
            raise Cancelled
        self._report(Progress(nth, len(_STEPS), _STEPS[nth]))

    def finish(self) -> None:
        self._report(Progress(len(_STEPS), len(_STEPS)))
