"""What bars the way to the gateway, in words: what happened, what is safe, what to do."""

from PySide6.QtCore import QObject


class NetworkSentences(QObject):
    """By the code of console.sync.errors.BlockedBy; {gateway}, {proxy}, {status} and {file} are filled in."""

    def table(self) -> dict[str, str]:
        """Each code's sentence in the language of the window."""
        return {**self._proxy(), **self._certificate()}

    def _proxy(self) -> dict[str, str]:
        return {
            "proxy_login": self.tr(
                "Proksi {proxy} meminta nama dan kata sandi yang benar. Data di komputer ini aman. "
                "Isi keduanya di bagian Jaringan, lalu coba lagi."
            ),
            "proxy_refuses": self.tr(
                "Proksi {proxy} menolak sambungan ke {gateway} ({status}). Data di komputer ini aman. "
                "Minta administrator jaringan mengizinkan alamat itu."
            ),
            "proxy_away": self.tr(
                "Proksi {proxy} tidak dapat dihubungi. Data di komputer ini aman. "
                "Periksa jaringan atau alamat proksi di bagian Jaringan, lalu coba lagi."
            ),
            "proxy_address": self.tr(
                "Alamat proksi {proxy} tidak terbaca. Tidak ada yang terkirim. "
                "Tulis seperti http://proksi.pusat.example:3128 di bagian Jaringan."
            ),
        }

    def _certificate(self) -> dict[str, str]:
        return {
            "certificate_unknown": self.tr(
                "Sertifikat {gateway} tidak dikenal komputer ini, jadi tidak ada yang dikirim ke sana. Data di komputer ini aman. "
                "Minta administrator berkas CA pusat, lalu pilih di bagian Jaringan."
            ),
            "certificate_expired": self.tr(
                "Sertifikat {gateway} sudah lewat masa berlakunya. Tidak ada yang terkirim, data di komputer ini aman. "
                "Periksa tanggal komputer ini; bila benar, beri tahu administrator gateway."
            ),
            "certificate_early": self.tr(
                "Sertifikat {gateway} belum berlaku. Tidak ada yang terkirim, data di komputer ini aman. "
                "Periksa tanggal komputer ini; bila benar, beri tahu administrator gateway."
            ),
            "certificate_host": self.tr(
                "Yang menjawab di {gateway} memakai sertifikat untuk alamat lain. Tidak ada yang terkirim, data di komputer ini "
                "aman. Periksa alamatnya; bila benar, beri tahu administrator gateway."
            ),
            "ca_file": self.tr(
                "Berkas CA {file} tidak dapat dibaca. Tidak ada yang terkirim, data di komputer ini aman. "
                "Pilih berkas PEM dari administrator di bagian Jaringan."
            ),
        }
