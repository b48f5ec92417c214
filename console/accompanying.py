"""Keeps telephone and gateway of one mind about who is beside whom in a call (flow: Training): both tell, what is due is done."""

import asyncio
import secrets
from collections.abc import Callable

from console.operations.errors import NotDone
from console.operations.tandem import Tandems
from console.softphone.events import CallChanged, Events, Transferred
from console.softphone.orders import Accompany, Expect, GiveOver, Orders
from console.softphone.phone import Phone, Telephone, TelephoneError
from console.store.changes import Changeset
from console.store.database import Database
from console.store.errors import StoreError
from console.store.tandems import Tandems as Kept
from console.tandem_steps import Done, Step, steps
from contract.envelope import CommandResult, Outcome
from contract.ids import new_id
from contract.rows import TandemRow
from contract.tandem_acts import EndTandem, JoinTandem, TandemBody
from domain.tandem import JOIN_MS, TandemMode

#: A step that was done changes what is known; more than so many at once would be going round in a circle.
_AT_ONCE = 8
#: Seconds until what could not be said is said again.
AGAIN_S = 2.0


class Accompanying:
    """``run`` until cancelled. ``address``: where this telephone is called, "" while it cannot be."""

    def __init__(
        self,
        telephone: Telephone,
        tandems: Tandems,
        db: Database,
        me: str,
        address: Callable[[], str],
        fault: Callable[[Exception], None],
    ) -> None:
        self._telephone, self._tandems, self._db, self._me = telephone, tandems, db, me
        self._address, self._fault = address, fault
        self._kept = Kept(db, me)
        self._done = Done()
        self._wake = asyncio.Event()

    async def ask(self, trainee: str, mode: TandemMode = TandemMode.LISTEN) -> CommandResult:
        """To be beside ``trainee`` in their call. Raises TelephoneError, and as Tandems.ask."""
        tandem, token = new_id(), secrets.token_urlsafe(24)
        await self._telephone.order(Expect(tandem=tandem, token=token, within_ms=JOIN_MS))
        try:
            result = await self._tandems.ask(tandem, trainee, self._address(), token, mode)
        except NotDone:
            await self._telephone.order(Expect())
            raise
        if result.outcome is not Outcome.APPLIED:
            await self._telephone.order(Expect())
        return result

    async def run(self) -> None:
        """Does what is due whenever something is other than before."""
        stops = [self._db.listen(self._stored), self._telephone.listen(self._told)]
        try:
            while True:
                self._wake.clear()
                again = not await self._look()
                try:
                    async with asyncio.timeout(AGAIN_S if again else None):
                        await self._wake.wait()
                except TimeoutError:
                    continue
        finally:
            for stop in stops:
                stop()

    def _stored(self, changes: Changeset) -> None:
        if any(ref == TandemRow.REF for ref, _ in changes.rows):
            self._wake.set()

    def _told(self, _phone: Phone, event: Events | None) -> None:
        if event is None or isinstance(event, CallChanged | Transferred):
            self._wake.set()

    async def _look(self) -> bool:
        """Whether all that was due could be done."""
        for _ in range(_AT_ONCE):
            row = await self._kept.current()
            due = steps(row, self._telephone.phone, self._me, self._done)
            if not due:
                return True
            for step in due:
                if not await self._do(step, row):
                    return False
        return True

    async def _do(self, step: Step, row: TandemRow | None) -> bool:
        try:
            match step:
                case JoinTandem(tandem=id):
                    await self._tandems.joined(id)
                    self._done.given.pop(id, None)
                case EndTandem(tandem=id):
                    await self._tandems.end(id)
                case TandemBody():
                    raise AssertionError(step)
                case _:
                    await self._order(step, row)
        except NotDone:
            # Nobody is reached just now: the call goes on, and so does whoever is in it.
            return False
        except StoreError as error:
            self._fault(error)
            return False
        return True

    async def _order(self, step: Orders, row: TandemRow | None) -> None:
        """What the telephone cannot do ends the tandem, or leaves the caller where they are."""
        try:
            await self._telephone.order(step)
        except TelephoneError:
            if row is not None and isinstance(step, GiveOver):
                await self._tandems.joined(row.id)
                self._done.given.pop(row.id, None)
            elif row is not None and isinstance(step, Accompany) and step.on:
                await self._tandems.end(row.id)
