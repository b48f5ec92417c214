"""A ticket as it is asked for by hand, where no feed brings it."""

import msgspec

from contract.rows import CaseworkRow, ContactRow, CustomerRow, MessageRow, TicketRow, ToolResultRow


class TicketFile(msgspec.Struct, frozen=True):
    """``messages``: the latest, newest first; earlier ones by ``GET /v1/tickets/{id}/timeline``. ``casework`` and ``results`` (of tools):
    as far as the reader may see such rows at all, the latest results alone."""

    ticket: TicketRow
    contacts: tuple[ContactRow, ...] = ()
    customers: tuple[CustomerRow, ...] = ()
    messages: tuple[MessageRow, ...] = ()
    casework: tuple[CaseworkRow, ...] = ()
    results: tuple[ToolResultRow, ...] = ()
