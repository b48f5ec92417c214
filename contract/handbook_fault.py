"""What keeps a handbook from being put in force, by file and line, since the reader is somebody with an editor open."""

from collections.abc import Sequence

import msgspec

from domain.handbook_problem import Problem


class Fault(msgspec.Struct, frozen=True):
    """``line`` counts from 1."""

    file: str
    line: int
    problem: Problem

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.where}: {self.problem.what}"

    @property
    def where(self) -> str:
        """The place as a person says it: ``queues[2].escalates_to``."""
        return self.problem.where.removeprefix("$.")


class HandbookFault(Exception):
    """The handbook cannot be put in force; the text has one line for each of ``faults``."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


def broken(file: str, line: int, where: str, what: str) -> HandbookFault:
    """One fault alone."""
    return HandbookFault([Fault(file, line, Problem(where, what))])
