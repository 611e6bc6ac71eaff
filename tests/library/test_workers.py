"""Worker processes: whatever they are at, closing ends them and leaves nothing waiting."""

import os
import threading
import time
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import pytest

from moviebrowser.library.workers import Workers

LARGE = 64_000_000


def test_closing_does_not_wait_for_the_rest_of_an_answer() -> None:
    before = set(threading.enumerate())
    for pause in (0.02, 0.06, 0.08, 0.1, 0.12):
        workers = Workers(1)
        workers.submit(len, b"").result()
        workers.submit(bytes, LARGE)
        time.sleep(pause)  # until it is handed over, on one machine or another
        workers.close()
    assert_ended(before)


@pytest.mark.parametrize("go_on", [True, False])
def test_a_process_that_dies_while_work_is_handed_over_leaves_nothing_waiting(go_on: bool) -> None:
    before = set(threading.enumerate())
    workers = Workers(1)
    workers.submit(len, b"").result()
    dying: list[Future[int]] = [workers.submit(_die), *(workers.submit(len, bytes(LARGE)) for _ in range(3))]
    for future in dying:
        with pytest.raises(BrokenProcessPool):
            future.result()
    if go_on:
        assert workers.submit(len, b"more").result() == len("more")
    workers.close()
    assert_ended(before)


def _die() -> int:
    os._exit(1)


def assert_ended(before: set[threading.Thread]) -> None:
    for thread in set(threading.enumerate()) - before:
        thread.join(10)
        assert not thread.is_alive(), thread
