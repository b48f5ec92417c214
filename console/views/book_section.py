"""Buku pegangan: the drafts of its next version, and the one that is open. What is typed goes on offline and over the end of the
program; saving, proposing and publishing are the gateway's."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from console.views.admin_section import Section
from console.views.book_checks_model import BookChecks
from console.views.book_draft import BookDraft
from console.views.book_model import BookModel
from console.views.book_words import BookWords
from console.views.desk import Desk
from console.views.look import Look, panel
from console.widgets.buttons import Button
from console.widgets.empty_state import EmptyState
from console.widgets.part import label
from console.widgets.row_flow import RowFlow
from console.widgets.row_table import RowTable
from console.widgets.side import Side
from contract.handbook_draft import DraftHead, DraftState
from domain.permissions import Act


class BookSection(Section):
    """Drafts at the left, the one under the cursor at the right once Enter or a click opens it."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self._words = BookWords(look)
        self.model = BookModel(desk)
        self.checks = BookChecks(desk, self.model)
        self.model.on_change.append(self._changed)
        self.checks.on_change.append(self._found)
        self.add = Button(look.theme, kind="primary", icon="plus")
        self.add.clicked.connect(lambda: self.do("begin", self._begin))
        self.in_force = label(size="small", tone="muted", wrap=True)
        self.table = RowTable(look.theme)
        self.table.opened.connect(self.open)
        self.table.clicked.connect(lambda _index: self.open(self.table.current_key()))
        self.empty = EmptyState(look.theme, "book-open")
        self.draft = BookDraft(look, desk, self.model, self.checks)
        self.draft.save_wanted.connect(lambda: self.do("save", self._save))
        self.draft.back_wanted.connect(self._back)
        self.draft.diff_wanted.connect(lambda: self.do("diff", self._compare))
        self.draft.settled.connect(lambda path, mine: self.do("settle", lambda: self._settle(path, mine)))
        self.draft.publish.act_wanted.connect(self._act)
        self.draft.writing.told.connect(lambda words, tone: self.say(words, tone))
        self._left = Side(look.theme, 300, "right")
        self._right = QStackedWidget()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        head = panel("surface", "bottom")
        row = RowFlow(head, gap=8)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self.add)
        row.addWidget(row.stretch(self.in_force))
        self._left.column.addWidget(head)
        self._left.column.addWidget(self.table, 1)
        self._right.addWidget(self.empty)
        self._right.addWidget(self.draft)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._left, 1)
        across.addWidget(self._right, 3)
        self.column.addLayout(across, 1)

    def first(self) -> QWidget:
        if self.model.draft is not None:
            return self.draft.first()
        return self.table if self.model.heads else self.add

    @property
    def works_offline(self) -> bool:
        return self.model.draft is not None

    def link_changed(self) -> None:
        """Saving and publishing come and go with the gateway; what stands in the editor is looked at anew."""
        self.draft.refresh()
        self._dress()
        self.checks.again()

    async def load(self) -> None:
        await self.model.load()

    def open(self, id: str) -> None:
        """Brings a draft to the front."""
        if id and self.desk.online():
            self.do("open", lambda: self._open(id))

    def retranslate(self) -> None:
        self.add.setText(self.tr("Draf baru"))
        self.add.setToolTip(self.tr("Mulai dari versi yang berlaku sekarang"))
        self.table.setAccessibleName(self.tr("Draf buku pegangan"))
        self.setAccessibleName(self.words.section("book"))
        self.empty.set_words(
            self.tr("Pilih draf, atau mulai yang baru"),
            self.tr(
                "Ditulis LD, disetujui orang lain, lalu terbit dan berlaku mulai tanggalnya di semua komputer."
            ),
        )
        self._changed()

    def retint(self) -> None:
        self._dress()

    async def _open(self, id: str) -> None:
        await self.model.open(id)
        self.draft.show_tab(self._begins_at())

    def _begins_at(self) -> str:
        """Where a draft is opened: who writes begins with the text, who decides with what changes."""
        draft = self.model.draft
        if draft is not None and draft.head.state is DraftState.PROPOSED:
            return "changes"
        return "write"

    async def _begin(self) -> None:
        await self.model.begin(
            self.tr("Draf {0}").format(self.look.words.date(self.desk.clock.gateway_now(), self.look.times))
        )
        self.draft.show_tab("write")

    async def _save(self) -> None:
        if await self.model.save():
            self.say(self.tr("Tersimpan di gateway."))
        elif self.model.clashes:
            self.draft.show_tab("write")
            self.say(
                self.tr("Belum disimpan: orang lain menyimpan lebih dulu. Kedua teks masih ada."), "wait"
            )
        else:
            self.say(
                self.tr("Orang lain menyimpan bagian lain lebih dulu; teks Anda tetap. Simpan sekali lagi."),
                "wait",
            )
        if self.draft.front == "changes":
            await self._compare()

    async def _compare(self) -> None:
        draft = self.model.draft
        if draft is None or not self.desk.online():
            return
        found = await self.model.difference()
        if self.model.draft is not None and self.model.draft.head.id == draft.head.id:
            self.draft.changes.show_diff(found)

    async def _settle(self, path: str, mine: bool) -> None:
        await self.model.settle(path, mine=mine)
        self.draft.first().setFocus()

    def _act(self, act: str) -> None:
        works = {"remove": self._remove, "copy": self._copy, "propose": self._propose}
        self.do(act, works.get(act, lambda: self._decide(act, self.model.words)))

    async def _propose(self) -> None:
        self.draft.publish.meant()
        if await self.model.save():
            await self._decide("propose", "")
        else:
            self.draft.show_tab("write")

    async def _decide(self, act: str, words: str) -> None:
        head = await self.model.decide(act, words)
        self.say(self._done(act, head))
        await self.model.load()
        # What was pressed is gone with the state it belonged to.
        self.draft.first().setFocus()

    async def _remove(self) -> None:
        await self.model.remove()
        self.say(self.tr("Draf dihapus. Versi yang berlaku tidak berubah."))
        self.first().setFocus()

    async def _copy(self) -> None:
        if self.model.draft is not None:
            head = self.model.draft.head
            await self.model.begin(self._words.title(head), head.id)
            self.draft.show_tab("write")

    def _back(self) -> None:
        self.model.close()
        self.first().setFocus()

    def _changed(self) -> None:
        """The model holds something else now."""
        self.checks.poke()
        rows = [self._words.row(head, held=head.id in self.model.held) for head in self.model.heads]
        self.table.rows().show_rows(rows)
        self._mark()
        newest = next((one for one in self.model.versions if one.in_force), None)
        self.in_force.setText(
            "" if newest is None else self.tr("Berlaku: versi {0}").format(newest.version.partition("+")[0])
        )
        self._right.setCurrentWidget(self.empty if self.model.draft is None else self.draft)
        self.draft.refresh()
        self._dress()

    def _mark(self) -> None:
        """The list marks the draft that is open."""
        draft = self.model.draft
        if draft is not None and not self.table.hasFocus():
            ids = [head.id for head in self.model.heads]
            if draft.head.id in ids:
                self.table.setCurrentIndex(self.table.rows().index(ids.index(draft.head.id), 0))

    def _found(self) -> None:
        """What stands in the editor was looked at."""
        self.draft.refresh()

    def _dress(self) -> None:
        self.add.setVisible(Act.HANDBOOK_DRAFT in self.desk.owner.acts)
        self.add.setEnabled(self.desk.online())
        # In large letters there is room for the list or for a draft.
        self._left.setVisible(not (self.theme.large and self.model.draft is not None))

    def _done(self, act: str, head: DraftHead) -> str:
        return {
            "propose": self.tr("Diajukan. Penyetuju yang tidak ikut menulis melihatnya di sini."),
            "approve": self.tr("Disetujui. LD atau Anda dapat menerbitkannya."),
            "return": self.tr("Dikembalikan kepada penulisnya dengan catatan Anda."),
            "publish": self.tr("Terbit. Berlaku di semua gateway mulai {0}.").format(
                self._words.moment(head.effective)
            ),
            "withdraw": self.tr("Ditarik kembali. Versi yang berlaku tidak berubah."),
        }[act]
