"""Disjoint sets with a veto: two names that editors keep apart never end in one set."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Clusters(Generic[Key]):
    """Names and the set each is in. Sets carry the editors' entry they belong to, at most one."""

    def __init__(self) -> None:
        self._parent: dict[Key, Key] = {}
        self._entry: dict[Key, int] = {}
        self._banned: dict[Key, frozenset[int]] = {}

    def root(self, key: Key) -> Key:
        """The name that stands for the set of a name."""
        parent = self._parent.setdefault(key, key)
        while parent != self._parent[parent]:
            self._parent[parent] = self._parent[self._parent[parent]]
            parent = self._parent[parent]
        self._parent[key] = parent
        return parent

    def assign(self, key: Key, entry: int) -> None:
        """An editor says that this name is that entry of people.yaml."""
        self._entry[self.root(key)] = entry

    def ban(self, key: Key, entry: int) -> None:
        """An editor says that this name is never that entry."""
        root = self.root(key)
        self._banned[root] = self._banned.get(root, frozenset()) | {entry}

    def entry(self, key: Key) -> int | None:
        """The editors' entry of a name's set."""
        return self._entry.get(self.root(key))

    def join(self, one: Key, other: Key) -> bool:
        """Put two sets together, unless editors forbid it; says whether they are now one."""
        a, b = self.root(one), self.root(other)
        if a == b:
            return True
        if self._forbidden(a, b):
            return False
        self._parent[b] = a
        banned = self._banned.get(a, frozenset()) | self._banned.get(b, frozenset())
        if banned:
            self._banned[a] = banned
        if b in self._entry:
            self._entry[a] = self._entry[b]
        return True

    def _forbidden(self, a: Key, b: Key) -> bool:
        ours, theirs = self._entry.get(a), self._entry.get(b)
        if ours is not None and theirs is not None and ours != theirs:
            return True
        return theirs in self._banned.get(a, ()) or ours in self._banned.get(b, ())
