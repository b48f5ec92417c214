"""Tim: what teams there are, who is in them and leads them; a team is removed once it is said where its people go."""

from PySide6.QtWidgets import QWidget

from console.views.admin_listed import ListedSection
from console.views.admin_teams_model import change_of, leads, members
from console.views.desk import Desk
from console.views.look import Look
from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from console.widgets.row_model import InboxRow
from contract.admin import AdminUser, TeamLine
from domain.permissions import Act

_STAY, _NONE = "stay", "none"


class TeamsSection(ListedSection):
    """A list, and the form of the team under the cursor. Who may not change accounts reads it."""

    own_fields = ("name",)

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self.all = Act.USER_WRITE in desk.owner.acts
        self.teams: dict[str, TeamLine] = {}
        self.users: dict[str, AdminUser] = {}
        self.shown: TeamLine | None = None
        self._coming: list[AdminUser] = []
        self.count = label(size="small", tone="muted")
        if not self.all:
            self.add.hide()
        self.save = Button(look.theme, kind="primary", icon="check")
        self.save.clicked.connect(lambda: self.do("save", self._save))
        self.move_to = ComboField(look.theme)
        self.remove = Button(look.theme, icon="x")
        self.remove.clicked.connect(lambda: self.do("remove", self._remove))
        self.bring: Button | None = None
        self._acts = (self.save, self.move_to, self.remove) if self.all else ()
        self.split(self.left((self.count, True), (self.add, False)), self.form, self._acts)
        self.retranslate()

    def first(self) -> QWidget:
        return self.table

    def show_key(self, key: str) -> None:
        self.show_team(self.teams.get(key))

    def is_new(self) -> bool:
        return self.shown is None

    async def load(self) -> None:
        self.teams = {team.id: team for team in await self.admin.teams()}
        self.users = {user.id: user for user in await self.admin.users()}
        self._fill()
        if self.shown is not None or not self.form.value("name"):
            self.show_team(None if self.shown is None else self.teams.get(self.shown.id))

    def show_team(self, team: TeamLine | None) -> None:
        """The form of ``team``; None: of a new one."""
        self.shown, self._coming = team, []
        self._build({})

    def retranslate(self) -> None:
        self.add.setText(self.tr("Tim baru"))
        self.save.setText(self.tr("Simpan"))
        self.remove.setText(self.tr("Hapus tim"))
        self.table.setAccessibleName(self.tr("Daftar tim"))
        self.setAccessibleName(self.words.section("teams"))
        self._fill()
        self.show_team(self.shown)

    def _build(self, kept: dict[str, str]) -> None:
        """The form; ``kept``: what stood in it already."""
        form, team = self.form, self.shown
        form.clear()
        name = kept.get("name", team.name if team else "")
        form.line("name", self.words.field("name"), name, fixed=not self.all)
        self.bring = None
        if team is not None:
            people = [*members(self.users.values(), team.name), *self._coming]
            form.heading(self.tr("Anggota ({0})").format(len(people)))
            form.switches([pair for user in people for pair in self._pair(user, kept)], enabled=self.all)
            for user in people:
                self.form.fields[f"lead:{user.id}"].setAccessibleName(
                    self.tr("{0} memimpin tim ini").format(user.name)
                )
            if self.all:
                self._offer_others(people)
        form.tab_between(self.table, *self._acts)
        self._dress()

    def _pair(
        self, user: AdminUser, kept: dict[str, str]
    ) -> tuple[tuple[str, str, bool], tuple[str, str, bool]]:
        inside, lead = f"in:{user.id}", f"lead:{user.id}"
        name = user.name if user.active else self.tr("{0} (nonaktif)").format(user.name)
        return (
            (inside, name, bool(kept.get(inside, "1"))),
            (lead, self.tr("memimpin"), bool(kept[lead]) if lead in kept else leads(user)),
        )

    def _offer_others(self, people: list[AdminUser]) -> None:
        here = {user.id for user in people}
        others = sorted(
            (user for user in self.users.values() if user.active and user.id not in here),
            key=lambda user: user.name.casefold(),
        )
        choices = [(user.id, f"{user.name} · {user.team}" if user.team else user.name) for user in others]
        self.form.choice("join", self.tr("Dari tim lain"), choices, choices[0][0] if choices else "")
        self.bring = self.form.act(self.tr("Tambahkan ke tim ini"), "plus", self._bring)
        self.bring.setEnabled(bool(choices))

    def _bring(self) -> None:
        user = self.users.get(self.form.value("join"))
        if user is not None:
            self._coming.append(user)
            self._build(self.form.values())
            self.form.fields["join"].setFocus()

    def _dress(self) -> None:
        if not self.all:
            return
        team = self.shown
        inside = team is not None and bool(team.people or team.inactive)
        self.remove.setVisible(team is not None)
        self.move_to.setVisible(inside)
        self.move_to.set_name(self.tr("Anggota ke"))
        others = [(one.id, one.name) for one in self.teams.values() if team is None or one.id != team.id]
        self.move_to.set_choices(
            [(_STAY, self.tr("pilih tim…")), *others, (_NONE, self.tr("tanpa tim"))], _STAY
        )

    def _fill(self) -> None:
        self.table.rows().show_rows([self._row(team) for team in self.teams.values()])
        self.count.setText(self.tr("{0} tim").format(len(self.teams)))

    def _row(self, team: TeamLine) -> InboxRow:
        led = self.tr("dipimpin {0}").format(", ".join(team.leaders)) if team.leaders else ""
        gone = self.tr("{0} nonaktif").format(team.inactive) if team.inactive else ""
        return InboxRow(
            team.id,
            "users",
            team.name,
            snippet=" · ".join(filter(None, (led or self.tr("belum ada team leader"), gone))),
            state=self.tr("{0} orang").format(team.people),
        )

    async def _save(self) -> None:
        values, team = self.form.values(), self.shown
        if team is None:
            made = await self.admin.add_team(values["name"])
            self.say(self.tr("{0} dibuat. Isi anggotanya di sini.").format(made.name))
            await self._again(made.id)
            return
        there = members(self.users.values(), team.name)
        change = change_of(team, values, there, self._coming)
        if change is None:
            self.say(self.tr("Tidak ada yang diubah."), "act")
            return
        await self.admin.staff_team(team.id, change)
        self.say(self.tr("{0} tersimpan dan sudah berlaku.").format(values["name"]))
        await self._again(team.id)

    async def _remove(self) -> None:
        team = self.shown
        if team is not None:
            to = self.move_to.key()
            await self.admin.remove_team(team, {_STAY: None, _NONE: ""}.get(to, to))
            self.show_team(None)
            self.say(self.tr("{0} dihapus.").format(team.name))
            await self.load()

    async def _again(self, id: str) -> None:
        self.shown = self.teams.get(id, self.shown)
        await self.load()
        if id in self.teams:
            # The cursor of the list too: who tabs into it stays with this team.
            self.table.selectRow(list(self.teams).index(id))
        self.show_team(self.teams.get(id))
