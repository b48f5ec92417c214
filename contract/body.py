"""What every command body has, and the lanes of those about a ticket and about a customer.

A feature's commands stand in a file of their own beside this one and are listed in contract.commands.BODIES.
"""

from typing import ClassVar

import msgspec

from domain.permissions import Act


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """What every command body has: its kind, its version, the right it needs and whether it may wait."""

    KIND: ClassVar[str]
    V: ClassVar[int] = 1
    ACT: ClassVar[Act | None] = None
    LIVE: ClassVar[bool] = False

    def stream(self, author: str) -> str:
        """The FIFO lane of this act when ``author`` (a user id) does it."""
        raise NotImplementedError


class TicketBody(Body, frozen=True, kw_only=True):
    """An act on one ticket."""

    ticket: str

    def stream(self, author: str) -> str:
        return f"ticket:{self.ticket}"


class CustomerBody(Body, frozen=True, kw_only=True):
    """An act on one customer."""

    customer: str

    def stream(self, author: str) -> str:
        return f"customer:{self.customer}"
