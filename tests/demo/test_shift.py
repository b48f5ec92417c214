"""What is looked at from outside when a shift is over."""

import json
from pathlib import Path

import pytest

from demo.needs import Shown
from demo.shift import OK, Sent, Shift, ShiftAct, delivered_once


def page(*texts: str) -> list[Shown]:
    system = Shown("s", "system", "Nomor tiket Anda 1-0001-5")
    own = Shown("c", "customer", "halo")
    return [system, own, *(Shown(f"a{nth}", "agent", text) for nth, text in enumerate(texts))]


@pytest.mark.parametrize(
    ("sent", "shown", "fine"),
    [
        (["a", "b"], page("a", "b"), True),
        (["a", "a"], page("a", "a"), True),
        ([], page(), True),
        (["a", "b"], page("a"), False),
        (["a"], page("a", "a"), False),
        (["a"], page("a", "catatan internal"), False),
        (["a", "b"], page("b", "a"), False),
    ],
)
def test_once_means_once(sent: list[str], shown: list[Shown], fine: bool) -> None:
    assert (delivered_once(sent, shown) == OK) is fine


def test_acts_of_every_life_of_the_console_are_kept_in_order(tmp_path: Path) -> None:
    shift = Shift()
    shift.told([ShiftAct("sign in", "t1", OK)])
    shift.told([ShiftAct("sign in", "t1", OK), ShiftAct("reply", "t2", OK)])
    shift.life_over()
    shift.told([ShiftAct("back", "t3", "no window")])
    shift.sent.append(Sent("siti", "a"))
    shift.add("looked at")
    path = tmp_path / "deep" / "shift.json"
    shift.write(path)
    acts = json.loads(path.read_text(encoding="utf-8"))
    assert [(act["name"], act["outcome"]) for act in acts] == [
        ("sign in", "ok"),
        ("reply", "ok"),
        ("back", "no window"),
        ("looked at", "ok"),
    ]
    assert set(acts[0]) == {"name", "time", "outcome"}
    assert [act.name for act in shift.failed] == ["back"]
