"""What the outlet helpdesk's operator keeps with a ticket (flow: outlet helpdesk operator). Both are queued: the line goes on while the
gateway is away."""

from contract.body import TicketBody
from domain.outlet import OutletFacts
from domain.permissions import Act
from domain.ticket import TicketState


class NoteOutlet(TicketBody, frozen=True, kw_only=True):
    """Who of the outlet the ticket is from and about which application, in the place of what was kept before. Rejected as invalid for
    facts that say nothing."""

    KIND = "ticket.outlet"
    ACT = Act.TICKET_WRITE
    facts: OutletFacts


class TellStatus(TicketBody, frozen=True, kw_only=True):
    """The ticket's party was told, on the telephone, how it stands: ``state`` as it was read to them. Who speaks with that party may
    say so of each of their tickets, also one out of their own sight."""

    KIND = "ticket.told"
    ACT = Act.TICKET_WRITE
    state: TicketState


OUTLET_ACTS = (NoteOutlet, TellStatus)
