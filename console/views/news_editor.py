"""Writing an announcement, or correcting one: what, from when until when, for whom, and whether it has to be confirmed."""

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from console.operations.announcements import Wording
from console.operations.errors import EmptyText, TooLong
from console.views.admin_form import Form
from console.views.desk import Desk
from console.views.look import Look
from console.views.news_words import NewsWords
from console.views.park_panel import Moment
from console.views.park_times import ParkTimes
from console.widgets.banner import Banner
from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.part import Part, scrolled
from contract.rows import AnnouncementRow
from domain.announcement import NewsKind
from domain.errors import InvalidValue
from domain.quiz_text import QuizFault, read_quiz, write_quiz

#: Days one stands unless its author says otherwise: an update as long as the work is so, a briefing for the shift.
_DAYS = {NewsKind.NEWS: 7, NewsKind.UPDATE: 365, NewsKind.MINUTES: 365, NewsKind.BRIEFING: 1}
#: Ms after its beginning until when it must be read, unless its author says otherwise.
_DUE_MS = 86_400_000


class NewsEditor(Part):
    """``begin`` with the teams there are, and with the announcement that is corrected; ``published`` gives the id of what was written."""

    published = Signal(str)
    left = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._teams: list[str] = []
        self._words = NewsWords(look)
        self.kind = NewsKind.NEWS
        #: What is corrected; None: a new one is written.
        self.row: AnnouncementRow | None = None
        self.banner = Banner(look.theme)
        self.banner.setProperty("flat", True)
        self.form = Form(look.theme)
        self.since, self.until, self.effective, self.due = Moment(), Moment(), Moment(), Moment()
        self.publish = Button(look.theme, kind="primary", icon="send")
        self.publish.clicked.connect(lambda: look.once("announce", self._publish))
        self.cancel = Button(look.theme, icon="x")
        self.cancel.clicked.connect(self.left)
        area = scrolled(self.form)
        area.setFrameShape(QFrame.Shape.NoFrame)
        acts = QHBoxLayout()
        acts.setContentsMargins(20, 8, 20, 12)
        acts.setSpacing(8)
        acts.addWidget(self.publish)
        acts.addWidget(self.cancel)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(area, 1)
        column.addLayout(acts)
        self.retranslate()

    def begin(self, teams: list[str], row: AnnouncementRow | None = None) -> None:
        """An empty form, or one with what ``row`` says; the cursor in it."""
        self._teams, self.row = teams, row
        self.kind = NewsKind.NEWS if row is None else row.kind
        self.banner.hide()
        self.retranslate()
        self._build()
        self.form.fields["subject"].setFocus()

    def retranslate(self) -> None:
        correcting = self.row is not None
        self.publish.setText(self.tr("Simpan perbaikan") if correcting else self.tr("Umumkan"))
        self.cancel.setText(self.tr("Batal"))
        self.setAccessibleName(self.tr("Perbaiki pengumuman") if correcting else self.tr("Tulis pengumuman"))

    def _build(self, kept: dict[str, str] | None = None) -> None:
        """The fields of a kind; ``kept``: what stood in those of another before."""
        form, now, row = self.form, self._desk.clock.gateway_now(), self.row
        kept = kept or {}
        kind = self.kind
        form.clear()
        if row is None:
            kinds = [(each.value, self._words.kind(each)) for each in NewsKind]
            form.choice("kind", self.tr("Jenis"), kinds, kind.value, share=6)
            field = form.fields["kind"]
            assert isinstance(field, ComboField)
            field.chosen.connect(self._other_kind)
        form.line("subject", self.tr("Judul"), kept.get("subject", row.subject if row else ""))
        form.text("text", self.tr("Isi singkat"), kept.get("text", row.text if row else ""))
        if kind is NewsKind.BRIEFING:
            points = "\n".join(row.points) if row else ""
            form.text("points", self.tr("Poin briefing, satu per baris"), kept.get("points", points))
        begins, ends = (row.since, row.until) if row else (now, now + _DAYS[kind] * 86_400_000)
        self.since, self.until = self._moment(begins), self._moment(ends)
        zone = self._look.times.zone
        form.part(
            self.tr("Tampil dari ({0})").format(zone)
            if kind is NewsKind.UPDATE
            else self.tr("Berlaku dari ({0})").format(zone),
            self.since,
        )
        form.part(self.tr("Sampai ({0})").format(zone), self.until)
        if kind is NewsKind.UPDATE:
            self.effective = self._moment((row.effective if row else None) or begins)
            form.part(self.tr("Mulai berlaku ({0})").format(zone), self.effective)
        must = row.must if row else kind in (NewsKind.UPDATE, NewsKind.BRIEFING)
        form.switch("must", self.tr("Wajib dikonfirmasi: “Sudah saya baca”"), must)
        first = row is not None and row.read_first
        form.switch("read_first", self.tr("Harus dibaca sebelum kontak berikutnya"), first)
        form.switch(
            "by",
            self.tr("Wajib dibaca paling lambat pada waktu ini:"),
            row is not None and row.due is not None,
        )
        self.due = self._moment((row.due if row else None) or min(ends, begins + _DUE_MS))
        form.part(self.tr("Paling lambat ({0})").format(zone), self.due)
        by = form.fields["by"]
        assert isinstance(by, QCheckBox)
        # A time nobody is held to is not to be filled in.
        self.due.setEnabled(by.isChecked())
        by.toggled.connect(self.due.setEnabled)
        if kind is NewsKind.UPDATE:
            quiz = write_quiz(row.quiz) if row else ""
            form.text(
                "quiz",
                self.tr("Kuis (boleh kosong): pertanyaan; “-” pilihan; “*” pilihan benar; “>” alasan"),
                kept.get("quiz", quiz),
            )
        if row is not None:
            form.switch("again", self.tr("Bila wajib: yang sudah membaca diminta membaca lagi"), False)
        form.heading(self.tr("Untuk tim (semua kosong: untuk semua orang)"))
        to_teams, to_queues = (row.teams, row.queues) if row else ((), ())
        teams = sorted({*self._teams, *to_teams})
        form.switches([(f"team:{name}", name, name in to_teams) for name in teams])
        form.heading(self.tr("Untuk yang melayani antrean"))
        queues = self._desk.handbook().queues
        form.switches([(f"queue:{one.id}", one.name, one.id in to_queues) for one in queues])
        form.tab_between(self.cancel, self.publish)

    def _other_kind(self, kind: str) -> None:
        kept = self.form.values()
        self.kind = NewsKind(kind)
        self._build(kept)
        self.form.fields["kind"].setFocus()

    def _moment(self, at: int) -> Moment:
        made, local = Moment(), self._look.times.at(at)
        made.setCalendarPopup(True)
        made.setDisplayFormat("dd/MM/yyyy HH:mm")
        made.setDateTime(QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0))
        return made

    def _read(self, field: Moment, was: int | None) -> int:
        """Gateway Unix ms of what stands in ``field``, in the zone of the screen; ``was``, whose minute it shows, where nobody
        changed it."""
        at, now = field.dateTime(), self._desk.clock.gateway_now()
        day, time = at.date(), at.time()
        times = ParkTimes(self._look.times)
        found = times.moment(now, day.year(), day.month(), day.day(), time.hour(), time.minute())
        return was if was is not None and was - was % 60_000 == found else found

    async def _publish(self) -> None:
        values = self.form.values()
        try:
            id = await self._keep(values)
        except EmptyText:
            self._no(self.tr("Judul dan isinya wajib diisi."))
        except TooLong as long:
            self._no(self.tr("Terlalu panjang: paling banyak {0} huruf.").format(long.most))
        except QuizFault as fault:
            self._no(self.tr("Kuis, baris {0}: {1}").format(fault.line, self._why(fault)))
        except InvalidValue as wrong:
            self._no(self._wrong(wrong.field))
        else:
            self.published.emit(id)

    async def _keep(self, values: dict[str, str]) -> str:
        acts, row = self._desk.acts.announcements, self.row
        wording = self._wording(values)
        if row is None:
            return await acts.publish(wording, self.kind)
        await acts.correct(row.id, row.edition, wording, row.kind, again=bool(values["again"]))
        return row.id

    def _wording(self, values: dict[str, str]) -> Wording:
        row, update = self.row, self.kind is NewsKind.UPDATE
        points = tuple(filter(None, map(str.strip, values.get("points", "").splitlines())))
        return Wording(
            subject=values["subject"], text=values["text"],
            since=self._read(self.since, row.since if row else None),
            until=self._read(self.until, row.until if row else None),
            must=bool(values["must"]), teams=self._chosen(values, "team:"), queues=self._chosen(values, "queue:"),
            effective=self._read(self.effective, row.effective if row else None) if update else None,
            due=self._read(self.due, row.due if row else None) if values["by"] else None,
            quiz=read_quiz(values.get("quiz", "")), points=points, read_first=bool(values["read_first"]),
        )  # fmt: skip

    def _why(self, fault: QuizFault) -> str:
        return {
            "choice_first": self.tr("tulis pertanyaannya dulu."),
            "no_choices": self.tr("paling sedikit dua pilihan."),
            "no_right": self.tr("tandai pilihan benar dengan *."),
            "two_right": self.tr("hanya satu pilihan yang benar."),
            "too_many": self.tr("terlalu banyak: paling banyak 5 pertanyaan, masing-masing 6 pilihan."),
        }[fault.what]

    def _wrong(self, field: str) -> str:
        return {
            "due": self.tr("Batas membaca harus di antara awal dan akhirnya."),
            "points": self.tr("Briefing memerlukan 1 sampai 20 poin, satu per baris."),
            "quiz": self.tr("Pertanyaan dan pilihan kuis tidak boleh kosong atau lebih dari 400 huruf."),
        }.get(field, self.tr("Akhirnya harus setelah awalnya, dan belum lewat."))

    def _chosen(self, values: dict[str, str], kind: str) -> list[str]:
        return [key.removeprefix(kind) for key, value in values.items() if key.startswith(kind) and value]

    def _no(self, words: str) -> None:
        self.banner.show_message(words, "bad", closable=True)
