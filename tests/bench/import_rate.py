"""Import generated text files of 4 KB, searchable at the end, beside Whoosh alone and (if installed) recollindex.

    python tests/bench/import_rate.py [--files 5000]
"""

import argparse
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import generated

from moviebrowser.library import Library
from moviebrowser.progress import Progress


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def import_all(folder: Path, files: Path) -> None:
    last = ""

    def report(progress: Progress) -> None:
        nonlocal last
        if progress.what != last:
            last = progress.what
            print(f"  {time.perf_counter() - begun:6.2f} s  {progress.what} {progress.done}/{progress.total}")

    begun = time.perf_counter()
    with Library.open(folder) as library:
        result = library.import_paths([files], report=report)
        found = library.search("*").total
        print(f"  {time.perf_counter() - begun:6.2f} s  searchable: {found}, kept {len(result.added)}")


def whoosh_alone(folder: Path, files: Path) -> None:
    from whoosh import fields, index
    from whoosh.analysis import StemmingAnalyzer

    folder.mkdir()
    schema = fields.Schema(path=fields.ID(stored=True), text=fields.TEXT(analyzer=StemmingAnalyzer()))
    writer = index.create_in(str(folder), schema).writer(procs=2, limitmb=128)
    for file in sorted(files.iterdir()):
        writer.add_document(path=str(file), text=file.read_text("utf-8"))
    writer.commit()


def recoll(folder: Path, files: Path) -> None:
    folder.mkdir()
    (folder / "recoll.conf").write_text(f"topdirs = {files}\nloglevel = 1\n")
    subprocess.run(["recollindex", "-c", str(folder)], check=True, capture_output=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=5000)
    number = parser.parse_args().files
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = folder / "files"
        generated.write(files, number)
        ours = seconds(lambda: import_all(folder / "library", files))
        print(f"moviebrowser  {number / ours:7.0f} articles/s")
        others = {"Whoosh, two writers": whoosh_alone}
        if shutil.which("recollindex"):
            others["recollindex"] = recoll
        for label, other in others.items():
            theirs = seconds(lambda other=other, label=label: other(folder / label, files))  # type: ignore[misc]
            print(f"{label}  {number / theirs:7.0f} articles/s; ours / theirs: {theirs / ours:.2f}")


if __name__ == "__main__":
    main()
