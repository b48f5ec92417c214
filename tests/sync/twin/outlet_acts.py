"""What is kept with an outlet's ticket, by the rules of the real gateway."""

from typing import TYPE_CHECKING

import msgspec

from contract.body import Body
from contract.ids import new_id
from contract.outlet_acts import NoteOutlet, TellStatus
from contract.rows import MessageKind
from domain.outlet import checked

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    match body:
        case NoteOutlet():
            row = cases.mine(body.ticket, author)
            facts = checked(body.facts)
            if facts != row.outlet:
                row = msgspec.structs.replace(row, outlet=facts)
                cases.line(row, MessageKind.SYSTEM, author, "outlet.noted", new_id())
            else:
                cases.put_ticket(row)
        case TellStatus():
            row = cases.mine(body.ticket, author)
            row = msgspec.structs.replace(row, told=cases.now())
            cases.line(row, MessageKind.SYSTEM, author, "outlet.told", new_id())
        case _:
            return False
    return True
