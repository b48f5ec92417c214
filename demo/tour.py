"""Runs the console through its scripted shift: meets its needs, collects its acts, and looks from outside at the end."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import msgspec

from demo import needs
from demo.child import Child
from demo.needs import Answer, CannotDo
from demo.shift import OK, Sent, Shift, ShiftAct, delivered_once

#: Seconds a whole shift may take, and the console may be silent between two lines.
LONGEST_SHIFT, LONGEST_SILENCE = 1800.0, 300.0


class World(Protocol):
    """What the shift happens in."""

    async def do(self, need: needs.AnyNeed) -> Answer:
        """Meets a need. Raises CannotDo."""


class _Told(msgspec.Struct):
    """Any JSON line of the console's; what it is about is set."""

    need: str = ""
    step: str = ""
    acts: list[ShiftAct] | None = None
    sent: Sent | None = None


_TOLD: msgspec.json.Decoder[_Told] = msgspec.json.Decoder(_Told)
_NEED: msgspec.json.Decoder[needs.AnyNeed] = msgspec.json.Decoder(needs.AnyNeed)


class Tour:
    """``make_console(step)``: a console not yet started; ``step`` is empty for its first life."""

    def __init__(self, make_console: Callable[[str], Child], world: World, shift: Shift) -> None:
        self._make, self._world, self._shift = make_console, world, shift

    async def play(self) -> None:
        """Plays the shift to its end; whatever goes wrong becomes an act that failed."""
        try:
            async with asyncio.timeout(LONGEST_SHIFT):
                code = await self._lives()
        except TimeoutError:
            self._shift.add("the shift ends", f"not within {LONGEST_SHIFT:g} s")
            return
        self._shift.life_over()
        if not self._shift.acts:
            self._shift.add("the console tells its acts", f"it told none and ended with exit code {code}")
        elif code != 0 and not self._shift.failed:
            self._shift.add("the console ends well", f"exit code {code}")

    async def _lives(self) -> int:
        step: str | None = ""
        code = 0
        while step is not None:
            console = self._make(step)
            await console.start()
            try:
                step = await self._life(console)
                code = await console.wait() if step is None else 0
            finally:
                await console.kill()
                self._shift.life_over()
        return code

    async def _life(self, console: Child) -> str | None:
        """One life of the console; the step at which the next one begins, None when there is none."""
        while True:
            try:
                async with asyncio.timeout(LONGEST_SILENCE):
                    line = await console.line()
            except TimeoutError:
                raise CannotDo(f"the console said nothing for {LONGEST_SILENCE:g} s") from None
            if line is None:
                return None
            told = _told(line)
            if told is None:
                print(line.decode(errors="replace").rstrip(), file=sys.stderr)
            elif told.acts is not None:
                self._shift.told(told.acts)
            elif told.sent is not None:
                self._shift.sent.append(told.sent)
            elif told.need == "console_restart":
                await console.kill()
                return told.step
            else:
                await console.write(msgspec.json.encode(await self._answer(line)))

    async def _answer(self, line: bytes) -> Answer:
        try:
            return await self._world.do(_NEED.decode(line))
        except msgspec.DecodeError as error:
            return Answer(ok=False, why=f"not a need: {error}")
        except CannotDo as error:
            return Answer(ok=False, why=str(error))


async def look_from_outside(world: World, shift: Shift) -> None:
    """Adds an act for each customer who was sent a reply: shown exactly once, on the page and on one opened afresh."""
    for customer in dict.fromkeys(sent.customer for sent in shift.sent):
        texts = [sent.text for sent in shift.sent if sent.customer == customer]
        try:
            answer = await world.do(needs.CustomerShows(customer=customer))
        except CannotDo as error:
            shift.add(f"{customer} can be looked at", str(error))
            continue
        outcome = delivered_once(texts, answer.shown) if answer.ok else answer.why
        if outcome == OK and (outcome := delivered_once(texts, answer.afresh)) != OK:
            outcome = f"on a page opened afresh: {outcome}"
        shift.add(f"{customer} got each of {len(texts)} replies exactly once", outcome)
    if not shift.sent:
        shift.add("replies were sent", "the console told of none")


def acts_file(folder: Path) -> Path:
    return folder / "shift.json"


def _told(line: bytes) -> _Told | None:
    try:
        told = _TOLD.decode(line)
    except msgspec.DecodeError:
        return None
    return told if told.need or told.acts is not None or told.sent is not None else None
