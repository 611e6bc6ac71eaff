"""Which of this machine's fonts can show a text; the PDF carries its fonts with it, so they have to be found."""

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError
from fontTools.unicodedata import script, script_name

# Names of font files, without suffix and in lower case: regular, bold, italic. Each covers Latin, Cyrillic and Greek.
_FAMILIES = (
    ("notosans-regular", "notosans-bold", "notosans-italic"),
    ("dejavusans", "dejavusans-bold", "dejavusans-oblique"),
    ("liberationsans-regular", "liberationsans-bold", "liberationsans-italic"),
    ("segoeui", "segoeuib", "segoeuii"),
    ("arial", "arialbd", "ariali"),
    ("arial", "arial bold", "arial italic"),
    ("freesans", "freesansbold", "freesansoblique"),
)

_SERIFS = (
    ("notoserif-regular", "notoserif-bold", "notoserif-italic"),
    ("dejavuserif", "dejavuserif-bold", "dejavuserif-italic"),
    ("liberationserif-regular", "liberationserif-bold", "liberationserif-italic"),
    ("georgia", "georgiab", "georgiai"),
    ("georgia", "georgia bold", "georgia italic"),
    ("freeserif", "freeserifbold", "freeserifitalic"),
)

# Fonts for what the family lacks, tried in this order after those that are named after the letter's script.
_OTHERS = (
    "notosanscjk-regular",
    "notosanscjksc-regular",
    "notosanssc-regular",
    "notosansjp-regular",
    "notosanskr-regular",
    "droidsansfallbackfull",
    "droidsansfallback",
    "wqy-microhei",
    "wqy-zenhei",
    "msyh",
    "msgothic",
    "malgun",
    "pingfang",
    "hiragino sans gb",
    "notocoloremoji",
    "notoemoji-regular",
    "twitteremoji",
    "seguiemj",
    "dejavusans",
    "arial unicode",
    "notosanssymbols2-regular",
    "notosanssymbols-regular",
    "notosansmath-regular",
    "symbola",
    "seguisym",
)

# How the fonts that every PDF reader has write what they lack.
_CORE = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "•": "-"})


# Joiners and selectors, which show nothing themselves.
_IGNORABLE = frozenset(
    map(chr, (0xAD, 0xFE0E, 0xFE0F, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF))
)


@dataclass(frozen=True, slots=True)
class Face:
    """A font file, and which of its fonts is meant when it holds several."""

    path: Path
    number: int = 0


@dataclass(frozen=True, slots=True)
class Faces:
    """Fonts that show a text: regular, bold and italic of two families, others beside them, and the characters that
    none of them has.

    The families are empty on a machine without a font of any that is known.
    """

    sans: tuple[Face, ...]
    serif: tuple[Face, ...]
    others: tuple[Face, ...]
    missing: frozenset[str]

    def shown(self, text: str) -> str:
        """Return the text with question marks for what cannot be shown."""
        if not self.sans:
            text = text.translate(_CORE)
        return "".join("?" if letter in self.missing else letter for letter in text) if self.missing else text


def faces_for(letters: Iterable[str]) -> Faces:
    """Return the fonts of this machine that show the letters."""
    wanted = {letter for letter in letters if not letter.isspace() and unicodedata.category(letter) not in ("Cc", "Cf")}
    sans = _family(_FAMILIES)
    if not sans:
        missing = {letter for letter in wanted if not letter.translate(_CORE).isascii() and ord(letter) > 0xFF}
        return Faces((), (), (), frozenset(missing))
    serif = _family(_SERIFS) or sans
    # What one family lacks, the other does not show in its place.
    wanted -= _letters(sans[0]) & _letters(serif[0]) | _IGNORABLE
    others: list[Face] = []
    for face in _others(wanted):
        if not wanted:
            break
        if found := wanted & _letters(face):
            others.append(face)
            wanted -= found
    return Faces(sans, serif, tuple(others), frozenset(wanted))


def _family(families: Sequence[tuple[str, str, str]]) -> tuple[Face, ...]:
    """Return regular, bold and italic of the first family that is there."""
    files = _installed()
    for regular, bold, italic in families:
        if regular in files:
            plain = files[regular]
            return Face(plain), Face(files.get(bold, plain)), Face(files.get(italic, plain))
    return ()


def _others(letters: Iterable[str]) -> Iterator[Face]:
    scripts = sorted({script_name(script(letter)) for letter in letters})
    names = (f"notosans{''.join(filter(str.isalpha, name)).lower()}-regular" for name in scripts)
    files = _installed()
    yield from (Face(files[name]) for name in (*names, *_OTHERS) if name in files)


@cache
def _letters(face: Face) -> frozenset[str]:
    """Return the characters that a font shows; none when the file cannot be read."""
    try:
        with TTFont(face.path, fontNumber=face.number, lazy=True) as font:
            return frozenset(map(chr, font.getBestCmap() or ()))
    except (OSError, TTLibError, AssertionError):
        return frozenset()


@cache
def _installed() -> dict[str, Path]:
    """Return this machine's font files by name, in lower case and without suffix."""
    files: dict[str, Path] = {}
    for folder in _folders():
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.suffix.lower() in (".ttf", ".otf", ".ttc"):
                files.setdefault(path.stem.lower(), path)
    return files


def _folders() -> Iterator[Path]:
    """Yield where fonts lie: the defaults of fontconfig and the XDG base directories, of macOS, and of Windows."""
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        yield Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft" / "Windows" / "Fonts"
    elif sys.platform == "darwin":
        yield from (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    else:
        yield from (Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share") / "fonts", home / ".fonts")
        shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        yield from (Path(folder) / "fonts" for folder in shared.split(":") if folder)
