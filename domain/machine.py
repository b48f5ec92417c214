"""The one shape all state machines of the work share: a table, and a named error off the table."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from domain.errors import IllegalTransition

S = TypeVar("S", bound=StrEnum)
M = TypeVar("M", bound=StrEnum)


class Machine(Generic[S, M]):
    """A finite state machine given as ``{(state, move): next state}``."""

    def __init__(self, name: str, table: Mapping[tuple[S, M], S]) -> None:
        self.name = name
        self._table = dict(table)

    def after(self, state: S, move: M) -> S:
        """The state after ``move``. Raises IllegalTransition where the table has no such row."""
        try:
            return self._table[state, move]
        except KeyError:
            raise IllegalTransition(self.name, state, move) from None

    def can(self, state: S, move: M) -> bool:
        """Whether ``move`` is legal in ``state``."""
        return (state, move) in self._table

    def moves(self, state: S) -> frozenset[M]:
        """Every legal move of ``state``."""
        return frozenset(move for at, move in self._table if at == state)
