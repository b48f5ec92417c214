"""A whole window from the parts, to see that they fit together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QTabBar, QVBoxLayout, QWidget

from console.widgets.buttons import Button, IconButton
from console.widgets.card import Card
from console.widgets.combo_field import ComboField
from console.widgets.composer import ComposeMode, Composer
from console.widgets.contact_tabs import ContactTabBar
from console.widgets.gallery import data
from console.widgets.key_values import KeyValue, KeyValueRows, MaskedField
from console.widgets.nav_rail import NavRail
from console.widgets.offer_card import OfferCard
from console.widgets.part import label
from console.widgets.pill import Avatar, Pill
from console.widgets.presence_pill import PresencePill
from console.widgets.shrinking import elided
from console.widgets.sla_bar import SlaBar
from console.widgets.status_line import StatusLine
from console.widgets.step_strip import StepStrip
from console.widgets.theme import Theme
from console.widgets.tool_strip import ToolStrip
from console.widgets.transcript_view import TranscriptView

SIDE = 336


def panel(surface: str = "surface", edge: str = "") -> QFrame:
    """A plain frame of the stylesheet."""
    made = QFrame()
    made.setProperty("surface", surface)
    if edge:
        made.setProperty("edge", edge)
    return made


def desk(theme: Theme, *, offer: bool = False) -> QWidget:
    """The agent's desk in the middle of a chat, one tool down."""
    window = QWidget()
    window.setObjectName("window")
    rail = NavRail(theme)
    rail.set_items(data.NAV)
    rail.set_badge("inbox", 7)
    rail.set_badge("knowledge", 2)
    grid = QGridLayout(window)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    grid.addWidget(rail, 0, 0, 3, 1)
    grid.addWidget(_top(theme), 0, 1, 1, 2)
    grid.addWidget(_talk(theme), 1, 1)
    grid.addWidget(_side(theme), 1, 2)
    grid.addWidget(_foot(theme), 2, 1, 1, 2)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(1, 1)
    composer = window.findChild(Composer)
    if composer is not None:
        composer.setFocus()
    if offer:
        card = OfferCard(theme, window)
        card.set_reasons(data.REASONS)
        card.show_offer(data.OFFER, 14, 20)
        card.hold()
        window.setProperty("offer", True)
    return window


def _top(theme: Theme) -> QWidget:
    top = panel("surface", "bottom")
    presence = PresencePill(theme)
    presence.set_state("On contact", "ok", 133)
    presence.set_choices(data.CHOICES)
    tools = ToolStrip(theme)
    tools.set_tools(data.TOOLS)
    row = QHBoxLayout(top)
    row.setContentsMargins(12, 8, 12, 8)
    row.setSpacing(10)
    row.addWidget(presence)
    row.addWidget(label("2 dari 3 chat", size="small", tone="muted"))
    row.addWidget(Button(theme, "Cari  Ctrl+K", icon="search"))
    row.addWidget(Button(theme, "Bantuan TL", icon="hand"))
    row.addStretch(1)
    row.addWidget(tools)
    row.addWidget(label("10:42 WIB", size="small", tone="muted"))
    row.addWidget(IconButton(theme, "moon", "Ganti tema", key="Ctrl+Shift+T"))
    return top


def _talk(theme: Theme) -> QWidget:
    main = panel("bg")
    tabs = ContactTabBar(theme)
    for tab in data.TABS:
        tabs.put(tab)
    tabs.activate("c1")
    steps, sla = StepStrip(theme), SlaBar(theme)
    steps.set_steps(data.STEPS)
    sla.set_sla("Pengaduan", 929, 720, 1200)
    head = panel("surface", "bottom")
    row = QHBoxLayout(head)
    row.setContentsMargins(16, 8, 16, 8)
    row.addWidget(steps, 1)
    row.addWidget(sla)
    talk = TranscriptView(theme)
    talk.set_rows(data.TALK)
    composer = Composer(theme, "nasabah")
    composer.set_text(
        ComposeMode.NOTE,
        "Nasabah menyatakan sudah membayar pelunasan 22 Nov 08:14 via wallet, Rp 1.250.000. Bukti diminta.\nHasil cek:",
    )
    composer.set_mode(ComposeMode.NOTE)
    composer.set_saved("· tersimpan 10:42:07")
    bar = panel("bg")
    bar_row = QHBoxLayout(bar)
    bar_row.setContentsMargins(8, 6, 8, 0)
    bar_row.addWidget(tabs)
    column = QVBoxLayout(main)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in (bar, head):
        column.addWidget(part)
    column.addWidget(talk, 1)
    column.addWidget(composer)
    return main


def _side(theme: Theme) -> QWidget:
    side = panel("surface", "left")
    side.setFixedWidth(theme.dp(SIDE))
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(_who(theme))
    views = QTabBar()
    views.setDrawBase(False)
    views.setExpanding(False)
    views.setAccessibleName("Data pelanggan")
    for name in ("Produk", "Cek tools", "Riwayat 4", "Akun"):
        views.addTab(name)
    line = panel("surface", "bottom")
    line_row = QHBoxLayout(line)
    line_row.setContentsMargins(8, 0, 8, 0)
    line_row.addWidget(views)
    line_row.addStretch(1)
    column.addWidget(line)
    inner = panel("surface")
    inner.setLayout(_facts(theme))
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inner)
    column.addWidget(scroll, 1)
    column.addWidget(_ticket(theme))
    return side


def _who(theme: Theme) -> QHBoxLayout:
    who = QHBoxLayout()
    who.setContentsMargins(16, 12, 16, 10)
    who.setSpacing(12)
    who.addWidget(Avatar(theme, "Siti Rahmawati"), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(3)
    words.addWidget(elided("Siti Rahmawati", size="title", strong=True))
    words.addWidget(elided("Sleman, DIY · Nasabah Premium", size="small", tone="muted"))
    words.addWidget(
        Pill(theme, "Valid – nama & nomor cocok", "ok", "shield-check"), 0, Qt.AlignmentFlag.AlignLeft
    )
    who.addLayout(words, 1)
    return who


def _facts(theme: Theme) -> QVBoxLayout:
    facts = QVBoxLayout()
    facts.setContentsMargins(16, 10, 16, 10)
    facts.setSpacing(4)
    phone, credit = MaskedField(theme), MaskedField(theme)
    phone.set_masked("Nomor HP", "0812-••••-443")
    credit.set_masked("Kredit gadai", "1180-••••-442")
    rows = KeyValueRows(theme)
    rows.set_rows(data.PRODUCT)
    check = Card(theme)
    check.set_title("Cek Wallet", "down 10:31", "bad")
    check.add_line("terakhir: 08:14 debit Rp 1.250.000 “Pelunasan”")
    report = QHBoxLayout()
    report.addWidget(label("3 agen lain melapor", size="small", tone="muted"), 1)
    report.addWidget(Button(theme, "Laporkan", "link"))
    check.body().addLayout(report)
    history = Card(theme)
    history.set_title("Riwayat", "90 hari")
    history.add_line("Live chat · tanya jatuh tempo", "12 Nov · solved")
    history.add_line("Telepon · perpanjangan", "03 Okt · solved")
    for part in (phone, credit, rows, check, history):
        facts.addWidget(part)
        facts.addSpacing(4)
    facts.addStretch(1)
    return facts


def _ticket(theme: Theme) -> QWidget:
    form = panel("raised", "top")
    column = QVBoxLayout(form)
    column.setContentsMargins(16, 10, 16, 12)
    column.setSpacing(6)
    number = KeyValueRows(theme)
    number.set_rows([KeyValue("Tiket", "#10244 · baru", strong=True)])
    column.addWidget(number)
    for name, value in (
        ("Kategori", "Pengaduan"),
        ("Isu", "Pelunasan tak tercatat"),
        ("Prioritas", "Tinggi"),
    ):
        field = ComboField(theme, name)
        field.set_choices([("a", value), ("b", "Lainnya")], "a")
        column.addWidget(field)
    acts = QHBoxLayout()
    acts.setSpacing(8)
    acts.addWidget(Button(theme, "Eskalasi…"))
    acts.addWidget(Button(theme, "Pending"))
    acts.addStretch(1)
    acts.addWidget(Button(theme, "Solved", "primary"))
    column.addSpacing(2)
    column.addLayout(acts)
    return form


def _foot(theme: Theme) -> QWidget:
    foot = StatusLine(theme)
    foot.set_outbox(2)
    foot.set_saved("semua tersimpan di komputer ini")
    foot.set_message("Wallet down sejak 10:31 – tim IT sudah diberi tahu (insiden 17)")
    foot.set_right("Rina A. · Tier 1 Non-voice · Yogyakarta")
    return foot
