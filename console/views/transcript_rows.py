"""From a ticket's timeline to what the transcript shows."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject

from console.notices import Notice
from console.store.overlay import Line, Send
from console.views.attachment_words import FileWords
from console.views.call_lines import PREFIX, CallLines
from console.views.case_model import Above
from console.views.later_words import LaterWords, delivery_of
from console.views.look import Look
from console.widgets.transcript_model import Delivery, RowKind, TranscriptRow
from console.widgets.transcript_view import TranscriptView
from contract.mention import WhyNotTold
from contract.rows import Delivery as Sent
from contract.rows import MessageKind, UserRow
from domain import mention
from domain.ticket import TicketMove

_NOBODY: Mapping[str, UserRow] = {}
_PENDING = {
    Send.HELD: Delivery.STORED,
    Send.SAVED: Delivery.STORED,
    Send.DELAYED: Delivery.DELAYED,
    Send.REJECTED: Delivery.REJECTED,
}
_SENT = {
    Sent.NONE: None,
    Sent.ACCEPTED: Delivery.STORED,
    Sent.SENT: Delivery.SENT,
    Sent.DELIVERED: Delivery.RECEIVED,
    Sent.FAILED: Delivery.REJECTED,
    Sent.UNCONFIRMED: Delivery.UNCONFIRMED,
}


class TranscriptWords(QObject):
    """Lines in the language of the screen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._files = FileWords()
        self._later = LaterWords(look)
        self._calls = CallLines()
        #: Lines that looked the same to everybody at every moment, as they were said last; ``_said`` under which circumstances.
        self._kept: dict[str, tuple[Line, TranscriptRow]] = {}
        self._said = ("", "")

    def forget(self) -> None:
        """Nothing is taken over from before: another conversation, another language."""
        self._kept = {}

    def rows(
        self,
        lines: Iterable[Line],
        now: int,
        online: bool,
        customer: str = "",
        users: Mapping[str, UserRow] = _NOBODY,
    ) -> list[TranscriptRow]:
        """``lines`` as the transcript shows them; ``now`` gateway Unix ms; ``customer``: whose conversation it is; ``users`` by id, for
        those that notes name. Each day is put into words once, and a line that stays as it was, which in a long conversation are
        thousands, is the same row again."""
        look, days, rows = self._look, dict[int, str](), list[TranscriptRow]()
        said = (look.times.zone, customer)
        before, kept = self._kept if said == self._said else {}, dict[str, tuple[Line, TranscriptRow]]()
        for line in lines:
            day = look.times.day(line.at)
            if day not in days:
                days[day] = look.words.day(line.at, now, look.times)
            known = before.get(line.id)
            if known is not None and known[1].day == days[day] and known[0] == line:
                row = known[1]
            else:
                row = self._row(line, days[day], now, online, customer)
            if line.mentions or line.not_told:
                row = self._naming(row, line, users)
            elif line.send is Send.CONFIRMED and line.due is None:
                kept[line.id] = (line, row)
            rows.append(row)
        self._kept, self._said = kept, said
        return rows

    def _row(self, line: Line, day: str, now: int, online: bool, customer: str) -> TranscriptRow:
        look = self._look
        system = line.kind is MessageKind.SYSTEM
        return TranscriptRow(
            id=line.id,
            kind=RowKind(line.kind.value),
            text=self.system(line, customer) if system else line.text,
            author="" if system else line.author_name,
            time=look.times.second(line.at) if line.kind is MessageKind.NOTE else look.times.minute(line.at),
            day=day,
            delivery=delivery(line, online),
            detail=self._detail(line, now, online),
            files=tuple(map(self._files.shown, line.files)),
        )

    def _naming(self, row: TranscriptRow, line: Line, users: Mapping[str, UserRow]) -> TranscriptRow:
        """``row`` with whom its note names marked; said besides: who of them was not told."""
        people = {mention.key(users[id].username): id for id in line.mentions if id in users}
        names = tuple((span.start, span.end) for span in mention.spans(row.text, people))
        if not line.not_told:
            return replace(row, names=names)
        sentences = {
            WhyNotTold.OUT_OF_SIGHT: self.tr("{0} tidak dapat melihat tiket ini"),
            WhyNotTold.UNKNOWN: self.tr("{0} tidak bekerja di sini lagi"),
        }
        by_why = {why: [one.user for one in line.not_told if one.why is why] for why in sentences}
        said = [
            sentences[why].format(", ".join(users[id].name if id in users else "–" for id in ids))
            for why, ids in by_why.items()
            if ids
        ]
        return replace(row, names=names, delivery=Delivery.UNHEARD, detail="; ".join(said))

    def edge(self, above: Above) -> TranscriptRow | None:
        """What stands before the oldest line."""
        if above is Above.NOTHING:
            return None
        words, icon = {
            Above.FETCHING: (self.tr("Mengambil riwayat lebih lama dari gateway…"), "refresh-cw"),
            Above.OFFLINE: (
                self.tr("Offline: riwayat lebih lama ada di gateway, terbaca lagi setelah tersambung."),
                "wifi-off",
            ),
            Above.FAILED: (
                self.tr("Riwayat lebih lama belum terambil. Gulir ke atas untuk mencoba lagi."),
                "cloud-off",
            ),
        }[above]
        return TranscriptRow("~edge", RowKind.EDGE, words, icon=icon, busy=above is Above.FETCHING)

    def system(self, line: Line, customer: str = "") -> str:
        """A system line; one this program has no words for is told by its key."""
        who = line.author_name or line.args.get("agent", "") or self.tr("Gateway")
        they = customer or self.tr("Pelanggan")
        noun, _, verb = line.text.partition(".")
        if noun == "ticket" and verb in set(TicketMove):
            text = f"{who} {self._look.words.move(TicketMove(verb))}"
        elif line.text.startswith(PREFIX):
            text = self._calls.text(line, who, they)
        else:
            known = {
                "contact.taken": self.tr("{0} menerima kontak"),
                "contact.ended": self.tr("{0} mengakhiri kontak"),
                "contact.requeued": self.tr("Kontak kembali ke antrean"),
                "contact.customer_left": self.tr("{0} meninggalkan percakapan"),
                "contact.abandoned": self.tr("{0} pergi sebelum dilayani"),
                "ticket.parked": self.tr("{0} memarkir tiket"),
                "ticket.unparked": self.tr("{0} mengambil kembali tiket yang diparkir"),
                "ticket.woken": self.tr("Waktu parkir habis, tiket kembali ke antrean kerja"),
                "ticket.passed_on": self.tr("{0} memindahkan tiket ke {1}"),
                "ticket.handed_over": self.tr("{0} menyerahkan tiket ke {1}"),
                "ticket.merged_from": self.tr("{0} menggabungkan tiket {1} ke sini; barisnya di bawah ini"),
                "ticket.merged_into": self.tr("{0} menggabungkan tiket ini ke tiket {1}"),
                "ticket.split_from": self.tr("{0} memisahkan tiket ini dari tiket {1}"),
                "ticket.split_to": self.tr("{0} memisahkan sebagian ke tiket {1}"),
            }
            theirs = line.text in ("contact.customer_left", "contact.abandoned")
            to = line.args.get("to", "")
            text = known.get(line.text, line.text).format(they if theirs else who, to)
        reason = line.args.get("reason", "")
        return f"{text} · {reason}" if reason else text

    def _detail(self, line: Line, now: int, online: bool) -> str:
        if line.due is not None:
            return self._later.detail(line, now, online)
        if line.send is Send.REJECTED:
            return self.tr("teks tersimpan, lihat Perlu perhatian")
        if line.send is Send.DELAYED or (line.send is Send.SAVED and not online):
            return self.tr("menunggu gateway")
        if line.send is Send.HELD:
            return self.tr("masih bisa diurungkan")
        if line.delivery is Sent.ACCEPTED:
            return self.tr("di gateway")
        if line.delivery is Sent.FAILED:
            if line.failure == "undelivered_in_time":
                return self.tr("pelanggan tidak kembali mengambilnya")
            # The reason is a code for the log; only what has words of its own is shown.
            known = line.failure in self._look.sentences.codes()
            return (
                self._look.sentences.of(Notice(line.failure))
                if known
                else self.tr("kanal tidak dapat mengirimnya")
            )
        return ""


def delivery(line: Line, online: bool) -> Delivery | None:
    """How far an outgoing line has come; None for what does not travel."""
    if line.kind in (MessageKind.CUSTOMER, MessageKind.SYSTEM, MessageKind.BOT):
        return None
    if line.due is not None:
        return delivery_of(line)
    if line.send is Send.SAVED and not online:
        return Delivery.DELAYED
    return _PENDING[line.send] if line.send is not Send.CONFIRMED else _SENT[line.delivery]


def show(view: TranscriptView, old: list[TranscriptRow], new: list[TranscriptRow]) -> None:
    """Brings ``view`` from ``old`` to ``new`` with as little movement as there is change."""
    fresh = {row.id for row in new}
    kept = [row.id for row in old if row.id in fresh]
    at = next((i for i, row in enumerate(new) if kept and row.id == kept[0]), 0)
    older, new = new[:at], new[at:]
    if not kept or [row.id for row in new[: len(kept)]] != kept:
        new = older + new
        if old != new:
            view.set_rows(new)
        return
    for row in old:
        if row.id not in fresh:
            view.rows().remove(row.id)
    before = {row.id: row for row in old}
    for row in new:
        was = before.get(row.id)
        if was is not row and was != row:
            view.put(row)
    if older:
        view.prepend(older)
