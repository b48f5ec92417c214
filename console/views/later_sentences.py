"""Sentences about replies for a later time."""

from PySide6.QtCore import QObject


class LaterSentences(QObject):
    """By the code of the notice."""

    def table(self) -> dict[str, str]:
        return {
            "scheduled": self.tr("Balasan dijadwalkan, dikirim {at}."),
            "cannot_wait": self.tr(
                "Balasan di kanal ini tidak bisa dijadwalkan. Teks Anda masih di kotak tulis. Kirim sekarang."
            ),
            "files_left": self.tr(
                "Teksnya kembali ke kotak tulis, lampirannya tidak ikut. Lampirkan lagi sebelum mengirim."
            ),
            "already_sent": self.tr(
                "Balasan itu sudah terkirim pada waktunya, sebelum pembatalan sampai. "
                "Tidak ada yang terkirim dua kali. Periksa percakapannya."
            ),
            "held_stale": self.tr(
                "Pelanggan menulis lagi sebelum waktunya, jadi balasan terjadwal belum dikirim. "
                "Teksnya tersimpan. Baca yang baru, lalu putuskan."
            ),
            "held_rests": self.tr(
                "Tiketnya sudah selesai sebelum waktunya, jadi balasan terjadwal belum dikirim. Teksnya tersimpan. Kirim atau buang."
            ),
            "held_merged": self.tr(
                "Tiketnya digabung ke tiket ini, jadi balasan terjadwal belum dikirim. Teksnya tersimpan. "
                "Baca percakapannya, lalu putuskan."
            ),
            "held_lease_lost": self.tr(
                "Tiket atau kontaknya sudah dipegang orang lain, jadi balasan {author} belum dikirim. "
                "Teksnya tersimpan. Koordinasikan, lalu putuskan."
            ),
            "held_forbidden": self.tr(
                "Penulisnya, {author}, tidak berhak lagi membalas di sini. Belum dikirim, teksnya tersimpan. Putuskan siapa yang membalas."
            ),
            "held_expired": self.tr(
                "Gateway mati saat waktunya tiba dan balasan mungkin tidak cocok lagi. Belum dikirim, teksnya tersimpan. "
                "Baca percakapannya, lalu putuskan."
            ),
            "held_failed": self.tr(
                "Gateway gagal mengirim balasan terjadwal. Teksnya tersimpan. Coba kirim lagi, atau laporkan ke team leader."
            ),
        }
