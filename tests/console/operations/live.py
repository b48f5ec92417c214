"""The line to the gateway as tests need it: there or not, and what it says."""

from console.operations.errors import Need, OfflineNotPossible
from contract.commands import OfferBody
from contract.envelope import CommandResult, Outcome


class Line:
    """Remembers what was sent."""

    def __init__(self, *, online: bool = True) -> None:
        self.online = online
        self.sent: list[tuple[OfferBody, int]] = []
        self.asked: list[tuple[str, str]] = []

    async def send(self, body: OfferBody, ttl_ms: int) -> CommandResult:
        if not self.online:
            raise OfflineNotPossible(Need.OFFER)
        self.sent.append((body, ttl_ms))
        return CommandResult("live", Outcome.APPLIED)

    async def clear_field(self, customer: str, field: str) -> str:
        self.asked.append((customer, field))
        return "3404011234560001"
