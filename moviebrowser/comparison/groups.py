"""Things that come to be one: sets that grow by uniting (union-find)."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class DisjointSets(Generic[Item]):
    """Items, each in one set; one that was never united is a set of its own."""

    def __init__(self) -> None:
        self._parents: dict[Item, Item] = {}

    def root(self, item: Item) -> Item:
        """Return the item by which the set of `item` is called."""
        parents = self._parents
        root = item
        while (parent := parents.get(root, root)) != root:
            root = parent
        while (parent := parents.get(item, item)) != root:
            parents[item], item = root, parent
        return root

    def unite(self, one: Item, other: Item) -> None:
        """Make the sets of two items one, called as that of `one` is."""
        first, second = self.root(one), self.root(other)
        if first != second:
            self._parents[second] = first
