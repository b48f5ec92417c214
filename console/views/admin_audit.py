"""Audit: who did what, when, to which ticket or customer."""

from datetime import datetime, timedelta, timezone

from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.operations.administration import AuditLine, AuditQuery
from console.views.admin_section import Section
from console.views.audit_change import changes
from console.views.desk import Desk
from console.views.look import Look, panel
from console.views.times import ZONES
from console.widgets.buttons import Button
from console.widgets.part import label
from console.widgets.row_model import InboxRow
from console.widgets.row_table import RowTable
from domain.business_hours import read_date

_DAY = 86_400_000


class BadDate(Exception):
    """No date."""


def midnight(text: str, zone: str) -> int:
    """Unix ms at which the day YYYY-MM-DD begins in ``zone``; 0 for nothing. Raises BadDate."""
    if not text:
        return 0
    day = read_date(text)
    if day is None:
        raise BadDate(text)
    there = timezone(timedelta(hours=ZONES[zone]))
    return int(datetime(day.year, day.month, day.day, tzinfo=there).timestamp()) * 1000


class AuditSection(Section):
    """Fields to search by, the lines found, and all of the one under the cursor."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self.found: dict[str, AuditLine] = {}
        self.fields = {key: QLineEdit() for key in ("who", "what", "ticket", "row", "since", "until")}
        self.search = Button(look.theme, kind="primary", icon="search")
        self.more = Button(look.theme, icon="chevron-down")
        self.search.clicked.connect(self.reload)
        self.more.clicked.connect(lambda: self.do("more", self._more))
        for field in self.fields.values():
            field.returnPressed.connect(self.reload)
        self.count = label(size="small", tone="muted")
        self.table = RowTable(look.theme)
        self.table.current_changed.connect(self._show)
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        self.column.addWidget(self._head())
        self.split(self.table, self._right())
        self.retranslate()

    def first(self) -> QWidget:
        return self.fields["who"]

    async def load(self) -> None:
        await self._read("")

    def retranslate(self) -> None:
        names = {
            "who": (self.tr("Siapa"), self.tr("nama pengguna")),
            "what": (self.tr("Perbuatan"), "account.*"),
            "ticket": (self.tr("Tiket"), self.tr("nomor tiket")),
            "row": (self.tr("Pelanggan"), self.tr("kode pelanggan")),
            "since": (self.tr("Dari"), "2026-11-01"),
            "until": (self.tr("Sampai"), "2026-11-30"),
        }
        for key, (name, hint) in names.items():
            self.fields[key].setAccessibleName(name)
            self.fields[key].setToolTip(name)
            self.fields[key].setPlaceholderText(f"{name}: {hint}")
        self.search.setText(self.tr("Cari"))
        self.more.setText(self.tr("Lebih lama"))
        self.table.setAccessibleName(self.tr("Catatan audit"))
        self.detail.setAccessibleName(self.tr("Rincian catatan"))
        self.detail.setPlaceholderText(self.tr("Pilih satu catatan untuk melihat rinciannya."))
        self.setAccessibleName(self.words.section("audit"))
        self._fill()

    def _head(self) -> QWidget:
        head = panel("surface", "bottom")
        rows = QVBoxLayout(head)
        rows.setContentsMargins(16, 8, 16, 8)
        grid = QGridLayout()
        grid.setSpacing(8)
        asked = (("who", "what", "ticket"), self.search), (("row", "since", "until"), self.more)
        for down, (keys, last) in enumerate(asked):
            for across, key in enumerate(keys):
                grid.addWidget(self.fields[key], down, across)
                grid.setColumnStretch(across, 1)
            grid.addWidget(last, down, len(keys))
        rows.addLayout(grid)
        rows.addWidget(self.count)
        return head

    def _right(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.detail)
        return made

    async def _more(self) -> None:
        if self.found:
            await self._read(next(reversed(self.found)))

    async def _read(self, before: str) -> None:
        values = {key: field.text().strip() for key, field in self.fields.items()}
        zone = self.look.times.zone
        try:
            since, until = midnight(values["since"], zone), midnight(values["until"], zone)
        except BadDate as bad:
            self.say(self.tr("{0} bukan tanggal. Tulis seperti 2026-11-30.").format(bad), "bad")
            return
        query = AuditQuery(
            who=values["who"], what=values["what"], ticket=values["ticket"], row=values["row"], since=since,
            until=until + _DAY if until else 0, before=before,
        )  # fmt: skip
        found = {line.id: line for line in await self.admin.audit(query)}
        self.found = (self.found | found) if before else found
        self.more.setEnabled(len(found) == query.limit)
        self._fill()

    def _fill(self) -> None:
        self.table.rows().show_rows([self._row(line) for line in self.found.values()])
        self.count.setText(self.tr("{0} catatan, terbaru di atas").format(len(self.found)))

    def _row(self, line: AuditLine) -> InboxRow:
        return InboxRow(
            line.id, "shield-check", line.who_name or line.who, about=line.what, snippet=f"{line.ref} {line.row}",
            time=self._moment(line.at),
        )  # fmt: skip

    def _moment(self, at: int) -> str:
        return f"{self.look.words.date(at, self.look.times)} {self.look.times.second(at)}"

    def _show(self, key: str) -> None:
        line = self.found.get(key)
        if line is None:
            self.detail.clear()
            return
        told = [
            f"{self._moment(line.at)} {self.look.times.zone}", f"{line.who_name} ({line.who})", line.what, f"{line.ref} {line.row}", "",
            *self._details(line.detail),
        ]  # fmt: skip
        self.detail.setPlainText("\n".join(told))

    def _details(self, detail: dict[str, str]) -> list[str]:
        rest = dict(detail)
        told: list[str] = []
        if "before" in rest or "after" in rest:
            for name, old, new in changes(rest.pop("before", ""), rest.pop("after", "")):
                told.append(f"{self.words.field(name) if name else self.tr('Perubahan')}: {old} → {new}")
        names = {"reason": self.tr("Alasan"), "field": self.tr("Data")}
        return told + [f"{names.get(name, name)}: {value}" for name, value in rest.items()]
