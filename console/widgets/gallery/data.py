"""Fixed data of imagined persons for the pictures."""

from console.widgets.attention_tray import AttentionItem
from console.widgets.contact_tabs import ContactTab
from console.widgets.key_values import KeyValue
from console.widgets.nav_rail import NavItem
from console.widgets.offer_card import Offer
from console.widgets.presence_pill import PresenceChoice
from console.widgets.row_model import InboxRow
from console.widgets.step_strip import Step
from console.widgets.tool_strip import ToolHealth
from console.widgets.transcript_model import Delivery, RowKind, TranscriptRow

NAV = [
    NavItem("inbox", "inbox", "Inbox"),
    NavItem("calls", "phone", "Panggilan"),
    NavItem("tickets", "ticket", "Tiket"),
    NavItem("knowledge", "book-open", "Pengetahuan"),
    NavItem("kpi", "chart-column", "Kinerjaku"),
    NavItem("settings", "settings", "Pengaturan", bottom=True),
]

TABS = [
    ContactTab("inbox", "inbox", "Inbox", unread=7, pinned=True),
    ContactTab("c1", "message-circle", "Siti Rahmawati", clock="02:13"),
    ContactTab("c2", "message-circle", "Budi Santoso", clock="00:41", clock_tone="wait", unread=2),
    ContactTab("t1", "ticket", "#10198 Returned", unread=1),
    ContactTab("t2", "mail", "#10231 Bukti transfer"),
]

STEPS = [
    Step("greet", "Salam", "done"),
    Step("validate", "Validasi", "done"),
    Step("probe", "Probing", "now"),
    Step("check", "Cek tools"),
    Step("note", "Catatan"),
    Step("solve", "Solusi"),
    Step("close", "Tutup"),
]

TOOLS = [
    ToolHealth("ticket", "Ticket"),
    ToolHealth("core", "Core"),
    ToolHealth("wallet", "Wallet", "down", "11 mnt"),
]

CHOICES = [
    PresenceChoice("avail", "Avail", "ok", shortcut="Ctrl+1"),
    PresenceChoice("rest", "Istirahat", "wait", "AUX", shortcut="Ctrl+2"),
    PresenceChoice("pray", "Salat", "wait"),
    PresenceChoice("toilet", "Toilet", "wait"),
    PresenceChoice("system", "Kendala sistem", "bad"),
    PresenceChoice("offline", "Offline", "muted", "Selesai", enabled=False, reason="2 kontak masih terbuka"),
]

_DAY = "Minggu, 22 November 2026"
_BEFORE = "Kamis, 12 November 2026"

TALK = [
    TranscriptRow("m0", RowKind.CUSTOMER, "Kapan jatuh tempo gadai saya ya?", "Siti", "09:12", _BEFORE),
    TranscriptRow(
        "m1",
        RowKind.REPLY,
        "Selamat pagi, Ibu Siti. Jatuh tempo kredit Ibu tanggal 24 November 2026. Rinciannya ada di "
        "https://bantuan.contoh.id/gadai/jatuh-tempo.",
        "Rina",
        "09:13",
        _BEFORE,
        Delivery.RECEIVED,
    ),
    TranscriptRow(
        "m2", RowKind.SYSTEM, "Live chat masuk dari situs · menunggu 00:09 · diterima 10:39:52", day=_DAY
    ),
    TranscriptRow(
        "m3", RowKind.BOT, "Halo 👋 Saya asisten otomatis. Ada yang bisa dibantu?", "", "10:39", _DAY
    ),
    TranscriptRow(
        "m4",
        RowKind.CUSTOMER,
        "Saya sudah bayar pelunasan tadi pagi lewat aplikasi, tapi statusnya masih aktif 😟",
        "Siti",
        "10:40",
        _DAY,
    ),
    TranscriptRow(
        "m5",
        RowKind.REPLY,
        "Mohon maaf atas ketidaknyamanannya, Ibu Siti. Saya cek dulu ya. Boleh dikirim nomor bukti bayarnya?",
        "Rina",
        "10:41",
        _DAY,
        Delivery.SENT,
    ),
    TranscriptRow(
        "m6",
        RowKind.NOTE,
        "Cek Core: kredit 1180…442 aktif, belum ada pelunasan hari ini. Cek Wallet: down, data terakhir 10:31.",
        "Disusun dari cek tools",
        "10:41:58",
        _DAY,
        Delivery.DELAYED,
        "gateway tidak tersambung",
    ),
    TranscriptRow(
        "m7",
        RowKind.REPLY,
        "Baik, Ibu. Buktinya sudah kami terima 🙏",
        "Rina",
        "10:42",
        _DAY,
        Delivery.STORED,
    ),
]

DELIVERIES = [
    TranscriptRow(f"d{at}", RowKind.REPLY, f"Balasan contoh {at + 1}.", "Rina", "10:42", _DAY, state, detail)
    for at, (state, detail) in enumerate(
        [
            (Delivery.STORED, ""),
            (Delivery.DELAYED, "gateway tidak tersambung"),
            (Delivery.SENT, ""),
            (Delivery.RECEIVED, ""),
            (Delivery.REJECTED, "kontak sudah dialihkan, teks tersimpan"),
            (Delivery.UNCONFIRMED, "sedang ditanyakan ke kanal"),
        ]
    )
]

PRODUCT = [
    KeyValue("Pinjaman", "Rp1.250.000", strong=True),
    KeyValue("Jatuh tempo", "24 Nov 2026 · 2 hari", "wait"),
    KeyValue("Outlet", "Sleman, Jalan Magelang"),
]

INBOX = [
    InboxRow(
        "c1",
        "message-circle",
        "Siti Rahmawati",
        "Saya sudah bayar pelunasan tadi pagi lewat aplikasi, tapi statusnya masih aktif 😟",
        "Gadai",
        "Aktif",
        "ok",
        "04:31",
        "wait",
        "10:40",
        0,
    ),
    InboxRow(
        "c2",
        "message-circle",
        "Budi Santoso",
        "Kode OTP tidak masuk sejak kemarin",
        "Akun",
        "Aktif",
        "ok",
        "01:12",
        "bad",
        "10:41",
        2,
    ),
    InboxRow(
        "t1",
        "ticket",
        "#10198 Dewi Lestari",
        "Dikembalikan L2: nomor rekening belum ada",
        "L2",
        "Returned",
        "bad",
        "11:40",
        "wait",
        "10:22",
        1,
    ),
    InboxRow(
        "t2",
        "mail",
        "#10231 Agus Wijaya",
        "Bukti transfer terlampir, mohon diperiksa",
        "Email",
        "Open",
        "act",
        "14:05",
        "ok",
        "09:58",
        0,
        Delivery.DELAYED,
    ),
    InboxRow(
        "t3",
        "phone",
        "Rumah Makan Sederhana",
        "Minta dihubungi kembali setelah pukul 13",
        "Mitra",
        "Pending",
        "wait",
        "",
        "muted",
        "09:31",
        0,
        Delivery.RECEIVED,
    ),
    InboxRow(
        "t4",
        "globe",
        "@kopi_sore",
        "Apakah promo cicilan masih ada?",
        "Sosial media",
        "Open",
        "act",
        "lewat 00:48",
        "bad",
        "09:12",
        3,
        Delivery.REJECTED,
    ),
    InboxRow(
        "t5",
        "mail",
        "#10177 Maria Ulfah",
        "Terima kasih, sudah beres",
        "Email",
        "Solved",
        "muted",
        "",
        "muted",
        "Kemarin",
        0,
        Delivery.SENT,
    ),
]

OFFER = Offer(
    "o1",
    "message-circle",
    "Live chat",
    "Nur Aini",
    "Gadai · Pelunasan",
    "00:12",
    "“Min, kenapa saldo saya belum kembali?”",
)
REASONS = [
    ("tool", "Tools sedang down"),
    ("skill", "Bukan keahlian saya"),
    ("conflict", "Mengenal pelanggan"),
]

ATTENTION = [
    AttentionItem(
        "a1",
        "Balasan kepada Budi Santoso belum dikirim",
        "Pelanggan menulis 2 pesan baru setelah Anda menulis. Baca dulu, lalu kirim atau ubah.",
        "Baik Pak Budi, silakan coba lagi dalam 10 menit.",
        "10:38",
        "wait",
        (("edit", "Buka dan ubah"), ("send", "Kirim tetap"), ("drop", "Buang")),
    ),
    AttentionItem(
        "a2",
        "Catatan pada #10198 ditolak",
        "Tiket sudah ditutup oleh Andi pukul 10:30. Teks Anda tersimpan.",
        "Nomor rekening sudah dilengkapi nasabah.",
        "10:31",
        "bad",
        (("reopen", "Buka kembali tiket"), ("copy", "Salin teks")),
    ),
]
