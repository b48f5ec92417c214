"""The agent's own views of the inbox: filters and an order under a name, kept with each change, in the order they are shown."""

import msgspec

from console.store.changes import noting
from console.store.connection import Connection
from console.store.database import Database
from contract.ids import new_id
from domain.inbox_view import ViewFilter

#: What a changeset says when views were kept, moved or removed (Changeset.meta).
CHANGED = "views"


class SavedView(msgspec.Struct, frozen=True):
    """``id`` is the desk's own."""

    id: str
    name: str
    filter: ViewFilter


class Views:
    """Reads and keeps them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def all(self) -> list[SavedView]:
        """In the agent's order; a view this program cannot read is left where it is and passed by."""
        return await self._db.read(_all)

    async def keep(self, name: str, filter: ViewFilter, id: str | None = None) -> str:
        """Keeps ``filter`` under ``name``, as a new view at the end or in the place of ``id``; the view's id."""
        key = id or new_id()

        def job(conn: Connection) -> None:
            conn.run(
                "INSERT INTO views VALUES (?, (SELECT coalesce(max(place), -1) + 1 FROM views), ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body",
                (key, name, msgspec.json.encode(filter)),
            )
            noting(conn).meta.add(CHANGED)

        await self._db.write(job)
        return key

    async def remove(self, id: str) -> None:
        """Lets a view go; its tickets stay where they are."""

        def job(conn: Connection) -> None:
            conn.run("DELETE FROM views WHERE id = ?", (id,))
            noting(conn).meta.add(CHANGED)

        await self._db.write(job)

    async def move(self, id: str, by: int) -> None:
        """Moves a view ``by`` places towards the end (negative: towards the front)."""

        def job(conn: Connection) -> None:
            order = [str(one) for one in conn.run("SELECT id FROM views ORDER BY place, id").scalars()]
            if id not in order:
                return
            to = max(0, min(len(order) - 1, order.index(id) + by))
            order.remove(id)
            order.insert(to, id)
            for place, one in enumerate(order):
                conn.run("UPDATE views SET place = ? WHERE id = ?", (place, one))
            noting(conn).meta.add(CHANGED)

        await self._db.write(job)


def _all(conn: Connection) -> list[SavedView]:
    found = []
    for id, name, body in conn.run("SELECT id, name, body FROM views ORDER BY place, id"):
        try:
            found.append(SavedView(str(id), str(name), msgspec.json.decode(body, type=ViewFilter)))
        except (msgspec.ValidationError, msgspec.DecodeError):
            continue
    return found
