"""What a back-office tool was found to say, as it is kept with a ticket (flow: Back-office tools an agent checks)."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import Protocol, TypeVar

import msgspec

from domain.sop import Happened, What


class ResultState(StrEnum):
    """``down``: it does not answer, or was left alone since it did not; ``unreadable``: it said something that is no answer; ``unset``:
    nobody has named its address at the gateway, it is looked into by hand; ``refused``: it wants none of the request, or what it must be
    asked with is missing; ``unknown``: an act whose outcome nobody knows, a check whose gateway went away."""

    RUNNING = "running"
    OK = "ok"
    NOT_FOUND = "not_found"
    TIMED_OUT = "timed_out"
    DOWN = "down"
    UNREADABLE = "unreadable"
    REFUSED = "refused"
    UNSET = "unset"
    UNKNOWN = "unknown"


#: The tool was looked into, and it said what there is.
LOOKED = frozenset({ResultState.OK, ResultState.NOT_FOUND})


class ResultLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """``masked``: ``text`` is what may be seen of it before validation."""

    name: str
    text: str
    masked: bool = False


class Result(Protocol):
    """A result as its row tells it (contract.tool_row). Times: Unix ms."""

    @property
    def id(self) -> str: ...
    @property
    def tool(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def state(self) -> ResultState: ...
    @property
    def lines(self) -> tuple[ResultLine, ...]: ...
    @property
    def asked(self) -> int: ...
    @property
    def at(self) -> int | None: ...
    @property
    def forgotten(self) -> int | None: ...


R = TypeVar("R", bound=Result)


def latest(results: Iterable[R]) -> dict[str, R]:
    """By tool the newest word on it."""
    return {one.tool: one for one in sorted(results, key=lambda one: (one.asked, one.id))}


def last_known(results: Iterable[R]) -> dict[str, R]:
    """By tool the newest that says what there is, whatever failed since."""
    return latest(one for one in results if one.state in LOOKED and one.at is not None)


def checked(results: Iterable[Result]) -> list[Happened]:
    """What counts for the step of the tool checks, in its order; the evidence is the result. A tool that did not answer was not looked
    into."""
    counted = [one for one in results if one.state in LOOKED and one.kind != "act"]
    return [
        Happened(what=What.CHECKED, at=one.at or one.asked, evidence=one.id, id=one.tool)
        for one in sorted(counted, key=lambda one: (one.at or one.asked, one.id))
    ]


#: As the internal note says it; notes are written in the floor's language.
_WORDS = {
    ResultState.NOT_FOUND: "data tidak ditemukan",
    ResultState.TIMED_OUT: "tidak menjawab sampai batas waktu",
    ResultState.DOWN: "tools down",
    ResultState.UNREADABLE: "respons tidak terbaca",
    ResultState.REFUSED: "permintaan ditolak",
    ResultState.UNSET: "belum tersambung ke gateway",
    ResultState.UNKNOWN: "hasil belum terkonfirmasi",
}


def note_line(result: Result, when: Callable[[int], str]) -> str:
    """One result as a line of an internal note, "" while it is not there. ``when`` writes a time of the day. What is masked stays so:
    a note is read by who validated nobody."""
    if result.state is ResultState.RUNNING:
        return ""
    at = when(result.at or result.asked)
    said = " · ".join(f"{line.name}: {line.text}" for line in result.lines)
    if result.forgotten is not None:
        said = "hasil sudah dihapus"
    elif result.state is ResultState.OK:
        said = said or "selesai"
    else:
        said = _WORDS[result.state]
    return f"{result.name} ({at}): {said}"


def note_lines(results: Sequence[Result], when: Callable[[int], str]) -> list[str]:
    """The newest word of each tool for the internal note, in the order they were asked. Where a tool failed after it had answered,
    what it said stands there, with its time."""
    known = last_known(results)
    newest = sorted(latest(results).values(), key=lambda one: (one.asked, one.id))
    lines: list[str] = []
    for one in newest:
        if one.state not in LOOKED and one.tool in known:
            lines.append(note_line(known[one.tool], when))
        lines.append(note_line(one, when))
    return [line for line in lines if line]
