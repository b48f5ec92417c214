"""Traffic nobody should send: the live call is not harmed, and a proper one rings afterwards."""

import selectors
import socket
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from console.softphone.orders import Dial, HangUp
from console.softphone.state import AccountState, Transport
from domain.call import CallState
from tests.softphone.telephones import (
    ANI_HZ,
    BUDI_HZ,
    is_heard,
    needs,
    quiet,
    ready,
    registered,
    talk,
    telephones,
)
from tests.support.sip.bad import floods, malformed, message, mutations
from tests.support.sip.engines import EngineProcess
from tests.support.sip.kamailio import Kamailio
from tests.support.tls import Authority

pytestmark = pytest.mark.processes
Pair = tuple[EngineProcess, EngineProcess]
SEED = 20_261_122
#: So many messages, then a look that the telephone answers still: no socket's buffer overflows.
AT_ONCE = 50
#: So few calls that the network is read on.
FEW = 9


@pytest.fixture(scope="module")
def running() -> Iterator[Pair]:
    with telephones("ani", "budi") as (ani, budi):
        ani.tone(ANI_HZ)
        budi.tone(BUDI_HZ)
        yield ani, budi


@pytest.fixture
def talking(running: Pair) -> Iterator[tuple[EngineProcess, EngineProcess, str, str]]:
    """Ani called Budi and they talk; Budi's address, and his id of the call. Afterwards they still do, and he can be called anew."""
    ani, budi = running
    to = ready(budi, "2001")
    ready(ani, "2000")
    leg = talk(ani, budi, to, f"live-{id(to)}")
    is_heard(budi, ANI_HZ)
    yield ani, budi, to, leg
    assert budi.calls()[leg].state is CallState.TALKING
    is_heard(budi, ANI_HZ)
    is_heard(ani, BUDI_HZ)
    budi.do(HangUp(call=leg))
    ani.until_call(CallState.ENDED)
    ani.fresh()
    budi.fresh()
    ani.do(Dial(call=f"after-{id(to)}", to=to))
    budi.until_call(CallState.RINGING)
    quiet(ani, budi)


def send(to: str, messages: Sequence[bytes]) -> None:
    """All of them by UDP, with a question now and then that must be answered."""
    host = to.rpartition("@")[2]
    address, port = host.split(":")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.connect((address, int(port)))
        for begin in range(0, len(messages), AT_ONCE):
            for one in messages[begin : begin + AT_ONCE]:
                line.send(one[:60_000])
            answered(line, host, begin)


def answered(line: socket.socket, host: str, n: int) -> None:
    """The telephone answers a proper question, within some repeats of it."""
    line.settimeout(1.0)
    question = message("OPTIONS", host, 10**6 + n).replace(
        "127.0.0.1:9;", f"127.0.0.1:{line.getsockname()[1]};"
    )
    mark = f"bad-{10**6 + n}@".encode()
    for _ in range(15):
        line.send(question.encode())
        try:
            while mark not in line.recv(65_536):
                pass
        except TimeoutError:
            continue
        return
    raise AssertionError(f"no answer any more after {n} messages")


def test_malformed_messages(talking: tuple[EngineProcess, EngineProcess, str, str]) -> None:
    send(talking[2], malformed(talking[2].rpartition("@")[2]))


def test_changed_messages(talking: tuple[EngineProcess, EngineProcess, str, str]) -> None:
    send(talking[2], mutations(talking[2].rpartition("@")[2], 400, SEED))


@pytest.mark.parametrize(("kind", "count"), [("calls", 1_000), ("given up", 1_000), ("without a codec", 150)])
def test_a_flood_of_calls(
    talking: tuple[EngineProcess, EngineProcess, str, str], kind: str, count: int
) -> None:
    """The library aborts when some thirty calls come and go within half a second; it must not come to that."""
    send(talking[2], floods(talking[2].rpartition("@")[2], count)[kind])


def test_calls_that_waited_while_the_telephone_had_no_turn(
    talking: tuple[EngineProcess, EngineProcess, str, str],
) -> None:
    """Some were read a moment ago; then the library takes 25 in one go, without a look at anything else."""
    budi, to = talking[1], talking[2]
    host, _, port = to.rpartition("@")[2].partition(":")
    messages = floods(f"{host}:{port}", AT_ONCE)["given up"]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.connect((host, int(port)))
        for one in messages[: 2 * FEW]:
            line.send(one)
        answered(line, f"{host}:{port}", 1)
        budi.weigh()  # answered between two readings: the first is over
        budi.freeze()
        for one in messages[2 * FEW :]:
            line.send(one)
        budi.thaw()
        answered(line, f"{host}:{port}", 2)


@pytest.mark.full
@pytest.mark.timeout(600)
def test_ten_thousand_changed_messages(talking: tuple[EngineProcess, EngineProcess, str, str]) -> None:
    send(talking[2], mutations(talking[2].rpartition("@")[2], 10_000, SEED))


def test_a_proper_call_rings_among_many_bad_ones(running: Pair) -> None:
    """Nobody talks: every valid INVITE of the flood rings or is refused, and Ani's call gets through in the end."""
    ani, budi = running
    to = ready(budi, "2001")
    ready(ani, "2000")
    host = to.rpartition("@")[2]
    send(to, mutations(host, 200, SEED + 1))
    quiet(budi)
    budi.fresh()
    ani.do(Dial(call=f"proper-{id(to)}", to=to))
    budi.until_call(CallState.RINGING, true=lambda call: call.number == "2000")
    quiet(ani, budi)


@pytest.mark.parametrize("transport", [Transport.TCP, Transport.TLS])
def test_nobody_connects_to_a_registered_telephone(
    running: Pair, tmp_path: Path, transport: Transport
) -> None:
    """A burst of connections would end the SIP library. The calls come through the connection to the registrar."""
    needs("kamailio")
    if sys.platform != "linux":
        pytest.skip("only Linux drops packets for a socket")
    authority = Authority(tmp_path)
    authority.served("127.0.0.1")
    registrar = Kamailio(tmp_path / "kamailio", next(tmp_path.glob("127.0.0.1-*.pem")))
    host = registrar.tls_host if transport is Transport.TLS else registrar.host
    ani, budi = running
    try:
        for telephone, user in ((ani, f"2000{transport}"), (budi, f"2001{transport}")):
            telephone.configure(registered(user, host, transport=transport, ca_file=str(authority.file)))
            telephone.until_account(user, AccountState.READY)
            telephone.fresh()
        status = budi.account(f"2001{transport}")
        assert status is not None
        address, _, port = status.contact.rpartition(":")
        knocking = [socket.socket(socket.AF_INET, socket.SOCK_STREAM) for _ in range(200)]
        with selectors.DefaultSelector() as heard:
            for knock in knocking:
                knock.setblocking(False)
                knock.connect_ex((address, int(port)))
                heard.register(knock, selectors.EVENT_WRITE)
            assert heard.select(0.3) == []
        for knock in knocking:
            knock.close()
        ani.do(Dial(call=f"by-{transport}", to=f"2001{transport}"))
        budi.until_call(CallState.RINGING)
    finally:
        quiet(ani, budi)
        registrar.stop()
