"""What the administration is called on the screen, and what the gateway's no to it means."""

from PySide6.QtCore import QObject

from console.views.book_fault_words import FaultWords
from console.views.words import Words
from contract.admin import CsvFault
from contract.errors import ErrorCode
from domain.contact import Channel
from domain.permissions import Role


class AdminWords(QObject):
    """Said in the language of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._faults = Words(), FaultWords()

    def section(self, key: str) -> str:
        return {
            "people": self.tr("Pengguna"),
            "teams": self.tr("Tim"),
            "roles": self.tr("Peran & skill"),
            "book": self.tr("Buku pegangan"),
            "parts": self.tr("Antrean, jam & makro"),
            "files": self.tr("Impor"),
            "desks": self.tr("Komputer"),
            "audit": self.tr("Audit"),
        }[key]

    def role(self, role: Role) -> str:
        return {
            Role.AGENT: self.tr("Agen"),
            Role.L2: self.tr("L2"),
            Role.VERIFIKATOR: self.tr("Verifikator"),
            Role.TRAINER: self.tr("Trainer"),
            Role.TEAM_LEADER: self.tr("Team leader"),
            Role.SUPERVISOR: self.tr("Supervisor"),
            Role.QC: self.tr("QC"),
            Role.LD: self.tr("LD"),
            Role.OUTBOUND: self.tr("Outbound"),
            Role.OUTLET_HELPDESK: self.tr("Helpdesk outlet"),
            Role.ADMIN: self.tr("Administrator"),
        }[role]

    def part(self, key: str) -> str:
        """A part of the handbook."""
        return {
            "queues": self.tr("Antrean"),
            "hours": self.tr("Jam layanan"),
            "holidays": self.tr("Hari libur"),
            "macros": self.tr("Makro"),
            "aux_reasons": self.tr("Alasan AUX"),
            "wrap_up_codes": self.tr("Kode wrap-up"),
        }[key]

    def field(self, key: str) -> str:
        """A field of an account, of an item or of a table; one that has no name here is called as the file has it."""
        return {
            "id": self.tr("Kode"),
            "date": self.tr("Tanggal"),
            "username": self.tr("Nama pengguna"),
            "name": self.tr("Nama"),
            "roles": self.tr("Peran"),
            "team": self.tr("Tim"),
            "skills": self.tr("Skill"),
            "skill": self.tr("Skill"),
            "capacity": self.tr("Kapasitas"),
            "extension": self.tr("Ekstensi telepon"),
            "active": self.tr("Aktif"),
            "channel": self.tr("Kanal"),
            "priority": self.tr("Prioritas"),
            "topics": self.tr("Topik"),
            "escalates_to": self.tr("Eskalasi ke"),
            "hours": self.tr("Jam layanan"),
            "clock_by_hours": self.tr("Jam SLA hanya berjalan saat buka"),
            "text": self.tr("Teks"),
            "mode": self.tr("Untuk"),
            "sets": self.tr("Tiket ikut diubah"),
            "sets.issue": self.tr("Ubah kategori · isu"),
            "sets.priority": self.tr("Ubah prioritas"),
            "category": self.tr("Kategori"),
            "issue": self.tr("Isu"),
            "system": self.tr("Kendala sistem"),
            "zone": self.tr("Zona"),
            "national": self.tr("Tutup di hari libur nasional"),
            "spans": self.tr("Tetap buka pukul"),
            "open": self.tr("Tetap buka pukul"),
            "mon": self.tr("Senin"),
            "tue": self.tr("Selasa"),
            "wed": self.tr("Rabu"),
            "thu": self.tr("Kamis"),
            "fri": self.tr("Jumat"),
            "sat": self.tr("Sabtu"),
            "sun": self.tr("Minggu"),
            "people": self.tr("Anggota"),
            "lead": self.tr("Team leader"),
            "move_to": self.tr("Pindah ke"),
            "city": self.tr("Kota"),
            "caller_type": self.tr("Jenis"),
            "segment": self.tr("Segmen"),
        }.get(key, key)

    def channel(self, channel: str) -> str:
        """A channel of the handbook; one that has no name here is called as the file has it."""
        try:
            return self._words.channel(Channel(channel))
        except ValueError:
            return channel

    def table(self, key: str) -> str:
        """A table that may be taken in."""
        return {
            "users": self.tr("Pengguna"),
            "customers": self.tr("Pelanggan"),
            "holidays": self.tr("Hari libur"),
            "macros": self.tr("Makro"),
        }[key]

    def refusal(self, code: ErrorCode, detail: dict[str, str]) -> str:
        """What the gateway did not take, and that nothing changed."""
        safe = self.tr("Tidak ada yang berubah.")
        return f"{self._refused(code, detail)} {safe}"

    def _refused(self, code: ErrorCode, detail: dict[str, str]) -> str:
        if code is ErrorCode.STALE:
            return self.tr("Orang lain baru saja mengubahnya. Muat ulang, lalu ubah lagi.")
        if detail.get("why") == "own":
            return self.tr("Hak sendiri tidak bisa ditambah. Minta administrator lain.")
        if detail.get("roles") == "last_admin":
            return self.tr("Ini administrator terakhir; harus ada satu yang tersisa.")
        if "file" in detail and "line" in detail:
            where, why = detail["file"], self._faults.sentence(detail.get("why", ""))
            return self.tr("{0} baris {1}: {2}").format(where, detail["line"], why)
        if code is ErrorCode.ILLEGAL_TRANSITION:
            return self.tr("Keadaannya baru saja berubah oleh orang lain; yang tampil sudah yang terbaru.")
        if code is ErrorCode.FORBIDDEN:
            return self.tr("Peran Anda tidak mengizinkannya.")
        if code is ErrorCode.NOT_FOUND:
            return self.tr("Sudah tidak ada. Muat ulang.")
        if detail.get("team") == "in_use":
            return self.tr("Masih ada {0} orang di tim ini. Pilih dulu ke mana mereka pindah.").format(
                detail.get("people", "")
            )
        if detail.get("queue") == "in_use":
            return self.tr("Antrean ini masih dipakai {0} tiket.").format(detail.get("tickets", ""))
        if detail.get("presence") == "offline":
            return self.tr("Orangnya sedang offline.")
        if field := detail.get("field"):
            return f"{self.field(field)}: {self.why(detail.get('why', ''), detail.get('value', ''))}."
        return self.tr("Gateway tidak menerimanya ({0}).").format(code.value)

    def why(self, word: str, value: str = "") -> str:
        """What is wrong with a value; what has no sentence here is said as the gateway says it."""
        known = {
            "empty": self.tr("wajib diisi"),
            "spaces": self.tr("tanpa spasi"),
            "taken": self.tr("sudah dipakai"),
            "unknown": self.tr("tidak dikenal"),
            "doubled": self.tr("ada dua kali"),
            "characters": self.tr("terlalu panjang atau berisi huruf terlarang"),
            "too_long": self.tr("terlalu panjang"),
            "elsewhere": self.tr("tidak di tim ini"),
            "same": self.tr("tim yang sama"),
            "own": self.tr("hak sendiri tidak bisa ditambah"),
            "yes_or_no": self.tr("harus ya atau tidak"),
            "channel=number": self.tr("harus kanal=angka"),
            "start-end": self.tr("harus jam-jam, misalnya 08:00-12:00"),
            "missing_column": self.tr("kolomnya tidak ada"),
            "unknown_column": self.tr("kolom tidak dikenal"),
            "doubled_column": self.tr("kolomnya ada dua kali"),
            "not_utf8": self.tr("bukan teks UTF-8; simpan ulang sebagai CSV UTF-8"),
            "nul": self.tr("berisi huruf yang tidak bisa disimpan"),
            "quotes": self.tr("tanda kutip tidak berpasangan"),
            "cells": self.tr("jumlah kolom tidak sama dengan judulnya"),
            "too_many": self.tr("terlalu banyak baris; bagi menjadi beberapa berkas"),
        }
        said = known.get(word, word)
        return f"{said} ({value})" if value else said

    def fault(self, fault: CsvFault) -> str:
        """``Baris 3 · Peran: tidak dikenal (raja)``."""
        where = self.tr("Baris {0}").format(fault.line)
        if fault.column:
            where = f"{where} · {self.field(fault.column)}"
        return f"{where}: {self.why(fault.why, fault.value)}"
