"""Pengguna: who may sign in, as what, with which skills; their passwords and their sessions."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from console.views.admin_listed import ListedSection
from console.views.admin_people_model import BadCapacity, change_of, changes, new_user, skills_of
from console.views.desk import Desk
from console.views.look import Look
from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from console.widgets.row_model import InboxRow
from contract.admin import AdminUser, UserChange
from domain.permissions import Act, Role


class PeopleSection(ListedSection):
    """A list with a search, and the form of the person under the cursor."""

    own_fields = ("username", "name")

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self.all = Act.USER_WRITE in desk.owner.acts
        self.users: dict[str, AdminUser] = {}
        self.teams: list[str] = []
        self.shown: AdminUser | None = None
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _text: self._fill())
        self.inactive = QCheckBox()
        self.inactive.clicked.connect(lambda _on: self.reload())
        if not self.all:
            self.add.hide()
        self.count = label(size="small", tone="muted")
        self.save = Button(look.theme, kind="primary", icon="check")
        self.password, self.out, self.aux, self.off = (
            Button(look.theme, icon=icon) for icon in ("lock-open", "log-out", "coffee", "x")
        )
        self.reason = ComboField(look.theme)
        self.save.clicked.connect(lambda: self.do("save", self._save))
        self.password.clicked.connect(lambda: self.do("password", self._password))
        self.out.clicked.connect(lambda: self.do("out", self._sign_out))
        self.aux.clicked.connect(lambda: self.do("aux", self._set_aux))
        self.off.clicked.connect(lambda: self.do("off", self._turn))
        left = self.left((self.field, True), (self.count, False), (self.inactive, False), (self.add, False))
        acts = (self.save, self.password, self.out, self.reason, self.aux, self.off)
        self.split(left, self.form, acts)
        self.retranslate()
        self.show_person(None)

    def first(self) -> QWidget:
        return self.field

    def show_key(self, key: str) -> None:
        self.show_person(self.users.get(key))

    def is_new(self) -> bool:
        return self.shown is None

    async def load(self) -> None:
        found = await self.admin.users(active=not self.inactive.isChecked())
        self.users = {user.id: user for user in found}
        teams = self.teams
        if self.all:
            self.teams = [team.name for team in await self.admin.teams()]
        self._fill()
        # The form is laid anew for other teams alone: whoever begins somebody new has the cursor in it.
        if (
            teams != self.teams
            and self.shown is None
            and not any(self.form.value(name) for name in self.own_fields)
        ):
            self.show_person(None)

    def show_person(self, user: AdminUser | None) -> None:
        """The form of ``user``; None: of somebody new."""
        self.shown, form, words = user, self.form, self.words
        form.clear()
        form.line("username", words.field("username"), user.username if user else "", fixed=user is not None)
        form.line("name", words.field("name"), user.name if user else "", fixed=not self.all)
        team = user.team if user else ""
        if self.all:
            names = dict.fromkeys([*filter(None, [team]), *self.teams])
            form.choice("team", words.field("team"), [("", "–"), *((name, name) for name in names)], team)
        else:
            form.line("team", words.field("team"), team, fixed=True)
        extension = user.extension if user else ""
        form.line("extension", words.field("extension"), extension, fixed=not self.all)
        form.heading(words.field("roles"))
        has = frozenset(user.roles if user else ())
        form.switches([(f"role:{r.value}", words.role(r), r in has) for r in Role], enabled=self.all)
        form.heading(words.field("skills"))
        book = self.desk.handbook()
        mine = frozenset(user.skills if user else ())
        form.switches([(f"skill:{skill}", skill, skill in mine) for skill in skills_of(book, user)])
        form.heading(self.tr("Kapasitas per kanal (kosong: menurut buku pegangan)"))
        for channel, rule in book.channels.items():
            value = str(user.capacity[channel]) if user and channel in user.capacity else ""
            form.line(
                f"capacity:{channel}", words.channel(channel), value, str(rule.capacity), fixed=not self.all
            )
        form.tab_between(self.table, self.save, self.password, self.out, self.reason, self.aux, self.off)
        self._dress()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Cari nama, nama pengguna, tim, atau skill…"))
        self.field.setAccessibleName(self.tr("Cari pengguna"))
        self.inactive.setText(self.tr("Yang nonaktif"))
        self.add.setText(self.tr("Akun baru"))
        self.table.setAccessibleName(self.tr("Daftar pengguna"))
        self.save.setText(self.tr("Simpan"))
        self.password.setText(self.tr("Kata sandi baru"))
        self.out.setText(self.tr("Keluarkan sekarang"))
        self.aux.setText(self.tr("Jadikan AUX"))
        self.reason.set_name(self.tr("AUX"))
        reasons = self.desk.handbook().aux_reasons
        self.reason.set_choices([(one.id, one.name) for one in reasons], self.reason.key() or reasons[0].id)
        self.setAccessibleName(self.words.section("people"))
        self._fill()
        self.show_person(self.shown)

    def _fill(self) -> None:
        text = self.field.text().strip().casefold()
        found = [user for user in self.users.values() if text in self._searched(user)]
        self.table.rows().show_rows([self._row(user) for user in found])
        self.count.setText(self.tr("{0} orang").format(len(found)))

    def _searched(self, user: AdminUser) -> str:
        return " ".join((user.name, user.username, user.team, *user.skills)).casefold()

    def _row(self, user: AdminUser) -> InboxRow:
        roles = ", ".join(self.words.role(role) for role in user.roles)
        state, tone = "", "muted"
        if not user.active:
            state = self.tr("nonaktif")
        elif user.locked_until > self.desk.clock.wall():
            state, tone = self.tr("terkunci"), "bad"
        elif user.must_change:
            state, tone = self.tr("kata sandi sekali pakai"), "wait"
        elif user.sessions:
            state, tone = self.tr("masuk"), "ok"
        return InboxRow(
            user.id,
            "user",
            user.name,
            snippet=" · ".join(filter(None, (roles, ", ".join(user.skills)))),
            queue=user.team,
            state=state,
            state_tone=tone,  # type: ignore[arg-type]
            about=user.username,
        )

    def _dress(self) -> None:
        user = self.shown
        for button in (self.password, self.out, self.off):
            button.setVisible(user is not None and (self.all or button is self.out))
        for part in (self.reason, self.aux):
            part.setVisible(user is not None and user.sessions > 0)
        self.out.setEnabled(user is not None and user.sessions > 0)
        active = user is None or user.active
        self.off.setText(self.tr("Nonaktifkan") if active else self.tr("Aktifkan lagi"))

    async def _save(self) -> None:
        values, book, user = self.form.values(), self.desk.handbook(), self.shown
        try:
            if user is None:
                made = await self.admin.add_user(new_user(values, book))
                self._told(made.password.username, made.password.password)
                saved = made.user
            else:
                change = change_of(user, values, book)
                if not changes(change):
                    self.say(self.tr("Tidak ada yang diubah."), "act")
                    return
                saved = await self.admin.change_user(user.id, change)
                self.say(self.tr("{0} tersimpan dan sudah berlaku.").format(saved.name))
        except BadCapacity:
            self.say(self.tr("Kapasitas: angka dari 0 sampai 100. Tidak ada yang berubah."), "bad")
            return
        await self._again(saved)

    async def _password(self) -> None:
        if self.shown is not None:
            given = await self.admin.reset_password(self.shown.id)
            self._told(given.username, given.password)
            await self._again(await self.admin.user(self.shown.id))

    def _told(self, username: str, password: str) -> None:
        self.say(
            self.tr(
                "{0} masuk sekali dengan kata sandi {1} lalu memilih sendiri. Sampaikan sekarang: hanya tampil sekali ini."
            ).format(username, password),
            "act",
        )

    async def _sign_out(self) -> None:
        if self.shown is not None:
            ended = await self.admin.sign_out(self.shown.id)
            self.say(self.tr("{0} dikeluarkan dari {1} komputer.").format(self.shown.name, ended))
            await self._again(await self.admin.user(self.shown.id))

    async def _set_aux(self) -> None:
        if self.shown is not None and self.reason.key():
            await self.admin.set_aux(self.shown.id, self.reason.key())
            words = self.tr("{0} sekarang AUX: {1}.")
            self.say(words.format(self.shown.name, self.reason.combo.currentText()))

    async def _turn(self) -> None:
        if self.shown is not None:
            change = UserChange(version=self.shown.version, active=not self.shown.active)
            saved = await self.admin.change_user(self.shown.id, change)
            words = self.tr("{0} aktif lagi.") if saved.active else self.tr("{0} nonaktif dan dikeluarkan.")
            self.say(words.format(saved.name))
            await self._again(saved)

    async def _again(self, user: AdminUser) -> None:
        await self.load()
        self.show_person(self.users.get(user.id, user))
