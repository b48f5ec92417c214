"""A ticket as it is asked for by hand, where no feed brings it."""

import msgspec

from contract.rows import ContactRow, CustomerRow, MessageRow, TicketRow


class TicketFile(msgspec.Struct, frozen=True):
    """``messages``: the latest, newest first; earlier ones by ``GET /v1/tickets/{id}/timeline``."""

    ticket: TicketRow
    contacts: tuple[ContactRow, ...] = ()
    customers: tuple[CustomerRow, ...] = ()
    messages: tuple[MessageRow, ...] = ()
