"""One contact in a colleague's hands, from the greeting to the documentation."""

import asyncio
from random import Random

import msgspec

from contract import rows
from contract.commands import AddNote, Document, EndContact, MoveTicket, SendReply
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from demo import agent_script
from demo.desk import Desk

#: Seconds the colleague waits for the customer's word at a natural pace, and for the rows of a contact just taken.
PATIENCE = 60.0
ROWS_WITHIN = 10.0
#: What becomes of a ticket, and how often: its move, or none for one that stays open.
_ENDINGS, _OFTEN = ("solve", "escalate", "pend", ""), (5, 2, 2, 2)


class Handling:
    """Works on what the desk's feed shows of the contact ``id``. ``stays``: seconds until a conversation is ended that the customer does
    not leave; ``ending``: what becomes of the ticket, "" for what chance gives."""

    def __init__(
        self, desk: Desk, id: str, chance: Random, pace: float, stays: float, ending: str = ""
    ) -> None:
        self._desk, self._id = desk, id
        self._chance, self._pace, self._stays = chance, pace, stays
        self._seen = -1
        drawn = chance.choices(_ENDINGS, _OFTEN)[0]
        self._ending = ending or drawn
        self._passed_on = False
        self._closed = False

    async def run(self, agent: str) -> None:
        """Until the contact is documented, or is no longer the colleague's."""
        if not await self._desk.news.wait(lambda: self._ticket() is not None, ROWS_WITHIN):
            return
        step = 0
        while step < agent_script.STEPS and self._active():
            if step and not await self._answered():
                step = agent_script.STEPS - 1
            await asyncio.sleep(self._chance.uniform(3.0, 8.0) * self._pace)
            await self._say(step, agent)
            if step == agent_script.CHECKED and self._ending == "escalate":
                await self._escalate()
            step += 1
            self._closed = step == agent_script.STEPS
        await self._left()  # a closing line is thanked for before the conversation is ended
        await self._end()
        await self._document()
        if self._ending in ("solve", "pend"):
            await self._move(self._ending)
        elif self._ending == "escalate" and not self._passed_on:
            # The customer left before it was known how far the matter reaches; the note was made with the documentation.
            await self._move("escalate", agent_script.ESCALATION)

    def _contact(self) -> rows.ContactRow | None:
        row = self._desk.rows.get((rows.ContactRow.REF, self._id))
        return row if isinstance(row, rows.ContactRow) else None

    def _ticket(self) -> rows.TicketRow | None:
        contact = self._contact()
        row = self._desk.rows.get((rows.TicketRow.REF, contact.ticket)) if contact else None
        return row if isinstance(row, rows.TicketRow) else None

    def _customer(self, id: str) -> str:
        row = self._desk.rows.get((rows.CustomerRow.REF, id))
        return row.name if isinstance(row, rows.CustomerRow) else ""

    def _active(self) -> bool:
        contact = self._contact()
        return contact is not None and contact.state == "active"

    async def _answered(self) -> bool:
        """Whether the customer wrote something new before the colleague's patience, or the contact, was at an end."""

        def spoke() -> bool:
            ticket = self._ticket()
            return ticket is None or self._gone() or ticket.last_customer > self._seen

        return await self._desk.news.wait(spoke, PATIENCE * self._pace)

    async def _left(self) -> None:
        """Until the customer has gone, so that no word of theirs comes into a conversation just ended."""
        await self._desk.news.wait(self._gone, self._stays)

    def _gone(self) -> bool:
        contact = self._contact()
        return not self._active() or (contact is not None and contact.customer_left)

    async def _say(self, step: int, agent: str) -> None:
        """Says the line of ``step``; when the customer wrote meanwhile, reads that and says it again."""
        contact, ticket = self._contact(), self._ticket()
        if contact is None or ticket is None:
            return
        name = self._customer(contact.customer)
        text = agent_script.line(
            step, self._chance, name=name, agent=agent, ticket=ticket.number, passed_on=self._passed_on
        )
        while self._active() and await self._stale(text):
            pass

    async def _stale(self, text: str) -> bool:
        """Sends ``text`` as it is seen now; True when it was too late and the desk has since seen more."""
        contact, ticket = self._contact(), self._ticket()
        if contact is None or ticket is None:
            return False
        seen = self._seen = ticket.last_customer
        reply = SendReply(
            ticket=ticket.id,
            message=new_id(),
            contact=contact.id,
            text=text,
            seen_up_to=seen,
            epoch=contact.epoch,
        )
        result = await self._desk.send(reply)
        if result.code is not ErrorCode.STALE:
            return False
        return await self._desk.news.wait(
            lambda: (now := self._ticket()) is None or now.last_customer > seen, ROWS_WITHIN
        )

    def _result(self, contact: rows.ContactRow) -> str:
        if self._passed_on:
            return agent_script.PASSED_ON
        if contact.customer_left and not self._closed:
            return agent_script.LEFT_FIRST
        return agent_script.WAITING if self._ending == "pend" else agent_script.WRAP_UP

    async def _end(self) -> None:
        contact = self._contact()
        if contact is not None and contact.state == "active":
            await self._desk.send(EndContact(ticket=contact.ticket, contact=contact.id, epoch=contact.epoch))
            await self._desk.news.wait(lambda: not self._active(), ROWS_WITHIN)

    async def _note(self) -> None:
        contact = self._contact()
        if contact is not None:
            note = AddNote(
                ticket=contact.ticket, message=new_id(), text=agent_script.NOTE, contact=contact.id
            )
            await self._desk.send(note)

    async def _escalate(self) -> None:
        """To tier 2, with the note they will work from; the conversation goes on to its end."""
        await self._note()
        self._passed_on = await self._move("escalate", agent_script.ESCALATION)

    async def _move(self, move: str, reason: str = "") -> bool:
        """Whether the gateway made the ticket's move."""
        contact = self._contact()
        if contact is None:
            return False
        asked = {"ticket": contact.ticket, "move": move, "reason": reason}
        result = await self._desk.send(msgspec.convert(asked, MoveTicket))
        return result.outcome is Outcome.APPLIED

    async def _document(self) -> None:
        contact = self._contact()
        if contact is None or contact.state != "wrap_up":
            return
        if not self._passed_on:
            await self._note()
        category, issue = agent_script.CATEGORY_BY_QUEUE.get(contact.queue, agent_script.OTHERWISE)
        body = Document(
            ticket=contact.ticket,
            contact=contact.id,
            wrap_up_code=self._result(contact),
            category=category,
            issue=issue,
        )
        await self._desk.send(body)
        await self._desk.news.wait(
            lambda: (now := self._contact()) is None or now.state != "wrap_up", ROWS_WITHIN
        )
