"""Bring the translations level with the sources: collect the texts, fill in English plurals, compile.

Run by `make translations`. A new language begins with `python packaging/translations.py xx`; then translate
`resources/translations/moviebrowser_xx.ts` with Qt Linguist or by hand, and run it once more.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
OWN = "en"


def main(codes: list[str]) -> int:
    known = {path.stem.partition("_")[2] for path in FOLDER.glob("moviebrowser_*.ts")}
    left = 0
    for code in sorted(known | {OWN, *codes}):
        file = FOLDER / f"moviebrowser_{code}.ts"
        collect(file, code)
        if code == OWN:
            fill_plurals(file)
        compiled = file.with_suffix(".new")
        run("lrelease", "-silent", file, "-qm", compiled)
        # In the old one's place at once: a window that stands has that in its memory, and would fall over what is cut.
        compiled.replace(file.with_suffix(".qm"))
        unfinished = file.read_text("utf-8").count('type="unfinished"')
        print(f"{file.name}: {unfinished} to translate")
        left += unfinished
    return 1 if left else 0


def collect(file: Path, code: str) -> None:
    package = ROOT / "moviebrowser"
    sources = [*sorted((package / "desktop").rglob("*.py")), package / "excerpts" / "words.py"]
    own = ["-pluralonly"] if code == OWN else []
    plain = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", OWN, "-target-language", code]
    run("lupdate", *plain, *own, *sources, "-ts", file)


def fill_plurals(file: Path) -> None:
    """Write out what "(s)" stands for."""
    tree = ElementTree.parse(file)
    for message in tree.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        for form, ending in zip(translation.findall("numerusform"), ("", "s"), strict=True):
            form.text = source.replace("(s)", ending)
    ElementTree.indent(tree, "    ")
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def run(tool: str, *arguments: str | Path) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *map(str, arguments)], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
