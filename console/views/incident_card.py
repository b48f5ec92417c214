"""One trouble as who leads sees it: who reported it, since when, where it is, and the steps to its end."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from console.store.incidents import Trouble
from console.views.desk import Desk
from console.views.look import Look
from console.views.trouble_words import TONE, TroubleWords
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.named import Named
from console.widgets.part import label
from console.widgets.row_flow import RowFlow
from contract.incident_row import IncidentReportRow
from domain.incident import INCIDENT, MOST_TEXT, IncidentMove
from domain.limits import FIELD

_M = IncidentMove
#: In the order of the work, with the icon of each.
_STEPS: tuple[tuple[IncidentMove, str], ...] = (
    (_M.ESCALATE, "arrow-up-right"),
    (_M.PEND, "pause"),
    (_M.RESOLVE, "circle-check"),
    (_M.CONFIRM, "check"),
    (_M.CLOSE, "x"),
    (_M.REOPEN, "undo-2"),
)
#: Names of reporters that are shown; of more their number.
_NAMED = 6


class IncidentCard(Card):
    """``number`` and ``text`` are what the leader writes for the next step."""

    def __init__(self, look: Look, desk: Desk, words: TroubleWords, trouble: Trouble) -> None:
        super().__init__(look.theme)
        self._look, self._desk, self._words, self.trouble = look, desk, words, trouble
        row = trouble.row
        self.set_title(words.name(row), words.state(row), TONE[row.state])
        self._since = label(size="small", tone="muted", wrap=True)
        self.body().addWidget(self._since)
        if trouble.reports:
            self.body().addWidget(label(self._reporters(trouble.reports), wrap=True))
        for one in trouble.reports[:_NAMED]:
            if one.text:
                self.body().addWidget(label(f"{one.user_name}: “{one.text}”", size="small", wrap=True))
        if row.text:
            self.body().addWidget(label(row.text, wrap=True))
        escalates = INCIDENT.can(row.state, _M.ESCALATE)
        self.number, self.text = QLineEdit(self), QLineEdit(self)
        self.number.setMaxLength(FIELD)
        self.text.setMaxLength(MOST_TEXT)
        self.number.setText(row.number)
        self.number.returnPressed.connect(lambda: self._do(_M.ESCALATE))
        fields = QHBoxLayout()
        fields.setSpacing(8)
        spoken = self.tr("Nomor tiket IOC untuk {0}"), self.tr("Keterangan untuk {0}")
        names = self.tr("Nomor tiket IOC"), self.tr("Keterangan untuk pelapor (boleh kosong)")
        for at, field in enumerate((self.number, self.text)):
            named = Named(field, self)
            named.set_name(names[at], spoken[at].format(words.name(row)))
            named.setHidden(not escalates)
            field.setHidden(not escalates)
            fields.addWidget(named, 1 + at)
        self.body().addLayout(fields)
        self.steps: dict[IncidentMove, Button] = {}
        buttons = QWidget(self)
        line = RowFlow(buttons)
        # Once the ticket has its number, what comes next is that the thing works again.
        coming = (_M.RESOLVE if row.number else _M.ESCALATE, _M.CONFIRM, _M.CLOSE)
        due = next((one for one in coming if INCIDENT.can(row.state, one)), None)
        for move, icon in _STEPS:
            if not INCIDENT.can(row.state, move):
                continue
            button = self.steps[move] = Button(
                look.theme, kind="primary" if move is due else "plain", icon=icon, parent=buttons
            )
            again = move is _M.ESCALATE and bool(row.number)
            button.setText(self.tr("Ganti nomor tiket") if again else self._step(move))
            button.setAccessibleDescription(words.name(row))
            button.clicked.connect(lambda _=False, move=move: self._do(move))
            line.addWidget(button)
        buttons.setHidden(not self.steps)
        self.body().addWidget(buttons)
        self.tick(desk.clock.gateway_now())

    def tick(self, now: int) -> None:
        """How long it has lasted."""
        row, times = self.trouble.row, self._look.times
        since = self.tr("sejak {0}").format(times.minute(row.spans[0].begin))
        end = row.spans[-1].end
        lasted = self._words.lost(sum(max(0, (one.end or now) - one.begin) for one in row.spans))
        until = "" if end is None else self.tr(" sampai {0}").format(times.minute(end))
        waiting = ""
        if end is not None and row.waiting:
            waiting = self.tr(" · {0} belum konfirmasi").format(row.waiting)
        self._since.setText(
            f"{since}{until} · {lasted} · {self._words.reporters(row)}{waiting}{self._words.number(row)}"
        )

    def _reporters(self, reports: tuple[IncidentReportRow, ...]) -> str:
        names = ", ".join(
            one.user_name + (" ✓" if one.confirmed is not None else "") for one in reports[:_NAMED]
        )
        more = len(reports) - _NAMED
        return names if more <= 0 else self.tr("{0} dan {1} lainnya").format(names, more)

    def _step(self, move: IncidentMove) -> str:
        return {
            _M.ESCALATE: self.tr("Eskalasi ke IOC"),
            _M.PEND: self.tr("Request pending"),
            _M.RESOLVE: self.tr("Sudah pulih"),
            _M.CONFIRM: self.tr("Konfirmasi mewakili pelapor"),
            _M.CLOSE: self.tr("Tutup"),
            _M.REOPEN: self.tr("Masih bermasalah"),
        }[move]

    def _do(self, move: IncidentMove) -> None:
        number = self.number.text() if move is _M.ESCALATE else ""
        text = self.text.text()
        if move is _M.ESCALATE and not number.strip():
            self.number.setFocus()
            return
        id = self.trouble.row.id
        self._look.once(("incident", id), lambda: self._desk.acts.incidents.move(id, move, number, text))
