"""Who owes documentation, or has something to read first, as a team leader sees it: with what this desk lifted and the gateway does not
know yet."""

import msgspec

from console.store import outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from contract.documentation_acts import LiftDocumentation
from contract.rows import PresenceRow, UserRow


class Owing(msgspec.Struct, frozen=True):
    """``owes``: since when, None for nothing; ``unread``: since when something they must read keeps contacts from them; ``lifted``: until
    when contacts come all the same."""

    user: str
    name: str
    owes: int | None
    lifted: int | None
    unread: int | None = None


class Documentation:
    """Reading side; writing is console.operations.documentation's."""

    def __init__(self, db: Database, user: str) -> None:
        self._db, self._user = db, user

    async def owing(self) -> list[Owing]:
        """Those of the reader's team who owe, or for whom it is lifted; who owes longest first. A leader without a team leads all."""
        return await self._db.read(self._owing)

    def _owing(self, conn: Connection) -> list[Owing]:
        me = rows.get(conn, UserRow, self._user)
        said = {
            act.body.user: act.body.until
            for act in outbox_rows.select(conn, "kind = ? AND state <> 'rejected'", (LiftDocumentation.KIND,))
            if isinstance(act.body, LiftDocumentation)
        }
        people = {row.id: row for row in rows.all_of(conn, UserRow)}
        found = []
        for row in rows.all_of(conn, PresenceRow):
            user = people.get(row.id)
            theirs = (
                user is not None
                and row.id != self._user
                and (me is None or not me.team or user.team == me.team)
            )
            lifted = said.get(row.id, row.lifted)
            if (
                user is not None
                and theirs
                and (row.owes is not None or row.unread is not None or lifted is not None)
            ):
                found.append(Owing(row.id, user.name, row.owes, lifted, row.unread))
        return sorted(found, key=lambda one: (one.owes is None, one.owes or 0, one.name))
