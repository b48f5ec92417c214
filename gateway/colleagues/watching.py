"""Who follows a ticket hears of it wherever it goes: it is in their own feed until they have heard enough."""

from contract.colleague_acts import UnwatchTicket, WatchTicket
from contract.envelope import Command
from domain.errors import InvalidValue
from domain.handbook import Handbook
from gateway.accounts.user import User
from gateway.cases.access import need_reach
from gateway.cases.service import Cases, Ticket
from gateway.cases.whole import need_whole
from gateway.commands.handlers import Handler, on
from gateway.tx import Tx

#: People who follow one ticket at most.
MOST = 50


def handlers(cases: Cases, handbook: Handbook) -> list[tuple[str, Handler]]:
    async def watch(tx: Tx, _command: Command, body: WatchTicket, author: User) -> None:
        row = await reached(tx, body.ticket, author)
        watchers = {*row.watchers, author.id}
        if len(watchers) > MOST:
            raise InvalidValue("watchers", f"at most {MOST}")
        await cases.watched(tx, row, watchers)

    async def unwatch(tx: Tx, _command: Command, body: UnwatchTicket, author: User) -> None:
        row = await reached(tx, body.ticket, author)
        await cases.watched(tx, row, {*row.watchers} - {author.id})

    async def reached(tx: Tx, id: str, author: User) -> Ticket:
        row = await cases.get(tx, id)
        need_reach(author, row, handbook)
        await need_whole(tx.conn, row)
        return row

    return [on(WatchTicket, watch), on(UnwatchTicket, unwatch)]
