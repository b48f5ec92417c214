"""Filling in a handover list: what there is, a tick and a note each, and whom it goes to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from console.notices import Notice
from console.operations.errors import NotDone
from console.store.handovers import Filling, OpenWork
from console.views.desk import Desk
from console.views.handover_print import plain, sheet
from console.views.handover_row import OpenRow
from console.views.handover_words import HandoverWords
from console.views.look import Look, panel
from console.views.refresh import Refresher
from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.empty_state import EmptyState
from console.widgets.part import Part, label, scrolled
from console.widgets.row_flow import RowFlow
from contract.rows import UserRow
from domain.errors import DomainError
from domain.permissions import Act, may

_QUEUE, _PERSON = "queue", "person"


class GiveSection(Part):
    """Everything that can go is ticked at first; what was written stays through a crash. ``gone``: a list was handed over."""

    opened = Signal(str)
    gone = Signal()
    pdf_wanted = Signal(str, str)
    """A title and the HTML to print."""

    def __init__(self, look: Look, desk: Desk, words: HandoverWords, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._words = look, desk, words
        self.work: Sequence[OpenWork] = ()
        self.rows: dict[str, OpenRow] = {}
        self._people: list[UserRow] = []
        self._filled: Filling | None = None
        #: No seconds to take it back in: the agent is leaving.
        self.leaving = False
        self.kind, self.to = ComboField(look.theme), ComboField(look.theme, share=8)
        self.kind.chosen.connect(lambda _key: self._offer())
        self.to.chosen.connect(lambda _key: self._changed())
        self.note = QLineEdit()
        self.note.textEdited.connect(lambda _: self._changed())
        self._name = label(tone="muted")
        self._name.setBuddy(self.note)
        self._empty = EmptyState(look.theme, "check-check")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.told = label(size="small", tone="muted", wrap=True)
        self.all = Button(look.theme, icon="check-check")
        self.all.clicked.connect(self._tick_all)
        self.copy = Button(look.theme, icon="copy")
        self.copy.clicked.connect(self._copied)
        self.pdf = Button(look.theme, icon="file-text")
        self.pdf.clicked.connect(self._printed)
        self.act = Button(look.theme, kind="primary", icon="user-check")
        self.act.clicked.connect(self.submit)
        self._saver = Refresher(look.start, self._save)
        self._build()
        self.retranslate()

    async def load(self) -> None:
        """Reads what there is, and, the first time, what was filled in before."""
        reads = self._desk.reads
        if self._filled is None:
            self._filled = await reads.handovers.filling()
            self.note.setText(self._filled.note)
        users = (await reads.floor.users()).values()
        able = (
            one for one in users if may(frozenset(one.roles), Act.TICKET_WRITE) and one.id != self._desk.me
        )
        self._people = sorted(able, key=lambda one: one.name)
        self.work = await reads.handovers.open_work()
        self._offer(self._filled.to)
        self._fill()

    async def refill(self) -> None:
        """A list was taken back: what it said stands here again."""
        self._filled = await self._desk.reads.handovers.filling()
        self.note.setText(self._filled.note)
        for id, row in self.rows.items():
            row.note.setText(self._filled.notes.get(id, row.note.text()))
        await self.load()

    def count(self) -> int:
        """Tickets that could go."""
        return sum(not one.live for one in self.work)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return next((row.tick for row in self.rows.values() if row.tick.isEnabled()), self.kind.combo)

    def submit(self) -> None:
        if self.act.isEnabled():
            self._look.once("hand over", self._give)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and not event.isAutoRepeat():
            self.submit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._empty.set_words(
            self.tr("Tidak ada pekerjaan terbuka"),
            self.tr(
                "Tiket, parkir, janji dan draf yang masih Anda pegang muncul di sini sebelum Anda pulang."
            ),
        )
        self.kind.set_name(self.tr("Kepada"))
        self.kind.set_choices(
            [(_QUEUE, self.tr("Antrean")), (_PERSON, self.tr("Rekan"))], self.kind.key() or _PERSON
        )
        self.to.set_name(self.tr("Tujuan"))
        self._name.setText(self.tr("Catatan umum"))
        self.note.setAccessibleName(self._name.text())
        self.note.setPlaceholderText(self.tr("Berlaku untuk tiket tanpa catatan sendiri"))
        self.copy.setText(self.tr("Salin daftar"))
        self.pdf.setText(self.tr("Simpan PDF"))
        self._offer()
        self._fill()

    def _build(self) -> None:
        head, inner = panel("surface", "bottom"), QWidget()
        fields = RowFlow(head, gap=12)
        fields.setContentsMargins(16, 8, 16, 8)
        common = QWidget()
        row = QHBoxLayout(common)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._name)
        row.addWidget(self.note, 1)
        fields.addWidget(self.kind)
        fields.addWidget(fields.stretch(self.to))
        fields.addWidget(fields.stretch(common))
        inner.setObjectName("window")
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(16, 8, 16, 8)
        whole.addLayout(self._list)
        whole.addStretch(1)
        self._area = scrolled(inner)
        foot = panel("raised", "top")
        acts = RowFlow(foot)
        acts.setContentsMargins(16, 8, 16, 8)
        for part in (self.all, self.copy, self.pdf):
            acts.addWidget(part)
        acts.addWidget(acts.stretch(self.told))
        acts.addWidget(self.act)
        self._foot, self._head = foot, head
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self._area, 1)
        column.addWidget(foot)

    def _fill(self) -> None:
        now, filled = self._desk.clock.gateway_now(), self._filled or Filling()
        kept, self.rows = self.rows, {}
        headings: dict[str, QWidget] = {}
        for one in self.work:
            id = one.ticket.id
            row = kept.pop(id, None)
            if row is None:
                row = OpenRow(self._look, self._words, one)
                row.note.setText(filled.notes.get(id, ""))
                row.tick.setChecked(not one.live and id not in filled.left)
                row.changed.connect(self._changed)
                row.opened.connect(self.opened)
            row.show_work(one, now)
            self.rows[id] = row
        for part in [item.widget() for at in range(self._list.count()) if (item := self._list.itemAt(at))]:
            if part is not None:
                self._list.removeWidget(part)
                if part not in self.rows.values():
                    part.hide()
                    part.deleteLater()
        for row in self.rows.values():
            name = self.tr("Tidak bisa diserahkan") if row.one.live else self._words.group(row.one.group)
            if name not in headings:
                headings[name] = label(name, strong=True)
                self._list.addWidget(headings[name])
            self._list.addWidget(row)
        self._empty.setVisible(not self.work)
        for part in (self._area, self._foot, self._head):
            part.setVisible(bool(self.work))
        self._dress()

    def _offer(self, wanted: str = "") -> None:
        if wanted and self.to.key() == "":
            self.kind.set_key(_PERSON if any(one.id == wanted for one in self._people) else _QUEUE)
        if self.kind.key() == _PERSON:
            choices = [(one.id, one.name) for one in self._people]
        else:
            choices = [(queue.id, queue.name) for queue in self._desk.handbook().queues]
        self.to.set_choices([("", self.tr("Pilih…")), *choices], self.to.key() or wanted)
        if not self.to.key():
            self.to.set_key("")
        self._dress()

    def _changed(self) -> None:
        self._dress()
        self._saver.poke()

    def _ticked(self) -> list[OpenRow]:
        return [row for row in self.rows.values() if row.ticked()]

    def _dress(self) -> None:
        going = self._ticked()
        without = [row for row in going if not row.note.text().strip()]
        if not self.to.key():
            why = self.tr("Pilih dulu rekan atau antrean tujuannya.")
        elif not going:
            why = self.tr("Centang tiket yang diserahkan.")
        elif without and not self.note.text().strip():
            why = self.tr("{0} tiket belum bercatatan: isi catatannya, atau catatan umum.").format(
                len(without)
            )
        else:
            why = ""
        self.told.setText(why)
        self.act.setEnabled(not why)
        self.act.setText(self.tr("Serahkan {0} tiket").format(len(going)))
        self.act.setAccessibleDescription(why)
        every = len(going) == self.count()
        self.all.setText(self.tr("Lepas semua centang") if every else self.tr("Centang semua"))

    def _tick_all(self) -> None:
        every = len(self._ticked()) < self.count()
        for row in self.rows.values():
            row.tick.setChecked(every and not row.one.live)

    async def _save(self) -> None:
        notes = {id: text for id, row in self.rows.items() if (text := row.note.text().strip())}
        left = tuple(id for id, row in self.rows.items() if not row.ticked() and not row.one.live)
        filling = Filling(notes=notes, left=left, note=self.note.text(), to=self.to.key())
        await self._desk.reads.handovers.keep(filling)

    async def _give(self) -> None:
        to, person = self.to.key(), self.kind.key() == _PERSON
        notes = {row.one.ticket.id: row.note.text() for row in self._ticked()}
        await self._saver.idle()
        try:
            await self._desk.acts.handovers.give(
                notes,
                queue=None if person else to,
                person=to if person else None,
                note=self.note.text(),
                undo_s=0 if self.leaving else self._desk.settings().undo_seconds,
            )
        except (NotDone, DomainError):
            # Something changed under the list; what is shown is read anew, and nothing was handed over.
            await self.load()
            self._look.say(Notice("handover_changed", "wait"))
            return
        self.note.clear()
        self._filled = Filling()
        name = self.to.combo.currentText()
        self._look.say(Notice("handed_over", "ok", {"count": str(len(notes)), "to": name}, fleeting=True))
        await self.load()
        self.gone.emit()

    def _copied(self) -> None:
        now = self._desk.clock.gateway_now()
        QApplication.clipboard().setText(plain(self.work, self._notes(), self._words, now))
        self._look.say(Notice("list_copied", "ok", fleeting=True))

    def _printed(self) -> None:
        now = self._desk.clock.gateway_now()
        title = self.tr("Serah terima {0}, {1}").format(
            self._desk.owner.user.name, self._look.times.clock(now)
        )
        html = sheet(title, self.note.text(), self.work, self._notes(), self._words, now)
        self.pdf_wanted.emit(title, html)

    def _notes(self) -> dict[str, str]:
        return {id: row.note.text() for id, row in self.rows.items()}
