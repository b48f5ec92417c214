"""Peran & skill: what each role may do and who has it; which queues ask for a skill and how many people have it. To be read: roles and
skills are given to people, skills are asked for by queues."""

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from console.views.admin_listed import ListedSection
from console.views.admin_right_words import RightWords
from console.views.desk import Desk
from console.views.look import Look
from console.widgets.part import label
from console.widgets.row_model import InboxRow
from contract.admin import RoleLine, SkillLine


class RolesSection(ListedSection):
    """One list of both; what the one under the cursor means stands beside it."""

    own_fields = ()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self.rights = RightWords()
        self.roles: list[RoleLine] = []
        self.skills: list[SkillLine] = []
        self.count = label(size="small", tone="muted")
        self.add.setVisible(False)
        self.told = QPlainTextEdit()
        self.told.setReadOnly(True)
        self.told.setTabChangesFocus(True)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.told)
        self.split(self.left((self.count, True)), right)
        self.retranslate()

    def first(self) -> QWidget:
        return self.table

    def is_new(self) -> bool:
        return True

    def show_key(self, key: str) -> None:
        self.told.setPlainText(self._told(key))

    def _into_form(self, key: str) -> None:
        self.show_key(key)
        self.told.setFocus()

    async def load(self) -> None:
        self.roles, self.skills = await self.admin.roles(), await self.admin.skills()
        self._fill()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Daftar peran dan skill"))
        self.told.setAccessibleName(self.tr("Yang boleh dan yang dilayani"))
        self.setAccessibleName(self.words.section("roles"))
        self._fill()
        self.show_key(self.table.current_key())

    def _fill(self) -> None:
        rows = [
            InboxRow(
                f"role:{line.role.value}",
                "shield-check",
                self.words.role(line.role),
                snippet=self.tr("peran"),
                state=self.tr("{0} orang").format(line.people),
            )
            for line in self.roles
        ]
        rows += [
            InboxRow(
                f"skill:{line.skill}",
                "badge-check",
                line.skill,
                snippet=", ".join(self._queue(id) for id in line.queues) or self.tr("tidak diminta antrean mana pun"),
                state=self.tr("{0} orang").format(line.people),
                state_tone="bad" if line.queues and not line.people else "muted",
                about=self.tr("skill"),
            )
            for line in self.skills
        ]  # fmt: skip
        self.table.rows().show_rows(rows)
        self.count.setText(self.tr("{0} peran, {1} skill").format(len(self.roles), len(self.skills)))

    def _told(self, key: str) -> str:
        for role in self.roles:
            if key == f"role:{role.role.value}":
                may = [f"• {self.rights.act(act)}" for act in role.acts]
                return "\n".join([self.tr("{0} boleh:").format(self.words.role(role.role)), *may])
        for skill in self.skills:
            if key == f"skill:{skill.skill}":
                asked = [f"• {self._queue(id)}" for id in skill.queues] or [self.tr("tidak ada antrean")]
                return "\n".join([self.tr("{0} dipakai antrean:").format(skill.skill), *asked])
        return self.tr("Pilih peran atau skill di daftar.")

    def _queue(self, id: str) -> str:
        return next((queue.name for queue in self.desk.handbook().queues if queue.id == id), id)
