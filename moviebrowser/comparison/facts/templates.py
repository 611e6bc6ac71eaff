"""Fact templates: questions that a person can add in `resources/facts/*.toml`, whose head tells the format."""

import re
import tomllib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from moviebrowser import places

_KINDS = {"person", "organisation", "place", "work", "event", "product", "date", "time", "word"}
_DIMENSIONS = {"money", "speed", "length", "duration", "mass", "percent", "ordinal", "age", "temperature", "count"}
_FLAGS = {"many", "lead", "adds", "by_unit"}
_LISTS = {"patterns", "also", "perhaps", "unless", "words", "ends", "topic", "not_counted"}
_FIELDS = {"id", "label", "answer", "subject", "at_least"} | _FLAGS | _LISTS
_TABLES = {"fact", "topic", "offices", "same", "narrowed"}
_HEADER = re.compile(r"\s*\[\[\s*fact\s*\]\]")
_PIECE = re.compile(r"\{\w+\+?(?::[\w|'-]+)?\}|\{[()]\}|\.\.\.|[()\[\]|]|[^\s()\[\]|{}]+")
_SLOT = re.compile(r"\{(?:(\w+)(\+?)(?::([\w|'-]+))?|([()]))\}")
_GROUP = re.compile(r"\(\?P<(\w+)>")
_PLAIN = re.compile(r"[^\W\d_][\w'-]*\*?")
_MENTION_FIRST = re.compile(r"\(\?P<\w+>\(\?:<\(\?:[\w\\.|]+\):\\d\+:[^|]*> \)")
_ANY = {"_": "[^ ]+ ", "...": r"(?:[^ ]+ ){0,6}?"}
_GAP_WITHOUT = r"(?:(?!<{kind}:)[^ ]+ ){{0,6}}?"
# Answers that are no mentions: they are read from the words of the line.
_READ = {
    "number": r"(?:<amount\.(?:count|mass):\d+:[\d.]+> |\d+ (?:\. \d+ )?)",
    "score": r"\d{1,3}(?:-| , |,)\d{1,3} ",
}
_ANSWERING = ("patterns", "also", "perhaps")
_WORDINGS = ("patterns", "also", "perhaps", "unless")
_Needs = frozenset[str] | None


class TemplateError(places.ResourceError):
    """A fact template that cannot be used; the message names the file, the line and the reason."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A wording as an expression over lines.

    Only a line with one of the words `needs` can match, where there are any; a star stands for any ending.
    """

    source: str
    needs: frozenset[str] = frozenset()

    @property
    def expression(self) -> re.Pattern[str]:
        """The expression, compiled when it is first asked for: few of all wordings are tried on a story."""
        return _expression(self.source)


@dataclass(frozen=True, slots=True)
class Template:
    """A question and the patterns that find its answers in a passage's line; the head of film.toml tells the fields.

    `kinds` are the token kinds that can answer, or "number", "score" or, with `words`, "word", which are read from the
    line. `words` maps each answer in words to the one that stands for it and its synonyms.
    """

    id: str
    label: str
    kinds: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    also: tuple[Pattern, ...]
    perhaps: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    subject: str | None
    many: bool
    lead: bool
    adds: bool
    by_unit: bool
    at_least: int
    words: Mapping[str, str]
    topic: tuple[str, ...]
    not_counted: frozenset[str]


@cache
def templates() -> tuple[Template, ...]:
    """Return all templates of the resources, in order of file name. Raises TemplateError."""
    found: dict[str, tuple[Template, Path]] = {}
    for path in sorted((places.resources() / "facts").glob("*.toml")):
        for template in load(path):
            if template.id in found:
                raise TemplateError(f"{path}: the id {template.id!r} is taken by {found[template.id][1]}")
            found[template.id] = template, path
    return tuple(template for template, _ in found.values())


def load(path: Path) -> list[Template]:
    """Return the templates of one file. Raises TemplateError."""
    try:
        text = path.read_text(encoding="utf-8")
        content = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TemplateError(f"{path}: {error}") from error
    if unknown := content.keys() - _TABLES:
        raise TemplateError(f"{path}: unknown table or field {min(unknown)!r}; a question starts with [[fact]]")
    facts, topic = content.get("fact", []), {"topic": content["topic"]} if "topic" in content else {}
    if not isinstance(facts, list):
        raise TemplateError(f"{path}: a question starts with [[fact]], in double brackets")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if _HEADER.match(line)]
    # A list that is written in one line has no header lines.
    lines += [1] * len(facts)
    return [_template(topic | fields, f"{path}, line {line}") for fields, line in zip(facts, lines, strict=False)]


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
    _check_kinds(fields)
    answer = [fields["answer"]] if isinstance(fields["answer"], str) else fields["answer"]
    subject, words = fields.get("subject"), _synonyms(fields.get("words", ()))
    if subject is not None and subject not in _KINDS:
        raise ValueError(f"subject {subject!r} is no type; the types are {', '.join(sorted(_KINDS))}")
    if ("word" in answer) != bool(words):
        raise ValueError('answer = "word" goes with a list of words')
    kinds = tuple(_kinds(answer))
    _check_slots(fields, ("answer", "subject") if subject not in (None, "work") else ("answer",))
    slots = {"answer": _slot_of(kinds, words, tuple(fields.get("ends", ())))}
    if subject:
        slots["subject"] = _slot_of((subject,), (), ())
    if subject and subject != "work":
        # What is said of one must not be taken for another who is named in between.
        slots["..."] = _GAP_WITHOUT.format(kind=subject)
    wordings = {field: tuple(_compiled(text, slots) for text in fields.get(field, ())) for field in _WORDINGS}
    return Template(
        id=fields["id"],
        label=fields["label"],
        kinds=kinds,
        patterns=wordings["patterns"],
        also=wordings["also"],
        perhaps=wordings["perhaps"],
        unless=wordings["unless"],
        subject=subject,
        many=bool(fields.get("many", False)),
        lead=bool(fields.get("lead", False)),
        adds=bool(fields.get("adds", False)),
        by_unit=bool(fields.get("by_unit", False)),
        at_least=int(fields.get("at_least", 1)),
        words=words,
        topic=tuple(fields.get("topic", ())),
        not_counted=frozenset(fields.get("not_counted", ())),
    )


def _check_slots(fields: Mapping[str, Any], slots: Sequence[str]) -> None:
    for text in (text for field in _ANSWERING for text in fields.get(field, ())):
        for slot in slots:
            if f"{{{slot}" not in text:
                raise ValueError(f"pattern {text!r} has no {{{slot}}}")


def _check_kinds(fields: Mapping[str, Any]) -> None:
    """Raise ValueError when a field is of the wrong kind."""
    for name, value in fields.items():
        if name in _LISTS and not _is_list_of_words(value):
            raise ValueError(f"the field {name!r} must be a list of texts")
        if name in _FLAGS and not isinstance(value, bool):
            raise ValueError(f"the field {name!r} must be true or false")
        if name == "at_least" and not (isinstance(value, int) and value > 0):
            raise ValueError(f"the field {name!r} must be a number from 1 on")
        if name in {"id", "label", "subject"} and not isinstance(value, str):
            raise ValueError(f"the field {name!r} must be a text")
        if name == "answer" and not (isinstance(value, str) or _is_list_of_words(value)):
            raise ValueError(f"the field {name!r} must be a type or a list of types")


def _is_list_of_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _synonyms(entries: Iterable[str]) -> dict[str, str]:
    """Return each wording of the answers, in lower case, with the first of its synonyms ("twitter|x")."""
    groups = [[word.strip() for word in entry.split("|")] for entry in entries]
    return {word.lower(): group[0] for group in groups for word in group}


def _kinds(names: list[str]) -> Iterator[str]:
    for name in names:
        if name in _DIMENSIONS:
            yield f"amount.{name}"
        elif name in _KINDS or name in _READ:
            yield name
        else:
            types = ", ".join(sorted(_KINDS | _DIMENSIONS | _READ.keys()))
            raise ValueError(f"answer {name!r} is no type; the types are {types}")


def _slot_of(kinds: Iterable[str], words: Iterable[str], ends: tuple[str, ...]) -> str:
    """Return the expression of one answer or subject."""
    if words:
        longest_first = sorted(words, key=len, reverse=True)
        spaced = "|".join(re.escape(" ".join(word.split())) for word in longest_first)
        joined = "|".join(re.escape("_".join(word.split())) for word in longest_first)
        return f"(?:<[^ :]+:\\d+:(?:{joined})> |(?:{spaced}) )"
    name = rf"[^ ]*(?:{'|'.join(re.escape(end.lower()) for end in ends)})" if ends else "[^ ]+"
    mentioned = [kind.replace(".", "\\.") for kind in kinds if kind not in _READ]
    either = [rf"<(?:{'|'.join(mentioned)}):\d+:{name}> "] if mentioned else []
    return f"(?:{'|'.join([*either, *(_READ[kind] for kind in kinds if kind in _READ)])})"


def _compiled(pattern: str, slots: Mapping[str, str]) -> Pattern:
    """Return the pattern as a regular expression over lines that end with a space, and the words that it needs."""
    if re.sub(_PIECE, "", pattern).strip():
        raise ValueError(f"pattern {pattern!r}: a brace is not closed")
    pieces = deque(match[0] for match in _PIECE.finditer(pattern))
    try:
        expression, needs = _alternatives(pieces, "", slots)
    except ValueError as error:
        raise ValueError(f"pattern {pattern!r}: {error}") from error
    named = _GROUP.findall(expression)
    if len(named) > len(set(named)):
        raise ValueError(f"pattern {pattern!r}: {{{max(named, key=named.count)}}} stands in it twice")
    # A sign "<" stands nowhere but where a mention begins, and to look for that alone takes a third of the time.
    start = "" if _MENTION_FIRST.match(expression) else r"(?<![^ ])"
    return Pattern(start + expression, needs or frozenset())


@cache
def _expression(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _alternatives(pieces: deque[str], closing: str, slots: Mapping[str, str]) -> tuple[str, _Needs]:
    """Return the expression of the pieces up to `closing`, and the words of which any match has one, where sure."""
    branches: list[tuple[str, _Needs]] = [("", None)]
    alone = [""]
    while pieces:
        piece = pieces.popleft()
        if piece == closing:
            break
        if piece in {")", "]"}:
            raise ValueError(f"{piece} closes nothing")
        if piece == "|":
            branches.append(("", None))
            alone.append("")
        else:
            expression, needs = _piece(piece, pieces, slots)
            before, known = branches[-1]
            branches[-1] = before + expression, _surer(known, needs)
            alone[-1] = "" if before else _body(piece.lower()) if _PLAIN.fullmatch(piece) else ""
    else:
        if closing:
            raise ValueError(f"{closing} is missing")
    sure = [needs for _, needs in branches if needs]
    either = frozenset().union(*sure) if len(sure) == len(branches) else None
    return "|".join(_grouped([expression for expression, _ in branches], alone)), either


def _grouped(branches: Sequence[str], alone: Sequence[str]) -> Iterator[str]:
    """Yield the expressions of alternatives, those that are words `alone` and stand side by side as one."""
    for words, group in groupby(zip(branches, alone, strict=True), key=lambda each: bool(each[1])):
        together = list(group)
        if words and len(together) > 1:
            yield _said(f"(?:{'|'.join(body for _, body in together)})")
        else:
            yield from (expression for expression, _ in together)


def _piece(piece: str, pieces: deque[str], slots: Mapping[str, str]) -> tuple[str, _Needs]:
    if piece == "(":
        expression, needs = _alternatives(pieces, ")", slots)
        return f"(?:{expression})", needs
    if piece == "[":
        return f"(?:{_alternatives(pieces, ']', slots)[0]})?", None
    if slot := _SLOT.fullmatch(piece):
        return (_slot(slot[1], bool(slot[2]), slot[3], slots) if slot[1] else re.escape(slot[4]) + " "), None
    if piece in _ANY:
        return slots.get(piece, _ANY[piece]), None
    tokens = re.findall(r"[\w'-]+\*?|[^\w\s]", piece.lower())
    words = [token for token in tokens if token[0].isalnum()]
    return "".join(map(_word, tokens)), frozenset({max(words, key=len)}) if words else None


def _surer(one: _Needs, other: _Needs) -> _Needs:
    """Return which of two sets of words is the rarer in texts: the one whose shortest word is the longer."""
    if not one or not other:
        return one or other
    return max(one, other, key=lambda words: (min(map(len, words)), -len(words)))


def _slot(name: str, several: bool, ends: str | None, slots: Mapping[str, str]) -> str:
    kind = f"amount\\.{name}" if name in _DIMENSIONS else name
    known = name in _KINDS | _DIMENSIONS
    one = slots.get(name) or (rf"<{kind}:\d+:[^ ]+> " if known else "")
    if not one:
        raise ValueError(f"{{{name}}} is neither {{answer}} nor a declared {{subject}} nor a type")
    if ends:
        # The look-ahead holds the mention to its last word.
        one = rf"(?=[^ ]*[:_-](?:{'|'.join(map(re.escape, ends.lower().split('|')))})> ){one}"
    if known:
        return one
    return f"(?P<{name}>{one}(?:(?:[,;&] |and |or |as well as |the )+{one})*)" if several else f"(?P<{name}>{one})"


def _word(token: str) -> str:
    """Return one word of a pattern; a star stands for any ending, a sign next to a word is a token of its own.

    An ordinal, or a word that was taken for some name, is a mention in the line: it still is that word. So is the first
    of a passage, whose capital says nothing.
    """
    return _said(_body(token)) if token[0].isalpha() else f"{_body(token)} "


def _body(token: str) -> str:
    return re.escape(token[:-1]) + r"[\w'-]*" if len(token) > 1 and token.endswith("*") else re.escape(token)


def _said(word: str) -> str:
    return rf"(?:{word} |<(?:(?:other|amount\.ordinal):\d+|[a-z]+:0):{word}> )"
