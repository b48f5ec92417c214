"""A telephone in a network of its own, which becomes another: it is known there at once, and its call goes on."""

import time
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from console.softphone.engine.network import SLEPT_MS
from console.softphone.orders import Dial, HangUp
from console.softphone.state import AccountState, Transport
from domain.call import CallEnd, CallState
from tests.softphone.telephones import (
    ANI_HZ,
    BUDI_HZ,
    KNOWN_AGAIN_S,
    LOADED_S,
    is_heard,
    needs,
    pick_up,
    quiet,
    registered,
    telephones,
)
from tests.support.netns import Cable, possible
from tests.support.sip.engines import EngineProcess
from tests.support.sip.kamailio import Kamailio

pytestmark = pytest.mark.processes


class Nets(NamedTuple):
    """Budi's machine is the one that moves."""

    cable: Cable
    pbx: Kamailio
    ani: EngineProcess
    budi: EngineProcess

    def known(self, at: str, since: float) -> None:
        """Soon after ``since`` the PBX knows Budi ``at`` that address."""
        self.pbx.until_seen("REGISTER", lambda seen: f"@{at}:" in seen.contact)
        assert time.monotonic() - since < KNOWN_AGAIN_S + LOADED_S

    def rings(self, leg: str, to: str) -> None:
        """Budi is reached by his number, and both are as before."""
        for telephone in (self.ani, self.budi):
            telephone.fresh()
        self.ani.do(Dial(call=leg, to=to))
        self.budi.until_call(CallState.RINGING)
        quiet(self.ani, self.budi)


@pytest.fixture(scope="module")
def nets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nets]:
    needs("kamailio")
    if why := possible():
        pytest.skip(why)
    with Cable() as cable:
        cable.address("10.77.0.2")
        pbx = Kamailio(tmp_path_factory.mktemp("pbx"), at=cable.far, inside=cable.there.inside)
        inside = {"ani": cable.there.inside, "budi": cable.here.inside}
        try:
            with telephones("ani", "budi", inside=inside) as (ani, budi):
                ani.tone(ANI_HZ)
                budi.tone(BUDI_HZ)
                yield Nets(cable, pbx, ani, budi)
        finally:
            pbx.stop()


def introduced(nets: Nets, transport: Transport, **more: object) -> str:
    """Both are known to the PBX; Budi's number."""
    for telephone, user in ((nets.ani, f"2000{transport}"), (nets.budi, f"2001{transport}")):
        account = registered(user, nets.pbx.host, transport=transport, retry_s=1, listen_host="", **more)
        telephone.fresh()
        telephone.configure(account)
        telephone.until_account(user, AccountState.READY)
    return f"2001{transport}"


@pytest.mark.parametrize(("transport", "to"), [(Transport.UDP, "10.77.0.3"), (Transport.TCP, "10.77.0.4")])
def test_another_address_in_the_middle_of_a_call(nets: Nets, transport: Transport, to: str) -> None:
    """The PBX is told, the other side is told where the sound goes now, both are heard, and the next call rings."""
    number = introduced(nets, transport)
    nets.ani.do(Dial(call=f"moves-{transport}", to=number))
    leg = pick_up(nets.ani, nets.budi, f"moves-{transport}")
    is_heard(nets.budi, ANI_HZ)
    moved = time.monotonic()
    nets.cable.address(to)
    nets.known(to, moved)
    again = nets.pbx.until_seen("INVITE", lambda seen: seen.within and f"@{to}:" in seen.contact)
    assert f"c=IN IP4 {to}\r\n" in again.body
    assert time.monotonic() - moved < KNOWN_AGAIN_S + LOADED_S
    status = nets.budi.account(number)
    assert status is not None
    assert status.contact.startswith(f"{to}:")
    for telephone in (nets.ani, nets.budi):
        telephone.fresh()
    is_heard(nets.budi, ANI_HZ)
    is_heard(nets.ani, BUDI_HZ)
    nets.budi.do(HangUp(call=leg))
    assert nets.ani.until_call(CallState.ENDED).end is CallEnd.CUSTOMER
    nets.rings(f"after-{transport}", number)


def test_a_cable_that_was_out(nets: Nets) -> None:
    """It is told; in again at another place, the telephone is known at once."""
    number = introduced(nets, Transport.UDP, keep_alive_s=1)
    nets.cable.cut()
    nets.budi.until_account(number, AccountState.RETRYING)
    nets.cable.address("10.77.0.5")
    back = time.monotonic()
    nets.budi.until_account(number, AccountState.READY)
    nets.known("10.77.0.5", back)
    nets.rings("in-again", number)


@pytest.mark.full
def test_a_machine_that_slept(nets: Nets) -> None:
    """It stood still for longer than it ever does awake: it asks at once, long before it is due, by a connection that surely lives."""
    number = introduced(nets, Transport.TCP, keep_alive_s=600)
    before = {seen.source for seen in nets.pbx.seen("REGISTER")}
    nets.budi.freeze()
    time.sleep(SLEPT_MS / 1000 + 0.5)
    nets.budi.thaw()
    nets.pbx.until_seen(
        "REGISTER",
        lambda seen: seen.source not in before and seen.own_port,
        KNOWN_AGAIN_S,
    )
    nets.rings("awake", number)
