"""What stands between a desk and its PBX: a proxy through which everything goes, and addresses that others see otherwise."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.softphone.orders import Dial, HangUp
from console.softphone.state import AccountState
from domain.call import CallEnd, CallState
from tests.softphone.telephones import (
    ANI_HZ,
    BUDI_HZ,
    is_heard,
    needs,
    pick_up,
    quiet,
    registered,
    telephones,
)
from tests.support.sip.engines import EngineProcess
from tests.support.sip.kamailio import Kamailio
from tests.support.sip.ports import free_port
from tests.support.stun import Stun

pytestmark = pytest.mark.processes
Pair = tuple[EngineProcess, EngineProcess]
#: This machine too, as 127.0.0.1 is, and yet another address: what is sent there arrives.
SEEN_AS = "127.0.0.2"


@pytest.fixture(scope="module")
def running() -> Iterator[Pair]:
    needs("kamailio")
    with telephones("ani", "budi") as (ani, budi):
        ani.tone(ANI_HZ)
        budi.tone(BUDI_HZ)
        yield ani, budi


@pytest.fixture
def pair(running: Pair) -> Iterator[Pair]:
    for telephone in running:
        telephone.fresh()
    yield running
    quiet(*running)


@pytest.fixture(scope="module")
def pbx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kamailio]:
    needs("kamailio")
    kamailio = Kamailio(tmp_path_factory.mktemp("pbx"))
    yield kamailio
    kamailio.stop()


def talk_and_end(pair: Pair, leg: str, to: str) -> None:
    """Ani calls, both are heard, Budi ends it, and Ani hears of that."""
    ani, budi = pair
    ani.do(Dial(call=leg, to=to))
    rings = pick_up(ani, budi, leg)
    is_heard(budi, ANI_HZ)
    is_heard(ani, BUDI_HZ)
    budi.do(HangUp(call=rings))
    assert ani.until_call(CallState.ENDED).end is CallEnd.CUSTOMER


def test_everything_goes_by_the_proxy(pair: Pair, tmp_path: Path) -> None:
    """The PBX behind it takes nothing from anybody else."""
    ani, budi = pair
    port, gate = free_port(), free_port()
    proxy = Kamailio(tmp_path / "proxy", port=gate, front_of=f"127.0.0.1:{port}")
    behind = Kamailio(tmp_path / "pbx", port=port, behind=gate)
    try:
        ani.configure(registered("directly", behind.host))
        refused = ani.until_account("directly", AccountState.REFUSED)
        assert (refused.code, refused.reason) == (403, "By the proxy only")
        for telephone, user in ((ani, "2000p"), (budi, "2001p")):
            telephone.configure(registered(user, behind.host, proxy=proxy.host))
            telephone.until_account(user, AccountState.READY)
        talk_and_end(pair, "by-proxy", "2001p")
        for method in ("REGISTER", "INVITE"):
            assert behind.seen(method)
            assert all(f"<sip:{proxy.host};lr>" in seen.route for seen in proxy.seen(method))
            assert all(
                seen.source.endswith(f":{gate}")
                for seen in behind.seen(method)
                if "directly" not in seen.contact
            )
        assert proxy.seen("BYE")
    finally:
        quiet(*pair)
        proxy.stop()
        behind.stop()


def test_the_address_that_others_see_is_told(pair: Pair, pbx: Kamailio) -> None:
    """In the Contact and for the sound; what is sent there arrives."""
    ani, budi = pair
    with Stun(SEEN_AS) as stun:
        ani.configure(registered("2000s", pbx.host, stun=stun.host, listen_host=""))
        ani.until_account("2000s", AccountState.READY)
        budi.configure(registered("2001s", pbx.host))
        budi.until_account("2001s", AccountState.READY)
        talk_and_end(pair, "seen", "2001s")
        assert f"@{SEEN_AS}:" in next(s for s in pbx.seen("REGISTER") if "2000s" in s.contact).contact
        invite = next(s for s in pbx.seen("INVITE") if "2000s" in s.contact)
        assert f"c=IN IP4 {SEEN_AS}\r\n" in invite.body
        assert stun.asked
        ani.configure()


def test_both_find_a_way_for_the_sound(pair: Pair, pbx: Kamailio) -> None:
    """ICE: what each is reached by stands in the offer, also as others see it, and one of them works."""
    ani, budi = pair
    with Stun(SEEN_AS) as stun:
        for telephone, user in ((ani, "2000i"), (budi, "2001i")):
            telephone.configure(registered(user, pbx.host, stun=stun.host, ice=True, listen_host=""))
            telephone.until_account(user, AccountState.READY)
        talk_and_end(pair, "found", "2001i")
        offer = next(s for s in pbx.seen("INVITE") if "2000i" in s.contact).body
        kinds = {line.split(" typ ")[1].split()[0] for line in offer.splitlines() if "a=candidate:" in line}
        assert kinds == {"host", "srflx"}
        assert "a=ice-ufrag:" in offer
        for telephone in pair:
            telephone.configure()
