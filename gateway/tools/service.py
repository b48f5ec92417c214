"""The state of the back-office tools: declared, probed, reported; reports on one trouble are one incident
(flow: When tools go down)."""

from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import func, select, update

from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import FLOOR, ToolHealth
from domain.handbook import Handbook
from gateway.errors import Rejection
from gateway.feeds.hub import Hub
from gateway.schema import upsert
from gateway.tools.models import tool, tool_report
from gateway.tx import Transactions, Tx

#: The longest report kept; more is cut, since the incident matters and not the essay.
REPORT_CHARS = 500
#: Whoever puts another handbook in force rings; this is for what was missed.
_LOOK_S = 60.0
#: Told of a tool's health that changed: (tx, the tool's id, its name, its health, its incident, by whom).
Heard = Callable[[Tx, str, str, ToolHealth, str, str], Awaitable[None]]


class Tools:
    def __init__(self, handbook: Handbook) -> None:
        self._handbook = handbook
        #: The version whose tools have their rows.
        self._installed = ""
        self.heard: Heard | None = None

    async def install(self, tx: Tx) -> None:
        """The handbook's tools have rows: new ones begin as up, renamed ones take their name. Others keep their history
        and leave the floor."""
        self._installed = self._handbook.version
        named = {one.id: one.name for one in self._handbook.tools}
        for id, name in named.items():
            row = {"id": id, "version": 0, "name": name, "health": ToolHealth.UP.value, "since": tx.now,
                   "reports": 0, "incident": ""}  # fmt: skip
            new = upsert(tx.conn, tool).values(row).on_conflict_do_nothing().returning(tool.c.id)
            made = (await tx.conn.execute(new)).one_or_none() is not None
            renamed = update(tool).where(tool.c.id == id, tool.c.name != name).values(name=name)
            if made or (await tx.conn.execute(renamed)).rowcount:
                tx.touch("tool", id, {FLOOR})
        gone = await tx.conn.execute(select(tool.c.id).where(tool.c.id.not_in(list(named))))
        for id in gone.scalars():
            tx.touch("tool", id, ())

    async def follow(self, transactions: Transactions, hub: Hub) -> None:
        """Another version of the handbook brings its tools. Runs until cancelled."""
        with hub.bell() as bell:
            while True:
                if self._installed != self._handbook.version:
                    await transactions.run(self.install)
                await bell.wait(_LOOK_S)

    async def declare(self, tx: Tx, id: str, health: ToolHealth, by: str) -> None:
        """The tool is ``health`` from now on. Trouble gets an incident number; up ends it with its reports.
        Raises Rejection not_found."""
        row = await self.locked(tx, id)
        if row.health == health.value:
            return
        values: dict[str, Any] = {"health": health.value}
        if health is ToolHealth.UP:
            values |= {"since": tx.now, "incident": "", "reports": 0}
        elif row.health == ToolHealth.UP.value:
            # Reports may have opened the incident before anybody declared it; slow that becomes down is the same trouble.
            values |= {"since": tx.now, "incident": row.incident or new_id()}
        await tx.conn.execute(update(tool).where(tool.c.id == id).values(values))
        tx.touch("tool", id, {FLOOR})
        tx.audit(by, "tool.declare", "tool", id, health=health.value)
        if self.heard is not None:
            await self.heard(tx, id, row.name, health, values.get("incident", row.incident), by)

    async def report(self, tx: Tx, id: str, by: str, text: str, incident: str) -> None:
        """A colleague says it does not work, which belongs to ``incident``; each counts once. Raises Rejection not_found."""
        await self.locked(tx, id)
        put = upsert(tx.conn, tool_report).values(
            id=new_id(), tool=id, incident=incident, user=by, text=text.strip()[:REPORT_CHARS], at=tx.now
        )
        await tx.conn.execute(put.on_conflict_do_nothing())
        await self.point(tx, id, incident)
        tx.audit(by, "tool.report", "tool", id)

    async def point(self, tx: Tx, id: str, incident: str) -> None:
        """What is wrong with the tool is ``incident``; "": nothing is."""
        counted = select(func.count()).select_from(tool_report).where(tool_report.c.incident == incident)
        reports = (await tx.conn.execute(counted)).scalar_one() if incident else 0
        await tx.conn.execute(update(tool).where(tool.c.id == id).values(incident=incident, reports=reports))
        tx.touch("tool", id, {FLOOR})

    def knows(self, id: str) -> bool:
        """Whether the handbook in force has the tool."""
        return id in {one.id for one in self._handbook.tools}

    async def locked(self, tx: Tx, id: str) -> Found[Any]:
        """The tool, held until the end of the transaction. Raises Rejection not_found."""
        found = await tx.conn.execute(select(tool).where(tool.c.id == id).with_for_update())
        row = found.one_or_none()
        if row is None or not self.knows(id):
            raise Rejection(ErrorCode.NOT_FOUND, {"tool": id})
        return row
