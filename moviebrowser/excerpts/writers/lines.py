"""Runs broken into lines, and the order in which a line's runs are seen when scripts of both directions meet."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from moviebrowser.excerpts.directions import has_right_to_left
from moviebrowser.excerpts.paper import Run

Line = tuple[Run, ...]
Measure = Callable[[str, Run], float]

# Where a line may end: after white space, and around every character of scripts that are written without it. A space
# that does not break is a letter.
_IDEOGRAPHS = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_FIRM = r"\u00a0\u2007\u202f"
_TOKEN = re.compile(rf"\n|[{_IDEOGRAPHS}]|[^\S\n{_FIRM}]+|(?:[^\s{_IDEOGRAPHS}]|[{_FIRM}])+")
_SPACE = re.compile(rf"[^\S{_FIRM}]+")

# Scripts whose letters join, stack or go from right to left; emoji that are made of several; marks over letters.
_COMPLEX = re.compile(
    r"[\u0300-\u036f\u0590-\u109f\u1780-\u17ff\u1a00-\u1cff\u200c\u200d\u20d0-\u20f0\ufb1d-\ufdff\ufe00-\ufe0f\ufe70-\ufeff"
    r"\U00010800-\U00010fff\U0001e800-\U0001efff\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]"
)
# Marks that steer directions and joining, and show nothing themselves.
_UNSEEN = dict.fromkeys((0xAD, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFE0E, 0xFE0F, 0xFEFF))


def seen(text: str) -> str:
    """Return the text without marks that a font would show as an empty box."""
    return text if text.isascii() else text.translate(_UNSEEN)


def complex_script(text: str) -> bool:
    """Return whether a text needs shaping to be shown as it is written."""
    return not text.isascii() and _COMPLEX.search(text) is not None


def broken(runs: Sequence[Run], room: float, measure: Measure) -> Iterator[Line]:
    """Break runs into lines that are no wider than `room`."""
    line: list[tuple[Run, list[str]]] = []
    used = 0.0
    for run, token, width in _tokens(runs, room, measure):
        space = _SPACE.fullmatch(token) is not None
        if token == "\n" or (used + width > room and not space):
            yield _line(line)
            line, used = [], 0.0
        if token == "\n" or (space and not line):
            continue
        if line and line[-1][0] is run:
            line[-1][1].append(token)
        else:
            line.append((run, [token]))
        used += width
    if line:
        yield _line(line)


def in_sight_order(line: Line, from_right: bool) -> list[tuple[Run, str | None]]:
    """Return a line's runs from left to right as they are seen, each with its direction where that matters.

    By the Unicode bidirectional algorithm (Annex 9), over the whole line, whatever its runs.
    """
    text = "".join(run.text for run in line)
    if not from_right and not has_right_to_left(text):
        return [(run, None) for run in line]
    from fpdf.bidi import BidiParagraph
    from fpdf.enums import TextDirection

    base = TextDirection.RTL if from_right else TextDirection.LTR
    ordered = BidiParagraph(text, base, preserve_bn_chars=True).get_reordered_characters()
    owners = [run for run in line for _ in run.text]
    pieces: list[tuple[Run, str, list[str]]] = []
    for character in ordered:
        owner = owners[character.character_index]
        direction = "rtl" if character.embedding_level % 2 else "ltr"
        if pieces and pieces[-1][0] is owner and pieces[-1][1] == direction:
            pieces[-1][2].append(character.character)
        else:
            pieces.append((owner, direction, [character.character]))
    return [
        (replace(owner, text="".join(letters if direction == "ltr" else reversed(letters))), direction)
        for owner, direction, letters in pieces
    ]


def _tokens(runs: Sequence[Run], room: float, measure: Measure) -> Iterator[tuple[Run, str, float]]:
    """Yield words, spaces and line ends with their run and width; a word wider than the page comes in pieces."""
    for run in runs:
        for token in _TOKEN.findall(run.text):
            width = 0.0 if token == "\n" else measure(token, run)
            if width <= room:
                yield run, token, width
            else:
                yield from ((run, letter, measure(letter, run)) for letter in token)


def _line(pieces: Sequence[tuple[Run, list[str]]]) -> Line:
    """Return the pieces as runs, the space at the end left out."""
    line = [replace(run, text="".join(tokens)) for run, tokens in pieces]
    return (*line[:-1], replace(line[-1], text=line[-1].text.rstrip(" \t"))) if line else ()
