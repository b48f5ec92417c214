"""Engines of ours in processes of their own, driven by a test: see engine_worker."""

import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from console.softphone.engine.watch import Patience
from console.softphone.events import AccountChanged, CallChanged, Done, Events, Happened, Refused
from console.softphone.orders import Configure, Orders, Receive
from console.softphone.state import Account, AccountState, AccountStatus, Call, Policy
from domain.call import CallState
from tests.support.sip.engine_worker import RECORDS, Ask, Line, Weighed

ROOT = Path(__file__).resolve().parents[3]
PATIENT_S = 60.0

E = TypeVar("E", bound=Happened)
_LINES = msgspec.json.Decoder(Line)


class EngineProcess:
    """``stop`` ends it as the product would, and says how it ended. ``obeys``: it goes where a transfer sends it; ``records``: where it
    records; ``tls``: whether the SIP library's build has it; ``inside``: what its command begins with."""

    def __init__(
        self,
        name: str,
        patience: Patience | None = None,
        *,
        obeys: bool = False,
        records: Path | None = None,
        tls: bool = True,
        inside: Sequence[str] = (),
    ) -> None:
        self.name = name
        settings = msgspec.json.encode(patience or Patience()).decode()
        self._process = subprocess.Popen(
            [
                *inside,
                sys.executable,
                "-m",
                "tests.support.sip.engine_worker",
                settings,
                *(("obeys",) if obeys else ()),
                *((f"{RECORDS}{records}",) if records else ()),
                *(() if tls else ("no-tls",)),
            ],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._lines: list[Line] = []
        self._errors: list[str] = []
        self._changed = threading.Condition()
        self._ref = 0
        self.mark = 0
        self._readers = [
            threading.Thread(target=read, daemon=True) for read in (self._read, self._read_errors)
        ]
        for reader in self._readers:
            reader.start()
        self.wait(lambda: any(line.ready for line in self._lines), "started")

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def memory_mb(self) -> float:
        """What is resident now (Linux)."""
        return (
            int(Path(f"/proc/{self.pid}/statm").read_text().split()[1]) * resource.getpagesize() / (1 << 20)
        )

    def _read(self) -> None:
        assert self._process.stdout is not None
        for raw in self._process.stdout:
            if not raw.startswith(b"{"):
                continue  # the library's own greeting
            line = _LINES.decode(raw)
            with self._changed:
                self._lines.append(line)
                self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()

    def _read_errors(self) -> None:
        assert self._process.stderr is not None
        for raw in self._process.stderr:
            self._errors.append(raw.decode(errors="replace"))

    def wait(self, true: Callable[[], bool], what: str, patient_s: float = PATIENT_S) -> None:
        """Until it is true; a dead process and a timeout fail with all that was said."""
        with self._changed:
            held = self._changed.wait_for(lambda: true() or self._process.poll() is not None, patient_s)
            if not held or not true():
                told = "\n".join(str(line.event) for line in self._lines[-12:])
                raise AssertionError(
                    f"{self.name}: waited in vain for {what} (exit {self._process.poll()})\n{told}\n{''.join(self._errors[-20:])}"
                )

    def fresh(self) -> None:
        """What was told and heard until now is forgotten."""
        with self._changed:
            self.mark = len(self._lines)
        self.send(Ask("forget"))

    def events(self, kind: type[E]) -> list[E]:
        """Those told since ``fresh``."""
        return [line.event for line in self._lines[self.mark :] if isinstance(line.event, kind)]

    def told_at(self, true: Callable[[Events], bool]) -> int:
        """When it was first told (ns, monotonic)."""
        return next(
            line.at for line in self._lines[self.mark :] if line.event is not None and true(line.event)
        )

    def send(self, ask: Ask) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(msgspec.json.encode(ask) + b"\n")
        self._process.stdin.flush()

    def order(self, order: Orders) -> Done | Refused:
        """Its answer."""
        self._ref += 1
        ref = self._ref
        self.send(Ask("order", order=msgspec.structs.replace(order, ref=ref)))

        def answers() -> list[Done | Refused]:
            events = (line.event for line in self._lines)
            return [event for event in events if isinstance(event, Done | Refused) and event.ref == ref]

        self.wait(lambda: bool(answers()), f"an answer to {order}")
        return answers()[0]

    def do(self, *orders: Orders) -> None:
        for order in orders:
            answer = self.order(order)
            assert isinstance(answer, Done), f"{self.name}: {order}: {answer}"

    def configure(self, *accounts: Account, policy: Policy | None = None, receive: bool = True) -> None:
        self.do(Configure(accounts=accounts, policy=policy or Policy()), Receive(on=receive))

    def account(self, name: str) -> AccountStatus | None:
        """As told last."""
        told = [line.event.status for line in self._lines if isinstance(line.event, AccountChanged)]
        return next((status for status in reversed(told) if status.account == name), None)

    def until_account(self, name: str, state: AccountState, patient_s: float = PATIENT_S) -> AccountStatus:
        def found() -> AccountStatus | None:
            told = self.account(name)
            return told if told is not None and told.state is state else None

        self.wait(lambda: found() is not None, f"account {name} {state}", patient_s)
        status = found()
        assert status is not None
        return status

    def until_registered(self, name: str, registrar: str) -> None:
        """Ready there, wherever it was before."""

        def there() -> bool:
            told = self.account(name)
            return told is not None and told.state is AccountState.READY and told.registrar == registrar

        self.wait(there, f"account {name} at {registrar}")

    def calls(self) -> dict[str, Call]:
        """Every call as told last, since ``fresh``."""
        return {event.call.id: event.call for event in self.events(CallChanged)}

    def until_call(
        self,
        state: CallState,
        leg: str = "",
        patient_s: float = PATIENT_S,
        true: Callable[[Call], bool] = lambda _: True,
    ) -> Call:
        """The first call that is in ``state`` (and of that id, and so)."""

        def found() -> list[Call]:
            return [c for c in self.calls().values() if c.state is state and leg in ("", c.id) and true(c)]

        self.wait(lambda: bool(found()), f"call {leg} {state}", patient_s)
        return found()[0]

    def until(
        self, kind: type[E], true: Callable[[E], bool] = lambda _: True, patient_s: float = PATIENT_S
    ) -> E:
        self.wait(lambda: any(true(event) for event in self.events(kind)), kind.__name__, patient_s)
        return next(event for event in self.events(kind) if true(event))

    def tone(self, hz: float) -> None:
        self.send(Ask("tone", hz=(hz,)))

    def follow(self, hz: float) -> None:
        """From now on, ``weigh().gap_ms`` says for how long at most that tone was not heard."""
        self.send(Ask("follow", hz=(hz,)))

    def tap(self, call: str) -> None:
        self.send(Ask("tap", call=call))

    def weigh(self, *hz: float, side: str = "heard", call: str = "", seconds: float = 0.5) -> Weighed:
        """What the agent (or a tap's side) heard in the last ``seconds``."""
        before = len(self._lines)
        self.send(Ask(side, hz=hz, call=call, seconds=seconds))

        def answers() -> list[Weighed]:
            return [line.weighed for line in self._lines[before:] if line.weighed is not None]

        self.wait(lambda: bool(answers()), "sound weighed")
        return answers()[0]

    def until_heard(
        self,
        true: Callable[[Weighed], bool],
        *hz: float,
        side: str = "heard",
        call: str = "",
        patient_s: float = PATIENT_S,
    ) -> Weighed:
        until = time.monotonic() + patient_s
        while True:
            weighed = self.weigh(*hz, side=side, call=call)
            if true(weighed):
                return weighed
            assert time.monotonic() < until, f"{self.name}: never heard so: {weighed}"
            threading.Event().wait(0.1)

    def freeze(self) -> None:
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def stop(self) -> int:
        if self._process.poll() is None:
            self.thaw()
            self.send(Ask("end"))
        try:
            self._process.wait(PATIENT_S)
        finally:
            self.kill()
            for reader in self._readers:
                reader.join()
            for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
                if stream is not None:
                    stream.close()
        return self._process.returncode

    @property
    def errors(self) -> str:
        return "".join(self._errors)
