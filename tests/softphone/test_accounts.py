"""Accounts at a real registrar: every transport, digest, SRTP, certificates, and what becomes of them when it goes and comes back."""

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.softphone.events import AccountChanged, Refused
from console.softphone.orders import Dial, HangUp, Leave
from console.softphone.reasons import Reason
from console.softphone.state import AccountState, Srtp, Transport
from domain.call import CallEnd, CallState
from tests.softphone.telephones import (
    ANI_HZ,
    KNOWN_AGAIN_S,
    LOADED_S,
    direct,
    is_heard,
    needs,
    pick_up,
    quiet,
    registered,
    telephones,
)
from tests.support.cord import Cord
from tests.support.sip.engines import EngineProcess
from tests.support.sip.kamailio import Kamailio
from tests.support.sip.ports import free_port
from tests.support.tls import Authority

pytestmark = pytest.mark.processes
Pair = tuple[EngineProcess, EngineProcess]


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def kamailio(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kamailio]:
    needs("kamailio")
    authority.served("127.0.0.1")
    running = Kamailio(
        tmp_path_factory.mktemp("kamailio"), next(authority.file.parent.glob("127.0.0.1-*.pem"))
    )
    yield running
    running.stop()


@pytest.fixture(scope="module")
def running() -> Iterator[Pair]:
    with telephones("ani", "budi") as (ani, budi):
        ani.tone(ANI_HZ)
        yield ani, budi


@pytest.fixture
def pair(running: Pair) -> Iterator[Pair]:
    for telephone in running:
        telephone.fresh()
    yield running
    quiet(*running)


@pytest.mark.parametrize("srtp", [Srtp.OFF, Srtp.MANDATORY])
@pytest.mark.parametrize("transport", list(Transport))
def test_a_call_through_the_registrar(
    pair: Pair, kamailio: Kamailio, authority: Authority, transport: Transport, srtp: Srtp
) -> None:
    """Registered with digest, called by number, heard; over every transport, in the clear and encrypted."""
    ani, budi = pair
    host = kamailio.tls_host if transport is Transport.TLS else kamailio.host
    for telephone, user in ((ani, f"1{transport}{srtp}"), (budi, f"2{transport}{srtp}")):
        telephone.configure(
            registered(user, host, transport=transport, srtp=srtp, ca_file=str(authority.file))
        )
        status = telephone.until_account(user, AccountState.READY)
        assert (status.code, status.registrar) == (200, host)
    ani.do(Dial(call=f"{transport}{srtp}", to=f"2{transport}{srtp}"))
    leg = pick_up(ani, budi, f"{transport}{srtp}")
    assert budi.calls()[leg].secured is (srtp is Srtp.MANDATORY)
    is_heard(budi, ANI_HZ)
    budi.do(HangUp(call=leg))
    assert ani.until_call(CallState.ENDED).end is CallEnd.CUSTOMER


def test_optional_encryption_meets_both(pair: Pair) -> None:
    ani, budi = pair
    budi.configure(direct("2002", srtp=Srtp.OPTIONAL))
    at = budi.until_account("2002", AccountState.READY).contact
    for srtp, secured in ((Srtp.MANDATORY, True), (Srtp.OFF, False)):
        ani.configure(direct(f"2001{srtp}", srtp=srtp))
        ani.until_account(f"2001{srtp}", AccountState.READY)
        ani.do(Dial(call=f"to-{srtp}", to=f"sip:2002@{at}"))
        leg = pick_up(ani, budi, f"to-{srtp}")
        assert budi.calls()[leg].secured is secured
        ani.do(HangUp(call=f"to-{srtp}"))
        budi.until_call(CallState.ENDED, leg)


def test_a_call_in_the_clear_is_refused_where_encryption_is_a_must(pair: Pair) -> None:
    ani, budi = pair
    budi.configure(direct("2002m", srtp=Srtp.MANDATORY))
    at = budi.until_account("2002m", AccountState.READY).contact
    ani.configure(direct("2001", srtp=Srtp.OFF))
    ani.until_account("2001", AccountState.READY)
    ani.do(Dial(call="clear", to=f"sip:2002m@{at}"))
    over = ani.until_call(CallState.ENDED)
    assert (over.end, over.cause) == (CallEnd.REFUSED, 488)
    assert budi.calls() == {}


def test_a_wrong_secret_is_refused_and_not_tried_again(pair: Pair, kamailio: Kamailio) -> None:
    ani, _ = pair
    ani.configure(registered("wrong", kamailio.host, secret="other"))
    status = ani.until_account("wrong", AccountState.REFUSED)
    assert (status.code, status.reason) == (401, Reason.WRONG_SECRET)


def test_a_certificate_nobody_vouches_for_is_refused(pair: Pair, kamailio: Kamailio) -> None:
    ani, _ = pair
    ani.configure(registered("untrusting", kamailio.tls_host, transport=Transport.TLS))
    assert ani.until_account("untrusting", AccountState.REFUSED).reason == Reason.CERTIFICATE


def test_a_certificate_of_another_name_is_refused(
    pair: Pair, kamailio: Kamailio, authority: Authority
) -> None:
    ani, _ = pair
    elsewhere = kamailio.tls_host.replace("127.0.0.1", "localhost")
    ani.configure(registered("elsewhere", elsewhere, transport=Transport.TLS, ca_file=str(authority.file)))
    assert ani.until_account("elsewhere", AccountState.REFUSED).reason == Reason.CERTIFICATE


def test_without_verification_it_is_taken(pair: Pair, kamailio: Kamailio) -> None:
    """For a centre that says so in its settings, and only then."""
    ani, _ = pair
    ani.configure(registered("trusting", kamailio.tls_host, transport=Transport.TLS, verify=False))
    ani.until_account("trusting", AccountState.READY)


def test_settings_that_cannot_work_are_refused(pair: Pair, tmp_path: Path) -> None:
    ani, budi = pair
    port = free_port()
    budi.configure(direct("takes", listen_port=port))
    budi.until_account("takes", AccountState.READY)
    ani.configure(
        direct("taken", listen_port=port),
        direct("no-stun", stun="x" * 500),
        direct("no-ca", transport=Transport.TLS, ca_file=str(tmp_path / "missing.pem")),
        direct("good"),
    )
    assert ani.until_account("taken", AccountState.REFUSED).reason == Reason.PORT_TAKEN
    assert ani.until_account("no-stun", AccountState.REFUSED).reason == Reason.BAD_SETTINGS
    assert ani.until_account("no-ca", AccountState.REFUSED).reason == Reason.BAD_SETTINGS
    ani.until_account("good", AccountState.READY)


def test_a_build_without_tls_says_so_and_speaks_nothing_in_the_clear() -> None:
    """As the SIP library's is for Windows. What needs no TLS works there, encrypted sound too."""
    with (
        socket.socket(socket.AF_INET, socket.SOCK_STREAM) as stream,
        telephones("ani", "budi", tls=False) as (ani, budi),
    ):
        stream.bind(("127.0.0.1", 0))
        stream.listen()
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams:
            datagrams.bind(stream.getsockname())
            at = f"127.0.0.1:{stream.getsockname()[1]}"
            needing = registered("needing", at, transport=Transport.TLS, srtp=Srtp.MANDATORY, verify=False)
            ani.configure(needing, direct("2000", srtp=Srtp.MANDATORY))
            assert ani.until_account("needing", AccountState.REFUSED).reason == Reason.NO_TLS
            assert isinstance(ani.order(Dial(call="no", to="2001", account="needing")), Refused)
            ani.until_account("2000", AccountState.READY)
            budi.configure(direct("2001", srtp=Srtp.MANDATORY))
            to = budi.until_account("2001", AccountState.READY).contact
            ani.tone(ANI_HZ)
            ani.do(Dial(call="yes", to=f"sip:2001@{to}", account="2000"))
            leg = pick_up(ani, budi, "yes")
            assert budi.calls()[leg].secured
            is_heard(budi, ANI_HZ)
            quiet(ani, budi)
            stream.setblocking(False)
            datagrams.setblocking(False)
            with pytest.raises(BlockingIOError):
                stream.accept()
            with pytest.raises(BlockingIOError):
                datagrams.recv(1)


def test_an_account_that_stays_the_same_keeps_its_call(pair: Pair, kamailio: Kamailio) -> None:
    ani, budi = pair
    kept, added = registered("kept", kamailio.host), registered("added", kamailio.host)
    budi.configure(kept)
    budi.until_account("kept", AccountState.READY)
    ani.configure(registered("caller", kamailio.host))
    ani.until_account("caller", AccountState.READY)
    ani.do(Dial(call="stays", to="kept"))
    leg = pick_up(ani, budi, "stays")
    budi.configure(kept, added)
    budi.until_account("added", AccountState.READY)
    is_heard(budi, ANI_HZ)
    budi.do(Leave())
    budi.until_account("kept", AccountState.OFF)
    is_heard(budi, ANI_HZ)
    budi.do(HangUp(call=leg))
    assert ani.until_call(CallState.ENDED).end is CallEnd.CUSTOMER


@pytest.mark.parametrize("transport", [Transport.UDP, Transport.TCP])
def test_a_registrar_that_went_is_noticed_and_found_again(
    pair: Pair, tmp_path: Path, transport: Transport
) -> None:
    """Registered again within 5 s of its return, and reached there: it had forgotten everybody."""
    needs("kamailio")
    ani, budi = pair
    registrar = Kamailio(tmp_path)
    try:
        for telephone, user in ((ani, f"caller-{transport}"), (budi, f"back-{transport}")):
            telephone.configure(registered(user, registrar.host, transport=transport, keep_alive_s=1))
            telephone.until_account(user, AccountState.READY)
        registrar.kill()
        for telephone, user in ((ani, f"caller-{transport}"), (budi, f"back-{transport}")):
            telephone.until_account(user, AccountState.RETRYING)
        registrar.start()
        back = time.monotonic()
        for telephone, user in ((ani, f"caller-{transport}"), (budi, f"back-{transport}")):
            telephone.until_account(user, AccountState.READY)
        assert time.monotonic() - back < KNOWN_AGAIN_S + LOADED_S
        ani.do(Dial(call=f"again-{transport}", to=f"back-{transport}"))
        budi.until_call(CallState.RINGING)
    finally:
        quiet(*pair)
        registrar.stop()


@pytest.mark.parametrize("keep_alive_s", [1, pytest.param(4, marks=pytest.mark.full)])
def test_a_registrar_that_was_restarted_between_two_heartbeats(
    pair: Pair, tmp_path: Path, keep_alive_s: int
) -> None:
    """Over UDP nobody says so, and it has forgotten everybody. A heartbeat is one question and no more."""
    needs("kamailio")
    ani, budi = pair
    registrar = Kamailio(tmp_path)
    users = (f"caller-{keep_alive_s}", f"beats-{keep_alive_s}")
    try:
        for telephone, user in zip(pair, users, strict=True):
            telephone.configure(registered(user, registrar.host, keep_alive_s=keep_alive_s))
            telephone.until_account(user, AccountState.READY)
        began = time.monotonic()
        registrar.until_asked(users[1], registrar.asked(users[1]) + 2)
        assert time.monotonic() - began > keep_alive_s
        registrar.kill()
        before = [registrar.asked(user) for user in users]
        registrar.start()
        back = time.monotonic()
        for user, already in zip(users, before, strict=True):
            registrar.until_asked(user, already + 2)  # its challenge, and the answer to it
        assert time.monotonic() - back < KNOWN_AGAIN_S + LOADED_S
        ani.do(Dial(call=f"again-{keep_alive_s}", to=users[1]))
        budi.until_call(CallState.RINGING)
    finally:
        quiet(*pair)
        registrar.stop()


@pytest.mark.parametrize("transport", [Transport.TCP, Transport.TLS])
def test_a_connection_that_breaks_is_made_anew(
    pair: Pair, authority: Authority, kamailio: Kamailio, transport: Transport
) -> None:
    """And calls come by the new one."""
    ani, budi = pair
    host = kamailio.tls_host if transport is Transport.TLS else kamailio.host
    users = (f"caller-by-{transport}", f"dropped-{transport}")
    with Cord(host) as cord:
        for telephone, user, at in zip(pair, users, (host, cord.host), strict=True):
            account = registered(user, at, transport=transport, ca_file=str(authority.file), expires_s=3_600)
            telephone.configure(account)
            telephone.until_account(user, AccountState.READY)
        known = {seen.source for seen in kamailio.seen("REGISTER")}
        cord.drop()
        kamailio.until_seen("REGISTER", lambda seen: seen.source not in known and seen.own_port)
        ani.do(Dial(call=f"anew-{transport}", to=users[1]))
        budi.until_call(CallState.RINGING)
        quiet(*pair)
        for telephone in pair:
            telephone.configure()


def test_the_next_registrar_takes_over_and_the_call_goes_on(pair: Pair, tmp_path: Path) -> None:
    needs("kamailio")
    ani, budi = pair
    first, second = Kamailio(tmp_path / "first"), Kamailio(tmp_path / "second")
    try:
        for telephone, user in ((ani, "caller"), (budi, "called")):
            telephone.configure(registered(user, first.host, second.host, keep_alive_s=1))
            assert telephone.until_account(user, AccountState.READY).registrar == first.host
        ani.do(Dial(call="through", to="called"))
        pick_up(ani, budi, "through")
        told = [len(telephone.events(AccountChanged)) for telephone in pair]
        first.kill()
        for telephone, user, before in zip(pair, ("caller", "called"), told, strict=True):
            telephone.until_registered(user, second.host)
            # It may have passed before anybody could look.
            told_since = [each.status for each in telephone.events(AccountChanged)[before:]]
            assert AccountState.RETRYING in [status.state for status in told_since if status.account == user]
        is_heard(budi, ANI_HZ)
        quiet(ani, budi)  # each by itself: the call's own way led through the one that is gone
        ani.fresh()
        budi.fresh()
        ani.do(Dial(call="by-second", to="called"))
        budi.until_call(CallState.RINGING)
    finally:
        quiet(*pair)
        first.stop()
        second.stop()
