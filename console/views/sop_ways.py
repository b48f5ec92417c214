"""Where the steps of a procedure lead on the desk: into the composer, to a form, to a panel."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from console.notices import Notice
from console.views.sop_panels import SopPanels
from console.views.sop_words import SAID
from domain.handbook_steps import StepKind

if TYPE_CHECKING:
    from console.views.case_view import CaseView
    from console.views.desk_acts import DeskAct
    from console.views.side_panel import SidePanel
    from console.views.workspace import Workspace


class SopWays:
    """``attend`` once conversation and side stand."""

    def __init__(self, room: "Workspace") -> None:
        self._room = room

    @cached_property
    def panels(self) -> SopPanels:
        """A step, and the figure."""
        room = self._room
        side = room.side
        return SopPanels(room.look, room.desk, room.case.sop, side.add_panel, side.open_panel, self.do)

    def attend(self, side: "SidePanel", case: "CaseView") -> None:
        """Connects the strip with what stands beside it."""
        # The side is only being built: its panels are when they are first wanted.
        case.sop.step_opened.connect(lambda step: self.panels.open_step(step))
        case.sop.figure_opened.connect(lambda: self.panels.open_figure())
        case.sop.doing.connect(self.do)
        side.sentence_wanted.connect(self._room.put_into_reply)
        side.refreshed.connect(self._refreshed)

    def _refreshed(self) -> None:
        if "panels" in self.__dict__:
            self.panels.refresh(self._room.in_front)

    def open_current(self) -> None:
        """Opens the present step."""
        sop = self._room.case.sop.sop
        if sop is not None and sop.current is not None:
            self.panels.open_step(sop.current.step.id)

    def do(self, step: str) -> None:
        """Does ``step``, or brings the agent to where it is done."""
        room, strip = self._room, self._room.case.sop
        standing = None if strip.sop is None else strip.sop.standing(step)
        if standing is None or strip.sop is None:
            return
        kind = standing.step.kind
        if kind in SAID:
            if strip.sop.spoken:
                acts, about = room.desk.acts.casework, (strip.sop.case.ticket.id, strip.sop.contact.id)
                room.look.once(("speak", about[1], step), lambda: acts.speak(*about, step))
            else:
                room.put_into_reply(strip.said_at(step))
            return
        ways: dict[StepKind, Callable[[], object]] = {
            StepKind.VALIDATION: room.side.validate,
            StepKind.ISSUE: room.side.enter,
            StepKind.PROBING: self._or("probing", room.side.enter),
            StepKind.CHECKS: self._or("checks", lambda: self.panels.open_step(step)),
            StepKind.NOTE: self._or("compose_note", self._note),
            StepKind.SOLUTION: room.side.enter,
            StepKind.DOCUMENTATION: self._document,
        }
        ways.get(kind, lambda: self.panels.open_step(step))()

    def _or(self, act: str, other: Callable[[], object]) -> Callable[[], object]:
        """The act of the desk that serves this, where it has one."""
        found = self._room.acts.get(act)
        return other if found is None else found.do

    def _note(self) -> None:
        composer = self._room.case.composer
        composer.set_mode("note")
        composer.setFocus()

    def _document(self) -> None:
        model = self._room.in_front
        if model is not None and model.wrapping:
            self._room.side.document()
        else:
            self._room.case.end_contact()


def sop_acts(desk: "Workspace", act: Callable[..., "DeskAct"]) -> dict[str, "DeskAct"]:
    """What the keys of the procedure do. ``act`` makes one, with what may stand in its way."""

    def shown() -> Notice | None:
        there = desk.in_front is not None and desk.case.sop.sop is not None
        return None if there else Notice("no_sop", "wait", fleeting=True)

    def working() -> Notice | None:
        return shown() or (None if desk.case.sop.working else Notice("sop_not_mine", "wait", fleeting=True))

    def left() -> Notice | None:
        sop = desk.case.sop.sop
        done = sop is not None and sop.current is None
        return working() or (Notice("sop_done", "ok", fleeting=True) if done else None)

    return {
        "sop_step": act(lambda: desk.case.sop.do(), why_not=left),
        "sop_open": act(lambda: desk.sop.open_current(), why_not=left),
        "sop_figure": act(lambda: desk.sop.panels.open_figure(), why_not=shown),
        "upset": act(lambda: desk.case.sop.press_upset(), why_not=working),
    }
