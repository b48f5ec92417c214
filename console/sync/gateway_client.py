"""Everything a signed-in desk asks of its gateway, one method a question."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

import msgspec

from console.rooms import room
from console.sync.access import Access
from console.sync.errors import Refused, TokenExpired
from console.sync.silence import SILENCE
from console.sync.transport import Transport
from contract import PROTOCOL
from contract.customer import PastPage
from contract.customer_likeness import Likeness
from contract.envelope import Batch, BatchResult, CommandResult, Live
from contract.errors import ErrorCode
from contract.feed import Snapshot
from contract.incident_row import LostTimeRow
from contract.paths import (
    CASEWORK,
    COMMANDS,
    CUSTOMERS,
    DESK,
    HANDBOOK,
    LIVE,
    LOST_TIME,
    SESSION,
    SNAPSHOT,
    TICKETS,
    TOOL_RESULTS,
)
from contract.rows import CustomerRow, MessageRow
from contract.session import DeskReport, Session, SignIn
from contract.ticket_file import TicketFile

if TYPE_CHECKING:
    from console.sync.feed_link import FeedLink

T = TypeVar("T")


async def sign_in(
    transport: Transport, username: str, password: str, desk: str, client: str | None, new: str | None = None
) -> Session:
    """``new``: the password from now on. Raises Refused (bad_credentials, locked_out, password_change …), TooOld, Unreachable,
    Rubbish."""
    body = SignIn(username, password, PROTOCOL, desk, client, new)
    return await transport.ask("POST", SESSION, Session, body=body, renewing=True)


class GatewayClient:
    """Asks as ``access``. Every method raises Unreachable, Rubbish, Refused or SignInAgain; an expired token is renewed once
    within the request, which is safe for all of them: a request refused for its token did nothing."""

    def __init__(self, transport: Transport, access: Access, silence: float = SILENCE) -> None:
        self._transport, self._access, self._silence = transport, access, silence

    async def _as_me(self, ask: Callable[[str], Awaitable[T]]) -> T:
        token = await self._access.token()
        try:
            return await ask(token)
        except TokenExpired as expired:
            await self.renew(expired)
        return await ask(await self._access.token())

    async def _get(self, path: str, answer: type[T], query: dict[str, str] | None = None) -> T:
        return await self._as_me(
            lambda token: self._transport.ask("GET", path, answer, token=token, query=query)
        )

    async def renew(self, expired: TokenExpired) -> None:
        """Replaces the token that was refused, unless somebody has done so meanwhile."""
        await self._access.renew(expired.token)

    async def deliver(self, batch: Batch) -> BatchResult:
        """Sends queued commands. TokenExpired is let through: the planner decides when to renew."""
        token = await self._access.token()
        return await self._transport.ask("POST", COMMANDS, BatchResult, token=token, body=batch)

    async def live(self, live: Live) -> CommandResult:
        """Sends a live command, once."""
        return await self._as_me(
            lambda token: self._transport.ask("POST", LIVE, CommandResult, token=token, body=live)
        )

    async def outcome(self, command: str) -> CommandResult | None:
        """What became of a command; None when the gateway never had it."""
        try:
            return await self._get(f"{COMMANDS}/{command}", CommandResult)
        except Refused as error:
            if error.problem.code is ErrorCode.NOT_FOUND:
                return None
            raise

    async def snapshot(self, feed: str, page: str | None) -> Snapshot:
        """One page of a feed's present rows."""
        query = {"feed": feed} if page is None else {"feed": feed, "next": page}
        return await self._get(SNAPSHOT, Snapshot, query)

    async def timeline(self, ticket: str, before: int | None = None, limit: int = 100) -> list[MessageRow]:
        """Older messages of a ticket, newest first."""
        query = {"limit": str(limit)} | ({} if before is None else {"before": str(before)})
        return await self._get(f"{TICKETS}/{ticket}/timeline", list[MessageRow], query)

    async def customers(self, text: str, limit: int = 20) -> list[CustomerRow]:
        """Customers by name, phone or account; ``text`` of at least 3 characters."""
        return await self._get(CUSTOMERS, list[CustomerRow], {"q": text, "limit": str(limit)})

    async def by_number(self, number: str) -> list[CustomerRow]:
        """Who has the telephone number, with everybody merged into them."""
        return await self._get(f"{CUSTOMERS}/by-number", list[CustomerRow], {"number": number})

    async def clear(self, customer: str, field: str) -> str:
        """The clear text of one sensitive field; the gateway writes the look into its audit."""
        answer = await self._get(f"{CUSTOMERS}/{customer}/clear/{field}", dict[str, str])
        return answer["value"]

    async def clear_line(self, result: str, line: int) -> str:
        """The clear text of a masked line of a tool's result; the gateway writes the look into its audit."""
        answer = await self._get(f"{TOOL_RESULTS}/{result}/clear/{line}", dict[str, str])
        return answer["value"]

    async def clear_answer(self, casework: str, category: str, issue: str, field: str) -> str:
        """The clear text of a sealed answer of a contact; the gateway writes the look into its audit."""
        wanted = {"category": category, "issue": issue, "field": field}
        answer = await self._get(f"{CASEWORK}/{casework}/clear", dict[str, str], wanted)
        return answer["value"]

    async def number_to_dial(self, customer: str, field: str) -> str:
        """A telephone number of a customer, for the telephone alone; the gateway writes the call into its audit."""
        answer = await self._get(f"{CUSTOMERS}/{customer}/dial/{field}", dict[str, str])
        return answer["value"]

    async def past(self, customer: str, after: str | None, limit: int) -> PastPage:
        """Earlier contacts of a customer, newest first."""
        query = {"limit": str(limit)} | ({} if after is None else {"next": after})
        return await self._get(f"{CUSTOMERS}/{customer}/past", PastPage, query)

    async def duplicates(self, customer: str) -> list[Likeness]:
        """Who may be the same person as a customer."""
        return await self._get(f"{CUSTOMERS}/{customer}/duplicates", list[Likeness])

    async def lost_time(self, day: int) -> list[LostTimeRow]:
        """Who lost how much to the tools on the day in which ``day`` (Unix ms) is."""
        return await self._get(LOST_TIME, list[LostTimeRow], {"day": str(day)})

    async def ticket(self, ticket: str) -> TicketFile:
        """A ticket with what belongs to it."""
        return await self._get(f"{TICKETS}/{ticket}", TicketFile)

    async def handbook(self, known: str | None = None) -> bytes:
        """The handbook in force, as the JSON of domain.handbook.Handbook; empty when it is the version ``known``."""
        return await self._as_me(lambda token: self._transport.raw("GET", HANDBOOK, token=token, known=known))

    async def exchange(
        self,
        method: str,
        path: str,
        *,
        body: msgspec.Struct | None = None,
        content: bytes | None = None,
        part: tuple[int, int] | None = None,
    ) -> bytes:
        """One request as it is, for a feature with a client of its own; see Transport.raw."""
        return await self._as_me(
            lambda token: self._transport.raw(
                method, path, token=token, body=body, content=content, part=part
            )
        )

    async def report(self, desk: DeskReport) -> None:
        """Tells supervisors what this desk holds unsent."""
        await self._as_me(lambda token: self._transport.raw("POST", DESK, token=token, body=desk))

    async def sign_out(self) -> None:
        """Ends the session; the delivery token stays good."""
        token = await self._access.token()
        await self._transport.raw("DELETE", SESSION, token=token)

    async def feed(self) -> "FeedLink":
        """A feed not yet opened (``async with``). The library of WebSockets is loaded with the first, beside the window."""
        loaded = await room("console.sync.feed_link")
        token = await self._access.token()
        way = await self._transport.ready()
        link: FeedLink = loaded.FeedLink(self._transport.base, token, self._silence, way.proxy, way.trust)
        return link
