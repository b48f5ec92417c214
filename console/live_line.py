"""Joins what operations ask of a live line to the two-way street, which they must not know."""

from collections.abc import Iterator
from contextlib import contextmanager

from console.operations.errors import Need, NotAllowed, NotHere, OfflineNotPossible, Unconfirmed
from console.sync.errors import GatewayError, Refused, Rubbish, Unreachable
from console.sync.gateway_client import GatewayClient
from console.sync.live import AnswerLost, LiveSender, NotSent
from contract.commands import OfferBody
from contract.customer import PastPage
from contract.customer_likeness import Likeness
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
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

    async def send(self, body: OfferBody, ttl_ms: int) -> CommandResult:
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

    async def older(self, ticket: str, before: int, limit: int) -> list[MessageRow]:
        """As the protocol says."""
        try:
            return await self._gateway.timeline(ticket, before, limit)
        except Refused as refused:
            if refused.problem.code in (ErrorCode.NOT_FOUND, ErrorCode.FORBIDDEN):
                raise NotHere("ticket", ticket) from None
            raise OfflineNotPossible(Need.OLDER_MESSAGES) from refused
        except GatewayError as error:
            raise OfflineNotPossible(Need.OLDER_MESSAGES) from error

    async def customers(self, text: str, limit: int) -> list[CustomerRow]:
        """As the protocol says."""
        try:
            return await self._gateway.customers(text, limit)
        except Refused as refused:
            if refused.problem.code is ErrorCode.FORBIDDEN:
                raise NotAllowed(Act.CUSTOMER_READ) from None
            raise OfflineNotPossible(Need.REMOTE_SEARCH) from refused
        except GatewayError as error:
            raise OfflineNotPossible(Need.REMOTE_SEARCH) from error

    async def past(self, customer: str, after: str | None, limit: int) -> PastPage:
        """As the protocol says."""
        with _asked("customer", customer):
            return await self._gateway.past(customer, after, limit)

    async def duplicates(self, customer: str) -> list[Likeness]:
        """As the protocol says."""
        with _asked("customer", customer):
            return await self._gateway.duplicates(customer)

    async def ticket(self, ticket: str) -> TicketFile:
        """As the protocol says."""
        with _asked("ticket", ticket):
            return await self._gateway.ticket(ticket)


@contextmanager
def _asked(what: str, id: str) -> Iterator[None]:
    """The gateway's no to a question about ``id`` as the protocol has it."""
    try:
        yield
    except Refused as refused:
        if refused.problem.code in (ErrorCode.NOT_FOUND, ErrorCode.FORBIDDEN):
            raise NotHere(what, id) from None
        raise OfflineNotPossible(Need.OLDER_MESSAGES) from refused
    except GatewayError as error:
        raise OfflineNotPossible(Need.OLDER_MESSAGES) from error
