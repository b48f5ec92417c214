"""What Tono does about a tool that is down: the IT operation centre's ticket, and a BCP for the floor."""

import msgspec

from contract.body import Body
from contract.ids import new_id
from contract.incident_acts import DeclareBcp, LiftBcp, MoveIncident
from contract.incident_row import BcpRow, IncidentRow
from demo import staff_needs
from demo.desk import Desk
from demo.needs import CannotDo

#: What Tono asks of everybody.
STEPS = ("Minta maaf dan sampaikan sistem sedang diperbaiki", "Catat keluhan selengkapnya di Internal Note")
#: As states cross the wire.
_BROKEN = ("open", "escalated", "pending")


def body_of(desk: Desk, need: staff_needs.TroubleNeed) -> Body:
    """The act of ``need``, of a desk that has just looked at the floor. Raises CannotDo when there is nothing to do it to."""
    match need:
        case staff_needs.LeaderEscalates():
            for row in desk.of(IncidentRow):
                if row.name == need.tool and row.state in _BROKEN:
                    move = {"incident": row.id, "move": "escalate", "number": need.number, "text": need.text}
                    return msgspec.convert(move, MoveIncident)
            raise CannotDo(f"nothing is wrong with {need.tool}")
        case staff_needs.LeaderDeclaresBcp():
            return DeclareBcp(bcp=new_id(), name="Tools mati", text=need.text, points=STEPS)
        case staff_needs.LeaderLiftsBcp():
            for bcp in desk.of(BcpRow):
                if bcp.lifted is None:
                    return LiftBcp(bcp=bcp.id)
            raise CannotDo("no BCP is declared")
