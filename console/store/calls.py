"""The list of calls: dialled, received, missed, newest first, with this desk's own that the gateway has not heard of; and the live one."""

from collections.abc import Callable, Iterable
from enum import StrEnum

import msgspec

from console.clock import Clock
from console.store import cases, meta, outbox_rows, pending, rows
from console.store.call_schema import OF_CALLS
from console.store.connection import Connection
from console.store.database import Database
from console.store.overlay import Pending
from console.store.persons import card_of
from contract.call_acts import AnswerCall, CallFacts, EndCall, LogCall
from contract.rows import CallRow, CustomerRow
from domain.call import CallEnd, CallState, Direction

#: Of the small values: when the agent last looked at the list (gateway Unix ms).
LOOKED = "calls_looked"
_DAY_MS = 86_400_000


class Kind(StrEnum):
    """How a call stands in the list."""

    DIALLED = "dialled"
    RECEIVED = "received"
    MISSED = "missed"


class Listed(msgspec.Struct, frozen=True):
    """``row``: as the agent sees it; ``sent``: whether the gateway has all of it."""

    row: CallRow
    sent: bool = True

    @property
    def kind(self) -> Kind:
        if self.row.direction is Direction.OUTBOUND:
            return Kind.DIALLED
        return Kind.RECEIVED if self.row.answered_at is not None else Kind.MISSED


class CallPage(msgspec.Struct, frozen=True):
    """``total``: how many calls the whole list has; ``calls`` those of the window."""

    total: int
    calls: tuple[Listed, ...]


class CallList:
    """Reading side; writing is console.operations.call's."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def page(self, kind: Kind | None = None, start: int = 0, most: int = 50) -> CallPage:
        """Of the agent's calls of ``kind`` (None: all), newest first, ``most`` from ``start`` on."""

        def job(conn: Connection) -> CallPage:
            found = [one for one in listed(conn, self._clock) if kind in (None, one.kind)]
            return CallPage(len(found), tuple(found[start : start + most]))

        return await self._db.read(job)

    async def missed(self) -> int:
        """How many calls nobody answered came since the agent last looked at the list; without a look before, of a day."""

        def job(conn: Connection) -> int:
            since = meta.get(conn, LOOKED, int)
            if since is None:
                since = self._clock.gateway_now() - _DAY_MS
            return sum(
                one.kind is Kind.MISSED and one.row.end is not CallEnd.REJECTED and _came(one.row) > since
                for one in _folded(conn, self._clock, lambda _id: "")
            )

        return await self._db.read(job)

    async def live(self) -> Listed | None:
        """The call the agent speaks in, None for none. Of several the latest."""
        return await self._db.read(
            lambda conn: next(
                (one for one in listed(conn, self._clock) if one.row.state is not CallState.ENDED), None
            )
        )

    async def get(self, call: str) -> Listed | None:
        return await self._db.read(
            lambda conn: next((one for one in listed(conn, self._clock) if one.row.id == call), None)
        )


def listed(conn: Connection, clock: Clock) -> list[Listed]:
    """All calls of this desk's agent, newest first: some hundreds at most (gateway.calls keeps them listed for some days)."""
    folded = _folded(conn, clock, lambda id: _name(conn, id))
    known = [_linked(conn, one, clock) for one in folded]
    return sorted(known, key=lambda one: (-one.row.rang_at, one.row.id))


#: The name of a customer by their id, "" for nobody.
Naming = Callable[[str | None], str]


def _folded(conn: Connection, clock: Clock, name: Naming) -> list[Listed]:
    acts = outbox_rows.select(conn, f"{OF_CALLS} AND state <> 'rejected'", ())
    return fold(rows.all_of(conn, CallRow), pending.of_acts(conn, acts, clock), name)


def _came(row: CallRow) -> int:
    """When nobody answered it at last: an agent who looks while it rings has not seen that."""
    return row.rang_at if row.ended_at is None else row.ended_at


def fold(kept: Iterable[CallRow], acts: Iterable[Pending], name: Naming) -> list[Listed]:
    """``kept`` with ``acts`` done, in their order; ``name`` gives a customer's."""
    found = {row.id: Listed(row) for row in kept}
    for act in acts:
        body = act.body
        if isinstance(body, AnswerCall) and body.facts.call not in found:
            found[body.facts.call] = Listed(_answered(body, act.author, name(body.customer)), sent=False)
        elif isinstance(body, LogCall) and body.facts.call not in found:
            found[body.facts.call] = Listed(_logged(body, act.author, name(body.customer)), sent=False)
        elif isinstance(body, EndCall) and (one := found.get(body.call)) is not None:
            found[body.call] = Listed(_ended(one.row, body), sent=False)
    return list(found.values())


def _answered(body: AnswerCall, author: str, name: str) -> CallRow:
    row = _begun(body.facts, author, name)
    return msgspec.structs.replace(
        row,
        customer=body.customer,
        ticket=body.ticket,
        contact=body.contact,
        answered_at=body.answered_at,
        rang_ms=max(0, body.answered_at - row.rang_at),
    )


def _logged(body: LogCall, author: str, name: str) -> CallRow:
    return msgspec.structs.replace(
        _begun(body.facts, author, name),
        customer=body.customer,
        ticket=body.ticket,
        state=CallState.ENDED,
        ended_at=body.ended_at,
        rang_ms=body.rang_ms,
        talk_ms=body.talk_ms,
        end=body.end,
    )


def _begun(facts: CallFacts, author: str, name: str) -> CallRow:
    return CallRow(
        id=facts.call,
        version=0,
        agent=author,
        direction=facts.direction,
        number=facts.number,
        name=name,
        queue=facts.queue,
        ivr=facts.ivr,
        state=CallState.TALKING,
        rang_at=facts.rang_at,
        waited_s=facts.waited_s,
        bot=facts.bot,
    )


def _ended(row: CallRow, body: EndCall) -> CallRow:
    spoken = body.spoken
    return msgspec.structs.replace(
        row,
        state=CallState.ENDED,
        ended_at=body.ended_at,
        end=body.end,
        rang_ms=spoken.rang_ms or row.rang_ms,
        talk_ms=spoken.talk_ms,
        hold_ms=spoken.hold_ms,
        holds=spoken.holds,
        mos=spoken.mos,
        loss=spoken.loss,
    )


def _linked(conn: Connection, one: Listed, clock: Clock) -> Listed:
    """A caller nobody knew is whoever their ticket turned out to be of."""
    if one.row.customer is not None or one.row.ticket is None:
        return one
    ticket, _ = cases.ticket_and_contact(conn, cases.whole(conn, one.row.ticket), clock)
    card = None if ticket is None or ticket.complainant is None else card_of(conn, ticket.complainant, clock)
    if card is None:
        return one
    return msgspec.structs.replace(
        one, row=msgspec.structs.replace(one.row, customer=card.id, name=card.name)
    )


def _name(conn: Connection, customer: str | None) -> str:
    row = None if customer is None else rows.get(conn, CustomerRow, customer)
    return "" if row is None else row.name
