"""One tool in the panel of the tool checks: what it said, how old that is, and what can be done now."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views.look import Look
from console.views.tool_checks_model import Check
from console.views.tool_form import ToolForm
from console.views.tool_words import ToolWords
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.key_values import KeyValue, KeyValueRows, MaskedField
from console.widgets.part import clear, label, set_tone
from console.widgets.row_flow import RowFlow
from console.widgets.theme import Tone
from contract.tool_row import ResultState, ToolResultRow
from domain.handbook_tool import ToolKind


class ToolCheckCard(Card):
    """Kept as long as its tool is listed, so that what is being filled in stands."""

    ask_wanted = Signal()
    """Ask it, whatever it said a moment ago."""
    open_wanted = Signal()
    """Open its program."""
    copy_wanted = Signal(object)
    """The result (ToolResultRow) into the internal note."""
    clear_wanted = Signal(str, int)
    """A masked line in the clear: result, place."""
    filled = Signal(object, str, bool)
    """As ``ToolForm.done``."""

    def __init__(self, look: Look, words: ToolWords, check: Check, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, "", parent)
        self._look, self._words, self.check = look, words, check
        self._now, self._online, self._valid = 0, True, False
        self._theirs: frozenset[str] = frozenset()
        self._missing: list[str] = []
        self.form: ToolForm | None = None
        self._about = label(size="small", tone="muted", wrap=True)
        self._why = label(size="small", tone="bad", wrap=True)
        self._rows = KeyValueRows(look.theme)
        self._masked = QVBoxLayout()
        self.masked: dict[int, MaskedField] = {}
        self._age = label(size="small", tone="muted", wrap=True)
        self.ask = Button(look.theme)
        self.ask.clicked.connect(self._ask)
        self.fill = Button(look.theme)
        self.fill.clicked.connect(self.begin)
        self.copy = Button(look.theme, kind="link")
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self.shown))
        for part in (self._about, self._why, self._rows):
            self.body().addWidget(part)
        self.body().addLayout(self._masked)
        self.body().addWidget(self._age)
        acts = RowFlow()
        acts.addWidget(self.copy)
        acts.addWidget(acts.stretch(QWidget()))
        acts.addWidget(self.fill)
        acts.addWidget(self.ask)
        self.body().addLayout(acts)
        self._form_at = QVBoxLayout()
        self.body().addLayout(self._form_at)

    @property
    def shown(self) -> ToolResultRow | None:
        """The result whose lines stand here: the newest, or what was last known where that failed."""
        return self.check.known or self.check.newest

    def show_check(
        self, check: Check, missing: list[str], now: int, *, online: bool, valid: bool, theirs: frozenset[str]
    ) -> None:
        """``missing``: names of what its newest question lacked; ``now``: gateway Unix ms; ``valid``: whether the agent has validated the
        customer, ``theirs``: the ids that are this customer."""
        self.check, self._missing, self._now = check, missing, now
        self._online, self._valid, self._theirs = online, valid, theirs
        self.retranslate()

    def show_clear(self, result: str, line: int, value: str) -> None:
        """A masked line in the clear, if it still stands here."""
        if self.shown is not None and self.shown.id == result and line in self.masked:
            self.masked[line].show_value(value)

    def begin(self) -> None:
        """What is to be filled in comes up."""
        if self.form is None:
            self.form = ToolForm(self._look, self.check.tool)
            self.form.done.connect(self._done)
            self.form.left.connect(self.end_form)
            self._form_at.addWidget(self.form)
            self.retranslate()
        self.form.first().setFocus()

    def end_form(self) -> None:
        """It was filled in, or is not wanted."""
        if self.form is not None:
            self.form = None
            clear(self._form_at)
            self.retranslate()
            self.fill.setFocus()

    def retranslate(self) -> None:
        check, row, shown = self.check, self.check.newest, self.shown
        tool = check.tool
        word, tone = self._words.state(row)
        mark = self.tr("{0} (wajib)").format(tool.name) if check.required else tool.name
        self.set_title(mark, word, tone)
        about = check.look_for or tool.about
        self._about.setText(about)
        self._about.setVisible(bool(about))
        why = "" if row is None else self._words.why(row, self._missing)
        tone_of_why: Tone = "wait" if row is not None and row.state is ResultState.UNKNOWN else "bad"
        if not why and shown is not None and any(line.masked for line in shown.lines):
            # Nothing the agent does now opens it: that is said where it is read, not only at the eye.
            why, tone_of_why = self._stranger(shown), "muted"
        self._why.setText(why)
        self._why.setVisible(bool(why))
        if row is not None and row.state is ResultState.UNSET:
            tone_of_why = "muted"
        set_tone(self._why, tone_of_why)
        self._show_lines(shown)
        self._age.setText(self._told(shown))
        self._age.setVisible(bool(self._age.text()))
        self._dress_acts(row, shown)

    def _show_lines(self, shown: ToolResultRow | None) -> None:
        lines = () if shown is None else shown.lines
        self._rows.set_rows([KeyValue(line.name, line.text) for line in lines if not line.masked])
        self._rows.setVisible(any(not line.masked for line in lines))
        clear(self._masked)
        self.masked = {}
        for at, line in enumerate(lines):
            if line.masked and shown is not None:
                made = self.masked[at] = MaskedField(self.theme)
                made.set_masked(line.name, line.text, reason=self._locked(shown))
                made.reveal_requested.connect(lambda id=shown.id, at=at: self.clear_wanted.emit(id, at))
                self._masked.addWidget(made)

    def _locked(self, shown: ToolResultRow) -> str:
        """Why what is masked cannot be looked at now, "" when it can."""
        if stranger := self._stranger(shown):
            return stranger
        if not self._valid:
            return self.tr("Terbuka setelah pelanggan divalidasi")
        return "" if self._online else self.tr("Menunggu tersambung ke gateway")

    def _stranger(self, shown: ToolResultRow) -> str:
        """Why no validation of this customer opens it, "" when it is theirs."""
        if shown.customer is None:
            return self.tr("Tetap tersamar: ditanya dengan data yang diketik, bukan dari kartu pelanggan")
        if shown.customer not in self._theirs:
            return self.tr("Tetap tersamar: hasil ini milik pelanggan lain")
        return ""

    def _told(self, shown: ToolResultRow | None) -> str:
        """How old it is, and by whose eyes."""
        if shown is not None and shown.forgotten is not None:
            return self.tr("Dicek {0}; hasil sudah dihapus").format(self._words.when(shown, self._now))
        if shown is None or shown.at is None or shown.state not in (ResultState.OK, ResultState.NOT_FOUND):
            return ""
        at = self._words.when(shown, self._now)
        if self.check.known is not None or not self._online:
            return self.tr("Terakhir diketahui {0}").format(at)
        if not self.check.asks and self.check.tool.kind is not ToolKind.ACT:
            return self.tr("Dilihat {0}, {1}").format(shown.by_name, at)
        if shown.cached:
            return self.tr("Jawaban {0}, baru saja ditanyakan").format(at)
        return self.tr("Jawaban {0}").format(at)

    def _dress_acts(self, row: ToolResultRow | None, shown: ToolResultRow | None) -> None:
        check, name = self.check, self.check.tool.name
        launch = check.tool.kind is ToolKind.LAUNCH
        act = check.tool.kind is ToolKind.ACT
        # One that is not connected is asked again with all the others.
        self.ask.setVisible((launch or not check.by_hand) and self.form is None)
        if launch:
            self.ask.setText(self.tr("Buka"))
            self.ask.setAccessibleName(self.tr("Buka {0}").format(name))
        else:
            self.ask.setText(self.tr("Cek") if row is None else self.tr("Cek lagi"))
            self.ask.setAccessibleName(self.tr("Cek {0}").format(name))
            self.ask.setEnabled(self._online and not check.running)
        self.fill.setVisible(self.form is None and check.by_hand and (not act or check.tool.called))
        self.fill.setText(self.tr("Isi…") if act else self.tr("Catat hasil…"))
        self.fill.setEnabled(not act or (self._online and not check.running))
        self.fill.setAccessibleName(f"{self.fill.text()} {name}")
        nothing = (ResultState.RUNNING, ResultState.UNSET)
        self.copy.setVisible(shown is not None and shown.state not in nothing)
        self.copy.setText(self.tr("Salin ke catatan"))
        self.copy.setAccessibleName(self.tr("Salin hasil {0} ke catatan").format(name))

    def hideEvent(self, event: QHideEvent) -> None:
        for field in self.masked.values():
            if field.is_open():
                field.hide_value()
        super().hideEvent(event)

    def _ask(self) -> None:
        if self.check.tool.kind is ToolKind.LAUNCH:
            self.open_wanted.emit()
        else:
            self.ask_wanted.emit()

    def _done(self, values: object, text: str, found: bool) -> None:
        self.filled.emit(values, text, found)
