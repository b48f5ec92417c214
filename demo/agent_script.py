"""What the colleague says, step by step: an agent by the book, with less imagination than a real one."""

from random import Random

_STEPS: tuple[tuple[str, ...], ...] = (
    ("Selamat datang di layanan kami, Bapak/Ibu {name}. Saya {agent}. Ada yang bisa saya bantu?",),
    ("Untuk keamanan data, mohon sebutkan nama lengkap dan nomor telepon yang terdaftar, Bapak/Ibu.",),
    (
        "Mohon informasikan nomor kontrak, tanggal, dan nominal transaksinya, Bapak/Ibu.",
        "Baik, boleh disebutkan nomor kontraknya dan kapan kejadiannya?",
    ),
    ("Mohon menunggu sebentar, Bapak/Ibu. Sedang kami periksa.",),
    ("Laporan sudah kami catat dengan nomor tiket {ticket}. Apakah ada hal lain yang bisa saya bantu?",),
    ("Terima kasih telah menghubungi kami, Bapak/Ibu {name}. Selamat beraktivitas.",),
)
STEPS = len(_STEPS)
#: After this step the colleague knows whether the matter is beyond tier 1, and what is said then instead.
CHECKED = 3
_PASSED_ON = "Laporan sudah kami teruskan ke unit terkait dengan nomor tiket {ticket}. Ada hal lain yang bisa saya bantu?"
ESCALATION = "Perlu pengecekan L2: transaksi tidak ditemukan pada sistem."
NOTE = "Data sesuai. Keluhan dicatat, solusi disampaikan. Hasil cek tools: normal."
CATEGORY_BY_QUEUE = {
    "livechat_gadai": ("pengaduan", "pelunasan_gagal"),
    "livechat_mitra": ("pengaduan", "saldo_mitra"),
}
OTHERWISE = ("informasi", "info_produk")
WRAP_UP = "selesai"
PASSED_ON = "eskalasi"
WAITING = "menunggu_pelanggan"
LEFT_FIRST = "pelanggan_pergi"


def line(step: int, chance: Random, *, name: str, agent: str, ticket: str, passed_on: bool = False) -> str:
    """What is said at ``step`` (from 0, below STEPS). Raises IndexError past the end."""
    text = chance.choice(_STEPS[step])
    if passed_on and step == CHECKED + 1:
        text = _PASSED_ON
    return text.format(name=name, agent=agent.split()[0], ticket=ticket)
