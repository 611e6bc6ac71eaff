"""Things that come to be one: sets of numbers that grow by uniting (union-find)."""


class DisjointSets:
    """The numbers from 0 to `count` - 1, each in one set."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def root(self, number: int) -> int:
        """Return the number by which the set of `number` is called."""
        parents = self._parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    def unite(self, one: int, other: int) -> None:
        """Make the sets of two numbers one, called by the smaller of the two names."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parents[second] = first
