"""The team leader's word on documentation that is due (flow: Inbound call, 10)."""

from console.operations.desk import Desk
from contract.documentation_acts import LiftDocumentation
from domain.documentation import MOST_LIFTED_MS
from domain.errors import InvalidValue


class Documentation:
    """Queued: a desk that was away says it late, and the gateway refuses what is over."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def lift(self, user: str, minutes: int) -> None:
        """Contacts come to ``user`` for so many minutes though documentation is owed; 0: no longer. Raises NotAllowed, InvalidValue,
        StoreError."""
        if not 0 <= minutes * 60_000 <= MOST_LIFTED_MS:
            raise InvalidValue("minutes", str(minutes))
        until = self._desk.clock.gateway_now() + minutes * 60_000 if minutes else None
        body = LiftDocumentation(user=user, until=until)
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))
