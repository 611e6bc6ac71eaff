"""Which names are the same thing: groups of names that grow by joining."""

from collections import defaultdict
from collections.abc import Iterable

from moviebrowser.comparison.groups import DisjointSets
from moviebrowser.comparison.linking.names import Key, Name


class Groups:
    """The story's names, each in one group; a group is called by its first name."""

    def __init__(self, names: dict[Key, Name]) -> None:
        self.names = names
        self._sets: DisjointSets[Key] = DisjointSets()

    def of(self, key: Key) -> Key:
        """Return the group that a name is in."""
        return self._sets.root(key)

    def join(self, key: Key, other: Key) -> None:
        """Make two names, and all that is joined to them, one group."""
        self._sets.unite(key, other)

    def members(self) -> dict[Key, list[Name]]:
        """Return the names of each group."""
        found: dict[Key, list[Name]] = defaultdict(list)
        for key, name in self.names.items():
            found[self.of(key)].append(name)
        return found

    def distinct(self, keys: Iterable[Key]) -> list[Key]:
        """Return the different groups that names are in, in the order they come."""
        return list(dict.fromkeys(self.of(key) for key in keys))
