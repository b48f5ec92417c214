"""Telephones of ours for tests against real peers: engines in processes of their own, and the accounts they use."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

import pytest

from console.softphone.engine.watch import Patience
from console.softphone.orders import Answer, Dial, HangUp
from console.softphone.state import Account, AccountState, Policy
from domain.call import CallState
from tests.support.sip.engine_worker import Weighed
from tests.support.sip.engines import EngineProcess
from tests.support.sip.kamailio import SECRET

DOMAIN = "sahut.test"
#: What the agents say: tones that no multiple of another is.
ANI_HZ, BUDI_HZ, CITRA_HZ = 440.0, 1000.0, 1730.0
#: Registered again, and known where it is now (a target of "Voice"); what a machine that does much besides may add. Left to itself the
#: SIP library takes half a minute.
KNOWN_AGAIN_S, LOADED_S = 5.0, 10.0


def needs(program: str) -> None:
    """Skips the test by name where the machine has no such program."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")


def direct(user: str, **more: object) -> Account:
    """Without a registrar: calls come straight to a port of its own."""
    return Account(**{"id": user, "user": user, "domain": "127.0.0.1", "listen_host": "127.0.0.1", **more})  # type: ignore[arg-type]


def registered(user: str, *registrars: str, **more: object) -> Account:
    return direct(user, **{"domain": DOMAIN, "registrars": registrars, "secret": SECRET, **more})


@contextmanager
def telephones(
    *names: str,
    patience: Patience | None = None,
    records: Path | None = None,
    tls: bool = True,
    inside: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Iterator[tuple[EngineProcess, ...]]:
    """Each must end clean and must have had nothing to complain of. The first records, to ``records``. One called
    customer goes where a transfer sends it. ``tls``, ``inside`` (of each name): as EngineProcess says."""
    started: list[EngineProcess] = []
    try:
        for name in names:
            started.append(
                EngineProcess(
                    name,
                    patience,
                    obeys=name == "customer",
                    records=None if started else records,
                    tls=tls,
                    inside=inside.get(name, ()),
                )
            )
        yield tuple(started)
    finally:
        codes = [telephone.stop() for telephone in started]
    assert codes == [0] * len(names), [telephone.errors for telephone in started]
    assert [telephone.errors for telephone in started] == [""] * len(names)


def ready(telephone: EngineProcess, user: str, policy: Policy | None = None, receive: bool = True) -> str:
    """Listening without a registrar, Avail, nothing told yet; its SIP address."""
    telephone.configure(direct(user), policy=policy, receive=receive)
    contact = telephone.until_account(user, AccountState.READY).contact
    telephone.fresh()
    return f"sip:{user}@{contact}"


def quiet(*all_of_them: EngineProcess) -> None:
    """Hangs up whatever a test left, and waits for it."""
    for telephone in all_of_them:
        for call in telephone.calls().values():
            if call.state is not CallState.ENDED:
                telephone.order(HangUp(call=call.id))
                telephone.until_call(CallState.ENDED, call.id)


def talk(caller: EngineProcess, called: EngineProcess, to: str, leg: str) -> str:
    """A call from ``caller`` (there ``leg``) that is answered; the called one's id of it."""
    caller.do(Dial(call=leg, to=to))
    return pick_up(caller, called, leg)


def pick_up(caller: EngineProcess, called: EngineProcess, leg: str) -> str:
    rings = called.until_call(CallState.RINGING)
    called.do(Answer(call=rings.id))
    for telephone, one in ((called, rings.id), (caller, leg)):
        telephone.until_call(CallState.TALKING, one, true=lambda call: call.codec != "")
    return rings.id


def is_heard(telephone: EngineProcess, hz: float, *, side: str = "heard", call: str = "") -> Weighed:
    """Nine tenths of what is heard is that tone."""
    return telephone.until_heard(
        lambda sound: sound.rms > 0.02 and sound.share[f"{hz:g}"] > 0.9, hz, side=side, call=call
    )


#: A codec of differences (G.722) keeps humming by itself after a tone, some 55 dB below full scale; the tones stand at 20.
SILENT = 0.005


def is_silent(telephone: EngineProcess) -> None:
    telephone.until_heard(lambda sound: sound.rms < SILENT)
