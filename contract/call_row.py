"""A telephone call as its agent sees it in the list of calls."""

from contract.row import Row
from domain.call import CallEnd, CallState, Direction


class CallRow(Row, frozen=True, kw_only=True):
    """``id`` is the call's id, as its desk made it. ``number`` is masked (domain.masking.mask_phone); ``name`` and ``customer``: who it
    was, as far as anybody knew when they spoke. ``queue``: the handbook's; ``ivr``: what the caller chose. ``ticket`` and ``contact``: None
    where nobody spoke. ``state``: talking (on hold too) or ended. Lengths in ms; ``mos`` (ITU-T G.107) and ``loss`` (0-1) of the sound,
    0 where nothing was measured. ``recording``: "" none. ``bot``: what one asked before, ``intent`` and ``transcript``. Feed: agent, for
    some days."""

    REF = "call"
    agent: str
    direction: Direction
    number: str
    name: str = ""
    customer: str | None = None
    queue: str
    ivr: str = ""
    ticket: str | None = None
    contact: str | None = None
    state: CallState
    rang_at: int
    answered_at: int | None = None
    ended_at: int | None = None
    waited_s: int = 0
    rang_ms: int = 0
    talk_ms: int = 0
    hold_ms: int = 0
    holds: int = 0
    end: CallEnd | None = None
    mos: float = 0.0
    loss: float = 0.0
    recording: str = ""
    bot: dict[str, str] = {}
