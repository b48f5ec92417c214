"""Looking things up in what the centre knows, as the agent types; without a window."""

from collections.abc import Callable

from console.views.desk import Desk
from console.views.refresh import Refresher
from domain.knowledge_index import Found

MOST = 30
#: Letters from which on it is looked for.
LEAST = 2


class KnowledgeModel:
    """Only the last text typed counts. ``found_for``: what ``found`` was found for."""

    def __init__(self, desk: Desk, shown: Callable[[], None], most: int = MOST) -> None:
        self._desk, self._shown, self._most = desk, shown, most
        self.text, self.found_for = "", ""
        self.found: list[Found] = []
        self._refresher = Refresher(desk.start, self._find)

    def type(self, text: str) -> None:
        """The text in the field now."""
        self.text = text
        self._refresher.poke()

    def again(self) -> None:
        """What is known may be other than it was."""
        self._refresher.poke()

    async def _find(self) -> None:
        text, desk = self.text, self._desk
        wanted = len(text.strip()) >= LEAST
        reads = desk.reads.knowledge
        found = await reads.find(text, desk.handbook(), desk.owner.queues, self._most) if wanted else []
        if text == self.text:
            self.found, self.found_for = found, text
            self._shown()
