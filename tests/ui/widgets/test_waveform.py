"""Where the seconds of a recording stand, and moving among them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from console.widgets.theme import Theme
from console.widgets.waveform import Waveform
from console.widgets.waveform_plan import Plan
from tests.ui.conftest import Show

PAUSES = ((20.0, 7.0), (60.0, 0.0))


def test_what_was_said_stands_by_its_length_and_a_pause_as_a_gap() -> None:
    plan = Plan(1_000, 100.0, PAUSES, gap=100)
    assert [(round(s.left), round(s.right), s.paused) for s in plan.spans] == [
        (0, 160, None), (160, 260, 7.0), (260, 580, None), (580, 680, 0.0), (680, 1000, None),
    ]  # fmt: skip
    for second in (0.0, 5.0, 19.99, 20.0, 42.0, 60.0, 99.0):
        assert plan.second_at(plan.x_of(second)) == pytest.approx(second)
    # In a gap nothing is heard but what comes after it.
    assert plan.second_at(200) == 20.0
    assert plan.x_of(20.0) == pytest.approx(260)
    assert (plan.second_at(-5), plan.second_at(2_000), round(plan.x_of(500))) == (0.0, 100.0, 1_000)


def test_gaps_leave_room_for_what_was_said() -> None:
    plan = Plan(300, 10.0, [(float(at), 1.0) for at in range(1, 10)], gap=100)
    gaps = [span for span in plan.spans if span.paused is not None]
    assert sum(gap.right - gap.left for gap in gaps) == pytest.approx(120)
    assert plan.spans[-1].right == 300
    assert Plan(300, 0.0).spans == ()
    # Paused at the very beginning, and at the very end.
    ends = Plan(300, 10.0, [(0.0, 3.0), (10.0, 4.0)], gap=50)
    assert [span.paused for span in ends.spans] == [3.0, None, 4.0]
    assert ends.second_at(299) == 10.0


def test_keys_and_mouse_move_in_it(theme: Theme, show: Show) -> None:
    wave, sought = Waveform(theme), list[float]()
    wave.resize(1_000, 132)
    wave.sought.connect(sought.append)
    show(wave)
    QTest.keyClick(wave, Qt.Key.Key_Right)
    QTest.mouseClick(wave, Qt.MouseButton.LeftButton, pos=QPoint(500, 60))
    assert sought == []
    wave.show_sound((0.2,) * 50, (0.4,) * 50, 100.0, ((20.0, 7.0),))
    wave.setFocus()
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Left,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_Home,
    ):
        QTest.keyClick(wave, key)
    assert sought == [5.0, 35.0, 30.0, 100.0, 70.0, 0.0]
    span = wave.plan().spans[-1]
    left = wave._strip().left()
    QTest.mouseClick(
        wave, Qt.MouseButton.LeftButton, pos=QPoint(round(left + (span.left + span.right) / 2), 60)
    )
    assert wave.position == pytest.approx(60.0, abs=0.2)
    seen = wave.grab().toImage()
    gap = wave.plan().spans[1]
    middle = round(left + (gap.left + gap.right) / 2)
    assert seen.pixelColor(middle, 8) == theme.color("wait-soft")
    assert seen.pixelColor(round(left) + 20, 8) == theme.color("raised")
