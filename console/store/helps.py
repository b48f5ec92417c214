"""Requests for a leader's help, as the agent sees them: what this desk did and has not been taken yet included."""

from msgspec.structs import replace

from console.store import outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from contract.casework_acts import Decide, Improvise
from contract.help_acts import AnswerHelp, AskHelp, CancelHelp, TakeHelp
from contract.rows import HelpRow, TicketRow, UserRow
from domain.help import WAITING, HelpReason, HelpState


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
        for act in outbox_rows.select(
            conn, f"(stream LIKE 'help:%' OR kind = '{Improvise.KIND}') AND state <> 'rejected'", ()
        ):
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
                case Improvise() as asked:
                    about = rows.get(conn, TicketRow, asked.ticket)
                    found.setdefault(
                        asked.improvisation,
                        HelpRow(
                            id=asked.improvisation, version=0, asker=act.author, asker_name=name, team="",
                            reason=HelpReason.IMPROVISE, text=asked.reason, ticket=asked.ticket,
                            number="" if about is None else about.number, state=HelpState.OPEN, asked=at, until=asked.until,
                        ),
                    )  # fmt: skip
                case CancelHelp() | TakeHelp() | AnswerHelp() | Decide() as body:
                    if (row := found.get(body.help)) is not None:
                        found[body.help] = _done(row, body, act.author, name, at)
                case _:
                    continue
        return sorted(found.values(), key=lambda row: (row.asked, row.id))


def _done(
    row: HelpRow, body: CancelHelp | TakeHelp | AnswerHelp | Decide, who: str, name: str, at: int
) -> HelpRow:
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
        case Decide():
            return replace(
                row, state=HelpState.ANSWERED, leader=who, leader_name=name, answer=body.text, ended=at
            )
        case _:
            return row
