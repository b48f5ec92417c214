"""Tono beside the agent in a call: comes, does something else, leaves (flow: Training). His telephone is the imitation's exchange's."""

from secrets import token_urlsafe

import msgspec

from contract.body import Body
from contract.ids import new_id
from contract.rows import TandemRow
from contract.tandem_acts import AskTandem, EndTandem, SetTandem
from demo import staff_needs
from demo.accounts import by_username
from demo.desk import Desk
from demo.needs import CannotDo

#: As states cross the wire.
_ON = ("asked", "joined", "taking")


def body_of(desk: Desk, need: staff_needs.TandemNeed, leader: str) -> Body:
    """The act of ``need``, of the ``leader``'s desk that has just looked at their own feed. Raises CannotDo where no tandem goes on."""
    if isinstance(need, staff_needs.LeaderAccompanies):
        address = by_username(leader).extension
        trainee = by_username(need.trainee).id
        return AskTandem(tandem=new_id(), trainee=trainee, address=address, token=token_urlsafe(24))
    going = next((row for row in desk.of(TandemRow) if row.state in _ON), None)
    if going is None:
        raise CannotDo(f"{leader} is beside nobody")
    if isinstance(need, staff_needs.LeaderLeaves):
        return EndTandem(tandem=going.id)
    return msgspec.convert({"tandem": going.id, "mode": need.mode}, SetTandem)
