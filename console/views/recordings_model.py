"""What the list of recordings shows: those at the gateway, and before them those that wait at this computer. No Qt."""

from dataclasses import dataclass

from console.operations.recording import Waiting
from console.store.calls import Listed
from contract.recording import RecordingInfo
from domain.call import Direction

#: Bytes of one moment of the sound (two channels of 16 bits).
_FRAME = 4


@dataclass(frozen=True)
class Entry:
    """``began``: gateway Unix ms; ``here``: the one at this computer, None for one at the gateway. The rest as contract.recording."""

    id: str
    call: str
    began: int
    seconds: float
    pauses: int = 0
    agent_name: str = ""
    direction: Direction = Direction.INBOUND
    number: str = ""
    name: str = ""
    queue: str = ""
    ticket: str | None = None
    ticket_number: str = ""
    here: Waiting | None = None


def kept(info: RecordingInfo) -> Entry:
    """One at the gateway."""
    return Entry(
        info.id, info.call, info.began, info.size / _FRAME / info.rate, len(info.pauses), info.agent_name, info.direction,
        info.number, info.name, info.queue, info.ticket, info.ticket_number,
    )  # fmt: skip


def waits(one: Waiting, call: Listed | None, ahead_ms: int) -> Entry:
    """One at this computer, with what this desk knows of its call; ``ahead_ms``: how far the gateway's clock is ahead of this
    machine's."""
    entry = Entry(one.id, one.call, one.began + ahead_ms, one.seconds, here=one)
    if call is None:
        return entry
    row = call.row
    return Entry(
        one.id, one.call, one.began + ahead_ms, one.seconds, 0, "", row.direction, row.number, row.name, row.queue, row.ticket,
        here=one,
    )  # fmt: skip
