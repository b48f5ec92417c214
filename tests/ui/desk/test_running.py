"""What the sign-in view asks for is done once, and told in words."""

from collections.abc import Coroutine
from types import SimpleNamespace
from typing import cast

import pytest

from console.address import BadAddress
from console.app import Front
from console.bridge import Bridge
from console.notices import Notices
from console.running import Running
from console.session import NeverHere
from console.signing_in import told


class Begun(list[str]):
    """A bridge that begins nothing, and keeps what it was asked to begin."""

    def start(self, work: Coroutine[object, object, object], name: str) -> None:
        work.close()
        self.append(name)


def test_a_way_out_pressed_twice_is_gone_once(monkeypatch: pytest.MonkeyPatch) -> None:
    busy: list[str] = []
    shell = SimpleNamespace(sign_in=SimpleNamespace(set_busy=busy.append))
    begun = Begun()
    running = Running(
        cast(Front, SimpleNamespace(shell=shell)), cast(Bridge, begun), cast(Notices, SimpleNamespace())
    )
    running.signing.act("rescue")
    running.signing.act("rescue")
    assert begun == ["mend"]
    assert len(busy) == 1


def test_an_address_is_named_where_it_is_the_trouble() -> None:
    typed = told(BadAddress("pusat gateway"), "https://pusat gateway")
    assert (typed.code, typed.detail) == ("bad_address", {"gateway": "pusat gateway"})
    away = told(NeverHere(), "https://gateway.pusat.example")
    assert (away.code, away.detail) == ("never_here", {"gateway": "https://gateway.pusat.example"})
