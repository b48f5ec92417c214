"""Search over everything cached, as the agent types; without a window."""

from collections.abc import Callable

from console.store.search import Hit
from console.views.desk import Desk
from console.views.refresh import Refresher

LIMIT = 50


class SearchModel:
    """Only the last text typed counts: a slow search never overwrites a newer one. ``found_for``: what ``hits`` were found for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.text = ""
        self.found_for = ""
        self.hits: list[Hit] = []
        self.on_hits: Callable[[], None] = lambda: None
        self._refresher = Refresher(desk.start, self._find)

    def type(self, text: str) -> None:
        """The text in the search field now."""
        self.text = text
        self._refresher.poke()

    async def _find(self) -> None:
        text = self.text
        hits = await self._desk.reads.search.find(text, LIMIT) if text.strip() else []
        if text == self.text:
            self.hits, self.found_for = hits, text
            self.on_hits()
