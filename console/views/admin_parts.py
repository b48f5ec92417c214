"""Buku pegangan: what the centre may change of it while it runs, item by item."""

import msgspec
from PySide6.QtWidgets import QWidget

from console.views.admin_items_model import BadValue, Field, body_of, fields_of, shown
from console.views.admin_listed import ListedSection
from console.views.desk import Desk
from console.views.look import Look
from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from console.widgets.row_model import InboxRow
from contract.admin import PartItem
from domain.handbook_overlay import PARTS
from domain.ticket import Priority


class PartsSection(ListedSection):
    """A choice of part, its items, and the form of the one under the cursor."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self.items: dict[str, PartItem] = {}
        self.item: PartItem | None = None
        self.part = ComboField(look.theme)
        self.part.chosen.connect(lambda _key: self._other_part())
        self.version = label(size="small", tone="muted")
        self.save = Button(look.theme, kind="primary", icon="check")
        self.remove = Button(look.theme, icon="x")
        self.save.clicked.connect(lambda: self.do("save", self._save))
        self.remove.clicked.connect(lambda: self.do("remove", self._remove))
        self.split(
            self.left((self.part, True), (self.version, True), (self.add, False)),
            self.form,
            (self.save, self.remove),
        )
        self.retranslate()
        self.show_item(None)

    def first(self) -> QWidget:
        return self.part

    def show_key(self, key: str) -> None:
        self.show_item(self.items.get(key))

    def is_new(self) -> bool:
        return self.item is None

    async def load(self) -> None:
        part = self.part.key()
        found = await self.admin.part(part)
        if part != self.part.key():
            return  # another was chosen meanwhile; it is read next
        self.items = {item.id: item for item in found.items}
        self.version.setText(self.tr("versi {0}").format(found.handbook))
        self.table.rows().show_rows([self._row(item) for item in self.items.values()])
        if self.item is not None:
            self.show_item(self.items.get(self.item.id))

    def show_item(self, item: PartItem | None) -> None:
        """The form of ``item``; None: of a new one."""
        self.item, part, words = item, self.part.key(), self.words
        body = _body(item)
        self.form.clear()
        name = words.field("date" if part == "holidays" else "id")
        hint = "2026-12-24" if part == "holidays" else ""
        self.form.line("id", name, item.id if item else "", hint, fixed=item is not None)
        for field in fields_of(part, self.desk.handbook()):
            self._put(field, shown(part, field, body))
        self.form.tab_between(self.table, self.save, self.remove)
        self.remove.setVisible(item is not None and not item.removed)
        self.save.setText(self.tr("Kembalikan") if item is not None and item.removed else self.tr("Simpan"))

    def retranslate(self) -> None:
        self.part.set_name(self.tr("Bagian"))
        self.part.set_choices([(key, self.words.part(key)) for key in PARTS], self.part.key() or "queues")
        self.add.setText(self.tr("Tambah"))
        self.remove.setText(self.tr("Hapus"))
        self.table.setAccessibleName(self.tr("Isi bagian buku pegangan"))
        self.setAccessibleName(self.words.section("parts"))
        self.show_item(self.item)

    def _put(self, field: Field, value: str) -> None:
        name, form = self.words.field(field.key), self.form
        if field.kind == "choice":
            choices = self._choices(field)
            form.choice(field.key, name, choices, value or (choices[0][0] if choices else ""))
        elif field.kind == "switch":
            form.switch(field.key, name, bool(value))
        elif field.kind == "text":
            form.text(field.key, name, value)
        else:
            # Said to be closed: hours alone would look as if they were kept.
            hints = {"spans": self.tr("tutup; contoh: 08:00-12:00"), "several": self.tr("dipisah koma")}
            form.line(field.key, name, value, hints.get(field.kind, ""))

    def _choices(self, field: Field) -> list[tuple[str, str]]:
        if field.key == "channel":
            return [(key, self.words.channel(key)) for key, _ in field.choices]
        if field.key == "sets.priority":
            return [
                (key, self.look.words.priority(Priority(key)) if key else words)
                for key, words in field.choices
            ]
        return list(field.choices)

    def _told(self, field: Field, value: str) -> str:
        """A value as the list says it: a choice by its words, none not at all."""
        return dict(self._choices(field)).get(value, value) if value and field.kind == "choice" else value

    def _row(self, item: PartItem) -> InboxRow:
        body = _body(item)
        state, tone = ("", "muted")
        if item.removed:
            state, tone = self.tr("dihapus"), "bad"
        elif item.version:
            state, tone = self.tr("diubah di sini"), "act"
        part = self.part.key()
        told = [
            self._told(field, shown(part, field, body)) for field in fields_of(part, self.desk.handbook())[1:]
        ]
        words = " · ".join(text.replace("\n", " ") for text in told if text not in ("", "1"))
        return InboxRow(
            item.id, "file-text", str(body.get("name", item.id)), snippet=words, state=state,
            state_tone=tone, about=item.id,  # type: ignore[arg-type]
        )  # fmt: skip

    def _other_part(self) -> None:
        self.item = None
        self.items = {}
        self.table.rows().show_rows([])
        self.show_item(None)
        self.reload()

    async def _save(self) -> None:
        part, item, values = self.part.key(), self.item, self.form.values()
        id = item.id if item is not None else values["id"]
        try:
            body = body_of(part, id, values, self.desk.handbook(), _body(item))
        except BadValue as bad:
            words = self.tr("{0}: tidak terbaca. Tidak ada yang berubah.")
            self.say(words.format(self.words.field(bad.key)), "bad")
            return
        if not id:
            words = self.tr("{0}: wajib diisi. Tidak ada yang berubah.")
            self.say(words.format(self.words.field("date" if part == "holidays" else "id")), "bad")
            return
        self.item = await self.admin.put_item(part, id, item.version if item else 0, body)
        self.say(self.tr("{0} tersimpan dan sudah berlaku di semua gateway.").format(body["name"]))
        await self.load()

    async def _remove(self) -> None:
        if self.item is not None:
            id = self.item.id
            await self.admin.remove_item(self.part.key(), id, self.item.version)
            self.show_item(None)
            self.say(self.tr("{0} dihapus; sudah berlaku di semua gateway.").format(id))
            await self.load()


def _body(item: PartItem | None) -> dict[str, object]:
    return {} if item is None else msgspec.json.decode(item.body, type=dict[str, object])
