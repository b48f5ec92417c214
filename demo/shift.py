"""What a scripted shift came to: a list of acts, written for whoever asks whether it went well."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from demo.needs import Shown

OK = "ok"


class ShiftAct(msgspec.Struct, frozen=True):
    """``time``: ISO 8601 with its zone; ``outcome``: "ok", or the reason it failed."""

    name: str
    time: str
    outcome: str


class Sent(msgspec.Struct, frozen=True):
    """A reply the console says it sent to a customer of the cast."""

    customer: str
    text: str


@dataclass
class Shift:
    """Acts of every life of the console, in order, and what it sent."""

    acts: list[ShiftAct] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    _present: list[ShiftAct] = field(default_factory=list)

    def told(self, acts: list[ShiftAct]) -> None:
        """The console's acts so far in its present life."""
        self._present = acts

    def life_over(self) -> None:
        """The console ended or was killed: what it told stands."""
        self.acts += self._present
        self._present = []

    def add(self, name: str, outcome: str = OK) -> None:
        """An act of demo.run's own."""
        self.life_over()
        self.acts.append(
            ShiftAct(name, datetime.now().astimezone().isoformat(timespec="milliseconds"), outcome)
        )

    @property
    def failed(self) -> list[ShiftAct]:
        return [act for act in self.acts if act.outcome != OK]

    def write(self, path: Path) -> None:
        """Raises OSError."""
        self.life_over()
        path.parent.mkdir(parents=True, exist_ok=True)
        acts = msgspec.to_builtins(self.acts)
        path.write_text(json.dumps(acts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def delivered_once(sent: Sequence[str], shown: Sequence[Shown]) -> str:
    """OK when a page shows each of the replies ``sent`` exactly once and no other agent's line, in the order they were
    sent; else what is wrong."""
    seen = [line.text for line in shown if line.who == "agent"]
    for text in dict.fromkeys(sent):
        wanted, found = sent.count(text), seen.count(text)
        if wanted != found:
            return f"{text!r} is shown {found} times instead of {wanted}"
    if strangers := [text for text in seen if text not in sent]:
        return f"shown, but never sent: {strangers}"
    if seen != list(sent):
        return f"shown in another order than sent: {seen}"
    return OK
