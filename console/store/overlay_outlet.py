"""What the agent sees of an outlet's ticket before the gateway has said anything. Pure."""

import msgspec

from contract.body import Body
from contract.outlet_acts import NoteOutlet, TellStatus
from contract.rows import TicketRow


def on_ticket(row: TicketRow, body: Body, at: int) -> TicketRow:
    """``row`` after ``body`` at ``at`` (gateway Unix ms); as it is for other acts."""
    match body:
        case NoteOutlet():
            return msgspec.structs.replace(row, outlet=body.facts, updated=max(row.updated, at))
        case TellStatus():
            return msgspec.structs.replace(row, told=max(row.told or 0, at))
        case _:
            return row
