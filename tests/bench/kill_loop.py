"""Kill an import of generated files again and again, and tell whether anything that was kept got lost.

    python tests/bench/kill_loop.py [--files 500] [--kills 20]
"""

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import generated

from moviebrowser.library import Library

_IMPORT = """
import sys
from pathlib import Path
from moviebrowser.library import Library

def tell(progress):
    print(progress.what, progress.done, flush=True)

if __name__ == "__main__":
    with Library.open(Path(sys.argv[1])) as library:
        library.reconcile(report=tell)
        library.import_paths([Path(sys.argv[2])], report=tell)
"""


def kill_once(script: Path, folder: Path, files: Path, reach: int, wait: float) -> str:
    """Import until killed, so many seconds after so many files (all: at its end); returns the last that it told."""
    command = [sys.executable, str(script), str(folder), str(files)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    told = ["nothing yet"]
    for line in process.stdout or ():
        told.append(line.strip())
        if int(line.split()[-1]) >= reach:
            break
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    return [*told, *(process.communicate()[0] or "").splitlines()][-1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--kills", type=int, default=20)
    options = parser.parse_args()
    chance = random.Random()
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder, files, script = Path(name) / "library", Path(name) / "files", Path(name) / "importing.py"
        script.write_text(_IMPORT)
        generated.write(files, options.files)
        kept: set[int] = set()
        for number in range(1, options.kills + 1):
            reach, wait = chance.randint(0, options.files), chance.uniform(0.0, 1.0)
            told = kill_once(script, folder, files, reach, wait)
            begun = time.perf_counter()
            with Library.open(folder) as library:
                ids = {summary.id for summary in library.summaries()}
                behind = len(ids) - library.search("*").total
                library.reconcile()
                found = library.search("*").total
                problems = library.check()
            took = time.perf_counter() - begun
            bad = bool(kept - ids) or found != len(ids) or bool(problems)
            wrong += bad
            kept = ids
            if len(ids) == options.files:
                # Everything is in: begin anew, so that each kill has an import to hit.
                shutil.rmtree(folder)
                kept = set()
            print(
                f"{number:3} killed {wait:.2f} s after {reach} files at “{told}”: {len(ids)} kept,"
                f" {behind} not indexed; right in {took:.2f} s: {f'WRONG {problems}' if bad else 'nothing lost'}"
            )
        with Library.open(folder) as library:
            library.import_paths([files])
            print(f"then imported whole: {library.search('*').total} of {options.files} found")
            wrong += library.search("*").total != options.files
    print(f"{wrong} wrong of {options.kills}")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
