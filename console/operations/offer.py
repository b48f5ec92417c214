"""Answering an offer: live, since an offer is gone in seconds."""

from console.operations.desk import Desk, LiveSender, need_line
from console.operations.errors import Need, NotHere
from console.store import rows
from console.store.connection import Connection
from contract.commands import AcceptOffer, OfferBody, RejectOffer
from contract.envelope import CommandResult
from contract.rows import OfferRow, OfferState
from domain.errors import InvalidValue


class Offers:
    """What an agent can do with an offer."""

    def __init__(self, desk: Desk, live: LiveSender) -> None:
        self._desk, self._live = desk, live

    async def accept(self, offer: str) -> CommandResult:
        """Takes the contact. The result may be a rejection (somebody was faster, time over).

        Raises OfflineNotPossible, Unconfirmed, NotHere (no such open offer), NotAllowed."""
        return await self._answer(AcceptOffer(offer=offer))

    async def reject(self, offer: str, reason: str) -> CommandResult:
        """Declines with a reason. Raises as ``accept``, InvalidValue without a reason."""
        if not reason.strip():
            raise InvalidValue("reason", "must not be empty")
        return await self._answer(RejectOffer(offer=offer, reason=reason.strip()))

    async def _answer(self, body: OfferBody) -> CommandResult:
        self._desk.require(body)
        need_line(self._live, Need.OFFER)
        until = await self._desk.db.read(lambda conn: _until(conn, body.offer))
        return await self._live.send(body, max(1, until - self._desk.clock.gateway_now()))


def _until(conn: Connection, offer: str) -> int:
    row = rows.get(conn, OfferRow, offer)
    if row is None or row.state is not OfferState.OPEN:
        raise NotHere("offer", offer)
    return row.until
