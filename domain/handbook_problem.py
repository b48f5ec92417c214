"""What is wrong with a handbook, told so that whoever keeps it finds the place."""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """``where``: the place as ``$.queues[2].escalates_to``; ``what``: the sentence for the person who keeps the handbook."""

    where: str
    what: str


def doubled(where: str, ids: Iterable[str]) -> Iterator[Problem]:
    """Ids of the list at ``where`` that are empty or used twice."""
    seen: set[str] = set()
    for at, id in enumerate(ids):
        if not id.strip():
            yield Problem(f"{where}[{at}].id", "an id must not be empty")
        if id in seen:
            yield Problem(f"{where}[{at}].id", f"the id {id!r} is used twice")
        seen.add(id)


def empty(where: str, text: str) -> Iterator[Problem]:
    """A text that has to say something."""
    if not text.strip():
        yield Problem(where, "must not be empty")


def loop(leads_to: Mapping[str, Iterable[str]]) -> list[str]:
    """One way round in ``leads_to`` that comes back to where it began (a, b, a); empty when there is none."""
    try:
        TopologicalSorter(leads_to).prepare()
    except CycleError as error:
        # Told as it is walked: the sorter names what comes first, we what leads where.
        found: list[str] = error.args[1]
        return found[::-1]
    return []
