"""One page of the gallery for each part."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from console.widgets.attention_tray import AttentionTray
from console.widgets.banner import Banner, Toast
from console.widgets.buttons import Button, IconButton
from console.widgets.card import Card
from console.widgets.combo_field import ComboField
from console.widgets.composer import ComposeMode, Composer
from console.widgets.contact_tabs import ContactTabBar
from console.widgets.empty_state import EmptyState
from console.widgets.gallery import data
from console.widgets.key_values import KeyValueRows, MaskedField
from console.widgets.nav_rail import NavRail
from console.widgets.offer_card import OfferCard
from console.widgets.part import label
from console.widgets.pill import Avatar, Badge, Pill, StatusDot
from console.widgets.presence_pill import PresencePill
from console.widgets.row_table import RowTable
from console.widgets.sla_bar import SlaBar
from console.widgets.status_line import StatusLine
from console.widgets.step_strip import StepStrip
from console.widgets.theme import Theme, Tone
from console.widgets.tool_strip import ToolHealth, ToolStrip
from console.widgets.transcript_view import TranscriptView

Page = Callable[[Theme], QWidget]
TONES: tuple[Tone, ...] = ("act", "ok", "wait", "bad", "note", "muted")


def _sheet(width: int, height: int, *parts: QWidget) -> QWidget:
    sheet = QWidget()
    sheet.setObjectName("window")
    sheet.resize(width, height)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    return sheet


def _row(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return made


def marks(theme: Theme) -> QWidget:
    """Dots, badges, pills, avatars."""
    icons = {
        "act": "info",
        "ok": "shield-check",
        "wait": "clock",
        "bad": "shield-alert",
        "note": "lock",
        "muted": "user",
    }
    words = {
        "act": "Info",
        "ok": "Valid",
        "wait": "Menunggu",
        "bad": "Tidak cocok",
        "note": "Internal",
        "muted": "Belum divalidasi",
    }
    return _sheet(
        720,
        180,
        _row(
            *(StatusDot(theme, tone) for tone in TONES), Badge(theme, 3), Badge(theme, 42), Badge(theme, 128)
        ),
        _row(*(Pill(theme, words[tone], tone, icons[tone]) for tone in TONES)),
        _row(Avatar(theme, "Siti Rahmawati"), Avatar(theme, "Budi"), Avatar(theme, "Ida Ayu Putu Sari")),
    )


def fields(theme: Theme) -> QWidget:
    """Buttons, fields, choices."""
    line, wrong, off = QLineEdit(), QLineEdit("12345"), QLineEdit("tidak dapat diubah")
    line.setPlaceholderText("Cari nama, nomor, tiket…")
    line.setAccessibleName("Cari")
    wrong.setAccessibleName("NIK")
    wrong.setProperty("invalid", True)
    off.setAccessibleName("Terkunci")
    off.setEnabled(False)
    combo = ComboField(theme, "Kategori")
    combo.set_choices([("k", "Pengaduan"), ("i", "Informasi")], "k")
    missing = ComboField(theme, "Isu")
    missing.set_choices([("x", "Pelunasan tak tercatat")])
    missing.set_key("")
    missing.set_invalid("Isu wajib diisi sebelum Solved")
    check, done, radio = (
        QCheckBox("Sudah dikonfirmasi"),
        QCheckBox("Butuh panggilan balik"),
        QRadioButton("Lisan"),
    )
    done.setChecked(True)
    radio.setChecked(True)
    spin, bar = QSpinBox(), QProgressBar()
    spin.setAccessibleName("Jumlah")
    spin.setValue(3)
    bar.setValue(62)
    bar.setTextVisible(False)
    off_button = Button(theme, "Tidak bisa", icon="lock")
    off_button.setEnabled(False)
    return _sheet(
        760,
        300,
        _row(
            Button(theme, "Biasa", icon="zap"),
            Button(theme, "Kirim", "primary", "send"),
            Button(theme, "Tolak", "danger", "x"),
            Button(theme, "Simpan note", "note", "lock"),
            Button(theme, "Tenang", "quiet"),
            Button(theme, "Tautan", "link"),
            off_button,
            IconButton(theme, "search", "Cari", quiet=False),
            IconButton(theme, "bell", "Pemberitahuan"),
        ),
        _row(line, wrong, off, spin),
        _row(combo, missing),
        _row(check, done, radio, QRadioButton("Tertulis")),
        bar,
    )


def rail(theme: Theme) -> QWidget:
    """The navigation rail."""
    made = NavRail(theme)
    made.set_items(data.NAV)
    made.set_badge("inbox", 7)
    made.set_badge("knowledge", 2)
    made.resize(84, 480)
    return made


def menu(theme: Theme) -> QWidget:
    """The menu of the presence."""
    pill = PresencePill(theme)
    pill.set_choices(data.CHOICES)
    made = pill.menu()
    # The menu of a picture has no button to go with.
    made.setParent(None)
    made.setActiveAction(made.actions()[0])
    return made


def bars(theme: Theme) -> QWidget:
    """Presence, tools, tabs, steps, SLA, status lines."""
    avail, aux, wait = PresencePill(theme), PresencePill(theme), PresencePill(theme)
    avail.set_state("Avail", "ok", 761)
    aux.set_state("AUX Istirahat", "wait", 3725)
    wait.set_state("Avail", "muted", 2, pending=True)
    tools = ToolStrip(theme)
    tools.set_tools(
        [*data.TOOLS, ToolHealth("jira", "Jira", "slow", "3 dtk"), ToolHealth("x", "Core2", "unknown")]
    )
    tabs = ContactTabBar(theme)
    for tab in data.TABS:
        tabs.put(tab)
    tabs.activate("c1")
    steps = StepStrip(theme)
    steps.set_steps(data.STEPS)
    clocks = []
    for elapsed in (200, 929, 1320):
        sla = SlaBar(theme)
        sla.set_sla("Pengaduan", elapsed, 720, 1200)
        clocks.append(sla)
    lines = []
    for waiting, attention, online in ((0, 0, True), (2, 0, True), (5, 1, True), (3, 0, False)):
        line = StatusLine(theme)
        line.set_outbox(waiting, attention=attention, online=online)
        line.set_saved("tersimpan 10:42:07")
        line.set_right("Rina A. · Tier 1 Non-voice")
        lines.append(line)
    lines[2].set_message("Wallet down sejak 10:31", "bad", "Laporkan")
    return _sheet(960, 440, _row(avail, aux, wait, tools), tabs, steps, _row(*clocks), *lines)


def transcript(theme: Theme) -> QWidget:
    """A conversation over two days."""
    view = TranscriptView(theme)
    view.set_rows(data.TALK)
    view.resize(900, 620)
    return view


def deliveries(theme: Theme) -> QWidget:
    """Each delivery state."""
    view = TranscriptView(theme)
    view.set_rows(data.DELIVERIES)
    view.resize(720, 460)
    return view


def composers(theme: Theme) -> QWidget:
    """Public Reply, Internal Note, waiting to go, locked."""
    reply, note, going, locked = (Composer(theme, "nasabah") for _ in range(4))
    reply.set_text(ComposeMode.REPLY, "Baik, Ibu Siti. Buktinya sudah kami terima 🙏")
    reply.set_saved("· tersimpan 10:42:07")
    note.set_mode(ComposeMode.NOTE)
    note.set_text(ComposeMode.NOTE, "Bukti bayar sudah diterima, cek Wallet menunggu tools kembali.")
    going.show_undo(5)
    locked.set_read_only(
        ComposeMode.REPLY, "Kontak ini ditangani Andi sejak 10:38. Anda masih bisa menulis Internal Note."
    )
    return _sheet(840, 860, reply, note, going, locked)


def customer(theme: Theme) -> QWidget:
    """Masked fields, rows, cards."""
    phone, seen, not_now = MaskedField(theme), MaskedField(theme), MaskedField(theme)
    phone.set_masked("Nomor HP", "0812-••••-443")
    seen.set_masked("NIK", "34••••••••••0001")
    seen.show_value("3404125206900001")
    not_now.set_masked("Rekening", "••••7781", reason="Validasi dulu sebelum menampilkan")
    rows = KeyValueRows(theme)
    rows.set_rows(data.PRODUCT)
    card = Card(theme)
    card.set_title("Cek Wallet", "down 10:31", "bad")
    card.add_line("terakhir: 08:14 debit Rp 1.250.000 “Pelunasan”")
    sheet = _sheet(360, 320, phone, seen, not_now, rows, card)
    sheet.setObjectName("")
    sheet.setProperty("surface", "surface")
    return sheet


def inbox(theme: Theme) -> QWidget:
    """Rows of the inbox."""
    table = RowTable(theme)
    table.rows().set_rows(data.INBOX)
    table.selectRow(1)
    table.resize(900, 420)
    return table


def attention(theme: Theme) -> QWidget:
    """Perlu perhatian."""
    tray = AttentionTray(theme)
    tray.set_items(data.ATTENTION)
    tray.resize(560, 400)
    return tray


def messages(theme: Theme) -> QWidget:
    """Banners, an empty state, a toast."""
    banners = []
    for tone, words, act in (
        (
            "bad",
            "Wallet down sejak 10:31. Data terakhir tetap terbaca; balasan Anda tetap terkirim.",
            "Laporkan",
        ),
        ("wait", "Tidak tersambung ke gateway. Yang Anda tulis tersimpan dan dikirim nanti.", ""),
        ("act", "Program “Cicil Emas” berlaku mulai 23 November. Baca sebelum kontak berikutnya.", "Baca"),
        ("ok", "Tersambung kembali. 5 pesan terkirim.", ""),
    ):
        banner = Banner(theme)
        banner.show_message(words, tone, act, closable=tone in ("act", "ok"))  # type: ignore[arg-type]
        banners.append(banner)
    empty = EmptyState(theme, "inbox")
    empty.set_words(
        "Inbox kosong", "Tekan Avail untuk menerima kontak. Tiket Anda ada di menu Tiket.", "Avail"
    )
    sheet = _sheet(760, 540, *banners, empty)
    Toast(theme, sheet).show_text("Nomor tiket #10244 disalin", ms=60_000)
    return sheet


def offer(theme: Theme) -> QWidget:
    """The card of an offer."""
    sheet = _sheet(420, 280, label(""))
    card = OfferCard(theme, sheet)
    card.set_reasons(data.REASONS)
    card.show_offer(data.OFFER, 14, 20)
    card.hold()
    return sheet


PAGES: dict[str, Page] = {
    page.__name__: page
    for page in (
        marks,
        fields,
        rail,
        menu,
        bars,
        transcript,
        deliveries,
        composers,
        customer,
        inbox,
        attention,
        messages,
        offer,
    )
}
