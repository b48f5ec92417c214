"""The head of a customer's card: who they are, whether that was checked, and what nobody may overlook."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QVBoxLayout, QWidget

from console.views.customer_words import CustomerWords
from console.views.desk import Desk
from console.views.look import Look, panel
from console.views.telephones import telephones
from console.views.words import VERIFICATION_TONE
from console.widgets.buttons import Button, IconButton
from console.widgets.part import Part, label, spelled
from console.widgets.pill import Avatar, Pill
from contract.rows import CustomerRow
from domain.parties import Verification, needs_validation

#: Beyond this scale of the letters the words stand alone.
_LARGE = 1.45
#: Acts of the menu, in its order; "" a line between.
ACTS = ("edit", "pin", "flag", "", "merge", "link", "counterparty")


class CustomerHead(Part):
    """``wanted`` with an act of ACTS; ``party_chosen`` with 0 for the complainant, 1 for the counterparty."""

    wanted = Signal(str)
    party_chosen = Signal(int)
    validate_wanted = Signal()
    call_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._words = look, desk, CustomerWords()
        self.parties = QTabBar()
        self.parties.setDrawBase(False)
        self.parties.setExpanding(False)
        self.parties.setElideMode(Qt.TextElideMode.ElideRight)
        for _ in range(2):
            self.parties.addTab("")
        self.parties.currentChanged.connect(self.party_chosen)
        self._avatar = Avatar(look.theme)
        self.name = label(size="title", strong=True, wrap=True)
        self._line = label(size="small", tone="muted", wrap=True)
        self._pill = Pill(look.theme)
        self.validate = Button(look.theme, icon="user-check")
        self.validate.clicked.connect(self.validate_wanted)
        self.call = IconButton(look.theme, "phone", pixels=16)
        self.call.clicked.connect(self.call_wanted)
        self.more = IconButton(look.theme, "ellipsis", pixels=16)
        self.more.clicked.connect(self.open_menu)
        self.menu = QMenu(self)
        self.acts: dict[str, QAction] = {}
        self._row: CustomerRow | None = None
        #: For whom the menu was opened; what comes in meanwhile may bring somebody else to the front.
        self.opened_for: CustomerRow | None = None
        for name in ACTS:
            if name:
                self.acts[name] = self.menu.addAction("")
                self.acts[name].triggered.connect(lambda _=False, n=name: self._chose(n))
            else:
                self.menu.addSeparator()
        self.warning = _Strip(look, "phone-off", "bad", strong=True)
        self.note = _Strip(look, "sticky-note", "note")
        self._build()
        self.retint()
        self.retranslate()

    def show_customer(self, row: CustomerRow, *, read_only: bool, may_write: bool) -> None:
        """``read_only``: the ticket went elsewhere; ``may_write``: whether the agent's roles allow changes at all."""
        self._row = row
        if self.opened_for is not None and self.opened_for.id == row.id:
            self.opened_for = row
        words, times = self._look.words, self._look.times
        self._avatar.set_name(row.name)
        self.name.setText(row.name)
        self._line.setText(words.customer_line(row, self._desk.handbook()))
        state = row.verification
        free = state is Verification.UNCHECKED and not needs_validation(row.caller_type)
        text = self.tr("Tidak perlu validasi") if free else words.verification(state)
        icon = "shield-check" if state is Verification.VALID else "shield-alert"
        self._pill.set_state(text, "muted" if free else VERIFICATION_TONE[state], icon)
        self.validate.setVisible(state is not Verification.VALID and not free)
        self.validate.setEnabled(not read_only)
        moved = self.tr("Tiket ini sudah pindah: validasi ada pada yang memegangnya sekarang.")
        tip = self._look.keys.tip(self.tr("Validasi pelanggan"), "validate")
        self.validate.setToolTip(moved if read_only else tip)
        self.validate.setAccessibleDescription(moved if read_only else "")
        self.more.setVisible(may_write and not read_only)
        self.call.setVisible(self._desk.telephone is not None and bool(telephones(row)))
        flag = row.do_not_call
        self.warning.show_text("" if flag is None else self._words.do_not_call(flag, times))
        more = f" (+{len(row.notes) - 1})" if len(row.notes) > 1 else ""
        self.note.show_text(f"{row.notes[0].text}{more}" if row.notes else "")
        self.acts["flag"].setText(
            self.tr("Jangan ditelepon…") if flag is None else self.tr("Cabut jangan ditelepon…")
        )

    def retint(self) -> None:
        # Two initials say less than the words beside them, which need the room in large letters.
        self._avatar.setVisible(self.theme.scale <= _LARGE)

    def show_parties(
        self, complainant: CustomerRow | None, counterparty: CustomerRow | None, at: int
    ) -> None:
        """Both sides of the ticket, where there are two; ``at`` is the one in front."""
        self.parties.blockSignals(True)
        for side, (row, kind) in enumerate(
            ((complainant, self.tr("Pelapor")), (counterparty, self.tr("Pihak lawan")))
        ):
            first = row.name.split()[0] if row is not None and row.name.split() else "–"
            self.parties.setTabText(side, spelled(f"{kind}: {first}"))
        self.parties.setCurrentIndex(at)
        self.parties.blockSignals(False)
        self.parties.setVisible(counterparty is not None)
        linked = counterparty is not None
        self.acts["counterparty"].setText(
            self.tr("Ganti pihak lawan…") if linked else self.tr("Tambah pihak lawan…")
        )

    def open_menu(self) -> None:
        """What can be done on the card."""
        if self.more.isVisible():
            self.opened_for = self._row
            self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
            self.menu.setActiveAction(self.acts["edit"])

    def forget_menu(self) -> None:
        """Another ticket is in front."""
        self.menu.close()
        self.opened_for = None

    def _chose(self, name: str) -> None:
        self.wanted.emit(name)
        self.opened_for = None

    def retranslate(self) -> None:
        self.parties.setAccessibleName(self.tr("Pihak dalam tiket"))
        self.validate.setText(self.tr("Validasi"))
        self.call.set_name(self.tr("Telepon pelanggan"))
        self.call.setToolTip(self._look.keys.tip(self.tr("Telepon pelanggan"), "call_customer"))
        self.more.set_name(self.tr("Kartu pelanggan"))
        self.more.setToolTip(self._look.keys.tip(self.tr("Kartu pelanggan"), "customer_menu"))
        self.menu.setAccessibleName(self.tr("Kartu pelanggan"))
        names = {
            "edit": self.tr("Ubah data…"),
            "pin": self.tr("Sematkan catatan"),
            "merge": self.tr("Gabungkan atau pisahkan…"),
            "link": self.tr("Ganti pelanggan tiket…"),
        }
        for name, words in names.items():
            self.acts[name].setText(words)

    def _build(self) -> None:
        who = QHBoxLayout()
        who.setContentsMargins(16, 12, 8, 10)
        who.setSpacing(12)
        who.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        title = QHBoxLayout()
        title.addWidget(self.name, 1)
        title.addWidget(self.call, 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(title)
        words.addWidget(self._line)
        state = QHBoxLayout()
        state.setSpacing(4)
        state.addWidget(self._pill)
        state.addStretch(1)
        words.addLayout(state)
        words.addWidget(self.validate, 0, Qt.AlignmentFlag.AlignLeft)
        who.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.parties)
        column.addLayout(who)
        column.addWidget(self.warning)
        column.addWidget(self.note)


class _Strip(Part):
    """One line with its sign across the whole width; the words it has no room for are in the tooltip."""

    def __init__(self, look: Look, icon: str, tone: str, *, strong: bool = False) -> None:
        super().__init__(look.theme)
        self._icon, self._tone = icon, tone
        self._frame = panel("raised", "bottom")
        self.text = label(tone="bad" if tone == "bad" else "note", strong=strong, wrap=True)
        self._sign = label()
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self.hide()
        self.retint()

    def show_text(self, text: str) -> None:
        """Shows ``text``; none hides the strip."""
        cut = text if len(text) <= _CUT else f"{text[: _CUT - 1].rstrip()}…"
        self.text.setText(cut)
        self.text.setToolTip(text if cut != text else "")
        self.text.setAccessibleName(text)
        self.setVisible(bool(text))

    def retint(self) -> None:
        size = round(16 * self.theme.scale)
        self._sign.setPixmap(self.theme.icon(self._icon, self._tone).pixmap(size, size))


#: Letters of a strip: two lines of the panel.
_CUT = 90
