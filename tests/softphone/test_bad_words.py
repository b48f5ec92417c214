"""Words of the network that nobody can tell or foresee: neither a call nor the console is lost to them."""

from pathlib import Path

import msgspec
import pytest

from console.softphone.engine.hearing import OfLeg
from console.softphone.engine.journal import Journal
from console.softphone.engine.line import AccountTold, Connected, Gone, Keyed, Sounded
from console.softphone.engine.saying import MOST, Unsayable, said
from console.softphone.events import CallChanged, DtmfHeard
from console.softphone.headers import LONGEST
from console.softphone.orders import Answer
from console.softphone.state import AccountState, AccountStatus, Call, Quality, Told
from domain.call import CallState, Direction
from tests.softphone.scripted import LINE, Bench


def test_what_the_network_says_can_always_be_told() -> None:
    """Bytes that are no UTF-8 come from the library as halves of a character, which no message holds: a call of such an id rang at nobody's
    desk, and such words of a registrar kept every console away."""
    bench = Bench()
    bench.comes("a", trail="abc\udcff\u202e@pbx")
    bench.order(Answer(call="a"))
    bench.hear(Connected("a", trail="def\udcfe@pbx"))
    bench.hear(Gone("a", 503, said="Weg\udcff\r\n\u202e"))
    status = AccountStatus(account=LINE.id, state=AccountState.RETRYING, reason="Nein\udcff" + "x" * 5_000)
    bench.hear(AccountTold(status))
    for event in bench.told:
        msgspec.json.encode(event)
    calls = [event.call for event in bench.told if isinstance(event, CallChanged)]
    assert (calls[0].trail, calls[-1].trail, calls[-1].said) == ("abc@pbx", "def@pbx", "Weg")
    assert len(bench.engine.accounts[LINE.id].reason) <= LONGEST


def test_what_goes_wrong_with_one_word_keeps_no_other_from_being_heard() -> None:
    """The end of a call among them: it would never be over."""
    bench = Bench()
    bench.talking("a")
    bench.hear(Keyed("a", "\udcff"), Keyed("a", "?"))
    assert not [event for event in bench.told if isinstance(event, DtmfHeard)]
    hear = bench.engine._hearing.hear

    def stumbles(happening: OfLeg) -> None:
        if isinstance(happening, Sounded):
            raise ValueError("a fault")
        hear(happening)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bench.engine._hearing, "hear", stumbles)
        with pytest.raises(ValueError, match="a fault"):
            bench.hear(Sounded("a"), Gone("a", 200))
    assert bench.engine.calls == {}


def told(**more: object) -> CallChanged:
    call = Call(
        id="a", account="pbx", direction=Direction.INBOUND, state=CallState.TALKING, number="0812", started=1
    )
    return CallChanged(call=msgspec.structs.replace(call, **more))


@pytest.mark.parametrize(
    "more",
    [
        {"trail": "a\udcff"},
        {"told": Told(bot={"b\udcff": "c\udcff"})},
        {"quality": Quality(jitter_ms=float("nan"), mos=float("inf"))},
        {"name": "n" * (MOST + 1)},
    ],
)
def test_an_event_nobody_could_read_is_mended_before_it_has_a_number(
    tmp_path: Path, more: dict[str, object]
) -> None:
    """No hole in the numbers, and a journal that is read again whole."""
    journal = Journal(tmp_path, bytes(32))
    kept = [journal.add(told()), journal.add(told(**more)), journal.add(told(state=CallState.ENDED))]
    assert [event.n for event in kept] == [1, 2, 3]
    assert kept[1].call.number == "0812"
    again = Journal(tmp_path, bytes(32))
    assert again.after(0) == kept
    assert (again.aside, again.calls) == (None, {})


def test_what_cannot_be_mended_spends_no_number(tmp_path: Path) -> None:
    journal = Journal(tmp_path, bytes(32))
    journal.add(told())
    with pytest.raises(Unsayable):
        journal.add(told(started="yesterday"))
    assert journal.add(told(state=CallState.ENDED)).n == 2
    assert Journal(tmp_path, bytes(32)).last == 2


def test_what_is_mended_is_the_same_wherever_it_was_right() -> None:
    event, frame = said(
        told(name="Ünal 🙂", trail="x\udcff", quality=Quality(jitter_ms=float("nan"), loss=0.5))
    )
    assert event.call == told(name="Ünal 🙂", trail="x", quality=Quality(loss=0.5)).call
    assert msgspec.json.decode(frame, type=CallChanged) == event
