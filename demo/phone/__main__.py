"""``python -m demo.phone --desk HOST:PORT --data DIR [--seed N] [--port N] [--control]``: the exchange and its callers.

It prints one JSON line ``{"event": "listening", "address": …}``. With ``--control`` nobody calls by themselves: needs are read from
stdin, answers written to stdout, one JSON object a line; the end of stdin ends it. What happens is told on stderr.
"""

import argparse
import json
import os
import queue
import signal
import sys
import threading
import time
from pathlib import Path

from demo.phone.asked import Script
from demo.phone.house import Crowd, House
from demo.phone.plan import rings
from demo.phone.sip import Phones
from demo.phone.voice import PROGRAM, Voices


def log(text: str) -> None:
    """One line for whoever watches."""
    print(text, file=sys.stderr, flush=True)


class Said:
    """Our stdout. The SIP library writes there too while it starts: what it says goes to stderr from now on."""

    def __init__(self) -> None:
        self._out = os.fdopen(os.dup(1), "wb", buffering=0)
        os.dup2(2, 1)

    def line(self, line: bytes) -> None:
        self._out.write(line + b"\n")


def _stdin_lines() -> "queue.SimpleQueue[bytes | None]":
    """Stdin's lines, None at its end; a thread that knows nothing of the SIP library."""
    lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def read() -> None:
        # Unbuffered: a buffer that a thread reads from is locked when the program ends.
        with open(0, "rb", buffering=0, closefd=False) as stdin:
            for line in stdin:
                lines.put(line)
        lines.put(None)

    threading.Thread(target=read, name="stdin", daemon=True).start()
    return lines


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="demo.phone", description=__doc__)
    parser.add_argument("--desk", required=True, metavar="HOST:PORT")
    parser.add_argument("--data", required=True, type=Path, metavar="DIR")
    parser.add_argument("--port", type=int, default=0, help="of the exchange; 0: any that is free")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--gap", type=float, default=75.0, help="seconds between two callers on average")
    parser.add_argument("--control", action="store_true")
    given = parser.parse_args(words)
    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    said = Said()
    voices = Voices(given.data / "voices")
    if not voices.speaks:
        log(f"{PROGRAM} is not installed: callers are heard as tones")
    phones = Phones(given.port)
    house = House(phones, voices, given.desk, given.seed, log)
    said.line(json.dumps({"event": "listening", "address": phones.address}).encode())
    try:
        if given.control:
            _led(house, given.seed, ended, said)
        else:
            crowd = Crowd(rings(given.seed, given.gap), house, 2, time.monotonic())
            while not ended.is_set():
                house.turn(time.monotonic())
                crowd.turn(time.monotonic())
    except KeyboardInterrupt:
        pass
    finally:
        voices.close()
        house.close()
    return 0


def _led(house: House, seed: int, ended: threading.Event, said: Said) -> None:
    script, lines = Script(house, seed), _stdin_lines()
    while not ended.is_set():
        now = time.monotonic()
        house.turn(now)
        answer = script.turn(now)
        if answer is not None:
            said.line(answer)
        if script.busy:
            continue
        try:
            line = lines.get_nowait()
        except queue.Empty:
            continue
        if line is None:
            return
        script.asked(line, now)


if __name__ == "__main__":
    sys.exit(main())
