"""Carries recorded calls from the telephone's folder to the gateway, one at a time, piece by piece, and lets go of each once it is
kept there. The folder itself is the list of what waits: killed or cut off at any moment, it goes on where the gateway says it stands."""

import asyncio
import random
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from console.softphone.playback import Playback
from console.softphone.recording_file import FRAME, WHOLE, Damaged, NotARecording
from console.softphone.shelf import Shelf
from console.sync.errors import GatewayError, Refused, Rubbish, SignInAgain, TooOld
from console.sync.funnel import Funnel
from console.sync.gateway_client import GatewayClient
from console.sync.planner import back_off
from contract.errors import ErrorCode
from contract.paths import RECORDINGS
from contract.recording import PIECE, RecordingBegin, RecordingUpload

#: What cannot be read stays under this name: nothing is thrown away unheard.
ASIDE = ".aside"
#: Times in a row that the gateway may stand elsewhere than it should, before it gets a rest.
_ROUNDS = 3


class RecordingTask:
    """``run`` until cancelled. Ends by itself when the session is over; what waits goes after the next sign-in."""

    def __init__(self, shelf: Shelf, gateway: GatewayClient, funnel: Funnel, rng: random.Random) -> None:
        self._shelf, self._gateway, self._funnel, self._rng = shelf, gateway, funnel, rng
        self._wake = asyncio.Event()
        self._tries = 0
        #: Of the last round: those whose calls the gateway has not heard of.
        self._unknown: set[Path] = set()

    def wake(self) -> None:
        """There is a recording more, or the gateway was heard of."""
        self._tries = 0
        self._wake.set()

    async def run(self) -> None:
        """Carries what there is, and what comes."""
        with suppress(SignInAgain, TooOld):
            while True:
                self._wake.clear()
                waiting, well = await self._round()
                if not well:
                    await self._rest()
                elif not waiting:
                    await self._wake.wait()

    async def drain(self) -> None:
        """Carries what there is, until nothing waits but what is of calls the gateway does not know: who told it of all there were tells
        it of no more. Raises SignInAgain, TooOld."""
        while True:
            self._wake.clear()
            waiting, well = await self._round()
            if waiting <= self._unknown:
                return
            if not well:
                await self._rest()

    async def _round(self) -> tuple[set[Path], bool]:
        """Tries each once; those there were, and whether all went well."""
        waiting = await asyncio.to_thread(self._waiting)
        self._unknown = set()
        # One that fails for now holds up none of the others.
        well = all([await self._tried(path) for path in waiting])
        return set(waiting), well

    async def _rest(self) -> None:
        self._tries += 1
        await self._pause(back_off(self._tries - 1, self._rng.random()))

    def _waiting(self) -> list[Path]:
        return sorted(self._shelf.folder.glob(f"*{WHOLE}")) if self._shelf.folder.is_dir() else []

    async def _tried(self, path: Path) -> bool:
        try:
            await self._carry(path)
        except (SignInAgain, TooOld):
            raise
        except (NotARecording, Damaged) as error:
            self._funnel.failed("recording", error)
            await asyncio.to_thread(lambda: path.replace(path.with_suffix(ASIDE)))
        except Refused as error:
            # A call the gateway has not heard of yet is told by the outbox first.
            if error.problem.code is ErrorCode.NOT_FOUND:
                self._unknown.add(path)
            else:
                self._funnel.failed("recording", error)
            return False
        except (GatewayError, OSError) as error:
            self._funnel.failed("recording", error)
            return False
        else:
            self._funnel.works("recording")
        return True

    async def _carry(self, path: Path) -> None:
        playback, asked = await asyncio.to_thread(self._asked, path)
        if asked is not None:
            so_far = _upload(await self._gateway.exchange("POST", RECORDINGS, body=asked))
            for _ in range(_ROUNDS):
                if not so_far.whole:
                    so_far = await self._on(playback, so_far)
            if not so_far.whole:
                raise Rubbish(f"recording {so_far.id}: {so_far.have} of {so_far.size}")
        await asyncio.to_thread(path.unlink)

    def _asked(self, path: Path) -> tuple[Playback, RecordingBegin | None]:
        """None: nobody said anything."""
        playback, whole, size = Playback(path, self._shelf.key()), sha256(), 0
        for pcm in playback.sound():
            whole.update(pcm)
            size += len(pcm)
        head = playback.head
        if not size:
            return playback, None
        return playback, RecordingBegin(
            id=head.recording, call=head.call, began=head.began, rate=head.rate, size=size // FRAME * FRAME,
            sha256=whole.hexdigest(), pauses=playback.pauses,
        )  # fmt: skip

    async def _on(self, playback: Playback, so_far: RecordingUpload) -> RecordingUpload:
        """The rest from where the gateway stands; what it answers at the end, or where it stands elsewhere than it should."""
        place, have = f"{RECORDINGS}/{so_far.id}", so_far.have
        pieces = _pieces(playback.sound(), have)
        while have < so_far.size and (piece := await asyncio.to_thread(next, pieces, b"")):
            answer = _upload(await self._gateway.exchange("PUT", f"{place}/pieces/{have}", content=piece))
            have += len(piece)
            if answer.have != have:
                return answer
        return _upload(await self._gateway.exchange("POST", f"{place}/finish"))

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return


def _pieces(sound: Iterator[bytes], start: int) -> Iterator[bytes]:
    """The sound from byte ``start`` on, in pieces of PIECE bytes, the last one shorter."""
    waiting, at = bytearray(), 0
    for pcm in sound:
        waiting += pcm[max(0, start - at) :] if at + len(pcm) > start else b""
        at += len(pcm)
        while len(waiting) >= PIECE:
            yield bytes(waiting[:PIECE])
            del waiting[:PIECE]
    if waiting:
        yield bytes(waiting)


def _upload(answer: bytes) -> RecordingUpload:
    try:
        return msgspec.json.decode(answer, type=RecordingUpload)
    except msgspec.DecodeError as error:
        raise Rubbish(f"recording: {error}") from error
