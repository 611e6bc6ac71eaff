"""Which names are the same thing: groups of names that grow by joining (union-find)."""

from collections import defaultdict
from collections.abc import Iterable

from moviebrowser.comparison.linking.names import Key, Name


class Groups:
    """The story's names, each in one group; a group is called by its first name."""

    def __init__(self, names: dict[Key, Name]) -> None:
        self.names = names
        self._parents: dict[Key, Key] = {}

    def of(self, key: Key) -> Key:
        """Return the group that a name is in."""
        parents = self._parents
        root = key
        while (parent := parents.get(root, root)) != root:
            root = parent
        while (parent := parents.get(key, key)) != root:
            parents[key], key = root, parent
        return root

    def join(self, key: Key, other: Key) -> None:
        """Make two names, and all that is joined to them, one group."""
        first, second = self.of(key), self.of(other)
        if first != second:
            self._parents[second] = first

    def members(self) -> dict[Key, list[Name]]:
        """Return the names of each group."""
        found: dict[Key, list[Name]] = defaultdict(list)
        for key, name in self.names.items():
            found[self.of(key)].append(name)
        return found

    def distinct(self, keys: Iterable[Key]) -> list[Key]:
        """Return the different groups that names are in, in the order they come."""
        return list(dict.fromkeys(self.of(key) for key in keys))
