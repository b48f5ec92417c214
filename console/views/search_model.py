"""Search as the agent types: over everything cached, and customers at the gateway; without a window."""

from collections.abc import Callable

from console.store.search import Hit, of_gateway
from console.views.customer_finder import Asked, GatewayCustomers
from console.views.desk import Desk
from console.views.refresh import Refresher
from contract.rows import CustomerRow

LIMIT = 50


class SearchModel:
    """Only the last text typed counts: a slow search never overwrites a newer one. ``hits``: this desk's first, then customers of
    the gateway who are not among them. ``found_for``: what they were found for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.text = ""
        self.found_for = ""
        self.hits: list[Hit] = []
        self.here = 0
        self.on_hits: Callable[[], None] = lambda: None
        self._local: list[Hit] = []
        self._gateway = GatewayCustomers(desk, self._shown)
        self._refresher = Refresher(desk.start, self._find)

    @property
    def asked(self) -> Asked:
        """How far the question to the gateway is."""
        return self._gateway.asked

    @property
    def elsewhere(self) -> int:
        """How many of ``hits`` are the gateway's."""
        return len(self.hits) - self.here

    @property
    def asks_gateway(self) -> bool:
        """Whether the agent may search all customers."""
        return self._gateway.allowed

    def type(self, text: str) -> None:
        """The text in the search field now."""
        self.text = text
        self._refresher.poke()
        self._gateway.type(text)

    def link_changed(self) -> None:
        """The line to the gateway came or went."""
        self._gateway.link_changed()

    def row(self, customer: str) -> CustomerRow | None:
        """A customer the gateway found."""
        return next((row for row in self._gateway.rows if row.id == customer), None)

    async def _find(self) -> None:
        text = self.text
        hits = await self._desk.reads.search.find(text, LIMIT) if text.strip() else []
        if text == self.text:
            self._local, self.found_for = hits, text
            self._shown()

    def _shown(self) -> None:
        known = {hit.customer for hit in self._local if hit.ticket is None or hit.kind == "customer"}
        more = [of_gateway(row) for row in self._gateway.rows if row.id not in known]
        self.here = len(self._local)
        self.hits = [*self._local, *more]
        self.on_hits()
