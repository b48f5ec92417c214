"""What each smaller part does for its user."""

from collections.abc import Sequence
from typing import overload

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from console.widgets.attention_tray import AttentionTray
from console.widgets.banner import Banner, Toast
from console.widgets.combo_field import ComboField
from console.widgets.formats import clock, initials
from console.widgets.gallery import data
from console.widgets.key_values import MaskedField
from console.widgets.offer_card import OfferCard
from console.widgets.pill import Badge
from console.widgets.presence_pill import PresencePill
from console.widgets.row_model import InboxRow
from console.widgets.row_table import RowTable
from console.widgets.sla_bar import SlaBar, sla_tone
from console.widgets.status_line import StatusLine
from console.widgets.step_strip import StepStrip
from console.widgets.theme import Theme
from console.widgets.tool_strip import ToolStrip
from tests.ui.conftest import Show


def button(parent: QWidget, name: str) -> QPushButton:
    return next(b for b in parent.findChildren(QPushButton) if name in (b.text(), b.accessibleName()))


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "00:00"), (59.9, "00:59"), (133, "02:13"), (3725, "1:02:05"), (-61, "-01:01")]
)
def test_clock(seconds: float, text: str) -> None:
    assert clock(seconds) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [("Siti Rahmawati", "SR"), ("budi", "B"), ("Ida Ayu Putu Sari", "IS"), ("", "?"), ("@x", "?")],
)
def test_initials(name: str, text: str) -> None:
    assert initials(name) == text


def test_presence_says_state_and_offers_what_is_allowed(theme: Theme, qtbot: QtBot) -> None:
    pill = PresencePill(theme)
    qtbot.addWidget(pill)
    pill.set_state("Avail", "ok", 761, pending=True)
    pill.set_choices(data.CHOICES)
    assert pill.accessibleName() == "Presence: Avail, 12:41, menunggu konfirmasi"
    actions = {a.text(): a for a in pill.menu().actions() if not a.isSeparator()}
    assert not actions["Offline – 2 kontak masih terbuka"].isEnabled()
    with qtbot.waitSignal(pill.chosen) as caught:
        actions["Salat"].trigger()
    assert caught.args == ["pray"]


@pytest.mark.parametrize(
    ("elapsed", "tone"), [(0, "ok"), (719, "ok"), (720, "wait"), (1199, "wait"), (1200, "bad")]
)
def test_sla_tone_turns_at_target_and_limit(elapsed: float, tone: str) -> None:
    assert sla_tone(elapsed, 720, 1200) == tone


def test_sla_says_what_is_left_or_lost(theme: Theme, qtbot: QtBot) -> None:
    bar = SlaBar(theme)
    qtbot.addWidget(bar)
    bar.set_sla("Pengaduan", 929, 720, 1200)
    assert bar.accessibleName() == "SLA Pengaduan: sisa 04:31"
    bar.set_sla("Pengaduan", 1320, 720, 1200)
    assert bar.accessibleName() == "SLA Pengaduan: terlewat 02:00"


def test_steps_and_tools_say_their_state_in_words(theme: Theme, qtbot: QtBot) -> None:
    steps, tools = StepStrip(theme), ToolStrip(theme)
    qtbot.addWidget(steps)
    qtbot.addWidget(tools)
    steps.set_steps(data.STEPS)
    tools.set_tools(data.TOOLS)
    with qtbot.waitSignal(steps.opened) as opened:
        button(steps, "Langkah 3, Probing, sekarang").click()
    assert opened.args == ["probe"]
    with qtbot.waitSignal(tools.opened) as asked:
        button(tools, "Wallet: down sejak 11 mnt").click()
    assert asked.args == ["wallet"]


@pytest.mark.parametrize(
    ("waiting", "attention", "online", "words"),
    [
        (0, 0, True, "Semua terkirim"),
        (2, 0, True, "2 menunggu kirim"),
        (2, 1, True, "1 perlu perhatian · 2 menunggu kirim"),
        (3, 0, False, "Tidak tersambung · 3 menunggu kirim"),
        (0, 0, False, "Tidak tersambung"),
    ],
)
def test_status_line_tells_of_the_outbox(
    theme: Theme, qtbot: QtBot, waiting: int, attention: int, online: bool, words: str
) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.set_outbox(waiting, attention=attention, online=online)
    with qtbot.waitSignal(line.outbox_opened):
        button(line, words).click()


def test_a_masked_value_is_shown_only_by_its_owner(theme: Theme, qtbot: QtBot) -> None:
    field = MaskedField(theme)
    qtbot.addWidget(field)
    field.set_masked("NIK", "34••0001")
    eye = field.findChild(QToolButton)
    assert eye is not None
    with qtbot.waitSignal(field.reveal_requested):
        eye.click()
    assert not field.is_open()
    assert "0001" not in field.accessibleName()
    field.show_value("3404125206900001")
    assert field.accessibleName() == "NIK: 3404125206900001"
    with qtbot.waitSignal(field.hide_requested):
        eye.click()
    assert not field.is_open()
    field.set_masked("NIK", "34••0001", reason="Validasi dulu")
    assert not eye.isEnabled()


@pytest.mark.parametrize("kind", ["line", "text"])
def test_an_offer_takes_no_focus_and_is_answered_once(
    theme: Theme, show: Show, qtbot: QtBot, kind: str
) -> None:
    window = QWidget()
    line: QLineEdit | QPlainTextEdit = QPlainTextEdit(window) if kind == "text" else QLineEdit(window)
    window.resize(800, 500)
    show(window)
    line.setFocus()
    card = OfferCard(theme, window)
    card.set_reasons(data.REASONS)
    card.show_offer(data.OFFER, 20, 20)
    QTest.keyClicks(line, "mengetik")
    assert line.hasFocus()
    assert (line.toPlainText() if isinstance(line, QPlainTextEdit) else line.text()) == "mengetik"
    assert card.isVisible()
    with qtbot.waitSignal(card.accepted) as caught:
        QTest.keyClick(
            line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    assert caught.args == ["o1"]
    assert not card.isVisible()
    with qtbot.assertNotEmitted(card.accepted):
        button(card, "Terima").click()


def test_what_appears_by_itself_is_said_aloud(
    theme: Theme, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, bool]] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        said.append((event.message(), event.politeness() is QAccessible.AnnouncementPoliteness.Assertive))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    window = QWidget()
    show(window)
    OfferCard(theme, window).show_offer(data.OFFER, 20, 20)
    Banner(theme, window).show_message("Wallet down", "bad")
    Toast(theme, window).show_text("Disalin")
    offer = "Tawaran Live chat dari Nur Aini, Gadai · Pelunasan. Terima (Ctrl+Shift+A)"
    assert said == [(offer, True), ("Wallet down", True), ("Disalin", False)]


def test_an_offer_is_rejected_with_a_reason_or_runs_out(theme: Theme, show: Show, qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(800, 500)
    show(window)
    card = OfferCard(theme, window)
    card.set_reasons(data.REASONS)
    card.show_offer(data.OFFER, 20, 20)
    menu = button(card, "Tolak dengan alasan").menu()
    with qtbot.waitSignal(card.rejected) as caught:
        menu.actions()[1].trigger()
    assert caught.args == ["o1", "skill"]
    with qtbot.waitSignal(card.expired, timeout=60_000):
        card.show_offer(data.OFFER, 0.1, 20)


def test_tray_rows_offer_their_acts(theme: Theme, qtbot: QtBot) -> None:
    tray = AttentionTray(theme)
    qtbot.addWidget(tray)
    tray.set_items(data.ATTENTION)
    with qtbot.waitSignal(tray.act_requested) as caught:
        button(tray, "Kirim tetap: Balasan kepada Budi Santoso belum dikirim").click()
    assert caught.args == ["a1", "send"]
    tray.set_items([])
    assert tray.accessibleName() == "Perlu perhatian"


def test_choice_speaks_for_the_user_alone(theme: Theme, show: Show, qtbot: QtBot) -> None:
    field = ComboField(theme, "Isu")
    with qtbot.assertNotEmitted(field.chosen):
        field.set_choices([("a", "Satu"), ("b", "Dua")], "a")
        field.set_key("b")
        field.set_choices([("b", "Dua"), ("c", "Tiga")])
    assert field.key() == "b"
    show(field)
    field.setFocus()
    with qtbot.waitSignal(field.chosen) as caught:
        QTest.keyClick(field.combo, Qt.Key.Key_Down)
    assert caught.args == ["c"]


def test_a_choice_that_is_cut_is_told_whole_where_the_mouse_rests(
    theme: Theme, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, words, _for: told.append(words))
    field = ComboField(theme, "Hasil")
    field.set_choices([("a", "Pelanggan pergi lebih dulu tanpa sebab"), ("b", "Ya")])
    field.setFixedWidth(260)
    show(field)
    for key in ("a", "b"):
        field.set_key(key)
        middle = field.combo.rect().center()
        rests = QHelpEvent(QEvent.Type.ToolTip, middle, field.combo.mapToGlobal(middle))
        QApplication.sendEvent(field.combo, rests)
    assert told == ["Pelanggan pergi lebih dulu tanpa sebab", ""]


def test_the_wheel_over_an_unfocused_choice_changes_nothing(theme: Theme, show: Show) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    line, field = QLineEdit(), ComboField(theme, "Isu")
    field.set_choices([("a", "Satu"), ("b", "Dua")], "a")
    column.addWidget(line)
    column.addWidget(field)
    show(window)
    line.setFocus()
    nothing, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    down = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        nothing,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field.combo, down)
    assert field.key() == "a"


def test_banner_and_toast(theme: Theme, show: Show, qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(600, 300)
    show(window)
    banner, toast = Banner(theme, window), Toast(theme, window)
    banner.show_message("Wallet down", "bad", "Laporkan", closable=True)
    with qtbot.waitSignal(banner.act_requested):
        button(banner, "Laporkan").click()
    closer = banner.findChild(QToolButton)
    assert closer is not None
    with qtbot.waitSignal(banner.closed):
        closer.click()
    assert not banner.isVisible()
    toast.show_text("Nomor tiket disalin", ms=1)
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=60_000)


def test_badge_hides_at_nought_and_ends_at_99(theme: Theme, qtbot: QtBot) -> None:
    badge = Badge(theme)
    qtbot.addWidget(badge)
    assert badge.isHidden()
    badge.set_count(150)
    assert not badge.isHidden()
    assert badge._text() == "99+"


class Lazy(Sequence[InboxRow]):
    """100,000 rows that notice who is asked for."""

    def __init__(self) -> None:
        self.asked: set[int] = set()

    def __len__(self) -> int:
        return 100_000

    @overload
    def __getitem__(self, at: int) -> InboxRow: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[InboxRow]: ...
    def __getitem__(self, at: int | slice) -> InboxRow | Sequence[InboxRow]:
        assert isinstance(at, int)
        self.asked.add(at)
        return InboxRow(
            f"k{at}", "mail", f"#{at}", "cuplikan", "Email", "Open", "act", "04:31", "wait", "10:40"
        )


def test_a_hundred_thousand_rows_are_asked_for_only_in_sight(theme: Theme, show: Show, qtbot: QtBot) -> None:
    table, source = RowTable(theme), Lazy()
    table.resize(800, 600)
    table.rows().set_rows(source)
    show(table)
    table.grab()
    assert 5 <= len(source.asked) < 40
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(table.opened) as caught:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert caught.args == ["k99999"]
    table.grab()
    assert len(source.asked) < 80


def test_rows_come_change_and_go(theme: Theme, qtbot: QtBot) -> None:
    table = RowTable(theme)
    qtbot.addWidget(table)
    model = table.rows()
    model.set_rows(list(data.INBOX))
    model.insert_row(0, InboxRow("new", "mail", "Baru", unread=1))
    assert model.find("new") == 0
    model.replace_row(0, InboxRow("new", "mail", "Baru", "terbaca"))
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Baru, terbaca"
    model.remove_row(0)
    assert model.find("new") == -1


def test_fixed_texts_are_said_again_when_the_language_changes(theme: Theme, qtbot: QtBot) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.setAccessibleName("")
    QApplication.sendEvent(line, QEvent(QEvent.Type.LanguageChange))
    assert line.accessibleName() == "Baris status"
