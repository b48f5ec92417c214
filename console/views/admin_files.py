"""Impor: a table is chosen, tried, its faults shown line by line, and only then taken over, whole or not at all."""

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from console.views.admin_section import Section
from console.views.desk import Desk
from console.views.file_choice import file_to_open, place_to_save
from console.views.look import Look, panel
from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from console.widgets.row_flow import RowFlow
from contract.admin import Imported
from domain.permissions import Act

_NEEDS = {
    "users": Act.USER_WRITE,
    "customers": Act.CUSTOMER_IMPORT,
    "holidays": Act.HANDBOOK_WRITE,
    "macros": Act.HANDBOOK_WRITE,
}
#: Columns as a table's heading has them; those after the bar may be left out.
COLUMNS = {
    "users": "username, name, roles | team, skills, capacity, active",
    "customers": "name | city, caller_type, segment, {sensitive}",
    "holidays": "date, name | open",
    "macros": "id, name, text | mode, category, issue, priority",
}


class FilesSection(Section):
    """``content`` is the table that was chosen and tried; ``ready`` whether it may be taken over."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self.content, self.ready = b"", False
        self._name, self._done = "", Imported(0, 0, 0, dry_run=True)
        self.what = ComboField(look.theme)
        self.what.chosen.connect(lambda _key: self._begin())
        self.choose = Button(look.theme, icon="upload")
        self.take = Button(look.theme, kind="primary", icon="check")
        self.export = Button(look.theme, icon="save")
        self.choose.clicked.connect(lambda: self.do("choose", self._choose))
        self.take.clicked.connect(lambda: self.do("take", self._take))
        self.export.clicked.connect(lambda: self.do("export", self._export))
        self.columns = label(size="small", tone="muted", wrap=True)
        self.told = label(strong=True, wrap=True)
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self._build()
        self.retranslate()
        self._begin()

    def first(self) -> QWidget:
        return self.what

    async def load(self) -> None:
        """Nothing to read: what is shown is the file."""

    async def try_out(self, name: str, content: bytes) -> None:
        """Shows what the table ``content`` of the file ``name`` would do. Raises AdminRefused, OfflineNotPossible."""
        self._begin()
        done = await self.admin.take_in(self.what.key(), content, dry_run=True)
        self.content, self.ready, self._name, self._done = content, not done.faults, name, done
        self._show()

    def retranslate(self) -> None:
        mine = [key for key, act in _NEEDS.items() if act in self.desk.owner.acts]
        self.what.set_name(self.tr("Tabel"))
        self.what.set_choices([(key, self.words.table(key)) for key in mine], self.what.key() or mine[0])
        self.choose.setText(self.tr("Pilih berkas CSV…"))
        self.export.setText(self.tr("Ekspor…"))
        self.lines.setAccessibleName(self.tr("Hasil percobaan per baris"))
        self.setAccessibleName(self.words.section("files"))
        self._show()

    def _build(self) -> None:
        head = panel("surface", "bottom")
        row = RowFlow(head, gap=12)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(row.stretch(self.what))
        row.addWidget(row.stretch(QWidget()))
        for button in (self.choose, self.export, self.take):
            row.addWidget(button)
        body = QVBoxLayout()
        body.setContentsMargins(16, 12, 16, 16)
        body.setSpacing(8)
        for part in (self.columns, self.told, self.lines):
            body.addWidget(part)
        self.column.addWidget(head)
        self.column.addLayout(body, 1)

    def _begin(self) -> None:
        """No file is chosen."""
        self.content, self.ready, self._name = b"", False, ""
        self._done = Imported(0, 0, 0, dry_run=True)
        self._show()

    def _show(self) -> None:
        what = self.what.key()
        columns = COLUMNS[what].format(sensitive=", ".join(self.desk.handbook().sensitive_fields))
        self.columns.setText(
            self.tr("Kolom: {0}. Yang sesudah garis boleh tidak ada. UTF-8, koma atau titik koma.").format(
                columns
            )
        )
        self.export.setVisible(what != "customers")
        self.take.setEnabled(self.ready)
        done = self._done
        self.take.setText(
            self.tr("Ambil alih {0} baris").format(done.added + done.changed)
            if self.ready
            else self.tr("Ambil alih")
        )
        if not self._name:
            self.told.setText(self.tr("Pilih berkas; isinya dicoba dulu dan belum mengubah apa pun."))
        elif done.faults:
            words = self.tr(
                "{0}: {1} kesalahan. Perbaiki di berkasnya, lalu pilih lagi. Tidak ada yang diambil alih."
            )
            self.told.setText(words.format(self._name, len(done.faults)))
        elif done.dry_run:
            words = self.tr("{0}: {1} baru, {2} berubah, {3} tetap. Belum diambil alih.")
            self.told.setText(words.format(self._name, done.added, done.changed, done.same))
        else:
            words = self.tr("{0}: {1} baru, {2} berubah, {3} tetap. Sudah diambil alih.")
            self.told.setText(words.format(self._name, done.added, done.changed, done.same))
        said = [self.words.fault(fault) for fault in done.faults]
        if done.passwords:
            said = [self.tr("Kata sandi sekali pakai; hanya tampil sekali ini:")]
            said += [f"{one.username}\t{one.password}" for one in done.passwords]
        self.lines.setPlainText("\n".join(said))
        self.lines.setVisible(bool(said))

    async def _choose(self) -> None:
        path = await file_to_open(self, self.tr("Pilih tabel"), "CSV (*.csv *.txt)")
        if path is not None and (content := await self._content(path)) is not None:
            await self.try_out(path.name, content)

    async def _content(self, path: Path) -> bytes | None:
        try:
            return await asyncio.to_thread(path.read_bytes)
        except OSError as error:
            self.say(self.tr("{0} tidak terbaca: {1}").format(path.name, error.strerror), "bad")
            return None

    async def _take(self) -> None:
        done = await self.admin.take_in(self.what.key(), self.content, dry_run=False)
        self._done, self.ready = done, False
        self._show()
        if not done.faults:
            self.say(self.tr("{0} diambil alih dan sudah berlaku.").format(self._name))

    async def _export(self) -> None:
        content = await self.admin.give_out(self.what.key())
        path = await place_to_save(self, self.tr("Simpan tabel"), f"{self.what.key()}.csv", "CSV (*.csv)")
        if path is None:
            return
        try:
            await asyncio.to_thread(path.write_bytes, content)
        except OSError as error:
            self.say(self.tr("{0} tidak dapat ditulis: {1}").format(path.name, error.strerror), "bad")
            return
        self.say(self.tr("{0} tersimpan.").format(path.name))
