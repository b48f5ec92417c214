"""Writing an announcement: what, from when until when, for whom, and whether it has to be confirmed."""

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.operations.errors import EmptyText, TooLong
from console.views.admin_form import Form
from console.views.desk import Desk
from console.views.look import Look
from console.views.park_panel import Moment
from console.views.park_times import ParkTimes
from console.widgets.banner import Banner
from console.widgets.buttons import Button
from console.widgets.part import Part
from domain.errors import InvalidValue

#: Days an announcement stands unless its author says otherwise.
_DAYS = 7


class NewsEditor(Part):
    """``begin`` with the teams there are; ``published`` gives the id of what was written."""

    published = Signal(str)
    left = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._teams: list[str] = []
        self.banner = Banner(look.theme)
        self.form = Form(look.theme)
        self.since, self.until = Moment(), Moment()
        self.publish = Button(look.theme, kind="primary", icon="send")
        self.publish.clicked.connect(lambda: look.once("announce", self._publish))
        self.cancel = Button(look.theme, icon="x")
        self.cancel.clicked.connect(self.left)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusProxy(self.form)
        scroll.setWidget(self.form)
        acts = QHBoxLayout()
        acts.setContentsMargins(20, 8, 20, 12)
        acts.addWidget(self.publish)
        acts.addWidget(self.cancel)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(scroll, 1)
        column.addLayout(acts)
        self.retranslate()

    def begin(self, teams: list[str]) -> None:
        """An empty form; the cursor in it."""
        self._teams = teams
        self.banner.hide()
        self._build()
        self.form.fields["subject"].setFocus()

    def retranslate(self) -> None:
        self.publish.setText(self.tr("Umumkan"))
        self.cancel.setText(self.tr("Batal"))
        self.setAccessibleName(self.tr("Tulis pengumuman"))

    def _build(self) -> None:
        form, now = self.form, self._desk.clock.gateway_now()
        form.clear()
        form.line("subject", self.tr("Judul"))
        form.text("text", self.tr("Isi singkat"))
        self.since, self.until = (self._moment(now + days * 86_400_000) for days in (0, _DAYS))
        zone = self._look.times.zone
        form.part(self.tr("Berlaku dari ({0})").format(zone), self.since)
        form.part(self.tr("Sampai ({0})").format(zone), self.until)
        form.switch("must", self.tr("Wajib dikonfirmasi: “Sudah saya baca”"), False)
        form.heading(self.tr("Untuk tim (semua kosong: untuk semua orang)"))
        form.switches([(f"team:{name}", name, False) for name in self._teams])
        form.heading(self.tr("Untuk yang melayani antrean"))
        form.switches([(f"queue:{one.id}", one.name, False) for one in self._desk.handbook().queues])
        form.tab_between(self.cancel, self.publish)

    def _moment(self, at: int) -> Moment:
        made, local = Moment(), self._look.times.at(at)
        made.setCalendarPopup(True)
        made.setDisplayFormat("dd/MM/yyyy HH:mm")
        made.setDateTime(QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0))
        return made

    def _read(self, field: Moment) -> int:
        """Gateway Unix ms of what stands in ``field``, in the zone of the screen."""
        at, now = field.dateTime(), self._desk.clock.gateway_now()
        day, time = at.date(), at.time()
        times = ParkTimes(self._look.times)
        return times.moment(now, day.year(), day.month(), day.day(), time.hour(), time.minute())

    async def _publish(self) -> None:
        values = self.form.values()
        try:
            id = await self._desk.acts.announcements.publish(
                values["subject"],
                values["text"],
                since=self._read(self.since),
                until=self._read(self.until),
                must=bool(values["must"]),
                teams=self._chosen(values, "team:"),
                queues=self._chosen(values, "queue:"),
            )
        except EmptyText:
            self._no(self.tr("Judul dan isinya wajib diisi."))
        except TooLong as long:
            self._no(self.tr("Terlalu panjang: paling banyak {0} huruf.").format(long.most))
        except InvalidValue:
            self._no(self.tr("Akhirnya harus setelah awalnya, dan belum lewat."))
        else:
            self.published.emit(id)

    def _chosen(self, values: dict[str, str], kind: str) -> list[str]:
        return [key.removeprefix(kind) for key, value in values.items() if key.startswith(kind) and value]

    def _no(self, words: str) -> None:
        self.banner.show_message(words, "bad", closable=True)
