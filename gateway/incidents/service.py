"""Trouble is reported, merged, led to its end and agreed on (flow: When tools go down)."""

from collections.abc import Collection, Mapping
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import Select, insert, select, update

from contract.commands import ReportTool
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.incident_acts import AnswerIncident, MoveIncident, ReportIncident
from contract.rows import FLOOR, ToolHealth
from domain.errors import InvalidValue
from domain.incident import (
    BROKEN,
    MOST_TEXT,
    Incident,
    IncidentMove,
    IncidentState,
    Period,
    Thing,
    begun,
    covering,
    failed_again,
    moved,
    noticed,
    reported,
)
from domain.presence import PresenceState
from gateway.accounts.models import client, users
from gateway.accounts.user import User
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.incidents.models import incident, incident_report
from gateway.incidents.people import declarers, feeds_of
from gateway.presence.models import presence
from gateway.schema import upsert
from gateway.tools.models import tool
from gateway.tools.service import Tools
from gateway.tx import Tx, lock_keys

_I, _R = incident.c, incident_report.c
_S, _M = IncidentState, IncidentMove
_OPEN_TO_REPORTS = [state.value for state in (*sorted(BROKEN), _S.RESOLVED)]
#: Ms an incident that is closed stays on the desks: who was off line for a while sees how it ended.
KEEP_MS = 2 * 3_600_000
_AT_ONCE = 20


class Incidents:
    """Handlers of its commands; hears of every tool whose health changes."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        tools.heard = self.tool_changed

    def all(self) -> list[tuple[str, Handler]]:
        return [
            on(ReportIncident, self.report),
            on(ReportTool, self.report_tool),
            on(AnswerIncident, self.answer),
            on(MoveIncident, self.move),
        ]

    async def report(self, tx: Tx, command: Command, body: ReportIncident, author: User) -> None:
        text = body.text.strip()
        if len(text) > MOST_TEXT:
            raise InvalidValue("text", f"longer than {MOST_TEXT}")
        name = body.name
        if body.thing is not Thing.TOOL:
            # What is of a desk is of the desk it is reported from: nobody can speak for another.
            seat = await tx.conn.scalar(select(client.c.desk).where(client.c.id == command.client))
            name = str(seat or author.name)
        at = command.made.at(tx.now)
        since = noticed(body.since, at)
        await self._report(tx, body.thing, name, author, text, at, since, body.incident)

    async def report_tool(self, tx: Tx, command: Command, body: ReportTool, author: User) -> None:
        """As desks said it before there were incidents."""
        at = command.made.at(tx.now)
        text = body.text.strip()[:MOST_TEXT]
        await self._report(tx, Thing.TOOL, body.tool, author, text, at, at, new_id())

    async def answer(self, tx: Tx, command: Command, body: AnswerIncident, author: User) -> None:
        row, at = await self.locked(tx, body.incident), command.made.at(tx.now)
        mine = _R.id == f"{row.id}:{author.id}"
        if await tx.conn.scalar(select(_R.id).where(mine)) is None:
            raise Rejection(ErrorCode.FORBIDDEN)
        if not body.works and row.state == _S.CLOSED.value:
            # It is over for everybody else: what is broken now is a new one.
            await self._report(tx, Thing(row.thing), row.name, author, "", at, at, new_id())
            return
        if not body.works:
            if row.state not in BROKEN:
                await self.change(tx, row, moved(incident_of(row), _M.REOPEN, at), author.name)
            return
        await tx.conn.execute(update(incident_report).where(mine).values(confirmed=at))
        now = incident_of(row)
        if row.state == _S.RESOLVED.value and not await self._unconfirmed(tx, row.id):
            now = moved(now, _M.CONFIRM, at)
        await self.change(tx, row, now, author.name, said=[author.id])

    async def move(self, tx: Tx, _command: Command, body: MoveIncident, author: User) -> None:
        number, text = body.number.strip(), body.text.strip()
        if len(text) > MOST_TEXT:
            raise InvalidValue("text", f"longer than {MOST_TEXT}")
        if body.move is _M.ESCALATE and not number:
            raise InvalidValue("number", "empty")
        row = await self.locked(tx, body.incident)
        if body.move is _M.CONFIRM:
            await self._need_off_shift(tx, row)
        now = moved(incident_of(row), body.move, tx.now, number if body.move is _M.ESCALATE else "")
        tx.audit(
            author.id,
            f"incident.{body.move.value}",
            "incident",
            row.id,
            **({"number": number} if number else {}),
        )
        if body.move is _M.RESOLVE and row.thing == Thing.TOOL:
            held = await _tool(tx, row.name)
            if held is not None and held.health != ToolHealth.UP.value and self._tools.knows(row.name):
                await self._tools.declare(tx, row.name, ToolHealth.UP, author.id)
                row = await self.locked(tx, body.incident)
                now = incident_of(row)
        declared: dict[str, Any] = {}
        if body.move is _M.ESCALATE and row.declared is None:
            declared = {"declared": tx.now}
        await self.change(tx, row, now, author.name, more={"text": text or row.text} | declared)

    async def tool_changed(self, tx: Tx, id: str, name: str, health: ToolHealth, own: str, by: str) -> None:
        """A tool that is declared down has an incident; up ends it, for those who reported it to agree."""
        row = await self._of_tool(tx, id)
        who = await self._name(tx, by)
        if health is ToolHealth.DOWN:
            if row is None:
                await self._new(
                    tx, own or new_id(), Thing.TOOL, id, name, begun(tx.now), who, declared=tx.now
                )
            else:
                declared = tx.now if row.declared is None else row.declared
                await self.change(
                    tx, row, failed_again(incident_of(row), tx.now), who, more={"declared": declared}
                )
        elif health is ToolHealth.UP and row is not None and row.state in BROKEN:
            await self.change(tx, row, moved(incident_of(row), _M.RESOLVE, tx.now), who)

    async def _report(
        self, tx: Tx, thing: Thing, name: str, author: User, text: str, at: int, since: int, id: str
    ) -> None:
        title, own = name, ""
        if thing is Thing.TOOL:
            held = await self._tools.locked(tx, name)
            title, own = held.name, held.incident
        else:
            await lock_keys(tx.conn, [f"incident:{thing.value}:{name}"])
        s = (_I.state.in_(_OPEN_TO_REPORTS)) | (_I.ended > at)
        wanted = select(incident).where(_I.thing == thing.value, _I.name == name, s).order_by(_I.began)
        known = (await tx.conn.execute(wanted.with_for_update())).all()
        place = covering([incident_of(row) for row in known], at)
        if place is None:
            taken = await tx.conn.scalar(select(_I.id).where(_I.id == (own or id)))
            id = new_id() if taken is not None else own or id
            row, now = await self._new(tx, id, thing, name, title, begun(since), author.name), begun(since)
        else:
            row = known[place]
            now = reported(incident_of(row), at, since)
        mine = f"{row.id}:{author.id}"
        values = {
            "id": mine, "version": 0, "incident": row.id, "user": author.id, "user_name": author.name, "text": text,
            "since": since, "at": at,
        }  # fmt: skip
        put = upsert(tx.conn, incident_report).values(values)
        # Reported again, it is still their one word; what they said before of its working holds no more.
        again = {"confirmed": None} | ({"text": text} if text else {})
        later = put.on_conflict_do_update(index_elements=[_R.id], set_=again, where=_R.at < at)
        await tx.conn.execute(later)
        if thing is Thing.TOOL and now.state in BROKEN:
            await self._tools.report(tx, name, author.id, text, row.id)
        tx.audit(author.id, "incident.report", "incident", row.id, thing=thing.value)
        await self.change(tx, row, now, author.name, said=[author.id])

    async def _new(
        self, tx: Tx, id: str, thing: Thing, name: str, title: str, now: Incident, by_name: str, **more: Any
    ) -> Found[Any]:
        await self.let_go(tx)
        values = {
            "id": id, "version": 0, "thing": thing.value, "name": name, "title": title, "changed": tx.now, "number": "",
            "text": "", "by_name": by_name, "reports": 0, "waiting": 0, "gone": False, **_columns(now), **more,
        }  # fmt: skip
        row: Found[Any] = (await tx.conn.execute(insert(incident).values(values).returning(incident))).one()
        tx.touch("incident", id, await self.feeds(tx, row))
        return row

    async def change(
        self,
        tx: Tx,
        row: Found[Any],
        now: Incident,
        by_name: str,
        said: Collection[str] = (),
        more: Mapping[str, Any] | None = None,
    ) -> None:
        """The incident is ``now``, by the word of ``said`` of its reporters, with all that hangs on it."""
        asked_again = now.state in BROKEN and row.state not in BROKEN
        if asked_again:
            again = update(incident_report).where(_R.incident == row.id)
            await tx.conn.execute(again.values(confirmed=None))
        if now.state is _S.RESOLVED and row.reports == 0:
            # Nobody reported it, so there is nobody to ask.
            now = moved(moved(now, _M.CONFIRM, tx.now), _M.CLOSE, tx.now)
        reports = (
            await tx.conn.execute(select(_R.id, _R.user, _R.confirmed).where(_R.incident == row.id))
        ).all()
        waiting = sum(one.confirmed is None for one in reports)
        step = {"changed": tx.now, "by_name": by_name} if now.state != row.state else {}
        values = {**_columns(now), "reports": len(reports), "waiting": waiting, **step, **(more or {})}
        new = update(incident).where(_I.id == row.id).values(values).returning(incident)
        row = (await tx.conn.execute(new)).one()
        declaring = await declarers(tx)
        tx.touch("incident", row.id, () if row.gone else await self.feeds(tx, row))
        for one in reports:
            if asked_again or one.user in said:
                tx.touch("incident_report", one.id, () if row.gone else feeds_of(declaring, [one.user]))
        held = await _tool(tx, row.name) if row.thing == Thing.TOOL else None
        if held is None:
            return
        if now.state in BROKEN and held.incident != row.id:
            await self._tools.point(tx, row.name, row.id)
        elif now.state not in BROKEN and held.incident == row.id and held.health == ToolHealth.UP.value:
            await self._tools.point(tx, row.name, "")

    async def feeds(self, tx: Tx, row: Found[Any]) -> set[str]:
        if row.thing == Thing.TOOL:
            return {FLOOR}
        people = (await tx.conn.execute(select(_R.user).where(_R.incident == row.id))).scalars().all()
        return feeds_of(await declarers(tx), people)

    async def _of_tool(self, tx: Tx, id: str) -> Found[Any] | None:
        """The incident of a tool that is not over."""
        wanted = select(incident).where(
            _I.thing == Thing.TOOL.value, _I.name == id, _I.state.in_(_OPEN_TO_REPORTS)
        )
        found = await tx.conn.execute(wanted.order_by(_I.began.desc()).limit(1).with_for_update())
        return found.one_or_none()

    async def _unconfirmed(self, tx: Tx, id: str) -> list[Found[Any]]:
        wanted: Select[Any] = select(_R.user, _R.user_name).where(_R.incident == id, _R.confirmed.is_(None))
        return list((await tx.conn.execute(wanted.order_by(_R.user_name))).all())

    async def _need_off_shift(self, tx: Tx, row: Found[Any]) -> None:
        """Who reported it and is there speaks for themselves. Raises Rejection."""
        waiting = await self._unconfirmed(tx, row.id)
        p = presence.c
        there = select(p.id).where(
            p.id.in_([one.user for one in waiting]), p.chosen != PresenceState.OFFLINE.value
        )
        here = set((await tx.conn.execute(there)).scalars())
        names = [one.user_name for one in waiting if one.user in here]
        if names:
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION, {"waiting": ", ".join(names)[:200]})

    async def let_go(self, tx: Tx) -> None:
        """What is closed for long leaves the desks with a new one."""
        over = select(_I.id).where(
            _I.gone.is_(False), _I.state == _S.CLOSED.value, _I.changed < tx.now - KEEP_MS
        )
        for id in (await tx.conn.execute(over.limit(_AT_ONCE))).scalars().all():
            await tx.conn.execute(update(incident).where(_I.id == id).values(gone=True))
            tx.touch("incident", id, ())
            for one in (await tx.conn.execute(select(_R.id).where(_R.incident == id))).scalars().all():
                tx.touch("incident_report", one, ())

    async def locked(self, tx: Tx, id: str) -> Found[Any]:
        of = (await tx.conn.execute(select(_I.thing, _I.name).where(_I.id == id))).one_or_none()
        if of is not None and of.thing == Thing.TOOL:
            # A tool is held before its incident, as a report does it.
            await _tool(tx, of.name)
        found = await tx.conn.execute(select(incident).where(_I.id == id).with_for_update())
        row = found.one_or_none()
        if row is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"incident": id})
        return row

    async def _name(self, tx: Tx, by: str) -> str:
        return str(await tx.conn.scalar(select(users.c.name).where(users.c.id == by)) or "")


async def _tool(tx: Tx, id: str) -> Found[Any] | None:
    """The tool, held until the end of the transaction, also one that the handbook has no more."""
    return (await tx.conn.execute(select(tool).where(tool.c.id == id).with_for_update())).one_or_none()


def incident_of(row: Found[Any]) -> Incident:
    spans = msgspec.convert(row.spans, tuple[Period, ...])
    return Incident(IncidentState(row.state), spans, row.number)


def _columns(now: Incident) -> dict[str, Any]:
    return {
        "state": now.state.value, "spans": msgspec.to_builtins(now.spans), "began": now.began, "ended": now.ended,
        "number": now.number,
    }  # fmt: skip
