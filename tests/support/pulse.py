"""A PulseAudio of a test's own: no hardware, a folder and a socket for itself, ended with the test."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Unavailable(Exception):
    """There is no PulseAudio here; the text says what lacks."""


class Pulse:
    """A running server. ``env``: what a program needs to find it, and no other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.env = {
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{folder}/pulse/native",
            "PULSE_COOKIE": str(folder / "cookie"),
            "PULSE_CONFIG_PATH": str(folder / "config"),
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Begin, or begin again after `stop`; nothing is in it but what `load` brings."""
        command = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
        command += ["--disable-shm=yes", "--high-priority=no", "-L", "module-native-protocol-unix"]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                command, env={**os.environ, **self.env, "HOME": str(self._folder)}, stderr=log, stdout=log
            )
        ended = time.monotonic() + 60
        while self._asked("info").returncode:
            if self._process.poll() is not None or time.monotonic() > ended:
                raise Unavailable(f"pulseaudio did not start: {(self._folder / 'log').read_text()[-300:]}")
            time.sleep(0.02)

    def load(self, module: str, *arguments: str) -> str:
        """The new module's number, for `unload`."""
        return self._said("load-module", module, *arguments)

    def unload(self, number: str) -> None:
        """What it brought is gone at once."""
        self._said("unload-module", number)

    def sink(self, name: str) -> str:
        """A speaker nobody hears, but whose ``<name>.monitor`` can be recorded."""
        shown = f'sink_properties=device.description="{name.title()}"'
        return self.load("module-null-sink", f"sink_name={name}", "rate=48000", shown)

    def source(self, name: str, master: str) -> str:
        """A microphone that hears what is played into the sink ``master``."""
        shown = f'source_properties=device.description="{name.title()}"'
        return self.load("module-remap-source", f"source_name={name}", f"master={master}.monitor", shown)

    def listed(self, kind: str) -> list[list[str]]:
        """Rows of `pactl list short`: sinks, sink-inputs, source-outputs, clients …"""
        return [line.split("\t") for line in self._said("list", "short", kind).splitlines()]

    def stop(self) -> None:
        """As when the server crashes, but in order."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
            self._process = None

    @contextmanager
    def found(self) -> Iterator[None]:
        """Programs of this process, and those it starts, find this server."""
        before = {name: os.environ.get(name) for name in self.env}
        os.environ.update(self.env)
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Alive, but it answers nobody."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def _said(self, *words: str) -> str:
        done = self._asked(*words)
        assert done.returncode == 0, f"pactl {' '.join(words)}: {done.stderr}"
        return done.stdout.strip()

    def _asked(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["pactl", *words], env={**os.environ, **self.env}, capture_output=True, text=True, check=False
        )


@contextmanager
def pulse() -> Iterator[Pulse]:
    """A server without any device. Raises Unavailable."""
    if sys.platform != "linux":
        raise Unavailable("PulseAudio is Linux's")
    for program in ("pulseaudio", "pactl"):
        if shutil.which(program) is None:
            raise Unavailable(f"{program} is not installed")
    # A socket's path has room for some hundred letters only.
    with tempfile.TemporaryDirectory(prefix="sahut-pulse-") as folder:
        Path(folder).chmod(0o700)
        server = Pulse(Path(folder))
        try:
            server.start()
            yield server
        finally:
            server.stop()


def furnish(server: Pulse) -> None:
    """Sinks ``headset`` and ``loudspeaker``, and a source ``microphone`` that hears what is played into the sink ``mouth``."""
    for sink in ("headset", "loudspeaker", "mouth"):
        server.sink(sink)
    server.source("microphone", "mouth")
