"""Find every name of the story in every text: one pass over the words, the longest name first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from moviebrowser.comparison.linking.names import Key
from moviebrowser.comparison.linking.texts import Text
from moviebrowser.comparison.linking.words import Words
from moviebrowser.comparison.tokens import is_small

# Stand inside names without a capital, in some of the languages that news names come from.
_SMALL = frozenset(
    "of the and a an in on to for with at by from or is s de del della di da du des dos la le les el al bin "
    "van von der den und et y".split()
)
_JOINTS = frozenset({"", "-", "–", "—", "‐", "‑", ":", "'", "’", "'s", "’s", "&", "/", "+", "!", "·"})
_DASHES = frozenset({"-", "–", "—"})
_END = ""
_LEAST_LETTERS = 4  # of a name of one word in a text without capitals


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `first` to before `last` of a text, which read `key`."""

    first: int
    last: int
    key: Key


class Searcher:
    """Knows a set of names and finds them, in time linear in the text: a word starts one walk along a tree of names."""

    def __init__(
        self, keys: Iterable[Key], *, works: frozenset[Key], initials: frozenset[Key], common: frozenset[str]
    ) -> None:
        """Take the names, which of them are works or written in capitals only, and the story's common words."""
        keys = list(keys)
        self._keys = frozenset(keys)
        self._tree: dict[str, Any] = {}
        self._works = works
        self._initials = initials
        self._common = common
        for key in keys:
            branch = self._tree
            for word in key:
                branch = branch.setdefault(word, {})
            branch[_END] = key

    def hits(self, text: Text) -> list[Hit]:
        """Return where names stand in a text, in order and apart from each other."""
        found: list[Hit] = []
        keys, after = text.words.keys, 0
        nicknamed = {first: last for first, last in text.nicknamed() if keys[first:last] in self._keys}
        for index, key in enumerate(keys):
            if index < after or (key not in self._tree and index not in nicknamed):
                continue
            last = max(self._longest(text, index), nicknamed.get(index, index))
            if last > index:
                found.append(Hit(index, last, keys[index:last]))
                after = last
        return found

    def _longest(self, text: Text, first: int) -> int:
        """Return the end of the longest name that begins at word `first`, or `first` when none does."""
        keys, branch = text.words.keys, self._tree.get(text.words.keys[first])
        index, best, loose = first + 1, first, False
        while branch is not None:
            if _END in branch and (not loose or branch[_END] in self._works) and self._names(text, first, index):
                best = index
            if index == len(keys):
                break
            gap = text.words.gap(index - 1)
            if gap != " ":
                if not _joined(text.words, index - 1, gap):
                    break
                loose = loose or (gap.strip() in _DASHES and gap != gap.strip())
            branch = branch.get(keys[index])
            index += 1
        return best

    def _names(self, text: Text, first: int, last: int) -> bool:
        """Tell whether these words name something here: written with capitals, not only because a sentence begins."""
        if (first, last) in text.marked:
            return True
        words = text.words
        if text.caseless and words.written[first].islower():
            return not self._common.issuperset(words.keys[first:last]) and (
                last - first > 1 or _long(words.keys[first])
            )
        if last - first == 1 and (words.keys[first],) in self._initials and not words.written[first].isupper():
            return False
        if words.starts[first] and words.text[words.starts[first] - 1] == "@":
            return True
        if not (_capital(words.written[first]) and all(_may_join(words, index) for index in range(first + 1, last))):
            return False
        return last - first > 1 or first not in text.openings or words.keys[first] not in self._common


def _long(word: str) -> bool:
    return len(word) >= _LEAST_LETTERS and not is_small(word)


def _capital(word: str) -> bool:
    """Tell whether a word has a capital, is a number, or is of a script without case."""
    return not word.islower()


def _may_join(words: Words, index: int) -> bool:
    return _capital(words.written[index]) or words.keys[index] in _SMALL or words.gap(index - 1) == "-"


def _joined(words: Words, index: int, gap: str) -> bool:
    """Tell whether a name may go on over the gap from word `index` to the next: a hyphen, a colon, an initial's dot."""
    if "\n" in gap:
        return gap.strip(" ") == "\n"
    mark = gap.strip()
    abbreviated = mark == "." and len(words.written[index]) <= 3
    return mark in _JOINTS or abbreviated or (mark == "," and words.keys[index + 1] in ("jr", "sr", "inc"))
