"""The notices that are kept: newest first, what must not be lost on top until it is acknowledged."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.store.kept_notices import Kept
from console.views.look import Look
from console.views.notice_centre import NoticeCentre
from console.views.notice_planner import LINE
from console.views.notice_words import ICON
from console.views.slide_panel import SlidePanel
from console.widgets.buttons import Button
from console.widgets.part import Part, clear, label
from console.widgets.row_flow import RowFlow
from domain.notice_kind import KINDS, NoticeKind

#: Notices laid out at once; older ones are kept and come up as these are let go.
_SHOWN = 60


class NoticesPanel(SlidePanel):
    """Closing it has read all but what must be acknowledged."""

    opened = Signal(str)
    """Ticket the agent wants to see."""
    place_wanted = Signal(str)
    """Place of the rail they want to see."""
    line_wanted = Signal(str, str)
    """Ticket, and the line of it."""

    def __init__(self, look: Look, centre: NoticeCentre, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.centre = centre
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._empty = label(tone="muted", wrap=True)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.rows: list[NoticeRow] = []
        self.other.show()
        self.other.clicked.connect(lambda: look.once("clear notices", centre.clear))
        centre.changed.connect(self._fill)
        self.closed.connect(self._read)
        self.retranslate()

    def begin(self) -> None:
        """The keyboard goes to the first notice something can be done about."""
        waiting = (button for row in self.rows for button in (row.acknowledge, row.open))
        next((button for button in waiting if not button.isHidden()), self.act).setFocus()

    def submit(self) -> None:
        self.closed.emit()

    def retranslate(self) -> None:
        self.set_words(self.tr("Pemberitahuan"), "", self.tr("Tutup"))
        self.set_other(self.tr("Hapus yang sudah dibaca"))
        self._empty.setText(self.tr("Belum ada pemberitahuan."))
        self._fill()

    def _read(self) -> None:
        keys = [one.told.key for one in self.centre.kept if not one.read and not KINDS[one.told.kind].holds]
        if keys:
            self.look.start(self.centre.acknowledge(keys))

    def _fill(self) -> None:
        focus = next((row.key for row in self.rows if row.isAncestorOf(_focused(self))), None)
        clear(self._rows)
        held = [one for one in self.centre.kept if not one.read and KINDS[one.told.kind].holds]
        rest = [one for one in self.centre.kept if one not in held]
        self.rows = [NoticeRow(self.look, self.centre, one) for one in (*held, *rest)[:_SHOWN]]
        for row in self.rows:
            row.opened.connect(self.opened)
            row.place_wanted.connect(self.place_wanted)
            row.line_wanted.connect(self.line_wanted)
            self._rows.addWidget(row)
            if row.key == focus:
                row.begin()
        self._empty.setVisible(not self.rows)
        self.other.setEnabled(any(one.read for one in self.centre.kept))


#: Where a notice leads that is about no ticket.
_PLACE = {
    NoticeKind.HANDOVER: "handover",
    NoticeKind.MASS_PROPOSED: "mass",
    NoticeKind.MASS_EXPIRED: "mass",
    NoticeKind.INCIDENT_STALE: "incidents",
    NoticeKind.NEWS: "news",
    NoticeKind.NEWS_MUST: "news",
    NoticeKind.UNANSWERED: "unanswered",
}


class NoticeRow(Part):
    """One notice; its ticket can be opened, and what must not be lost acknowledged."""

    opened = Signal(str)
    place_wanted = Signal(str)
    line_wanted = Signal(str, str)

    def __init__(self, look: Look, centre: NoticeCentre, kept: Kept) -> None:
        super().__init__(look.theme)
        self.key = kept.told.key
        self._kept = kept
        self.setProperty("surface", "card")
        told = kept.told
        self._sign = label()
        text = label(centre.words.of(told), strong=not kept.read, wrap=True)
        time = label(look.times.second(told.at), size="small", tone="muted")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text)
        foot = RowFlow()
        foot.addWidget(foot.stretch(time))
        self.acknowledge = Button(look.theme, kind="link", parent=self)
        self.acknowledge.setText(self.tr("Sudah saya lihat"))
        self.acknowledge.clicked.connect(
            lambda: look.once(("notice", self.key), lambda: centre.acknowledge([self.key]))
        )
        self.acknowledge.setHidden(not KINDS[told.kind].holds or kept.read)
        self.open = Button(look.theme, kind="link", parent=self)
        self.open.setText(self.tr("Buka tiket"))
        self.open.clicked.connect(self._opened)
        place = _PLACE.get(told.kind, "")
        if place:
            self.open.setText(
                self.tr("Buka daftar") if place in ("handover", "unanswered") else self.tr("Baca")
            )
        self.open.setHidden(told.ticket is None and not place)
        for button in (self.acknowledge, self.open):
            button.setAccessibleDescription(text.text())
            foot.addWidget(button)
        words.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        state = "" if kept.read else self.tr("belum dibaca")
        self.setAccessibleName(", ".join(part for part in (text.text(), time.text(), state) if part))
        self.retint()

    def begin(self) -> None:
        """The keyboard is here."""
        (self.acknowledge if not self.acknowledge.isHidden() else self.open).setFocus()

    def retint(self) -> None:
        icon, tone = ICON[self._kept.told.kind]
        size = round(16 * self.theme.scale)
        self._sign.setPixmap(self.theme.icon(icon, tone).pixmap(size, size))

    def _opened(self) -> None:
        told = self._kept.told
        if told.ticket is not None and LINE in told.detail:
            self.line_wanted.emit(told.ticket, told.detail[LINE])
        elif told.ticket is not None:
            self.opened.emit(told.ticket)
        elif told.kind in _PLACE:
            self.place_wanted.emit(_PLACE[told.kind])


def _focused(panel: QWidget) -> QWidget:
    return panel.window().focusWidget() or panel
