"""Pengumuman: what the centre tells, what of it is still to be read, and for those who write it, who has read it (flow: Knowledge
arrives late)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from console.operations.errors import AdminRefused, OfflineNotPossible
from console.store.announcements import News
from console.store.changes import Changeset
from console.views.desk import Desk
from console.views.look import Look, panel
from console.views.news_editor import NewsEditor
from console.views.page import Page
from console.views.refresh import Refresher
from console.widgets.buttons import Button
from console.widgets.empty_state import EmptyState
from console.widgets.part import label
from console.widgets.row_model import InboxRow
from console.widgets.row_table import RowTable
from contract.announcement import Reader
from contract.rows import AnnouncementReadRow, AnnouncementRow, UserRow
from domain.permissions import Act

_REFS = frozenset({AnnouncementRow.REF, AnnouncementReadRow.REF, UserRow.REF})


class NewsView(Page):
    """A list, newest first, and the one under the cursor beside it."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._stack = QStackedWidget()
        self.confirm: Button = Button(look.theme, kind="primary", icon="check")
        self.writes = Act.ANNOUNCE in desk.owner.acts
        self.news: dict[str, News] = {}
        self.shown: News | None = None
        self._readers: tuple[str, list[Reader]] = ("", [])
        self.count = label(size="small", tone="muted")
        self.write = Button(look.theme, kind="primary", icon="pencil")
        self.write.setVisible(self.writes)
        self.write.clicked.connect(lambda: look.start(self._write()))
        self.table = RowTable(look.theme)
        self.table.current_changed.connect(self.show_key)
        self.table.opened.connect(lambda _key: self.confirm.setFocus())
        self.subject = label(size="title", strong=True, wrap=True)
        self.about = label(size="small", tone="muted", wrap=True)
        self.text = label(wrap=True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.state = label(size="small", tone="muted", wrap=True)
        self.confirm.clicked.connect(self._confirm)
        self.withdraw = Button(look.theme, icon="x")
        self.withdraw.clicked.connect(self._withdraw)
        self.who = Button(look.theme, icon="users")
        self.who.clicked.connect(lambda: look.once("readers", self._ask_readers))
        self.readers = QPlainTextEdit()
        self.readers.setReadOnly(True)
        self.readers.setTabChangesFocus(True)
        self._empty = EmptyState(look.theme, "info")
        self.editor = NewsEditor(look, desk)
        self.editor.left.connect(lambda: self._stack.setCurrentWidget(self._reader_page))
        self.editor.published.connect(lambda id: look.start(self._published(id)))
        self._reader_page: QWidget = self._reader()
        for page in (self._reader_page, self.editor, self._empty):
            self._stack.addWidget(page)
        self._build()
        self._refresher = Refresher(look.start, self.load)
        self.retranslate()

    def enter(self) -> None:
        self.table.setFocus()
        self._refresher.poke()

    def heard(self, changes: Changeset) -> None:
        if changes.outbox or any(ref in _REFS for ref, _ in changes.rows):
            self._refresher.poke()

    def link_changed(self) -> None:
        self._dress()

    async def load(self) -> None:
        """Reads what there is."""
        found = await self._desk.reads.announcements.all(self._desk.owner.queues)
        now = self._desk.clock.gateway_now()
        seen = [one for one in found if self.writes or (one.mine and one.row.since <= now)]
        self.news = {one.row.id: one for one in seen}
        self.table.rows().show_rows([self._row(one, now) for one in seen])
        unread = sum(one.unread(now) for one in seen)
        self.count.setText(
            self.tr("{0} belum dibaca").format(unread) if unread else self.tr("Semua sudah dibaca")
        )
        if self.shown is None and seen:
            self.table.selectRow(0)
        self.show_key(self.table.current_key())

    def show_key(self, key: str) -> None:
        """Brings the announcement ``key`` beside the list."""
        self.shown = self.news.get(key)
        if self._stack.currentWidget() is not self.editor:
            self._stack.setCurrentWidget(self._reader_page if self.shown else self._empty)
        self._dress()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Pengumuman"))
        self.write.setText(self.tr("Tulis pengumuman"))
        self.table.setAccessibleName(self.tr("Daftar pengumuman"))
        self.confirm.setText(self.tr("Sudah saya baca"))
        self.withdraw.setText(self.tr("Tarik kembali"))
        self.who.setText(self.tr("Siapa yang sudah membaca"))
        self.readers.setAccessibleName(self.tr("Yang belum dan yang sudah membaca"))
        self._empty.set_words(
            self.tr("Belum ada pengumuman"), self.tr("Kabar dari pusat muncul di sini, juga saat offline.")
        )
        self._dress()
        self._refresher.poke()

    def _reader(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("window")
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for part in (self.subject, self.about, self.text, self.state):
            column.addWidget(part)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.confirm, self.who, self.withdraw):
            acts.addWidget(button)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addWidget(self.readers, 1)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        return scroll

    def _build(self) -> None:
        side = panel("surface", "right")
        side.setFixedWidth(self.theme.icon_px(440))
        head = panel("surface", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.count, 1)
        row.addWidget(self.write)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(head)
        left.addWidget(self.table, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side)
        whole.addWidget(self._stack, 1)

    def _row(self, one: News, now: int) -> InboxRow:
        row = one.row
        state, tone = "", "muted"
        if one.unread(now):
            state, tone = (self.tr("wajib dibaca"), "wait") if row.must else (self.tr("baru"), "act")
        elif one.waiting:
            state, tone = self.tr("menunggu kirim"), "wait"
        elif row.withdrawn:
            state = self.tr("ditarik")
        elif row.until <= now:
            state = self.tr("berakhir")
        elif row.since > now:
            state = self.tr("belum mulai")
        elif one.read is not None:
            state, tone = self.tr("sudah dibaca"), "ok"
        return InboxRow(
            row.id, "info", row.subject, snippet=row.text.replace("\n", " "), queue=row.author_name, state=state,
            state_tone=tone, time=self._when(row.since, now), news=one.unread(now),  # type: ignore[arg-type]
        )  # fmt: skip

    def _when(self, at: int, now: int) -> str:
        times = self._look.times
        return times.minute(at) if times.same_day(at, now) else self._look.words.short_date(at, times)

    def _dress(self) -> None:
        one, times, words = self.shown, self._look.times, self._look.words
        if one is None:
            return
        row, now = one.row, self._desk.clock.gateway_now()
        self.subject.setText(row.subject)
        period = self.tr("{0} – {1}").format(
            *(f"{words.date(at, times)} {times.clock(at)}" for at in (row.since, row.until))
        )
        self.about.setText(" · ".join((row.author_name, period, self._whom(row))))
        self.text.setText(row.text)
        self.state.setText("")
        if one.read is not None:
            self.state.setText(self.tr("Anda membacanya pukul {0}.").format(times.clock(one.read)))
        elif row.must and one.unread(now):
            self.state.setText(self.tr("Wajib dibaca: konfirmasikan setelah membacanya."))
        self.state.setVisible(bool(self.state.text()))
        self.confirm.setVisible(one.unread(now))
        self.withdraw.setVisible(self.writes and not row.withdrawn and row.until > now)
        self.who.setVisible(self.writes and not one.waiting)
        self.who.setEnabled(self._desk.online())
        mine = self._readers[0] == row.id
        self.readers.setVisible(self.writes and mine)
        self.readers.setPlainText(self._told(self._readers[1]) if mine else "")

    def _whom(self, row: AnnouncementRow) -> str:
        names = {queue.id: queue.name for queue in self._desk.handbook().queues}
        to = [*row.teams, *(names.get(id, id) for id in row.queues)]
        return self.tr("untuk {0}").format(", ".join(to)) if to else self.tr("untuk semua")

    def _told(self, readers: list[Reader]) -> str:
        done = sum(one.at is not None for one in readers)
        lines = [self.tr("{0} dari {1} orang sudah membaca.").format(done, len(readers))]
        for one in readers:
            name = f"{one.name} · {one.team}" if one.team else one.name
            when = self.tr("belum") if one.at is None else self._when(one.at, self._desk.clock.gateway_now())
            lines.append(f"{when}\t{name}")
        return "\n".join(lines)

    def _confirm(self) -> None:
        if self.shown is not None:
            id = self.shown.row.id
            self._look.once(("read", id), lambda: self._desk.acts.announcements.read(id))
            self.table.setFocus()

    def _withdraw(self) -> None:
        if self.shown is not None:
            id = self.shown.row.id
            self._look.once(("withdraw", id), lambda: self._desk.acts.announcements.withdraw(id))
            self.table.setFocus()

    async def _ask_readers(self) -> None:
        if self.shown is None:
            return
        id = self.shown.row.id
        try:
            self._readers = (id, await self._desk.acts.administration.readers(id))
        except (AdminRefused, OfflineNotPossible):
            self.state.setText(self.tr("Gateway tidak menjawab. Coba lagi sebentar lagi."))
            self.state.show()
            return
        self._dress()

    async def _write(self) -> None:
        self._stack.setCurrentWidget(self.editor)
        self.editor.begin(await self._desk.reads.announcements.teams())

    async def _published(self, id: str) -> None:
        self._stack.setCurrentWidget(self._reader_page)
        await self.load()
        if id in self.news:
            self.table.selectRow(list(self.news).index(id))
        self.table.setFocus()
