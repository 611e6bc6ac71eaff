"""Addresses that the reader gave become articles of the library."""

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path

from moviebrowser.articles import Article, FetchError
from moviebrowser.library import file_table
from moviebrowser.library.article_table import PackedArticle, pack_all
from moviebrowser.library.editions import Kept, Outcome
from moviebrowser.library.file_table import Failure
from moviebrowser.library.importing import ImportReport
from moviebrowser.library.store import Store
from moviebrowser.progress import Cancelled, Progress, Report, Stop

_AT_ONCE = 4
_PULSE = 0.2


def import_addresses(
    store: Store,
    addresses: Sequence[str],
    keep: Callable[[Sequence[PackedArticle]], list[Kept]],
    report: Report,
    stop: Stop,
) -> ImportReport:
    """Fetch addresses, a few at a time, and keep their articles. Stopping keeps what is finished."""
    wanted = list(dict.fromkeys(addresses))
    kept: list[Kept] = []
    failures: list[Failure] = []
    done = 0
    with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="fetching") as pool:
        under_way = {pool.submit(_fetch, address, stop): address for address in wanted}
        while under_way and not stop():
            report(Progress(done, len(wanted), "Fetching"))
            finished, _ = wait(under_way, timeout=_PULSE, return_when=FIRST_COMPLETED)
            for future in finished:
                _take_in(store, future, under_way.pop(future), keep, kept, failures)
                done += 1
        for future in under_way:
            future.cancel()
    report(Progress(done, len(wanted), "Fetching"))
    return _told(kept, failures, cancelled=done < len(wanted))


def _fetch(address: str, stop: Stop) -> list[Article]:
    from moviebrowser.articles import fetch

    return fetch(address, stop=stop)


def _take_in(
    store: Store,
    future: Future[list[Article]],
    address: str,
    keep: Callable[[Sequence[PackedArticle]], list[Kept]],
    kept: list[Kept],
    failures: list[Failure],
) -> None:
    try:
        kept += keep(pack_all(future.result()))
        with store.change() as change:
            file_table.settle(change, [address])
    except Cancelled:
        pass
    except FetchError as error:
        failures.append(Failure(Path(address), error.reason, address))
        with store.change() as change:
            file_table.settle(change, [address])
            file_table.keep_failures(change, failures[-1:])


def _told(kept: Sequence[Kept], failures: Sequence[Failure], *, cancelled: bool) -> ImportReport:
    ids = {outcome: tuple(id for id, what in kept if what is outcome) for outcome in Outcome}
    return ImportReport(
        added=ids[Outcome.ADDED],
        known=ids[Outcome.KNOWN],
        failures=tuple(failures),
        cancelled=cancelled,
        changed=ids[Outcome.CHANGED],
        ids=tuple(dict.fromkeys(id for id, _ in kept)),
    )
