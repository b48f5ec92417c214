"""Komputer: which desks hold work the gateway has not got yet, whose it is, and who is signed in where."""

from PySide6.QtWidgets import QCheckBox, QWidget

from console.views.admin_section import Section
from console.views.desk import Desk
from console.views.look import Look, panel
from console.widgets.buttons import Button
from console.widgets.part import label
from console.widgets.row_flow import RowFlow
from console.widgets.row_model import InboxRow
from console.widgets.row_table import RowTable
from contract.session import HeldDesk
from domain.permissions import Act


class DesksSection(Section):
    """A list; the desk under the cursor can be signed out."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self.desks: dict[str, HeldDesk] = {}
        self.everyone = QCheckBox()
        self.everyone.clicked.connect(lambda _on: self.reload())
        self.count = label(size="small", tone="muted")
        self.again = Button(look.theme, icon="refresh-cw")
        self.again.clicked.connect(self.reload)
        self.out = Button(look.theme, icon="log-out")
        self.out.clicked.connect(lambda: self.do("out", self._sign_out))
        if Act.USER_WRITE not in desk.owner.acts:
            self.out.hide()
        self.table = RowTable(look.theme)
        self.table.current_changed.connect(lambda _key: self._dress())
        head = panel("surface", "bottom")
        row = RowFlow(head, gap=12)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.everyone)
        row.addWidget(row.stretch(self.count))
        row.addWidget(self.again)
        row.addWidget(self.out)
        self.column.addWidget(head)
        self.column.addWidget(self.table, 1)
        self.retranslate()

    def first(self) -> QWidget:
        return self.everyone

    async def load(self) -> None:
        found = await self.admin.desks(everyone=self.everyone.isChecked())
        self.desks = {desk.client: desk for desk in found}
        self._fill()

    def retranslate(self) -> None:
        self.everyone.setText(self.tr("Juga yang tidak menyimpan apa pun"))
        self.again.setText(self.tr("Muat ulang"))
        self.out.setText(self.tr("Keluarkan dari komputer ini"))
        self.table.setAccessibleName(self.tr("Daftar komputer"))
        self.setAccessibleName(self.words.section("desks"))
        self._fill()

    def _fill(self) -> None:
        self.table.rows().show_rows([self._row(desk) for desk in self.desks.values()])
        if self.desks:
            self.count.setText(self.tr("{0} komputer").format(len(self.desks)))
        else:
            self.count.setText(self.tr("Tidak ada komputer yang menyimpan pekerjaan."))
        self._dress()

    def _dress(self) -> None:
        desk = self.desks.get(self.table.current_key())
        self.out.setEnabled(desk is not None and desk.signed_in)

    def _row(self, desk: HeldDesk) -> InboxRow:
        held = self.tr("menyimpan {0}, perlu perhatian {1}").format(desk.waiting, desk.rejected)
        nothing = not (desk.waiting or desk.rejected)
        since = ""
        if desk.oldest is not None:
            day = self.look.words.date(desk.oldest, self.look.times)
            since = self.tr("sejak {0}").format(f"{day} {self.look.times.clock(desk.oldest)}")
        return InboxRow(
            desk.client,
            "user",
            self.tr("{0} · {1}").format(desk.desk, desk.name),
            snippet=self.tr("tidak menyimpan apa pun")
            if nothing
            else " · ".join(filter(None, (held, since))),
            queue=desk.version,
            state=self.tr("masuk") if desk.signed_in else self.tr("keluar"),
            state_tone="ok" if desk.signed_in else "muted",
        )

    async def _sign_out(self) -> None:
        desk = self.desks.get(self.table.current_key())
        if desk is not None:
            await self.admin.sign_out_desk(desk.client)
            self.say(self.tr("{0} dikeluarkan dari {1}.").format(desk.name, desk.desk))
            await self.load()
