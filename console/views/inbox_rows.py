"""A ticket of the store as a line of the inbox: words, tones and times."""

from collections.abc import Callable, Sequence
from typing import overload

from PySide6.QtCore import QObject

from console.store.inbox import InboxRow as Line
from console.views.desk import Desk
from console.views.inbox_signs import SignWords
from console.views.look import Look
from console.views.words import CHANNEL_ICON, STATE_TONE, UNSENT_ICON
from console.widgets.formats import clock
from console.widgets.row_model import InboxRow, RowSign
from console.widgets.theme import Tone
from domain.contact import ContactState
from domain.inbox_view import NEAR_MS
from domain.ticket import Priority, TicketState

#: States that are to be seen at a glance carry a picture besides their tone.
_STATE_ICON = {TicketState.RETURNED: "undo-2", TicketState.ESCALATED: "arrow-up-right"}
#: A place whose line is on its way.
COMING = InboxRow("", "ticket", "…")


class LineWords(QObject):
    """Makes the lines; the SLA's clock is that of the moment of asking."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._look, self._desk = look, desk
        self._signs = SignWords(look)

    def shown(self, line: Line) -> InboxRow:
        """``line`` as the table shows it now."""
        words, times, now = self._look.words, self._look.times, self._desk.clock.gateway_now()
        queue = next((q.name for q in self._desk.handbook().queues if q.id == line.queue), line.queue)
        state, tone, icon = self._state(line)
        left = None if line.due is None else (line.due - now) / 1000
        sla_tone: Tone = (
            "muted" if left is None else "bad" if left < 0 else "wait" if left < NEAR_MS / 1000 else "ok"
        )
        sla = "" if left is None else clock(left) if left >= 0 else self.tr("lewat {0}").format(clock(-left))
        urgent = line.priority in (Priority.HIGH, Priority.URGENT)
        subject = f"{words.priority(line.priority)} · {line.subject}" if urgent else line.subject
        when = (
            times.minute(line.updated)
            if times.same_day(line.updated, now)
            else words.short_date(line.updated, times)
        )
        return InboxRow(
            key=line.ticket,
            icon=CHANNEL_ICON[line.channel],
            name=line.customer_name or line.subject,
            snippet=f"#{line.number} · {subject}" if line.customer_name else f"#{line.number}",
            queue=queue,
            state=state,
            state_tone=tone,
            state_icon=icon,
            sla=sla,
            sla_tone=sla_tone,
            time=when,
            signs=(*self._typing(line), *self._signs.of(line, now)),
            news=line.unread or line.news,
        )

    def _typing(self, line: Line) -> list[RowSign]:
        return (
            [RowSign("pencil", "act", self.tr("sedang ditulis"))]
            if self._desk.typists.of(line.ticket)
            else []
        )

    def _state(self, line: Line) -> tuple[str, Tone, str]:
        words = self._look.words
        if not line.confirmed:
            return words.unsent(), "wait", UNSENT_ICON
        if line.rejected:
            return self.tr("perlu perhatian"), "bad", "triangle-alert"
        if line.contact_state in (ContactState.ACTIVE, ContactState.WRAP_UP, ContactState.WAITING):
            return words.contact_state(line.contact_state), STATE_TONE[line.state], ""
        return words.ticket_state(line.state), STATE_TONE[line.state], _STATE_ICON.get(line.state, "")


class Lines(Sequence[InboxRow]):
    """As many lines as the view shows; each is made when the table paints it."""

    def __init__(self, count: int, line_at: Callable[[int], InboxRow]) -> None:
        self._count, self._line_at = count, line_at

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> InboxRow: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[InboxRow]: ...

    def __getitem__(self, at: int | slice) -> InboxRow | Sequence[InboxRow]:
        if isinstance(at, slice):
            return [self._line_at(i) for i in range(*at.indices(self._count))]
        return self._line_at(at)
