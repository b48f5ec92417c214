"""Telephoning somebody who stands on the screen: whoever asked not to be called is called only when the agent says so twice, and a
number that is masked is dialled without being shown."""

from console.notices import Notice
from console.operations.errors import NotHere
from console.views.desk import Desk
from console.views.look import Look
from console.views.phone_view import PhoneView
from console.views.telephones import telephones
from contract.ids import new_id
from contract.rows import CustomerRow


class PhoneDialling:
    """``call`` and ``call_customer`` from wherever a number stands; ``ticket``: the one the call is to be a contact of."""

    def __init__(self, look: Look, desk: Desk, view: PhoneView) -> None:
        self._look, self._desk, self._view = look, desk, view
        #: What was warned of last.
        self._warned = ""

    async def call(
        self, number: str, customer: str | None = None, ticket: str | None = None, *, masked: str = ""
    ) -> None:
        """Telephones ``number``; ``customer``: whose it is, where that is known; ``masked``: what is shown of it where the agent saw no
        more."""
        row = await self._whose(number, customer)
        if self._may(row, number):
            call = await self._about(row, ticket)
            self._view.dial(number, call=call, name=masked if row is None else row.name)

    async def call_customer(
        self, customer: CustomerRow, at: tuple[str, str] | None = None, ticket: str | None = None
    ) -> None:
        """Telephones ``customer`` at one of their ``telephones``, the first unless it is said. Raises OfflineNotPossible, NotHere,
        NotAllowed."""
        known = telephones(customer)
        at = at or next(iter(known), None)
        if at is None or at not in known:
            self._look.say(Notice("no_number", "wait", {"name": customer.name}, fleeting=True))
            return
        if not self._may(customer, " ".join(at)):
            return
        number = await self._desk.acts.calls.number_to_dial(*at)
        call = await self._about(customer, ticket)
        self._view.dial(number, call=call, name=customer.name)

    def _may(self, row: CustomerRow | None, what: str) -> bool:
        """Whether ``row`` may be called now; who asked not to be is warned of once."""
        flag = None if row is None else row.do_not_call
        holds = flag is not None and flag.holds(self._desk.clock.gateway_now())
        if row is not None and holds and self._warned != what:
            self._warned = what
            self._look.say(Notice("asked_not_to_be_called", "wait", {"name": row.name}, fleeting=True))
            return False
        self._warned = ""
        return True

    async def _about(self, row: CustomerRow | None, ticket: str | None) -> str:
        """The id of a call that is about them; a ticket that went elsewhere meanwhile is no reason not to call."""
        calls, call = self._desk.acts.calls, str(new_id())
        customer = None if row is None else row.id
        try:
            await calls.about(call, ticket=ticket, customer=customer)
        except NotHere:
            await calls.about(call, customer=customer)
        return call

    async def _whose(self, number: str, customer: str | None) -> CustomerRow | None:
        if customer is not None:
            return await self._desk.reads.customers.get(customer)
        found = (await self._desk.reads.numbers.callers(number)).rows
        return found[0] if len(found) == 1 else None
