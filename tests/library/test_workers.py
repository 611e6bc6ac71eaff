"""Worker processes: whatever they are at, closing ends them and leaves nothing waiting."""

import threading
import time

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
    for thread in set(threading.enumerate()) - before:
        thread.join(10)
        assert not thread.is_alive(), thread
