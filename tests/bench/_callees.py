"""The telephones that are called side by side: ours, baresip and linphone. Each answers by itself and says a tone or what it hears."""

import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

import msgspec

from console.softphone.events import AccountChanged, CallChanged, Events
from console.softphone.launch import command, launch
from console.softphone.orders import Answer, Configure, Hello, Kept, Leave, Orders, Receive
from console.softphone.pipe import Wire, connect, forget_address, new_address, new_key
from console.softphone.starting import Start
from console.softphone.state import Account, Policy, Sound
from domain.call import CallState
from tests.support.pulse import Unavailable, furnish, pulse
from tests.support.sip.baresip import Baresip
from tests.support.sip.ports import free_port

USER = "bench"
HEADSET = Sound(microphone="microphone", speaker="headset", ringer="loudspeaker")
PATIENT_S = 30.0
_EVENTS = msgspec.json.Decoder(Events)


class Callee(Protocol):
    """``name`` in the figures; called at ``USER`` of ``port``; ``pid`` is measured."""

    name: str
    port: int

    @property
    def pid(self) -> int: ...

    def rest(self) -> None:
        """Waits until it could be called again."""

    def stop(self) -> None: ...


class Ours:
    """Our telephone's own process, and the least of a console at its pipe: what rings is answered at once, what ended is kept."""

    def __init__(self, folder: Path, name: str, sound: Sound | None = None) -> None:
        self.name = name
        self._start = Start(
            address=new_address(), authkey=new_key(), journal_key=new_key(), folder=str(folder / "phone")
        )
        self._changed = threading.Condition()
        self._calls: dict[str, CallState] = {}
        self.port = 0
        self._gone = False
        self.pid = launch(self._start, command())
        self._wire = connect(self._start.address, self._start.authkey, self._got)
        self._wire.start()
        account = Account(id=USER, user=USER, domain="127.0.0.1", listen_host="127.0.0.1")
        self._say(Hello())
        self._say(
            Configure(
                accounts=(account,), sound=sound or Sound(), policy=Policy(codecs=("PCMA/8000",), ring_s=120)
            )
        )
        self._say(Receive(on=True))
        self._until(lambda: self.port != 0)

    def rest(self) -> None:
        self._until(lambda: not self._calls)

    def stop(self) -> None:
        self._say(Leave())
        try:
            self._until(lambda: self._gone)
        except TimeoutError:
            # A call that went wrong keeps it.
            os.kill(self.pid, signal.SIGKILL)
            raise
        finally:
            forget_address(self._start.address)

    def _say(self, order: Orders) -> None:
        self._wire.send(msgspec.json.encode(order))

    def _got(self, _wire: Wire, frame: bytes | None) -> None:
        with self._changed:
            if frame is None:
                self._gone = True
            else:
                self._hear(_EVENTS.decode(frame))
            self._changed.notify_all()

    def _hear(self, event: Events) -> None:
        match event:
            case AccountChanged():
                self.port = int(event.status.contact.rpartition(":")[2] or 0)
            case CallChanged():
                call = event.call
                if call.state is CallState.RINGING and call.id not in self._calls:
                    self._say(Answer(call=call.id))
                self._calls[call.id] = call.state
                if call.state is CallState.ENDED:
                    del self._calls[call.id]
                    self._say(Kept(n=event.n))

    def _until(self, true: Callable[[], bool]) -> None:
        with self._changed:
            if not self._changed.wait_for(true, PATIENT_S):
                raise TimeoutError("our telephone")


class TheirBaresip:
    """baresip, whose microphone hears its speaker."""

    name = "baresip"

    def __init__(self, folder: Path) -> None:
        self._peer = Baresip(folder / "baresip", USER)
        self.port = self._peer.port

    @property
    def pid(self) -> int:
        return self._peer.pid

    def rest(self) -> None:
        """It could be at once."""

    def stop(self) -> None:
        self._peer.stop()


class Linphone:
    """linphone's console telephone."""

    name = "linphone"

    def __init__(self, folder: Path) -> None:
        home = folder / "linphone"
        for part in (".local/share/linphone", ".config/linphone"):
            (home / part).mkdir(parents=True)
        self.port = free_port()
        sections = {
            "sip": f"sip_port={self.port}\nsip_tcp_port=0\nsip_tls_port=0\nguess_hostname=0\n"
            f"contact=sip:{USER}@127.0.0.1",
            "sound": "echocancellation=0",
        }
        settings = home / "linphonerc"
        settings.write_text("".join(f"[{name}]\n{lines}\n" for name, lines in sections.items()))
        self._process = subprocess.Popen(
            ["linphonec", "-a", "-c", str(settings)],
            env={**os.environ, "HOME": str(home)},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + PATIENT_S
        while not _listens(self.port):
            if self._process.poll() is not None or time.monotonic() > until:
                self.stop()
                raise TimeoutError("linphonec did not begin")
            time.sleep(0.05)

    @property
    def pid(self) -> int:
        return self._process.pid

    def rest(self) -> None:
        """It could be at once."""

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        assert self._process.stdin is not None
        self._process.stdin.close()


@contextmanager
def callees(folder: Path) -> Iterator[tuple[list[Callee], list[str]]]:
    """All there are, and what lacks. Where there is a sound server, a telephone of ours has devices and cleans what they bring, as at an
    agent's desk, and so has linphone, which says nothing without; baresip brings what it hears back by itself, and so a second one of
    ours has none either."""
    lacking = []
    with ExitStack() as stack:
        found = [_begun(stack, Ours(folder / "bare", "sahut.bare"))]
        if shutil.which("baresip") is not None:
            found.append(_begun(stack, TheirBaresip(folder)))
        else:
            lacking.append("baresip is not installed")
        try:
            server = stack.enter_context(pulse())
        except Unavailable as lacks:
            lacking.append(f"{lacks}: nobody here has a sound device")
            yield found, lacking
            return
        furnish(server)
        with server.found():
            found.append(_begun(stack, Ours(folder / "sounding", "sahut", HEADSET)))
            if shutil.which("linphonec") is not None:
                found.append(_begun(stack, Linphone(folder)))
            else:
                lacking.append("linphonec is not installed")
        yield found, lacking


def _begun(stack: ExitStack, made: Callee) -> Callee:
    stack.callback(made.stop)
    return made


def _listens(port: int) -> bool:
    lines = [
        line for name in ("udp", "udp6") for line in Path(f"/proc/net/{name}").read_text().splitlines()[1:]
    ]
    return any(int(line.split()[1].rpartition(":")[2], 16) == port for line in lines)
