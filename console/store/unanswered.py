"""What customers ask and has no answer yet, as the agent sees it: what this desk did and has not been taken yet included."""

from msgspec.structs import replace

from console.store import outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from contract.rows import TicketRow, UserRow
from contract.unanswered_acts import AnswerUnanswered, FlagUnanswered, ForwardUnanswered, PartUnanswered
from contract.unanswered_row import UnansweredRow
from domain.unanswered import WAITING, UnansweredState


class Unanswered:
    """Reading side."""

    def __init__(self, db: Database, user: str) -> None:
        self._db, self._user = db, user

    async def all(self) -> list[UnansweredRow]:
        """Oldest first."""
        return await self._db.read(self._all)

    def _all(self, conn: Connection) -> list[UnansweredRow]:
        found = {row.id: row for row in rows.all_of(conn, UnansweredRow)}
        me = rows.get(conn, UserRow, self._user)
        name = "" if me is None else me.name
        for act in outbox_rows.select(conn, "stream LIKE 'unanswered:%' AND state <> 'rejected'", ()):
            at = act.made.wall + act.made.offset
            match act.body:
                case FlagUnanswered() as body:
                    ticket = None if body.about is None else rows.get(conn, TicketRow, body.about)
                    found.setdefault(
                        body.unanswered,
                        UnansweredRow(
                            id=body.unanswered, version=0, asker=act.author, asker_name=name, team="", text=body.text,
                            ticket=body.about, number="" if ticket is None else ticket.number,
                            state=UnansweredState.FLAGGED, asked=at,
                        ),
                    )  # fmt: skip
                case PartUnanswered(unanswered=id) if id in found and found[id].state in WAITING:
                    found[id] = replace(
                        found[id], same_as=None, same_text="", askers=1, state=UnansweredState.FLAGGED, forwarded=None,
                        forwarded_name="",
                    )  # fmt: skip
                case ForwardUnanswered() | AnswerUnanswered() as body:
                    row = found.get(body.unanswered)
                    if row is not None and row.state in WAITING:
                        found[row.id] = _done(row, body, name, at)
                case _:
                    continue
        return sorted(found.values(), key=lambda row: (row.asked, row.id))


def _done(
    row: UnansweredRow, body: ForwardUnanswered | AnswerUnanswered, name: str, at: int
) -> UnansweredRow:
    if isinstance(body, AnswerUnanswered):
        state = UnansweredState.CLOSED if body.announcement is None else UnansweredState.ANSWERED
        return replace(
            row,
            state=state,
            answered=at,
            answered_name=name,
            answer=body.text,
            announcement=body.announcement,
        )
    if row.state is UnansweredState.FORWARDED:
        return row
    return replace(row, state=UnansweredState.FORWARDED, forwarded=at, forwarded_name=name, note=body.note)
