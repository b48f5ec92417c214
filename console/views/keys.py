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
    Key("end_contact", "Ctrl+Shift+E", Group.CONTACT),
    Key("validate", "Ctrl+Shift+V", Group.CONTACT),
    Key("customer_menu", "Ctrl+Shift+D", Group.CONTACT),
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
    Key("views", "Ctrl+Shift+I", Group.INBOX),
    Key("filter", "Ctrl+Shift+F", Group.INBOX),
    Key("undo_bulk", "Ctrl+Shift+Y", Group.INBOX),
    Key("report_tool", "Ctrl+Shift+L", Group.TICKET),
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
    Key("quote", "Ctrl+Shift+Q", Group.WRITING),
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
    {"end_contact", "solve", "pend", "escalate", "reopen", "close_tab", "reject", "offline", "send_solve"}
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
            "end_contact": self.tr("Akhiri kontak"),
            "validate": self.tr("Validasi pelanggan"),
            "customer_menu": self.tr("Kartu pelanggan"),
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
            "views": self.tr("Pilih tampilan inbox"),
            "filter": self.tr("Saring dan urutkan inbox"),
            "undo_bulk": self.tr("Urungkan tindakan bersama"),
            "report_tool": self.tr("Laporkan tools yang down"),
            "compose": self.tr("Ke kotak tulis"),
            "switch_mode": self.tr("Public Reply ⇄ Internal Note"),
            "send": self.tr("Kirim balasan atau simpan note"),
            "send_later": self.tr("Kirim balasan nanti, atau lihat yang terjadwal"),
            "dictionary": self.tr("Kamus saya: kata yang ditambahkan ke pemeriksa ejaan"),
            "send_solve": self.tr("Kirim balasan dan Solved"),
            "undo_send": self.tr("Urungkan yang baru dikirim"),
            "macros": self.tr("Pilih makro"),
            "emoji": self.tr("Pilih emoji"),
            "spelling": self.tr("Ke salah eja berikutnya, dengan saran"),
            "quote": self.tr("Kutip pesan yang dipilih, atau yang terakhir dari pelanggan"),
            "watch": self.tr("Ikuti tiket, atau berhenti"),
            "take_draft": self.tr("Ambil alih draf rekan"),
            "drop_draft": self.tr("Buang draf rekan"),
            "avail": self.tr("Avail"),
            "aux": self.tr("Menu presence, dengan alasan AUX"),
            "offline": self.tr("Offline"),
        }[id]
