"""What stands for the live line of a desk in tests: it says what it was asked and answers as told."""

import asyncio

from console.operations.errors import Need, NotHere, OfflineNotPossible
from contract.attachment import AttachmentRef
from contract.body import Body
from contract.customer import PastPage
from contract.customer_likeness import Likeness
from contract.envelope import CommandResult, Outcome
from contract.incident_row import LostTimeRow
from contract.rows import CustomerRow, MessageRow
from contract.ticket_file import TicketFile
from domain.lost_time import day_of


class Line:
    """Stands for the live line: says what it was asked, answers as told; while ``held`` is there it waits for it."""

    def __init__(self) -> None:
        self.online = True
        self.asked: list[Body] = []
        self.answer = CommandResult("x", Outcome.APPLIED)
        #: Who the gateway says calls, whatever the number.
        self.callers: list[CustomerRow] = []
        self.clear = "0812-3456-443"
        #: Sealed answers that were looked at: casework, category, issue, field.
        self.cleared: list[tuple[str, str, str, str]] = []
        self.messages: list[MessageRow] = []
        self.known: list[CustomerRow] = []
        self.pages: list[PastPage] = [PastPage((), 0)]
        self.asked_past: list[tuple[str, str | None]] = []
        self.alike: list[Likeness] = []
        self.lost: list[LostTimeRow] = []
        self.files: dict[str, TicketFile] = {}
        self.contents: dict[str, bytes] = {}
        self.older_asked: list[tuple[str, int]] = []
        self.searched: list[str] = []
        self.held: asyncio.Event | None = None

    async def send(self, body: Body, ttl_ms: int) -> CommandResult:
        self.asked.append(body)
        return self.answer

    async def clear_field(self, customer: str, field: str) -> str:
        if not self.online:
            raise OfflineNotPossible(Need.UNMASK)
        return self.clear

    async def clear_line(self, result: str, line: int) -> str:
        if not self.online:
            raise OfflineNotPossible(Need.UNMASK)
        return self.clear

    async def clear_answer(self, casework: str, category: str, issue: str, field: str) -> str:
        self.cleared.append((casework, category, issue, field))
        return await self.clear_line(casework, 0)

    async def older(self, ticket: str, before: int, limit: int) -> list[MessageRow]:
        self.older_asked.append((ticket, before))
        if self.held is not None:
            await self.held.wait()
        if not self.online:
            raise OfflineNotPossible(Need.OLDER_MESSAGES)
        found = [row for row in self.messages if row.ticket == ticket and row.n < before]
        return sorted(found, key=lambda row: -row.n)[:limit]

    async def customers(self, text: str, limit: int) -> list[CustomerRow]:
        self.searched.append(text)
        if self.held is not None:
            await self.held.wait()
        if not self.online:
            raise OfflineNotPossible(Need.REMOTE_SEARCH)
        return [row for row in self.known if text.lower() in row.name.lower()][:limit]

    async def past(self, customer: str, after: str | None, limit: int) -> PastPage:
        if not self.online:
            raise OfflineNotPossible(Need.OLDER_MESSAGES)
        self.asked_past.append((customer, after))
        return self.pages[0 if after is None else int(after)]

    async def number_to_dial(self, customer: str, field: str) -> str:
        if not self.online:
            raise OfflineNotPossible(Need.DIAL)
        return self.clear

    async def by_number(self, number: str) -> list[CustomerRow]:
        return self.callers

    async def duplicates(self, customer: str) -> list[Likeness]:
        return self.alike

    async def lost_time(self, day: int) -> list[LostTimeRow]:
        if not self.online:
            raise OfflineNotPossible(Need.LOST_TIME)
        return [row for row in self.lost if row.day == day_of(day)]

    async def content(self, file: AttachmentRef) -> bytes:
        if not self.online:
            raise OfflineNotPossible(Need.ATTACHMENT)
        if file.id not in self.contents:
            raise NotHere("attachment", file.id)
        return self.contents[file.id]

    async def ticket(self, ticket: str) -> TicketFile:
        if ticket not in self.files:
            raise NotHere("ticket", ticket)
        return self.files[ticket]


class KeptExtension:
    """Takes what an agent gives of their extension."""

    def __init__(self) -> None:
        self.extension, self.secrets = "", list[str]()

    async def keep_extension(self, number: str, secret: str) -> None:
        self.extension = number
        self.secrets.append(secret)
