"""The one door for messages to the agent. It works before a window exists: what nobody can show yet waits, and when
nobody ever comes it is written to the standard error stream. No sentence is kept here: a notice has a code, the view has words.
"""

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TextIO

from console.journal import Journal

Weight = Literal["act", "ok", "wait", "bad"]


@dataclass(frozen=True)
class Notice:
    """``code`` picks the sentence (console.views.sentences), ``detail`` fills it; ``fleeting`` ones go by themselves."""

    code: str
    weight: Weight = "bad"
    detail: dict[str, str] = field(default_factory=dict)
    fleeting: bool = False


Sink = Callable[[Notice], None]


class Notices:
    """``classify`` turns an error into what the agent is told about it."""

    def __init__(self, classify: Callable[[BaseException], Notice], log: TextIO | None = None) -> None:
        self._classify = classify
        self._log = log or sys.stderr
        #: What happened, without a word of anybody's (console.journal).
        self.journal = Journal()
        self._sink: Sink | None = None
        self._waiting: list[Notice] = []

    def attach(self, sink: Sink) -> None:
        """From now on ``sink`` shows notices; those that waited come first."""
        self._sink = sink
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            sink(notice)

    def say(self, notice: Notice) -> None:
        """Shows ``notice``, or keeps it until something can."""
        self.journal.note("notice", notice.code)
        if self._sink is None:
            self._waiting.append(notice)
        else:
            self._sink(notice)

    def error(self, error: BaseException) -> None:
        """The funnel: whatever was not handled nearer to its cause ends here, seen and written down."""
        notice = self._classify(error)
        self.journal.fault(error)
        if notice.code == "unexpected":
            # No text of the error: it might quote what a customer wrote.
            print(f"sahut: unexpected {type(error).__name__}", file=self._log)
            print("".join(traceback.format_tb(error.__traceback__)), file=self._log, flush=True)
        self.say(notice)

    def drain(self) -> None:
        """The program ends: what was never shown is written down."""
        for notice in self._waiting:
            print(f"sahut: {notice.code} {notice.detail}", file=self._log, flush=True)
        self._waiting.clear()
