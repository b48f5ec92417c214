"""Requests for a leader's help, as the agent sees them: what this desk did and has not been taken yet included."""

from msgspec.structs import replace

from console.store import outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from contract.help_acts import AnswerHelp, AskHelp, CancelHelp, TakeHelp
from contract.rows import HelpRow, TicketRow, UserRow
from domain.help import WAITING, HelpState


class Helps:
    """Reading side."""

    def __init__(self, db: Database, user: str) -> None:
        self._db, self._user = db, user

    async def all(self) -> list[HelpRow]:
        """Oldest first."""
        return await self._db.read(self._all)

    def _all(self, conn: Connection) -> list[HelpRow]:
        found = {row.id: row for row in rows.all_of(conn, HelpRow)}
        me = rows.get(conn, UserRow, self._user)
        name = "" if me is None else me.name
        for act in outbox_rows.select(conn, "stream LIKE 'help:%' AND state <> 'rejected'", ()):
            at = act.made.wall + act.made.offset
            match act.body:
                case AskHelp() as body:
                    ticket = None if body.about is None else rows.get(conn, TicketRow, body.about)
                    found.setdefault(
                        body.help,
                        HelpRow(
                            id=body.help, version=0, asker=act.author, asker_name=name, team="", reason=body.reason,
                            text=body.text, ticket=body.about, number="" if ticket is None else ticket.number,
                            state=HelpState.OPEN, asked=at, until=body.until,
                        ),
                    )  # fmt: skip
                case CancelHelp() | TakeHelp() | AnswerHelp() as body:
                    if (row := found.get(body.help)) is not None:
                        found[body.help] = _done(row, body, act.author, name, at)
                case _:
                    continue
        return sorted(found.values(), key=lambda row: (row.asked, row.id))


def _done(row: HelpRow, body: CancelHelp | TakeHelp | AnswerHelp, who: str, name: str, at: int) -> HelpRow:
    if row.state not in WAITING:
        return row
    match body:
        case CancelHelp():
            return replace(row, state=HelpState.CANCELLED, ended=at)
        case TakeHelp() if row.state is HelpState.OPEN:
            return replace(row, state=HelpState.TAKEN, leader=who, leader_name=name, taken=at)
        case AnswerHelp():
            state = HelpState.ANSWERED if body.text.strip() else HelpState.CLOSED
            return replace(row, state=state, leader=who, leader_name=name, answer=body.text, ended=at)
        case _:
            return row
