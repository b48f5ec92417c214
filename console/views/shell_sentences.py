"""Sentences of the desk's shell: settings, keys, the bundle for help."""

from PySide6.QtCore import QObject


class ShellSentences(QObject):
    """By code, as console.views.sentences has them."""

    def table(self) -> dict[str, str]:
        return {
            "settings_exported": self.tr("Pengaturan disimpan ke berkas."),
            "settings_imported": self.tr("Pengaturan dari berkas berlaku sekarang."),
            "settings_partly": self.tr(
                "Pengaturan dari berkas berlaku, kecuali yang ini: {names}. Sahut di sini tidak mengenalnya, atau pusat menguncinya."
            ),
            "settings_not_read": self.tr(
                "Berkas itu bukan berkas pengaturan Sahut atau tidak terbaca. Tidak ada yang berubah."
            ),
            "keys_written": self.tr("Daftar pintasan disimpan sebagai PDF."),
            "bundle_saved": self.tr(
                "Diagnosa disimpan sebagai {name}. Isinya tanpa data pribadi; kirimkan ke administrator."
            ),
            "handed_over": self.tr("{count} tiket diserahkan ke {to}."),
            "handover_changed": self.tr(
                "Ada tiket di daftar yang baru saja berubah. Belum ada yang diserahkan, catatan Anda tetap. Periksa, lalu serahkan lagi."
            ),
            "list_copied": self.tr("Daftar serah terima disalin."),
            "list_printed": self.tr("Daftar serah terima disimpan sebagai PDF."),
            "trouble_reported": self.tr("{thing} dilaporkan; kabarnya ada di panel Kendala."),
            "no_bcp": self.tr("Tidak ada BCP yang berlaku."),
            "improvise_asked": self.tr("Izin diminta; team leader tim Anda melihatnya seketika."),
            "no_sop": self.tr("Tiket di layar tidak punya kontak dengan langkah SOP."),
            "sop_not_mine": self.tr("Kontak ini tidak sedang di tangan Anda."),
            "sop_done": self.tr("Semua langkah SOP kontak ini sudah selesai."),
            "unanswered_flagged": self.tr("Ditandai. Jawabannya datang kepada Anda dulu."),
            "help_asked": self.tr("Tangan Anda terangkat; team leader diberi tahu."),
            "unlock_wrong": self.tr("Kata sandi tidak cocok. Periksa huruf besar-kecilnya, lalu coba lagi."),
            "unlock_wrong_wait": self.tr(
                "Kata sandi tidak cocok. Kontak Anda tetap berjalan. Coba lagi dalam {seconds} detik."
            ),
            "unlock_wait": self.tr("Terlalu banyak percobaan. Coba lagi dalam {seconds} detik."),
            "unlock_failed": self.tr(
                "Kata sandi tidak dapat diperiksa di komputer ini. Pekerjaan Anda tersimpan. Coba lagi; bila tetap begini, "
                "keluar lalu masuk lagi."
            ),
            "lock_aux": self.tr(
                "Meja lama terkunci tanpa kontak, jadi presence Anda dipindah ke AUX. Pilih Avail bila sudah siap."
            ),
            "no_offer": self.tr("Tidak ada tawaran."),
            "watched": self.tr("Tiket diikuti: ada di Inbox, tampilan Diikuti."),
            "unwatched": self.tr("Tiket tidak diikuti lagi."),
            "no_draft_left": self.tr("Tidak ada draf rekan di tiket ini."),
            "nothing_to_undo": self.tr("Tidak ada yang bisa diurungkan."),
            "file_not_written": self.tr(
                "File tidak dapat ditulis di tempat itu. Pilih folder lain, atau periksa ruang disk."
            ),
        }
