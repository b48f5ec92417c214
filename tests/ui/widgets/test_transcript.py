"""The conversation opens at once, keeps its place, and loses nothing it shows."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.widgets import transcript_delegate
from console.widgets.gallery import data
from console.widgets.theme import Theme
from console.widgets.transcript_bubble import LINK, lay_out
from console.widgets.transcript_model import (
    CHUNK,
    OPENING,
    WINDOW,
    Delivery,
    RowKind,
    TranscriptModel,
    TranscriptRole,
    TranscriptRow,
)
from console.widgets.transcript_view import TranscriptView
from tests.ui.conftest import Show


def rows(count: int, start: int = 0) -> list[TranscriptRow]:
    kinds = list(RowKind)
    return [
        TranscriptRow(
            f"r{n}", kinds[n % 5], f"pesan nomor {n} " * (1 + n % 7), "Siti", "10:00", f"hari {n // 50}"
        )
        for n in range(start, start + count)
    ]


def shown(model: TranscriptModel) -> list[str]:
    return [model.row(model.index(at)).id for at in range(model.rowCount())]


@pytest.fixture
def view(theme: Theme, show: Show) -> TranscriptView:
    made = TranscriptView(theme)
    made.resize(700, 500)
    show(made)
    return made


def settle(qtbot: QtBot, view: TranscriptView) -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_five_thousand_rows_open_at_the_newest_by_laying_out_a_screenful(
    view: TranscriptView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[str] = []
    real = lay_out

    def counted(theme: Theme, row: TranscriptRow, *rest: object) -> object:
        laid.append(row.id)
        return real(theme, row, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(transcript_delegate, "lay_out", counted)
    view.set_rows(rows(5000))
    settle(qtbot, view)
    assert len(set(laid)) <= OPENING + CHUNK
    assert len(laid) == len(set(laid)), "each row is wrapped once"
    assert view.indexAt(QPoint(350, view.viewport().height() - 30)).row() == view.rows().rowCount() - 1


def test_scrolling_up_brings_older_rows_and_keeps_the_eye_s_row_in_place(
    view: TranscriptView, qtbot: QtBot
) -> None:
    view.set_rows(rows(300))
    settle(qtbot, view)
    view.verticalScrollBar().setValue(390)
    anchor = view.indexAt(QPoint(350, 60))
    row, top = view.rows().row(anchor), view.visualRect(anchor).top()
    settle(qtbot, view)
    at = shown(view.rows()).index(row.id)
    assert view.rows().rowCount() > OPENING
    assert abs(view.visualRect(view.rows().index(at)).top() - top) <= 1


def test_a_new_row_is_followed_only_from_the_bottom(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_rows(rows(60))
    settle(qtbot, view)
    view.put(rows(1, 60)[0])
    settle(qtbot, view)
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum()
    bar.setValue(bar.maximum() - 450)
    settle(qtbot, view)
    before = bar.value()
    view.put(rows(1, 61)[0])
    settle(qtbot, view)
    assert bar.value() == before
    assert view._newest.isVisible()
    assert view._newest.text() == "1 pesan baru"
    view._newest.click()
    assert bar.value() == bar.maximum()
    assert not view._newest.isVisible()


def test_delivery_changes_in_place(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_rows(data.TALK)
    settle(qtbot, view)
    before = shown(view.rows())
    view.put(replace(data.TALK[-1], delivery=Delivery.RECEIVED))
    assert shown(view.rows()) == before
    assert view.rows().row(view.rows().index(7)).delivery is Delivery.RECEIVED


def test_copy_of_one_row_is_its_text_and_of_several_says_who(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_rows(data.TALK)
    settle(qtbot, view)
    view.setFocus()
    view.setCurrentIndex(view.rows().index(4))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == data.TALK[4].text
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("] ")[1].split(":")[0] for line in copied] == ["Siti", "Rina"]


def test_a_clicked_link_gives_the_whole_address_behind_an_emoji(view: TranscriptView, qtbot: QtBot) -> None:
    url = "https://contoh.id/a?b=1&c=2"
    view.set_rows([TranscriptRow("x", RowKind.CUSTOMER, f"👋👋 lihat {url}.", "Siti", "10:00")])
    settle(qtbot, view)
    index = view.rows().index(0)
    bubble = view._delegate.bubble(index, view.visualRect(index).width())
    line = bubble.layout.lineAt(0)
    start, end, _ = bubble.links[0]
    x = (line.cursorToX(start)[0] + line.cursorToX(end)[0]) / 2  # type: ignore[index]
    at = view.visualRect(index).topLeft() + (bubble.text_at.toPoint() + QPoint(round(x), 8))
    with qtbot.waitSignal(view.link_activated, timeout=60_000) as caught:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert caught.args == [url]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lihat https://a.id/x.", "https://a.id/x"),
        ("(https://a.id/x)", "https://a.id/x"),
        ("http://a.id/x?y=1&z=2, ya", "http://a.id/x?y=1&z=2"),
        ("javascript:alert(1)", None),
    ],
)
def test_links_end_where_the_sentence_goes_on(text: str, found: str | None) -> None:
    match = LINK.search(text)
    assert (match[0] if match else None) == found


def test_rows_are_spoken_with_kind_and_delivery(view: TranscriptView) -> None:
    view.set_rows(data.TALK)
    said = [view.rows().index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in (4, 6)]
    assert said[0].startswith("Pesan masuk, Siti, 10:40")
    assert said[1].startswith("Internal Note, tidak terlihat pelanggan")
    assert "tertunda – gateway tidak tersambung" in said[1]


def test_language_change_lays_out_again(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_rows(data.TALK)
    settle(qtbot, view)
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    settle(qtbot, view)
    assert view.rows().rowCount() == len(data.TALK)


ACTS = st.lists(
    st.one_of(
        st.just(("append", 0)),
        st.tuples(st.just("older"), st.just(0)),
        st.tuples(st.just("newer"), st.just(0)),
        st.tuples(st.just("newest"), st.just(0)),
        st.tuples(st.just("remove"), st.integers(0, 2000)),
        st.tuples(st.just("jump"), st.integers(0, 2000)),
        st.tuples(st.just("prepend"), st.integers(1, 60)),
    ),
    max_size=40,
)


@given(start=st.integers(0, 1200), acts=ACTS)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_the_window_is_always_a_gapless_part_of_all_rows(
    qapp: QApplication, start: int, acts: list[tuple[str, int]]
) -> None:
    model = TranscriptModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(rows(start))
    ids, fresh = [f"r{n}" for n in range(start)], start
    for act, number in acts:
        if act == "append":
            model.put(rows(1, fresh)[0])
            ids.append(f"r{fresh}")
            fresh += 1
        elif act == "remove" and ids:
            model.remove(ids.pop(number % len(ids)))
        elif act == "jump" and ids:
            wanted = ids[number % len(ids)]
            at = model.jump_to(wanted)
            assert shown(model)[at] == wanted
        elif act == "prepend":
            model.prepend(rows(number, fresh))
            ids[:0] = [f"r{n}" for n in range(fresh, fresh + number)]
            fresh += number
        elif act == "older":
            model.fetch_older()
        elif act == "newer":
            model.fetch_newer()
        elif act == "newest":
            model.jump_to_newest()
            assert model.at_newest()
        window = shown(model)
        assert len(window) <= WINDOW
        assert model.total() == len(ids)
        if window:
            at = ids.index(window[0])
            assert ids[at : at + len(window)] == window


def test_days_are_named_once(qapp: QApplication) -> None:
    model = TranscriptModel()
    model.set_rows(data.TALK)
    days = [model.index(at).data(TranscriptRole.DAY) for at in range(model.rowCount())]
    assert [day for day in days if day] == ["Kamis, 12 November 2026", "Minggu, 22 November 2026"]


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_a_chosen_note_stays_violet(view: TranscriptView, theme: Theme, qtbot: QtBot, scheme: str) -> None:
    theme.set_scheme(scheme)  # type: ignore[arg-type]
    view.set_rows(data.TALK)
    settle(qtbot, view)
    index = view.rows().index(6)
    view.setCurrentIndex(index)
    rect = view.visualRect(index)
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(rect.right() - 40, rect.center().y()) == theme.color("note-soft")
