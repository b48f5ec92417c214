"""What the outlet helpdesk's operator keeps with tickets: who called about which application, and that a status was told."""

import msgspec
from sqlalchemy import bindparam, select

from contract.envelope import Command, Stamp
from contract.outlet_acts import NoteOutlet, TellStatus
from contract.rows import MessageKind
from domain.contact import ContactState
from domain.handbook import Handbook
from domain.outlet import OutletFacts, checked
from gateway.accounts.user import User
from gateway.cases.access import need_reach, reaches
from gateway.cases.service import Cases, Ticket
from gateway.cases.whole import need_whole
from gateway.commands.handlers import Handler, on
from gateway.contacts.models import contact
from gateway.customers import groups
from gateway.tx import Tx

_k = contact.c
#: With whom somebody speaks, or owes the note of it.
_SPEAKS_WITH = select(_k.customer).where(
    _k.agent == bindparam("agent_"),
    _k.state.in_((ContactState.ACTIVE.value, ContactState.WRAP_UP.value)),
    _k.customer != "",
)


def handlers(cases: Cases, handbook: Handbook) -> list[tuple[str, Handler]]:
    async def note(tx: Tx, _command: Command, body: NoteOutlet, author: User) -> None:
        row = await cases.get(tx, body.ticket)
        need_reach(author, row, handbook)
        await need_whole(tx.conn, row)
        facts = checked(body.facts)
        kept = msgspec.to_builtins(facts)
        if kept == row.outlet:
            await cases.change(tx, row)
            return
        before = msgspec.convert(row.outlet or {}, OutletFacts)
        row = await cases.change(tx, row, outlet=kept)
        rules = handbook.outlet
        named = rules.application(facts.application) if rules is not None else None
        said = {
            "officer": facts.officer.name,
            "role": facts.officer.role,
            "application": facts.application if named is None else named.name,
        }
        same = {"officer", "role"} if facts.officer == before.officer else set()
        if facts.application == before.application:
            same.add("application")
        args = {key: word for key, word in said.items() if word and key not in same}
        if args:
            await _say(tx, row, "outlet.noted", tx.now, author, args)

    async def tell(tx: Tx, command: Command, body: TellStatus, author: User) -> None:
        row = await cases.get(tx, body.ticket)
        if not await _speaks_of(tx, row, author):
            need_reach(author, row, handbook)
        await need_whole(tx.conn, row)
        at = min(tx.now, _made(command.made, tx.now))
        row = await cases.change(tx, row, told=max(at, row.told or 0))
        await _say(tx, row, "outlet.told", at, author, {"state": body.state.value})

    async def _speaks_of(tx: Tx, row: Ticket, author: User) -> bool:
        """Whether a party of the ticket is on the line with the author, reachable or not for them otherwise."""
        if reaches(author, row, handbook) or row.complainant is None:
            return False
        with_whom = (await tx.conn.execute(_SPEAKS_WITH, {"agent_": author.id})).scalars().all()
        theirs = await groups.group(tx.conn, row.complainant)
        return not set(theirs).isdisjoint(with_whom)

    async def _say(tx: Tx, row: Ticket, key: str, at: int, author: User, args: dict[str, str]) -> None:
        await cases.add_message(
            tx, row, kind=MessageKind.SYSTEM, author="system", author_name="", text=key, contact=None, at=at,
            args={"agent": author.name, **args},
        )  # fmt: skip

    return [on(NoteOutlet, note), on(TellStatus, tell)]


def _made(made: Stamp, now: int) -> int:
    """When it was done by the gateway's clock; of a clock that cannot be right, now."""
    return now if made.uncertain else made.wall + made.offset
