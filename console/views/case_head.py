"""The line over a conversation: how its ticket stands, its number, its clock, and the end of the contact."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.views.call_contact import on_its_way
from console.views.case_model import Away, CaseModel
from console.views.desk import Desk
from console.views.look import Look
from console.views.park_words import ParkWords
from console.views.words import STATE_TONE, UNSENT_ICON
from console.widgets.buttons import Button, IconButton
from console.widgets.part import Part, label
from console.widgets.pill import Pill
from console.widgets.shrinking import elided
from console.widgets.sla_bar import SlaBar
from contract.rows import TicketRow


class CaseHead(Part):
    """``show_case`` when the ticket changed, ``tick`` with the clock; what the buttons do is the owner's."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self.setProperty("surface", "surface")
        self.setProperty("edge", "bottom")
        self.state = Pill(look.theme)
        self.unsent = Pill(look.theme)
        self.parked = Pill(look.theme)
        self._park_words = ParkWords(look)
        self.number = label(strong=True)
        self.copy = IconButton(look.theme, "copy", pixels=14)
        self.subject = elided(tone="muted")
        self.subject.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.sla = SlaBar(look.theme)
        self.end = Button(look.theme, icon="log-out")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        for part in (self.state, self.unsent, self.parked, self.number, self.copy):
            row.addWidget(part)
        row.addWidget(self.subject, 1)
        row.addWidget(self.sla)
        row.addWidget(self.end)
        self.retint()
        self.retranslate()

    def show_case(self, model: CaseModel) -> None:
        """What the model holds now."""
        assert model.case is not None
        ticket, words = model.case.ticket, self._look.words
        self.state.set_state(words.ticket_state(ticket.state), STATE_TONE[ticket.state])
        waits = not model.case.confirmed and not on_its_way(model.case, self._desk.online())
        self.unsent.setVisible(waits and not model.gone)
        # In large letters the sign stands alone beside a contact that can be ended; its tab has the words too.
        bare = self.theme.scale > 1.4 and model.live
        self.unsent.set_state("" if bare else words.unsent(), "wait", UNSENT_ICON)
        self.unsent.setAccessibleName(words.unsent())
        self.unsent.setToolTip(words.unsent() if bare else "")
        self.number.setText(f"#{ticket.number}")
        self.subject.setText(ticket.subject)
        self.end.setVisible(model.live)

    def tick(self, model: CaseModel | None) -> None:
        """The clock moved on."""
        case = None if model is None else model.case
        ticket = None if case is None else case.ticket
        self._show_parked(ticket)
        away = model is not None and model.away is not Away.NO
        clocked = not away and ticket is not None and ticket.limit is not None and ticket.submitted is None
        self.sla.setVisible(clocked)
        if ticket is None or ticket.limit is None or not clocked:
            return
        now = self._desk.clock.gateway_now()
        target = ticket.target or ticket.limit
        name = next(
            (c.name for c in self._desk.handbook().categories if c.id == ticket.category), self.tr("Tiket")
        )
        self.sla.set_sla(
            name,
            (now - ticket.origin) / 1000,
            (target - ticket.origin) / 1000,
            (ticket.limit - ticket.origin) / 1000,
        )

    def _show_parked(self, ticket: TicketRow | None) -> None:
        now = self._desk.clock.gateway_now()
        rests = ticket is not None and ticket.parked_by is not None and (ticket.parked_until or now + 1) > now
        self.parked.setVisible(rests)
        if ticket is None or not rests:
            return
        words = self._park_words.until(ticket.parked_until, now)
        # In large letters the sign stands alone; the inbox and the menu of the ticket have the words too.
        self.parked.set_state("" if self.theme.scale > 1.4 else words, "muted", "pause")
        self.parked.setAccessibleName(words)
        self.parked.setToolTip(f"{words}: {ticket.park_reason}" if ticket.park_reason else words)

    def retranslate(self) -> None:
        self.copy.set_name(self.tr("Salin nomor tiket"))
        self.copy.setToolTip(self._look.keys.tip(self.tr("Salin nomor tiket"), "copy_number"))
        self.end.setText(self.tr("Akhiri kontak"))
        self.end.setToolTip(self._look.keys.tip(self.tr("Akhiri kontak"), "end_contact"))

    def retint(self) -> None:
        # Large letters need the room; number and state stand on the ticket form too.
        large = self.theme.scale > 1.4
        self.copy.setVisible(not large)
        self.state.setVisible(not large)
        self.sla.stay_short(large)
