"""What the telephone has to say."""

from PySide6.QtCore import QObject


class PhoneSentences(QObject):
    """One sentence a code (console.views.sentences)."""

    def table(self) -> dict[str, str]:
        """Code → sentence."""
        return {
            "no_call": self.tr("Tidak ada panggilan."),
            "no_telephone": self.tr("Meja ini tidak memakai telepon."),
            "call_was_over": self.tr("Panggilan itu sudah berakhir tanpa tiket; pelanggan tersimpan."),
            "number_forgotten": self.tr("Nomornya tidak tersimpan lagi di sini. Cari dari kartu pelanggan."),
            "asked_not_to_be_called": self.tr(
                "{name} minta tidak ditelepon. Tekan sekali lagi bila memang harus ditelepon."
            ),
            "call_has_its_own": self.tr(
                "Tiket itu sudah pindah. Panggilan ini tersimpan sebagai tiket #{number}; lanjutkan catatan di sana."
            ),
            "call_unwritten": self.tr(
                "Belum ada catatan. Tulis sambil berbicara: data, keluhan, hasil cek, solusi. Semuanya menjadi Internal Note."
            ),
            "phone_bad_number": self.tr("{number} bukan nomor telepon. Periksa angkanya."),
            "no_number": self.tr("{name} belum punya nomor telepon di sini."),
            "nobody_to_call": self.tr("Tidak ada pelanggan di layar. Buka tiket atau kartunya dulu."),
            "offline_dial": self.tr(
                "Offline: nomor di balik samaran ada di gateway. Yang pernah ditelepon dari komputer ini tetap bisa."
            ),
            "phone_refused": self.tr("Tidak bisa: {why}."),
            "phone_gone": self.tr(
                "Telepon sedang dijalankan lagi. Panggilan baru bisa beberapa detik lagi; tiket dan catatan aman."
            ),
            "transferring": self.tr("Penelepon ditransfer ke {to}…"),
            "extension_kept": self.tr("Ekstensi tersimpan."),
            "transfer_failed": self.tr(
                "Transfer ke {to} gagal ({code}). Penelepon masih bersama Anda; coba tujuan lain atau lanjutkan sendiri."
            ),
            "payment_back": self.tr("Penelepon kembali dari IVR pembayaran: {how}."),
            "payment_taken_back": self.tr("Penelepon diambil kembali dari IVR pembayaran."),
            "payment_left": self.tr(
                "Penelepon menutup telepon saat di IVR pembayaran. Cek statusnya sebelum mencatat."
            ),
            "payment_failed": self.tr(
                "Tidak bisa: {why}. Penelepon masih bersama Anda; coba lagi atau tawarkan cara lain."
            ),
            "no_payment_ivr": self.tr("Pusat layanan ini tidak memakai IVR pembayaran."),
            "no_outlet": self.tr("Tiket ini bukan dari outlet."),
            "nothing_to_tell": self.tr("Outlet ini tidak punya tiket lain yang terbuka."),
            "offline_tandem": self.tr("Offline: mendampingi perlu gateway. Panggilan tetap berjalan."),
            "no_tandem": self.tr("Anda tidak sedang mendampingi panggilan."),
            "may_not_tandem": self.tr("Mendampingi panggilan hanya untuk pelatih dan team leader."),
            "tandem_joined": self.tr("{name} mendampingi panggilan ini; lihat bilah telepon."),
            "tandem_over_to": self.tr("Penelepon dan tiketnya sekarang bersama {name}."),
            "tandem_not_joined": self.tr(
                "Tidak tersambung ke panggilan {name}. Coba lagi, atau periksa apakah panggilannya masih berjalan."
            ),
            "tandem_not_taken": self.tr(
                "Penelepon masih bersama {name}: belum bisa diambil alih. Coba lagi."
            ),
            "tandem_no_call": self.tr("{name} tidak sedang dalam panggilan."),
            "tandem_taken": self.tr("{with} sudah dalam tandem lain."),
            "tandem_over": self.tr("Tandem itu sudah berakhir."),
            "tandem_forbidden": self.tr("{name} bukan dari tim Anda."),
            "tandem_busy": self.tr("Selesaikan panggilan Anda dulu, atau tunggu telepon siap."),
            "tandem_failed": self.tr("Tidak bisa mendampingi {name} sekarang. Coba lagi."),
            "engine_died": self.tr(
                "Panggilan terputus karena program telepon berhenti; sudah dijalankan lagi. Hubungi kembali penelepon, catatan aman."
            ),
            "call_lost": self.tr(
                "Panggilan terputus: jaringan ke PBX hilang. Hubungi kembali penelepon, catatan aman."
            ),
            "sound_gone": self.tr(
                "{name} dicabut. Suara dipindah ke perangkat lain; pasang lagi bila tidak terdengar."
            ),
            "sound_back": self.tr("{name} terpasang lagi dan dipakai."),
            "no_sound": self.tr(
                "Tidak ada mikrofon atau speaker. Panggilan akan tanpa suara; pasang headset sebelum Avail."
            ),
        }
