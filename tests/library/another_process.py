"""Another process at the same library."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

IMPORT = """
import sys
from pathlib import Path
from moviebrowser.library import Library
def tell(progress):
    print(progress.done if progress.total else 0, flush=True)
if __name__ == "__main__":
    with Library.open(Path(sys.argv[1])) as library:
        print("open", flush=True)
        if len(sys.argv) > 2:
            library.import_paths([Path(sys.argv[2])], report=tell)
        else:
            sys.stdin.read()
"""


@contextmanager
def another(tmp_path: Path, *arguments: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that has the library open, and perhaps imports a folder."""
    script = tmp_path / "another.py"
    script.write_text(IMPORT)
    command = [sys.executable, str(script), *map(str, arguments)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        assert process.stdout.readline() == "open\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def wait_for_files(process: "subprocess.Popen[str]", number: int) -> None:
    """Wait until that many files are in."""
    assert process.stdout
    while int(process.stdout.readline()) < number:
        pass
