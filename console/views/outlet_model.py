"""What the outlet panel shows, without a window: the outlet, its officers, its open tickets and when each was last told of."""

from collections.abc import Callable
from dataclasses import dataclass

from console.store.cases import Case
from console.views.customer_past_model import PastModel
from console.views.desk import Desk
from contract.customer import Past
from contract.rows import CustomerRow, TicketRow
from domain.handbook import Handbook
from domain.outlet import Officer, is_outlet_line, read_officers
from domain.parties import CallerType
from domain.ticket import RESTING, TicketState


@dataclass(frozen=True)
class OpenTicket:
    """``here``: it stands at this desk too; ``told``: when its status was last told (gateway Unix ms), None for never."""

    id: str
    number: str
    subject: str
    state: TicketState
    at: int
    told: int | None
    who: str
    here: bool


def is_outlets(case: Case, handbook: Handbook) -> bool:
    """Whether ``case`` is an outlet's: by its card, or, of one nobody is linked to yet, by the line it came by."""
    if case.customer is not None:
        return case.customer.caller_type is CallerType.PETUGAS_OUTLET
    return is_outlet_line(handbook, case.ticket.queue)


def place_of(row: CustomerRow, handbook: Handbook) -> tuple[str, str]:
    """(code, area) of the outlet, "" for what its card does not say."""
    rules = handbook.outlet
    if rules is None:
        return "", ""
    return row.fields.get(rules.code, ""), row.fields.get(rules.area, "")


class OutletModel:
    """``on_change`` when ``open`` or ``officers`` are others."""

    def __init__(self, desk: Desk, on_change: Callable[[], None]) -> None:
        self._desk, self._on_change = desk, on_change
        self._past = PastModel(desk, self._lay)
        self._case: Case | None = None
        #: What this desk told of tickets that are not here.
        self._told: dict[str, int] = {}
        self.open: list[OpenTicket] = []
        self.officers: tuple[Officer, ...] = ()

    def turn_to(self, case: Case) -> None:
        """``case`` stands in front from now on; ``show`` reads it. Until then nothing of another outlet is left to be told, nor this ticket
        among what is open besides."""
        had, self._case = self._past.customer, case
        if case.customer is None or had is None or case.customer.id != had.id:
            self.open, self.officers = [], ()
        self.open = [one for one in self.open if one.id != case.ticket.id]

    async def show(self, case: Case) -> None:
        """The outlet of ``case``, which stands in front, as this desk knows it; the gateway is asked for what else is open, once.
        Raises StoreError."""
        if case.customer is None:
            self._on_change()
            return
        tickets = await self._desk.reads.customers.tickets(case.customer.id)
        if self._case is not case:
            return
        self.officers = _officers(case.customer, tickets, self._desk.handbook())
        await self._past.show(case.customer, ask=True)

    def told(self, ticket: str, at: int) -> None:
        """The outlet was told of ``ticket`` just now."""
        self._told[ticket] = at
        self._lay()

    def _lay(self) -> None:
        case = self._case
        if case is None or case.customer is None or self._past.customer is not case.customer:
            return
        lines = (line for line in self._past.lines if line.state is not None and line.state not in RESTING)
        others = (line for line in lines if line.ticket and line.ticket != case.ticket.id)
        self.open = [self._line(line) for line in others]
        self._on_change()

    def _line(self, line: Past) -> OpenTicket:
        assert line.state is not None
        told = max(line.told or 0, self._told.get(line.ticket, 0)) or None
        here = line.ticket in self._past.here
        return OpenTicket(line.ticket, line.number, line.subject, line.state, line.at, told, line.who, here)


def _officers(row: CustomerRow, tickets: list[TicketRow], handbook: Handbook) -> tuple[Officer, ...]:
    """Those of the card, then those who called before; each once."""
    rules = handbook.outlet
    listed = read_officers(row.fields.get(rules.officers, "")) if rules is not None else ()
    called = (one.outlet.officer for one in tickets if one.outlet is not None and one.outlet.officer.name)
    found: dict[tuple[str, str], Officer] = {}
    for officer in (*listed, *called):
        found.setdefault((officer.name.casefold(), officer.nip), officer)
    return tuple(found.values())
