"""A trainer beside a trainee, as both see it in the softphone: who is there and what they do, and the trainer's four acts
(flow: Training)."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, Signal

from console.notices import Notice
from console.softphone.phone import OrderRefused, TelephoneError
from console.softphone.state import Beside
from console.store.changes import Changeset
from console.views.desk import Desk
from console.views.look import Look
from console.views.phone_model import LineShown
from console.views.refresh import Refresher
from console.widgets.phone_bar import BarState, Can
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.rows import TandemRow
from domain.tandem import ON, TandemMode, TandemState

#: The bar's act → what it sets.
MODES: dict[str, TandemMode] = {
    "listen": TandemMode.LISTEN,
    "whisper": TandemMode.WHISPER,
    "barge": TandemMode.BARGE,
}
_ACTS: tuple[Can, ...] = ("listen", "whisper", "barge", "take_over", "end")


class TandemWords(QObject):
    """What is said of it."""

    def does(self, mode: TandemMode) -> str:
        """What a trainer does, as part of a sentence."""
        return {
            TandemMode.LISTEN: self.tr("mendengarkan"),
            TandemMode.WHISPER: self.tr("berbisik"),
            TandemMode.BARGE: self.tr("ikut bicara"),
        }[mode]

    def beside(self, there: Beside, *, taking: bool) -> tuple[str, str]:
        """For the trainee, in whole and in short."""
        if not there.joined:
            return self.tr("Pendamping menyambung: {0}").format(there.who), there.who
        does = self.tr("mengambil alih") if taking else self.does(there.mode)
        return self.tr("Didampingi: {0} · {1}").format(there.who, does), f"{there.who} · {does}"

    def accompanies(self, name: str) -> str:
        """For the trainer: whom they are beside."""
        return self.tr("Mendampingi {0}").format(name)

    def waiting(self, name: str) -> str:
        """For the trainer, until the trainee's telephone has called."""
        return self.tr("Menyambung ke panggilan {0}…").format(name)

    def where(self, row: TandemRow) -> str:
        """What the trainer does, and in which case."""
        does = self.tr("mengambil alih…") if row.state is TandemState.TAKING else self.does(row.mode)
        return f"{does} · #{row.number}" if row.number else does


class PhoneTandem(QObject):
    """``row``: the tandem of this agent that goes on, on either side; None for none. ``changed`` when it is another."""

    changed = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._desk = look, desk
        self.words = TandemWords()
        self.row: TandemRow | None = None
        self._read_once = False
        self._refresher = Refresher(look.start, self._read)
        #: Opens a ticket, where this desk has it.
        self.opens: Callable[[str], None] = lambda _ticket: None

    def begin(self) -> None:
        """What goes on already, after a restart."""
        self._refresher.poke()

    def heard(self, changes: Changeset) -> None:
        """The store changed."""
        if any(ref == TandemRow.REF for ref, _ in changes.rows):
            self._refresher.poke()

    @property
    def mine(self) -> TandemRow | None:
        """The one this agent is the trainer of."""
        return self.row if self.row is not None and self.row.trainer == self._desk.me else None

    def bar(self, front: LineShown) -> BarState:
        """The trainer's softphone, in a colleague's call."""
        row = self.mine
        if row is None or row.id != front.call.accompanies:
            return BarState("", tone="note", icon="headset", seconds=front.seconds, can=("end",))
        taking = row.state is TandemState.TAKING
        mode = next(name for name, mode in MODES.items() if mode is row.mode)
        return BarState(
            who=self.words.accompanies(row.trainee_name),
            where=self.words.where(row),
            tone="note",
            icon="headset",
            seconds=front.seconds,
            can=("end",) if taking else _ACTS,
            on=frozenset() if taking else frozenset({mode}),
        )

    def beside(self, there: Beside | None) -> tuple[str, str]:
        """Of the trainee's own call: who is there, in whole and in short."""
        taking = self.row is not None and self.row.state is TandemState.TAKING
        return ("", "") if there is None else self.words.beside(there, taking=taking)

    def waiting(self) -> BarState | None:
        """While the trainee's telephone is still on its way to this one."""
        row = self.mine
        if row is None or row.state is not TandemState.ASKED:
            return None
        return BarState(self.words.waiting(row.trainee_name), tone="note", icon="headset")

    def act(self, name: str) -> None:
        """One of the trainer's acts."""
        row = self.mine
        if row is None:
            return
        acts = self._desk.acts.tandems
        if name == "take_over":
            self._look.start(self._tell(acts.take(row.id), row.trainee_name))
        elif name in MODES:
            self._look.start(self._tell(acts.set(row.id, MODES[name]), row.trainee_name))

    def ask(self, trainee: str, name: str, mode: TandemMode = TandemMode.LISTEN) -> None:
        """To be beside a colleague (a user id, and their name)."""
        ask = self._desk.ask_tandem
        if ask is None:
            self._look.say(Notice("no_telephone", "wait", fleeting=True))
            return

        async def asked() -> None:
            try:
                await self._tell(ask(trainee, mode), name)
            except OrderRefused:
                self._look.say(Notice("tandem_busy", "wait"))
            except TelephoneError:
                self._look.say(Notice("phone_gone", "bad"))

        self._look.start(asked())

    async def _tell(self, act: Awaitable[CommandResult], name: str) -> None:
        result = await act
        if result.outcome is Outcome.APPLIED:
            return
        code = {
            ErrorCode.NOT_FOUND: "tandem_no_call",
            ErrorCode.ILLEGAL_TRANSITION: "tandem_taken" if result.detail.get("with") else "tandem_over",
            ErrorCode.FORBIDDEN: "tandem_forbidden",
        }.get(result.code or ErrorCode.INTERNAL, "tandem_failed")
        self._look.say(Notice(code, "wait", {"name": name, "with": result.detail.get("with", "")}))

    async def _read(self) -> None:
        before, first = self.row, not self._read_once
        newest = await self._desk.reads.tandems.current()
        self._read_once = True
        self.row = newest if newest is not None and newest.state in ON else None
        if newest is not None and not first:
            self._say_news(before, newest)
        if self.row != before:
            self.changed.emit()

    def _say_news(self, before: TandemRow | None, row: TandemRow) -> None:
        """What either side must not miss."""
        trainer, was = row.trainer == self._desk.me, before.state if before and before.id == row.id else None
        if row.state is TandemState.JOINED and was is TandemState.ASKED:
            if trainer:
                self.opens(row.ticket)
            else:
                self._look.say(Notice("tandem_joined", "act", {"name": row.trainer_name}, fleeting=True))
        elif row.state is TandemState.TAKEN and was is not None and not trainer:
            self._look.say(Notice("tandem_over_to", "act", {"name": row.trainer_name}))
        elif row.state is TandemState.ENDED and was is TandemState.ASKED and trainer:
            self._look.say(Notice("tandem_not_joined", "wait", {"name": row.trainee_name}))
        elif row.state is TandemState.JOINED and was is TandemState.TAKING and trainer:
            self._look.say(Notice("tandem_not_taken", "wait", {"name": row.trainee_name}))
