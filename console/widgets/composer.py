"""Where an agent writes: Public Reply and Internal Note, two surfaces that cannot be confused."""

import time
from collections.abc import Callable
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from console.widgets.compose_ask import ComposeAsk
from console.widgets.compose_brings import ComposeBrings
from console.widgets.compose_foot import ComposeFoot
from console.widgets.compose_head import ComposeHead
from console.widgets.compose_keys import ComposeKeys, TypingPause
from console.widgets.compose_surface import ComposeSurface
from console.widgets.part import Part
from console.widgets.theme import Theme
from console.widgets.undo_bar import UNDO_KEY, UndoBar

DRAFT_PAUSE_MS = 400
SWITCH_KEY = "Ctrl+I"
SUBMIT_KEY = "Ctrl+Return"


class ComposeMode(StrEnum):
    """Which surface: seen by the customer, or never."""

    REPLY = "reply"
    NOTE = "note"


class Composer(Part):
    """Each surface has its own document; switching keeps both texts.

    Submitting leaves the text in place: the owner calls `clear` once the act is stored, so that
    nothing is lost when storing fails."""

    submitted = Signal(str, str)
    """Mode and text (never blank)."""
    draft_changed = Signal(str, str)
    """Mode and whole text, after a pause in typing, on switching and on `flush_drafts`."""
    text_changed = Signal(str)
    """Mode, at once, however its text came to be another."""
    mode_changed = Signal(str)
    undo_requested = Signal()
    """The agent takes the waiting reply back."""
    undo_expired = Signal()
    """The time to take it back is over; the reply goes."""
    macro_requested = Signal()
    emoji_requested = Signal()
    knowledge_requested = Signal()
    attach_requested = Signal()
    later_requested = Signal()

    REST_MS = 500
    """As long as a key may be pressed twice by mistake."""

    def __init__(self, theme: Theme, customer_word: str = "pelanggan", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._customer = customer_word
        self._mode = ComposeMode.REPLY
        self._reasons: dict[ComposeMode, str] = {}
        self.setProperty("surface", "surface")
        self.setProperty("edge", "top")
        self._surfaces = {mode: ComposeSurface(theme, mode) for mode in ComposeMode}
        self._head = ComposeHead(theme, {mode.value: "" for mode in ComposeMode})
        self._stack = QStackedWidget(self)
        self._keys = ComposeKeys(self, self.switch, self.submit)
        self._foot = ComposeFoot(theme, SUBMIT_KEY)
        self._undo = UndoBar(theme, self)
        self._ask = ComposeAsk(theme, self)
        self.brings = ComposeBrings(theme, self)
        self._attached: dict[ComposeMode, int] = {}
        self._pause = TypingPause(self, DRAFT_PAUSE_MS, self._rested)
        #: The ticket is to be solved with what is submitted.
        self.solves = False
        #: Ms of a clock that only goes forward.
        self.clock: Callable[[], int] = lambda: time.monotonic_ns() // 1_000_000
        self._rests_until: int | None = None
        self._build()
        self._connect()
        self.set_keys(SWITCH_KEY, SUBMIT_KEY, UNDO_KEY)
        self.retint()

    def mode(self) -> ComposeMode:
        """Which surface is in front."""
        return self._mode

    def set_mode(self, mode: ComposeMode | str) -> None:
        """Bring a surface to the front; drafts are flushed first."""
        mode = ComposeMode(mode)
        changed = mode is not self._mode
        self.flush_drafts()
        self._ask.hide()
        self._mode = mode
        self._stack.setCurrentWidget(self._surfaces[mode])
        self._head.show_mode(mode.value)
        self._dress()
        if changed:
            self.mode_changed.emit(mode.value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not a focus proxy: with one, Tab would pass by everything that stands before the editor.
        self.editor().setFocus(event.reason())

    def take_over(self) -> None:
        """The focus comes from a panel whose act is done: its Ctrl+Enter pressed again is not for the text that stands
        here. Typing ends the wait."""
        self._rest()
        self.setFocus()

    def editor(self) -> QPlainTextEdit:
        """Where the keyboard goes when the composer is given the focus."""
        return self._surfaces[self._mode].editor

    def text(self, mode: ComposeMode | str) -> str:
        """The text of a surface."""
        return self._surfaces[ComposeMode(mode)].editor.toPlainText()

    def set_text(self, mode: ComposeMode | str, text: str) -> None:
        """Fill a surface (a restored draft); no `draft_changed` follows."""
        mode = ComposeMode(mode)
        self._ask.hide()
        self._surfaces[mode].begin(text)
        self._pause.forget(mode)
        self._dress()

    def begin(self, mode: ComposeMode | str, before: str, after: str) -> None:
        """What a text begins and ends with stands there already, the cursor between; by itself it is no text yet."""
        mode = ComposeMode(mode)
        self._ask.hide()
        self._surfaces[mode].begin("", before, after)
        self._pause.forget(mode)
        self._dress()

    def close_with(self, mode: ComposeMode | str, closing: str) -> None:
        """What the next text of an empty surface ends with; it stands there as soon as something is written."""
        self._surfaces[ComposeMode(mode)].close_with(closing)

    def blank(self, mode: ComposeMode | str) -> bool:
        """Whether nothing was written on a surface."""
        return self._surfaces[ComposeMode(mode)].blank()

    def editors(self) -> dict[ComposeMode, QPlainTextEdit]:
        """The editor of each surface, for helps that work on what is typed."""
        return {mode: surface.editor for mode, surface in self._surfaces.items()}

    def set_limit(self, mode: ComposeMode | str, most: int | None) -> None:
        """How many characters the surface takes; None: nobody says."""
        self._head.count.set_limit(ComposeMode(mode).value, most)
        self._dress()

    def ask(self, why: str, what: str) -> None:
        """Before the text in front goes: why it might wait. Submitted again, it comes with ``asked`` true."""
        self._ask.ask(why, what, self._keys.submit)
        # The key that asked, pressed twice by mistake, is no answer.
        self._rest()

    def _rest(self) -> None:
        self._rests_until = self.clock() + self.REST_MS

    @property
    def asked(self) -> bool:
        """Whether the question is on the screen, so that submitting answers it."""
        return self._ask.isVisibleTo(self)

    def asks(self) -> str:
        """What is asked now."""
        return self._ask.text() if self.asked else ""

    def insert_text(self, text: str) -> None:
        """Put a macro or a citation at the cursor of the surface in front."""
        self._surfaces[self._mode].editor.insertPlainText(text)

    def clear(self, mode: ComposeMode | str, sent: str) -> None:
        """Take `sent` out of a surface after it was stored as an act; what was typed meanwhile stays.
        `draft_changed` says what is left."""
        mode = ComposeMode(mode)
        self._ask.hide()
        left = self._surfaces[mode].take_out(sent)
        self._pause.forget(mode)
        self.draft_changed.emit(mode.value, left)
        self._dress()

    def put_in_front(self, mode: ComposeMode | str, text: str) -> None:
        """A sent text comes back: it stands before what was written since; the cursor stays where the agent writes."""
        mode = ComposeMode(mode)
        self._surfaces[mode].put_in_front(text)
        self.flush_drafts()

    def set_read_only(self, mode: ComposeMode | str, reason: str | None) -> None:
        """Lock a surface and say why before anybody types; None unlocks. The text stays."""
        mode = ComposeMode(mode)
        self._reasons.pop(mode, None)
        if reason:
            self._reasons[mode] = reason
        self._surfaces[mode].lock(reason or "")
        self._dress()

    def set_saved(self, text: str) -> None:
        """What the corner says of the draft, for instance `tersimpan 10:42:07`."""
        self._head.set_saved(text)

    def show_typing(self, text: str) -> None:
        """Who else writes on the same ticket, "" for nobody."""
        self._head.show_typing(text)

    def set_customer_word(self, word: str) -> None:
        """nasabah, mitra or pelanggan, as the centre says."""
        self._customer = word
        self.retranslate()

    def offer(self, *, knowledge: bool, attach: bool) -> None:
        """Which of the acts beside the macros the owner has; the others are not shown."""
        self._foot.knowledge.setVisible(knowledge)
        self._foot.attach.setVisible(attach)
        self._foot.redress()

    def set_later(self, allowed: bool) -> None:
        """Whether a reply may be sent at a later time."""
        self._foot.set_later(allowed)

    def show_undo(self, seconds: int, mode: ComposeMode | str = ComposeMode.REPLY) -> None:
        """Offer to take the reply or note back for some seconds; then `undo_expired`."""
        self._undo.start(seconds, note=ComposeMode(mode) is ComposeMode.NOTE)

    def set_keys(self, switch: str, submit: str, undo: str, solve: str = "", later: str = "") -> None:
        """The keys that change the surface, send, take back, and those of the other ways to send."""
        self._keys.set_keys(switch, submit)
        self._foot.set_key(submit)
        self._foot.more.set_keys({"send": submit, "solve": solve, "later": later})
        self._undo.set_key(undo)
        self.retranslate()

    def undo(self) -> None:
        """As if the agent pressed the button that takes back."""
        self._undo.button.click()

    def undo_shown(self) -> bool:
        """Whether something can be taken back now."""
        return self._undo.isVisible()

    def hide_undo(self) -> None:
        """Take the offer away without a signal."""
        self._undo.stop()

    def set_attached(self, mode: ComposeMode | str, count: int) -> None:
        """How many files go with a surface's text; with some it may be empty."""
        self._attached[ComposeMode(mode)] = count
        self._dress()

    def _worth_sending(self) -> bool:
        return not self.blank(self._mode) or self._attached.get(self._mode, 0) > 0

    def flush_drafts(self) -> None:
        """Emit `draft_changed` now for every surface with unsaved typing."""
        self._pause.end()

    def _rested(self, mode: ComposeMode) -> None:
        # What a text begins and ends with is no draft by itself.
        self.draft_changed.emit(mode.value, "" if self.blank(mode) else self.text(mode))

    def submit(self, *, solve: bool = False) -> None:
        """Emit `submitted` for the surface in front, unless it is blank or locked. ``solve``: `solves` is true meanwhile, and as long
        as what was asked then is not answered."""
        if self._rests_until is not None and self.clock() < self._rests_until:
            return
        if solve and self._mode is ComposeMode.NOTE:
            # Nothing is solved by what the customer never reads.
            return
        self.solves = solve or (self.asked and self.solves)
        text = self.text(self._mode)
        if self._worth_sending() and self._mode not in self._reasons:
            self.flush_drafts()
            self.submitted.emit(self._mode.value, text)

    def retranslate(self) -> None:
        names = {"reply": self.tr("Public Reply"), "note": self.tr("Internal Note")}
        self._head.set_words(names, self._keys.switch)
        self._surfaces[ComposeMode.REPLY].set_words(
            self.tr("Public Reply, terlihat oleh {0}").format(self._customer),
            self.tr("Tulis balasan kepada {0}…").format(self._customer),
        )
        self._surfaces[ComposeMode.NOTE].set_words(
            self.tr("Internal Note, tidak pernah terlihat {0}").format(self._customer),
            self.tr("Tulis catatan internal: data, keluhan, solusi, hasil cek tools…"),
        )
        self.setAccessibleName(self.tr("Tulis balasan atau catatan"))
        self._dress()

    def retint(self) -> None:
        self._dress()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        for surface in self._surfaces.values():
            self._stack.addWidget(surface)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._undo)
        column.addWidget(self._ask)
        column.addWidget(self._stack, 1)
        column.addWidget(self.brings)
        column.addWidget(self._foot)
        self._order_tabs()

    def _order_tabs(self) -> None:
        editors = [self._surfaces[mode].editor for mode in ComposeMode]
        foot = self._foot
        order = [*self._head.modes.values(), self._undo.button, self._ask.back, self._ask.send, *editors]
        for before, after in pairwise([*order, self.brings.drop, *foot.helps, foot.submit, foot.more]):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        for mode in ComposeMode:
            self._surfaces[mode].changed.connect(lambda m=mode: self._typed(m))
        self._foot.submit.clicked.connect(lambda: self.submit())
        self._foot.more.chosen.connect(self._send_by)
        self._ask.confirmed.connect(lambda: self.submit())
        self._ask.declined.connect(self._write_on)
        self._foot.macro.clicked.connect(self.macro_requested)
        self._foot.emoji.clicked.connect(self.emoji_requested)
        self._foot.knowledge.clicked.connect(self.knowledge_requested)
        self._foot.attach.clicked.connect(self.attach_requested)
        self._head.chosen.connect(lambda mode: self._choose(ComposeMode(mode)))
        self._undo.undone.connect(self.undo_requested)
        self._undo.expired.connect(self.undo_expired)

    def _send_by(self, way: str) -> None:
        if way == "later":
            self.later_requested.emit()
        else:
            self.setFocus()
            self.submit(solve=way == "solve")

    def _choose(self, mode: ComposeMode) -> None:
        self.set_mode(mode)
        self._surfaces[mode].editor.setFocus()

    def switch(self) -> None:
        """The other surface comes to the front."""
        self._choose(ComposeMode.NOTE if self._mode is ComposeMode.REPLY else ComposeMode.REPLY)

    def _typed(self, mode: ComposeMode) -> None:
        self.text_changed.emit(mode.value)
        if self._surfaces[mode].filling:
            return
        self._rests_until = None
        self._ask.hide()
        self._pause.typed(mode)
        self._dress()

    def _write_on(self) -> None:
        self._ask.hide()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The editor takes no Escape for itself.
        if event.key() == Qt.Key.Key_Escape and self.asked:
            self._write_on()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        note = self._mode is ComposeMode.NOTE
        locked = self._mode in self._reasons
        words = self.tr("Simpan note") if note else self.tr("Kirim balasan")
        seen = self.tr("Tidak pernah terlihat {0}") if note else self.tr("Terlihat oleh {0}")
        self._foot.set_mode(note, seen.format(self._customer), words)
        why = self._reasons.get(self._mode) or self.tr("belum ada yang ditulis")
        self._foot.set_enabled(not locked, not locked and self._worth_sending(), why)
        self._head.show_count(self._mode.value, "" if self.blank(self._mode) else self.text(self._mode))
