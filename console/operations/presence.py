"""Avail, AUX and offline (flow: Presence). Queued: AUX begun in an outage is recorded with its own time."""

from console.operations.desk import Desk
from contract.commands import SetPresence
from domain.errors import InvalidValue
from domain.presence import CHOSEN, PresenceState


class Presence:
    """What an agent can choose to be."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def set(self, state: PresenceState, aux_reason: str | None = None) -> str:
        """Queues the choice. Raises InvalidValue: "presence" for one that cannot be chosen, "aux_reason" for AUX without a reason
        of the handbook (or a reason without AUX)."""
        if state not in CHOSEN:
            raise InvalidValue("presence", state)
        reasons = {reason.id for reason in self._desk.handbook.aux_reasons}
        if state is PresenceState.AUX and aux_reason not in reasons:
            raise InvalidValue("aux_reason", str(aux_reason))
        if state is not PresenceState.AUX and aux_reason is not None:
            raise InvalidValue("aux_reason", "only with AUX")
        body = SetPresence(state=state, aux_reason=aux_reason)
        return await self._desk.db.write(lambda conn: self._desk.queue(conn, body))
