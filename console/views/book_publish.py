"""Terbitkan: what the version is called, why it is made, from when it holds; and the acts that take it from the writer's hand into
force, each for whose turn it is."""

from PySide6.QtCore import QDateTime, QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.views.admin_form import Form
from console.views.book_checks_model import BookChecks
from console.views.book_model import BookModel
from console.views.book_times import next_morning, read_moment, write_moment
from console.views.book_words import BookWords
from console.views.desk import Desk
from console.views.look import Look, panel
from console.views.park_panel import Moment
from console.views.park_times import ParkTimes
from console.widgets.buttons import Button
from console.widgets.part import Part, announce, label, scrolled
from console.widgets.row_flow import RowFlow
from console.widgets.theme import restyle
from contract.handbook_draft import DraftHead, DraftState
from domain.permissions import Act

_LINES = ("title", "version")


class BookPublish(Part):
    """``refresh`` with every change of the model; an act is the owner's to do."""

    act_wanted = Signal(str)
    """propose, approve, return, publish, withdraw, remove, copy."""

    def __init__(
        self, look: Look, desk: Desk, model: BookModel, checks: BookChecks, parent: QWidget | None = None
    ) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._model, self._checks = look, desk, model, checks
        self._words = BookWords(look)
        self._built: tuple[object, ...] = ()
        #: What Tab comes from to the first field.
        self.before: QWidget = self
        self.form = Form(look.theme)
        self.moment = Moment()
        self.why_not = label(size="small", tone="wait", wrap=True)
        self.acts = {
            act: Button(look.theme, kind="primary" if at < 3 else "plain", icon=icon)
            for at, (act, icon) in enumerate(
                (("propose", "send"), ("approve", "check"), ("publish", "book-open"), ("return", "reply"),
                 ("withdraw", "undo-2"), ("copy", "copy"), ("remove", "x"))
            )
        }  # fmt: skip
        for act, button in self.acts.items():
            button.clicked.connect(lambda _=False, act=act: self._press(act))
        #: What cannot be taken back is asked once more, by the same button.
        self._sure = False
        area = scrolled(self.form)
        area.setFrameShape(QFrame.Shape.NoFrame)
        foot = panel("surface", "top")
        below = QVBoxLayout(foot)
        below.setContentsMargins(20, 8, 20, 10)
        below.setSpacing(6)
        below.addWidget(self.why_not)
        row = RowFlow(gap=8)
        for button in self.acts.values():
            row.addWidget(button)
        below.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(foot)
        self.retranslate()

    def first(self) -> QWidget:
        """Where the cursor goes."""
        return next(iter(self.form.fields.values()), self)

    def refresh(self) -> None:
        """Shows what the model holds now; what is being typed is left alone."""
        draft = self._model.draft
        if draft is None:
            return
        head, open_ = draft.head, self._model.writable
        shape = (head.id, head.state, open_, self._may_answer(head))
        if shape != self._built:
            self._built, self._sure = shape, False
            self.acts["remove"].set_kind("plain")
            self.acts["remove"].setText(self.tr("Hapus draf"))
            self._build(head, open_)
        elif open_:
            for name in (*_LINES, "why"):
                self._show(name, self._model.field(name))
        self._dress(head)

    def _press(self, act: str) -> None:
        sure, self._sure = self._sure, act == "remove" and not self._sure
        remove = self.acts["remove"]
        remove.set_kind("danger" if self._sure else "plain")
        remove.setText(self.tr("Hapus untuk selamanya?") if self._sure else self.tr("Hapus draf"))
        if self._sure:
            announce(remove, remove.text(), urgent=True)
        elif act != "remove" or sure:
            self.act_wanted.emit(act)

    def meant(self) -> None:
        """The moment that is shown is meant, though nobody touched it."""
        if self._model.writable and not self._model.field("effective"):
            self._model.type(":effective", write_moment(self._read()))

    def retranslate(self) -> None:
        for act, words in {
            "propose": self.tr("Ajukan"),
            "approve": self.tr("Setujui"),
            "publish": self.tr("Terbitkan"),
            "return": self.tr("Kembalikan"),
            "withdraw": self.tr("Tarik kembali"),
            "copy": self.tr("Draf baru dari ini"),
            "remove": self.tr("Hapus draf"),
        }.items():
            self.acts[act].setText(words)
        self.setAccessibleName(self.tr("Terbitkan"))
        self._built = ()
        self.refresh()

    def _build(self, head: DraftHead, open_: bool) -> None:
        form = self.form
        form.clear()
        names = {
            "title": self.tr("Judul draf"),
            "version": self.tr("Nama versi, misalnya 2.1"),
            "why": self.tr("Mengapa diubah; agen membacanya saat versi ini mulai berlaku"),
        }
        form.line("title", names["title"], self._model.field("title"), fixed=not open_)
        form.line("version", names["version"], self._model.field("version"), fixed=not open_)
        form.text("why", names["why"], self._model.field("why"))
        why = form.fields["why"]
        assert isinstance(why, QPlainTextEdit)
        why.setReadOnly(not open_)
        restyle(why, "fixed", not open_)
        for name in _LINES:
            field = form.fields[name]
            assert isinstance(field, QLineEdit)
            field.textEdited.connect(lambda text, name=name: self._model.type(f":{name}", text))
        why.textChanged.connect(lambda: self._typed_why(why))
        self._build_moment(open_)
        if self._may_answer(head):
            form.text(
                "words", self.tr("Catatan untuk penulisnya (wajib bila dikembalikan)"), self._model.words
            )
            words = form.fields["words"]
            assert isinstance(words, QPlainTextEdit)
            words.textChanged.connect(lambda: self._model.write(words.toPlainText()))
        if head.decision and head.state is not DraftState.PUBLISHED:
            form.heading(self.tr("{0}: “{1}”").format(head.decided_by_name, head.decision))
        form.tab_between(self.before, *self.acts.values())

    def _build_moment(self, open_: bool) -> None:
        times = self._look.times
        zone = self.tr("Mulai berlaku ({0})").format(times.zone)
        effective = self._model.field("effective")
        at = read_moment(effective)
        if not open_:
            self.form.line("effective", zone, self._words.moment(effective), fixed=True)
            return
        self.moment = Moment()
        local = times.at(at if at is not None else next_morning(self._desk.clock.gateway_now()))
        self.moment.setCalendarPopup(True)
        self.moment.setDisplayFormat("dd/MM/yyyy HH:mm")
        self.moment.setDateTime(QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0))
        self.moment.dateTimeChanged.connect(
            lambda _: self._model.type(":effective", write_moment(self._read()))
        )
        self.form.part(zone, self.moment)

    def _read(self) -> int:
        """Unix ms of what stands in the field of the moment, in the zone of the screen."""
        at = self.moment.dateTime()
        day, time = at.date(), at.time()
        now = self._desk.clock.gateway_now()
        times = ParkTimes(self._look.times)
        return times.moment(now, day.year(), day.month(), day.day(), time.hour(), time.minute())

    def _typed_why(self, field: QPlainTextEdit) -> None:
        if not field.isReadOnly() and field.toPlainText() != self._model.field("why"):
            self._model.type(":why", field.toPlainText())

    def _show(self, name: str, text: str) -> None:
        field = self.form.fields[name]
        if self.form.value(name) == text.strip() or field.hasFocus():
            return
        with QSignalBlocker(field):
            if isinstance(field, QPlainTextEdit):
                field.setPlainText(text)
            elif isinstance(field, QLineEdit):
                field.setText(text)

    def _may_answer(self, head: DraftHead) -> bool:
        """Whether it is this person's to approve it or to send it back: never theirs who wrote in it."""
        wrote = self._desk.me in (head.author, *head.writers)
        return (
            head.state is DraftState.PROPOSED and Act.HANDBOOK_APPROVE in self._desk.owner.acts and not wrote
        )

    def _dress(self, head: DraftHead) -> None:
        """The acts that its state has, for who may do them; what keeps the main one from being done is said."""
        mine = {Act.HANDBOOK_DRAFT, Act.HANDBOOK_APPROVE} & set(self._desk.owner.acts)
        writes = Act.HANDBOOK_DRAFT in mine
        draft, state = head.state is DraftState.DRAFT, head.state
        at = read_moment(head.effective)
        early = at is None or at > self._desk.clock.gateway_now()
        back = state in (DraftState.PROPOSED, DraftState.APPROVED) or (
            state is DraftState.PUBLISHED and early
        )
        shown = {
            "propose": draft and writes,
            "approve": self._may_answer(head),
            "return": self._may_answer(head),
            "publish": state is DraftState.APPROVED and bool(mine),
            "withdraw": back and bool(mine) and not self._may_answer(head),
            "copy": writes and not draft,
            "remove": writes and state in (DraftState.DRAFT,),
        }
        for act, button in self.acts.items():
            button.setVisible(shown[act])
        lacks = self._lacking() if shown["propose"] else ""
        self.acts["propose"].setEnabled(not lacks)
        self.acts["return"].setEnabled(bool(self._model.words.strip()))
        online = self._desk.online()
        if not online:
            lacks = self.tr(
                "Offline: mengajukan dan menerbitkan memerlukan gateway. Yang Anda ketik tetap tersimpan."
            )
        for act, button in self.acts.items():
            if act not in ("propose", "return"):
                button.setEnabled(online)
            elif not online:
                button.setEnabled(False)
        self.why_not.setText(lacks)
        self.why_not.setVisible(bool(lacks))

    def _lacking(self) -> str:
        """What a draft still needs to be proposed, "" for nothing."""
        if self._model.clashes:
            return self.tr("Pilih dulu teks mana yang dipakai, di Tulis.")
        if self._checks.faults:
            return self.tr("Masih ada {0} kesalahan; lihat di Tulis.").format(len(self._checks.faults))
        if not self._checks.current:
            return self.tr("Memeriksa…")
        if not self._model.field("version").strip():
            return self.tr("Beri nama versinya.")
        if not self._model.field("why").strip():
            return self.tr("Tulis mengapa diubah.")
        return ""
