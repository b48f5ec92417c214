"""Customers as the agent types: those of this desk at once, those of the gateway a moment later; without a window."""

import asyncio
from collections.abc import Callable
from enum import StrEnum

from console.operations.customer import SHORTEST
from console.operations.errors import NotAllowed, OfflineNotPossible
from console.views.desk import Desk
from contract.rows import CustomerRow

#: Seconds without a key before the gateway is asked.
PAUSE = 0.35


class Asked(StrEnum):
    """How far the question to the gateway is. ``short``: too little was typed for it."""

    NOT = "not"
    SHORT = "short"
    ASKING = "asking"
    DONE = "done"
    OFFLINE = "offline"
    FAILED = "failed"


class GatewayCustomers:
    """Only the last text typed counts. ``on_change`` when ``rows`` or ``asked`` are others."""

    def __init__(self, desk: Desk, on_change: Callable[[], None]) -> None:
        self._desk, self._on_change = desk, on_change
        self.text = ""
        self.rows: list[CustomerRow] = []
        self.asked = Asked.NOT

    @property
    def allowed(self) -> bool:
        """Whether the agent's roles allow it at all."""
        return self._desk.acts.customers.can_search() is None

    def type(self, text: str) -> None:
        """The text in the field now; the gateway is asked when it rests."""
        text = text.strip()
        if text != self.text:
            self.text = text
            self.rows = []
            self._begin()

    def link_changed(self) -> None:
        """The line came or went: what could not be asked is asked now."""
        if self.asked in (Asked.OFFLINE, Asked.FAILED) and self._desk.online():
            self._begin()
        elif self.asked is Asked.ASKING and not self._desk.online():
            self.asked = Asked.OFFLINE

    def _begin(self) -> None:
        if not self.text or not self.allowed:
            self.asked = Asked.NOT
        elif len(self.text) < SHORTEST:
            self.asked = Asked.SHORT
        elif not self._desk.online():
            self.asked = Asked.OFFLINE
        else:
            self.asked = Asked.ASKING
            self._desk.start(self._ask(self.text))

    async def _ask(self, text: str) -> None:
        await asyncio.sleep(PAUSE)
        if text != self.text:
            return
        try:
            found, asked = await self._desk.acts.customers.search(text), Asked.DONE
        except OfflineNotPossible:
            found, asked = [], Asked.OFFLINE if not self._desk.online() else Asked.FAILED
        except NotAllowed:
            found, asked = [], Asked.NOT
        if text == self.text:
            self.rows, self.asked = found, asked
            self._on_change()


class CustomerFinder:
    """Customers to choose from: this desk's first, then the gateway's that are not among them."""

    def __init__(self, desk: Desk, on_change: Callable[[], None]) -> None:
        self._desk, self._on_change = desk, on_change
        self.gateway = GatewayCustomers(desk, on_change)
        self.here: list[CustomerRow] = []

    @property
    def elsewhere(self) -> list[CustomerRow]:
        """The gateway's that are not at this desk."""
        known = {row.id for row in self.here}
        return [row for row in self.gateway.rows if row.id not in known]

    def type(self, text: str) -> None:
        """The text in the field now."""
        self.gateway.type(text)
        self._desk.start(self._local(text.strip()))

    async def _local(self, text: str) -> None:
        found = await self._desk.reads.search.customers(text) if text else []
        if text == self.gateway.text:
            self.here = found
            self._on_change()
