"""The numbers of the house at this desk: read from the store, so that they are there without the gateway too, and by number as a call
names it."""

from PySide6.QtCore import QObject, Signal

from console.store.changes import Changeset
from console.store.writing import Use, Used
from console.views.desk import Desk
from console.views.look import Look
from console.views.phone_targets import Target, book_of, name_at, offered
from console.views.refresh import Refresher
from contract.rows import PresenceRow, UserRow

_REFS = frozenset({UserRow.REF, PresenceRow.REF})


class PhoneBook(QObject):
    """``changed`` when somebody came, went or was used. Presence changes all the time and is seldom asked for: it is read again while
    somebody is ``wanted``, and when that begins."""

    changed = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._desk = look, desk
        self._book: list[Target] = []
        self._used: dict[str, Use] = {}
        self._old, self._wanted = True, False
        self._refresher = Refresher(look.start, self._read)

    def want(self, on: bool) -> None:
        """Whether a call is on, or somebody to pass one on to is looked for."""
        self._wanted = on
        if on and self._old:
            self._refresher.poke()

    def heard(self, changes: Changeset) -> None:
        """The store changed."""
        if "handbook" in changes.meta or any(ref in _REFS for ref, _ in changes.rows):
            self._old = True
            if self._wanted:
                self._refresher.poke()

    def offered(self, typed: str) -> list[Target]:
        """What fits ``typed``, best first."""
        return offered(self._book, typed, self._used, self._desk.settings().phone_prefix)

    def name_at(self, number: str) -> str:
        """Who or what is reached there, "" for nobody of the house."""
        return name_at(self._book, number)

    def use(self, to: str) -> None:
        """``to`` was dialled: it stands in front from now on."""

        async def count() -> None:
            await self._desk.acts.writing.used(Used.PHONE, to)
            self._refresher.poke()

        self._look.start(count())

    async def _read(self) -> None:
        self._old = False
        people = await self._desk.reads.mentions.colleagues()
        self._used = await self._desk.reads.writing.uses(Used.PHONE)
        self._book = book_of(people, self._desk.handbook(), self._desk.me, self._desk.settings().phone_prefix)
        self.changed.emit()
