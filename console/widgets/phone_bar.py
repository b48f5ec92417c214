"""The softphone in the top bar: who is on the line and how long, and what can be done with the call (ui: Softphone)."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from console.widgets.buttons import Button, Kind
from console.widgets.formats import clock
from console.widgets.part import label, set_tone, tabular
from console.widgets.shrinking import Shrinking, elided
from console.widgets.theme import Theme, Tone, restyle

Can = Literal[
    "answer",
    "reject",
    "mute",
    "hold",
    "transfer",
    "join",
    "complete",
    "payment",
    "take_back",
    "keypad",
    "record",
    "listen",
    "whisper",
    "barge",
    "take_over",
    "end",
]

_ICON: dict[str, str] = {
    "answer": "phone-call",
    "reject": "phone-off",
    "mute": "mic",
    "muted": "mic-off",
    "hold": "pause",
    "held": "play",
    "transfer": "phone-forwarded",
    "join": "users",
    "complete": "check",
    "payment": "wallet",
    "take_back": "undo-2",
    "keypad": "grip",
    "record": "disc",
    # Beside Hold, whose sign is the pause.
    "recording": "circle-filled",
    "announcing": "volume-2",
    "paused": "disc",
    "listen": "headset",
    "whisper": "message-circle",
    "barge": "mic",
    "take_over": "user-check",
    "end": "phone-off",
}


@dataclass(frozen=True)
class BarState:
    """What the bar shows. ``who`` and ``where``: of the call, or the state in words when there is none; ``how``: how ``where`` begins, what
    is said in little room too, never cut; ``beside``: who accompanies the agent, in whole and in short, never cut; ``can``: which acts are
    offered, from left to right; ``on``: which of them are in force (mute, hold, record, a trainer's); ``paused``: recording stands
    still, ``announcing``: the caller is told of it; ``dial``: whether a number may be dialled."""

    who: str
    where: str = ""
    how: str = ""
    tone: Tone = "muted"
    icon: str = "phone"
    seconds: float | None = None
    second: str = ""
    beside: tuple[str, str] = ("", "")
    can: tuple[Can, ...] = ()
    on: frozenset[str] = frozenset()
    paused: bool = False
    announcing: bool = False
    dial: bool = False


#: Acts that are in force or not.
_CHECKED = ("mute", "hold", "record", "listen", "whisper", "barge")
#: A trainer's: which of them is in force must be read at a glance.
_TANDEM: tuple[Can, ...] = ("listen", "whisper", "barge", "take_over")
#: Dressed as what never reaches a customer, and as what does: their look must not be mistaken for one another.
_MODE = {"listen": "note", "whisper": "note", "barge": "reply"}
#: Acts whose signs alone nobody knows, and which of the rest have words before others.
_SELDOM: tuple[Can, ...] = ("complete", "join", "take_back")
_WORDED: tuple[Can, ...] = (*_SELDOM, *reversed(_TANDEM), "record", "transfer", "hold", "mute", "payment")
_KIND: dict[str, Kind] = {"end": "danger", "answer": "primary", "complete": "primary", "take_back": "primary"}
#: From left to right; every act keeps its place, so that none jumps under the pointer.
_PLACES: tuple[Can, ...] = (
    "answer", "reject", "mute", "hold", "complete", "join", "transfer", "payment", "take_back", "keypad", "record",
    "listen", "whisper", "barge", "take_over", "end",
)  # fmt: skip


class PhoneBar(Shrinking):
    """Where there is little room the acts keep their sign alone, and long names end in an ellipsis."""

    acted = Signal(str)
    """One of Can."""
    dialled = Signal(str)
    """What was typed into the field for numbers."""
    opened = Signal()
    """The state itself was pressed: devices and what is wrong."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._state = BarState("")
        self._names: dict[str, tuple[str, str]] = {}
        self.setProperty("surface", "surface")
        self.state = Button(theme, kind="quiet", icon="phone")
        self.state.clicked.connect(self.opened)
        self._who = elided(strong=True)
        self._where = elided(size="small", tone="muted")
        self._clock = tabular(label(size="body", tone="ok", strong=True))
        self._second = elided(size="small", tone="wait")
        self._beside = label(size="small", tone="note", strong=True)
        self._beside.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.number = QLineEdit()
        self.number.setMaxLength(60)
        self.number.returnPressed.connect(self._dial)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(6)
        for line in (self._who, self._where, self._second):
            line.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.state.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = (self._who, self._where, self._clock, self._beside, self._second)
        for part in (self.state, *words, self.number):
            row.addWidget(part)
        row.addStretch(1)
        self._acts: dict[str, Button] = {}
        for name in _PLACES:
            button = self._acts[name] = Button(theme, icon=_ICON[name], kind=_KIND.get(name, "plain"))
            button.clicked.connect(lambda _=False, act=name: self.acted.emit(act))
            button.setCheckable(name in _CHECKED)
            if name in _MODE:
                button.setProperty("mode", _MODE[name])
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.hide()
            row.addWidget(button)
        self.retranslate()

    def set_names(self, names: dict[str, tuple[str, str]]) -> None:
        """What each act is called and its key as it is shown; ``muted``, ``held``, ``recording``, ``announcing``,
        ``paused``: what undoes it."""
        self._names = dict(names)
        self.redress()

    def show_state(self, state: BarState) -> None:
        """Show this from now on."""
        on_line = bool(state.can)
        if on_line is not bool(self._state.can):
            restyle(self, "surface", "card" if on_line else "surface")
        self._state = state
        self.redress()

    def set_seconds(self, seconds: float) -> None:
        """Let the clock run."""
        self._clock.setText(clock(seconds))

    def act(self, name: Can) -> Button | None:
        """The button of an act, None where it is not offered."""
        return self._acts[name] if name in self._state.can else None

    def stops(self) -> list[QWidget]:
        """What Tab comes to, from left to right."""
        return [self.state, self.number, *self._acts.values()]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self._state.can:
            self.opened.emit()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Telepon"))
        self.number.setPlaceholderText(self.tr("Nomor"))
        self.number.setAccessibleName(self.tr("Nomor yang ditelepon"))
        self.redress()

    def spare(self) -> int:
        letters = self._where.fontMetrics().averageCharWidth() * 6
        return max(0, _wide(self._where, self._state.where) - max(letters, self._least_where(short=False)))

    def _least_where(self, *, short: bool) -> int:
        """Pixels of what is said of the call in any case."""
        how = self._state.how
        return _wide(self._where, how if short or how == self._state.where else f"{how}…") if how else 0

    def dress(self, short: bool) -> None:
        state = self._state
        self.state.set_icon(state.icon)
        self.state.setAccessibleName(
            " ".join(part for part in (state.who, state.where, state.beside[0], state.second) if part)
        )
        self.state.setToolTip(self.state.accessibleName())
        set_tone(self._who, state.tone)
        _say(self._who, state.who)
        _say(self._where, state.how if short else state.where)
        self._where.setMinimumWidth(self._least_where(short=short))
        # Where it came from gives way before the name does.
        self._who.setMinimumWidth(0 if short else min(self._who.sizeHint().width(), self.theme.icon_px(180)))
        _say(self._second, state.second)
        # What it does comes first, whose it is may end in an ellipsis.
        first = state.second.split(": " if ": " in state.second else " ")[0]
        self._second.setMinimumWidth(_wide(self._second, f"{first} Ab…") if first else 0)
        _say(self._beside, state.beside[1 if short else 0])
        self._clock.setVisible(state.seconds is not None)
        if state.seconds is not None:
            self._clock.setText(clock(state.seconds))
            set_tone(self._clock, state.tone)
        self.number.setVisible(state.dial)
        self.number.setFixedWidth(self.theme.icon_px(80 if short else 112))
        for name, button in self._acts.items():
            button.setVisible(name in state.can)
            if name in state.can:
                self._dress_act(name, button, short)

    def settle(self) -> None:
        """Words for as many acts as there is room for: first for those that are seldom seen, beside which a name may end in an
        ellipsis."""
        layout = self.layout()
        if layout is None:
            return
        spare = max(0, self._second.sizeHint().width() - self._second.minimumSizeHint().width() * 2)
        # Whom a trainer accompanies stands in the call itself too.
        whose = max(0, self._who.sizeHint().width() - self._who.fontMetrics().averageCharWidth() * 16)
        open_acts = [name for name in _WORDED if name in self._state.can and not self._always(name)]
        for name in open_acts:
            self._acts[name].setText("")
        for name in open_acts:
            button = self._acts[name]
            button.setText(self._names.get(self._form(name), ("", ""))[0])
            first = name in _SELDOM or self._form(name) == "paused"
            given = spare if first else whose if name in _TANDEM else 0
            if layout.totalSizeHint().width() - given > self.width():
                button.setText("")
        layout.activate()

    def _dress_act(self, name: str, button: Button, short: bool) -> None:
        form = self._form(name)
        words, key = self._names.get(form, (form, ""))
        worded = self._always(name) or (not short and name != "keypad")  # whose sign is everybody's
        # First: one that is pressed is wider.
        button.setChecked(name in self._state.on)
        button.setText(words if worded else "")
        button.set_icon(_ICON[form])
        button.updateGeometry()
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({key})" if key else words)

    def _always(self, name: str) -> bool:
        """How it ends and how it is answered is always read, never guessed from a sign, and so is in what way a trainer is there."""
        return name in ("end", "answer", "take_back") or (name in _TANDEM and name in self._state.on)

    def _form(self, name: str) -> str:
        if name == "record" and name in self._state.on:
            return "paused" if self._state.paused else "announcing" if self._state.announcing else "recording"
        if name in self._state.on:
            return {"mute": "muted", "hold": "held"}.get(name, name)
        return name

    def _dial(self) -> None:
        text = self.number.text().strip()
        if text:
            self.dialled.emit(text)


def _wide(made: QLabel, text: str) -> int:
    made.ensurePolished()
    return made.fontMetrics().horizontalAdvance(text) if text else 0


def _say(made: QLabel, text: str) -> None:
    made.setVisible(bool(text))
    made.setText(text)
