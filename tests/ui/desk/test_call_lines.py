"""What the timeline says of calls."""

import pytest

from console.store.overlay import Line
from console.views.call_lines import CallLines
from contract.rows import MessageKind


def line(text: str, **args: str) -> Line:
    return Line("m1", 1, MessageKind.SYSTEM, "system", "", text, 1, args=args)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (line("call.answered", number="0812-xxxx-437"), "Rina menerima panggilan dari 0812-xxxx-437"),
        (line("call.made", number="0812-xxxx-437"), "Rina menelepon 0812-xxxx-437"),
        (line("call.ended", talk="65000", hold="0"), "Rina mengakhiri panggilan · bicara 1:05"),
        (line("call.left", talk="3600000", hold="9400"), "Ani menutup telepon · bicara 60:00 · ditahan 0:09"),
        (line("call.passed_on", to="1203", talk="5000"), "Rina mentransfer panggilan ke 1203 · bicara 0:05"),
        (line("call.cut", talk="x"), "Panggilan terputus"),
        (line("call.not_reached"), "Rina menelepon –, tidak tersambung"),
        (
            line("call.elsewhere", number="0812-xxxx-437", ticket="1-0007-1"),
            "Rina bicara dengan 0812-xxxx-437 tentang tiket ini; panggilannya di tiket #1-0007-1",
        ),
        (line("call.dreamt_of"), "call.dreamt_of"),
    ],
)
def test_a_line_of_a_call_says_who_and_how_long(qapp: object, said: Line, words: str) -> None:
    assert CallLines().text(said, "Rina", "Ani") == words


def test_every_line_the_gateway_writes_has_words(qapp: object) -> None:
    keys = ["answered", "made", "ended", "left", "passed_on", "cut", "lost", "not_reached", "elsewhere"]
    for key in keys:
        assert not CallLines().text(line(f"call.{key}"), "Rina", "Ani").startswith("call.")
