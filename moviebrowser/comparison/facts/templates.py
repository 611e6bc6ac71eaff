"""Fact templates: questions that a person can add in `resources/facts/*.toml`, whose head tells the format."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from moviebrowser import places

_KINDS = {"person", "organisation", "place", "work", "event", "product", "date", "time", "word"}
_DIMENSIONS = {"money", "speed", "length", "duration", "mass", "percent", "ordinal", "age", "temperature", "count"}
_FIELDS = {"id", "label", "answer", "patterns", "also", "subject", "many", "at_least", "words", "ends", "unless"}
_PIECE = re.compile(r"\{(\w+)(\+?)\}|\{([()])\}|\.\.\.|[()\[\]|]|[^\s()\[\]|{}]+")
_GAP = r"(?:[^ ]+ ){0,6}?"


class TemplateError(Exception):
    """A fact template that cannot be used; the message names the file, the line and the reason."""


@dataclass(frozen=True, slots=True)
class Template:
    """A question and the patterns that find its answers in a passage's line.

    `kinds` are the token kinds that can answer, or, with `words`, the answers themselves. `many` means the answer is a
    list, compared as a set, and counted only from `at_least` names on. `subject` is the type of what is asked about
    ("work", "person"), None when it is the story. `also` are looser patterns, believed only where their answer shares
    something with an answer that `patterns` found elsewhere; `unless` are words that undo a finding in which, or
    shortly before which, they stand.
    """

    id: str
    label: str
    kinds: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    also: tuple[re.Pattern[str], ...] = ()
    unless: tuple[re.Pattern[str], ...] = ()
    subject: str | None = None
    many: bool = False
    at_least: int = 1
    words: tuple[str, ...] = ()


@cache
def templates() -> tuple[Template, ...]:
    """Return all templates of the resources, in order of file name. Raises TemplateError."""
    return tuple(template for path in sorted((places.resources() / "facts").glob("*.toml")) for template in load(path))


def load(path: Path) -> list[Template]:
    """Return the templates of one file. Raises TemplateError."""
    text = path.read_text(encoding="utf-8")
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TemplateError(f"{path}: {error}") from error
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == "[[fact]]"]
    return [
        _template(fields, f"{path}, line {line}") for fields, line in zip(content.get("fact", ()), lines, strict=False)
    ]


def _template(fields: Mapping[str, Any], where: str) -> Template:
    try:
        return _checked(fields)
    except ValueError as error:
        raise TemplateError(f"{where}: {error}") from error


def _checked(fields: Mapping[str, Any]) -> Template:
    if unknown := fields.keys() - _FIELDS:
        raise ValueError(f"unknown field {sorted(unknown)[0]!r}")
    if lacking := {"id", "label", "answer", "patterns"} - fields.keys():
        raise ValueError(f"the field {sorted(lacking)[0]!r} is missing")
    answer = [fields["answer"]] if isinstance(fields["answer"], str) else list(fields["answer"])
    subject, words = fields.get("subject"), tuple(fields.get("words", ()))
    if subject is not None and subject not in _KINDS:
        raise ValueError(f"subject {subject!r} is no type; the types are {', '.join(sorted(_KINDS))}")
    if ("word" in answer) != bool(words):
        raise ValueError('answer = "word" goes with a list of words')
    slots = {"answer": _slot_of(_kinds(answer), words, tuple(fields.get("ends", ()))), "subject": ""}
    if subject:
        slots["subject"] = _slot_of([subject], (), ())
    return Template(
        id=fields["id"],
        label=fields["label"],
        kinds=tuple(_kinds(answer)),
        patterns=tuple(_compiled(pattern, slots) for pattern in fields["patterns"]),
        unless=tuple(_compiled(pattern, slots) for pattern in fields.get("unless", ())),
        also=tuple(_compiled(pattern, slots) for pattern in fields.get("also", ())),
        subject=subject,
        many=bool(fields.get("many", False)),
        at_least=int(fields.get("at_least", 1)),
        words=words,
    )


def _kinds(names: list[str]) -> Iterator[str]:
    for name in names:
        if name in _DIMENSIONS:
            yield f"amount\\.{name}"
        elif name in _KINDS:
            yield name
        else:
            raise ValueError(f"answer {name!r} is no type; the types are {', '.join(sorted(_KINDS | _DIMENSIONS))}")


def _slot_of(kinds: Iterable[str], words: tuple[str, ...], ends: tuple[str, ...]) -> str:
    """Return the expression of one token that can stand in a slot."""
    if words:
        either = "|".join(re.escape(word.lower()) for word in words)
        return f"(?:<[^ :]+:\\d+:(?:{either})> |(?:{either}) )"
    name = rf"[^ ]*(?:{'|'.join(re.escape(end.lower()) for end in ends)})" if ends else "[^ ]+"
    return rf"<(?:{'|'.join(kinds)}):\d+:{name}> "


def _compiled(pattern: str, slots: Mapping[str, str]) -> re.Pattern[str]:
    """Return the pattern as a regular expression over lines that end with a space."""
    if re.sub(_PIECE, "", pattern).strip():
        raise ValueError(f"pattern {pattern!r}: a brace is not closed")
    parts = []
    for match in _PIECE.finditer(pattern):
        piece, slot, several = match[0], match[1], bool(match[2])
        if slot:
            parts.append(_slot(slot, several, slots, pattern))
        elif match[3]:
            parts.append(re.escape(match[3]) + " ")
        elif piece == "...":
            parts.append(_GAP)
        elif piece in "([":
            parts.append("(?:")
        elif piece in ")]|":
            parts.append({")": ")", "]": ")?", "|": "|"}[piece])
        else:
            parts.append("[^ ]+ " if piece == "_" else _word(piece))
    try:
        return re.compile(r"(?<![^ ])" + "".join(parts))
    except re.error as error:
        raise ValueError(f"pattern {pattern!r}: {error}") from error


def _slot(name: str, several: bool, slots: Mapping[str, str], pattern: str) -> str:
    one = slots.get(name)
    if not one:
        raise ValueError(f"pattern {pattern!r}: {{{name}}} is neither {{answer}} nor a declared {{subject}}")
    return f"(?P<{name}>{one}(?:(?:[,;&] |and |or |as well as |the )+{one})*)" if several else f"(?P<{name}>{one})"


def _word(piece: str) -> str:
    """Return one word of a pattern; a star stands for any ending, a sign next to a word is a token of its own."""
    tokens = re.findall(r"[\w'-]+\*?|[^\w\s]", piece.lower())
    return "".join(
        re.escape(token[:-1]) + r"[\w'-]* " if len(token) > 1 and token.endswith("*") else re.escape(token) + " "
        for token in tokens
    )
