"""The line to the gateway as tests need it: there or not, and what it says."""

import asyncio

from console.operations.errors import Need, NotHere, OfflineNotPossible
from contract.body import Body
from contract.customer import PastPage
from contract.customer_likeness import Likeness
from contract.envelope import CommandResult, Outcome
from contract.rows import CustomerRow, MessageRow
from contract.ticket_file import TicketFile


class Line:
    """Remembers what was sent."""

    def __init__(self, *, online: bool = True) -> None:
        self.online = online
        self.hangs = False
        self.sent: list[tuple[Body, int]] = []
        self.asked: list[tuple[str, str]] = []
        self.messages: list[MessageRow] = []
        self.known: list[CustomerRow] = []
        self.pages: list[PastPage] = [PastPage((), 0)]
        self.asked_past: list[tuple[str, str | None]] = []
        self.alike: list[Likeness] = []
        self.files: dict[str, TicketFile] = {}

    async def send(self, body: Body, ttl_ms: int) -> CommandResult:
        if not self.online:
            raise OfflineNotPossible(Need.OFFER)
        self.sent.append((body, ttl_ms))
        return CommandResult("live", Outcome.APPLIED)

    async def clear_field(self, customer: str, field: str) -> str:
        self.asked.append((customer, field))
        return "3404011234560001"

    async def older(self, ticket: str, before: int, limit: int) -> list[MessageRow]:
        self.asked.append((ticket, str(before)))
        found = [row for row in self.messages if row.ticket == ticket and row.n < before]
        return sorted(found, key=lambda row: -row.n)[:limit]

    async def customers(self, text: str, limit: int) -> list[CustomerRow]:
        self.asked.append(("customers", text))
        return [row for row in self.known if text in row.name][:limit]

    async def by_number(self, number: str) -> list[CustomerRow]:
        self.asked.append(("by_number", number))
        if self.hangs:
            await asyncio.Event().wait()
        return self.known

    async def number_to_dial(self, customer: str, field: str) -> str:
        self.asked.append((f"dial {customer}", field))
        if not self.online:
            raise OfflineNotPossible(Need.DIAL)
        return "081234564437"

    async def past(self, customer: str, after: str | None, limit: int) -> PastPage:
        self.asked_past.append((customer, after))
        return self.pages[0 if after is None else int(after)]

    async def duplicates(self, customer: str) -> list[Likeness]:
        return self.alike

    async def ticket(self, ticket: str) -> TicketFile:
        if ticket not in self.files:
            raise NotHere("ticket", ticket)
        return self.files[ticket]
