"""The words a transcript row is told in, for the eye and for the screen reader."""

from PySide6.QtCore import QObject

from console.widgets.transcript_rows import Delivery, RowKind, TranscriptRow


class TranscriptWords(QObject):
    """Asked anew each time, so that a change of language shows at once."""

    def delivery(self, delivery: Delivery) -> str:
        """The floor's word for a delivery state."""
        return {
            Delivery.STORED: self.tr("tersimpan"),
            Delivery.DELAYED: self.tr("tertunda"),
            Delivery.SENT: self.tr("terkirim"),
            Delivery.RECEIVED: self.tr("diterima"),
            Delivery.REJECTED: self.tr("ditolak"),
            Delivery.UNCONFIRMED: self.tr("belum terkonfirmasi"),
            Delivery.SCHEDULED: self.tr("terjadwal"),
            Delivery.HELD: self.tr("tertahan"),
            Delivery.UNHEARD: self.tr("tidak semua diberi tahu"),
        }[delivery]

    def state(self, row: TranscriptRow) -> str:
        """A row's delivery with its reason; empty where nothing is delivered."""
        if row.delivery is None:
            return ""
        word = self.delivery(row.delivery)
        return f"{word} – {row.detail}" if row.detail else word

    def kind(self, kind: RowKind) -> str:
        """Who speaks, as the screen reader says it."""
        return {
            RowKind.CUSTOMER: self.tr("Pesan masuk"),
            RowKind.REPLY: self.tr("Public Reply"),
            RowKind.NOTE: self.tr("Internal Note, tidak terlihat pelanggan"),
            RowKind.SYSTEM: self.tr("Peristiwa"),
            RowKind.BOT: self.tr("Jawaban bot"),
            RowKind.EDGE: self.tr("Riwayat"),
        }[kind]

    def spoken(self, row: TranscriptRow) -> str:
        """A row in one sentence."""
        return ", ".join(
            x
            for x in (self.kind(row.kind), row.author, row.time, row.text, *self._files(row), self.state(row))
            if x
        )

    def _files(self, row: TranscriptRow) -> list[str]:
        return [self.tr("lampiran {0}").format(file.spoken) for file in row.files]
