"""The console's side of the telephone, part by part: what is known, who keeps the books, what waits for a frozen loop."""

import asyncio
from pathlib import Path
from typing import cast

import msgspec
import pytest

from console.softphone import books as bookkeeping
from console.softphone.books import Books
from console.softphone.client import Client
from console.softphone.events import (
    AccountChanged,
    CallChanged,
    Done,
    Events,
    Level,
    QualityTold,
    Transferred,
    Welcome,
)
from console.softphone.keep import Keep, Meeting, MemoryKeep, recall, retain
from console.softphone.lengths import counted, cut_short
from console.softphone.mailbox import WAITING, Mailbox
from console.softphone.orders import Configure, Orders, Receive
from console.softphone.phone import OVER, EngineState, Phone, fold
from console.softphone.pipe import Wire
from console.softphone.state import AccountState, AccountStatus, Call, Quality
from domain.call import CallEnd, CallState, Direction

WIRE = cast(Wire, None)


def call(id: str = "a", state: CallState = CallState.TALKING, **more: object) -> Call:
    made = Call(
        id=id, account="pusat", direction=Direction.INBOUND, state=state, number="0812", started=1_000
    )
    return msgspec.structs.replace(made, **more)


def changed(n: int, id: str = "a", state: CallState = CallState.TALKING, **more: object) -> CallChanged:
    return CallChanged(n=n, call=call(id, state, **more))


def test_what_is_known_is_folded_from_what_is_told() -> None:
    ready = AccountStatus(account="pusat", state=AccountState.READY)
    phone = Phone()
    assert not phone.ready
    for event in (
        Welcome(engine="e", calls=(call("old"),), receiving=True),
        AccountChanged(status=ready),
        changed(1, "a", CallState.RINGING),
        QualityTold(call="old", quality=Quality(mos=4.0)),
        QualityTold(call="gone", quality=Quality(mos=1.0)),
        Transferred(call="old", to="2002", code=100),
        Transferred(call="gone", to="2002", code=100),
        Level(microphone=0.5, speaker=0.25),
        Done(ref=3),
    ):
        before = phone
        phone = fold(phone, event)
        assert before is not phone or isinstance(event, Done | QualityTold | Transferred)
    assert phone.ready
    assert phone.receiving
    assert phone.ringing == call("a", CallState.RINGING)
    assert phone.calls["old"].quality.mos == 4.0
    assert (list(phone.transfers), phone.level.microphone) == (["old"], 0.5)
    phone = fold(phone, changed(2, "old", CallState.ENDED))
    assert (list(phone.calls), [one.id for one in phone.over], phone.transfers) == (["a"], ["old"], {})
    assert fold(phone, Welcome(engine="f")).calls == {}
    assert phone.state is EngineState.UP


def test_calls_that_are_over_are_counted_once_and_not_for_ever() -> None:
    phone = Phone()
    for n in range(OVER + 10):
        for _ in range(2):
            phone = fold(phone, changed(n, f"c{n}", CallState.ENDED))
    assert [one.id for one in phone.over] == [f"c{n}" for n in range(OVER + 9, 9, -1)]


@pytest.mark.parametrize(
    ("state", "lengths"),
    [
        (CallState.RINGING, (505, 20, 30)),
        (CallState.CALLING, (505, 20, 30)),
        (CallState.ALERTING, (505, 20, 30)),
        (CallState.TALKING, (5, 520, 30)),
        (CallState.HELD, (5, 20, 530)),
        (CallState.ENDED, (5, 20, 30)),
    ],
)
def test_what_ran_is_counted_until_the_end(state: CallState, lengths: tuple[int, int, int]) -> None:
    was = call(state=state, as_of=2_000, rang_ms=5, talk_ms=20, hold_ms=30)
    for now in (counted(was, 2_500), cut_short(was, 2_500)):
        assert (now.rang_ms, now.talk_ms, now.hold_ms) == lengths
    over = cut_short(was, 2_500)
    if state is CallState.ENDED:
        assert over == was
    else:
        assert (over.state, over.end, over.ended) == (CallState.ENDED, CallEnd.ENGINE, 2_500)
    assert counted(was, 1_500).as_of == 2_000  # a clock that was set back


class Ledger:
    """Books with a keeper that may fail."""

    def __init__(self, keep: Keep | None = None) -> None:
        self.safe: list[int] = []
        self.faults: list[str] = []
        self.kept: list[int] = []
        self.broken = 0
        self.keep = keep or MemoryKeep()
        self.books = Books(self.keep, self.safe.append, lambda error: self.faults.append(str(error)))
        self.books.keepers.append(self._keep)
        self.books.recalled(Meeting(journal_key=bytes(32)))

    async def _keep(self, event: object) -> None:
        if self.broken:
            self.broken -= 1
            raise OSError("no room")
        self.kept.append(cast(CallChanged, event).n)

    async def write(self) -> None:
        running = asyncio.create_task(self.books.run())
        await self.books.settled()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_what_could_not_be_kept_is_kept_later_and_nothing_overtakes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bookkeeping, "AGAIN_S", 0.0)
    ledger = Ledger()
    ledger.books.welcome(Welcome(engine="e", journal="j"))
    ledger.broken = 3
    assert [ledger.books.came(changed(n)) for n in (1, 2, 3)] == [True] * 3
    await ledger.write()
    assert (ledger.kept, ledger.safe) == ([1, 2, 3], [3])
    assert ledger.faults == ["no room"], "what stays as it is is told once, not every two seconds"
    meeting = await recall(ledger.keep)
    assert (meeting.journal, meeting.heard, meeting.journal_key) == ("j", 3, bytes(32))


async def test_events_come_once_and_a_missing_one_is_noticed() -> None:
    ledger = Ledger()
    books = ledger.books
    books.welcome(Welcome(engine="e", journal="j", last=7))
    assert books.came(changed(5)) is False  # old: for the books alone
    assert books.came(changed(6, state=CallState.ENDED)) is True
    assert books.came(changed(6)) is False
    assert books.came(changed(8)) is None
    assert books.seen == ("j", 6)
    books.welcome(Welcome(engine="e", journal="j", last=8))
    assert books.came(changed(7)) is False
    assert books.came(changed(8)) is False
    assert books.came(changed(9)) is True
    books.welcome(Welcome(engine="f", journal="k"))
    assert books.came(changed(1)) is True
    await ledger.write()
    assert ledger.kept == [5, 6, 7, 8, 9, 1]


async def test_an_end_that_was_seen_here_is_not_heard_again_from_the_next_engine() -> None:
    ledger = Ledger()
    books = ledger.books
    books.welcome(Welcome(engine="e", journal="j"))
    books.came(changed(1))
    books.cut(changed(0, state=CallState.ENDED, end=CallEnd.ENGINE))
    books.welcome(Welcome(engine="f", journal="j", last=2))
    assert books.came(changed(2, state=CallState.ENDED, end=CallEnd.ENGINE)) is False
    await ledger.write()
    assert (ledger.kept, ledger.safe) == ([1, 0], [2])


@pytest.mark.parametrize("content", [None, b"", b"{}", b"rubbish", b'{"journal_key":"AAAA"}'])
async def test_where_nothing_was_kept_there_are_new_keys(content: bytes | None) -> None:
    keep = MemoryKeep(content)
    found, again = await recall(keep), await recall(keep)
    assert len(found.journal_key) == 32
    assert found.journal_key != again.journal_key
    await retain(keep, found)
    assert await recall(keep) == found


class Loop:
    """A loop that is frozen until it is asked."""

    def __init__(self) -> None:
        self.calls: list[object] = []
        self.faults: list[dict[str, object]] = []

    def call_soon_threadsafe(self, call: object) -> None:
        self.calls.append(call)

    def call_exception_handler(self, context: dict[str, object]) -> None:
        self.faults.append(context)

    def thaw(self) -> None:
        while self.calls:
            cast(type[object], self.calls.pop(0))()


def posted(box: Mailbox, *events: Events) -> None:
    for event in events:
        box(WIRE, msgspec.json.encode(event))


def test_a_frozen_loop_finds_everything_that_counts() -> None:
    loop, got = Loop(), list[Events | None]()
    box = Mailbox(cast(asyncio.AbstractEventLoop, loop), got.append)
    for n in range(1, 2 * WAITING):
        posted(box, Level(microphone=0.1, speaker=0.1), changed(n))
    box(WIRE, b"not a word of ours")
    box(WIRE, None)
    assert len(loop.calls) == 1
    loop.thaw()
    assert [event.n for event in got if isinstance(event, CallChanged)] == list(range(1, 2 * WAITING))
    assert got[-1] is None
    assert (box.dropped, box.unknown) == (2 * WAITING - 1 - WAITING // 2, 1)


def test_a_listener_that_fails_keeps_nobody_from_the_next_event() -> None:
    loop, got = Loop(), list[Events | None]()

    def deliver(event: Events | None) -> None:
        got.append(event)
        if len(got) == 2:
            raise ZeroDivisionError

    box = Mailbox(cast(asyncio.AbstractEventLoop, loop), deliver)
    posted(box, changed(1), changed(2), changed(3))
    loop.thaw()
    posted(box, changed(4))
    loop.thaw()
    assert [event.n for event in got if event] == [1, 2, 3, 4]
    assert [type(fault["exception"]) for fault in loop.faults] == [ZeroDivisionError]


async def test_what_the_agent_says_while_an_engine_is_set_up_holds() -> None:
    """They go to AUX while a new engine is told of the accounts: it must not be told afterwards that they are Avail."""
    said: list[Orders] = []

    class Busy(Client):
        async def _ask(self, order: Orders) -> None:
            said.append(order)
            if isinstance(order, Configure) and len(said) == 1:
                await self.order(Receive(on=False))

    telephone = Busy(MemoryKeep(), Path("nowhere"), words=("none",))
    await telephone.order(Configure())
    await telephone.order(Receive(on=True))
    telephone.know(Phone(state=EngineState.UP))
    await telephone._stand()
    assert said[-1] == Receive(on=False)
    assert Receive(on=True) not in said
    assert not telephone.phone.receiving
