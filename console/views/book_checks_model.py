"""What is wrong with the draft as it stands in the editor, looked at while it is typed: by the gateway, which knows the other versions
too, and offline by this desk alone."""

import asyncio
from collections.abc import Callable
from functools import lru_cache

from console.operations.errors import AdminRefused, OfflineNotPossible
from console.views.book_model import BookModel, changed_files
from console.views.book_outline_model import Item, items
from console.views.desk import Desk
from console.views.refresh import Refresher
from contract.handbook_draft import DraftCheck, DraftChecked, DraftFault
from contract.handbook_fault import HandbookFault
from contract.handbook_file import read_texts
from domain.handbook import Handbook

#: Seconds between two looks while somebody types.
PAUSE = 0.5
_items = lru_cache(maxsize=64)(items)


class BookChecks:
    """``poke`` with every change of the model; ``on_change`` is called on the loop's thread."""

    def __init__(self, desk: Desk, model: BookModel) -> None:
        self._desk, self._model = desk, model
        self.on_change: list[Callable[[], None]] = []
        self.faults: tuple[DraftFault, ...] = ()
        #: As it stands in the editor, or as it stood when it was sound last; None: it never was.
        self.handbook: Handbook | None = None
        #: Whether what is shown is of what stands in the editor now.
        self.current = False
        #: Whether this desk alone looked: another version of that day is the gateway's to find.
        self.alone = False
        self._of: tuple[str, dict[str, str], dict[str, str]] | None = None
        self._refresher = Refresher(desk.start, self._look, least=PAUSE)

    @property
    def items(self) -> list[Item]:
        """What stands where in the files as they are now."""
        return [item for path, text in self._model.files.items() for item in _items(path, text)]

    @property
    def sound(self) -> bool:
        """Whether what stands in the editor was looked at and nothing is wrong with it."""
        return self.current and not self.faults

    def poke(self) -> None:
        """What stands in the editor may be another by now."""
        now = self._now()
        if now == self._of:
            return
        if now is None or self._of is None or now[0] != self._of[0]:
            self.faults, self.handbook = (), None
        self._of, self.current = now, False
        if now is not None:
            self._refresher.poke()

    def again(self) -> None:
        """Looks once more at the same: the gateway is reached again, or another version was published."""
        self._of = None
        self.poke()

    def _now(self) -> tuple[str, dict[str, str], dict[str, str]] | None:
        draft = self._model.draft
        if draft is None:
            return None
        fields = {name: self._model.field(name) for name in ("version", "why", "effective")}
        return draft.head.id, self._model.files, fields

    async def _look(self) -> None:
        looked = self._of
        if looked is None:
            return
        id, files, fields = looked
        found = None
        if self._desk.online():
            typed = changed_files(self._model.typed) if self._model.writable else {}
            try:
                found = await self._desk.acts.handbook_drafts.check(id, DraftCheck(files=typed, **fields))
            except (AdminRefused, OfflineNotPossible):
                # Gone, or not reached any more: what this desk sees by itself is better than nothing.
                found = None
        alone = found is None
        if found is None:
            found = await asyncio.to_thread(locally, files)
        if looked is not self._of:
            return
        self.faults, self.current, self.alone = found.faults, True, alone
        self.handbook = found.handbook or self.handbook
        for told in self.on_change:
            told()


def locally(files: dict[str, str]) -> DraftChecked:
    """What can be said of ``files`` without the gateway."""
    try:
        book = read_texts(tuple(files.items())).handbook
    except HandbookFault as fault:
        return DraftChecked(
            tuple(DraftFault(one.file, one.line, one.where, one.problem.what) for one in fault.faults)
        )
    return DraftChecked((), book)
