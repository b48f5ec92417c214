"""Who of the team owes documentation, or has something to read first, and gets no contact for it, or soon; the leader lifts that for a
while."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.store.changes import Changeset
from console.store.documentation import Owing
from console.views.desk import Desk
from console.views.look import Look
from console.views.refresh import Refresher
from console.widgets.buttons import Button
from console.widgets.part import Part, clear, label
from contract.rows import PresenceRow, UserRow
from domain.documentation import is_lifted, shut, stops_at

#: Minutes a leader lifts it for by one press.
MINUTES = 15


class OwingList(Part):
    """A line for each; there is nothing to see while nobody owes."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self.owing: list[Owing] = []
        self.rows: dict[str, OwingRow] = {}
        self._title = label(strong=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(self._list)
        self._reader = Refresher(look.start, self.load)
        self.hide()
        self.retranslate()

    def poke(self) -> None:
        """What is shown may be old."""
        self._reader.poke()

    def heard(self, changes: Changeset) -> None:
        if changes.outbox or any(ref in (PresenceRow.REF, UserRow.REF) for ref, _ in changes.rows):
            self._reader.poke()

    async def load(self) -> None:
        """Reads who owes."""
        found = await self._desk.reads.documentation.owing()
        if found != self.owing:
            self.owing = found
            self._fill()

    def tick(self) -> None:
        for row in self.rows.values():
            row.tick(self._desk.clock.gateway_now())

    def retranslate(self) -> None:
        self._fill()

    def _fill(self) -> None:
        focused = next((id for id, row in self.rows.items() if row.lift.hasFocus()), None)
        clear(self._list)
        self.rows = {}
        reads = any(one.unread is not None for one in self.owing)
        self._title.setText(
            self.tr("Dokumentasi atau bacaan wajib belum selesai")
            if reads
            else self.tr("Dokumentasi belum selesai")
        )
        self.setAccessibleName(self._title.text())
        for one in self.owing:
            row = self.rows[one.user] = OwingRow(self._look, self._desk, one)
            self._list.addWidget(row)
        self.setVisible(bool(self.owing))
        if focused in self.rows:
            self.rows[focused].lift.setFocus()
        self.tick()


class OwingRow(Part):
    """One agent, since when, whether contacts come; and the leader's word."""

    def __init__(self, look: Look, desk: Desk, one: Owing) -> None:
        super().__init__(look.theme)
        self._look, self._desk, self.one = look, desk, one
        self._words = label(wrap=True)
        self.lift = Button(look.theme)
        self.lift.clicked.connect(self._press)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._words, 1)
        line.addWidget(self.lift)

    def said(self) -> str:
        """What it says now."""
        return self._words.text()

    def tick(self, now: int) -> None:
        """How it stands by now."""
        one, times = self.one, self._look.times
        lifted = is_lifted(one.lifted, now)
        seconds = self._desk.handbook().routing.documentation_seconds
        stops = stops_at(one.owes, one.lifted, seconds)
        since = "" if one.owes is None else times.minute(one.owes)
        until = times.clock(one.lifted or now)
        documents = shut(one.owes, one.lifted, seconds, now)
        if one.unread is not None and not lifted and not documents:
            read = times.minute(one.unread)
            text = self.tr("{0} · bacaan wajib sejak {1} · tidak mendapat kontak").format(one.name, read)
        elif lifted and one.owes is None:
            text = self.tr("{0} · dibebaskan sampai {1}").format(one.name, until)
        elif lifted:
            text = self.tr("{0} · sejak {1} · dibebaskan sampai {2}").format(one.name, since, until)
        elif documents:
            text = self.tr("{0} · sejak {1} · tidak mendapat kontak").format(one.name, since)
        else:
            text = self.tr("{0} · sejak {1} · kontak masih datang sampai {2}").format(
                one.name, since, times.clock(stops or now)
            )
        if text != self._words.text():
            self._words.setText(text)
            words = self.tr("Cabut") if lifted else self.tr("Bebaskan {0} menit").format(MINUTES)
            self.lift.setText(words)
            self.lift.setAccessibleName(f"{words}: {one.name}")

    def _press(self) -> None:
        one, acts = self.one, self._desk.acts.documentation
        minutes = 0 if is_lifted(one.lifted, self._desk.clock.gateway_now()) else MINUTES
        self._look.once(("lift", one.user), lambda: acts.lift(one.user, minutes))
