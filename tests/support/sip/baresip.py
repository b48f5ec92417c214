"""A telephone that is not ours: baresip, which says a tone, or whose microphone hears its speaker."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.support.sip.ports import free_port

_MODULES = ("account", "menu", "ctrl_tcp", "g711", "g722", "aubridge", "ausine", "uuid", "stdio", "srtp")
_FOLDERS = ("/usr/lib/baresip/modules", "/usr/lib/x86_64-linux-gnu/baresip/modules")
PATIENT_S = 60.0

Event = dict[str, Any]


class Baresip:
    """``address``: where it is called. ``answers``: by itself. ``hz``: the tone it says; 0: whoever talks to it hears himself.
    ``srtp``: SDES for its calls."""

    def __init__(
        self,
        folder: Path,
        user: str = "customer",
        *,
        answers: bool = True,
        hz: int = 0,
        codec: str = "PCMA",
        srtp: bool = False,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.port, control = free_port(), free_port()
        self.address = f"sip:{user}@127.0.0.1:{self.port}"
        modules = next((path for path in _FOLDERS if Path(path).is_dir()), _FOLDERS[0])
        lines = [
            f"module_path {modules}",
            *(
                f"module{'_app' if name in ('account', 'menu', 'ctrl_tcp') else ''} {name}.so"
                for name in _MODULES
            ),
            f"sip_listen 127.0.0.1:{self.port}",
            f"ctrl_tcp_listen 127.0.0.1:{control}",
            *_sound(hz, 16_000 if codec == "G722" else 8_000),
            "audio_buffer 20-160",
            "rtp_ports 20000-40000",
            "call_max_calls 4",
        ]
        (folder / "config").write_text("\n".join(lines) + "\n")
        mode = "auto" if answers else "manual"
        media = ";mediaenc=srtp-mand" if srtp else ""
        codecs = f";audio_codecs={codec}/16000/1" if codec == "G722" else f";audio_codecs={codec}"
        (folder / "accounts").write_text(
            f"<sip:{user}@127.0.0.1:{self.port}>;regint=0;answermode={mode}{codecs}{media};dtmfmode=rtpevent\n"
        )
        self._events: list[Event] = []
        self._said: list[bytes] = []
        self._changed = threading.Condition()
        self._process = subprocess.Popen(
            ["baresip", "-4", "-f", str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._talker = threading.Thread(target=self._read_said, daemon=True)
        self._talker.start()
        try:
            self.wait(lambda: b"baresip is ready" in b"".join(self._said), "ready")
            self._control = socket.create_connection(("127.0.0.1", control))
        except (AssertionError, OSError):
            self._let_go()
            raise
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def dial(self, to: str) -> None:
        self._command("dial", to)

    def hang_up(self) -> None:
        self._command("hangup")

    def accept(self) -> None:
        self._command("accept")

    def press(self, digit: str) -> None:
        """A key, as one types it during a call."""
        assert self._process.stdin is not None
        self._process.stdin.write(digit.encode())
        self._process.stdin.flush()

    def until(
        self, kind: str, true: Callable[[Event], bool] = lambda _: True, patient_s: float = PATIENT_S
    ) -> Event:
        def found() -> list[Event]:
            return [e for e in self._events if e.get("type") == kind and true(e)]

        self.wait(lambda: bool(found()), kind, patient_s)
        return found()[0]

    def fresh(self) -> None:
        with self._changed:
            self._events.clear()

    def wait(self, true: Callable[[], bool], what: str, patient_s: float = PATIENT_S) -> None:
        with self._changed:
            if (
                not self._changed.wait_for(lambda: true() or self._process.poll() is not None, patient_s)
                or not true()
            ):
                raise AssertionError(
                    f"baresip: waited in vain for {what}\n{self._events[-8:]}\n{b''.join(self._said[-40:]).decode(errors='replace')}"
                )

    def freeze(self) -> None:
        os.killpg(self._process.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        os.killpg(self._process.pid, signal.SIGCONT)

    def kill(self) -> None:
        """It vanishes: nothing is said to anybody."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def stop(self) -> None:
        self.kill()
        with contextlib.suppress(OSError):
            self._control.shutdown(socket.SHUT_RDWR)
        self._reader.join()
        self._control.close()
        self._let_go()

    def _let_go(self) -> None:
        self.kill()
        self._talker.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()

    def _command(self, command: str, params: str = "") -> None:
        text = json.dumps({"command": command, "params": params})
        self._control.sendall(f"{len(text)}:{text},".encode())

    def _read(self) -> None:
        """Netstrings of JSON."""
        coming = b""
        while True:
            try:
                got = self._control.recv(65536)
            except OSError:
                return
            if not got:
                return
            coming += got
            while b":" in coming:
                head, _, rest = coming.partition(b":")
                length = int(head)
                if len(rest) < length + 1:
                    break
                event, coming = json.loads(rest[:length]), rest[length + 1 :]
                with self._changed:
                    self._events.append(event)
                    self._changed.notify_all()

    def _read_said(self) -> None:
        assert self._process.stdout is not None
        while got := os.read(self._process.stdout.fileno(), 65536):
            with self._changed:
                self._said.append(got)
                self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()


def _sound(hz: int, rate: int) -> list[str]:
    """The tone's maker knows 48 kHz stereo only."""
    source = [f"audio_source ausine,{hz}", "ausrc_srate 48000", "ausrc_channels 2"] if hz else []
    echo = [
        "audio_source aubridge,echo",
        f"audio_srate {rate}",
        "audio_channels 1",
        f"ausrc_srate {rate}",
        "ausrc_channels 1",
    ]
    return [
        *(source or echo),
        "audio_player aubridge,echo",
        "audio_alert aubridge,alert",
        f"auplay_srate {rate}",
        "auplay_channels 1",
    ]
