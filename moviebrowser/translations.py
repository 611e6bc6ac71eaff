"""The translations of the program's texts, as files that need no window to be read, and texts with something filled in.

The files are those of Qt Linguist, `resources/translations/moviebrowser_xx.ts`: contexts, each with English sources and
what they are in the language.
"""

import os
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from moviebrowser import places

OWN = "en"
"""The language in which the program is written."""

_HOLE = re.compile(r"\{\d\}")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text that stands in a declaration, to be translated where it is shown."""
    return text


def folder() -> Path:
    """Return where the translations lie."""
    return places.resources() / "translations"


def codes() -> tuple[str, ...]:
    """Return the codes of the languages that there are, the program's own first."""
    return OWN, *sorted({file.stem.partition("_")[2] for file in folder().glob("moviebrowser_*.qm")} - {OWN})


def of_the_terminal() -> str:
    """Return the code of the language that the environment asks for, as gettext reads it; the own one failing that."""
    asked = (os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((value for value in asked if value), OWN)
    code = re.split("[_.@:-]", first)[0].lower()
    return code if code in codes() else OWN


@cache
def translated(language: str, context: str) -> Mapping[str, str]:
    """Return a context's texts in a language, by what they are in English; nothing when they are not translated."""
    file = folder() / f"moviebrowser_{language}.ts"
    if language == OWN or not language.isalnum() or not file.is_file():
        return {}
    from xml.etree import ElementTree

    contexts = (each for each in ElementTree.parse(file).iter("context") if each.findtext("name") == context)
    messages = (message for each in contexts for message in each.iter("message"))
    return {message.findtext("source", ""): message.findtext("translation") or "" for message in messages}


def matched(text: str, sources: Iterable[str]) -> tuple[str, tuple[str, ...]] | None:
    """Return the source with something to be filled in (`{0}`, `{1}`) that the text is, and what fills it.

    Of several the one that leaves least open.
    """
    for source, pattern in _patterns(tuple(sources)):
        found = pattern.fullmatch(text)
        if found:
            return source, found.groups()
    return None


def of_office(label: str, known: Mapping[str, str]) -> str | None:
    """Return an office in another language, its body behind it: `known` has offices in small letters.

    One that is narrowed keeps the articles' words behind the office itself: "Minister: Transport minister".
    """
    said, bracket, body = label.partition(" (")
    if said.lower() in known:
        return f"{known[said.lower()]}{bracket}{body}"
    last = said.partition(" of ")[0].rpartition(" ")[2].lower()
    return f"{known[last]}: {label}" if last in known else None


@cache
def _patterns(sources: tuple[str, ...]) -> list[tuple[str, re.Pattern[str]]]:
    open_ones = [source for source in sources if _HOLE.search(source)]
    return [(source, re.compile(_pattern(source), re.DOTALL)) for source in _fullest(open_ones)]


def _pattern(source: str) -> str:
    return "(.+?)".join(re.escape(part) for part in _HOLE.split(source))


def _fullest(sources: Iterable[str]) -> list[str]:
    return sorted(sources, key=lambda source: -len(_HOLE.sub("", source)))
