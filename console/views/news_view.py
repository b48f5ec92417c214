"""Pengumuman: what the centre tells, what of it is still to be read, and for those who write it, who has read it (flow: Knowledge
arrives late)."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
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
from console.views.news_reading import NewsReading
from console.views.news_words import NewsWords
from console.views.page import Page
from console.views.refresh import Refresher
from console.widgets.buttons import Button
from console.widgets.empty_state import EmptyState
from console.widgets.part import label, scrolled
from console.widgets.row_flow import RowFlow
from console.widgets.row_model import InboxRow
from console.widgets.row_table import RowTable
from console.widgets.side import Side
from contract.announcement import Edition, Reader
from contract.rows import AnnouncementReadRow, AnnouncementRow, UserRow
from domain.announcement import passed
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
        #: What is to come to the front once it is read.
        self._wanted = ""
        #: Of which announcement something was asked for, and what is told of it: readers, or what stood there before.
        self._asked: tuple[str, list[Reader] | list[Edition]] = ("", [])
        self.words = NewsWords(look)
        self.count = label(size="small", tone="muted")
        self.write = Button(look.theme, kind="primary", icon="pencil")
        if not self.writes:
            self.write.hide()
        self.write.clicked.connect(lambda: look.start(self._write()))
        self.table = RowTable(look.theme)
        self.table.current_changed.connect(self.show_key)
        self.table.opened.connect(lambda _key: self.confirm.setFocus())
        self.subject = label(size="title", strong=True, wrap=True)
        self.about = label(size="small", tone="muted", wrap=True)
        self.text = label(wrap=True)
        self.reading = NewsReading(look)
        self.reading.changed.connect(self._dress)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.state = label(size="small", tone="muted", wrap=True)
        self.confirm.clicked.connect(self._confirm)
        self.correct = Button(look.theme, icon="pencil")
        self.correct.clicked.connect(lambda: look.start(self._correct()))
        self.withdraw = Button(look.theme, icon="x")
        self.withdraw.clicked.connect(self._withdraw)
        self.who = Button(look.theme, icon="users")
        self.who.clicked.connect(lambda: look.once("readers", self._ask_readers))
        self.before = Button(look.theme, icon="file-text")
        self.before.clicked.connect(lambda: look.once("editions", self._ask_editions))
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
        wanted, self._wanted = self._wanted, ""
        if wanted in self.news:
            self.table.selectRow(list(self.news).index(wanted))
        elif self.shown is None and seen:
            self.table.selectRow(0)
        self.show_key(self.table.current_key())
        if wanted in self.news and self._stack.currentWidget() is self._reader_page:
            self._begin()

    def bring(self, id: str) -> None:
        """Brings the announcement ``id`` to the front, once it is read; the cursor to what is to be done with it."""
        self._wanted = id
        self._refresher.poke()

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
        self.correct.setText(self.tr("Perbaiki"))
        self.withdraw.setText(self.tr("Tarik kembali"))
        self.who.setText(self.tr("Siapa yang sudah membaca"))
        self.before.setText(self.tr("Versi sebelumnya"))
        self.readers.setAccessibleName(self.tr("Yang belum dan yang sudah membaca"))
        self._empty.set_words(
            self.tr("Belum ada pengumuman"), self.tr("Kabar dari pusat muncul di sini, juga saat offline.")
        )
        self._dress()
        self._refresher.poke()

    def _begin(self) -> None:
        """The keyboard goes to what is to be done with the one in front."""
        if not self.reading.begin():
            (self.confirm if not self.confirm.isHidden() else self.table).setFocus()

    def _reader(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("window")
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for part in (self.subject, self.about, self.text, self.reading, self.state):
            column.addWidget(part)
        acts = RowFlow()
        for button in (self.confirm, self.who, self.before, self.correct, self.withdraw):
            acts.addWidget(button)
        column.addLayout(acts)
        column.addWidget(self.readers, 1)
        column.addStretch(1)
        area = scrolled(inner)
        area.setFrameShape(QFrame.Shape.NoFrame)
        return area

    def _build(self) -> None:
        side = Side(self.theme, 440, "right")
        head = panel("surface", "bottom")
        row = RowFlow(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(row.stretch(self.count))
        row.addWidget(self.write)
        side.column.addWidget(head)
        side.column.addWidget(self.table, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        # However long the lines of an announcement: the list keeps its half.
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        whole.addWidget(side, 1)
        whole.addWidget(self._stack, 1)

    def _row(self, one: News, now: int) -> InboxRow:
        row = one.row
        state, tone = self.words.state(one, now)
        return InboxRow(
            row.id, self.words.icon(row.kind), row.subject, snippet=row.text.replace("\n", " "), queue=row.author_name,
            state=state, state_tone=tone, time=self._look.words.brief(row.since, now, self._look.times), news=one.unread(now),
        )  # fmt: skip

    def _dress(self) -> None:
        one = self.shown
        if one is None:
            return
        row, now = one.row, self._desk.clock.gateway_now()
        self.subject.setText(row.subject)
        self.about.setText(self.words.about(row, self._whom(row)))
        self.text.setText(row.text)
        self.reading.show_row(row, reads=one.unread(now))
        self.state.setText(self.words.told(one, now))
        self.state.setVisible(bool(self.state.text()))
        self.confirm.setText(self.tr("Kirim jawaban") if row.quiz else self.tr("Sudah saya baca"))
        self.confirm.setEnabled(self.reading.done)
        self.confirm.setVisible(one.unread(now))
        stands = self.writes and not row.withdrawn and row.until > now
        self.correct.setVisible(stands)
        self.withdraw.setVisible(stands)
        self.who.setVisible(self.writes and not one.waiting)
        self.who.setEnabled(self._desk.online())
        self.before.setVisible(self.writes and row.edition > 1)
        self.before.setEnabled(self._desk.online())
        mine = self._asked[0] == row.id
        self.readers.setVisible(self.writes and mine)
        self.readers.setPlainText(self.words.listed(self._asked[1], now) if mine else "")

    def _whom(self, row: AnnouncementRow) -> str:
        names = {queue.id: queue.name for queue in self._desk.handbook().queues}
        to = [*row.teams, *(names.get(id, id) for id in row.queues)]
        return self.tr("untuk {0}").format(", ".join(to)) if to else self.tr("untuk semua")

    def _confirm(self) -> None:
        if self.shown is not None:
            row, answers = self.shown.row, self.reading.answers()
            self._look.once(
                ("read", row.id, answers),
                lambda: self._desk.acts.announcements.read(row.id, row.edition, answers),
            )
            if passed(row.quiz, answers):
                self.table.setFocus()
            else:
                self.reading.tell()

    def _withdraw(self) -> None:
        if self.shown is not None:
            id = self.shown.row.id
            self._look.once(("withdraw", id), lambda: self._desk.acts.announcements.withdraw(id))
            self.table.setFocus()

    async def _ask_readers(self) -> None:
        await self._ask(self._desk.acts.administration.readers)

    async def _ask_editions(self) -> None:
        await self._ask(self._desk.acts.administration.editions)

    async def _ask(self, question: Callable[[str], Awaitable[list[Reader] | list[Edition]]]) -> None:
        if self.shown is None:
            return
        id = self.shown.row.id
        try:
            self._asked = (id, await question(id))
        except (AdminRefused, OfflineNotPossible):
            self.state.setText(self.tr("Gateway tidak menjawab. Coba lagi sebentar lagi."))
            self.state.show()
            return
        self._dress()

    async def _write(self) -> None:
        self._stack.setCurrentWidget(self.editor)
        self.editor.begin(await self._desk.reads.announcements.teams())

    async def _correct(self) -> None:
        if self.shown is not None:
            row = self.shown.row
            self._stack.setCurrentWidget(self.editor)
            self.editor.begin(await self._desk.reads.announcements.teams(), row)

    async def _published(self, id: str) -> None:
        self._stack.setCurrentWidget(self._reader_page)
        await self.load()
        if id in self.news:
            self.table.selectRow(list(self.news).index(id))
        self.table.setFocus()
