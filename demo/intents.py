"""What an agent's line asks of a customer, by simple rules. The first customer in the world who reads everything."""

import re
from enum import StrEnum


class Intent(StrEnum):
    GREETING = "greeting"
    ASKS_NAME = "asks_name"
    ASKS_PHONE = "asks_phone"
    ASKS_NIK = "asks_nik"
    ASKS_CITY = "asks_city"
    ASKS_CONTRACT = "asks_contract"
    ASKS_WHEN = "asks_when"
    ASKS_AMOUNT = "asks_amount"
    ASKS_HOW_PAID = "asks_how_paid"
    ASKS_OUTLET = "asks_outlet"
    ASKS_GOODS = "asks_goods"
    ASKS_PROOF = "asks_proof"
    STILL_THERE = "still_there"
    WAIT = "wait"
    SORRY = "sorry"
    PASSED_ON = "passed_on"
    MORE = "more"
    CLOSING = "closing"


#: In the order in which a customer answers.
_RULES: tuple[tuple[Intent, str], ...] = (
    (Intent.STILL_THERE, r"masih (terhubung|di sana|ada)\b"),
    (Intent.GREETING, r"selamat (datang|pagi|siang|sore|malam)|ada yang (bisa|dapat)"),
    (Intent.SORRY, r"mohon maaf|maaf atas"),
    (Intent.ASKS_NAME, r"nama (lengkap|ibu|bapak|anda)|dengan siapa|sebutkan nama"),
    (Intent.ASKS_PHONE, r"nomor (telepon|hp|ponsel|handphone)"),
    (Intent.ASKS_NIK, r"\bnik\b|nomor (ktp|induk)"),
    (Intent.ASKS_CITY, r"(di|dari) kota|domisili|kota mana"),
    (Intent.ASKS_CONTRACT, r"nomor (kontrak|pesanan|rekening)|kontraknya"),
    (Intent.ASKS_WHEN, r"\bkapan\b|tanggal|jam berapa|hari apa"),
    (Intent.ASKS_AMOUNT, r"nominal|berapa jumlah|jumlahnya|berapa rupiah"),
    (Intent.ASKS_HOW_PAID, r"lewat (bank|apa|mana)|melalui apa|dompet apa|metode"),
    (Intent.ASKS_OUTLET, r"outlet (mana|apa|yang)"),
    (Intent.ASKS_GOODS, r"barang apa|jenis barang"),
    (Intent.ASKS_PROOF, r"bukti (transaksi|bayar|pembayaran|transfer)"),
    (Intent.WAIT, r"mohon (menunggu|tunggu|ditunggu)|sebentar|sedang (kami|saya) (cek|periksa)"),
    (Intent.PASSED_ON, r"teruskan|nomor tiket|1 ?x ?24|hari kerja|sudah (berhasil|selesai|kami proses)"),
    (Intent.MORE, r"ada (hal )?lain|bantuan lain|bantu lagi|ada lagi"),
    (Intent.CLOSING, r"terima kasih (telah|sudah) menghubungi|selamat beraktivitas|sampai jumpa"),
)
_COMPILED = tuple((intent, re.compile(pattern)) for intent, pattern in _RULES)


def read(text: str) -> list[Intent]:
    """Everything ``text`` asks or tells, in the order it is answered; empty when the customer cannot make anything of it."""
    lower = text.casefold()
    return [intent for intent, pattern in _COMPILED if pattern.search(lower)]
