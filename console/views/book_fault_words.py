"""Faults of a handbook in plain words for who writes it: where it is, by its name, and what to do about it. The checker's own words
stay beside them: they say it to the letter."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QObject

from console.views.book_outline_model import Item, around
from contract.handbook_draft import DraftFault


class FaultWords(QObject):
    """Said in the language of the screen."""

    def place(self, fault: DraftFault, found: Sequence[Item]) -> str:
        """``Isu “Kartu hilang” · pertanyaan “Kapan hilangnya?”``; "" where nothing has a name."""
        parts = [self.item(item) for item in around(found, fault.file, fault.line) if item.name]
        return " · ".join(parts)

    def item(self, item: Item) -> str:
        """An item by what it is and what it is called."""
        return f"{self.part(item.part)} “{item.name}”"

    def part(self, part: str) -> str:
        """One item of a list of the handbook; a list nobody named is called as the file has it."""
        return {
            "issues": self.tr("Isu"),
            "categories": self.tr("Kategori"),
            "procedures": self.tr("SOP"),
            "steps": self.tr("Langkah"),
            "scripts": self.tr("Skrip"),
            "units": self.tr("Unit"),
            "estimates": self.tr("Perkiraan waktu"),
            "cross_selling": self.tr("Cross-selling"),
            "bcp": self.tr("BCP"),
            "queues": self.tr("Antrean"),
            "macros": self.tr("Makro"),
            "tools": self.tr("Tool"),
            "hours": self.tr("Jam layanan"),
            "holidays": self.tr("Hari libur"),
            "views": self.tr("Tampilan inbox"),
            "aux_reasons": self.tr("Alasan AUX"),
            "wrap_up_codes": self.tr("Kode wrap-up"),
            "customer_fields": self.tr("Data pelanggan"),
            "questions": self.tr("Pertanyaan"),
            "data": self.tr("Data"),
            "checks": self.tr("Cek tools"),
            "actions": self.tr("Langkah penyelesaian"),
            "escalation": self.tr("Eskalasi"),
            "note": self.tr("Catatan wajib"),
            "channels": self.tr("Kanal"),
            "routing": self.tr("Pembagian kontak"),
            "words": self.tr("Sebutan"),
        }.get(part, part)

    def sentence(self, what: str) -> str:
        """What the checker says, in words that tell what to do; what has none is said as it is."""
        for pattern, words in (*self._named(), *self._written(), *self._missing(), *self._sums()):
            if found := re.search(pattern, what):
                return words.format(*(one for one in found.groups() if one is not None))
        return self.tr("Tidak bisa dipakai seperti ini: {0}").format(what)

    def _named(self) -> list[tuple[str, str]]:
        """Something is named that is not there, or twice."""
        return [
            (r"there is no script '(.*)'", self.tr("Skrip “{0}” tidak ada. Periksa kodenya, atau tambahkan skrip itu.")),
            (r"there is no unit '(.*)'", self.tr("Unit “{0}” tidak ada. Periksa kodenya, atau tambahkan unit itu.")),
            (r"there is no queue '(.*)'", self.tr("Antrean “{0}” tidak ada. Periksa kodenya.")),
            (r"there is no step '(.*)'", self.tr("Langkah “{0}” tidak ada di SOP ini. Periksa kodenya.")),
            (r"there is no question '(.*)'", self.tr("Pertanyaan “{0}” tidak ada di isu ini. Periksa kodenya.")),
            (r"there is no estimate '(.*)'", self.tr("Perkiraan waktu “{0}” tidak ada. Pakai salah satu kode di estimates.")),
            (r"there is no tool '(.*)'", self.tr("Tool “{0}” tidak ada. Pakai salah satu kode di tools.")),
            (r"there is no category '(.*)'", self.tr("Kategori “{0}” tidak ada. Pakai salah satu kode di categories.")),
            (r"there is no cross-selling '(.*)'", self.tr("Cross-selling “{0}” tidak ada. Pakai salah satu kode di cross_selling.")),
            (r"there is no channel '(.*)'", self.tr("Kanal “{0}” tidak dikenal.")),
            (r"there are no hours '(.*)'", self.tr("Jam layanan “{0}” tidak ada. Periksa kodenya.")),
            (r"there is no \S.* '(.*)'", self.tr("“{0}” tidak ada di buku pegangan ini. Periksa kodenya.")),
            (r"the id '(.*)' is used twice", self.tr("Kode “{0}” dipakai dua kali. Beri salah satunya kode lain.")),
            (r"'(.*)' is written twice", self.tr("“{0}” ditulis dua kali. Hapus salah satunya.")),
            (r"the tool '(.*)' is named twice", self.tr("Tool “{0}” disebut dua kali.")),
            (r"'(.*)' already has the procedure '(.*)'", self.tr("Kanal “{0}” sudah punya SOP “{1}”.")),
            (r"the topic '(.*)' already leads to '(.*)'", self.tr("Topik “{0}” sudah menuju antrean “{1}”.")),
            (r"waits for itself: (.*)", self.tr("Langkah-langkah ini saling menunggu: {0}. Hapus salah satu after.")),
            (r"escalates in a circle: (.*)", self.tr("Eskalasi berputar: {0}. Harus ada yang terakhir.")),
            (r"a customer has no field '(.*)'", self.tr("Pelanggan tidak punya data “{0}”.")),
            (r"'(.*)' needs '(.*)', which the issue does not collect", self.tr("Tool “{0}” memerlukan “{1}”. Tambahkan di data isu ini.")),
            (r"goes where it has been already", self.tr("Tujuan eskalasi ini sudah disebut sebelumnya.")),
        ]  # fmt: skip

    def _written(self) -> list[tuple[str, str]]:
        """The text itself cannot be read."""
        return [
            (
                r"mapping values are not allowed",
                self.tr("Ada titik dua di tengah teks. Beri tanda kutip \"…\" pada teksnya, atau periksa baris di atasnya."),
            ),
            (
                r"could not find expected ':'",
                self.tr("Baris ini bukan “kunci: isi”. Periksa titik dua dan spasi di depannya, juga baris di atasnya."),
            ),
            (
                r"did not find expected",
                self.tr("Susunannya tidak cocok. Periksa spasi di depan baris ini dan tanda kurung atau kutip di atasnya."),
            ),
            (
                r"found character",
                self.tr("Ada tab atau tanda yang tidak boleh memulai teks. Pakai spasi, dan beri tanda kutip pada teksnya."),
            ),
            (r"found unexpected end of stream|while scanning a quoted", self.tr("Tanda kutip belum ditutup.")),
            (r"(undefined|unknown) alias", self.tr("Tanda * menunjuk ke sesuatu yang tidak ada.")),
            (r"unknown field '(.*)'", self.tr("“{0}” tidak dikenal di sini. Periksa ejaannya dan spasi di depannya.")),
            (r"missing required field '(.*)'", self.tr("“{0}” belum diisi di bagian ini.")),
            (r"expected '(.*)', got '(.*)'", self.tr("Isinya harus {0}, bukan {1}.")),
            (r"invalid enum value '(.*)'", self.tr("“{0}” bukan salah satu pilihan di sini.")),
            (r"must be a list", self.tr("Harus berupa daftar: tiap isi dimulai dengan tanda “-”.")),
            (r"holds no handbook", self.tr("Berkas utama kosong atau bukan buku pegangan.")),
            (r"must name the part it adds to", self.tr("Berkas ini harus dimulai dengan nama bagiannya, misalnya “scripts:”.")),
            (r"needs a line 'category:'", self.tr("Tulis baris “category: …” di atas, supaya jelas isu ini milik kategori apa.")),
            (r"names a category and brings no issues", self.tr("Kategorinya disebut, tetapi belum ada “issues:” di bawahnya.")),
            (r"braces that do not fit", self.tr("Kurung kurawal { } tidak berpasangan.")),
            (r"\{(.*)\} has no meaning here", self.tr("“{{{0}}}” tidak bisa dipakai di sini.")),
        ]  # fmt: skip

    def _missing(self) -> list[tuple[str, str]]:
        """Something has to be said that is not."""
        return [
            (r"an id must not be empty", self.tr("Kodenya (id) belum diisi.")),
            (r"^must not be empty", self.tr("Belum diisi.")),
            (r"the script '(.*)' says nothing", self.tr("Skrip “{0}” belum ada kalimatnya.")),
            (r"a category needs at least one issue", self.tr("Kategori ini belum punya isu.")),
            (r"a procedure needs at least one step", self.tr("SOP ini belum punya langkah.")),
            (r"a procedure for no channel", self.tr("SOP ini belum menyebut kanalnya.")),
            (r"a choice needs at least two", self.tr("Pilihan perlu paling sedikit dua isi yang berbeda: choices: [A, B].")),
            (r"only .*type choice has choices", self.tr("Hanya type: choice yang punya choices. Hapus choices, atau ganti type-nya.")),
            (r"a choice must not be empty", self.tr("Ada pilihan yang kosong.")),
            (r"a file is no answer", self.tr("Berkas bukan jawaban. Tanyakan apakah berkasnya ada (type: yes_no).")),
            (r"questions say it all", self.tr("Sudah ada questions; hapus probing.")),
            (r"in minutes or in working_days", self.tr("Isi salah satu saja: minutes atau working_days.")),
            (r"must be a moment with its offset", self.tr("Tanggal berlakunya tidak terbaca.")),
        ]  # fmt: skip

    def _sums(self) -> list[tuple[str, str]]:
        """Numbers and days that do not agree."""
        return [
            (r"the limit.* is below the target", self.tr("Batas (limit) lebih pendek dari tujuan (target).")),
            (r"must be at least (\d+)", self.tr("Harus paling sedikit {0}.")),
            (r"must not be negative", self.tr("Tidak boleh kurang dari nol.")),
            (r"must be between (\d+) and (\d+)", self.tr("Harus antara {0} dan {1}.")),
            (r"must be one of (.*)", self.tr("Harus salah satu dari: {0}.")),
            (r"begins on (.*) like (.*)", self.tr("Mulai berlaku {0}, hari yang sama dengan {1}. Pilih hari lain.")),
            (r"nested deeper than", self.tr("Terlalu banyak lapis. Periksa tanda kurungnya.")),
        ]  # fmt: skip
