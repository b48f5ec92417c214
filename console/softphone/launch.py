"""Starts the telephone's own process, which from then on needs nobody (console.softphone.engine.process)."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import msgspec

from console.softphone import ENGINE_WORD
from console.softphone.starting import Answer, NotStarted, Start

#: Seconds in which a new engine must listen; on a slow disk its libraries take some.
START_S = 30.0


class StartFailed(Exception):
    """``reason``: see starting.NotStarted; no_program, or no_word when it ended without a word."""

    def __init__(self, reason: str, said: str = "") -> None:
        super().__init__(reason)
        self.reason, self.said = reason, said


def command() -> tuple[str, ...]:
    """How this installation starts an engine."""
    if getattr(sys, "frozen", False):
        return (sys.executable, ENGINE_WORD)
    return (sys.executable, "-m", "console.softphone.engine")


def launch(start: Start, words: Sequence[str]) -> int:
    """Returns the engine's process id once it listens. Waits: not for the window's thread. Raises StartFailed."""
    try:
        engine = subprocess.Popen(
            list(words),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=Path(__file__).resolve().parents[2] if not getattr(sys, "frozen", False) else None,
            env=_environment(),
            close_fds=True,
            start_new_session=sys.platform != "win32",
            creationflags=_apart(),
        )
    except OSError as error:
        raise StartFailed("no_program", str(error)) from error
    # Whoever started it also buries it; until then this thread holds its entry.
    threading.Thread(target=engine.wait, name="telephone engine", daemon=True).start()
    late = threading.Timer(START_S, engine.kill)
    late.daemon = True
    late.start()
    try:
        assert engine.stdin is not None
        assert engine.stdout is not None
        with engine.stdin as said, engine.stdout as heard:
            return _greet(start, said, heard)
    except StartFailed:
        engine.kill()
        raise
    finally:
        late.cancel()


def _greet(start: Start, said: IO[bytes], heard: IO[bytes]) -> int:
    try:
        said.write(msgspec.json.encode(start) + b"\n")
        said.close()
        answer: Answer = msgspec.json.decode(heard.readline(65_536), type=Answer)
    except (OSError, msgspec.DecodeError) as error:
        raise StartFailed("no_word", str(error)) from error
    if isinstance(answer, NotStarted):
        raise StartFailed(answer.reason, answer.said)
    return answer.pid


def _environment() -> dict[str, str]:
    # An installed program that starts itself again must not think that it is a part of this one.
    return {**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"}


def _apart() -> int:
    """No console window, no group and no job of this process's."""
    if sys.platform == "win32":
        return subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    else:
        return 0
