"""Administrasi: people, the handbook's parts, tables in, desks and the audit, for who has the right. Online only: what it shows is
how things are at the gateway now."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from console.views.admin_audit import AuditSection
from console.views.admin_desks import DesksSection
from console.views.admin_files import FilesSection
from console.views.admin_parts import PartsSection
from console.views.admin_people import PeopleSection
from console.views.admin_roles import RolesSection
from console.views.admin_section import Section
from console.views.admin_teams import TeamsSection
from console.views.admin_words import AdminWords
from console.views.book_section import BookSection
from console.views.desk import Desk
from console.views.look import Look, panel
from console.views.page import Page
from console.widgets.buttons import Button
from console.widgets.empty_state import EmptyState
from console.widgets.row_flow import RowFlow
from domain.permissions import Act

_SECTIONS: tuple[tuple[str, str, frozenset[Act], Callable[[Look, Desk], Section]], ...] = (
    ("people", "user", frozenset({Act.USER_WRITE, Act.TEAM_WRITE}), PeopleSection),
    ("teams", "users", frozenset({Act.USER_WRITE, Act.TEAM_WRITE}), TeamsSection),
    ("roles", "badge-check", frozenset({Act.USER_WRITE}), RolesSection),
    ("book", "book-open", frozenset({Act.HANDBOOK_DRAFT, Act.HANDBOOK_APPROVE}), BookSection),
    ("parts", "clock", frozenset({Act.HANDBOOK_WRITE}), PartsSection),
    ("files", "upload", frozenset({Act.USER_WRITE, Act.HANDBOOK_WRITE, Act.CUSTOMER_IMPORT}), FilesSection),
    ("desks", "save", frozenset({Act.FLOOR_READ}), DesksSection),
    ("audit", "shield-check", frozenset({Act.AUDIT_READ}), AuditSection),
)


class AdminView(Page):
    """A row of sections, one of them in front."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._desk, self._words = desk, AdminWords()
        self._tabs: dict[str, Button] = {}
        self._sections: dict[str, Section] = {}
        self._stack = QStackedWidget()
        self._offline = EmptyState(look.theme, "cloud-off")
        self._stack.addWidget(self._offline)
        head = panel("surface", "bottom")
        row = RowFlow(head, gap=4)
        row.setContentsMargins(16, 8, 16, 8)
        for key, icon, rights, build in _SECTIONS:
            if rights.isdisjoint(desk.owner.acts):
                continue
            tab = Button(look.theme, kind="quiet", icon=icon)
            tab.setCheckable(True)
            tab.setProperty("mode", "section")
            tab.clicked.connect(lambda _=False, key=key: self.show_section(key))
            self._tabs[key] = tab
            self._sections[key] = build(look, desk)
            self._stack.addWidget(self._sections[key])
            row.addWidget(tab)
        self._front = next(iter(self._tabs))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        self.retranslate()

    def section(self, key: str) -> Section:
        """The section ``key``: people, teams, roles, book, parts, files, desks, audit."""
        return self._sections[key]

    def tab(self, key: str) -> Button:
        """What brings the section ``key`` to the front."""
        return self._tabs[key]

    def show_section(self, key: str) -> None:
        """Brings ``key`` to the front, read anew."""
        self._front = key
        self._dress()
        self._sections[key].reload()
        (self._sections[key].first() if self._works else self._tabs[key]).setFocus()

    def enter(self) -> None:
        self.show_section(self._front)

    def link_changed(self) -> None:
        """Offline nothing of this can be looked after; back online it is read anew."""
        self._dress()
        for section in self._sections.values():
            section.link_changed()
        if self.isVisible():
            self._sections[self._front].reload()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Administrasi"))
        for key, tab in self._tabs.items():
            tab.setText(self._words.section(key))
            tab.setAccessibleName(self._words.section(key))
        self._offline.set_words(
            self.tr("Offline: administrasi memerlukan gateway"),
            self.tr(
                "Yang tampil di sini selalu keadaan gateway saat ini. Begitu tersambung, isinya dimuat lagi."
            ),
        )
        self._dress()

    def _dress(self) -> None:
        for key, tab in self._tabs.items():
            tab.setChecked(key == self._front)
        self._stack.setCurrentWidget(self._sections[self._front] if self._works else self._offline)

    @property
    def _works(self) -> bool:
        """Whether there is something to do in the section in front."""
        return self._desk.online() or self._sections[self._front].works_offline
