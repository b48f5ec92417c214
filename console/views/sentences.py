"""Sentences for what went wrong: what happened, what is safe, what to do."""

from PySide6.QtCore import QObject

from console.notices import Notice
from console.views.attachment_words import FileSentences
from console.views.later_sentences import LaterSentences
from console.views.network_sentences import NetworkSentences
from console.views.note_sentences import NoteSentences
from console.views.phone_sentences import PhoneSentences
from console.views.shell_sentences import ShellSentences


class Sentences(QObject):
    """One sentence a code, filled from the notice's detail."""

    def of(self, notice: Notice) -> str:
        """The sentence for ``notice``."""
        table = self._table()
        told = [name for name in ("since", "why") if notice.detail.get(name)]
        code = "_".join((notice.code, *told)) if notice.code == "handbook_changed" else notice.code
        text = table.get(code) or table["unexpected"]
        return text.format_map(_Gaps(notice.detail))

    def busy(self, code: str) -> str:
        """What is being done, while it takes."""
        return {"sign_in": self.tr("Masuk, membuka data di komputer ini…")}[code]

    def act(self, code: str) -> str:
        """The name of a way out."""
        return {"rescue": self.tr("Pulihkan"), "anew": self.tr("Mulai dengan data baru")}[code]

    def codes(self) -> frozenset[str]:
        """Every code that has words of its own."""
        return frozenset(self._table())

    def _table(self) -> dict[str, str]:
        return {
            **self._gateway(),
            **self._store(),
            **self._acts(),
            **self._words(),
            **ShellSentences().table(),
            **NetworkSentences().table(),
            **NoteSentences().table(),
            **FileSentences().table(),
            **PhoneSentences().table(),
        }

    def _gateway(self) -> dict[str, str]:
        return {
            "unreachable": self.tr(
                "Gateway {gateway} tidak dapat dihubungi. Data di komputer ini aman. "
                "Periksa jaringan atau alamatnya, lalu coba lagi."
            ),
            "bad_address": self.tr(
                "Alamat gateway {gateway} tidak terbaca. Tidak ada yang terkirim. "
                "Tulis seperti https://gateway.pusat.example, lalu coba lagi."
            ),
            "rubbish": self.tr(
                "Yang menjawab di {gateway} bukan gateway Sahut. Tidak ada yang terkirim. Periksa alamatnya atau jaringan Anda."
            ),
            "bad_credentials": self.tr(
                "Nama pengguna atau kata sandi tidak cocok. Tidak ada yang berubah. Periksa huruf besar-kecilnya, lalu coba lagi."
            ),
            "locked_out": self.tr(
                "Akun terkunci karena terlalu banyak percobaan. Pekerjaan Anda tetap tersimpan. "
                "Coba lagi {minutes} menit lagi atau hubungi team leader."
            ),
            "rate_limited": self.tr(
                "Terlalu banyak permintaan dalam waktu singkat. Tidak ada yang hilang. Tunggu sebentar, lalu coba lagi."
            ),
            "sign_in_again": self.tr(
                "Sesi Anda berakhir. Yang Anda tulis tersimpan dan tetap dikirim. Masuk lagi untuk melihat yang baru."
            ),
            "too_old": self.tr(
                "Gateway tidak lagi melayani versi Sahut ini. Yang Anda tulis tersimpan di komputer ini. "
                "Minta administrator memasang versi baru."
            ),
            "forbidden": self.tr(
                "Peran Anda tidak mengizinkan ini. Tidak ada yang berubah. Minta bantuan team leader."
            ),
            "not_found": self.tr(
                "Yang dimaksud sudah tidak ada di gateway. Teks Anda tersimpan. Periksa tiketnya."
            ),
            "invalid": self.tr("Gateway menolak isinya. Teks Anda tersimpan. Perbaiki, lalu kirim lagi."),
            "illegal_transition": self.tr(
                "Tiket sudah berubah status, langkah ini tidak berlaku lagi. Yang Anda tulis tersimpan. Lihat status terbarunya."
            ),
            "stale": self.tr(
                "Pelanggan menulis lagi sebelum balasan ini sampai. Balasan belum dikirim, teksnya tersimpan. "
                "Baca yang baru, lalu sunting atau kirim juga."
            ),
            "lease_lost": self.tr(
                "Kontak ini sudah dipegang agen lain. Balasan tidak dikirim, teksnya tersimpan. Koordinasikan dengan pemegangnya."
            ),
            "expired": self.tr(
                "Balasan terlalu lama menunggu dan mungkin tidak cocok lagi. Belum dikirim, teksnya tersimpan. "
                "Baca percakapannya, lalu putuskan."
            ),
            "depends_on_rejected": self.tr(
                "Ini bergantung pada pekerjaan lain yang ditolak. Teksnya tersimpan. Selesaikan yang itu dulu."
            ),
            "merged": self.tr(
                "Tiket ini sudah digabung ke tiket lain. Yang Anda tulis tersimpan. Buka tiket tujuannya, lalu lanjutkan di sana."
            ),
            "not_taken": self.tr(
                "Rekan itu tidak dapat menerima tiket ini. Tiket tetap di tempatnya, catatan Anda tersimpan. Pilih rekan atau antrean lain."
            ),
            **LaterSentences().table(),
            "fault": self.tr(
                "Sebagian sambungan ke gateway bermasalah, jadi yang baru bisa terlambat tampil atau terkirim. "
                "Yang Anda tulis tersimpan di komputer ini, dan Sahut terus mencoba lagi. "
                "Lanjutkan bekerja; bila pesan ini tidak hilang, laporkan ke team leader."
            ),
            "internal": self.tr(
                "Gateway mengalami kesalahan. Pekerjaan Anda tersimpan di komputer ini. Laporkan ke team leader."
            ),
        }

    def _store(self) -> dict[str, str]:
        return {
            "store_disk_full": self.tr(
                "Disk komputer ini penuh, jadi yang terakhir tidak tersimpan. Semua sebelumnya aman, teks Anda masih di layar. "
                "Kosongkan ruang, lalu simpan lagi."
            ),
            "store_disk_error": self.tr(
                "Disk gagal dibaca atau ditulis. Yang sudah tersimpan tidak diubah, teks Anda masih di layar. "
                "Salin teksnya dan laporkan komputer ini."
            ),
            "store_read_only": self.tr(
                "Folder data Sahut tidak boleh ditulis. Tidak ada yang berubah. "
                "Minta administrator memberi hak tulis pada folder data."
            ),
            "store_corrupt": self.tr(
                "Basis data di komputer ini rusak. Ia disisihkan, tidak dihapus, dan yang belum terkirim diselamatkan sebisanya. "
                "Pilih Pulihkan; sisanya diambil lagi dari gateway."
            ),
            "store_wrong_key": self.tr(
                "Kata sandi tidak membuka data di komputer ini. Datanya tetap utuh. "
                "Bila kata sandi baru diganti, masuklah saat gateway tersambung."
            ),
            "store_newer": self.tr(
                "Data di komputer ini dibuat versi Sahut yang lebih baru. Tidak disentuh dan tetap utuh. "
                "Jalankan versi terbaru, atau minta administrator memasangnya."
            ),
            "store_in_use": self.tr(
                "Sahut sudah berjalan untuk Anda di komputer ini. Tidak ada yang hilang. Pakai jendela yang sudah terbuka."
            ),
            "memory_only": self.tr(
                "Tidak ada tempat aman untuk kunci, jadi Sahut bekerja tanpa simpanan: selama gateway tersambung semuanya berjalan, "
                "tetapi yang belum terkirim hilang bila jendela ditutup."
            ),
            "memory_unsent": self.tr(
                "{count} pekerjaan belum terkirim dan hanya ada di memori, jadi hilang bila jendela ditutup. "
                "Tunggu sampai gateway tersambung dan semuanya terkirim, atau tutup sekali lagi untuk tetap keluar."
            ),
            "contacts_in_hand": self.tr(
                "Anda masih memegang {count} kontak. Bila Anda pergi, pelanggannya menunggu lama sebelum diberikan ke agen lain. "
                "Akhiri kontaknya dulu, atau ulangi sekali lagi untuk tetap keluar."
            ),
            "earlier_sent": self.tr(
                "Di komputer ini masih ada {count} pekerjaan Anda yang belum terkirim, dari masuk yang lalu. "
                "Semuanya utuh dan sedang dikirim. Draf dan yang perlu perhatian terlihat bila Anda masuk dengan simpanan."
            ),
            "earlier_kept": self.tr(
                "Di komputer ini masih ada {count} draf atau pekerjaan Anda yang perlu perhatian, dari masuk yang lalu. "
                "Semuanya utuh. Keluar, lalu masuk dengan simpanan untuk menyelesaikannya."
            ),
            "earlier_locked": self.tr(
                "Di komputer ini ada data Anda dari masuk yang lalu yang tidak terbuka, mungkin dengan pekerjaan belum terkirim. "
                "Datanya utuh. Keluar, lalu masuk dengan simpanan untuk membukanya."
            ),
            "never_here": self.tr(
                "Gateway {gateway} tidak dapat dihubungi, dan Anda belum pernah masuk di komputer ini, jadi belum ada data untuk "
                "bekerja tanpa gateway. Tidak ada yang berubah. Periksa jaringan atau alamatnya, lalu coba lagi."
            ),
            "password_changed": self.tr(
                "Gateway menerima kata sandi ini, tetapi data di komputer ini dikunci dengan kata sandi lama. Datanya utuh. "
                "Isi juga kata sandi lama, lalu Masuk, agar yang belum terkirim tetap ikut; atau mulai dengan data baru."
            ),
            "password_change": self.tr(
                "Kata sandi ini dari administrator dan hanya berlaku sekali. Isi kata sandi baru pilihan Anda, "
                "paling sedikit 10 huruf, lalu Masuk."
            ),
            "new_password_short": self.tr("Kata sandi baru paling sedikit 10 huruf. Belum ada yang berubah."),
            "new_password_same": self.tr(
                "Kata sandi baru harus lain dari yang diberikan administrator. Belum ada yang berubah."
            ),
            "old_password": self.tr(
                "Kata sandi lama itu tidak membuka data di komputer ini. Datanya utuh. "
                "Coba lagi, atau mulai dengan data baru."
            ),
            "offline_password": self.tr(
                "Gateway tidak dapat dihubungi, dan kata sandi ini tidak membuka data di komputer ini. Datanya utuh. "
                "Periksa kata sandinya, lalu coba lagi."
            ),
            "keyring_changed": self.tr(
                "Kunci di penyimpan kunci komputer ini sudah berganti, jadi data lama tidak bisa dibuka. Datanya tidak dihapus. "
                "Mulai dengan data baru, sisanya diambil dari gateway."
            ),
            "keyring_failed": self.tr(
                "Penyimpan kunci komputer ini terkunci. Data Anda utuh. Buka penyimpan kuncinya, lalu coba lagi."
            ),
            "key_broken": self.tr(
                "Berkas kunci di komputer ini rusak, jadi data lama tidak bisa dibuka. Datanya tidak dihapus. "
                "Mulai dengan data baru, sisanya diambil dari gateway."
            ),
            "settings_broken": self.tr(
                "Berkas pengaturan rusak, jadi pengaturan bawaan yang dipakai. Pekerjaan Anda tidak tersentuh. "
                "Pilih lagi bahasa dan tampilan di Pengaturan."
            ),
            "online_only": self.tr(
                "Komputer ini tidak punya penyimpan kunci yang aman, dan di sini dipilih bekerja tanpa simpanan. "
                "Masuklah saat gateway tersambung."
            ),
            "no_handbook": self.tr(
                "Gateway menerima kata sandi Anda, tetapi buku pegangan belum sampai ketika sambungan putus. Tidak ada yang hilang. "
                "Coba lagi saat gateway tersambung."
            ),
            "handbook_changed": self.tr(
                "Buku pegangan versi {version} diperbarui. Pilihan Anda mulai sekarang mengikutinya."
            ),
            "handbook_changed_since": self.tr(
                "Buku pegangan versi {version} berlaku sejak {since}. Pilihan Anda mulai sekarang mengikutinya."
            ),
            "handbook_changed_why": self.tr("Buku pegangan versi {version} kini berlaku: {why}"),
            "handbook_changed_since_why": self.tr(
                "Buku pegangan versi {version} berlaku sejak {since}: {why}"
            ),
            "handbook_unreadable": self.tr(
                "Gateway memakai buku pegangan versi {there} yang tidak terbaca oleh versi Sahut ini. Anda tetap bekerja dengan "
                "versi {version}, tidak ada yang hilang. Minta administrator memasang versi baru Sahut."
            ),
            "offline_expired": self.tr(
                "Waktu bekerja tanpa gateway sudah habis. Yang Anda tulis tetap tersimpan terenkripsi. "
                "Masuklah saat gateway tersambung."
            ),
        }

    def _acts(self) -> dict[str, str]:
        return {
            "offline_offer": self.tr(
                "Tawaran tidak bisa dijawab selagi offline. Gateway menawarkannya ke agen lain."
            ),
            "offline_unmask": self.tr(
                "Data tersamar hanya bisa dibuka saat gateway tersambung, karena setiap pembukaan dicatat."
            ),
            "offline_remote_search": self.tr("Offline: pencarian hanya di yang tersimpan di komputer ini."),
            "offline_older_messages": self.tr(
                "Pesan yang lebih lama ada di gateway dan terbaca lagi setelah tersambung."
            ),
            "offline_administration": self.tr(
                "Offline: administrasi memerlukan gateway. Tidak ada yang berubah."
            ),
            "offline_tool": self.tr(
                "Offline: tools ditanya lewat gateway. Yang terakhir diketahui tetap tampil."
            ),
            "offline_recording": self.tr(
                "Offline: rekaman yang sudah terkirim bisa didengar lagi begitu tersambung."
            ),
            "offline_lost_time": self.tr(
                "Offline: waktu hilang per hari ada di gateway. Buka lagi setelah tersambung."
            ),
            "offline_sign_in": self.tr("Masuk pertama kali memerlukan gateway."),
            "not_allowed": self.tr("Peran Anda tidak mengizinkan ini. Minta bantuan team leader."),
            "not_here": self.tr("Ini sudah tidak ada di komputer ini. Buka lagi dari Inbox."),
            "too_late": self.tr("Sudah dikirim, tidak bisa diurungkan lagi."),
            "empty_text": self.tr("Belum ada yang ditulis."),
            "too_long": self.tr(
                "Terlalu panjang: kanal ini menerima paling banyak {most} karakter. Teks Anda tetap di kotak tulis."
            ),
            "too_long_here": self.tr(
                "Terlalu panjang: di sini paling banyak {most} karakter. Teks Anda tetap di layar. Pendekkan, lalu simpan lagi."
            ),
            "contact_not_mine": self.tr(
                "Kontak ini dipegang {holder}. Anda bisa membaca dan menulis Internal Note."
            ),
            "contact_nobody": self.tr(
                "Kontak ini belum dipegang siapa pun. Terima tawarannya dulu untuk membalas."
            ),
            "unconfirmed": self.tr(
                "Jawaban gateway tidak sampai: belum terkonfirmasi. Sahut menanyakannya lagi; jangan ulangi dulu."
            ),
            "not_in_time": self.tr(
                "Tawaran sudah berakhir sebelum gateway menjawab. Tidak ada yang berubah."
            ),
            "unexpected": self.tr(
                "Terjadi kesalahan yang tidak terduga. Yang sudah tersimpan aman. Lanjutkan; bila terulang, laporkan ke team leader."
            ),
            "no_sound": self.tr(
                "Tidak ada perangkat suara, jadi tawaran dan pesan hanya terlihat, tidak terdengar. "
                "Sambungkan headset; suara kembali dengan sendirinya."
            ),
            "sound_device_gone": self.tr(
                "Perangkat suara pilihan Anda tidak ditemukan. Suara memakai perangkat bawaan komputer ini. "
                "Sambungkan lagi headset Anda."
            ),
            "no_voice": self.tr(
                "Komputer ini tidak punya suara Indonesia, jadi tidak ada yang diucapkan. Minta bagian TI memasangnya."
            ),
            "nothing_to_read": self.tr("Tidak ada pesan untuk dibacakan."),
            "sound_unreadable": self.tr(
                "Berkas suara Sahut tidak terbaca, jadi tawaran dan pesan hanya terlihat, tidak terdengar. "
                "Minta administrator memasang ulang Sahut."
            ),
        }

    def _words(self) -> dict[str, str]:
        return {
            "ticket_absent": self.tr(
                "Data tiket ini belum ada di komputer ini; Sahut mengambilnya dari gateway begitu tersambung. "
                "Draf dan yang belum terkirim tetap tersimpan."
            ),
            "draft_kept": self.tr("Draf Anda tersimpan; lanjutkan setelah data tiket ini ada lagi."),
            "bulk_most": self.tr("Paling banyak {most} tiket sekaligus."),
            "parked": self.tr("Tiket {number} diparkir."),
            "unparked": self.tr("Tiket {number} diambil kembali."),
            "passed_on": self.tr("Tiket {number} dipindahkan ke {to}."),
            "lead_kept": self.tr("Prospek dari tiket {number} dicatat; waktunya ada di Prospek."),
            "offer_kept": self.tr("Jawaban pelanggan di tiket {number} dicatat."),
            "no_problem": self.tr("Tidak ada masalah massal yang sedang berlangsung."),
            "customer_relinked": self.tr(
                "Pelanggan tiket ini baru saja diganti. Tidak ada yang berubah; buka menunya lagi."
            ),
            "merged_here": self.tr("Tiket {number} digabungkan ke {into}."),
            "merged_led": self.tr(
                "Tiket {number} digabungkan rekan ke tiket {into}, yang sekarang terbuka. Draf Anda ikut pindah; lanjutkan di sini."
            ),
            "number_copied": self.tr("Nomor tiket {number} disalin."),
            "spelled_right": self.tr("Tidak ada ejaan yang perlu diperiksa."),
            "note_not_quoted": self.tr("Internal Note tidak dikutip ke Public Reply."),
            "no_spelling": self.tr("Pemeriksa ejaan tidak tersedia di komputer ini."),
            "ticket_opened": self.tr("Tiket {number} dibuat. Nomor ini tetap dan boleh langsung disebutkan."),
            "tool_reported": self.tr("{tool} dilaporkan. Laporan digabung dengan agen lain."),
            "already_reported": self.tr("{tool} sudah Anda laporkan; kabarnya muncul di baris status."),
            "documented": self.tr("Dokumentasi tersimpan."),
            "nothing_unread": self.tr("Tidak ada tab yang belum dibaca."),
            "nothing_down": self.tr("Semua tools normal, tidak ada yang perlu dilaporkan."),
            "ticket_in_queue": self.tr(
                "Tiket ini dipindahkan ke {queue} dan bukan lagi milik Anda. Di sini hanya bisa dibaca; tutup tabnya bila selesai."
            ),
            "ticket_with": self.tr(
                "Tiket ini kini dipegang {holder}. Di sini hanya bisa dibaca; Internal Note tetap bisa ditulis."
            ),
            "ticket_read_only": self.tr("Tiket ini sudah pindah; di sini hanya bisa dibaca."),
            "ticket_gone": self.tr("Tiket ini sudah pindah; yang menerimanya kini menulis di sana."),
            "no_ticket": self.tr("Buka tiket dulu."),
            "ticket_offline": self.tr(
                "Offline: tiket {number} tidak ada di komputer ini. Bisa dibuka saat gateway tersambung."
            ),
            "ticket_elsewhere": self.tr(
                "Tiket {number} tidak ada di komputer ini: ia di antrean lain atau sudah lama selesai."
            ),
        }


class _Gaps(dict[str, str]):
    """A value that is missing shows as a dash, never as a brace."""

    def __missing__(self, key: str) -> str:
        return "–"
