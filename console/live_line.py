"""Joins what operations ask of a live line to the two-way street, which they must not know."""

from contextlib import AbstractContextManager

from console.operations.errors import Need, NotAllowed, NotHere, OfflineNotPossible, Unconfirmed
from console.refused import asked
from console.sync.errors import Refused, Rubbish, Unreachable
from console.sync.gateway_client import GatewayClient
from console.sync.live import AnswerLost, LiveSender, NotSent
from contract.body import Body
from contract.customer import PastPage
from contract.customer_likeness import Likeness
from contract.envelope import CommandResult, Outcome
from contract.incident_row import LostTimeRow
from contract.rows import CustomerRow, MessageRow
from contract.ticket_file import TicketFile
from domain.permissions import Act


class LiveLine:
    """A console.operations.desk.LiveSender."""

    def __init__(self, live: LiveSender, gateway: GatewayClient) -> None:
        self._live, self._gateway = live, gateway

    @property
    def online(self) -> bool:
        """Whether the gateway is reached just now."""
        return self._live.online

    async def send(self, body: Body, ttl_ms: int) -> CommandResult:
        """As the protocol says; a refused request becomes a rejection with its code."""
        try:
            return await self._live.send(body, ttl_ms)
        except NotSent:
            raise OfflineNotPossible(Need.OFFER) from None
        except AnswerLost as lost:
            raise Unconfirmed(lost.command) from None
        except Refused as refused:
            return CommandResult("", Outcome.REJECTED, refused.problem.code, refused.problem.detail)

    async def clear_field(self, customer: str, field: str) -> str:
        """The clear text of a sensitive field. Raises OfflineNotPossible, Refused."""
        try:
            return await self._gateway.clear(customer, field)
        except (Unreachable, Rubbish):
            raise OfflineNotPossible(Need.UNMASK) from None

    async def clear_line(self, result: str, line: int) -> str:
        """As console.operations.tool_check.ToolLine says."""
        try:
            return await self._gateway.clear_line(result, line)
        except (Unreachable, Rubbish):
            raise OfflineNotPossible(Need.UNMASK) from None

    async def clear_answer(self, casework: str, category: str, issue: str, field: str) -> str:
        """As console.operations.form.AnswerLine says."""
        try:
            return await self._gateway.clear_answer(casework, category, issue, field)
        except (Unreachable, Rubbish):
            raise OfflineNotPossible(Need.UNMASK) from None

    async def older(self, ticket: str, before: int, limit: int) -> list[MessageRow]:
        """As the protocol says."""
        with _of("ticket", ticket):
            return await self._gateway.timeline(ticket, before, limit)

    async def customers(self, text: str, limit: int) -> list[CustomerRow]:
        """As the protocol says."""
        with asked(Need.REMOTE_SEARCH, forbidden=NotAllowed(Act.CUSTOMER_READ)):
            return await self._gateway.customers(text, limit)

    async def by_number(self, number: str) -> list[CustomerRow]:
        """As console.operations.call_numbers.NumberLine says."""
        with asked(Need.REMOTE_SEARCH, forbidden=NotAllowed(Act.CUSTOMER_READ)):
            return await self._gateway.by_number(number)

    async def number_to_dial(self, customer: str, field: str) -> str:
        """As console.operations.call_numbers.NumberLine says."""
        no, nobody = NotAllowed(Act.TAKE_CONTACT), NotHere("customer", customer)
        with asked(Need.DIAL, forbidden=no, missing=nobody):
            return await self._gateway.number_to_dial(customer, field)

    async def past(self, customer: str, after: str | None, limit: int) -> PastPage:
        """As the protocol says."""
        with _of("customer", customer):
            return await self._gateway.past(customer, after, limit)

    async def duplicates(self, customer: str) -> list[Likeness]:
        """As the protocol says."""
        with _of("customer", customer):
            return await self._gateway.duplicates(customer)

    async def lost_time(self, day: int) -> list[LostTimeRow]:
        """As console.operations.incident.LostLine says."""
        with asked(Need.LOST_TIME, forbidden=NotAllowed(Act.TOOL_DECLARE)):
            return await self._gateway.lost_time(day)

    async def ticket(self, ticket: str) -> TicketFile:
        """As the protocol says."""
        with _of("ticket", ticket):
            return await self._gateway.ticket(ticket)


def _of(what: str, id: str) -> AbstractContextManager[None]:
    """Around a question about ``id``: what may not be read is not there."""
    nothing = NotHere(what, id)
    return asked(Need.OLDER_MESSAGES, forbidden=nothing, missing=nothing)
