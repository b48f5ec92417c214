"""Names are looked up beside the engine's thread, which waits for none."""

import threading
import time
from pathlib import Path

import pytest

from console.softphone.engine.names import Names, found, host_of
from console.softphone.orders import Receive
from console.softphone.state import AccountState
from tests.softphone.telephones import direct, registered, telephones
from tests.support.netns import Cable, named_by, possible

#: What the system takes for one name is twice as long.
HELD_UP_S = 10.0


class Book:
    """Looks as slowly as the test wants."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.go = threading.Semaphore(0)
        self.names = Names(self.look)

    def look(self, host: str) -> bool:
        self.asked.append(host)
        assert self.go.acquire(timeout=20)
        return host == "pbx.example"

    def answer(self, place: str) -> bool:
        self.go.release()
        until = time.monotonic() + 60
        while (known := self.names.known(place)) is None:
            assert time.monotonic() < until
            threading.Event().wait(0.001)
        return known


@pytest.mark.parametrize(
    ("place", "host"),
    [
        ("pbx.example", "pbx.example"),
        ("pbx:5061", "pbx"),
        ("10.0.0.9:5060", "10.0.0.9"),
        ("[fd00::9]:5060", "fd00::9"),
    ],
)
def test_the_host_of_a_place(place: str, host: str) -> None:
    assert host_of(place) == host


def test_an_address_needs_no_book() -> None:
    book = Book()
    assert [book.names.known(place) for place in ("10.0.0.9:5060", "[fd00::9]", "127.0.0.1")] == [True] * 3
    assert book.asked == []


def test_a_name_is_looked_for_once_at_a_time_and_anew_when_it_was_told() -> None:
    book = Book()
    assert [book.names.known("pbx.example:5061") for _ in range(3)] == [None] * 3
    assert book.answer("pbx.example:5061") is True
    assert book.names.known("elsewhere.example") is None
    assert book.answer("elsewhere.example") is False
    assert book.names.known("pbx.example") is None
    assert book.answer("pbx.example") is True
    assert book.asked == ["pbx.example", "elsewhere.example", "pbx.example"]


def test_the_system_is_asked() -> None:
    assert found("localhost")
    assert not found("a" * 300)


@pytest.mark.processes
def test_a_name_server_that_says_nothing_holds_nothing_up(tmp_path: Path) -> None:
    """The telephone obeys at once, and leaves when it is told to."""
    if why := possible():
        pytest.skip(why)
    (tmp_path / "resolv.conf").write_text("nameserver 192.0.2.53\n")
    with Cable() as cable:
        cable.address("10.77.0.2")
        inside = (*cable.here.inside, *named_by(tmp_path / "resolv.conf"))
        with telephones("ani", inside={"ani": inside}) as (ani,):
            ani.configure(registered("named", "pbx.sahut.test"), direct("2000"))
            ani.until_account("2000", AccountState.READY)
            began = time.monotonic()
            for _ in range(20):
                ani.do(Receive(on=True))
            status = ani.account("named")
            assert status is not None
            assert status.state is AccountState.REGISTERING, "it is still looked for"
        assert time.monotonic() - began < HELD_UP_S
