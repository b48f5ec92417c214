"""What the views of the inbox, their filters and their orders are called."""

from PySide6.QtCore import QLocale, QObject

from console.views.inbox_entries import Entry, Kind, View
from domain.inbox_view import Order, Parked, Sla, Whose


class InboxWords(QObject):
    """In the language of the screen."""

    def view(self, entry: Entry) -> str:
        """The name of a view: the agent's, the centre's, or the one every desk has."""
        if entry.kind is not Kind.DESK:
            return entry.name
        return {
            View.ALL: self.tr("Semua"),
            View.MINE: self.tr("Milik saya"),
            View.CHAT: self.tr("Live chat"),
            View.VOICE: self.tr("Telepon"),
            View.WHATSAPP: self.tr("WhatsApp"),
            View.EMAIL: self.tr("Email"),
            View.SOCIAL: self.tr("Sosial media"),
            View.ESCALATED: self.tr("Eskalasi"),
            View.RETURNED: self.tr("Returned"),
            View.WATCHED: self.tr("Diikuti"),
            View.MENTIONED: self.tr("Menyebut saya"),
            View.PARKED: self.tr("Diparkir"),
            View.RESTING: self.tr("Selesai"),
        }[View(entry.key)]

    def tab(self, entry: Entry, count: int) -> str:
        """The name with how many tickets it shows."""
        return f"{self.view(entry)}  {number(count)}" if count else self.view(entry)

    def order(self, order: Order) -> str:
        return {
            Order.BREACH: self.tr("Batas SLA terdekat"),
            Order.PRIORITY: self.tr("Prioritas"),
            Order.NEWEST: self.tr("Terbaru"),
            Order.OLDEST: self.tr("Terlama"),
        }[order]

    def whose(self, whose: Whose) -> str:
        return {
            Whose.ANY: self.tr("Semua pemilik"),
            Whose.MINE: self.tr("Milik saya"),
            Whose.NOBODY: self.tr("Belum ada pemilik"),
            Whose.OTHERS: self.tr("Milik rekan"),
        }[whose]

    def sla(self, sla: Sla) -> str:
        return {
            Sla.ANY: self.tr("SLA apa pun"),
            Sla.NEAR: self.tr("Hampir lewat SLA"),
            Sla.BREACHED: self.tr("Lewat SLA"),
        }[sla]

    def parked(self, parked: Parked) -> str:
        return {
            Parked.NO: self.tr("Tanpa yang diparkir"),
            Parked.ONLY: self.tr("Hanya yang diparkir"),
            Parked.ANY: self.tr("Termasuk yang diparkir"),
        }[parked]


def number(count: int) -> str:
    """A count as the language writes it."""
    return QLocale().toString(count)
