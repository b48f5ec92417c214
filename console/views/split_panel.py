"""Some of a ticket's lines begin a new one: two matters came in one conversation."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from console.notices import Notice
from console.store.cases import Case
from console.store.overlay import Line
from console.views.desk import Desk
from console.views.look import Look
from console.views.ticket_panel import TicketPanel, short_enough
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from contract.rows import MessageKind
from domain.limits import SUBJECT

#: Lines offered, the latest; the matter that is split off has just come up.
_LINES = 60
_SHOWN = 140


class SplitPanel(TicketPanel):
    """Space checks a line. The lines stay where they are too."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self._lines: list[Line] = []
        self._chosen: set[str] = set()
        self._head = label(strong=True, wrap=True)
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.itemChanged.connect(self._checked)
        self._name = label(tone="muted")
        self.subject = QLineEdit()
        self.subject.setMaxLength(SUBJECT)
        self.subject.textChanged.connect(lambda _text: self.dress())
        self._name.setBuddy(self.subject)
        self.queue = ComboField(look.theme)
        self.body.addWidget(self._head)
        self.body.addWidget(self.list, 1)
        for part in (self._name, self.subject, self.queue, self.told):
            self.body.addWidget(part)
        self.retranslate()

    def begin(self, case: Case) -> None:
        self._lines, self._chosen = [], set()
        self.subject.clear()
        self.queue.set_choices([(q.id, q.name) for q in self.desk.handbook().queues], case.ticket.queue)
        self._show()
        self.look.start(self._read(case))

    def dress(self) -> None:
        count = len(self._chosen)
        self._head.setText(
            self.tr("Pesan yang ikut: {0}").format(count)
            if count
            else self.tr("Pilih pesan yang ikut ke tiket baru")
        )
        self.act.setEnabled(bool(count) and short_enough(self.subject.text(), "subject"))

    async def do(self, case: Case) -> Notice:
        opened = await self.desk.acts.tickets.split(
            case.ticket.id,
            [line.id for line in self._lines if line.id in self._chosen],
            subject=self.subject.text(),
            queue=self.queue.key() or None,
        )
        self.following = opened.ticket
        return Notice("ticket_opened", "ok", {"number": opened.number}, fleeting=True)

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Pisahkan dari tiket #{0}").format(self.number),
            self.tr("Tiket baru dimulai dengan pesan yang dipilih; di sini pesannya tetap ada."),
            self.tr("Buat tiket"),
        )
        self.list.setAccessibleName(self.tr("Pesan tiket ini"))
        self._name.setText(self.tr("Perihal (wajib)"))
        self.subject.setAccessibleName(self.tr("Perihal tiket baru, wajib diisi"))
        self.queue.set_name(self.tr("Antrean"))
        self.dress()

    async def _read(self, case: Case) -> None:
        page = await self.desk.reads.timeline.page(case.ticket.id, limit=_LINES)
        if self.case is case:
            self._lines = [
                line for line in page.lines if line.n is not None and line.kind is not MessageKind.SYSTEM
            ]
            self._show()

    def _show(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for line in self._lines:
            text = " ".join(line.text.split()) or ", ".join(file.name for file in line.files)
            if len(text) > _SHOWN:
                text = f"{text[:_SHOWN]}…"
            head = [line.author_name, self.look.times.minute(line.at)]
            if line.kind is MessageKind.NOTE:
                head.append(self.tr("Internal Note"))
            item = QListWidgetItem(f"{' · '.join(head)}\n{text}")
            item.setData(Qt.ItemDataRole.UserRole, line.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if line.id in self._chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.scrollToBottom()
        self.dress()

    def _checked(self, item: QListWidgetItem) -> None:
        id = item.data(Qt.ItemDataRole.UserRole)
        if item.checkState() is Qt.CheckState.Checked:
            self._chosen.add(id)
        else:
            self._chosen.discard(id)
        self.dress()
