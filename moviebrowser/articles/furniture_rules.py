"""The words that give page furniture away, from the files of `resources/furniture`."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from moviebrowser.articles.article import FurnitureKind
from moviebrowser.articles.characters import plain_quotes
from moviebrowser.places import ResourceError, resources

_LONGEST_LINE = 300
_AROUND = " \t*•·▪●◦>»›→<«‹←↑↓▶►⏩👉🔔📩✉#~=_|–—-"
_AFTER = _AROUND + ".!:…,;"
_PHRASES, _PATTERNS = ("phrases", "heads", "edges"), ("patterns", "below", "at_end", "comment_heads")
_NAMES = ("company_words", "outlet_words", "section_words", "agencies")
_ROW = re.compile(r"\s*[|•·]\s*|\s+/\s+")
_FEWEST_LINKS, _MOST_WORDS_OF_LINK = 3, 3
_MOST_WORDS_GLUED = 3
_LONGEST_REMAINS = 4


class RuleError(ResourceError):
    """A rule file that cannot be used; the message names file, line and reason."""


@dataclass(frozen=True)
class Rules:
    """What the rule files say, ready to be asked.

    `phrases`, `heads` and `edges` map a line in normal form to its kind; `patterns`, `below`, `at_end` and
    `comment_heads` hold one expression a kind. The sets of words are in lower case.
    """

    phrases: Mapping[str, FurnitureKind] = field(default_factory=dict)
    heads: Mapping[str, FurnitureKind] = field(default_factory=dict)
    edges: Mapping[str, FurnitureKind] = field(default_factory=dict)
    patterns: tuple[tuple[re.Pattern[str], FurnitureKind], ...] = ()
    below: tuple[tuple[re.Pattern[str], FurnitureKind], ...] = ()
    at_end: tuple[tuple[re.Pattern[str], FurnitureKind], ...] = ()
    comment_heads: tuple[tuple[re.Pattern[str], FurnitureKind], ...] = ()
    company_words: frozenset[str] = frozenset()
    outlet_words: frozenset[str] = frozenset()
    section_words: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()

    def kind(self, line: str) -> FurnitureKind | None:
        """Return the kind of a line that is furniture wherever it stands, None for any other."""
        if len(line) > _LONGEST_LINE:
            return None
        normal = normal_form(line)
        if not normal:
            return FurnitureKind.NAVIGATION
        return self._phrase(normal) or _matched(self.patterns, line) or self._menu(line) or self._after_remains(line)

    def is_head(self, line: str) -> bool:
        """Tell whether `line` heads a list of links to other articles."""
        return len(line) <= _LONGEST_LINE and (normal_form(line) in self.heads or self._remains_of(line) in self.heads)

    def kind_at_edge(self, line: str) -> FurnitureKind | None:
        """Return the kind of a line that is furniture only outside the article's paragraphs."""
        return self.edges.get(normal_form(line)) if len(line) <= _LONGEST_LINE else None

    def kind_below(self, line: str) -> FurnitureKind | None:
        """Return the kind of a line that is furniture only below the article's first paragraph."""
        return _matched(self.below, line) if len(line) <= _LONGEST_LINE else None

    def kind_at_end(self, line: str) -> FurnitureKind | None:
        """Return the kind of a line that is furniture only at the end of the page."""
        return _matched(self.at_end, line) if len(line) <= _LONGEST_LINE else None

    def is_comment_head(self, line: str) -> bool:
        """Tell whether `line` stands above readers' comments."""
        return len(line) <= _LONGEST_LINE and _matched(self.comment_heads, line) is not None

    def _phrase(self, normal: str) -> FurnitureKind | None:
        return self.phrases.get(normal) or self.heads.get(normal)

    def _menu(self, line: str) -> FurnitureKind | None:
        """Return the kind of a row of links ("Menu | Columns | Shop"), of which one at least is known."""
        parts = [normal_form(part) for part in _ROW.split(line)]
        if len(parts) < _FEWEST_LINKS or any(not part or part.count(" ") >= _MOST_WORDS_OF_LINK for part in parts):
            return None
        known = any(part in self.phrases or part in self.edges or part in self.section_words for part in parts)
        return FurnitureKind.NAVIGATION if known else None

    def _after_remains(self, line: str) -> FurnitureKind | None:
        return self._phrase(self._remains_of(line))

    def _remains_of(self, line: str) -> str:
        """Return the phrase that ends `line` after the remains of something else, "" when there is none.

        The remains are a short word in small letters before a capital ("adv Most Read"), or a few words to which
        the phrase is glued without a space ("NewsletterSign up now").
        """
        shown = plain_quotes(line).strip(_AFTER)
        words = shown.split(" ")
        if not 2 <= len(words) <= 12:
            return ""
        rest = " ".join(words[1:])
        if words[0].islower() and len(words[0]) <= _LONGEST_REMAINS and len(words) > 2 and rest[0].isupper():
            normal = rest.casefold()
            if self._phrase(normal):
                return normal
        for seam in re.finditer(r"(?<=[a-z0-9])(?=[A-Z])", shown):
            normal = shown[seam.start() :].casefold()
            if " " in normal and shown[: seam.start()].count(" ") < _MOST_WORDS_GLUED and self._phrase(normal):
                return normal
        return ""


@cache
def furniture_rules() -> Rules:
    """Return the rules of the packaged files, read once.

    Raises:
        RuleError: for a file that cannot be used.
    """
    return load(resources() / "furniture")


def load(folder: Path) -> Rules:
    """Read every rule file (*.toml) of `folder`.

    Raises:
        RuleError: naming file, line and reason.
    """
    phrases: dict[str, dict[str, FurnitureKind]] = {key: {} for key in _PHRASES}
    patterns: dict[str, list[tuple[re.Pattern[str], FurnitureKind]]] = {key: [] for key in _PATTERNS}
    names: dict[str, frozenset[str]] = {}
    for path in sorted(folder.glob("*.toml")):
        source, table = _table(path)
        words = {key: _strings(path, source, table, key) for key in _NAMES if key in table}
        names |= {key: frozenset(map(str.casefold, values)) for key, values in words.items()}
        kind = _kind(path, source, table)
        for key in _PHRASES:
            phrases[key] |= {normal_form(phrase): kind for phrase in _strings(path, source, table, key) if kind}
        for key in _PATTERNS:
            expression = _alternatives(path, source, _strings(path, source, table, key))
            if expression and kind:
                patterns[key].append((expression, kind))
    return Rules(
        phrases=phrases["phrases"],
        heads=phrases["heads"],
        edges=phrases["edges"],
        patterns=tuple(patterns["patterns"]),
        below=tuple(patterns["below"]),
        at_end=tuple(patterns["at_end"]),
        comment_heads=tuple(patterns["comment_heads"]),
        **names,
    )


def normal_form(line: str) -> str:
    """Return `line` as rules compare it: small letters, straight quotes, no bullets, arrows and final punctuation."""
    return " ".join(plain_quotes(line).casefold().lstrip(_AROUND).rstrip(_AFTER).split())


def _matched(rules: tuple[tuple[re.Pattern[str], FurnitureKind], ...], line: str) -> FurnitureKind | None:
    shown = plain_quotes(line).lstrip(_AROUND).rstrip(" .:…!,;»›>→▶")
    return next((kind for expression, kind in rules if expression.fullmatch(shown)), None)


def _table(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        source = path.read_text(encoding="utf-8")
        table = tomllib.loads(source)
    except (OSError, UnicodeError) as error:
        raise RuleError(f"{path}: cannot be read ({error})") from error
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise RuleError(f"{path}:{found[1] if found else source.count(chr(10)) + 1}: {error}") from error
    known = {"kind", *_PHRASES, *_PATTERNS, *_NAMES}
    for key in table.keys() - known:
        raise RuleError(f"{path}:{_line_of(source, key)}: unknown key “{key}” (known: {', '.join(sorted(known))})")
    return source, table


def _kind(path: Path, source: str, table: Mapping[str, Any]) -> FurnitureKind | None:
    if not table.keys() & {*_PHRASES, *_PATTERNS}:
        return None
    try:
        return FurnitureKind(table.get("kind", ""))
    except ValueError:
        kinds = ", ".join(kind.value for kind in FurnitureKind)
        raise RuleError(f"{path}:{_line_of(source, 'kind')}: “kind” must be one of {kinds}") from None


def _strings(path: Path, source: str, table: Mapping[str, Any], key: str) -> list[str]:
    values = table.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise RuleError(f"{path}:{_line_of(source, key)}: “{key}” must be a list of strings")
    return values


def _alternatives(path: Path, source: str, patterns: list[str]) -> re.Pattern[str] | None:
    for pattern in patterns:
        try:
            re.compile(pattern, re.IGNORECASE)
        except re.error as error:
            where = f"{path}:{_line_of(source, pattern)}"
            raise RuleError(f"{where}: not a regular expression ({error}): {pattern}") from error
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE) if patterns else None


def _line_of(source: str, words: str) -> int:
    """Return the number of the line where `words` first stands; 1 where it is written otherwise (escaped)."""
    return source.count("\n", 0, max(source.find(words), 0)) + 1
