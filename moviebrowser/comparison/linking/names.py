"""The names that a story's analyses give, with who uses them and as what."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.cues import Cue, told
from moviebrowser.comparison.linking.texts import Text
from moviebrowser.comparison.linking.words import Words

Key = tuple[str, ...]
"""A name's words, folded; equal for forms that differ in case, accents and punctuation."""

_INITIALS = 4  # letters of initials that could be taken for a word


@dataclass(slots=True)
class Name:
    """A name as the analyses give it: how often as what, in which articles, and how it is written.

    `told` counts what the words around its mentions tell of it, `titled` the mentions set as a headline, and `opening`
    those that begin a sentence or stand in a headline.
    """

    key: Key
    types: Counter[EntityType] = field(default_factory=Counter)
    articles: Counter[int] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    settled: EntityType | None = None
    told: Counter[Cue] = field(default_factory=Counter)
    titled: int = 0
    opening: int = 0

    @property
    def in_headlines(self) -> bool:
        """Whether it stands in headlines alone."""
        return self.titled == self.types.total()

    @property
    def type(self) -> EntityType:
        """What it is: as settled, or what most mentions take it for; a definite type goes before "other"."""
        if self.settled:
            return self.settled
        if len(self.types) == 1:
            return next(iter(self.types))
        return max(self.types, key=lambda type_: (type_ is not EntityType.OTHER, self.types[type_]))

    @property
    def in_capitals(self) -> bool:
        """Whether it is a short word that is only written in capitals: "US" is not "us", nor "Us"."""
        return (
            len(self.key) == 1
            and len(self.key[0]) <= _INITIALS
            and self.form.isupper()
            and all(map(str.isupper, self.forms))
        )

    @property
    def form(self) -> str:
        """How it is written most often."""
        return self.forms.most_common(1)[0][0] if self.forms else " ".join(self.key)


def gather(texts: Iterable[Text]) -> dict[Key, Name]:
    """Return the names of all mentions."""
    names: dict[Key, Name] = {}
    for text in texts:
        for (first, last), type_ in text.marked.items():
            key = text.words.keys[first:last]
            name = names.get(key)
            if name is None:
                name = names[key] = Name(key)
            name.types[type_] += 1
            name.articles[text.article] += 1
            name.forms[written(text.words, first, last)] += 1
            name.titled += first in text.titled
            name.opening += first in text.openings
            for cue in told(text.words, first, last):
                name.told[cue] += 1
    return names


def written(words: Words, first: int, last: int) -> str:
    """Return the words from `first` to before `last` as the text writes them, line ends as spaces."""
    return " ".join(words.text[words.starts[first] : words.ends[last - 1]].split())
