"""What the parts of a handover list are called."""

from PySide6.QtCore import QObject

from console.store.handovers import Group, Listed, OpenWork
from console.store.overlay import Send
from console.views.look import Look
from console.widgets.theme import Tone
from contract.handover import HandoverItem
from contract.rows import HandoverRow
from domain.handover import PASSED, ItemState


class HandoverWords(QObject):
    """In the language of the screen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def group(self, group: Group) -> str:
        return {
            Group.HELD: self.tr("Sedang dikerjakan"),
            Group.PARKED: self.tr("Diparkir"),
            Group.WAITING: self.tr("Menunggu pihak lain"),
            Group.LOOSE: self.tr("Belum ada pemegang, tetapi ada tulisan Anda"),
        }[group]

    def signs(self, one: OpenWork, now: int) -> str:
        """What the receiver has to know of it besides: whose it is, what waits in it, until when."""
        row, look = one.ticket, self._look
        parts = [one.customer, look.words.ticket_state(row.state)]
        if one.draft:
            parts.append(self.tr("ada draf"))
        if one.promised is not None:
            parts.append(self.tr("balasan terjadwal {0}").format(self._moment(one.promised, now)))
        if row.parked_until is not None:
            parts.append(self.tr("parkir sampai {0}").format(self._moment(row.parked_until, now)))
        elif row.parked_by is not None:
            parts.append(self.tr("parkir sampai pelanggan menulis"))
        due = row.limit if row.limit is not None else row.target
        if due is not None and row.submitted is None:
            parts.append(self.tr("SLA {0}").format(self._moment(due, now)))
        return " · ".join(part for part in parts if part)

    def state(self, item: HandoverItem) -> tuple[str, Tone]:
        """What became of one ticket."""
        words: dict[ItemState, tuple[str, Tone]] = {
            ItemState.WAITING: (self.tr("menunggu diambil alih"), "wait"),
            ItemState.TAKEN: (self.tr("diambil alih {0}"), "ok"),
            ItemState.RETURNED: (self.tr("dikembalikan {0}"), "bad"),
            ItemState.RESTS: (self.tr("tidak ikut: sudah selesai"), "muted"),
            ItemState.MERGED: (self.tr("tidak ikut: sudah digabung ke tiket lain"), "muted"),
            ItemState.REASSIGNED: (self.tr("tidak ikut: sudah dipegang {0}"), "muted"),
            ItemState.ELSEWHERE: (self.tr("tidak ikut: sedang di unit lain"), "muted"),
            ItemState.LIVE: (self.tr("tidak ikut: pelanggan masih tersambung"), "bad"),
            ItemState.NOT_ENTITLED: (self.tr("tidak ikut: penerima tidak melayani antreannya"), "bad"),
            ItemState.OUT_OF_SIGHT: (self.tr("tidak ikut: tiket di luar jangkauan"), "muted"),
        }
        text, tone = words[item.state]
        return text.format(item.by_name or self.tr("agen lain")), tone

    def title(self, row: HandoverRow, me: str, now: int) -> str:
        """Who gave it to whom, and when."""
        at = self._moment(row.made, now)
        if row.giver == me:
            return self.tr("Ke {0}, {1}").format(row.to_name, at)
        if row.person == me:
            return self.tr("Dari {0}, {1}").format(row.giver_name, at)
        return self.tr("{0} ke {1}, {2}").format(row.giver_name, row.to_name, at)

    def side(self, listed: Listed) -> tuple[str, Tone]:
        """How far it is."""
        waiting = len(listed.waiting())
        if listed.send is Send.HELD:
            return self.tr("masih bisa diurungkan"), "wait"
        if listed.send is not Send.CONFIRMED:
            return self.tr("tersimpan, menunggu gateway"), "wait"
        if waiting:
            return self.tr("{0} dari {1} menunggu").format(waiting, len(listed.row.listed)), "wait"
        if not any(item.state in PASSED for item in listed.row.listed):
            return self.tr("tidak ada yang ikut"), "bad"
        return self.tr("selesai"), "ok"

    def _moment(self, ms: int, now: int) -> str:
        look = self._look
        if look.times.same_day(ms, now):
            return look.times.clock(ms)
        return f"{look.words.short_date(ms, look.times)} {look.times.clock(ms)}"
