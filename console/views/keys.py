"""Every key of the console, named once: shortcuts, tooltips and the list under F1 come from here.

No single key does anything by itself, and no F-key ends a contact or a ticket (ui: Keyboard).
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject

from console.widgets.composer import SUBMIT_KEY, SWITCH_KEY
from console.widgets.offer_card import ACCEPT_KEY, REJECT_KEY
from console.widgets.undo_bar import UNDO_KEY


class Group(StrEnum):
    PLACES = "places"
    CONTACT = "contact"
    CALL = "call"
    TICKET = "ticket"
    INBOX = "inbox"
    WRITING = "writing"
    PRESENCE = "presence"


@dataclass(frozen=True)
class Key:
    """``by`` tells who binds it: the workspace, or the widget that owns the act."""

    id: str
    sequence: str
    group: Group
    by: str = "workspace"


KEYS: tuple[Key, ...] = (
    Key("help", "F1", Group.PLACES),
    Key("inbox", "Ctrl+1", Group.PLACES),
    Key("palette", "Ctrl+K", Group.PLACES),
    Key("search", "Ctrl+F", Group.PLACES),
    Key("attention", "Ctrl+2", Group.PLACES),
    Key("settings", "Ctrl+,", Group.PLACES),
    Key("handover", "Ctrl+3", Group.PLACES),
    Key("unanswered", "Ctrl+Alt+Q", Group.PRESENCE),
    Key("raise_hand", "Ctrl+Alt+H", Group.PRESENCE),
    Key("notices", "Ctrl+Alt+B", Group.PLACES),
    Key("lock", "Ctrl+Alt+L", Group.PLACES),
    Key("next_tab", "Ctrl+Tab", Group.PLACES),
    Key("previous_tab", "Ctrl+Shift+Tab", Group.PLACES),
    Key("next_unread", "Ctrl+J", Group.PLACES),
    Key("close_tab", "Ctrl+W", Group.PLACES),
    Key("next_pane", "F6", Group.PLACES),
    Key("previous_pane", "Shift+F6", Group.PLACES),
    Key("accept", ACCEPT_KEY, Group.CONTACT, "offer card"),
    Key("reject", REJECT_KEY, Group.CONTACT, "offer card"),
    Key("hang_up", "Ctrl+Alt+E", Group.CALL),
    Key("hold", "Ctrl+Alt+W", Group.CALL),
    Key("mute", "Ctrl+Alt+M", Group.CALL),
    Key("transfer_call", "Ctrl+Alt+T", Group.CALL),
    Key("complete_transfer", "Ctrl+Alt+S", Group.CALL),
    Key("join_calls", "Ctrl+Alt+G", Group.CALL),
    Key("payment_ivr", "Ctrl+Alt+V", Group.CALL),
    Key("take_back", "Ctrl+Alt+X", Group.CALL),
    Key("keypad", "Ctrl+Alt+K", Group.CALL),
    Key("pause_recording", "Ctrl+Alt+R", Group.CALL),
    Key("call_customer", "Ctrl+Alt+C", Group.CALL),
    Key("dial", "Ctrl+Alt+D", Group.CALL),
    Key("tell_status", "Ctrl+Alt+I", Group.CALL),
    Key("tandem", "Ctrl+Alt+U", Group.CALL),
    Key("tandem_listen", "Ctrl+Alt+1", Group.CALL),
    Key("tandem_whisper", "Ctrl+Alt+2", Group.CALL),
    Key("tandem_barge", "Ctrl+Alt+3", Group.CALL),
    Key("tandem_take", "Ctrl+Alt+4", Group.CALL),
    Key("calls", "Ctrl+4", Group.PLACES),
    Key("news", "Ctrl+5", Group.PLACES),
    Key("leads", "Ctrl+Shift+3", Group.PLACES),
    Key("hands", "Ctrl+Shift+4", Group.PLACES),
    Key("incidents", "Ctrl+Shift+7", Group.PLACES),
    Key("mass", "Ctrl+Shift+8", Group.PLACES),
    Key("questions", "Ctrl+Shift+9", Group.PLACES),
    Key("recordings", "", Group.PLACES),
    Key("admin", "", Group.PLACES),
    Key("end_contact", "Ctrl+Shift+E", Group.CONTACT),
    Key("validate", "Ctrl+Shift+V", Group.CONTACT),
    Key("sop_step", "Ctrl+Alt+5", Group.CONTACT),
    Key("sop_open", "Ctrl+Alt+6", Group.CONTACT),
    Key("sop_figure", "Ctrl+Alt+7", Group.CONTACT),
    Key("upset", "Ctrl+Alt+8", Group.CONTACT),
    Key("customer_menu", "Ctrl+Shift+D", Group.CONTACT),
    Key("probing", "Ctrl+Alt+P", Group.CONTACT),
    Key("compose_note", "Ctrl+Alt+A", Group.CONTACT),
    Key("new_ticket", "Ctrl+N", Group.TICKET),
    Key("category", "Ctrl+Shift+K", Group.TICKET),
    Key("pend", "Ctrl+Shift+P", Group.TICKET),
    Key("solve", "Ctrl+Shift+S", Group.TICKET),
    Key("reopen", "Ctrl+Shift+O", Group.TICKET),
    Key("escalate", "Ctrl+Shift+U", Group.TICKET),
    Key("copy_number", "Ctrl+Shift+C", Group.TICKET),
    Key("park", "Ctrl+Shift+T", Group.TICKET),
    Key("transfer", "Ctrl+Shift+J", Group.TICKET),
    Key("merge", "Ctrl+Shift+G", Group.TICKET),
    Key("split", "Ctrl+Shift+H", Group.TICKET),
    Key("checks", "Ctrl+Shift+N", Group.TICKET),
    Key("views", "Ctrl+Shift+I", Group.INBOX),
    Key("filter", "Ctrl+Shift+F", Group.INBOX),
    Key("undo_bulk", "Ctrl+Shift+Y", Group.INBOX),
    Key("report_tool", "Ctrl+Shift+L", Group.TICKET),
    Key("trouble", "Ctrl+Alt+N", Group.TICKET),
    Key("bcp", "Ctrl+Alt+9", Group.PLACES),
    Key("link_problem", "Ctrl+Shift+5", Group.TICKET),
    Key("raise_problem", "Ctrl+Alt+0", Group.PLACES),
    Key("mass_answer", "Ctrl+Shift+6", Group.TICKET),
    Key("cross_sell", "Ctrl+Alt+O", Group.TICKET),
    Key("compose", "Ctrl+R", Group.WRITING),
    Key("switch_mode", SWITCH_KEY, Group.WRITING, "composer"),
    Key("send", SUBMIT_KEY, Group.WRITING, "composer"),
    Key("send_later", "Ctrl+Shift+Return", Group.WRITING),
    Key("send_solve", "Ctrl+Alt+Return", Group.WRITING),
    Key("undo_send", UNDO_KEY, Group.WRITING, "undo bar"),
    Key("macros", "Ctrl+M", Group.WRITING),
    Key("emoji", "Ctrl+Shift+M", Group.WRITING),
    Key("spelling", "F7", Group.WRITING),
    Key("dictionary", "", Group.WRITING),
    Key("knowledge", "Ctrl+Alt+F", Group.WRITING),
    Key("quote", "Ctrl+Shift+Q", Group.WRITING),
    Key("read_aloud", "", Group.WRITING),
    Key("watch", "Ctrl+Shift+W", Group.TICKET),
    Key("take_draft", "Ctrl+Shift+R", Group.WRITING),
    Key("drop_draft", "", Group.WRITING),
    Key("avail", "Ctrl+Shift+1", Group.PRESENCE, "presence menu"),
    Key("aux", "Ctrl+Shift+2", Group.PRESENCE),
    Key("offline", "Ctrl+Shift+0", Group.PRESENCE, "presence menu"),
)
BY_ID = {key.id: key for key in KEYS}
#: Acts that end something: no F-key is ever theirs, whatever the agent chooses (ui: Keyboard).
ENDING = frozenset(
    {
        "end_contact",
        "hang_up",
        "solve",
        "pend",
        "escalate",
        "reopen",
        "close_tab",
        "reject",
        "offline",
        "send_solve",
    }
)


def sequence(id: str) -> str:
    """The key sequence an act begins with; what is in force is the keymap's (console.views.keymap)."""
    return BY_ID[id].sequence


class KeyWords(QObject):
    """What each key does, in the language of the screen."""

    def group(self, group: Group) -> str:
        return {
            Group.PLACES: self.tr("Berpindah"),
            Group.CONTACT: self.tr("Kontak"),
            Group.CALL: self.tr("Telepon"),
            Group.TICKET: self.tr("Tiket"),
            Group.INBOX: self.tr("Inbox"),
            Group.WRITING: self.tr("Menulis"),
            Group.PRESENCE: self.tr("Presence"),
        }[group]

    def act(self, id: str) -> str:
        """Words for the act ``id`` of the table."""
        return {
            "help": self.tr("Daftar pintasan"),
            "inbox": self.tr("Ke Inbox"),
            "palette": self.tr("Cari perintah, tiket, pelanggan, tempat"),
            "search": self.tr("Cari di semua yang tersimpan"),
            "attention": self.tr("Ke Perlu perhatian"),
            "settings": self.tr("Ke Pengaturan"),
            "handover": self.tr("Ke Serah terima"),
            "raise_hand": self.tr("Minta bantuan team leader"),
            "unanswered": self.tr("Tandai pertanyaan yang belum ada jawabannya"),
            "notices": self.tr("Pemberitahuan"),
            "lock": self.tr("Kunci meja"),
            "next_tab": self.tr("Tab berikutnya"),
            "previous_tab": self.tr("Tab sebelumnya"),
            "next_unread": self.tr("Tab berikutnya yang belum dibaca"),
            "close_tab": self.tr("Tutup tab, draf tetap ada"),
            "next_pane": self.tr("Bagian layar berikutnya"),
            "previous_pane": self.tr("Bagian layar sebelumnya"),
            "accept": self.tr("Terima tawaran"),
            "reject": self.tr("Tolak tawaran dengan alasan"),
            "hang_up": self.tr("Akhiri panggilan"),
            "hold": self.tr("Hold, atau lanjutkan panggilan"),
            "mute": self.tr("Mute, atau bicara lagi"),
            "transfer_call": self.tr("Transfer panggilan"),
            "call_customer": self.tr("Telepon pelanggan di layar"),
            "complete_transfer": self.tr("Sambungkan penelepon dengan yang ditanya"),
            "join_calls": self.tr("Gabungkan kedua panggilan"),
            "payment_ivr": self.tr("Kirim ke IVR pembayaran"),
            "take_back": self.tr("Ambil penelepon kembali dari IVR pembayaran"),
            "keypad": self.tr("Tombol angka telepon"),
            "pause_recording": self.tr("Jeda atau lanjutkan rekaman"),
            "tell_status": self.tr("Bacakan status tiket outlet yang dipilih"),
            "calls": self.tr("Ke Panggilan"),
            "dial": self.tr("Telepon sebuah nomor"),
            "tandem": self.tr("Dampingi panggilan rekan"),
            "tandem_listen": self.tr("Tandem: mendengarkan"),
            "tandem_whisper": self.tr("Tandem: berbisik ke rekan"),
            "tandem_barge": self.tr("Tandem: ikut bicara"),
            "tandem_take": self.tr("Tandem: ambil alih penelepon"),
            "end_contact": self.tr("Akhiri kontak"),
            "validate": self.tr("Validasi pelanggan"),
            "sop_step": self.tr("Kerjakan langkah SOP yang sekarang"),
            "sop_open": self.tr("Buka langkah SOP yang sekarang: kalimat, alasan, improvisasi"),
            "sop_figure": self.tr("Kepatuhan SOP kontak ini"),
            "upset": self.tr("Keluhan keras: empati lebih dulu"),
            "customer_menu": self.tr("Kartu pelanggan"),
            "probing": self.tr("Probing dan data isu"),
            "compose_note": self.tr("Susun catatan internal"),
            "new_ticket": self.tr("Tiket baru"),
            "category": self.tr("Ke formulir tiket"),
            "pend": self.tr("Pending"),
            "solve": self.tr("Solved"),
            "reopen": self.tr("Buka lagi"),
            "escalate": self.tr("Eskalasi"),
            "copy_number": self.tr("Salin nomor tiket"),
            "park": self.tr("Parkir tiket, atau ambil kembali"),
            "transfer": self.tr("Pindahkan ke antrean atau rekan"),
            "merge": self.tr("Gabungkan ke tiket lain"),
            "split": self.tr("Pisahkan pesan menjadi tiket baru"),
            "checks": self.tr("Cek tools untuk tiket ini, sekali lagi: tanya semua"),
            "views": self.tr("Pilih tampilan inbox"),
            "filter": self.tr("Saring dan urutkan inbox"),
            "undo_bulk": self.tr("Urungkan tindakan bersama"),
            "report_tool": self.tr("Laporkan tools yang down"),
            "trouble": self.tr("Kendala: tools, headset, PC, jaringan"),
            "bcp": self.tr("Langkah BCP"),
            "link_problem": self.tr("Tautkan tiket ke masalah massal, atau lepas"),
            "raise_problem": self.tr("Nyatakan masalah massal"),
            "mass_answer": self.tr("Sisipkan jawaban masalah massal ke balasan"),
            "cross_sell": self.tr("Cross-selling: catat jawaban pelanggan"),
            "news": self.tr("Ke Kabar"),
            "leads": self.tr("Ke Prospek"),
            "hands": self.tr("Ke Bantuan: siapa mengangkat tangan"),
            "incidents": self.tr("Ke Kendala"),
            "mass": self.tr("Ke Masalah massal"),
            "questions": self.tr("Ke Tanya: pertanyaan yang belum ada jawabannya"),
            "recordings": self.tr("Ke Rekaman"),
            "admin": self.tr("Ke Admin"),
            "compose": self.tr("Ke kotak tulis"),
            "switch_mode": self.tr("Public Reply ⇄ Internal Note"),
            "send": self.tr("Kirim balasan atau simpan note"),
            "send_later": self.tr("Kirim balasan nanti, atau lihat yang terjadwal"),
            "dictionary": self.tr("Kamus saya: kata yang ditambahkan ke pemeriksa ejaan"),
            "knowledge": self.tr("Cari di pengetahuan: buku pegangan dan pengumuman"),
            "send_solve": self.tr("Kirim balasan dan Solved"),
            "undo_send": self.tr("Urungkan yang baru dikirim"),
            "macros": self.tr("Pilih makro"),
            "emoji": self.tr("Pilih emoji"),
            "spelling": self.tr("Ke salah eja berikutnya, dengan saran"),
            "quote": self.tr("Kutip pesan yang dipilih, atau yang terakhir dari pelanggan"),
            "read_aloud": self.tr("Bacakan pesan yang dipilih atau yang terakhir, atau berhenti"),
            "watch": self.tr("Ikuti tiket, atau berhenti"),
            "take_draft": self.tr("Ambil alih draf rekan"),
            "drop_draft": self.tr("Buang draf rekan"),
            "avail": self.tr("Avail"),
            "aux": self.tr("Menu presence, dengan alasan AUX"),
            "offline": self.tr("Offline"),
        }[id]
