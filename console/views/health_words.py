"""The health of the desk in words: what each check is, what was measured, and what to do about it."""

from PySide6.QtCore import QDate, QLocale, QObject, Qt

from console.health import Check, State
from console.widgets.theme import Tone

TONE: dict[State, Tone] = {State.OK: "ok", State.ATTENTION: "wait", State.BROKEN: "bad"}
ICON = {State.OK: "circle-check", State.ATTENTION: "triangle-alert", State.BROKEN: "circle-x"}


class HealthWords(QObject):
    """By the ids and codes of console.health."""

    def state(self, state: State) -> str:
        return {
            State.OK: self.tr("ok"),
            State.ATTENTION: self.tr("perhatian"),
            State.BROKEN: self.tr("rusak"),
        }[state]

    def name(self, id: str) -> str:
        """What is checked."""
        return {
            "gateway": self.tr("Sambungan gateway"),
            "clock": self.tr("Jam komputer"),
            "feeds": self.tr("Kabar dari gateway"),
            "outbox": self.tr("Menunggu kirim"),
            "database": self.tr("Data di komputer ini"),
            "keyring": self.tr("Penyimpan kunci"),
            "sound": self.tr("Suara"),
            "memory": self.tr("Memori"),
            "faults": self.tr("Kesalahan satu jam terakhir"),
            "handbook": self.tr("Buku pegangan"),
            "versions": self.tr("Versi"),
        }[id]

    def value(self, check: Check) -> str:
        """What was measured."""
        words = {
            "gateway": self.tr("menjawab dalam {ms} ms")
            if "ms" in check.facts
            else self.tr("tidak menjawab"),
            "clock": self.tr("berselisih {seconds} detik dari gateway"),
            "feeds": self.tr("{feeds} aliran, kabar terakhir {seconds} detik lalu"),
            "outbox": self.tr("{waiting} menunggu, tertua {minutes} menit; {rejected} ditolak"),
            "database": self.tr("{mb} MB, terenkripsi; ruang disk bebas {free_mb} MB"),
            "keyring": self.tr("milik sistem, aman") if check.state is State.OK else self.tr("tidak ada"),
            "sound": self.tr("{devices} perangkat"),
            "memory": self.tr("{mb} MB"),
            "faults": self.tr("{count}, terakhir {last}") if check.code else self.tr("tidak ada"),
            "handbook": self.tr("versi {version}, berlaku sejak {since}")
            if check.facts.get("since")
            else self.tr("versi {version}"),
            "versions": self.tr("Sahut {program}, protokol {protocol}, Python {python}"),
        }
        if check.id == "database" and check.code in ("memory", "open"):
            return self.tr("hanya di memori") if check.code == "memory" else self.tr("tidak terenkripsi")
        facts = dict(check.facts)
        day = QDate.fromString(str(facts.get("since", "")), Qt.DateFormat.ISODate)
        if day.isValid():
            facts["since"] = QLocale().toString(day, "d MMMM yyyy")
        return words[check.id].format_map(facts)

    def advice(self, check: Check) -> str:
        """What to do; empty where nothing is needed."""
        return {
            ("gateway", "offline"): self.tr(
                "Teruskan bekerja, semua dikirim nanti. Bila lama, periksa kabel atau Wi-Fi."
            ),
            ("gateway", "slow"): self.tr("Jaringan lambat. Beri tahu team leader bila terasa."),
            ("gateway", "sign_in_again"): self.tr("Masuk lagi; yang belum terkirim tetap aman."),
            ("gateway", "too_old"): self.tr(
                "Sahut di komputer ini terlalu lama. Minta administrator memperbaruinya."
            ),
            ("gateway", "fault"): self.tr(
                "Sebagian pengiriman macet. Simpan diagnosa dan kirim ke administrator."
            ),
            ("clock", "apart"): self.tr(
                "Jam komputer salah. Minta administrator menyetelnya; urutan pekerjaan tetap benar."
            ),
            ("clock", "jumped"): self.tr(
                "Jam komputer baru saja bergeser. Hilang sendiri setelah tersambung."
            ),
            ("feeds", "offline"): self.tr("Kabar baru datang setelah tersambung."),
            ("feeds", "quiet"): self.tr("Kabar terlambat. Tunggu sebentar."),
            ("feeds", "silent"): self.tr("Kabar berhenti. Bila tidak pulih sendiri, keluar lalu masuk lagi."),
            ("outbox", "offline"): self.tr("Dikirim begitu tersambung."),
            ("outbox", "rejected"): self.tr("Buka Perlu perhatian dan putuskan satu per satu."),
            ("outbox", "stuck"): self.tr(
                "Lama tidak terkirim padahal tersambung. Simpan diagnosa dan kirim ke administrator."
            ),
            ("outbox", "long"): self.tr(
                "Lebih dari sehari belum terkirim. Beri tahu team leader hari ini juga."
            ),
            ("database", "memory"): self.tr(
                "Tidak ada yang disimpan di sini; jangan tutup Sahut sebelum semua terkirim."
            ),
            ("database", "open"): self.tr("Berhenti bekerja di sini dan beri tahu administrator."),
            ("database", "little"): self.tr("Ruang disk menipis. Beri tahu administrator."),
            ("database", "full"): self.tr(
                "Disk hampir penuh: pekerjaan bisa gagal tersimpan. Beri tahu administrator sekarang."
            ),
            ("keyring", "none"): self.tr("Data dilindungi kata sandi saja. Pakai kata sandi yang kuat."),
            ("sound", "none"): self.tr("Colokkan headset atau speaker; tawaran kini hanya terlihat."),
            ("sound", "off"): self.tr("Suara dimatikan di Pengaturan."),
            ("memory", "much"): self.tr(
                "Sahut memakai banyak memori. Tutup dan buka lagi saat tidak ada kontak."
            ),
            ("handbook", "old"): self.tr(
                "Gateway sudah memakai versi lain. Diambil sendiri begitu sambungan mengizinkan; sampai saat itu versi ini yang dipakai."
            ),
            ("handbook", "unreadable"): self.tr(
                "Versi baru tidak terbaca oleh Sahut di komputer ini. Minta administrator memperbaruinya."
            ),
            ("faults", "some"): self.tr("Simpan diagnosa dan kirim ke administrator."),
        }.get((check.id, check.code), "")
