"""Emoji of the floor with the names agents look for. Unicode's own English names are searched besides."""

import unicodedata
from dataclasses import dataclass

#: Emoji, Indonesian name and further words; in the order in which they are offered.
_SET = """
🙏 terima kasih, tangan memohon, maaf, salam
😊 senyum ramah, senang, tersipu
👍 jempol, oke, setuju, bagus
🙂 senyum, ramah
😀 gembira, tertawa, senang
😃 gembira mata lebar, senang
😄 tertawa, senang
😁 nyengir, senang
😅 lega, keringat, tertawa malu
😂 tertawa sampai menangis, lucu
🤣 tertawa terguling, lucu
😉 kedip, mengerti
😍 suka sekali, mata cinta
🥰 sayang, hati
😘 cium, sayang
😇 baik hati, malaikat
🤗 peluk, hangat
🤩 kagum, mata bintang
🥳 pesta, selamat, merayakan
😎 keren, kacamata hitam
🤔 berpikir, sebentar, menimbang
🧐 memeriksa, meneliti
😐 datar, biasa
😶 diam, tanpa kata
🙄 memutar mata, bosan
😌 lega, tenang
😔 sedih, menyesal, kecewa
😟 khawatir, cemas
😢 menangis, sedih
😭 menangis keras, sedih sekali
😞 kecewa, sedih
😣 susah, bertahan
😥 sedih tapi lega, keringat
😓 lelah, keringat dingin
😰 cemas, keringat
😱 terkejut, takut
😨 takut, ngeri
😳 malu, terkejut
😡 marah sekali
😠 marah
😤 kesal, mendengus
😴 tidur, mengantuk
🤒 sakit, demam
😷 masker, sakit
🤕 cedera, sakit
🥺 memohon, mata berkaca
😬 meringis, canggung
🤝 jabat tangan, sepakat, kerja sama
👋 lambaian, halo, sampai jumpa
👌 oke, sempurna
✌️ damai, dua jari
🤞 semoga, harap
👏 tepuk tangan, selamat
🙌 angkat tangan, hore, syukur
💪 kuat, semangat
☝️ telunjuk ke atas, perhatian, satu
👇 lihat bawah, telunjuk ke bawah
👆 lihat atas, telunjuk ke atas
👉 lihat kanan, telunjuk ke kanan
👈 lihat kiri, telunjuk ke kiri
✋ tangan, berhenti, tunggu
🤲 doa, tangan terbuka
✍️ menulis, tanda tangan
👀 melihat, mata
🙋‍♀️ angkat tangan, saya, bertanya
🙋‍♂️ angkat tangan, saya, bertanya
🙇 membungkuk, hormat, maaf
👩‍💻 agen perempuan, komputer, petugas
👨‍💻 agen laki-laki, komputer, petugas
🧑‍🔧 teknisi, perbaikan
👮 polisi, petugas
👨‍👩‍👧 keluarga
❤️ hati merah, cinta, sayang
🧡 hati jingga
💛 hati kuning
💚 hati hijau
💙 hati biru
💜 hati ungu
🤍 hati putih
💔 patah hati, kecewa
✨ kilau, bersinar, baru
⭐ bintang, penilaian
🌟 bintang bersinar, istimewa
🎉 pesta, selamat, perayaan
🎊 konfeti, selamat
🎁 hadiah, kado, promo
🎈 balon, ulang tahun
🎂 kue ulang tahun
🏆 piala, juara
🥇 medali emas, juara satu
✅ centang, selesai, sudah, beres
☑️ kotak centang, dipilih
✔️ centang, benar
❌ silang, salah, batal, tidak
❎ silang, tidak
⚠️ peringatan, awas, hati-hati
❗ tanda seru, penting
❓ tanda tanya, bertanya
ℹ️ informasi, keterangan
🔔 lonceng, pemberitahuan, pengingat
🔕 tanpa suara, senyap
🚫 dilarang, tidak boleh
⛔ berhenti, dilarang masuk
🆗 oke
🆕 baru
🔴 lingkaran merah, gangguan
🟡 lingkaran kuning, menunggu
🟢 lingkaran hijau, normal, aktif
🔵 lingkaran biru
1️⃣ satu, langkah pertama, angka
2️⃣ dua, langkah kedua, angka
3️⃣ tiga, langkah ketiga, angka
4️⃣ empat, langkah keempat, angka
5️⃣ lima, langkah kelima, angka
➡️ panah kanan, berikutnya
⬅️ panah kiri, sebelumnya
⬆️ panah atas, naik
⬇️ panah bawah, turun
🔄 ulangi, muat ulang, perbarui
⏳ jam pasir, menunggu, proses
⌛ jam pasir habis, waktu
⏰ alarm, pengingat, jatuh tempo
🕐 jam, waktu
📅 kalender, tanggal, jadwal
🗓️ kalender, jadwal
📌 pin, penting
📍 lokasi, alamat, outlet
🗺️ peta, lokasi
🏠 rumah, alamat
🏢 kantor, gedung
🏪 outlet, toko, gerai
🏦 bank
🏧 ATM
🏥 rumah sakit
🕌 masjid, salat
💰 uang, dana
💵 uang tunai, lembar uang
💳 kartu, pembayaran
🪙 koin, emas
🥇 emas, medali
💎 permata, perhiasan, gadai
💍 cincin, perhiasan, gadai
⌚ jam tangan, gadai
📈 naik, grafik
📉 turun, grafik
🧾 struk, bukti bayar, kuitansi
📄 dokumen, surat
📃 surat, dokumen
📑 berkas, dokumen
📋 formulir, daftar, salin
📝 catatan, menulis, formulir
🖊️ pena, tanda tangan
📎 lampiran, klip
🔗 tautan, link
📁 map, arsip
🗂️ arsip, berkas
🖨️ cetak, printer
📷 kamera, foto
🖼️ gambar, foto
📱 ponsel, aplikasi, hp
💻 laptop, komputer
🖥️ komputer
☎️ telepon
📞 gagang telepon, menelepon
📲 ponsel, kirim, unduh
💬 pesan, chat, percakapan
🗨️ balasan, pesan
📧 email, surel
✉️ surat, email
📨 surat masuk
📤 kirim, kotak keluar
📥 terima, kotak masuk
📦 paket, kiriman
🚚 pengiriman, truk
🛵 motor, ojek, mitra
🚗 mobil
✈️ pesawat, perjalanan
🔍 cari, periksa
🔒 terkunci, aman
🔓 terbuka, buka blokir
🔑 kunci, sandi
🛡️ perlindungan, aman
🪪 KTP, kartu identitas
👤 profil, orang
👥 tim, orang-orang
🛠️ perbaikan, alat
⚙️ pengaturan, proses
🔧 perbaikan, kunci pas
🐞 kutu, bug, kesalahan
💡 ide, saran, lampu
🔋 baterai
📶 sinyal, jaringan
🌐 internet, web, situs
☀️ pagi, matahari, cerah
🌤️ cerah berawan, pagi
🌙 malam, bulan
🌧️ hujan
🌈 pelangi
🌹 mawar, bunga
💐 buket bunga, selamat
🌸 bunga
☕ kopi, istirahat
🍚 nasi, makan
🇮🇩 Indonesia, bendera
"""


@dataclass(frozen=True)
class Emoji:
    """``name``: what it is called; ``also``: other words it is found by."""

    face: str
    name: str
    also: str


def _read() -> tuple[Emoji, ...]:
    found: dict[str, Emoji] = {}
    for line in _SET.strip().splitlines():
        face, _, words = line.partition(" ")
        name, *others = (word.strip() for word in words.split(","))
        english = unicodedata.name(face[0], "").lower()
        found.setdefault(face, Emoji(face, name, " ".join((*others, english))))
    return tuple(found.values())


EMOJI = _read()
