"""What the palette shows for the letters typed; without a window."""

from collections.abc import Callable, Sequence

from console.store.search import Hit
from console.views.fuzzy import score
from console.views.palette_entries import Entry

#: Rows of named things while something is typed, and of what was found in the store.
NAMED, FOUND = 9, 6
#: And of what the centre knows.
KNOWN = 4
#: So many runs are remembered, the newest first.
REMEMBERED = 12


class PaletteModel:
    """``gather`` gives everything that has a name, ``found`` turns a hit into an entry; None leaves it out."""

    def __init__(
        self,
        gather: Callable[[], list[Entry]],
        found: Callable[[Hit], Entry | None],
        search: Callable[[str], None],
    ) -> None:
        self._gather, self._found, self._search = gather, found, search
        self._entries: list[Entry] = []
        self._recent: list[str] = []
        self._hits: list[Entry] = []
        self._known: list[Entry] = []
        self.text = ""
        self.rows: list[Entry] = []
        self.on_rows: Callable[[], None] = lambda: None

    def begin(self) -> None:
        """The palette opens."""
        self._entries, self._hits, self._known = self._gather(), [], []
        self.type("")

    def type(self, text: str) -> None:
        """The letters in the field now."""
        self.text = text.strip()
        if not self.text:
            self._hits, self._known = [], []
        self._search(self.text)
        self._show()

    def hits(self, hits: Sequence[Hit]) -> None:
        """What the store, or the gateway, found for the letters."""
        made: dict[str, Entry] = {}
        for hit in hits:
            entry = self._found(hit) if self.text else None
            if entry is not None:
                made.setdefault(entry.id, entry)
        self._hits = list(made.values())[:FOUND]
        self._show()

    def known(self, entries: Sequence[Entry]) -> None:
        """What the centre knows of the letters, best first."""
        self._known = list(entries[:KNOWN]) if self.text else []
        self._show()

    def ran(self, entry: Entry) -> None:
        """The agent chose it: next time it stands in front of its equals."""
        self._recent = [entry.id, *(id for id in self._recent if id != entry.id)][:REMEMBERED]

    def _show(self) -> None:
        ranked = sorted(
            ((rank, at, entry) for at, entry in enumerate(self._entries) if (rank := self._rank(entry))),
            key=lambda one: (-one[0], one[1]),
        )
        named = [entry for _, _, entry in ranked]
        self.rows = [*named[:NAMED], *self._hits, *self._known] if self.text else named
        self.on_rows()

    def _rank(self, entry: Entry) -> int:
        """0 leaves it out. Recent ones go before their equals, what is not possible now after them."""
        fit = max((score(self.text, name) for name in (entry.title, *entry.names)), default=0)
        if not fit:
            return 0
        recent = REMEMBERED - self._recent.index(entry.id) if entry.id in self._recent else 0
        return 2 * fit + (2 * recent if recent else 0) - (1 if entry.why_not and not recent else 0) + 10
