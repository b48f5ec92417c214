"""A customer's data, changed in one go: only what was changed is sent, so that two desks' edits of different fields both hold."""

import msgspec
from PySide6.QtWidgets import QWidget

from console.operations.customer import CustomerChanges
from console.views.customer_form import FormField
from console.views.customer_words import CustomerWords
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.views.words import CHANNEL_ICON
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from contract.customer import IdentityKind
from contract.rows import CustomerRow
from domain.contact import Channel
from domain.customer_fields import CustomerField, FieldType, missing, normal
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.parties import CallerType

_OWN = ("name", "city", "caller_type", "segment", "channel", "language")


class CustomerEditPanel(SlidePanel):
    """Sensitive fields stand empty: what is typed there replaces what is kept, and is sealed before it is written."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk, self._words = desk, CustomerWords()
        self.customer: CustomerRow | None = None
        self._book: Handbook | None = None
        self.own = {name: FormField(look.theme, name) for name in _OWN}
        for name in ("caller_type", "segment", "channel", "language"):
            self.own[name] = FormField(look.theme, name, _choice(name))
        self.fields: dict[str, FormField] = {}
        self.sealed: dict[str, FormField] = {}
        self._further = label(strong=True)
        self.kind = ComboField(look.theme)
        self.identity = FormField(look.theme, "identity")
        self.own["caller_type"].choice.chosen.connect(lambda _key: self._concern())

    def ask(self, customer: CustomerRow) -> None:
        """Begins with what is known of ``customer``; what was begun and put aside stands there again while that is the same."""
        if self.customer == customer:
            return
        self.customer = customer
        self._lay()
        self.retranslate()
        for name, field in self.own.items():
            field.begin(str(getattr(customer, name)), self._words)
        for id, field in self.fields.items():
            field.begin(customer.fields.get(id, ""), self._words)
        for field in (*self.sealed.values(), self.identity):
            field.begin("", self._words)
        self._concern()

    def submit(self) -> None:
        customer = self.customer
        if customer is not None and self._fits():
            changes = self._changes()
            further = (IdentityKind(self.kind.key()), self.identity.text())
            self.look.once(("customer", customer.id), lambda: self._do(customer, changes, further))

    def retranslate(self) -> None:
        customer, book, words = self.customer, self._desk.handbook(), self.look.words
        self.set_words(
            self.tr("Ubah data {0}").format("" if customer is None else customer.name),
            self.tr(
                "Hanya yang diubah yang disimpan. Setelah nama atau data tersamar diubah, pelanggan divalidasi lagi."
            ),
            self.tr("Simpan"),
        )
        names = {
            "name": self.tr("Nama (wajib)"),
            "city": self.tr("Kota"),
            "caller_type": self.tr("Jenis"),
            "segment": self.tr("Segmen"),
            "channel": self.tr("Kanal pilihan"),
            "language": self.tr("Bahasa"),
        }
        for name, field in self.own.items():
            field.set_words(names[name])
        none = ("", "–")
        kinds = [(key, word) for key, word in book.words.caller_types.items() if key in set(CallerType)]
        self.own["caller_type"].set_choices(kinds)
        channels = [Channel(key) for key in book.channels if key in set(CHANNEL_ICON)]
        self.own["channel"].set_choices([none, *((one.value, words.channel(one)) for one in channels)])
        held = "" if customer is None else customer.segment
        segments = dict.fromkeys((*book.segments, *((held,) if held else ())))
        self.own["segment"].set_choices([none, *((one, one) for one in segments)])
        self.own["language"].set_choices([none, *book.languages.items()])
        for field in self.fields.values():
            if field.declared is not None:
                field.set_words(
                    self._name(field.declared.name, field.declared.required), self._hint(field.declared.type)
                )
                if field.declared.type is FieldType.CHOICE:
                    field.set_choices([none, *((one, one) for one in field.declared.choices)])
        for id, field in self.sealed.items():
            held = "" if customer is None else customer.masked.get(id, "")
            field.set_words(book.sealed_fields[id], self.tr("ganti {0}").format(held) if held else "")
        self._further.setText(self.tr("Kontak lain"))
        self.kind.set_name(self.tr("Jenis kontak"))
        self.kind.set_choices(
            [(kind.value, self._words.identity(kind)) for kind in IdentityKind], self.kind.key()
        )
        if not self.kind.key():
            self.kind.set_key(IdentityKind.PHONE.value)
        self.identity.set_words(self.tr("Nomor, alamat atau akun"), self.tr("Disegel dan disamarkan"))

    def _lay(self) -> None:
        """Fields as the handbook has them now."""
        book = self._desk.handbook()
        for old in (*self.fields.values(), *self.sealed.values()):
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.fields = {field.id: FormField(self.theme, field.id, field) for field in book.open_fields}
        own = {field.id: field for field in book.customer_fields}
        self.sealed = {id: FormField(self.theme, id, own.get(id)) for id in book.sealed_fields}
        for part in (
            *self.own.values(),
            *self.fields.values(),
            *self.sealed.values(),
            self._further,
            self.kind,
            self.identity,
        ):
            # One that stands there already goes to its new place.
            self.body.removeWidget(part)
            self.body.addWidget(part)
            part.show()

    def _name(self, name: str, required: bool) -> str:
        return self.tr("{0} (wajib)").format(name) if required else name

    def _hint(self, type: FieldType) -> str:
        return {FieldType.DATE: self.tr("tgl/bln/thn"), FieldType.NUMBER: self.tr("angka")}.get(type, "")

    def _caller(self) -> CallerType:
        key = self.own["caller_type"].text()
        return CallerType(key) if key in set(CallerType) else CallerType.MASYARAKAT

    def _concern(self) -> None:
        """Only fields of this caller type are asked for."""
        for field in (*self.fields.values(), *self.sealed.values()):
            field.setVisible(field.declared is None or field.declared.concerns(self._caller()))

    def _fits(self) -> bool:
        """Whether it can be saved; what cannot says why beside its field, and the first of these gets the cursor."""
        wrong: dict[FormField, str] = {}
        if not self.own["name"].text():
            wrong[self.own["name"]] = self.tr("Nama tidak boleh kosong.")
        for field in (*self.fields.values(), *self.sealed.values()):
            field.complain("")
            if field.declared is not None and not field.isHidden():
                try:
                    normal(field.declared, field.text())
                except InvalidValue:
                    wrong[field] = self._why(field.declared.type)
        held = {id: field.text() for id, field in self.fields.items()}
        customer = self.customer
        held |= {
            id: field.text() or (customer.masked.get(id, "") if customer else "")
            for id, field in self.sealed.items()
        }
        for declared in missing(self._desk.handbook().customer_fields, self._caller(), held):
            wrong.setdefault((self.fields | self.sealed)[declared.id], self.tr("Wajib diisi."))
        for field, why in wrong.items():
            field.complain(why)
        if wrong:
            next(iter(wrong)).entry.setFocus()
        return not wrong

    def _why(self, type: FieldType) -> str:
        return {
            FieldType.DATE: self.tr("Bukan tanggal, contoh 3/2/2021."),
            FieldType.NUMBER: self.tr("Bukan angka."),
        }.get(type, self.tr("Tidak bisa dipakai di sini."))

    def _changes(self) -> CustomerChanges:
        own = {name: field.text() for name, field in self.own.items() if field.changed()}
        caller = own.get("caller_type")
        return CustomerChanges(
            name=own.get("name", msgspec.UNSET),
            city=own.get("city", msgspec.UNSET),
            caller_type=CallerType(caller) if caller else msgspec.UNSET,
            segment=own.get("segment", msgspec.UNSET),
            channel=own.get("channel", msgspec.UNSET),
            language=own.get("language", msgspec.UNSET),
            fields={
                id: field.text()
                for id, field in self.fields.items()
                if field.changed() and not field.isHidden()
            },
            sensitive={
                id: field.text() for id, field in self.sealed.items() if field.text() and not field.isHidden()
            },
        )

    async def _do(
        self, customer: CustomerRow, changes: CustomerChanges, further: tuple[IdentityKind, str]
    ) -> None:
        acts = self._desk.acts.customers
        if changes != CustomerChanges():
            await acts.save(customer.id, changes)
        kind, identity = further
        if identity:
            await acts.identify(customer.id, kind, identity)
        if self.customer is not customer:
            # It is open for somebody else by now.
            return
        for field in (*self.sealed.values(), self.identity):
            field.line.clear()
        self.customer = None
        self.closed.emit()


def _choice(name: str) -> CustomerField:
    return CustomerField(name, name, FieldType.CHOICE)
