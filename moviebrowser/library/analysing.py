"""Analyses of the library's articles: made in worker processes where the pipeline stays loaded, and kept."""

import json
import logging
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from moviebrowser.analysis import Analysis, analyser_version, as_json, from_json
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison, Correction
from moviebrowser.library import article_table
from moviebrowser.library.errors import LibraryError
from moviebrowser.library.store import Store
from moviebrowser.library.workers import Workers, each_batch
from moviebrowser.progress import Cancelled, Progress, Report, Stop

_log = logging.getLogger(__name__)
_BATCH = 4
_REPORT_EVERY = 0.1
_WARM_UP = Article("A first sentence that nobody reads.")


@dataclass(frozen=True, slots=True)
class _Analysed:
    """An article's analysis, packed, or why there is none."""

    key: str
    data: bytes | None
    reason: str = ""


def analysis(store: Store, id: int) -> Analysis | None:
    """Return an article's analysis by the present analyser, if it is kept."""
    return analyses(store, [id]).get(id)


def analyses(store: Store, ids: Sequence[int]) -> dict[int, Analysis]:
    """Return those analyses of articles that are kept, by article id."""
    found = {}
    for id, key in article_table.keys(store, ids).items():
        row = store.row("SELECT data FROM analysis WHERE key = ? AND version = ?", key, analyser_version())
        if row:
            found[id] = _unpack(row[0])
    return found


def unanalysed(store: Store) -> list[int]:
    """Return the articles that the present analyser has not seen, newest first."""
    rows = store.rows(
        "SELECT id FROM article WHERE key NOT IN (SELECT key FROM analysis WHERE version = ?) ORDER BY id DESC",
        analyser_version(),
    )
    return [row[0] for row in rows]


def analyse(store: Store, workers: Workers, ids: Iterable[int], report: Report, stop: Stop) -> dict[int, Analysis]:
    """Return articles' analyses, making and keeping the missing ones. Leaves out what fails (logged) or was stopped."""
    wanted = list(dict.fromkeys(ids))
    found = analyses(store, wanted)
    missing = [id for id in wanted if id not in found]
    make(store, workers, missing, report, stop)
    found.update(analyses(store, missing))
    return {id: found[id] for id in wanted if id in found}


def make(store: Store, workers: Workers, ids: Sequence[int], report: Report, stop: Stop) -> int:
    """Make and keep the analyses of articles that have none; returns of how many. What fails is logged."""
    done, told = 0, 0.0

    def pulse() -> None:
        nonlocal told
        if time.monotonic() - told >= _REPORT_EVERY:
            told = time.monotonic()
            report(Progress(done, len(ids), "Analysing"))

    by_key: dict[str, list[int]] = {}
    keys = article_table.keys(store, ids)
    for id in ids:
        if id in keys:
            by_key.setdefault(keys[id], []).append(id)
    for batch, made in each_batch(workers, analyse_batch, _batches(store, by_key), stop=stop, pulse=pulse):
        results = made if made is not None else [_Analysed(batch[0].key, None, "the analyser ended without a word")]
        _keep(store, results)
        done += sum(len(by_key.get(result.key, ())) for result in results if result.data is not None)
    report(Progress(done, len(ids), "Analysing"))
    return done


def _batches(store: Store, by_key: Mapping[str, Sequence[int]]) -> Iterator[list[Article]]:
    """Yield batches of articles, one of each text; one that was removed meanwhile is left out."""
    firsts = [same[0] for same in by_key.values()]
    for first in range(0, len(firsts), _BATCH):
        batch = []
        for id in firsts[first : first + _BATCH]:
            with suppress(KeyError):
                batch.append(article_table.article(store, id, original=False))
        if batch:
            yield batch


def compare(
    store: Store,
    workers: Workers,
    ids: Sequence[int],
    analysed: dict[int, Analysis],
    corrections: Sequence[Correction],
    report: Report,
    stop: Stop,
) -> Comparison:
    """Compare analysed articles in a worker process.

    Raises Cancelled when stopped, KeyError for an unknown article, LibraryError for one without analysis.
    """
    articles = [article_table.article(store, id, original=False) for id in ids]
    if stop():
        raise Cancelled
    missing = [id for id in ids if id not in analysed]
    if missing:
        names = ", ".join(summary.title or str(summary.id) for summary in article_table.summaries(store, missing))
        raise LibraryError(store.folder, f"not analysed, so not to be compared: {names}")
    report(Progress(0, None, "Comparing"))
    return workers.run(compare_articles, articles, [analysed[id] for id in ids], corrections, stop=stop)


def analyse_batch(articles: list[Article]) -> list[_Analysed]:
    """Analyse articles, in a worker process. Never raises: what goes wrong with one is told beside it."""
    from moviebrowser.analysis import analyse

    try:
        return [_Analysed(result.key, _pack(result)) for result in analyse(articles)]
    except Exception as error:
        if len(articles) == 1:
            return [_Analysed(articles[0].key, None, f"{type(error).__name__}: {error}")]
    return [result for article in articles for result in analyse_batch([article])]


def compare_articles(
    articles: list[Article], analyses: list[Analysis], corrections: Sequence[Correction], *, stop: Stop
) -> Comparison:
    """Compare articles, in a worker process."""
    from moviebrowser.comparison import compare

    return compare(articles, analyses, corrections=corrections, stop=stop)


def warm_up() -> None:
    """Load the pipeline, in a worker process."""
    analyse_batch([_WARM_UP])


def _keep(store: Store, results: Iterable[_Analysed]) -> None:
    version = analyser_version()
    with store.change() as change:
        for result in results:
            if result.data is None:
                _log.error("An article could not be analysed: %s", result.reason)
                continue
            change.do("DELETE FROM analysis WHERE key = ?", result.key)
            change.do("INSERT INTO analysis (key, version, data) VALUES (?, ?, ?)", result.key, version, result.data)


def _pack(analysis: Analysis) -> bytes:
    return zlib.compress(json.dumps(as_json(analysis), separators=(",", ":")).encode(), 6)


def _unpack(data: bytes) -> Analysis:
    return from_json(json.loads(zlib.decompress(data)))
