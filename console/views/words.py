"""The words of the floor for what rows hold (ui: Words)."""

from PySide6.QtCore import QDate, QLocale, QObject

from console.views.times import Times
from console.widgets.theme import Tone
from contract.rows import CustomerRow, TicketRow
from domain.contact import Channel, ContactState
from domain.handbook import Handbook
from domain.parties import Verification
from domain.presence import PresenceState
from domain.ticket import Priority, TicketMove, TicketState

CHANNEL_ICON: dict[Channel, str] = {
    Channel.LIVECHAT: "message-square",
    Channel.VOICE: "phone",
    Channel.WHATSAPP: "message-circle",
    Channel.EMAIL: "mail",
    Channel.WEBFORM: "file-text",
    Channel.SOCIAL: "globe",
}
#: Beside the words for what waits at this desk.
UNSENT_ICON = "clock"
STATE_TONE: dict[TicketState, Tone] = {
    TicketState.NEW: "act",
    TicketState.OPEN: "act",
    TicketState.PENDING: "wait",
    TicketState.ESCALATED: "wait",
    TicketState.RETURNED: "bad",
    TicketState.AWAITING_APPROVAL: "wait",
    TicketState.DISPATCHED: "wait",
    TicketState.SOLVED: "ok",
    TicketState.CLOSED: "muted",
}
PRESENCE_TONE: dict[PresenceState, Tone] = {
    PresenceState.AVAIL: "ok",
    PresenceState.ON_CONTACT: "act",
    PresenceState.ACW: "wait",
    PresenceState.AUX: "wait",
    PresenceState.OFFLINE: "muted",
}
VERIFICATION_TONE: dict[Verification, Tone] = {
    Verification.UNCHECKED: "wait",
    Verification.VALID: "ok",
    Verification.FAILED: "bad",
}


class Words(QObject):
    """Enums and rows in the language of the screen."""

    def channel(self, channel: Channel) -> str:
        return {
            Channel.LIVECHAT: self.tr("Live chat"),
            Channel.VOICE: self.tr("Telepon"),
            Channel.WHATSAPP: self.tr("WhatsApp"),
            Channel.EMAIL: self.tr("Email"),
            Channel.WEBFORM: self.tr("Formulir"),
            Channel.SOCIAL: self.tr("Sosial media"),
        }[channel]

    def ticket_state(self, state: TicketState) -> str:
        return {
            TicketState.NEW: self.tr("baru"),
            TicketState.OPEN: self.tr("open"),
            TicketState.PENDING: self.tr("pending"),
            TicketState.ESCALATED: self.tr("eskalasi"),
            TicketState.RETURNED: self.tr("returned"),
            TicketState.AWAITING_APPROVAL: self.tr("menunggu approval"),
            TicketState.DISPATCHED: self.tr("diteruskan"),
            TicketState.SOLVED: self.tr("solved"),
            TicketState.CLOSED: self.tr("closed"),
        }[state]

    def unsent(self) -> str:
        """Of a ticket made at this desk that the gateway has not confirmed."""
        return self.tr("menunggu kirim")

    def contact_state(self, state: ContactState) -> str:
        return {
            ContactState.WAITING: self.tr("antre"),
            ContactState.OFFERED: self.tr("ditawarkan"),
            ContactState.ACTIVE: self.tr("berlangsung"),
            ContactState.WRAP_UP: self.tr("dokumentasi"),
            ContactState.ENDED: self.tr("selesai"),
            ContactState.ABANDONED: self.tr("ditinggal"),
        }[state]

    def priority(self, priority: Priority) -> str:
        return {
            Priority.LOW: self.tr("Rendah"),
            Priority.NORMAL: self.tr("Normal"),
            Priority.HIGH: self.tr("Tinggi"),
            Priority.URGENT: self.tr("Mendesak"),
        }[priority]

    def presence(self, state: PresenceState, aux: str = "", *, call: bool = False) -> str:
        """``aux``: the reason's name from the handbook; ``call``: the contact in hand is spoken with."""
        if call and state is PresenceState.ON_CONTACT:
            return self.tr("On call")
        words = {
            PresenceState.AVAIL: self.tr("Avail"),
            PresenceState.ON_CONTACT: self.tr("On contact"),
            PresenceState.ACW: self.tr("ACW"),
            PresenceState.AUX: self.tr("AUX"),
            PresenceState.OFFLINE: self.tr("Offline"),
        }[state]
        return f"{words} · {aux}" if aux and state is PresenceState.AUX else words

    def verification(self, verification: Verification) -> str:
        return {
            Verification.UNCHECKED: self.tr("Belum divalidasi"),
            Verification.VALID: self.tr("Valid – nama dan nomor cocok"),
            Verification.FAILED: self.tr("Tidak valid – data tidak cocok"),
        }[verification]

    def customer_line(self, customer: CustomerRow, book: Handbook) -> str:
        """``Sleman · Nasabah · Premium``."""
        kind = book.words.caller_types.get(customer.caller_type, "")
        return " · ".join(part for part in (customer.city, kind, customer.segment) if part)

    def ticket_title(self, ticket: TicketRow, customer: CustomerRow | None) -> str:
        """What a tab calls a ticket: its customer, else its number."""
        return customer.name if customer is not None else f"#{ticket.number}"

    def day(self, ms: int, now: int, times: Times) -> str:
        """``Hari ini``, ``Kemarin``, else the date in words."""
        then, today = times.at(ms).date(), times.at(now).date()
        away = (today - then).days
        if away == 0:
            return self.tr("Hari ini")
        if away == 1:
            return self.tr("Kemarin")
        return self.date(ms, times)

    def date(self, ms: int, times: Times) -> str:
        """``22 November 2026`` in the language of the screen."""
        then = times.at(ms)
        return QLocale().toString(QDate(then.year, then.month, then.day), "d MMMM yyyy")

    def short_date(self, ms: int, times: Times) -> str:
        """``22 Nov``."""
        then = times.at(ms)
        return QLocale().toString(QDate(then.year, then.month, then.day), "d MMM")

    def brief(self, at: int, now: int, times: Times) -> str:
        """``10:42`` of today, else ``22 Nov``."""
        return times.minute(at) if times.same_day(at, now) else self.short_date(at, times)

    def dated(self, time: str, at: int, now: int, times: Times) -> str:
        """``time`` (of the moment ``at``) of today, else with its day before it: ``22 Nov 10:42``."""
        return time if times.same_day(at, now) else f"{self.short_date(at, times)} {time}"

    def ago(self, seconds: float) -> str:
        """How long something has lasted: ``11 mnt``, ``2 jam``."""
        minutes = max(0, int(seconds)) // 60
        if minutes < 1:
            return self.tr("baru saja")
        if minutes < 60:
            return self.tr("{0} mnt").format(minutes)
        if minutes < 24 * 60:
            return self.tr("{0} jam").format(minutes // 60)
        return self.tr("{0} hari").format(minutes // (24 * 60))

    def move(self, move: TicketMove) -> str:
        """A line of the timeline about a move of the ticket."""
        return {
            TicketMove.TAKE: self.tr("mengambil tiket"),
            TicketMove.PEND: self.tr("menunda tiket (pending)"),
            TicketMove.RESUME: self.tr("melanjutkan tiket"),
            TicketMove.ESCALATE: self.tr("mengeskalasi tiket"),
            TicketMove.RETURN: self.tr("mengembalikan tiket (returned)"),
            TicketMove.ASK_APPROVAL: self.tr("meminta approval"),
            TicketMove.APPROVAL_GIVEN: self.tr("memberi approval"),
            TicketMove.APPROVAL_REFUSED: self.tr("menolak approval"),
            TicketMove.DISPATCH: self.tr("meneruskan tiket ke unit terkait"),
            TicketMove.DISPATCH_ANSWERED: self.tr("mencatat jawaban unit terkait"),
            TicketMove.SOLVE: self.tr("menyelesaikan tiket (solved)"),
            TicketMove.CLOSE: self.tr("menutup tiket"),
            TicketMove.REOPEN: self.tr("membuka lagi tiket"),
            TicketMove.CUSTOMER_REPLIED: self.tr("membuka tiket karena pelanggan membalas"),
        }[move]
